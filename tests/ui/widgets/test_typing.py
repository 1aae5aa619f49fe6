"""Typing: when it becomes an edit, what Ctrl+Z means meanwhile, and what an input method is composing."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets import LineField, NumberField, TextField
from ouik_desktop.ui.widgets.fields.typing import LineEdit, TextEdit


class SmallForm(QWidget):
    """A line, several lines and a place to go to."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.line = LineField(kit, "題名")
        self.text = TextField(kit, "概要")
        self.other = LineField(kit, "副題")
        for field in (self.line, self.text, self.other):
            column.addWidget(field)


@pytest.fixture
def form(kit: Kit, show) -> SmallForm:
    form = SmallForm(kit)
    show(form)
    form.line.setFocus()
    return form


def edits(field) -> list[Any]:
    heard: list[Any] = []
    field.committed.connect(heard.append)
    return heard


def key(field: QWidget, key: Qt.Key, modifiers=Qt.KeyboardModifier.ControlModifier) -> bool:
    """Whether the field takes a key for itself, before shortcuts of the window."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_leaving_the_field_makes_one_edit(form):
    heard = edits(form.line)
    QTest.keyClicks(form.line, "Satoyama")
    assert heard == []
    form.other.setFocus()
    assert heard == ["Satoyama"]


def test_enter_makes_an_edit(form):
    heard = edits(form.line)
    QTest.keyClicks(form.line, "Satoyama")
    QTest.keyClick(form.line, Qt.Key.Key_Return)
    form.other.setFocus()
    assert heard == ["Satoyama"]


def test_a_pause_makes_an_edit(form, qtbot):
    heard = edits(form.line)
    QTest.keyClicks(form.line, "Sato")
    qtbot.waitUntil(lambda: heard == ["Sato"], timeout=3000)


def test_leaving_without_typing_makes_none(form):
    heard = edits(form.line)
    form.line.set_value("里山")
    form.other.setFocus()
    assert heard == []


@pytest.mark.parametrize("name", ["line", "text"])
def test_nothing_is_decided_while_something_is_composed(form, name, input_method):
    field = getattr(form, name)
    heard = edits(field)
    field.setFocus()
    input_method.compose(field, "さとやま")
    assert (heard, field.value(), field.typing.busy) == ([], "", True)
    field.set_value("newer words of the office")
    assert field.value() == ""
    input_method.commit(field, "里山")
    assert (heard, field.value()) == ([], "里山")
    form.other.setFocus()
    assert heard == ["里山"]


@pytest.mark.parametrize("moves", [Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Down])
def test_the_caret_stays_at_what_is_composed_whatever_key_is_let_through(form, input_method, moves):
    editor = form.text
    editor.show_text("里山")
    editor.setFocus()
    input_method.compose(editor, "にっぽんの")
    QTest.keyClick(editor, moves)
    input_method.commit(editor, "日本の")
    assert editor.text() == "日本の里山"


def test_the_kana_that_were_composed_are_the_reading(form, input_method):
    readings: list[str] = []
    form.line.reading_composed.connect(readings.append)
    input_method.type(form.line, "さとやま", "里山")
    input_method.type(form.line, "ひらがな", "ひらがな")
    input_method.type(form.line, "カフェ", "Café")
    assert readings == ["さとやま", "カフェ"]


def test_while_typing_undo_is_the_fields_and_afterwards_the_offices(form):
    QTest.keyClicks(form.line, "Sato")
    assert key(form.line, Qt.Key.Key_Z)
    QTest.keyClick(form.line, Qt.Key.Key_Return)
    assert not key(form.line, Qt.Key.Key_Z)
    assert key(form.line, Qt.Key.Key_C)


def test_the_same_in_several_lines(form):
    form.text.setFocus()
    QTest.keyClicks(form.text, "Sato")
    assert key(form.text, Qt.Key.Key_Z)
    form.text.commit()
    assert not key(form.text, Qt.Key.Key_Z)


def test_what_the_office_holds_is_shown_unless_one_is_typing(form):
    QTest.keyClicks(form.line, "Sato")
    form.line.set_value("other words")
    assert form.line.value() == "Sato"
    form.line.commit()
    form.line.set_value("other words")
    assert form.line.value() == "other words"


def test_a_title_grows_to_two_lines_and_enter_ends_the_edit(kit: Kit, show):
    title = TextEdit(one_paragraph=True, least=1, most=3)
    kit.sized(title, "body")
    window = QWidget()
    QVBoxLayout(window).addWidget(title)
    window.setFixedWidth(200)
    show(window)
    low = title.height()
    heard: list[str] = []
    title.edited.connect(heard.append)
    title.setFocus()
    QTest.keyClicks(title, "Joint Workshop on Food Culture with Producers of Fermented Food")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert title.height() > low
    assert heard == ["Joint Workshop on Food Culture with Producers of Fermented Food"]


def test_tab_leaves_several_lines(form):
    form.text.setFocus()
    QTest.keyClick(form.text, Qt.Key.Key_Tab)
    assert form.other.hasFocus()


def test_what_is_no_number_is_said_and_kept_to_be_put_right(kit: Kit, show, input_method):
    field = NumberField(kit, "定員", least=1, most=500)
    show(field)
    heard = edits(field)
    complaints: list[Any] = []
    field.complained.connect(complaints.append)
    field.setFocus()
    QTest.keyClicks(field, "600")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (heard, field.text(), field.property("wrong")) == ([], "600", True)
    assert kit.say(complaints[-1]) == "1 から 500 までの数を入力してください"
    field.selectAll()
    input_method.commit(field, "６０")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (heard, field.value(), field.property("wrong")) == ([60], 60, False)


def test_a_line_edit_alone_tells_its_words(qtbot):
    line = LineEdit()
    qtbot.addWidget(line)
    heard: list[str] = []
    line.edited.connect(heard.append)
    QTest.keyClicks(line, "a")
    line.typing.commit()
    line.typing.commit()
    assert heard == ["a"]


def test_lines_that_are_pasted_into_one_line_stand_one_behind_the_other(show) -> None:
    line = show(LineEdit())
    QApplication.clipboard().setText("一行目\n二行目\r\n三行目")
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "一行目 二行目 三行目"
