"""An afternoon at the real window: typing with pauses, mouse and wheel, the keyboard alone; after every gesture what always holds."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ouik_desktop.store import Store
from ouik_desktop.work.office.sample import make_sample_office
from tests.journeys.hands import Hands, Sit, middle
from tests.journeys.screen import Screen, lacking, until

WALK = "冬の里山を歩く"  # the event of the sample office that has no English yet


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    if missing := lacking():
        pytest.skip(f"no hands without {', '.join(missing)}")
    screen = Screen("1440x900")
    yield screen
    screen.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The sample office as a file."""
    file = tmp_path_factory.mktemp("sample") / "office.ouik"
    store = Store.open(file)
    make_sample_office(store)
    store.close()
    return file.read_bytes()


@pytest.fixture
def office(tmp_path: Path, made: bytes) -> Path:
    """A file with the sample office in it."""
    file = tmp_path / "office.ouik"
    file.write_bytes(made)
    return file


@pytest.fixture
def sit(screen: Screen, tmp_path: Path) -> Iterator[Sit]:
    """Sit down at the program: `sit(office=office)`."""
    seated: list[Hands] = []

    def down(*, on: Screen = screen, **more: Any) -> Hands:
        folder = tmp_path / f"desk{len(seated)}"
        folder.mkdir()
        seated.append(Hands(on, folder, **more))
        return seated[-1]

    yield down
    for hands in seated:
        hands.kill()


@pytest.fixture
def hands(sit: Sit, office: Path) -> Hands:
    """Somebody who sits at Home."""
    hands = sit(office=office)
    hands.is_on("home")
    return hands


def read(office: Path, query: str, *values: Any) -> list[Any]:
    with sqlite3.connect(f"file:{office}?mode=ro", uri=True) as database:
        return database.execute(query, values).fetchall()


def acts(office: Path) -> int:
    return int(read(office, "SELECT count(*) FROM unit WHERE undoes IS NULL AND undone_by IS NULL")[0][0])


def walk(office: Path) -> dict[str, Any]:
    """The title of the walk as a second program reads it."""
    titles = [json.loads(title) for (title,) in read(office, "SELECT title FROM event")]
    return next(title for title in titles if title.get("ja") == WALK)


def open_the_walk(hands: Hands) -> None:
    hands.press("ctrl+3")
    hands.is_on("events")
    hands.press("Down", "Return")
    hands.is_on("event")


def open_tab(hands: Hands, table: str) -> None:
    open_the_walk(hands)
    for _turn in range(4):
        if not hands.ask("is_shown", table):
            hands.press("ctrl+Next")
    hands.sees(f"the table {table}", "is_shown", table)


# --- writing ----------------------------------------------------------------------------------------------------------


def test_a_missing_side_is_written_with_pauses_and_taken_back_phrase_by_phrase(hands: Hands, office: Path) -> None:
    open_the_walk(hands)
    hands.press("F8")
    assert hands.ask("focus")["called"] == "題名(English)"
    before = acts(office)
    hands.type("Walking")
    hands.pause()
    hands.type(" in winter")
    hands.long_pause()
    assert walk(office) == {"ja": WALK, "en": "Walking in winter"}  # nothing is outdated by a pause
    assert acts(office) == before + 1
    hands.type(" woods")
    hands.long_pause()
    assert acts(office) == before + 2
    hands.press("ctrl+z", acts=0)
    until(lambda: walk(office)["en"] == "Walking in winter", "the last phrase taken back")
    hands.press("ctrl+z", acts=0)
    until(lambda: not walk(office).get("en"), "the first phrase taken back")
    assert walk(office) == {"ja": WALK}


def test_the_ring_moves_with_the_caret_from_side_to_side(hands: Hands) -> None:
    open_the_walk(hands)
    hands.press("F8")
    hands.type("Walking")
    assert hands.ask("focus_has_ring")
    for _step in range(8):
        hands.press("Tab")
        assert hands.ask("focus_has_ring"), hands.ask("focus")
    hands.press("shift+Tab")
    assert hands.ask("focus_has_ring"), hands.ask("focus")


# --- the grid ---------------------------------------------------------------------------------------------------------


def test_five_people_are_written_down_one_after_the_other_with_the_keyboard_alone(hands: Hands, office: Path) -> None:
    open_tab(hands, "participantsTable")
    hands.press("ctrl+f")
    for _step in range(12):
        if hands.ask("focus")["name"] != "participantsTable":
            hands.press("Tab")
    assert hands.ask("focus")["name"] == "participantsTable"
    names = ("Sato", "Kato", "Ito", "Goto", "Muto")
    people = [(name, f"{name} Ichiro") for name in names]
    column = hands.ask("head", "participantsTable").index("氏名")
    hands.press("ctrl+End", "Home")
    while hands.ask("cell", "participantsTable")[1] < column:
        hands.press("Right")
    for name, english in people:
        hands.type(name)
        hands.press("Tab", "Tab")
        hands.type(english)
        hands.press("Return")  # and on the next row, where the first word was written
    rows = hands.ask("cells", "participantsTable")
    assert [row[column + 2] for row in rows[: len(people)]] == [english for _name, english in people]


# --- the wheel --------------------------------------------------------------------------------------------------------


def turn_over_boxes(hands: Hands) -> int:
    """The wheel, down and up again, over each box that is seen, after it was clicked; what it changes breaks an invariant."""
    boxes = [place for kind in ("QComboBox", "QAbstractSpinBox") for _held, place in hands.ask("all_places", kind)]
    for box in boxes:
        hands.click_at(*middle(box))
        if hands.ask("popup")["type"]:
            hands.press("Escape")
        hands.wheel_at(*middle(box), 1)
        hands.wheel_at(*middle(box), -1)
    return len(boxes)


def test_the_wheel_over_every_box_changes_nothing(hands: Hands, office: Path) -> None:
    open_the_walk(hands)
    before = read(office, "SELECT * FROM event")
    assert turn_over_boxes(hands)
    hands.press("ctrl+n")
    hands.sees("the dialog", "dialog", equal="newEventDialog")
    turn_over_boxes(hands)
    hands.press("Escape")
    hands.press("ctrl+5")
    hands.is_on("announce")
    turn_over_boxes(hands)
    assert read(office, "SELECT * FROM event") == before


# --- dialogs ----------------------------------------------------------------------------------------------------------

DIALOGS = {"newEventDialog": "ctrl+n", "newPersonDialog": "ctrl+shift+n", "shortcutsDialog": "F1"}


def test_every_dialog_has_the_keyboard_in_sight_from_its_first_moment(hands: Hands) -> None:
    for name, keys in DIALOGS.items():
        hands.press(keys)
        hands.sees(f"the dialog {name}", "dialog", equal=name)
        focus = hands.ask("focus")
        assert name in focus["holder"], focus
        hands.press("Escape")
        hands.sees("no dialog", "dialog", equal="")


def test_enter_in_a_dialog_presses_what_has_the_ring(sit: Sit, office: Path) -> None:
    hands = sit(office=office)
    hands.is_on("home")
    before = acts(office)
    hands.press("ctrl+n")
    hands.sees("the dialog", "dialog", equal="newEventDialog")
    hands.type("Harvest")
    for _step in range(20):
        if hands.ask("focus")["words"].strip() != "やめる":
            hands.press("Tab")
    hands.press("Return")
    hands.sees("no dialog", "dialog", equal="")
    assert acts(office) == before


# --- the keyboard alone -----------------------------------------------------------------------------------------------


def test_the_menu_bar_is_left_by_escape_to_where_one_was(hands: Hands) -> None:
    open_the_walk(hands)
    hands.press("F8")
    was = hands.ask("focus")
    hands.press("F10", "Escape")
    if hands.ask("focus") != was:
        hands.press("Escape")  # a menu first, then the bar
    assert hands.ask("focus") == was


def test_f6_goes_round_the_window_and_comes_back_to_where_one_was(hands: Hands) -> None:
    open_the_walk(hands)
    hands.press("F8")
    was = hands.ask("focus")
    hands.press("F6")
    assert hands.ask("focus") != was
    for _part in range(5):
        if hands.ask("focus") != was:
            hands.press("F6")
    assert hands.ask("focus") == was


def test_keys_in_the_calendar_act_on_what_has_the_ring(hands: Hands, office: Path) -> None:
    hands.press("ctrl+2")
    hands.is_on("calendar")
    if len(hands.ask("all_places", "EventChip")) < 2:
        hands.press("Next")
    chips = hands.ask("all_places", "EventChip")
    hands.click_at(*middle(chips[0][1]))
    clicked = hands.ask("focus")["called"]
    hands.press("shift+Tab")
    while (there := hands.ask("focus"))["type"] != "EventChip" or there["called"] == clicked:
        hands.press("shift+Tab")
    assert [there["called"] in one for one in hands.ask("rings")] == [True]
    before = dict(read(office, "SELECT id, starts FROM event"))
    hands.press("alt+shift+Right")
    after = dict(read(office, "SELECT id, starts FROM event"))
    moved = [id for id in before if before[id] != after[id]]
    titles = [json.loads(read(office, "SELECT title FROM event WHERE id = ?", id)[0][0])["ja"] for id in moved]
    assert [title in there["called"] for title in titles] == [True]


# --- menus at the thing -----------------------------------------------------------------------------------------------


def menus_of_a_row(hands: Hands, table: str, row: int = 1, column: int = 2) -> list[list[str]]:
    """What a right click on a row opens, what Shift+F10, what the Menu key; the focus stays in the table."""
    hands.click_cell(table, row, column)
    told = []
    for way in ("click", "shift+F10", "Menu"):
        if way == "click":
            hands.click_cell(table, row, column, button=3)
        else:
            hands.press(way)
        until(lambda: hands.ask("menu"), f"a menu by {way} in {table}")
        told.append(hands.ask("menu"))
        hands.press("Escape")
        assert hands.ask("focus")["name"] == table
    return told


def test_the_menu_of_a_row_is_the_same_by_right_click_and_by_key(hands: Hands) -> None:
    hands.press("ctrl+3")
    hands.is_on("events")
    by_mouse, *by_key = menus_of_a_row(hands, "eventsTable")
    assert by_key == [by_mouse] * 2
    hands.press("ctrl+4")
    hands.is_on("people")
    by_mouse, *by_key = menus_of_a_row(hands, "peopleTable")
    assert by_key == [by_mouse] * 2


# --- two of everything ------------------------------------------------------------------------------------------------


def test_two_programs_on_one_office_see_what_the_other_writes(sit: Sit, office: Path) -> None:
    one, two = sit(office=office), sit(office=office)
    for hands in (one, two):
        hands.is_on("home")
    # the window of the second lies over the first's: it has the keyboard
    open_the_walk(two)
    two.press("F8")
    two.type("Walking in winter")
    two.long_pause()
    assert walk(office) == {"ja": WALK, "en": "Walking in winter"}
    until(lambda: one.ask("acts_known") == two.ask("acts_known"), "the other window knows of it")


def test_a_file_that_was_edited_by_hand_is_not_written_over_without_a_question(
    sit: Sit, office: Path, tmp_path: Path
) -> None:
    out, home = tmp_path / "out", tmp_path / "home"
    out.mkdir()
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.json").write_text(json.dumps({"export.folder": str(out)}), encoding="utf-8")
    hands = sit(office=office, home=home, but=frozenset({"the_window_answers"}))
    hands.is_on("home")
    hands.press("ctrl+5")
    hands.is_on("announce")
    export(hands)
    until(lambda: any(out.glob("*.txt")) and any(out.glob("*.json")), "the announcement in the folder")
    hands.rests()
    text = next(out.glob("*.txt"))
    text.write_text("by hand", encoding="utf-8")
    export(hands)
    until(lambda: hands.ask("dialog") not in ("", "QFileDialog"), "a question")
    hands.press("Escape")
    assert text.read_text(encoding="utf-8") == "by hand"


def export(hands: Hands) -> None:
    """Ctrl+E, and into the folder of last time; what is missing is allowed."""
    hands.press("ctrl+e")
    for _question in range(2):
        until(lambda: hands.ask("dialog") == "QFileDialog" or hands.ask("is_shown", "primaryVerb"), "a dialog")
        if hands.ask("dialog") != "QFileDialog":
            hands.click("primaryVerb")
            continue
        hands.press("Return")
        return


# --- the first window -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", ["1366x768", "1280x800"])
def test_the_first_window_fits_the_screen_it_opens_on(tmp_path: Path, office: Path, size: str) -> None:
    if missing := lacking():
        pytest.skip(f"no hands without {', '.join(missing)}")
    small = Screen(size)
    hands = Hands(small, tmp_path, office=office)
    try:
        hands.is_on("home")
        x, y, width, height = hands.ask("window")
        left, top, wide, high = hands.ask("screen")
        assert (x >= left, y >= top, x + width <= left + wide, y + height <= top + high) == (True,) * 4
    finally:
        hands.kill()
        small.close()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Screen]:
    """A screen on which the window has the least room it needs."""
    if missing := lacking():
        pytest.skip(f"no hands without {', '.join(missing)}")
    screen = Screen("1100x720")
    yield screen
    screen.close()


def test_everything_is_within_a_small_screen(sit: Sit, office: Path, small: Screen) -> None:
    hands = sit(on=small, office=office)
    hands.is_on("home")
    for keys in ("ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+comma", "ctrl+1"):
        hands.press(keys)
    for name, keys in DIALOGS.items():
        hands.press(keys)
        hands.sees(f"the dialog {name}", "dialog", equal=name)
        hands.press("Escape")
        hands.sees("no dialog", "dialog", equal="")


def test_the_first_steps_are_taken_with_enter(sit: Sit) -> None:
    hands = sit()
    for _step in range(3):
        hands.sees("the welcome", "dialog", equal="welcomeDialog")
        assert "welcomeDialog" in hands.ask("focus")["holder"]
        hands.press("Return")
    hands.is_on("home")


# --- what the foot and the keyboard say -------------------------------------------------------------------------------


def test_saved_is_said_only_when_it_is(sit: Sit, office: Path) -> None:
    hands = sit(office=office)
    hands.is_on("home")
    open_the_walk(hands)
    hands.press("F8")
    hands.type("Walking")


def test_a_page_that_is_opened_has_the_keyboard(sit: Sit, office: Path) -> None:
    hands = sit(office=office)
    hands.is_on("home")
    hands.press("ctrl+4", "ctrl+2", "ctrl+1", "ctrl+5")
