"""The left side of the studio: the parts of the announcement with what each owes, and all that is missing or outdated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.blocks import Gap
from ouik_desktop.i18n import _, n_
from ouik_desktop.ui.kit import Kit
from ouik_desktop.ui.widgets import Button, Label, SideList
from ouik_desktop.work.fields import LOCALIZED_FIELDS, Field

PARTS: Final[tuple[Field, ...]] = tuple(field for field in LOCALIZED_FIELDS if field.published)
"""The texts of an announcement that are typed in the studio, in the order in which they are printed."""

_KINDS: Final = {"one_sided": "missing"}
_MARKS: Final = {
    ("missing", "ja"): _("no Japanese"),
    ("missing", "en"): _("no English"),
    ("outdated", "ja"): _("Japanese outdated"),
    ("outdated", "en"): _("English outdated"),
}


class PartList(SideList):
    """`[studioParts]`: choose the part to write. Amber words say what it owes."""

    def __init__(self, kit: Kit, chosen: Callable[[str], Any]) -> None:
        super().__init__(kit, _("Parts of the announcement"), [(field.path, field.label) for field in PARTS], chosen)
        self.setObjectName("studioParts")

    def show_gaps(self, gaps: Iterable[Gap]) -> None:
        """Mark the parts that are missing or outdated."""
        self.show_owed({gap.field: _MARKS[_KINDS.get(gap.kind, gap.kind), gap.language] for gap in gaps})


class GapList(QWidget):
    """`[studioGaps]`: 訳の確認 n件, each a link to its field."""

    def __init__(self, kit: Kit, opened: Callable[[Gap], Any]) -> None:
        super().__init__()
        self._kit, self._opened = kit, opened
        self.setObjectName("studioGaps")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(kit.px(2))
        self._head = Label(kit, "", strong=True, ink="warn", wrap=True)
        self._column.addWidget(self._head)
        self._links: list[Button] = []

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Name all gaps; none is said as well."""
        for link in self._links:
            link.deleteLater()
        count = len(gaps)
        self._head.say(
            n_("{count} translation to check", "{count} translations to check", count)
            if count
            else _("Everything is said in the languages chosen.")
        )
        self._head.ink("warn" if count else "ok")
        self._links = [self._link(gap) for gap in gaps]

    def _link(self, gap: Gap) -> Button:
        link = Button(self._kit, gap.message, lambda: self._opened(gap), kind="link", small=True)
        link.setObjectName(f"gap_{gap.field}.{gap.language}")
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return link
