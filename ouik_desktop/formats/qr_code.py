"""QR codes of addresses: error level M and four modules of quiet zone (ISO/IEC 18004), ink on white even on a dark page.

Codes are remembered, since a page that is being edited asks for the same one at every keystroke.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Final, TypedDict

import segno

_INK, _PAPER = "#16202b", "#ffffff"
_QUIET_ZONE: Final = 4  # modules


class Drawing(TypedDict):
    """A code for a set page: `svg` without the quiet zone, which the page leaves, its number of `modules` a side, and `alt`."""

    svg: str
    modules: int
    alt: str


def svg(address: str, alternative: str) -> str:
    """An inline SVG that fills its box, with `alternative` for those who cannot see it."""
    drawn: str = _code(address).svg_inline(
        border=_QUIET_ZONE, dark=_INK, light=_PAPER, title=alternative, omitsize=True, svgclass=None, lineclass=None
    )
    return drawn.replace("<svg", '<svg role="img"', 1)


def png(address: str, scale: int = 10) -> bytes:
    """A picture of `scale` pixels a module."""
    picture = BytesIO()
    _code(address).save(picture, kind="png", scale=scale, border=_QUIET_ZONE, dark=_INK, light=_PAPER)
    return picture.getvalue()


def drawing(address: str, alternative: str) -> Drawing:
    """The code of an address as a Typst template sets it, with `alternative` for those who cannot see it."""
    drawn = BytesIO()
    _code(address).save(
        drawn, kind="svg", border=0, dark=_INK, light=None, xmldecl=False, nl=False, svgclass=None, lineclass=None
    )
    return {
        "svg": drawn.getvalue().decode(),
        "modules": int(_code(address).symbol_size(border=0)[0]),
        "alt": alternative,
    }


@lru_cache(maxsize=64)
def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error="m")
