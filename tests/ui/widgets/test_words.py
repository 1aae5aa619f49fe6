"""Words that are too long, pieces one chooses from, counts and badges."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ouik_desktop.i18n import ENGLISH
from ouik_desktop.settings import TEXT_SIZE
from ouik_desktop.ui.widgets import ElidedLabel, EmptyState, Label, LanguageBadge, SearchBox, Segments, Tabs, TagField
from ouik_desktop.ui.widgets.labels import broken_into_lines
from ouik_desktop.ui.widgets.notes import Note

LONG = "食文化ワークショップ 発酵食と和菓子のつくり手とともに"


def test_a_long_title_is_cut_and_told_in_whole_by_its_tooltip(kit, show):
    label = ElidedLabel(kit, LONG)
    label.resize(120, 30)
    show(label)
    assert label.is_cut()
    assert (label.toolTip(), label.accessibleName()) == (LONG, LONG)
    label.resize(900, 30)
    assert (label.is_cut(), label.toolTip()) == (False, "")


def test_two_lines_break_japanese_anywhere_and_latin_at_words(kit, show):
    label = show(ElidedLabel(kit, LONG, lines=2))
    assert "".join(broken_into_lines(LONG, 200, 4, label)).replace(" ", "") == LONG.replace(" ", "")
    english = broken_into_lines("Joint Workshop on Food Culture", 110, 3, label)
    assert " ".join(english) == "Joint Workshop on Food Culture"


def test_a_note_is_in_one_line_where_there_is_room_and_else_goes_on_in_the_next(kit, show):
    note = Note(kit)
    note.show_note("warning-circle", LONG, tone="bad")
    show(note)
    sentence = note.findChild(Label)
    lines = []
    for width in (600, 200):
        note.resize(width, note.heightForWidth(width))
        QTest.qWait(0)
        assert sentence.width() <= width
        lines.append(round(sentence.height() / sentence.fontMetrics().lineSpacing()))
    assert lines == [1, 2]


def test_markup_in_a_name_is_shown_as_typed(kit, show):
    label = show(Label(kit, "<b>#set page()</b>"))
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_badge_counts_what_is_said(kit, show):
    badge = show(LanguageBadge(kit, "en"))
    badge.show_count(15, 18)
    assert (badge.text(), badge.accessibleDescription()) == ("英 15/18", "英語：18件のうち15件が入力済み")
    kit.speech.speak(ENGLISH)
    assert badge.text() == "EN 15/18"


def test_arrows_and_clicks_choose_a_segment(kit, show):
    segments = show(Segments(kit, "表示", [("month", "月"), ("week", "週"), ("agenda", "一覧")]))
    heard: list[str] = []
    segments.chosen.connect(heard.append)
    QTest.keyClick(segments, Qt.Key.Key_Right)
    QTest.mouseClick(
        segments,
        Qt.MouseButton.LeftButton,
        pos=segments.rect().center() + QPoint(segments.sizeHint().width() // 2 - 20, 0),
    )
    QTest.keyClick(segments, Qt.Key.Key_Right)
    assert (heard, segments.value()) == (["week", "agenda"], "agenda")


def test_choosing_by_the_page_tells_nobody(kit, show):
    tabs = show(Tabs(kit, "催し", [("basics", "基本"), ("programme", "次第")]))
    heard: list[str] = []
    tabs.chosen.connect(heard.append)
    tabs.choose("programme")
    tabs.set_count("programme", 6)
    assert (heard, tabs.value()) == ([], "programme")
    tabs.step(+1)
    assert heard == ["basics"]


def test_a_search_waits_for_committed_words(kit, show, qtbot, input_method):
    box = show(SearchBox(kit, "氏名"))
    heard: list[str] = []
    box.searched.connect(heard.append)
    box.setFocus()
    input_method.compose(box, "たかはし")
    with qtbot.assertNotEmitted(box.searched, wait=200):
        pass
    input_method.commit(box, "高橋")
    qtbot.waitUntil(lambda: heard == ["高橋"])
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert heard == ["高橋", ""]


def test_a_tag_tells_which_one_is_to_go(kit, show):
    tags = show(TagField(kit, "主催", "団体を足す"))
    removed: list[object] = []
    tags.removed.connect(removed.append)
    tags.set_tags([(7, "国連大学IAS OUIK"), (9, "金沢市")])
    assert tags.value() == [7, 9]
    names = [button.accessibleName() for button in tags.findChildren(type(tags.button))]
    assert names == ["団体を足す", "国連大学IAS OUIKを外す", "金沢市を外す"]
    tags.findChildren(type(tags.button))[2].click()
    assert removed == [9]


def test_sizes_follow_the_text_size(kit, show, settings):
    label = show(Label(kit, "題名", step="title1", strong=True))
    before = label.font().pixelSize()
    settings.set(TEXT_SIZE, 150)
    assert label.font().pixelSize() == round(13 * 1.6 * 1.5)
    assert label.font().pixelSize() > before


def test_an_empty_place_says_its_whole_sentence(kit, show):
    sentence = "Write an event once, in Japanese and English; announcements, lists and calendars come out of it all."
    empty = EmptyState(kit, "calendar-blank", "No events yet", sentence, "New event", lambda: None)
    empty.resize(900, 600)
    show(empty)
    lines = empty.sentence.height() / empty.sentence.fontMetrics().lineSpacing()
    assert round(lines) == 2
