"""How the two languages of an announcement stand to each other on paper."""

from __future__ import annotations

from typing import Final

from ouik_desktop.i18n import c_
from ouik_desktop.settings import Setting

LAYOUTS: Final = (
    ("stacked", c_("layout of an announcement", "Japanese above English")),
    ("side-by-side", c_("layout of an announcement", "Side by side")),
    ("ja", c_("layout of an announcement", "Japanese only")),
    ("en", c_("layout of an announcement", "English only")),
)
LAYOUT: Final = Setting("announce.layout", "stacked", tuple(layout for layout, _text in LAYOUTS))
