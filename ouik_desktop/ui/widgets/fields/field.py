"""What all fields of one value have in common: what a form, a page and the window may ask of any of them."""

from __future__ import annotations

from typing import Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import SignalInstance

from ouik_desktop.ui.look.speech import Words

V = TypeVar("V")


@runtime_checkable
class TakesTyping(Protocol):
    """Whatever words are typed into."""

    def commit(self) -> None:
        """What is being typed is an edit now."""


@runtime_checkable
class Field(TakesTyping, Protocol[V]):
    """A field of one value. None is no value."""

    @property
    def committed(self) -> SignalInstance:
        """Tells the value when what was typed or chosen is an edit."""

    @property
    def complained(self) -> SignalInstance:
        """Tells the words of `set_error`, which stand below the field."""

    def setObjectName(self, name: str, /) -> None:
        """The name by which it is found, as every widget has one."""

    def value(self) -> V | None:
        """What is in the field."""

    def set_value(self, value: V | None) -> None:
        """Show what the office holds, unless something newer is being typed. Tells nobody."""

    def set_error(self, words: Words | None) -> None:
        """Say what is wrong with the value; None when nothing is."""

    def set_read_only(self, read_only: bool) -> None:
        """Whether it can be read only."""
