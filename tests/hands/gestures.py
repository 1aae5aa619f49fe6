"""What somebody does with hands, as a value: it can be written down, done again, and judged by."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Gesture:
    """`kind` is key, type, click, wheel, menu, drag, paste, compose, pause, resize, look … ; `what` the keys or words; `at` a place
    on the screen. `acts`: how many acts of the history it may be at most."""

    kind: str
    what: str = ""
    at: tuple[int, int] = (0, 0)
    amount: int = 0
    acts: int = 1

    def plain(self) -> dict[str, Any]:
        """As JSON has it."""
        return asdict(self)

    @classmethod
    def of(cls, plain: dict[str, Any]) -> Gesture:
        """From JSON."""
        return cls(**{**plain, "at": tuple(plain.get("at", (0, 0)))})

    @property
    def is_enter(self) -> bool:
        """Whether Enter was pressed once and nothing else."""
        return self.kind == "key" and self.what in ("Return", "Enter", "KP_Enter")
