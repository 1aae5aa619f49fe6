"""The directory: everybody the office knows, found by kanji, kana of any width, romaji, mail or organisation."""

from __future__ import annotations

from typing import Final

from ouik_desktop.i18n import _, c_, n_
from ouik_desktop.model import Organisation, Person
from ouik_desktop.ui.pages.directory.columns import PEOPLE_COLUMNS, PeopleRows
from ouik_desktop.ui.pages.directory.list_page import ListPage, ListWords
from ouik_desktop.ui.pages.directory.new_person import NewPersonDialog
from ouik_desktop.ui.pages.directory.registering import REGISTER, register_for
from ouik_desktop.ui.pages.directory.removing import PEOPLE
from ouik_desktop.ui.pages.lists import taking_out
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.services import Services

_WORDS: Final = ListWords(
    title=c_("place", "People"),
    add=_("New person"),
    open=_("Open person"),
    search=_("Name, kana, romaji, affiliation, e-mail"),
    counted=lambda count: n_("{count} person", "{count} people", count),
    selected=lambda count: n_("{count} person selected", "{count} people selected", count),
    none_yet=(
        _("Nobody in the directory yet"),
        _("People come in with the lists you import, or are typed in here."),
    ),
    none_fits=(_("No matching person"), _("Nobody in the directory matches these words.")),
    icon="users",
    add_icon="user-plus",
    add_keys="Ctrl+Shift+N",
)


class PeoplePage(ListPage):
    """`[peoplePage]`"""

    shows = (Person, Organisation)
    here, record, add_action = "people", "person", "new_participant"
    menu_group = 1

    def __init__(self, services: Services) -> None:
        self._rows = PeopleRows(services)
        super().__init__(services, _WORDS, PEOPLE_COLUMNS, self._rows, PEOPLE, taking_out.people)

    def read_rows(self) -> None:
        self._rows.search = self.words
        self.table.reload()

    def further_actions(self) -> list[Action]:
        def register() -> None:
            register_for(self.services, self, self.table.chosen_ids())

        return [
            Action(
                "register_for",
                REGISTER,
                register,
                icon="user-plus",
                menu="participants",
                group=3,
                on_thing=True,
                enabled=lambda: bool(self.table.chosen_ids()),
            )
        ]

    def add_one(self) -> None:
        NewPersonDialog(self.services, self).open()
