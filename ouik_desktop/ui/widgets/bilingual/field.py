"""The bilingual field: label, 日本語, English and a copy button in one row; the heart of the window.

A side that is confirmed has no mark at all: silence is the reward. Outdated, or a copy of the other side that waits for its
translation, has an amber border and a bar, missing is amber paper with dots around it, not needed is sunken; the note below says why
it matters and what can be done, also with the focus inside.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ouik_desktop.errors import ChangedMeanwhile
from ouik_desktop.i18n import CODES, Code, Text, _
from ouik_desktop.localized import LocalizedText, TranslationState, other
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words, about
from ouik_desktop.ui.widgets.bilingual.difference import show_difference
from ouik_desktop.ui.widgets.bilingual.side import SideBox
from ouik_desktop.ui.widgets.buttons import IconButton
from ouik_desktop.ui.widgets.labels import Label

LABEL_WIDTH: Final = 104
STACK_BELOW: Final = 640
_COPY: Final[dict[Code, Text]] = {
    "ja": _("Copy the English to the Japanese"),
    "en": _("Copy the Japanese to the English"),
}
_REPLACED: Final[dict[Code, Text]] = {
    "ja": _("The Japanese was replaced by a copy of the English"),
    "en": _("The English was replaced by a copy of the Japanese"),
}


class BilingualField(QWidget):
    """One thing said in two languages. `edited(written)` comes when what was typed is an edit, a `Written`; `confirmed(code)` when a
    side was looked at and is up to date; `unneeded(code, bool)` when a side is left empty on purpose or owed again; `replaced(words)`,
    after the edit, when a copy of the other side took the place of words that stood there; `right_as_is(code)` when what is said to be
    wrong with a side is not; `gave_up(words)` when one's own words gave way to somebody else's.

    `kind`: `line` for short words, `title` for titles (two lines, so that none is ever cut), `text` for paragraphs. `path` is the
    path of the field in places and gaps (`title`); the sides are `title.ja` and `title.en`. `only` names the one language that has
    such words at all (kana). Without `printed` its words are of no announcement, and a missing side keeps none waiting.
    """

    edited = Signal(object)
    confirmed = Signal(str)
    unneeded = Signal(str, bool)
    gave_up = Signal(object)
    replaced = Signal(object)
    right_as_is = Signal(str)

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
        printed: bool = True,
    ) -> None:
        super().__init__()
        self.kit, self.name, self.path = kit, name, path
        self._called = name
        if path:
            self.setObjectName(f"field_{path}")
        lines = lines or {"line": 1, "title": 2, "text": 3}[kind]
        self.boxes: dict[Code, SideBox] = {
            code: SideBox(kit, name, code, kind, lines, never=only not in (None, code), printed=printed)
            for code in CODES
        }
        self.label = Label(kit, name, ink="ink2", wrap=True)
        self.label.setBuddy(self.boxes["ja"].editor)
        self._star = Label(kit, "*" if required else "", ink="warn")
        kit.name(self._star, _("required") if required else "")
        self.copy = IconButton(kit, "arrows-left-right", "", self.copy_other, small=True)
        self.copy.setObjectName(f"copy_{path}")
        self._keep_room_for_copy(True)
        self._lay_out()
        for code, box in self.boxes.items():
            box.note.comes_after(self.copy)
            self._connect(code, box)
        self._written_in = False
        self._tell_copy()
        for box in self.boxes.values():
            box.editor.installEventFilter(self)
        kit.restyle(self._restyled)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._keep_room_below(any(box.editor.hasFocus() for box in self.boxes.values()))
            self._tell_copy()
        return False

    def tell(self, name: Words) -> None:
        """What screen readers call the field where others on the page have the same name."""
        self._called = name
        for box in self.boxes.values():
            box.tell(name)
        self._tell_copy()

    def _tell_copy(self) -> None:
        words = _COPY[self._copied_to()]
        self.kit.name(self.copy, about(words, self._called), tip=words)

    def _keep_room_below(self, keep: bool) -> None:
        """While one writes in the field, a note that goes leaves its room: nothing moves under the hand."""
        if keep != self._written_in:
            self._written_in = keep
            for box in self.boxes.values():
                box.keep_room_below(keep)

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
        box.edited.connect(self.edited)
        box.copy_wished.connect(lambda: self._copy_to(code))
        box.confirmed.connect(lambda: self.confirmed.emit(code))
        box.compared.connect(lambda: self._compare(code))
        box.dispute.took_theirs.connect(lambda: self.gave_up.emit(_("Your text is on the clipboard")))
        box.unneeded.connect(lambda unneeded: self.unneeded.emit(code, unneeded))
        box.right_as_is.connect(lambda: self.right_as_is.emit(code))

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

    def show_text(self, text: LocalizedText) -> None:
        """Show both sides and how they stand; a side that is being typed in keeps its words."""
        for box in self.boxes.values():
            box.show_text(text)
        self._tell_copy()
        one_side = any(box.state == TranslationState.NOT_NEEDED for box in self.boxes.values())
        self.copy.setVisible(not one_side and not self._head.isHidden())

    def show_troubles(self, troubles: Mapping[Code, Words], *, may_be_right: bool = False) -> None:
        """Say below a side what is wrong with the words that stand there; sides that are not named have nothing wrong. What is wrong
        only as far as the program can tell `may_be_right` all the same."""
        for code, box in self.boxes.items():
            box.show_trouble(troubles.get(code), may_be_right=may_be_right)

    def refuse(self, refused: ChangedMeanwhile) -> None:
        """What was written is no edit, for somebody else wrote there meanwhile: both texts are there to choose from."""
        self.boxes["ja" if refused.side == "ja" else "en"].dispute.open(refused.theirs)

    def settle(self) -> bool:
        """Bring the focus to a side on which nobody has chosen yet between two texts; False where there is none."""
        for box in self.boxes.values():
            if box.dispute.is_open:
                box.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def forget(self) -> None:
        """Whatever was in dispute was so of another record."""
        for box in self.boxes.values():
            box.editor.typing.drop()
            box.dispute.forget()

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

    def to_confirm(self) -> Code | None:
        """The side that can be marked as current, where it or the side it is translated from has the focus."""
        here = any(box.editor.hasFocus() for box in self.boxes.values())
        return next((code for code, box in self.boxes.items() if here and box.may_be_confirmed()), None)

    def copy_other(self) -> None:
        """Copy one side into the one that is empty; where both are written, the other one into that with the focus."""
        self._copy_to(self._copied_to())

    def _copied_to(self) -> Code:
        empty: list[Code] = [code for code in CODES if not self.words(code)]
        if len(empty) == 1:
            return empty[0]
        return "ja" if self.boxes["ja"].editor.hasFocus() else "en"

    def _copy_to(self, code: Code) -> None:
        self.focus_side(code)  # what was being typed in the other one is an edit now
        source, before = self.words(other(code)), self.words(code)
        if not source or source == before:
            return
        self.boxes[code].copy(source)
        if before:
            self.replaced.emit(_REPLACED[code])

    def _compare(self, code: Code) -> None:
        show_difference(self.kit, self, self.name, self.boxes[code].shown.was, self.words(other(code)))
