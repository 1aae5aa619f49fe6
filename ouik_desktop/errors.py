"""What can go wrong and is said to the user, in words, in both languages. Everything else is a bug and goes to the crash net.

OuikError                    carries a Text: one sentence of what happened, and what to do where something can be done
├── Refused                  the wish itself cannot be granted (a gap without --allow-gaps, an unknown event, …)
│   ├── NotFound             nothing of that name; names the nearest
│   ├── ChangedMeanwhile     somebody else wrote where one was writing; carries both texts
│   ├── ChangedFiles         an export would replace files that somebody changed; carries their names
│   └── Gaps                 an export was asked for with something wanting in it; carries the findings
├── BadInput                 a file or a typed value cannot be read: with file, line, column and value where there are any
├── OfficeError              the office's own file or database
│   ├── NotAnOffice          the file is something else
│   ├── NewerOffice          written by a newer version; left untouched
│   ├── DamagedOffice        the file is damaged; names the newest good backup
│   └── OfficeInUse          another program holds it
├── CannotWrite              folder read-only, disk full, file open elsewhere; what was there before is whole
└── MissingGlyph             characters no bundled font can draw, with whose they are
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ouik_desktop.i18n import ENGLISH, Text

if TYPE_CHECKING:
    from ouik_desktop.finding import Finding


class OuikError(Exception):
    """For the user: `text` is said in their language."""

    def __init__(self, text: Text) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return ENGLISH.say(self.text)


class Refused(OuikError):
    """The wish cannot be granted; nothing has changed."""


class NotFound(Refused):
    """Nothing of that name."""


class ChangedMeanwhile(Refused):
    """Somebody else wrote on the side `side` of a text while one was writing there: `mine` is what one wrote, `theirs` what stands
    there now."""

    def __init__(self, text: Text, side: str, mine: str, theirs: str) -> None:
        super().__init__(text)
        self.side, self.mine, self.theirs = side, mine, theirs


class ChangedFiles(Refused):
    """An export would replace files that are not what was exported last: `names`, in one folder."""

    def __init__(self, text: Text, names: tuple[str, ...]) -> None:
        super().__init__(text)
        self.names = names


class Gaps(Refused):
    """Something is not said in all the languages asked for. `gaps` says what."""

    def __init__(self, text: Text, gaps: tuple[Finding, ...]) -> None:
        super().__init__(text)
        self.gaps = gaps


@dataclass(frozen=True)
class Where:
    """A place in a file that was read: lines and columns as a spreadsheet or editor counts them, from 1."""

    file: Path | None = None
    line: int | None = None
    column: str | None = None
    value: str | None = None


class BadInput(OuikError):
    """Something read or typed makes no sense; `where` tells the place."""

    def __init__(self, text: Text, where: Where | None = None) -> None:
        super().__init__(text)
        self.where = where or Where()


class OfficeError(OuikError):
    """The office's own file or database."""


class NotAnOffice(OfficeError):
    """The file is something else."""


class NewerOffice(OfficeError):
    """Written by a newer version of the program."""


class DamagedOffice(OfficeError):
    """The file is damaged. `backup` is its newest good backup, if there is one."""

    def __init__(self, text: Text, backup: Path | None = None) -> None:
        super().__init__(text)
        self.backup = backup


class OfficeInUse(OfficeError):
    """Another program holds the office for longer than one waits."""


class CannotWrite(OuikError):
    """A file could not be written; the one that was there before is whole."""


class MissingGlyph(OuikError):
    """Characters that no bundled font can draw."""
