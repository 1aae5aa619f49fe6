"""The bilingual field: four states, silence when all is well, a note and a way on when something is owed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ouik_desktop.i18n import ENGLISH
from ouik_desktop.localized import TranslationState, Written
from ouik_desktop.model import LocalizedText
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets import BilingualField, Button, Form, Label, LineField
from ouik_desktop.ui.widgets.bilingual.difference import difference

SATOYAMA = LocalizedText("里山ワークショップ", "Satoyama Workshop")


@pytest.fixture
def field(kit: Kit, show) -> BilingualField:
    field = BilingualField(kit, "題名", kind="title", path="title", required=True)
    field.resize(1000, 120)
    show(field)
    return field


def note(field: BilingualField, code) -> list[str]:
    """The words of the note under a side: the sentence, then the links."""
    QApplication.processEvents()
    below = field.boxes[code].note
    if not below.isVisible():
        return []
    alive = [w for w in below.findChildren(QWidget) if w.isVisible()]
    labels = [w.text() for w in alive if isinstance(w, Label)]
    return [*labels, *[w.words() for w in alive if isinstance(w, Button)]]


def click(field: BilingualField, code, words: str) -> None:
    QApplication.processEvents()
    links = field.boxes[code].note.findChildren(Button)
    next(link for link in links if link.words() == words and link.isVisible()).click()


def told(signal) -> list[tuple[Any, ...]]:
    heard: list[tuple[Any, ...]] = []
    signal.connect(lambda *values: heard.append(values))
    return heard


def test_silence_when_both_sides_are_confirmed(field):
    field.show_text(SATOYAMA)
    assert (field.words("ja"), field.words("en")) == ("里山ワークショップ", "Satoyama Workshop")
    assert (note(field, "ja"), note(field, "en")) == ([], [])


def test_a_side_that_is_not_printed_is_owed_without_standing_in_the_way(kit, show):
    access = BilingualField(kit, "交通", printed=False)
    show(access)
    access.show_text(LocalizedText("金沢駅からバス10分"))
    assert note(access, "en") == ["日本語から写す", "不要にする"]


def test_what_is_wrong_is_said_in_several_lines_where_there_is_no_room_for_one(field, kit):
    kit.speech.speak(ENGLISH)
    field.resize(760, 300)
    field.show_text(SATOYAMA)
    field.show_troubles(
        {"en": "The sum of money differs: “1,000円” in Japanese, “10,000 yen” in English, and more of it."}
    )
    QApplication.processEvents()
    said = field.boxes["en"].note.findChild(Label)
    line = said.fontMetrics().lineSpacing()
    assert (said.visibleRegion().boundingRect().size() == said.size(), said.height() >= 2 * line) == (True, True)


def test_a_changed_source_says_when_and_offers_what_can_be_done(field, kit):
    field.show_text(SATOYAMA.within("ja", "里山と里海のワークショップ", date(2026, 11, 28)))
    assert note(field, "en") == ["日本語が 11/28 に変わりました", "差分を見る", "確認済みにする"]
    kit.speech.speak(ENGLISH)
    assert note(field, "en") == ["Japanese changed on Sat 28 Nov", "Compare", "Mark as current"]
    confirmed = told(field.confirmed)
    click(field, "en", "Mark as current")
    assert confirmed == [("en",)]


def test_a_missing_side_can_be_copied_or_declared_unneeded(field):
    field.show_text(LocalizedText("里山ワークショップ"))
    assert field.boxes["en"].editor.placeholderText() == "未訳"
    assert note(field, "en") == ["公開の前に必要です", "日本語から写す", "不要にする"]
    edited, unneeded = told(field.edited), told(field.unneeded)
    click(field, "en", "日本語から写す")
    assert edited == [(Written("en", "里山ワークショップ", copied=True),)]
    field.show_text(LocalizedText("里山ワークショップ"))
    click(field, "en", "不要にする")
    assert unneeded == [("en", True)]


def test_a_copy_says_that_it_is_one_and_is_marked_as_translated_where_it_may_be_one(field, kit):
    kit.speech.speak(ENGLISH)
    field.show_text(LocalizedText("里山ワークショップ").copied_to("en"))
    assert note(field, "en") == ["A copy of the Japanese, not translated yet"]
    field.show_text(LocalizedText("UNU-IAS OUIK").copied_to("en"))
    assert note(field, "en") == ["A copy of the Japanese, not translated yet", "Mark as translated"]
    confirmed = told(field.confirmed)
    click(field, "en", "Mark as translated")
    assert confirmed == [("en",)]


def test_what_is_written_over_a_copy_is_a_translation(field):
    field.show_text(LocalizedText("里山ワークショップ"))
    click(field, "en", "日本語から写す")
    field.show_text(LocalizedText("里山ワークショップ").copied_to("en"))
    edited = told(field.edited)
    QTest.keyClicks(field.boxes["en"].editor, "Satoyama")
    field.commit()
    assert edited == [(Written("en", "Satoyama", catching_up=True),)]


def test_a_copy_over_words_that_stood_there_is_said(field):
    field.show_text(SATOYAMA)
    edited, replaced = told(field.edited), told(field.replaced)
    field.focus_side("en")
    field.copy.click()
    assert edited == [(Written("en", "里山ワークショップ", copied=True),)]
    assert [said.message for (said,) in replaced] == ["The English was replaced by a copy of the Japanese"]
    field.copy.click()  # the same words: there is nothing to copy
    assert len(edited) == 1


def test_a_side_that_is_not_needed_is_quiet(field):
    field.show_text(LocalizedText("里山ワークショップ").unneeded("en"))
    assert field.boxes["en"].editor.isReadOnly()
    assert field.boxes["en"].editor.placeholderText() == "英語には不要"
    assert note(field, "en") == ["必要に戻す"]


def test_empty_on_both_sides_owes_nothing(field):
    field.show_text(LocalizedText())
    assert (note(field, "ja"), note(field, "en")) == ([], [])


def test_kana_have_one_side(kit, show):
    kana = show(BilingualField(kit, "ふりがな", path="kana", only="ja"))
    kana.show_text(LocalizedText("さとやま"))
    assert kana.boxes["en"].editor.isReadOnly()
    assert note(kana, "en") == []


def test_typing_on_one_side_tells_which(field):
    field.show_text(SATOYAMA)
    edited = told(field.edited)
    field.focus_side("en")
    QTest.keyClicks(field.boxes["en"].editor, "!")
    field.focus_side("ja")
    assert edited == [(Written("en", "!Satoyama Workshop"),)]


def test_a_composed_title_is_one_edit(field, input_method):
    field.show_text(LocalizedText())
    edited = told(field.edited)
    editor = field.boxes["ja"].editor
    field.focus_side("ja")
    input_method.compose(editor, "さとやま")
    field.show_text(LocalizedText(en="something newer"))
    assert (edited, field.words("ja")) == ([], "")
    input_method.commit(editor, "里山")
    field.focus_side("en")
    assert edited == [(Written("ja", "里山", catching_up=True),)]


def test_what_is_composed_is_no_edit_where_somebody_else_wrote_meanwhile(field, input_method):
    field.show_text(LocalizedText())
    edited = told(field.edited)
    editor = field.boxes["ja"].editor
    field.focus_side("ja")
    input_method.compose(editor, "さとやま")
    field.show_text(LocalizedText("something newer"))
    input_method.commit(editor, "里山")
    field.focus_side("en")
    assert (edited, field.words("ja"), field.boxes["ja"].dispute.theirs) == ([], "里山", "something newer")
    assert note(field, "ja") == [
        "その間にほかの人がこう書きました：「something newer」",
        "差分を見る",
        "こちらを残す",
        "相手の文にする",
    ]


@pytest.mark.parametrize("kind", ["line", "title", "text"])
def test_what_is_being_composed_is_kept_by_who_clicks_elsewhere(kit, show, input_method, kind):
    field = show(BilingualField(kit, "題名", kind=kind, path="title"))
    editor, edited = field.boxes["ja"].editor, told(field.edited)
    field.focus_side("ja")
    input_method.compose(editor, "さとやま")
    field.focus_side("en")
    assert (editor.text(), edited) == ("さとやま", [(Written("ja", "さとやま"),)])
    # an input method that drops what was composed as soon as the mouse is pressed
    field.focus_side("ja")
    input_method.compose(editor, "うみ")
    input_method.compose(editor, "")
    field.focus_side("en")
    assert edited[-1][0].words.replace("うみ", "") == "さとやま"
    assert "うみ" in editor.text()


def test_what_was_given_up_while_composing_stays_given_up(field, input_method):
    field.show_text(LocalizedText())
    edited = told(field.edited)
    field.focus_side("ja")
    input_method.compose(field.boxes["ja"].editor, "さとやま")
    input_method.compose(field.boxes["ja"].editor, "")  # Esc
    QApplication.processEvents()
    field.focus_side("en")
    assert edited == []


def test_a_side_being_typed_in_keeps_its_words_when_the_office_changes(field):
    field.show_text(SATOYAMA)
    field.focus_side("en")
    QTest.keyClicks(field.boxes["en"].editor, "New ")
    field.show_text(SATOYAMA.within("ja", "別の題名"))
    assert (field.words("ja"), field.words("en")) == ("別の題名", "New Satoyama Workshop")


def test_tab_goes_from_japanese_to_english_to_the_next_row(kit, show):
    window = QWidget()
    form = Form(kit)
    window.setLayout(form)
    title = form.add(BilingualField(kit, "題名", path="title"))
    subtitle = form.add(BilingualField(kit, "副題", path="subtitle"))
    window.resize(1000, 200)
    show(window)
    title.focus_side("ja")
    QTest.keyClick(title.boxes["ja"].editor, Qt.Key.Key_Tab)
    assert title.boxes["en"].editor.hasFocus()
    QTest.keyClick(title.boxes["en"].editor, Qt.Key.Key_Tab)
    assert title.copy.hasFocus()
    QTest.keyClick(title.copy, Qt.Key.Key_Tab)
    assert subtitle.boxes["ja"].editor.hasFocus()


def test_sides_stand_below_each_other_where_there_is_no_room(field):
    assert field.boxes["ja"].y() == field.boxes["en"].y()
    field.resize(500, 200)
    assert field.boxes["ja"].y() < field.boxes["en"].y()
    assert field.boxes["en"].head.isVisible()


def test_a_form_brings_the_focus_to_a_field_by_its_path(kit, show):
    window = QWidget()
    form = Form(kit)
    window.setLayout(form)
    title = form.add(BilingualField(kit, "題名", path="title"))
    capacity = LineField(kit, "定員")
    form.row("定員", capacity, path="capacity")
    show(window)
    assert [form.focus("title.en"), title.boxes["en"].editor.hasFocus()] == [True, True]
    assert [form.focus("capacity"), capacity.hasFocus()] == [True, True]
    assert form.focus("no_such_field") is False


def test_every_control_has_a_name(field):
    field.show_text(LocalizedText("里山"))
    editors = [box.editor.accessibleName() for box in field.boxes.values()]
    assert editors == ["題名(日本語)", "題名(English)"]
    field.focus_side("ja")
    assert (
        field.copy.accessibleName() == "日本語を英語の欄に写す：題名"
    )  # the empty side is filled, wherever the cursor is
    field.show_text(LocalizedText("里山", "Satoyama"))
    assert field.copy.accessibleName() == "英語を日本語の欄に写す：題名"
    field.focus_side("en")
    assert field.copy.accessibleName() == "日本語を英語の欄に写す：題名"


def test_links_below_a_side_are_told_with_what_they_are_about(field):
    field.show_text(LocalizedText("里山"))
    links = {one.text(): one.accessibleName() for one in field.boxes["en"].findChildren(QAbstractButton)}
    assert links == {"日本語から写す": "日本語から写す：題名(English)", "不要にする": "不要にする：題名(English)"}


def test_what_changed_is_told_by_words_and_by_characters():
    assert difference("two talks", "three talks") == (
        [("two", True), (" talks", False)],
        [("three", True), (" talks", False)],
    )
    assert difference("里山", "里海") == ([("里", False), ("山", True)], [("里", False), ("海", True)])


class Painted(QObject):
    """Notes which widgets paint themselves as a whole."""

    def __init__(self) -> None:
        super().__init__()
        self.whole: set[QWidget] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget) and event.rect() == watched.rect():
            self.whole.add(watched)
        return False


def test_the_ring_leaves_one_side_and_comes_to_the_other(kit, show) -> None:
    field = show(BilingualField(kit, "概要", kind="text", path="summary"))
    field.focus_side("ja")
    QApplication.processEvents()
    papers = {code: box.paper for code, box in field.boxes.items()}
    painted = Painted()
    for paper in papers.values():
        paper.installEventFilter(painted)
    field.focus_side("en")
    QApplication.processEvents()
    assert painted.whole == set(papers.values())


def test_what_is_wrong_with_words_that_are_there_is_said_below_them(kit, show) -> None:
    field = show(BilingualField(kit, "参加費", path="fee"))
    field.show_text(LocalizedText("1,000円", "JPY 10,000"))
    field.show_troubles({"en": "金額が食い違っています。"})
    assert (field.boxes["en"].note.isVisible(), field.boxes["ja"].note.isVisible()) == (True, False)
    assert field.boxes["en"].paper.state == TranslationState.OUTDATED
    field.show_troubles({})
    assert (field.boxes["en"].note.isVisible(), field.boxes["en"].paper.state) == (
        False,
        TranslationState.CONFIRMED,
    )


def test_a_field_one_comes_to_keeps_its_height_while_nothing_is_said_below_it(
    field: BilingualField, qapp: QApplication
) -> None:
    field.show_text(LocalizedText("里山", "Satoyama"))
    field.boxes["ja"].editor.clearFocus()
    qapp.processEvents()
    before = field.sizeHint().height()
    field.boxes["ja"].editor.setFocus()
    qapp.processEvents()
    assert field.sizeHint().height() == before
