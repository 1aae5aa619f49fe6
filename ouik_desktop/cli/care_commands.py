"""`history`, `undo`, `redo`, `backup`, `check`: what was done, taking it back, and keeping the office safe."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from ouik_desktop.cli import json_shapes
from ouik_desktop.cli.command_context import CommandContext, pass_context
from ouik_desktop.cli.usage import FOUND_WANTING
from ouik_desktop.cli.words import ID, as_json, command, option
from ouik_desktop.errors import DamagedOffice
from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.model import Clock
from ouik_desktop.model.clock import TOKYO
from ouik_desktop.store import Undone
from ouik_desktop.store.history.history import NOTHING_TO_REDO, NOTHING_TO_UNDO
from ouik_desktop.store.sqlite.backup_files import Backup
from ouik_desktop.work.events.edit import find
from ouik_desktop.work.office import care


@command
@click.argument("event", required=False)
@option("--limit", type=ID, default=200, metavar="N", text=_("At most so many acts."))
@as_json
@pass_context
def _history(context: CommandContext, event: str | None, limit: int, as_json: bool) -> None:
    event_id = None
    if event is not None:
        with context.store.read() as session:
            event_id = find(session, event)
    units = context.store.history.units(event_id, limit)
    if as_json:
        context.show([json_shapes.unit(one) for one in units])
        return
    for one in units:
        at = one.at.astimezone(context.store.clock.zone)
        mark = context.language.say(_("(undone)")) if one.undone else ""
        context.print(f"{one.id:>5}  {at:%Y-%m-%d %H:%M}  {context.language.say(one.label)}  {mark}".rstrip())


@command
@click.argument("unit", required=False, type=ID)
@as_json
@pass_context
def _undo(context: CommandContext, unit: int | None, as_json: bool) -> None:
    history = context.store.history
    undone = history.undo() if unit is None else history.undo_unit(unit)
    _tell(context, undone, NOTHING_TO_UNDO if undone is None else _("Undone: {act}", act=undone.label), as_json)


@command
@click.argument("unit", required=False, type=ID)
@as_json
@pass_context
def _redo(context: CommandContext, unit: int | None, as_json: bool) -> None:
    history = context.store.history
    done = history.redo() if unit is None else history.redo_unit(unit)
    _tell(context, done, NOTHING_TO_REDO if done is None else _("Done again: {act}", act=done.label), as_json)


def _tell(context: CommandContext, undone: Undone | None, said: Text, as_json: bool) -> None:
    if as_json:
        context.show(json_shapes.undone(undone))
    context.say(said)
    if undone is not None and undone.left:
        context.say(
            n_(
                "{count} row was changed later and was left as it is: {rows}.",
                "{count} rows were changed later and were left as they are: {rows}.",
                len(undone.left),
                rows=[f"{table} {row_id}" for table, row_id in undone.left],
            )
        )


# --- backups ---------------------------------------------------------------------------------------------------------


def _office_file(context: CommandContext) -> Path:
    location = context.location()
    return location if isinstance(location, Path) else context.store.file


@command
@as_json
@pass_context
def _create_backup(context: CommandContext, as_json: bool) -> None:
    made = context.run(care.create_backup(context.store))
    _show_backups(context, [made], as_json)


@command
@as_json
@pass_context
def _list_backups(context: CommandContext, as_json: bool) -> None:
    _show_backups(context, care.backups(_office_file(context)), as_json)


def _show_backups(context: CommandContext, backups: list[Backup], as_json: bool) -> None:
    if as_json:
        context.show([json_shapes.backup(one) for one in backups])
        return
    for one in backups:
        context.print(f"{one.at.astimezone(TOKYO):%Y-%m-%d %H:%M}  {one.size:>12,}  {one.file}")
    if not backups:
        context.say(_("There is no backup yet."))


@command
@click.argument("name", metavar="FILE")
@as_json
@pass_context
def _verify_backup(context: CommandContext, name: str, as_json: bool) -> int:
    file = care.find_backup(_office_file(context), name)
    whole = context.run(care.verify_backup(file))
    if as_json:
        context.show({"file": str(file), "ok": whole})
    said = _("{file} is intact.", file=file.name) if whole else _("{file} is damaged.", file=file.name)
    context.say(said)
    return 0 if whole else FOUND_WANTING


@command
@click.argument("name", metavar="FILE")
@as_json
@pass_context
def _restore_backup(context: CommandContext, name: str, as_json: bool) -> None:
    office = _office_file(context)
    file = care.find_backup(office, name)
    try:
        kept = context.run(care.restore_backup(context.store, file))
    except DamagedOffice:
        kept = context.run(care.restore_damaged(office, file, Clock()))
    if as_json:
        context.show({"restored": str(file), "kept": str(kept)})
    context.say(_("{file} was restored. The office as it was is kept as {kept}.", file=file.name, kept=str(kept)))


# --- check -----------------------------------------------------------------------------------------------------------


@command
@option("--repair", is_flag=True, text=_("Make the search index afresh where it is not up to date."))
@as_json
@pass_context
def _check(context: CommandContext, repair: bool, as_json: bool) -> int:
    try:
        report = context.run(care.check(context.store, repair=repair))
    except DamagedOffice as damaged:
        if as_json:
            context.show(json_shapes.damaged(damaged, str(context.location())))
        raise
    if as_json:
        context.show(json_shapes.report(report))
    for problem in report.problems:
        context.say(problem.message)
    if report.ok:
        context.say(_("The office is in order."))
    return 0 if report.ok else FOUND_WANTING


COMMANDS: Final = {
    "history": _history,
    "undo": _undo,
    "redo": _redo,
    "backup create": _create_backup,
    "backup list": _list_backups,
    "backup verify": _verify_backup,
    "backup restore": _restore_backup,
    "check": _check,
}
