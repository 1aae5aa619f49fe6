"""The grid of participants used by hand: rows typed, people known, cells cleared and pasted, who was removed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.model import LocalizedText, Question, Registration
from ouik_desktop.store import Store
from ouik_desktop.ui.widgets import Label, Note, RowTable
from ouik_desktop.ui.widgets.fields.typing import LineEdit
from ouik_desktop.work.participants import grid
from ouik_desktop.work.participants.register import participants, register
from ouik_desktop.work.people.listing import people_rows
from ouik_desktop.work.people.people import PersonDraft, add_person

from .conftest import Coordinator, Plan

YU = PersonDraft(
    "山田", "悠", "やまだ", "ゆう", "Yamada", "Yu", affiliation=LocalizedText("金沢大学", "Kanazawa University")
)


@pytest.fixture
def cafe(plan: Plan) -> int:
    return plan("里山カフェ", "Satoyama Café", datetime(2027, 1, 23, 13, 30))


@pytest.fixture
def table(coordinator: Coordinator, cafe: int) -> RowTable:
    shown: RowTable = coordinator.go("event", cafe, tab="participants").tab("participants").table
    shown.setFocus()
    return shown


def listed(store: Store, cafe: int) -> list[tuple[str, str, str, str]]:
    with store.read() as session:
        rows = sorted(participants(session, cafe), key=lambda row: row.number)
    return [(row.name.best("ja"), row.reading, row.name.en, row.organisation.best("ja")) for row in rows]


def directory(store: Store) -> list[str]:
    with store.read() as session:
        return [row.name.best("ja") for row in people_rows(session)]


def type_in(table: RowTable, *cells: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Cells one after the other with Tab, the last with `end`."""
    for number, words in enumerate(cells, start=1):
        QTest.keyClick(table, Qt.Key.Key_F2)
        line = editor(table)
        line.insert(words)
        QTest.keyClick(line, end if number == len(cells) else Qt.Key.Key_Tab)
        QApplication.processEvents()


def editor(table: RowTable) -> LineEdit:
    (line,) = (one for one in table.findChildren(LineEdit) if one.isVisible())
    return line


def start(table: RowTable) -> None:
    table.setCurrentIndex(table.rows.index(table.rows.rowCount() - 1, table.first_editable()))


def acts(store: Store) -> int:
    return len(list(store.history.units()))


def test_five_people_are_typed_one_after_the_other_with_all_their_cells(
    table: RowTable, coordinator: Coordinator, store: Store, cafe: int
) -> None:
    before = acts(store)
    start(table)
    for kanji, kana in (("一", "いち"), ("二", "に"), ("三", "さん"), ("四", "よん"), ("五", "ご")):
        type_in(table, f"林 {kanji}", f"はやし {kana}", "", "金沢市")
        coordinator.settle()
    assert listed(store, cafe) == [
        (f"林 {kanji}", f"はやし {kana}", "", "金沢市")
        for kanji, kana in (("一", "いち"), ("二", "に"), ("三", "さん"), ("四", "よん"), ("五", "ご"))
    ]
    assert acts(store) - before == 5
    assert (table.current_id(), table.count()) == (-1, 5)


def test_a_reading_alone_is_refused_in_words_and_stays_until_the_name_is_there(
    table: RowTable, coordinator: Coordinator, store: Store, cafe: int
) -> None:
    table.setCurrentIndex(table.rows.index(0, table.rows.section_of("reading")))
    type_in(table, "はやし いち")
    assert (said_below(table), table.rows.typed) == (["氏名を入力してください。"], {"reading": "はやし いち"})
    table.setCurrentIndex(table.rows.index(0, table.rows.section_of("name")))
    type_in(table, "林 一")
    coordinator.settle()
    assert listed(store, cafe) == [("林 一", "はやし いち", "", "")]


def said_below(table: RowTable) -> list[str]:
    tab = table.parentWidget().parentWidget()
    return [label.text() for note in tab.findChildren(Note) if note.isVisible() for label in note.findChildren(Label)]


def cell(table: RowTable, row: int, key: str) -> tuple[object, bool]:
    column = table.rows.column_of(key)
    assert column is not None
    shown = table.rows.cell_at(row, column)
    return shown.words, shown.wrong


def test_a_cell_of_a_new_row_that_makes_no_sense_is_marked_and_gone_to(
    table: RowTable, coordinator: Coordinator, store: Store, cafe: int
) -> None:
    start(table)
    type_in(table, "林 一", "hayashi", "", "金沢市")
    assert said_below(table) == ["ふりがなはかなで入力してください：「hayashi」。"]
    assert cell(table, 0, "reading") == ("hayashi", True)
    assert table.currentIndex().column() == table.rows.section_of("reading")
    type_in(table, "はやし")
    coordinator.settle()
    assert (listed(store, cafe), said_below(table)) == ([("林 一", "はやし", "", "金沢市")], [])


def test_words_refused_in_a_row_stay_in_their_cell_until_they_are_put_right_or_given_up(
    table: RowTable, coordinator: Coordinator, store: Store, cafe: int
) -> None:
    register(store, cafe, YU)
    coordinator.settle()
    at = table.rows.index(0, table.rows.section_of("reading"))
    table.setCurrentIndex(at)
    type_in(table, "yamada")
    assert (cell(table, 0, "reading"), said_below(table)) == (
        ("yamada", True),
        ["ふりがなはかなで入力してください：「yamada」。"],
    )
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert (cell(table, 0, "reading"), said_below(table)) == (("やまだ ゆう", False), [])
    table.setCurrentIndex(at)
    type_in(table, "yamada")
    table.setCurrentIndex(at)
    type_in(table, "やまた ゆう")
    coordinator.settle()
    assert (cell(table, 0, "reading"), said_below(table)) == (("やまた ゆう", False), [])
    assert listed(store, cafe) == [("山田 悠", "やまた ゆう", "Yu Yamada", "金沢大学")]


def test_saved_is_not_said_while_a_row_is_being_typed_or_waits_to_be_put_right(
    table: RowTable, coordinator: Coordinator, store: Store, cafe: int
) -> None:
    saved: Any = coordinator.window.status.findChild(QWidget, "savedLabel")
    start(table)
    QTest.keyClick(table, Qt.Key.Key_F2)
    QTest.keyClicks(editor(table), "Hayashi")
    editor(table).typing.commit()  # a pause
    assert saved.text() == "入力中…"
    QTest.keyClick(editor(table), Qt.Key.Key_Tab)
    assert saved.text() == "入力中…"
    type_in(table, "hayashi")
    assert saved.text() == "入力中…"
    type_in(table, "はやし")
    coordinator.settle()
    assert (saved.text(), listed(store, cafe)) == ("保存済み 10:42", [("Hayashi", "はやし", "Hayashi", "")])


def test_who_is_known_is_offered_while_the_name_is_typed_and_comes_whole(
    table: RowTable, coordinator: Coordinator, store: Store, cafe: int
) -> None:
    add_person(store, YU)
    start(table)
    QTest.keyClick(table, Qt.Key.Key_F2)
    QTest.keyClicks(editor(table), "yama")
    assert [table.offers.list.item(row).text() for row in range(table.offers.list.count())] == [
        "山田 悠 · やまだ ゆう — 金沢大学"
    ]
    QTest.keyClick(editor(table), Qt.Key.Key_Down)
    QTest.keyClick(editor(table), Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Return)
    coordinator.settle()
    assert listed(store, cafe) == [("山田 悠", "やまだ ゆう", "Yu Yamada", "金沢大学")]
    assert directory(store) == ["山田 悠"]
    QTest.keyClick(table, Qt.Key.Key_F2)
    QTest.keyClicks(editor(table), "yama")
    assert [table.offers.list.item(row).text() for row in range(table.offers.list.count())] == [
        "山田 悠 · やまだ ゆう — 登録済み No. 1"
    ]
    QTest.keyClick(editor(table), Qt.Key.Key_Down)
    QTest.keyClick(editor(table), Qt.Key.Key_Return)
    assert (table.currentIndex().row(), table.rows.typed) == (0, {})


def test_a_name_that_is_known_is_asked_about_and_one_answer_makes_them_one(
    table: RowTable, coordinator: Coordinator, store: Store, cafe: int
) -> None:
    add_person(store, YU)
    start(table)
    type_in(table, "山田 悠")
    coordinator.settle()
    assert (coordinator.told, len(directory(store))) == ("金沢大学の山田 悠さんですか？", 2)
    coordinator.click(coordinator.window.frame, _("Yes, it is"))
    coordinator.settle()
    assert listed(store, cafe) == [("山田 悠", "やまだ ゆう", "Yu Yamada", "金沢大学")]
    assert directory(store) == ["山田 悠"]


@pytest.fixture
def two(store: Store, cafe: int) -> list[int]:
    return [
        grid.add_participant(store, cafe, {"name": name, "reading": reading})
        for name, reading in (("山田 花子", "やまだ はなこ"), ("伊藤 舞", "いとう まい"))
    ]


def test_delete_clears_cells_and_who_is_removed_is_said_by_name(
    store: Store, cafe: int, two: list[int], coordinator: Coordinator, table: RowTable
) -> None:
    table.choose(two[0], "reading")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    coordinator.settle()
    assert listed(store, cafe)[0] == ("山田 花子", "", "", "")
    table.choose(two[0], "name")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert coordinator.told.startswith("氏名は空にできません。")
    QTest.keyClick(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    coordinator.settle()
    assert coordinator.told == "山田 花子さんを催しから外しました"
    assert [row[0] for row in listed(store, cafe)] == ["伊藤 舞"]
    assert table.current_id() == two[1]
    coordinator.undo()
    assert [row[0] for row in listed(store, cafe)] == ["山田 花子", "伊藤 舞"]
    assert table.currentIndex().isValid()


def test_the_name_of_a_guest_who_has_it_in_latin_letters_alone_cannot_be_emptied_either(
    store: Store, cafe: int, coordinator: Coordinator, table: RowTable
) -> None:
    guest = grid.add_participant(store, cafe, {"name_en": "Mia Schmidt"})
    coordinator.settle()
    table.choose(guest, "name")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert coordinator.told.startswith("氏名は空にできません。")


def test_a_paste_says_whom_it_adds_and_can_be_refused(
    table: RowTable, coordinator: Coordinator, store: Store, cafe: int
) -> None:
    start(table)
    coordinator.paste(table, "林 一\tはやし いち\n林 二\tはやし に\n")
    dialog = coordinator.dialog("confirmDialog")
    assert [label.text() for label in dialog.findChildren(type(dialog.say(""))) if label.text()][1] == (
        "新しく2名を登録します。"
    )
    dialog.reject()
    assert listed(store, cafe) == []
    coordinator.paste(table, "林 一\tはやし いち\n林 二\tはやし に\n")
    coordinator.dialog("confirmDialog").accept()
    coordinator.settle()
    assert [row[0] for row in listed(store, cafe)] == ["林 一", "林 二"]
    assert table.current_id() == -1


def test_rows_copied_from_one_event_are_the_same_people_in_another(
    store: Store, cafe: int, plan: Plan, coordinator: Coordinator
) -> None:
    register(store, cafe, add_person(store, YU))
    other = plan("里海カフェ", "Satoumi Café", datetime(2027, 2, 23, 13, 30))
    table = coordinator.go("event", cafe, tab="participants").tab("participants").table
    table.rows.tick(list(table.rows.ids), on=True)
    table.copy()
    table = coordinator.go("event", other, tab="participants").tab("participants").table
    start(table)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Qt.Key.Key_Return)
    coordinator.settle()
    assert listed(store, other) == [("山田 悠", "やまだ ゆう", "Yu Yamada", "金沢大学")]
    assert directory(store) == ["山田 悠"]


def test_answers_mail_and_phone_are_columns_that_can_be_shown(
    store: Store, cafe: int, two: list[int], coordinator: Coordinator
) -> None:
    with store.write(_("Test event")) as session:
        session.add(Question(event_id=cafe, text=LocalizedText("食事制限")))
        session.get_one(Registration, two[0]).answers = {"食事制限": "卵なし"}
    table = coordinator.go("event", cafe, tab="participants").tab("participants").table
    hidden = [column.key for column in table.rows.columns if column not in table.columns_shown()]
    assert hidden == ["email", "phone", "language", "source", "answer:食事制限"]
    said = {coordinator.window.kit.say(entry.words): entry for entry in table.head.entries(1) if entry}
    said["食事制限"].run()
    column = table.rows.section_of("answer:食事制限")
    assert [table.rows.index(row, column).data() for row in range(2)] == ["卵なし", ""]


def test_the_menu_of_a_participant(store: Store, two: list[int], coordinator: Coordinator, table: Any) -> None:
    box = table.visualRect(table.rows.index(1, table.rows.section_of("name")))
    lines = coordinator.open_menu(table.viewport(), box.center())
    assert lines == ["人物を開く", "状態", "コピー", "催しから外す"]
    coordinator.from_menu(_("Remove from the event"))
    assert coordinator.told == "伊藤 舞さんを催しから外しました"
    coordinator.do("undo")
    table.choose(two[0], "number")
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert coordinator.route.kind == "person"
