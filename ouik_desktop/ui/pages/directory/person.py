"""One person: their names in all writings, how they are reached, what they need, and the events they were at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from ouik_desktop.field_path import PERSON, FieldPath
from ouik_desktop.i18n import Text, _, c_
from ouik_desktop.model import Appearance, Event, Organisation, Person, ProgrammeItem, Registration, Settled
from ouik_desktop.ui.pages.directory.entry import EntryPage
from ouik_desktop.ui.pages.directory.registering import REGISTER, register_for
from ouik_desktop.ui.pages.directory.removing import PEOPLE
from ouik_desktop.ui.pages.directory.used_list import UsedList
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Button, ChoiceField, Entry, Field, Label, LineField, ListRow
from ouik_desktop.work.events.words import day_text, title_of
from ouik_desktop.work.people import people
from ouik_desktop.work.people.people import Appeared, Attended, PersonDraft, PersonView

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ouik_desktop.store import Store

V = TypeVar("V")

# label, the two halves of a name in the draft, and what each half is called by itself
_NAMES: Final[tuple[tuple[Text, tuple[tuple[str, Text], tuple[str, Text]]], ...]] = (
    (c_("of a name", "Family, given"), (("family", _("Family name")), ("given", _("Given name")))),
    (
        c_("of a name", "In kana"),
        (("family_kana", _("Family name in kana")), ("given_kana", _("Given name in kana"))),
    ),
    (
        c_("of a name", "In Latin letters"),
        (("family_romaji", _("Family name in Latin letters")), ("given_romaji", _("Given name in Latin letters"))),
    ),
)
_LINES: Final[tuple[tuple[Text, str, int], ...]] = (
    (_("E-mail"), "email", 320),
    (_("Phone"), "phone", 220),
    (c_("of a person", "Title"), "honorific", 140),
    (_("Name as shown"), "display_name", 320),
    (_("Note"), "note", 480),
)
_NEEDS: Final[tuple[tuple[Text, str, int], ...]] = (
    (_("Dietary needs"), "dietary", 480),
    (_("Access needs"), "access_needs", 480),
)
_LANGUAGES: Final = (("ja", _("Japanese")), ("en", _("English")), ("ja en", _("Japanese and English")))
_CONSENT: Final = ((True, _("agrees")), (False, _("does not agree")))


class PersonPage(EntryPage[PersonView, PersonDraft]):
    """`[personPage]`: every change is kept at once."""

    noun = PERSON
    shows = (Person, Registration, Event, Organisation, ProgrammeItem, Appearance, Settled)
    list_route = "people"
    removal = PEOPLE

    def __init__(self, services: Services) -> None:
        self._fields: dict[str, Field[Any]] = {}
        super().__init__(services, "personPage")

    def lay_out(self) -> None:
        form = self.form
        form.head(_("Name"))
        for text, halves in _NAMES:
            form.row(text, *(self._typed(called, path, 170) for path, called in halves), path=halves[0][0])
        form.line()
        form.head(_("Belongs to"))
        form.language_heads()
        self._texts = self.add_texts("affiliation", "department", "position")
        form.line()
        form.head(_("Contact details"))
        for text, path, width in _LINES:
            form.row(text, self._typed(text, path, width), path=path)
        form.row(_("Language"), self._choice("language", _("Language"), _LANGUAGES), path="language")
        form.row(_("Photographs"), self._choice("photo_consent", _("Photographs"), _CONSENT), path="photo_consent")
        form.line()
        head = form.head(_("Needs"))
        head.add(Label(self.kit, _("Health data: never on a list"), step="small", ink="ink3"))
        for text, path, width in _NEEDS:
            form.row(text, self._typed(text, path, width), path=path)
        used = partial(UsedList, self.kit, form, self.services.navigation)
        self._events = used(c_("of a person", "Registered for"), "personEvents")
        register = Button(self.kit, REGISTER, self._register, kind="link", icon="plus")
        register.setObjectName("registerFor")
        self._events.add_right(register)
        self._parts = used(c_("of a person", "On the programme of"), "personParts")

    def _typed(self, text: Text, path: str, width: int) -> LineField:
        field = LineField(self.kit, text, width=width)
        field.setObjectName(f"person_{path}")
        field.committed.connect(lambda words: self.keep_values(path, **{path: str(words).strip()}))
        self._fields[path] = field
        return field

    def _choice(self, path: str, text: Text, choices: Sequence[tuple[V, Text]]) -> ChoiceField[V]:
        field = ChoiceField(self.kit, text, list(choices), empty=_("not known"))
        field.setObjectName(f"person_{path}")
        field.committed.connect(
            lambda value: self.keep_values(**{path: value if value is not None else _NOT_KNOWN[path]})
        )
        self._fields[path] = field
        return field

    def name_in_form(self, path: FieldPath) -> str:
        """A name is written in halves: the family name is where one begins."""
        if path.field == "name":
            return "family_romaji" if path.side == "en" else "family"
        return path.name

    # --- what is shown --------------------------------------------------------------------------------------------------

    def read_view(self, session: Session, record_id: int) -> PersonView:
        return people.person_view(session, record_id)

    def keep_draft(self, store: Store, entry_id: int, seen: PersonDraft, draft: PersonDraft, typing: str) -> None:
        people.set_person(store, entry_id, draft, typing=typing, seen=seen)

    def show_view(self, view: PersonView) -> None:
        self.draft = view.draft
        self.header.set_title(view.row.name or _("(no name)"))
        self.header.set_fact(view.row.organisation)
        for path, field in self._fields.items():
            value = getattr(view.draft, path)
            field.set_value(None if isinstance(field, ChoiceField) and value == "" else value)
        # a side that nobody typed is that of the organisation, as lists show it
        self.show_texts(self._texts, replace(view.draft, affiliation=view.row.organisation))
        self._events.show_all(view.events, self._row)
        self._parts.show_all(view.parts, self._part)

    def _row(self, one: Attended) -> ListRow:
        trailing = f"{day_text(self.kit.language, one.event)}   {self.kit.say(one.state.text)}"
        route = Route("event", one.event.id, tab="participants")
        return ListRow(route, title_of(one.event), trailing=trailing, glyph=one.state.value)

    def _part(self, one: Appeared) -> ListRow:
        trailing = f"{day_text(self.kit.language, one.event)}   {self.kit.say(one.role.text)}"
        return ListRow(Route("event", one.event.id, tab="programme"), title_of(one.event), trailing=trailing)

    # --- what one does --------------------------------------------------------------------------------------------------

    def _register(self) -> None:
        self.form.commit()
        register_for(self.services, self, [self.record_id])

    def _open_organisation(self) -> None:
        if self.draft is not None and self.draft.organisation_id is not None:
            self.services.navigation.open(Route("organisation", self.draft.organisation_id))

    def more_entries(self) -> list[Entry]:
        entries = [Entry(REGISTER, self._register, "user-plus")]
        if self.draft is not None and self.draft.organisation_id is not None:
            entries.append(Entry(_("Open organisation"), self._open_organisation, "buildings"))
        return entries

    def actions_here(self) -> list[Action]:
        return [
            Action("register_for", REGISTER, self._register, icon="user-plus", menu="participants", group=3),
            *super().actions_here(),
        ]


_NOT_KNOWN: Final[dict[str, object]] = {"language": "", "photo_consent": None}
