"""Undo takes back what one looks at, says what it was, and leads to what is out of sight; History does it again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import ENGLISH, _
from ouik_desktop.model import Event, LocalizedText, Person
from ouik_desktop.store import Store
from ouik_desktop.ui.shell.acts.labels import cut_in_the_middle, short
from ouik_desktop.ui.widgets import Button
from ouik_desktop.work.events import edit

from .conftest import Coordinator, Plan

Editor = Any


@pytest.fixture
def cafe(plan: Plan) -> int:
    return plan("カフェ", "Café", datetime(2026, 12, 16, 15))


@pytest.fixture
def office(coordinator: Coordinator, store: Store) -> Coordinator:
    coordinator.window.kit.speech.speak(ENGLISH)
    with store.write(_("Add person")) as session:
        session.add(Person(id=7, family="山田", given="太郎", email="taro@example.jp"))
    return coordinator


def basics(office: Coordinator, event_id: int) -> Any:
    return office.go("event", event_id, tab="basics").tab("basics").form.fields


def type_and_pause(office: Coordinator, editor: Editor, words: str) -> None:
    QTest.keyClicks(editor, words)
    editor.typing.commit()
    office.settle()


def ctrl_z(office: Coordinator, editor: QWidget, *, redo: bool = False) -> None:
    """The key as the window hears it: the field first, then the menu."""
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(editor, Qt.Key.Key_Z, control | shift if redo else control)
    office.settle()


def links(office: Coordinator) -> list[str]:
    found: list[Button] = office.window.frame.findChildren(Button)
    return [one.words() for one in found if one.objectName().startswith("snackbar") and one.isVisible()]


# --- in a field -------------------------------------------------------------------------------------------------------


FIELDS: dict[str, Callable[[Any], Editor]] = {
    "title": lambda fields: fields["title"].boxes["en"].editor,
    "line": lambda fields: fields["subtitle"].boxes["en"].editor,
    "text": lambda fields: fields["summary"].boxes["en"].editor,
    "kana": lambda fields: fields["title_kana"],
    "address": lambda fields: fields["online_url"],
}


@pytest.mark.parametrize("name", FIELDS)
def test_ctrl_z_takes_back_typing_then_phrase_after_phrase(office: Coordinator, cafe: int, name: str) -> None:
    editor = FIELDS[name](basics(office, cafe))
    editor.setFocus()
    editor.selectAll()
    for words in ("ひとつ", "ふたつ"):
        office.compose(editor, words, words)
        editor.typing.commit()
        office.settle()
        office.window.phrases.rested()
    office.compose(editor, "みっつ", "みっつ")
    seen = []
    for redo in (False, False, True):
        ctrl_z(office, editor, redo=redo)
        seen.append(editor.text())
    assert seen == ["ひとつふたつ", "ひとつ", "ひとつふたつ"]


def test_ctrl_z_in_a_number_and_a_day(office: Coordinator, cafe: int, store: Store) -> None:
    fields = basics(office, cafe)
    for path, words in (("capacity", "30"), ("capacity", "40"), ("starts", "12/18"), ("starts", "12/19")):
        fields[path].setFocus()
        fields[path].selectAll()
        type_and_pause(office, fields[path], words)
        office.window.phrases.rested()
    ctrl_z(office, fields["starts"])
    assert fields["starts"].value() == date(2026, 12, 18)
    fields["capacity"].setFocus()
    ctrl_z(office, fields["capacity"])
    assert (fields["capacity"].value(), fields["starts"].value()) == (30, date(2026, 12, 18))


def test_a_field_with_phrases_of_its_own_leaves_other_acts_alone(office: Coordinator, cafe: int, store: Store) -> None:
    editor = basics(office, cafe)["summary"].boxes["en"].editor
    editor.setFocus()
    type_and_pause(office, editor, "Words")
    edit.set_field(store, cafe, "capacity", 12)  # an import that ends meanwhile, a second tab
    with store.write(_("Change {person}", person="山田")) as session:
        session.get_one(Person, 7).phone = "076"
    office.settle()
    ctrl_z(office, editor)
    with store.read() as session:
        event, person = session.get_one(Event, cafe), session.get_one(Person, 7)
        assert (event.summary.en, event.capacity, person.phone) == ("", 12, "076")


# --- what is said -----------------------------------------------------------------------------------------------------


def test_what_is_on_the_page_says_what_it_was_and_can_be_done_again(office: Coordinator, cafe: int) -> None:
    fields = basics(office, cafe)
    office.type(fields["title"].boxes["en"].editor, "Seminar")
    office.undo()
    assert (office.told, links(office)) == ("Undone: title of “Café”", ["Do again"])
    office.click(office.window.frame, "Do again")
    assert fields["title"].words("en") == "Seminar"
    assert (office.told, links(office)) == ("Done again: title of “Café”", ["Undo"])


def test_what_is_not_on_the_page_is_shown_on_request(office: Coordinator, cafe: int, store: Store) -> None:
    edit.set_field(store, cafe, "mode", "online")
    office.go("person", 7)
    office.undo()
    assert (office.told, links(office)) == ("Undone: venue mode of “Café”", ["Show", "Do again"])
    office.click(office.window.frame, "Show")
    assert office.route.id == cafe
    office.go("person", 7)
    edit.set_words(store, cafe, "summary", "en", "Words")
    office.undo()
    office.click(office.window.frame, "Show")
    assert office.here.tab("basics").form.fields["summary"].boxes["en"].editor.hasFocus()


@pytest.mark.parametrize(
    ("place", "shown"), [("calendar", ["Show", "Do again"]), ("events", ["Do again"]), ("people", ["Show", "Do again"])]
)
def test_a_title_does_not_catch_the_eye_in_a_calendar(
    office: Coordinator, cafe: int, store: Store, place: str, shown: list[str]
) -> None:
    edit.set_words(store, cafe, "title", "ja", "冬のカフェ")
    office.go(place)
    office.undo()
    assert links(office) == shown


def test_an_act_of_another_tab_is_out_of_sight_too(office: Coordinator, cafe: int, store: Store) -> None:
    edit.set_field(store, cafe, "capacity", 12)
    office.go("event", cafe, tab="participants")
    office.undo()
    assert links(office) == ["Show", "Do again"]


def test_a_long_name_is_cut_in_the_middle_in_the_menu(office: Coordinator, plan: Plan) -> None:
    long = "IMAGINE KANAZAWA 2030 Partners Meeting: from Satoyama and Satoumi to the City and Back"
    event_id = plan("長い催し", long, datetime(2026, 12, 20, 10))
    office.type(basics(office, event_id)["title"].boxes["en"].editor, "Short")
    (said,) = [one.says() for one in office.window.actions_list.of("edit") if one.id == "undo"]
    assert office.window.kit.say(said) == "Undo: Rename event “IMAGINE KANAZAWA 2…and Back”"
    assert cut_in_the_middle("金沢における里山里海の恵みを考える市民講座第七回", 28) == "金沢における里山里…座第七回"
    assert short(_("Undo")) == _("Undo")


# --- history ----------------------------------------------------------------------------------------------------------


def lines(office: Coordinator) -> list[tuple[str, str]]:
    return [(line.what.text(), line.change.text()) for line in office.here.history.lines if line.isVisible()]


def test_history_says_which_field_from_what_to_what(office: Coordinator, cafe: int, store: Store) -> None:
    with store.write(_("Change {person}", person="山田 太郎")) as session:
        session.get_one(Person, 7).email = "yamada@example.jp"
    with store.write(_("Change {person}", person="山田 太郎")) as session:
        session.get_one(Person, 7).dietary = "no eggs"
    edit.set_words(store, cafe, "title", "en", "Seminar")
    edit.set_field(store, cafe, "mode", "online")
    office.go("history")
    assert lines(office)[:4] == [
        ("Change venue mode of “Café”".replace("Café", "Seminar"), "On site or online: On site → Online"),
        ("Rename event “Café”", "Title (English): “Café” → “Seminar”"),
        ("Change 山田 太郎", "Dietary needs"),
        ("Change 山田 太郎", "E-mail: “taro@example.jp” → “yamada@example.jp”"),
    ]


def test_no_line_of_the_history_is_cut(office: Coordinator, cafe: int, store: Store) -> None:
    edit.set_words(store, cafe, "title", "en", "Seminar")
    office.go("history")
    line = office.here.history.lines[0]
    assert [one.height() >= one.sizeHint().height() for one in (line.when, line.what, line.change)] == [True] * 3


def test_long_words_are_shown_from_where_they_differ(office: Coordinator, cafe: int, store: Store) -> None:
    before = "毎月ひとつの食材をとりあげ、里山と里海の恵みを味わいながら語り合う会です。"
    edit.set_words(store, cafe, "summary", "ja", before + "参加は無料。")
    store.seal()
    edit.set_words(store, cafe, "summary", "ja", before + "参加費は五百円。")
    office.go("history")
    assert lines(office)[0][1] == "Summary (Japanese): “…会です。参加は無料。” → “…会です。参加費は五百円。”"


def test_an_undone_act_is_done_again_from_the_history_after_others(
    office: Coordinator, cafe: int, store: Store
) -> None:
    edit.set_words(store, cafe, "title", "en", "Seminar")
    office.undo()
    edit.set_field(store, cafe, "capacity", 12)
    office.go("history")
    line = office.here.history.lines[1]
    assert (line.undo.isVisible(), line.again.isVisible()) == (False, True)
    line.again.click()
    office.settle()
    with store.read() as session:
        event = session.get_one(Event, cafe)
        assert (event.title, event.capacity) == (
            LocalizedText("カフェ", "Seminar", "ja", "Café", date(2026, 12, 1)),
            12,
        )
    assert (line.undo.isVisible(), line.again.isVisible()) == (True, False)


def test_the_rail_marks_nothing_while_one_looks_at_the_history(office: Coordinator) -> None:
    pictures = []
    for kind in ("home", "preferences", "history"):
        office.go(kind)
        pictures.append(office.window.rail.foot.grab().toImage())
    at_home, in_the_preferences, in_the_history = pictures
    assert (in_the_history == at_home, in_the_preferences == at_home) == (True, False)


# --- saved ------------------------------------------------------------------------------------------------------------


def test_saved_is_said_only_when_nothing_typed_waits(office: Coordinator, cafe: int) -> None:
    editor = basics(office, cafe)["summary"].boxes["en"].editor
    saved: Any = office.window.status.findChild(QWidget, "savedLabel")
    editor.setFocus()
    office.settle()
    assert saved.text() == "Saved 10:42"
    QTest.keyClicks(editor, "Words")
    assert saved.text() == "Writing…"
    editor.typing.commit()
    assert saved.text() == "Saved 10:42"
    office.input_method.compose(editor, "かな")
    assert saved.text() == "Writing…"
    office.input_method.commit(editor, "仮名")
    office.window.stage.setFocus()
    assert saved.text() == "Saved 10:42"


def test_undo_of_a_notice_takes_back_what_the_notice_says_though_one_went_on_typing(
    office: Coordinator, cafe: int, plan: Plan, store: Store
) -> None:
    walk = plan("散歩", "Walk", datetime(2026, 12, 18, 15))
    page = office.go("events")
    page.table.choose(walk)
    office.do("delete")
    editor = basics(office, cafe)["subtitle"].boxes["en"].editor
    editor.setFocus()
    type_and_pause(office, editor, "for all")
    assert links(office) == ["Undo"]
    office.click(office.window.frame, _("Undo"))
    with store.read() as session:
        assert session.get(Event, walk) is not None
        assert session.get_one(Event, cafe).subtitle.en == "for all"
