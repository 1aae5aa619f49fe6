"""The offices opened lately, in the File menu."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ouik_desktop.localized import LocalizedText
from ouik_desktop.settings import Settings
from ouik_desktop.ui.shell.offices import remember_name

OURS, THEIRS = LocalizedText("金沢事務所", "Kanazawa Office"), LocalizedText("能登分室", "Noto Branch")


def offered(window: Any) -> list[str]:
    actions = [one for one in window.actions_list.all() if one.id.startswith("recent_office_") and one.shown()]
    return [window.kit.say(one.says()) for one in actions]


def test_the_offices_opened_lately_stand_in_the_menu_by_name_and_folder(
    window: Any, settings: Settings, tmp_path: Path
) -> None:
    for name, called in (("ours", OURS), ("theirs", THEIRS), ("gone", OURS)):
        (tmp_path / f"{name}.ouik").touch()
        settings.remember_office(str(tmp_path / f"{name}.ouik"))
        remember_name(settings, tmp_path / f"{name}.ouik", called)
    settings.remember_office(str(tmp_path / "ours.ouik"))
    (tmp_path / "gone.ouik").unlink()
    assert offered(window) == [f"金沢事務所 — {tmp_path}", f"能登分室 — {tmp_path}"]
    asked: list[Path] = []
    window.office_wished.connect(asked.append)
    window.run_action("recent_office_2")
    assert asked == [tmp_path / "theirs.ouik"]
    window.run_action("clear_recent_offices")
    assert offered(window) == []
