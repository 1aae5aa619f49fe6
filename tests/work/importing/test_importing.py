"""Downloaded lists come in right, again without a trace, and go out again by one undo: told on the samples and on small lists."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from ouik_desktop.errors import BadInput, Refused
from ouik_desktop.model import Clock, Event, LocalizedText, Person, Question, Registration
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.progress import finish
from ouik_desktop.store import Store
from ouik_desktop.work import importing
from ouik_desktop.work.events.edit import EventDraft, add_event
from ouik_desktop.work.importing import Existing, Report
from ouik_desktop.work.participants.register import ParticipantRow, participants, register, set_state
from ouik_desktop.work.people.people import PersonDraft, add_person

LISTS = [
    "peatix_参加者リスト.csv",
    "connpass_event_participants.csv",
    "googleforms_フォームの回答1.csv",
    "msforms_申込(1-29).xlsx",
    "ouik-tickets-184233.xlsx",
    "名簿_最終版(2).csv",
    "orderpositions.csv",
    "registrations.csv",
    "report-2026-08-02.csv",
    "困ったリスト.csv",
]


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    store = Store.open(tmp_path / "office.ouik", clock)
    yield store
    store.close()


@pytest.fixture
def cafe(store: Store) -> int:
    return add_event(store, EventDraft(LocalizedText("SDGsカフェ", "SDGs Café"), datetime(2026, 12, 5, 13, 30)))


def bring_in(store: Store, event_id: int, data: str | bytes, name: str = "list.csv", **wishes: Any) -> Report:
    data = data.encode() if isinstance(data, str) else data
    return finish(importing.apply(store, event_id, importing.look_at(store, event_id, data, name, **wishes).plan))


def who(store: Store, event_id: int) -> list[ParticipantRow]:
    with store.read() as session:
        return sorted(participants(session, event_id), key=lambda row: row.number)


def names(store: Store, event_id: int) -> list[str]:
    return [row.name.best("ja") for row in who(store, event_id)]


def counts(report: Report) -> tuple[int, int, int, int, int]:
    return report.new, report.changed, report.unchanged, report.cancelled, report.vanished


# --- the samples ------------------------------------------------------------------------------------------------------


def truth_of(samples: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((samples / "participants/truth.json").read_text(encoding="utf-8"))[name]
    return found


@pytest.mark.parametrize("name", LISTS)
def test_every_list_comes_in_as_its_truth_says(name: str, store: Store, cafe: int, samples: Path) -> None:
    truth = truth_of(samples, name)
    report = bring_in(store, cafe, (samples / "participants" / name).read_bytes(), name)
    assert (report.source, report.encoding) == (truth["source"], truth["encoding"])
    assert report.new == truth["rows"] + len(truth.get("also", ()))
    text = _text_of(samples / "participants" / name)
    rows = who(store, cafe)
    for person in truth["people"]:
        row = _find(rows, person)
        assert row.state == person["state"]
        if person["email"] in text:
            assert row.email == person["email"]
        if person["phone"] in text:
            assert row.phone == person["phone"]
        if person["organisation"] in text.splitlines():
            assert row.organisation.best("ja") == person["organisation"]
        if row.reading:
            assert _kana(row.reading) == person["family_kana"] + person["given_kana"]
    assert sorted({each.path.id for each in report.problems}) == truth.get("problem_lines", [])


def _text_of(path: Path) -> str:
    """The cells of a list, one a line."""
    sheet = importing.read_table(path.read_bytes(), path.name)
    return "\n".join(" ".join(cell.split()) for row in sheet.rows for cell in row.cells)


def _find(rows: list[ParticipantRow], person: dict[str, str]) -> ParticipantRow:
    japanese, english = person["family"] + person["given"], f"{person['given_romaji']} {person['family_romaji']}"
    found = [
        row
        for row in rows
        if (row.name.ja.replace(" ", "") == japanese or row.name.en == english) and row.email in ("", person["email"])
    ]
    assert found, f"{japanese} is missing"
    return next((row for row in found if row.email), found[0])


def _kana(reading: str) -> str:
    return "".join(chr(ord(kana) + 96) if "ぁ" <= kana <= "ゖ" else kana for kana in reading.replace(" ", ""))


@pytest.mark.parametrize("name", LISTS)
def test_the_same_list_again_changes_nothing_and_undo_takes_it_back(
    name: str, store: Store, cafe: int, samples: Path
) -> None:
    data = (samples / "participants" / name).read_bytes()
    first = bring_in(store, cafe, data, name)
    before = who(store, cafe)
    again = bring_in(store, cafe, data, name)
    assert counts(again) == (0, 0, first.new, 0, 0)
    assert again.unit is None
    assert who(store, cafe) == before
    store.history.undo()
    with store.read() as session:
        assert [session.query(kind).count() for kind in (Person, Registration, Question)] == [0, 0, 0]


@pytest.mark.parametrize("name", ["web_page_saved_as.csv", "empty.csv", "only_header.csv"])
def test_what_is_no_list_is_refused_and_nothing_is_changed(name: str, store: Store, cafe: int, samples: Path) -> None:
    with pytest.raises(BadInput):
        bring_in(store, cafe, (samples / "participants" / name).read_bytes(), name)
    assert who(store, cafe) == []


def test_the_troubled_list_says_each_trouble_with_its_line_and_value(store: Store, cafe: int, samples: Path) -> None:
    name = "困ったリスト.csv"
    report = bring_in(store, cafe, (samples / "participants" / name).read_bytes(), name)
    told = json.loads(json.dumps(report.to_json()))
    assert [(each["line"], each["column"], each["value"], each["reason"]["ja"]) for each in told["problems"]] == [
        (5, "氏名", None, "氏名がありません。この行は取り込みません。"),
        (7, "ふりがな", "山田", "ふりがながかなではありません。取り込みません。"),
        (7, "メール", "yamada(at)example", "メールに「@」がありません。"),
        (9, None, "extra, extra2", "見出しより2つ多いセルがあります。多い分は取り込みません。"),
        (10, "ふりがな", None, "行の終わりのセルが3つ足りません。空として扱います。"),
    ]
    assert [(str(each.path), each.kind.value, each.severity.value) for each in report.problems] == [
        ("row/5/name", "row_left_out", "wanting"),
        ("row/7/reading", "not_as_written", "note"),
        ("row/7/email", "not_as_written", "note"),
        ("row/9", "not_as_written", "note"),
        ("row/10", "not_as_written", "note"),
    ]
    assert len({each.id for each in report.problems}) == 5
    found = {row.name.best("ja", "en"): (row.email, row.reading) for row in who(store, cafe)}
    assert {name: found[name] for name in ("佐藤 花子", "山田 次", "=cmd|'/C calc'!A0", "列 多い", "列 少ない")} == {
        "佐藤 花子": ("花子@example.jp", "さとう はなこ"),
        "山田 次": ("", ""),
        "=cmd|'/C calc'!A0": ("evil@example.jp", ""),
        "列 多い": ("a@example.jp", "れつ おおい"),
        "列 少ない": ("", ""),
    }


def test_a_second_answer_to_a_form_is_the_same_registration(store: Store, cafe: int, samples: Path) -> None:
    name = "googleforms_フォームの回答1.csv"
    report = bring_in(store, cafe, (samples / "participants" / name).read_bytes(), name)
    assert (report.rows, report.new, report.repeated) == (45, 44, 1)
    row = next(row for row in who(store, cafe) if row.email == "yamamoto.mai44@example.com")
    assert row.answers["使用言語"] == "日本語;English"  # the later answer
    assert row.queued_at == datetime(2026, 8, 5, 2, 33, 7)  # the place in the queue of the first, naive UTC


# --- who is who -------------------------------------------------------------------------------------------------------

HEADER = "氏名,ふりがな,メールアドレス,所属\n"


def test_somebody_of_the_directory_is_known_by_mail_and_name(store: Store, cafe: int) -> None:
    known = add_person(store, PersonDraft("佐藤", "花子", "サトウ", "ハナコ", email="Hanako@Example.jp"))
    report = bring_in(store, cafe, HEADER + "佐藤　花子,ｻﾄｳ ﾊﾅｺ,hanako@example.jp,金沢大学\n")
    assert counts(report) == (1, 0, 0, 0, 0)
    assert [row.person_id for row in who(store, cafe)] == [known]


def test_somebody_is_known_though_a_list_writes_another_form_of_a_kanji(store: Store, cafe: int) -> None:
    add_person(store, PersonDraft("髙橋", "眞子", email="t@example.jp"))
    assert bring_in(store, cafe, "氏名,メールアドレス\n高橋 真子,t@example.jp\n").new == 1
    with store.read() as session:
        assert [person.family for person in session.scalars(select(Person))] == ["髙橋"]


def test_the_same_mail_with_another_name_is_another_person(store: Store, cafe: int) -> None:
    known = add_person(store, PersonDraft("佐藤", "花子", email="family@example.jp"))
    bring_in(store, cafe, HEADER + "佐藤 一郎,さとう いちろう,family@example.jp,\n")
    assert [row.person_id for row in who(store, cafe)] != [known]


def test_name_reading_and_organisation_know_somebody_without_mail(store: Store, cafe: int) -> None:
    known = add_person(
        store, PersonDraft("佐藤", "花子", "さとう", "はなこ", affiliation=LocalizedText("株式会社北陸みらい"))
    )
    bring_in(store, cafe, HEADER + "佐藤 花子,サトウ ハナコ,,㈱北陸みらい\n")
    assert [row.person_id for row in who(store, cafe)] == [known]


@pytest.mark.parametrize("organisation", ["", "-", "個人", "別の会"])
def test_namesakes_stay_two(organisation: str, store: Store, cafe: int) -> None:
    affiliation = LocalizedText(organisation if organisation != "別の会" else "北陸みらい")
    known = add_person(store, PersonDraft("佐藤", "花子", "さとう", "はなこ", affiliation=affiliation))
    look = importing.look_at(store, cafe, (HEADER + f"佐藤 花子,さとう はなこ,,{organisation}\n").encode(), "list.csv")
    assert [entry.person_id for entry in look.plan.entries] == [None]
    assert [entry.maybe for entry in look.plan.entries] == [known]


def test_two_who_fit_are_nobody_in_particular(store: Store, cafe: int) -> None:
    for _twice in range(2):
        add_person(store, PersonDraft("佐藤", "花子", "さとう", "はなこ", affiliation=LocalizedText("金沢大学")))
    look = importing.look_at(store, cafe, (HEADER + "佐藤 花子,さとう はなこ,,金沢大学\n").encode(), "list.csv")
    assert [entry.person_id for entry in look.plan.entries] == [None]


def test_namesakes_of_one_list_with_mails_of_their_own_stay_two(store: Store, cafe: int) -> None:
    text = HEADER + "佐藤 花子,さとう はなこ,one@example.jp,金沢大学\n佐藤 花子,さとう はなこ,two@example.jp,金沢大学\n"
    assert counts(bring_in(store, cafe, text)) == (2, 0, 0, 0, 0)
    assert counts(bring_in(store, cafe, text)) == (0, 0, 2, 0, 0)


def test_nobody_is_registered_twice_by_a_list(store: Store, cafe: int) -> None:
    register(store, cafe, PersonDraft("佐藤", "花子", email="hanako@example.jp"), RegistrationState.REGISTERED)
    report = bring_in(
        store, cafe, HEADER + "佐藤 花子,さとう はなこ,hanako@example.jp,\n佐藤花子,,HANAKO@example.jp,\n"
    )
    assert (report.new, report.repeated, names(store, cafe)) == (0, 1, ["佐藤 花子"])


def test_somebody_may_be_added_separately_by_decision(store: Store, cafe: int) -> None:
    text = HEADER + "佐藤 花子,さとう はなこ,hanako@example.jp,\n"
    bring_in(store, cafe, text)
    assert counts(bring_in(store, cafe, text, existing=Existing.ADD)) == (1, 0, 0, 0, 0)


PEATIX = "販売ID,参加者名,ステータス,注文日時,チケット名,メール\n"


def test_the_key_of_the_source_finds_who_changed_name_or_mail(store: Store, cafe: int) -> None:
    bring_in(store, cafe, PEATIX + "1,佐藤 花子,無料,2026-08-05 09:05,一般,old@example.jp\n")
    report = bring_in(store, cafe, PEATIX + "1,佐藤 花子,無料,2026-08-05 09:05,一般,new@example.jp\n")
    assert counts(report) == (0, 1, 0, 0, 0)
    report = bring_in(store, cafe, PEATIX + "1,能登 花子,無料,2026-08-05 09:05,一般,new@example.jp\n")
    assert counts(report) == (0, 1, 0, 0, 0)
    assert [(row.name.ja, row.email) for row in who(store, cafe)] == [("能登 花子", "new@example.jp")]


def test_a_number_that_comes_again_in_another_form_is_somebody_else(store: Store, cafe: int) -> None:
    header = "ID,開始時刻,完了時刻,メール,名前,お名前\n"
    bring_in(store, cafe, header + "1,2026-08-05 9:00,2026-08-05 9:05,anonymous,,佐藤 花子\n")
    bring_in(store, cafe, header + "1,2026-08-06 9:00,2026-08-06 9:05,anonymous,,森 学\n")
    assert names(store, cafe) == ["佐藤 花子", "森 学"]


# --- what changes -----------------------------------------------------------------------------------------------------


def test_cancelled_waiting_and_gone_are_told_apart(store: Store, cafe: int) -> None:
    header = "参加枠名,ユーザー名,表示名,参加ステータス,お名前,受付番号\n"
    bring_in(store, cafe, header + "一般,a,a,参加,佐藤 花子,1\n一般,b,b,補欠,森 学,2\n一般,c,c,参加,林 舞,3\n")
    report = bring_in(store, cafe, header + "一般,a,a,キャンセル,佐藤 花子,1\n一般,b,b,参加,森 学,2\n")
    assert counts(report) == (0, 1, 0, 1, 1)
    assert [row.state.value for row in who(store, cafe)] == ["cancelled", "registered", "registered"]


def test_a_ticket_given_back_elsewhere_leaves_the_other(store: Store, cafe: int) -> None:
    bring_in(store, cafe, PEATIX + "1,佐藤 花子,無料,2026-08-05 09:05,一般,hana@example.jp\n")
    bring_in(store, cafe, "氏名,メール,出欠\n佐藤 花子,hana@example.jp,キャンセル\n")
    assert [row.state.value for row in who(store, cafe)] == ["registered"]


def test_another_list_of_the_office_makes_nobody_vanish(store: Store, cafe: int) -> None:
    bring_in(store, cafe, HEADER + "佐藤 花子,,a@example.jp,\n")
    assert counts(bring_in(store, cafe, HEADER + "森 学,,b@example.jp,\n")) == (1, 0, 0, 0, 0)


def test_what_was_corrected_by_hand_stands_while_the_list_says_what_it_said(store: Store, cafe: int) -> None:
    text = (
        PEATIX
        + "1,佐藤 華子,無料,2026-08-05 09:05,一般,hana@example.jp\n2,森 学,無料,2026-08-05 09:06,一般,mori@example.jp\n"
    )
    bring_in(store, cafe, text)
    hanako, mori = who(store, cafe)
    with store.write(importing.Field.NAME.text) as session:
        person = session.get_one(Person, hanako.person_id)
        person.given, person.email = "花子", "hanako@example.jp"
    set_state(store, mori.id, RegistrationState.CANCELLED)
    assert counts(bring_in(store, cafe, text)) == (0, 0, 2, 0, 0)
    assert [(row.name.ja, row.state.value) for row in who(store, cafe)] == [
        ("佐藤 花子", "registered"),
        ("森 学", "cancelled"),
    ]


def test_a_list_that_says_nothing_takes_nothing_away(store: Store, cafe: int) -> None:
    bring_in(store, cafe, HEADER + "佐藤 花子,さとう はなこ,hanako@example.jp,金沢大学\n")
    bring_in(store, cafe, "氏名,メール\n佐藤 花子,hanako@example.jp\n")
    assert [(row.reading, row.organisation.ja) for row in who(store, cafe)] == [("さとう はなこ", "金沢大学")]


def test_whoever_came_is_not_set_back_to_registered(store: Store, cafe: int) -> None:
    text = PEATIX + "1,佐藤 花子,無料,2026-08-05 09:05,一般,hana@example.jp\n"
    bring_in(store, cafe, text)
    set_state(store, who(store, cafe)[0].id, RegistrationState.ATTENDED)
    bring_in(store, cafe, text.replace("無料", "支払い済み").replace("一般", "学生"))
    assert [(row.state.value, row.answers) for row in who(store, cafe)] == [("attended", {"チケット名": "学生"})]


def test_numbers_go_on_and_are_never_used_again(store: Store, cafe: int) -> None:
    bring_in(store, cafe, HEADER + "佐藤 花子,,a@example.jp,\n森 学,,b@example.jp,\n")
    store.history.undo()
    bring_in(store, cafe, HEADER + "林 舞,,c@example.jp,\n")
    assert [row.number for row in who(store, cafe)] == [3]


def test_every_other_column_is_an_answer_to_a_question(store: Store, cafe: int) -> None:
    bring_in(store, cafe, "氏名,アレルギー,写真撮影に同意しますか,懇親会\n佐藤 花子,えび,はい,\n")
    with store.read() as session:
        asked = [(question.text.ja, question.kind) for question in session.get_one(Event, cafe).questions]
    assert asked == [("アレルギー", "dietary"), ("写真撮影に同意しますか", "consent")]
    assert who(store, cafe)[0].answers == {"アレルギー": "えび", "写真撮影に同意しますか": "はい"}


def test_a_partner_is_recognised_by_any_of_its_names(store: Store, cafe: int) -> None:
    from ouik_desktop.work.organisations.organisations import OrganisationDraft, add_organisation, organisation_view

    organisation = add_organisation(
        store, OrganisationDraft(LocalizedText("株式会社北陸みらい", "Hokuriku Mirai Co., Ltd."))
    )
    bring_in(store, cafe, HEADER + "佐藤 花子,,,㈱北陸みらい\nJane Doe,,,Hokuriku Mirai\n")
    with store.read() as session:
        assert [person.organisation_id for person in session.query(Person)] == [organisation, organisation]
        assert organisation_view(session, organisation).variants == ("㈱北陸みらい", "Hokuriku Mirai")


def test_skipping_leaves_people_who_are_there_as_they_are(store: Store, cafe: int) -> None:
    bring_in(store, cafe, HEADER + "佐藤 花子,,a@example.jp,金沢大学\n")
    report = bring_in(
        store, cafe, HEADER + "佐藤 花子,,a@example.jp,石川県\n森 学,,b@example.jp,\n", existing=Existing.SKIP
    )
    assert counts(report) == (1, 0, 1, 0, 0)
    assert who(store, cafe)[0].organisation.ja == "金沢大学"


def test_a_list_without_a_column_of_names_asks_for_one(store: Store, cafe: int) -> None:
    with pytest.raises(BadInput, match="hold names"):
        bring_in(store, cafe, "番地,値\n1,2\n")
    report = bring_in(store, cafe, "番地,値\n金沢,2\n", columns={"name": "番地"})
    assert report.new == 1


def test_an_import_that_is_stopped_leaves_nothing_behind(store: Store, cafe: int) -> None:
    look = importing.look_at(store, cafe, (HEADER + "佐藤 花子,,a@example.jp,\n").encode(), "list.csv")
    task = importing.apply(store, cafe, look.plan)
    next(task)
    next(task)
    task.close()
    assert (who(store, cafe), len(store.history.units())) == ([], 1)


def test_a_plan_of_yesterday_is_refused_when_somebody_came_since(store: Store, cafe: int) -> None:
    look = importing.look_at(store, cafe, (HEADER + "佐藤 花子,,a@example.jp,\n").encode(), "list.csv")
    register(store, cafe, PersonDraft("佐藤", "花子", email="a@example.jp"))
    with pytest.raises(Refused):
        finish(importing.apply(store, cafe, look.plan))
    assert names(store, cafe) == ["佐藤 花子"]
