"""The foot of the window: when it was saved and where, the language, what was told, the size of the text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ouik_desktop.i18n import Text, _
from ouik_desktop.settings import TEXT_SIZE, Settings
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.buttons import Entry, menu_of
from ouik_desktop.ui.widgets.labels import ElidedLabel, Label


class _FootButton(QAbstractButton):
    """A small flat button of the status bar: icon and words, of which one part may be strong."""

    def __init__(self, kit: Kit, icon: str, run: Callable[[], object]) -> None:
        super().__init__()
        self._kit, self._icon = kit, icon
        self._parts: tuple[tuple[str, bool], ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        kit.restyle(self.updateGeometry)
        self.clicked.connect(lambda _on: run())

    def show_parts(self, *parts: tuple[str, bool]) -> None:
        """Show words, each with whether it is strong."""
        self._parts = parts
        self.updateGeometry()
        self.update()

    def _lead(self) -> int:
        return self._kit.px(18) if self._icon else 0

    def sizeHint(self) -> QSize:
        width = self._lead() + sum(self._advance(words, strong) for words, strong in self._parts)
        return QSize(width + self._kit.px(16), self._kit.px(24))

    def _advance(self, words: str, strong: bool) -> int:
        return QFontMetrics(self._kit.font("caption", strong=strong)).horizontalAdvance(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(kit.colour("hover"))
            painter.drawRoundedRect(self.rect().adjusted(0, 2, 0, -2), 5, 5)
        if self.hasFocus():
            painter.setPen(QPen(kit.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 3, -1, -3), 5, 5)
        x = kit.px(8)
        if self._icon:
            size = kit.px(14)
            kit.paint_icon(painter, self._icon, "ink2", QPointF(x, (self.height() - size) / 2), size)
            x += self._lead()
        painter.setPen(kit.colour("ink2"))
        for words, strong in self._parts:
            painter.setFont(kit.font("caption", strong=strong))
            painter.drawText(x, 0, self.width(), self.height(), int(Qt.AlignmentFlag.AlignVCenter), words)
            x += self._advance(words, strong)


class StatusBar(QWidget):
    """The foot of the window, 28 px high."""

    def __init__(self, kit: Kit, settings: Settings, switch_language: Callable[[], object]) -> None:
        super().__init__()
        self._kit, self._settings = kit, settings
        self.setObjectName("statusBar")
        self.setProperty("ground", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        kit.dress(self)
        self._told: list[Words] = []
        self._saved_at: datetime | None = None
        self._writing = False
        self._sign = _FootSign(kit)
        self._saved = Label(kit, "", step="caption", ink="ink2")
        self._saved.setObjectName("savedLabel")
        self._file = ElidedLabel(kit, "", step="caption", ink="ink2")
        self._file.setObjectName("officeFile")
        self._language = _FootButton(kit, "translate", switch_language)
        self._language.setObjectName("langButton")
        self._bell = _FootButton(kit, "bell", self._show_told)
        self._bell.setObjectName("bellButton")
        self._bell.hide()
        kit.name(self._bell, _("Recent notices"))
        self._size = _FootButton(kit, "", self._choose_size)
        self._size.setObjectName("zoomButton")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(kit.px(6))
        for widget in (self._sign, self._saved):
            self._row.addWidget(widget)
        self._row.addSpacing(kit.px(14))
        self._row.addWidget(self._file, 1)
        for button in (self._language, self._bell, self._size):
            self._row.addWidget(button)
        kit.follow(self._speak)
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        self.setFixedHeight(self._kit.px(28))
        self._row.setContentsMargins(self._kit.px(18), 1, self._kit.px(12), 0)
        self._size.show_parts((f"{self._settings.get(TEXT_SIZE)}%", False))

    def _speak(self) -> None:
        japanese = self._kit.language.code == "ja"
        self._language.show_parts(("日本語", japanese), (" ", False), ("English", not japanese))
        self._language.setAccessibleName(
            "Language: English. 日本語に切り替える" if not japanese else "言語: 日本語。Switch to English"
        )
        self._language.setToolTip("日本語 ⇄ English")
        self._size.setAccessibleName(self._kit.say(_("Text size")))
        self._size.setToolTip(self._kit.say(_("Text size")))

    def show_saved(self, at: datetime) -> None:
        """The office's wall time of the last commit."""
        self._saved_at = at
        self._show_saving()

    def show_writing(self, writing: bool) -> None:
        """Whether something is being typed that is not saved yet."""
        if writing != self._writing:
            self._writing = writing
            self._show_saving()

    def _show_saving(self) -> None:
        if self._writing:
            self.show_state(_("Writing…"))
        elif self._saved_at is not None:
            self._saved.say(_("Saved {time}", time=self._saved_at.time()))
            self._sign.show()
        else:
            self._saved.say("")

    def show_state(self, words: Text) -> None:
        """What the office is doing instead of being saved: opening, read-only."""
        self._saved.say(words)
        self._sign.hide()

    def show_file(self, name: str, tip: str) -> None:
        """Where the office is kept."""
        self._file.say(name)
        self._file.setToolTip(tip)

    def keep_notice(self, words: Words) -> None:
        """Keep a notice for those who were looking elsewhere."""
        self._told = [words, *self._told][:10]
        self._bell.show_parts((f"{len(self._told)}", False))
        self._bell.show()

    def _show_told(self) -> None:
        self._popup([Entry(words, lambda: None) for words in self._told], self._bell)

    def _choose_size(self) -> None:
        now = self._settings.get(TEXT_SIZE)
        entries = [Entry(f"{size}%", self._sizer(size), checked=size == now) for size in TEXT_SIZE.choices]
        self._popup(entries, self._size)

    def _sizer(self, size: int) -> Callable[[], None]:
        return lambda: self._settings.set(TEXT_SIZE, size)

    def _popup(self, entries: list[Entry], button: QWidget) -> None:
        menu = menu_of(self._kit, entries, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = button.mapToGlobal(button.rect().topRight())
        corner -= QPoint(self._kit.px(4), 0)  # also where the window reaches the edge of the screen
        menu.popup(corner - menu.rect().translated(menu.sizeHint().width(), menu.sizeHint().height()).topLeft())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, self._kit.colour("line"))


class _FootSign(QWidget):
    """The check mark beside "Saved"."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.setFixedSize(kit.px(14), kit.px(14))
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._kit.paint_icon(QPainter(self), "check-circle", "ok", QPointF(0, 0), self.width())
