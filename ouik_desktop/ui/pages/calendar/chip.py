"""One event in the calendar: category bar, status glyph, time and title, in one to three lines; a button with a full name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.calendar.chip_ground import RING, ChipGround
from ouik_desktop.ui.widgets.labels import broken_into_lines
from ouik_desktop.work.events.rows import EventRow
from ouik_desktop.work.events.words import spoken, times_text, title_of


class EventChip(QAbstractButton):
    """Shows an `EventRow`. A click chooses it, a double click or Enter opens it, dragging moves it (places in the screen)."""

    chosen = Signal(int)
    reached = Signal(int)  # by the Tab key
    opened = Signal(int)
    dragged = Signal(object, QPoint)
    dropped = Signal(object, QPoint)
    drag_cancelled = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None, *, draggable: bool = False) -> None:
        super().__init__(parent)
        self._kit = kit
        self._row: EventRow | None = None
        self._words = ""
        self._lines = 1
        self._with_start = self._came_from = self._goes_on = False
        self._draggable = draggable
        self._pressed_at: QPoint | None = None
        self._dragging = self._was_pressed = False
        self.is_chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # keys act on what was clicked
        kit.sized(self, "small")
        kit.restyle(self.update)
        kit.follow(self._say)
        self.clicked.connect(self._clicked)

    @property
    def row(self) -> EventRow:
        """The event it shows."""
        if self._row is None:
            raise RuntimeError("the chip shows nothing yet")
        return self._row

    def show_row(
        self,
        row: EventRow,
        *,
        lines: int = 1,
        with_start: bool = False,
        came_from: bool = False,
        goes_on: bool = False,
        is_chosen: bool = False,
    ) -> None:
        """Show `row` in so many lines; with one line `with_start` says when it begins, before the title."""
        self._lines, self._with_start = lines, with_start
        self._came_from, self._goes_on = came_from, goes_on
        self.is_chosen = is_chosen
        if row != self._row:
            self._row = row
            self._say()
        self.update()

    def _say(self) -> None:
        if self._row is not None:
            self._words = self._title(self._row)
            name = spoken(self._kit.language, self._row)
            self.setAccessibleName(name)
            self.setToolTip(name)

    def fits_one_line(self, row: EventRow, width: int) -> bool:
        """Whether the title needs no second line in a chip of this width."""
        return self.fontMetrics().horizontalAdvance(self._title(row)) <= width - self._kit.px(15)

    def _title(self, row: EventRow) -> str:
        return self._kit.say(title_of(row))

    def show_chosen(self, is_chosen: bool) -> None:
        """Whether this is the event in the detail pane."""
        if is_chosen != self.is_chosen:
            self.is_chosen = is_chosen
            self.update()

    def _clicked(self) -> None:
        if (
            not self._was_pressed
        ):  # by key: the mouse has chosen it when it went down, and it may show another event since
            self._choose()
        self._was_pressed = False

    def _choose(self) -> None:
        self.chosen.emit(self.row.id)

    # --- mouse and keys ---------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self._was_pressed = True
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
        self._dragging = self._was_pressed = False
        self._pressed_at = None
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._choose()
        event.ignore()  # the page has the menu of the event that is chosen

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.row.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.reached.emit(self.row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._dragging:
            self._end_drag()
            self.drag_cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.row.id)
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # the arrows are the calendar's, not those of a group of buttons

    def changeEvent(self, event: QEvent) -> None:
        self.update()

    # --- painting ---------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._row is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._dragging:
            painter.setOpacity(0.45)
        ground = self._ground(self._row)
        ground.paint(painter, self._kit)
        self._paint_words(painter, self._row, ground.glyph(self._kit))
        if self.is_chosen or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = (
                "focus" if self.hasFocus() else f"kind:{self._row.kind.colour}"
            )  # one ring on the screen, where the keys are
            painter.setPen(QPen(self._kit.colour(edge), RING))
            painter.drawRoundedRect(ground.box().adjusted(-0.5, 0.5, 0.5, -0.5), 4, 4)

    def _ground(self, row: EventRow) -> ChipGround:
        return ChipGround(
            self.size(),
            row.kind.colour,
            row.state,
            self._lines,
            selected=self.is_chosen or self.isDown(),
            came_from=self._came_from,
            goes_on=self._goes_on,
        )

    def _paint_words(self, painter: QPainter, row: EventRow, glyph: QRectF) -> None:
        px = self._kit.px
        at = glyph.right() + px(4)
        if self._lines > 1:
            painter.setFont(self._kit.font("caption"))
            line = max(painter.fontMetrics().height(), glyph.height())
            self._write_when(painter, row, QRectF(at, px(2), self.width() - at - px(5), line))
            self._write_lines(painter, row, px(2) + line)
            return
        if self._with_start and not row.all_day:
            painter.setFont(self._kit.font("caption"))
            at += self._write_when(painter, row, QRectF(at, 0, self.width() - at - px(5), self.height())) + px(5)
        self._write_title(painter, row, at)

    def _write_when(self, painter: QPainter, row: EventRow, room: QRectF) -> int:
        painter.setPen(self._kit.colour("ink" if self.is_chosen else "ink2"))
        words = self._when(row, painter.fontMetrics(), room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
        return painter.fontMetrics().horizontalAdvance(words)

    def _when(self, row: EventRow, metrics: QFontMetrics, room: float) -> str:
        """Both times where there is room for them, else when it begins."""
        language = self._kit.language
        both = times_text(language, row)
        if self._lines > 1 and (row.all_day or metrics.horizontalAdvance(both) <= room):
            return both
        return language.time(row.starts.time())

    def _write_title(self, painter: QPainter, row: EventRow, at: float) -> None:
        self._take_title_pen(painter, row)
        room = self.width() - at - self._kit.px(5)
        shown = painter.fontMetrics().elidedText(self._title_here(), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(at, 0, room, self.height()), int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _write_lines(self, painter: QPainter, row: EventRow, top: float) -> None:
        self._take_title_pen(painter, row)
        left, metrics = self._kit.px(10), painter.fontMetrics()
        room = self.width() - left - self._kit.px(5)
        for number, line in enumerate(broken_into_lines(self._title_here(), int(room), self._lines - 1, self)):
            baseline = top + number * (metrics.height() - self._kit.px(1)) + metrics.ascent() - self._kit.px(1)
            painter.drawText(QPointF(left, baseline), line)

    def _title_here(self) -> str:
        return ("… " if self._came_from else "") + self._words

    def _take_title_pen(self, painter: QPainter, row: EventRow) -> None:
        font = self.font()
        font.setStrikeOut(row.state.is_off)
        painter.setFont(font)
        painter.setPen(self._kit.colour("ink3" if row.state.is_off else "ink"))
