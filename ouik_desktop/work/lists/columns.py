"""The columns of a list as data: what each holds, whether it reaches a person, and whether both languages have one of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from ouik_desktop.blocks import Column, Table
from ouik_desktop.errors import BadInput
from ouik_desktop.i18n import Code, DateStyle, Language, Text, _
from ouik_desktop.model import LocalizedText

R = TypeVar("R")


@dataclass(frozen=True)
class ColumnChoice:
    """What may be chosen: `private` ones hold what reaches a person, or what they told the office alone, and stand on a list only
    when they are asked for."""

    key: str
    label: Text | LocalizedText
    private: bool = False


@dataclass(frozen=True)
class ListColumn(ColumnChoice, Generic[R]):
    """A column of a list of `R`. A `bilingual` one stands twice on a list in both languages."""

    cell: Callable[[R, Language], str] = lambda _row, _language: ""
    bilingual: bool = False
    numeric: bool = False


@dataclass(frozen=True)
class ListWish:
    """How a list is wanted: its columns by key, and its languages in printing order; `dates` is the office's taste in dates."""

    columns: tuple[str, ...]
    languages: tuple[Code, ...] = ("ja",)
    dates: DateStyle = field(default_factory=DateStyle)

    @property
    def spoken(self) -> tuple[Language, ...]:
        """The languages in hand."""
        return tuple(Language(code, self.dates) for code in self.languages)


def chosen_of(columns: Sequence[ListColumn[R]], keys: Sequence[str]) -> list[ListColumn[R]]:
    """The columns with these keys, in this order; `BadInput` for one there is not."""
    by_key = {column.key: column for column in columns}
    unknown = [key for key in keys if key not in by_key]
    if unknown:
        raise BadInput(_("There is no column “{key}”; there are {keys}.", key=unknown[0], keys=list(by_key)))
    return [by_key[key] for key in keys]


def table_of(rows: Sequence[R], columns: Sequence[ListColumn[R]], languages: Sequence[Language]) -> Table:
    """The list as a block, in the order of `rows`."""
    single = [one for column in columns for one in _in_each(column, languages)]
    heads = tuple(Column(one.key, _label(one), numeric=one.numeric) for one in single)
    return Table(heads, tuple({one.key: one.cell(row, languages[0]) for one in single} for row in rows))


def _label(column: ColumnChoice) -> LocalizedText:
    return LocalizedText.of(column.label) if isinstance(column.label, Text) else column.label


def _in_each(column: ListColumn[R], languages: Sequence[Language]) -> Iterator[ListColumn[R]]:
    """The column for one language; for both twice, or once with the words of both where they differ."""
    if len(languages) == 1:
        yield column
    elif column.bilingual:
        for language in languages:
            yield replace(
                column,
                key=f"{column.key}_{language.code}",
                label=_IN_LANGUAGE[language.code](column),
                cell=_said_in(column, language),
            )
    else:
        yield replace(column, cell=_said_in_all(column, languages))


_IN_LANGUAGE: dict[Code, Callable[[ColumnChoice], Text]] = {
    "ja": lambda column: _("{column} (Japanese)", column=column.label),
    "en": lambda column: _("{column} (English)", column=column.label),
}


def _said_in(column: ListColumn[R], language: Language) -> Callable[[R, Language], str]:
    return lambda row, _language: column.cell(row, language)


def _said_in_all(column: ListColumn[R], languages: Sequence[Language]) -> Callable[[R, Language], str]:
    def said(row: R, _language: Language) -> str:
        return " / ".join(dict.fromkeys(words for language in languages if (words := column.cell(row, language))))

    return said
