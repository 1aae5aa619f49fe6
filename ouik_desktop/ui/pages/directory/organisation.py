"""One organisation: its names, the events it had a part in, and who of it came."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ouik_desktop.field_path import ORGANISATION
from ouik_desktop.i18n import _
from ouik_desktop.model import Event, Organisation, Partnership, Person, Registration, Settled
from ouik_desktop.ui.pages.directory.entry import EntryPage
from ouik_desktop.ui.pages.directory.removing import ORGANISATIONS
from ouik_desktop.ui.pages.directory.used_list import UsedList
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import DateField, LineField, ListRow, TagField
from ouik_desktop.work.events.words import day_text, title_of
from ouik_desktop.work.organisations import organisations
from ouik_desktop.work.organisations.organisations import Member, OrganisationDraft, OrganisationView, Part, Visit

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ouik_desktop.store import Store


class OrganisationPage(EntryPage[OrganisationView, OrganisationDraft]):
    """`[organisationPage]`: every change is kept at once."""

    noun = ORGANISATION
    shows = (Organisation, Partnership, Person, Registration, Event, Settled)
    list_route = "organisations"
    removal = ORGANISATIONS

    def __init__(self, services: Services) -> None:
        super().__init__(services, "organisationPage")

    def lay_out(self) -> None:
        form = self.form
        form.head(_("Names"))
        form.language_heads()
        self._texts = self.add_texts("name", "short_name")
        self._kana = LineField(self.kit, _("Reading"), width=420)
        self._kana.setObjectName("organisation_kana")
        self._kana.committed.connect(lambda words: self.keep_values("kana", kana=str(words).strip()))
        form.row(_("Reading"), self._kana, path="kana")
        self._since = DateField(self.kit, _("Partner since"), self.services.clock.today, past=True)
        self._since.committed.connect(lambda day: self.keep_values(partner_since=day))
        form.row(_("Partner since"), self._since, path="partner_since")
        self._variants = TagField[str](self.kit, _("Also written as"), _("Add a name"))
        self._variants.setObjectName("organisation_variants")
        self._variants.removed.connect(self._forget_variant)
        self._variants.button.hide()  # these names are learned from lists, not typed
        self._variants_row = form.row(_("Also written as"), self._variants, stretch=True)
        used = partial(UsedList, self.kit, form, self.services.navigation)
        self._members = used(_("People"), "organisationMembers")
        self._parts = used(_("Roles in events"), "organisationParts")
        self._visits = used(_("Who came"), "organisationVisits")

    # --- what is shown --------------------------------------------------------------------------------------------------

    def read_view(self, session: Session, record_id: int) -> OrganisationView:
        return organisations.organisation_view(session, record_id)

    def keep_draft(
        self, store: Store, entry_id: int, seen: OrganisationDraft, draft: OrganisationDraft, typing: str
    ) -> None:
        organisations.set_organisation(store, entry_id, draft, typing=typing, seen=seen)

    def show_view(self, view: OrganisationView) -> None:
        row = view.row
        self.draft = OrganisationDraft(
            row.name, row.short_name, row.kana, row.kind, view.variants, view.partner_since, view.parent_id
        )
        self.header.set_title(row.name or _("(no name)"))
        self.show_texts(self._texts, self.draft)
        self._kana.set_value(row.kana)
        self._since.set_value(view.partner_since)
        self._variants.set_tags([(name, name) for name in view.variants])
        self._variants_row.setVisible(bool(view.variants))
        self._members.show_all(view.members, self._member)
        self._parts.show_all(view.parts, self._part)
        self._visits.show_all(view.visits, self._visit)

    def _member(self, member: Member) -> ListRow:
        return ListRow(Route("person", member.id), member.name, trailing=member.position)

    def _part(self, part: Part) -> ListRow:
        trailing = f"{self._day(part)}   {self.kit.say(part.role.text)}"
        return ListRow(Route("event", part.event.id), title_of(part.event), trailing=trailing)

    def _visit(self, visit: Visit) -> ListRow:
        return ListRow(
            Route("person", visit.person_id),
            visit.person,
            trailing=f"{self.kit.say(title_of(visit.event))}   {self._day(visit)}   {self.kit.say(visit.state.text)}",
        )

    def _day(self, one: Part | Visit) -> str:
        return day_text(self.kit.language, one.event)

    def _forget_variant(self, name: str) -> None:
        variants = self.draft.variants if self.draft else ()
        self.keep_values(variants=tuple(one for one in variants if one != name))
