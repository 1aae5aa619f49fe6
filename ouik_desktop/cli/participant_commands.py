"""`participant import | list | add | set | cancel`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TypedDict, Unpack

import click

from ouik_desktop.cli import json_directory
from ouik_desktop.cli.command_context import CommandContext, pass_context
from ouik_desktop.cli.lines import padded
from ouik_desktop.cli.output_files import in_a_file
from ouik_desktop.cli.usage import Wrong
from ouik_desktop.cli.words import ID, as_json, command, option
from ouik_desktop.formats.tables import read_file
from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.japanese import shown_reading
from ouik_desktop.localized import in_its_language
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.work import importing
from ouik_desktop.work.common import title_of
from ouik_desktop.work.events.edit import find
from ouik_desktop.work.importing import Report
from ouik_desktop.work.importing.apply import report_of
from ouik_desktop.work.lists import participants as participant_list
from ouik_desktop.work.participants import grid, register
from ouik_desktop.work.participants.cells import KEYS
from ouik_desktop.work.people.people import PersonDraft, named

STATES: Final = [state.value for state in RegistrationState]


def _event_id(context: CommandContext, event: str) -> int:
    with context.store.read() as session:
        return find(session, event)


# --- import ----------------------------------------------------------------------------------------------------------


class _Reading(TypedDict):
    """How the file is read, where somebody knows better than the program."""

    source: str | None
    encoding: str | None
    columns: tuple[str, ...]


@command
@click.argument("event")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@option(
    "--source",
    metavar="NAME",
    text=_("Where the list comes from (peatix, connpass, google_forms …), where it is not recognised."),
)
@option(
    "--encoding", metavar="ENCODING", text=_("How the letters of the file are written, where it is guessed wrongly.")
)
@option(
    "--map",
    "columns",
    metavar="FIELD=COLUMN",
    multiple=True,
    text=_("Which column holds a field, by heading or number."),
)
@option("--dry-run", is_flag=True, text=_("Say what would be done, and do nothing."))
@as_json
@pass_context
def _import_list(
    context: CommandContext, /, event: str, file: Path, dry_run: bool, as_json: bool, **how: Unpack[_Reading]
) -> None:
    event_id = _event_id(context, event)
    try:
        look = importing.look_at(
            context.store,
            event_id,
            read_file(file),
            file.name,
            source=how["source"],
            encoding=how["encoding"],
            columns=dict(_mapping(one) for one in how["columns"]),
        )
    except importing.NobodyNamed as refused:
        if as_json:
            context.show(report_of(refused.plan).to_json())
        raise
    report = report_of(look.plan) if dry_run else context.run(importing.apply(context.store, event_id, look.plan))
    if as_json:
        context.show(report.to_json())
    else:
        _tell(context, report, file, dry_run)


def _mapping(typed: str) -> tuple[str, str]:
    field, equals, column = typed.partition("=")
    if not equals:
        raise Wrong(_("“{typed}” is not of the form FIELD=COLUMN.", typed=typed))
    return field.strip(), column.strip()


def _tell(context: CommandContext, report: Report, file: Path, dry_run: bool) -> None:
    context.print(context.language.say(_counts(report, dry_run)))
    for problem in report.problems:
        context.say(in_a_file(problem.sentence, replace(problem.where, file=file)))


def _counts(report: Report, dry_run: bool) -> Text:
    counts = {
        "new": report.new,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "cancelled": report.cancelled,
        "vanished": report.vanished,
    }
    if dry_run:
        return _(
            "Would be: {new} new, {changed} changed, {unchanged} unchanged, {cancelled} cancelled, {vanished} not in the list any more.",
            **counts,
        )
    return _(
        "{new} new, {changed} changed, {unchanged} unchanged, {cancelled} cancelled, {vanished} not in the list any more.",
        **counts,
    )


# --- list ------------------------------------------------------------------------------------------------------------


@command
@click.argument("event")
@option(
    "--state",
    "states",
    type=click.Choice(STATES),
    multiple=True,
    text=_("In this state only; may be given several times."),
)
@option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    text=_("Write the list to a file: .csv, .xlsx, .pdf, .docx, .html or .txt."),
)
@option(
    "--columns",
    metavar="NAMES",
    text=_("The columns of the file, separated by commas; e-mail and phone only when named here."),
)
@as_json
@pass_context
def _list(
    context: CommandContext, event: str, states: Sequence[str], out: Path | None, columns: str | None, as_json: bool
) -> None:
    with context.store.read() as session:
        event_id = find(session, event)
        wanted = tuple(RegistrationState(state) for state in states) or tuple(RegistrationState)
        rows = register.participants(session, event_id, wanted)
    if out is not None:
        keys = [key.strip() for key in columns.split(",")] if columns else participant_list.USUAL
        participant_list.write_list(rows, title_of(context.store, event_id), keys, context.language, out)
        context.say(
            n_("{count} person written to {file}", "{count} people written to {file}", len(rows), file=str(out))
        )
    if as_json:
        context.show([json_directory.participant(row) for row in rows])
    elif out is None:
        for row in rows:
            state = context.language.say(row.state.text)
            affiliation = row.organisation.best(context.language.code)
            name, reading = padded(row.name.best("ja"), 22), padded(shown_reading(row.reading), 26)
            context.print(f"{row.id:>5}  {row.number:>4}  {name}  {reading}  {padded(state, 14)}  {affiliation}")
        context.say(n_("{count} person", "{count} people", len(rows)))


# --- one person ------------------------------------------------------------------------------------------------------


@command
@click.argument("event")
@option("--person", type=ID, metavar="ID", text=_("Somebody in the directory."))
@option("--name", default="", text=_("The name: 姓 名, or Given Family in Latin letters."))
@option("--reading", default="", text=_("The name in kana."))
@option("--name-en", default="", text=_("The romanised name, Given Family."))
@option("--email", default="", text=_("The e-mail address."))
@option("--phone", default="", text=_("The telephone number."))
@option("--organisation", default="", text=_("The affiliation."))
@option("--state", type=click.Choice(STATES), text=_("The state; without it, registered while there is a place."))
@option("--note", default="", text=_("A note for the office."))
@option("--again", is_flag=True, text=_("Register a person a second time on purpose."))
@as_json
@pass_context
def _add(
    context: CommandContext, /, event: str, person: int | None, state: str | None, again: bool, as_json: bool, **of: str
) -> None:
    if person is None and not (of["name"] or of["name_en"]):
        raise Wrong(_("A participant needs a --name, or the id of a --person of the directory."))
    who = person if person is not None else _draft(of)
    wanted = RegistrationState(state) if state else None
    row = register.register(context.store, _event_id(context, event), who, wanted, again=again, note=of["note"])
    if as_json:
        context.show(json_directory.participant(row))
    else:
        context.print(
            context.language.say(
                _("No. {number}: {person}, {state}", number=row.number, person=row.name, state=row.state.text)
            )
        )


def _draft(of: dict[str, str]) -> PersonDraft:
    draft = named(of["name"] or of["name_en"], of["reading"])
    if of["name"] and of["name_en"]:
        latin = named(of["name_en"])
        draft = replace(draft, given_romaji=latin.given_romaji, family_romaji=latin.family_romaji)
    return replace(draft, email=of["email"], phone=of["phone"], affiliation=in_its_language(of["organisation"]))


@command
@click.argument("event")
@click.argument("registration", metavar="ID", type=ID)
@click.argument("changes", metavar="FIELD=VALUE...", nargs=-1, required=True)
@as_json
@pass_context
def _set(context: CommandContext, event: str, registration: int, changes: tuple[str, ...], as_json: bool) -> None:
    with context.store.read() as session:
        registration = register.find_participant(session, find(session, event), registration)
    grid.change(context.store, registration, dict(map(_cell, changes)))
    _show(context, registration, as_json)


@command
@click.argument("event")
@click.argument("registration", metavar="ID", type=ID)
@as_json
@pass_context
def _cancel(context: CommandContext, event: str, registration: int, as_json: bool) -> None:
    with context.store.read() as session:
        registration = register.find_participant(session, find(session, event), registration)
    following = register.cancel(context.store, registration)
    _show(context, registration, as_json, following)


def _cell(typed: str) -> tuple[str, str]:
    name, equals, value = typed.partition("=")
    if not equals:
        raise Wrong(_("“{typed}” is not of the form FIELD=VALUE.", typed=typed))
    if name not in KEYS:
        raise Wrong(_("There is no field “{name}”; there are {names}.", name=name, names=list(KEYS)))
    return name, value


def _show(
    context: CommandContext, registration: int, as_json: bool, following: register.ParticipantRow | None = None
) -> None:
    with context.store.read() as session:
        row = register.participant(session, registration)
    if as_json:
        further = {"next_waiting": json_directory.participant(following)} if following else {}
        context.show(json_directory.participant(row) | further)
    else:
        context.print(
            context.language.say(
                _("No. {number}: {person}, {state}", number=row.number, person=row.name, state=row.state.text)
            )
        )
    if following is not None:
        context.say(
            _(
                "A place is free. Next on the waiting list: no. {number}, {person}.",
                number=following.number,
                person=following.name,
            )
        )


COMMANDS: Final = {
    "participant import": _import_list,
    "participant list": _list,
    "participant add": _add,
    "participant set": _set,
    "participant cancel": _cancel,
}
