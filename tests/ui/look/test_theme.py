"""Theme and text size change live, also on the parts of the window that are not seen at that moment."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ouik_desktop.settings import CONTRAST, TEXT_SIZE, THEME, Settings
from ouik_desktop.ui.look import style
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets import Badge, Button, Label, SearchBox
from ouik_desktop.ui.widgets.fields.choices import RadioButton


@pytest.fixture
def pages(kit: Kit, qapp: QApplication, qtbot) -> QStackedWidget:
    """Two pages, the first shown: words, a sign, a verb and a field on each."""
    stage = QStackedWidget()
    for _number in range(2):
        page = QWidget()
        page.setProperty("ground", "canvas")
        kit.dress(page)
        column = QVBoxLayout(page)
        for part in (
            Label(kit, "里山里海"),
            Badge(kit, "3", "warn"),
            Button(kit, "告知", lambda: None, kind="primary"),
        ):
            column.addWidget(part)
        column.addWidget(SearchBox(kit, "検索"))
        stage.addWidget(page)
    stage.resize(400, 300)
    qtbot.addWidget(stage)
    stage.show()
    return stage


def seen(qapp: QApplication, pages: QStackedWidget, number: int) -> QImage:
    """The page as it looks once it is shown."""
    pages.setCurrentIndex(number)
    for _turn in range(3):
        qapp.processEvents()
    return pages.grab().toImage()


def test_a_page_left_behind_looks_like_one_that_changed_before_our_eyes(
    qapp: QApplication, pages: QStackedWidget, settings: Settings
):
    light = seen(qapp, pages, 1)
    assert light == seen(qapp, pages, 0)
    settings.set(THEME, "dark")
    settings.set(TEXT_SIZE, 150)
    before_our_eyes = seen(qapp, pages, 0)
    assert before_our_eyes != light
    assert seen(qapp, pages, 1) == before_our_eyes


def test_a_page_left_behind_does_nothing_until_it_is_shown(
    qapp: QApplication, pages: QStackedWidget, settings: Settings
):
    hidden = pages.widget(1)
    sheet, ink = hidden.styleSheet(), hidden.findChild(QLabel).palette().windowText().color()
    settings.set(THEME, "dark")
    assert hidden.styleSheet() == sheet
    assert hidden.findChild(QLabel).palette().windowText().color() == ink
    seen(qapp, pages, 1)
    assert hidden.styleSheet() == pages.widget(0).styleSheet() != sheet
    assert hidden.findChild(QLabel).palette().windowText().color() != ink


def test_what_lies_in_a_dressed_part_has_no_sheet_of_its_own(kit: Kit, pages: QStackedWidget):
    inside = pages.widget(0).findChildren(SearchBox)[0]
    kit.dress(inside)
    assert inside.styleSheet() == ""


def test_a_binding_of_a_part_that_is_seen_follows_at_once(kit: Kit, pages: QStackedWidget, settings: Settings):
    label = pages.widget(0).findChild(QLabel)
    settings.set(THEME, "dark")
    assert label.palette().windowText().color() == QColor(kit.theme.value("ink"))


@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "link", "danger"])
def test_a_button_one_comes_to_with_the_tab_key_has_one_ring(kind: str, kit: Kit, qtbot) -> None:
    button = Button(kit, "催しを開く", lambda: None, kind=kind)
    kit.dress(button)
    qtbot.addWidget(button)
    button.show()
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    by_pointer = button.grab().toImage()
    button.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as Qt says it after Tab
    assert button.grab().toImage() == by_pointer


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_arrow_in_the_boxes_of_qts_own_dialogs_can_be_drawn(kit: Kit, settings: Settings, theme: str) -> None:
    settings.set(THEME, theme)
    (arrow,) = re.findall(
        r'QFileDialog QComboBox::down-arrow \{ image: url\("(.+?)"\)', style.sheet(kit.theme.tokens, kit.px)
    )
    assert not QImage(arrow).isNull()


@pytest.mark.parametrize("contrast", ["usual", "high"])
def test_the_ring_of_a_chosen_mark_stands_apart_from_it(kit: Kit, settings: Settings, show, contrast: str) -> None:
    settings.set(CONTRAST, contrast)
    chosen = show(RadioButton(kit, "里山"))
    chosen.setChecked(True)
    chosen.setFocus()
    picture = chosen.grab().toImage()
    middle = picture.height() // 2
    light = [picture.pixelColor(x, middle).lightness() > 160 for x in range(16)]
    runs = [light[at] for at in range(16) if at == 0 or light[at] != light[at - 1]]
    assert runs[:5] == [False, True, False, True, False]  # ring, ground, mark, its middle, mark
