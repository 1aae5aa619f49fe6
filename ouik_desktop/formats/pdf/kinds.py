"""Which template sets a document: a list of names the sign-in sheet, everything else the announcement."""

from __future__ import annotations

from ouik_desktop.blocks import Document, NameList
from ouik_desktop.formats.pdf import announcement, sign_in_sheet
from ouik_desktop.formats.pdf.engine import Setting


def setting(document: Document) -> Setting:
    """What is set for `document`."""
    if any(document.of(NameList)):
        return sign_in_sheet.setting(document)
    return announcement.setting(document)
