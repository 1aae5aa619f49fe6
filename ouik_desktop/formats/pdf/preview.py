"""The page as it will be printed, while it is being edited: one kept compiler. `pictures` makes its pages visible."""

from __future__ import annotations

from ouik_desktop.blocks import Document
from ouik_desktop.formats.pdf.engine import Engine
from ouik_desktop.formats.pdf.kinds import setting


class Preview:
    """PDFs of documents as they are edited. To be used by one thread at a time."""

    def __init__(self) -> None:
        self._engine = Engine()

    def pdf(self, document: Document) -> bytes:
        """The very PDF that would be written. Raises `MissingGlyph`."""
        return self._engine.pdf(setting(document))
