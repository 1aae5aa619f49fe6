"""Times of day: 13:30, 午後1時半, 13時30分, 1:30 p.m., noon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ouik_desktop.i18n import Code
from ouik_desktop.work.translation.fact_check.fact import Fact, Page, fact

_HALF_DAY: Final = 12 * 60
_COLON: Final = r"(?<![\d:.])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?(?![\d:])"  # 13:30, 13:30:00
_JA: Final = re.compile(  # 午後1時半, 13時30分, 午前 9:30
    rf"(?:(?P<half>午前|午後|夜|朝|夕方|深夜)\s*+|(?<!\s)\s*+)"
    rf"(?:{_COLON}|(?<!\d)(?P<h>\d{{1,2}})\s*時(?!間|点|代|期|々)(?:\s*(?P<m>\d{{1,2}})\s*分|(?P<thirty>半))?)"
)
_NOON_JA: Final = re.compile(r"正午|(?<!同)昼の?12時")  # 正午, 昼の12時
_EN_HALF: Final = r"(?P<half>[ap]\.?\s?m\b\.?|[AP]\.?\s?M\b\.?)"  # p.m., PM
_EN: Final = re.compile(  # 13:30, 1:30 p.m., 1.30pm, 9 a.m., 3 o'clock in the afternoon
    rf"(?:{_COLON}\s*{_EN_HALF}?|(?<![\d:.])(?<!\d-)(?P<h>\d{{1,2}})(?:[.](?P<m>\d{{2}}))?\s*{_EN_HALF.replace('half', 'half2')}|"
    rf"(?<![\d:.])(?P<o>\d{{1,2}})\s*o'clock(?:\s+in the (?P<part>morning|afternoon|evening))?)"
)
_EN_RANGE: Final = re.compile(  # 1:30- of 1:30-3:30 p.m.
    r"(?<![\d:.])(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|to|until|till|and)\s*(?=\d{1,2}(?:[:.]\d{2})?\s*([ap]\.?\s?m\b))",
    re.IGNORECASE,
)
_NOON_EN: Final = re.compile(r"\b(?:noon|midday)\b", re.IGNORECASE)  # Noon
_MIDNIGHT_EN: Final = re.compile(r"\bmidnight\b", re.IGNORECASE)  # Midnight


def take_times(page: Page, code: Code) -> list[Fact]:
    """The times of day, in minutes from midnight. A time without a half of the day may lie in either, where it can."""
    if code == "ja":
        return page.take(_NOON_JA, lambda match: [fact(match[0], _HALF_DAY)]) + page.take(_JA, _time_ja)
    found = page.take(_NOON_EN, lambda match: [fact(match[0], _HALF_DAY)])
    found += page.take(_MIDNIGHT_EN, lambda match: [fact(match[0], 0, 24 * 60)])
    found += page.take(_EN_RANGE, _first_of_range)
    return found + page.take(_EN, _time_en)


def _time_ja(match: re.Match[str]) -> Iterator[Fact]:
    hour = int(match["hour"] or match["h"])
    minute = int(match["minute"] or match["m"] or (30 if match["thirty"] else 0))
    half = match["half"] or ""
    if half in ("午後", "夜", "夕方"):
        yield from _time(match[0], hour % 12 + 12, minute)
    elif half in ("午前", "朝"):
        yield from _time(match[0], hour % 12 if hour != 12 else 12, minute)
    else:
        # after 午後1時 the 3時 of the end is in the afternoon too
        earlier = match.string[max(0, match.start() - 24) : match.start()]
        loose = match["h"] is not None and 1 <= hour <= 6  # 3時 is mostly in the afternoon
        yield from _time(match[0], hour, minute, either="午後" in earlier or half == "深夜" or loose)


def _time_en(match: re.Match[str]) -> Iterator[Fact]:
    half = (match["half"] or match["half2"] or "").lower()
    hour = int(match["hour"] or match["h"] or match["o"])
    minute = int(match["minute"] or match["m"] or 0)
    if half.startswith("p") or match["part"] in ("afternoon", "evening"):
        yield from _time(match[0], hour % 12 + 12, minute)
    elif half.startswith("a") or match["part"] == "morning":
        yield from _time(match[0], hour % 12, minute)
    else:
        yield from _time(match[0], hour, minute, either=match["o"] is not None)


def _first_of_range(match: re.Match[str]) -> Iterator[Fact]:
    # 1:30-3:30 p.m. begins in the afternoon, 11-1 p.m. in the morning
    yield from _time(match[0], int(match[1]) % 12, int(match[2] or 0), either=True)


def _time(said: str, hour: int, minute: int, *, either: bool = False) -> Iterator[Fact]:
    if hour > 30 or minute > 59:
        return
    at = hour * 60 + minute
    yield fact(said, at, *([at + _HALF_DAY] if either and hour < 12 else []))
