"""The grid of a form: label 104 | fields, bilingual fields in one line with all others, sections divided by a hairline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ouik_desktop.i18n import CODES
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.bilingual.field import LABEL_WIDTH, STACK_BELOW, BilingualField
from ouik_desktop.ui.widgets.bilingual.side import HEADS
from ouik_desktop.ui.widgets.fields.complaints import Complaints
from ouik_desktop.ui.widgets.fields.field import TakesTyping
from ouik_desktop.ui.widgets.flow import FlowLayout
from ouik_desktop.ui.widgets.labels import Hairline, Label
from ouik_desktop.ui.widgets.tabbing import takes_tab


class SectionHead(QWidget):
    """The head of a section, with badges beside it."""

    def __init__(self, kit: Kit, words: Words) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, kit.px(14), 0, kit.px(4))
        self._row.setSpacing(kit.px(8))
        self.label = Label(kit, words, step="head", strong=True)
        self._row.addWidget(self.label)
        self._row.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Put a badge or a quiet button beside the words."""
        self._row.insertWidget(self._row.count() - 1, widget)

    def add_right(self, widget: QWidget) -> None:
        """Put a link or button at the right edge."""
        self._row.addWidget(widget)


class FormRow(QWidget):
    """A label and fields beside it; what a field complains about stands below."""

    def __init__(self, kit: Kit, label: Words, *fields: QWidget, stretch: bool = False) -> None:
        super().__init__()
        self._kit = kit
        self._complaints = Complaints(kit, *fields)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.px(12))
        self.label = Label(kit, label, ink="ink2", wrap=True)
        self.label.setContentsMargins(0, kit.px(6), 0, 0)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop)
        if fields:
            self.label.setBuddy(fields[0])
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        right.setSpacing(kit.px(2))
        self.line: QHBoxLayout | FlowLayout = QHBoxLayout() if stretch else FlowLayout(gap=kit.px(8))
        for field in fields:
            self.line.addWidget(field)
        if isinstance(self.line, QHBoxLayout):
            self.line.setSpacing(kit.px(8))
            for number in range(len(fields)):
                self.line.setStretch(number, 1)
        right.addLayout(self.line)
        right.addWidget(self._complaints)
        row.addLayout(right, 1)
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        self.label.setFixedWidth(self._kit.px(LABEL_WIDTH))

    def forget(self) -> None:
        """Show values again instead of words that were not understood."""
        self._complaints.forget()


class LanguageHeads(QWidget):
    """日本語 | English above the sides, once a section."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._lead = QWidget()
        self._tail = QWidget()
        self._row.addWidget(self._lead)
        self._heads = [Label(kit, HEADS[code], step="small", ink="ink2", strong=True) for code in CODES]
        for head in self._heads:
            self._row.addWidget(head, 1)
        self._row.addWidget(self._tail)
        kit.restyle(self._restyled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # where the sides stand one above the other, each is named by itself
        stacked = self.width() < self._kit.px(STACK_BELOW)
        self.setMaximumHeight(0 if stacked else 16_777_215)
        for head in self._heads:
            head.setVisible(not stacked)

    def _restyled(self) -> None:
        self._row.setSpacing(self._kit.px(12))
        self._lead.setFixedWidth(self._kit.px(LABEL_WIDTH))
        self._tail.setFixedWidth(self._kit.px(26))


class Form(QVBoxLayout):
    """A column of sections and rows. Fields are found again by their path (`title.en`, `capacity`), as places and gaps name them."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.fields: dict[str, QWidget] = {}
        self._rows: list[FormRow] = []
        self.setSpacing(kit.px(8))

    def head(self, words: Words) -> SectionHead:
        """Begin a section."""
        head = SectionHead(self._kit, words)
        self.addWidget(head)
        return head

    def line(self) -> None:
        """A hairline between sections."""
        self.addSpacing(self._kit.px(10))
        self.addWidget(Hairline(self._kit))

    def language_heads(self) -> None:
        """Name the sides, once a section."""
        self.addWidget(LanguageHeads(self._kit))

    def add(self, field: BilingualField) -> BilingualField:
        """A bilingual field."""
        self.addWidget(field)
        if field.path:
            self.fields[field.path] = field
        return field

    def row(self, label: Words, *fields: QWidget, stretch: bool = False, path: str = "") -> FormRow:
        """A row of other fields; `path` names the first of them."""
        row = FormRow(self._kit, label, *fields, stretch=stretch)
        self.addWidget(row)
        self._rows.append(row)
        if path and fields:
            self.name(path, fields[0])
        return row

    def name(self, path: str, field: QWidget) -> None:
        """Let a field be found by its path."""
        self.fields[path] = field
        field.setObjectName(f"field_{path}")

    def focus(self, path: str) -> bool:
        """Bring the focus to a field or one of its sides (`title.en`), and the field into view; False when there is no such field."""
        found = self._focus(path)
        if found:
            QTimer.singleShot(0, self, self._scroll_to_focus)
        return found

    def _scroll_to_focus(self) -> None:
        page, focused = self.parentWidget(), QApplication.focusWidget()
        if page is None or focused is None or not page.isAncestorOf(focused):
            return
        area: QWidget | None = page
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            # rows that were made or shown just now have yet to get their heights
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            area.ensureWidgetVisible(focused, 0, self._kit.px(120))

    def _focus(self, path: str) -> bool:
        name, _dot, side = path.rpartition(".")
        bilingual = self.fields.get(name)
        if side in CODES and isinstance(bilingual, BilingualField):
            bilingual.focus_side("ja" if side == "ja" else "en")
            return True
        field = self.fields.get(path)
        if field is None:
            return False
        if isinstance(field, BilingualField):
            field.focus_side("ja")
        else:
            _taker_in(field).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def forget(self) -> None:
        """Show values again instead of words that were not understood: they were typed for another record."""
        for row in self._rows:
            row.forget()
        for field in self._texts():
            field.forget()

    def settle(self) -> bool:
        """Bring the focus to a text on which nobody has chosen yet between one's own and somebody else's; False where there is none."""
        return any(field.settle() for field in self._texts())

    def _texts(self) -> list[BilingualField]:
        return [field for field in self.fields.values() if isinstance(field, BilingualField)]

    def commit(self) -> None:
        """What is being typed anywhere in the form is an edit now."""
        for field in self.fields.values():
            if isinstance(field, TakesTyping):
                field.commit()


def _taker_in(field: QWidget) -> QWidget:
    """The field, or where it is only ground for others (tags, choices side by side) the first of these that takes the keyboard."""
    if takes_tab(field) or field.focusProxy() is not None:
        return field
    return next((one for one in field.findChildren(QWidget) if takes_tab(one) and one.isEnabled()), field)
