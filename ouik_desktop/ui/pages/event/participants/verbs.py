"""What can be done with the participants at hand, in the menu bar and in their own menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ouik_desktop.i18n import _, c_
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.ui.pages.event.participants.writing import ParticipantsWriting
from ouik_desktop.ui.shell.actions import Action


def on_participants(writing: ParticipantsWriting, open_person: Callable[[], object]) -> list[Action]:
    """Open, state, copy, remove: of the ticked people, else of those whose cells are chosen."""
    act = partial(Action, menu="participants", on_thing=True, enabled=writing.somebody_chosen)
    return [
        act("open_person", _("Open the person"), open_person, icon="user", group=2, hint="Ctrl+Return"),
        *(
            act(
                f"participant_{state.value}",
                state.text,
                partial(writing.set_state, state),
                glyph=state.value,
                group=2,
                inside=c_("column", "State"),
            )
            for state in RegistrationState
        ),
        act("copy_participants", _("Copy"), writing.copy, icon="copy", group=3, hint="Ctrl+C"),
        act(
            "remove_participants",
            _("Remove from the event"),
            writing.remove_chosen,
            icon="trash",
            group=4,
            hint="Ctrl+Delete",
            danger=True,
        ),
    ]
