"""A note under a field: a small icon, why it matters, and links with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words, about
from ouik_desktop.ui.widgets.buttons import Button
from ouik_desktop.ui.widgets.flow import FlowLayout
from ouik_desktop.ui.widgets.labels import Label
from ouik_desktop.ui.widgets.tabbing import tab_through

Link = tuple[Words, Callable[[], object]]


class Sign(QWidget):
    """A small icon that is no button."""

    def __init__(self, kit: Kit, icon: str, ink: str = "ink2", size: int = 14) -> None:
        super().__init__()
        self._kit, self._icon, self._ink, self._size = kit, icon, ink, size
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        self.setFixedSize(self._kit.px(self._size), self._kit.px(self._size))
        self.update()

    def show_icon(self, icon: str, ink: str) -> None:
        """Show another icon."""
        self._icon, self._ink = icon, ink
        self.setVisible(bool(icon))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._icon:
            self._kit.paint_icon(QPainter(self), self._icon, self._ink, QPointF(0, 0), self.width())


class Note(QWidget):
    """The note; it wraps where it must, and says nothing when there is nothing to say. Screen readers hear of its links what they are
    `about`."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.about: Words | None = None
        self._flow = FlowLayout(self, gap=kit.px(10), line_gap=0)
        self._shown: object = None
        self._after: QWidget | None = None

    def comes_after(self, stop: QWidget) -> None:
        """Its links, which are made anew whenever they change, come right after this in the way of the Tab key."""
        self._after = stop

    def show_note(self, icon: str, words: Words, links: Sequence[Link] = (), *, tone: str = "warn") -> None:
        """Show a note; the words and links of before go."""
        said = (icon, self._kit.say(words), tuple(self._kit.say(link) for link, _run in links), tone)
        self.setVisible(True)
        if said == self._shown:
            return
        self._shown = said
        self._flow.empty()
        if words:
            self._flow.addWidget(self._sentence(icon, words, tone))
        buttons = [Button(self._kit, link, run, kind="link", small=True) for link, run in links]
        for button, (link, _run) in zip(buttons, links, strict=True):
            if self.about is not None:
                button.tell(about(link, self.about))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._flow.addWidget(button)
        if self._after is not None:
            tab_through([self._after, *buttons])

    def _sentence(self, icon: str, words: Words, tone: str) -> QWidget:
        sentence = QWidget()
        row = QHBoxLayout(sentence)
        row.setContentsMargins(self._kit.px(2), 0, 0, 0)
        row.setSpacing(self._kit.px(6))
        if icon:
            row.addWidget(Sign(self._kit, icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_Sentence(self._kit, words, step="small", ink=tone, wrap=True), 1)
        return sentence


class _Sentence(Label):
    """Words in one line where there is room for it."""

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, self.heightForWidth(width))
