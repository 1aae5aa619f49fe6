"""The state of several events at once is one act."""

from __future__ import annotations

from collections.abc import Sequence

from ouik_desktop.i18n import midway, n_
from ouik_desktop.model.words import EventState
from ouik_desktop.store import Store
from ouik_desktop.work.events.edit import set_state


def set_states(store: Store, event_ids: Sequence[int], state: EventState) -> None:
    """Change the state of one event, by its name, or of several."""
    if len(event_ids) == 1:
        set_state(store, event_ids[0], state)
        return
    label = n_(
        "Set {count} event to {state}", "Set {count} events to {state}", len(event_ids), state=midway(state.text)
    )
    with store.write(label):
        for event_id in event_ids:
            set_state(store, event_id, state)
