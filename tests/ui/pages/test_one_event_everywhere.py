"""One event, looked at in every place that shows it: all say the same of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from ouik_desktop.cli.program import run
from ouik_desktop.finding import FindingKind
from ouik_desktop.i18n import _
from ouik_desktop.model import LocalizedText, Organisation, Partnership, Person, Registration, Venue
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.shared.choose_event import EventChoice
from ouik_desktop.ui.pages.shared.event_line import EventLine
from ouik_desktop.ui.shell.palette.records import Records
from ouik_desktop.ui.shell.rail.reader import in_progress
from ouik_desktop.ui.widgets import ElidedLabel
from ouik_desktop.work.home import overview
from tests.cli.conftest import NoWindows

from .conftest import Coordinator, Plan

NOBODY: dict[str, Any] = {"venue": None}


@dataclass(frozen=True)
class Case:
    """An event of December 2026, and what is to be said of it in Japanese: `days` it stands on, its times beside the day and in
    full, its place, whether a venue is owed, kind and state; a `venue` among the values is an online place."""

    starts: datetime
    ends: datetime | None
    days: tuple[int, ...]
    times: str
    place: str
    in_full: str = ""
    owed: bool = False
    kind: str = "その他"
    state: str = "確定"
    values: dict[str, Any] = field(default_factory=dict)


CASES = {
    "online without a venue": Case(
        datetime(2026, 12, 5, 13, 30), datetime(2026, 12, 5, 15), (5,), "13:30–15:00", "オンライン",
        values={"mode": "online", **NOBODY},
    ),
    "in an online place": Case(
        datetime(2026, 12, 5, 13, 30), datetime(2026, 12, 5, 15), (5,), "13:30–15:00", "Zoom会議室",
        values={"venue": "Zoom会議室"},
    ),
    "until midnight": Case(
        datetime(2026, 12, 5, 18), datetime(2026, 12, 6), (5,), "18:00–24:00", "市役所",
    ),
    "into the night": Case(
        datetime(2026, 12, 5, 22), datetime(2026, 12, 6, 2), (5, 6), "22:00–2:00", "市役所",
    ),
    "of several days": Case(
        datetime(2026, 12, 18, 9), datetime(2026, 12, 20, 17), (18, 19, 20), "12/18–12/20", "市役所",
        in_full="12/18(金) – 12/20(日) 9:00–17:00",
    ),
    "of several days until midnight": Case(
        datetime(2026, 12, 18, 9), datetime(2026, 12, 20), (18, 19), "12/18–12/19", "市役所",
        in_full="12/18(金) – 12/19(土) 9:00–24:00",
    ),
    "of whole days": Case(
        datetime(2026, 12, 5), datetime(2026, 12, 6), (5, 6), "12/5–12/6", "市役所", in_full="12/5(土) – 12/6(日)",
        values={"all_day": True},
    ),
    "of a whole day": Case(datetime(2026, 12, 5), None, (5,), "終日", "市役所", values={"all_day": True}),
    "without a venue": Case(
        datetime(2026, 12, 5, 10), datetime(2026, 12, 5, 12), (5,), "10:00–12:00", "会場未定", owed=True, values=NOBODY,
    ),
    "cancelled without a venue": Case(
        datetime(2026, 12, 5, 10), datetime(2026, 12, 5, 12), (5,), "10:00–12:00", "会場なし", state="中止",
        values={"state": "cancelled", **NOBODY},
    ),
    "of a kind of the office's own": Case(
        datetime(2026, 12, 5, 10), datetime(2026, 12, 5, 12), (5,), "10:00–12:00", "市役所", values={"kind": "tea_party"},
    ),
    "of a known kind": Case(
        datetime(2026, 12, 5, 10), datetime(2026, 12, 5, 12), (5,), "10:00–12:00", "市役所", kind="カフェ",
        values={"kind": "cafe"},
    ),
    "without an end": Case(datetime(2026, 12, 5, 13, 30), None, (5,), "13:30–", "市役所"),
}  # fmt: skip


@pytest.fixture(params=CASES, ids=list(CASES))
def case(request: pytest.FixtureRequest) -> Case:
    return CASES[request.param]


@pytest.fixture
def planned(case: Case, plan: Plan, store: Store) -> int:
    """The event, with one participant, who is of an organisation that has a part in it."""
    values = dict(case.values)
    if place := values.get("venue"):
        values["venue"] = Venue(name=LocalizedText(place), is_online=True)
    event_id = plan("里山の集い", "Satoyama Gathering", case.starts, ends=case.ends, slug="gathering", **values)
    with store.write(_("Register")) as session:
        office = Organisation(name=LocalizedText("里山協会"))
        person = Person(family="山田", given="悠", organisation=office)
        session.add(Registration(event_id=event_id, person=person, number=1, state="registered"))
        session.add(Partnership(event_id=event_id, organisation=office))
    return event_id


def labels(widget: QWidget) -> list[QLabel | ElidedLabel]:
    found: list[QLabel | ElidedLabel] = [*widget.findChildren(QLabel), *widget.findChildren(ElidedLabel)]
    return [label for label in found if label.isVisibleTo(widget)]


def words_in(widget: QWidget) -> list[str]:
    return [label.text() for label in labels(widget)]


def ink_of(widget: QWidget, words: str) -> str:
    label = next(one for one in labels(widget) if one.text() == words)
    return label.palette().windowText().color().name()


def test_the_list_of_events(coordinator: Coordinator, case: Case, planned: int) -> None:
    page = coordinator.go("events")
    (row,) = page.rows.rows(page.table.rows.ids)
    kit = page.kit
    said = {
        name: kit.say(cell.words) for name, cell in row.cells.items() if name in ("times", "venue", "kind", "state")
    }
    assert said == {"times": case.times, "venue": case.place, "kind": case.kind, "state": case.state}
    assert (row.cells["venue"].ink == "warn", row.cells["people"].words) == (case.owed, "1")


def test_the_month_and_its_pane(coordinator: Coordinator, case: Case, planned: int) -> None:
    page = coordinator.go("calendar")
    page.go_to(case.starts.date())
    seen = [day for day in range(1, 32) if page.month.rows_on(date(2026, 12, day))]
    assert tuple(seen) == case.days
    name = page.month.pool.chips[0].accessibleName()
    assert name.endswith(f"{case.state}、参加者1名")
    words = words_in(page.detail)
    assert {case.in_full or case.times, case.place, case.kind, "参加者1名"} <= set(words) | {_kind(page.detail)}
    warn = page.kit.colour("warn").name()
    assert (ink_of(page.detail, case.place) == warn) == case.owed


def _kind(detail: Any) -> str:
    return str(detail.kind.text())


def test_the_agenda(coordinator: Coordinator, case: Case, planned: int) -> None:
    page = coordinator.go("calendar", tab="agenda")
    coordinator.settle()
    assert tuple(line.day.day for line in page.agenda.lines) == case.days
    assert {line.accessibleDescription() for line in page.agenda.lines} == {case.place}
    assert {line.row.needs_venue for line in page.agenda.lines} == {case.owed}


def test_home_the_rail_and_what_needs_attention(
    coordinator: Coordinator, case: Case, planned: int, store: Store
) -> None:
    page = coordinator.go("home")
    (line,) = (line for line in page.findChildren(EventLine) if line.isVisibleTo(page))
    assert line.accessibleDescription() == case.place
    takes_place = case.state == "確定"
    shown = set(words_in(page.next)) & {case.in_full or case.times, case.place}
    assert shown == ({case.in_full or case.times, case.place} if takes_place else set())
    assert [row.route.id for row in in_progress(page.services)] == ([planned] if takes_place else [])
    owed = [one.finding.kind for one in overview(store).attention if one.finding.path.field == "venue"]
    assert owed == ([FindingKind.PLACE] if case.owed else [])


def test_the_palette_and_the_choice_of_an_event_name_its_first_day(
    coordinator: Coordinator, case: Case, planned: int
) -> None:
    services = coordinator.go("home").services
    (found,) = Records(services).find("", "里山の集い")
    day = services.kit.language.short_date(case.starts.date(), year=True)
    assert (services.kit.say(found.words), found.second) == ("里山の集い", day)
    choice = EventChoice(services, lambda _id: None)
    choice.show_event(planned)
    assert "里山の集い" in choice.findChild(QWidget, "eventChoice").text()
    choice.deleteLater()


def test_the_pages_of_a_person_and_an_organisation(coordinator: Coordinator, case: Case, planned: int) -> None:
    day = coordinator.go("home").kit.language.short_date(case.starts.date(), year=True)
    for kind, name in (
        ("person", "personEvents"),
        ("organisation", "organisationParts"),
        ("organisation", "organisationVisits"),
    ):
        rows = coordinator.go(kind, 1).findChild(QWidget, name)
        assert day in rows.item(0).data(256).trailing


def test_the_command_line(
    case: Case, planned: int, store: Store, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    printed = _printed(tmp_path, capfd)
    lines = printed("event", "show", "gathering").splitlines()
    assert lines[:2] == ["里山の集い", f"{planned}  gathering  {case.state}  {case.kind}"]
    assert lines[3:5] == [case.place, "参加者1名"]
    if len(case.days) == 1 and case.times != "終日":
        assert lines[2].endswith(f" {case.times}")
    elif case.in_full:
        assert f"12月{case.days[-1]}日" in lines[2]


def _printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., str]:
    def command(*arguments: str) -> str:
        capfd.readouterr()
        assert run(["--office", str(tmp_path / "office.ouik"), "--language", "ja", *arguments], NoWindows()) == 0
        return capfd.readouterr().out

    return command
