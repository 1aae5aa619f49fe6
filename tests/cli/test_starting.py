"""What a command waits for before it answers: only what it needs is imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

WORKS_LONG = (
    "PySide6",
    "babel",
    "jinja2",
    "docx",
    "typst",
    "xlsxwriter",
    "icalendar",
    "rapidfuzz",
    "alembic",
    "holidays",
)
ROOMS_OF_PAPER = ("documents", "formats", "work.publishing", "work.translation", "work.importing", "ui")


@pytest.mark.parametrize(
    "command", [("people", "list"), ("event", "list"), ("organisation", "list"), ("series", "list")]
)
def test_a_list_does_not_wait_for_papers_and_checks(command: tuple[str, ...], tmp_path: Path) -> None:
    assert not _imported("--office", str(tmp_path / "office.ouik"), *command) & {
        *WORKS_LONG,
        *(f"ouik_desktop.{room}" for room in ROOMS_OF_PAPER),
    }


def test_help_does_not_wait_for_the_database() -> None:
    assert not _imported("--help") & {"sqlalchemy", "ouik_desktop.model", "ouik_desktop.store", "ouik_desktop.work"}


def _imported(*arguments: str) -> set[str]:
    """The modules a command has imported when it is done."""
    told = "import atexit, sys; atexit.register(lambda: print('\\n', *sys.modules)); from ouik_desktop.__main__ import main; main()"
    done = subprocess.run([sys.executable, "-c", told, *arguments], check=True, capture_output=True, text=True)
    return set(done.stdout.splitlines()[-1].split())
