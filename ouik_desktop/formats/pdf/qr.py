"""QR codes as vector pictures: ink on white, error level M (ISO/IEC 18004)."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=64)
def picture(url: str, alt: str) -> dict[str, Any]:
    """`svg` without quiet zone (the page adds it), its number of `modules` a side, and `alt`, the words for readers.

    Remembered, since a page that is being edited asks for the same one at every keystroke.
    """
    import segno

    code = segno.make(url, error="m", micro=False, boost_error=False)
    drawn = io.BytesIO()
    code.save(
        drawn, kind="svg", border=0, dark="#16202b", light=None, xmldecl=False, nl=False, svgclass=None, lineclass=None
    )
    return {"svg": drawn.getvalue().decode(), "modules": code.symbol_size(border=0)[0], "alt": alt}
