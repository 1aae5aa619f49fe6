"""What changed between two versions of a text, shown side by side: taken out in red, put in in green."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.labels import Label


def difference(before: str, after: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Both texts as pieces with whether the piece changed; Latin is compared by words, Japanese by characters."""
    old, new = (re.findall(r"[A-Za-z0-9'’]+|\s+|.", text) for text in (before, after))
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    for what, a1, a2, b1, b2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left.append(("".join(old[a1:a2]), what != "equal"))
        right.append(("".join(new[b1:b2]), what != "equal"))
    return [piece for piece in left if piece[0]], [piece for piece in right if piece[0]]


def show_difference(
    kit: Kit, parent: QWidget, field: Words, before: str, after: str, heads: tuple[Words, Words] | None = None
) -> None:
    """Open a dialog that shows what changed in a field; `heads` say what the two texts are, unless it is then and now."""
    from ouik_desktop.ui.shell.dialogs import Dialog  # dialogs stand on buttons and labels, as fields do

    dialog = Dialog(kit, parent.window(), field, name="differenceDialog")
    left, right = difference(before, after)
    then, now = heads or (_("Then"), _("Now"))
    row = QHBoxLayout()
    row.setSpacing(kit.px(24))
    row.addLayout(_column(kit, then, left, "bad"), 1)
    row.addLayout(_column(kit, now, right, "ok"), 1)
    dialog.body.addLayout(row)
    dialog.setMinimumWidth(kit.px(640))
    dialog.add_verb(_("Close"), dialog.accept)
    dialog.open()


def _column(kit: Kit, head: Words, pieces: list[tuple[str, bool]], tone: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(kit.px(6))
    column.addWidget(Label(kit, head, step="small", ink="ink2", strong=True))
    text = QLabel("".join(_marked(kit, piece, changed, tone) for piece, changed in pieces))
    text.setTextFormat(Qt.TextFormat.RichText)
    text.setWordWrap(True)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    text.setAlignment(Qt.AlignmentFlag.AlignTop)
    kit.sized(text, "body")
    column.addWidget(text, 1)
    return column


def _marked(kit: Kit, piece: str, changed: bool, tone: str) -> str:
    words = escape(piece).replace("\n", "<br>")
    if not changed:
        return words
    colour, ground = kit.theme.value(tone), kit.theme.value(f"{tone}_bg")
    return f'<span style="color:{colour};background:{ground};text-decoration:{"line-through" if tone == "bad" else "none"}">{words}</span>'
