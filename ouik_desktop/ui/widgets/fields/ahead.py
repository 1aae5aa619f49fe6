"""Words in a field that are ahead of the office: when they become an edit, and what an input method is composing.

Typed words are an edit 800 ms after the last key, on Enter, and when the focus leaves. While something is composed nothing is decided.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence

from ouik_desktop.japanese import is_kana
from ouik_desktop.ui.widgets.fields.furigana import Furigana, kana_of

PAUSE_MS: Final = 800


def leaves(event: QEvent) -> bool:
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
