"""What changes in the office reaches the pages that show it, and no others."""

from __future__ import annotations

from datetime import datetime

import pytest

from ouik_desktop.i18n import verbatim
from ouik_desktop.model import Base, Event, Office, Organisation, Person, Registration, Venue
from ouik_desktop.store import Changes, Store
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.work.events import edit

KINDS = (Event, Venue, Registration, Person, Organisation, Office)
CONCERNED = {
    "home": "Event Venue Registration Person Organisation Office",
    "calendar": "Event Venue Registration Person Organisation Office",
    "events": "Event Venue Registration",
    "event": "Event Venue Registration Person Organisation Office",
    "announce": "Event Venue Person Organisation Office",
    "print": "Event Venue Registration Person Organisation Office",
    "people": "Person Organisation",
    "person": "Event Registration Person Organisation",
    "organisations": "Person Organisation",
    "organisation": "Event Registration Person Organisation",
    "preferences": "Event Office",
    "history": "Event Venue Registration Person Organisation Office",
}


def change(kind: type[Base], *ids: int) -> Changes:
    return Changes({kind.__tablename__: frozenset(ids)})


@pytest.mark.parametrize("kind", CONCERNED)
def test_a_page_is_concerned_by_the_kinds_it_shows(kind: str, coordinator, store: Store, plan):
    assert plan("里山の会", "Satoyama Meeting", datetime(2026, 12, 5, 13, 30)) == 1
    with store.write(verbatim("人と団体")) as session:
        session.add_all([Person(id=1, family="山田"), Organisation(id=1)])
    page: Page = coordinator.go(kind, 1)
    assert coordinator.route.kind == kind
    concerned = [one.__name__ for one in KINDS if page.is_concerned_by(change(one, 1))]
    assert " ".join(concerned) == CONCERNED[kind]


def test_another_event_does_not_concern_the_page_of_one(coordinator, plan):
    one, other = (plan("里山の会", "Satoyama", datetime(2026, 12, day, 13)) for day in (5, 6))
    for kind in ("event", "announce", "print"):
        page: Page = coordinator.go(kind, one)
        assert page.is_concerned_by(change(Event, one, other)), kind
        assert not page.is_concerned_by(change(Event, other)), kind
        assert page.is_concerned_by(Changes({"event": None})), kind


def test_the_history_of_an_event_shows_every_act(coordinator, plan):
    one, other = (plan("里山の会", "Satoyama", datetime(2026, 12, day, 13)) for day in (5, 6))
    page: Page = coordinator.go("event", one, tab="history")
    assert page.is_concerned_by(change(Event, other))


def test_a_page_left_behind_is_current_when_it_is_opened_again(coordinator, store: Store, plan):
    event = plan("里山の会", "Satoyama", datetime(2026, 12, 5, 13, 30))
    coordinator.go("event", event)
    coordinator.go("people")
    edit.set_words(store, event, "title", "ja", "里海の会")
    coordinator.settle()
    assert coordinator.go("event", event).header.title() == "里海の会"


def test_the_rail_follows_while_home_is_not_shown(coordinator, store: Store, plan, qtbot):
    event = plan("里山の会", "Satoyama", datetime(2026, 12, 5, 13, 30))
    coordinator.window.fill_in()
    coordinator.go("people")
    rail = coordinator.window.rail
    qtbot.waitUntil(lambda: rows(rail.progress) == ["里山の会"])
    with store.write(verbatim("移す")) as session:
        session.get(Event, event).venue = None
    edit.set_words(store, event, "title", "ja", "里海の会")
    qtbot.waitUntil(lambda: rows(rail.progress) == ["里海の会"])
    # no venue, the English outdated; of the office its name and how to reach it
    qtbot.waitUntil(lambda: rail.routes.count_of("home") == 4)


def rows(listed) -> list[str]:
    return [listed.item(number).text() for number in range(listed.count())]


def test_who_is_in_a_row_of_the_rail_stays_in_one_when_its_events_change(coordinator, store: Store, plan, qtbot):
    event = plan("里山の会", "Satoyama", datetime(2026, 12, 5, 13, 30))
    coordinator.window.fill_in()
    listed = coordinator.window.rail.progress
    qtbot.waitUntil(lambda: rows(listed) == ["里山の会"])
    listed.setFocus()
    edit.set_words(store, event, "title", "ja", "里海の会")
    qtbot.waitUntil(lambda: rows(listed) == ["里海の会"])
    assert listed.currentRow() == 0


def test_the_language_changes_while_an_event_is_gone_that_was_looked_at(coordinator, store: Store, plan):
    coordinator.go("event", plan("里山の会", "", datetime(2026, 12, 9, 15)), tab="basics")
    coordinator.go("people")
    store.history.undo()
    coordinator.do("language")
    assert (coordinator.window.kit.language.code, coordinator.route) == ("en", Route("people"))
