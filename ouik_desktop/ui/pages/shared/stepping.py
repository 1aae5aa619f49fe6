"""From one finding to the next, wherever one is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import CODES, Code, Text, _
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.widgets import BilingualField, Form
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


def step_in_form(form: Form, by: int) -> bool:
    """To the next side of a form that is in want of something, after the one that has the focus or with -1 before it, around the
    end; False where there is none."""
    boxes = [
        (path, code, box)
        for path, field in form.fields.items()
        if isinstance(field, BilingualField) and field.isVisibleTo(field.window())
        for code, box in field.boxes.items()
    ]
    here = next((at for at, (_path, _code, box) in enumerate(boxes) if box.editor.hasFocus()), -1 if by > 0 else 0)
    around = [boxes[(here + by * (step + 1)) % len(boxes)] for step in range(len(boxes))] if boxes else []
    wanted = next(((path, code) for path, code, box in around if box.is_in_want), None)
    return wanted is not None and form.focus(f"{wanted[0]}.{wanted[1]}")


def gap_actions(
    step: Callable[[int], object], menu: str, group: int, enabled: Callable[[], bool] = lambda: True
) -> list[Action]:
    """F8 and Shift+F8, in a menu of the page."""
    steps: Final[tuple[tuple[str, Text, str, int], ...]] = (
        ("next_gap", _("Next translation to check"), "F8", +1),
        ("previous_gap", _("Previous translation to check"), "Shift+F8", -1),
    )
    return [
        Action(id, text, partial(step, by), keys=keys, icon="translate", menu=menu, group=group, enabled=enabled)
        for id, text, keys, by in steps
    ]
