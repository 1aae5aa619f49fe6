"""How somebody arranged a table: which columns are shown, how wide, in which order, sorted by which. Kept by the table's name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

from ouik_desktop.settings import TABLES, Settings


@dataclass(frozen=True)
class Arrangement:
    """What was changed by hand: widths in pixels at 100 %, shown or hidden, keys in order; the rest is as the table was made."""

    widths: Mapping[str, int] = field(default_factory=dict)
    shown: Mapping[str, bool] = field(default_factory=dict)
    order: Sequence[str] = ()
    sort: str = ""
    descending: bool = False

    def with_width(self, key: str, width: int) -> Arrangement:
        """A column made wider or narrower."""
        return replace(self, widths={**self.widths, key: width})

    def with_shown(self, key: str, shown: bool) -> Arrangement:
        """A column shown or hidden."""
        return replace(self, shown={**self.shown, key: shown})

    def in_order(self, keys: Iterable[str]) -> list[str]:
        """The keys of all columns as they stand: those moved by hand in their order, others behind their neighbour of before."""
        given = list(keys)
        placed = [key for key in self.order if key in given]
        for at, key in enumerate(given):
            if key not in placed:
                before = next((one for one in reversed(given[:at]) if one in placed), None)
                placed.insert(placed.index(before) + 1 if before else 0, key)
        return placed


def kept(settings: Settings, name: str) -> Arrangement:
    """How the table of that name was arranged; as it was made where nothing sensible is kept."""
    found = settings.get(TABLES).get(name)
    if not isinstance(found, dict):
        return Arrangement()
    widths, shown, order = found.get("widths"), found.get("shown"), found.get("order")
    return Arrangement(
        {key: width for key, width in _pairs(widths) if isinstance(width, int)},
        {key: on for key, on in _pairs(shown) if isinstance(on, bool)},
        [key for key in order if isinstance(key, str)] if isinstance(order, list) else (),
        str(found.get("sort") or ""),
        found.get("descending") is True,
    )


def _pairs(found: object) -> list[tuple[str, object]]:
    return [(str(key), value) for key, value in found.items()] if isinstance(found, dict) else []


def keep(settings: Settings, name: str, arrangement: Arrangement) -> None:
    """Keep it under the table's name; what is as it was made is not kept."""
    others = {key: value for key, value in settings.get(TABLES).items() if key != name}
    if arrangement != Arrangement():
        others[name] = {**asdict(arrangement), "order": list(arrangement.order)}
    settings.set(TABLES, others)
