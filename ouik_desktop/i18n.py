"""The words of the program in two languages: a `Text` waits for its `Language`, nothing is concatenated.

Mark a message where it is used, and hand the result on as a value:

    _("{count} files written to {folder}", count=3, folder="/home/x")          # one form
    n_("{count} person", "{count} people", count)                              # a plural
    c_("noun, a kind of event", "Survey")                                      # same English, another Japanese

`Language.say` turns a `Text` into a string. Values may themselves be `Text` or `Spoken` (the user's own words in two languages);
they are put in as they are and never read as messages. Catalogues are GNU gettext `.mo` files below
`translations/`, made by Babel. Importing this module costs next to nothing: Babel is imported where a date or a list is written.
"""

from __future__ import annotations

import datetime as dt
import gettext
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Final, Literal, Protocol, runtime_checkable

from ouik_desktop.calendar_words import WEEKDAYS_JA, era_of, weekday_name
from ouik_desktop.holiday import holiday
from ouik_desktop.paths import translations_folder
from ouik_desktop.quotes import nested, with_quoted_places

Code = Literal["ja", "en"]
CODES: Final[tuple[Code, Code]] = ("ja", "en")
DOMAIN: Final = "ouik_desktop"


@runtime_checkable
class Spoken(Protocol):
    """The user's own words, which know their best side for a reader: a `LocalizedText`."""

    def best(self, *codes: Code) -> str:
        """The words in the first of `codes` that has some, else in any language."""


@dataclass(frozen=True)
class Text:
    """A message of the program with its values, not yet in any language.

    `message` is the English msgid with `{name}` places; `plural` its plural msgid, chosen by `count`; `context` tells
    apart messages that are one word in English and two in Japanese. A text that is `midway` stands in the midst of a sentence,
    where English begins it with a small letter.
    """

    message: str
    values: tuple[tuple[str, object], ...] = ()
    plural: str | None = None
    count: int | None = None
    context: str | None = None
    midway: bool = False


def _(message: str, /, **values: object) -> Text:
    """Mark `message` for translation."""
    return Text(message, tuple(values.items()))


def n_(one: str, many: str, count: int, /, **values: object) -> Text:
    """Mark a message with a plural; `{count}` stands for the number."""
    return Text(one, (*values.items(), ("count", count)), many, count)


def c_(context: str, message: str, /, **values: object) -> Text:
    """Mark a message whose Japanese depends on `context`."""
    return Text(message, tuple(values.items()), context=context)


def midway(text: Text) -> Text:
    """`text`, a label or a state, as it is said in the midst of a sentence."""
    return replace(text, midway=True)


def verbatim(words: object) -> Text:
    """Words that are the user's own and are the same in every language."""
    return Text("{words}", (("words", str(words)),))


@dataclass(frozen=True)
class DateStyle:
    """The office's taste in dates; brackets are half-width in the window and in plain text, full-width on set pages."""

    era: bool = False
    wave_dash: bool = False
    full_width: bool = False


@dataclass(frozen=True)
class Language:
    """A language in hand: says texts, writes dates and times, orders readings. A value to be passed, never a global."""

    code: Code
    dates: DateStyle = DateStyle()

    @property
    def other(self) -> Language:
        """The office's other language, with the same taste in dates."""
        return replace(self, code="en" if self.code == "ja" else "ja")

    def on_paper(self) -> Language:
        """The same language with the brackets of a set page."""
        return replace(self, dates=replace(self.dates, full_width=True))

    def say(self, text: Text) -> str:
        """`text` in this language."""
        catalogue = _catalogue(self.code)
        if text.plural is not None:
            pattern = catalogue.ngettext(text.message, text.plural, text.count or 0)
        elif text.context is not None:
            pattern = catalogue.pgettext(text.context, text.message)
        else:
            pattern = catalogue.gettext(text.message)
        words = self._filled(pattern, text.values) if text.values else pattern
        return _small(words) if text.midway and self.code == "en" else words

    def _filled(self, pattern: str, values: tuple[tuple[str, object], ...]) -> str:
        """The user's words stand between the marks of the sentence: marks of their own become inner ones, no pair stays empty."""
        pattern, quoted = with_quoted_places(pattern)
        said = {name: self._spoken(value) for name, value in values}
        for name, mark, place in quoted:
            said[place] = nested(str(said[name]), mark) or self.say(EMPTY)
        return pattern.format_map(said)

    def _spoken(self, value: object) -> object:
        if isinstance(value, str | int):
            return value
        if isinstance(value, Text):
            return self.say(value)
        if isinstance(value, dt.datetime):
            return f"{self.date(value.date())} {self.time(value.time())}"
        if isinstance(value, dt.date):
            return self.date(value)
        if isinstance(value, dt.time):
            return self.time(value)
        if isinstance(value, list | tuple):
            return self.join([str(self._spoken(one)) for one in value])
        return value.best(self.code, self.other.code) if isinstance(value, Spoken) else value

    def join(self, words: list[str]) -> str:
        """A list inside a sentence: 「山田、林、森」 or "Yamada, Hayashi and Mori"."""
        if len(words) < 2:
            return "".join(words)
        from babel.lists import format_list

        return format_list(words, locale=self.locale)

    def parted(self, words: Iterable[str]) -> str:
        """A bare list, outside of any sentence: 「山田、林、森」 or "Yamada, Hayashi, Mori"."""
        return ("、" if self.code == "ja" else ", ").join(words)

    # --- dates and times: wall times, as written on paper -----------------------------------------------------------

    def date(self, day: dt.date, *, year: bool = True, weekday: bool = True) -> str:
        """`2026年12月5日(土)` or `Saturday, 5 December 2026`; a Japanese holiday is marked (月・祝)."""
        if self.code == "en":
            # day month year is how UNU writes dates; CLDR's en_GB agrees
            pattern = ("EEEE, " if weekday else "") + "d MMMM" + (" y" if year else "")
            return self._cldr(day, pattern)
        start = (self._japanese_year(day) if year else "") + f"{day.month}月{day.day}日"
        return start + (self._bracketed(self.weekday_mark(day)) if weekday else "")

    def _japanese_year(self, day: dt.date) -> str:
        if not self.dates.era:
            return f"{day.year}年"
        era, year = era_of(day)
        return f"{era}元年" if year == 1 else f"{era}{year}年"

    def _bracketed(self, words: str) -> str:
        return f"（{words}）" if self.dates.full_width else f"({words})"

    def weekday_mark(self, day: dt.date) -> str:
        """`土`, `月・祝`, or `Sat`."""
        if self.code == "en":
            return weekday_name(day.weekday(), "en")[:3]
        return WEEKDAYS_JA[day.weekday()] + ("・祝" if holiday(day) else "")

    def weekday(self, day: dt.date) -> str:
        """`土曜日` or `Saturday`."""
        return weekday_name(day.weekday(), self.code)

    def month(self, day: dt.date) -> str:
        """`2026年12月` or `December 2026`."""
        return f"{day.year}年{day.month}月" if self.code == "ja" else self._cldr(day, "MMMM y")

    def short_month(self, day: dt.date) -> str:
        """`2026年12月` or `Dec 2026`, where there is little room."""
        return self.month(day) if self.code == "ja" else self._cldr(day, "MMM y")

    def short_date(self, day: dt.date, *, year: bool = False) -> str:
        """`12/5(土)` or `Sat 5 Dec`, for lists and tables; with `year` `2026/12/5(土)` or `Sat 5 Dec 2026`."""
        if self.code == "en":
            return self._cldr(day, "EEE d MMM" + (" y" if year else ""))
        return (f"{day.year}/" if year else "") + self.day_and_month(day) + self._bracketed(self.weekday_mark(day))

    def day_and_month(self, day: dt.date) -> str:
        """`12/1` or `1 Dec`."""
        return self._cldr(day, "d MMM") if self.code == "en" else f"{day.month}/{day.day}"

    def time(self, at: dt.time) -> str:
        """`13:30`, in both languages."""
        return f"{at.hour}:{at.minute:02}" if self.code == "ja" and at.hour < 10 else f"{at.hour:02}:{at.minute:02}"

    def time_range(self, start: dt.time, end: dt.time | None) -> str:
        """`13:30–16:00`, `18:00–24:00`; a missing end is missing: `13:30–`."""
        dash = "〜" if self.code == "ja" and self.dates.wave_dash else "–"
        return self.time(start) + dash + (self.end_time(end) if end is not None else "")

    def end_time(self, at: dt.time) -> str:
        """`16:00`; midnight as the end of the day before it: `24:00`."""
        return "24:00" if at == dt.time.min else self.time(at)

    def _cldr(self, day: dt.date, pattern: str) -> str:
        from babel.dates import format_date

        return format_date(day, pattern, locale=self.locale)

    @cached_property
    def locale(self) -> str:
        """The CLDR locale: British spelling and day-month-year for English."""
        return "ja_JP" if self.code == "ja" else "en_GB"


def _small(words: str) -> str:
    """A name of capitals (SDGs) keeps them."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


@cache
def _catalogue(code: Code) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, translations_folder(), [code], fallback=True)


EMPTY: Final = _("(empty)")
JAPANESE: Final = Language("ja")
ENGLISH: Final = Language("en")


def language(code: str) -> Language:
    """The language named `code`; anything but "ja" is English."""
    return JAPANESE if code == "ja" else ENGLISH


def both(text: Text) -> dict[str, str]:
    """`{"ja": …, "en": …}`, as the command line's JSON gives texts."""
    return {code: language(code).say(text) for code in CODES}
