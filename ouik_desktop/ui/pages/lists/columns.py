"""The columns of a list, each with a tick; those that reach people stand apart and are ticked anew each time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.i18n import Text, _
from ouik_desktop.model import LocalizedText
from ouik_desktop.settings import Setting, Settings
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets import CheckField, FlowLayout, Label
from ouik_desktop.work.lists.columns import ColumnChoice


class ColumnTicks(QWidget):
    """The ticks of one way to compose a list. `remembered` names where what was chosen is kept."""

    def __init__(
        self,
        kit: Kit,
        settings: Settings,
        columns: Sequence[ColumnChoice],
        remembered: str,
        changed: Callable[[], object],
    ) -> None:
        super().__init__()
        self._columns, self._settings, self._changed = columns, settings, changed
        usual = " ".join(column.key for column in columns if not column.private)
        self._setting = Setting(f"lists.{remembered}.columns", usual)
        chosen = settings.get(self._setting).split()
        self.ticks: dict[str, CheckField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.px(4))
        column.addLayout(self._row(kit, [one for one in columns if not one.private], chosen))
        if private := [one for one in columns if one.private]:
            column.addWidget(Label(kit, _("Personal, on the list only when ticked:"), step="small", ink="ink2"))
            column.addLayout(self._row(kit, private, ()))

    def _row(self, kit: Kit, columns: Sequence[ColumnChoice], chosen: Sequence[str]) -> FlowLayout:
        row = FlowLayout(gap=kit.px(14), line_gap=0)
        for one in columns:
            tick = CheckField(kit, one.label)
            tick.setObjectName(f"column_{one.key}")
            tick.set_value(one.key in chosen)
            tick.committed.connect(self._ticked)
            self.ticks[one.key] = tick
            row.addWidget(tick)
        return row

    def _ticked(self, _on: object) -> None:
        kept = [one.key for one in self.chosen() if not one.private]
        self._settings.set(self._setting, " ".join(kept))
        self._changed()

    def chosen(self) -> list[ColumnChoice]:
        """The columns that are ticked, in their order."""
        return [one for one in self._columns if self.ticks[one.key].value()]

    def personal(self) -> list[Text | LocalizedText]:
        """What is personal of it, in words."""
        return [one.label for one in self.chosen() if one.private]
