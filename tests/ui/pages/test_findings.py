"""Whatever is missing or wrong: every surface tells of it alike, and it leads into the very field, where it can be settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from ouik_desktop.field_path import FieldPath
from ouik_desktop.finding import Finding, FindingKind
from ouik_desktop.i18n import Code, _
from ouik_desktop.model import (
    Appearance,
    Event,
    EventRoom,
    LocalizedText,
    Office,
    Organisation,
    Partnership,
    Person,
    ProgrammeItem,
    Room,
    Series,
    Venue,
)
from ouik_desktop.model.fields import PRINTED_FIELDS
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.event.programme.speakers import SpeakersDialog
from ouik_desktop.ui.shell.navigation import route_to
from ouik_desktop.ui.widgets import BilingualField, RowTable
from ouik_desktop.ui.widgets.fields.typing import LineEdit, TextEdit
from ouik_desktop.work.home import owed
from ouik_desktop.work.office.sample import make_sample_office
from ouik_desktop.work.translation.preflight import checked_for_sending, preflight

from .conftest import Coordinator, Plan

HALF = LocalizedText("日本語だけ")


def half_translated(store: Store) -> int:
    """An event of which everything that is printed stands in Japanese only."""
    with store.write(_("New event")) as session:
        venue = Venue(name=HALF, address=HALF)
        speaker = Person(family="山田", given="太郎", affiliation=HALF, department=HALF, position=HALF)
        event = Event(
            uid="half",
            slug="half",
            starts=datetime(2026, 12, 20, 13),
            state="confirmed",
            venue=venue,
            rooms=[EventRoom(room=Room(name=HALF, venue=venue))],
            series=Series(title=HALF),
            partners=[Partnership(organisation=Organisation(name=HALF))],
            programme=[
                ProgrammeItem(title=LocalizedText("開会", "Opening")),
                ProgrammeItem(title=HALF, appearances=[Appearance(person=speaker, talk_title=HALF)]),
            ],
            **{
                field.path: HALF
                for field in PRINTED_FIELDS
                if field.path not in ("contact", "photo_notice", "data_purpose")
            },
        )
        office = Office(id=1, name=HALF, short_name=HALF, address=HALF, photo_notice=HALF, data_notice=HALF)
        session.add_all([event, office])
        session.flush()
        return event.id


def found(store: Store, event_id: int) -> tuple[Finding, ...]:
    with store.read() as session:
        return preflight(session, event_id)


def test_each_gap_opens_its_field_and_is_settled_by_typing_there_pauses_or_not(
    coordinator: Coordinator, store: Store
) -> None:
    event_id = half_translated(store)
    gaps = found(store, event_id)
    kinds = {one.path.noun for one in gaps}
    assert kinds == {"event", "venue", "room", "series", "organisation", "item", "person", "talk", "office"}
    left = {one.id for one in gaps}
    coordinator.window.frame.resize(1024, 680)
    for gap in gaps:
        open_it(coordinator, gap, event_id)
        assert not focused().visibleRegion().isEmpty()
        type_here("In English")
        coordinator.go("home")
        left -= {gap.id}
        assert {one.id for one in found(store, event_id)} == left


def open_it(coordinator: Coordinator, finding: Finding, event_id: int) -> None:
    coordinator.window.frame.activateWindow()  # after a dialog nobody else does, offscreen
    coordinator.window.navigation.open(route_to(finding.path, event_id))
    coordinator.settle()


def type_here(words: str) -> None:
    """Type where the cursor is, with a rest in the middle, in which it is saved; a cell opens as one types and is kept when it is
    left, and a dialog is left by its verb."""
    here = focused()
    if isinstance(here, RowTable):
        QTest.keyClicks(here, words[:1])
        here = focused()
        assert here is not None
        words = words[1:]
    QTest.keyClicks(here, words[:3])
    if isinstance(here, LineEdit | TextEdit):
        here.typing.commit()
        QApplication.processEvents()
    QTest.keyClicks(here, words[3:])
    dialog = here.window()
    if isinstance(dialog, SpeakersDialog):
        dialog.findChild(QWidget, "primaryVerb").click()
    QApplication.processEvents()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def sample(store: Store) -> Store:
    make_sample_office(store)
    return store


def test_each_finding_in_the_sample_office_puts_the_cursor_into_its_field(
    sample: Store, coordinator: Coordinator
) -> None:
    with sample.read() as session:
        every = {event_id: preflight(session, event_id) for event_id in session.scalars(select(Event.id))}
    assert any(every.values())
    for event_id, findings in every.items():
        for finding in findings:
            open_it(coordinator, finding, event_id)
            assert where_the_cursor_is(coordinator) == finding.path


def where_the_cursor_is(coordinator: Coordinator) -> FieldPath | None:
    """As an onlooker would say it: which page, of which record, which field, which side."""
    page, here = coordinator.here, focused()
    route = coordinator.route
    if isinstance(here, RowTable):
        column = here.rows.column_at(here.currentIndex().column())
        return FieldPath("item", here.current_id(), *side(column.key if column else ""))
    field = next((one for one in ancestors(here) if isinstance(one, BilingualField)), None)
    if field is None:
        return FieldPath("person", page.entry_id, "name", "en" if "romaji" in here.objectName() else "ja")
    code = next(code for code, box in field.boxes.items() if box.editor is here)
    if "/" in field.path:
        noun, *number, name = field.path.split("/")
        return FieldPath(noun, int(number[0]) if number else 1, name, code)
    return FieldPath(route.kind, route.id or 0, field.path, code)


def side(key: str) -> tuple[str, Code]:
    name, _dot, code = key.partition(".")
    return name, "en" if code == "en" else "ja"


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    above: QWidget | None = widget
    while above is not None:
        yield above
        above = above.parentWidget()


# --- the same everywhere ----------------------------------------------------------------------------------------------


def test_all_surfaces_tell_of_the_same(coordinator: Coordinator, store: Store, plan: Plan, qtbot: QtBot) -> None:
    event_id = plan(
        "SDGsカフェ",
        "SDGs Café",
        datetime(2026, 12, 16, 15),
        slug="cafe",
        fee=LocalizedText("1,000円", "JPY 10,000"),
        bring=LocalizedText("長靴、懐中電灯", "長靴、懐中電灯"),
        notes=LocalizedText("お静かに。"),
    )
    findings = found(store, event_id)
    assert [(one.kind, str(one.path)) for one in findings] == [
        (FindingKind.CONTRADICTION, "fee.en"),
        (FindingKind.UNTRANSLATED, "bring.en"),
        (FindingKind.ONE_SIDED, "notes.en"),
    ]
    with store.read() as session:
        assert checked_for_sending(session, [event_id])[event_id].findings == findings
    home = [one.finding for one in owed(store).attention]
    assert [(one.kind, one.path) for one in home] == [(one.kind, one.path) for one in findings]
    page = coordinator.go("event", event_id)
    assert [page.badges[code].text() for code in ("ja", "en")] == ["日 4/5", "英 2/5"]
    fee = page.tab("basics").form.fields["fee"]
    assert fee.boxes["en"].note.isVisible()
    studio = coordinator.go("announce", event_id)
    qtbot.waitUntil(lambda: studio.checked.findings == findings, timeout=20_000)
    seen = []
    for _step in findings:
        coordinator.do("next_gap")
        seen.append(where_the_cursor_is(coordinator))
    assert [one.field for one in seen if one] == ["fee", "bring", "notes"]


def test_an_event_without_any_title_is_not_complete(coordinator: Coordinator, store: Store, plan: Plan) -> None:
    event_id = plan("", "", datetime(2026, 12, 16, 15))
    page = coordinator.go("event", event_id)
    assert [page.badges[code].text() for code in ("ja", "en")] == ["日 1/2", "英 1/2"]
    coordinator.do("next_gap")
    assert page.tab("basics").focused_path() == FieldPath("event", event_id, "title", "ja")


def test_f8_goes_on_after_the_page_on_which_a_name_is_written(
    coordinator: Coordinator, store: Store, plan: Plan
) -> None:
    event_id = plan("カフェ", "Café", datetime(2026, 12, 16, 15), fee=LocalizedText("無料"))
    with store.write(_("Forget")) as session:
        session.get_one(Event, event_id).venue.name = LocalizedText("市役所")
    coordinator.go("event", event_id)
    coordinator.do("next_gap")
    assert (coordinator.route.kind, where_the_cursor_is(coordinator)) == ("venue", FieldPath("venue", 1, "name", "en"))
    coordinator.window.navigation.back()
    coordinator.settle()
    coordinator.do("next_gap")
    assert where_the_cursor_is(coordinator) == FieldPath("event", event_id, "fee", "en")


def test_a_word_in_a_venue_is_one_act_and_taken_back_by_one_undo(
    coordinator: Coordinator, store: Store, plan: Plan
) -> None:
    event_id = plan("カフェ", "Café", datetime(2026, 12, 16, 15))
    coordinator.go("event", event_id).findChild(QWidget, "editVenue").click()
    page = coordinator.here
    page.form.fields["address"].focus_side("ja")
    QTest.keyClicks(focused(), "Hirosaka")
    coordinator.go("home")
    assert venue(store).address == LocalizedText("Hirosaka")
    coordinator.undo()
    assert venue(store).address == LocalizedText()


def venue(store: Store) -> Venue:
    with store.read() as session:
        return session.get_one(Venue, 1)
