"""The documents of `--json` about people, organisations and participants; keys and values as in `json_shapes`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ouik_desktop.cli.json_shapes import moment

if TYPE_CHECKING:  # each command imports what it shows
    from ouik_desktop.work.organisations.organisations import OrganisationRow, OrganisationView
    from ouik_desktop.work.participants.register import ParticipantRow
    from ouik_desktop.work.people.people import PersonRow, PersonView


def person_row(row: PersonRow) -> dict[str, object]:
    """A person of `people list`."""
    return {
        "id": row.id,
        "name": row.name.pair(),
        "reading": row.reading or None,
        "email": row.email or None,
        "organisation": row.organisation.pair(),
    }


def person_view(view: PersonView) -> dict[str, object]:
    """The document of `people show`; dietary and access needs are health data and stay out of it."""
    events = [
        {
            "event": one.event.slug,
            "id": one.event.id,
            "title": one.event.title.pair(),
            "number": one.number,
            "state": one.state.value,
        }
        for one in view.events
    ]
    draft = view.draft
    return person_row(view.row) | {
        "phone": draft.phone or None,
        "department": draft.department.pair(),
        "position": draft.position.pair(),
        "language": draft.language or None,
        "photo_consent": draft.photo_consent,
        "note": draft.note or None,
        "events": events,
    }


def organisation_row(row: OrganisationRow) -> dict[str, object]:
    """An organisation of `organisation list`."""
    return {
        "id": row.id,
        "name": row.name.pair(),
        "short_name": row.short_name.pair(),
        "kana": row.kana or None,
        "kind": row.kind or None,
        "events": row.events,
        "people": row.people,
    }


def organisation_view(view: OrganisationView) -> dict[str, object]:
    """The document of `organisation show`."""
    visits = [
        {"event": visit.event.slug, "person": visit.person.pair(), "id": visit.person_id, "state": visit.state.value}
        for visit in view.visits
    ]
    return organisation_row(view.row) | {
        "variants": list(view.variants),
        "partner_since": view.partner_since.isoformat() if view.partner_since else None,
        "roles": [
            {"event": part.event.slug, "title": part.event.title.pair(), "role": part.role.value} for part in view.parts
        ],
        "people_at_events": visits,
    }


def participant(row: ParticipantRow) -> dict[str, object]:
    """A participant of `participant list`."""
    return {
        "id": row.id,
        "number": row.number,
        "person": row.person_id,
        "name": row.name.pair(),
        "reading": row.reading or None,
        "email": row.email or None,
        "phone": row.phone or None,
        "organisation": row.organisation.pair(),
        "state": row.state.value,
        "queued_at": moment(row.queued_at),
        "checked_in_at": moment(row.checked_in_at),
        "source": row.source or None,
        "source_key": row.source_key or None,
        "answers": dict(row.answers),
        "remark": row.remark or None,
        "note": row.note or None,
    }
