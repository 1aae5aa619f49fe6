"""What the palette shows for what is typed: days, commands, records, and an event to be; for nothing what was used lately."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Final

from ouik_desktop.i18n import ENGLISH, JAPANESE, _
from ouik_desktop.ui.shell.actions import Action, Actions
from ouik_desktop.ui.shell.palette.readings import is_called
from ouik_desktop.ui.shell.palette.recent import Recent
from ouik_desktop.ui.shell.palette.rows import DAYS, Finds, PaletteRow

MOST_ROWS: Final = 12


class Sought:
    """`finds` gives what finds records, once the office is open; `new_event(title)` asks for an event."""

    def __init__(
        self,
        actions: Actions,
        finds: Callable[[], Finds | None],
        recent: Recent,
        new_event: Callable[[str], object],
    ) -> None:
        self._actions, self._finds = actions, finds
        self._recent, self._new_event = recent, new_event

    def rows_for(self, typed: str) -> list[PaletteRow]:
        """What `typed` finds, best first, at most twelve rows; with words the last of them makes an event of that name."""
        prefix = typed[:1] if typed[:1] in (">", "@", "#", "/") else ""
        words = typed[len(prefix) :].strip()
        finds = self._finds()
        if not words and not prefix:
            return self._lately(finds)
        commands = list(self._commands(words)) if prefix in ("", ">") else []
        if not prefix:
            commands = commands[:4]
        records = list(finds.find(prefix, words)) if finds and prefix != ">" else []
        days = [row for row in records if row.group == DAYS]
        rest = [row for row in records if row.group != DAYS]
        last = [self._event_to_be(words)] if finds and words and not prefix else []
        return [*[*days, *commands, *rest][: MOST_ROWS - len(last)], *last]

    def _lately(self, finds: Finds | None) -> list[PaletteRow]:
        """What was visited and used lately, what comes next, and then the commands in the order of the menus."""
        known = list(finds.known(self._recent.routes())) if finds else []
        used = [row for id in self._recent.commands()[:3] for row in self._commands("", only=id)]
        lately = [replace(row, group=_("Recent")) for row in (*known[:5], *used)]
        coming = [row for row in finds.coming() if row.words not in [one.words for one in lately]] if finds else []
        others = [row for row in self._commands("") if row.words not in [one.words for one in lately]]
        return [*lately, *coming[:3], *others][:MOST_ROWS]

    def _event_to_be(self, words: str) -> PaletteRow:
        said = _("New event “{title}”", title=words)
        return PaletteRow(_("Create"), said, lambda: self._new_event(words), icon="calendar-plus")

    def _commands(self, words: str, only: str = "") -> Iterable[PaletteRow]:
        for action in self._actions.all():
            if (
                action.enabled()
                and action.shown()
                and action.id != "palette"
                and only in ("", action.id)
                and matches(action, words)
            ):
                run = partial(self._run_command, action)
                yield PaletteRow(_("Commands"), action.says(), run, action.inside or "", action.icon, action.shown_keys)

    def _run_command(self, action: Action) -> None:
        self._recent.ran(action.id)
        action.run()


def matches(action: Action, words: str) -> bool:
    """Whether every typed word is in the command's name, in either language, as it is written or as it is read."""
    texts = [action.text, *([action.inside] if action.inside else [])]
    names = (*map(JAPANESE.say, texts), *map(ENGLISH.say, texts), *action.also)
    return all(is_called(word, names) for word in words.split())
