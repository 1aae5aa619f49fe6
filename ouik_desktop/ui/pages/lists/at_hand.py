"""The list a page shows, and the two commands by which it leaves the office: as a file, and as addresses to write to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Button
from ouik_desktop.work.lists.kinds import ListKind

Ids = Callable[[], Sequence[int]]


@dataclass(frozen=True)
class ListAtHand:
    """A list as a page shows it: all its rows, those that search and filters leave, those that are ticked, by ids in their order.
    `stem` is the beginning of its file's name."""

    kind: ListKind
    stem: Callable[[], str]
    everything: Ids
    shown: Ids
    ticked: Ids = tuple


class TakingOut:
    """Opens the dialog for the list at hand of `page`."""

    def __init__(self, services: Services, page: QWidget, at_hand: ListAtHand) -> None:
        self._services, self._page, self._at_hand = services, page, at_hand

    def export(self) -> None:
        """As a file."""
        self._open(mail=False)

    def write_to(self) -> None:
        """As addresses to write to."""
        self._open(mail=True)

    def _open(self, *, mail: bool) -> None:
        from ouik_desktop.ui.pages.lists.dialog import ExportListDialog  # and all the writers behind it

        ExportListDialog(self._services, self._page, self._at_hand, mail=mail).open()

    def actions(self) -> list[Action]:
        """Its commands, for the menus."""
        wishes = [
            Action(
                "export_list",
                _("Export list…"),
                self.export,
                keys="Ctrl+Shift+E",
                icon="export",
                menu="file",
                group=1,
                also=("CSV", "Excel", "XLSX", "vCard"),
            )
        ]
        if self._at_hand.kind.people is not None:
            wishes.append(
                Action(
                    "write_to",
                    _("E-mail addresses…"),
                    self.write_to,
                    icon="envelope-simple",
                    menu="participants",
                    group=3,
                    also=("BCC", "mail"),
                )
            )
        return wishes


def export_button(kit: Kit, run: Callable[[], object]) -> Button:
    """The button of a list that takes it out."""
    button = Button(kit, _("Export…"), run, icon="export")
    button.setObjectName("exportListButton")
    kit.name(button, _("Export list…"))
    return button
