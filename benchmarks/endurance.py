"""A long day: 2,000 openings of pages and 500 previews; the last ten must find the window as light as the first ten left it."""

from __future__ import annotations

from typing import Any

from benchmarks._window import PAGES, Opened, megabytes, widgets, window_of_the_sample

OPENINGS = 2000
PREVIEWS = 500
FIRST = 10
LIMIT = 1.05


def measure() -> list[dict[str, Any]]:
    """Widgets and memory at the end beside those after everything was opened, or shown, ten times."""
    with window_of_the_sample() as opened:
        return [*_rows("2,000 openings of pages", _openings(opened)), *_rows("500 previews", _previews(opened))]


def _rows(name: str, measured: tuple[tuple[int, float], tuple[int, float]]) -> list[dict[str, Any]]:
    (few, light), (many, heavy) = measured
    return [
        _row(f"{name}: widgets", many, "", f"{few} after the first ten", many / few),
        _row(f"{name}: memory", heavy, "MB", f"{light:.0f} MB after the first ten", heavy / light),
    ]


def _row(name: str, value: float, unit: str, against: str, ratio: float) -> dict[str, Any]:
    return {"name": name, "value": value, "unit": unit, "against": against, "ratio": ratio, "limit": LIMIT}


def _openings(opened: Opened) -> tuple[tuple[int, float], tuple[int, float]]:
    for _time in range(FIRST):
        _open_all(opened)
    before = _held(opened)
    for _time in range(OPENINGS // len(PAGES)):
        _open_all(opened)
    return before, _held(opened)


def _open_all(opened: Opened) -> None:
    for kind, tab in PAGES:
        opened.open(kind, tab)
    opened.rest()


def _previews(opened: Opened) -> tuple[tuple[int, float], tuple[int, float]]:
    from ouik_desktop.work.events import edit

    opened.open("announce")
    before = _held(opened)
    for number in range(FIRST + PREVIEWS):
        edit.set_words(opened.store, 1, "summary", "ja", f"第{number}案")
        opened.rest()
        if number == FIRST:
            before = _held(opened)
    return before, _held(opened)


def _held(opened: Opened) -> tuple[int, float]:
    import gc

    gc.collect()
    opened.rest()
    _give_back()
    return widgets(), megabytes()


def _give_back() -> None:
    """Have glibc hand back what is free; on other systems what lies free in between is measured, too."""
    import ctypes
    from contextlib import suppress

    with suppress(AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
