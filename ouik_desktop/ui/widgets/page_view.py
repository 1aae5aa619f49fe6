"""The pages of a PDF as they will be printed: rendered in a thread, keeping zoom and scroll while the text changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollArea, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.jobs import Jobs
from ouik_desktop.ui.widgets.fields.marks import paint_ring
from ouik_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from ouik_desktop.formats.pdf.pictures import Picture

POINTS_AN_INCH: Final = 72
POINTS_TO_PIXELS: Final = 96 / POINTS_AN_INCH
ZOOMS: Final = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)


@dataclass(frozen=True)
class Rendered:
    """The pages of one PDF as pictures of one scale, and their sizes in points."""

    pictures: tuple[QImage, ...]
    sizes: tuple[tuple[float, float], ...]


def render(pdf: bytes, scale: float, wanted: Sequence[int] | None = None) -> Rendered:
    """Pictures of the `wanted` pages (None: all) at `scale` pixels a point; pages not wanted are empty pictures.

    Runs in a worker's thread.
    """
    from ouik_desktop.formats.pdf import pictures  # in the thread

    sizes = tuple(pictures.page_sizes(pdf))
    made = pictures.pictures(pdf, scale * POINTS_AN_INCH, wanted)
    return Rendered(tuple(_image(made[n]) if n in made else QImage() for n in range(len(sizes))), sizes)


def _image(picture: Picture) -> QImage:
    image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
    return image.copy()  # the pixels go with the picture


class _Sheets(QWidget):
    """The pages below one another; paper is always white, also in the dark."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.shown = Rendered((), ())
        self.zoom = 1.0
        self.ringed = False  # the keyboard is here
        kit.restyle(self.update)

    def place(self, room: QSize) -> None:
        """Be as large as the pages at this zoom, and no smaller than `room`."""
        margin = self._kit.px(20)
        widths = [width * self.zoom * POINTS_TO_PIXELS for width, _height in self.shown.sizes]
        height = sum(h * self.zoom * POINTS_TO_PIXELS + margin for _w, h in self.shown.sizes) + margin
        self.setFixedSize(QSize(int(max(widths, default=0)) + 2 * margin, int(height)).expandedTo(room))
        self.update()

    def boxes(self) -> list[QRectF]:
        """Where each page lies."""
        margin, y, boxes = self._kit.px(20), float(self._kit.px(20)), []
        for width, height in self.shown.sizes:
            size = (width * self.zoom * POINTS_TO_PIXELS, height * self.zoom * POINTS_TO_PIXELS)
            boxes.append(QRectF((self.width() - size[0]) / 2, y, *size))
            y += size[1] + margin
        return boxes

    def paintEvent(self, event: QPaintEvent) -> None:
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        dark = kit.theme.tokens.dark
        painter.fillRect(event.rect(), kit.colour("chrome" if dark else "press"))
        for box, picture in zip(self.boxes(), self.shown.pictures, strict=False):
            if not box.intersects(QRectF(event.rect())):
                continue
            painter.setPen(QPen(kit.colour("chrome" if dark else "edge"), 1))
            painter.setBrush(Qt.GlobalColor.white)
            painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
            if not picture.isNull():
                painter.drawImage(box, picture)
        if self.ringed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(kit, painter, QRectF(self.visibleRegion().boundingRect()).adjusted(2, 2, -2, -2), 4)


class PageView(QScrollArea):
    """Shows a PDF. `page_changed(page, total)` follows the scrolling; `zoom_changed(share)` the zoom."""

    page_changed = Signal(int, int)
    zoom_changed = Signal(float)
    spoken_role = QAccessible.Role.Document

    def __init__(self, kit: Kit, jobs: Jobs, name: Words) -> None:
        super().__init__()
        self._kit, self._jobs, self._fits = kit, jobs, True
        self._pdf = b""
        self._sheets = _Sheets(kit)
        self.setWidget(self._sheets)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # always there, so that the width of the pages does not depend on their height
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        kit.name(self, name)
        self._trouble = Label(kit, "", ink="bad", wrap=True)
        self._trouble.setParent(self)
        self._trouble.setProperty("ground", "raised")
        self._trouble.setMargin(kit.px(10))
        self._trouble.hide()
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(80)
        self._settled.timeout.connect(self._render)
        self._fit(True)

    def _fit(self, fits: bool) -> None:
        self._fits = fits
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(bar)

    @property
    def zoom(self) -> float:
        """The zoom, 1 for the size on paper."""
        return self._sheets.zoom

    def pdf(self) -> bytes:
        """The PDF shown, empty while there is none."""
        return self._pdf

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF in the place of the one shown; page and zoom stay, an identical one is not drawn again."""
        self._trouble.hide()
        if pdf != self._pdf:
            self._pdf = pdf
            self._render()

    def show_trouble(self, words: Words) -> None:
        """The last good pages stay; what is wrong stands above them."""
        self._trouble.say(words)
        self._trouble.setGeometry(self._kit.px(16), self._kit.px(12), self.width() - self._kit.px(40), self._kit.px(56))
        self._trouble.show()
        self._trouble.raise_()

    def _render(self) -> None:
        if not self._pdf:
            return
        pdf, fits, room = self._pdf, self._fits, self.viewport().width() - 2 * self._kit.px(20)
        zoom, dense = self.zoom, self.devicePixelRatioF()
        largest = max(
            self._kit.px(100) / 100, 1.0
        )  # by itself no larger than on paper, or than the words of the window

        def act() -> tuple[Rendered, float]:
            shown_at = zoom
            if fits:
                first = render(pdf, 0.1, wanted=())
                width = max((w for w, _h in first.sizes), default=595.0)
                shown_at = min(max(room, 100) / (width * POINTS_TO_PIXELS), largest)
            return render(pdf, shown_at * POINTS_TO_PIXELS * dense), shown_at

        self._jobs.compute(act, self._rendered, key=f"pages-{id(self)}", failed=self._failed)

    def _failed(self, _error: Exception) -> None:
        self.show_trouble(_("These pages cannot be drawn."))

    def _rendered(self, result: tuple[Rendered, float]) -> None:
        rendered, zoom = result
        at = self.verticalScrollBar().value() / max(self._sheets.height(), 1)
        changed = abs(zoom - self.zoom) > 0.001
        self._sheets.shown, self._sheets.zoom = rendered, zoom
        before = self._sheets.height()
        self._sheets.place(self.viewport().size())
        if changed and before:
            self.verticalScrollBar().setValue(round(at * self._sheets.height()))
        self.zoom_changed.emit(self.zoom)
        self._scrolled()

    # --- zoom and pages -----------------------------------------------------------------------------------------------------------

    def fit_width(self) -> None:
        """As wide as there is room."""
        self._fit(True)
        self._render()

    def zoom_in(self) -> None:
        """One step larger."""
        self._zoom_to(next((step for step in ZOOMS if step > self.zoom + 0.01), ZOOMS[-1]))

    def zoom_out(self) -> None:
        """One step smaller."""
        self._zoom_to(next((step for step in reversed(ZOOMS) if step < self.zoom - 0.01), ZOOMS[0]))

    def _zoom_to(self, zoom: float) -> None:
        self._fit(False)
        self._sheets.zoom = zoom
        self._sheets.place(self.viewport().size())
        self.zoom_changed.emit(zoom)
        self._settled.start()

    def total(self) -> int:
        """How many pages there are."""
        return len(self._sheets.shown.sizes)

    def page(self) -> int:
        """The page in the middle of the view, from 1."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        below = [number for number, box in enumerate(self._sheets.boxes(), 1) if box.top() <= middle]
        return below[-1] if below else 1

    def _scrolled(self) -> None:
        if self._sheets.ringed:
            self._sheets.update()  # the ring stays while the pages move
        self.page_changed.emit(self.page(), self.total())

    def sizeHint(self) -> QSize:
        return QSize(self._kit.px(440), self._kit.px(560))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits and event.size().width() != event.oldSize().width():
            self._settled.start()
        self._sheets.place(self.viewport().size())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring(event.reason() != Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring(False)

    def _ring(self, shown: bool) -> None:
        self._sheets.ringed = shown
        self._sheets.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_in() if event.angleDelta().y() > 0 else self.zoom_out()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Plus: self.zoom_in, Qt.Key.Key_Minus: self.zoom_out, Qt.Key.Key_0: self.fit_width}
        act = keys.get(Qt.Key(event.key()))
        if act is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            act()
        else:
            super().keyPressEvent(event)
