"""One side of a bilingual field: the editor on its paper in one of its states, and the note below."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ouik_desktop.i18n import Code, Text, _
from ouik_desktop.japanese import has_japanese
from ouik_desktop.localized import NO_WORDS, LocalizedText, TranslationState, Written
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.bilingual.dispute import Dispute
from ouik_desktop.ui.widgets.fields.typing import LineEdit, TextEdit
from ouik_desktop.ui.widgets.labels import Label
from ouik_desktop.ui.widgets.notes import Note

HEADS: Final = {"ja": "日本語", "en": "English"}
_COPY: Final = {"ja": _("Copy from English"), "en": _("Copy from Japanese")}
_CHANGED: Final = {"ja": _("English changed"), "en": _("Japanese changed")}
_COPIED: Final = {
    "ja": _("A copy of the English, not translated yet"),
    "en": _("A copy of the Japanese, not translated yet"),
}
_LEFT_EMPTY: Final = {"ja": _("Not needed in Japanese"), "en": _("Not needed in English")}
_MISSING: Final = TranslationState.MISSING
_OUTDATED: Final = TranslationState.OUTDATED
_DRAFT: Final = TranslationState.DRAFT
_OWED: Final = (_MISSING, _OUTDATED, _DRAFT)
_UNNEEDED: Final = TranslationState.NOT_NEEDED
_COMES_BACK: Final = (  # to what one was writing, from a dictionary or a menu
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class _Paper(QWidget):
    """The frame around an editor, painted by itself: Qt cannot round a border that is thicker on one side."""

    def __init__(self, kit: Kit, editor: LineEdit | TextEdit) -> None:
        super().__init__()
        self._kit, self._editor = kit, editor
        self.state = TranslationState.CONFIRMED
        self._box = QVBoxLayout(self)
        self._box.addWidget(editor)
        editor.installEventFilter(self)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # the ring is painted here and not by the editor, so that Qt alone would leave it where it was
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        strong = kit.theme.tokens.high_contrast
        grounds = {_MISSING: "surface" if strong else "warn_bg", _UNNEEDED: "sunken"}
        painter.setBrush(kit.colour(grounds.get(self.state, "surface")))
        painter.setPen(self._pen())
        painter.drawRoundedRect(box, 6, 6)
        if self.state in (TranslationState.CONFIRMED, TranslationState.EMPTY):
            painter.setPen(QPen(kit.colour("edge2"), 1))
            painter.drawLine(int(box.left()) + 5, int(box.bottom()), int(box.right()) - 5, int(box.bottom()))
        if self.state in (_OUTDATED, _DRAFT):
            self._paint_bar(painter, box)
        if self._editor.hasFocus():
            painter.setPen(QPen(kit.colour("focus"), 3 if strong else 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _pen(self) -> QPen:
        kit = self._kit
        width = 2 if kit.theme.tokens.high_contrast and self.state in _OWED else 1
        if self.state == _MISSING:
            pen = QPen(kit.colour("warn"), width)
            pen.setDashPattern([1.5, 1.8])
            return pen
        return QPen(
            kit.colour({_OUTDATED: "warn_fill", _DRAFT: "warn_fill", _UNNEEDED: "line"}.get(self.state, "edge")), width
        )

    def _paint_bar(self, painter: QPainter, box: QRectF) -> None:
        inside = QPainterPath()
        inside.addRoundedRect(box, 6, 6)
        painter.save()
        painter.setClipPath(inside)
        painter.fillRect(QRectF(box.left(), box.top(), self._kit.px(4), box.height()), self._kit.colour("warn_fill"))
        painter.restore()


class SideBox(QWidget):
    """One side of a bilingual field: the editor on its paper, and the note below. `edited` comes with a `Written`.

    `never`: this language has no such words at all (the kana of a title in English). Without `printed` a side that is missing keeps
    nothing from going out, and is quiet.
    """

    edited = Signal(object)
    copy_wished = Signal()
    confirmed = Signal()
    compared = Signal()
    unneeded = Signal(bool)
    right_as_is = Signal()

    def __init__(
        self, kit: Kit, name: Words, code: Code, kind: str, lines: int, *, never: bool = False, printed: bool = True
    ) -> None:
        super().__init__()
        self._kit, self._code, self._never, self._printed = kit, code, never, printed
        self.shown = NO_WORDS
        self._trouble: Words | None = None
        self._may_be_right = False
        self._keeps_room = False
        self.editor: LineEdit | TextEdit
        if kind == "line":
            self.editor = LineEdit()
        else:
            self.editor = TextEdit(one_paragraph=kind == "title", least=lines, most=3 if kind == "title" else 12)
        self.editor.setProperty("bare", True)
        kit.sized(self.editor, "body")
        self.paper = _Paper(kit, self.editor)
        self.head = Label(kit, HEADS[code], step="small", ink="ink2")
        self.note = Note(kit)
        self.tell(name)
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
        self.dispute = Dispute(kit, name, self.editor)
        self.dispute.changed.connect(self._show_state)
        self.dispute.kept_mine.connect(self.write)
        self.dispute.took_theirs.connect(lambda: self.show_text(self.shown))
        self.editor.edited.connect(self.write)
        self._began: TranslationState | None = None
        self.editor.installEventFilter(self)
        kit.restyle(self._restyled)
        kit.follow(self._speak)

    def show_text(self, text: LocalizedText) -> None:
        """Show how this side of `text` stands; what is being typed stays."""
        self.shown = text
        before = self.editor.text()
        if not self.dispute.sees(text.get(self._code)):
            return
        self.editor.show_text("" if self._never else text.get(self._code))
        if self.editor.text() != before:  # taken back, or of another record: whoever writes on begins
            self._began = None
        self.editor.setReadOnly(self.state == _UNNEEDED)
        self._show_state()

    def tell(self, name: Words) -> None:
        """What screen readers call the field this is a side of."""
        told = _("{field}, {language}", field=name, language=HEADS[self._code])
        self._kit.text(self.editor.setAccessibleName, told)
        self.note.about = told

    def keep_room_below(self, keep: bool) -> None:
        """Whether a note that is there, or comes, keeps its room when it goes."""
        self._keeps_room = keep
        self._retain_room(keep and not self.note.isHidden())

    def _retain_room(self, retain: bool) -> None:
        policy = self.note.sizePolicy()
        policy.setRetainSizeWhenHidden(retain)
        self.note.setSizePolicy(policy)

    def _drop_note(self) -> None:
        if self._keeps_room and not self.note.isHidden():
            self._retain_room(True)
        self.note.hide()

    def show_trouble(self, words: Words | None, *, may_be_right: bool = False) -> None:
        """Say below what is wrong with the words that are there; None for nothing. What may be right all the same can be said to be."""
        if (words, may_be_right) != (self._trouble, self._may_be_right):
            self._trouble, self._may_be_right = words, may_be_right
            self._show_state()

    @property
    def is_in_want(self) -> bool:
        """Whether it is missing, outdated or wrong, as its paper shows."""
        return self.paper.state in _OWED

    def _show_state(self) -> None:
        is_wrong = (self._trouble is not None and self.state == TranslationState.CONFIRMED) or self.dispute.is_open
        quiet = self.state == _MISSING and not self._printed
        self.paper.state = _OUTDATED if is_wrong else TranslationState.EMPTY if quiet else self.state
        self._speak()
        self._restyled()

    def write(self, words: str) -> None:
        """Words are an edit now. Until a side that was owed when one began to write in it is left, it is not yet what the other is
        measured by."""
        if self._began is None:
            self._began = self.state
        owed = self._began in _OWED
        self.dispute.writing(words, lambda seen: self.edited.emit(Written(self._code, words, owed, was=seen)))

    def copy(self, words: str) -> None:
        """Put in a copy of the other side, to be translated: whoever writes on begins with a side that is owed."""
        if self.dispute.is_open:
            return
        self.editor.typing.drop()
        self.editor.show_text(words)
        self.editor.selectAll()
        self._began = None
        self.dispute.writing(words, lambda seen: self.edited.emit(Written(self._code, words, copied=True, was=seen)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and cast(QFocusEvent, event).reason() not in _COMES_BACK:
            self._began = None
        return False

    @property
    def state(self) -> TranslationState:
        """How this side stands in the office."""
        return _UNNEEDED if self._never else self.shown.state(self._code)

    def _speak(self) -> None:
        placeholder: dict[TranslationState, Text] = {
            _MISSING: _("Not translated"),
            _UNNEEDED: _LEFT_EMPTY[self._code],
        }
        words = placeholder.get(self.state)
        self.editor.setPlaceholderText(self._kit.say(words) if words else "")
        if self.dispute.is_open:
            self.dispute.show_in(self.note)
        elif self.state == _OUTDATED:
            self._say_outdated()
        elif self.state == _DRAFT:
            self._say_copied()
        elif self.state == _MISSING:
            links = ((_COPY[self._code], self.copy_wished.emit), (_("Not needed"), lambda: self.unneeded.emit(True)))
            icon, words_below = ("warning", _("Needed before publishing")) if self._printed else ("", "")
            self.note.show_note(icon, words_below, links)
        elif self.state == _UNNEEDED and not self._never:
            self.note.show_note("", "", ((_("Needed after all"), lambda: self.unneeded.emit(False)),))
        elif self._trouble is not None and self.shown.get(self._code):
            right = ((_("Right as it is"), self.right_as_is.emit),) if self._may_be_right else ()
            self.note.show_note("warning", self._trouble, right)
        else:
            self._drop_note()

    def may_be_confirmed(self) -> bool:
        """Whether somebody can say that what stands here is a translation of what the other side says now."""
        if self.state != _DRAFT:
            return self.state == _OUTDATED
        # Japanese is no English, whoever says so; a name in Latin letters may be the same in both
        return not (self._code == "en" and has_japanese(self.shown.get(self._code)))

    def _say_outdated(self) -> None:
        day = self.shown.since
        changed: Words = _CHANGED[self._code]
        if day is not None:
            spoken = self._kit.language.short_date(day) if self._kit.language.code == "en" else f"{day.month}/{day.day}"
            pattern = _("English changed on {day}") if self._code == "ja" else _("Japanese changed on {day}")
            changed = Text(pattern.message, (("day", spoken),))
        links = ((_("Compare"), self.compared.emit), (_("Mark as current"), self.confirmed.emit))
        self.note.show_note("clock-counter-clockwise", changed, links)

    def _say_copied(self) -> None:
        links = ((_("Mark as translated"), self.confirmed.emit),) if self.may_be_confirmed() else ()
        self.note.show_note("warning", _COPIED[self._code], links)

    def _restyled(self) -> None:
        colours = self.editor.palette()
        is_owed = self.state == _MISSING and self._printed
        ink = "warn" if is_owed else "ink3"
        colours.setColor(QPalette.ColorRole.PlaceholderText, self._kit.colour(ink))
        self.editor.setPalette(colours)
        # the sheet's colour beats the palette's; a state of its own beats both
        if self.editor.property("owed") != is_owed:
            self.editor.setProperty("owed", is_owed)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)
        self.paper.update()
