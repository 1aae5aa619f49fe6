"""Lists that leave the office: what stands on them, for whom, and to whom one can write."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from ouik_desktop.blocks import AddressCard, AddressCards, Document, Occasion, Table
from ouik_desktop.errors import Refused
from ouik_desktop.formats.spreadsheet import Unfit
from ouik_desktop.i18n import CODES, Code, _
from ouik_desktop.model import Event, LocalizedText, Registration
from ouik_desktop.model.clock import frozen
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.store import Store
from ouik_desktop.work.lists import kinds, writing
from ouik_desktop.work.lists.addresses import Addresses, addresses_of, blocks, links
from ouik_desktop.work.lists.columns import ListWish
from ouik_desktop.work.lists.kinds import ListFormat, ListKind, formats_of
from ouik_desktop.work.lists.writing import ListFile
from ouik_desktop.work.organisations.organisations import OrganisationDraft, add_organisation
from ouik_desktop.work.participants.register import cancel, register
from ouik_desktop.work.people.people import PersonDraft, add_person, named


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "office.ouik", frozen(2026, 12, 1))


@pytest.fixture
def event_id(store: Store) -> int:
    with store.write(_("Test event")) as session:
        event = Event(uid="cafe", slug="cafe", starts=datetime(2027, 1, 23, 13, 30), ends=datetime(2027, 1, 23, 15))
        event.title = LocalizedText("カフェ", "Café")
        session.add(event)
        session.flush()
        return event.id


def hanako(**more: object) -> PersonDraft:
    draft = replace(
        named("山田 花子", "ﾔﾏﾀﾞ ﾊﾅｺ"),
        family_romaji="Yamada",
        given_romaji="Hanako",
        affiliation=LocalizedText("金沢市", "Kanazawa City"),
        email="hanako@example.jp",
        phone="090-1234-5678",
    )
    return replace(draft, **more)  # type: ignore[arg-type]


def format_of(store: Store, kind: ListKind, ids: list[int], suffix: str) -> ListFormat:
    with store.read() as session:
        return next(one for one in formats_of(session, kind, ids, store.clock) if one.writer.suffix == suffix)


def composed(store: Store, kind: ListKind, ids: list[int], suffix: str, wish: ListWish) -> Document:
    return writing.document(store, ids, ListFile(format_of(store, kind, ids, suffix), wish))


def heads_and_rows(document: Document) -> list[list[str]]:
    (table,) = document.of(Table)
    code = document.languages[0]
    heads = [column.label.get(code) for column in table.columns]
    return [heads, *([row[column.key] for column in table.columns] for row in table.rows)]


def write(store: Store, ids: list[int], file: ListFile, path: Path) -> None:
    for _progress in writing.write(store, ids, file, path):
        pass


# --- what stands on them ------------------------------------------------------------------------------------------------


def test_readings_are_hiragana_and_an_affiliation_stands_once_for_each_language(store: Store, event_id: int) -> None:
    one = register(store, event_id, hanako()).id
    wish = ListWish(("number", "name", "reading", "organisation", "state"), CODES)
    assert heads_and_rows(composed(store, kinds.PARTICIPANTS, [one], "xlsx", wish)) == [
        ["No.", "氏名", "ふりがな", "所属(日本語)", "所属(英語)", "状態"],
        ["1", "山田 花子", "やまだ はなこ", "金沢市", "Kanazawa City", "登録 / Registered"],
    ]


def test_each_question_that_was_answered_is_a_column(store: Store, event_id: int) -> None:
    first = register(store, event_id, hanako(), answers={"食事": "ベジタリアン"}).id
    second = register(store, event_id, named("林 誠"), answers={"食事": "", "交通": "バス"}).id
    wish = ListWish(("name", "answers"))
    assert heads_and_rows(composed(store, kinds.PARTICIPANTS, [first, second], "xlsx", wish)) == [
        ["氏名", "食事", "交通"],
        ["山田 花子", "ベジタリアン", ""],
        ["林 誠", "", "バス"],
    ]


def test_who_cancelled_or_declined_is_not_among_those_still_in(store: Store, event_id: int) -> None:
    stays = register(store, event_id, hanako()).id
    goes = register(store, event_id, named("林 誠")).id
    no = register(store, event_id, named("森 葵"), RegistrationState.DECLINED).id
    cancel(store, goes)
    assert kinds.PARTICIPANTS.still_in is not None
    with store.read() as session:
        assert kinds.PARTICIPANTS.still_in(session, [no, goes, stays]) == [stays]


def test_a_card_holds_mail_and_phone_only_when_they_were_chosen(store: Store, event_id: int) -> None:
    one = register(store, event_id, hanako()).id
    wishes: dict[Code, tuple[str, ...]] = {"ja": ("reading", "organisation"), "en": ("also", "email", "phone")}
    cards = [
        next(composed(store, kinds.PARTICIPANTS, [one], "vcf", ListWish(columns, (code,))).of(AddressCards)).cards
        for code, columns in wishes.items()
    ]
    assert cards == [
        (
            AddressCard(
                "山田 花子",
                family="山田",
                given="花子",
                family_reading="やまだ",
                given_reading="はなこ",
                organisation="金沢市",
            ),
        ),
        (
            AddressCard(
                "Hanako Yamada",
                also="山田 花子",
                family="Yamada",
                given="Hanako",
                email="hanako@example.jp",
                phone="090-1234-5678",
            ),
        ),
    ]


def test_events_are_a_spreadsheet_or_a_calendar(store: Store, event_id: int) -> None:
    wish = ListWish(("day", "times", "title", "registered"), ("en",))
    assert heads_and_rows(composed(store, kinds.EVENTS, [event_id], "xlsx", wish))[1:] == [
        ["2027-01-23", "13:30–15:00", "Café", "0"]
    ]
    (occasion,) = composed(store, kinds.EVENTS, [event_id], "ics", ListWish(())).of(Occasion)
    assert occasion.title == LocalizedText("カフェ", "Café")


def test_organisations_bring_the_people_who_belong_to_them(store: Store) -> None:
    city = add_organisation(store, OrganisationDraft(LocalizedText("金沢市", "Kanazawa City")))
    person = add_person(store, hanako())
    add_person(store, named("林 誠"))
    assert kinds.ORGANISATIONS.people is not None
    with store.read() as session:
        assert list(kinds.ORGANISATIONS.people(session, [city])) == [person]
    wish = ListWish(("name", "people"), ("en",))
    assert heads_and_rows(composed(store, kinds.ORGANISATIONS, [city], "csv", wish))[1:] == [["Kanazawa City", "1"]]


@pytest.mark.parametrize(
    ("kind", "suffixes"),
    [
        (kinds.PARTICIPANTS, {"xlsx", "csv", "vcf"}),
        (kinds.PEOPLE, {"xlsx", "csv", "vcf"}),
        (kinds.ORGANISATIONS, {"xlsx", "csv", "vcf"}),
        (kinds.EVENTS, {"xlsx", "csv", "ics"}),
    ],
)
def test_a_list_is_offered_in_every_format_that_can_hold_it(
    store: Store, event_id: int, kind: ListKind, suffixes: set[str]
) -> None:
    ids = [event_id] if kind is kinds.EVENTS else []
    with store.read() as session:
        assert {one.writer.suffix for one in formats_of(session, kind, ids, store.clock)} >= suffixes


# --- files --------------------------------------------------------------------------------------------------------------


def test_a_workbook_and_a_csv_say_the_same(store: Store, event_id: int, tmp_path: Path) -> None:
    one = register(store, event_id, hanako(email="=cmd@example.jp")).id
    wish = ListWish(("name", "email"))
    for suffix in ("xlsx", "csv"):
        write(store, [one], ListFile(format_of(store, kinds.PARTICIPANTS, [one], suffix), wish), tmp_path / suffix)
    expected = [["氏名", "メール"], ["山田 花子", "=cmd@example.jp"]]
    assert CalamineWorkbook.from_path(tmp_path / "xlsx").get_sheet_by_index(0).to_python() == expected
    assert (tmp_path / "csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [expected[0], ["山田 花子", "'=cmd@example.jp"]]


def test_letters_that_shift_jis_lacks_are_named_and_replaced_only_when_that_is_meant(
    store: Store, event_id: int, tmp_path: Path
) -> None:
    one = register(store, event_id, named("𠮷田 花子")).id
    file = ListFile(format_of(store, kinds.PARTICIPANTS, [one], "csv"), ListWish(("number", "name")), shift_jis=True)
    assert writing.unfit(store, [one], file) == (Unfit(2, "氏名", "𠮷田 花子", "𠮷"),)
    with pytest.raises(Refused):
        write(store, [one], file, tmp_path / "list.csv")
    assert not (tmp_path / "list.csv").exists()
    write(store, [one], replace(file, substitute=True), tmp_path / "list.csv")
    assert (tmp_path / "list.csv").read_bytes().decode("cp932") == "No.,氏名\r\n1,〓田 花子\r\n"


# --- to write to them ---------------------------------------------------------------------------------------------------


def test_an_address_is_written_to_once_and_who_has_none_is_named(store: Store) -> None:
    ids = [
        add_person(store, hanako()),
        add_person(store, replace(named("山田 太郎"), email="Hanako@EXAMPLE.jp")),
        add_person(store, named("林 誠")),
    ]
    with store.read() as session:
        found = addresses_of(session, [*ids, ids[0]])
    assert found == Addresses(("hanako@example.jp",), (LocalizedText("林 誠", ""),), shared=1)


def test_many_addresses_are_blocks_and_no_link_is_longer_than_windows_hands_on() -> None:
    addresses = [f"participant.number{number}+x@example.jp" for number in range(120)]
    assert [len(block) for block in blocks(addresses)] == [50, 50, 20]
    written = links(addresses)
    assert max(map(len, written)) <= 2000
    assert [written[0][:54], sum(link.count("@") for link in written)] == [
        "mailto:?bcc=participant.number0%2Bx@example.jp,partici",
        120,
    ]


def test_a_registration_of_somebody_who_is_gone_is_left_out(store: Store, event_id: int) -> None:
    one = register(store, event_id, hanako()).id
    with store.write(_("Test")) as session:
        session.delete(session.get_one(Registration, one))
    assert kinds.PARTICIPANTS.people is not None
    with store.read() as session:
        assert list(kinds.PARTICIPANTS.people(session, [one])) == []
