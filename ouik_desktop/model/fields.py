"""The one list of what each noun holds: editor, gaps, labels on paper, studio, search, command line and history read it.

Fields stand in printing order; a form orders them by `Section`. A text in two languages that is in the model and not in here is
caught by a test of the house.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ouik_desktop import field_path
from ouik_desktop.i18n import Text, _, c_, midway
from ouik_desktop.model import (
    Appearance,
    Base,
    Event,
    Office,
    Organisation,
    OwnKind,
    Person,
    ProgrammeItem,
    Question,
    Room,
    Series,
    Task,
    Venue,
)
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
    """A section of the event's form, in its order."""

    INTRODUCTION = "introduction"
    WHEN_AND_WHERE = "when_and_where"
    KIND_AND_SERIES = "kind_and_series"
    PRACTICAL = "practical"
    THEME = "theme"
    PERSONAL_DATA = "personal_data"
    NOTES = "notes"

    @property
    def text(self) -> Text:
        """The head of the section."""
        return _SECTIONS[self]


_SECTIONS: Final = {
    Section.INTRODUCTION: _("Title and introduction"),
    Section.WHEN_AND_WHERE: _("When, where, registration"),
    Section.KIND_AND_SERIES: _("Kind and series"),
    Section.PRACTICAL: _("For those who come"),
    Section.THEME: _("Project and theme"),
    Section.PERSONAL_DATA: _("Personal data and photographs"),
    Section.NOTES: _("Notes"),
}


@dataclass(frozen=True)
class Choice:
    """One of the values of a choice field."""

    id: str
    text: Text


@dataclass(frozen=True)
class Field:
    """A field: `path` is its attribute of the noun, `label` what it is called in forms, gaps, history.

    `printed`: its words go out with announcements, so that a missing side is a gap; `on_paper` is its label there where it is one
    of the labelled facts; `noun` is what it is called in a sentence where its label is none. `is_fact`: it tells a fact (a fee) and
    is no running text. `is_required`: without words it is wanting.
    `in_calendar`: a change of it is a new revision of the calendar entry. `searched`: the noun is found by it.
    """

    path: str
    label: Text
    kind: FieldKind
    section: Section | None = None
    choices: tuple[Choice, ...] = ()
    printed: bool = False
    on_paper: Text | None = None
    is_fact: bool = False
    is_required: bool = False
    in_calendar: bool = False
    searched: bool = False
    noun: Text | None = None

    @property
    def named(self) -> Text:
        """What the field is called in the midst of a sentence: `venue mode`, where a form says `On site or online`."""
        return self.noun or midway(self.label)

    @property
    def is_localized(self) -> bool:
        """Whether the field has a Japanese and an English side: whether it is translated."""
        return self.kind.is_localized


def _choices(words: type[EventKind] | type[EventState] | type[Mode] | type[Interpretation]) -> tuple[Choice, ...]:
    return tuple(Choice(word.value, word.text) for word in words)


_K, _S = FieldKind, Section

EVENT_FIELDS: Final = (
    Field("title", c_("field", "Title"), _K.LOCALIZED_TITLE, _S.INTRODUCTION,
          printed=True, is_required=True, in_calendar=True, searched=True),
    Field("title_kana", c_("field", "Title in kana"), _K.LINE, _S.INTRODUCTION, searched=True),
    Field("subtitle", c_("field", "Subtitle"), _K.LOCALIZED_LINE, _S.INTRODUCTION, printed=True, searched=True),
    Field("summary", c_("field", "Summary"), _K.LOCALIZED_TEXT, _S.INTRODUCTION,
          printed=True, in_calendar=True, searched=True),
    Field("description", c_("field", "Description"), _K.LOCALIZED_TEXT, _S.INTRODUCTION, printed=True, in_calendar=True),
    Field("kind", c_("field", "Kind"), _K.CHOICE, _S.KIND_AND_SERIES, _choices(EventKind)),
    Field("state", c_("field", "State"), _K.CHOICE, _S.KIND_AND_SERIES, _choices(EventState), in_calendar=True),
    Field("number", c_("field", "Number in the series"), _K.NUMBER, _S.KIND_AND_SERIES, in_calendar=True),
    Field("number_in_year", c_("field", "Number in the year"), _K.NUMBER, _S.KIND_AND_SERIES),
    Field("starts", c_("field", "Start"), _K.DATE_TIME, _S.WHEN_AND_WHERE, in_calendar=True),
    Field("ends", c_("field", "End"), _K.DATE_TIME, _S.WHEN_AND_WHERE, in_calendar=True),
    Field("all_day", c_("field", "All day"), _K.YES_NO, _S.WHEN_AND_WHERE, in_calendar=True,
          noun=c_("in a sentence", "all-day setting")),
    Field("timezone", c_("field", "Time zone"), _K.LINE, _S.WHEN_AND_WHERE, in_calendar=True),
    Field("reception_opens", c_("field", "Reception opens"), _K.TIME, _S.WHEN_AND_WHERE,
          noun=c_("in a sentence", "opening of the reception")),
    Field("doors_open", c_("field", "Doors open"), _K.TIME, _S.WHEN_AND_WHERE,
          noun=c_("in a sentence", "opening of the doors")),
    Field("mode", c_("field", "On site or online"), _K.CHOICE, _S.WHEN_AND_WHERE, _choices(Mode), in_calendar=True,
          noun=c_("in a sentence", "venue mode")),
    Field("online_url", c_("field", "Online link"), _K.LINE, _S.WHEN_AND_WHERE, in_calendar=True),
    Field("audience", c_("field", "Who can attend"), _K.LOCALIZED_LINE, _S.PRACTICAL,
          printed=True, on_paper=c_("on paper", "Who can attend"), is_fact=True,
          noun=c_("in a sentence", "audience")),
    Field("capacity", c_("field", "Capacity"), _K.NUMBER, _S.WHEN_AND_WHERE, on_paper=c_("on paper", "Capacity")),
    Field("fee", c_("field", "Fee"), _K.LOCALIZED_LINE, _S.PRACTICAL,
          printed=True, on_paper=c_("on paper", "Fee"), is_fact=True),
    Field("how_to_apply", c_("field", "How to apply"), _K.LOCALIZED_TEXT, _S.PRACTICAL,
          printed=True, on_paper=c_("on paper", "Registration"), is_fact=True,
          noun=c_("in a sentence", "registration instructions")),
    Field("registration_url", c_("field", "Registration page"), _K.LINE, _S.WHEN_AND_WHERE),
    Field("registration_opens", c_("field", "Registration opens"), _K.DATE_TIME, _S.WHEN_AND_WHERE,
          on_paper=c_("on paper", "Registration opens"),
          noun=c_("in a sentence", "opening of registration")),
    Field("registration_closes", c_("field", "Registration closes"), _K.DATE_TIME, _S.WHEN_AND_WHERE,
          on_paper=c_("on paper", "Registration deadline"),
          noun=c_("in a sentence", "registration deadline")),
    Field("languages", c_("field", "Working languages"), _K.LANGUAGES, _S.PRACTICAL,
          on_paper=c_("on paper", "Languages")),
    Field("interpretation", c_("field", "Interpretation"), _K.CHOICE, _S.PRACTICAL, _choices(Interpretation)),
    Field("weather_rule", c_("field", "In bad weather"), _K.LOCALIZED_LINE, _S.PRACTICAL,
          printed=True, on_paper=c_("on paper", "Weather"), is_fact=True,
          noun=c_("in a sentence", "bad-weather rule")),
    Field("bring", c_("field", "What to bring"), _K.LOCALIZED_LINE, _S.PRACTICAL,
          printed=True, on_paper=c_("on paper", "What to bring"), is_fact=True,
          noun=c_("in a sentence", "things to bring")),
    Field("notes", c_("field", "Notes"), _K.LOCALIZED_TEXT, _S.NOTES,
          printed=True, on_paper=c_("on paper", "Notes"), is_fact=True),
    Field("contact", c_("field", "Contact"), _K.LOCALIZED_LINE, _S.PRACTICAL, printed=True, is_fact=True),
    Field("project", c_("field", "Project or theme"), _K.LOCALIZED_LINE, _S.THEME),
    Field("tags", c_("field", "Tags"), _K.LIST, _S.THEME, searched=True),
    Field("sdgs", c_("field", "SDGs"), _K.NUMBERS, _S.THEME),
    Field("photo_notice", c_("field", "Photo notice"), _K.LOCALIZED_TEXT, _S.PERSONAL_DATA, printed=True, is_fact=True),
    Field("data_purpose", c_("field", "Purpose of the personal data"), _K.LOCALIZED_TEXT, _S.PERSONAL_DATA,
          printed=True, is_fact=True),
    Field("data_erased_by", c_("field", "Personal data erased by"), _K.DATE, _S.PERSONAL_DATA,
          noun=c_("in a sentence", "deletion date of the personal data")),
)  # fmt: skip
BY_PATH: Final = {field.path: field for field in EVENT_FIELDS}
LOCALIZED_FIELDS: Final = tuple(field for field in EVENT_FIELDS if field.is_localized)
PRINTED_FIELDS: Final = tuple(field for field in LOCALIZED_FIELDS if field.printed)


def in_section(section: Section) -> tuple[str, ...]:
    """The paths of the texts of a section, in their order."""
    return tuple(field.path for field in LOCALIZED_FIELDS if field.section is section)


# --- the other nouns -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Noun:
    """A noun that has words: its id in paths, its rows, what one of them is called, and its fields."""

    id: str
    kind: type[Base]
    text: Text
    fields: tuple[Field, ...]

    def __getitem__(self, path: str) -> Field:
        return next(field for field in self.fields if field.path == path)


_NOUNS: Final = (
    Noun(field_path.EVENT, Event, _("Event"), EVENT_FIELDS),
    Noun(field_path.ITEM, ProgrammeItem, c_("noun", "Programme item"), (
        Field("title", c_("field", "Title"), _K.LOCALIZED_LINE, printed=True),
    )),
    Noun(field_path.TALK, Appearance, c_("noun", "Talk"), (
        Field("talk_title", c_("field", "Title of the talk"), _K.LOCALIZED_LINE, printed=True),
    )),
    Noun(field_path.PERSON, Person, _("Person"), (
        Field("name", _("Name"), _K.LOCALIZED_LINE, printed=True, searched=True),  # from the halves of the name
        Field("affiliation", _("Affiliation"), _K.LOCALIZED_LINE, printed=True, searched=True),
        Field("department", _("Department"), _K.LOCALIZED_LINE, printed=True),
        Field("position", _("Position"), _K.LOCALIZED_LINE, printed=True),
    )),
    Noun(field_path.ORGANISATION, Organisation, _("Organisation"), (
        Field("name", _("Official name"), _K.LOCALIZED_TITLE, printed=True, searched=True),
        Field("short_name", _("Short name"), _K.LOCALIZED_LINE, searched=True),
        Field("kana", _("Reading"), _K.LINE, searched=True),
        Field("variants", _("Also written as"), _K.LIST, searched=True,
              noun=c_("in a sentence", "other spellings")),
    )),
    Noun(field_path.VENUE, Venue, _("Venue"), (
        Field("name", _("Name of the venue"), _K.LOCALIZED_TITLE, printed=True, searched=True,
              noun=c_("in a sentence", "name")),
        Field("address", _("Address of the venue"), _K.LOCALIZED_TITLE, printed=True,
              noun=c_("in a sentence", "address")),
        Field("postal_code", _("Postal code"), _K.LINE),
        Field("access", _("How to get there"), _K.LOCALIZED_TEXT,
              noun=c_("in a sentence", "directions")),
        Field("is_online", _("Online venue"), _K.YES_NO,
              noun=c_("in a sentence", "online setting")),
        Field("note", c_("field", "Note"), _K.LINE),
    )),
    Noun(field_path.ROOM, Room, c_("noun", "Room"), (
        Field("name", _("Name of the room"), _K.LOCALIZED_LINE, printed=True,
              noun=c_("in a sentence", "name")),
        Field("capacity", c_("field", "Capacity"), _K.NUMBER),
        Field("buffer_minutes", _("Minutes to walk there and set up"), _K.NUMBER,
              noun=c_("in a sentence", "set-up time")),
    )),
    Noun(field_path.SERIES, Series, _("Series"), (
        Field("title", _("Name of the series"), _K.LOCALIZED_TITLE, printed=True, searched=True,
              noun=c_("in a sentence", "name")),
        Field("pattern", _("Pattern of the titles"), _K.LOCALIZED_TITLE,
              noun=c_("in a sentence", "title pattern")),
        Field("start_number", _("First number"), _K.NUMBER),
        Field("counts", _("Numbering"), _K.LIST),
    )),
    Noun(field_path.OFFICE, Office, _("The office"), (
        Field("name", _("Name of the office"), _K.LOCALIZED_TITLE, printed=True,
              noun=c_("in a sentence", "name")),
        Field("short_name", _("Short name"), _K.LOCALIZED_LINE, printed=True),
        Field("unit", c_("of an office", "Town or unit"), _K.LOCALIZED_LINE,
              noun=c_("in a sentence", "town or unit")),
        Field("postal_code", _("Postal code"), _K.LINE),
        Field("address", _("Address"), _K.LOCALIZED_TITLE, printed=True),
        Field("phone", _("Phone"), _K.LINE),
        Field("fax", _("Fax"), _K.LINE),
        Field("email", _("E-mail"), _K.LINE),
        Field("photo_notice", _("Notice about photographs"), _K.LOCALIZED_TEXT, printed=True),
        Field("data_notice", _("Notice about personal data"), _K.LOCALIZED_TEXT, printed=True),
    )),
    Noun(field_path.KIND, OwnKind, c_("noun", "Kind of events"), (
        Field("name", _("Name of the kind"), _K.LOCALIZED_LINE,
              noun=c_("in a sentence", "name")),
        Field("colour", _("Colour"), _K.CHOICE),
        Field("is_retired", _("No longer offered"), _K.YES_NO,
              noun=c_("in a sentence", "availability")),
    )),
    Noun(field_path.QUESTION, Question, c_("noun", "Question"), (
        Field("text", c_("noun", "Question"), _K.LOCALIZED_LINE),
    )),
    Noun(field_path.TASK, Task, c_("noun", "Task"), (
        Field("title", c_("noun", "Task"), _K.LOCALIZED_LINE),
    )),
)  # fmt: skip
NOUNS: Final = {noun.id: noun for noun in _NOUNS}
FIELDS_OF: Final[dict[type[Base], tuple[Field, ...]]] = {noun.kind: noun.fields for noun in _NOUNS}
