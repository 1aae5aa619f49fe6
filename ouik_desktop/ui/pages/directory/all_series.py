"""The series as a list: events that are counted in public, how many there were, and which number comes next."""

from __future__ import annotations

from typing import Final

from ouik_desktop.i18n import _, c_, n_
from ouik_desktop.model import Event, LocalizedText, Series
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.directory.list_page import ListPage, ListWords
from ouik_desktop.ui.pages.directory.new_named import NewNamedDialog
from ouik_desktop.ui.pages.directory.removing import SERIES
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Cell, Column, ListSource, Row
from ouik_desktop.work.events.series import SeriesDraft, SeriesRow, add_series, series_called

_COLUMNS: Final = (
    Column("name_ja", c_("column of series", "Name (Japanese)"), 280, grows=True),
    Column("name_en", c_("column of series", "Name (English)"), 280, grows=True),
    Column("events", c_("column", "Events"), 80, numeric=True),
    Column("next", c_("column of series", "Next number"), 120, numeric=True),
)
_OWED: Final = Cell(_("Not translated"), ink="warn", icon="warning", placeholder=True)
_WORDS: Final = ListWords(
    title=_("Series"),
    add=_("New series"),
    open=_("Open series"),
    search=_("Name of the series"),
    counted=lambda count: n_("{count} series", "{count} series", count),
    selected=lambda count: n_("{count} series selected", "{count} series selected", count),
    none_yet=(
        _("No series yet"),
        _("Events that are counted in public, 第7回 and “#7”, get their titles and numbers here."),
    ),
    none_fits=(_("No matching series"), _("No series matches these words.")),
    icon="list-numbers",
)


class AllSeriesPage(ListPage):
    """`[seriesPage]`"""

    shows = (Series, Event)
    here, record, add_action = "all_series", "series", "new_series"
    face = "seriesPage"

    def __init__(self, services: Services) -> None:
        super().__init__(services, _WORDS, _COLUMNS, ListSource(), SERIES)

    def read_rows(self) -> None:
        with self.services.office.read() as session:
            found = series_called(session, self.words, self.services.clock.today())
        self.table.set_source(ListSource([_row(row) for row in found]))

    def add_one(self) -> None:
        def add(store: Store, name: LocalizedText) -> int:
            return add_series(store, SeriesDraft(name))

        NewNamedDialog(self, _("New series"), _("Add series"), add, self.record).open()


def _row(row: SeriesRow) -> Row:
    return Row(
        row.id,
        {
            "name_ja": row.title.ja or _OWED,
            "name_en": row.title.en or _OWED,
            "events": row.events or None,
            "next": row.next_number,
        },
    )
