"""The steps of the import as numbered discs: done ones are ticked, the one in hand is filled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ouik_desktop.i18n import Text, _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets import Label


class _Disc(QWidget):
    def __init__(self, kit: Kit, number: int) -> None:
        super().__init__()
        self._kit, self._number, self._here = kit, number, 1
        kit.sized(self, "small", strong=True)
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        self.setFixedSize(self._kit.px(26), self._kit.px(26))

    def show_here(self, here: int) -> None:
        self._here = here
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        done, now = self._number < self._here, self._number == self._here
        painter.setPen(QPen(kit.colour("edge2"), 1.2) if not (done or now) else Qt.PenStyle.NoPen)
        painter.setBrush(kit.colour("ok_bg" if done else "accent" if now else "surface"))
        painter.drawEllipse(box)
        if done:
            size = kit.px(14)
            kit.paint_icon(painter, "check", "ok", QPointF((self.width() - size) / 2, (self.height() - size) / 2), size)
        else:
            painter.setPen(kit.colour("on_accent" if now else "ink2"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(self._number))


class _StepLine(QWidget):
    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.setFixedSize(kit.px(34), kit.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() // 2, self.width(), 1, self._kit.colour("line"))


class Steps(QWidget):
    """`File — Columns — Check`."""

    def __init__(self, kit: Kit, names: Sequence[Text]) -> None:
        super().__init__()
        self._kit, self._names = kit, tuple(names)
        self._here = 1
        self._discs = [_Disc(kit, number) for number in range(1, len(names) + 1)]
        self._labels = [Label(kit, name) for name in names]
        row = QHBoxLayout(self)
        row.setContentsMargins(kit.px(20), 0, 0, 0)
        row.setSpacing(kit.px(8))
        for disc, label in zip(self._discs, self._labels, strict=True):
            if disc is not self._discs[0]:
                row.addWidget(_StepLine(kit))
            row.addWidget(disc)
            row.addWidget(label)
        self.show_step(1)
        kit.follow(self._speak)

    def show_step(self, here: int) -> None:
        """Mark the step in hand, from 1."""
        self._here = here
        for number, (disc, label) in enumerate(zip(self._discs, self._labels, strict=True), 1):
            disc.show_here(here)
            self._kit.sized(label, "body", strong=number == here)
            label.ink("ink" if number <= here else "ink2")
        self._speak()

    def _speak(self) -> None:
        said = _(
            "Step {number} of {total}: {step}",
            number=self._here,
            total=len(self._names),
            step=self._names[self._here - 1],
        )
        self.setAccessibleName(self._kit.say(said))


def empty(layout: QBoxLayout) -> None:
    """Take away the widgets of a layout, for others that come in their place."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
