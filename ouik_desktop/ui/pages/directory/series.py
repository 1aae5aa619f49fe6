"""One series: what it is called, and how it writes the titles of its instalments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ouik_desktop.field_path import SERIES
from ouik_desktop.i18n import _
from ouik_desktop.model import Series
from ouik_desktop.ui.pages.directory.record import RecordPage
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Label
from ouik_desktop.work.common import get
from ouik_desktop.work.events.series import pattern_as_title

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class SeriesPage(RecordPage[Series]):
    """`[seriesPage]`: every change is kept at once; titles that were written stay as they are."""

    shows = (Series,)

    def __init__(self, services: Services) -> None:
        super().__init__(services, "seriesPage")

    def lay_out(self) -> None:
        self.form.head(_("Series"))
        self.form.language_heads()
        self._fields = self.add_fields(SERIES)
        hint = _("A pattern writes the titles: {n} stands for the number. Without one they carry no numbers.")
        self.form.addWidget(Label(self.kit, hint, step="small", ink="ink2", wrap=True))

    def read_row(self, session: Session, record_id: int) -> Series:
        return get(session, Series, record_id)

    def show_row(self, row: Series) -> None:
        self.header.set_title(row.title or pattern_as_title(row.pattern) or _("(no name)"))
        self.show_fields(SERIES, self._fields, row)
