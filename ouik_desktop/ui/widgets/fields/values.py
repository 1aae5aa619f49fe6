"""Fields one types into: text, number, day, time. Each is a `Field`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.look.theme import polish
from ouik_desktop.ui.typed import typed_day, typed_number, typed_time
from ouik_desktop.ui.widgets.fields.typing import LineEdit, TextEdit

_GIVES_WAY_TO: Final = 148  # pixels at 100 %: a day with its weekday


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


class _ParsedField(_Line, Generic[V]):
    """A line that means something else than text: what cannot be understood is said, and kept to be put right."""

    def __init__(self, kit: Kit, name: Words, *, placeholder: Words = "", width: int = 0) -> None:
        super().__init__(kit, name, placeholder=placeholder, width=width)
        self._value: V | None = None
        kit.follow(self._show)

    def _understand(self, text: str) -> V | None:
        raise NotImplementedError

    def _spoken(self, value: V) -> str:
        raise NotImplementedError

    def _complaint(self) -> Words:
        raise NotImplementedError

    def _edited(self, text: str) -> None:
        value = self._understand(text) if text.strip() else None
        if text.strip() and value is None:
            self.set_error(self._complaint())
            return
        self.set_error(None)
        self._value = value
        self._show()
        self.committed.emit(value)

    def value(self) -> V | None:
        """What was understood last; None for nothing."""
        return self._value

    def set_value(self, value: V | None) -> None:
        """Show what the office holds, unless something newer is being typed. Tells nobody."""
        self._value = value
        if not self.typing.busy:
            self.set_error(None) if self.property("wrong") else None
            self._show()

    def _show(self) -> None:
        self.show_text("" if self._value is None else self._spoken(self._value))


class NumberField(_ParsedField[int]):
    """A whole number between `least` and `most`, or nothing."""

    def __init__(self, kit: Kit, name: Words, *, least: int = 0, most: int = 100_000, width: int = 72) -> None:
        self._least, self._most = least, most
        super().__init__(kit, name, width=width)

    def _understand(self, text: str) -> int | None:
        number = typed_number(text)
        return number if number is not None and self._least <= number <= self._most else None

    def _spoken(self, value: int) -> str:
        return str(value)

    def _complaint(self) -> Words:
        return _("A number from {least} to {most}", least=self._least, most=self._most)


class DateField(_ParsedField[date]):
    """A day, typed as one likes: 12/5, 2026-12-05, R8.12.5, 来週金曜. `today` tells the office's day of now."""

    def __init__(self, kit: Kit, name: Words, today: Callable[[], date], *, width: int = 148) -> None:
        self._today = today
        super().__init__(kit, name, placeholder=_("12/5, next Friday"), width=width)

    def _understand(self, text: str) -> date | None:
        return typed_day(text, self._today())

    def _spoken(self, value: date) -> str:
        return self._kit.language.short_date(value, year=True)

    def _complaint(self) -> Words:
        return _("Not a day: type for instance 12/5, 2026-12-05 or next Friday")


class TimeField(_ParsedField[time]):
    """A time of day: 13:30, 1330, 13時半, 午後1時."""

    def __init__(self, kit: Kit, name: Words, *, width: int = 72) -> None:
        super().__init__(kit, name, width=width)

    def _understand(self, text: str) -> time | None:
        return typed_time(text)

    def _spoken(self, value: time) -> str:
        return self._kit.language.time(value)

    def _complaint(self) -> Words:
        return _("Not a time: type for instance 13:30")


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
