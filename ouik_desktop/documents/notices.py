"""The small print: photographs, and for what personal data are kept and until when (DOMAIN 2.6)."""

from __future__ import annotations

from collections.abc import Iterator

from ouik_desktop.blocks import Words
from ouik_desktop.documents import times
from ouik_desktop.documents.labels import typed, words_of
from ouik_desktop.i18n import DateStyle, Text, TwoWords, _
from ouik_desktop.model import Event, LocalizedText, Office


def notices(event: Event, office: Office, dates: DateStyle) -> Iterator[Words]:
    """The event's own notices, the office's where it has none, and the day of erasure."""
    if photographs := event.photo_notice or office.photo_notice:
        yield typed(photographs)
    purpose = event.data_purpose
    if _is_sentence(purpose):
        yield typed(purpose)
    elif purpose:
        yield _purpose(purpose)
    elif office.data_notice:
        yield typed(office.data_notice)
    if event.data_erased_by is not None:
        day = times.day(event.data_erased_by, dates, weekday=False)
        erased = TwoWords(day.ja or "", day.en or "")
        yield words_of(_("Personal data will be erased by {date}.", date=erased))


def _purpose(purpose: LocalizedText) -> Words:
    said = words_of(_only_for(purpose))
    return Words(said.ja if purpose.ja else None, said.en if purpose.en else None)


def _only_for(purpose: LocalizedText) -> Text:
    return _("Personal data are used only for the following: {purpose}.", purpose=purpose)


def _is_sentence(purpose: LocalizedText) -> bool:
    return purpose.ja.rstrip().endswith("。") or purpose.en.rstrip().endswith(".")
