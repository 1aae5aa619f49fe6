"""One gesture of a person is one act: the history grows by one unit, one undo takes all of it back, and Cancel leaves nothing behind.

Every dialog and picker of the window is driven, and the gestures that change several things at once.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from ouik_desktop import ui
from ouik_desktop.i18n import ENGLISH, _, c_
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.words import EventState, Mode, PartnerRole, RegistrationState
from ouik_desktop.store import Store
from ouik_desktop.store.schema import kept_tables
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.widgets import BilingualField, StatusChip
from ouik_desktop.work import programme, tasks, venues
from ouik_desktop.work.events import edit
from ouik_desktop.work.events.edit import EventDraft
from ouik_desktop.work.events.series import SeriesDraft, add_series
from ouik_desktop.work.organisations import partners
from ouik_desktop.work.organisations.organisations import OrganisationDraft, add_organisation
from ouik_desktop.work.participants.register import register
from ouik_desktop.work.people import people
from ouik_desktop.work.programme import ItemDraft
from ouik_desktop.work.venues import RoomDraft, VenueDraft

from .conftest import Coordinator

WOOD_GUILD = LocalizedText("木工組合", "Wood Guild")
LIST = "氏名,ふりがな,メール\n髙橋 花子,たかはし はなこ,hanako@example.jp\n中村 健一,なかむら けんいち,kenichi@example.jp\n"


class Office(Coordinator):
    """A coordinator and a café in a hall, with two items, two participants, a partner and a task."""

    def __init__(self, coordinator: Coordinator, store: Store, folder: Path, qtbot: QtBot) -> None:
        super().__init__(coordinator.window, coordinator.input_method)
        self.store, self.folder, self.qtbot = store, folder, qtbot
        self.hall = venues.add_venue(store, VenueDraft(LocalizedText("市民館", "Civic Hall")))
        self.room = venues.add_room(store, self.hall, RoomDraft(LocalizedText("和室", "Tatami Room"), 20))
        starts, ends = datetime(2026, 12, 16, 15), datetime(2026, 12, 16, 17)
        title = LocalizedText("SDGsカフェ", "SDGs Café")
        self.cafe = edit.add_event(store, EventDraft(title, starts, ends, venue_id=self.hall))
        self.seminar = edit.add_event(
            store, EventDraft(LocalizedText("セミナー", "Seminar"), datetime(2026, 12, 17, 10))
        )
        self.series = add_series(
            store, SeriesDraft(LocalizedText("カフェ", "Café"), LocalizedText("カフェ{n}", "Café {n}"))
        )
        self.items = [
            programme.add_item(store, self.cafe, ItemDraft(LocalizedText(ja, en), 20))
            for ja, en in (("開会", "Opening"), ("講演", "Talk"))
        ]
        self.guild = add_organisation(store, OrganisationDraft(WOOD_GUILD))
        self.university = add_organisation(store, OrganisationDraft(LocalizedText("大学", "University")))
        self.partner = partners.add_partner(store, self.cafe, self.guild, PartnerRole.ORGANISER)
        self.task = tasks.add_task(store, self.cafe, LocalizedText("椅子を借りる"), -3)
        self.hanako = people.add_person(store, people.named("山田 花子", "やまだ はなこ"))
        self.registrations = [
            register(store, self.cafe, self.hanako).id,
            register(store, self.cafe, people.named("伊藤 舞", "いとう まい")).id,
        ]
        self.settle()

    def everything(self) -> dict[str, list[Any]]:
        with self.store.read() as session:
            return {
                table.name: [tuple(row) for row in session.execute(select(table).order_by(table.c.id))]
                for table in kept_tables()
            }

    def acts(self) -> list[tuple[str, int]]:
        return [(ENGLISH.say(unit.label), unit.rows) for unit in self.store.history.units() if not unit.undone]

    @contextmanager
    def one_act(self) -> Iterator[None]:
        """Inside, exactly one act is done; one undo takes all of it back, and redo does all of it again."""
        before, acts = self.everything(), self.acts()
        yield
        self.settle()
        after = self.everything()
        assert (after != before, self.acts()[1:]) == (True, acts)
        self.undo()
        assert (self.everything(), self.acts()) == (before, acts)
        self.window.redo()
        self.settle()
        assert self.everything() == after

    def wait_for_jobs(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.jobs.busy)
        self.settle()

    # --- hands ------------------------------------------------------------------------------------------------------------

    def tab(self, name: str) -> Any:
        return self.go("event", self.cafe, tab=name).tab(name)

    def field(self, path: str) -> Any:
        return self.tab("basics").form.fields[path]

    def offered(self, field: Any, words: Words) -> None:
        """Choose from the menu below a field of tags."""
        field.button.click()
        self.menu(field, words)

    def tick(self, table: Any) -> None:
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.settle()


@pytest.fixture
def office(coordinator: Coordinator, store: Store, tmp_path: Path, qtbot: QtBot) -> Office:
    return Office(coordinator, store, tmp_path, qtbot)


# --- dialogs and pickers: opened and filled in, ready for their verb or for Cancel ------------------------------------------


def new_event(office: Office) -> Any:
    office.go("events")
    office.do("new_event")
    dialog = office.dialog("newEventDialog")
    dialog.title_ja.setText("里山の会")
    return dialog


def new_event_of_a_series_in_the_calendar(office: Office) -> Any:
    office.go("calendar")
    office.do("new_event")
    dialog = office.dialog("newEventDialog")
    office.choose(dialog.series, LocalizedText("カフェ", "Café"))
    return dialog


def new_venue(office: Office) -> Any:
    office.click(office.tab("basics"), _("New venue…"))
    return filled(office.dialog("newVenueDialog"), ja="里山館", address_ja="金沢市")


def new_room(office: Office) -> Any:
    rooms = office.field("rooms")
    rooms.button.click()
    office.menu(rooms, _("New room…"))
    return filled(office.dialog("newRoomDialog"), ja="会議室", capacity="12名")


def new_series(office: Office) -> Any:
    office.press(office.tab("basics"), "newSeries")
    return filled(office.dialog("newSeriesDialog"), ja="里山の会", pattern_ja="第{n}回里山の会", first="3")


def filled(dialog: Any, **lines: str) -> Any:
    for key, words in lines.items():
        dialog.fields[key].setText(words)
    return dialog


def new_partner(office: Office) -> Any:
    return picking(office, "partners.sponsor", "金沢ホタルの会", new=True)


def known_partner(office: Office) -> Any:
    return picking(office, "partners.sponsor", "大学")


def picking(office: Office, path: str, words: str, *, new: bool = False) -> Any:
    office.field(path).button.click()
    return picked(office, words, new=new)


def picked(office: Office, words: str, *, new: bool = False) -> Any:
    dialog = office.dialog("pickDialog")
    office.compose(dialog.search, "", words)
    office.qtbot.waitUntil(lambda: words in dialog.list.item(dialog.list.count() - 1).text())
    dialog.list.setCurrentRow(dialog.list.count() - 1 if new else 0)
    return dialog


def speakers(office: Office) -> Any:
    tab = office.tab("programme")
    tab.table.choose(office.items[1])
    tab.speakers.click()
    return office.dialog("speakersDialog")


def new_speaker(office: Office) -> Any:
    dialog = speakers(office)
    office.press(dialog, "addSpeaker")
    office.enter(picked(office, "Emily Carter", new=True))
    return dialog


def new_and_known_speaker(office: Office) -> Any:
    dialog = new_speaker(office)
    office.press(dialog, "addSpeaker")
    office.enter(picked(office, "山田"))
    return dialog


def new_person(office: Office) -> Any:
    office.go("people")
    office.do("new_participant")
    dialog = office.dialog("newPersonDialog")
    dialog.findChild(QLineEdit, "newPersonName").setText("髙橋 健")
    return dialog


def new_organisation(office: Office) -> Any:
    office.go("organisations")
    office.do("new_organisation")
    return filled(office.dialog("newNamedDialog"), ja="石川の森を守る会")


def new_room_on_the_page_of_its_venue(office: Office) -> Any:
    office.press(office.go("venue", 1), "newRoom")
    return filled(office.dialog("newRoomDialog"), ja="会議室", capacity="12名")


def list_to_import(office: Office) -> Any:
    file = office.folder / "sanka.csv"
    file.write_text(LIST, encoding="utf-8")
    office.press(office.tab("participants"), "importParticipants")
    dialog = office.dialog("importWizard")
    dialog.take(file)
    office.wait_for_jobs()
    office.enter(dialog)
    return dialog


DIALOGS: dict[str, Callable[[Office], Any]] = {
    one.__name__: one
    for one in (
        new_event, new_event_of_a_series_in_the_calendar, new_venue, new_room, new_series, new_partner, known_partner,
        new_speaker, new_and_known_speaker, new_person, new_organisation, new_room_on_the_page_of_its_venue, list_to_import,
    )
}  # fmt: skip
DRIVEN = {
    "NewEventDialog", "NewVenueDialog", "NewRoomDialog", "NewSeriesDialog", "PickDialog", "SpeakersDialog", "NewPersonDialog",
    "ImportDialog", "NewNamedDialog", "NewRoomHereDialog",
}  # fmt: skip
DRIVEN_AS_GESTURES = {"RemoveDialog"}
DRIVEN_AMONG_PROJECTS = {"RenameProjectDialog"}  # see `test_records`
NOTHING_TO_WRITE = {
    "GoToDate", "WelcomeDialog", "ShortcutsDialog", "AboutDialog", "BugDialog", "NewRecordDialog", "KeysDialog", "ExportListDialog",
    "ChangedFilesDialog", "RestoreDialog", "BlankHeadDialog",
}  # fmt: skip


@pytest.mark.parametrize("name", DIALOGS)
def test_what_a_dialog_does_is_one_act(office: Office, name: str) -> None:
    with office.one_act():
        office.enter(DIALOGS[name](office))
        office.wait_for_jobs()


@pytest.mark.parametrize("name", DIALOGS)
def test_cancel_leaves_nothing_behind(office: Office, name: str, qtbot: QtBot) -> None:
    before, acts = office.everything(), office.acts()
    dialog = DIALOGS[name](office)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    office.wait_for_jobs()
    assert (office.everything(), office.acts()) == (before, acts)
    assert not [one for one in office.window.frame.findChildren(Dialog) if one.isVisible()]


def test_a_picker_that_is_left_inside_a_dialog_leaves_nothing_behind(office: Office, qtbot: QtBot) -> None:
    before, acts = office.everything(), office.acts()
    dialog = speakers(office)
    office.press(dialog, "addSpeaker")
    qtbot.keyClick(picked(office, "Emily Carter", new=True), Qt.Key.Key_Escape)
    office.enter(dialog)
    assert (office.everything(), office.acts()) == (before, acts)


def test_what_a_dialog_cannot_do_leaves_it_open_and_nothing_behind(office: Office) -> None:
    before, acts = office.everything(), office.acts()
    dialog = filled(new_room(office), capacity="many")
    office.enter(dialog)
    assert (dialog.isVisible(), office.everything(), office.acts()) == (True, before, acts)


def test_every_dialog_of_the_window_is_driven_here() -> None:
    for module in pkgutil.walk_packages(ui.__path__, "ouik_desktop.ui."):
        importlib.import_module(module.name)
    known, found = [Dialog], set[str]()
    while known:
        of_its_kind = known.pop().__subclasses__()
        known += of_its_kind
        found |= {one.__name__ for one in of_its_kind if one.__module__.startswith("ouik_desktop.")}
    assert found == DRIVEN | DRIVEN_AS_GESTURES | DRIVEN_AMONG_PROJECTS | NOTHING_TO_WRITE


# --- gestures without a dialog --------------------------------------------------------------------------------------------


def on_basics(path: str, act: Callable[[Office, Any], Any]) -> Callable[[Office], Any]:
    return lambda office: act(office, office.field(path))


def type_paragraphs_until_the_field_is_left(office: Office) -> None:
    editor = office.field("summary").boxes["ja"].editor
    editor.setFocus()
    for words in ("里山の", "恵みを", "食卓へ"):
        office.compose(editor, "", words)
        editor.typing.commit()
    office.settle()


def remove_task(office: Office, table: Any) -> None:
    table.setFocus()
    table.choose(office.task)
    QTest.keyClick(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)


def type_task(office: Office, table: Any) -> None:
    new = table.count()
    office.write(table, new, "title", "机を借りる", end=Qt.Key.Key_Tab)
    office.write(table, new, "due", "5営業日前")


def type_question(office: Office, table: Any) -> None:
    office.write(table, table.count(), "text.ja", "食物アレルギーはありますか")


def set_state(office: Office) -> None:
    office.tab("basics")
    chip = office.here.header.findChild(StatusChip)
    chip.click()
    office.menu(office.window.frame, EventState.HELD.text)


def in_the_calendar(act: Callable[[Office, Any], Any]) -> Callable[[Office], Any]:
    def gesture(office: Office) -> None:
        page = office.go("calendar", options=(("day", "2026-12-16"),))
        act(office, page)

    return gesture


def in_the_list(act: Callable[[Office, Any], Any]) -> Callable[[Office], Any]:
    def gesture(office: Office) -> None:
        page = office.go("events")
        office.tick(page.table)
        act(office, page)

    return gesture


def in_the_grid(act: Callable[[Office, Any], Any]) -> Callable[[Office], Any]:
    def gesture(office: Office) -> None:
        tab = office.tab("participants")
        office.tick(tab.table)
        act(office, tab)

    return gesture


def on_the_programme(act: Callable[[Office, Any], Any]) -> Callable[[Office], Any]:
    def gesture(office: Office) -> None:
        tab = office.tab("programme")
        tab.table.choose(office.items[0])
        act(office, tab)

    return gesture


def set_state_of_many(office: Office, tab: Any) -> None:
    bar = tab.findChild(QWidget, "bulkBar")
    office.click(bar, c_("column", "State"))
    office.menu(office.window.frame, RegistrationState.ATTENDED.text)


def paste(office: Office, tab: Any) -> None:
    tab.table.choose(office.registrations[0], "name")
    office.paste(tab.table, "山田 華子\tやまだ はなこ\n伊藤 舞子\tいとう まいこ\n髙橋 健\tたかはし たけし\n")
    office.dialog("confirmDialog").accept()


def paste_over_several(office: Office, tab: Any) -> None:
    tab.table.choose(office.registrations[0], "affiliation_ja")
    QTest.keyClick(tab.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    office.paste(tab.table, "金沢大学")


def clear_cells(office: Office, tab: Any) -> None:
    tab.table.choose(office.registrations[0], "reading")
    QTest.keyClick(tab.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)


def remove_ticked(office: Office, tab: Any) -> None:
    QTest.keyClick(tab.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)


def drag_the_cafe(office: Office, page: Any) -> None:
    chip = next(one for one in page.month.pool.chips if one.row.id == office.cafe)
    office.drag_to_day(chip, page.month, date(2026, 12, 19))


def remove_somebody_with_their_registration(office: Office) -> None:
    office.go("person", office.hanako)
    office.do("remove_record")
    office.click(office.dialog("removeDialog"), _("Remove all the same"))


NOT_GRANTED = _("{organisation}: to be confirmed", organisation=WOOD_GUILD)

GESTURES: dict[str, Callable[[Office], Any]] = {
    "a venue is taken away": on_basics("venue", lambda office, field: office.choose(field, _("No venue yet"))),
    "a room is chosen": on_basics(
        "rooms", lambda office, field: office.offered(field, LocalizedText("和室", "Tatami Room"))
    ),
    "a series is chosen": on_basics(
        "series", lambda office, field: office.choose(field, LocalizedText("カフェ", "Café"))
    ),
    "a mode is chosen": on_basics("mode", lambda office, field: office.choose(field, Mode.HYBRID.text)),
    "a day is typed": on_basics("starts", lambda office, field: office.type(field, "12/18")),
    "an end is typed": on_basics("ends", lambda office, field: office.type(field, "18:00")),
    "a capacity is typed": on_basics("capacity", lambda office, field: office.type(field, "30")),
    "a tag is typed": on_basics("tags", lambda office, field: office.type(field, "里山")),
    "a goal is chosen": on_basics("sdgs", lambda office, field: office.offered(field, "15")),
    "a language is ticked": on_basics("languages", lambda office, field: field.click()),
    "a partner is removed": on_basics(
        "partners.organiser", lambda office, field: office.click(field, _("Remove {what}", what=WOOD_GUILD))
    ),
    "a partner is not granted yet": on_basics(
        "partners.organiser",
        lambda office, field: office.offered(field, NOT_GRANTED),
    ),
    "a task is removed": on_basics("tasks", remove_task),
    "a task is typed": on_basics("tasks", type_task),
    "a question is typed": on_basics("questions", type_question),
    "a paragraph is typed": type_paragraphs_until_the_field_is_left,
    "a state is set": set_state,
    "an event is dragged": in_the_calendar(drag_the_cafe),
    "an event is moved by a key": in_the_calendar(lambda office, page: office.do("move_quarter_on")),
    "an event is duplicated": in_the_calendar(lambda office, page: office.do("copy_event")),
    "an event is deleted": in_the_calendar(lambda office, page: office.do("delete_event")),
    "several events are deleted": in_the_list(lambda office, page: office.do("delete_event")),
    "a participant is typed": in_the_grid(lambda office, tab: office.write(tab.table, 2, "name", "髙橋 健")),
    "a cell is typed": in_the_grid(lambda office, tab: office.write(tab.table, 0, "affiliation_ja", "金沢大学")),
    "a block is pasted": in_the_grid(paste),
    "several cells are filled": in_the_grid(paste_over_several),
    "the state of many is set": in_the_grid(set_state_of_many),
    "cells are cleared": in_the_grid(clear_cells),
    "many are removed": in_the_grid(remove_ticked),
    "an item is typed": on_the_programme(lambda office, tab: office.write(tab.table, 2, "title.ja", "休憩")),
    "a length is typed": on_the_programme(lambda office, tab: office.write(tab.table, 0, "minutes", "40")),
    "an item is moved down": on_the_programme(lambda office, tab: office.do("item_down")),
    "an item begins later": on_the_programme(lambda office, tab: office.do("item_later")),
    "several items are removed": on_the_programme(lambda office, tab: tab.table.removal_wished.emit(office.items)),
    "somebody on a list is removed from the directory": remove_somebody_with_their_registration,
    "a mail address is typed": lambda office: office.type(
        office.go("person", office.hanako).form.fields["email"], "hanako@example.jp"
    ),
    "the office's name is typed": lambda office: office.type(
        office.go("preferences", tab="office").findChild(BilingualField, "field_office/name").boxes["ja"].editor,
        "里山事務所",
    ),
}


@pytest.mark.parametrize("name", GESTURES)
def test_a_gesture_is_one_act(office: Office, name: str) -> None:
    with office.one_act():
        GESTURES[name](office)


REPEATED = (
    ("calendar", "move_day_on", "move_day_on"),
    ("calendar", "move_day_back", "move_day_back"),
    ("calendar", "move_quarter_on", "move_quarter_on"),
    ("calendar", "move_quarter_back", "move_quarter_back"),
    ("programme", "item_later", "item_later"),
    ("programme", "item_earlier", "item_earlier"),
    ("programme", "item_longer", "item_longer"),
    ("programme", "item_shorter", "item_shorter"),
    ("programme", "item_down", "item_up"),
)


@pytest.mark.parametrize(("where", "first", "second"), REPEATED)
def test_two_moves_are_two_acts_and_two_undos(office: Office, where: str, first: str, second: str) -> None:
    if where == "calendar":
        office.go("calendar", options=(("day", "2026-12-16"),))
    else:
        office.tab("programme").table.choose(office.items[0])
    before = office.acts()
    office.do(first)
    office.do(second)
    assert len(office.acts()) == len(before) + 2
    for _undo in range(2):
        office.undo()
    assert office.acts() == before


def test_two_moves_by_key_are_two_acts(office: Office) -> None:
    office.go("calendar", options=(("day", "2026-12-16"),))
    for _move in range(2):
        office.do("move_day_on")
    assert [label for label, _rows in office.acts()[:2]] == [
        "Move “SDGs Café” to Friday, 18 December 2026 15:00",
        "Move “SDGs Café” to Thursday, 17 December 2026 15:00",
    ]
    office.tab("programme").table.choose(office.items[0])
    for _move in range(2):
        office.do("item_longer")
    assert [label for label, _rows in office.acts()[:2]] == ["Change “Opening” on the programme"] * 2


def test_a_name_typed_in_pieces_is_one_act_under_the_name_of_before(office: Office) -> None:
    field = office.go("person", office.hanako).form.fields["family"]
    field.setFocus()
    field.selectAll()
    for piece in ("東", "海林"):
        office.compose(field, "", piece)
        field.commit()
        office.settle()
    assert office.acts()[0] == ("Change 山田 花子", 1)


def test_two_fields_of_a_person_are_two_acts(office: Office) -> None:
    page = office.go("person", office.hanako)
    for path, words in (("email", "hanako@example.jp"), ("phone", "076-000-0000")):
        office.type(page.form.fields[path], words)
    office.undo()
    draft = page.draft
    assert (draft.email, draft.phone) == ("hanako@example.jp", "")


def test_a_phrase_ends_at_a_line_break_and_after_a_rest(office: Office) -> None:
    editor = office.field("summary").boxes["ja"].editor
    editor.setFocus()
    office.compose(editor, "", "里山の恵み")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    for words in ("食卓", "へ"):
        office.compose(editor, "", words)
        editor.typing.commit()
    office.compose(editor, "", "、毎月")
    office.window.phrases.rested()  # in the midst of typing it is none
    editor.typing.commit()
    office.window.phrases.rested()
    office.compose(editor, "", "。")
    editor.typing.commit()
    written = []
    for _phrase in range(3):
        written.append(editor.text())
        office.undo()
    assert written == ["里山の恵み\n食卓へ、毎月。", "里山の恵み\n食卓へ、毎月", "里山の恵み\n"]
    assert editor.text() == ""
