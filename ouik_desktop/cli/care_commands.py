"""`history`, `undo`, `redo`: what was done, and taking it back."""

from __future__ import annotations

from typing import Final

import click

from ouik_desktop.cli import json_shapes
from ouik_desktop.cli.desk import Desk, pass_desk
from ouik_desktop.cli.words import as_json, command, option
from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.store import Undone
from ouik_desktop.store.history import NOTHING_TO_REDO, NOTHING_TO_UNDO
from ouik_desktop.work.events import find


@command
@click.argument("event", required=False)
@option("--limit", type=int, default=200, metavar="N", text=_("At most so many acts."))
@as_json
@pass_desk
def _history(desk: Desk, event: str | None, limit: int, as_json: bool) -> None:
    event_id = None
    if event is not None:
        with desk.store.read() as session:
            event_id = find(session, event)
    units = desk.store.history.units(event_id, limit)
    if as_json:
        desk.show([json_shapes.unit(one) for one in units])
        return
    for one in units:
        at = one.at.astimezone(desk.store.clock.zone)
        mark = desk.language.say(_("(undone)")) if one.undone else ""
        desk.print(f"{one.id:>5}  {at:%Y-%m-%d %H:%M}  {desk.language.say(one.label)}  {mark}".rstrip())


@command
@click.argument("unit", required=False, type=int)
@as_json
@pass_desk
def _undo(desk: Desk, unit: int | None, as_json: bool) -> None:
    history = desk.store.history
    undone = history.undo() if unit is None else history.undo_unit(unit)
    _tell(desk, undone, NOTHING_TO_UNDO if undone is None else _("Undone: {act}", act=undone.label), as_json)


@command
@as_json
@pass_desk
def _redo(desk: Desk, as_json: bool) -> None:
    done = desk.store.history.redo()
    _tell(desk, done, NOTHING_TO_REDO if done is None else _("Done again: {act}", act=done.label), as_json)


def _tell(desk: Desk, act: Undone | None, said: Text, as_json: bool) -> None:
    if as_json:
        desk.show(json_shapes.undone(act))
    desk.say(said)
    if act is not None and act.left:
        desk.say(
            n_(
                "{count} row was changed later and was left as it is: {rows}.",
                "{count} rows were changed later and were left as they are: {rows}.",
                len(act.left),
                rows=[f"{table} {row_id}" for table, row_id in act.left],
            )
        )


COMMANDS: Final = {"history": _history, "undo": _undo, "redo": _redo}
