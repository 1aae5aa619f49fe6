"""Search and commands in one box (Ctrl+K): places, commands, records; acts on committed text only, so that Japanese can be typed.

Nothing typed shows what was used lately. While the box is open the window beneath hears no keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.palette.rows import ROW, PaletteRow, PaletteRowPainter
from ouik_desktop.ui.shell.palette.sought import Sought
from ouik_desktop.ui.widgets.chips import KeyCap
from ouik_desktop.ui.widgets.floating import paint_shadow
from ouik_desktop.ui.widgets.labels import Hairline, Label


class PaletteInput(QLineEdit):
    """The input: arrows and Enter go to the list, and nothing happens while something is being composed."""

    def __init__(
        self, move: Callable[[int], object], choose: Callable[[], object], leave: Callable[[], object]
    ) -> None:
        super().__init__()
        self._move, self._choose, self._leave = move, choose, leave
        self.composing = False
        self.setProperty("bare", True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the keys of the window would change the page beneath
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def _is_the_key_that_opened(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()  # the window has the menu of every text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
        if self.composing:
            super().keyPressEvent(event)
        elif (step := steps.get(Qt.Key(event.key()))) is not None:
            self._move(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif event.key() == Qt.Key.Key_Escape or self._is_the_key_that_opened(event):
            self._leave()
        else:
            super().keyPressEvent(event)


class Palette(QWidget):
    """Covers the window with a scrim; the box stands in its upper third, 640 px wide."""

    def __init__(self, kit: Kit, over: QWidget, sought: Sought) -> None:
        super().__init__(over)
        self._kit, self.sought = kit, sought
        self.setObjectName("palette")
        kit.dress(self)
        kit.name(self, _("Search and commands"))
        self._before: list[QWidget] = []
        self.input = PaletteInput(self._step, self._choose, self.close_palette)
        self.input.setObjectName("paletteInput")
        kit.text(self.input.setPlaceholderText, _("Search or run…"))
        kit.name(self.input, _("Search and commands"))
        kit.sized(self.input, "title2")
        self.input.textChanged.connect(self._changed)
        self._count = Label(kit, "", step="small", ink="ink2")
        self.list = QListWidget()
        self.list.setObjectName("paletteList")
        self.list.setProperty("ground", "none")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(PaletteRowPainter(kit, self.list))
        self.list.itemClicked.connect(lambda item: self._run(item.data(ROW)))
        kit.name(self.list, _("Found"))
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        kit = self._kit
        self._box = QWidget(self)
        column = QVBoxLayout(self._box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(kit.px(52), 0, kit.px(18), 0)
        top.setSpacing(kit.px(8))
        top.addWidget(self.input, 1)
        top.addWidget(self._count)
        top.addWidget(KeyCap(kit, "Esc"))
        self._top = QWidget()
        self._top.setLayout(top)
        column.addWidget(self._top)
        column.addWidget(Hairline(kit))
        column.addWidget(self.list)
        column.addWidget(Hairline(kit))
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(kit.px(18), 0, kit.px(18), 0)
        foot.setSpacing(kit.px(6))
        for keys, words in (
            ("↑↓", _("choose")),
            ("Enter", _("open")),
            (">", _("commands only")),
            ("@", _("people only")),
            ("12/24", _("a day")),
        ):
            foot.addWidget(KeyCap(kit, keys))
            foot.addWidget(Label(kit, words, step="small", ink="ink2"))
            foot.addSpacing(kit.px(10))
        foot.addStretch(1)
        column.addWidget(self._foot)
        kit.restyle(self.place)

    # --- opening and closing ----------------------------------------------------------------------------------------------

    def open_palette(self, words: str = "") -> None:
        """Show the box, with the words selected that were left in it."""
        self._before = list(_with_holders(self.window().focusWidget()))
        self.input.setText(words)
        self._changed()
        self.place()
        self.show()
        self.raise_()
        self.input.setFocus()

    def close_palette(self) -> None:
        """Hide the box; the focus goes back to where it was, to the table where that was a cell that is done with."""
        self.hide()
        back = next((one for one in self._before if _takes_focus(one)), None)
        if back is not None:
            back.setFocus()
        self._before = []

    def place(self) -> None:
        """Cover the window as large as it is now."""
        over = self.parentWidget()
        if over is None:
            return
        kit = self._kit
        self.setGeometry(over.rect())
        self._top.setFixedHeight(kit.px(56))
        self._foot.setFixedHeight(kit.px(40))
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.count()))
        self.list.setFixedHeight(min(rows + kit.px(12), max(kit.px(120), self.height() - kit.px(280))))
        width = min(kit.px(640), self.width() - 40)
        height = self._top.height() + self._foot.height() + self.list.height() + 4
        self._box.setGeometry((self.width() - width) // 2, min(kit.px(110), self.height() // 8), width, height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), scrim(kit))
        box = QRectF(self._box.geometry())
        paint_shadow(painter, box, 12, 22, 8)
        painter.setPen(QPen(kit.colour("line"), 1))
        painter.setBrush(kit.colour("raised"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        size = kit.px(18)
        middle = box.top() + self._top.height() / 2 - size / 2
        kit.paint_icon(painter, "magnifying-glass", "link", QPointF(box.left() + kit.px(22), middle), size)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close_palette()

    # --- finding ------------------------------------------------------------------------------------------------------------

    def _changed(self) -> None:
        found = self.sought.rows_for(self.input.text())
        self.list.clear()
        group: Text | None = None
        for row in found:
            if row.group != group:
                group = row.group
                self._add_head(group)
            item = QListWidgetItem(self._kit.say(row.words), self.list)
            item.setData(ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{self._kit.say(row.words)} {self._kit.say(row.second)}")
        if not found:
            self._add_head(_("Nothing matches these words."))
        self._count.say(n_("{count} hit", "{count} hits", len(found)))
        self._step(1)
        self.place()

    def _add_head(self, words: Text) -> None:
        QListWidgetItem(self._kit.say(words), self.list).setFlags(Qt.ItemFlag.NoItemFlags)

    def _step(self, by: int) -> None:
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(ROW) is not None]
        if not rows:
            return
        at = rows.index(self.list.currentRow()) if self.list.currentRow() in rows else -1
        self.list.setCurrentRow(rows[(at + by) % len(rows)])

    def _choose(self) -> None:
        item = self.list.currentItem()
        if self.list.currentRow() >= 0 and item.data(ROW) is not None:
            self._run(item.data(ROW))

    def _run(self, row: PaletteRow | None) -> None:
        if row is None:
            return
        self.close_palette()
        row.run()


def _with_holders(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def _takes_focus(widget: QWidget) -> bool:
    if not isValid(widget) or not widget.isVisible() or not widget.isEnabled():
        return False
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def scrim(kit: Kit) -> QColor:
    """What lies between the page and a box above it."""
    colour = kit.colour("#000000" if kit.theme.tokens.dark else "#23262B")
    colour.setAlphaF(0.51 if kit.theme.tokens.dark else 0.27)
    return colour
