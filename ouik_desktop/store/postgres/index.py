"""The search index in PostgreSQL: letters and pairs of letters in an array beside the folded text, under a GIN index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import BigInteger, Connection, Text, any_, column, delete, func, literal, select, table
from sqlalchemy.dialects.postgresql import ARRAY

from ouik_desktop.store.schema import search_text
from ouik_desktop.store.search.bigrams import bigrams_of, spaced_bigrams

_BATCH: Final = 5_000
_terms: Final = column("terms", ARRAY(Text))
_with_terms: Final = table("search_text", column("id", BigInteger), column("text", Text), _terms)


class PostgresIndex:
    """The index of one office."""

    def statements(self) -> Iterator[str]:
        """The array beside the text."""
        yield "ALTER TABLE search_text ADD COLUMN terms text[] NOT NULL"
        yield "CREATE INDEX ix_search_text_terms ON search_text USING gin (terms)"

    def add(self, connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
        """Index texts with new ids."""
        cursor: Any = connection.connection.cursor()
        with cursor.copy("COPY search_text (id, text, terms) FROM STDIN") as copy:
            for text_id, text, terms in _with_their_terms(texts):
                copy.write_row((text_id, text, terms))

    def remove(self, connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
        """Forget texts."""
        ids = literal([text_id for text_id, _text in texts], ARRAY(BigInteger))
        connection.execute(delete(search_text).where(search_text.c.id == any_(ids)))

    def replace(
        self, connection: Connection, before: Sequence[tuple[int, str]], after: Sequence[tuple[int, str]]
    ) -> None:
        """Index `after` for the same ids instead of `before`."""
        self.remove(connection, before)
        self.add(connection, after)

    def clear(self, connection: Connection) -> None:
        """Forget everything."""
        connection.execute(delete(search_text))

    def find(self, connection: Connection, ids: range, words: Sequence[str], limit: int | None = None) -> list[int]:
        """The ids among `ids` whose texts hold every word, in order, at most `limit`."""
        wanted = literal([term for word in words for term in bigrams_of(word)], ARRAY(Text))
        query = (
            select(_with_terms.c.id)
            .where(_terms.contains(wanted), _with_terms.c.id.between(ids.start, ids.stop - 1))
            .where(
                *(func.strpos(_with_terms.c.text, word) > 0 for word in words)
            )  # pairs may stand apart: the text decides
        )
        return list(connection.execute(query.order_by(_with_terms.c.id).limit(limit)).scalars())

    def agrees(self, connection: Connection) -> bool:
        """Make the terms of each text again, and compare."""
        for rows in connection.execute(select(_with_terms)).partitions(_BATCH):
            told = _with_their_terms([(row.id, row.text) for row in rows])
            if any(set(terms) != set(row.terms) for row, (_id, _text, terms) in zip(rows, told, strict=True)):
                return False
        return True


def _with_their_terms(texts: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str, list[str]]]:
    for start in range(0, len(texts), _BATCH):
        batch = texts[start : start + _BATCH]
        for (text_id, text), pairs in zip(batch, spaced_bigrams([text for _id, text in batch]), strict=True):
            yield text_id, text, sorted({*pairs.split(" "), *text})
