"""A run of the monkey: gestures one after the other until an invariant breaks; done again, and made short."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.hands.gestures import Gesture
from tests.hands.rings import screen_picture
from tests.hands.watch import Watch
from tests.monkey.desk import Desk
from tests.monkey.fingers import Fingers
from tests.monkey.mind import Mind

LAST: Final = 30
OF_TIME: Final = "the_window_answers"


@dataclass
class Ran:
    """What a run came to: its gestures, what the last of them broke, and at which steps the window was slow to answer."""

    seed: int
    gestures: list[Gesture] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    slow: dict[int, list[str]] = field(default_factory=dict)
    seen: QImage | None = None

    def report(self) -> str:
        """For a person: the seed, the last steps, what was broken."""
        begin = max(0, len(self.gestures) - LAST)
        steps = [f"{number:5} {_said(one)}" for number, one in enumerate(self.gestures[begin:], begin + 1)]
        return "\n".join([f"seed {self.seed}, step {len(self.gestures)}:", *steps, *self.broken])

    def keep(self, file: Path) -> None:
        """Write the gestures down, to be done again, and what was to be seen beside them."""
        plain = {"seed": self.seed, "gestures": [one.plain() for one in self.gestures], "broken": self.broken}
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(plain, ensure_ascii=False, indent=1), encoding="utf-8")
        if self.seen is not None:
            self.seen.save(str(file.with_suffix(".png")))


def _said(gesture: Gesture) -> str:
    told = [gesture.kind, repr(gesture.what[:60]) if gesture.what else ""]
    told.append(f"at {gesture.at[0]},{gesture.at[1]}" if gesture.at != (0, 0) else "")
    told.append(str(gesture.amount) if gesture.amount else "")
    return " ".join(filter(None, told))


def kept(file: Path) -> tuple[int, list[Gesture]]:
    """The seed and the gestures of a run that was written down."""
    plain = json.loads(file.read_text(encoding="utf-8"))
    return int(plain["seed"]), [Gesture.of(one) for one in plain["gestures"]]


def play(
    app: QApplication,
    watch: Watch,
    seed: int,
    *,
    steps: int = 0,
    gestures: Iterable[Gesture] | None = None,
    until: float | None = None,
    tell: Callable[[int, Gesture], object] = lambda _number, _gesture: None,
) -> Ran:
    """`steps` gestures chosen by the seed (0: as many as come until the moment `until`), or those that are given."""
    ran = Ran(seed)
    with TemporaryDirectory() as home:
        desk = Desk(app, Path(home), "en" if seed % 2 else "ja")
        mind, fingers = Mind(desk, seed), Fingers(desk)
        mind.begin()
        watch.begin_anew()
        given = iter(gestures) if gestures is not None else None
        try:
            while (not steps or len(ran.gestures) < steps) and (until is None or time.monotonic() < until):
                gesture = mind.next() if given is None else next(given, None)
                if gesture is None:
                    break
                ran.gestures.append(gesture)
                tell(len(ran.gestures), gesture)
                watch.before(gesture)
                fingers.make(gesture)
                found = watch.after()
                ran.broken = [one for one in found if not one.startswith(OF_TIME)]
                if found and not ran.broken:
                    ran.slow[len(ran.gestures)] = found
                desk.hold()
                if ran.broken:
                    ran.seen = screen_picture().image
                    break
        finally:
            desk.close()
    return ran


def confirmed(app: QApplication, watch: Watch, ran: Ran) -> Ran:
    """The run, broken by its first gap if that was no chance of the machine: it comes again whenever the same is done."""
    if ran.broken or not ran.slow:
        return ran
    step, how = next(iter(ran.slow.items()))
    for _turn in range(2):
        again = play(app, watch, ran.seed, gestures=ran.gestures[:step])
        if step not in again.slow:
            return ran
    return Ran(ran.seed, ran.gestures[:step], how)


def shorten(app: QApplication, watch: Watch, ran: Ran, patience: int = 60) -> Ran:
    """The run with the steps left out that are not needed to break the same invariant: halves first, then single steps."""
    wanted = {one.partition(":")[0] for one in ran.broken}
    best, size = ran, max(1, len(ran.gestures) // 2)
    while size and patience > 0:
        at = 0
        while at < len(best.gestures) - 1 and patience > 0:
            fewer = best.gestures[:at] + best.gestures[min(at + size, len(best.gestures) - 1) :]
            patience -= 1
            tried = play(app, watch, ran.seed, gestures=fewer)
            if wanted & {one.partition(":")[0] for one in tried.broken}:
                best = tried
            else:
                at += size
        size //= 2
    return best
