"""Facts about every page with the sample office in it: a name on every control, no label cut off, every word in the language spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget

from ouik_desktop.i18n import ENGLISH, JAPANESE, Language
from ouik_desktop.model import Clock
from ouik_desktop.settings import TEXT_SIZE, Settings
from ouik_desktop.store import Store
from ouik_desktop.ui.frame import Frame
from ouik_desktop.ui.kit import Kit
from ouik_desktop.ui.navigation import Place
from ouik_desktop.ui.office import Office
from ouik_desktop.ui.pictures import View, views
from ouik_desktop.ui.speech import Speech
from ouik_desktop.ui.theme import Theme
from ouik_desktop.ui.window import MainWindow
from ouik_desktop.work.sample_office import make_sample_office

JAPANESE_LETTERS = re.compile("[ぁ-ヿ一-鿿]")


class Visitor:
    """Looks at one page after another."""

    def __init__(self, app: QApplication, store: Store) -> None:
        self.settings = Settings()
        self.kit = Kit(Speech(JAPANESE), Theme(app, self.settings))
        self.kit.theme.apply()
        self.frame, self.office = Frame(), Office()
        self.window = MainWindow(self.frame, self.kit, self.settings, self.office)
        self.frame.show()
        self.office.attach(store, None)
        self.views = views(store)

    def each(self, language: Language, percent: int = 100) -> Iterator[tuple[str, QWidget]]:
        """Every page, shown in a language and a text size."""
        self.settings.set(TEXT_SIZE, percent)
        self.kit.speech.speak(language)
        for view in self.views:
            yield view.name, self.go(view)

    def go(self, view: View) -> QWidget:
        self.window.navigation.open(view.place)
        for _turn in range(4):
            QApplication.processEvents()
        page = self.window.here
        assert page is not None
        assert page is self.window.page(view.place.kind)
        return page


@pytest.fixture
def visitor(qapp: QApplication, tmp_path: Path, clock: Clock) -> Iterator[Visitor]:
    store = Store.open(tmp_path / "office.ouik", clock)
    make_sample_office(store)
    visitor = Visitor(qapp, store)
    yield visitor
    visitor.window.jobs.stop_all()
    visitor.frame.close()
    visitor.office.detach()


def visible(page: QWidget) -> list[QWidget]:
    return [widget for widget in page.findChildren(QWidget) if widget.isVisible()]


def path_of(widget: QWidget) -> str:
    return widget.objectName() or f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_every_control_has_a_name(visitor: Visitor):
    nameless = {
        (name, path_of(widget))
        for name, page in visitor.each(JAPANESE)
        for widget in visible(page)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not name_of(widget)
    }
    assert nameless == set()


@pytest.mark.parametrize(("language", "percent"), [(JAPANESE, 100), (ENGLISH, 100), (JAPANESE, 150), (ENGLISH, 150)])
def test_no_label_is_cut_off(visitor: Visitor, language: Language, percent: int):
    cut = {
        (name, label.text())
        for name, page in visitor.each(language, percent)
        for label in page.findChildren(QLabel)
        if label.isVisible() and not label.wordWrap() and is_cut(label)
    }
    assert cut == set()


def is_cut(label: QLabel) -> bool:
    lines = label.text().split("\n")
    return max(label.fontMetrics().horizontalAdvance(line) for line in lines) > label.contentsRect().width() + 1


def test_in_english_nothing_of_the_program_is_japanese(visitor: Visitor):
    """Buttons and heads of tables are the program's words; what the office wrote stands in fields, cells and labels."""
    foreign = set()
    for name, page in visitor.each(ENGLISH):
        for widget in visible(page):
            words = [widget.text()] if isinstance(widget, QAbstractButton) else heads_of(widget)
            foreign |= {(name, word) for word in words if JAPANESE_LETTERS.search(word)}
    allowed = {"日本語", "令和8年"}  # a language is named in itself, a date style by its example
    assert {(name, word) for name, word in foreign if not any(part in word for part in allowed)} == set()


def heads_of(widget: QWidget) -> list[str]:
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    if model is None or type(model).__name__ != "RowModel":
        return []
    return [str(model.headerData(section, Qt.Orientation.Horizontal)) for section in range(model.columnCount())]


def test_going_back_leads_through_the_places_one_came_from(visitor: Visitor):
    navigation = visitor.window.navigation
    for kind in ("home", "events", "calendar"):
        navigation.open(Place(kind))
    navigation.back()
    assert navigation.here == Place("events")
    navigation.forward()
    assert navigation.here == Place("calendar")
