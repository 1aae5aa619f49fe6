"""A translation is saved at each pause in writing, and is one translation nevertheless: on every page on which there are two sides."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from ouik_desktop.field_path import TALK, FieldPath, of_event
from ouik_desktop.i18n import _
from ouik_desktop.model import (
    Appearance,
    Base,
    Event,
    EventRoom,
    LocalizedText,
    Office,
    Organisation,
    Person,
    ProgrammeItem,
    Room,
    Series,
    TranslationState,
    Venue,
)
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.event.programme.speakers import SpeakersDialog
from ouik_desktop.ui.shell.navigation import Route, route_to
from ouik_desktop.ui.widgets import BilingualField, Label
from ouik_desktop.work.events import edit
from ouik_desktop.work.translation.preflight import preflight

from .conftest import Coordinator

JAPANESE_ONLY = LocalizedText("日本語だけ")


class Page(NamedTuple):
    """Where a text is written, the name of its field there, and where it is kept."""

    route: Route
    field: str
    kind: type[Base]
    attribute: str


PAGES = {
    "event": Page(Route("event", 1, tab="basics"), "summary", Event, "summary"),
    "studio": Page(Route("announce", 1, field=of_event(1, "summary")), "summary", Event, "summary"),
    "person": Page(Route("person", 1), "affiliation", Person, "affiliation"),
    "organisation": Page(Route("organisation", 1), "name", Organisation, "name"),
    "venue": Page(Route("venue", 1), "address", Venue, "address"),
    "room": Page(Route("venue", 1), "room/1/name", Room, "name"),
    "series": Page(Route("series", 1), "title", Series, "title"),
    "office": Page(Route("preferences", tab="office"), "office/name", Office, "name"),
}


@pytest.fixture
def office(store: Store) -> Store:
    """One of everything that has words, in Japanese only."""
    half = JAPANESE_ONLY
    with store.write(_("New event")) as session:
        venue = Venue(name=half, address=half)
        speaker = Person(family="山田", given="太郎", affiliation=half)
        event = Event(
            uid="half",
            slug="half",
            title=half,
            summary=half,
            project=half,
            starts=datetime(2026, 12, 20, 13),
            state="confirmed",
            venue=venue,
            rooms=[EventRoom(room=Room(name=half, venue=venue))],
            series=Series(title=half),
            programme=[ProgrammeItem(title=half, appearances=[Appearance(person=speaker, talk_title=half)])],
        )
        session.add_all([event, Organisation(name=half), Office(id=1, name=half)])
    return store


def kept(store: Store, page: Page) -> LocalizedText:
    with store.read() as session:
        text: LocalizedText = getattr(session.get_one(page.kind, 1), page.attribute)
        return text


def field_on(coordinator: Coordinator, page: Page) -> BilingualField:
    here = coordinator.go(page.route.kind, page.route.id, tab=page.route.tab, field=page.route.field)
    found = here.findChild(BilingualField, f"field_{page.field}")
    assert isinstance(found, BilingualField)
    return found


def write(coordinator: Coordinator, field: BilingualField, *pieces: str, code: Any = "en") -> None:
    """Write piece after piece, with a pause after each; the last is not waited for."""
    editor = field.boxes[code].editor
    for piece in pieces:
        QTest.keyClick(editor, Qt.Key.Key_End)
        QTest.keyClicks(editor, piece)
        field.commit()
        coordinator.settle()


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> Page:
    return PAGES[request.param]


def test_a_translation_written_with_pauses_is_up_to_date(coordinator: Coordinator, office: Store, page: Page) -> None:
    field = field_on(coordinator, page)
    field.focus_side("en")
    write(coordinator, field, "In", " English", " at last")
    assert kept(office, page) == LocalizedText("日本語だけ", "In English at last")


def test_changed_later_it_outdates_what_it_was_written_from(
    coordinator: Coordinator, office: Store, page: Page
) -> None:
    field = field_on(coordinator, page)
    field.focus_side("en")
    write(coordinator, field, "In", " English")
    field.focus_side("ja")
    field.focus_side("en")
    write(coordinator, field, " and otherwise")
    assert (kept(office, page).en, kept(office, page).outdated) == ("In English and otherwise", "ja")


def test_a_look_into_the_dictionary_does_not_end_it(coordinator: Coordinator, office: Store, page: Page) -> None:
    field = field_on(coordinator, page)
    field.focus_side("en")
    write(coordinator, field, "In")
    dictionary = QWidget()
    dictionary.show()
    dictionary.activateWindow()
    QApplication.processEvents()
    assert not field.boxes["en"].editor.hasFocus()
    coordinator.window.frame.activateWindow()
    QApplication.processEvents()
    assert field.boxes["en"].editor.hasFocus()
    write(coordinator, field, " English")
    dictionary.close()
    assert kept(office, page) == LocalizedText("日本語だけ", "In English")


def test_what_was_taken_back_is_written_anew(coordinator: Coordinator, office: Store, page: Page) -> None:
    with office.write(_("New event")) as session:
        setattr(session.get_one(page.kind, 1), page.attribute, LocalizedText("日本語", "English"))
    field = field_on(coordinator, page)
    field.focus_side("en")
    write(coordinator, field, " words")
    assert kept(office, page).outdated == "ja"
    coordinator.undo()
    coordinator.undo()
    assert kept(office, page) == JAPANESE_ONLY
    write(coordinator, field, "In", " English")
    assert kept(office, page) == LocalizedText("日本語だけ", "In English")


def test_another_record_is_begun_anew(coordinator: Coordinator, office: Store) -> None:
    with office.write(_("New event")) as session:
        session.add(Series(title=LocalizedText("別のもの", "Another")))
    field = field_on(coordinator, PAGES["series"])
    field.focus_side("en")
    write(coordinator, field, "In", " English")
    coordinator.window.navigation.open(Route("series", 2))
    coordinator.settle()
    write(coordinator, field, " one")
    with office.read() as session:
        assert session.get_one(Series, 2).title.outdated == "ja"


def test_the_title_of_a_talk_is_written_with_pauses(coordinator: Coordinator, office: Store) -> None:
    coordinator.window.navigation.open(route_to(FieldPath(TALK, 1, "talk_title", "en"), 1))
    coordinator.settle()
    dialog: Any = coordinator.window.frame.findChild(SpeakersDialog)
    talk = dialog.findChild(BilingualField, "field_talk/0")
    assert talk is not None
    write(coordinator, talk, "In", " English")
    dialog.findChild(QWidget, "primaryVerb").click()
    coordinator.settle()
    assert kept(office, Page(Route("event", 1), "", Appearance, "talk_title")) == LocalizedText(
        "日本語だけ", "In English"
    )


# --- in cells ---------------------------------------------------------------------------------------------------------


def test_a_translation_typed_in_a_cell_is_up_to_date(coordinator: Coordinator, office: Store) -> None:
    table = coordinator.go("event", 1, tab="programme").tab("programme").table
    coordinator.write(table, 0, "title.en", "In English")
    assert kept(office, Page(Route("event", 1), "", ProgrammeItem, "title")) == LocalizedText(
        "日本語だけ", "In English"
    )


def test_both_languages_of_a_new_item_are_typed_in_two_cells(coordinator: Coordinator, office: Store) -> None:
    table = coordinator.go("event", 1, tab="programme").tab("programme").table
    coordinator.write(table, 1, "title.ja", "休憩")
    coordinator.write(table, 1, "title.en", "Break")
    coordinator.window.stage.setFocus()
    coordinator.settle()
    with office.read() as session:
        assert [one.title for one in session.scalars(select(ProgrammeItem))][1:] == [LocalizedText("休憩", "Break")]


# --- under the hand ---------------------------------------------------------------------------------------------------


def at(widget: QWidget) -> int:
    """How far down on the screen it stands."""
    for _turn in range(6):
        QApplication.processEvents()
    return widget.mapToGlobal(QPoint(0, 0)).y()


def test_nothing_moves_while_a_translation_is_written(coordinator: Coordinator, office: Store) -> None:
    field = field_on(coordinator, PAGES["event"])
    below: Any = coordinator.here.tab("basics").form.fields["description"]
    field.focus_side("en")
    before = at(field), at(below)
    write(coordinator, field, "In", " English")
    assert (at(field), at(below)) == before
    assert not field.boxes["en"].note.isVisible()
    editor = below.boxes["ja"].editor
    QTest.mousePress(editor, Qt.MouseButton.LeftButton)
    editor.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.mouseRelease(editor, Qt.MouseButton.LeftButton)
    assert at(below) < before[1]  # the room is given back; at the top of the page there is nowhere to scroll


def test_a_field_stays_where_it_is_when_what_stands_above_it_grows(coordinator: Coordinator, office: Store) -> None:
    form: Any = coordinator.go("event", 1, tab="basics").tab("basics").form
    field = form.fields["notes"]
    form.focus("notes.en")
    before = at(field)
    write(coordinator, field, "In")
    edit.set_words(office, 1, "title", "ja", "別の題\n" * 3)
    edit.set_words(office, 1, "subtitle", "ja", "日本語だけの副題")
    coordinator.settle()
    assert at(field) == before


# --- a copy of the other side -----------------------------------------------------------------------------------------


def test_a_copy_of_the_other_side_is_a_draft(coordinator: Coordinator, office: Store, page: Page) -> None:
    field = field_on(coordinator, page)
    field.copy_other()
    coordinator.settle()
    assert kept(office, page) == LocalizedText("日本語だけ", "日本語だけ", copied="en")
    QTest.keyClicks(field.boxes["en"].editor, "In")  # over the copy, which is selected
    write(coordinator, field, "", " English")
    assert kept(office, page) == LocalizedText("日本語だけ", "In English")


def test_a_copy_over_a_translation_is_taken_back_by_the_link_that_says_it(
    coordinator: Coordinator, office: Store, page: Page
) -> None:
    both = LocalizedText("日本語", "English")
    with office.write(_("New event")) as session:
        setattr(session.get_one(page.kind, 1), page.attribute, both)
    field = field_on(coordinator, page)
    field.focus_side("en")
    write(coordinator, field, " words")
    field.copy_other()
    coordinator.settle()
    assert coordinator.told == "英語の上に日本語を写しました"
    coordinator.click(coordinator.window.frame, _("Undo"))
    coordinator.settle()
    assert kept(office, page).en == "English words"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_is_green_where_a_copy_stands(coordinator: Coordinator, office: Store, language: str) -> None:
    code: Any = language
    with office.write(_("New event")) as session:
        name = "UNU-IAS OUIK"
        text = LocalizedText(name) if code == "en" else LocalizedText(en=name)
        session.get_one(Event, 1).audience = text.copied_to(code)
    with office.read() as session:
        found = [(one.kind.value, str(one.path)) for one in preflight(session, 1) if one.path.field == "audience"]
    assert found == [("untranslated", f"audience.{language}")]
    field = field_on(coordinator, Page(Route("event", 1, tab="basics"), "audience", Event, "audience"))
    coordinator.click(field, _("Mark as translated"))
    with office.read() as session:
        assert [one for one in preflight(session, 1) if one.path.field == "audience"] == []


# --- what keeps nothing from going out --------------------------------------------------------------------------------


def test_only_what_is_printed_is_needed_before_publishing(coordinator: Coordinator, office: Store) -> None:
    form: Any = coordinator.go("event", 1, tab="basics").tab("basics").form
    said = {path: sentences_below(form.fields[path]) for path in ("title", "summary", "project")}
    assert said == {"title": ["公開の前に必要です"], "summary": ["公開の前に必要です"], "project": []}
    assert [form.fields[path].boxes["en"].paper.state for path in ("summary", "project")] == [
        TranslationState.MISSING,
        TranslationState.EMPTY,
    ]


def sentences_below(field: Any) -> list[str]:
    labels = field.boxes["en"].note.findChildren(Label)
    return [label.text() for label in labels if label.isVisible()]
