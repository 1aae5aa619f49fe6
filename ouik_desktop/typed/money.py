"""Sums in yen: ¥1,200, 1,200円, JPY 1200, 2千円, 無料."""

from __future__ import annotations

import re
from typing import Final

from ouik_desktop.i18n import Text, _
from ouik_desktop.typed.numbers import amount_of
from ouik_desktop.typed.reading import evened, quoted

_FREE: Final = frozenset({"無料", "ただ", "free", "free of charge", "no charge"})
_YEN: Final = re.compile(
    r"(?:[¥\\]|jpy) ?(.+)|(.+?) ?(?:円|yen|jpy)"
)  # ¥1,200, JPY 1200, 1,200円; \ is where Shift_JIS has ¥


def read_money(typed: str) -> int | Text:
    """The sum in whole yen meant by `typed`; nothing to pay is 0."""
    text = evened(typed)
    if text in _FREE:
        return 0
    found = _YEN.fullmatch(text)
    value = amount_of((found[1] or found[2]) if found else text)
    if value is None or value != int(value):
        return _("“{typed}” is not an amount in yen; write 1,200円, ¥1,200 or 無料.", typed=quoted(typed))
    return int(value)
