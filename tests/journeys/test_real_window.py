"""A coordinator at the real window, with the keyboard alone: the first start, writing, both languages, sending out, a power cut."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.store import Store
from ouik_desktop.work.office.sample import make_sample_office
from tests.journeys.screen import Desktop, Screen, lacking, until

WALK = "冬の里山を歩く"  # the event of the sample office that has no English yet
Start = Callable[..., Desktop]


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    if missing := lacking():
        pytest.skip(f"no real window without {', '.join(missing)}")
    screen = Screen()
    yield screen
    screen.close()


@pytest.fixture
def start(screen: Screen, home: Path) -> Iterator[Start]:
    started: list[Desktop] = []

    def run(*args: Any, **more: Any) -> Desktop:
        started.append(Desktop(screen, home, *args, **more))
        return started[-1]

    yield run
    for desktop in started:
        if desktop.process.poll() is None:
            desktop.kill()


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A file with the sample office in it."""
    file = tmp_path / "office.ouik"
    store = Store.open(file)
    make_sample_office(store)
    store.close()
    return file


def title_of_the_walk(office: Path) -> LocalizedText:
    store = Store.open(office)
    try:
        with store.read() as session:
            return next(event.title for event in session.query(Event) if event.title.ja == WALK)
    finally:
        store.close()


def english_in_the_file(office: Path) -> str:
    """What another program reads in the file at this very moment."""
    with sqlite3.connect(f"file:{office}?mode=ro", uri=True) as database:
        titles = [json.loads(title) for (title,) in database.execute("SELECT title FROM event")]
    return next((str(title.get("en") or "") for title in titles if title.get("ja") == WALK), "")


def settings(home: Path) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads((home / "config" / "settings.json").read_text(encoding="utf-8"))
    return kept


PACKAGE = [".docx", ".html", ".ics", ".ics", ".ics", ".json", ".pdf", ".txt"]  # three calendars, and what is in it all


def suffixes(folder: Path) -> list[str]:
    return sorted(file.suffix for file in folder.iterdir())


def open_the_walk(desktop: Desktop) -> None:
    desktop.waits_at("ホーム")
    desktop.press("ctrl+3")
    desktop.waits_at("催し一覧")
    desktop.press("Down", "Return")
    desktop.waits_at(WALK)


@pytest.mark.parametrize(
    ("language", "welcome", "home_page"), [("ja", "ouik-desktop へようこそ", "ホーム"), ("en", "Welcome", "Home")]
)
def test_the_first_start_leads_to_the_sample_office_by_enter_alone(
    start: Start, home: Path, language: str, welcome: str, home_page: str
) -> None:
    desktop = start(language)
    desktop.waits_at(welcome)
    desktop.press("Return", "Return", "Return")
    desktop.waits_at(f"{home_page} — ouik-desktop")
    assert desktop.quit() == 0
    assert {"office", "window.geometry"} <= set(settings(home))
    again = start(language)
    again.waits_at(f"{home_page} — ouik-desktop")  # nobody is welcomed twice
    assert again.quit() == 0


def test_a_missing_title_is_written_taken_back_and_done_again_by_keyboard(start: Start, office: Path) -> None:
    desktop = start(office=office)
    open_the_walk(desktop)
    desktop.press("F8")
    desktop.type("Walking in winter")
    desktop.press("ctrl+s")
    until(lambda: english_in_the_file(office) == "Walking in winter", "the title in the file")
    desktop.press("ctrl+z")
    until(lambda: english_in_the_file(office) == "", "the title taken back")
    desktop.press("ctrl+shift+z")
    until(lambda: english_in_the_file(office) == "Walking in winter", "the title done again")
    assert desktop.quit() == 0
    assert title_of_the_walk(office).en == "Walking in winter"


def test_the_announcement_goes_out_in_every_format_after_a_change_of_language(
    start: Start, office: Path, home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.json").write_text(json.dumps({"export.folder": str(folder)}), encoding="utf-8")
    desktop = start(office=office)
    desktop.waits_at("ホーム")
    desktop.press("ctrl+shift+l")
    desktop.waits_at("Home")
    assert settings(home)["language"] == "en"
    desktop.press("ctrl+5")
    desktop.waits_at("Announcement studio")
    desktop.press("ctrl+e")
    desktop.waits_at("Export to which folder?")
    desktop.press("Return")

    until(lambda: suffixes(folder) == PACKAGE, "the announcement in the folder")
    desktop.waits_at("Announcement studio")  # the keys are the window's again
    assert desktop.quit() == 0


def test_what_was_saved_outlives_a_power_cut(start: Start, office: Path) -> None:
    desktop = start(office=office)
    open_the_walk(desktop)
    desktop.press("F8")
    desktop.type("Walking in winter")
    until(lambda: english_in_the_file(office) == "Walking in winter", "the title in the file, without any key")
    desktop.type(" woods and")
    desktop.kill()
    assert title_of_the_walk(office).en.startswith("Walking in winter")
    again = start(office=office)
    open_the_walk(again)
    assert again.quit() == 0
