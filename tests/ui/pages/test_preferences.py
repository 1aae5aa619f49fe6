"""Preferences are in force at once; the office is written in two languages; the first start asks three things."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from ouik_desktop.i18n import _
from ouik_desktop.settings import ERA, THEME, Settings
from ouik_desktop.store import Store
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.welcome import WelcomeDialog
from ouik_desktop.ui.widgets import Button, LineField
from ouik_desktop.work.office import identity
from ouik_desktop.work.office.sample import has_sample, make_sample_office

from .conftest import Coordinator


def test_a_theme_chosen_is_the_theme_now(coordinator: Coordinator) -> None:
    page = coordinator.go("preferences", tab="appearance")
    coordinator.click(page.findChild(QWidget, "preference_appearance.theme"), _("Dark"))
    assert page.services.settings.get(THEME) == "dark"
    assert page.kit.theme.tokens.dark


def test_what_is_chosen_elsewhere_is_chosen_in_the_preferences_too(coordinator: Coordinator) -> None:
    page = coordinator.go("preferences", tab="appearance")
    for action in ("language", "theme", "larger"):
        coordinator.do(action)
    shown = [
        page.findChild(QWidget, f"preference_{key}").value()
        for key in ("language", "appearance.theme", "appearance.text_size")
    ]
    assert shown == ["en", "dark", 110]


def test_japanese_years_are_written_as_soon_as_they_are_wished(coordinator: Coordinator) -> None:
    page = coordinator.go("preferences")
    coordinator.press(page, "preference_dates.era")
    assert page.services.settings.get(ERA)
    assert page.kit.language.dates.era


def test_a_preference_is_found_by_its_english_name_in_a_japanese_window(coordinator: Coordinator, qtbot: QtBot) -> None:
    page = coordinator.go("preferences")
    sections = page.findChild(QListWidget, "preferenceSections")
    items = [sections.item(number) for number in range(sections.count())]
    coordinator.compose(page.search_field(), "", "accent")
    qtbot.waitUntil(lambda: [item.text() for item in items if not item.isHidden()] == ["外観"])


def test_the_office_is_written_in_the_preferences(coordinator: Coordinator, store: Store) -> None:
    page = coordinator.go("preferences", tab="office")
    form = page.findChild(QWidget, "officeForm").form
    coordinator.type(form.fields["office/name"].boxes["ja"].editor, "里山事務所")
    with store.read() as session:
        assert identity.office_of(session).name.ja == "里山事務所"


def test_the_sample_office_is_removed_in_one_step_and_brought_back_by_undo(
    coordinator: Coordinator, store: Store
) -> None:
    make_sample_office(store)
    page = coordinator.go("preferences", tab="data")
    page.findChild(QWidget, "removeSample").click()
    coordinator.settle()
    with store.read() as session:
        assert not has_sample(session)
    coordinator.undo()
    with store.read() as session:
        assert not has_sample(session)  # so much is taken back only when it is wished
    coordinator.enter(coordinator.dialog("confirmDialog"))
    with store.read() as session:
        assert has_sample(session)


# --- the first start -------------------------------------------------------------------------------------------------


def welcome(coordinator: Coordinator, file: Path, opened: list[Any]) -> WelcomeDialog:
    kit: Kit = coordinator.window.kit
    dialog = WelcomeDialog(
        kit,
        Settings(),
        coordinator.window.frame,
        file,
        lambda path, sample, name: opened.append((path, sample, (name.ja, name.en))),
    )
    dialog.open()
    return dialog


def test_three_times_next_opens_the_sample_office_in_the_usual_place(coordinator: Coordinator, tmp_path: Path) -> None:
    opened: list[Any] = []
    dialog = welcome(coordinator, tmp_path / "office.ouik", opened)
    for _step in range(3):
        coordinator.press(dialog, "welcomeNext")
    assert opened == [(tmp_path / "office.ouik", True, ("", ""))]


def test_who_starts_empty_says_how_the_office_is_called(coordinator: Coordinator, tmp_path: Path) -> None:
    opened: list[Any] = []
    dialog = welcome(coordinator, tmp_path / "office.ouik", opened)
    coordinator.press(dialog, "welcomeNext")
    coordinator.press(dialog, "welcomeNext")
    named, in_english = (dialog.findChild(LineField, f"welcomeName_{code}") for code in ("ja", "en"))
    assert named and in_english
    assert not named.isVisible()
    coordinator.click(dialog, _("Start empty"))
    assert named.isVisible()
    coordinator.compose(named, "さとやましつ", " 里山室 ")
    coordinator.compose(in_english, "", "Satoyama Office")
    coordinator.press(dialog, "welcomeNext")
    assert opened == [(tmp_path / "office.ouik", False, ("里山室", "Satoyama Office"))]


def test_the_language_chosen_first_is_spoken_at_once(coordinator: Coordinator, tmp_path: Path) -> None:
    dialog = welcome(coordinator, tmp_path / "office.ouik", [])
    following = dialog.findChild(Button, "welcomeNext")
    assert following.words() == "次へ"
    coordinator.click(dialog, "English")
    assert following.words() == "Next"


def test_closing_the_welcome_starts_empty(coordinator: Coordinator, tmp_path: Path) -> None:
    opened: list[Any] = []
    welcome(coordinator, tmp_path / "office.ouik", opened).reject()
    assert opened == [(tmp_path / "office.ouik", False, ("", ""))]
