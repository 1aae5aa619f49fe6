"""A layout that runs on in lines, like words: tags, chips, links."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from ouik_desktop.ui.look.kit import Kit


class Toolbar(QWidget):
    """The line of controls above a list or page: choices left, counts and further verbs right; where there is no room for
    all of them, in two lines."""

    def __init__(self, kit: Kit, *, above: int = 9, gap: int = 8) -> None:
        super().__init__()
        self._kit, self._above = kit, above
        self.line = FlowLayout(self, gap=kit.px(gap), line_gap=kit.px(8))
        self.setSizePolicy(_across())
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        side = self._kit.px(24)
        self.line.setContentsMargins(side, self._kit.px(self._above), side, self._kit.px(9))

    def add(self, *widgets: QWidget) -> None:
        """Put controls at the left, after those that are there."""
        for widget in widgets:
            self.line.addWidget(widget)

    def add_right(self, *widgets: QWidget) -> None:
        """Put controls at the right end."""
        for widget in widgets:
            self.line.add_right(widget)


def _across() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


class FlowLayout(QLayout):
    """Puts widgets beside one another and begins a new line where there is no more room.

    What was added through `add_right` stands at the right end of its line, unless it is alone in it.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 6) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = gap, line_gap
        self._right: set[QWidget] = set()
        self._heights: dict[int, int] = {}  # by width: Qt asks a dozen times before it lays out once
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)
            policy = parent.sizePolicy()
            policy.setHeightForWidth(True)
            parent.setSizePolicy(policy)

    def empty(self) -> None:
        """Take all widgets out and delete them."""
        while self._items:
            item = self._items.pop()
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end of the line."""
        self._right.add(widget)
        self.addWidget(widget)

    def insertWidget(self, at: int, widget: QWidget) -> None:
        """Put a widget at a place of the line."""
        self.addWidget(widget)
        self._items.insert(at, self._items.pop())

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            height = self._flow(QRect(0, 0, width, 0), move=False)
            self._heights[width] = height + self.contentsMargins().bottom()
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._flow(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        width = sum(item.sizeHint().width() + self._gap for item in shown)
        return self._framed(QSize(width, max((item.sizeHint().height() for item in shown), default=0)))

    def minimumSize(self) -> QSize:
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        least = QSize()
        for size in shown:
            least = least.expandedTo(size)
        return self._framed(least.expandedTo(QSize(0, 0)))

    def _framed(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _flow(self, whole: QRect, *, move: bool) -> int:
        """Lay out in `whole`, or only reckon; gives the height down to the last line."""
        margins = self.contentsMargins()
        rect = whole.adjusted(margins.left(), margins.top(), -margins.right(), 0)
        x, y, line = rect.x(), rect.y(), 0
        row: list[tuple[QLayoutItem, int, QSize]] = []
        shown = [(item, _fitted(item, rect.width())) for item in self._items if not item.isEmpty()]
        right = sum(size.width() + self._gap for item, size in shown if item.widget() in self._right) - self._gap
        for item, size in shown:
            is_first_right = item.widget() in self._right and not any(one.widget() in self._right for one, *_at in row)
            # what belongs at the right end goes on together, where one line can hold it
            needed = right if is_first_right and right <= rect.width() else size.width()
            if row and x + needed > rect.right() + 1:
                self._place(row, y, line, rect.right() + 1, move)
                row, x, y, line = [], rect.x(), y + line + self._line_gap, 0
            row.append((item, x, size))
            x += size.width() + self._gap
            line = max(line, size.height())
        self._place(row, y, line, rect.right() + 1, move)
        return y + line - whole.y()

    def _place(self, row: list[tuple[QLayoutItem, int, QSize]], y: int, line: int, end: int, move: bool) -> None:
        alone = len(row) == 1
        room = 0 if alone or not row else end - (row[-1][1] + row[-1][2].width())
        for item, x, size in row if move else ():
            at = x + room if item.widget() in self._right else x
            item.setGeometry(QRect(QPoint(at, y + (line - size.height()) // 2), size))


def _fitted(item: QLayoutItem, room: int) -> QSize:
    """How large an item is in a line of its own: what is wider than the line becomes narrower, and higher where it can."""
    size = item.sizeHint()
    if size.width() > room:
        size.setWidth(max(room, item.minimumSize().width()))
        if item.hasHeightForWidth():
            size.setHeight(item.heightForWidth(size.width()))
    return size
