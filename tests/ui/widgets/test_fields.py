"""What all fields of one value have in common, whatever is typed or chosen in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets import (
    BilingualField,
    CheckField,
    ChoiceField,
    DateField,
    Field,
    Form,
    Label,
    LineField,
    NumberField,
    RadioField,
    TakesTyping,
    TextField,
    TimeField,
)
from ouik_desktop.ui.widgets.fields.complaints import Complaints
from ouik_desktop.ui.widgets.fields.days import LateTimeField

LANGUAGES = (("ja", "日本語"), ("en", "English"))
FIELDS: dict[str, tuple[Callable[[Kit], Any], object]] = {
    "line": (lambda kit: LineField(kit, "題名"), "里山"),
    "text": (lambda kit: TextField(kit, "概要"), "里山\n里海"),
    "number": (lambda kit: NumberField(kit, "定員"), 40),
    "day": (lambda kit: DateField(kit, "日付", lambda: date(2026, 12, 1)), date(2026, 12, 5)),
    "time": (lambda kit: TimeField(kit, "開場"), time(13, 30)),
    "late": (lambda kit: LateTimeField(kit, "終了"), timedelta(hours=25, minutes=30)),
    "choice": (lambda kit: ChoiceField(kit, "言語", LANGUAGES), "en"),
    "radio": (lambda kit: RadioField(kit, "言語", LANGUAGES), "en"),
    "check": (lambda kit: CheckField(kit, "終日"), True),
}


@pytest.fixture(params=FIELDS)
def field_and_value(request, kit: Kit, show):
    make, value = FIELDS[request.param]
    field = make(kit)
    show(field)
    return field, value


def test_every_field_of_one_value_is_a_field(field_and_value):
    assert isinstance(field_and_value[0], Field)


def test_a_field_shows_what_the_office_holds_and_tells_nobody(field_and_value):
    field, value = field_and_value
    heard: list[object] = []
    field.committed.connect(heard.append)
    field.set_value(value)
    field.commit()
    assert (field.value(), heard) == (value, [])


def test_a_form_says_below_the_row_what_a_field_complains_about(kit: Kit, show):
    page = QWidget()
    form = Form(kit)
    page.setLayout(form)
    choice = ChoiceField(kit, "言語", LANGUAGES)
    row = form.row("言語", choice)
    show(page)
    said = row.findChild(Complaints)
    choice.set_error(_("Kind"))
    assert ([label.text() for label in said.findChildren(Label)], said.isVisible()) == (["種類"], True)
    choice.set_error(None)
    assert not said.isVisible()


@pytest.mark.parametrize("keys", [(Qt.Key.Key_Escape,), (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)])
def test_words_that_mean_no_day_are_given_up_by_a_key_and_the_day_is_shown_again(kit: Kit, show, keys):
    day = DateField(kit, "日付", lambda: date(2026, 12, 1))
    show(day)
    day.set_value(date(2026, 12, 5))
    before = day.text()
    day.selectAll()
    QTest.keyClicks(day, "32/13")
    day.commit()
    assert (day.text(), day.trouble is None) == ("32/13", False)
    QTest.keyClick(day, *keys)
    assert (day.text(), day.trouble, day.value()) == (before, None, date(2026, 12, 5))


def test_a_field_that_must_not_be_empty_says_so_and_keeps_its_value(kit: Kit, show):
    day = DateField(kit, "日付", lambda: date(2026, 12, 1))
    day.needed = _("An event needs a date.")
    show(day)
    day.set_value(date(2026, 12, 5))
    heard: list[object] = []
    day.committed.connect(heard.append)
    day.selectAll()
    QTest.keyClick(day, Qt.Key.Key_Backspace)
    day.commit()
    assert (day.trouble, day.value(), heard) == (day.needed, date(2026, 12, 5), [])


def test_a_bilingual_field_takes_typing_but_has_no_one_value(kit: Kit, show):
    field = BilingualField(kit, "題名")
    show(field)
    assert (isinstance(field, TakesTyping), isinstance(field, Field)) == (True, False)
    assert not isinstance(QWidget(), TakesTyping)


def test_tab_comes_to_the_choice_that_is_made_and_arrows_go_on_from_there(kit: Kit, show: Callable[..., Any]) -> None:
    before, radio = LineField(kit, "題名"), RadioField(kit, "言語", (*LANGUAGES, ("both", "両方")))
    radio.set_value("en")
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(before)
    column.addWidget(radio)
    show(page)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    focused: Any = page.focusWidget()
    assert focused.text() == "English"
    QTest.keyClick(focused, Qt.Key.Key_Right)
    assert radio.value() == "both"
