"""What the command line asks of the window, which it does not know: the program hands it in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ouik_desktop.store import Store


class Windows(Protocol):
    """The window, as far as commands need it. Everything of Qt is imported inside."""

    def open(self, office: str | None, language: str | None) -> int:
        """Open the window and give back the exit status when it is closed."""

    def pictures(self, store: Store, file: Path, folder: Path) -> list[Path]:
        """Grab every page in both languages into `folder` and give back the files."""

    def visit(self, store: Store, file: Path) -> Visited:
        """Open every page in both languages and load every icon, without a screen."""


@dataclass(frozen=True)
class Visited:
    """What a visit saw: how many pages and icons, and what could not be shown."""

    pages: int
    icons: int
    troubles: tuple[str, ...]
