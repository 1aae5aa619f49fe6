"""The first step of the import: a file is dropped, or chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.paths import downloads_folder
from ouik_desktop.settings import IMPORT_FOLDER
from ouik_desktop.ui.shell.dialogs import FileKind
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Button, Disc, Label

LISTS: Final[tuple[FileKind, ...]] = (
    (_("Lists"), ("csv", "tsv", "txt", "xlsx", "xls", "ods", "vcf")),
    (_("All files"), ()),
)


def dropped_file(data: QMimeData) -> Path | None:
    """The one file on the disk that is being dropped, if it is one."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.is_file() else None


class FilePlace(QWidget):
    """Where a list is dropped; `chosen(path)` is called with it."""

    def __init__(self, services: Services, chosen: Callable[[Path], object]) -> None:
        super().__init__()
        self._services, self._kit, self._chosen = services, services.kit, chosen
        self._over = False
        self.setObjectName("importFilePlace")
        self.setAcceptDrops(True)
        kit = services.kit
        self.button = Button(kit, _("Choose a file…"), self.ask, kind="primary", icon="folder-open")
        self.button.setObjectName("chooseFile")
        self.trouble = Label(kit, "", ink="bad", wrap=True)
        self.trouble.setObjectName("importTrouble")
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.trouble.setMinimumWidth(kit.px(560))
        self.trouble.hide()
        known = _(
            "From Peatix, connpass, Google or Microsoft Forms, Doorkeeper, pretix, Indico, Eventbrite, or a list of your own"
        )
        column = QVBoxLayout(self)
        column.setSpacing(kit.px(10))
        column.addStretch(1)
        for widget in (
            Disc(kit, "tray"),
            Label(kit, _("Drop a list here"), step="title2", strong=True),
            Label(kit, known, ink="ink2"),
            Label(kit, _("CSV, Excel, OpenDocument or address cards, in any encoding"), step="small", ink="ink3"),
            self.button,
            self.trouble,
        ):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def ask(self) -> None:
        """Ask for a file."""
        last = Path(self._services.settings.get(IMPORT_FOLDER) or downloads_folder())
        folder = last if last.is_dir() else Path.home()
        self._services.dialogs.open_file(self, _("Choose a list"), LISTS, self._chosen, folder=folder)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        if (path := dropped_file(event.mimeData())) is not None:
            event.acceptProposedAction()
            self._chosen(path)

    def _show_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin = self._kit.px(24)
        painter.setPen(QPen(self._kit.colour("link" if self._over else "edge2"), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(self._kit.colour("sel" if self._over else "canvas"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(margin, margin, -margin, -margin), 12, 12)
