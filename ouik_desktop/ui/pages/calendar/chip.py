"""One event in the calendar: category bar, status glyph, time and title, in one to three lines; a button with a full name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.shared.event_words import UNTITLED, category, is_off, spoken, times_text
from ouik_desktop.ui.widgets.glyphs import paint_glyph
from ouik_desktop.ui.widgets.labels import broken_into_lines
from ouik_desktop.work.events.agenda import Entry

RING = 2  # room around the body for the ring of the chosen event


class EventChip(QAbstractButton):
    """Shows an `Entry`. A click chooses it, a double click or Enter opens it, dragging moves it (places in the screen)."""

    chosen = Signal(int)
    opened = Signal(int)
    dragged = Signal(object, QPoint)
    dropped = Signal(object, QPoint)
    drag_cancelled = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None, *, draggable: bool = False) -> None:
        super().__init__(parent)
        self._kit = kit
        self._entry: Entry | None = None
        self._lines = 1
        self._with_start = self._came_from = self._goes_on = False
        self._draggable = draggable
        self._pressed_at: QPoint | None = None
        self._dragging = False
        self.is_chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        kit.sized(self, "small")
        kit.restyle(self.update)
        kit.follow(self._say)
        self.clicked.connect(self._choose)

    @property
    def entry(self) -> Entry:
        """The event it shows."""
        if self._entry is None:
            raise RuntimeError("the chip shows nothing yet")
        return self._entry

    def show_entry(
        self,
        entry: Entry,
        *,
        lines: int = 1,
        with_start: bool = False,
        came_from: bool = False,
        goes_on: bool = False,
        is_chosen: bool = False,
    ) -> None:
        """Show `entry` in so many lines; with one line `with_start` says when it begins, before the title."""
        self._lines, self._with_start = lines, with_start
        self._came_from, self._goes_on = came_from, goes_on
        self.is_chosen = is_chosen
        if entry != self._entry:
            self._entry = entry
            self._say()
        self.update()

    def _say(self) -> None:
        if self._entry is not None:
            name = spoken(self._kit.language, self._entry)
            self.setAccessibleName(name)
            self.setToolTip(name)

    def fits_one_line(self, entry: Entry, width: int) -> bool:
        """Whether the title needs no second line in a chip of this width."""
        return self.fontMetrics().horizontalAdvance(self._title(entry)) <= width - self._kit.px(15)

    def _title(self, entry: Entry) -> str:
        return self._kit.say(entry.title) or self._kit.say(UNTITLED)

    def show_chosen(self, is_chosen: bool) -> None:
        """Whether this is the event in the detail pane."""
        if is_chosen != self.is_chosen:
            self.is_chosen = is_chosen
            self.update()

    def _choose(self) -> None:
        self.chosen.emit(self.entry.id)

    # --- mouse and keys ---------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self._choose()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._draggable and self._pressed_at is not None and not self._dragging:
            far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
            self._dragging = far and bool(event.buttons() & Qt.MouseButton.LeftButton)
            if self._dragging:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._dragging:
            self.setDown(False)
            self.dragged.emit(self._pressed_at, self.mapToGlobal(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._dragging:
            super().mouseReleaseEvent(event)
            self._pressed_at = None
            return
        pressed_at = self._pressed_at
        self._end_drag()
        self.dropped.emit(pressed_at, event.globalPosition().toPoint())

    def _end_drag(self) -> None:
        self._dragging = False
        self._pressed_at = None
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.entry.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._dragging:
            self._end_drag()
            self.drag_cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.entry.id)
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # the arrows are the calendar's, not those of a group of buttons

    def changeEvent(self, event: QEvent) -> None:
        self.update()

    # --- painting ---------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._entry is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._dragging:
            painter.setOpacity(0.45)
        box = QRectF(self.rect()).adjusted(RING, 0.5, -RING, -0.5)
        if self._goes_on:
            box.setRight(self.width() + 6)
        if self._came_from:
            box.setLeft(-6)
        self._paint_body(painter, box)
        self._paint_words(painter, self._entry)
        if self.is_chosen or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._kit.colour("focus"), RING))
            painter.drawRoundedRect(box.adjusted(-0.5, 0.5, 0.5, -0.5), 4, 4)

    def _paint_body(self, painter: QPainter, box: QRectF) -> None:
        kind = category(self.entry.kind)
        bar = self._kit.colour(f"kind:{kind}")
        shape = QPainterPath()
        shape.addRoundedRect(box, 4, 4)
        hollow = self.entry.state == "idea" or is_off(self.entry.state)
        painter.fillPath(shape, self._kit.colour("surface") if hollow else self._tint(kind))
        if not self._came_from:
            painter.save()
            painter.setClipPath(shape)
            painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), bar)
            painter.restore()
        if hollow or self.entry.state == "tentative" or self._kit.theme.tokens.high_contrast:
            edge = QColor(bar)
            edge.setAlphaF(1.0 if self._kit.theme.tokens.high_contrast else 0.7)
            pen = QPen(edge, 1, Qt.PenStyle.SolidLine if hollow else Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0, -0.5, 0), 4, 4)

    def _tint(self, kind: str) -> QColor:
        selected = self.is_chosen or self.isDown()
        return QColor(self._kit.theme.tokens.tint(kind, selected=selected))

    def _paint_words(self, painter: QPainter, entry: Entry) -> None:
        kit = self._kit
        left, right = kit.px(6 if self._came_from else 10), kit.px(5)
        size = kit.px(8)
        ink = kit.colour("ink" if self.is_chosen else "ink2")
        caption = QFontMetrics(kit.font("caption"))
        small = self.fontMetrics()
        first_line = max(caption.height(), size) if self._lines > 1 else self.height()
        top = kit.px(2) if self._lines > 1 else 0
        paint_glyph(painter, entry.state, ink, QRectF(left, top + (first_line - size) / 2, size, size))
        at = left + size + kit.px(4)
        if self._lines > 1 or (self._with_start and not entry.all_day):
            painter.setFont(kit.font("caption"))
            painter.setPen(ink)
            room = QRectF(at, top, self.width() - at - right, first_line)
            words = self._when(entry, caption, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
            at += caption.horizontalAdvance(words) + kit.px(5)
        self._write_title(painter, entry, at, top + first_line if self._lines > 1 else 0, small)

    def _when(self, entry: Entry, metrics: QFontMetrics, room: float) -> str:
        """Both times where there is room for them, else when it begins."""
        language = self._kit.language
        both = times_text(language, entry.starts, entry.ends, entry.all_day)
        if self._lines > 1 and (entry.all_day or metrics.horizontalAdvance(both) <= room):
            return both
        return language.time(entry.starts.time())

    def _write_title(self, painter: QPainter, entry: Entry, at: float, top: float, metrics: QFontMetrics) -> None:
        kit, off = self._kit, is_off(entry.state)
        title = ("… " if self._came_from else "") + self._title(entry)
        font = self.font()
        font.setStrikeOut(off)
        painter.setFont(font)
        painter.setPen(kit.colour("ink3" if off else "ink"))
        if self._lines == 1:
            room = self.width() - at - kit.px(5)
            shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(at, 0, room, self.height()), int(Qt.AlignmentFlag.AlignVCenter), shown)
            return
        left = kit.px(10)
        room = self.width() - left - kit.px(5)
        for number, line in enumerate(broken_into_lines(title, int(room), self._lines - 1, self)):
            baseline = top + number * (metrics.height() - kit.px(1)) + metrics.ascent() - kit.px(1)
            painter.drawText(QPointF(left, baseline), line)
