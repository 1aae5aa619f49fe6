"""The first window stands on the screen it opens on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from ouik_desktop.ui.shell.fitting import stand_on_screen, within
from ouik_desktop.ui.shell.frame import Frame

LAPTOP = QRect(0, 40, 1366, 728)


@pytest.mark.parametrize(
    ("wanted", "stands"),
    [
        (QRect(20, 60, 1100, 690), QRect(20, 60, 1100, 690)),
        (QRect(0, 0, 1280, 800), QRect(0, 40, 1280, 728)),
        (QRect(2500, 300, 1280, 720), QRect(86, 48, 1280, 720)),
        (QRect(-900, -500, 1024, 680), QRect(0, 40, 1024, 680)),
        (QRect(100, 100, 2560, 1400), QRect(0, 40, 1366, 728)),
    ],
)
def test_a_window_is_moved_and_made_smaller_until_all_of_it_is_seen(wanted: QRect, stands: QRect) -> None:
    assert within(LAPTOP, wanted) == stands


def test_a_window_remembered_on_a_screen_that_is_gone_comes_back_into_view(qapp: QApplication) -> None:
    far = Frame()
    far.setGeometry(9000, 5000, 1100, 700)
    kept = bytes(far.saveGeometry().toBase64().data()).decode()
    frame = Frame()
    stand_on_screen(frame, kept)
    screen = qapp.primaryScreen().availableGeometry()
    assert screen.contains(frame.geometry().topLeft())
    assert frame.width() <= screen.width()
    assert frame.height() <= screen.height()


def test_where_the_usual_size_finds_no_room_the_window_fills_the_screen(qapp: QApplication) -> None:
    """The screen of the tests is 800 x 800."""
    frame = Frame()
    stand_on_screen(frame)
    assert (frame.isMaximized(), frame.minimumWidth()) == (True, qapp.primaryScreen().availableGeometry().width())
