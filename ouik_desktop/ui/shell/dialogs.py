"""Dialogs: raised, with verbs on their buttons, never `exec`; files and confirmations are asked through one object."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QHBoxLayout, QPushButton, QStyle, QVBoxLayout, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.frame import ask_for_menu, is_enter, is_menu_key
from ouik_desktop.ui.shell.menus.edits import open_text_menu, text_under
from ouik_desktop.ui.widgets.buttons import Button
from ouik_desktop.ui.widgets.labels import Hairline, Label
from ouik_desktop.ui.widgets.tabbing import tab_stops, tab_through, takes_tab

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

FileKind = tuple[Words, Sequence[str]]
"""What kind of files to offer: its name and its suffixes, `(_("Spreadsheets"), ("xlsx", "csv"))`; no suffixes: all files."""


OFFICES: Final[Sequence[FileKind]] = ((_("Offices"), ("ouik",)),)


class Dialog(QDialog):
    """The base of our own dialogs: title, `body`, and a foot with verbs.

    It opens with the focus in its first field or list, else on what Enter does: its primary verb, or where that is dangerous the
    way out. On a button Enter presses that button; Escape closes.
    """

    def __init__(self, kit: Kit, parent: QWidget | None, title: Words, *, name: str = "dialog") -> None:
        super().__init__(parent)
        self.kit = kit
        self.setObjectName(name)
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        kit.dress(self)
        kit.text(self.setWindowTitle, title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(kit.px(24), kit.px(18), kit.px(24), kit.px(14))
        self.head.addWidget(Label(kit, title, step="title2", strong=True))
        self.head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(kit.px(24), 0, kit.px(24), kit.px(20))
        self.body.setSpacing(kit.px(8))
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(kit.px(24), kit.px(14), kit.px(24), kit.px(16))
        self.foot.setSpacing(kit.px(8))
        self.foot.addStretch(1)
        outer.addLayout(self.head)
        outer.addLayout(self.body, 1)
        outer.addWidget(Hairline(kit))
        outer.addLayout(self.foot)
        self._default: Button | None = None

    @property
    def default_verb(self) -> Button | None:
        """What Enter does while no other button has the focus."""
        return self._default

    def say(self, words: Words) -> Label:
        """A sentence in the body."""
        label = Label(self.kit, words, ink="ink2", wrap=True)
        label.setMinimumWidth(self.kit.px(420))
        self.body.addWidget(label)
        return label

    def add_verb(self, words: Words, run: Callable[[], object], *, kind: str = "primary", icon: str = "") -> Button:
        """A verb in the foot; the dialog stays open unless `run` closes it."""
        button = Button(self.kit, words, run, kind=kind, icon=icon)
        self.foot.addWidget(button)
        if kind in ("primary", "danger"):
            button.setObjectName("primaryVerb")
        if kind == "primary" or (kind == "secondary" and self._default is None):
            self._default = button
        return button

    def add_cancel(self, words: Words | None = None) -> Button:
        """The way out without doing anything."""
        return self.add_verb(words or _("Cancel"), self.reject, kind="secondary")

    def showEvent(self, event: QShowEvent) -> None:
        # Qt keeps a new window within two thirds of the screen and squeezes what needs more
        if not event.spontaneous():
            self._take_room(max(self.height(), self.sizeHint().height()))
            if layout := self.layout():
                layout.activate()
            self.take_focus()
        super().showEvent(event)

    def take_focus(self) -> None:
        """Bring the focus to the first field or list that is seen, else to what Enter does."""
        focused: QWidget | None = self.focusWidget()
        wanted = self._first_field() or self._default
        if focused is None and wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_field(self) -> QWidget | None:
        return next((one for one in tab_stops(self) if not isinstance(one, QAbstractButton)), None)

    def event(self, event: QEvent) -> bool:
        result = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._verbs_last()
            self._grow()
        return result

    def _grow(self) -> None:
        """Give room to what was said meanwhile: Qt does not, where words run over several lines."""
        layout = self.layout()
        if self.isVisible() and layout is not None and layout.hasHeightForWidth():
            self._take_room(max(self.height(), layout.totalHeightForWidth(self.width())))

    def _take_room(self, height: int) -> None:
        """Be so high, as far as the screen has room for it below a title bar; what is more is scrolled to."""
        room = self.screen().availableSize()
        title = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight, None, self)
        self.resize(self.width(), min(height, room.height() - title))

    def _verbs_last(self) -> None:
        """The Tab key comes to the foot last, whatever came into the body later."""
        items = (self.foot.itemAt(number) for number in range(self.foot.count()))
        verbs = [widget for item in items if item and (widget := item.widget())]
        inside: QWidget | None = self.previousInFocusChain()
        while inside is not None and inside is not self and (inside in verbs or not takes_tab(inside)):
            inside = inside.previousInFocusChain()
        if inside is not None and inside is not self and verbs:
            tab_through([inside, *verbs])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        text = text_under(self, event)
        if text is not None:
            open_text_menu(self.kit, text, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused: QWidget | None = self.focusWidget()
        if is_menu_key(event) and focused is not None:
            ask_for_menu(focused)
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif is_enter(event):
            pressed = focused if isinstance(focused, QPushButton) else self._default
            if pressed is not None and pressed.isEnabled():
                pressed.click()


_LABELS: Final = (
    ("LookIn", _("Look in:")),
    ("FileName", _("File name:")),
    ("FileType", _("Files of type:")),
)


class Dialogs:
    """Asks for files and confirmations. `then` is called only when something was chosen; tests hand in their own."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def open_file(
        self,
        parent: QWidget,
        title: Words,
        kinds: Sequence[FileKind],
        then: Callable[[Path], object],
        *,
        folder: Path | None = None,
    ) -> None:
        """Choose a file that is there."""
        dialog = self._file_dialog(parent, title, kinds, folder)
        dialog.setFileMode(type(dialog).FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        dialog.open()

    def save_file(
        self, parent: QWidget, title: Words, suggested: Path, kinds: Sequence[FileKind], then: Callable[[Path], object]
    ) -> None:
        """Choose where a file is written; Qt asks before another is replaced."""
        dialog = self._file_dialog(parent, title, kinds, suggested.parent)
        dialog.setAcceptMode(type(dialog).AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggested.suffix.lstrip("."))
        dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        dialog.open()

    def new_file(
        self, parent: QWidget, title: Words, suggested: Path, kinds: Sequence[FileKind], then: Callable[[Path], object]
    ) -> None:
        """Choose a name for something new; nothing is ever replaced, so whoever asks says what becomes of a file that is there."""
        dialog = self._file_dialog(parent, title, kinds, suggested.parent)
        dialog.setAcceptMode(type(dialog).AcceptMode.AcceptSave)
        dialog.setOption(type(dialog).Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(suggested.suffix.lstrip("."))
        dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        dialog.open()

    def folder(
        self, parent: QWidget, title: Words, then: Callable[[Path], object], *, start: Path | None = None
    ) -> None:
        """Choose a folder."""
        dialog = self._file_dialog(parent, title, (), start)
        dialog.setFileMode(type(dialog).FileMode.Directory)
        dialog.setOption(type(dialog).Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        dialog.open()

    def confirm(
        self,
        parent: QWidget,
        title: Words,
        words: Words,
        verb: Words,
        then: Callable[[], object],
        *,
        danger: bool = False,
    ) -> None:
        """Ask before something that undo cannot take back, or that is large."""
        dialog = Dialog(self._kit, parent, title, name="confirmDialog")
        dialog.say(words)
        dialog.add_cancel()
        dialog.add_verb(verb, dialog.accept, kind="danger" if danger else "primary")
        dialog.accepted.connect(then)
        dialog.open()

    def show_file(self, path: Path) -> None:
        """Open a file, or show a folder, with the desktop's own program."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def open_link(self, link: str) -> bool:
        """Open a link (of the web, `mailto:`) with the desktop's own program; False where there is none for it."""
        return QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))

    def _file_dialog(
        self, parent: QWidget, title: Words, kinds: Sequence[FileKind], folder: Path | None
    ) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog  # 5 ms start-up does not pay

        dialog = QFileDialog(parent, self._kit.say(title), str(_that_is_there(folder) if folder else ""))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kit.dress(dialog)
        for part, words in _LABELS:  # Qt has no Japanese for two of them (6.11)
            dialog.setLabelText(getattr(type(dialog).DialogLabel, part), self._kit.say(words))
        if kinds:
            dialog.setNameFilters([self._filter(kind) for kind in kinds])
        return dialog

    def _filter(self, kind: FileKind) -> str:
        name, suffixes = kind
        return f"{self._kit.say(name)} ({' '.join(f'*.{suffix}' for suffix in suffixes) or '*'})"


def _that_is_there(folder: Path) -> Path:
    """The folder, or the nearest above it that exists: one that is gone could not be chosen."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), Path.home())
