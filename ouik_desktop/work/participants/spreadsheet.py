"""The participants of an event as a list: which columns there are, and which stand on it unless asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from ouik_desktop.blocks import Column, Document, Table
from ouik_desktop.errors import BadInput, Refused
from ouik_desktop.formats import writers_of
from ouik_desktop.formats.files import Written
from ouik_desktop.i18n import Language, Text, _, c_
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.clock import TOKYO
from ouik_desktop.work.participants.register import ParticipantRow


@dataclass(frozen=True)
class ListColumn:
    """A column of the list; `private` ones hold what reaches a person and stand on a list only when they are asked for."""

    key: str
    label: Text
    cell: Callable[[ParticipantRow, Language], str]
    private: bool = False


def _time(at: datetime | None) -> str:
    return "" if at is None else f"{at.replace(tzinfo=UTC).astimezone(TOKYO):%Y-%m-%d %H:%M}"


def _answers(row: ParticipantRow, language: Language) -> str:
    return "\n".join(f"{question}: {answer}" for question, answer in row.answers.items())


COLUMNS: Final = (
    ListColumn("number", c_("column of a list", "No."), lambda row, language: str(row.number)),
    ListColumn("name", c_("column of a list", "Name"), lambda row, language: row.name.best("ja")),
    ListColumn("reading", c_("column of a list", "Reading"), lambda row, language: row.reading),
    ListColumn("name_en", c_("column of a list", "Name in Latin letters"), lambda row, language: row.name.en),
    ListColumn(
        "organisation",
        c_("column of a list", "Affiliation"),
        lambda row, language: row.organisation.best(language.code),
    ),
    ListColumn("attendance", c_("column of a list", "As"), lambda row, language: language.say(row.attendance.text)),
    ListColumn("state", c_("column of a list", "State"), lambda row, language: language.say(row.state.text)),
    ListColumn("remark", c_("column of a list", "Remarks"), lambda row, language: row.remark),
    ListColumn("email", c_("column of a list", "Mail"), lambda row, language: row.email, private=True),
    ListColumn("phone", c_("column of a list", "Phone"), lambda row, language: row.phone, private=True),
    ListColumn(
        "queued_at", c_("column of a list", "Applied at"), lambda row, language: _time(row.queued_at), private=True
    ),
    ListColumn(
        "checked_in_at",
        c_("column of a list", "Checked in at"),
        lambda row, language: _time(row.checked_in_at),
        private=True,
    ),
    ListColumn("answers", c_("column of a list", "Answers"), _answers, private=True),
    ListColumn("note", c_("column of a list", "Note"), lambda row, language: row.note, private=True),
)
BY_KEY: Final = {column.key: column for column in COLUMNS}
USUAL: Final = tuple(column.key for column in COLUMNS if not column.private)


def write_list(
    rows: Sequence[ParticipantRow], title: LocalizedText, columns: Sequence[str], language: Language, path: Path
) -> Written:
    """Write the list to `path` in the format of its suffix, with `columns` by key. `BadInput` for a column there is not, `Refused`
    for a suffix no list can be written in, `MissingGlyph`, `CannotWrite`."""
    document = list_document(rows, title, columns, language)
    writers = {f".{one.suffix}": one for one in writers_of(document)}
    if path.suffix.lower() not in writers:
        raise Refused(
            _(
                "A list is written as {suffixes}, not as “{suffix}”.",
                suffixes=sorted(writers),
                suffix=path.suffix or path.name,
            )
        )
    return writers[path.suffix.lower()].write(document, path)


def list_document(
    rows: Sequence[ParticipantRow], title: LocalizedText, columns: Sequence[str], language: Language
) -> Document:
    """The list as a document, in the order of `rows`."""
    unknown = [key for key in columns if key not in BY_KEY]
    if unknown:
        raise BadInput(_("There is no column “{key}”; there are {keys}.", key=unknown[0], keys=list(BY_KEY)))
    chosen = [BY_KEY[key] for key in columns]
    table = Table(
        tuple(Column(one.key, LocalizedText.of(one.label), numeric=one.key == "number") for one in chosen),
        tuple({one.key: one.cell(row, language) for one in chosen} for row in rows),
    )
    name = LocalizedText.of(c_("document", "Participants"))
    return Document("participant-list", name, title, (language.code,), (table,))
