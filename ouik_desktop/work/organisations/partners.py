"""Who carries an event: 主催, 共催, 後援, 協賛, 協力, each in the order in which they are named."""

from __future__ import annotations

from ouik_desktop.i18n import _
from ouik_desktop.model import Event, LocalizedText, Organisation, Partnership
from ouik_desktop.model.words import PartnerRole
from ouik_desktop.store import Store
from ouik_desktop.work.common import get, title_of
from ouik_desktop.work.organisations.organisations import OrganisationDraft, add_organisation


def add_partner(
    store: Store,
    event_id: int,
    organisation: int | OrganisationDraft,
    role: PartnerRole,
    *,
    to_be_confirmed: bool = False,
) -> int:
    """Name an organisation (by id), or a new one, in a role of an event, after those already there; the id of the partnership."""
    with store.write(_("Add a partner to “{event}”", event=title_of(store, event_id))) as session:
        event = get(session, Event, event_id)
        if isinstance(organisation, OrganisationDraft):
            organisation = add_organisation(store, organisation)
        organisation_id = get(session, Organisation, organisation).id
        partnership = Partnership(organisation_id=organisation_id, role=role.value, to_be_confirmed=to_be_confirmed)
        event.partners.append(partnership)
        in_order(event)
        session.flush()
        return partnership.id


def remove_partner(store: Store, partnership_id: int) -> None:
    """Take an organisation out of a role."""
    with store.write(_("Remove a partner from “{event}”", event=_event_of(store, partnership_id)[1])) as session:
        partnership = get(session, Partnership, partnership_id)
        partnership.event.partners.remove(partnership)


def set_to_be_confirmed(store: Store, partnership_id: int, to_be_confirmed: bool) -> None:
    """Mark a role as asked for but not granted yet: it prints （予定）."""
    with store.write(_("Change a partner of “{event}”", event=_event_of(store, partnership_id)[1])) as session:
        get(session, Partnership, partnership_id).to_be_confirmed = to_be_confirmed


def move_partner(store: Store, partnership_id: int, role: PartnerRole, place: int) -> None:
    """Give an organisation another role, or another place (from 0) among those in its role."""
    event_id, title = _event_of(store, partnership_id)
    with store.write(_("Reorder the partners of “{event}”", event=title)) as session:
        event = get(session, Event, event_id)
        moved = get(session, Partnership, partnership_id)
        moved.role = role.value
        others = [one for one in event.partners if one is not moved]
        before = [one for one in others if one.role == role][:place]
        at = others.index(before[-1]) + 1 if before else 0
        event.partners[:] = [*others[:at], moved, *others[at:]]
        in_order(event)


def in_order(event: Event) -> None:
    """Number the partnerships of an event in the fixed order of roles, keeping the order within each."""
    roles = list(PartnerRole)
    for position, one in enumerate(sorted(event.partners, key=lambda one: roles.index(PartnerRole(one.role)))):
        one.position = position


def _event_of(store: Store, partnership_id: int) -> tuple[int, LocalizedText]:
    with store.read() as session:
        event_id = get(session, Partnership, partnership_id).event_id
    return event_id, title_of(store, event_id)
