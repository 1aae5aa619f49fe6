"""Every control of the pages around events has a name for those who do not see it, in both languages."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ouik_desktop.model import LocalizedText

from .conftest import Coordinator, Plan


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    ("kind", "tab"),
    [
        ("home", None),
        ("calendar", "month"),
        ("calendar", "agenda"),
        ("events", None),
        ("event", "basics"),
        ("event", "programme"),
        ("event", "history"),
        ("history", None),
    ],
)
def test_every_control_has_a_name(
    coordinator: Coordinator, plan: Plan, kind: str, tab: str | None, language: str
) -> None:
    cafe = plan("SDGsカフェ", "", datetime(2026, 12, 3, 18, 30), capacity=60, summary=LocalizedText("概要"))
    if language == "en":
        coordinator.window.switch_language()
    page = coordinator.go(kind, cafe if kind == "event" else None, tab=tab)
    nameless = [
        f"{type(one).__name__} {one.objectName()}"
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and not one.accessibleName()
    ]
    assert nameless == []
