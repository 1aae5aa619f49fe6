"""The program as its users call it: `terminal` in a process of its own, `ouik` the same line in this process (many times faster)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ouik_desktop.cli.program import run


@pytest.fixture
def terminal(tmp_path: Path, home: Path) -> Callable[..., str]:
    """What a command prints; it has to end with the exit status `expect`, and never with a traceback."""
    office = {"OUIK_HOME": str(home), "OUIK_OFFICE": str(tmp_path / "office.ouik"), "QT_QPA_PLATFORM": "offscreen"}

    def command(*arguments: str, expect: int = 0) -> str:
        line = [sys.executable, "-m", "ouik_desktop", "--language", "ja", *arguments]
        ran = subprocess.run(line, capture_output=True, text=True, env=os.environ | office, check=False)
        assert ran.returncode == expect, ran.stderr
        assert "Traceback" not in ran.stderr
        return ran.stdout

    return command


@pytest.fixture
def ouik(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """The same without a new process."""

    def command(*arguments: str, expect: int = 0) -> str:
        line = ["--office", str(tmp_path / "office.ouik"), "--language", "ja", *arguments]
        status = run(line, None)  # type: ignore[arg-type]
        printed, said = capfd.readouterr()
        assert status == expect, said
        return printed

    return command
