"""Undo, redo and the list of what was done."""

from datetime import datetime

from sqlalchemy import select

from ouik_desktop.i18n import ENGLISH, _
from ouik_desktop.model import Event, LocalizedText, Venue
from ouik_desktop.store import Changes, Store


def add_event(store: Store, title: str = "Cafe") -> int:
    with store.write(_("Add event")) as session:
        event = Event(uid=title, starts=datetime(2026, 12, 5, 13, 30), title=LocalizedText(en=title))
        session.add(event)
        session.flush()
        return event.id


def rename(store: Store, event_id: int, title: str, merge: str = "") -> None:
    with store.write(_("Rename event"), merge=merge) as session:
        session.get_one(Event, event_id).title = LocalizedText(en=title)


def title_of(store: Store, event_id: int) -> str | None:
    with store.read() as session:
        event = session.get(Event, event_id)
        return None if event is None else event.title.en


def test_undo_takes_back_the_last_act_by_name_and_redo_does_it_again(office: Store) -> None:
    event_id = add_event(office)
    rename(office, event_id, "Seminar")

    undone = office.history.undo()
    assert undone and ENGLISH.say(undone.label) == "Rename event"
    assert title_of(office, event_id) == "Cafe"
    office.history.undo()
    assert title_of(office, event_id) is None
    assert office.history.undo() is None

    office.history.redo()
    assert title_of(office, event_id) == "Cafe"
    office.history.redo()
    assert title_of(office, event_id) == "Seminar"
    assert office.history.redo() is None


def test_undo_redo_undo_goes_back_again(office: Store) -> None:
    event_id = add_event(office)
    rename(office, event_id, "Seminar")
    for _round in range(3):
        office.history.undo()
        assert title_of(office, event_id) == "Cafe"
        office.history.redo()
        assert title_of(office, event_id) == "Seminar"


def test_a_new_act_ends_redo(office: Store) -> None:
    event_id = add_event(office)
    rename(office, event_id, "Seminar")
    office.history.undo()
    rename(office, event_id, "Talk")
    assert office.history.redo() is None
    assert [(ENGLISH.say(unit.label), unit.undone) for unit in office.history.units()] == [
        ("Rename event", False),
        ("Rename event", True),
        ("Add event", False),
    ]


def test_undoing_an_old_act_leaves_what_was_changed_later(office: Store) -> None:
    with office.write(_("Import")) as session:
        session.add_all([Venue(key="a"), Venue(key="b")])
    imported = office.history.units()[0]
    with office.write(_("Edit venue")) as session:
        session.scalars(select(Venue).where(Venue.key == "b")).one().note = "by hand"
    undone = office.history.undo_unit(imported.id)
    with office.read() as session:
        assert [venue.key for venue in session.scalars(select(Venue))] == ["b"]
    assert undone.left == (("venue", 2),)


def test_typing_in_one_field_is_one_act_until_the_focus_leaves(office: Store) -> None:
    event_id = add_event(office)
    rename(office, event_id, "S", merge="title")
    rename(office, event_id, "Se", merge="title")
    office.seal()
    rename(office, event_id, "Sem", merge="title")
    assert len(office.history.units()) == 3
    office.history.undo()
    assert title_of(office, event_id) == "Se"
    office.history.undo()
    assert title_of(office, event_id) == "Cafe"


def test_an_act_that_changes_nothing_does_not_open_again_what_was_ended(office: Store) -> None:
    event_id = add_event(office)
    rename(office, event_id, "Se", merge="title")
    office.seal()
    rename(office, event_id, "Se", merge="title")
    rename(office, event_id, "Sem", merge="title")
    office.history.undo()
    assert title_of(office, event_id) == "Se"


def test_pages_are_told_what_changed_and_an_act_without_change_leaves_no_trace(office: Store) -> None:
    told: list[Changes] = []
    stop = office.subscribe(told.append)
    event_id = add_event(office)
    rename(office, event_id, "Cafe")
    stop()
    assert told == [Changes({"event": frozenset({event_id})})]
    assert told[0].touches(Event, event_id) and not told[0].touches(Venue)
    assert len(office.history.units()) == 1
