"""What holds after every step, whoever did it: a journey, a monkey, a person. One list; each tells in a sentence how it was broken.

An invariant is asked about a `Step` (a gesture, what was true before, what is true after) inside the program, in the thread of
its window.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QMenuBar,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from ouik_desktop.finding import wanting
from ouik_desktop.i18n import CODES
from ouik_desktop.ui.widgets import BilingualField, LanguageBadge
from ouik_desktop.ui.widgets.fields.typing import LineEdit, TextEdit
from ouik_desktop.work.translation.preflight import preflight
from tests.hands.rings import frame_of, has_ring, ringed, screen_picture
from tests.hands.seen import Step, called, in_the_file, is_bare

Invariant = Callable[[Step], Iterator[str]]


def the_cursor_exists(step: Step) -> Iterator[str]:
    """A key that is pressed now reaches a control that is seen and can be used, or a menu; a table says in which cell one is."""
    after = step.after
    if after.popup is not None:
        return
    if after.active is None:
        yield "no window of the program is active"
    elif after.focus is None:
        yield f"nothing has the focus in {called(after.active)}"
    elif not after.focus.isVisible() or not after.focus.isEnabled():
        yield f"the focus is in {called(after.focus)}, which cannot be used"
    elif is_bare(after.focus):
        yield f"the focus is on bare ground: {called(after.focus)}"
    elif (
        isinstance(after.focus, QAbstractItemView)
        and _has_rows(after.focus)
        and not after.focus.currentIndex().isValid()
    ):
        yield f"{called(after.focus)} has rows and no current cell"


def _has_rows(view: QAbstractItemView) -> bool:
    return view.model() is not None and view.model().rowCount(view.rootIndex()) > 0


def the_ring_is_on_the_focus(step: Step) -> Iterator[str]:
    """On the screen no control has the ring but the one with the focus; and a field in which one writes has it."""
    after = step.after
    if step.window is None or after.active is None or after.focus is None or after.popup is not None:
        return
    if QApplication.activeModalWidget() not in (None, after.active):
        return
    picture = screen_picture()
    lines = picture.lines(step.window.kit.colour("focus"))
    for widget in ringed(after.active, lines):
        mine = widget is after.focus or widget.isAncestorOf(after.focus) or after.focus.isAncestorOf(widget)
        if not mine and widget.focusProxy() is not after.focus and frame_of(widget) != frame_of(after.focus):
            yield f"a ring on {called(widget)}, the focus is in {called(after.focus)}"
    paints_its_own = isinstance(after.focus, QAbstractScrollArea) and not after.focus.property("bare")
    writes = type(after.focus).__name__ in ("LineEdit", "TextEdit") and not after.focus.visibleRegion().isEmpty()
    if writes and not paints_its_own and not _is_clipped(after.focus) and not has_ring(lines, frame_of(after.focus)):
        if after.focus.property("wrong") or after.focus.property("unframed"):
            return
        yield f"no ring on {called(after.focus)}, which has the focus"


def _is_clipped(widget) -> bool:
    frame = widget.parentWidget() if widget.property("bare") else widget
    return frame is None or frame.visibleRegion().boundingRect() != frame.rect()


def enter_presses_what_has_the_ring(step: Step) -> Iterator[str]:
    """Enter presses the button that has the focus, and where a dialog has its focus on a button, no other."""
    before = step.before.focus
    if not step.gesture.is_enter or not isinstance(before, QPushButton) or step.before.popup is not None:
        return
    for button in step.pressed:
        if button is not before:
            yield f"Enter on {called(before)} pressed {called(button)}"
    if not step.pressed and isValid(before) and before.isEnabled() and before.menu() is None:
        yield f"Enter on {called(before)} did nothing"


def the_wheel_changes_no_value(step: Step) -> Iterator[str]:
    """Turning the wheel scrolls; what is chosen and written stays as it is."""
    if step.gesture.kind != "wheel" or step.before.popup is not None:
        return
    for widget, value in step.before.values.items():
        if isValid(widget) and widget in step.after.values and step.after.values[widget] != value:
            yield f"the wheel changed {called(widget)} from {value!r} to {step.after.values[widget]!r}"
    if step.after.acts != step.before.acts and not step.before.writing:
        yield "the wheel wrote into the office"


def one_gesture_is_one_act(step: Step) -> Iterator[str]:
    """The history has one act more after a gesture, or none; words that were waiting to be saved may come with it."""
    most = step.gesture.acts + (1 if step.before.writing else 0)
    if (grown := step.after.acts - step.before.acts) > most:
        query = "SELECT label FROM unit WHERE undoes IS NULL ORDER BY id DESC LIMIT ?"
        labels = [label for (label,) in in_the_file(step.office, query, grown)] if step.office else []
        yield f"{grown} acts in the history for one gesture, at most {most} expected: {labels}"


def nothing_is_green_that_preflight_would_not_grant(step: Step) -> Iterator[str]:
    """A language badge of an event is green only where nothing is wanting in that language."""
    if step.window is None or step.office is None or step.after.writing:
        return
    here = step.window.navigation.here
    page = step.window.here
    if here is None or here.kind != "event" or here.id is None or page is None:
        return
    badges = {code: page.header.findChild(LanguageBadge, f"languageBadge_{code}") for code in CODES}
    green = [
        code for code, badge in badges.items() if badge is not None and badge.isVisible() and _is_full(badge.text())
    ]
    if not green:
        return
    with step.window.services.office.read() as session:
        found = wanting(preflight(session, here.id))
    for code in green:
        if owed := [one for one in found if one.concerns(code)]:
            yield f"{code} is green, and preflight finds {len(owed)} wanting ({owed[0].path})"


def _is_full(words: str) -> bool:
    done, _, total = words.rpartition(" ")[2].partition("/")
    return done == total != ""


def nothing_is_outside_the_screen(step: Step) -> Iterator[str]:
    """The window, its dialogs, menus and lists that drop down lie within what the desktop leaves free."""
    for top in QApplication.topLevelWidgets():
        if not top.isVisible() or top.width() <= 1 or top.isMinimized():
            continue
        is_popup = top.windowType() == Qt.WindowType.Popup  # no desktop gives it a frame; the offscreen screen does
        box, room = top.geometry() if is_popup else top.frameGeometry(), top.screen().availableGeometry()
        if not room.contains(box):
            yield f"{called(top)} at {box.getRect()} is not within {room.getRect()}"


def the_window_answers(step: Step) -> Iterator[str]:
    """Between two turns of the event loop the program is never busy for more than a tenth of a second.

    What makes a page or a dialog for the first time is measured by `benchmarks`, which know how long each may take.
    """
    if step.after.widgets - step.before.widgets < _MADE:
        yield from step.gaps


_MADE: Final = 40  # widgets


def qt_has_nothing_to_warn_of(step: Step) -> Iterator[str]:
    """No warning of Qt."""
    yield from step.warnings


def no_bug_is_met(step: Step) -> Iterator[str]:
    """No exception reaches the crash net."""
    yield from step.bugs


def what_is_called_saved_is_in_the_file(step: Step) -> Iterator[str]:
    """While the foot of the window says "Saved", a second program reads in the file what stands in the fields."""
    window = step.window
    if window is None or step.office is None or not _says_saved(step):
        return
    if QApplication.activeModalWidget() is not None:
        return  # what stands in a dialog is a proposal until its verb is pressed
    if step.after.writing and not isinstance(step.after.focus, QComboBox) and _waits(step):
        yield f"it says that all is saved, and the words in {called(step.after.focus)} are not"
        return
    here, page = window.navigation.here, window.here
    if here is None or page is None or here.id is None or here.kind not in _WITH_FIELDS:
        return
    columns = {row[1] for row in in_the_file(step.office, f"PRAGMA table_info({here.kind})")}
    fields = [one for one in page.findChildren(BilingualField) if one.isVisible() and one.path in columns]
    for field in fields:
        rows = in_the_file(step.office, f"SELECT {field.path} FROM {here.kind} WHERE id = ?", here.id)
        kept = json.loads(rows[0][0] or "{}") if rows else {}
        for code in CODES:
            shown = field.words(code)
            if rows and shown != (kept.get(code) or "") and not field.boxes[code].editor.typing.busy:
                yield f"“{shown}” stands in {called(field.boxes[code].editor)}, “{kept.get(code)}” in the file"


_WITH_FIELDS: Final = frozenset({"event", "person", "organisation", "venue", "series"})


def _says_saved(step: Step) -> bool:
    sign = step.window.status.findChild(QLabel, "savedLabel")
    return sign is not None and sign.text().startswith(("保存", "Saved"))


def _waits(step: Step) -> bool:
    typing = getattr(step.after.focus, "typing", None)
    return bool(typing is not None and typing.pending)


def only_the_field_in_hand_waits_to_be_saved(step: Step) -> Iterator[str]:
    """Words that are not yet the office's stand in the field with the focus and in no other: one that is left is saved."""
    if step.after.popup is not None or step.after.active is None or QApplication.activeModalWidget() is not None:
        return
    for field in step.after.active.findChildren(QWidget):
        if isinstance(field, LineEdit | TextEdit) and field.typing.pending and field is not step.after.focus:
            yield f"“{field.text()[:40]}” waits in {called(field)}, the focus is in {called(step.after.focus)}"


def a_menu_is_left_again(step: Step) -> Iterator[str]:
    """Who closes the menu bar with Esc is back where one was, and not in the bar."""
    if step.gesture.kind == "key" and step.gesture.what == "Escape" and isinstance(step.after.focus, QMenuBar):
        yield "after Esc the keyboard is still in the menu bar"


INVARIANTS: Final[tuple[Invariant, ...]] = (
    the_cursor_exists,
    the_ring_is_on_the_focus,
    enter_presses_what_has_the_ring,
    the_wheel_changes_no_value,
    one_gesture_is_one_act,
    nothing_is_green_that_preflight_would_not_grant,
    nothing_is_outside_the_screen,
    the_window_answers,
    qt_has_nothing_to_warn_of,
    no_bug_is_met,
    what_is_called_saved_is_in_the_file,
    only_the_field_in_hand_waits_to_be_saved,
    a_menu_is_left_again,
)


def broken(step: Step, but: frozenset[str] = frozenset()) -> list[str]:
    """What a step broke, each by the name of its invariant; `but` names those that are not asked."""
    return [
        f"{invariant.__name__}: {how}"
        for invariant in INVARIANTS
        if invariant.__name__ not in but
        for how in invariant(step)
    ]
