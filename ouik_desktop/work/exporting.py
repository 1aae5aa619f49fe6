"""Lists that leave the house: events as calendar or open-data list, participants as CSV or Excel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ouik_desktop.blocks import Document
from ouik_desktop.documents import open_data, participant_list
from ouik_desktop.documents.occasion import occasion
from ouik_desktop.documents.open_data import Unfilled
from ouik_desktop.errors import NotFound, Refused
from ouik_desktop.formats import calendar_file, spreadsheet
from ouik_desktop.formats.files import Written
from ouik_desktop.i18n import CODES, Code, _
from ouik_desktop.model import Event, Office, Person, Registration
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.store import Store
from ouik_desktop.work.common import get

LIST_FORMATS: Final = ("csv", "xlsx")


@dataclass(frozen=True)
class OpenData:
    """A list that was written, and the cells its standard requires and the office has not filled."""

    written: Written
    unfilled: tuple[Unfilled, ...]


def export_calendar(store: Store, event_ids: Sequence[int], path: Path, languages: tuple[Code, ...] = CODES) -> Written:
    """Write events to one calendar file (RFC 5545), said in `languages`. Raises `NotFound` and `CannotWrite`."""
    with store.read() as session:
        made = store.clock.wall()
        occasions = [occasion(get(session, Event, event_id), made) for event_id in event_ids]
    return calendar_file.write_occasions(occasions, languages, path)


def export_open_data(
    store: Store, event_ids: Sequence[int], path: Path, profile: str = open_data.RECOMMENDED
) -> OpenData:
    """Write events as a municipal open-data list (CSV). Raises `NotFound` and `CannotWrite`."""
    standard = open_data.read_profile(profile)
    with store.read() as session:
        events = [get(session, Event, event_id) for event_id in event_ids]
        office = session.get(Office, 1) or Office()
        listed = open_data.compose(events, office, standard, store.clock.wall())
    return OpenData(spreadsheet.write_csv(listed, path), open_data.unfilled(listed, standard))


def export_participants(
    store: Store,
    event_id: int,
    path: Path,
    *,
    code: Code = "ja",
    columns: Sequence[str] = participant_list.BY_DEFAULT,
    states: Sequence[RegistrationState] = tuple(RegistrationState),
    encoding: str = spreadsheet.UTF_8,
    substitute: bool = False,
) -> Written:
    """Write the participants, in order of reading, to a `.csv` or `.xlsx`; `encoding` and `substitute` are for CSV.

    Raises `NotFound` for a column there is not, `Refused` for another suffix or for letters the encoding lacks, `CannotWrite`.
    """
    _check(path, columns)
    with store.read() as session:
        listed = _participants(session, store, event_id, code, tuple(columns), states)
    if path.suffix.lower() == ".xlsx":
        return spreadsheet.write_xlsx(listed, path)
    return spreadsheet.write_csv(listed, path, encoding, substitute=substitute)


def _check(path: Path, columns: Sequence[str]) -> None:
    if path.suffix.lower().removeprefix(".") not in LIST_FORMATS:
        raise Refused(_("A list of participants is written as .csv or .xlsx, not as “{suffix}”.", suffix=path.suffix))
    for column in columns:
        if column not in participant_list.COLUMNS:
            known = list(participant_list.COLUMNS)
            raise NotFound(_("There is no column “{column}”. There are: {known}.", column=column, known=known))


def _participants(
    session: Session,
    store: Store,
    event_id: int,
    code: Code,
    columns: tuple[str, ...],
    states: Sequence[RegistrationState],
) -> Document:
    query = (
        select(Registration)
        .join(Registration.person)
        .options(joinedload(Registration.person).joinedload(Person.organisation))
        .where(Registration.event_id == event_id, Registration.state.in_([state.value for state in states]))
        .order_by(Person.sort_key, Registration.number)
    )
    event = get(session, Event, event_id)
    return participant_list.compose(event, session.scalars(query), code, columns, made=store.clock.wall())
