"""What one does in the studio, on a page of its own or on that of an event."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ouik_desktop.i18n import _
from ouik_desktop.ui.shell.actions import Action


def studio_actions(
    export: Callable[[], object],
    focus_findings: Callable[[], object],
    step: Callable[[int], object],
    *,
    has_event: Callable[[], bool],
    has_findings: Callable[[], bool],
) -> list[Action]:
    """Export what is shown, go to what is to be checked, and from gap to gap (`step` by +1 or -1)."""
    act = partial(Action, menu="announce", group=2, enabled=has_event)
    gap = partial(Action, icon="translate", menu="announce", group=2, enabled=has_findings)
    return [
        Action("export", _("Export…"), export, keys="Ctrl+E", icon="export", menu="file", group=1, enabled=has_event),
        act("preflight", _("Check before sending"), focus_findings, keys="F7", icon="check-circle"),
        gap("next_gap", _("Next translation to check"), lambda: step(+1), keys="F8"),
        gap("previous_gap", _("Previous translation to check"), lambda: step(-1), keys="Shift+F8"),
    ]
