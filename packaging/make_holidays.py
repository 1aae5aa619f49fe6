"""Writes resources/holidays.json: the national holidays of Japan as the `holidays` library knows them, in both languages.

Run it when the library has learnt of a change of the law: `.venv/bin/python packaging/make_holidays.py`.
"""

from __future__ import annotations

import json
from pathlib import Path

from holidays import country_holidays

YEARS = range(2000, 2046)
FILE = Path(__file__).parent.parent / "resources" / "holidays.json"


def holidays() -> dict[str, list[str]]:
    """Day (ISO 8601) to its name in Japanese and in British English."""
    ja, en = (country_holidays("JP", years=YEARS, language=code) for code in ("ja", "en_US"))
    return {day.isoformat(): [ja[day], en[day].replace("Labor ", "Labour ")] for day in sorted(ja)}


if __name__ == "__main__":
    FILE.write_text(json.dumps(holidays(), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
