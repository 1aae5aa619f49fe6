"""Where a command works: the office it was given, the language it speaks, and the two ways out (what was asked for, what is said)."""

from __future__ import annotations

import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from ouik_desktop.i18n import Language, Text

if TYPE_CHECKING:
    from ouik_desktop.cli.windows import Windows
    from ouik_desktop.progress import Task
    from ouik_desktop.store import Store

R = TypeVar("R")


@dataclass
class CommandContext:
    """The surroundings of one command. `office` is a file or a database URL; None is the office in the user's data folder."""

    language: Language
    windows: Windows
    office: str | None = None
    _store: Store | None = field(default=None, repr=False)

    @property
    def store(self) -> Store:
        """The office, opened when it is first asked for and made when it is not there."""
        if self._store is None:
            from ouik_desktop.model import Clock  # with SQLAlchemy: --help needs neither
            from ouik_desktop.store import Store

            self._store = Store.open(self.location(), Clock(), platform.node())
        return self._store

    def location(self) -> str | Path:
        """Where the office is: a file, or a database URL."""
        if self.office is not None:
            return self.office if "://" in self.office else Path(self.office)
        from ouik_desktop.paths import user_data_folder  # where no office is named

        user_data_folder().mkdir(parents=True, exist_ok=True)
        return user_data_folder() / "office.ouik"

    def close(self) -> None:
        """Let go of the office."""
        if self._store is not None:
            self._store.close()

    # --- what is said ------------------------------------------------------------------------------------------------

    def say(self, text: Text) -> None:
        """A message for the person at the terminal, on standard error."""
        click.echo(self.language.say(text), err=True)

    def print(self, line: str = "") -> None:
        """A line of what was asked for, on standard output."""
        click.echo(line)

    def show(self, document: object) -> None:
        """One JSON document on standard output."""
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))

    def run(self, task: Task[R]) -> R:
        """Do long work to its end, its progress shown on a terminal only."""
        while True:
            try:
                progress = next(task)
            except StopIteration as stop:
                self._show_progress("")
                result: R = stop.value
                return result
            share = f"{progress.done}/{progress.total} " if progress.total else ""
            self._show_progress(share + self.language.say(progress.note))

    def _show_progress(self, line: str) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[K{line}", nl=False, err=True)


pass_context = click.make_pass_decorator(CommandContext)


def default_language() -> str:
    """The language set in the window, else the one of the terminal, else English."""
    from ouik_desktop.settings import LANGUAGE, user_settings  # where no language is named

    with suppress(OSError):
        if chosen := user_settings().get(LANGUAGE):
            return chosen
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ja" if spoken.startswith("ja") else "en"
