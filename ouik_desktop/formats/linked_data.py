"""What search engines read in a page: schema.org/Event as JSON-LD, one block a language with plain strings.

Shape after schema.org 29 and the list of fields Google asks for (name, startDate, location; eventStatus, eventAttendanceMode,
organizer, offers recommended).
"""

from __future__ import annotations

import json
from datetime import date
from typing import Final

from ouik_desktop.blocks import Document, Link, Occasion
from ouik_desktop.formats.said import printable
from ouik_desktop.i18n import Code
from ouik_desktop.localized import LocalizedText

_MODES: Final = {
    "on_site": "https://schema.org/OfflineEventAttendanceMode",
    "online": "https://schema.org/OnlineEventAttendanceMode",
    "hybrid": "https://schema.org/MixedEventAttendanceMode",
}
# what could end the script element or is a line end to JavaScript
_IN_A_SCRIPT: Final = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def blocks(document: Document) -> list[str]:
    """The events of `document` as JSON-LD, one string a language, safe inside a script element."""
    return [
        json.dumps(_event(occasion, document, code), ensure_ascii=False).translate(_IN_A_SCRIPT)
        for occasion in document.of(Occasion)
        for code in document.languages
    ]


def _event(occasion: Occasion, document: Document, code: Code) -> dict[str, object]:
    other: Code = "en" if code == "ja" else "ja"
    event: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": f"urn:uid:{occasion.uid}#{code}",
        "name": _words(occasion.title, code),
        "alternateName": printable(occasion.title.get(other)) if occasion.title.get(code) else None,
        "description": _words(occasion.summary or occasion.description, code),
        "startDate": occasion.start.isoformat(),
        "endDate": _last(occasion),
        "doorTime": occasion.doors_open.isoformat() if occasion.doors_open else None,
        "eventStatus": f"https://schema.org/{_status(occasion)}",
        "eventAttendanceMode": _MODES[occasion.mode],
        "location": _locations(occasion, code),
        "organizer": [{"@type": "Organization", "name": _words(one, code)} for one in occasion.organisers],
        "inLanguage": list(occasion.languages),
        "maximumAttendeeCapacity": occasion.capacity,
        "isAccessibleForFree": occasion.is_free,
        "offers": _offer(occasion, document),
        "superEvent": {"@type": "EventSeries", "name": _words(occasion.series, code)} if occasion.series else None,
        "keywords": list(occasion.categories),
        "url": occasion.url,
    }
    return {name: value for name, value in event.items() if value not in (None, "", [])}


def _words(words: LocalizedText, code: Code) -> str:
    return printable(words.best(code))


def _last(occasion: Occasion) -> str | None:
    if occasion.end is None:
        return None
    if type(occasion.end) is date:  # iCalendar's end is the day after, schema.org's the last day
        return date.fromordinal(occasion.end.toordinal() - 1).isoformat()
    return occasion.end.isoformat()


def _status(occasion: Occasion) -> str:
    if occasion.status == "CANCELLED":
        return "EventCancelled"
    return "EventPostponed" if occasion.postponed else "EventScheduled"


def _locations(occasion: Occasion, code: Code) -> list[dict[str, object]]:
    places: list[dict[str, object]] = []
    if occasion.location or occasion.address:
        place = {"@type": "Place", "name": _words(occasion.location, code), "address": _words(occasion.address, code)}
        places.append({name: value for name, value in place.items() if value})
    if occasion.mode != "on_site" and (address := occasion.online_url or occasion.url):
        places.append({"@type": "VirtualLocation", "url": address})
    return places


def _offer(occasion: Occasion, document: Document) -> dict[str, object] | None:
    registration = next((link.url for link in document.of(Link) if link.key == "registration"), None)
    if not occasion.is_free or registration is None:
        return None
    return {"@type": "Offer", "price": 0, "priceCurrency": "JPY", "url": registration}
