"""Who carries an event: a row for each role in the order of a flyer, organisations as tags, （予定） where not granted yet."""

from __future__ import annotations

from functools import partial

from ouik_desktop.i18n import _
from ouik_desktop.localized import in_its_language
from ouik_desktop.model.words import PartnerRole
from ouik_desktop.ui.look.speech import Words, about
from ouik_desktop.ui.pages.event.basics.form_rows import FormRows
from ouik_desktop.ui.pages.event.basics.lists import popup_below
from ouik_desktop.ui.pages.shared.pick import Pick, PickDialog
from ouik_desktop.ui.widgets import Entry, TagField
from ouik_desktop.work.events.view import EventView, PartnerView
from ouik_desktop.work.organisations import partners
from ouik_desktop.work.organisations.organisations import OrganisationDraft, offered_organisations


class PartnerRows(FormRows):
    """Adding opens a menu: another organisation, or what is to be changed about those that are there."""

    def make(self) -> None:
        self.roles: dict[PartnerRole, TagField[int]] = {}
        for role in PartnerRole:
            field = TagField[int](self.kit, role.text, about(_("Add or change"), role.text))
            self.form.row(role.text, field, stretch=True, path=f"partners.{role.value}")
            field.setMinimumWidth(1)  # a long official name must not make the form wider than the window
            field.removed.connect(self._remove)
            field.added.connect(partial(self._offer, role))
            self.roles[role] = field

    def fill(self, view: EventView) -> None:
        for role, field in self.roles.items():
            field.set_tags([(one.id, self._words(one)) for one in view.partners if one.role is role])

    def _words(self, partner: PartnerView) -> Words:
        return (
            _("{organisation} (to be confirmed)", organisation=partner.name)
            if partner.to_be_confirmed
            else partner.name
        )

    def _in_role(self, role: PartnerRole) -> list[PartnerView]:
        return [one for one in self.view.partners if one.role is role] if self.view else []

    def _offer(self, role: PartnerRole) -> None:
        here = self._in_role(role)
        if not here:
            self._pick(role)
            return
        entries: list[Entry | None] = [Entry(_("Add an organisation…"), lambda: self._pick(role), "plus"), None]
        entries += [
            Entry(
                _("{organisation}: to be confirmed", organisation=one.name),
                partial(self._confirm, one),
                checked=one.to_be_confirmed,
            )
            for one in here
        ]
        if len(here) > 1:
            entries.append(None)
            entries += [
                Entry(_("{organisation}: name first", organisation=one.name), partial(self._first, one), "arrow-up")
                for one in here[1:]
            ]
        popup_below(self.roles[role], entries, self)

    # --- writing ----------------------------------------------------------------------------------------------------------

    def _pick(self, role: PartnerRole) -> None:
        PickDialog(
            self.services,
            self.roles[role].window(),
            _("Add an organisation"),
            self._find,
            partial(self._add, role),
            lambda name: self._add(role, OrganisationDraft(name=in_its_language(name))),
        ).open()

    def _find(self, words: str) -> list[Pick]:
        with self.services.office.read() as session:
            rows = offered_organisations(session, words, self.kit.language.code)
        other = self.kit.language.other.code
        return [Pick(row.id, self.kit.say(row.name), row.name.get(other)) for row in rows]

    def _add(self, role: PartnerRole, organisation: int | OrganisationDraft) -> bool:
        return self.attempt(partners.add_partner, self.event_id(), organisation, role)

    def _remove(self, partnership_id: object) -> None:
        assert isinstance(partnership_id, int)
        self.attempt(partners.remove_partner, partnership_id)

    def _confirm(self, one: PartnerView) -> None:
        self.attempt(partners.set_to_be_confirmed, one.id, not one.to_be_confirmed)

    def _first(self, one: PartnerView) -> None:
        self.attempt(partners.move_partner, one.id, one.role, 0)
