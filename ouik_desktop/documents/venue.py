"""Where things take place: rooms in their buildings, addresses small to large in English and large to small in Japanese."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from ouik_desktop.documents.labels import in_either_language
from ouik_desktop.i18n import ENGLISH, c_
from ouik_desktop.localized import NO_WORDS, LocalizedText
from ouik_desktop.model import Event, Room, Venue
from ouik_desktop.model.words import Mode

_ONLINE: Final = LocalizedText.of(c_("on paper", "Online"))
_HYBRID: Final = LocalizedText.of(c_("on paper", "On site and online (hybrid event)"))


def place(event: Event) -> LocalizedText:
    """The fact 会場: rooms, address, and whether one can take part online; nothing where nothing is known."""
    names, street = name(event), address(event)
    lines = [names, street, *([_HYBRID] if event.mode == Mode.HYBRID else [])]
    return LocalizedText(_below(*(line.ja for line in lines)), _below(*(line.en for line in lines)))


def name(event: Event) -> LocalizedText:
    """`しいのき迎賓館 2階 ガーデンルーム`, `2F Garden Room, Shiinoki Cultural Complex`; `オンライン` where that is the place."""
    if event.mode == Mode.ONLINE and not _on_site(event):
        return in_either_language(event.venue.name) if event.venue and event.venue.name else _ONLINE
    halls = _halls(event)
    return LocalizedText("、".join(_hall_ja(*hall) for hall in halls), "; ".join(_hall_en(*hall) for hall in halls))


def address(event: Event) -> LocalizedText:
    """`〒920-0962 石川県金沢市広坂2-1-1`, `2-1-1 Hirosaka, Kanazawa 920-0962, Japan`; only where there is one building."""
    venues = {id(venue): venue for venue, _rooms in _halls(event) if not venue.is_online}
    if len(venues) != 1:
        return NO_WORDS
    venue = next(iter(venues.values()))
    return postal(in_either_language(venue.address), venue.postal_code)


def postal(street: LocalizedText, postal_code: str) -> LocalizedText:
    """An address with its postal code, as each language puts it."""
    if not street:
        return LocalizedText(f"〒{postal_code}", f"{postal_code}, Japan") if postal_code else NO_WORDS
    return LocalizedText(_postal_ja(street.ja, postal_code), _postal_en(street.en, postal_code))


def _postal_ja(street: str, postal_code: str) -> str:
    return street if not postal_code or postal_code in street else f"〒{postal_code} {street}"


def _postal_en(street: str, postal_code: str) -> str:
    if not street.isascii() or not postal_code or postal_code in street:
        return street
    return f"{street.removesuffix(', Japan')} {postal_code}, Japan"


def _on_site(event: Event) -> bool:
    return bool(event.rooms) or (event.venue is not None and not event.venue.is_online)


def _halls(event: Event) -> list[tuple[Venue, list[Room]]]:
    """The buildings with the rooms that are used there."""
    if not event.rooms:
        return [(event.venue, [])] if event.venue else []
    rooms = [link.room for link in event.rooms]
    return [
        (group[0].venue, group) for _key, hall in groupby(rooms, lambda room: id(room.venue)) if (group := list(hall))
    ]


def _hall_ja(venue: Venue, rooms: list[Room]) -> str:
    return " ".join(filter(None, [venue.name.best("ja"), "・".join(room.name.best("ja") for room in rooms)]))


def _hall_en(venue: Venue, rooms: list[Room]) -> str:
    return ", ".join(filter(None, [ENGLISH.join([room.name.best("en") for room in rooms]), venue.name.best("en")]))


def _below(*lines: str) -> str:
    return "\n".join(line for line in lines if line)
