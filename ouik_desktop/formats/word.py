"""A Word document, filled into a template that coordinators can edit in Word (docxtpl, in a sandbox, always escaped).

The templates in `resources/templates/docx` are made by `packaging/make_docx_template.py`; all looks are in their styles.
"""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from docx.shared import Mm
from docxtpl import DocxTemplate, RichText
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from ouik_desktop.blocks import Document
from ouik_desktop.formats import qr_code
from ouik_desktop.formats.files import Written, write_whole
from ouik_desktop.formats.said import Said
from ouik_desktop.formats.sides import (
    DocumentSide,
    LinkPart,
    sides,
)
from ouik_desktop.paths import resources_folder

if TYPE_CHECKING:
    from docx.opc.coreprops import CoreProperties

_QR_WIDTH: Final = Mm(26)  # 21 mm of modules and the quiet zone
# docxtpl turns {_{ into {{ after filling in: text from users must come out as it was typed
_UNDERSCORE: Final = re.compile(r"(?<=[{}%])_")

_MISSING: Final = (
    '</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Missing"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
    '<w:r><w:t xml:space="preserve">'
)


def write(document: Document, path: Path) -> Written:
    """Write `document` to `path`. Raises `CannotWrite`."""
    side_by_side = document.layout == "side-by-side" and len(document.languages) > 1
    template = DocxTemplate(
        resources_folder() / "templates" / "docx" / f"{'side-by-side' if side_by_side else 'stacked'}.docx"
    )
    told = sides(document, say_missing=side_by_side)
    template.render(_context(template, told), _environment(), autoescape=True)
    _set_properties(template.docx.core_properties, document, told)
    file = BytesIO()
    template.save(file)
    return write_whole(path, file.getvalue())


def _context(template: DocxTemplate, told: tuple[DocumentSide, ...]) -> dict[str, object]:
    """What a template can name."""
    parts = [
        tuple(_LinkInWord(template, part) if isinstance(part, LinkPart) else part for part in side.body)
        for side in told
    ]
    filled = [_SideInWord(side, own) for side, own in zip(told, parts, strict=True)]
    return {
        "sides": filled,
        "pairs": list(zip(*parts, strict=True)) if len(told) > 1 and len({len(own) for own in parts}) == 1 else [],
        "masthead": "  ".join(dict.fromkeys(side.masthead for side in told)),
        "kind_name": "  ".join(dict.fromkeys(side.kind_name for side in told)),
    }


class _SideInWord:
    """A side whose links carry their picture."""

    def __init__(self, side: DocumentSide, parts: tuple[object, ...]) -> None:
        self.title, self.subtitle, self.elsewhere = side.title, side.subtitle, side.elsewhere
        self.parts, self.notices = parts, side.notices


class _LinkInWord:
    """A page to go to, with its QR code and an address that can be followed."""

    kind: ClassVar[str] = LinkPart.kind

    def __init__(self, template: DocxTemplate, part: LinkPart) -> None:
        self.label: Said = part.label
        self.address = RichText(part.shown, url_id=template.build_url_id(part.url), underline=True)
        self.picture = _PictureInWord(template, qr_code.png(part.url), f"{part.label}: {part.url}")


class _PictureInWord:
    """A picture in the text, with words for those who cannot see it (docxtpl's own has none)."""

    def __init__(self, template: DocxTemplate, png: bytes, alternative: str) -> None:
        self._template, self._png, self._alternative = template, png, alternative

    def __html__(self) -> str:
        inline = self._template.current_rendering_part.new_pic_inline(BytesIO(self._png), _QR_WIDTH, None)
        inline.docPr.set("descr", self._alternative)
        return f'</w:t></w:r><w:r><w:drawing>{inline.xml}</w:drawing></w:r><w:r><w:t xml:space="preserve">'


def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(autoescape=True, finalize=_as_typed)


def _as_typed(value: object) -> object:
    if hasattr(value, "__html__"):
        return value
    text = _UNDERSCORE.sub("&#95;", str(escape(value)))
    return Markup(_MISSING.format(text) if getattr(value, "missing", False) else text)


def _set_properties(properties: CoreProperties, document: Document, told: tuple[DocumentSide, ...]) -> None:
    """What Word shows under File > Info, and screen readers announce."""
    properties.title = " / ".join(dict.fromkeys(side.title.text for side in sides(document)))[:255]
    properties.subject = told[0].kind_name
    properties.author = told[0].masthead
    properties.language = {"ja": "ja-JP", "en": "en-GB"}[document.languages[0]]
    if document.printed:
        made = datetime(*document.printed.timetuple()[:6])
        properties.created = properties.modified = made
