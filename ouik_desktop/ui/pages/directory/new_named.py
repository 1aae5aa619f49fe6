"""A new organisation, venue or series from its name in either language; everything else is written on its page, which opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ouik_desktop.i18n import Text, _
from ouik_desktop.model import LocalizedText
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.shared.new_record import NewRecordDialog
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.shell.navigation import Route


class NewNamedDialog(NewRecordDialog):
    """`[newNamedDialog]`: `add` makes the record of a name; `kind` is the route of its page."""

    def __init__(
        self, page: Page, title: Text, verb: Text, add: Callable[[Store, LocalizedText], int], kind: str
    ) -> None:
        services = page.services

        def make(words: Mapping[str, str]) -> None:
            made = add(services.office.store, LocalizedText(words["ja"], words["en"]))
            services.navigation.open(Route(kind, made))

        lines = {"ja": _("Name in Japanese"), "en": _("Name in English")}
        super().__init__(services, page, title, verb, lines, make, name="newNamedDialog")
