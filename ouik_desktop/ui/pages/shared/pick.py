"""Choosing one record of many by typing a part of its name: an organisation as partner, a person as speaker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ouik_desktop.i18n import Text, _
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import SearchBox


@dataclass(frozen=True)
class Pick:
    """A record to choose: its id, its name, and what tells it from its namesakes."""

    id: int
    words: str
    second: str = ""


class PickDialog(Dialog):
    """`find` gives the records for typed words; `then` gets the id of the one that is chosen, `make` the name of a new one, where that
    is possible. Each says whether it was taken: until then the dialog stays. Nothing is made before, so that Cancel leaves nothing."""

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        title: Text,
        find: Callable[[str], Sequence[Pick]],
        then: Callable[[int], bool],
        make: Callable[[str], bool] | None = None,
    ) -> None:
        super().__init__(services.kit, parent, title, name="pickDialog")
        self._find, self._then, self._make = find, then, make
        self.search = SearchBox(services.kit, _("Type a name"), keys="", width=440)
        self.search.setObjectName("pickSearch")
        self.search.searched.connect(self._show)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("pickList")
        self.list.setProperty("look", "choices")
        self.list.setMinimumHeight(services.kit.px(320))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        services.kit.sized(self.list, "body")
        services.kit.name(self.list, title)
        self.list.itemActivated.connect(lambda _item: self._choose())
        self.body.addWidget(self.search)
        self.body.addWidget(self.list)
        self.add_cancel()
        self.add_verb(_("Add"), self._choose, icon="plus")
        self._show("")
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, words: str) -> None:
        self.list.clear()
        for pick in self._find(words)[:200]:
            item = QListWidgetItem(f"{pick.words} — {pick.second}" if pick.second else pick.words)
            item.setData(Qt.ItemDataRole.UserRole, pick.id)
            self._add_item(item)
        if words.strip() and self._make is not None:
            item = QListWidgetItem(self.kit.say(_("New: “{name}”", name=words.strip())))
            item.setIcon(self.kit.icon("plus"))
            self._add_item(item)
        self.list.setCurrentRow(0)

    def _add_item(self, item: QListWidgetItem) -> None:
        item.setSizeHint(QSize(10, self.kit.px(32)))
        self.list.addItem(item)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        if self._take(item.data(Qt.ItemDataRole.UserRole)):
            self.accept()

    def _take(self, chosen: int | None) -> bool:
        if chosen is None:
            return self._make is not None and self._make(self.search.text().strip())
        return self._then(chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in arrows:
            by = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentRow(min(max(self.list.currentRow() + by, 0), self.list.count() - 1))
            return True
        return False
