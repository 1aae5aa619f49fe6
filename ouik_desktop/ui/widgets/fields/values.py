"""Fields one types into: text, and what is read from it; a number. Each is a `Field`. Days and times are in `days`."""

from __future__ import annotations

from typing import Final, Generic, TypeVar, cast

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ouik_desktop.i18n import Text, _
from ouik_desktop.typed import read_number
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.look.theme import polish
from ouik_desktop.ui.widgets.fields.typing import LineEdit, TextEdit

_GIVES_WAY_TO: Final = 148  # pixels at 100 %: a day with its weekday
_INTO_THE_WORDS: Final = {
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}
V = TypeVar("V")


class _Line(LineEdit):
    """What one types a value into. `width` in pixels at 100 % makes it as wide as that; else it takes the room there is."""

    committed = Signal(object)
    complained = Signal(object)

    def __init__(self, kit: Kit, name: Words, *, placeholder: Words = "", width: int = 0, icon: str = "") -> None:
        super().__init__()
        self._kit, self._width, self._icon = kit, width, icon
        kit.name(self, name)
        kit.text(self.setPlaceholderText, placeholder)
        kit.sized(self, "body")
        if width:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        kit.restyle(self._restyled)
        self.edited.connect(self._edited)

    def _restyled(self) -> None:
        if self._width:  # in a narrow window a wide field gives way
            self.setMaximumWidth(self._kit.px(self._width))
            self.setMinimumWidth(self._kit.px(min(self._width, _GIVES_WAY_TO)))
        self.setTextMargins(self._kit.px(24) if self._icon else 0, 0, 0, 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        natural = super().sizeHint()
        return QSize(self._kit.px(self._width) if self._width else natural.width(), natural.height())

    def _edited(self, text: str) -> None:
        raise NotImplementedError

    def commit(self) -> None:
        """What is being typed is an edit now."""
        self.typing.commit()

    def set_error(self, words: Words | None) -> None:
        """Say what is wrong with the value, below the field; None when nothing is."""
        self.setProperty("wrong", words is not None)
        self._kit.text(self.setAccessibleDescription, words or "")
        polish(self)
        self.complained.emit(words)

    def set_read_only(self, read_only: bool) -> None:
        """Whether it can be read only."""
        self.setReadOnly(read_only)
        polish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            size = self._kit.px(16)
            corner = QPointF(self._kit.px(11), (self.height() - size) / 2)
            painter = QPainter(self)
            self._kit.paint_icon(painter, self._icon, "ink2", corner, size)


class LineField(_Line):
    """A line of text, whose value are the words as typed."""

    def _edited(self, text: str) -> None:
        self.set_error(None)
        self.committed.emit(text)

    def value(self) -> str:
        """The words as typed."""
        return self.text()

    def set_value(self, value: str | None) -> None:
        """Show what the office holds, unless something newer is being typed. Tells nobody."""
        self.show_text(value or "")


class ParsedField(_Line, Generic[V]):
    """A line that means something else than text. What cannot be understood is said, and its words stay to be put right, or are given
    up by Escape or Ctrl+Z; `value` is what was understood last. Where the field takes spans too, `span_committed` comes with both
    ends instead of `committed`; where it must not be empty, `needed` says so."""

    span_committed = Signal(object, object)

    def __init__(self, kit: Kit, name: Words, *, placeholder: Words = "", width: int = 0) -> None:
        super().__init__(kit, name, placeholder=placeholder, width=width)
        self._value: V | None = None
        self.trouble: Text | None = None
        self.needed: Text | None = None
        kit.follow(self._show)

    def _understand(self, text: str) -> V | Text:
        """What the text means, or the sentence why it means nothing."""
        raise NotImplementedError

    def _span(self, text: str) -> tuple[V, V] | Text | None:
        """From and to, where the text means both and the field takes both."""
        return None

    def _spoken(self, value: V) -> str:
        raise NotImplementedError

    def _edited(self, text: str) -> None:
        value = self._understand(text) if text.strip() else self.needed
        last: V | None = None
        if isinstance(value, Text) and isinstance(span := self._span(text), tuple):
            value, last = span
        self.trouble = value if isinstance(value, Text) else None
        self.set_error(self.trouble)
        if not isinstance(value, Text):
            self._value = value
            self._show()
            if last is None:
                self.committed.emit(value)
            else:
                self.span_committed.emit(value, last)

    def value(self) -> V | None:
        """What was understood last; None for nothing."""
        return self._value

    def set_value(self, value: V | None) -> None:
        """Show what the office holds, unless something newer is being typed or put right. Tells nobody."""
        is_same, self._value = value == self._value, value
        if not self.typing.busy and not (is_same and self.trouble):
            self.forget()

    def forget(self) -> None:
        """Show the value again instead of words that were not understood."""
        self.typing.drop()
        self.trouble = None
        if self.property("wrong"):
            self.set_error(None)
        self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # what is typed replaces the value, unless one clicked into it or comes back from a menu
        super().focusInEvent(event)
        if event.reason() not in _INTO_THE_WORDS and not self.typing.busy:
            self.selectAll()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._gives_up(cast(QKeyEvent, event)):
            event.accept()  # nothing of the office is taken back for words it never had
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._gives_up(event):
            self.forget()
        else:
            super().keyPressEvent(event)

    def _gives_up(self, event: QKeyEvent) -> bool:
        gives_up = event.key() == Qt.Key.Key_Escape or event.matches(QKeySequence.StandardKey.Undo)
        return gives_up and self.trouble is not None and not self.typing.busy

    def _show(self) -> None:
        if self.trouble is None:
            self.show_text("" if self._value is None else self._spoken(self._value))


class NumberField(ParsedField[int]):
    """A whole number between `least` and `most`, or nothing."""

    def __init__(self, kit: Kit, name: Words, *, least: int = 0, most: int = 100_000, width: int = 72) -> None:
        self._least, self._most = least, most
        super().__init__(kit, name, width=width)

    def _understand(self, text: str) -> int | Text:
        number = read_number(text)
        if isinstance(number, int) and self._least <= number <= self._most:
            return number
        return _("A number from {least} to {most}", least=self._least, most=self._most)

    def _spoken(self, value: int) -> str:
        return str(value)


class TextField(TextEdit):
    """Several lines of text in one language, as high as its words."""

    committed = Signal(object)
    complained = Signal(object)

    def __init__(self, kit: Kit, name: Words, *, lines: int = 3, placeholder: Words = "") -> None:
        super().__init__(least=lines)
        self._kit = kit
        kit.name(self, name)
        kit.text(self.setPlaceholderText, placeholder)
        kit.sized(self, "body")
        self.edited.connect(self.committed.emit)

    def fit(self) -> None:
        """As `TextEdit.fit`, with room for the frame."""
        super().fit()
        margins = self.contentsMargins()
        frame = 2 * self.frameWidth() + margins.top() + margins.bottom()
        lines = min(max(int(self.document().size().height()), self._least), self._most)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + max(frame, self._kit.px(12)))

    def value(self) -> str:
        """The text as typed."""
        return self.text()

    def set_value(self, value: str | None) -> None:
        """Show what the office holds, unless something newer is being typed. Tells nobody."""
        self.show_text(value or "")

    def commit(self) -> None:
        """What is being typed is an edit now."""
        self.typing.commit()

    def set_error(self, words: Words | None) -> None:
        """Say what is wrong with the value, below the field; None when nothing is."""
        self.complained.emit(words)

    def set_read_only(self, read_only: bool) -> None:
        """Whether it can be read only."""
        self.setReadOnly(read_only)
