"""The making of the tabs, each when it is needed for the first time."""

from __future__ import annotations

from ouik_desktop.ui.pages.event.basics.tab import BasicsTab
from ouik_desktop.ui.pages.event.programme.tab import ProgrammeTab
from ouik_desktop.ui.pages.event.tab import ANNOUNCE, HISTORY, PARTICIPANTS, PROGRAMME, EventTab
from ouik_desktop.ui.pages.history.list import EventHistoryTab
from ouik_desktop.ui.shell.services import Services


def make_tab(services: Services, name: str) -> EventTab:
    """The tab called `name`."""
    if name == PROGRAMME:
        return ProgrammeTab(services)
    if name == HISTORY:
        return EventHistoryTab(services)
    if name == ANNOUNCE:
        from ouik_desktop.ui.pages.event.announcing import AnnounceTab  # brings the preview

        return AnnounceTab(services)
    if name == PARTICIPANTS:
        from ouik_desktop.ui.pages.event.participants.tab import ParticipantsTab  # brings tables and pickers

        return ParticipantsTab(services)
    return BasicsTab(services)
