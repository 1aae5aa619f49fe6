"""The log of one desktop: what the program and Qt have to say goes to a file in the log folder, a few hundred kilobytes at most."""

from __future__ import annotations

import logging
import platform
from logging.handlers import RotatingFileHandler
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from ouik_desktop import __version__
from ouik_desktop.paths import user_log_folder

_log: Final = logging.getLogger("ouik_desktop")
_QT_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def keep_log() -> None:
    """From now on what happens is kept. Where the folder cannot be written the program goes on without."""
    qInstallMessageHandler(_log_qt)
    _log.setLevel(logging.INFO)
    try:
        user_log_folder().mkdir(parents=True, exist_ok=True)
        file = user_log_folder() / "ouik-desktop.log"
        handler = RotatingFileHandler(file, maxBytes=300_000, backupCount=3, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)
    _log.info("%s on %s, Python %s, Qt %s", __version__, platform.platform(), platform.python_version(), qVersion())


def end_log() -> None:
    """The program ends: Qt must not call Python any more."""
    qInstallMessageHandler(None)


def _log_qt(kind: QtMsgType, where: QMessageLogContext, message: str) -> None:
    _log.log(_QT_LEVELS.get(kind, logging.WARNING), "qt: %s", message)
