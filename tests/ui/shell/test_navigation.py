"""Going to places and back: the trail of one window."""

from __future__ import annotations

from ouik_desktop.field_path import FieldPath, of_event
from ouik_desktop.ui.shell.navigation import Navigation, Route, Trail, route_to

HOME, EVENTS, EVENT = Route("home"), Route("events"), Route("event", 7, tab="basics")


def test_back_and_forward_walk_the_trail():
    trail = Trail()
    for route in (HOME, EVENTS, EVENT):
        trail.go(route)
    assert [trail.step(-1), trail.step(-1), trail.step(-1)] == [EVENTS, HOME, None]
    assert [trail.step(+1), trail.here] == [EVENTS, EVENTS]


def test_a_new_step_forgets_what_lay_ahead():
    trail = Trail()
    for route in (HOME, EVENTS):
        trail.go(route)
    trail.step(-1)
    trail.go(EVENT)
    assert not trail.can_step(+1)
    assert trail.step(-1) == HOME


def test_staying_adds_nothing_and_the_focus_is_not_remembered():
    trail = Trail()
    trail.go(HOME)
    trail.go(Route("event", 7, tab="basics", field=of_event(7, "title", "en")))
    trail.go(EVENT)
    assert trail.here == EVENT
    assert trail.step(-1) == HOME


def test_back_leads_to_the_venue_of_the_room_one_was_at():
    trail = Trail()
    room = route_to(FieldPath("room", 3, "name", "en"))
    trail.go(room)
    trail.go(Route("venue", 9))
    assert trail.step(-1) == room


def test_another_tab_changes_the_place_without_a_new_step():
    trail = Trail()
    trail.go(HOME)
    trail.go(EVENT)
    trail.replace(Route("event", 7, tab="history"))
    assert trail.step(-1) == HOME
    assert trail.step(+1) == Route("event", 7, tab="history")


def test_a_page_that_wants_to_stay_leaves_the_trail_as_it_was(qapp):
    navigation = Navigation()
    wishes: list[Route] = []
    navigation.wished.connect(wishes.append)
    navigation.open(HOME)
    navigation.arrived(HOME)
    navigation.open(EVENTS)
    navigation.arrived(EVENTS)
    navigation.back()  # nobody answers
    assert wishes == [HOME, EVENTS, HOME]
    assert navigation.here == EVENTS
    navigation.back()
    navigation.arrived(HOME)
    assert navigation.here == HOME
    assert navigation.can_go_forward()
