"""The head of a page: back, title and one quiet fact, the state; at the right badges, the search box and one primary button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.buttons import Button, Entry, IconButton
from ouik_desktop.ui.widgets.chips import Badge, StatusChip, keycap_size, paint_keycap
from ouik_desktop.ui.widgets.labels import ElidedLabel, Label
from ouik_desktop.ui.widgets.tabbing import tab_through

TITLE_LEAST: Final = 520  # pixels at 100 % that are kept for the title before the search box, if it needs as many
TITLE_SHORT: Final = 160  # and before the badges


class SearchButton(QAbstractButton):
    """Looks like a search box and opens search and commands: always at the same place of the head."""

    def __init__(self, kit: Kit, run: Callable[[], object]) -> None:
        super().__init__()
        self._kit = kit
        self._keys = "Ctrl+K"
        self.setObjectName("searchButton")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        kit.sized(self, "body")
        kit.restyle(self.updateGeometry)
        kit.text(self.setText, _("Search or run…"))
        kit.name(self, _("Search and commands"))
        self.clicked.connect(lambda _on: run())

    def show_keys(self, keys: str) -> None:
        """The keys that open it."""
        if keys != self._keys:
            self._keys = keys
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._kit.px(230), self._kit.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._kit.px(120), self._kit.px(32))

    def changeEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(kit.colour("surface"))
        painter.setPen(QPen(kit.colour("focus" if self.hasFocus() else "edge"), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(box, 6, 6)
        if not self.hasFocus():
            painter.setPen(QPen(kit.colour("edge2"), 1))
            painter.drawLine(
                box.bottomLeft() + QRectF(5, 0, 0, 0).topLeft(), box.bottomRight() - QRectF(5, 0, 0, 0).topLeft()
            )
        size, middle = kit.px(16), box.height() / 2
        kit.paint_icon(painter, "magnifying-glass", "ink2", QRectF(kit.px(11), middle - size / 2, 0, 0).topLeft(), size)
        painter.setFont(kit.font("caption"))
        cap = keycap_size(kit, painter.fontMetrics(), self._keys)
        at = QRectF(box.right() - cap.width() - kit.px(7), middle - cap.height() / 2, cap.width(), cap.height())
        paint_keycap(kit, painter, at, self._keys)
        painter.setFont(self.font())
        painter.setPen(kit.colour("ink3"))
        words = QRectF(kit.px(35), 0, at.left() - kit.px(41), self.height())
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)


class PageHeader(QWidget):
    """The head of a page, 60 px high; parts that were not set take no room."""

    titled = Signal()

    def __init__(self, kit: Kit, *, back: Callable[[], object], search: Callable[[], object]) -> None:
        super().__init__()
        self._kit = kit
        self._row = QHBoxLayout(self)
        self.setProperty("ground", "canvas")
        self._back = IconButton(kit, "arrow-left", _("Back"), back)
        self._back.setObjectName("backButton")
        self._title = ElidedLabel(kit, step="title1", strong=True)
        self._title.setObjectName("pageTitle")
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._fact = Label(kit, step="body", ink="ink2")
        self._status: StatusChip | None = None
        self._badges: list[Badge] = []
        self._primary: Button | None = None
        self._search = SearchButton(kit, search)
        for widget in (self._back, self._title, self._fact):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self._search)
        self._back.hide()
        self._fact.hide()
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        self._row.setContentsMargins(self._kit.px(24), 0, self._kit.px(24), 0)
        self._row.setSpacing(self._kit.px(10))
        self.setFixedHeight(self._kit.px(60))

    def event(self, event: QEvent) -> bool:
        result = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return result

    def _fit(self) -> None:
        """Where there is little room the quiet fact goes first, then the search box narrows and goes (Ctrl+K is still there),
        then the words of the primary button, never its icon, last the badges (they stand beside the sections, too)."""
        px, gap, title = self._kit.px, self._row.spacing(), self._title.sizeHint().width()
        badges = sum(badge.sizeHint().width() + gap for badge in self._badges)
        least = min(title, px(TITLE_SHORT))
        room, words = self._room(), self._primary.words_width() if self._primary is not None else 0
        shows_badges = room + words - badges >= least
        for badge in self._badges:
            badge.setVisible(shows_badges)
        room -= badges if shows_badges else 0
        if self._primary is not None:
            self._primary.show_words(room >= least)
        room += words if room < least else 0
        room -= min(title, px(TITLE_LEAST))
        search = min(room - gap, px(230))
        self._search.setVisible(search >= px(120))
        if search >= px(120):
            self._search.setFixedWidth(search)
            room -= search + gap
        self._fact.setVisible(bool(self._fact.text()) and room >= self._fact.sizeHint().width() + gap)

    def _room(self) -> int:
        """The width that is left beside what always stays."""
        margins, gap = self._row.contentsMargins(), self._row.spacing()
        may_go = {self._title, self._fact, self._search, *self._badges}
        stays = [widget for widget in self._parts() if widget not in may_go and not widget.isHidden()]
        widths = (one.whole_width() if isinstance(one, Button) else one.sizeHint().width() for one in stays)
        return self.width() - margins.left() - margins.right() - sum(width + gap for width in widths)

    def _parts(self) -> list[QWidget]:
        items = (self._row.itemAt(number) for number in range(self._row.count()))
        return [widget for item in items if item is not None and (widget := item.widget()) is not None]

    def _put_in_order(self) -> None:
        tab_through(self._parts())

    def set_title(self, words: Words) -> None:
        """The title of the page: its name, or the user's own words."""
        self._title.say(words)
        self.titled.emit()

    def title(self) -> str:
        """The title as shown."""
        return self._title.text()

    def set_fact(self, words: Words) -> None:
        """One quiet fact beside the title; empty for none."""
        self._fact.say(words)
        self._fit()

    def set_back(self, shown: bool) -> None:
        """Whether the way back is offered here."""
        self._back.setVisible(shown)

    def set_status(self, state: str, words: Words, entries: Callable[[], Sequence[Entry | None]] | None = None) -> None:
        """The state of what is shown; `entries` are the states it can be given."""
        if self._status is None:
            self._status = StatusChip(self._kit, entries)
            self._row.insertWidget(self._row.indexOf(self._fact) + 1, self._status)
            self._put_in_order()
        self._status.show_state(state, words)

    def add_beside_title(self, widget: QWidget) -> None:
        """A small control right of the title (‹ › Today)."""
        self._row.insertWidget(self._stretch_at(), widget)
        self._put_in_order()

    def add_badge(self, widget: QWidget) -> None:
        """Something small left of the search box: language badges, segments, a filter button."""
        self._row.insertWidget(self._row.indexOf(self._search), widget)
        if isinstance(widget, Badge):
            self._badges.append(widget)
        self._put_in_order()

    def add_primary(self, words: Words, icon: str, run: Callable[[], object]) -> Button:
        """The one primary button of the page."""
        button = Button(self._kit, words, run, kind="primary", icon=icon)
        button.setObjectName("primaryButton")
        self._row.addWidget(button)
        self._primary = button
        self._put_in_order()
        return button

    def add_after(self, widget: QWidget) -> None:
        """Something at the far right, as the button of further actions."""
        self._row.addWidget(widget)
        self._put_in_order()

    def _stretch_at(self) -> int:
        for index in range(self._row.count()):
            item = self._row.itemAt(index)
            if item is not None and item.spacerItem() is not None:
                return index
        return self._row.count()
