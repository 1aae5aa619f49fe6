"""An event is announced within the event: the same head, the tabs before and after, and F7 to what is to be checked."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from ouik_desktop.i18n import _
from ouik_desktop.ui.shell.navigation import Route

from .conftest import Coordinator, Plan


@pytest.fixture
def walk(plan: Plan) -> int:
    return plan("里山の観察", "", datetime(2026, 12, 5, 13, 30))


def test_the_tab_stays_within_the_event(coordinator: Coordinator, walk: int) -> None:
    page = coordinator.go("event", walk)
    coordinator.click(page.header, _("Announce"))
    assert coordinator.route == Route("event", walk, tab="announce")
    assert (coordinator.here, page.header.title()) == (page, "里山の観察")
    coordinator.do("next_tab")
    assert coordinator.route.tab == "history"
    coordinator.do("previous_tab")
    coordinator.do("previous_tab")
    assert coordinator.route.tab == "participants"


def test_ctrl_e_leads_there_and_exports_there(coordinator: Coordinator, walk: int) -> None:
    coordinator.go("event", walk)
    coordinator.do("export")
    assert coordinator.route == Route("event", walk, tab="announce")
    keys = [action.keys for action in coordinator.window.actions_list.all() if action.id == "export"]
    assert keys == ["Ctrl+E"]


def test_f7_leads_from_an_event_to_what_is_to_be_checked(coordinator: Coordinator, walk: int, qtbot: Any) -> None:
    page = coordinator.go("events")
    page.table.choose(walk)
    coordinator.do("preflight")
    assert coordinator.route.tab == "announce"
    qtbot.waitUntil(lambda: QApplication.focusWidget().objectName() == "studioFindings", timeout=10_000)


def test_the_studio_of_the_rail_chooses_its_event_itself(coordinator: Coordinator, walk: int) -> None:
    coordinator.go("event", walk, tab="announce")
    studio = coordinator.go("announce")
    assert (studio.objectName(), coordinator.route) == ("studioPage", Route("announce"))
