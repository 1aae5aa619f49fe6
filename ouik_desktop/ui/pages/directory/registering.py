"""Registering people of the directory for an event: which one is asked, who is registered already is said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import _, c_, n_
from ouik_desktop.model import Person
from ouik_desktop.ui.pages.shared.choose_event import events_around
from ouik_desktop.ui.pages.shared.pick import Pick, PickDialog
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.work.common import get
from ouik_desktop.work.events.rows import EventFilter, EventOrder, EventRow, event_rows, rows_by_id
from ouik_desktop.work.events.words import day_text, title_of
from ouik_desktop.work.participants import several

REGISTER: Final = c_("a person", "Register for an event…")


def register_for(services: Services, parent: QWidget, person_ids: Sequence[int]) -> None:
    """Ask for which event, those around today first, and register them."""
    kit = services.kit

    def rows(words: str) -> list[EventRow]:
        today = services.clock.today()
        with services.office.read() as session:
            if words.strip():
                return event_rows(session, EventFilter(search=words, order=EventOrder.TIME, descending=True))
            found = events_around(session, today)
        return [row for row in found if row.last_day >= today] + [row for row in found[::-1] if row.last_day < today]

    def find(words: str) -> list[Pick]:
        found = rows(words)
        with services.office.read() as session:
            known = several.registered_of(session, person_ids, [row.id for row in found])
        return [Pick(row.id, _called(row), _second(known.get(row.id, 0))) for row in found]

    def _called(row: EventRow) -> str:
        return f"{day_text(kit.language, row)}  {kit.say(title_of(row))}"

    def _second(known: int) -> str:
        if not known:
            return ""
        if len(person_ids) == 1:
            return kit.say(_("registered already"))
        return kit.say(n_("{count} is registered already", "{count} are registered already", known))

    def then(event_id: int) -> bool:
        with services.office.read() as session:
            event = rows_by_id(session, [event_id])[event_id]
            person = get(session, Person, person_ids[0]).name
        said = _("{person} registered for “{event}”", person=person, event=title_of(event))
        if len(person_ids) > 1:
            count = len(person_ids)
            said = n_(
                "{count} person registered for “{event}”",
                "{count} people registered for “{event}”",
                count,
                event=title_of(event),
            )
        return services.attempt_and_say(said, several.register_all, event_id, person_ids)

    PickDialog(services, parent, REGISTER, find, then).open()
