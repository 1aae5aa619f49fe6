"""The documents of `--json`, but for those about people (`json_directory`).

Keys are in snake_case English, the same in both languages; never renamed, only added to.

Bilingual values are `{"ja", "en"}` with null for a missing side. Times are ISO 8601 with the offset of their zone; the days of
all-day events are dates.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ouik_desktop.i18n import ENGLISH, JAPANESE, both
from ouik_desktop.localized import LocalizedText
from ouik_desktop.model.clock import TOKYO
from ouik_desktop.model.words import RegistrationState

if TYPE_CHECKING:  # a list of people must not wait for what writes PDF: each command imports what it shows
    from ouik_desktop.errors import OuikError
    from ouik_desktop.finding import Finding
    from ouik_desktop.store import Undone, Unit
    from ouik_desktop.store.checking import Report
    from ouik_desktop.store.sqlite.backup_files import Backup
    from ouik_desktop.work.events.rows import EventRow
    from ouik_desktop.work.events.series import SeriesRow, SeriesView
    from ouik_desktop.work.events.view import EventView, ItemView, PartnerView, TaskView
    from ouik_desktop.work.publishing.announce import IssuedFile

COUNTED = (
    RegistrationState.REGISTERED,
    RegistrationState.WAITING,
    RegistrationState.CANCELLED,
    RegistrationState.ATTENDED,
)


def wall(at: datetime | None, zone: str) -> str | None:
    """A wall time with the offset of its zone."""
    return None if at is None else at.replace(tzinfo=ZoneInfo(zone)).isoformat()


def moment(at: datetime | None) -> str | None:
    """A moment kept as naive UTC, with the offset of Japan."""
    return None if at is None else at.replace(tzinfo=UTC).astimezone(TOKYO).isoformat()


def _day_or_time(at: datetime | None, row: EventRow) -> str | None:
    return at.date().isoformat() if at is not None and row.all_day else wall(at, row.timezone)


def _in_one(texts: Sequence[LocalizedText]) -> LocalizedText:
    ja = JAPANESE.parted(text.best("ja") for text in texts)
    return LocalizedText(ja, ENGLISH.parted(text.en for text in texts if text.en))


# --- events ----------------------------------------------------------------------------------------------------------


def event_row(row: EventRow, gaps: int) -> dict[str, object]:
    """An event of `event list`."""
    return {
        "id": row.id,
        "slug": row.slug,
        "title": row.title.pair(),
        "kind": row.kind_id,
        "state": row.state.value,
        "start": _day_or_time(row.starts, row),
        "end": _day_or_time(row.ends, row),
        "all_day": row.all_day,
        "timezone": row.timezone,
        "series": row.series_key or None,
        "number": row.number,
        "venue": row.venue.pair(),
        "room": _in_one(row.rooms).pair(),
        "capacity": row.capacity,
        "people": {state.value: row.people[state] for state in COUNTED},
        "gaps": gaps,
    }


def event_view(view: EventView, findings: Sequence[Finding]) -> dict[str, object]:
    """The document of `event show`: the row, every field by its name, and all that hangs on the event."""
    zone = view.row.timezone
    shown = event_row(view.row, 0) | {
        path: _field(value, zone) for path, value in view.values.items() if path not in _IN_THE_ROW
    }
    return shown | {
        "uid": view.uid,
        "sequence": view.sequence,
        "modified": moment(view.modified),
        "partners": [_partner(partner) for partner in view.partners],
        "programme": [_item(item, zone) for item in view.programme],
        "tasks": [_task(task) for task in view.tasks],
        "conflicts": [],
        "gaps": [finding(one) for one in findings],
    }


_IN_THE_ROW = frozenset({"title", "kind", "state", "number", "starts", "ends", "all_day", "timezone", "capacity"})


def _field(value: object, zone: str) -> object:
    match value:
        case "":
            return None
        case LocalizedText():
            return value.pair()
        case datetime():
            return wall(value, zone)
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
    return value


def _partner(partner: PartnerView) -> dict[str, object]:
    return {
        "organisation": partner.organisation_id,
        "name": partner.name.pair(),
        "role": partner.role.value,
        "to_be_confirmed": partner.to_be_confirmed,
    }


def _item(item: ItemView, zone: str) -> dict[str, object]:
    speakers = [
        {"person": speaker.name.pair(), "role": speaker.role.value, "id": speaker.person_id}
        for speaker in item.speakers
    ]
    return {
        "id": item.id,
        "start": wall(item.starts, zone),
        "minutes": item.minutes,
        "kind": item.kind.value,
        "title": item.title.pair(),
        "room": item.room.pair(),
        "speakers": speakers,
    }


def _task(task: TaskView) -> dict[str, object]:
    return {
        "id": task.id,
        "title": task.title.pair(),
        "who": task.who or None,
        "due": task.due.isoformat(),
        "done": task.done_on.isoformat() if task.done_on else None,
    }


def finding(one: Finding) -> dict[str, object]:
    """A gap or contradiction of `preflight`."""
    return {
        "kind": one.kind.value,
        "field": str(one.path.whole),
        "language": one.language,
        "message": both(one.sentence),
        "ja": one.ja,
        "en": one.en,
        "record": one.record or None,
    }


def finding_of_row(row: str, one: Finding) -> dict[str, object]:
    """A finding of `preflight --table`: the id of the row in place of the field."""
    shown = finding(one)
    del shown["field"]
    return {"kind": shown.pop("kind"), "row": row, **shown}


def issued_file(file: IssuedFile) -> dict[str, object]:
    """A file of `announce`, `print` or `demo`."""
    return {
        "path": str(file.path),
        "kind": file.kind,
        "format": file.format,
        "language": file.language,
        "sha256": file.sha256,
        "pages": file.pages,
    }


# --- series ------------------------------------------------------------------------------------------------------------


def series_row(row: SeriesRow) -> dict[str, object]:
    """A series of `series list`."""
    return {
        "id": row.key or str(row.id),
        "title": row.title.pair(),
        "pattern": row.pattern.pair(),
        "events": row.events,
        "next_number": row.next_number,
    }


def series_view(view: SeriesView) -> dict[str, object]:
    """The document of `series show`."""
    instalments = [
        {
            "number": one.event.number,
            "event": one.event.slug,
            "id": one.event.id,
            "in_year": one.in_year,
            "sentence": one.sentence.pair(),
        }
        for one in view.instalments
    ]
    return series_row(view.row) | {"gaps": list(view.gaps), "instalments": instalments}


# --- history ---------------------------------------------------------------------------------------------------------


def unit(one: Unit) -> dict[str, object]:
    """An act of `history`."""
    return {
        "unit": one.id,
        "label": both(one.label),
        "at": one.at.astimezone(TOKYO).isoformat(timespec="seconds"),
        "rows": one.rows,
        "undone": one.undone,
    }


def undone(what: Undone | None) -> dict[str, object]:
    """What `undo` or `redo` did: the act, and the rows it left because they were changed later; nulls where nothing was done."""
    if what is None:
        return {"label": None, "left": []}
    return {"label": both(what.label), "left": [{"table": table, "id": row_id} for table, row_id in what.left]}


# --- care ------------------------------------------------------------------------------------------------------------


def backup(one: Backup) -> dict[str, object]:
    """A backup of `backup list`."""
    at = one.at.astimezone(TOKYO).isoformat(timespec="seconds")
    return {"file": str(one.file), "at": at, "size": one.size, "verified": one.verified, "reason": one.reason}


def report(found: Report) -> dict[str, object]:
    """The document of `check`."""
    problems = [{"what": one.what, "where": one.where, "message": both(one.message)} for one in found.problems]
    return {"ok": found.ok, "problems": problems, "rows": found.rows}


def damaged(error: OuikError, where: str) -> dict[str, object]:
    """The document of `check` for an office that cannot be opened."""
    return {"ok": False, "problems": [{"what": "file", "where": where, "message": both(error.text)}], "rows": {}}
