"""The tree of commands as data, and the one place where what goes wrong becomes a sentence and an exit status.

0 done; 1 refused or found wanting; 2 wrong usage. A command that fails has changed nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

from ouik_desktop.cli.command_context import CommandContext, default_language
from ouik_desktop.cli.output_files import in_its_place
from ouik_desktop.cli.usage import DONE, REFUSED, WRONG_USAGE, later, sentence_of
from ouik_desktop.cli.words import Option, language_of
from ouik_desktop.errors import OuikError
from ouik_desktop.i18n import Text, _, language
from ouik_desktop.progress import without_garbage_collection

if TYPE_CHECKING:
    from ouik_desktop.cli.windows import Windows

Commands = Mapping[str, click.Command]


@dataclass(frozen=True)
class Entry:
    """A command or a group of them: its name, what it does, and where it is loaded from (None: it comes later).

    Each is imported when it is asked for, so that a command starts with what it needs itself.
    """

    name: str
    text: Text
    load: Callable[[], Commands] | None = None
    below: tuple[Entry, ...] = ()


def _event_commands() -> Commands:
    from ouik_desktop.cli import event_commands

    return event_commands.COMMANDS


def _directory_commands() -> Commands:
    from ouik_desktop.cli import directory_commands

    return directory_commands.COMMANDS


def _participant_commands() -> Commands:
    from ouik_desktop.cli import participant_commands

    return participant_commands.COMMANDS


def _document_commands() -> Commands:
    from ouik_desktop.cli import document_commands

    return document_commands.COMMANDS


def _care_commands() -> Commands:
    from ouik_desktop.cli import care_commands

    return care_commands.COMMANDS


def _demo_commands() -> Commands:
    from ouik_desktop.cli import demo_commands

    return demo_commands.COMMANDS


TREE: Final = Entry(
    "ouik-desktop",
    _("An events office in two languages. Without a command the window opens."),
    below=(
        Entry("demo", _("Make the sample office, every document of it, and pictures of the window"), _demo_commands),
        Entry("self-test", _("Open every page, load every icon and catalogue, write one PDF"), _demo_commands),
        Entry(
            "event",
            _("The events of the office"),
            below=(
                Entry("list", _("Events in time order"), _event_commands),
                Entry("show", _("Everything about one event"), _event_commands),
                Entry("add", _("A new event"), _event_commands),
                Entry("set", _("Change fields of an event"), _event_commands),
                Entry("copy", _("Copy an event"), _event_commands),
                Entry("export", _("Events as a calendar or a list"), _event_commands),
                Entry("import", _("Events from a calendar or a list")),
                Entry("conflicts", _("Double-booked rooms and people")),
            ),
        ),
        Entry(
            "series",
            _("Series and their numbers"),
            below=(
                Entry("list", _("All series"), _directory_commands),
                Entry("show", _("One series: its numbers, its gaps, its instalments"), _directory_commands),
            ),
        ),
        Entry(
            "people",
            _("The directory"),
            below=(
                Entry("list", _("People, in order of reading"), _directory_commands),
                Entry("show", _("One person and the events they were at"), _directory_commands),
                Entry("duplicates", _("People who may be one")),
                Entry("merge", _("Make two people one")),
            ),
        ),
        Entry(
            "organisation",
            _("Partner organisations"),
            below=(
                Entry("list", _("Organisations, in order of reading"), _directory_commands),
                Entry("show", _("One organisation, with who came when"), _directory_commands),
            ),
        ),
        Entry(
            "participant",
            _("Participants of an event"),
            below=(
                Entry("import", _("Import a downloaded list; doing so again updates it"), _participant_commands),
                Entry("list", _("Participants, in order of reading"), _participant_commands),
                Entry("add", _("Register one person"), _participant_commands),
                Entry("set", _("Change fields of a participant"), _participant_commands),
                Entry("cancel", _("Cancel a registration, and say who is next"), _participant_commands),
            ),
        ),
        Entry("checkin", _("Check participants in")),
        Entry("announce", _("Write the announcement in the formats and languages asked for"), _document_commands),
        Entry("preflight", _("What is missing, outdated or contradicting"), _document_commands),
        Entry("translate", _("Exchange with a translator")),
        Entry("glossary", _("The office's terms")),
        Entry("print", _("Print-ready papers as PDF"), _document_commands),
        Entry("report", _("The year in numbers")),
        Entry("history", _("What was done, newest first"), _care_commands),
        Entry("undo", _("Undo the last act, or the one named"), _care_commands),
        Entry("redo", _("Do again what was undone last, or one act"), _care_commands),
        Entry(
            "backup",
            _("Backups of the office"),
            below=(
                Entry("create", _("Make a backup now"), _care_commands),
                Entry("list", _("The backups there are"), _care_commands),
                Entry("verify", _("Open a backup and check it"), _care_commands),
                Entry("restore", _("Restore the office from a backup"), _care_commands),
            ),
        ),
        Entry("check", _("Check the office and its index"), _care_commands),
        Entry("person-data", _("What is stored of a person")),
        Entry("retention", _("People whose data is due for erasure")),
    ),
)


class Branch(click.Group):
    """A group of commands that are loaded when one of them is chosen; `path` is what is typed before their
    names, `begin` is called before any of them, and also alone."""

    def __init__(self, entry: Entry, path: str = "", *, begin: Callable[..., object] | None = None) -> None:
        super().__init__(
            entry.name,
            help=entry.text.message,
            callback=begin,
            invoke_without_command=begin is not None,
            no_args_is_help=begin is None,
        )
        self._entries = {one.name: one for one in entry.below}
        self._path = path

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of those that are there, in the order of the table."""
        return [name for name, entry in self._entries.items() if entry.load or entry.below]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, loaded now; one that comes later answers with a sentence."""
        entry = self._entries.get(cmd_name)
        if entry is None:
            return None
        path = f"{self._path} {cmd_name}".strip()
        if entry.below:
            return Branch(entry, path)
        if entry.load is None:
            raise later(path)
        with without_garbage_collection():  # what is imported stays
            command = entry.load()[path]
        command.help = entry.text.message
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with what they do; none is loaded for that."""
        speak = language_of(ctx).say
        with formatter.section(speak(_("Commands"))):
            formatter.write_dl([(name, speak(self._entries[name].text)) for name in self.list_commands(ctx)])

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the group is for."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(language_of(ctx).say(Text(self.help or "")))


_OFFICE: Final = _("The office: a file, made when it is not there, or a database URL.")
_LANGUAGE: Final = _("The language of messages.")


def _program(windows: Windows) -> click.Group:
    @click.pass_context
    def begin(context: click.Context, office: str | None, language: str | None) -> int:
        context.obj.office = office
        return DONE if context.invoked_subcommand is not None else windows.open(office, language)

    program = Branch(TREE, begin=begin)
    program.params += [
        Option(["--office"], metavar="FILE-OR-URL", envvar="OUIK_OFFICE", help=_OFFICE.message),
        Option(["--language"], type=click.Choice(["ja", "en"]), help=_LANGUAGE.message),
    ]
    return program


# --- from arguments to an exit status --------------------------------------------------------------------------------


def run(arguments: list[str], windows: Windows) -> int:
    """Do what the command line says and give back the exit status; without a command the window."""
    context = CommandContext(language(_language_in(arguments) or default_language()), windows)
    try:
        return _run(arguments, context)
    finally:
        context.close()


def _language_in(arguments: list[str]) -> str | None:
    # looked for before the line is read: what is wrong with the line is said in it
    for at, argument in enumerate(arguments):
        if argument == "--language":
            return next(iter(arguments[at + 1 :]), None)
        if argument.startswith("--language="):
            return argument.partition("=")[2]
    return None


def _run(arguments: list[str], context: CommandContext) -> int:
    if unreadable := [word for word in arguments if any("\ud800" <= letter <= "\udfff" for letter in word)]:
        context.say(
            _(
                "“{word}” cannot be read: its letters are not written in the terminal's encoding.",
                word=ascii(unreadable[0])[1:-1],
            )
        )
        return REFUSED
    try:
        status = _program(context.windows).main(arguments, prog_name=TREE.name, standalone_mode=False, obj=context)
    except click.exceptions.NoArgsIsHelpError as asked:
        click.echo(asked.format_message())
        return WRONG_USAGE
    except click.ClickException as wrong:
        context.say(sentence_of(wrong))
        return WRONG_USAGE
    except (click.Abort, KeyboardInterrupt):
        context.say(_("Stopped. Nothing was changed."))
        return REFUSED
    except OuikError as refused:
        context.say(in_its_place(refused))
        return REFUSED
    except BrokenPipeError:  # the reader of a pipe had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return status if isinstance(status, int) else DONE
