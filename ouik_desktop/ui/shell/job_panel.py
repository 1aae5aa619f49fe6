"""The progress of long work: a panel at the foot of the page after 300 ms, with what is being done and a way to stop it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.errors import OuikError
from ouik_desktop.i18n import _
from ouik_desktop.progress import Progress
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.jobs import Job
from ouik_desktop.ui.shell.notices import Notices
from ouik_desktop.ui.widgets.buttons import Button
from ouik_desktop.ui.widgets.floating import Floating
from ouik_desktop.ui.widgets.labels import Label
from ouik_desktop.ui.widgets.progress import ProgressLine

PATIENCE_MS: Final = 300


class JobPanel(Floating):
    """Shows the work that was begun last, until it ends."""

    def __init__(self, kit: Kit, over: QWidget, notices: Notices) -> None:
        super().__init__(kit, over, fill="raised", edge="line")
        self.setObjectName("jobPanel")
        self._notices = notices
        self._job: Job | None = None
        self._title = Label(kit, "", strong=True)
        self._note = Label(kit, "", step="small", ink="ink2")
        self._note.setMinimumWidth(kit.px(320))
        self._line = ProgressLine(kit, _("Progress"))
        column = QVBoxLayout()
        column.setSpacing(kit.px(4))
        for widget in (self._title, self._note, self._line):
            column.addWidget(widget)
        self.row.addLayout(column, 1)
        self.row.addSpacing(kit.px(12))
        self._stop = Button(kit, _("Cancel"), self._cancel)
        self._stop.setObjectName("cancelJob")
        self.row.addWidget(self._stop)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._lose_patience)

    def begin(self, job: Job) -> None:
        """Show this work, when it takes longer than 300 ms."""
        self._job = job
        self._title.say(job.title)
        self._note.say("")
        self._line.show_share(None)
        self._stop.setEnabled(True)
        self._patience.start(PATIENCE_MS)
        job.progressed.connect(self._progressed)
        job.failed.connect(lambda error: self._failed(job, error))
        job.ended.connect(lambda: self._ended(job))

    def _progressed(self, progress: Progress) -> None:
        if self.sender() is not self._job:
            return
        self._note.say(progress.note)
        self._line.show_share(progress.done / progress.total if progress.total else None)

    def _failed(self, job: Job, error: Exception) -> None:
        if isinstance(error, OuikError) and job.says_failure:
            self._notices.trouble(error)

    def _lose_patience(self) -> None:
        if self._job is not None:
            self.rise()

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._patience.stop()
            self.hide()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._stop.setEnabled(False)
            self._note.say(_("Stopping…"))
