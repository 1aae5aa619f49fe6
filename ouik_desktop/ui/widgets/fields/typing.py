"""Text being typed: when it becomes an edit, what Ctrl+Z means meanwhile, and what an input method is composing.

Typed words are an edit 800 ms after the last key, on Enter, and when the focus leaves. Until then Ctrl+Z undoes typing, step by
step as Qt does, as far back as the last edit; after that the field lets it through, and the window takes back the last phrase. While
something is composed nothing is decided.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ouik_desktop.japanese import is_kana
from ouik_desktop.ui.widgets.fields.furigana import Furigana, kana_of

PAUSE_MS: Final = 800
_KEYS = Qt.Key
_MOVES: Final = {_KEYS.Key_Up, _KEYS.Key_Down, _KEYS.Key_Home, _KEYS.Key_End, _KEYS.Key_PageUp, _KEYS.Key_PageDown}


def _leaves(event: QEvent) -> bool:
    """Whether the focus is about to go elsewhere than to a menu or a list of candidates."""
    return (
        event.type() == QEvent.Type.FocusAboutToChange
        and cast(QFocusEvent, event).reason() != Qt.FocusReason.PopupFocusReason
    )


class Typing(QObject):
    """Knows whether words were typed that are not yet an edit, and hands them to `commit` when they are. `ahead_changed` tells
    when the field begins to be ahead of the office, and when it no longer is."""

    ahead_changed = Signal(bool)

    def __init__(self, field: QObject, commit: Callable[[], object]) -> None:
        super().__init__(field)
        self._field, self._commit = field, commit
        self.pending = False
        self.composing = False
        self._told = self._waits = False
        self._preedit = self._dropped = ""
        self._last_kana = ""
        self.furigana = Furigana()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._pause_over)

    def typed(self) -> None:
        """A key, a paste, a commit of the input method changed the words."""
        self.pending = True
        self._pause.start()
        self._tell()

    def commit(self) -> None:
        """What was typed is an edit now."""
        self._pause.stop()
        if self.pending:
            self.pending = False
            self._commit()
        self._tell()

    def drop(self) -> None:
        """Forget what was typed."""
        self._pause.stop()
        self.pending = False
        self._tell()

    def wait(self, waits: bool) -> None:
        """Words that are no edit before somebody has chosen them stand in the field, or no more."""
        self._waits = waits
        self._tell()

    def _tell(self) -> None:
        if self.ahead != self._told:
            self._told = self.ahead
            self.ahead_changed.emit(self.ahead)

    @property
    def ahead(self) -> bool:
        """Whether the office does not have the words in the field: they are being typed, or wait to be chosen."""
        return self.busy or self._waits

    @property
    def busy(self) -> bool:
        """Whether the words in the field are newer than those of the office."""
        return self.pending or self.composing

    def _pause_over(self) -> None:
        if self.composing:
            self._pause.start()
        else:
            self.commit()

    def lets_through(self, event: QKeyEvent, *, can_undo: bool, can_redo: bool) -> bool:
        """Whether this is the key of undo or redo, and the field has no typing of its own for it: then it is the window's."""
        if self.composing:
            return False
        if event.matches(QKeySequence.StandardKey.Undo):
            return not (self.pending and can_undo)
        return event.matches(QKeySequence.StandardKey.Redo) and not (self.pending and can_redo)

    def compose(self, event: QInputMethodEvent) -> str:
        """Follow the input method; gives back the reading of what was just committed, if it was composed from kana."""
        preedit = event.preeditString()
        words, reading = event.commitString(), ""
        if self._preedit and not preedit and not words:
            self._dropped = self._preedit
            QTimer.singleShot(0, self, self._forget_dropped)
        elif words:
            self._dropped = ""
        if preedit and not self.composing:
            self._last_kana = ""  # not when it ends: some input methods take the preedit away before they commit
        self._preedit = preedit
        self.composing = bool(preedit)
        self._tell()
        if words and not is_kana(words):
            reading, self._last_kana = self._last_kana, ""
            self.furigana.learn(words, reading)
        self._last_kana = kana_of(preedit) or self._last_kana
        return reading

    def keep_composed(self) -> None:
        """The focus is about to leave: what is being composed is what was typed. Asked by Qt 6.11 to commit it, ibus has dropped it a
        moment before; what one gave up oneself, by Esc, was dropped earlier."""
        words, self._dropped = self._preedit or self._dropped, ""
        if words:
            done = QInputMethodEvent("", [])
            done.setCommitString(words)
            QCoreApplication.sendEvent(self._field, done)
            QGuiApplication.inputMethod().reset()

    def _forget_dropped(self) -> None:
        self._dropped = ""


class LineEdit(QLineEdit):
    """One line of text. `edited` comes when what was typed is an edit; `reading_composed` with the kana it was typed in."""

    edited = Signal(str)
    reading_composed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.typing = Typing(self, self._edit)
        self.textEdited.connect(lambda _text: self.typing.typed())
        self.returnPressed.connect(self.typing.commit)

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
        if _leaves(event):
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
        if _leaves(event):
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
