"""The table of every page: pages of rows on demand, editing in place, ticks, copy and paste."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit

from ouik_desktop.i18n import ENGLISH, _
from ouik_desktop.ui.widgets import Cell, Column, ListSource, Offer, Row, RowTable
from ouik_desktop.ui.widgets.table.clipboard import from_tsv, to_tsv
from ouik_desktop.ui.widgets.table.steps import Step

COLUMNS = (
    Column("no", "No", 60, numeric=True),
    Column("name", _("Person"), 160, editable=True),
    Column("city", "City", 160, editable=True),
)
PEOPLE = ((1, "髙橋 花子", "金沢市"), (2, "山田 太郎", "石川県"), (3, "Luca Ferrari", None))


def rows(people=PEOPLE) -> list[Row]:
    return [Row(number, {"no": number, "name": name, "city": city}) for number, name, city in people]


@pytest.fixture
def table(kit, show) -> RowTable:
    table = RowTable(kit, COLUMNS, ListSource(rows()), "People", add="ここに入力して追加")
    table.resize(700, 300)
    show(table)
    table.setFocus()
    return table


def told(signal) -> list[tuple[Any, ...]]:
    heard: list[tuple[Any, ...]] = []
    signal.connect(lambda *values: heard.append(values))
    return heard


def column(table: RowTable, key: str) -> list[str]:
    section = table.rows.section_of(key)
    return [table.rows.index(row, section).data() for row in range(table.count())]


def go_to(table: RowTable, row: int, key: str) -> None:
    table.setFocus()
    table.setCurrentIndex(table.rows.index(row, table.rows.section_of(key)))


def click_head(table: RowTable, section: int) -> None:
    head = table.horizontalHeader()
    middle = QPoint(head.sectionViewportPosition(section) + head.sectionSize(section) // 2, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def editor(table: RowTable) -> QLineEdit:
    found = [line for line in table.findChildren(QLineEdit) if line.isVisible()]
    assert len(found) == 1
    return found[0]


def enter(table: RowTable) -> None:
    QTest.keyClick(editor(table), Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt commits when the key is through


def test_the_model_keeps_qts_rules(kit, qtbot):
    table = RowTable(kit, COLUMNS, ListSource(rows()), "People", add="…")
    qtbot.addWidget(table)
    QAbstractItemModelTester(table.rows, QAbstractItemModelTester.FailureReportingMode.Warning)
    table.sort("name")
    table.set_source(ListSource(rows()[:1]))
    table.set_source(ListSource(rows()))


def test_typing_edits_the_cell_and_enter_goes_down(table):
    edited = told(table.edited)
    go_to(table, 0, "city")
    QTest.keyClick(table, Qt.Key.Key_H)
    QTest.keyClicks(editor(table), "akusan")
    enter(table)
    assert edited == [(1, "city", "hakusan")]
    assert table.currentIndex().row() == 1


def test_an_input_method_begins_the_edit(table, input_method):
    edited = told(table.edited)
    go_to(table, 1, "city")
    input_method.compose(table, "のと")
    input_method.commit(editor(table), "能登町")
    enter(table)
    assert edited == [(2, "city", "能登町")]


def test_a_cell_that_is_left_while_its_first_word_is_composed_keeps_it_and_is_closed(table, input_method):
    edited = told(table.edited)
    go_to(table, 1, "city")
    input_method.compose(table, "のと")
    table.clearFocus()
    assert edited == [(2, "city", "のと")]
    assert not table.editing()


def test_enter_on_the_button_of_the_columns_opens_no_row(kit, show):
    table = RowTable(kit, (Column("name", "Name"),), ListSource(rows()), "People")
    show(table)
    opened = told(table.opened)
    go_to(table, 0, "name")
    table.head.menu_button.setFocus()
    QTest.keyClick(table.head.menu_button, Qt.Key.Key_Return)
    assert opened == []


def test_an_edit_that_changes_nothing_is_none(table):
    edited = told(table.edited)
    go_to(table, 0, "city")
    QTest.keyClick(table, Qt.Key.Key_F2)
    enter(table)
    assert edited == []


# --- the row being typed ------------------------------------------------------------------------------------------------


@pytest.fixture
def office(table) -> list[dict[str, str]]:
    """Whoever keeps what is typed in the last row: the records made so far."""
    people: list[dict[str, str]] = []

    def keep(cells: dict[str, str]) -> None:
        if "name" in cells:
            people.append(cells)
            records = [(number, one["name"], one.get("city")) for number, one in enumerate(people, start=4)]
            table.set_source(ListSource(rows((*PEOPLE, *records))))
            table.taken(len(people) + 3)

    table.added.connect(keep)
    return people


def type_cell(table: RowTable, words: str, then: Qt.Key) -> None:
    QTest.keyClick(table, Qt.Key.Key_F2)
    QTest.keyClicks(editor(table), words)
    QTest.keyClick(editor(table), then)
    QApplication.processEvents()


def here(table: RowTable) -> tuple[int, str]:
    index = table.currentIndex()
    shown = table.rows.column_at(index.column())
    return table.rows.id_at(index.row()), shown.key if shown else ""


def test_a_new_row_becomes_one_record_with_all_its_cells_when_it_is_left(table, office):
    go_to(table, 3, "city")
    type_cell(table, "Kanazawa", Qt.Key.Key_Backtab)
    type_cell(table, "Emily", Qt.Key.Key_Tab)
    assert (office, here(table)) == ([], (-1, "city"))
    assert [table.rows.index(3, section).data() for section in (2, 3)] == ["Emily", "Kanazawa"]
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert office == [{"city": "Kanazawa", "name": "Emily"}]
    assert (here(table), table.count()) == ((-1, "name"), 4)


def test_five_people_one_after_the_other_with_the_keyboard_alone(table, office):
    table.type_new()
    names = ["Aoi", "Beni", "Chika", "Daiki", "Emi"]
    QTest.keyClicks(editor(table), names[0])
    enter(table)
    for name in names[1:]:
        type_cell(table, name, Qt.Key.Key_Return)
    assert [one["name"] for one in office] == names
    assert here(table) == (-1, "name")


def test_a_row_that_cannot_be_taken_stays_as_it_was_typed(table, office):
    go_to(table, 3, "city")
    type_cell(table, "Kanazawa", Qt.Key.Key_Return)
    assert (office, here(table), table.rows.typed) == ([], (-1, "city"), {"city": "Kanazawa"})
    table.sort("name")
    assert (here(table), table.rows.typed) == ((-1, "city"), {"city": "Kanazawa"})


def test_escape_gives_up_the_cell_and_undo_takes_back_the_row_cell_by_cell(table, office):
    go_to(table, 3, "name")
    type_cell(table, "Emily", Qt.Key.Key_Tab)
    type_cell(table, "Nonoichi", Qt.Key.Key_Escape)
    assert table.rows.typed == {"name": "Emily"}
    type_cell(table, "Hakusan", Qt.Key.Key_Backtab)
    QTest.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert table.rows.typed == {"name": "Emily"}
    QTest.keyClick(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert (table.rows.typed, office) == ({}, [])


def test_a_click_elsewhere_and_a_hidden_table_leave_the_row_too(table, office, qtbot):
    go_to(table, 3, "name")
    type_cell(table, "Emily", Qt.Key.Key_Tab)
    go_to(table, 0, "name")
    qtbot.waitUntil(lambda: len(office) == 1)
    assert here(table) == (1, "name")
    table.type_new()
    QTest.keyClicks(editor(table), "Luca")
    table.hide()
    assert [one["name"] for one in office] == ["Emily", "Luca"]


def test_what_is_committed_for_the_window_keeps_the_cursor_in_its_row(table, office):
    go_to(table, 3, "name")
    type_cell(table, "Emily", Qt.Key.Key_Tab)
    table.commit()
    assert (len(office), here(table)) == (1, (4, "city"))


def test_the_row_goes_on_while_one_answers_a_dialog(table, office, kit, qtbot):
    go_to(table, 3, "name")
    type_cell(table, "Emily", Qt.Key.Key_Tab)
    dialog = QDialog(table)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    table.commit()
    assert (office, table.rows.typed) == ([], {"name": "Emily"})
    dialog.reject()
    table.leave()
    assert office == [{"name": "Emily"}]


def test_tab_leads_out_of_an_empty_last_row_and_back_out_of_the_first_cell(table):
    go_to(table, 3, "city")
    assert not table.step(Step.NEXT)
    go_to(table, 0, "no")
    assert not table.step(Step.BACK)


def test_the_reading_comes_from_the_input_method_until_it_is_written_by_hand(kit, show, input_method):
    columns = (Column("name", "Name", editable=True, reading="kana"), Column("kana", "Reading", editable=True))
    table = RowTable(kit, columns, ListSource(), "People", add="…")
    show(table)
    table.type_new()
    line = editor(table)
    input_method.type(line, "やまだ", "山田")
    QTest.keyClicks(line, " ")
    input_method.type(line, "けn", "健")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert table.rows.typed == {"name": "山田 健", "kana": "やまだ けん"}
    type_cell(table, "yamada", Qt.Key.Key_Backtab)
    type_cell(table, "x", Qt.Key.Key_Tab)
    assert table.rows.typed == {"name": "x", "kana": "yamada"}


def test_what_is_known_is_offered_and_taken_whole(table, office):
    known = Offer("山田 悠", "金沢市", {"name": "山田 悠", "city": "金沢市", "person": "7"})
    table.offers.come_from(lambda words: [known] if "山田 悠".startswith(words) else [], "name")
    go_to(table, 3, "name")
    QTest.keyClick(table, Qt.Key.Key_F2)
    line = editor(table)
    line.insert("山田")
    line.textEdited.emit("山田")
    assert (table.offers.shown, line.hasFocus()) == (True, True)
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (table.rows.typed, table.offers.shown) == (dict(known.cells), False)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert office == [dict(known.cells)]


def test_until_the_list_was_entered_enter_means_what_was_typed(table, office):
    table.offers.come_from(lambda words: [Offer("山田 悠", "", {"name": "山田 悠"})], "name")
    go_to(table, 3, "name")
    type_cell(table, "Yamada", Qt.Key.Key_Return)
    assert office == [{"name": "Yamada"}]
    assert not table.offers.shown


# --- the cursor ---------------------------------------------------------------------------------------------------------


def test_enter_goes_down_and_with_shift_up_and_tab_wraps(table):
    go_to(table, 0, "name")
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert here(table) == (2, "name")
    type_cell(table, "x", Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert here(table) == (2, "name")
    for _step in range(2):
        QTest.keyClick(table, Qt.Key.Key_Tab)
    assert here(table) == (3, "no")
    QTest.keyClick(table, Qt.Key.Key_Backtab)
    assert here(table) == (2, "city")


def test_home_and_end_go_to_the_ends_of_the_row_and_with_control_of_the_table(table):
    go_to(table, 1, "name")
    reached = []
    for key, held in (
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier),
    ):
        QTest.keyClick(table, key, held)
        reached.append(here(table))
    assert reached == [(2, "no"), (2, "city"), (1, "no"), (-1, "city")]


def test_when_the_current_row_is_gone_the_cursor_is_on_the_one_that_took_its_place(table):
    table.choose(2, "name")
    table.set_source(ListSource(rows((PEOPLE[0], PEOPLE[2]))))
    assert here(table) == (3, "name")
    table.set_source(ListSource(rows(PEOPLE)))
    assert here(table) == (3, "name")


def test_a_right_click_makes_the_row_current_and_wishes_for_the_menu(table):
    wished = told(table.menu_wished)
    box = table.visualRect(table.rows.index(2, table.rows.section_of("name")))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.RightButton, pos=box.center())
    by_mouse = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, box.center(), QPoint(300, 200))
    QApplication.sendEvent(table.viewport(), by_mouse)
    assert (here(table), wished) == ((3, "name"), [(QPoint(300, 200),)])


def test_a_choice_given_up_leaves_the_cell_as_it_was_and_a_letter_chooses_nothing(kit, show, qtbot):
    states = (("in", "Registered"), ("wait", "Waiting"), ("out", "Cancelled"))
    columns = (Column("name", "Name", editable=True), Column("state", "State", editable=True, choices=states))
    table = RowTable(kit, columns, ListSource([Row(1, {"name": "Aoi", "state": "Registered"})]), "People", ticks=False)
    show(table)
    edited = told(table.edited)
    go_to(table, 0, "state")
    QTest.keyClick(table, Qt.Key.Key_W)
    (choice,) = table.findChildren(QComboBox)
    assert (choice.view().isVisible(), edited) == (True, [])
    choice.hidePopup()
    qtbot.waitUntil(lambda: not table.editing())
    assert edited == []
    QTest.keyClick(table, Qt.Key.Key_F2)
    (choice,) = (one for one in table.findChildren(QComboBox) if one.isVisible())
    QTest.keyClick(choice.view(), Qt.Key.Key_Down)
    QTest.keyClick(choice.view(), Qt.Key.Key_Return)
    assert edited == [(1, "state", "wait")]


# --- the columns --------------------------------------------------------------------------------------------------------


def named(kit, show) -> RowTable:
    table = RowTable(kit, COLUMNS, ListSource(rows()), "People", add="…")
    table.setObjectName("people")
    table.resize(700, 300)
    show(table)
    return table


def test_how_the_columns_were_arranged_is_remembered_by_the_name_of_the_table(kit, show):
    first = named(kit, show)
    head = first.horizontalHeader()
    head.resizeSection(first.rows.section_of("name"), 260)
    first.move_column(first.rows.section_of("city"), -1)
    first.show_column("no", False)
    first.sort("name", descending=True)
    again = named(kit, show)
    assert [one.key for one in again.columns_shown()] == ["city", "name"]
    assert again.columnWidth(again.rows.section_of("name")) == 260
    assert column(again, "name") == ["髙橋 花子", "山田 太郎", "Luca Ferrari"]
    again.reset_columns()
    assert [one.key for one in again.columns_shown()] == ["no", "name", "city"]
    assert column(again, "name") == [name for _id, name, _city in PEOPLE]


def test_a_column_is_shown_when_somebody_asks_for_it_or_where_it_has_room(kit, show):
    columns = (Column("name", "Name"), Column("mail", "E-mail", hidden=True), Column("city", "City", needs=600))
    table = RowTable(kit, columns, ListSource(), "People")
    table.resize(500, 300)
    show(table)
    assert [one.key for one in table.columns_shown()] == ["name"]
    table.show_column("mail", True)
    table.resize(700, 300)
    assert [one.key for one in table.columns_shown()] == ["name", "mail", "city"]


def test_the_menu_of_the_head_sorts_and_shows_columns(kit, show):
    table = named(kit, show)
    said = {kit.say(entry.words): entry for entry in table.head.entries(2) if entry}
    assert list(said) == [
        "「人物」で昇順に並べ替え",
        "「人物」で降順に並べ替え",
        "「人物」を左へ移動",
        "「人物」を右へ移動",
        "「人物」の列幅を内容に合わせる",
        "「人物」を表示しない",
        "No",
        "人物",
        "City",
        "列を初期状態に戻す",
    ]
    said["「人物」で降順に並べ替え"].run()
    assert column(table, "name") == ["髙橋 花子", "山田 太郎", "Luca Ferrari"]
    said["「人物」を表示しない"].run()
    assert [one.key for one in table.columns_shown()] == ["no", "city"]


def test_a_click_on_the_head_leaves_the_cursor_in_its_row_and_goes_to_the_top(kit, show):
    table = RowTable(kit, COLUMNS, CountingSource(), "People")
    table.resize(700, 400)
    show(table)
    table.choose(50_000, "name")
    click_head(table, table.rows.section_of("city"))
    assert (here(table), table.rowAt(0)) == ((50_000, "name"), 0)


class FilteredSource:
    """Rows of which some are left out later."""

    def __init__(self) -> None:
        self.shown = rows()

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        return [row.id for row in self.shown]

    def rows(self, ids: Sequence[int]) -> Sequence[Row]:
        return [row for row in self.shown if row.id in ids]


def test_a_filter_does_not_drop_the_row_under_ones_hands(table):
    source = FilteredSource()
    table.set_source(source)
    go_to(table, 0, "city")
    QTest.keyClick(table, Qt.Key.Key_F2)
    source.shown = rows(PEOPLE[1:])
    table.reload()
    assert table.count() == 3
    QTest.keyClick(editor(table), Qt.Key.Key_Escape)
    assert table.count() == 2


def test_the_head_sorts_and_sorts_again_the_other_way(table):
    click_head(table, table.rows.section_of("name"))
    assert column(table, "name") == ["Luca Ferrari", "山田 太郎", "髙橋 花子"]
    click_head(table, table.rows.section_of("name"))
    assert column(table, "name") == ["髙橋 花子", "山田 太郎", "Luca Ferrari"]


def test_reloading_keeps_the_current_row(table):
    table.choose(3, "name")
    table.sort("name")
    assert (table.current_id(), table.currentIndex().row()) == (3, 0)


def test_space_ticks_and_the_head_ticks_all(table):
    ticks = told(table.ticks_changed)
    go_to(table, 1, "no")
    QTest.keyClick(table, Qt.Key.Key_Space)
    click_head(table, 0)
    click_head(table, 0)
    assert ticks == [([2],), ([1, 2, 3],), ([],)]


def test_ticks_of_rows_that_are_gone_are_gone(table):
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    table.set_source(ListSource(rows(PEOPLE[:1])))
    assert table.ticked_ids() == [1]


def press(table: RowTable, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
    QTest.keyClick(table, key, held)


def test_ticked_rows_are_copied_under_their_heads_and_nothing_is_no_dash(table):
    table.rows.tick([1, 3], on=True)
    press(table, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "No\t人物\tCity\n1\t髙橋 花子\t金沢市\n3\tLuca Ferrari\t\n"


def test_chosen_cells_are_copied_alone(table):
    go_to(table, 0, "name")
    press(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(table, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "髙橋 花子\n山田 太郎\n"


def test_what_was_copied_with_its_heads_goes_under_them_again(table):
    pasted = told(table.pasted)
    QGuiApplication.clipboard().setText("No\tCity\t人物\n1\t白山市\t佐藤\n2\t\t鈴木\n")
    go_to(table, 3, "city")
    press(table, Qt.Key.Key_V)
    assert pasted == [({}, [{"city": "白山市", "name": "佐藤"}, {"name": "鈴木"}])]


def test_a_paste_tells_which_cells_change_and_which_rows_are_new(table):
    pasted = told(table.pasted)
    go_to(table, 2, "no")
    QGuiApplication.clipboard().setText('佐藤\t"金沢市\n片町"\t!\n鈴木\t白山市\n田中\n')
    press(table, Qt.Key.Key_V)
    assert pasted == [
        (
            {3: {"name": "佐藤", "city": "金沢市 片町"}},
            [{"name": "鈴木", "city": "白山市"}, {"name": "田中"}],
        )
    ]


def test_one_row_pasted_in_the_last_row_is_being_typed(table):
    go_to(table, 3, "name")
    QGuiApplication.clipboard().setText("佐藤\t金沢市")
    press(table, Qt.Key.Key_V)
    assert table.rows.typed == {"name": "佐藤", "city": "金沢市"}


def test_one_value_pasted_over_several_cells_fills_them(table):
    filled = told(table.filled)
    go_to(table, 0, "city")
    press(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QGuiApplication.clipboard().setText("野々市市")
    press(table, Qt.Key.Key_V)
    assert filled == [({1: {"city": "野々市市"}, 2: {"city": "野々市市"}},)]


def test_filling_down_takes_every_column_and_one_cell_what_is_above_it(table):
    filled = told(table.filled)
    go_to(table, 0, "name")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        press(table, key, Qt.KeyboardModifier.ShiftModifier)
    press(table, Qt.Key.Key_D)
    go_to(table, 2, "city")
    press(table, Qt.Key.Key_D)
    assert filled == [({2: {"name": "髙橋 花子", "city": "金沢市"}},), ({3: {"city": "石川県"}},)]


def test_control_enter_in_a_cell_fills_all_chosen_ones(table):
    filled = told(table.filled)
    go_to(table, 1, "city")
    press(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_F2)
    QTest.keyClick(editor(table), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert filled == [({2: {"city": "金沢市"}},)]


def test_delete_clears_the_chosen_cells_and_control_delete_wishes_to_remove_the_row(table):
    cleared, wished, opened = told(table.cleared), told(table.removal_wished), told(table.opened)
    go_to(table, 1, "no")
    press(table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert (cleared, wished) == ([({2: {"name": ""}},)], [])
    press(table, Qt.Key.Key_Delete)
    press(table, Qt.Key.Key_Return)
    assert (wished, opened) == ([([2],)], [(2,)])


def test_enter_opens_from_a_cell_that_cannot_be_edited(table):
    opened = told(table.opened)
    go_to(table, 1, "no")
    press(table, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert opened == [(2,)]


def test_heads_and_cells_follow_the_language(table, kit):
    section = table.rows.section_of("name")
    assert table.rows.headerData(section, Qt.Orientation.Horizontal) == "人物"
    kit.speech.speak(ENGLISH)
    assert table.rows.headerData(section, Qt.Orientation.Horizontal) == "Person"


class CountingSource:
    """100,000 rows that exist only when somebody looks at them."""

    def __init__(self) -> None:
        self.fetched = 0

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        return array("q", range(100_000, 0, -1) if descending else range(1, 100_001))

    def rows(self, ids: Sequence[int]) -> Sequence[Row]:
        self.fetched += len(ids)
        return [Row(id, {"no": id, "name": Cell(f"人 {id}", glyph="registered")}) for id in ids]


def test_a_long_table_fetches_only_what_is_looked_at(kit, show):
    source = CountingSource()
    table = RowTable(kit, COLUMNS, source, "People")
    table.resize(700, 400)
    show(table)
    QApplication.processEvents()
    assert source.fetched == 200
    table.choose(50_000)
    QApplication.processEvents()
    assert source.fetched <= 600
    table.sort("no", descending=True)
    assert table.current_id() == 50_000


def test_cells_with_line_breaks_survive_the_clipboard():
    words = [["a\nb", 'say "yes"', "c\td"], ["", "e", ""]]
    assert from_tsv(to_tsv(words)) == words
    assert from_tsv("a\tb\r\n\r\n") == [["a", "b"]]
