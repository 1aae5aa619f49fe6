"""Two windows on one office: what is written in one is seen in the other, and nobody's words are overwritten in silence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import Code, _
from ouik_desktop.localized import Written
from ouik_desktop.model import Appearance, Clock, Event, LocalizedText, Organisation, Person
from ouik_desktop.model.words import SpeakerRole
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.directory.person import PersonPage
from ouik_desktop.ui.pages.preferences.kinds import KindsForm
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.widgets import BilingualField
from ouik_desktop.work.events.edit import EventDraft, add_event, delete_event, set_field, set_words
from ouik_desktop.work.kinds import kinds, name_kind
from ouik_desktop.work.programme import ItemDraft, Speaker, add_item, set_speakers
from tests.ui.hands import InputMethod

from .conftest import Coordinator

WITHIN_MS = 5000
KANAZAWA = LocalizedText("金沢の里山を歩く", "A walk in the hills")
Begin = Callable[[], Coordinator]


@pytest.fixture
def file(tmp_path: Path, clock: Clock) -> Path:
    file = tmp_path / "office.ouik"
    store = Store.open(file, clock)
    add_event(store, EventDraft(KANAZAWA, datetime(2026, 12, 5, 13, 30)))
    with store.write(_("Add people")) as session:
        session.add_all([Person(family="山田", given="花子"), Organisation(name=LocalizedText("石川の森を守る会"))])
    store.close()
    return file


@pytest.fixture
def begin(file: Path, clock: Clock, open_window: Any, input_method: InputMethod) -> Iterator[Begin]:
    """A further window of its own on the office."""
    desktops = count(1)
    with ExitStack() as opened:

        def window() -> Coordinator:
            store = Store.open(file, clock, f"desktop {next(desktops)}")
            opened.callback(store.close)
            store.watch()
            return Coordinator(open_window(store), input_method)

        yield window


def summary(coordinator: Coordinator) -> BilingualField:
    field = coordinator.here.tab("basics").form.fields["summary"]
    assert isinstance(field, BilingualField)
    return field


def write(coordinator: Coordinator, field: BilingualField, words: str, *, leave: bool = True) -> None:
    """Type in the Japanese side; a pause makes it an edit."""
    coordinator.window.frame.activateWindow()
    field.focus_side("ja")
    QTest.keyClicks(field.boxes["ja"].editor, words)
    if leave:
        field.commit()


def elsewhere(coordinator: Coordinator, words: str, side: Code = "ja") -> None:
    """As if written in the other window: two windows of one program share the focus, and the first would lose it."""
    set_words(coordinator.window.services.office.store, 1, "summary", side, words)


def saved_label(coordinator: Coordinator) -> str:
    label: Any = coordinator.window.status.findChild(QWidget, "savedLabel")
    words: str = label.text()
    return words


def kept(file: Path, kind: Any = Event, path: str = "summary") -> str:
    store = Store.open(file)
    try:
        with store.read() as session:
            words: str = getattr(session.query(kind).one(), path).ja
            return words
    finally:
        store.close()


def test_a_field_shows_what_the_other_window_wrote(begin: Begin, qtbot):
    ours, theirs = begin(), begin()
    for one in (ours, theirs):
        one.go("event", 1)
    write(theirs, summary(theirs), "Theirs")
    qtbot.waitUntil(lambda: summary(ours).words("ja") == "Theirs", timeout=WITHIN_MS)
    assert not summary(ours).boxes["ja"].dispute.is_open


def both_write(begin: Begin, qtbot: Any) -> tuple[Coordinator, Coordinator]:
    ours, theirs = begin(), begin()
    for one in (ours, theirs):
        one.go("event", 1)
    write(ours, summary(ours), "Ours", leave=False)
    elsewhere(theirs, "Theirs")
    qtbot.waitUntil(lambda: summary(ours).boxes["ja"].dispute.is_open, timeout=WITHIN_MS)
    ours.window.frame.activateWindow()
    ours.settle()
    return ours, theirs


def test_words_that_wait_to_be_chosen_are_not_said_to_be_saved(begin: Begin, qtbot):
    ours, _theirs = both_write(begin, qtbot)
    summary(ours).focus_side("ja")
    summary(ours).commit()
    ours.settle()
    assert saved_label(ours) == "入力中…"
    ours.click(summary(ours), _("Keep mine"))
    ours.settle()
    assert saved_label(ours).startswith("保存済み")


def test_who_is_writing_is_asked_with_both_texts_and_loses_neither(begin: Begin, file: Path, qtbot):
    ours, _theirs = both_write(begin, qtbot)
    summary(ours).commit()
    assert (summary(ours).words("ja"), kept(file)) == ("Ours", "Theirs")
    assert not ours.window.leave_here()
    assert "どちらの文を残すか" in ours.told


def test_keep_mine_writes_over_what_the_other_wrote_and_the_history_has_both(begin: Begin, file: Path, qtbot):
    ours, theirs = both_write(begin, qtbot)
    ours.click(summary(ours), "こちらを残す")
    assert kept(file) == "Ours"
    qtbot.waitUntil(lambda: summary(theirs).words("ja") == "Ours", timeout=WITHIN_MS)
    assert ours.window.leave_here()


def test_take_theirs_leaves_ones_own_words_on_the_clipboard(begin: Begin, file: Path, qtbot):
    ours, _theirs = both_write(begin, qtbot)
    ours.click(summary(ours), "相手の文にする")
    assert (summary(ours).words("ja"), kept(file)) == ("Theirs", "Theirs")
    assert QGuiApplication.clipboard().text() == "Ours"
    assert ours.window.leave_here()


def test_the_office_refuses_what_was_begun_over_other_words_even_before_anybody_was_told(
    begin: Begin, file: Path, clock: Clock, qtbot
):
    ours = begin()
    ours.window.services.office.store.close()  # it hears nothing any more
    ours.go("event", 1)
    write(ours, summary(ours), "Ours", leave=False)
    other = Store.open(file, clock, "theirs")
    set_words(other, 1, "summary", "ja", "Theirs")
    other.close()
    summary(ours).commit()
    assert (summary(ours).boxes["ja"].dispute.theirs, summary(ours).words("ja"), kept(file)) == (
        "Theirs",
        "Ours",
        "Theirs",
    )


def test_they_take_it_back_and_what_waited_is_kept(begin: Begin, file: Path, qtbot):
    ours, theirs = both_write(begin, qtbot)
    theirs.undo()
    qtbot.waitUntil(lambda: not summary(ours).boxes["ja"].dispute.is_open, timeout=WITHIN_MS)
    assert (summary(ours).words("ja"), kept(file)) == ("Ours", "Ours")


def test_each_writes_in_another_language_and_both_are_kept(begin: Begin, file: Path, qtbot):
    ours, theirs = begin(), begin()
    for one in (ours, theirs):
        one.go("event", 1)
    write(ours, summary(ours), "Ours", leave=False)
    elsewhere(theirs, "Theirs", "en")
    qtbot.waitUntil(lambda: summary(ours).words("en") == "Theirs", timeout=WITHIN_MS)
    summary(ours).commit()
    assert kept(file) == "Ours"
    qtbot.waitUntil(lambda: summary(theirs).words("ja") == "Ours", timeout=WITHIN_MS)


def test_the_page_of_a_person_keeps_what_another_changed_beside(begin: Begin, file: Path, clock: Clock, qtbot):
    ours, theirs = begin(), begin()
    for one in (ours, theirs):
        page = one.go("person", 1)
        assert isinstance(page, PersonPage)
    write(theirs, theirs.here.form.fields["position"], "Theirs")
    field = ours.here.form.fields["email"]
    field.setFocus()
    QTest.keyClicks(field, "hanako@example.org")
    field.commit()
    assert kept(file, Person, "position") == "Theirs"


def test_a_page_whose_record_the_other_deleted_says_so_and_keeps_the_words(begin: Begin, qtbot):
    ours, theirs = begin(), begin()
    ours.go("event", 1)
    write(ours, summary(ours), "Ours", leave=False)
    delete_event(theirs.window.services.office.store, 1)
    qtbot.waitUntil(lambda: ours.window.navigation.here == Route("events"), timeout=WITHIN_MS)
    assert "金沢の里山を歩く" in ours.told
    assert QGuiApplication.clipboard().text() == "Ours"


# --- what is no text: the last one counts, and is told so -----------------------------------------------------------------


def go_to_capacity(coordinator: Coordinator) -> Any:
    coordinator.go("event", 1)
    coordinator.window.frame.activateWindow()
    field = coordinator.here.tab("basics").form.fields["capacity"]
    field.setFocus()
    coordinator.settle()
    return field


def set_capacity(coordinator: Coordinator, field: Any, number: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, number)
    field.commit()
    coordinator.settle()


def capacity(coordinator: Coordinator) -> int | None:
    with coordinator.window.services.office.read() as session:
        return session.get_one(Event, 1).capacity


def test_a_number_written_over_what_another_wrote_meanwhile_is_said_with_a_way_back(begin: Begin, qtbot):
    ours, theirs = begin(), begin()
    field = go_to_capacity(ours)
    set_field(theirs.window.services.office.store, 1, "capacity", 30)
    set_capacity(ours, field, "40")
    assert ours.told == "別の端末で直前に変更された内容を、こちらの入力で置き換えました。定員：「30」 → 「40」"
    ours.click(ours.window.frame, "元に戻す")
    assert capacity(ours) == 30


def test_what_another_wrote_before_one_came_there_is_no_news(begin: Begin, qtbot):
    ours, theirs = begin(), begin()
    ours.go("event", 1)
    set_field(theirs.window.services.office.store, 1, "capacity", 30)
    qtbot.waitUntil(lambda: ours.here.tab("basics").form.fields["capacity"].text().startswith("30"), timeout=WITHIN_MS)
    set_capacity(ours, go_to_capacity(ours), "40")
    assert (ours.told, capacity(ours)) == ("", 40)


def test_the_dialog_of_speakers_keeps_what_another_changed_while_it_was_open(begin: Begin, qtbot):
    ours, theirs = begin(), begin()
    hers, his = Speaker(1), Speaker(2, SpeakerRole.MODERATOR)
    with theirs.window.services.office.store.write(_("Add people")) as session:
        session.add(Person(family="鈴木", given="一郎"))
    item = add_item(theirs.window.services.office.store, 1, ItemDraft(KANAZAWA, 20, speakers=(hers, his)))
    tab = ours.go("event", 1, tab="programme").tab("programme")
    tab.table.choose(item)
    tab.speakers.click()
    dialog = ours.dialog("speakersDialog")
    dialog.speakers[1] = replace(dialog.speakers[1], role=SpeakerRole.PANELLIST)
    set_speakers(
        theirs.window.services.office.store, item, (hers, his), (replace(hers, role=SpeakerRole.LECTURER), his)
    )
    ours.enter(dialog)
    with ours.window.services.office.read() as session:
        roles = [one.role for one in session.query(Appearance).order_by(Appearance.position)]
    assert roles == [SpeakerRole.LECTURER, SpeakerRole.PANELLIST]


def test_an_undo_says_what_it_left_because_another_changed_it_and_leads_to_the_history(begin: Begin, qtbot):
    ours, theirs = begin(), begin()
    ours.go("home")
    with ours.window.services.office.store.write(_("Add people")) as session:
        session.get_one(Person, 1).position = LocalizedText("係長")
        session.get_one(Organisation, 1).name = LocalizedText("森の会")
    with theirs.window.services.office.store.write(_("Add people")) as session:
        session.get_one(Person, 1).position = LocalizedText("課長")
    ours.undo()
    assert ours.told == "元に戻しました：Add people。後から別の人が変えた1件はそのままです。"
    ours.click(ours.window.frame, "履歴")
    assert ours.route.kind == "history"


def test_the_name_of_a_kind_that_another_wrote_too_is_asked_about(begin: Begin, qtbot):
    ours, theirs = begin(), begin()
    ours.go("preferences", tab="kinds")
    (form,) = ours.here.findChildren(KindsForm)
    name = form.form.fields["kind/cafe"]
    assert isinstance(name, BilingualField)
    write(ours, name, "Ours", leave=False)
    name_kind(theirs.window.services.office.store, "cafe", Written("ja", "Theirs"))
    qtbot.waitUntil(lambda: name.boxes["ja"].dispute.is_open, timeout=WITHIN_MS)
    name.commit()
    with theirs.window.services.office.read() as session:
        assert (name.words("ja"), kinds(session)["cafe"].name.ja) == ("Oursカフェ", "Theirs")
    assert not ours.window.leave_here()
    ours.click(name, "こちらを残す")
    with theirs.window.services.office.read() as session:
        assert kinds(session)["cafe"].name.ja == "Oursカフェ"
    assert ours.window.leave_here()


def test_the_office_refuses_a_name_of_a_kind_begun_over_another_one(begin: Begin, file: Path, clock: Clock):
    ours = begin()
    ours.window.services.office.store.close()  # it hears nothing any more
    ours.go("preferences", tab="kinds")
    (form,) = ours.here.findChildren(KindsForm)
    name = form.form.fields["kind/cafe"]
    assert isinstance(name, BilingualField)
    write(ours, name, "Ours", leave=False)
    other = Store.open(file, clock, "theirs")
    name_kind(other, "cafe", Written("ja", "Theirs"))
    other.close()
    name.commit()
    assert (name.boxes["ja"].dispute.theirs, name.words("ja")) == ("Theirs", "Oursカフェ")
