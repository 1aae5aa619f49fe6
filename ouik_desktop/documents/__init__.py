"""What leaves the house: from the model to a `Document`. Every decision about words is taken here, once for all formats.

`KINDS` lists the documents; each is composed from a `Bundle`, which holds everything that is known, and needs no database.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from ouik_desktop.blocks import Document
from ouik_desktop.documents import announcement, sign_in_sheet
from ouik_desktop.i18n import Code, DateStyle, Text, c_
from ouik_desktop.model import Event, Office, Registration


@dataclass(frozen=True)
class Bundle:
    """Everything a document may be made of. `made` is the aware wall time of the office; `layout` `stacked` or
    `side-by-side`; `desk` the first and last index heading of one reception desk."""

    event: Event
    office: Office
    made: datetime
    registrations: tuple[Registration, ...] = ()
    dates: DateStyle = field(default_factory=DateStyle)
    layout: str = "stacked"
    desk: tuple[str, str] | None = None


@dataclass(frozen=True)
class Kind:
    """A document: its id (in file names and on the command line), its name, and how it is composed in some languages.

    Only a kind with `needs_people` reads the registrations of its bundle.
    """

    id: str
    name: Text
    compose: Callable[[Bundle, tuple[Code, ...]], Document]
    needs_people: bool = False


def _announcement(bundle: Bundle, languages: tuple[Code, ...]) -> Document:
    return announcement.compose(
        bundle.event, bundle.office, languages, made=bundle.made, dates=bundle.dates, layout=bundle.layout
    )


def _sign_in_sheet(bundle: Bundle, languages: tuple[Code, ...]) -> Document:
    return sign_in_sheet.compose(
        bundle.event,
        bundle.registrations,
        bundle.office,
        languages[0],
        made=bundle.made,
        dates=bundle.dates,
        desk=bundle.desk,
    )


ANNOUNCEMENT: Final = Kind(announcement.KIND, c_("document", "Announcement"), _announcement)
SIGN_IN_SHEET: Final = Kind(sign_in_sheet.KIND, sign_in_sheet.NAME, _sign_in_sheet, needs_people=True)
KINDS: Final = (ANNOUNCEMENT, SIGN_IN_SHEET)
