"""The filters of the list of events: each one that is on is a chip, and a menu offers the others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ouik_desktop.i18n import Text, _, c_
from ouik_desktop.model.words import EventState
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Button, Entry, FilterChip
from ouik_desktop.ui.widgets.buttons import menu_of
from ouik_desktop.work.events.rows import years
from ouik_desktop.work.events.series import series_rows
from ouik_desktop.work.kinds import kinds

_NAMES: dict[str, Text] = {
    "state": c_("column", "State"),
    "kind": c_("column", "Kind"),
    "series_id": c_("column", "Series"),
    "year": c_("column", "Year"),
}


class EventFilters(QWidget):
    """`changed` tells the chosen values by name: state, kind, series_id, year."""

    changed = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._kit = services.kit
        self._chosen: dict[str, tuple[object, Words]] = {}
        self._chips: list[QWidget] = []
        self._offers: dict[str, Sequence[tuple[object, Words]]] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._kit.px(8))
        self.add = Button(self._kit, _("Filter"), self.open_menu, kind="quiet", icon="plus")
        self.add.setObjectName("addFilter")
        self._clear = Button(self._kit, _("Clear all"), self._cleared, kind="link")
        self._row.addWidget(self.add)
        self._row.addWidget(self._clear)
        self._clear.hide()

    def read(self) -> None:
        """Ask the office again which series and years there are."""
        with self._services.office.read() as session:
            series = [(row.id, row.title) for row in series_rows(session, self._services.clock.today())]
            of_kind = [(kind.id, kind.text) for kind in kinds(session).values()]
            self._colours = {kind.id: kind.colour for kind in kinds(session).values()}
            in_years = [(year, str(year)) for year in years(session)]
        self._offers = {
            "state": [(state, state.text) for state in EventState],
            "kind": of_kind,
            "series_id": series,
            "year": in_years,
        }

    def open_menu(self) -> None:
        """Offer the filters, one menu for each."""
        menu = menu_of(self._kit, [], self)
        for name, offers in self._offers.items():
            if offers:
                inner = menu_of(self._kit, [self._entry(name, value, words) for value, words in offers], menu)
                inner.setTitle(self._kit.say(_NAMES[name]))
                menu.addMenu(inner)
        self._show(menu)

    def _show(self, menu: QMenu) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 2)))

    def _entry(self, name: str, value: Any, words: Words) -> Entry:
        kind = self._colours.get(value, "") if name == "kind" else ""
        glyph = value.value if isinstance(value, EventState) else ""
        return Entry(words, lambda: self.choose(name, value, words), glyph=glyph, kind=kind)

    def choose(self, name: str, value: object, words: Words) -> None:
        """Switch a filter on."""
        self._chosen[name] = (value, words)
        self._show_chips()
        self._tell()

    def clear(self) -> None:
        """Switch all filters off; tells nobody."""
        self._chosen.clear()
        self._show_chips()

    def _cleared(self) -> None:
        self.clear()
        self._tell()

    def _remove(self, name: str) -> None:
        self._chosen.pop(name, None)
        self._show_chips()
        self._tell()

    def _tell(self) -> None:
        self.changed.emit({name: value for name, (value, _words) in self._chosen.items()})

    def _show_chips(self) -> None:
        for old in self._chips:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = []
        for at, (name, (_value, words)) in enumerate(self._chosen.items()):
            said = _("{filter}: {value}", filter=_NAMES[name], value=words)
            chip = FilterChip(self._kit, said, partial(self._remove, name))
            chip.setObjectName(f"filter_{name}")
            self._row.insertWidget(at, chip)
            self._chips.append(chip)
        self._clear.setVisible(bool(self._chosen))
