"""The lists of the window as they stand at hand: participants of an event, people, organisations, events."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ouik_desktop.ui.pages.lists.at_hand import Ids, ListAtHand, TakingOut
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import RowTable
from ouik_desktop.work.events.rows import event_ids, rows_by_id
from ouik_desktop.work.lists import kinds
from ouik_desktop.work.lists.kinds import ListKind
from ouik_desktop.work.organisations.organisations import organisation_rows
from ouik_desktop.work.participants.grid import ParticipantFilter, participant_ids
from ouik_desktop.work.people.listing import people_ids

Table = Callable[[], RowTable]


def participants(services: Services, page: QWidget, event_id: Callable[[], int], table: Table) -> TakingOut:
    """The participants of the event that `event_id` tells; the file is called after it."""

    def everybody() -> Sequence[int]:
        rows = table().rows
        with services.office.read() as session:
            return participant_ids(session, event_id(), ParticipantFilter(), rows.sort_key, rows.descending)

    def slug() -> str:
        with services.office.read() as session:
            return rows_by_id(session, [event_id()])[event_id()].slug

    return TakingOut(services, page, _shown_in(table, kinds.PARTICIPANTS, slug, everybody))


def people(services: Services, page: QWidget, table: Table) -> TakingOut:
    """The people of the directory."""

    def everybody() -> Sequence[int]:
        rows = table().rows
        with services.office.read() as session:
            return people_ids(session, "", rows.sort_key, rows.descending)

    return TakingOut(services, page, _shown_in(table, kinds.PEOPLE, _today(services), everybody))


def organisations(services: Services, page: QWidget, table: Table) -> TakingOut:
    """The organisations."""

    def everything() -> Sequence[int]:
        with services.office.read() as session:
            return [row.id for row in organisation_rows(session, by=services.kit.language.code)]

    return TakingOut(services, page, _shown_in(table, kinds.ORGANISATIONS, _today(services), everything))


def events(services: Services, page: QWidget, table: Table) -> TakingOut:
    """The events."""

    def everything() -> Sequence[int]:
        with services.office.read() as session:
            return event_ids(session)

    return TakingOut(services, page, _shown_in(table, kinds.EVENTS, _today(services), everything))


def _shown_in(table: Table, kind: ListKind, stem: Callable[[], str], everything: Ids) -> ListAtHand:
    return ListAtHand(kind, stem, everything, lambda: list(table().rows.ids), lambda: table().ticked_ids())


def _today(services: Services) -> Callable[[], str]:
    return lambda: services.clock.today().isoformat()
