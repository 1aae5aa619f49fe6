"""The card of what needs attention: what the office itself is in want of, then what its coming events are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from ouik_desktop.finding import FindingKind
from ouik_desktop.i18n import _
from ouik_desktop.ui.pages.home.office_owed import OfficeOwed
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Badge, Button, Card, Label, ListRow, ListRows
from ouik_desktop.work.home import Attention

SHOWN: Final = 6
_ICONS = {
    FindingKind.MISSING: "translate",
    FindingKind.PLACE: "map-pin",
    FindingKind.PEOPLE: "users",
    FindingKind.STATE: "calendar-check",
    FindingKind.TIMES: "clock",
}


class AttentionCard(Card):
    """The first few rows and how many there are; that there are none is said only where that is true of the office as well."""

    def __init__(self, services: Services, opened: Callable[[Attention], object]) -> None:
        super().__init__(services.kit, _("Needs attention"), small=True)
        kit = services.kit
        self._owing: Sequence[Attention] = ()
        self._shows_all = False
        self._count = Badge(kit, "", "warn")
        self.add_badge(self._count)
        self.office = OfficeOwed(services)
        self.rows = ListRows(kit, _("Needs attention"), lines=2)
        self.rows.setObjectName("attentionList")
        self.rows.opened.connect(opened)
        self._nothing = Label(kit, _("Nothing needs attention."), ink="ink2", wrap=True)
        self._more = Button(kit, "", self._show_all, kind="link")
        for part in (self.office, self.rows, self._nothing, self._more):
            self.body.addWidget(part)

    def show_owing(self, owing: Sequence[Attention]) -> None:
        """Say what is owed now."""
        self._owing = owing
        self.office.read()
        shown = owing if self._shows_all else owing[:SHOWN]
        self.rows.set_rows([_row(one) for one in shown])
        self.rows.setVisible(bool(owing))
        count = self.office.count() + len(owing)
        self._count.say(str(count))
        self._count.setVisible(bool(count))
        self._nothing.setVisible(not count)
        hidden = len(owing) - len(shown)
        self._more.say(_("{count} more", count=hidden))
        self._more.setVisible(hidden > 0)

    def _show_all(self) -> None:
        self._shows_all = True
        self.show_owing(self._owing)


def _row(one: Attention) -> ListRow:
    return ListRow(one, one.finding.sentence, one.title, _ICONS.get(one.finding.kind, "warning"), "warn")
