"""`series`, `people` and `organisation`: list and show."""

from __future__ import annotations

from typing import Final

import click

from ouik_desktop.cli import json_directory, json_shapes
from ouik_desktop.cli.command_context import CommandContext, pass_context
from ouik_desktop.cli.lines import padded, sides
from ouik_desktop.cli.words import ID, as_json, command, option
from ouik_desktop.i18n import _, n_
from ouik_desktop.japanese import shown_reading
from ouik_desktop.work.events import series
from ouik_desktop.work.events.words import said, title_of
from ouik_desktop.work.organisations import organisations
from ouik_desktop.work.people import people
from ouik_desktop.work.people.listing import people_rows


@command
@as_json
@pass_context
def _list_series(context: CommandContext, as_json: bool) -> None:
    with context.store.read() as session:
        rows = series.series_rows(session, context.store.clock.today())
    if as_json:
        context.show([json_shapes.series_row(row) for row in rows])
        return
    for row in rows:
        count = context.language.say(n_("{count} event", "{count} events", row.events))
        context.print(f"{padded(row.key or str(row.id), 16)}  {padded(count, 10)}  {sides(row.title)}")


@command
@click.argument("which", metavar="SERIES")
@as_json
@pass_context
def _show_series(context: CommandContext, which: str, as_json: bool) -> None:
    with context.store.read() as session:
        view = series.series_view(session, series.find_series(session, which), context.store.clock.today())
    if as_json:
        context.show(json_shapes.series_view(view))
        return
    say = context.language.say
    context.print(sides(view.row.title))
    if view.row.next_number is not None:
        context.print(say(_("Next number: {number}", number=view.row.next_number)))
    if view.gaps:
        context.print(say(_("Missing numbers: {numbers}", numbers=[str(number) for number in view.gaps])))
    for one in view.instalments:
        row, sentence = one.event, one.sentence.best(context.language.code)
        number = "–" if row.number is None else f"#{row.number}"
        context.print(f"{number:>4}  {row.first_day}  {padded(row.slug, 40)}  {sentence}")


@command
@option(
    "--search", metavar="TEXT", default="", text=_("With all these words in name, reading, e-mail or organisation.")
)
@as_json
@pass_context
def _list_people(context: CommandContext, search: str, as_json: bool) -> None:
    with context.store.read() as session:
        rows = people_rows(session, search)
    if as_json:
        context.show([json_directory.person_row(row) for row in rows])
        return
    for row in rows:
        affiliation = row.organisation.best(context.language.code)
        context.print(
            f"{row.id:>5}  {padded(row.name.best('ja'), 20)}  {padded(shown_reading(row.reading), 24)}  {affiliation}"
        )
    context.say(n_("{count} person", "{count} people", len(rows)))


@command
@click.argument("person_id", metavar="ID", type=ID)
@as_json
@pass_context
def _show_person(context: CommandContext, person_id: int, as_json: bool) -> None:
    with context.store.read() as session:
        view = people.person_view(session, person_id)
    if as_json:
        context.show(json_directory.person_view(view))
        return
    row = view.row
    for line in (
        f"{row.id}  {sides(row.name)}",
        shown_reading(row.reading),
        sides(row.organisation),
        row.email,
        view.draft.phone,
    ):
        if line:
            context.print(line)
    for one in view.events:
        state, title = context.language.say(one.state.text), said(context.language, title_of(one.event))
        context.print(f"  {one.event.first_day}  {padded(state, 12)}  {title}")


@command
@option("--search", metavar="TEXT", default="", text=_("With all these words in one of their names."))
@as_json
@pass_context
def _list_organisations(context: CommandContext, search: str, as_json: bool) -> None:
    with context.store.read() as session:
        rows = organisations.organisation_rows(session, search)
    if as_json:
        context.show([json_directory.organisation_row(row) for row in rows])
        return
    for row in rows:
        context.print(f"{row.id:>5}  {sides(row.name)}")
    context.say(n_("{count} organisation", "{count} organisations", len(rows)))


@command
@click.argument("which", metavar="ID")
@as_json
@pass_context
def _show_organisation(context: CommandContext, which: str, as_json: bool) -> None:
    with context.store.read() as session:
        view = organisations.organisation_view(session, organisations.find_organisation(session, which))
    if as_json:
        context.show(json_directory.organisation_view(view))
        return
    language = context.language
    context.print(f"{view.row.id}  {sides(view.row.name)}")
    if view.variants:
        context.print(language.say(_("Also written as: {names}", names=list(view.variants))))
    for part in view.parts:
        title = said(language, title_of(part.event))
        context.print(f"  {part.event.first_day}  {language.say(part.role.text)}  {title}")
    for visit in view.visits:
        who = visit.person.best(language.code)
        state = language.say(visit.state.text)
        context.print(f"  {visit.event.first_day}  {padded(who, 20)}  {state}  {visit.event.slug}")


COMMANDS: Final = {
    "series list": _list_series,
    "series show": _show_series,
    "people list": _list_people,
    "people show": _show_person,
    "organisation list": _list_organisations,
    "organisation show": _show_organisation,
}
