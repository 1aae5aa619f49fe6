"""Other keys for a command: they are pressed, not written; what they are taken by is said at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from ouik_desktop.i18n import Text, _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.keyboard.keys import Keys, shown
from ouik_desktop.ui.widgets.labels import Label

_HELD_ALONE = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_LEAVES = (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyField(QLineEdit):
    """Shows the keys that are pressed while it has the focus. Tab, Enter and Escape stay what they are; Delete takes the keys away."""

    def __init__(self, kit: Kit, keys: str) -> None:
        super().__init__()
        self.keys = keys
        self.setObjectName("keyField")
        kit.name(self, _("Press the keys"))
        kit.text(self.setPlaceholderText, _("Press the keys"))
        kit.sized(self, "head")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # keys are wanted, not words
        self.setText(shown(keys))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key in _LEAVES and plain:
            event.ignore()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and plain:
            self.show_keys("")
        elif key not in _HELD_ALONE:
            self.show_keys(QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText))

    def show_keys(self, keys: str) -> None:
        """Show keys, as Qt writes them."""
        self.keys = keys
        self.setText(shown(keys))


class KeysDialog(Dialog):
    """`[keysDialog]`: other keys for one command, or those it came with."""

    def __init__(self, kit: Kit, parent: QWidget, keys: Keys, action: Action) -> None:
        super().__init__(kit, parent, kit.say(action.text).removesuffix("…"), name="keysDialog")
        self._keys, self._id = keys, action.id
        self.say(_("Press the keys for this command. Delete removes them."))
        self.field = KeyField(kit, action.shortcuts[0] if action.keys else "")
        self.trouble = Label(kit, "", step="small", ink="bad", wrap=True)
        self.trouble.setObjectName("keysTrouble")
        self.trouble.hide()
        self.body.addWidget(self.field)
        self.body.addWidget(self.trouble)
        self.add_cancel()
        if keys.is_changed(action.id):
            self.add_verb(_("As it was"), self._take_back, kind="secondary").setObjectName("keysAsTheyWere")
        self.add_verb(_("Use these keys"), self._give)

    def _give(self) -> None:
        self._end(self._keys.give(self._id, self.field.keys))

    def _take_back(self) -> None:
        self._end(self._keys.take_back(self._id))

    def _end(self, refused: Text | None) -> None:
        if refused is None:
            self.accept()
        else:
            self.trouble.say(refused)
            self.trouble.show()
