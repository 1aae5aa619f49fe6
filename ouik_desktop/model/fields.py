"""The fields of an event as data: editor, command line, gaps and history all speak from this one list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ouik_desktop.i18n import Code, Text, c_
from ouik_desktop.model import Event, LocalizedText, TranslationState
from ouik_desktop.model.words import EventKind, EventState, Interpretation, Mode


class FieldKind(StrEnum):
    """What is typed into a field; the value kept in brackets."""

    LOCALIZED_TITLE = "localized_title"  # a line in two languages that may wrap (LocalizedText)
    LOCALIZED_LINE = "localized_line"  # a line in two languages (LocalizedText)
    LOCALIZED_TEXT = "localized_text"  # paragraphs in two languages (LocalizedText)
    LINE = "line"  # (str)
    NUMBER = "number"  # (int or None)
    DATE = "date"  # (date or None)
    TIME = "time"  # wall time of the event's zone (time or None)
    DATE_TIME = "date_time"  # wall time of the event's zone (datetime or None)
    YES_NO = "yes_no"  # (bool)
    CHOICE = "choice"  # the id of one of `choices` (str)
    LIST = "list"  # free words (list of str)
    LANGUAGES = "languages"  # language codes (list of str)
    NUMBERS = "numbers"  # (list of int)

    @property
    def is_localized(self) -> bool:
        """Whether the value is a `LocalizedText`."""
        return self.value.startswith("localized")


class Section(StrEnum):
    """The sections of the event editor, in order."""

    BASICS = "basics"
    WHEN = "when"
    WHERE = "where"
    WORDS = "words"
    TAKING_PART = "taking_part"
    OFFICE = "office"
    PERSONAL_DATA = "personal_data"

    @property
    def text(self) -> Text:
        """The head of the section."""
        return _SECTIONS[self]


_SECTIONS = {
    Section.BASICS: c_("section of the event editor", "Basics"),
    Section.WHEN: c_("section of the event editor", "Date and time"),
    Section.WHERE: c_("section of the event editor", "Place"),
    Section.WORDS: c_("section of the event editor", "Text"),
    Section.TAKING_PART: c_("section of the event editor", "Taking part"),
    Section.OFFICE: c_("section of the event editor", "For the office"),
    Section.PERSONAL_DATA: c_("section of the event editor", "Personal data"),
}


@dataclass(frozen=True)
class Choice:
    """One of the values of a choice field."""

    id: str
    text: Text


@dataclass(frozen=True)
class Field:
    """A field: `path` is its attribute of `Event`; `in_calendar` when a change of it is a new revision of the calendar entry;
    `published` when its words go out with announcements, so that a missing side is a gap."""

    path: str
    label: Text
    kind: FieldKind
    section: Section
    choices: tuple[Choice, ...] = ()
    in_calendar: bool = False
    published: bool = True

    @property
    def is_localized(self) -> bool:
        """Whether the field has a Japanese and an English side."""
        return self.kind.is_localized


def _choices(words: type[EventKind] | type[EventState] | type[Mode] | type[Interpretation]) -> tuple[Choice, ...]:
    return tuple(Choice(word.value, word.text) for word in words)


_K, _S = FieldKind, Section

EVENT_FIELDS: Final = (
    Field("title", c_("field", "Title"), _K.LOCALIZED_TITLE, _S.BASICS, in_calendar=True),
    Field("title_kana", c_("field", "Title in kana"), _K.LINE, _S.BASICS),
    Field("subtitle", c_("field", "Subtitle"), _K.LOCALIZED_LINE, _S.BASICS),
    Field("kind", c_("field", "Kind"), _K.CHOICE, _S.BASICS, _choices(EventKind)),
    Field("state", c_("field", "State"), _K.CHOICE, _S.BASICS, _choices(EventState), in_calendar=True),
    Field("number", c_("field", "Number in the series"), _K.NUMBER, _S.BASICS, in_calendar=True),
    Field("number_in_year", c_("field", "Number in the year"), _K.NUMBER, _S.BASICS, published=False),
    Field("starts", c_("field", "Start"), _K.DATE_TIME, _S.WHEN, in_calendar=True),
    Field("ends", c_("field", "End"), _K.DATE_TIME, _S.WHEN, in_calendar=True),
    Field("all_day", c_("field", "All day"), _K.YES_NO, _S.WHEN, in_calendar=True),
    Field("timezone", c_("field", "Time zone"), _K.LINE, _S.WHEN, in_calendar=True),
    Field("reception_opens", c_("field", "Reception opens"), _K.TIME, _S.WHEN),
    Field("doors_open", c_("field", "Doors open"), _K.TIME, _S.WHEN),
    Field("mode", c_("field", "On site or online"), _K.CHOICE, _S.WHERE, _choices(Mode), in_calendar=True),
    Field("online_url", c_("field", "Online link"), _K.LINE, _S.WHERE, in_calendar=True),
    Field("summary", c_("field", "Summary"), _K.LOCALIZED_TEXT, _S.WORDS, in_calendar=True),
    Field("description", c_("field", "Description"), _K.LOCALIZED_TEXT, _S.WORDS, in_calendar=True),
    Field("audience", c_("field", "Who can attend"), _K.LOCALIZED_LINE, _S.TAKING_PART),
    Field("capacity", c_("field", "Capacity"), _K.NUMBER, _S.TAKING_PART),
    Field("fee", c_("field", "Fee"), _K.LOCALIZED_LINE, _S.TAKING_PART),
    Field("how_to_apply", c_("field", "How to apply"), _K.LOCALIZED_TEXT, _S.TAKING_PART),
    Field("registration_url", c_("field", "Registration page"), _K.LINE, _S.TAKING_PART),
    Field("registration_opens", c_("field", "Registration opens"), _K.DATE_TIME, _S.TAKING_PART),
    Field("registration_closes", c_("field", "Registration closes"), _K.DATE_TIME, _S.TAKING_PART),
    Field("bring", c_("field", "What to bring"), _K.LOCALIZED_LINE, _S.TAKING_PART),
    Field("weather_rule", c_("field", "In bad weather"), _K.LOCALIZED_LINE, _S.TAKING_PART),
    Field("languages", c_("field", "Working languages"), _K.LANGUAGES, _S.TAKING_PART),
    Field("interpretation", c_("field", "Interpretation"), _K.CHOICE, _S.TAKING_PART, _choices(Interpretation)),
    Field("contact", c_("field", "Contact"), _K.LOCALIZED_LINE, _S.TAKING_PART),
    Field("notes", c_("field", "Notes"), _K.LOCALIZED_TEXT, _S.TAKING_PART),
    Field("project", c_("field", "Project or theme"), _K.LOCALIZED_LINE, _S.OFFICE, published=False),
    Field("tags", c_("field", "Tags"), _K.LIST, _S.OFFICE, published=False),
    Field("sdgs", c_("field", "SDGs"), _K.NUMBERS, _S.OFFICE),
    Field("photo_notice", c_("field", "Photo notice"), _K.LOCALIZED_TEXT, _S.PERSONAL_DATA),
    Field("data_purpose", c_("field", "Purpose of the personal data"), _K.LOCALIZED_TEXT, _S.PERSONAL_DATA),
    Field("data_erased_by", c_("field", "Personal data erased by"), _K.DATE, _S.PERSONAL_DATA, published=False),
)
BY_PATH: Final = {field.path: field for field in EVENT_FIELDS}
LOCALIZED_FIELDS: Final = tuple(field for field in EVENT_FIELDS if field.is_localized)


def languages_complete(event: Event, code: Code) -> tuple[int, int]:
    """`completeness` of all texts of an event."""
    return completeness((getattr(event, field.path) for field in LOCALIZED_FIELDS), code)


def completeness(texts: Iterable[LocalizedText], code: Code) -> tuple[int, int]:
    """How many of the texts that owe a side in `code` have it, and how many owe one: 15 of 18."""
    states = [text.state(code) for text in texts]
    owed = [state for state in states if state not in (TranslationState.EMPTY, TranslationState.NOT_NEEDED)]
    return sum(state is TranslationState.CONFIRMED for state in owed), len(owed)
