"""Commands that lead to a page."""

from __future__ import annotations

from collections.abc import Callable

from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services


def going(services: Services, route: Route) -> Callable[[], None]:
    """Goes to a route when it is run."""
    return lambda: services.navigation.open(route)


def event_here(services: Services) -> int | None:
    """The event of the page shown, where it shows one."""
    here = services.navigation.here
    return here.id if here is not None and here.kind in ("event", "announce", "print") else None
