"""The shell of the window: menus, keys, language, text size, snackbar, palette."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.settings import LANGUAGE, TEXT_SIZE, THEME
from ouik_desktop.ui.shell.actions import Action, Actions
from ouik_desktop.ui.shell.notices import Notices, Snackbar
from ouik_desktop.ui.shell.palette.box import Palette
from ouik_desktop.ui.widgets import Button, IconButton


def menus(window) -> list[str]:
    return [action.text() for action in window.frame.menuBar().actions()]


def palette(window) -> Any:
    return window.frame.findChild(Palette)


def test_the_window_changes_its_language_while_it_runs(window, settings):
    assert menus(window)[:3] == ["ファイル(&F)", "編集(&E)", "表示(&V)"]
    window.run_action("language")
    assert menus(window)[:3] == ["&File", "&Edit", "&View"]
    assert window.rail.routes.item(0).text() == "Home"
    assert settings.get(LANGUAGE) == "en"
    window.run_action("language")
    assert window.rail.routes.item(0).text() == "ホーム"


def test_the_button_at_the_foot_switches_it_too(window):
    button = window.frame.findChild(QAbstractButton, "langButton")
    button.click()
    assert window.kit.language.code == "en"
    assert "日本語に切り替える" in button.accessibleName()


def test_light_and_dark_and_text_size_change_at_once(window, settings):
    settings.set(THEME, "light")
    before, bar = window.rail.progress_head.font().pixelSize(), window.frame.menuBar().font().pixelSize()
    window.run_action("theme")
    assert window.kit.theme.tokens.dark
    window.run_action("larger")
    window.run_action("larger")
    assert settings.get(TEXT_SIZE) == 125
    assert window.rail.progress_head.font().pixelSize() > before
    assert window.rail.width() == 235
    assert window.frame.menuBar().font().pixelSize() > bar
    window.run_action("normal_size")
    assert window.rail.width() == 188


def test_no_two_commands_share_their_keys(window):
    keys = [key for action in window.actions_list.all() for key in action.shortcuts]
    assert sorted(keys) == sorted(set(keys))


def test_every_command_can_be_found_in_a_menu(window):
    assert [action.id for action in window.actions_list.all() if not action.menu] == []


def test_an_action_of_the_page_takes_the_place_of_one_of_the_office():
    done: list[str] = []
    everywhere = Action("new", _("New event"), lambda: done.append("event"), keys="Ctrl+N", menu="event")
    here = Action("new", _("New person"), lambda: done.append("person"), keys="Ctrl+N", menu="event")
    actions = Actions([everywhere])
    actions.show_also([here])
    found = actions.find("new")
    assert found is here
    assert actions.of("event") == [here]
    actions.show_also([])
    assert actions.find("new") is everywhere


def test_the_snackbar_says_what_happened_and_takes_it_back(kit, show):
    undone: list[str] = []
    page = show(QWidget())
    notices = Notices(kit, lambda: lambda: undone.append("undone"), page)
    foot = QWidget(page)
    foot.setGeometry(0, page.height() - 28, page.width(), 28)
    notices.stand_in(page, foot)
    notices.undoable("「研究会」を 12/17(木) へ移動しました")
    bar = page.findChild(Snackbar)
    assert bar.isVisible()
    assert bar.words() == "「研究会」を 12/17(木) へ移動しました"
    bar.findChild(Button, "snackbarAction").click()
    assert undone == ["undone"]
    assert not bar.isVisible()


def test_what_was_told_can_be_read_again_at_the_foot(window):
    window.notices.say("ひとつめ")
    window.notices.say("ふたつめ")
    window.status.findChild(QAbstractButton, "bellButton").click()
    (menu,) = window.status.findChildren(QMenu)
    assert [entry.text() for entry in menu.actions()] == ["ふたつめ", "ひとつめ"]
    menu.close()


def test_the_palette_finds_commands_in_either_language(window):
    window.open_palette()
    for typed, found in (
        ("full screen", [_("Full screen")]),
        ("全画面", [_("Full screen")]),
        ("ﾀﾞｰｸ", [_("Light or dark")]),
        ("@ダーク", []),
    ):
        assert [row.words for row in palette(window).sought.rows_for(typed)] == found


def test_the_palette_waits_while_something_is_composed(window, input_method):
    window.open_palette()
    opened = palette(window)
    shown = opened.list.count()
    input_method.compose(opened.input, "ぜんがめん")
    QTest.keyClick(opened.input, Qt.Key.Key_Return)
    assert opened.isVisible()
    assert opened.list.count() == shown
    input_method.commit(opened.input, "全画面")
    assert opened.list.count() == 2  # the head of the group, and the command
    QTest.keyClick(opened.input, Qt.Key.Key_Return)
    assert not opened.isVisible()
    assert window.frame.isFullScreen()


def test_escape_leaves_the_palette_and_gives_the_focus_back(window, qtbot):
    qtbot.waitUntil(window.frame.isActiveWindow)
    window.rail.routes.setFocus()
    window.open_palette()
    assert palette(window).input.hasFocus()
    QTest.keyClick(palette(window).input, Qt.Key.Key_Escape)
    assert window.rail.routes.hasFocus()


def test_f6_walks_around_the_parts_of_the_window(window, qtbot):
    qtbot.waitUntil(window.frame.isActiveWindow)
    window.rail.routes.setFocus()
    window.ways.next_pane()
    assert window.status.isAncestorOf(window.frame.focusWidget())
    window.ways.next_pane()
    assert window.rail.isAncestorOf(window.frame.focusWidget())


def test_every_control_has_a_name_for_those_who_cannot_see(window):
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in window.frame.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and not name_of(widget)
    ]
    assert nameless == []


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_the_sheet_of_keys_names_every_key(window, qtbot):
    window.run_action("shortcuts")
    dialog = window.frame.findChild(QWidget, "shortcutsDialog")
    said = {label.text() for label in dialog.findChildren(type(window.rail.progress_head))}
    assert {"元に戻す", "検索・操作", "全画面"} <= said
    dialog.close()


def test_the_sheet_of_keys_stays_within_the_screen_however_large_the_words(window):
    window.services.settings.set(TEXT_SIZE, 150)
    window.run_action("shortcuts")
    dialog = window.frame.findChild(QWidget, "shortcutsDialog")
    assert dialog is not None
    assert dialog.height() < dialog.screen().availableSize().height()


@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "danger", "link"])
def test_buttons_take_the_focus_by_tab_and_not_by_a_click(kit, show, kind):
    window = QWidget()
    field, button = QLineEdit(window), Button(kit, "開く", kind=kind)
    button.setParent(window)
    button.move(0, 60)
    show(window)
    field.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert button.hasFocus()


def test_an_icon_button_says_what_it_does(kit, qtbot):
    button = IconButton(kit, "printer", _("Print…"))
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip(), button.text()) == ("印刷…", "印刷…", "")


def test_words_of_the_user_are_no_mnemonics(kit, qtbot):
    button = Button(kit, "R&D 部")
    qtbot.addWidget(button)
    assert (button.text(), button.words()) == ("R&&D 部", "R&D 部")
    QApplication.processEvents()
