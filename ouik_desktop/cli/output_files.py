"""Where in a file something is wrong, as a sentence says it."""

from __future__ import annotations

from ouik_desktop.errors import OuikError, Where
from ouik_desktop.i18n import Text, _


def in_its_place(refused: OuikError) -> Text:
    """What was refused, with file, line and column where it happened in a file."""
    where = getattr(refused, "where", None)
    if where is None or where.file is None or where.line is None:
        return refused.text
    return in_a_file(refused.text, where)


def in_a_file(sentence: Text, where: Where) -> Text:
    """A sentence about a place in a file: the file, the line, and the column and value where they are known."""
    place = {"file": where.file.name if where.file else "", "line": where.line, "sentence": sentence}
    if where.column is None:
        return _("{file}, line {line}: {sentence}", **place)
    if not where.value:
        return _("{file}, line {line}, {column}: {sentence}", column=where.column, **place)
    return _("{file}, line {line}, {column} “{value}”: {sentence}", column=where.column, value=where.value, **place)
