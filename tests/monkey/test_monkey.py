"""A minute with a monkey: whatever it does, what always holds, holds. `make monkey` goes on for as long as one likes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEEDS = (1, 2, 3)
STEPS = 200
# what stands in for 100 where other programs share the caches; a gap must come again whenever the same is done
GAP_MS = 300


def monkey(*words: object) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-X", "faulthandler", "-m", "tests.monkey", *map(str, words)]
    return subprocess.run(line, cwd=ROOT, env=os.environ.copy(), capture_output=True, text=True, timeout=1800)


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_a_monkey_does_what_always_holds_holds(seed: int) -> None:
    ran = monkey("--seed", seed, "--steps", STEPS, "--gap", GAP_MS)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_a_run_is_done_again_step_by_step(tmp_path: Path) -> None:
    """A seed chooses the same gestures each time, so that what it broke can be looked at."""
    told = [monkey("--seed", 5, "--steps", 40, "--told", tmp_path / f"{turn}.txt", "--but", "all") for turn in range(2)]
    assert [one.returncode for one in told] == [0, 0], told[0].stderr
    once, again = ((tmp_path / f"{turn}.txt").read_text(encoding="utf-8") for turn in range(2))
    assert once == again
    assert len(once.splitlines()) == 40
