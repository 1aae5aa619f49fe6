"""The programme of an event: items in time order, a block a day, 敬称略 once in the heading where people are named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import groupby

from ouik_desktop.blocks import Programme, ProgrammeRow
from ouik_desktop.documents import labels, times
from ouik_desktop.documents.labels import in_either_language
from ouik_desktop.documents.speakers import Introductions
from ouik_desktop.i18n import DateStyle
from ouik_desktop.localized import NO_WORDS
from ouik_desktop.model import Event, LocalizedText, ProgrammeItem
from ouik_desktop.model.words import ItemKind


def programme(event: Event, dates: DateStyle) -> Iterator[Programme]:
    """A block for each day of the programme; one without a day in its heading for the usual event of one day."""
    introductions = Introductions()
    days = [(day, list(items)) for day, items in groupby(_in_time_order(event), lambda item: _day(event, item))]
    for day, items in days:
        rows = tuple(_row(item, introductions) for item in items)
        names_people = any(row.speakers for row in rows)
        yield Programme(_heading(day if len(days) > 1 else None, dates, names_people), rows)


def _in_time_order(event: Event) -> list[ProgrammeItem]:
    # items that are not placed yet stand where they were put, after what comes before them
    last = event.starts
    keyed: list[tuple[datetime, int, ProgrammeItem]] = []
    for number, item in enumerate(event.programme):
        last = item.starts or last
        keyed.append((last, number, item))
    return [item for _at, _number, item in sorted(keyed, key=lambda one: one[:2])]


def _day(event: Event, item: ProgrammeItem) -> date:
    return (item.starts or event.starts).date()


def _heading(day: date | None, dates: DateStyle, names_people: bool) -> LocalizedText:
    said = LocalizedText.of(labels.PROGRAMME)
    written = times.day(day, dates) if day else NO_WORDS
    ja = " ".join(filter(None, [said.ja, written.ja])) + ("（敬称略）" if names_people else "")
    return LocalizedText(ja, ": ".join(filter(None, [said.en, written.en])))


def _row(item: ProgrammeItem, introductions: Introductions) -> ProgrammeRow:
    talks = [one.talk_title for one in item.appearances if one.talk_title]
    lone_talk = talks[0] if len(talks) == 1 and len(item.appearances) == 1 else None
    return ProgrammeRow(
        start=times.clock(item.starts) if item.starts else "",
        end=times.clock(item.starts + timedelta(minutes=item.minutes)) if item.starts and item.minutes else "",
        title=_title(item, lone_talk),
        speakers=introductions.line(item.appearances, with_talks=lone_talk is None),
        is_break=item.kind == ItemKind.BREAK,
    )


def _title(item: ProgrammeItem, talk: LocalizedText | None) -> LocalizedText:
    """`基調講演「里海の食文化」`, `Keynote lecture: Food culture of the satoumi`."""
    said = labels.as_typed(item.title) if item.title else _kind(item)
    if talk is None:
        return said
    spoken = in_either_language(talk)
    return LocalizedText(f"{said.ja}「{spoken.ja}」", f"{said.en}: {spoken.en}" if said.en else spoken.en)


def _kind(item: ProgrammeItem) -> LocalizedText:
    known = set(ItemKind)
    return LocalizedText.of(ItemKind(item.kind).text) if item.kind in known else NO_WORDS
