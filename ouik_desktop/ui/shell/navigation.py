"""Where the window is: places, the trail of places that were left, and going back and forward on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class Place:
    """A place of the window: a `kind` of page, which record, which tab of it, which field wants the focus.

    `field` is a path as of gaps (`title.en`, `programme/3/title.ja`); `options` are what else the page wants to be told.
    """

    kind: str
    id: int | None = None
    tab: str | None = None
    field: str | None = None
    options: tuple[tuple[str, str], ...] = ()

    def option(self, name: str, default: str = "") -> str:
        """The value of an option."""
        return dict(self.options).get(name, default)

    def without_field(self) -> Place:
        """The same place without a wish for the focus: going back goes to the place only."""
        return replace(self, field=None)


class Trail:
    """The places of one window in the order they were seen, and where in it one stands."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def here(self) -> Place | None:
        """The place one is at."""
        return self._places[self._at] if self._at >= 0 else None

    def go(self, place: Place) -> None:
        """Step on to `place`; what lay ahead is forgotten. Staying at the place adds nothing."""
        kept = place.without_field()
        if kept == self.here:
            return
        self._places[self._at + 1 :] = [kept]
        self._at += 1

    def become(self, place: Place) -> None:
        """Change the place one is at, as when a tab is chosen."""
        if self._at >= 0:
            self._places[self._at] = place.without_field()

    def step(self, by: int) -> Place | None:
        """One back (-1) or forward (+1), if there is such a place."""
        if not 0 <= self._at + by < len(self._places):
            return None
        self._at += by
        return self.here

    def can_step(self, by: int) -> bool:
        """Whether there is a place one step back or forward."""
        return 0 <= self._at + by < len(self._places)


class Navigation(QObject):
    """Goes to places. `wished` is what the window shows; `moved` comes when it is there.

    The window answers a wish by calling `arrived`, or does nothing when the page that is left wants to stay.
    """

    wished = Signal(object)
    moved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trail = Trail()
        self._step = 0

    @property
    def here(self) -> Place | None:
        """The place shown."""
        return self._trail.here

    def open(self, place: Place) -> None:
        """Go to `place`."""
        self._step = 0
        self.wished.emit(place)

    def back(self) -> None:
        """To the place one came from."""
        self._go(-1)

    def forward(self) -> None:
        """To the place one went back from."""
        self._go(+1)

    def _go(self, by: int) -> None:
        if not self._trail.can_step(by):
            return
        self._step = by
        ahead = self._trail.step(by)
        self._trail.step(-by)
        self.wished.emit(ahead)

    def arrived(self, place: Place) -> None:
        """The window shows `place` now."""
        if self._step:
            self._trail.step(self._step)
            self._step = 0
        else:
            self._trail.go(place)
        self.moved.emit(place)

    def become(self, place: Place) -> None:
        """The page shown is now at `place` (another tab, another record): no new step of the trail."""
        self._trail.become(place)
        self.moved.emit(place)

    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return self._trail.can_step(-1)

    def can_go_forward(self) -> bool:
        """Whether there is a place to go forward to."""
        return self._trail.can_step(+1)
