"""From one finding to the next, wherever one is."""

from __future__ import annotations

from collections.abc import Sequence

from ouik_desktop.field_path import FieldPath


def step_from(
    here: FieldPath | None, found: Sequence[FieldPath], order: Sequence[FieldPath], by: int
) -> FieldPath | None:
    """The next of the paths `found` after `here` in the order of all of them, or the one before it; None where there is none."""
    rank = {path: number for number, path in enumerate(order)}
    outside = -1 if by > 0 else len(order)
    at = outside if here is None else rank.get(here, outside)
    steps = sorted({path for path in found if path in rank}, key=rank.__getitem__)
    following = [path for path in steps if (rank[path] - at) * by > 0]
    return (following or steps)[0 if by > 0 else -1] if steps else None
