"""A table of 100,000 people: its first paint beside one of 500, sorting by reading, and what it costs in memory."""

from __future__ import annotations

import gc
import os
import statistics
import time
from array import array
from collections.abc import Callable, Sequence
from typing import Any

MANY, FEW = 100_000, 500
REPEATS = 9
PAINT_LIMIT, SORT_LIMIT_MS, MEMORY_LIMIT_MB = 2.0, 100, 15


def measure() -> list[dict[str, Any]]:
    """First paint (ratio of medians), a sort (ms), memory above an empty table (MB)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ouik_desktop.i18n import JAPANESE
    from ouik_desktop.settings import Settings
    from ouik_desktop.ui.look.kit import Kit
    from ouik_desktop.ui.look.speech import Speech
    from ouik_desktop.ui.look.theme import Theme

    app = QApplication.instance() or QApplication(["benchmark"])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    kit = Kit(Speech(JAPANESE), Theme(app, Settings()))
    kit.theme.apply()
    people = _People(MANY)
    _shown(app, kit, people)
    paints = [(_first_paint(app, kit, FEW), _first_paint(app, kit, MANY)) for _repeat in range(REPEATS)]
    few = statistics.median(paint for paint, _many in paints)
    many = statistics.median(paint for _few, paint in paints)
    return [
        {
            "name": f"first paint of a table of {MANY:,} rows",
            "value": many,
            "unit": "ms",
            "against": f"the same with {FEW} rows ({few:.1f} ms)",
            "ratio": many / few,
            "limit": PAINT_LIMIT,
        },
        _limited("sort by reading, 100,000 rows", _sort(app, kit, people), "ms", SORT_LIMIT_MS),
        _limited("memory of 100,000 rows above an empty table", _memory(app, kit), "MB", MEMORY_LIMIT_MB),
    ]


def _limited(name: str, value: float, unit: str, limit: float) -> dict[str, Any]:
    return {
        "name": name,
        "value": value,
        "unit": unit,
        "against": f"{limit} {unit}",
        "ratio": value / limit,
        "limit": 1.0,
    }


class _People:
    """Rows made when they are looked at, and their order by reading kept as the store keeps it: ids sorted once."""

    def __init__(self, count: int) -> None:
        self._ids = array("q", range(1, count + 1))
        self._by_reading = array("q", sorted(self._ids, key=lambda id: id * 7919 % 100_003))

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        ids = self._by_reading if sort else self._ids
        return ids[::-1] if descending else ids

    def rows(self, ids: Sequence[int]) -> Sequence[Any]:
        from ouik_desktop.ui.widgets import Cell, Row

        return [
            Row(
                id,
                {
                    "name": f"金沢 {id}",
                    "kana": f"かなざわ {id}",
                    "org": "金沢市",
                    "state": Cell("登録", glyph="registered"),
                },
            )
            for id in ids
        ]


def _shown(app: Any, kit: Any, people: Any) -> Any:
    from ouik_desktop.ui.widgets import Column, RowTable

    columns = [
        Column("name", "氏名", 160),
        Column("kana", "ふりがな", 160),
        Column("org", "所属", 160),
        Column("state", "状態"),
    ]
    table = RowTable(kit, columns, people, "People")
    table.resize(1000, 700)
    table.show()
    app.processEvents()
    return table


def _close(app: Any, table: Any) -> None:
    from PySide6.QtCore import QEvent

    table.close()
    table.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _first_paint(app: Any, kit: Any, count: int) -> float:
    people = _People(count)
    gc.collect()
    table: Any = None

    def show() -> None:
        nonlocal table
        table = _shown(app, kit, people)

    took = _timed(show)
    _close(app, table)
    return took


def _sort(app: Any, kit: Any, people: Any) -> float:
    table = _shown(app, kit, people)

    def sort() -> None:
        table.sort("kana", descending=not table.rows.descending)
        app.processEvents()

    times = [_timed(sort) for _repeat in range(REPEATS)]
    _close(app, table)
    return statistics.median(times)


def _memory(app: Any, kit: Any) -> float:
    empty = _shown(app, kit, _People(0))
    gc.collect()
    before = _resident()
    full = _shown(app, kit, _People(MANY))
    for part in range(1, 11):
        full.choose(part * MANY // 10)
        app.processEvents()
    gc.collect()
    above = _resident() - before
    for table in (empty, full):
        _close(app, table)
    return above


def _resident() -> float:
    """The memory of this process in MB."""
    with open("/proc/self/statm", encoding="ascii") as told:  # noqa: PTH123  # no file of the disk
        return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1_000_000


def _timed(act: Callable[[], Any]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000
