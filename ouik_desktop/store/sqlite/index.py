"""The search index in SQLite: pairs of letters in a contentless FTS5 table, beside the folded text itself.

FTS5's own tokenizers part words at spaces and find nothing in 佐藤花子 (its trigrams nothing shorter than three letters), so
the pairs are made here and parted by spaces. SQLite 3.40 cannot delete from a contentless table without being told what was
there: that is what the text is kept for, and for what has a single letter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy import Connection, delete, select, text

from ouik_desktop.store.prepared import driver_of
from ouik_desktop.store.schema import search_text
from ouik_desktop.store.search.bigrams import MARK, bigrams_of, spaced_bigrams

_TOKEN_MARKS: Final = "!#$%&()*+,-./:;<=>?@[]^_`{|}~\\"  # what may stand in a pair besides letters and digits
_BATCH: Final = 5_000

_LEARN: Final = "INSERT INTO search_index (rowid, pairs) VALUES (?, ?)"
_FORGET: Final = "INSERT INTO search_index (search_index, rowid, pairs) VALUES ('delete', ?, ?)"

Texts = Sequence[tuple[int, str]]

_BY_LOOKING: Final = (
    "SELECT id, instr(text, :letter) > 0 FROM search_text WHERE id BETWEEN :first AND :last ORDER BY id LIMIT :some"
)
_BY_TEXTS: Final = "SELECT id FROM search_text WHERE id BETWEEN :first AND :last"
# CROSS keeps the order: the pairs lead, for SQLite has no idea how rare they are
_BY_PAIRS: Final = (
    "SELECT search_text.id FROM search_index CROSS JOIN search_text ON search_text.id = search_index.rowid"
    " WHERE search_index MATCH :match AND search_index.rowid BETWEEN :first AND :last"
)


class SqliteIndex:
    """The index of one office."""

    def statements(self) -> Iterator[str]:
        """What makes the empty index; pairs wait in memory up to 16 MB, which spares an import half the time of merging."""
        yield (
            "CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5"
            f"(pairs, content='', detail=none, columnsize=0, tokenize=\"ascii tokenchars '{_TOKEN_MARKS}'\")"
        )
        yield "INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 16777216)"

    def add(self, connection: Connection, texts: Texts) -> None:
        """Index texts with new ids."""
        driver_of(connection).executemany("INSERT INTO search_text (id, text) VALUES (?, ?)", texts)
        driver_of(connection).executemany(_LEARN, _with_pairs(texts))

    def remove(self, connection: Connection, texts: Texts) -> None:
        """Forget texts as they are kept."""
        driver_of(connection).executemany(_FORGET, _with_pairs(texts))
        driver_of(connection).executemany(
            "DELETE FROM search_text WHERE id = ?", [(text_id,) for text_id, _text in texts]
        )

    def replace(self, connection: Connection, before: Texts, after: Texts) -> None:
        """Index `after` for the same ids instead of `before`, given as they are kept."""
        gone, come = _fields_that_changed(before, after)
        # one after the other: FTS5 writes out what it has gathered whenever an id is not higher than the one before
        driver = driver_of(connection)
        driver.executemany(_FORGET, _pairs_not_in(after, gone))
        driver.executemany(_LEARN, _with_pairs(come))
        driver.executemany("UPDATE search_text SET text = ?2 WHERE id = ?1", after)

    def clear(self, connection: Connection) -> None:
        """Forget everything."""
        connection.execute(text("INSERT INTO search_index (search_index) VALUES ('delete-all')"))
        connection.execute(delete(search_text))

    def find(self, connection: Connection, ids: range, words: Sequence[str], limit: int | None = None) -> list[int]:
        """The ids among `ids` whose texts hold every word, in order, at most `limit`."""
        if limit is not None and len(words) == 1 and len(words[0]) == 1:
            found = self._look(connection, ids, words[0], limit)
            if found is not None:
                return found
        given: dict[str, object] = {"first": ids.start, "last": ids.stop - 1, "limit": -1 if limit is None else limit}
        if match := " ".join(dict.fromkeys(term for word in words for term in _terms(word))):
            given["match"] = match
            query = _BY_PAIRS
        else:
            query = _BY_TEXTS
        for place, word in enumerate(words):  # pairs may stand apart: the text decides
            query += f" AND instr(search_text.text, :word{place}) > 0"
            given[f"word{place}"] = word
        return _ids(connection, f"{query} LIMIT :limit", given)

    def _look(self, connection: Connection, ids: range, letter: str, limit: int) -> list[int] | None:
        """A letter that stands nearly everywhere has too many pairs, and few texts need none: look at some; None if it is rare."""
        some = 5 * limit
        given = {"first": ids.start, "last": ids.stop - 1, "letter": letter, "some": some}
        looked = driver_of(connection).execute(_BY_LOOKING, given).fetchall()
        found = [text_id for text_id, there in looked if there]
        return found[:limit] if len(looked) < some or len(found) >= limit else None

    def agrees(self, connection: Connection) -> bool:
        """Count for each pair in how many texts it stands, and compare."""
        standing: Counter[str] = Counter()
        for rows in connection.execute(select(search_text.c.text)).scalars().partitions(_BATCH):
            for pairs in spaced_bigrams(rows):
                standing.update({pair for pair in pairs.split(" ") if all(map(_in_tokens, pair))})
        connection.execute(
            text("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab('main', 'search_index', 'row')")
        )
        indexed = connection.execute(text("SELECT term, doc FROM search_words WHERE length(term) = 2"))
        return {row.term: row.doc for row in indexed} == standing


def _ids(connection: Connection, query: str, given: dict[str, object]) -> list[int]:
    return [text_id for (text_id,) in driver_of(connection).execute(query, given)]


def _terms(word: str) -> Iterator[str]:
    """FTS5's words for the pairs of `word`; a single letter begins a pair wherever it stands, for every text ends with a mark."""
    rest = " *" if len(word) == 1 else ""
    for pair in bigrams_of(word):
        if any(map(_in_tokens, pair)):
            yield f'"{pair.replace(chr(34), chr(34) * 2)}"{rest}'


def _in_tokens(letter: str) -> bool:
    return not letter.isascii() or letter.isalnum() or letter in _TOKEN_MARKS


def _fields_that_changed(before: Texts, after: Texts) -> tuple[Texts, Texts]:
    """What of the texts went and what came: usually it is one field of many."""
    gone, come = [], []
    for (text_id, old), (_same_id, new) in zip(before, after, strict=True):
        was, now = set(old.split(MARK)), set(new.split(MARK))
        gone.append((text_id, f"{MARK}{MARK.join(was - now)}{MARK}"))
        come.append((text_id, f"{MARK}{MARK.join(now - was)}{MARK}"))
    return gone, come


def _pairs_not_in(texts: Texts, fields: Texts) -> Iterator[tuple[int, str]]:
    """The pairs of `fields` that stand nowhere else in the texts."""
    for (text_id, pairs), (_same_id, words) in zip(_with_pairs(fields), texts, strict=True):
        yield text_id, " ".join([pair for pair in pairs.split(" ") if pair not in words])


def _with_pairs(texts: Texts) -> Iterator[tuple[int, str]]:
    for start in range(0, len(texts), _BATCH):
        ids, words = zip(*texts[start : start + _BATCH], strict=True)
        yield from zip(ids, spaced_bigrams(words), strict=True)
