"""Cut, copy, paste, delete and select all as actions, and the menu of a text: they act on what has the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ouik_desktop.i18n import Text, _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.actions import Action, Actions
from ouik_desktop.ui.shell.frame import Frame
from ouik_desktop.ui.shell.menus.context import open_menu
from ouik_desktop.ui.widgets.editing import Edit, edits_of
from ouik_desktop.ui.widgets.fields.typing import LineEdit, TextEdit

if TYPE_CHECKING:  # with the first page that has texts
    from ouik_desktop.ui.widgets.bilingual.field import BilingualField

WrittenIn = QLineEdit | QPlainTextEdit
Focused = Callable[[], QWidget | None]

_EDITS: Final[tuple[tuple[Edit, Text, str, str, int], ...]] = (  # words, the key the widget hears, icon, group
    (Edit.CUT, _("Cut"), "Ctrl+X", "scissors", 2),
    (Edit.COPY, _("Copy"), "Ctrl+C", "copy", 2),
    (Edit.PASTE, _("Paste"), "Ctrl+V", "clipboard", 2),
    (Edit.DELETE, _("Delete"), "Del", "", 2),
    (Edit.SELECT_ALL, _("Select all"), "Ctrl+A", "", 3),
)


def edit_actions(focused: Focused) -> list[Action]:
    """The five, for whatever `focused` gives when one of them is run."""
    return [_action(focused, *one) for one in _EDITS]


def _action(focused: Focused, edit: Edit, words: Text, hint: str, icon: str, group: int) -> Action:
    def possible() -> bool:
        return edit in edits_of(focused())

    def run() -> None:
        if (do := edits_of(focused()).get(edit)) is not None:
            do()

    return Action(edit.value, words, run, hint=hint, icon=icon, menu="edit", group=group, enabled=possible)


def mark_as_current(focused: Focused) -> Action:
    """Saying that the translation of the text with the focus is current, as the link below it does."""

    def run() -> None:
        field = _bilingual(focused())
        if field is not None and field.to_confirm():
            field.commit()
        if field is not None and (code := field.to_confirm()):  # what was being typed may have made it so
            field.confirmed.emit(code)

    def possible() -> bool:
        field = _bilingual(focused())
        return field is not None and field.to_confirm() is not None

    text = _("Mark as current")
    return Action("mark_current", text, run, keys="Ctrl+Shift+M", icon="check", menu="edit", group=5, enabled=possible)


def _bilingual(widget: QWidget | None) -> BilingualField | None:
    if widget is None:
        return None
    from ouik_desktop.ui.widgets.bilingual.field import BilingualField

    while widget is not None and not isinstance(widget, BilingualField):
        widget = None if widget.isWindow() else widget.parentWidget()
    return widget


def text_under(window: QWidget, event: QContextMenuEvent) -> WrittenIn | None:
    """The text whose menu is wished: the one under the pointer, or the one with the focus when a key was pressed."""
    by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
    under: QWidget | None = QApplication.focusWidget() if by_key else window.childAt(event.pos())
    while under is not None and not isinstance(under, QLineEdit | QPlainTextEdit):
        under = under.parentWidget() if not under.isWindow() else None
    return under


def open_text_menu(kit: Kit, text: WrittenIn, at: QPoint, steps: Iterable[Action] = ()) -> None:
    """The menu of a text: undo and redo (`steps`, else those of the text itself), and what can be done to its words."""
    open_menu(kit, [*(list(steps) or _own_steps(text)), *edit_actions(lambda: text)], at, text)


class TextMenus(QObject):
    """Opens the menu of a text anywhere in the window. Undo and redo are the text's own only while it is being typed."""

    def __init__(self, frame: Frame, kit: Kit, actions: Actions) -> None:
        super().__init__(frame)
        self._frame, self._kit, self._actions = frame, kit, actions
        frame.menu_wished.connect(self._open)

    def _open(self, event: QContextMenuEvent) -> None:
        text = text_under(self._frame, event)
        if text is not None:
            settled = isinstance(text, LineEdit | TextEdit) and not text.typing.busy
            of_the_office = [one for one in map(self._actions.find, ("undo", "redo")) if one and settled]
            open_text_menu(self._kit, text, event.globalPos(), of_the_office)


def _own_steps(text: WrittenIn) -> list[Action]:
    def can_undo() -> bool:
        return text.isUndoAvailable() if isinstance(text, QLineEdit) else text.document().isUndoAvailable()

    def can_redo() -> bool:
        return text.isRedoAvailable() if isinstance(text, QLineEdit) else text.document().isRedoAvailable()

    undo, redo = "arrow-u-up-left", "arrow-u-up-right"
    return [
        Action("undo", _("Undo"), text.undo, hint="Ctrl+Z", icon=undo, menu="edit", group=1, enabled=can_undo),
        Action("redo", _("Redo"), text.redo, hint="Ctrl+Y", icon=redo, menu="edit", group=1, enabled=can_redo),
    ]
