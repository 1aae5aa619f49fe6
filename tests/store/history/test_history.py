"""Undo, redo and the list of what was done."""

from datetime import datetime

import pytest
from sqlalchemy import select

from ouik_desktop.errors import Refused
from ouik_desktop.i18n import ENGLISH, _
from ouik_desktop.model import Event, LocalizedText, Venue
from ouik_desktop.store import Changes, Store
from ouik_desktop.store.history.images import FieldChange


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


# --- acts that are older ----------------------------------------------------------------------------------------------


def describe(store: Store, event_id: int, summary: str) -> None:
    with store.write(_("Change summary")) as session:
        session.get_one(Event, event_id).summary = LocalizedText(en=summary)


def words_of(store: Store, event_id: int) -> tuple[str, str]:
    with store.read() as session:
        event = session.get_one(Event, event_id)
        return event.title.en, event.summary.en


def last(store: Store) -> int:
    return store.history.units()[0].id


def test_an_undone_act_is_done_again_also_after_others_were_done(office: Store) -> None:
    event_id = add_event(office)
    with office.write(_("Import")) as session:
        session.add_all([Venue(key="a"), Venue(key="b")])
    imported = last(office)
    office.history.undo()
    rename(office, event_id, "Seminar")
    assert office.history.redo() is None
    assert ENGLISH.say(office.history.redo_unit(imported).label) == "Import"
    with office.read() as session:
        assert [venue.key for venue in session.scalars(select(Venue))] == ["a", "b"]
    with pytest.raises(Refused, match="“Import” is not undone"):
        office.history.redo_unit(imported)


def test_a_field_goes_back_though_another_field_was_changed_later(office: Store) -> None:
    event_id = add_event(office)
    rename(office, event_id, "Seminar")
    renamed = last(office)
    describe(office, event_id, "By hand")
    assert office.history.undo_unit(renamed).left == ()
    assert words_of(office, event_id) == ("Cafe", "By hand")
    office.history.undo()  # of the summary: the title stays where it was put
    assert words_of(office, event_id) == ("Cafe", "")
    office.history.redo_unit(renamed)
    assert words_of(office, event_id) == ("Seminar", "")
    office.history.redo_unit(renamed + 1)
    assert words_of(office, event_id) == ("Seminar", "By hand")


def test_a_field_that_was_changed_later_stays_and_the_act_says_so(office: Store) -> None:
    event_id = add_event(office)
    rename(office, event_id, "Seminar")
    renamed = last(office)
    rename(office, event_id, "Talk")
    with pytest.raises(Refused, match="“Rename event” cannot be undone: all of it was changed later"):
        office.history.undo_unit(renamed)
    assert [unit.undone for unit in office.history.units()] == [False, False, False]
    assert title_of(office, event_id) == "Talk"


def revise(store: Store, event_id: int, **values: object) -> None:
    with store.write(_("Change event")) as session:
        event = session.get_one(Event, event_id)
        event.sequence += 1
        for name, value in values.items():
            setattr(event, name, value)


def test_a_calendar_is_never_handed_an_earlier_revision_than_the_later_act_made(office: Store) -> None:
    event_id = add_event(office)
    revise(office, event_id, title=LocalizedText(en="Seminar"))
    renamed = last(office)
    revise(office, event_id, summary=LocalizedText(en="By hand"))
    assert office.history.undo_unit(renamed).left == ()
    with office.read() as session:
        event = session.get_one(Event, event_id)
        assert (event.title.en, event.summary.en, event.sequence) == ("Cafe", "By hand", 2)


def test_an_act_that_was_taken_back_and_done_over_is_not_done_again_over_it(office: Store) -> None:
    event_id = add_event(office)
    rename(office, event_id, "Seminar")
    renamed = last(office)
    office.history.undo()
    rename(office, event_id, "Talk")
    with pytest.raises(Refused, match="cannot be done again: all of it was changed later"):
        office.history.redo_unit(renamed)
    assert title_of(office, event_id) == "Talk"


def test_history_tells_which_field_was_changed_from_what_to_what(office: Store) -> None:
    event_id = add_event(office)
    made = last(office)
    rename(office, event_id, "Se", merge="title")
    rename(office, event_id, "Seminar", merge="title")
    renamed = last(office)
    with office.write(_("Move event")) as session:
        session.get_one(Event, event_id).starts = datetime(2026, 12, 6, 10)
    changes = office.history.field_changes((made, renamed, renamed + 1))
    assert changes == {
        renamed: (FieldChange("event", event_id, "title", LocalizedText(en="Cafe"), LocalizedText(en="Seminar")),),
        renamed + 1: (
            FieldChange("event", event_id, "starts", datetime(2026, 12, 5, 13, 30), datetime(2026, 12, 6, 10)),
        ),
    }
    assert office.history.rows_of(renamed) == (("event", event_id, event_id),)
