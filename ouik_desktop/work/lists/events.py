"""Events as a list for a spreadsheet, and as a calendar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.orm import Session

from ouik_desktop.blocks import Document
from ouik_desktop.documents.occasion import occasion
from ouik_desktop.i18n import _, c_
from ouik_desktop.model import Clock, Event, LocalizedText
from ouik_desktop.work.common import get
from ouik_desktop.work.events import words
from ouik_desktop.work.events.rows import EventRow, rows_by_id
from ouik_desktop.work.lists.columns import ListColumn, ListWish, chosen_of, table_of

_Column = ListColumn[EventRow]
COLUMNS: Final[tuple[_Column, ...]] = (
    _Column("day", c_("column of a list", "Date"), cell=lambda row, _in: row.first_day.isoformat()),
    _Column("times", c_("column of a list", "Time"), cell=lambda row, language: words.times_text(language, row)),
    _Column(
        "title",
        c_("column of a list", "Title"),
        cell=lambda row, language: row.title.best(language.code),
        bilingual=True,
    ),
    _Column(
        "number", c_("column of a list", "No. in the series"), cell=lambda row, _in: _number(row.number), numeric=True
    ),
    _Column("kind", _("Kind"), cell=lambda row, language: language.say(row.kind.text)),
    _Column("state", c_("column of a list", "State"), cell=lambda row, language: language.say(row.state.text)),
    _Column(
        "venue",
        _("Venue"),
        cell=lambda row, language: words.place_and_rooms_text(language, row),
        bilingual=True,
    ),
    _Column("capacity", c_("column of a list", "Capacity"), cell=lambda row, _in: _number(row.capacity), numeric=True),
    _Column(
        "registered",
        c_("column of a list", "Participants"),
        cell=lambda row, _in: str(row.people.places_taken),
        numeric=True,
    ),
)


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def compose(session: Session, event_ids: Sequence[int], wish: ListWish) -> Document:
    """The events of these ids, in their order."""
    known = rows_by_id(session, event_ids)
    rows = [known[one] for one in event_ids if one in known]
    table = table_of(rows, chosen_of(COLUMNS, wish.columns), wish.spoken)
    return Document("event-list", *_name(), wish.languages, (table,))


def calendar(session: Session, event_ids: Sequence[int], wish: ListWish, clock: Clock) -> Document:
    """The events of these ids as calendars read them."""
    made = clock.wall()
    occasions = tuple(occasion(get(session, Event, one), made) for one in event_ids)
    return Document("event-list", *_name(), wish.languages, occasions)


def _name() -> tuple[LocalizedText, LocalizedText]:
    name = LocalizedText.of(_("Events"))
    return name, name
