"""Where one was when the window was closed: the next start opens there, and Home where it is no longer to be found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ouik_desktop.settings import PLACE, Settings
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.routes import routes

if TYPE_CHECKING:
    from ouik_desktop.store import Store

HOME: Final = Route("home")
_PASSING: Final = ("print",)  # one comes there to do one thing
_OF_AN_EVENT: Final = ("event", "announce")


def keep_place(settings: Settings, office: str, here: Route | None) -> None:
    """Remember where one is in an office."""
    if here is not None and here.kind not in _PASSING:
        place: dict[str, object] = {"office": office, "kind": here.kind, "id": here.id, "tab": here.tab}
        settings.set(PLACE, place)


def kept_place(settings: Settings, office: str) -> Route:
    """Where one was in this office; Home where that is not known."""
    kept = settings.get(PLACE)
    kind, id, tab = kept.get("kind"), kept.get("id"), kept.get("tab")
    if kept.get("office") != office or not isinstance(kind, str) or kind not in routes():
        return HOME
    return Route(kind, id if isinstance(id, int) else None, tab if isinstance(tab, str) else None)


def found_again(store: Store, place: Route) -> Route:
    """The same place while the record is there that it shows, else Home."""
    from ouik_desktop.model import Event, Organisation, Person, Series, Venue  # with SQLAlchemy, loaded by then

    kinds = {"person": Person, "organisation": Organisation, "venue": Venue, "series": Series}
    shown = Event if place.kind in _OF_AN_EVENT else kinds.get(place.kind)
    if shown is None or (place.kind == "announce" and place.id is None):
        return place
    with store.read() as session:
        return place if place.id is not None and session.get(shown, place.id) is not None else HOME
