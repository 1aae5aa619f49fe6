"""The first second: the shell at once, the office opened in a thread, and a way on when it cannot be."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget

from ouik_desktop.app import run
from ouik_desktop.errors import Refused
from ouik_desktop.i18n import _
from ouik_desktop.japanese import has_japanese
from ouik_desktop.model import Clock, Event, LocalizedText
from ouik_desktop.settings import LANGUAGE, OFFICE, PLACE, RECENT_OFFICES, Settings
from ouik_desktop.store import Store
from ouik_desktop.ui.door import Ring
from ouik_desktop.ui.shell.frame import Frame
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.start import Start, location_of
from ouik_desktop.work.events.edit import EventDraft, add_event
from ouik_desktop.work.office.sample import make_sample_office

Begin = Callable[..., Start]


@pytest.fixture
def begin(qapp: QApplication, settings: Settings, qtbot) -> Iterator[Begin]:
    """Start the program as `app.run` does."""
    begun: list[Start] = []

    def start(office: Path | str | None = None, language: str | None = "ja") -> Start:
        frame = Frame()
        qtbot.addWidget(frame)
        frame.show()
        begun.append(Start(qapp, frame, settings, str(office) if office else None, language))
        begun[-1].begin()
        return begun[-1]

    yield start
    for one in begun:
        one.window.jobs.stop_all()
        one.end()
    gc.enable()


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Path:
    file = tmp_path / "ours.ouik"
    Store.open(file, clock).close()
    return file


def shown(start: Start, name: str) -> Any:
    return start.window.frame.findChild(QWidget, name)


def test_a_named_office_opens_at_home_without_a_welcome(begin: Begin, office: Path, settings: Settings, qtbot):
    start = begin(office)
    qtbot.waitUntil(start.window.rail.isVisible)
    qtbot.waitUntil(lambda: start.window.navigation.here == Route("home"), timeout=10_000)
    assert shown(start, "homePage").isVisible()
    assert shown(start, "welcomeDialog") is None
    assert shown(start, "officeFile").text() == "ours.ouik"
    assert (settings.get(OFFICE), settings.get(RECENT_OFFICES)) == ("", [str(office)])


def test_the_first_start_asks_and_begins_with_the_sample(begin: Begin, home: Path, settings: Settings, qtbot):
    start = begin()
    qtbot.waitUntil(lambda: shown(start, "welcomeDialog") is not None)
    for _step in range(3):
        start.window.frame.findChild(QPushButton, "welcomeNext").click()
    qtbot.waitUntil(lambda: start.window.navigation.here == Route("home"), timeout=20_000)
    assert settings.get(OFFICE) == str(home / "data" / "office.ouik")
    qtbot.waitUntil(start.window.rail.progress.isVisible, timeout=10_000)


def test_what_is_no_office_is_said_in_both_languages_and_left_alone(begin: Begin, tmp_path: Path, qtbot):
    file = tmp_path / "letter.ouik"
    file.write_text("Dear colleagues,", encoding="utf-8")
    start = begin(file)
    qtbot.waitUntil(lambda: shown(start, "troublePage") is not None, timeout=10_000)
    japanese, english = [label.text() for label in shown(start, "troublePage").findChildren(QLabel)][:2]
    assert "letter.ouik" in japanese
    assert has_japanese(japanese.replace(str(file), ""))
    assert "letter.ouik is not an office of this program and was left as it is" in english
    assert file.read_text(encoding="utf-8") == "Dear colleagues,"


def test_a_server_that_does_not_answer_is_asked_again_at_its_address(begin: Begin, qtbot):
    start = begin("postgresql+psycopg://services@127.0.0.1:1/office")
    for _turn in range(2):
        qtbot.waitUntil(lambda: shown(start, "troublePage") is not None, timeout=10_000)
        page = shown(start, "troublePage")
        assert "The database server does not answer." in page.findChildren(QLabel)[1].text()
        page.findChildren(QPushButton)[0].click()
        qtbot.waitUntil(lambda gone=page: shown(start, "troublePage") not in (None, gone), timeout=10_000)


def test_the_language_asked_for_wins_over_the_one_set(begin: Begin, office: Path, settings: Settings, qtbot):
    settings.set(LANGUAGE, "ja")
    start = begin(office, language="en")
    assert start.window.rail.routes.item(0).text() == "Home"
    qtbot.waitUntil(lambda: start.window.navigation.here is not None, timeout=10_000)


def test_an_address_of_a_server_stays_as_it_is():
    assert location_of("postgresql+psycopg://services@server/office") == "postgresql+psycopg://services@server/office"
    assert location_of("ours/office.ouik") == Path("ours/office.ouik")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_the_window_is_refused_in_words(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Refused, match="There is no display here"):
        run()


def choose_file(start: Start, file: Path) -> None:
    """In the file dialog that is open."""
    (dialog,) = (one for one in start.window.frame.findChildren(QFileDialog) if one.isVisible())
    dialog.setDirectory(str(file.parent))
    dialog.selectFile(file.name)
    dialog.accept()


def test_another_office_is_opened_from_the_menu(begin: Begin, office: Path, tmp_path: Path, qtbot):
    start = begin(office)
    qtbot.waitUntil(lambda: start.window.navigation.here == Route("home"), timeout=10_000)
    other = tmp_path / "other.ouik"
    start.window.run_action("new_office")
    choose_file(start, other)
    qtbot.waitUntil(lambda: shown(start, "officeFile").text() == "other.ouik", timeout=10_000)
    assert other.exists()
    start.window.run_action("open_office")
    choose_file(start, office)
    qtbot.waitUntil(lambda: shown(start, "officeFile").text() == "ours.ouik", timeout=10_000)


def test_the_page_one_left_is_the_page_one_comes_back_to(begin: Begin, sample_office: Path, qtbot):
    first = begin(sample_office)
    qtbot.waitUntil(lambda: first.window.navigation.here == Route("home"), timeout=20_000)
    first.window.navigation.open(Route("event", 3, tab="programme"))
    first.window.close()
    again = begin(sample_office)
    there = Route("event", 3, tab="programme")
    qtbot.waitUntil(lambda: again.window.navigation.here == there, timeout=20_000)
    again.window.navigation.back()
    assert again.window.navigation.here == Route("home")


def test_where_that_is_gone_the_next_start_opens_at_home(begin: Begin, office: Path, settings: Settings, qtbot):
    place: dict[str, object] = {"office": str(office), "kind": "person", "id": 12, "tab": None}
    settings.set(PLACE, place)
    start = begin(office)
    qtbot.waitUntil(lambda: start.window.navigation.here == Route("home"), timeout=10_000)


def test_another_office_begins_with_nothing_of_the_one_before(begin: Begin, sample_office: Path, office: Path, qtbot):
    start = begin(sample_office)
    qtbot.waitUntil(lambda: start.window.navigation.here == Route("home"), timeout=20_000)
    start.window.navigation.open(Route("events"))
    before = start.window.here.table
    before.choose(before.rows.ids[-1])
    start.open_office(office)
    qtbot.waitUntil(lambda: start.office.file == office and start.window.here is not None, timeout=20_000)
    assert start.window.navigation.here == Route("home")
    assert not start.window.navigation.can_go_back()
    start.window.navigation.open(Route("events"))
    assert (start.window.here.table is before, start.window.here.table.count()) == (False, 0)


@pytest.fixture
def sample_office(tmp_path: Path, clock: Clock) -> Path:
    file = tmp_path / "sample.ouik"
    store = Store.open(file, clock)
    make_sample_office(store)
    store.close()
    return file


def test_a_session_that_ends_keeps_what_is_being_typed(begin: Begin, tmp_path: Path, clock: Clock, qtbot):
    file = tmp_path / "ours.ouik"
    store = Store.open(file, clock)
    with store.write(_("New event")) as session:
        session.add(Event(id=1, uid="cafe", starts=datetime(2026, 12, 16, 15), title=LocalizedText("カフェ", "Café")))
    store.close()
    start = begin(file)
    qtbot.waitUntil(lambda: start.window.navigation.here == Route("home"), timeout=10_000)
    start.window.navigation.open(Route("event", 1, tab="basics"))
    field = shown(start, "field_summary")
    field.focus_side("en")
    QTest.keyClicks(field.boxes["en"].editor, "Words nobody saved")
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: not start.window.frame.isVisible())
    with start.office.store.read() as session:
        assert session.get_one(Event, 1).summary.en == "Words nobody saved"


def test_a_second_start_brings_the_window_back_and_opens_the_office_it_names(
    begin: Begin, office: Path, tmp_path: Path, qtbot
):
    other = tmp_path / "other.ouik"
    Store.open(other).close()
    start = begin(office)
    qtbot.waitUntil(lambda: start.window.navigation.here == Route("home"), timeout=10_000)
    start.window.frame.showMinimized()
    start.show(Ring(str(office)))
    assert not start.window.frame.isMinimized()
    assert shown(start, "officeFile").text() == "ours.ouik"
    start.show(Ring(str(other)))
    qtbot.waitUntil(lambda: shown(start, "officeFile").text() == "other.ouik", timeout=10_000)


def test_another_office_waits_for_what_is_asked_just_now(begin: Begin, office: Path, tmp_path: Path, qtbot):
    start = begin(office)
    qtbot.waitUntil(lambda: start.window.navigation.here == Route("home"), timeout=10_000)
    start.window.run_action("about")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    start.show(Ring(str(tmp_path / "other.ouik")))
    assert shown(start, "officeFile").text() == "ours.ouik"
    QApplication.activeModalWidget().close()
    qtbot.waitUntil(lambda: shown(start, "officeFile").text() == "other.ouik", timeout=10_000)


def test_what_is_being_typed_is_kept_before_another_office_opens(begin: Begin, office: Path, tmp_path: Path, qtbot):
    store = Store.open(office)
    event_id = add_event(store, EventDraft(LocalizedText("冬の里山を歩く"), datetime(2026, 12, 5)))
    store.close()
    start = begin(office)
    qtbot.waitUntil(lambda: start.window.navigation.here == Route("home"), timeout=10_000)
    start.window.navigation.open(Route("event", event_id))
    editor = start.window.here.tab("basics").form.fields["title"].boxes["en"].editor
    editor.setFocus()
    qtbot.keyClicks(editor, "Walking in winter")
    start.show(Ring(str(tmp_path / "other.ouik")))
    qtbot.waitUntil(lambda: shown(start, "officeFile").text() == "other.ouik", timeout=10_000)
    with Store.open(office).read() as session:
        assert session.get_one(Event, event_id).title == LocalizedText("冬の里山を歩く", "Walking in winter")
