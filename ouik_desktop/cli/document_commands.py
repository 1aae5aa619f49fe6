"""`announce`, `preflight` and `print`: what leaves the office, and what stands in its way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypedDict, Unpack

import click

from ouik_desktop import documents
from ouik_desktop.cli import json_shapes
from ouik_desktop.cli.command_context import CommandContext, pass_context
from ouik_desktop.cli.usage import FOUND_WANTING, Wrong, later
from ouik_desktop.cli.words import LANGUAGES, as_json, command, in_languages, option, to_file, to_folder
from ouik_desktop.documents import desks
from ouik_desktop.documents.desks import Span
from ouik_desktop.errors import Gaps
from ouik_desktop.finding import Finding
from ouik_desktop.i18n import CODES, Code, Language, _, language
from ouik_desktop.japanese import HYPHENS, WAVES
from ouik_desktop.work.events.edit import find
from ouik_desktop.work.office.wanting import NO_NAME, is_named
from ouik_desktop.work.publishing import announce, printing
from ouik_desktop.work.publishing.announce import IssuedFile
from ouik_desktop.work.publishing.compose import PaperOptions, writers_for
from ouik_desktop.work.translation.pair_table import preflight_table
from ouik_desktop.work.translation.preflight import preflight

LAYOUTS: Final = ("stacked", "side-by-side")
LATER_FORMATS: Final = ("md", "eml", "png", "wordpress", "csv", "xlsx")
LATER_KINDS: Final = ("programme", "report", "digest")
LATER_PAPERS: Final = ("badges", "name-tents", "certificates", "receipts", "labels", "programme")


class _Announcing(TypedDict):
    """Which document, in which languages, and how they stand to each other."""

    languages: str
    layout: str
    kind: str


@command
@click.argument("event")
@to_folder
@option("--formats", "wanted", default="pdf", metavar="LIST", text=_("Separated by commas: pdf, docx, html, txt, ics."))
@in_languages(_("In which languages."))
@option(
    "--layout", type=click.Choice(LAYOUTS), default=LAYOUTS[0], text=_("How the two languages stand to each other.")
)
@option("--kind", type=click.Choice(["announcement", *LATER_KINDS]), default="announcement", text=_("Which document."))
@option(
    "--allow-gaps", is_flag=True, text=_("Write even if something is missing in a language or contradicts the other.")
)
@as_json
@pass_context
def _announce(
    context: CommandContext,
    /,
    event: str,
    out: Path,
    wanted: str,
    allow_gaps: bool,
    as_json: bool,
    **how: Unpack[_Announcing],
) -> int:
    suffixes = _suffixes(wanted)
    if how["kind"] in LATER_KINDS:
        raise later(f"announce --kind {how['kind']}")
    options = PaperOptions(LANGUAGES[how["languages"]], how["layout"], context.language.dates)
    with context.store.read() as session:
        event_id = find(session, event)
    try:
        package = context.run(announce.announce(context.store, event_id, out, suffixes, options, allow_gaps=allow_gaps))
    except Gaps as owed:
        if as_json:
            context.show({"folder": None, "files": [], "gaps": [json_shapes.finding(gap) for gap in owed.gaps]})
        context.say(owed.text)
        _tell(context, owed.gaps)
        return FOUND_WANTING
    _show_files(context, package.folder, package.files, package.gaps, as_json)
    with context.store.read() as session:
        if not is_named(session):
            context.say(NO_NAME)
    if package.kept:
        context.say(
            _("Files changed since they were exported were kept under another name: {names}.", names=list(package.kept))
        )
    return 0


def _suffixes(wanted: str) -> tuple[str, ...]:
    suffixes = tuple(dict.fromkeys(one.strip().lower() for one in wanted.split(",") if one.strip()))
    known = [one.suffix for one in writers_for(documents.ANNOUNCEMENT)]
    for suffix in suffixes:
        if suffix in known:
            continue
        if suffix in LATER_FORMATS:
            raise later(f"announce --formats {suffix}")
        raise Wrong(_("There is no format “{format}”; there are {formats}.", format=suffix, formats=known))
    if not suffixes:
        raise Wrong(_("--formats names no format."))
    return suffixes


def _tell(context: CommandContext, findings: Sequence[Finding]) -> None:
    for one in findings:
        click.echo(f"  {context.language.say(one.sentence)}", err=True)


def _show_files(
    context: CommandContext, folder: Path, files: Sequence[IssuedFile], gaps: Sequence[Finding] | None, as_json: bool
) -> None:
    if not as_json:
        for file in files:
            context.print(str(file.path))
        return
    shown = {"folder": str(folder), "files": [json_shapes.issued_file(file) for file in files]}
    context.show(shown | ({} if gaps is None else {"gaps": [json_shapes.finding(gap) for gap in gaps]}))


# --- preflight -------------------------------------------------------------------------------------------------------


@command
@click.argument("event", required=False)
@option(
    "--table",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    text=_("A table with columns id, ja, en instead."),
)
@in_languages(_("Which languages to look at."))
@as_json
@pass_context
def _preflight(context: CommandContext, event: str | None, table: Path | None, languages: str, as_json: bool) -> int:
    if (event is None) == (table is None):
        raise Wrong(_("Name an EVENT, or a --table."))
    if table is not None:
        found = preflight_table(table)
        shown = [json_shapes.finding_of_row(row, finding) for row, finding in found]
        findings = [finding for _row, finding in found]
    else:
        with context.store.read() as session:
            findings = list(preflight(session, find(session, event or ""), LANGUAGES[languages]))
        shown = [json_shapes.finding(one) for one in findings]
    if as_json:
        context.show(shown)
    else:
        _print_findings(context, findings)
    return FOUND_WANTING if findings else 0


def _print_findings(context: CommandContext, findings: Sequence[Finding]) -> None:
    for one in findings:
        context.print(f"{one.record}  {context.language.say(one.sentence)}".strip())
    if not findings:
        context.say(_("Nothing is missing, outdated or contradicting."))


# --- print -----------------------------------------------------------------------------------------------------------


class _Printing(TypedDict):
    """In which language, and what belongs to other papers."""

    spoken: Code | None
    label_sheet: str | None
    from_position: str | None


@command
@click.argument("event")
@click.argument("paper", type=click.Choice(["sign-in-sheet", *LATER_PAPERS]))
@to_file("FILE.pdf")
@option("--language", "spoken", type=click.Choice(CODES), text=_("In which language."))
@option(
    "--desks",
    "at_desks",
    metavar="あ-た,な-わ",
    text=_("A file for each desk, by the first and last heading of its names."),
)
@option("--label-sheet", hidden=True, text=_("Which sheet of labels."))
@option("--from-position", hidden=True, text=_("The first label of the sheet that is not used up."))
@as_json
@pass_context
def _print(
    context: CommandContext,
    /,
    event: str,
    paper: str,
    out: Path,
    at_desks: str | None,
    as_json: bool,
    **how: Unpack[_Printing],
) -> None:
    if paper in LATER_PAPERS:
        raise later(f"print {paper}")
    if how["label_sheet"] or how["from_position"]:
        raise Wrong(_("A sign-in sheet is not printed on labels."))
    kind = documents.SIGN_IN_SHEET
    words: Language = language(how["spoken"] or context.language.code)
    with context.store.read() as session:
        event_id = find(session, event)
    files = []
    for path, span in _files(out, at_desks, words.code):
        options = PaperOptions((words.code,), dates=context.language.dates, desk=span)
        written = context.run(printing.print_to_file(context.store, event_id, kind, options, path))
        files.append(IssuedFile(path, kind.id, "pdf", words.code, written.sha256, written.pages))
    _show_files(context, out.parent, files, None, as_json)


def _files(out: Path, typed: str | None, code: Code) -> list[tuple[Path, Span | None]]:
    if not typed:
        return [(out, None)]
    spans = [_span(desk, typed, code) for desk in re.split(r"[,，、]", typed)]
    paths = [out.with_stem(f"{out.stem}_{first}-{last}") for first, last in spans]
    return list(zip(paths, desks.to_the_end(spans, code), strict=True))


def _span(desk: str, typed: str, code: Code) -> Span:
    ends = [part.strip() for part in re.split(rf"[{WAVES}\{HYPHENS}]", desk)]
    found = desks.span(ends[0], ends[1], code) if len(ends) == 2 else None
    if found is None:
        raise Wrong(_("Desks are written as あ-た,な-わ, not as “{desks}”.", desks=typed))
    return found


COMMANDS: Final = {"announce": _announce, "preflight": _preflight, "print": _print}
