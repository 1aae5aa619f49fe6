"""Progress as a line of 6 px that always stands beside its number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words


class ProgressLine(QWidget):
    """A share of a whole; None: not known yet."""

    def __init__(self, kit: Kit, name: Words) -> None:
        super().__init__()
        self._kit, self._share, self._tone = kit, 0.0, "link"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        kit.name(self, name)
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        self.setFixedHeight(self._kit.px(6))
        self.update()

    def show_share(self, share: float | None, tone: str = "link") -> None:
        """Show a share from 0 to 1 in a tone (link, ok, warn)."""
        self._share, self._tone = min(max(share or 0.0, 0.0), 1.0), tone
        self._kit.text(self.setAccessibleDescription, _("{percent} per cent", percent=round(self._share * 100)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(self._kit.colour("track"))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self._share > 0:
            painter.setBrush(self._kit.colour(self._tone))
            width = max(self.width() * self._share, self.height())
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()), radius, radius)
