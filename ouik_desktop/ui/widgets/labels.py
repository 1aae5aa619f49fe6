"""Words on the page: labels in the steps of the scale, and one for the user's words that may be too long for their place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words


class Label(QLabel):
    """Words of the program or short words of the user; `wrap` lets them run over several lines."""

    def __init__(
        self,
        kit: Kit,
        words: Words = "",
        *,
        step: str = "body",
        ink: str = "ink",
        strong: bool = False,
        wrap: bool = False,
    ) -> None:
        super().__init__()
        self._kit = kit
        self.setTextFormat(Qt.TextFormat.PlainText)  # the user's words are data, never markup
        self.setWordWrap(wrap)
        kit.sized(self, step, strong=strong)
        kit.inked(self, ink)
        self.say(words)

    def say(self, words: Words) -> None:
        """Show other words."""
        self._kit.text(self.setText, words)

    def ink(self, colour: str) -> None:
        """Show the words in another colour."""
        self._kit.inked(self, colour)


class ElidedLabel(QWidget):
    """Words that may be too long, in at most `lines` lines; only the last is cut, and then the whole stands in the tooltip.
    One that `hugs` takes no more room than its words."""

    spoken_role = QAccessible.Role.StaticText

    def __init__(
        self,
        kit: Kit,
        words: Words = "",
        *,
        step: str = "body",
        ink: str = "ink",
        strong: bool = False,
        lines: int = 1,
        hugs: bool = False,
    ) -> None:
        super().__init__()
        self._kit, self._lines, self._text = kit, lines, ""
        self._shown: list[str] = []
        across = QSizePolicy.Policy.Maximum if hugs else QSizePolicy.Policy.Expanding
        policy = QSizePolicy(across, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)
        kit.sized(self, step, strong=strong)
        kit.inked(self, ink)
        self.say(words)

    def say(self, words: Words) -> None:
        """Show other words."""
        self._kit.text(self.set_text, words)

    def ink(self, colour: str) -> None:
        """Show the words in another colour."""
        self._kit.inked(self, colour)

    def text(self) -> str:
        """All the words, also those cut off."""
        return self._text

    def set_text(self, text: str) -> None:
        """The words as they are; `say` is what callers want."""
        self._text = text
        self.setAccessibleName(text)
        self._break(self.width())
        self.updateGeometry()
        self.update()

    def is_cut(self) -> bool:
        """Whether not all of the words can be seen."""
        return bool(self._shown) and self._shown[-1].endswith("…") and not self._text.endswith("…")

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._kit.px(24), self.fontMetrics().height())

    def hasHeightForWidth(self) -> bool:
        return self._lines > 1

    def heightForWidth(self, width: int) -> int:
        return self.fontMetrics().height() * max(1, len(self._broken(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._break(self.width())

    def changeEvent(self, event: object) -> None:
        self._break(self.width())
        self.updateGeometry()  # the text size may be another

    def _break(self, width: int) -> None:
        self._shown = self._broken(width)
        self.setToolTip(self._text if self.is_cut() else "")

    def _broken(self, width: int) -> list[str]:
        metrics = self.fontMetrics()
        if self._lines == 1:
            return [metrics.elidedText(self._text.replace("\n", " "), Qt.TextElideMode.ElideRight, width)]
        return broken_into_lines(self._text, width, self._lines, self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        height = self.fontMetrics().height()
        top = max(0, (self.height() - height * len(self._shown)) // 2) if self._lines == 1 else 0
        for number, line in enumerate(self._shown):
            place = QRectF(0, top + number * height, self.width(), height)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), line)


def broken_into_lines(text: str, width: int, lines: int, widget: QWidget) -> list[str]:
    """`text` in at most `lines` lines of `width` pixels; Japanese breaks anywhere, Latin at words; the last line is elided."""
    layout = QTextLayout(text.replace("\n", " "), widget.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    shown: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, 0))
        start, length = line.textStart(), line.textLength()
        if len(shown) == lines - 1:
            shown.append(
                widget.fontMetrics().elidedText(text[start:].replace("\n", " "), Qt.TextElideMode.ElideRight, width)
            )
            break
        shown.append(text[start : start + length].rstrip())
    layout.endLayout()
    return shown or [""]


class Hairline(QFrame):
    """A line of one pixel; decoration only."""

    def __init__(self, kit: Kit, *, vertical: bool = False) -> None:
        super().__init__()
        self._kit = kit
        self.setFixedWidth(1) if vertical else self.setFixedHeight(1)
        across, along = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(across if vertical else along, along if vertical else across)
        kit.restyle(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._kit.colour("line"))
