"""Lists taken out of the window: as files, and as addresses to write to."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ouik_desktop.i18n import _
from ouik_desktop.model import LocalizedText
from ouik_desktop.store import Store
from ouik_desktop.ui.widgets import CheckField
from ouik_desktop.work.organisations.organisations import OrganisationDraft, add_organisation
from ouik_desktop.work.participants.register import cancel, register
from ouik_desktop.work.people.people import named

from ..hands import AnsweredDialogs
from .conftest import Coordinator, Plan


@pytest.fixture
def cafe(store: Store, plan: Plan) -> int:
    event_id = plan("カフェ", "Café", datetime(2027, 1, 23, 13, 30), slug="cafe")
    for name, reading, email in (
        ("山田 花子", "やまだ はなこ", "hanako@example.jp"),
        ("林 誠", "ハヤシ マコト", "makoto@example.jp"),
        ("森 葵", "もり あおい", ""),
    ):
        register(store, event_id, replace(named(name, reading), email=email))
    gone = register(store, event_id, replace(named("北 止"), email="kita@example.jp"))
    cancel(store, gone.id)
    return event_id


def list_dialog(coordinator: Coordinator, event_id: int, do: str = "export_list") -> Any:
    coordinator.go("event", event_id, tab="participants")
    coordinator.do(do)
    return coordinator.dialog("exportList")


def ticks(dialog: Any) -> dict[str, CheckField]:
    """The columns to choose from, by key."""
    shown = [one for one in dialog.findChildren(CheckField) if one.isVisible()]
    return {one.objectName().removeprefix("column_"): one for one in shown}


def written(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_a_list_leaves_without_mail_and_without_those_who_cancelled_and_says_so(
    coordinator: Coordinator, cafe: int, answered: AnsweredDialogs, qtbot: QtBot
) -> None:
    answered.chosen.mkdir()
    dialog = list_dialog(coordinator, cafe)
    coordinator.click(dialog.format, _("CSV"))
    assert dialog.leaves.text().startswith("書き出す内容：3名の")
    assert not dialog.personal.isVisible()
    coordinator.enter(dialog)
    path = answered.chosen / "cafe_participants_ja.csv"
    qtbot.waitUntil(lambda: coordinator.told == "3名を「cafe_participants_ja.csv」に書き出しました")
    assert written(path)[1:] == [
        ["1", "山田 花子", "やまだ はなこ", "", "", "一般", "登録", ""],
        ["2", "林 誠", "はやし まこと", "", "", "一般", "登録", ""],
        ["3", "森 葵", "もり あおい", "", "", "一般", "登録", ""],
    ]


def test_what_is_personal_is_ticked_anew_each_time_and_warned_of_and_the_rest_is_remembered(
    coordinator: Coordinator, cafe: int
) -> None:
    dialog = list_dialog(coordinator, cafe)
    coordinator.click(dialog, _("CSV"))
    for tick in (ticks(dialog)["email"], ticks(dialog)["number"]):
        tick.click()
    assert dialog.personal.text().startswith("個人情報(メール)")
    dialog.reject()
    again = ticks(list_dialog(coordinator, cafe))
    assert [again[key].value() for key in ("email", "number", "name")] == [False, False, True]


def test_only_the_ticked_rows_are_written_to(coordinator: Coordinator, cafe: int) -> None:
    page = coordinator.go("event", cafe, tab="participants")
    table = page.tab("participants").table
    table.rows.tick([table.rows.ids[1], table.rows.ids[2]], on=True)
    coordinator.do("write_to")
    dialog = coordinator.dialog("exportList")
    assert dialog.mail.count.text() == "1件のアドレス"
    assert dialog.mail.without.text() == "1名はメールアドレスがなく、届きません：森 葵"
    coordinator.enter(dialog)
    assert QGuiApplication.clipboard().text() == "makoto@example.jp"


def test_addresses_go_block_after_block(coordinator: Coordinator, cafe: int, answered: AnsweredDialogs) -> None:
    dialog = list_dialog(coordinator, cafe, "write_to")
    coordinator.type(dialog.mail.at_once, "1")
    copied = []
    for _block in range(2):
        dialog.forward.click()
        copied.append((dialog.mail.done.text(), QGuiApplication.clipboard().text()))
    assert copied == [
        ("2のうち1：1件のアドレスをコピーしました。BCCに貼り付けてください。", "hanako@example.jp"),
        ("2のうち2：1件のアドレスをコピーしました。BCCに貼り付けてください。", "makoto@example.jp"),
    ]
    coordinator.press(dialog, "openMail")
    assert answered.opened_links == ["mailto:?bcc=hanako@example.jp"]


def test_letters_shift_jis_lacks_are_listed_before_anything_is_written(
    coordinator: Coordinator, store: Store, cafe: int, answered: AnsweredDialogs, qtbot: QtBot
) -> None:
    answered.chosen.mkdir()
    register(store, cafe, named("𠮷田 花子"))
    dialog = list_dialog(coordinator, cafe)
    coordinator.click(dialog.format, _("CSV"))
    coordinator.click(dialog.encoding, _("Shift_JIS (old programs)"))
    dialog.forward.click()
    qtbot.waitUntil(dialog.unfit.isVisible)
    assert "𠮷 – 氏名, 5: 𠮷田 花子" in dialog.unfit.text()
    assert (dialog.forward.isEnabled(), list(answered.chosen.iterdir())) == (False, [])
    dialog.substitute.click()
    dialog.forward.click()
    path = answered.chosen / "cafe_participants_ja.csv"
    qtbot.waitUntil(path.exists)
    assert "〓田 花子" in path.read_bytes().decode("cp932")


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("people", "2026-12-01_people_ja.vcf"),
        ("organisations", "2026-12-01_organisations_ja.vcf"),
        ("events", "2026-12-01_events_ja.ics"),
    ],
)
def test_every_list_of_the_office_can_be_taken_out(
    coordinator: Coordinator, cafe: int, answered: AnsweredDialogs, qtbot: QtBot, page: str, name: str
) -> None:
    answered.chosen.mkdir()
    add_organisation(coordinator.window.services.office.store, OrganisationDraft(LocalizedText("金沢市", "Kanazawa")))
    coordinator.go(page)
    coordinator.do("export_list")
    dialog = coordinator.dialog("exportList")
    coordinator.click(dialog.format, _("Calendar file") if page == "events" else _("Address cards (vCard)"))
    coordinator.enter(dialog)
    qtbot.waitUntil((answered.chosen / name).exists)
