"""What floats over a page never lies over another: it rises above the bar of chosen rows, and comes down again."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets import BulkBar, Entry, IconMenuButton
from ouik_desktop.ui.widgets.floating import Floating


@pytest.fixture
def page(kit: Kit, show: Any) -> QWidget:
    """A page with a table in it; work under way floats over the page, the bar over the table."""
    page, table = QWidget(), QWidget()
    table.setObjectName("table")
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(table)
    page.resize(900, 600)
    show(page)
    return page


def test_what_floats_over_the_page_rises_above_the_bulk_bar_and_comes_down_again(kit: Kit, page: QWidget) -> None:
    table = page.findChild(QWidget, "table")
    assert table is not None
    bar = BulkBar(kit, table, [Entry("コピー", lambda: None)], lambda: None)
    panel = Floating(kit, page, fill="raised")
    panel.rise()
    low = panel.geometry()
    bar.show_count(3, "3名を選択中")
    room = panel.DEPTH
    assert panel.geometry().bottom() - room < bar.geometry().top() + room
    bar.show_count(0, "")
    assert panel.geometry() == low


def test_a_menu_of_one_short_entry_at_the_edge_of_the_screen_is_within_it(kit: Kit, show: Any) -> None:
    button = show(IconMenuButton(kit, "dots-three", "More", lambda: [Entry("Copy", lambda: None)]))
    room = button.screen().availableGeometry()
    button.move(room.topRight() - button.rect().topRight())
    button.open_menu()
    (menu,) = button.findChildren(QMenu)
    assert room.contains(menu.geometry()), menu.geometry()
    menu.close()
