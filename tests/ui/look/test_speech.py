"""Live text: the window changes its language while it runs."""

from __future__ import annotations

import gc

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMessageBox

from ouik_desktop.i18n import ENGLISH, JAPANESE, _
from ouik_desktop.localized import LocalizedText
from ouik_desktop.ui.look.bindings import Bindings
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets import Button, ChoiceField, DateField, Label


def test_words_follow_the_language(kit: Kit, qtbot):
    label = Label(kit, _("Preferences"))
    button = Button(kit, _("Print…"), icon="printer")
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    assert (label.text(), button.words()) == ("設定", "印刷…")
    kit.speech.speak(ENGLISH)
    assert (label.text(), button.words()) == ("Preferences", "Print…")
    kit.speech.speak(JAPANESE)
    assert label.text() == "設定"


def test_the_users_own_words_follow_too(kit: Kit, qtbot):
    label = Label(kit, LocalizedText("里山", "Satoyama"))
    qtbot.addWidget(label)
    kit.speech.speak(ENGLISH)
    assert label.text() == "Satoyama"


def test_plain_words_stay_as_they_are(kit: Kit, qtbot):
    label = Label(kit, _("Preferences"))
    qtbot.addWidget(label)
    label.say("office.ouik")
    kit.speech.speak(ENGLISH)
    assert label.text() == "office.ouik"


def test_a_choice_and_a_day_are_said_again(kit: Kit, qtbot, clock):
    choice = ChoiceField(kit, _("Language"), [("home", _("Home")), ("print", _("Print"))])
    day = DateField(kit, _("Date"), clock.today)
    qtbot.addWidget(choice)
    qtbot.addWidget(day)
    choice.set_value("print")
    day.set_value(clock.today())
    assert (choice.currentText(), day.text()) == ("印刷", "2026/12/1(火)")
    kit.speech.speak(ENGLISH)
    assert (choice.currentText(), choice.value(), day.text()) == ("Print", "print", "Tue 1 Dec 2026")


def test_qts_own_dialogs_speak_japanese_too(kit: Kit, qtbot):
    kit.speech.teach_qt()
    box = QMessageBox()
    qtbot.addWidget(box)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    assert cancel.text() == "キャンセル"
    kit.speech.speak(ENGLISH)


def test_what_is_bound_is_forgotten_with_its_widget(qapp):
    bindings, said = Bindings(), []
    label = QLabel()
    bindings.bind(label, "text", lambda owner: said.append(type(owner).__name__))
    label.deleteLater()
    del label
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    bindings.run_all()
    assert said == ["QLabel"]


def test_binding_the_same_thing_again_replaces_it(qapp, qtbot):
    bindings, said = Bindings(), []
    box = QCheckBox()
    qtbot.addWidget(box)
    bindings.bind(box, "text", lambda _owner: said.append("one"))
    bindings.bind(box, "text", lambda _owner: said.append("two"))
    bindings.run_all()
    assert said == ["one", "two", "two"]
