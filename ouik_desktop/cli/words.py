"""Commands that explain themselves in the language asked for, and the options that many of them share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

import click

from ouik_desktop.cli.command_context import CommandContext
from ouik_desktop.i18n import CODES, ENGLISH, Code, Language, Text, _

F = TypeVar("F", bound=Callable[..., object])


ID: Final = click.IntRange(0, 2**62)  # what a database can hold
LANGUAGES: Final[dict[str, tuple[Code, ...]]] = {"ja": ("ja",), "en": ("en",), "both": CODES}


def language_of(context: click.Context) -> Language:
    """The language in which a command explains itself."""
    ours = context.find_object(CommandContext)
    return ours.language if ours else ENGLISH


class Option(click.Option):
    """An option whose help is a message of the catalogue."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help, in the language of the context."""
        record = super().get_help_record(ctx)
        if record is None or not self.help:
            return record
        return record[0], record[1].replace(self.help, language_of(ctx).say(Text(self.help)), 1)


class Command(click.Command):
    """A command whose help is a message of the catalogue."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help above the options."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(language_of(ctx).say(Text(self.help or "")))


def command(function: Callable[..., int | None]) -> click.Command:
    """A command of the table in `program`, which tells its name and what it does."""
    return click.command(cls=Command)(function)


def option(*names: str, text: Text, **how: object) -> Callable[[F], F]:
    """An option explained by `text`."""
    return click.option(*names, help=text.message, cls=Option, **how)


def to_file(metavar: str = "FILE") -> Callable[[F], F]:
    """The option --out of commands that write one file."""
    kind = click.Path(dir_okay=False, path_type=Path)
    return option("--out", type=kind, required=True, metavar=metavar, text=_("The file to write."))


def to_folder(function: F) -> F:
    """The option --out of commands that write many files."""
    kind = click.Path(file_okay=False, path_type=Path)
    return option("--out", type=kind, required=True, metavar="DIR", text=_("The folder to write to."))(function)


def in_languages(text: Text) -> Callable[[F], F]:
    """The option --languages, in `LANGUAGES` by its value."""
    return option("--languages", type=click.Choice(list(LANGUAGES)), default="both", text=text)


def as_json(function: F) -> F:
    """The option --json, which every command has that lists or reports."""
    return option("--json", "as_json", is_flag=True, text=_("One JSON document on standard output."))(function)
