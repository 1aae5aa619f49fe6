"""Two people wrote on one side of a text: both texts are there, and whoever sits here chooses. Nothing of either is lost.

One's own words stay in the editor and are no edit until they were chosen; those of the other are what the office holds, and what is
given up goes to the clipboard.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.bilingual.difference import show_difference
from ouik_desktop.ui.widgets.fields.typing import LineEdit, TextEdit
from ouik_desktop.ui.widgets.notes import Note

_SHOWN_OF_THEIRS: Final = 40  # letters


class Dispute(QObject):
    """Knows what whoever writes in `editor` saw there before, and whether somebody else wrote meanwhile: then `theirs` are the words.

    `changed` comes when there is a dispute or none any more; `kept_mine` with the words to be written now, `took_theirs` when what the
    office holds is to be shown.
    """

    changed = Signal()
    kept_mine = Signal(str)
    took_theirs = Signal()

    def __init__(self, kit: Kit, name: Words, editor: LineEdit | TextEdit) -> None:
        super().__init__(editor)
        self._kit, self._name, self._editor = kit, name, editor
        self._seen = ""
        self.theirs: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has chosen yet."""
        return self.theirs is not None

    def sees(self, now: str) -> bool:
        """The office holds `now` on this side. Whether it may be shown: not where something else is being typed that was begun over
        other words."""
        mine = self._editor.text()
        if (self.is_open or self._editor.typing.busy) and now not in (self._seen, mine):
            self.open(now)
            return False
        if self.is_open and now != mine:  # they took it back: one's own words wait no longer
            self.forget()
            self.kept_mine.emit(mine)
            return False
        self.forget()
        if not self._editor.typing.busy:
            self._seen = now
        return True

    def writing(self, words: str, edit: Callable[[str], object]) -> None:
        """Make `words` an edit by `edit(what stood there before)`, unless there is a dispute; it may open one."""
        if not self.is_open:
            seen, self._seen = self._seen, words
            edit(seen)
            if self.is_open:
                self._seen = seen

    def open(self, theirs: str) -> None:
        """Somebody else wrote `theirs` here."""
        if theirs != self.theirs:
            self.theirs = theirs
            self._editor.typing.wait(True)
            self.changed.emit()

    def forget(self) -> None:
        """There is no dispute, any more or about this record."""
        if self.is_open:
            self.theirs = None
            self._editor.typing.wait(False)
            self.changed.emit()

    def show_in(self, note: Note) -> None:
        """Say it below the editor, and ask."""
        words = " ".join((self.theirs or "").split())
        short = words if len(words) <= _SHOWN_OF_THEIRS else words[:_SHOWN_OF_THEIRS] + "…"
        said = _("Somebody else wrote here meanwhile: “{theirs}”", theirs=short)
        links = (
            (_("Compare"), self._compare),
            (_("Keep mine"), self._keep_mine),
            (_("Take theirs"), self._take_theirs),
        )
        note.show_note("warning", said if words else _("Somebody else emptied this meanwhile"), links)

    def _compare(self) -> None:
        heads = (_("Theirs"), _("Mine"))
        show_difference(self._kit, self._editor, self._name, self.theirs or "", self._editor.text(), heads)

    def _keep_mine(self) -> None:
        self._editor.typing.drop()
        self._seen = self.theirs or ""
        self.forget()
        self.kept_mine.emit(self._editor.text())

    def _take_theirs(self) -> None:
        self._editor.typing.drop()
        QGuiApplication.clipboard().setText(self._editor.text())
        self._seen = self.theirs or ""
        self.forget()
        self.took_theirs.emit()
