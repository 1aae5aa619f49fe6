"""The left side of the studio: the parts of the announcement with what each is in want of, and all that was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.field_path import EVENT
from ouik_desktop.finding import Finding, FindingKind
from ouik_desktop.i18n import CODES, Code, Text, _, n_
from ouik_desktop.model.fields import PRINTED_FIELDS
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.pages.shared.words_field import FindingsBelow
from ouik_desktop.ui.widgets import Label, ListRow, ListRows, SideList

_MARKS: Final[dict[tuple[FindingKind, Code], Text]] = {
    (FindingKind.MISSING, "ja"): _("no Japanese"),
    (FindingKind.MISSING, "en"): _("no English"),
    (FindingKind.OUTDATED, "ja"): _("Japanese outdated"),
    (FindingKind.OUTDATED, "en"): _("English outdated"),
    (FindingKind.UNTRANSLATED, "ja"): _("still English"),
    (FindingKind.UNTRANSLATED, "en"): _("still Japanese"),
    **{(FindingKind.CONTRADICTION, code): _("contradicts") for code in CODES},
    **{(FindingKind.ONE_SIDED, code): _("on one side only") for code in CODES},
    **{(FindingKind.TERM, code): _("another term") for code in CODES},
    **{(FindingKind.GLYPH, code): _("cannot be printed") for code in CODES},
}


def _mark(finding: Finding) -> Text:
    """What is wrong, in two or three words: a fact without a side is missing it as any other text is."""
    one_sided = finding.kind is FindingKind.ONE_SIDED and not finding.is_in_the_words
    return _MARKS[FindingKind.MISSING if one_sided else finding.kind, finding.language]


class PartList(SideList[str]):
    """`[studioParts]`: choose the part to write. Amber words say what it is in want of."""

    def __init__(self, kit: Kit, chosen: Callable[[str], object]) -> None:
        parts = [(field.path, field.label) for field in PRINTED_FIELDS]
        super().__init__(kit, _("Parts of the announcement"), parts, chosen)
        self.setObjectName("studioParts")

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Mark the parts in which something is wrong; the first thing said stands for all."""
        marks: dict[str, Words] = {}
        for one in findings:
            if one.path.noun == EVENT:
                marks.setdefault(one.path.field, _mark(one))
        self.show_owed(marks)


class FindingList(QWidget):
    """訳の確認 n件, each a row that leads to its field; what is wrong with words that are there is told in a sentence. `menu_wished`:
    where on the screen the menu of the row at hand is wanted."""

    menu_wished = Signal(QPoint)

    def __init__(self, kit: Kit, opened: Callable[[Finding], object]) -> None:
        super().__init__()
        self._findings: Sequence[Finding] = ()
        self.of_the_office: Sequence[Finding] = ()  # what the office itself lacks, whatever the event
        self._is_awaited = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.px(4))
        self._head = Label(kit, "", strong=True, ink="ink2", wrap=True)
        self._rows = ListRows(kit, _("Translations to check"), lines=2)
        self._rows.setObjectName("studioFindings")
        self._rows.opened.connect(lambda number: opened(self._findings[number]))
        column.addWidget(self._head)
        column.addWidget(self._rows)

    def may_be_right(self) -> Finding | None:
        """The finding at hand, where it is about words that may be right as they are."""
        at = self._rows.currentRow()
        finding = self._findings[at] if 0 <= at < len(self._findings) else None
        return finding if finding is not None and finding.is_in_the_words else None

    def settle(self, below: FindingsBelow) -> None:
        """What is at hand is right as it is."""
        finding = self.may_be_right()
        if finding is not None:
            below.settle(finding)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._rows.setCurrentIndex(self._rows.indexAt(self._rows.viewport().mapFromGlobal(event.globalPos())))
        if self._rows.currentItem() is not None:
            self.menu_wished.emit(event.globalPos())

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Name all findings; that there is none is said as well."""
        self._findings = findings
        count = len(findings)
        self._head.say(_count_of(findings) if count else _("Nothing is missing in the chosen languages."))
        self._head.ink("warn" if count else "ok")
        self._rows.set_rows([_row(number, one) for number, one in enumerate(findings)])
        self._rows.setVisible(bool(count))

    def focus_first(self, *, when_read: bool) -> None:
        """Bring the focus to the first finding, where there is one: now, or `when_read`."""
        self._is_awaited = when_read
        if self._findings and not when_read:
            self._rows.setFocus(Qt.FocusReason.OtherFocusReason)
            self._rows.setCurrentRow(0)

    def keep_promise(self) -> None:
        """All was looked through: who waits for it goes there."""
        if self._is_awaited:
            self.focus_first(when_read=False)


def _count_of(findings: Sequence[Finding]) -> Text:
    if all(one.name for one in findings):
        return n_("{count} translation to check", "{count} translations to check", len(findings))
    return n_("{count} point to check", "{count} points to check", len(findings))


def _row(number: int, one: Finding) -> ListRow:
    icon, ink = ("warning", "warn") if one.is_wanting else ("info", "ink2")
    if one.name is None:
        return ListRow(number, one.trouble, icon=icon, icon_ink=ink)
    second = one.trouble if one.is_in_the_words else _mark(one)
    return ListRow(number, one.name, second=second, icon=icon, icon_ink=ink)
