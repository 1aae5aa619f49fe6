"""Where the office is kept, how safe it is, and the sample office removed in one step."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.i18n import Text, _
from ouik_desktop.ui.desk import Desk
from ouik_desktop.ui.widgets import Button, ElidedLabel, Label
from ouik_desktop.work import sample_office


class DataPreferences:
    """The rows of the section, and reading them again."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._kit = desk, desk.kit
        self._file = ElidedLabel(self._kit, "")
        self._file.setObjectName("officeFile")
        self._size = Label(self._kit, "", step="small", ink="ink3")
        self._sample = Button(self._kit, _("Remove the sample office"), self._remove_sample)
        self._sample.setObjectName("removeSample")
        self._no_sample = Label(self._kit, _("There are no sample events or people in this office."), ink="ink3")

    @property
    def rows(self) -> tuple[tuple[Text, QWidget], ...]:
        """Each row with its name."""
        return (
            (_("Office file"), self._file_row()),
            (_("Sample office"), _across(self._sample, self._no_sample)),
        )

    def _file_row(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._file)
        column.addWidget(self._size)
        return box

    def read(self) -> None:
        """Show how things stand."""
        file = self._desk.office.file
        self._file.say(str(file) if file else _("on a server"))
        if file is not None and file.exists():
            self._size.say(_("{size} MB", size=f"{file.stat().st_size / 1_000_000:,.1f}"))
        with self._desk.office.read() as session:
            has_sample = sample_office.has_sample(session)
        self._sample.setVisible(has_sample)
        self._no_sample.setVisible(not has_sample)

    def _remove_sample(self) -> None:
        self._desk.attempt(
            lambda: sample_office.remove_sample_office(self._desk.office.store), said=_("The sample office is removed")
        )


def _across(*widgets: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return box
