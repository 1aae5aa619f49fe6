"""From one finding to the next, wherever one is."""

from __future__ import annotations

from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import CODES, Code
from ouik_desktop.work.translation.checked import Checked


class Stepping:
    """Knows the finding one went to last, though its field be on another page."""

    def __init__(self) -> None:
        self._last: FieldPath | None = None

    def forget(self) -> None:
        """Another event is shown."""
        self._last = None

    def step(self, checked: Checked, here: FieldPath | None, by: int, code: Code | None) -> FieldPath | None:
        """The next finding (of one language) after `here`, the field that has the focus, or with -1 the one before it, around the
        end; None where there is none."""
        sides = [one.path.on(side) for one in checked.texts for side in CODES]
        rank = {path: at for at, path in enumerate(sides)}
        found = {one.path for one in checked.findings if code is None or one.concerns(code)}
        steps = sorted((path for path in found if path in rank), key=rank.__getitem__)
        before = here or self._last
        at = rank[before] if before in rank else -1 if by > 0 else len(sides)
        following = [path for path in steps if (rank[path] - at) * by > 0]
        self._last = (following or steps)[0 if by > 0 else -1] if steps else None
        return self._last
