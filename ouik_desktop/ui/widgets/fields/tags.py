"""Tags in a line that runs on, each with a way to remove it, and a plus to add one: organisers, tags, filters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.buttons import IconButton
from ouik_desktop.ui.widgets.chips import Tag
from ouik_desktop.ui.widgets.flow import FlowLayout
from ouik_desktop.ui.widgets.tabbing import tab_before

K = TypeVar("K")


class TagField(QWidget, Generic[K]):
    """Words one can add and remove. `removed(key)` and `added` are wishes; the page does them and shows what is then."""

    removed = Signal(object)
    added = Signal()

    def __init__(self, kit: Kit, name: Words, add: Words, *, chosen: bool = False) -> None:
        super().__init__()
        self._kit, self._chosen = kit, chosen
        self._keys: list[K] = []
        self._flow = FlowLayout(self, gap=kit.px(6), line_gap=kit.px(6))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        kit.name(self, name)
        self.button = IconButton(kit, "plus", add, self.added.emit, small=True)
        self._flow.addWidget(self.button)

    def set_tags(self, tags: Sequence[tuple[K, Words]]) -> None:
        """Show these tags, by key and words."""
        while self._flow.count() > 1:
            item = self._flow.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._keys = [key for key, _words in tags]
        shown = [Tag(self._kit, words, self._remover(key), chosen=self._chosen) for key, words in tags]
        for number, tag in enumerate(shown):
            self._flow.insertWidget(number, tag)
        self._flow.invalidate()
        self.updateGeometry()
        tab_before(self.button, [tag.button for tag in shown if tag.button is not None])

    def _remover(self, key: K) -> Callable[[], None]:
        return lambda: self.removed.emit(key)

    def value(self) -> list[K]:
        """The keys of the tags shown."""
        return list(self._keys)
