"""The sign-in sheet of a reception desk, 受付名簿: who is expected, in the order in which they are looked for.

Never on it: mail, phone, health and access needs.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from ouik_desktop.blocks import Column, Document, Link, ListFrame, NameList, NameRow, WalkIns
from ouik_desktop.documents import desks, times, venue
from ouik_desktop.documents.desks import LATIN, Span
from ouik_desktop.documents.labels import in_either_language
from ouik_desktop.i18n import Code, DateStyle, Language, Text, _, c_, n_
from ouik_desktop.japanese import OTHER_INDEX, fold, index_heading, reading_key, shown_reading
from ouik_desktop.localized import NO_WORDS, LocalizedText
from ouik_desktop.model import Event, Office, Person, Registration
from ouik_desktop.model.words import Attendance, RegistrationState

KIND: Final = "sign-in-sheet"
NAME: Final = c_("document", "Sign-in sheet")

_NO_INITIAL: Final = "\uffff"

_COLUMNS: Final[tuple[tuple[str, Text], ...]] = (
    ("here", c_("sign-in sheet", "Here")),
    ("number", c_("sign-in sheet", "No.")),
    ("name", c_("sign-in sheet", "Name")),
    ("affiliation", c_("sign-in sheet", "Affiliation")),
    ("role", c_("sign-in sheet", "Type")),
    ("remark", c_("sign-in sheet", "Note")),
    ("signature", c_("sign-in sheet", "Signature")),
)


def compose(
    event: Event,
    registrations: Iterable[Registration],
    office: Office,
    language: Code,
    *,
    made: datetime,
    dates: DateStyle | None = None,
    desk: Span | None = None,
) -> Document:
    """The list of those who are expected at `event` (who holds a place; not the waiting list), in one language.

    Sorted by reading after JIS X 4061 in Japanese, by family name in English; the numbers are those of the registrations.
    `desk` takes the headings (`desks.HEADINGS`) from one to another (`("あ", "さ")`). `made` is the aware wall time of the office.
    """
    return _Sheet(event, office, Language(language, dates or DateStyle()).on_paper(), made).document(
        registrations, desk
    )


class _Sheet:
    def __init__(self, event: Event, office: Office, language: Language, made: datetime) -> None:
        self.event = event
        self.office = office
        self.language = language
        self.made = made

    def document(self, registrations: Iterable[Registration], desk: Span | None) -> Document:
        """The list, with what stands above and below it on each page."""
        known = tuple(registrations)
        rows = self.rows(one for one in known if self._is_at(one.person, desk))
        columns = tuple(Column(key, LocalizedText.of(label)) for key, label in _COLUMNS)
        names = NameList(columns, tuple(rows), self._frame(len(rows), desk), self._walk_ins(known, desk))
        link = [Link("registration", NO_WORDS, self.event.registration_url)] if self.event.registration_url else []
        return Document(
            kind=KIND,
            kind_name=LocalizedText.of(NAME),
            title=in_either_language(self.event.title),
            languages=(self.language.code,),
            blocks=(names, *link),
            masthead=in_either_language(self.office.short_name or self.office.name),
            slug=self.event.slug,
            printed=self.made,
        )

    def _is_at(self, person: Person, desk: Span | None) -> bool:
        if desk is None:
            return True
        alphabet = desks.alphabet_of(desk, self.language.code)
        _name, _small, band = self._japanese(person) if alphabet == "ja" else self._english(person)
        return desks.belongs(band, desk, alphabet)

    def rows(self, registrations: Iterable[Registration]) -> list[NameRow]:
        """The names in the order of the list."""
        return [self._row(one) for one in sorted(filter(_is_expected, registrations), key=self._order)]

    def _order(self, registration: Registration) -> tuple[bytes, bytes, bytes, int]:
        person = registration.person
        reading = person.looked_for_by
        if self.language.code == "ja":
            # a name without a reading comes last: how it is read must not be guessed
            return _band_key(_japanese_band(reading)), reading_key(reading), b"", registration.number
        family, given = _latin_parts(person)
        return _latin_key(family), _latin_key(given), reading_key(reading), registration.number

    def _row(self, registration: Registration) -> NameRow:
        person, attendance = registration.person, registration.attendance
        name, small, band = self._japanese(person) if self.language.code == "ja" else self._english(person)
        return NameRow(
            number=str(registration.number),
            name=name,
            reading=small,
            affiliation=self._affiliation(person),
            role=self._say(Attendance(attendance).text) if attendance in set(Attendance) else attendance,
            remark=registration.remark,
            band=band,
            is_general=attendance == Attendance.GENERAL,
        )

    def _japanese(self, person: Person) -> tuple[str, str, str]:
        return person.name_ja or person.name_en, shown_reading(person.reading), _japanese_band(person.looked_for_by)

    def _english(self, person: Person) -> tuple[str, str, str]:
        initial = _latin_key(_latin_parts(person)[0]).decode()[:1].upper()
        band = initial if initial.isascii() and initial.isalpha() else self._say(_OTHERS)
        return person.name_en or person.name_ja, person.name_ja if person.name_en else "", band

    def _affiliation(self, person: Person) -> str:
        parts = [said.best(self.language.code) for said in (person.known_affiliation, person.position)]
        return (" " if self.language.code == "ja" else ", ").join(filter(None, parts))

    def _walk_ins(self, known: tuple[Registration, ...], desk: Span | None) -> WalkIns:
        # two desks would hand out the same numbers: only a list of everybody numbers its blank rows
        next_number = None if desk else max((one.number for one in known), default=0) + 1
        return WalkIns(self._say(_WALK_INS), self._say(_WALK_IN), next_number)

    def _frame(self, count: int, desk: Span | None) -> ListFrame:
        day = times.days(self.event, self.language.dates).best(self.language.code)
        return ListFrame(
            day=day,
            lines=(self._line(day, *self._opening(), self._place()), self._line(*self._count(count, desk))),
            confidential=self._say(_("Confidential – collect")),
            handling=self._say(
                _(
                    "Personal data: use for reception only, collect after the event and return to the list keeper. Printed {at}",
                    at=f"{self.made:%Y-%m-%d %H:%M}",
                )
            ),
            continued=self._say(_("{band} (continued)", band="{band}")),
        )

    def _line(self, *parts: str) -> str:
        return ("\u3000" if self.language.code == "ja" else " · ").join(filter(None, parts))

    def _opening(self) -> list[str]:
        known = ((_RECEPTION, self.event.reception_opens), (_DOORS, self.event.doors_open))
        return [f"{self._say(what)} {self.language.time(at)}" for what, at in known if at is not None]

    def _place(self) -> str:
        return venue.name(self.event).best(self.language.code)

    def _count(self, count: int, desk: Span | None) -> list[str]:
        at = f"{self.language.date(self.made.date(), weekday=False)} {self.language.time(self.made.time())}"
        registered = n_(
            "{count} person registered (as of {at})", "{count} people registered (as of {at})", count, at=at
        )
        return [self._say(registered), self._desk(desk), self._say(_ORDER)]

    def _desk(self, desk: Span | None) -> str:
        if desk is None:
            return ""
        first, last = (self._say(_OTHERS) if one == OTHER_INDEX else one for one in desk)
        return self._say(_("Desk {first}–{last}", first=first, last=last))

    def _say(self, text: Text) -> str:
        return self.language.say(text)


_WALK_INS: Final = c_("sign-in sheet", "Walk-ins")
_WALK_IN: Final = c_("participant kind", "Walk-in")
_ORDER: Final = c_("sign-in sheet", "by family name")
_OTHERS: Final = c_("sign-in sheet", "Others")
_RECEPTION: Final = c_("on paper", "reception opens")
_DOORS: Final = c_("on paper", "doors open")


def _is_expected(registration: Registration) -> bool:
    return RegistrationState(registration.state).holds_a_place


def _japanese_band(reading: str) -> str:
    heading = index_heading(reading)
    return LATIN if heading.isascii() else heading


def _band_key(band: str) -> bytes:
    # after わ the Latin names, then those nobody can say
    return {LATIN: b"\x02", OTHER_INDEX: b"\x03"}.get(band, b"\x01")


def _latin_parts(person: Person) -> tuple[str, str]:
    """Family and given name in Latin letters; of a name that is kept whole the last word is the family name."""
    if person.family_romaji or person.given_romaji:
        return person.family_romaji or person.given_romaji, person.given_romaji
    given, _space, family = person.name_en.rpartition(" ")
    return family, given


def _latin_key(name: str) -> bytes:
    return fold(name).encode() if name else _NO_INITIAL.encode()
