"""The bar that comes when rows are ticked: how many, what can be done with them, and a way to let go."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.buttons import Button, Entry, IconButton, MenuButton
from ouik_desktop.ui.widgets.floating import Floating
from ouik_desktop.ui.widgets.labels import Hairline, Label


class BulkBar(Floating):
    """Floats at the bottom centre of `over`. Dangerous entries stand apart behind a hairline."""

    def __init__(self, kit: Kit, over: QWidget, entries: Sequence[Entry], let_go: Callable[[], object]) -> None:
        super().__init__(kit, over, fill="raised", edge="line")
        self.setObjectName("bulkBar")
        kit.name(self, _("Selection"))
        self._count = Label(kit, "", strong=True)
        self.row.setSpacing(kit.px(4))
        self.row.addWidget(self._count)
        self.row.addSpacing(kit.px(10))
        self.row.addWidget(self._line())
        for entry in (entry for entry in entries if not entry.danger):
            self.row.addWidget(Button(kit, entry.words, entry.run, kind="quiet", icon=entry.icon))
        if any(entry.danger for entry in entries):
            self.row.addWidget(self._line())
        for entry in (entry for entry in entries if entry.danger):
            self.row.addWidget(Button(kit, entry.words, entry.run, kind="quiet_danger", icon=entry.icon))
        self.row.addSpacing(kit.px(10))
        self.row.addWidget(IconButton(kit, "x", _("Clear the selection"), let_go, small=True))

    def _line(self) -> Hairline:
        line = Hairline(self._kit, vertical=True)
        line.setFixedHeight(self._kit.px(28))
        return line

    def add_menu(self, at: int, words: Words, icon: str, entries: Callable[[], Sequence[Entry | None]]) -> None:
        """A button with a menu as the `at`-th of the quiet actions."""
        self.row.insertWidget(3 + at, MenuButton(self._kit, words, entries, kind="quiet", icon=icon))

    def show_count(self, count: int, words: Words) -> None:
        """Show the bar saying how many; hide it when there are none."""
        self._count.say(words)
        if not count:
            self.hide()
        elif self.isVisible():
            self.place()
        else:
            self.rise()
