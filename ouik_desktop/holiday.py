"""The national holidays of Japan, from a kept list; years beyond it come from the `holidays` library.

The library is the source of the list (packaging/make_holidays.py), but it imports the holidays of the whole world: a sixth of
a second that every start would pay.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache

from ouik_desktop.paths import resources_folder


def holiday(day: date) -> tuple[str, str] | None:
    """The name in Japanese and in English of the national holiday on `day`, None on other days."""
    kept = _kept()
    return (kept if str(day.year) in _kept_years() else _of_year(day.year)).get(day.isoformat())


@cache
def _kept() -> dict[str, tuple[str, str]]:
    file = resources_folder() / "holidays.json"
    return {day: (ja, en) for day, (ja, en) in json.loads(file.read_text(encoding="utf-8")).items()}


@cache
def _kept_years() -> frozenset[str]:
    return frozenset(day[:4] for day in _kept())


@cache
def _of_year(year: int) -> dict[str, tuple[str, str]]:
    from holidays import country_holidays  # see above

    ja, en = (country_holidays("JP", years=year, language=code) for code in ("ja", "en_US"))
    return {day.isoformat(): (ja[day], en[day].replace("Labor ", "Labour ")) for day in ja}
