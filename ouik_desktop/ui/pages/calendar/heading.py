"""What stands over the calendar: the months it shows, short where there is little room, and in Japanese the year of the era."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from ouik_desktop.calendar_words import era_of
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.header import PageHeader

_SHORT_BELOW: Final = 600  # pixels of the page at 100 %


def say_months(kit: Kit, header: PageHeader, months: Sequence[date]) -> bool:
    """`2026年12月 令和8年`, `December 2026` or `Dec 2026`; two months where an agenda goes over several. Whether it is
    said short."""
    language = kit.language
    short = header.width() < kit.px(_SHORT_BELOW)
    said = language.short_month if short else language.month
    header.set_title(" – ".join(said(month) for month in dict.fromkeys(months)))
    era, year = era_of(months[0])
    header.set_fact(f"{era}{'元' if year == 1 else year}年" if language.code == "ja" else "")
    return short
