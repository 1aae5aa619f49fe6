"""The small print: photographs, and for what personal data are kept and until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ouik_desktop.documents import times
from ouik_desktop.documents.labels import as_typed
from ouik_desktop.i18n import DateStyle, Text, _
from ouik_desktop.model import Event, LocalizedText, Office


def notices(event: Event, office: Office, dates: DateStyle) -> Iterator[LocalizedText]:
    """What is said about photographs and about personal data: the event's own words, else the office's."""
    if photographs := event.photo_notice or office.photo_notice:
        yield as_typed(photographs)
    if event.data_purpose:
        yield _purpose(event.data_purpose)
    elif event.data_erased_by is None and office.data_notice:
        yield as_typed(office.data_notice)
    if event.data_erased_by is not None:
        yield LocalizedText.of(_erased(event, dates))


def _erased(event: Event, dates: DateStyle) -> Text:
    by = times.day(event.data_erased_by or event.last_day, dates, weekday=False)
    if event.data_purpose:
        return _("Personal data will be erased by {date}.", date=by)
    return _("Personal data are used only to run this event and will be erased by {date}.", date=by)


def _purpose(purpose: LocalizedText) -> LocalizedText:
    """A whole sentence as it is; a few words in a sentence of ours."""
    if purpose.ja.rstrip().endswith("。") or purpose.en.rstrip().endswith("."):
        return as_typed(purpose)
    said = LocalizedText.of(_("Personal data are used only for the following: {purpose}.", purpose=purpose))
    return replace(purpose, ja=said.ja if purpose.ja else "", en=said.en if purpose.en else "")
