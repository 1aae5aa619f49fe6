"""The search index in SQLite: pairs of letters in a contentless FTS5 table, beside the folded text itself.

FTS5's own tokenizers part words at spaces and find nothing in 佐藤花子 (its trigrams nothing shorter than three letters), so
the pairs are made here and parted by spaces. SQLite 3.40 cannot delete from a contentless table without being told what was
there: that is what the text is kept for, and for what has a single letter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy import ColumnElement, Connection, column, delete, func, select, table, text

from ouik_desktop.store.pairs import pairs_of, spaced_pairs
from ouik_desktop.store.quick import driver_of
from ouik_desktop.store.schema import search_text

_TOKEN_MARKS: Final = "!#$%&()*+,-./:;<=>?@[]^_`{|}~\\"  # what may stand in a pair besides letters and digits
_BATCH: Final = 5_000
_pairs: Final = table("search_index", column("rowid"), column("search_index"))

_LEARN: Final = "INSERT INTO search_index (rowid, pairs) VALUES (?, ?)"
_FORGET: Final = "INSERT INTO search_index (search_index, rowid, pairs) VALUES ('delete', ?, ?)"


class SqliteIndex:
    """The index of one office."""

    def statements(self) -> Iterator[str]:
        """What makes the empty index; pairs wait in memory up to 16 MB, which spares an import half the time of merging."""
        yield (
            "CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5"
            f"(pairs, content='', detail=none, columnsize=0, tokenize=\"ascii tokenchars '{_TOKEN_MARKS}'\")"
        )
        yield "INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 16777216)"

    def add(self, connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
        """Index texts with new ids."""
        driver_of(connection).executemany("INSERT INTO search_text (id, text) VALUES (?, ?)", texts)
        driver_of(connection).executemany(_LEARN, _with_pairs(texts))

    def remove(self, connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
        """Forget texts as they are kept."""
        driver_of(connection).executemany(_FORGET, _with_pairs(texts))
        driver_of(connection).executemany(
            "DELETE FROM search_text WHERE id = ?", [(text_id,) for text_id, _text in texts]
        )

    def replace(
        self, connection: Connection, before: Sequence[tuple[int, str]], after: Sequence[tuple[int, str]]
    ) -> None:
        """Index `after` for the same ids instead of `before`, given as they are kept."""
        # one after the other: FTS5 writes out what it has gathered whenever an id is not higher than the one before
        driver_of(connection).executemany(_FORGET, _with_pairs(before))
        driver_of(connection).executemany(_LEARN, _with_pairs(after))
        driver_of(connection).executemany("UPDATE search_text SET text = ?2 WHERE id = ?1", after)

    def clear(self, connection: Connection) -> None:
        """Forget everything."""
        connection.execute(text("INSERT INTO search_index (search_index) VALUES ('delete-all')"))
        connection.execute(delete(search_text))

    def find(self, connection: Connection, ids: range, words: Sequence[str], limit: int | None = None) -> list[int]:
        """The ids among `ids` whose texts hold every word, in order, at most `limit`."""
        query = select(search_text.c.id).limit(limit)
        if match := " ".join(dict.fromkeys(term for word in words for term in _terms(word))):
            # the pairs lead: SQLite has no idea how rare they are, and a + keeps it from asking the texts first
            query = query.select_from(_pairs.join(search_text, text("+search_text.id = search_index.rowid")))
            query = query.where(_pairs.c.search_index.op("MATCH")(match), _within(_pairs.c.rowid, ids))
        else:
            query = query.where(_within(search_text.c.id, ids))
        # pairs may stand apart: the text decides
        query = query.where(*(func.instr(search_text.c.text, word) > 0 for word in words))
        return list(connection.execute(query).scalars())

    def agrees(self, connection: Connection) -> bool:
        """Count for each pair in how many texts it stands, and compare."""
        standing: Counter[str] = Counter()
        for rows in connection.execute(select(search_text.c.text)).scalars().partitions(_BATCH):
            for pairs in spaced_pairs(rows):
                standing.update({pair for pair in pairs.split(" ") if all(map(_in_tokens, pair))})
        connection.execute(
            text("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab('main', 'search_index', 'row')")
        )
        indexed = connection.execute(text("SELECT term, doc FROM search_words WHERE length(term) = 2"))
        return {row.term: row.doc for row in indexed} == standing


def _within(found: ColumnElement[int], ids: range) -> ColumnElement[bool]:
    return found.between(ids.start, ids.stop - 1)


def _terms(word: str) -> Iterator[str]:
    """FTS5's words for the pairs of `word`; a single letter begins a pair wherever it stands, for every text ends with a mark."""
    rest = " *" if len(word) == 1 else ""
    for pair in pairs_of(word):
        if any(map(_in_tokens, pair)):
            yield f'"{pair.replace(chr(34), chr(34) * 2)}"{rest}'


def _in_tokens(letter: str) -> bool:
    return not letter.isascii() or letter.isalnum() or letter in _TOKEN_MARKS


def _with_pairs(texts: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    for start in range(0, len(texts), _BATCH):
        ids, words = zip(*texts[start : start + _BATCH], strict=True)
        yield from zip(ids, spaced_pairs(words), strict=True)
