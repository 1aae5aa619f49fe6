"""`event list | show | add | set | copy | export`."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypedDict, Unpack

import click
from sqlalchemy.orm import Session

from ouik_desktop.cli import json_shapes
from ouik_desktop.cli.command_context import CommandContext, pass_context
from ouik_desktop.cli.event_fields import change_of, place_of, typed_end, typed_moment, typed_start
from ouik_desktop.cli.event_pages import list_line, whole_event
from ouik_desktop.cli.usage import Wrong
from ouik_desktop.cli.words import ID, LANGUAGES, as_json, command, in_languages, option, to_file
from ouik_desktop.i18n import _, n_
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.fields import BY_PATH
from ouik_desktop.model.words import EventKind, EventState
from ouik_desktop.typed import or_raise, read_day
from ouik_desktop.work.events import copying, edit, several
from ouik_desktop.work.events.field_values import read_value
from ouik_desktop.work.events.rows import EventFilter, event_ids, event_rows
from ouik_desktop.work.events.series import find_series
from ouik_desktop.work.events.view import event_view

if TYPE_CHECKING:
    from ouik_desktop.documents.open_data import Unfilled
    from ouik_desktop.work.events.view import EventView
    from ouik_desktop.work.translation.checked import Checked


@command
@option("--from", "first", metavar="DATE", text=_("From this day on."))
@option("--to", "last", metavar="DATE", text=_("Until this day."))
@option("--series", metavar="SERIES", text=_("Of this series only."))
@option("--state", type=click.Choice([state.value for state in EventState]), text=_("In this state only."))
@option(
    "--search", metavar="TEXT", default="", text=_("With all these words in title, summary, series, venue or tags.")
)
@as_json
@pass_context
def _list_events(
    context: CommandContext,
    first: str | None,
    last: str | None,
    series: str | None,
    state: str | None,
    search: str,
    as_json: bool,
) -> None:
    today = context.store.clock.today()
    with context.store.read() as session:
        wanted = EventFilter(
            first=or_raise(read_day(first, today), first) if first else None,
            last=or_raise(read_day(last, today), last) if last else None,
            series_id=find_series(session, series) if series else None,
            state=EventState(state) if state else None,
            search=search,
        )
        rows = event_rows(session, wanted)
        found = _found(session, [row.id for row in rows]) if as_json else {}
    if as_json:
        context.show([json_shapes.event_row(row, len(found[row.id].findings)) for row in rows])
        return
    for row in rows:
        context.print(list_line(row, context.language))
    context.say(n_("{count} event", "{count} events", len(rows)))


def _found(session: Session, event_ids: list[int]) -> dict[int, Checked]:
    from ouik_desktop.work.translation.preflight import checked_for_sending  # a list for people shows none of it

    return checked_for_sending(session, event_ids)


def _view_and_check(session: Session, event_id: int) -> tuple[EventView, Checked]:
    from ouik_desktop.work.translation.preflight import view_and_check  # nor what this one does

    return view_and_check(session, event_id)


@command
@click.argument("event")
@as_json
@pass_context
def _show_event(context: CommandContext, event: str, as_json: bool) -> None:
    with context.store.read() as session:
        event_id = edit.find(session, event)
        _show(context, session, event_id, as_json)


def _show(context: CommandContext, session: Session, event_id: int, as_json: bool) -> None:
    view, checked = _view_and_check(session, event_id)
    if as_json:
        context.show(json_shapes.event_view(view, checked.findings))
        return
    for line in whole_event(view, checked.findings, context.language):
        context.print(line)


class _Given(TypedDict):
    """What else a new event begins with, as typed."""

    kind: str
    series: str | None
    number: int | None
    venue: str | None
    rooms: tuple[str, ...]
    capacity: str
    further: tuple[str, ...]


@command
@option("--title-ja", default="", text=_("The title in Japanese."))
@option("--title-en", default="", text=_("The title in English."))
@option(
    "--start",
    required=True,
    metavar="TIME",
    text=_("When it begins: a date and time, or a date for a whole day; 12/5 13:30-16:00 tells the end as well."),
)
@option("--end", metavar="TIME", text=_("When it ends: a time, or a date and time."))
@option("--kind", metavar="KIND", default=EventKind.OTHER.value, text=_("What kind of event: cafe, meeting, seminar …"))
@option("--series", metavar="SERIES", text=_("The series it belongs to."))
@option("--number", type=ID, text=_("Its number in the series; without it, the next one."))
@option("--venue", metavar="VENUE", text=_("Where: the id, key or name of a venue."))
@option(
    "--room", "rooms", metavar="ROOM", multiple=True, text=_("In which room of the venue; may be given several times.")
)
@option("--capacity", metavar="N", default="", text=_("How many people there is room for."))
@option("--set", "further", metavar="FIELD=VALUE", multiple=True, text=_("A further field, as in “event set”."))
@as_json
@pass_context
def _add(
    context: CommandContext,
    /,
    title_ja: str,
    title_en: str,
    start: str,
    end: str | None,
    as_json: bool,
    **given: Unpack[_Given],
) -> None:
    store, today = context.store, context.store.clock.today()
    when = typed_start(start, today)
    with store.read() as session:
        series_id = find_series(session, given["series"]) if given["series"] else None
        place = place_of(session, given["venue"], given["rooms"])
        further = change_of(session, given["further"], today)
    if not (title_ja or title_en or series_id):
        raise Wrong(_("An event needs a title: --title-ja, --title-en, or a --series that writes one."))
    fields = {"capacity": read_value(BY_PATH["capacity"], given["capacity"], today), **further.values}
    draft = edit.EventDraft(
        LocalizedText(title_ja, title_en),
        when.starts,
        typed_end(end, when.starts) if end else when.ends,
        all_day=not when.has_time,
        kind=read_value(BY_PATH["kind"], given["kind"], today),
        series_id=series_id,
        number=given["number"],
        venue_id=place[0],
        room_ids=place[1],
        fields=fields | {path: LocalizedText.from_json(sides) for path, sides in _by_path(further).items()},
    )
    event_id = edit.add_event(store, draft)
    with store.read() as session:
        _show(context, session, event_id, as_json)


def _by_path(further: several.EventChange) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for (path, code), words in further.sides.items():
        found.setdefault(path, {})[code] = words
    return found


@command
@click.argument("event")
@click.argument("changes", metavar="FIELD=VALUE...", nargs=-1, required=True)
@as_json
@pass_context
def _set_fields(context: CommandContext, event: str, changes: tuple[str, ...], as_json: bool) -> None:
    store = context.store
    with store.read() as session:
        event_id = edit.find(session, event)
        wanted = change_of(session, changes, store.clock.today(), event_id)
    several.change(store, event_id, wanted)
    with store.read() as session:
        _show(context, session, event_id, as_json)


@command
@click.argument("event")
@option("--start", required=True, metavar="TIME", text=_("When the copy begins."))
@option("--next-in-series", is_flag=True, text=_("Give it the next number of its series."))
@as_json
@pass_context
def _copy(context: CommandContext, event: str, start: str, next_in_series: bool, as_json: bool) -> None:
    store = context.store
    with store.read() as session:
        event_id = edit.find(session, event)
        old = event_view(session, event_id).row.starts
    starts, has_time = typed_moment(start, store.clock.today())
    if not has_time:
        starts = datetime.combine(starts, old.time())
    copied = copying.copy_event(store, event_id, starts, next_in_series=next_in_series)
    with store.read() as session:
        _show(context, session, copied, as_json)


@command
@click.argument("which", metavar="[EVENT]...", nargs=-1)
@option("--format", "how", type=click.Choice(["ics", "csv", "json"]), default="ics", text=_("The format of the file."))
@in_languages(_("In which languages."))
@to_file()
@pass_context
def _export(context: CommandContext, which: tuple[str, ...], how: str, languages: str, out: Path) -> None:
    from ouik_desktop.work.publishing import export  # only here: it brings the formats

    with context.store.read() as session:
        ids = [edit.find(session, one) for one in which] or event_ids(session)
        if how == "ics":
            export.write_calendar(session, ids, LANGUAGES[languages], out, context.store.clock)
        elif how == "csv":
            _say_unfilled(context, export.export_open_data(context.store, ids, out).unfilled)
        else:
            checked = [_view_and_check(session, one) for one in ids]
            shown = [json_shapes.event_view(view, found.findings) for view, found in checked]
            export.write_json(shown, out)
    context.say(n_("{count} event written to {file}", "{count} events written to {file}", len(ids), file=str(out)))


def _say_unfilled(context: CommandContext, unfilled: tuple[Unfilled, ...]) -> None:
    for event, cells in groupby(unfilled, lambda one: one.event):
        columns = [cell.column for cell in cells]
        context.say(_("“{event}”: this list ought to have {columns}, too.", event=event, columns=columns))


COMMANDS: Final = {
    "event list": _list_events,
    "event show": _show_event,
    "event add": _add,
    "event set": _set_fields,
    "event copy": _copy,
    "event export": _export,
}
