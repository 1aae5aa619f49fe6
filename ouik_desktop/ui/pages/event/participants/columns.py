"""The columns of the grid of participants, and what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ouik_desktop.i18n import Code, _, c_
from ouik_desktop.japanese import has_japanese, shown_reading
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.words import Attendance, RegistrationState
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Cell, Column, Row
from ouik_desktop.work.participants.grid import ParticipantFilter, participant_ids, participant_page, questions_of
from ouik_desktop.work.participants.register import ParticipantRow

COLUMNS: Final = (
    Column("number", c_("column", "No."), 52, numeric=True),
    Column("name", c_("column", "Name (Japanese)"), 116, editable=True, reading="reading", stays=True),
    Column("reading", c_("column", "Reading"), 124, editable=True),
    Column("name_en", c_("column", "Name (English)"), 132, editable=True),
    Column("affiliation_ja", c_("column", "Affiliation (Japanese)"), 126, grows=True, editable=True, sortable=False),
    Column("affiliation_en", c_("column", "Affiliation (English)"), 126, grows=True, editable=True, sortable=False),
    Column(
        "state",
        c_("column", "State"),
        134,
        editable=True,
        choices=[(state.value, state.text) for state in RegistrationState],
    ),
    Column(
        "attendance",
        c_("column", "Type"),
        92,
        editable=True,
        choices=[(one.value, one.text) for one in Attendance],
    ),
    Column("remark", c_("column", "Remarks"), 92, editable=True),
    Column("email", c_("column", "E-mail"), 190, editable=True, hidden=True),
    Column("phone", c_("column", "Phone"), 126, editable=True, hidden=True),
    Column("language", c_("column", "Language"), 92, hidden=True),
    Column("source", c_("column", "Source"), 112, hidden=True, sortable=False),
)
_ANSWER: Final = "answer:"
_LANGUAGES: Final = {"ja": _("Japanese"), "en": _("English")}
_OWED: Final = Cell(_("Not translated"), ink="warn", icon="warning", placeholder=True)
_GONE: Final = (RegistrationState.CANCELLED, RegistrationState.DECLINED)


class ParticipantRows:
    """Reads the grid of one event: ids for the whole of it, rows for what is seen."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._event_id = 0
        self.wanted = ParticipantFilter()

    def show_event(self, event_id: int) -> None:
        """The event whose participants are listed."""
        self._event_id = event_id

    def columns(self) -> list[Column]:
        """The columns of the grid, with one for each question of the event: hidden until somebody asks for it."""
        with self._services.office.read() as session:
            asked = questions_of(session, self._event_id)
        return [*COLUMNS, *(_answers_to(question) for question in asked)]

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        """All ids in order; without a sort by number."""
        with self._services.office.read() as session:
            return participant_ids(session, self._event_id, self.wanted, sort, descending)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The rows of these ids."""
        with self._services.office.read() as session:
            return [_row(row) for row in participant_page(session, ids)]


def _answers_to(question: LocalizedText) -> Column:
    # answers are kept under the question as the form worded it
    asked = question.ja or question.en
    return Column(f"{_ANSWER}{asked}", question, 140, hidden=True, sortable=False)


def _row(row: ParticipantRow) -> Row:
    cells = {
        "number": row.number,
        "name": row.name.ja or _name_in_latin(row.name),
        "reading": Cell(shown_reading(row.reading), ink="ink2") if row.reading else None,
        "name_en": row.name.en or None,
        "affiliation_ja": _side(row.organisation, "ja"),
        "affiliation_en": _side(row.organisation, "en"),
        "state": _state(row.state),
        "attendance": Cell(row.attendance.text, strong=row.attendance is not Attendance.GENERAL),
        "remark": row.remark,
        "email": row.email,
        "phone": row.phone,
        "language": _LANGUAGES.get(row.language),
        "source": row.source,
        **{f"{_ANSWER}{question}": Cell(answer, tip=answer) for question, answer in row.answers.items()},
    }
    return Row(row.id, cells, faded=row.state in _GONE)


def _state(state: RegistrationState) -> Cell:
    ink = "warn" if state is RegistrationState.WAITING else "ink2"
    return Cell(state.text, ink=ink, glyph=state.value)


def _name_in_latin(name: LocalizedText) -> Cell | None:
    # a guest with a Latin name alone is written so in Japanese text too
    return Cell(name.en, placeholder=True) if name.en else None


def _side(words: LocalizedText, code: Code) -> Cell | None:
    if written := words.get(code):
        return Cell(written, tip=written)
    # a name in Latin letters needs no English of its own
    return (
        _OWED
        if code == "en" and has_japanese(words.ja) and code not in words.not_needed
        else Cell(words.best("en", "ja"), ink="ink3", placeholder=True)
        if words
        else None
    )
