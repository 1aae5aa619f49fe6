"""What performance is promised, measured: `python -m benchmarks [NAME …]` prints a table and writes build/benchmarks.json.

Each module beside this one has `measure()`, which gives rows of `name`, `value`, `unit`, `against`, `ratio`, `limit`: what was
measured, beside what a user would pick instead, how many times as much, and how much is promised. Where there is nothing to
compare with, `ratio` is None and the limit is one of the value. Each module runs in a process of its own. Whether Python found
all byte code compiled, as it is on a user's machine, is said below the table and kept with each row as `compiled`.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
RESULTS = HERE.parent / "build" / "benchmarks.json"
HEADINGS = ("", "what", "value", "times", "limit", "measured against")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure what performance is promised.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(_names())}; all unless named")
    parser.add_argument("--rows", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(_names()):
        parser.error(f"no benchmark is called {', '.join(sorted(unknown))}")
    if asked.rows:
        print(
            json.dumps([row for name in asked.names for row in importlib.import_module(f"benchmarks.{name}").measure()])
        )
        return 0
    rows, compiled = [], not _uncompiled()
    for name in asked.names or _names():
        print(f"{name} …", file=sys.stderr)
        rows += _measured(name)
    _keep([row | {"compiled": compiled} for row in rows])
    _print(rows)
    _print_bytecode()
    return 0 if all(map(_is_kept, rows)) else 1


def _names() -> list[str]:
    return sorted(file.stem for file in HERE.glob("*.py") if not file.stem.startswith("_"))


def _measured(name: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "benchmarks", "--rows", name]
    done = subprocess.run(command, cwd=HERE.parent, check=False, capture_output=True, text=True)
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return [{"name": f"{name} failed", "value": None, "unit": "", "against": "", "ratio": None, "limit": None}]
    rows: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return rows


def _is_kept(row: dict[str, Any]) -> bool:
    if row["value"] is None:
        return False
    found = row["value"] if row["ratio"] is None else row["ratio"]
    return row["limit"] is None or bool(found <= row["limit"])


def _keep(rows: list[dict[str, Any]]) -> None:
    """Rows measured before and not now stay."""
    RESULTS.parent.mkdir(exist_ok=True)
    known = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else []
    now = {row["name"] for row in rows}
    kept = [row for row in known if row["name"] not in now] + [row | {"kept": _is_kept(row)} for row in rows]
    RESULTS.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")


def _print(rows: list[dict[str, Any]]) -> None:
    cells = [HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(HEADINGS))]
    for row in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _print_bytecode() -> None:
    if missing := _uncompiled():
        print(f"\nWITHOUT byte code of {missing} modules, so starts took longer: packaging/setup.sh test compiles it")
    else:
        print("\nwith byte code compiled")


def _uncompiled() -> int:
    """How many modules of ours and of SQLAlchemy are compiled at each start: their byte code is not there, or of another source."""
    folders = (Path(importlib.import_module(name).__path__[0]) for name in ("ouik_desktop", "sqlalchemy"))
    return sum(not _is_compiled(source) for folder in folders for source in folder.rglob("*.py"))


def _is_compiled(source: Path) -> bool:
    """Byte code begins with sixteen bytes, the third four of which are the time of its source (PEP 552)."""
    kept = Path(importlib.util.cache_from_source(str(source)))
    if not kept.exists():
        return False
    with kept.open("rb") as file:
        return file.read(16)[8:12] == (int(source.stat().st_mtime) & 0xFFFFFFFF).to_bytes(4, "little")


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    value = "" if row["value"] is None else f"{row['value']:.4g} {row['unit']}"
    ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f}"
    limit = "" if row["limit"] is None else f"{row['limit']:g}" + (f" {row['unit']}" if row["ratio"] is None else "")
    return ("ok" if _is_kept(row) else "missed", row["name"], value, ratio, limit, row["against"])


if __name__ == "__main__":
    sys.exit(main())
