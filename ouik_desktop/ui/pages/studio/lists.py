"""The left side of the studio: the parts of the announcement with what each owes, and all that is missing or outdated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.blocks import Gap
from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.model.fields import LOCALIZED_FIELDS, Field
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets import Label, ListRow, ListRows, SideList

PARTS: Final[tuple[Field, ...]] = tuple(field for field in LOCALIZED_FIELDS if field.published)
"""The texts of an announcement that are typed in the studio, in the order in which they are printed."""

_MARKS: Final = {
    ("missing", "ja"): _("no Japanese"),
    ("missing", "en"): _("no English"),
    ("outdated", "ja"): _("Japanese outdated"),
    ("outdated", "en"): _("English outdated"),
}


def _mark(gap: Gap) -> Text:
    """What is owed, in two or three words."""
    return _MARKS["missing" if gap.kind == "one_sided" else gap.kind, gap.language]


class PartList(SideList[str]):
    """`[studioParts]`: choose the part to write. Amber words say what it owes."""

    def __init__(self, kit: Kit, chosen: Callable[[str], object]) -> None:
        super().__init__(kit, _("Parts of the announcement"), [(field.path, field.label) for field in PARTS], chosen)
        self.setObjectName("studioParts")

    def show_gaps(self, gaps: Iterable[Gap]) -> None:
        """Mark the parts that are missing or outdated."""
        self.show_owed({gap.field: _mark(gap) for gap in gaps})


class GapList(QWidget):
    """訳の確認 n件, each a row that leads to its field."""

    def __init__(self, kit: Kit, opened: Callable[[Gap], object]) -> None:
        super().__init__()
        self._gaps: Sequence[Gap] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.px(4))
        self._head = Label(kit, "", strong=True, ink="ink2", wrap=True)
        self._rows = ListRows(kit, _("Translations to check"), lines=2)
        self._rows.setObjectName("studioGaps")
        self._rows.opened.connect(lambda number: opened(self._gaps[number]))
        column.addWidget(self._head)
        column.addWidget(self._rows)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Name all gaps; that there is none is said as well."""
        self._gaps = gaps
        count = len(gaps)
        self._head.say(
            n_("{count} translation to check", "{count} translations to check", count)
            if count
            else _("Everything is said in the languages chosen.")
        )
        self._head.ink("warn" if count else "ok")
        self._rows.set_rows(
            [
                ListRow(number, gap.name, second=_mark(gap), icon="warning", icon_ink="warn")
                for number, gap in enumerate(gaps)
            ]
        )
        self._rows.setVisible(bool(count))
