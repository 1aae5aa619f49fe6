"""What an act changed, in one line: which field, from what to what, in the language of the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ouik_desktop.i18n import Code, Text, _
from ouik_desktop.japanese import columns

if TYPE_CHECKING:  # it brings SQLAlchemy, which is imported in a thread after the first paint
    from ouik_desktop.work.acts import SaidChange, Value

_LONGEST: Final = 44  # columns of what stood there
_CONTEXT: Final = 12  # columns before the first letter that changed
_SIDES: Final[dict[Code, Text]] = {"ja": _("{field} (Japanese)"), "en": _("{field} (English)")}


def in_one_line(changes: Sequence[SaidChange]) -> Text | None:
    """`Title (English): “Café” → “Seminar”`, of several fields one after the other; None where there is nothing to tell."""
    said = [text for one in changes if (text := _said(one)) is not None]
    if not said:
        return None
    names = [f"change_{number}" for number in range(len(said))]
    return Text(" · ".join(f"{{{name}}}" for name in names), tuple(zip(names, said, strict=True)))


def _said(one: SaidChange) -> Text | None:
    field = one.label if one.side is None else Text(_SIDES[one.side].message, (("field", one.label),))
    if one.untold:
        return field
    if one.before == one.after:
        return None
    before, after = one.before, one.after
    if isinstance(before, str) and isinstance(after, str):
        before, after = _where_they_differ(before, after)
    return _("{field}: {before} → {after}", field=field, before=_quoted(before), after=_quoted(after))


def _quoted(value: Value) -> object:
    if value is None:
        return _("(empty)")
    return _("“{words}”", words=_cut(value)) if isinstance(value, str) else value


def _where_they_differ(before: str, after: str) -> tuple[str, str]:
    """Long words begin shortly before the first letter that is another one."""
    if max(columns(before), columns(after)) <= _LONGEST:
        return before, after
    pairs = zip(before, after, strict=False)
    same = next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(before), len(after)))
    start = same
    while start and columns(before[start - 1 : same]) <= _CONTEXT:
        start -= 1
    lead = "…" if start else ""
    return lead + before[start:], lead + after[start:]


def _cut(words: str) -> str:
    words = " ".join(words.split())
    if columns(words) <= _LONGEST:
        return words
    while columns(words) >= _LONGEST:
        words = words[:-1]
    return words.rstrip() + "…"
