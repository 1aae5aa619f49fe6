"""The monkey at the window.

python -m tests.monkey --minutes 30           seeds one after the other, until one breaks an invariant
python -m tests.monkey --seed 7 --steps 400   one seed, so many steps
python -m tests.monkey --replay build/monkey/7.json [--up-to 120] [--shorten]
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from random import SystemRandom
from tempfile import TemporaryDirectory

from tests.hands.gestures import Gesture

FOLDER = Path("build/monkey")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.monkey", description="A monkey at the window.")
    parser.add_argument("--seed", type=int, help="where chance begins (without: anywhere)")
    parser.add_argument("--steps", type=int, default=400, help="gestures with one seed (400)")
    parser.add_argument("--minutes", type=float, default=0, help="go on with further seeds for so long")
    parser.add_argument("--but", default="", help="invariants not to ask, parted by commas (all: none is asked)")
    parser.add_argument(
        "--told", type=Path, default=FOLDER / "trail.txt", help="where each step is written before it is made"
    )
    parser.add_argument("--gap", type=float, default=100.0, help="milliseconds the window may be busy (100)")
    parser.add_argument("--replay", type=Path, help="a run that was written down")
    parser.add_argument("--up-to", type=int, default=0, help="only so many of its steps")
    parser.add_argument("--shorten", action="store_true", help="leave out the steps that are not needed")
    parser.add_argument("--go-on", action="store_true", help="with further seeds although one broke an invariant")
    return parser.parse_args()


def main() -> int:
    """0: no invariant was broken."""
    asked = _asked()
    faulthandler.enable()
    with ExitStack() as stack:
        home = stack.enter_context(TemporaryDirectory())
        os.environ["OUIK_HOME"] = home
        from tests.hands.invariants import INVARIANTS
        from tests.hands.watch import Watch
        from tests.monkey.desk import application
        from tests.monkey.run import confirmed, kept, play, shorten

        app = application(Path(home))
        names = [one.__name__ for one in INVARIANTS] if asked.but == "all" else asked.but.split(",")
        watch = Watch(app, frozenset(names), longest_ms=asked.gap)
        asked.told.parent.mkdir(parents=True, exist_ok=True)
        trail = stack.enter_context(asked.told.open("w", encoding="utf-8"))

        def tell(number: int, gesture: Gesture) -> None:
            trail.write(f"{number} {gesture}\n")  # what was done last, should the program die of it
            trail.flush()

        if asked.replay:
            seed, gestures = kept(asked.replay)
            ran = play(app, watch, seed, gestures=gestures[: asked.up_to or None], tell=tell)
            ran = confirmed(app, watch, ran)
            if asked.shorten and ran.broken:
                ran = shorten(app, watch, ran)
                ran.keep(asked.replay.with_suffix(".short.json"))
            sys.stdout.write(ran.report() + "\n")
            return 1 if ran.broken else 0
        until = time.monotonic() + asked.minutes * 60
        seed, status, done = asked.seed if asked.seed is not None else SystemRandom().randrange(1_000_000), 0, 0
        while True:
            ran = play(app, watch, seed, steps=asked.steps, until=until if asked.minutes else None, tell=tell)
            done += len(ran.gestures)
            ran = confirmed(app, watch, ran)
            if ran.broken:
                ran.keep(FOLDER / f"{seed}.json")
                sys.stdout.write(
                    f"{ran.report()}\nagain: python -m tests.monkey --replay {FOLDER / f'{seed}.json'} --shorten\n"
                )
                status = 1
            if time.monotonic() >= until or (status and not asked.go_on):
                break
            seed += 1
        sys.stdout.write(f"{done} steps, last seed {seed}\n")
        return status


if __name__ == "__main__":
    sys.exit(main())
