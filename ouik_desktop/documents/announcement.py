"""The announcement of an event: which facts, in which order, in which words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from babel import Locale

from ouik_desktop.blocks import Alert, Block, Contact, Document, Fact, FactKind, Facts, Link, Notice, Paragraphs
from ouik_desktop.documents import labels, times, venue
from ouik_desktop.documents.contact import contact_lines
from ouik_desktop.documents.labels import as_typed, in_either_language
from ouik_desktop.documents.notices import notices
from ouik_desktop.documents.occasion import occasion, public_online_url
from ouik_desktop.documents.programme import programme
from ouik_desktop.i18n import CODES, ENGLISH, Code, DateStyle, Text, _, c_, language
from ouik_desktop.localized import NO_WORDS, LocalizedText
from ouik_desktop.model import Event, Office, Partnership
from ouik_desktop.model.fields import PRINTED_FIELDS
from ouik_desktop.model.words import EventState, Interpretation, PartnerRole

KIND: Final = "announcement"

_KIND_NAMES: Final[dict[str, Text]] = {
    EventState.CANCELLED: c_("on paper", "Cancellation notice"),
    EventState.POSTPONED: c_("on paper", "Postponement notice"),
}
_ALERTS: Final[dict[str, Text]] = {
    EventState.CANCELLED: _("This event has been cancelled."),
    EventState.POSTPONED: _("This event has been postponed. A new date will be announced."),
}


def compose(
    event: Event,
    office: Office,
    languages: tuple[Code, ...],
    *,
    made: datetime,
    dates: DateStyle | None = None,
    layout: str = "stacked",
) -> Document:
    """The announcement of `event` in `languages`, in their printing order; gaps are never a reason to stop.

    `made` is the aware wall time of the office at which it is composed, `dates` the office's taste, `layout` `stacked` or
    `side-by-side`. Nothing is changed; the event needs no database.
    """
    return _Announcement(event, office, made, dates or DateStyle()).document(languages, layout)


class _Announcement:
    def __init__(self, event: Event, office: Office, made: datetime, dates: DateStyle) -> None:
        self.event = event
        self.office = office
        self.made = made
        self.dates = dates

    def document(self, languages: tuple[Code, ...], layout: str) -> Document:
        """Everything in printing order."""
        event = self.event
        return Document(
            kind=KIND,
            kind_name=LocalizedText.of(_KIND_NAMES.get(event.state, c_("on paper", "Event announcement"))),
            title=as_typed(event.title),
            subtitle=as_typed(event.subtitle),
            languages=languages,
            blocks=tuple(self._blocks()),
            masthead=in_either_language(self.office.short_name or self.office.name),
            layout=layout,
            slug=event.slug,
            printed=self.made,
        )

    def _blocks(self) -> Iterator[Block]:
        event = self.event
        if alert := _ALERTS.get(event.state):
            yield Alert(event.state, LocalizedText.of(alert))
        for key in ("summary", "description"):
            if text := getattr(event, key):
                yield Paragraphs(key, as_typed(text))
        yield Facts(tuple(self._facts()))
        yield from programme(event, self.dates)
        if lines := self._contact():
            yield Contact(LocalizedText.of(labels.CONTACT), lines)
        if event.registration_url:
            yield Link("registration", LocalizedText.of(labels.REGISTRATION_FORM), event.registration_url)
        elif url := public_online_url(event):
            yield Link("online", LocalizedText.of(labels.ONLINE), url)
        yield from (Notice(words) for words in notices(event, self.office, self.dates))
        yield occasion(event, self.made)

    def _facts(self) -> Iterator[Fact]:
        values = self._values()
        for key in labels.FACTS:
            if value := values.get(key):
                yield Fact(key, labels.label(key), value, labels.FACT_KINDS.get(key, FactKind.WORDS))

    def _values(self) -> dict[str, LocalizedText]:
        event = self.event
        words = {field.path: as_typed(getattr(event, field.path)) for field in PRINTED_FIELDS if field.on_paper}
        return words | {
            "when": times.when(event, self.dates),
            "venue": venue.place(event),
            **{role.value: _partners(event.partners_as(role)) for role in PartnerRole},
            "capacity": _capacity(event.capacity),
            "how_to_apply": self._how_to_apply(),
            "registration_opens": self._registration_opens(),
            "deadline": self._deadline(),
            "languages": _languages(event),
        }

    def _how_to_apply(self) -> LocalizedText:
        if self.event.how_to_apply or not self.event.registration_url:
            return as_typed(self.event.how_to_apply)
        return LocalizedText.of(_("Please use the registration form."))

    def _registration_opens(self) -> LocalizedText:
        """Said as long as it has not opened."""
        opens = self.event.registration_opens
        if opens is None or opens <= self.made.replace(tzinfo=None):
            return NO_WORDS
        return times.moment(self.event, opens, self.dates)

    def _deadline(self) -> LocalizedText:
        closes = self.event.registration_closes
        return times.moment(self.event, closes, self.dates) if closes else NO_WORDS

    def _contact(self) -> LocalizedText:
        return as_typed(self.event.contact) if self.event.contact else contact_lines(self.office)


def _partners(partners: list[Partnership]) -> LocalizedText:
    ja, en = (language(code).parted(_partner(partner, code) for partner in partners) for code in CODES)
    return LocalizedText(ja, en)


def _partner(partner: Partnership, code: Code) -> str:
    name = partner.organisation.name.best(code)
    if not partner.to_be_confirmed:
        return name
    return f"{name}（予定）" if code == "ja" else f"{name} (to be confirmed)"


def _capacity(capacity: int | None) -> LocalizedText:
    return LocalizedText(f"{capacity:,}名", f"{capacity:,}") if capacity is not None else NO_WORDS


def _languages(event: Event) -> LocalizedText:
    """`日本語・英語（同時通訳あり）`, `Japanese and English (simultaneous interpretation)`."""
    ja, en = (_languages_in(event, code) for code in CODES)
    return LocalizedText(ja, en)


def _languages_in(event: Event, code: Code) -> str:
    spoken = _listed([_language_name(one, code) for one in event.languages], code)
    if event.interpretation == Interpretation.NONE:
        return spoken
    interpreted = LocalizedText.of(Interpretation(event.interpretation).text).best(code)
    if code == "ja":
        return f"{spoken}（{interpreted}あり）" if spoken else f"{interpreted}あり"
    return f"{spoken} ({interpreted})" if spoken else interpreted.capitalize()


def _language_name(language: str, code: Code) -> str:
    name: str = Locale(code).languages.get(language, language)
    return name


def _listed(names: list[str], code: Code) -> str:
    return "・".join(names) if code == "ja" else ENGLISH.join(names)
