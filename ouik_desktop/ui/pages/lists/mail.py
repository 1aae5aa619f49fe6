"""Addresses to write to as BCC: copied, or handed to the mail program, block after block."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.i18n import Text, _, c_, n_
from ouik_desktop.settings import Setting
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import ChoiceField, FlowLayout, Label, NumberField
from ouik_desktop.work.lists import addresses
from ouik_desktop.work.lists.addresses import Addresses

SEPARATOR: Final = Setting("lists.separator", ", ", (", ", "; "))
AT_ONCE: Final = Setting("lists.at_once", addresses.AT_ONCE)
_NAMED: Final = 8  # people without an address that are named


class MailPanel(QWidget):
    """Says how many addresses there are and who has none; `changed()` is called when the next block is another one."""

    def __init__(self, services: Services, changed: Callable[[], object]) -> None:
        super().__init__()
        kit = services.kit
        self._services, self._changed = services, changed
        self._found = Addresses(())
        self._copied = self._opened = 0  # blocks so far
        self.count = Label(kit, "", strong=True)
        self.count.setObjectName("addressCount")
        self.shared = Label(kit, "", ink="ink2", wrap=True)
        self.without = Label(kit, "", ink="warn", wrap=True)
        self.without.setObjectName("withoutAddress")
        self.done = Label(kit, "", ink="ok", wrap=True)
        self.done.setObjectName("addressesDone")
        self.at_once = NumberField(kit, _("Addresses per message"), least=1, most=1000)
        self.at_once.setObjectName("atOnce")
        self.at_once.set_value(services.settings.get(AT_ONCE))
        self.at_once.committed.connect(lambda _number: self._chosen())
        self.separator = ChoiceField(
            kit,
            _("Between the addresses"),
            [(", ", _("Comma (Gmail, Thunderbird, Apple Mail)")), ("; ", _("Semicolon (Outlook)"))],
        )
        self.separator.setObjectName("separator")
        self.separator.set_value(services.settings.get(SEPARATOR))
        self.separator.committed.connect(lambda _mark: self._chosen())
        row = FlowLayout(gap=kit.px(8))
        for widget in (
            _together(Label(kit, _("Addresses per message"), ink="ink2"), self.at_once),
            _together(Label(kit, _("Between the addresses"), ink="ink2"), self.separator),
        ):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.px(8))
        for label in (self.count, self.shared, self.without):
            column.addWidget(label)
        column.addLayout(row)
        column.addWidget(self.done)

    def show_addresses(self, found: Addresses) -> None:
        """Show other addresses, of which none is copied yet."""
        self._found = found
        self.count.say(n_("{count} address", "{count} addresses", len(found.listed)))
        self._say(self.shared, found.shared, _shared)
        self._say(self.without, len(found.without), lambda _count: _without(found))
        self._begin()

    def _say(self, label: Label, count: int, words: Callable[[int], Text]) -> None:
        label.setVisible(bool(count))
        label.say(words(count) if count else "")

    def _begin(self) -> None:
        self._copied = self._opened = 0
        self.done.hide()
        self._changed()

    def _chosen(self) -> None:
        if self.at_once.trouble is None:
            self._services.settings.set(AT_ONCE, self.at_once.value() or addresses.AT_ONCE)
            self._services.settings.set(SEPARATOR, self.separator.value() or ", ")
            self._begin()

    # --- block after block --------------------------------------------------------------------------------------------------

    def _blocks(self) -> list[tuple[str, ...]]:
        return addresses.blocks(self._found.listed, self.at_once.value() or addresses.AT_ONCE)

    def _links(self) -> list[str]:
        return addresses.links(self._found.listed, self.at_once.value() or addresses.AT_ONCE)

    def has_any(self) -> bool:
        """Whether there is an address at all."""
        return bool(self._found.listed)

    def copy_words(self) -> Text:
        """What copying would do now."""
        total = len(self._blocks())
        if total < 2:
            return _("Copy addresses")
        return _("Copy block {number} of {total}", number=self._copied % total + 1, total=total)

    def open_words(self) -> Text:
        """What opening the mail program would do now."""
        total = len(self._links())
        if total < 2:
            return _("Open in the e-mail program")
        return _("Open message {number} of {total}", number=self._opened % total + 1, total=total)

    def copy(self) -> None:
        """The next block to the clipboard."""
        self.at_once.commit()
        blocks = self._blocks()
        block = blocks[self._copied % len(blocks)]
        QGuiApplication.clipboard().setText((self.separator.value() or ", ").join(block))
        self._copied += 1
        self._told(self._copied, len(blocks), _copied_words(len(block)))

    def open_mail(self) -> None:
        """A mail to the next block, in the mail program of the desktop."""
        self.at_once.commit()
        links = self._links()
        if not self._services.dialogs.open_link(links[self._opened % len(links)]):
            self.done.ink("bad")
            self.done.say(_("The e-mail program did not open. Copy the addresses and paste them into BCC."))
            self.done.show()
            return
        self._opened += 1
        self._told(self._opened, len(links), _("A message is open in the e-mail program, with the addresses in BCC."))

    def _told(self, done: int, total: int, words: Text) -> None:
        number = (done - 1) % total + 1
        said = words if total < 2 else _("{number} of {total}: {what}", number=number, total=total, what=words)
        self.done.ink("ok")
        self.done.say(said)
        self.done.show()
        self._changed()


def _copied_words(count: int) -> Text:
    return n_(
        "{count} address is on the clipboard: paste it into BCC.",
        "{count} addresses are on the clipboard: paste them into BCC.",
        count,
    )


def _shared(count: int) -> Text:
    return n_(
        "{count} person shares an address with somebody before; it is taken once.",
        "{count} people share an address with somebody before; it is taken once.",
        count,
    )


def _without(found: Addresses) -> Text:
    count = len(found.without)
    named: list[object] = list(found.without[:_NAMED])
    if count > _NAMED:
        named.append(c_("of a list that is cut", "{count} more", count=count - _NAMED))
    return n_(
        "{count} person has no address and is not reached: {names}",
        "{count} people have no address and are not reached: {names}",
        count,
        names=named,
    )


def _together(label: Label, field: QWidget) -> QWidget:
    """A field goes into the next line with its label."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label)
    row.addWidget(field)
    label.setBuddy(field)
    return box
