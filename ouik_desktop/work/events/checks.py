"""Whether a value can stand in a field of an event, before it is kept there."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from zoneinfo import available_timezones

from ouik_desktop.errors import BadInput
from ouik_desktop.i18n import _
from ouik_desktop.model.fields import Field, FieldKind

LARGEST_NUMBER: Final = 1_000_000_000


def check(field: Field, value: object) -> None:
    """`BadInput` where `value` cannot stand in `field`."""
    if (
        field.kind is FieldKind.CHOICE and field.path != "kind"
    ):  # of which the office has some of its own, see `check_kind`
        _check_choice(field, value)
    if field.kind is FieldKind.NUMBER and isinstance(value, int) and value < 0:
        raise BadInput(_("{field} cannot be less than nothing.", field=field.label))
    if field.kind is FieldKind.NUMBER and isinstance(value, int) and value > LARGEST_NUMBER:
        raise BadInput(_("{field} cannot be as large as {number}.", field=field.label, number=value))
    if field.path == "timezone" and value not in available_timezones():
        raise BadInput(_("There is no time zone “{zone}”; write one such as Asia/Tokyo.", zone=value))
    if field.path == "sdgs" and isinstance(value, list | tuple) and any(not 1 <= goal <= 17 for goal in value):
        raise BadInput(_("The Sustainable Development Goals are numbered 1 to 17."))


def check_times(starts: datetime, ends: datetime | None) -> None:
    """`BadInput` where an event would end before it begins."""
    if ends is not None and ends < starts:
        raise BadInput(_("It would end before it begins: {starts} – {ends}.", starts=starts, ends=ends))


def _check_choice(field: Field, value: object) -> None:
    ids = [choice.id for choice in field.choices]
    if value not in ids:
        raise BadInput(
            _("{field} cannot be “{value}”; it can be one of {choices}.", field=field.label, value=value, choices=ids)
        )
