"""Partner organisations: in both languages, under all the names they were met by, with what they do and who came."""

from __future__ import annotations

from typing import Final

from ouik_desktop.i18n import _, n_
from ouik_desktop.model import LocalizedText, Organisation, Partnership, Person
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.directory.columns import ORGANISATION_COLUMNS, organisation_source
from ouik_desktop.ui.pages.directory.list_page import ListPage, ListWords
from ouik_desktop.ui.pages.directory.new_named import NewNamedDialog
from ouik_desktop.ui.pages.directory.removing import ORGANISATIONS
from ouik_desktop.ui.pages.lists import taking_out
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import ListSource
from ouik_desktop.work.organisations import organisations
from ouik_desktop.work.organisations.organisations import OrganisationDraft

_WORDS: Final = ListWords(
    title=_("Organisations"),
    add=_("New organisation"),
    open=_("Open organisation"),
    search=_("Name in any writing"),
    counted=lambda count: n_("{count} organisation", "{count} organisations", count),
    selected=lambda count: n_("{count} organisation selected", "{count} organisations selected", count),
    none_yet=(
        _("No organisations yet"),
        _("Partners are written once, in two languages, and named in every announcement from then on."),
    ),
    none_fits=(_("No matching organisation"), _("No organisation matches these words.")),
    icon="buildings",
)


class OrganisationsPage(ListPage):
    """`[organisationsPage]`"""

    shows = (Organisation, Person, Partnership)
    here, record, add_action = "organisations", "organisation", "new_organisation"

    def __init__(self, services: Services) -> None:
        super().__init__(services, _WORDS, ORGANISATION_COLUMNS, ListSource(), ORGANISATIONS, taking_out.organisations)
        self.kit.speech.changed.connect(self.read_rows)  # by reading in Japanese, by name in English

    def read_rows(self) -> None:
        with self.services.office.read() as session:
            rows = organisations.organisation_rows(session, self.words, self.kit.language.code)
        self.table.set_source(organisation_source(rows))

    def add_one(self) -> None:
        def add(store: Store, name: LocalizedText) -> int:
            return organisations.add_organisation(store, OrganisationDraft(name))

        NewNamedDialog(self, _("New organisation"), _("Add organisation"), add, self.record).open()
