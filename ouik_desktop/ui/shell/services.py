"""The services: what a page works with, handed in once. `app.py` and the window put it together; nobody looks anything up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from ouik_desktop.errors import OuikError
from ouik_desktop.settings import Settings
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.dialogs import Dialogs
from ouik_desktop.ui.shell.jobs import Jobs
from ouik_desktop.ui.shell.keyboard.keys import Keys
from ouik_desktop.ui.shell.navigation import Navigation
from ouik_desktop.ui.shell.notices import Notices
from ouik_desktop.ui.shell.office import Office

if TYPE_CHECKING:
    from ouik_desktop.model import Clock
    from ouik_desktop.store import Store

P = ParamSpec("P")


@dataclass(frozen=True)
class Services:
    """Everything within a page's reach. `open_palette` shows search and commands; `run` does an action by its id."""

    kit: Kit
    settings: Settings
    office: Office
    navigation: Navigation
    jobs: Jobs
    notices: Notices
    keys: Keys
    dialogs: Dialogs
    open_palette: Callable[[], object]
    run: Callable[[str], object]

    @property
    def clock(self) -> Clock:
        """The clock of the office."""
        return self.office.clock

    def attempt(self, verb: Callable[Concatenate[Store, P], object], *args: P.args, **kwargs: P.kwargs) -> bool:
        """Do a verb of `work` on the office: `attempt(edit.set_state, event_id, state)`. What cannot be done is said in words."""
        try:
            verb(self.office.store, *args, **kwargs)
        except OuikError as error:
            self.notices.trouble(error)
            return False
        return True

    def attempt_and_say(
        self, said: Words, verb: Callable[Concatenate[Store, P], object], *args: P.args, **kwargs: P.kwargs
    ) -> bool:
        """As `attempt`; `said` affirms what was done and offers to undo it."""
        done = self.attempt(verb, *args, **kwargs)
        if done:
            self.notices.undoable(said)
        return done

    def attempt_new(self, verb: Callable[Concatenate[Store, P], int], *args: P.args, **kwargs: P.kwargs) -> int | None:
        """As `attempt`, for a verb that makes a record: its id, None where it was refused."""
        made: list[int] = []
        self.attempt(lambda store: made.append(verb(store, *args, **kwargs)))
        return made[0] if made else None
