"""The ground all tests stand on, the same on every machine: no screen, Kanazawa's clock, the bundled font, user folders of
their own. Any warning of Qt fails the test that caused it (pytest.ini_options in pyproject.toml).
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ouik_desktop.model.clock import Clock, frozen

pytest_plugins = ["tests.offices"]

# read when the application starts
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ["TZ"] = "Asia/Tokyo"
time.tzset()


@pytest.fixture(scope="session", autouse=True)
def nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No fixture, however early, ever sees the folders or the office of the person who runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OUIK_HOME", str(tmp_path_factory.mktemp("home")))
        patch.delenv("OUIK_OFFICE", raising=False)
        yield


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folders: office, settings, log and exports of this test alone."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("OUIK_HOME", str(folder))
    return folder


@pytest.fixture
def clock() -> Clock:
    """Tuesday, 1 December 2026, 10:42 in Kanazawa; it stands still."""
    return frozen(2026, 12, 1)


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of real-shaped input; it does not travel with the project."""
    if not (folder := os.environ.get("OUIK_SAMPLES")):
        pytest.skip("OUIK_SAMPLES does not name the folder of samples")
    return Path(folder)


# --- windows ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """What the one application of the tests is started with."""
    return ["ouik-desktop", "-style", "fusion"]


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str]) -> object:
    """The application, the same on every machine: Fusion, the bundled Japanese font, a caret that does not blink."""
    import noto_cjk_sans_jp_regular
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(qapp_args)
    assert isinstance(app, QApplication)
    QLocale.setDefault(QLocale(QLocale.Language.Japanese, QLocale.Country.Japan))
    font_file = Path(noto_cjk_sans_jp_regular.__file__).parent / "NotoSansCJKjp-Regular.otf"
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font_file)))
    app.setFont(QFont(families[0], 10))
    QGuiApplication.styleHints().setCursorFlashTime(0)
    return app


@pytest.fixture(autouse=True)
def no_window_survives(request: pytest.FixtureRequest) -> Iterator[None]:
    """Windows of one test are gone before the next: what Python frees late, Qt crashes on (PySide 6.11)."""
    yield
    if "qapp" not in request.fixturenames:
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
    from PySide6.QtWidgets import QApplication

    QThreadPool.globalInstance().waitForDone(5_000)
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    gc.freeze()  # what has survived once need not be looked through after every test
