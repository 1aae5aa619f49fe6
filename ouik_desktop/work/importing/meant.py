"""For which event a list is, as far as the name of its file says so: people download several and choose the wrong one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.japanese import fold
from ouik_desktop.model import Event

_LEAST: Final = 5  # letters of a title that are no accident


def meant_for(session: Session, event_id: int, file_name: str) -> int | None:
    """The id of the one other event whose slug, title or day stands in the name of the file; None where the event in hand stands
    there too, or none, or several."""
    said = fold(PurePath(file_name).stem)
    found: dict[int, int] = {}  # how much of the name speaks for an event
    for row in session.execute(select(Event.id, Event.slug, Event.title, Event.starts)):
        marks = _marks(row.slug, (row.title.ja, row.title.en), f"{row.starts:%Y%m%d}")
        if (letters := max((len(mark) for mark in marks if mark in said), default=0)) > 0:
            found[row.id] = letters
    most = max(found.values(), default=0)
    meant = [one for one, letters in found.items() if letters == most]
    return meant[0] if len(meant) == 1 and event_id not in found else None


def _marks(slug: str, titles: tuple[str, str], day: str) -> Iterator[str]:
    """What stands for an event in a name, folded: 2026-12-05-cafe, SDGsカフェ, 20261205."""
    yield day
    yield from (mark for words in (slug, *titles) if len(mark := fold(words)) >= _LEAST)
