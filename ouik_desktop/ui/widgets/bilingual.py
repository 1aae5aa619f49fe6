"""The bilingual field: label, 日本語, English and a copy button in one row; the heart of the window.

A side that is confirmed has no mark at all: silence is the reward. Outdated has an amber border and a bar, missing is amber paper
with dots around it, not needed is sunken; the note below says why it matters and what can be done, also with the focus inside.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ouik_desktop.i18n import CODES, Code, Text, _
from ouik_desktop.ui.kit import Kit
from ouik_desktop.ui.speech import Words
from ouik_desktop.ui.widgets.buttons import IconButton
from ouik_desktop.ui.widgets.difference import show_difference
from ouik_desktop.ui.widgets.labels import Label
from ouik_desktop.ui.widgets.notes import Note
from ouik_desktop.ui.widgets.typing import LineEdit, TextEdit

LABEL_WIDTH: Final = 104
STACK_BELOW: Final = 640
HEADS: Final = {"ja": "日本語", "en": "English"}
_COPY: Final = {"ja": _("Copy from English"), "en": _("Copy from Japanese")}
_CHANGED: Final = {"ja": _("English changed"), "en": _("Japanese changed")}
_UNWRITTEN: Final = ("not_needed", "never")
_NOT_NEEDED: Final = {"ja": _("Not needed in Japanese"), "en": _("Not needed in English")}


@dataclass(frozen=True)
class Side:
    """One side as it stands: its words, its state (confirmed, outdated, missing, empty, not_needed, never), for an outdated side the
    source text it was written from and the day that source changed."""

    words: str = ""
    state: str = "confirmed"
    was: str = ""
    since: date | None = None


class TwoSided(Protocol):
    """What a `LocalizedText` tells about its sides."""

    @property
    def was(self) -> str:
        """The source text an outdated side was written from."""

    @property
    def since(self) -> date | None:
        """The day the source changed."""

    def get(self, code: Code) -> str:
        """The words on one side."""

    def state(self, code: Code) -> object:
        """The state of one side, an enum with these values."""


def side_of(text: TwoSided, code: Code) -> Side:
    """One side of a localized text."""
    state = str(getattr(text.state(code), "value", "confirmed"))
    return Side(text.get(code), state, text.was, text.since)


class _Paper(QWidget):
    """The frame around an editor, painted by itself: Qt cannot round a border that is thicker on one side."""

    def __init__(self, kit: Kit, editor: LineEdit | TextEdit) -> None:
        super().__init__()
        self._kit, self._editor = kit, editor
        self.state = "confirmed"
        self._box = QVBoxLayout(self)
        self._box.addWidget(editor)
        kit.restyle(self._restyled)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def _restyled(self) -> None:
        kit = self._kit
        height = self._editor.fontMetrics().lineSpacing()
        upright = max(kit.px(5), (kit.px(32) - height - 2) // 2)
        if isinstance(self._editor, LineEdit):
            upright = kit.px(4)
        self._box.setContentsMargins(kit.px(12), upright, kit.px(10), upright)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        strong = kit.theme.tokens.high_contrast
        grounds = {"missing": "surface" if strong else "warn_bg", "not_needed": "sunken", "never": "sunken"}
        painter.setBrush(kit.colour(grounds.get(self.state, "surface")))
        painter.setPen(self._pen())
        painter.drawRoundedRect(box, 6, 6)
        if self.state in ("confirmed", "empty"):
            painter.setPen(QPen(kit.colour("edge2"), 1))
            painter.drawLine(int(box.left()) + 5, int(box.bottom()), int(box.right()) - 5, int(box.bottom()))
        if self.state == "outdated":
            self._paint_bar(painter, box)
        if self._editor.hasFocus():
            painter.setPen(QPen(kit.colour("focus"), 3 if strong else 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _pen(self) -> QPen:
        kit = self._kit
        width = 2 if kit.theme.tokens.high_contrast and self.state in ("missing", "outdated") else 1
        if self.state == "missing":
            pen = QPen(kit.colour("warn"), width)
            pen.setDashPattern([1.5, 1.8])
            return pen
        return QPen(
            kit.colour({"outdated": "warn_fill", "not_needed": "line", "never": "line"}.get(self.state, "edge")), width
        )

    def _paint_bar(self, painter: QPainter, box: QRectF) -> None:
        inside = QPainterPath()
        inside.addRoundedRect(box, 6, 6)
        painter.save()
        painter.setClipPath(inside)
        painter.fillRect(QRectF(box.left(), box.top(), self._kit.px(4), box.height()), self._kit.colour("warn_fill"))
        painter.restore()


class SideBox(QWidget):
    """One side of a bilingual field: the editor on its paper, and the note below."""

    edited = Signal(str)
    copy_wished = Signal()
    confirmed = Signal()
    compared = Signal()
    unneeded = Signal(bool)

    def __init__(self, kit: Kit, name: Words, code: Code, kind: str, lines: int) -> None:
        super().__init__()
        self._kit, self._code, self._side = kit, code, Side()
        self.editor: LineEdit | TextEdit
        if kind == "line":
            self.editor = LineEdit()
        else:
            self.editor = TextEdit(one_paragraph=kind == "title", least=lines, most=3 if kind == "title" else 12)
        self.editor.setProperty("bare", True)
        kit.sized(self.editor, "body")
        kit.text(self.editor.setAccessibleName, _("{field}, {language}", field=name, language=HEADS[code]))
        self.paper = _Paper(kit, self.editor)
        self.head = Label(kit, HEADS[code], step="small", ink="ink2")
        self.note = Note(kit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.px(3))
        for widget in (self.head, self.paper, self.note):
            column.addWidget(widget)
        column.addStretch(1)
        self.head.hide()
        self.note.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFocusProxy(self.editor)
        self.editor.edited.connect(self.edited)
        kit.restyle(self._restyled)
        kit.follow(self._speak)

    def show_side(self, side: Side) -> None:
        """Show how this side stands; what is being typed stays."""
        self._side = side
        self.editor.show_text(side.words)
        self.editor.setReadOnly(side.state in _UNWRITTEN)
        self.paper.state = side.state
        self._speak()
        self._restyled()

    @property
    def side(self) -> Side:
        """How this side stands in the office."""
        return self._side

    def _speak(self) -> None:
        placeholder: dict[str, Text] = {
            "missing": _("Not translated"),
            "not_needed": _NOT_NEEDED[self._code],
            "never": _NOT_NEEDED[self._code],
        }
        words = placeholder.get(self._side.state)
        self.editor.setPlaceholderText(self._kit.say(words) if words else "")
        if self._side.state == "outdated":
            self._say_outdated()
        elif self._side.state == "missing":
            links = ((_COPY[self._code], self.copy_wished.emit), (_("Not needed"), lambda: self.unneeded.emit(True)))
            self.note.show_note("warning", _("Needed before publishing"), links)
        elif self._side.state == "not_needed":
            self.note.show_note("", "", ((_("Needed after all"), lambda: self.unneeded.emit(False)),))
        else:
            self.note.hide()

    def _say_outdated(self) -> None:
        day = self._side.since
        changed: Words = _CHANGED[self._code]
        if day is not None:
            spoken = self._kit.language.short_date(day) if self._kit.language.code == "en" else f"{day.month}/{day.day}"
            pattern = _("English changed on {day}") if self._code == "ja" else _("Japanese changed on {day}")
            changed = Text(pattern.message, (("day", spoken),))
        links = ((_("Compare"), self.compared.emit), (_("Mark as current"), self.confirmed.emit))
        self.note.show_note("clock-counter-clockwise", changed, links)

    def _restyled(self) -> None:
        colours = self.editor.palette()
        ink = {"missing": "warn"}.get(self._side.state, "ink3")
        colours.setColor(QPalette.ColorRole.PlaceholderText, self._kit.colour(ink))
        self.editor.setPalette(colours)
        # the sheet's colour beats the palette's; a state of its own beats both
        if self.editor.property("owed") != (self._side.state == "missing"):
            self.editor.setProperty("owed", self._side.state == "missing")
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)
        self.paper.update()


class BilingualField(QWidget):
    """One thing said in two languages. `edited(code, words)` comes when what was typed is an edit; `confirmed(code)` when a side
    was looked at and is right as it is; `unneeded(code, bool)` when a side is left empty on purpose or owed again.

    `kind`: `line` for short words, `title` for titles (two lines, so that none is ever cut), `text` for paragraphs. `path` is the
    path of the field in places and gaps (`title`); the sides are `title.ja` and `title.en`. `only` names the one language that has
    such words at all (kana).
    """

    edited = Signal(str, str)
    confirmed = Signal(str)
    unneeded = Signal(str, bool)

    def __init__(
        self,
        kit: Kit,
        name: Words,
        *,
        kind: str = "line",
        path: str = "",
        required: bool = False,
        lines: int = 0,
        only: Code | None = None,
    ) -> None:
        super().__init__()
        self.kit, self.name, self.path, self._only = kit, name, path, only
        if path:
            self.setObjectName(f"field_{path}")
        lines = lines or {"line": 1, "title": 2, "text": 3}[kind]
        self.boxes: dict[Code, SideBox] = {code: SideBox(kit, name, code, kind, lines) for code in CODES}
        self.label = Label(kit, name, ink="ink2", wrap=True)
        self.label.setBuddy(self.boxes["ja"].editor)
        self._star = Label(kit, "*" if required else "", ink="warn")
        kit.name(self._star, _("required") if required else "")
        self.copy = IconButton(kit, "arrows-left-right", _("Copy the other side"), self.copy_other, small=True)
        self.copy.setObjectName(f"copy_{path}")
        self._keep_room_for_copy(True)
        self._lay_out()
        for code, box in self.boxes.items():
            self._connect(code, box)
        kit.restyle(self._restyled)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, self.kit.px(6), 0, 0)
        head.setSpacing(self.kit.px(2))
        head.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._star, 0, Qt.AlignmentFlag.AlignTop)
        head.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for code in CODES:
            self._sides.addWidget(self.boxes[code], 1)
        self._row.addWidget(self._head, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._sides, 1)
        self._row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)

    def _connect(self, code: Code, box: SideBox) -> None:
        box.edited.connect(lambda words: self.edited.emit(code, words))
        box.copy_wished.connect(lambda: self._copy_to(code))
        box.confirmed.connect(lambda: self.confirmed.emit(code))
        box.compared.connect(lambda: self._compare(code))
        box.unneeded.connect(lambda unneeded: self.unneeded.emit(code, unneeded))

    def _restyled(self) -> None:
        kit = self.kit
        self._row.setSpacing(kit.px(12))
        self._sides.setSpacing(kit.px(12))
        self._head.setFixedWidth(kit.px(LABEL_WIDTH))
        self.copy.setFixedSize(kit.px(26), kit.px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        stacked = self.width() < self.kit.px(STACK_BELOW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        if (self._sides.direction() == down) != stacked:
            self._sides.setDirection(down if stacked else across)
            for box in self.boxes.values():
                box.head.setVisible(stacked)

    def hide_label(self) -> None:
        """Without its label and copy button, where the name stands above it already."""
        self._head.hide()
        self._keep_room_for_copy(False)
        self.copy.hide()

    def _keep_room_for_copy(self, keep: bool) -> None:
        policy = self.copy.sizePolicy()
        policy.setRetainSizeWhenHidden(keep)
        self.copy.setSizePolicy(policy)

    # --- what is in it --------------------------------------------------------------------------------------------------------

    def show_text(self, text: TwoSided) -> None:
        """Show a localized text with the states of its sides."""
        self.set_sides(side_of(text, "ja"), side_of(text, "en"))

    def set_sides(self, ja: Side, en: Side) -> None:
        """Show both sides; a side that is being typed in keeps its words."""
        sides: dict[Code, Side] = {"ja": ja, "en": en}
        for code, side in sides.items():
            self.boxes[code].show_side(side if self._only in (None, code) else Side("", "never"))
        one_side = self._only is not None or "not_needed" in (ja.state, en.state)
        self.copy.setVisible(not one_side and not self._head.isHidden())

    def words(self, code: Code) -> str:
        """The words on one side as they stand in the window."""
        return self.boxes[code].editor.text()

    def focus_side(self, code: Code) -> None:
        """Bring the focus to one side."""
        self.boxes[code].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """What is being typed is an edit now."""
        for box in self.boxes.values():
            box.editor.typing.commit()

    def copy_other(self) -> None:
        """Copy the other side into the one with the focus; without focus into the one that is empty."""
        if self.boxes["ja"].editor.hasFocus() or (not self.words("ja") and self.words("en")):
            self._copy_to("ja")
        else:
            self._copy_to("en")

    def _copy_to(self, code: Code) -> None:
        source = self.words("en" if code == "ja" else "ja")
        editor = self.boxes[code].editor
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if not source:
            return
        editor.typing.drop()
        editor.show_text(source)
        editor.selectAll()
        self.edited.emit(code, source)

    def _compare(self, code: Code) -> None:
        show_difference(
            self.kit, self, self.name, self.boxes[code].side.was, self.words("en" if code == "ja" else "ja")
        )
