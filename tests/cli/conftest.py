"""Commands run as a user runs them, in this process: what they print, what they say, their exit status."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ouik_desktop.cli.program import run
from ouik_desktop.cli.windows import Visited
from ouik_desktop.store import Store


@dataclass(frozen=True)
class Ran:
    """What a command did: its exit status, standard output and standard error."""

    status: int
    printed: str
    said: str

    @property
    def document(self) -> Any:
        """The JSON document on standard output."""
        return json.loads(self.printed)


@pytest.fixture
def ouik(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """`ouik("event", "list")` runs the command on an office of the test's own."""

    def command(*arguments: str, language: str = "en") -> Ran:
        status = run(["--office", str(tmp_path / "office.ouik"), "--language", language, *arguments], NoWindows())
        printed, said = capfd.readouterr()
        return Ran(status, printed, said)

    return command


class NoWindows:
    """Commands do not open windows, but for those that take pictures of them."""

    def open(self, office: str | None, language: str | None) -> int:
        raise AssertionError("a command opened the window")

    def pictures(self, store: Store, file: Path, folder: Path) -> list[Path]:
        raise AssertionError("a command took pictures")

    def visit(self, store: Store, file: Path) -> Visited:
        raise AssertionError("a command opened pages")
