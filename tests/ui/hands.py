"""What tests hand to the window in place of a person and a desktop: an input method, and dialogs that are answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.dialogs import Dialogs, FileKind


class InputMethod:
    """Types as a Japanese input method does: kana first, not yet committed, then the words."""

    def compose(self, editor: QWidget, kana: str) -> None:
        QApplication.sendEvent(editor, QInputMethodEvent(kana, []))

    def commit(self, editor: QWidget, words: str) -> None:
        done = QInputMethodEvent("", [])
        done.setCommitString(words)
        QApplication.sendEvent(editor, done)

    def type(self, editor: QWidget, kana: str, words: str) -> None:
        self.compose(editor, kana)
        self.commit(editor, words)


class AnsweredDialogs(Dialogs):
    """Whoever is asked for a file or a folder chooses `chosen`, files under the name that is `suggested`; the rest is asked as ever."""

    def __init__(self, kit: Kit, chosen: Path) -> None:
        super().__init__(kit)
        self.chosen = chosen
        self.suggested: list[str] = []
        self.opened_links: list[str] = []

    def open_link(self, link: str) -> bool:
        self.opened_links.append(link)
        return True

    def save_file(
        self, parent: QWidget, title: Words, suggested: Path, kinds: Sequence[FileKind], then: Callable[[Path], object]
    ) -> None:
        self.suggested.append(suggested.name)
        then(self.chosen / suggested.name)

    def folder(
        self, parent: QWidget, title: Words, then: Callable[[Path], object], *, start: Path | None = None
    ) -> None:
        then(self.chosen)
