"""QR codes of addresses: error level M and four modules of quiet zone (ISO/IEC 18004), ink on white even on a dark page."""

from __future__ import annotations

from io import BytesIO
from typing import Final

import segno

_INK, _PAPER = "#16202b", "#ffffff"
_QUIET_ZONE: Final = 4  # modules


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


def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error="m")
