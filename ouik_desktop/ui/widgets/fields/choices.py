"""Choices: one of a list, one of a few, yes or no. Painted by themselves: a styled indicator loses its mark in Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words, about
from ouik_desktop.ui.widgets.fields.marks import paint_check, paint_ring_apart
from ouik_desktop.ui.widgets.flow import FlowLayout

V = TypeVar("V")
Choices = Sequence[tuple[V, Words]]


class ChoiceField(QComboBox, Generic[V]):
    """One of a list; `empty` is what stands for no choice (None)."""

    committed = Signal(object)
    complained = Signal(object)

    def __init__(
        self,
        kit: Kit,
        name: Words,
        choices: Choices[V] = (),
        *,
        empty: Words | None = None,
        width: int = 0,
        small: bool = False,
    ) -> None:
        super().__init__()
        self._kit, self._empty, self._width = kit, empty, width
        self._choices: Sequence[tuple[V | None, Words]] = ()
        self._value: V | None = None
        self.tell(name)
        kit.sized(self, "small" if small else "body")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel must not choose in passing
        self.setMaxVisibleItems(16)
        self.set_choices(choices)
        kit.follow(self._speak)
        kit.restyle(self._restyled)
        self.activated.connect(self._chosen)

    def tell(self, name: Words) -> None:
        """What screen readers call it."""
        self._name = name
        self._kit.name(self, name)
        self._kit.name(self.view(), name)
        self.set_error(None)

    def _restyled(self) -> None:
        if self._width:
            self.setFixedWidth(self._kit.px(self._width))

    def set_choices(self, choices: Choices[V]) -> None:
        """Offer other choices; the value stays if it is among them."""
        none = [] if self._empty is None else [(None, self._empty)]
        self._choices = [*none, *choices]
        self._speak()

    def _speak(self) -> None:
        self.blockSignals(True)
        self.clear()
        self.addItems([self._kit.say(words) for _value, words in self._choices])
        self.setCurrentIndex(self._index(self._value))
        self.blockSignals(False)

    def _index(self, value: V | None) -> int:
        return next((number for number, (choice, _words) in enumerate(self._choices) if choice == value), -1)

    def _chosen(self, index: int) -> None:
        if self._choices[index][0] != self._value:
            self._value = self._choices[index][0]
            self.committed.emit(self._value)

    def value(self) -> V | None:
        """What is chosen."""
        return self._value

    def set_value(self, value: V | None) -> None:
        """Show what the office holds. Tells nobody."""
        self._value = value
        self.setCurrentIndex(self._index(value))

    def commit(self) -> None:
        """A choice is an edit at once."""

    def set_error(self, words: Words | None) -> None:
        """Say what is wrong with the choice, below the field; None when nothing is."""
        # on Linux a combo box has what is chosen for its name (Qt 6.11), and its own may be told nowhere else
        self._kit.text(self.setAccessibleDescription, words or self._name)
        self.complained.emit(words)

    def set_read_only(self, read_only: bool) -> None:
        """Whether it can be read only."""
        self.setEnabled(not read_only)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # it scrolls the page, and chooses only in the list that is open

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = self._kit.px(14)
        corner = QPointF(self.width() - size - self._kit.px(9), (self.height() - size) / 2)
        self._kit.paint_icon(QPainter(self), "caret-down", "ink2" if self.isEnabled() else "disabled", corner, size)


class _BoxWithWords(QAbstractButton):
    """A box or disc of 16 px with words beside it."""

    def __init__(self, kit: Kit, words: Words) -> None:
        super().__init__()
        self._kit = kit
        self._told: Words | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.sized(self, "body")
        kit.restyle(self.updateGeometry)
        kit.text(self.set_words, words)

    def set_words(self, text: str) -> None:
        """The words as they are."""
        self.setText(text)
        self.setAccessibleName(text if self._told is None else self._kit.say(self._told))
        self.updateGeometry()

    def tell(self, words: Words) -> None:
        """What screen readers say instead, where the same words stand at several boxes of a page."""
        self._told = words
        self.set_words(self.text())

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text()) + self._kit.px(9) if self.text() else 0
        return QSize(self._kit.px(18) + words + 2, max(self._kit.px(26), self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _box(self) -> QRectF:
        side = self._kit.px(16)
        return QRectF(1, (self.height() - side) / 2, side, side)

    def _paint_words(self, painter: QPainter) -> None:
        painter.setPen(self._kit.colour("ink" if self.isEnabled() else "disabled"))
        words = self.rect().adjusted(self._kit.px(18) + self._kit.px(9), 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())


class CheckField(_BoxWithWords):
    """Yes or no."""

    committed = Signal(object)
    complained = Signal(object)

    def __init__(self, kit: Kit, words: Words) -> None:
        super().__init__(kit, words)
        self.clicked.connect(lambda _on: self.committed.emit(self.isChecked()))

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: bool | None) -> None:
        """Show what the office holds. Tells nobody."""
        self.setChecked(bool(value))

    def commit(self) -> None:
        """A tick is an edit at once."""

    def set_error(self, words: Words | None) -> None:
        """Say what is wrong, below the field; None when nothing is."""
        self._kit.text(self.setAccessibleDescription, words or "")
        self.complained.emit(words)

    def set_read_only(self, read_only: bool) -> None:
        """Whether it can be read only."""
        self.setEnabled(not read_only)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_check(self._kit, painter, self._box(), on=self.isChecked(), enabled=self.isEnabled())
        if self.hasFocus():
            paint_ring_apart(self._kit, painter, self._box(), 4)
        self._paint_words(painter)


class RadioButton(_BoxWithWords):
    """One of a few, as a disc with a ring of 5 px when chosen."""

    def __init__(self, kit: Kit, words: Words) -> None:
        super().__init__(kit, words)
        self.setAutoExclusive(True)  # by this Qt tells a radio button from a check box

    def paintEvent(self, event: QPaintEvent) -> None:
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box()
        if self.isChecked():
            width = kit.px(5)
            painter.setPen(QPen(kit.colour("accent" if self.isEnabled() else "edge2"), width))
            painter.setBrush(kit.colour("surface"))
            painter.drawEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2))
        else:
            painter.setPen(QPen(kit.colour("edge2"), 1))
            painter.setBrush(kit.colour("surface"))
            painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        if self.hasFocus():
            paint_ring_apart(kit, painter, box, box.width())
        self._paint_words(painter)


class RadioField(QWidget, Generic[V]):
    """One of a few, all of them to be seen."""

    committed = Signal(object)
    complained = Signal(object)

    def __init__(self, kit: Kit, name: Words, choices: Choices[V], *, vertical: bool = False) -> None:
        super().__init__()
        self._kit = kit
        self._values: list[V] = [value for value, _words in choices]
        self._group = QButtonGroup(self)
        kit.name(self, name)
        box: QLayout = QVBoxLayout(self) if vertical else FlowLayout(self, gap=kit.px(18))
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(kit.px(4))
        for number, (_value, words) in enumerate(choices):
            button = RadioButton(kit, words)
            button.tell(about(name, words))
            self._group.addButton(button, number)
            box.addWidget(button)
        self._group.idClicked.connect(lambda number: self.committed.emit(self._values[number]))
        self._group.idToggled.connect(lambda _number, _on: self._take_tab())

    def _take_tab(self) -> None:
        """The Tab key comes to the one that is chosen, and arrows go on from there; Qt does so after a click alone (6.11)."""
        for button in self._group.buttons():
            taken = button.isChecked() or self._group.checkedId() < 0
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if taken else Qt.FocusPolicy.ClickFocus)

    def value(self) -> V | None:
        """What is chosen; None for nothing."""
        return self._values[self._group.checkedId()] if self._group.checkedId() >= 0 else None

    def set_value(self, value: V | None) -> None:
        """Show what the office holds. Tells nobody."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def commit(self) -> None:
        """A choice is an edit at once."""

    def set_error(self, words: Words | None) -> None:
        """Say what is wrong, below the field; None when nothing is."""
        self._kit.text(self.setAccessibleDescription, words or "")
        self.complained.emit(words)

    def set_read_only(self, read_only: bool) -> None:
        """Whether it can be read only."""
        self.setEnabled(not read_only)
