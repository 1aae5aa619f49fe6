"""The numbers of instalments, corrected in one act."""

from __future__ import annotations

from collections.abc import Mapping

from ouik_desktop.i18n import _
from ouik_desktop.store import Store
from ouik_desktop.work.events import edit


def set_numbers(store: Store, numbers: Mapping[int, object]) -> None:
    """Number events by their ids; one alone is an act by its own name."""
    if len(numbers) == 1:
        ((event_id, number),) = numbers.items()
        edit.set_field(store, event_id, "number", number)
        return
    with store.write(_("Change the numbers of instalments")):
        for event_id, number in numbers.items():
            edit.set_field(store, event_id, "number", number)
