"""The studio: what is typed is seen on the page, gaps lead to their fields, the package is written or nothing is."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QListWidget, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from ouik_desktop.field_path import FieldPath
from ouik_desktop.finding import FindingKind
from ouik_desktop.i18n import _
from ouik_desktop.localized import Written
from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.model.words import PartnerRole
from ouik_desktop.settings import EXPORT_FOLDER
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.shared.preview_pane import PreviewPane
from ouik_desktop.ui.pages.studio.export import FORMATS
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.widgets import BilingualField, EmptyState
from ouik_desktop.work.events.edit import delete_events
from ouik_desktop.work.office.identity import name_office
from ouik_desktop.work.organisations.organisations import OrganisationDraft
from ouik_desktop.work.organisations.partners import add_partner
from tests.ui.hands import AnsweredDialogs

from .conftest import Coordinator, Plan


@pytest.fixture
def cafe(plan: Plan) -> int:
    return plan(
        "SDGsカフェ",
        "SDGs Café",
        datetime(2026, 12, 16, 15),
        slug="2026-12-16-cafe",
        summary=LocalizedText("食文化を考えます。", "We talk about food."),
    )


@pytest.fixture
def named(store: Store) -> None:
    name_office(store, LocalizedText("里山室", "Satoyama Office"))


@pytest.fixture
def page(coordinator: Coordinator, cafe: int, qtbot: QtBot) -> Any:
    page = coordinator.go("announce", cafe)
    qtbot.waitUntil(lambda: bool(page.preview.view.pdf()), timeout=20_000)
    return page


def test_words_being_typed_stand_on_the_page_before_they_are_kept(
    coordinator: Coordinator, page: Any, store: Store, cafe: int, qtbot: QtBot
) -> None:
    before = page.preview.view.pdf()
    title = page.fields["title"].boxes["ja"].editor
    title.setFocus()
    coordinator.compose(title, "さとやま", "里山 ")
    qtbot.waitUntil(lambda: page.preview.view.pdf() != before, timeout=20_000)
    with store.read() as session:
        assert session.get_one(Event, cafe).title.ja == "SDGsカフェ"


def test_a_gap_leads_to_its_field(coordinator: Coordinator, page: Any, store: Store, cafe: int, qtbot: QtBot) -> None:
    from ouik_desktop.work.events import edit

    edit.set_words(store, cafe, "summary", "en", "")
    qtbot.waitUntil(lambda: [str(one.path) for one in page.checked.findings] == ["summary.en"], timeout=20_000)
    coordinator.do("next_gap")
    assert page.fields["summary"].boxes["en"].editor.hasFocus()
    assert page.fields["summary"].isVisible()


def test_from_gap_to_gap_goes_on_after_one_on_another_page(
    coordinator: Coordinator, page: Any, store: Store, cafe: int, qtbot: QtBot
) -> None:
    from ouik_desktop.work import words
    from ouik_desktop.work.events import edit

    with store.read() as session:
        venue_id = session.get_one(Event, cafe).venue_id
    words.write(store, FieldPath("venue", venue_id or 0, "address"), Written("ja", "金沢市広坂1-1-1"))
    edit.set_words(store, cafe, "fee", "ja", "無料")
    qtbot.waitUntil(lambda: len(page.checked.findings) == 2, timeout=20_000)
    coordinator.do("next_gap")
    assert coordinator.route.kind == "venue"
    coordinator.window.navigation.back()
    coordinator.do("next_gap")
    assert page.fields["fee"].boxes["en"].editor.hasFocus()
    coordinator.do("previous_gap")
    assert coordinator.route.kind == "venue"


@pytest.mark.usefixtures("named")
def test_the_package_is_written_in_the_formats_chosen(
    page: Any, answered: AnsweredDialogs, qtbot: QtBot, coordinator: Coordinator
) -> None:
    for suffix, tick in page.formats.ticks.items():
        tick.set_value(suffix in ("txt", "ics"))
    folder = answered.chosen
    coordinator.press(page, "exportButton")
    qtbot.waitUntil(lambda: "4" in coordinator.told, timeout=20_000)
    assert sorted(file.name for file in folder.iterdir()) == [
        "2026-12-16-cafe_announcement_en.ics",
        "2026-12-16-cafe_announcement_ja-en.ics",
        "2026-12-16-cafe_announcement_ja-en.txt",
        "2026-12-16-cafe_announcement_ja.ics",
        "2026-12-16-cafe_manifest.json",
    ]
    assert page.services.settings.get(EXPORT_FOLDER) == str(folder)


def test_nothing_goes_out_with_a_blank_head_in_silence(
    coordinator: Coordinator, page: Any, answered: AnsweredDialogs, qtbot: QtBot
) -> None:
    for suffix, tick in page.formats.ticks.items():
        tick.set_value(suffix == "txt")
    coordinator.press(page, "exportButton")
    asked = coordinator.dialog("blankHeadDialog")
    assert not answered.chosen.exists()
    coordinator.press(asked, "exportAllTheSame")
    qtbot.waitUntil((answered.chosen / "2026-12-16-cafe_announcement_ja-en.txt").exists, timeout=20_000)


def test_who_is_told_that_the_head_is_blank_can_write_the_name_at_once(coordinator: Coordinator, page: Any) -> None:
    coordinator.press(page, "exportButton")
    coordinator.enter(coordinator.dialog("blankHeadDialog"))
    assert coordinator.route.kind == "preferences"
    assert coordinator.window.frame.focusWidget().accessibleName() == "事務所の名称(日本語)"


def test_the_studio_opens_with_the_keyboard_at_the_parts(coordinator: Coordinator, cafe: int) -> None:
    coordinator.go("announce", cafe)
    assert coordinator.window.frame.focusWidget().objectName() == "studioParts"


@pytest.mark.usefixtures("named")
def test_with_gaps_nothing_is_written_until_it_is_meant(
    coordinator: Coordinator, page: Any, store: Store, cafe: int, answered: AnsweredDialogs, qtbot: QtBot
) -> None:
    from ouik_desktop.work.events import edit

    edit.set_words(store, cafe, "summary", "en", "")
    for suffix, tick in page.formats.ticks.items():
        tick.set_value(suffix == "txt")
    folder = answered.chosen
    coordinator.press(page, "exportButton")
    qtbot.waitUntil(lambda: page.findChild(Dialog, "confirmDialog") is not None, timeout=20_000)
    assert not folder.exists()
    page.findChild(Dialog, "confirmDialog").accept()
    qtbot.waitUntil((folder / "2026-12-16-cafe_announcement_ja-en.txt").exists, timeout=20_000)


def test_the_formats_chosen_are_remembered(page: Any) -> None:
    page.formats.ticks["docx"].click()
    assert "docx" not in page.services.settings.get(FORMATS).split()


def test_without_an_event_the_studio_says_so(coordinator: Coordinator) -> None:
    page = coordinator.go("announce")
    assert not page.findChild(QAbstractButton, "exportButton").isEnabled()


def test_the_studio_says_as_home_does_that_no_venue_is_known(
    coordinator: Coordinator, plan: Plan, qtbot: QtBot
) -> None:
    meeting = plan("推進会議", "Promotion Meeting", datetime(2026, 12, 9, 14), venue=None)
    page: Any = coordinator.go("announce", meeting)
    found = page.findChild(QListWidget, "studioFindings")
    qtbot.waitUntil(lambda: found.count() > 0, timeout=20_000)
    assert found.item(0).text() == "会場が決まっていません"
    found.setCurrentRow(0)
    qtbot.keyClick(found, Qt.Key.Key_Return)
    coordinator.settle()
    assert (coordinator.route.kind, coordinator.route.id) == ("event", meeting)


def test_the_studio_of_an_event_that_is_gone_shows_another(coordinator, plan, store):
    stays = plan("残る催し", "Stays", datetime(2026, 12, 20, 14, 0))
    goes = plan("消える催し", "Goes", datetime(2026, 12, 18, 14, 0))
    coordinator.go("announce", goes)
    coordinator.go("home")
    delete_events(store, [goes])
    page = coordinator.go("announce", goes)
    assert page.record_shown() == (Event, stays)
    again = plan("もう一つ", "One more", datetime(2026, 12, 19, 14, 0))
    page = coordinator.go("announce", again)
    store.history.undo()
    coordinator.settle()
    assert page.record_shown() == (Event, stays)


def test_an_announcement_of_which_nobody_knows_who_holds_the_event_is_not_called_complete(
    coordinator: Coordinator, page: Any, store: Store, cafe: int, qtbot: QtBot
) -> None:
    found = page.findChild(QListWidget, "studioFindings")
    (row,) = (row for row in range(found.count()) if found.item(row).text() == "主催がまだありません")
    found.setCurrentRow(row)
    qtbot.keyClick(found, Qt.Key.Key_Return)
    coordinator.settle()
    assert (coordinator.route.kind, coordinator.route.id) == ("event", cafe)
    city = OrganisationDraft(LocalizedText("金沢市", "Kanazawa City"))
    add_partner(store, cafe, city, PartnerRole.ORGANISER)
    coordinator.go("announce", cafe)
    qtbot.waitUntil(
        lambda: not [one for one in page.checked.beside if one.kind is FindingKind.ORGANISER], timeout=20_000
    )


def test_in_an_office_without_events_studio_and_printing_show_the_way_to_begin(coordinator: Coordinator) -> None:
    for kind in ("announce", "print"):
        page = coordinator.go(kind)
        shown = [one for one in page.findChildren(QWidget) if one.isVisible()]
        assert any(isinstance(one, EmptyState) for one in shown)
        assert not any(isinstance(one, BilingualField | PreviewPane) for one in shown)
    coordinator.click(page, _("New event"))
    assert coordinator.dialog("newEventDialog")


def test_the_panes_are_as_wide_as_somebody_drew_them_in_the_studio_of_an_event_too(
    coordinator: Coordinator, page: Any, cafe: int
) -> None:
    panes = page.findChild(QSplitter, "studioPanes")
    panes.moveSplitter(panes.sizes()[0] + 40, 1)
    drawn = panes.sizes()
    coordinator.settle()
    other = coordinator.go("event", cafe, tab="announce").findChild(QSplitter, "studioPanes")
    coordinator.settle()
    assert (other is not panes, other.sizes()) == (True, drawn)


def test_the_announcement_of_an_event_is_begun_at_its_parts(coordinator: Coordinator, cafe: int) -> None:
    coordinator.go("event", cafe, tab="announce")
    begin = coordinator.here.where_to_begin()
    assert (
        begin is not None
        and begin.accessibleName() == coordinator.go("announce", cafe).where_to_begin().accessibleName()
    )
