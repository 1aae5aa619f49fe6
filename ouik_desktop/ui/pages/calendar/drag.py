"""The label beside the pointer while an event is dragged: the day on which it would land."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ouik_desktop.ui.look.kit import Kit


class DropLabel(QWidget):
    """Lies over the events; the mouse does not notice it."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._over = kit, parent
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        kit.sized(self, "small", strong=True)
        self.hide()

    def show_day(self, day: date, at: QPoint) -> None:
        """Say the day below and right of `at`, inside the month."""
        self._words = self._kit.language.short_date(day)
        width = self.fontMetrics().horizontalAdvance(self._words) + self._kit.px(18)
        height = self._kit.px(26)
        left = min(at.x() + 14, self._over.width() - width - 4)
        top = min(at.y() + 16, self._over.height() - height - 4)
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._kit.colour("snack"))
        painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        painter.setPen(self._kit.colour("on_snack"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._words)
