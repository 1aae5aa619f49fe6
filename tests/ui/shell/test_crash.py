"""The crash net: no bug ends in silence, and no report tells of anybody."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from sqlalchemy import select

from ouik_desktop.errors import DamagedOffice, NewerOffice
from ouik_desktop.i18n import _
from ouik_desktop.model import Venue
from ouik_desktop.progress import finish
from ouik_desktop.store import Store
from ouik_desktop.ui.shell.crash import CrashNet, report_of
from ouik_desktop.ui.shell.trouble import BugDialog, TroublePage
from ouik_desktop.work.office import care

SECRET = "髙橋 花子 <hanako@example.jp>"


def stumble(person: str = SECRET) -> None:
    raise ValueError(f"cannot greet {person}")


class Shown:
    def __init__(self) -> None:
        self.reports: list[tuple[str, Path | None]] = []

    def __call__(self, report: str, file: Path | None) -> None:
        self.reports.append((report, file))


@pytest.fixture
def shown(qapp, tmp_path: Path) -> Iterator[Shown]:
    shown = Shown()
    net = CrashNet(shown, tmp_path / "log")
    net.install()
    yield shown
    net.remove()


def test_a_report_names_types_and_places_but_nobody():
    try:
        try:
            stumble()
        except ValueError as error:
            raise RuntimeError(f"no mail for {SECRET}") from error
    except RuntimeError as error:
        report = report_of(error)
    assert SECRET not in report
    assert "hanako" not in report
    assert "RuntimeError" in report
    assert "ValueError" in report
    assert "test_crash.py:" in report
    assert str(Path.home()) not in report


def test_a_bug_in_a_slot_is_shown_and_kept(shown: Shown, qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(lambda _on: stumble())
    button.click()
    qtbot.waitUntil(lambda: len(shown.reports) == 1)
    report, file = shown.reports[0]
    assert "stumble" in report
    assert file is not None
    assert file.read_text(encoding="utf-8") == report


def test_a_bug_in_a_thread_is_shown_too(shown: Shown, qtbot):
    thread = threading.Thread(target=stumble)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(shown.reports) == 1)
    assert "stumble" in shown.reports[0][0]


def test_the_dialog_speaks_both_languages(kit, qtbot):
    dialog = BugDialog(kit, None, "ouik-desktop 0\nValueError", None)
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.findChildren(type(dialog.say("x"))))
    assert "プログラムの不具合が起きました" in said
    assert "An error occurred in the program" in said


def test_an_office_that_cannot_be_opened_says_why_in_both_languages(window, qtbot):
    error = NewerOffice(_("Choose an office"))
    page = TroublePage(window.services, error, Path("office.ouik"), lambda _file: None)
    window.stage.show_trouble(page)
    words = [label.text() for label in page.findChildren(type(window.rail.progress_head))]
    assert words == ["事務所データを選ぶ", "Choose an office"]
    assert page.isVisible()
    window.stage.leave_trouble()


def test_a_damaged_office_offers_its_newest_backup_and_opens_it(window, tmp_path, qtbot):
    file = tmp_path / "office.ouik"
    store = Store.open(file)
    with store.write(_("Test venue")) as session:
        session.add(Venue(key="shiinoki"))
    finish(care.create_backup(store))
    store.close()
    file.write_bytes(file.read_bytes()[:5000])
    opened: list[Path | str] = []
    with pytest.raises(DamagedOffice) as damaged:
        Store.open(file)
    page = TroublePage(window.services, damaged.value, file, opened.append)
    window.stage.show_trouble(page)
    page.findChild(QPushButton, "restoreNewest").click()
    qtbot.waitUntil(lambda: opened == [file], timeout=10_000)
    with Store.open(file).read() as session:
        assert [venue.key for venue in session.scalars(select(Venue))] == ["shiinoki"]
    window.stage.leave_trouble()
