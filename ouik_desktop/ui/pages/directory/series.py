"""One series: what it is called, how it writes the titles of its instalments, and these with their numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ouik_desktop.field_path import SERIES
from ouik_desktop.i18n import CODES, Text, _, c_
from ouik_desktop.model import Event, LocalizedText, Settled
from ouik_desktop.model import Series as SeriesRecord
from ouik_desktop.model.fields import BY_PATH, NOUNS
from ouik_desktop.ui.pages.directory.record import RecordPage
from ouik_desktop.ui.pages.directory.removing import SERIES as REMOVAL
from ouik_desktop.ui.pages.shared.cell_writing import Cells, CellWriting
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import (
    BilingualField,
    Cell,
    CheckField,
    Column,
    Label,
    ListSource,
    Note,
    NumberField,
    Row,
    RowTable,
)
from ouik_desktop.work.common import get
from ouik_desktop.work.events.field_values import read_value
from ouik_desktop.work.events.instalments import set_numbers
from ouik_desktop.work.events.patterns import example, trouble_of
from ouik_desktop.work.events.series import Instalment, SeriesView, series_view
from ouik_desktop.work.events.words import day_text, title_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ouik_desktop.store import Store

_COUNTS: Final[tuple[tuple[str, Text], ...]] = (
    ("all", _("over all time")),
    ("calendar_year", _("within the calendar year")),
    ("fiscal_year", _("within the fiscal year")),
)
_COLUMNS: Final = (
    Column("number", c_("column", "No."), 70, numeric=True, editable=True, sortable=False),
    Column("title", c_("column", "Title"), 320, grows=True, sortable=False),
    Column("day", c_("column", "Date"), 140, sortable=False),
    Column("state", c_("column", "State"), 120, sortable=False),
)
_MOST_ROWS: Final = 12

Shown = tuple[SeriesRecord, SeriesView]


class SeriesPage(RecordPage[Shown]):
    """`[seriesRecordPage]`: every change is kept at once; titles that were written stay as they are."""

    noun = SERIES
    shows = (SeriesRecord, Event, Settled)
    list_route = "all_series"
    removal = REMOVAL

    def __init__(self, services: Services) -> None:
        self._next = (1, services.clock.today())
        super().__init__(services, "seriesRecordPage")

    def lay_out(self) -> None:
        form, kit = self.form, self.kit
        form.head(_("Series"))
        form.language_heads()
        self._fields = self.add_fields("title", "pattern")
        hint = _("A pattern writes the titles: {n} stands for the number. Without one they carry no numbers.")
        form.addWidget(Label(kit, hint, step="small", ink="ink2", wrap=True))
        self._example = Label(kit, "", wrap=True)
        self._example.setObjectName("patternExample")
        self._trouble = Label(kit, "", step="small", ink="warn", wrap=True)
        self._trouble.setObjectName("patternTrouble")
        form.row(_("Next title"), self._example, stretch=True)
        form.addWidget(self._trouble)
        pattern = self._pattern_field()
        for code in CODES:
            pattern.boxes[code].editor.textChanged.connect(lambda *_words: self._try_pattern())
        self._first = NumberField(kit, NOUNS[SERIES]["start_number"].label)
        self._first.committed.connect(lambda number: self.keep("start_number", 1 if number is None else number))
        form.row(NOUNS[SERIES]["start_number"].label, self._first, path="start_number")
        self._counts = {id: CheckField(kit, words) for id, words in _COUNTS}
        for box in self._counts.values():
            box.committed.connect(lambda _on: self._keep_counts())
        form.row(NOUNS[SERIES]["counts"].label, *self._counts.values(), path="counts")
        self._lay_out_instalments()
        kit.follow(self._try_pattern)

    def _lay_out_instalments(self) -> None:
        self.form.line()
        self.form.head(_("Instalments"))
        self._missing = Label(self.kit, "", step="small", ink="ink2", wrap=True)
        self.form.addWidget(self._missing)
        self.table = RowTable(self.kit, _COLUMNS, ListSource(), _("Instalments"), ticks=False)
        self.table.setObjectName("instalments")
        self.table.opened.connect(lambda event_id: self.services.navigation.open(Route("event", event_id)))
        self.form.addWidget(self.table)
        note = Note(self.kit)
        self._writing = CellWriting(self.services, self.table, note, self._renumber)
        self.form.addWidget(note)
        self._nothing = Label(self.kit, _("Nothing yet."), ink="ink3")
        self.form.addWidget(self._nothing)

    def _pattern_field(self) -> BilingualField:
        field = self._fields["pattern"]
        assert isinstance(field, BilingualField)
        return field

    # --- what is shown --------------------------------------------------------------------------------------------------

    def read_view(self, session: Session, record_id: int) -> Shown:
        today = self.services.clock.today()
        return get(session, SeriesRecord, record_id), series_view(session, record_id, today)

    def show_view(self, view: Shown) -> None:
        series, shown = view
        self._next = (shown.row.next_number or series.start_number, self.services.clock.today())
        self.header.set_title(shown.row.title or _("(no name)"))
        self.show_fields(self._fields, series)
        self._first.set_value(series.start_number)
        for id, box in self._counts.items():
            box.set_value(id in series.counts)
        self._missing.say(
            _("No event has number {numbers}.", numbers=[str(n) for n in shown.gaps]) if shown.gaps else ""
        )
        self._missing.setVisible(bool(shown.gaps))
        self.table.set_source(ListSource([self._row(one) for one in reversed(shown.instalments)]))
        rows = min(len(shown.instalments), _MOST_ROWS)
        self.table.setFixedHeight(self.kit.px(36 + 35 * rows + 4))
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._try_pattern()

    def _row(self, one: Instalment) -> Row:
        event = one.event
        number = None if event.number is None else str(event.number)
        return Row(
            event.id,
            {
                "number": number,
                "title": Cell(title_of(event), tip=title_of(event)),
                "day": day_text(self.kit.language, event),
                "state": Cell(event.state.text, ink="ink2", glyph=event.state.value),
            },
        )

    def _try_pattern(self) -> None:
        """Say what the next title would be with what stands in the fields just now, in both languages."""
        field = self._pattern_field()
        pattern = LocalizedText(field.words("ja"), field.words("en"))
        title = example(pattern, *self._next)
        self._example.say(" · ".join(filter(None, (title.ja, title.en))) or _("no number"))
        troubles = [trouble for code in CODES if (trouble := trouble_of(pattern.get(code)))]
        self._trouble.say(troubles[0] if troubles else "")
        self._trouble.setVisible(bool(troubles))

    # --- what one does --------------------------------------------------------------------------------------------------

    def _keep_counts(self) -> None:
        self.keep("counts", [id for id, box in self._counts.items() if box.value()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self._writing.refusals.give_up():
            super().keyPressEvent(event)

    def _renumber(self, store: Store, changed: Mapping[int, Cells], _added: Sequence[Cells]) -> list[int]:
        today = self.services.clock.today()
        numbers = {id: read_value(BY_PATH["number"], cells["number"], today) for id, cells in changed.items()}
        set_numbers(store, numbers)
        return []
