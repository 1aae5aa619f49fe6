"""Looks at a window as those do who read one language only, see badly or work by the keyboard: gathers facts, judges none."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTabBar,
    QTableView,
    QWidget,
)

from ouik_desktop.i18n import Code
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.widgets import ElidedLabel, Segments, Tabs
from ouik_desktop.ui.widgets.header import SearchButton

_SPEAKS = (QLabel, ElidedLabel, QAbstractButton, QLineEdit, QComboBox, Segments, Tabs)
_BARE_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane)


def seen(root: QWidget) -> list[QWidget]:
    """`root` and everything visible inside it, in the order in which it was made; windows of their own are left out."""
    inside = [child for child in root.findChildren(QWidget) if child.isVisible() and child.window() is root.window()]
    return [root, *(child for child in inside if not isinstance(child, QScrollBar | QHeaderView))]


def called(widget: QWidget) -> str:
    """How a finding names a widget: its own name or kind, and its words."""
    name = widget.objectName() or type(widget).__name__
    return f"{name} “{_words_on(widget)}”"


def _words_on(widget: QWidget) -> str:
    if isinstance(widget, QLabel | ElidedLabel | QAbstractButton) and widget.text():
        return widget.text().strip("\u2009")
    return widget.accessibleName()


# --- room for words ---------------------------------------------------------------------------------------------------


def cut_words(root: QWidget) -> list[str]:
    """Words that have less room than they need, and controls that hang over the edge of what holds them."""
    found = [called(widget) for widget in seen(root) if isinstance(widget, _SPEAKS) and _is_cut(widget)]
    found += [f"{called(widget)} over the edge" for widget in seen(root) if _hangs_over(widget)]
    return found + [f"column “{words}”" for words in _cut_heads(root)]


def _is_cut(widget: QWidget) -> bool:
    if widget.height() + 1 < QFontMetrics(widget.font()).ascent():
        return bool(_words_on(widget))
    if isinstance(
        widget, ElidedLabel | SearchButton
    ):  # these shorten by themselves; the whole is in the tooltip or name
        return False
    if isinstance(widget, QLabel):
        return _label_is_cut(widget)
    if isinstance(widget, QLineEdit):
        margins = widget.textMargins()
        room = widget.width() - margins.left() - margins.right() - 8
        return QFontMetrics(widget.font()).horizontalAdvance(widget.placeholderText()) > room
    if isinstance(widget, QComboBox):
        metrics = QFontMetrics(widget.font())
        return (
            metrics.horizontalAdvance(widget.currentText()) + 1.5 * metrics.height() > widget.width()
        )  # beside the arrow
    if isinstance(widget, QPushButton) and widget.toolTip() == _words_on(widget):
        return False
    needed = (
        widget.minimumSizeHint() if isinstance(widget, Segments) else widget.sizeHint()
    )  # beside its words it has room to give
    return bool(_words_on(widget)) and widget.width() + 1 < needed.width()


def _label_is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() + 1 < label.heightForWidth(label.width())
    metrics = QFontMetrics(label.font())
    lines = label.text().split("\n")
    return label.contentsRect().width() + 1 < max(metrics.horizontalAdvance(line) for line in lines)


def _hangs_over(widget: QWidget) -> bool:
    if not isinstance(widget, (*_SPEAKS, QPlainTextEdit)) or widget.width() == 0:
        return False
    holder = widget.parentWidget()
    while holder is not None and not holder.isWindow() and not _is_viewport(holder):
        holder = holder.parentWidget()
    if holder is None:
        return False
    box = QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())
    room = holder.rect().adjusted(-1, -1, 1, 1)
    sideways = box.left() < room.left() or box.right() > room.right()
    return sideways or (not _is_viewport(holder) and not room.contains(box))


def _is_viewport(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is widget


def _cut_heads(root: QWidget) -> Iterator[str]:
    for head in root.findChildren(QHeaderView):
        if head.orientation() is not Qt.Orientation.Horizontal or not head.isVisible():
            continue
        metrics = QFontMetrics(head.font())
        for column in range(head.count()):
            words = str(head.model().headerData(column, Qt.Orientation.Horizontal) or "")
            if head.isSectionHidden(column) or head.sectionResizeMode(column) is QHeaderView.ResizeMode.Fixed:
                continue  # the column of check boxes has its name for screen readers only
            if metrics.horizontalAdvance(words) + 4 > head.sectionSize(column):
                yield words


def overlaps(root: QWidget) -> list[str]:
    """Controls and words that lie over one another."""
    beside: dict[QWidget, list[QWidget]] = {}
    for widget in seen(root):
        holder = widget.parentWidget()
        if (
            isinstance(widget, (*_SPEAKS, QPlainTextEdit))
            and holder is not None
            and not isinstance(holder, QAbstractItemView)
        ):
            beside.setdefault(holder, []).append(widget)
    pairs = (pair for widgets in beside.values() for pair in combinations(widgets, 2))
    return [f"{called(one)} over {called(other)}" for one, other in pairs if _meet(one.geometry(), other.geometry())]


def _meet(one: QRect, other: QRect) -> bool:
    common = one & other
    return common.width() > 1 and common.height() > 1


# --- the keyboard and screen readers ----------------------------------------------------------------------------------


def controls(root: QWidget) -> list[QWidget]:
    """What the Tab key visits, in its order."""
    visible = set(seen(root))
    order = []
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget in visible and by_tab and widget.isEnabled() and widget.focusProxy() is None:
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order


def nameless(root: QWidget) -> list[str]:
    """Controls that a screen reader could not name, or would call by no role."""
    return [
        called(widget)
        for widget in controls(root)
        if (told := QAccessible.queryAccessibleInterface(widget)) is None
        or not told.text(QAccessible.Text.Name)
        or told.role() in _BARE_ROLES
    ]


def by_mouse_only(root: QWidget) -> list[str]:
    """Buttons that no Tab reaches, and fields that keep the Tab for themselves."""
    unreached = [
        called(widget)
        for widget in seen(root)
        if isinstance(widget, QAbstractButton)
        and widget.isEnabled()
        and not widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.group() is None  # of a group Tab visits the one that is chosen, arrows the others
    ]
    traps = [called(w) for w in seen(root) if isinstance(w, QPlainTextEdit) and not w.tabChangesFocus()]
    return unreached + traps


def out_of_order(root: QWidget) -> list[str]:
    """Steps of the Tab key that go back: up without beginning another column, or left within a row."""
    order = controls(root)
    boxes = [QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()) for widget in order]
    return [
        f"{called(order[at])} → {called(order[at + 1])}"
        for at, (box, then) in enumerate(pairwise(boxes))
        if _goes_back(box, then)
    ]


def _goes_back(box: QRect, then: QRect) -> bool:
    if then.bottom() < box.center().y() and then.center().y() < box.top():
        return then.left() < box.right()
    same_row = then.top() <= box.center().y() <= then.bottom()
    return same_row and then.right() <= box.left()


def without_ring(root: QWidget) -> list[str]:
    """Controls that look the same with and without the focus of the keyboard."""
    found = []
    for widget in controls(root):
        frame = _framed(widget)
        widget.clearFocus()
        QApplication.processEvents()
        before = _picture(frame)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if widget.hasFocus() and _picture(frame) == before:
            found.append(called(widget))
    return found


def _framed(widget: QWidget) -> QWidget:
    """What shows the focus: the control, or the field around it that draws its own frame."""
    above = widget.parentWidget()
    return above if widget.property("bare") and above is not None else widget


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


# --- words ------------------------------------------------------------------------------------------------------------


def words_of(root: QWidget) -> set[str]:
    """All that is said: shown words, placeholders, tooltips, names for screen readers, heads of columns, rows of lists."""
    said: set[str] = set()
    for widget in seen(root):
        said |= {widget.accessibleName() or _words_on(widget), widget.accessibleDescription(), widget.toolTip()}
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            said.add(widget.placeholderText())
        elif isinstance(widget, QComboBox):
            said |= {widget.itemText(number) for number in range(widget.count())}
        elif isinstance(widget, QListWidget):
            said |= {widget.item(number).text() for number in range(widget.count())}
        elif isinstance(widget, QTableView):
            said |= _words_in_table(widget)
    return said


def _words_in_table(table: QTableView) -> set[str]:
    model = table.model()
    columns = range(model.columnCount())
    heads = {str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in columns}
    cells = {
        str(model.index(row, column).data() or "") for row in range(min(model.rowCount(), 30)) for column in columns
    }
    return heads | cells


def words_of_menus(bar: QMenuBar) -> set[str]:
    """The menus and all their commands."""
    menus = [action.menu() for action in bar.actions()]
    commands = [action for menu in menus if isinstance(menu, QMenu) for action in menu.actions()]
    return {re.sub(r"\(&.\)|&", "", action.text()) for action in (*bar.actions(), *commands)}


def words_kept(file: Path) -> list[str]:
    """The user's own words in the office at `file`, the longest first."""
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        own = [name for name in tables if not name.startswith(("search", "sqlite", "history"))]
        values = {value for name in own for row in database.execute(f'SELECT * FROM "{name}"') for value in row}
    words = {words for value in values if isinstance(value, str) for words in _strings(value)}
    return sorted((one for one in words if len(one) > 1 or one > "\u3000"), key=len, reverse=True)


def _strings(value: str) -> Iterator[str]:
    try:
        held = json.loads(value)
    except ValueError:
        held = value
    todo = [held]
    while todo:
        one = todo.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            todo.extend(one.values())
        elif isinstance(one, list):
            todo.extend(one)


_FOREIGN = {"ja": re.compile(r"[A-Za-z]{3,}"), "en": re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")}


def foreign(said: Iterable[str], code: Code, kept: list[str], allowed: frozenset[str]) -> list[str]:
    """Words in the other language than that of the window: neither the user's own nor `allowed`."""
    return sorted(
        words
        for words in said
        if _FOREIGN[code].search(_without(words, sorted((*kept, *allowed), key=len, reverse=True)))
    )


def _without(words: str, known: list[str]) -> str:
    for one in known:
        if one in words:
            words = words.replace(one, " ")
    return words


# --- what hands would do ----------------------------------------------------------------------------------------------


def turned_by_the_wheel(root: QWidget) -> list[str]:
    """The controls whose value changes when the wheel is turned over them, though they have the focus."""
    kinds = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar, Segments, Tabs, QAbstractButton, QLineEdit)
    controls = [one for one in seen(root) if isinstance(one, kinds) and not isinstance(one, QScrollBar)]
    return [called(one) for one in controls if _changes(one)]


def _changes(control: QWidget) -> bool:
    """Turns the wheel one notch down and one up again, as a hand does that goes on to the end of the page."""
    control.setFocus()
    before = _shown_in(control)
    middle = QPointF(control.rect().center())
    turned = []
    for notch in (-120, 120):
        there = QPointF(control.mapToGlobal(middle))
        keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        wheel = QWheelEvent(middle, there, QPoint(), QPoint(0, notch), Qt.MouseButton.NoButton, keys, phase, False)
        QApplication.sendEvent(control, wheel)
        turned.append(_shown_in(control))
    return turned != [before, before]


def _shown_in(control: QWidget) -> str:
    match control:
        case QComboBox():
            return control.currentText()
        case QAbstractSpinBox() | QLineEdit():
            return control.text()
        case QAbstractSlider():
            return str(control.value())
        case QTabBar():
            return str(control.currentIndex())
        case Segments() | Tabs():
            return str(control.value())
        case QAbstractButton():
            return str(control.isChecked())
        case _:
            return ""


def ring_elsewhere(shown: QWidget) -> list[str]:
    """The button that has the focus of a dialog just opened, where Enter would press another or nothing has the focus."""
    if not isinstance(shown, Dialog):
        return []
    focused: QWidget | None = shown.focusWidget()
    if focused is None:
        return ["nothing"]
    return [called(focused)] if isinstance(focused, QAbstractButton) and focused is not shown.default_verb else []
