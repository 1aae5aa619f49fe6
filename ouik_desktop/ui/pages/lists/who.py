"""Which rows of a list are taken: all, those that search and filters leave, those that are ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.i18n import Text, _, c_, n_
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.lists.at_hand import ListAtHand
from ouik_desktop.ui.widgets import CheckField, RadioField

StillIn = Callable[[Sequence[int]], list[int]]

COUNTED: Final[dict[str, Callable[[int], Text]]] = {
    "organisations": lambda count: n_("{count} organisation", "{count} organisations", count),
    "events": lambda count: n_("{count} event", "{count} events", count),
}
"""How many of what; of all other lists they are people."""


def counted(kind: str, count: int) -> Text:
    """`60 people`, `3 organisations`."""
    return COUNTED[kind](count) if kind in COUNTED else n_("{count} person", "{count} people", count)


class WhoField(QWidget):
    """The rows to choose from, with how many they are, and whether those who cancelled are left out; `changed()` is called
    after each choice. The ticked rows are meant where there are some, else what is shown."""

    def __init__(self, kit: Kit, at_hand: ListAtHand, still_in: StillIn | None, changed: Callable[[], object]) -> None:
        super().__init__()
        everything, shown, ticked = list(at_hand.everything()), list(at_hand.shown()), list(at_hand.ticked())
        self._ids = {"all": everything}
        if set(shown) != set(everything):
            self._ids["shown"] = shown
        if ticked:
            self._ids["ticked"] = ticked
        self._still_in = still_in
        self.rows = RadioField(kit, c_("of a list", "Who"), [(one, self._words(one)) for one in self._ids])
        self.rows.setObjectName("listRows")
        self.rows.set_value(list(self._ids)[-1])
        self.rows.committed.connect(lambda _chosen: self._chosen(changed))
        self.without_gone = CheckField(kit, "")
        self.without_gone.setObjectName("withoutCancelled")
        self.without_gone.set_value(True)
        self.without_gone.committed.connect(lambda _on: changed())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.px(2))
        column.addWidget(self.rows)
        column.addWidget(self.without_gone)
        self._kit = kit
        self._say_gone()

    def _words(self, which: str) -> Text:
        count = len(self._ids[which])
        return {
            "all": _("All ({count})", count=count),
            "shown": _("As filtered ({count})", count=count),
            "ticked": _("Ticked ({count})", count=count),
        }[which]

    def _chosen(self, changed: Callable[[], object]) -> None:
        self._say_gone()
        changed()

    def _say_gone(self) -> None:
        rows = self._rows()
        gone = len(rows) - len(self._still_in(rows)) if self._still_in else 0
        self.without_gone.setVisible(bool(gone))
        words = n_(
            "Leave out the {count} who has cancelled or declined",
            "Leave out the {count} who have cancelled or declined",
            gone,
        )
        self._kit.text(self.without_gone.set_words, words)

    def _rows(self) -> list[int]:
        return self._ids[self.rows.value() or "all"]

    def ids(self) -> list[int]:
        """The rows that are taken, in their order."""
        rows = self._rows()
        return self._still_in(rows) if self._still_in and self.without_gone.value() else rows
