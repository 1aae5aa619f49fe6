"""An empty place as an invitation: one disc, one line, one sentence, one thing to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.buttons import Button
from ouik_desktop.ui.widgets.chips import TONES, KeyCap
from ouik_desktop.ui.widgets.labels import Label


class Disc(QWidget):
    """An icon of 44 px in a disc of 88."""

    def __init__(self, kit: Kit, icon: str, *, tone: str = "sel") -> None:
        super().__init__()
        self._kit, self._icon, self._tone = kit, icon, tone
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        self.setFixedSize(self._kit.px(88), self._kit.px(88))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = TONES[self._tone]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._kit.colour(ground))
        painter.drawEllipse(QRectF(self.rect()))
        size = self._kit.px(44)
        corner = QPointF((self.width() - size) / 2, (self.height() - size) / 2)
        self._kit.paint_icon(painter, self._icon, ink, corner, size)


class EmptyState(QWidget):
    """Fills its place; the verb is the primary button of the page then, the link has its key beside it."""

    def __init__(
        self,
        kit: Kit,
        icon: str,
        title: Words,
        sentence: Words,
        verb: Words = "",
        run: Callable[[], object] | None = None,
        *,
        link: Words = "",
        run_link: Callable[[], object] | None = None,
        keys: str = "",
        verb_icon: str = "",
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(kit.px(6))
        column.addStretch(2)
        column.addWidget(Disc(kit, icon), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(kit.px(14))
        self.title = Label(kit, title, step="title2", strong=True)
        self.sentence = Label(kit, sentence, ink="ink2", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setFixedWidth(kit.px(480))
        column.addWidget(self.title, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(centred(self.sentence))
        column.addSpacing(kit.px(10))
        if verb and run is not None:
            self.button = Button(kit, verb, run, kind="primary", icon=verb_icon)
            self.button.setObjectName("emptyVerb")
            column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        if link and run_link is not None:
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(Button(kit, link, run_link, kind="link"))
            if keys:
                row.addWidget(KeyCap(kit, keys))
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(3)


def centred(label: Label) -> QHBoxLayout:
    """A wrapped label of a fixed width in the middle: an alignment would make Qt ask for the height of one line (6.11)."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(label)
    row.addStretch(1)
    return row
