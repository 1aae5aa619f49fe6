"""The table of every page: pages of rows on demand, editing in place, ticks, copy and paste."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ouik_desktop.i18n import ENGLISH, _
from ouik_desktop.ui.widgets import Cell, Column, ListSource, Row, RowTable
from ouik_desktop.ui.widgets.table.clipboard import from_tsv, to_tsv

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


def test_an_edit_that_changes_nothing_is_none(table):
    edited = told(table.edited)
    go_to(table, 0, "city")
    QTest.keyClick(table, Qt.Key.Key_F2)
    enter(table)
    assert edited == []


def test_typing_in_the_last_row_adds(table):
    added = told(table.added)
    table.type_new()
    QTest.keyClicks(editor(table), "Emily")
    enter(table)
    assert added == [("name", "Emily")]


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


def test_copy_gives_what_a_spreadsheet_understands(table):
    table.rows.tick([1, 3], on=True)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1\t髙橋 花子\t金沢市\n3\tLuca Ferrari\t\n"


def test_paste_tells_where_and_what(table):
    pasted = told(table.pasted)
    go_to(table, 1, "name")
    QGuiApplication.clipboard().setText("佐藤\t金沢市\n鈴木\t白山市\n")
    QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pasted == [(2, "name", [["佐藤", "金沢市"], ["鈴木", "白山市"]])]
    assert table.rows_below(2, 3) == [2, 3, -1]
    assert table.keys_right_of("name", 2) == ["name", "city"]


def test_one_value_pasted_over_several_cells_fills_them(table):
    filled = told(table.filled)
    go_to(table, 0, "city")
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QGuiApplication.clipboard().setText("野々市市")
    QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert filled == [([1, 2], "city", "野々市市")]


def test_delete_asks_and_ctrl_enter_opens(table):
    wished, opened = told(table.removal_wished), told(table.opened)
    go_to(table, 1, "name")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (wished, opened) == ([([2],)], [(2,)])


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
