"""The participants of an event as a list: which columns there are, and which stand on it unless asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.blocks import Document, Table
from ouik_desktop.errors import Refused
from ouik_desktop.formats import writers_of
from ouik_desktop.formats.files import Written
from ouik_desktop.i18n import Language, _, c_
from ouik_desktop.japanese import shown_reading
from ouik_desktop.model import LocalizedText, Registration
from ouik_desktop.model.clock import TOKYO
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.work.lists.columns import ListColumn, ListWish, chosen_of, table_of
from ouik_desktop.work.participants.grid import participant_page
from ouik_desktop.work.participants.register import ParticipantRow

_PAGE: Final = 1000  # a database takes no more than some thousand ids in one question
_GONE: Final = (RegistrationState.CANCELLED.value, RegistrationState.DECLINED.value)


def _time(at: datetime | None) -> str:
    return "" if at is None else f"{at.replace(tzinfo=UTC).astimezone(TOKYO):%Y-%m-%d %H:%M}"


def _answers(row: ParticipantRow, _language: Language) -> str:
    return "\n".join(f"{question}: {answer}" for question, answer in row.answers.items())


Participant = ListColumn[ParticipantRow]
COLUMNS: Final[tuple[Participant, ...]] = (
    Participant("number", c_("column of a list", "No."), cell=lambda row, _in: str(row.number), numeric=True),
    Participant("name", c_("column of a list", "Name"), cell=lambda row, _in: row.name.best("ja")),
    Participant("reading", c_("column of a list", "Reading"), cell=lambda row, _in: shown_reading(row.reading)),
    Participant("name_en", c_("column of a list", "Name in Latin letters"), cell=lambda row, _in: row.name.en),
    Participant(
        "organisation",
        c_("column of a list", "Affiliation"),
        cell=lambda row, language: row.organisation.best(language.code),
        bilingual=True,
    ),
    Participant(
        "attendance", c_("column of a list", "Type"), cell=lambda row, language: language.say(row.attendance.text)
    ),
    Participant("state", c_("column of a list", "State"), cell=lambda row, language: language.say(row.state.text)),
    Participant("remark", c_("column of a list", "Remarks"), cell=lambda row, _in: row.remark),
    Participant("email", c_("column of a list", "E-mail"), True, cell=lambda row, _in: row.email),
    Participant("phone", c_("column of a list", "Phone"), True, cell=lambda row, _in: row.phone),
    Participant("queued_at", c_("column of a list", "Applied at"), True, cell=lambda row, _in: _time(row.queued_at)),
    Participant(
        "checked_in_at", c_("column of a list", "Checked in at"), True, cell=lambda row, _in: _time(row.checked_in_at)
    ),
    Participant("answers", c_("column of a list", "Answers"), True, cell=_answers),
    Participant("note", c_("column of a list", "Note"), True, cell=lambda row, _in: row.note),
)
USUAL: Final = tuple(column.key for column in COLUMNS if not column.private)


def compose(session: Session, registration_ids: Sequence[int], wish: ListWish) -> Document:
    """The participants of these ids, in their order, each question they answered in a column of its own."""
    rows = [row for ids in _pages(registration_ids) for row in participant_page(session, ids)]
    columns = [single for column in chosen_of(COLUMNS, wish.columns) for single in _by_question(column, rows)]
    return _document(table_of(rows, columns, wish.spoken), LocalizedText(), wish)


def still_in(session: Session, registration_ids: Sequence[int]) -> list[int]:
    """Those of the registrations that were neither cancelled nor declined, in their order."""
    query = select(Registration.id).where(Registration.state.in_(_GONE))
    gone = {one for ids in _pages(registration_ids) for one in session.scalars(query.where(Registration.id.in_(ids)))}
    return [one for one in registration_ids if one not in gone]


def people_of(session: Session, registration_ids: Sequence[int]) -> list[int]:
    """The ids of the people who registered, in the order of the registrations."""
    query = select(Registration.id, Registration.person_id)
    found = {
        registration_id: person_id
        for ids in _pages(registration_ids)
        for registration_id, person_id in session.execute(query.where(Registration.id.in_(ids)))
    }
    return [found[one] for one in registration_ids if one in found]


def write_list(
    rows: Sequence[ParticipantRow], title: LocalizedText, columns: Sequence[str], language: Language, path: Path
) -> Written:
    """Write the list to `path` in the format of its suffix, with `columns` by key. `BadInput` for a column there is not, `Refused`
    for a suffix no list can be written in, `MissingGlyph`, `CannotWrite`."""
    wish = ListWish(tuple(columns), (language.code,), language.dates)
    document = _document(table_of(rows, chosen_of(COLUMNS, wish.columns), wish.spoken), title, wish)
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


def _document(table: Table, title: LocalizedText, wish: ListWish) -> Document:
    name = LocalizedText.of(c_("document", "Participants"))
    return Document("participant-list", name, title or name, wish.languages, (table,))


def _by_question(column: Participant, rows: Sequence[ParticipantRow]) -> Iterable[Participant]:
    """A column for each question that was answered, in the order in which they are met; any other column as it is."""
    if column.key != "answers":
        return [column]
    asked = dict.fromkeys(question for row in rows for question in row.answers)
    return [
        Participant(
            f"answers.{number}",
            LocalizedText.same(question),
            True,
            cell=lambda row, _in, question=question: row.answers.get(question, ""),  # type: ignore[misc]
        )
        for number, question in enumerate(asked)
    ]


def _pages(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    return (ids[start : start + _PAGE] for start in range(0, len(ids), _PAGE))
