"""The settings of a desktop: typed, with defaults, never a reason not to start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ouik_desktop.settings import CONTRAST, LANGUAGE, RECENT_OFFICES, TEXT_SIZE, THEME, Settings, user_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_what_was_chosen_is_there_the_next_time(file: Path):
    settings = Settings(file)
    settings.set(THEME, "dark")
    settings.set(TEXT_SIZE, 125)
    again = Settings(file)
    assert (again.get(THEME), again.get(TEXT_SIZE), again.get(LANGUAGE)) == ("dark", 125, "")


def test_a_damaged_file_is_put_aside_and_the_defaults_do(file: Path):
    file.write_text("{ not json", encoding="utf-8")
    settings = Settings(file)
    assert settings.get(THEME) == "system"
    assert file.with_suffix(".damaged").read_text(encoding="utf-8") == "{ not json"
    settings.set(THEME, "light")
    assert Settings(file).get(THEME) == "light"


def test_what_a_newer_version_wrote_is_kept(file: Path):
    file.write_text(json.dumps({"holograms": True, "appearance.theme": "dark"}), encoding="utf-8")
    Settings(file).set(TEXT_SIZE, 150)
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "holograms": True,
        "appearance.theme": "dark",
        "appearance.text_size": 150,
    }


def test_a_value_of_the_wrong_kind_counts_as_not_set(file: Path):
    kept = {"appearance.theme": "plaid", "appearance.contrast": "yes", "appearance.text_size": True}
    file.write_text(json.dumps(kept), encoding="utf-8")
    settings = Settings(file)
    assert (settings.get(THEME), settings.get(CONTRAST), settings.get(TEXT_SIZE)) == ("system", "system", 100)


def test_the_offices_opened_last_are_remembered_once_each_and_the_newest_first(file: Path):
    settings = Settings(file)
    for number in (*range(12), 8, 11):
        settings.remember_office(f"/home/office {number}.ouik")
    assert Settings(file).get(RECENT_OFFICES) == [
        f"/home/office {number}.ouik" for number in (11, 8, 10, 9, 7, 6, 5, 4, 3)
    ]


def test_a_value_it_cannot_have_is_refused(file: Path):
    with pytest.raises(ValueError, match=r"appearance\.theme"):
        Settings(file).set(THEME, "plaid")
    assert not file.exists()


def test_listeners_hear_of_changes_and_of_changes_only(file: Path):
    settings, heard = Settings(file), list[str]()
    settings.listen(heard.append)
    settings.set(THEME, "dark")
    settings.set(THEME, "dark")
    settings.set(THEME, "system")
    assert heard == ["appearance.theme", "appearance.theme"]


def test_a_profile_that_cannot_be_written_keeps_wishes_for_this_run(tmp_path: Path):
    (tmp_path / "blocked").write_text("a file where a folder should be", encoding="utf-8")
    settings = Settings(tmp_path / "blocked" / "settings.json")
    settings.set(THEME, "dark")
    assert settings.get(THEME) == "dark"


def test_the_users_settings_live_in_the_users_folder(home: Path):
    user_settings().set(LANGUAGE, "ja")
    assert json.loads((home / "config" / "settings.json").read_text(encoding="utf-8")) == {"language": "ja"}
