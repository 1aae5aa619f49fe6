"""What days, months and eras are called, once for all who write or read them.

The names in Japanese and English stand here as plain words, so that a window that starts need not load Babel for a weekday;
a test holds them against CLDR. Months in the languages of foreign lists come from CLDR when such a list comes.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Final

from ouik_desktop.japanese import without_accents

# --- weekdays: numbers as `date.weekday()` has them, Monday 0 -----------------------------------------------------------

WEEKDAYS_JA: Final = "月火水木金土日"
WEEKDAYS_EN: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ALSO_WEEKDAYS: Final = {"tues": 1, "thur": 3, "thurs": 3}
_WEEKDAYS: Final = (
    {letter + ending: number for number, letter in enumerate(WEEKDAYS_JA) for ending in ("", "曜", "曜日")}
    | {form: number for number, name in enumerate(map(str.lower, WEEKDAYS_EN)) for form in (name, f"{name}s", name[:3])}
    | _ALSO_WEEKDAYS
)
ENGLISH_WEEKDAY: Final = "|".join(
    [*(f"{name}s?" for name in WEEKDAYS_EN), *(word.title() for word in ("thurs", "thur", "tues")), *(name[:3] for name in WEEKDAYS_EN)]
)  # fmt: skip
"""A part of a regular expression: `Monday`, `Mondays`, `Tues`, `Mon`; the longest first."""


def weekday_number(word: str) -> int | None:
    """The weekday (Monday 0) that is called so in Japanese or English: 土, 土曜日, Sat, Saturdays; None for any other word."""
    return _WEEKDAYS.get(word.lower())


def weekday_name(weekday: int, code: str) -> str:
    """`土曜日` or `Saturday`."""
    return f"{WEEKDAYS_JA[weekday]}曜日" if code == "ja" else WEEKDAYS_EN[weekday]


# --- months -----------------------------------------------------------------------------------------------------------

MONTHS_EN: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTHS: Final = {
    form: number for number, name in enumerate(map(str.lower, MONTHS_EN), 1) for form in (name, name[:3])
} | {"sept": 9}
ENGLISH_MONTH: Final = "|".join([*MONTHS_EN, "Sept", *(name[:3] for name in MONTHS_EN if name != "May")])
"""A part of a regular expression: `January`, `Sept`, `Jan`; the longest first."""
_FOREIGN: Final = ("de", "fr", "es", "it")


def month_number(word: str) -> int | None:
    """The month (January 1) that is called so in English, German, French, Spanish or Italian, in full or cut short, with or without its
    accents and point: `Dec`, `Dezember`, `déc.`; None for any other word."""
    plain = without_accents(word.lower()).rstrip(".")
    return _MONTHS.get(plain) or _foreign_months().get(plain)


@cache
def _foreign_months() -> dict[str, int]:
    from babel.dates import get_month_names  # some 80 ms, which only a foreign word pays for

    return {
        without_accents(name.lower()).rstrip("."): number
        for language in _FOREIGN
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, language).items()
    }


# --- eras: CLDR's Japanese calendar is not in Babel -------------------------------------------------------------------

ERAS: Final = (  # first day, name, letter (Cabinet Office)
    (date(2019, 5, 1), "令和", "R"),
    (date(1989, 1, 8), "平成", "H"),
    (date(1926, 12, 25), "昭和", "S"),
)
YEAR_BEFORE_ERA: Final = {
    form: first.year - 1 for first, name, letter in ERAS for form in (name, name[0], letter, letter.lower())
}
"""To what an era's years are added, by all it is called on a form: 令和, 令, R."""
ERA: Final = "|".join(YEAR_BEFORE_ERA)
"""A part of a regular expression: `令和`, `令`, `R`, `r`; the longest first."""


def era_of(day: date) -> tuple[str, int]:
    """The Japanese era of `day` and the year in it; before 昭和 the Gregorian year with 西暦."""
    for first, name, _letter in ERAS:
        if day >= first:
            return name, day.year - first.year + 1
    return "西暦", day.year


def year_of_era(era: str, year: str) -> int:
    """The Gregorian year of `year` (figures, or 元) of an era as `YEAR_BEFORE_ERA` knows it: 2026 for 令和, 8."""
    return YEAR_BEFORE_ERA[era] + (1 if year == "元" else int(year))
