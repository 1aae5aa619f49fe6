"""Typst, kept warm: templates of the program, fonts of the program, and nothing else on this machine.

It is imported where something is set: the window starts without it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import cached_property
from typing import TYPE_CHECKING, Final, cast

from ouik_desktop.errors import MissingGlyph
from ouik_desktop.formats import glyphs
from ouik_desktop.i18n import _
from ouik_desktop.paths import resources_folder

if TYPE_CHECKING:
    import typst

PRODUCER: Final = "ouik-desktop"


@dataclass(frozen=True)
class Frame:
    """How a page is set: by which `template`, and `made` when (aware).

    `tagged` pages follow PDF/UA-1 and can be read aloud; lists are untagged PDF/A-2b, since tags make thousands of rows ten
    times as large. Either standard makes Typst name a text it cannot draw instead of dropping it.
    """

    template: str
    tagged: bool
    made: datetime | None = None


@dataclass(frozen=True)
class LaidOut:
    """What is to be set: its frame, the `data` its template reads, the `texts` that have to be drawable, and the number of
    `pages` where it is known beforehand."""

    frame: Frame
    data: dict[str, object]
    texts: tuple[str, ...]
    pages: int | None = None

    def to_json(self) -> str:
        """The data as the template reads it."""
        # a byte order mark that was pasted along is no letter, and PDF/UA-1 forbids it in the text (ISO 14289-1, 7.21.7)
        return json.dumps(self.data, ensure_ascii=False, separators=(",", ":")).replace("\ufeff", "")


class Engine:
    """Typst compilers, one a template, that remember what they set before: the next edit of a page takes milliseconds.

    Not to be used by two threads at once. Everything remembered goes when the engine goes.
    """

    def __init__(self) -> None:
        self._compilers: dict[str, typst.Compiler] = {}

    def pdf(self, asked: LaidOut) -> bytes:
        """The PDF of what is `asked`. Raises `MissingGlyph`, before anything is set wherever the fonts tell."""
        glyphs.check(asked.texts)
        return self.set(asked.frame, asked.to_json())

    def set(self, frame: Frame, data: str) -> bytes:
        """The PDF of a template over JSON. Raises `MissingGlyph` for what only Typst could tell."""
        import typst

        try:
            page = self._compiler(frame.template).compile(
                format="pdf",
                # the words go in as data: nothing typed by anybody is ever read as markup
                sys_inputs={"data": data},
                pdf_standards=["ua-1"] if frame.tagged else ["a-2b"],
                pdf_tags=frame.tagged,
                timestamp=_with_fixed_offset(frame.made),
            )
        except typst.TypstError as refused:
            if "could not be displayed" in str(refused):
                raise MissingGlyph(
                    _("No font has all the letters on this page: {reason}.", reason=refused.message)
                ) from refused
            raise
        return cast(bytes, page)  # for pictures it would be a list of them

    def warm_up(self) -> None:
        """Load what takes time before there is anything to set."""
        self._fonts  # noqa: B018

    def _compiler(self, template: str) -> typst.Compiler:
        if template not in self._compilers:
            import typst

            folder = resources_folder() / "templates" / "typst"
            self._compilers[template] = typst.Compiler(
                input=folder / f"{template}.typ", root=folder, font_paths=self._fonts, ignore_system_fonts=True
            )
        return self._compilers[template]

    @cached_property
    def _fonts(self) -> typst.Fonts:
        import typst

        return typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[*glyphs.font_folders()]
        )


def _with_fixed_offset(made: datetime | None) -> datetime | None:
    # Typst takes no zone with rules of its own, and no fractions of a second
    offset = made.utcoffset() if made else None
    return made.astimezone(timezone(offset)).replace(microsecond=0) if made and offset is not None else None
