"""The texts one types in, of one line and of several: what Ctrl+Z means in them, and what an input method tells.

When typed words become an edit stands in `ahead`. Until then Ctrl+Z undoes typing, step by step as Qt does, as far back as the last
edit; after that the field lets it through, and the window takes back the last phrase.
"""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ouik_desktop.ui.widgets.fields.ahead import Typing, leaves

_KEYS = Qt.Key
_MOVES: Final = {_KEYS.Key_Up, _KEYS.Key_Down, _KEYS.Key_Home, _KEYS.Key_End, _KEYS.Key_PageUp, _KEYS.Key_PageDown}


class LineEdit(QLineEdit):
    """One line of text. `edited` comes when what was typed is an edit; `reading_composed` with the kana it was typed in."""

    edited = Signal(str)
    reading_composed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.typing = Typing(self, self._edit)
        self.textEdited.connect(lambda _text: self.typing.typed())
        self.returnPressed.connect(self.typing.commit)
        self.textChanged.connect(self._keep_in_one_line)

    def _keep_in_one_line(self, words: str) -> None:
        """Lines that are pasted stand one behind the other: Qt would keep their breaks, and nobody would see them."""
        if (line := " ".join(words.splitlines())) != words:
            self.setText(line)

    def reading(self) -> str:
        """The kana in which the words were composed, as a proposal; empty where that is not known of all of them."""
        return self.typing.furigana.reading_of(self.text())

    def _edit(self) -> None:
        self.edited.emit(self.text())
        at, start, length = self.cursorPosition(), self.selectionStart(), self.selectionLength()
        self.setText(self.text())  # as far as here the office undoes, and no longer Qt
        self.setCursorPosition(at)
        if start >= 0:
            self.setSelection(start, length) if at > start else self.setSelection(start + length, -length)

    def show_text(self, text: str) -> None:
        """Show what the office holds, unless something newer is being typed."""
        if self.typing.busy or text == self.text():
            return
        at = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(at, len(text)) if self.hasFocus() else 0)

    def event(self, event: QEvent) -> bool:
        if leaves(event):
            self.typing.keep_composed()
        if event.type() == QEvent.Type.ShortcutOverride and self._lets_through(cast(QKeyEvent, event)):
            event.ignore()
            return True
        return super().event(event)

    def _lets_through(self, event: QKeyEvent) -> bool:
        return self.typing.lets_through(event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        reading = self.typing.compose(event)
        super().inputMethodEvent(event)
        if reading:
            self.reading_composed.emit(reading)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()  # the window has the menu of every text; Qt's own speaks and looks otherwise

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.typing.composing = False
            self.typing.commit()


class TextEdit(QPlainTextEdit):
    """Several lines of text that grow with what is in them. In a title (`one_paragraph`) Enter ends the edit; else `line_broken`
    comes when what was typed before it is an edit."""

    edited = Signal(str)
    line_broken = Signal()
    grown = Signal()

    def __init__(self, *, one_paragraph: bool = False, least: int = 1, most: int = 12) -> None:
        super().__init__()
        self._one_paragraph, self._least, self._most = one_paragraph, least, most
        self._showing = False
        self.typing = Typing(self, self._edit)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.fit())

    def _edit(self) -> None:
        self.edited.emit(self.text())
        self.document().clearUndoRedoStacks()  # as far as here the office undoes, and no longer Qt

    def text(self) -> str:
        """The words, without what is being composed."""
        return self.toPlainText()

    def reading(self) -> str:
        """The kana in which the words were composed, as a proposal; empty where that is not known of all of them."""
        return self.typing.furigana.reading_of(self.text())

    def show_text(self, text: str) -> None:
        """Show what the office holds, unless something newer is being typed."""
        if self.typing.busy or text == self.text():
            return
        at = self.textCursor().position()
        self._showing = True
        self.setPlainText(text)
        self._showing = False
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(text)) if self.hasFocus() else 0)
        self.setTextCursor(cursor)

    def fit(self) -> None:
        """Be as high as the words need, between the fewest and the most lines."""
        lines = int(self.document().size().height())
        shown = min(max(lines, self._least), self._most)
        height = shown * self.fontMetrics().lineSpacing() + 2
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > self._most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        if height != self.height():
            self.setFixedHeight(height)
            self.grown.emit()

    def _changed(self) -> None:
        if not self._showing:
            self.typing.typed()

    def event(self, event: QEvent) -> bool:
        if leaves(event):
            self.typing.keep_composed()
        if event.type() == QEvent.Type.ShortcutOverride and self._lets_through(cast(QKeyEvent, event)):
            event.ignore()
            return True
        if event.type() == QEvent.Type.FontChange:
            result = super().event(event)
            self.fit()
            return result
        return super().event(event)

    def _lets_through(self, event: QKeyEvent) -> bool:
        document = self.document()
        can_undo, can_redo = document.isUndoAvailable(), document.isRedoAvailable()
        return self.typing.lets_through(event, can_undo=can_undo, can_redo=can_redo)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.typing.composing and event.key() in _MOVES:
            return  # the input method's; Qt 6.11 would put the caret behind the end of the text
        if self._one_paragraph and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.typing.composing:
            self.typing.commit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.typing.pending:
            self.typing.commit()
            self.line_broken.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.typing.compose(event)
        if event.commitString():
            super().inputMethodEvent(event)
            return
        # a preedit changes the document for Qt, but nothing was typed yet
        self._showing = True
        super().inputMethodEvent(event)
        self._showing = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()  # as above

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.typing.composing = False
            self.typing.commit()
