"""Invariants that do not hold everywhere yet, each with what is being mended; the monkey does not ask them, and a journey of its own
expects each to fail, and says when it holds."""

from __future__ import annotations

from typing import Final

AWAITED: Final[dict[str, str]] = {
    "the_cursor_exists": "opening a page leaves the keyboard on bare ground",
    "what_is_called_saved_is_in_the_file": "the foot says “Saved” while words wait for the pause",
    "the_wheel_changes_no_value": "a box that was clicked obeys the wheel",
    "a_menu_is_left_again": "Esc leaves the keyboard in the menu bar",
    "enter_presses_what_has_the_ring": "Enter presses another button than the one with the ring, or none",
    "one_gesture_is_one_act": "the kana that follow a title are an act beside it",
    "nothing_is_outside_the_screen": "the menu Edit grows with what undo would take back; the first window is as large on any screen",
    "the_ring_is_on_the_focus": "in the calendar what was clicked keeps a ring beside the focus",
}
