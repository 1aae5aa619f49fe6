"""`history`, `undo`, `redo`, `backup`, `check`: what was done, taking it back, and keeping the office safe."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from ouik_desktop.cli import json_shapes
from ouik_desktop.cli.surroundings import Desk, pass_desk
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
@click.argument("unit", required=False, type=ID)
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


# --- backups ---------------------------------------------------------------------------------------------------------


def _office_file(desk: Desk) -> Path:
    location = desk.location()
    return location if isinstance(location, Path) else desk.store.file


@command
@as_json
@pass_desk
def _create_backup(desk: Desk, as_json: bool) -> None:
    made = desk.run(care.create_backup(desk.store))
    _show_backups(desk, [made], as_json)


@command
@as_json
@pass_desk
def _list_backups(desk: Desk, as_json: bool) -> None:
    _show_backups(desk, care.backups(_office_file(desk)), as_json)


def _show_backups(desk: Desk, backups: list[Backup], as_json: bool) -> None:
    if as_json:
        desk.show([json_shapes.backup(one) for one in backups])
        return
    for one in backups:
        desk.print(f"{one.at.astimezone(TOKYO):%Y-%m-%d %H:%M}  {one.size:>12,}  {one.file}")
    if not backups:
        desk.say(_("There is no backup yet."))


@command
@click.argument("name", metavar="FILE")
@as_json
@pass_desk
def _verify_backup(desk: Desk, name: str, as_json: bool) -> int:
    file = care.find_backup(_office_file(desk), name)
    whole = desk.run(care.verify_backup(file))
    if as_json:
        desk.show({"file": str(file), "ok": whole})
    said = _("{file} is whole.", file=file.name) if whole else _("{file} is damaged.", file=file.name)
    desk.say(said)
    return 0 if whole else FOUND_WANTING


@command
@click.argument("name", metavar="FILE")
@as_json
@pass_desk
def _restore_backup(desk: Desk, name: str, as_json: bool) -> None:
    office = _office_file(desk)
    file = care.find_backup(office, name)
    try:
        kept = desk.run(care.restore_backup(desk.store, file))
    except DamagedOffice:
        kept = desk.run(care.restore_damaged(office, file, Clock()))
    if as_json:
        desk.show({"restored": str(file), "kept": str(kept)})
    desk.say(_("{file} was restored. The office as it was is kept as {kept}.", file=file.name, kept=str(kept)))


# --- check -----------------------------------------------------------------------------------------------------------


@command
@option("--repair", is_flag=True, text=_("Make the search index afresh where it is not up to date."))
@as_json
@pass_desk
def _check(desk: Desk, repair: bool, as_json: bool) -> int:
    try:
        report = desk.run(care.check(desk.store, repair=repair))
    except DamagedOffice as damaged:
        if as_json:
            desk.show(json_shapes.damaged(damaged, str(desk.location())))
        raise
    if as_json:
        desk.show(json_shapes.report(report))
    for problem in report.problems:
        desk.say(problem.message)
    if report.ok:
        desk.say(_("The office is in order."))
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
