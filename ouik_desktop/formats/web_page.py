"""One self-contained, accessible web page: inline style, light and dark, print; what machines read as JSON-LD.

Text from users reaches the templates as data and is escaped there; templates run in a sandbox, since an office may bring its own.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from jinja2 import FileSystemLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from ouik_desktop.blocks import Document, Occasion
from ouik_desktop.formats import linked_data, qr_code
from ouik_desktop.formats.files import Written, write_whole
from ouik_desktop.formats.said import Said
from ouik_desktop.formats.sides import (
    DocumentSide,
    FactsPart,
    ParagraphsPart,
    sides,
)
from ouik_desktop.paths import resources_folder

_MAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]+)+", re.ASCII)  # desk@ouik.example
_CLOCK: Final = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")  # 9:30, 13:30
_DESCRIBED: Final = 160  # letters of a description that search engines show


def write(document: Document, path: Path) -> Written:
    """Write `document` to `path`. Raises `CannotWrite`."""
    return write_whole(path, page_of(document).encode("utf-8"))


def page_of(document: Document) -> str:
    """`document` as a page of HTML."""
    side_by_side = document.layout == "side-by-side" and len(document.languages) > 1
    told = sides(document, say_missing=side_by_side)
    return (
        _templates(resources_folder() / "templates" / "html")
        .get_template("page.html")
        .render(
            sides=told,
            layout="side-by-side" if side_by_side else "stacked",
            title=" / ".join(dict.fromkeys(side.title.text for side in sides(document))),
            description=_description(told[0]),
            moments=_moments(document),
            linked_data=[Markup(block) for block in linked_data.blocks(document)],
        )
    )


def _description(side: DocumentSide) -> str:
    texts = (words.text for part in side.parts if isinstance(part, ParagraphsPart) for words in part.paragraphs)
    text = " ".join(next(texts, side.title.text).split())
    return text if len(text) <= _DESCRIBED else text[: _DESCRIBED - 1] + "…"


def _moments(document: Document) -> dict[str, str]:
    """The facts that machines read as a time."""
    occasion = next(document.of(Occasion), None)
    return {"when": occasion.start.isoformat()} if occasion else {}


@cache
def _templates(folder: Path) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(loader=FileSystemLoader(folder), autoescape=True)
    environment.filters |= {
        "lines": _lines,
        "clock": _clock,
        "rows": _rows,
        "qr_code": _qr_code,
        "is_web": _is_web,
        "with_addresses": _with_addresses,
    }
    return environment


def _lines(text: str) -> Markup:
    return Markup("<br>").join(text.split("\n"))


def _clock(at: str) -> Markup:
    """A time of day as machines read it too; anything else as it is."""
    if not _CLOCK.fullmatch(at):
        return escape(at)
    return Markup('<time datetime="{}">{}</time>').format(at.rjust(5, "0"), at)


def _rows(side: DocumentSide) -> int:
    """How many rows a column has, side by side: each fact one, each other part one, title and subtitle."""
    rows = (len(part.rows) if isinstance(part, FactsPart) else 1 for part in side.body)
    return 1 + bool(side.subtitle) + sum(rows)


def _qr_code(address: str, label: str) -> Markup:
    return Markup(qr_code.svg(address, f"{label}: {address}"))


def _is_web(address: str) -> bool:
    return urlsplit(address).scheme in ("http", "https")


def _with_addresses(words: Said) -> Markup:
    """Lines in which mail addresses can be written to."""
    pieces: list[Markup] = []
    at = 0
    for found in _MAIL.finditer(words.text):
        pieces += [_lines(words.text[at : found.start()]), Markup('<a href="mailto:{0}">{0}</a>').format(found[0])]
        at = found.end()
    return Markup("").join([*pieces, _lines(words.text[at:])])
