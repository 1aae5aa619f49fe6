"""An event that was looked through, and what badges say of it. Light: whoever shows findings need not know how they are found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ouik_desktop.field_path import FieldPath
from ouik_desktop.finding import Finding, wanting
from ouik_desktop.i18n import CODES, Code
from ouik_desktop.work.translation.printed_texts import PrintedText


@dataclass(frozen=True)
class Checked:
    """An event that was looked through: its printed texts, what was found in them, in printing order, and what it lacks
    beside its words."""

    texts: tuple[PrintedText, ...] = ()
    findings: tuple[Finding, ...] = ()
    languages: tuple[Code, ...] = CODES
    beside: tuple[Finding, ...] = ()

    def said(self, code: Code, paths: Iterable[FieldPath] | None = None) -> tuple[int, int]:
        """How many of the texts that are to be said in `code` are right, and how many there are: 15 of 18; with `paths` of these
        fields alone. A title is always to be said."""
        among = None if paths is None else set(paths)
        owed = {one.path for one in self.texts if among is None or one.path in among if _is_to_be_said(one, code)}
        wrong = {one.path.whole for one in wanting(self.findings) if one.concerns(code)}
        return len(owed - wrong), len(owed)

    def at(self, path: FieldPath) -> tuple[Finding, ...]:
        """What was found in one field."""
        return tuple(one for one in self.findings if one.path.whole == path.whole)


def _is_to_be_said(one: PrintedText, code: Code) -> bool:
    if code in one.text.not_needed and not one.text.get(code):
        return False
    return bool(one.text) or one.is_required
