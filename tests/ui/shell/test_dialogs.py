"""Dialogs for files and folders: where they begin."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.dialogs import Dialogs


def test_where_the_folder_of_last_time_is_gone_the_choice_begins_at_what_is_left_of_its_way(
    kit: Kit, show: Any, tmp_path: Path
) -> None:
    page = QWidget()
    show(page)
    Dialogs(kit).folder(page, _("Export to which folder?"), lambda _chosen: None, start=tmp_path / "stick" / "2026")
    asked = page.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    assert asked.directory().absolutePath() == str(tmp_path)
    asked.reject()
