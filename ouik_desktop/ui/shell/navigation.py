"""Where the window is: routes, the trail of routes that were left, and going back and forward on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from ouik_desktop import field_path
from ouik_desktop.field_path import FieldPath


@dataclass(frozen=True)
class Route:
    """A route through the window: a `kind` of page, which record, which tab of it, which field wants the focus.

    `options` are what else the page wants to be told.
    """

    kind: str
    id: int | None = None
    tab: str | None = None
    field: FieldPath | None = None
    options: tuple[tuple[str, str], ...] = ()

    def option(self, name: str, default: str = "") -> str:
        """The value of an option."""
        return dict(self.options).get(name, default)

    def without_field(self) -> Route:
        """The same route without a wish for the focus: going back goes to the route only; but a room alone tells which venue."""
        return self if self.field is not None and self.field.noun == field_path.ROOM else replace(self, field=None)


_PAGES: Final = {
    field_path.PERSON: "person",
    field_path.ORGANISATION: "organisation",
    field_path.VENUE: "venue",
    field_path.SERIES: "series",
}


def route_to(path: FieldPath, event_id: int | None = None) -> Route:
    """Where a field is written, with the cursor in it; what hangs on an event is written on the page of `event_id`."""
    if path.noun in _PAGES:
        return Route(_PAGES[path.noun], path.id, field=path)
    if path.noun == field_path.ROOM:
        return Route("venue", field=path)
    if path.noun == field_path.OFFICE:
        return Route("preferences", tab="office", field=path)
    return Route("event", path.id if path.noun == field_path.EVENT else event_id, field=path)


class Trail:
    """The routes of one window in the order they were seen, and where in it one stands."""

    def __init__(self) -> None:
        self._routes: list[Route] = []
        self._at = -1

    @property
    def here(self) -> Route | None:
        """The route one is at."""
        return self._routes[self._at] if self._at >= 0 else None

    def go(self, route: Route) -> None:
        """Step on to `route`; what lay ahead is forgotten. Staying at the route adds nothing."""
        kept = route.without_field()
        if kept == self.here:
            return
        self._routes[self._at + 1 :] = [kept]
        self._at += 1

    def replace(self, route: Route) -> None:
        """Change the route one is at, as when a tab is chosen."""
        if self._at >= 0:
            self._routes[self._at] = route.without_field()

    def step(self, by: int) -> Route | None:
        """One back (-1) or forward (+1), if there is such a route."""
        if not 0 <= self._at + by < len(self._routes):
            return None
        self._at += by
        return self.here

    def can_step(self, by: int) -> bool:
        """Whether there is a route one step back or forward."""
        return 0 <= self._at + by < len(self._routes)


class Navigation(QObject):
    """Goes to routes. `wished` is what the window shows; `moved` comes when it is there.

    The window answers a wish by calling `arrived`, or does nothing when the page that is left wants to stay.
    """

    wished = Signal(object)
    moved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trail = Trail()
        self._step = 0

    @property
    def here(self) -> Route | None:
        """The route shown."""
        return self._trail.here

    def open(self, route: Route) -> None:
        """Go to `route`."""
        self._step = 0
        self.wished.emit(route)

    def back(self) -> None:
        """To the route one came from."""
        self._go(-1)

    def forward(self) -> None:
        """To the route one went back from."""
        self._go(+1)

    def _go(self, by: int) -> None:
        if not self._trail.can_step(by):
            return
        self._step = by
        ahead = self._trail.step(by)
        self._trail.step(-by)
        self.wished.emit(ahead)

    def arrived(self, route: Route) -> None:
        """The window shows `route` now."""
        if self._step:
            self._trail.step(self._step)
            self._step = 0
        else:
            self._trail.go(route)
        self.moved.emit(route)

    def begin_behind(self, route: Route) -> None:
        """The trail begins at a route that was not shown: Back leads there. What was seen before is forgotten."""
        self._trail = Trail()
        self._trail.go(route)

    def replace(self, route: Route) -> None:
        """The page shown is now at `route` (another tab, another record): no new step of the trail."""
        self._trail.replace(route)
        self.moved.emit(route)

    def can_go_back(self) -> bool:
        """Whether there is a route to go back to."""
        return self._trail.can_step(-1)

    def can_go_forward(self) -> bool:
        """Whether there is a route to go forward to."""
        return self._trail.can_step(+1)
