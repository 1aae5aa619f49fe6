"""The set-up compiles: where Python may not write byte code, a start must not compile SQLAlchemy anew."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy

PROJECT = Path(__file__).parents[2]


def test_the_packages_are_compiled() -> None:
    if Path(sys.prefix) != PROJECT / ".venv":
        pytest.skip("this Python was not set up by packaging/setup.sh")
    sources = Path(sqlalchemy.__file__).parent.rglob("*.py")
    assert not [source for source in sources if not Path(importlib.util.cache_from_source(str(source))).exists()]


def test_an_edit_is_seen_although_byte_code_is_kept(tmp_path: Path) -> None:
    module = tmp_path / "told.py"
    module.write_text("print('before')", encoding="utf-8")
    os.utime(module, (1_000_000_000, 1_000_000_000))
    _compile(tmp_path)
    assert _said(module) == "before"
    module.write_text("print('behind')", encoding="utf-8")  # of the same size
    assert _said(module) == "behind"


def _compile(folder: Path) -> None:
    """As the set-up does, also where Python is told to write no byte code."""
    line = next(line for line in (PROJECT / "packaging/setup.sh").read_text().splitlines() if "-m compileall" in line)
    options = line.split("-m compileall")[1].split("||")[0].split()[:-1]
    unwilling = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-m", "compileall", *options, str(folder)], check=True, env=unwilling)
    assert list((folder / "__pycache__").glob("told.*.pyc"))


def _said(module: Path) -> str:
    command = [sys.executable, "-c", "import told"]
    return subprocess.run(command, cwd=module.parent, check=True, capture_output=True, text=True).stdout.strip()
