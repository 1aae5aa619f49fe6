"""Cut, copy, paste, delete, select all: what the menus do to whatever has the focus, a text or a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Protocol, runtime_checkable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

Edits = Mapping["Edit", Callable[[], object]]


class Edit(Enum):
    """What can be done to what is chosen in a text or a table."""

    CUT = "cut"
    COPY = "copy"
    PASTE = "paste"
    DELETE = "delete"
    SELECT_ALL = "select_all"


@runtime_checkable
class TakesEdits(Protocol):
    """A widget that says itself what can be done to what is chosen in it now."""

    def edits(self) -> Edits:
        """What is possible now, and what does it."""


def edits_of(widget: QWidget | None) -> Edits:
    """What can be done to what is chosen in a widget now; nothing in most."""
    match widget:
        case QLineEdit():
            return _line_edits(widget)
        case QPlainTextEdit():
            return _text_edits(widget)
        case TakesEdits():
            return widget.edits()
        case _:
            return {}


def _line_edits(line: QLineEdit) -> Edits:
    known = {
        Edit.CUT: line.cut,
        Edit.COPY: line.copy,
        Edit.PASTE: line.paste,
        Edit.DELETE: line.del_,
        Edit.SELECT_ALL: line.selectAll,
    }
    return _possible(known, chosen=line.hasSelectedText(), writable=not line.isReadOnly(), some=bool(line.text()))


def _text_edits(text: QPlainTextEdit) -> Edits:
    known = {
        Edit.CUT: text.cut,
        Edit.COPY: text.copy,
        Edit.PASTE: text.paste,
        Edit.DELETE: lambda: text.textCursor().removeSelectedText(),
        Edit.SELECT_ALL: text.selectAll,
    }
    chosen = text.textCursor().hasSelection()
    return _possible(known, chosen=chosen, writable=not text.isReadOnly(), some=bool(text.toPlainText()))


def _possible(known: Edits, *, chosen: bool, writable: bool, some: bool) -> Edits:
    possible = {
        Edit.CUT: chosen and writable,
        Edit.COPY: chosen,
        Edit.PASTE: writable and bool(QGuiApplication.clipboard().text()),
        Edit.DELETE: chosen and writable,
        Edit.SELECT_ALL: some,
    }
    return {edit: run for edit, run in known.items() if possible[edit]}
