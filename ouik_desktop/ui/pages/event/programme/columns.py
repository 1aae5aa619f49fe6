"""The columns of the programme, and what stands in them; an item that begins before the one before it ends says so."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from ouik_desktop.i18n import Code, Language, _, c_
from ouik_desktop.model import LocalizedText, TranslationState
from ouik_desktop.model.words import ItemKind
from ouik_desktop.ui.widgets import Cell, Column, Row
from ouik_desktop.work.events.view import EventView, ItemView
from ouik_desktop.work.programme import ItemDraft, Speaker

COLUMNS: Final = (
    Column("no", c_("column", "#"), 44, numeric=True, sortable=False),
    Column("starts", c_("column", "Start"), 76, editable=True, sortable=False),
    Column("ends", c_("column", "End"), 76, editable=True, sortable=False),
    Column("minutes", c_("column", "Min."), 52, numeric=True, editable=True, sortable=False),
    Column(
        "kind",
        c_("column", "Kind"),
        156,
        editable=True,
        sortable=False,
        choices=[(kind.value, kind.text) for kind in ItemKind],
    ),
    Column("title.ja", c_("column", "Title in Japanese"), 220, grows=True, editable=True, sortable=False),
    Column("title.en", c_("column", "Title in English"), 220, grows=True, editable=True, sortable=False),
    Column("speakers", c_("column", "Speakers"), 190, editable=True, sortable=False),
)


Cells = dict[str, Cell | int | None]


def item_rows(language: Language, view: EventView) -> list[Row]:
    """A row for each item, numbered."""
    rows = []
    before: datetime | None = None
    for number, item in enumerate(view.programme, start=1):
        rows.append(Row(item.id, _cells(language, number, item, before, _over_at(view))))
        before = ends_of(item) or before
    return rows


def _cells(language: Language, number: int, item: ItemView, before: datetime | None, over: datetime | None) -> Cells:
    return {
        "no": Cell(str(number), ink="ink3"),
        "starts": _start(language, item, before),
        "ends": _end(language, item, over),
        "minutes": item.minutes,
        "kind": Cell(item.kind.text, ink="ink2"),
        "title.ja": _title(item.title, "ja"),
        "title.en": _title(item.title, "en"),
        "speakers": Cell(_speakers(language, item), ink="ink2") if item.speakers else None,
    }


def _over_at(view: EventView) -> datetime | None:
    """When the event is over, as wall time; None where that is not known by the minute."""
    return None if view.row.all_day else view.row.ends


def _end(language: Language, item: ItemView, over: datetime | None) -> Cell | None:
    ends = ends_of(item)
    if ends is None:
        return None
    words = language.time(ends.time())
    if over is not None and ends > over:
        return Cell(
            words, ink="warn", icon="warning", tip=_("Ends after the event, which is over at {time}", time=over.time())
        )
    return Cell(words, ink="ink2")


def _start(language: Language, item: ItemView, before: datetime | None) -> Cell | None:
    if item.starts is None:
        return None
    words = language.time(item.starts.time())
    if before is not None and item.starts < before:
        tip = _("Begins before the item before it ends, at {time}", time=before.time())
        return Cell(words, ink="warn", icon="warning", tip=tip)
    return Cell(words)


_OWED: Final = {
    TranslationState.OUTDATED: _("Outdated"),
    TranslationState.DRAFT: _("A copy, not translated yet"),
}


def _title(title: LocalizedText, code: Code) -> Cell:
    words = title.ja if code == "ja" else title.en
    if words:
        owed = _OWED.get(title.state(code))
        return Cell(words, ink="warn" if owed else "", tip=owed or words)
    return Cell(_("Not translated"), ink="warn", icon="warning")


def _speakers(language: Language, item: ItemView) -> str:
    return language.join([speaker.name.best(language.code) for speaker in item.speakers])


def ends_of(item: ItemView) -> datetime | None:
    """When an item ends, as wall time; None while it is not placed."""
    return None if item.starts is None else item.starts + timedelta(minutes=item.minutes)


def draft_of(item: ItemView) -> ItemDraft:
    """The item as a draft to be changed."""
    speakers = tuple(Speaker(one.person_id, one.role, one.talk) for one in item.speakers)
    return ItemDraft(item.title, item.minutes, item.starts, item.kind, item.room_id, speakers)
