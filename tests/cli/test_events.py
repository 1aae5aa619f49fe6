"""Events on the command line."""

from __future__ import annotations

import pytest

CAFE = (
    "event", "add", "--title-ja", "第20回SDGsカフェ", "--title-en", "SDGs Café #20", "--start", "2027-01-23 13:30", "--end",
    "16:00", "--kind", "cafe", "--capacity", "50",
)  # fmt: skip


def test_a_new_event_is_listed_and_shown(ouik):
    ouik(*CAFE)
    listed = ouik("event", "list", "--json").document
    assert listed == [
        {
            "id": 1,
            "slug": "2027-01-23-sdgs-cafe-20",
            "title": {"ja": "第20回SDGsカフェ", "en": "SDGs Café #20"},
            "kind": "cafe",
            "state": "idea",
            "start": "2027-01-23T13:30:00+09:00",
            "end": "2027-01-23T16:00:00+09:00",
            "all_day": False,
            "timezone": "Asia/Tokyo",
            "series": None,
            "number": None,
            "venue": {"ja": None, "en": None},
            "room": {"ja": None, "en": None},
            "capacity": 50,
            "people": {"registered": 0, "waiting": 0, "cancelled": 0, "attended": 0},
            "gaps": 0,
        }
    ]
    shown = ouik("event", "show", "2027-01-23-sdgs-cafe-20", "--json").document
    assert {key: shown[key] for key in ("slug", "fee", "programme", "tasks", "conflicts", "gaps")} == {
        "slug": "2027-01-23-sdgs-cafe-20",
        "fee": {"ja": None, "en": None},
        "programme": [],
        "tasks": [],
        "conflicts": [],
        "gaps": [],
    }


def test_an_event_without_a_time_is_of_the_whole_day(ouik):
    ouik("event", "add", "--title-en", "Festa", "--start", "2027-03-06", "--end", "2027-03-07")
    shown = ouik("event", "show", "1", "--json").document
    assert (shown["start"], shown["end"], shown["all_day"]) == ("2027-03-06", "2027-03-07", True)


@pytest.mark.parametrize(
    ("start", "begins", "ends", "all_day"),
    [
        ("2027/1/23 13:30-16:00", "2027-01-23T13:30:00+09:00", "2027-01-23T16:00:00+09:00", False),
        ("1/23 18:00〜25:30", "2027-01-23T18:00:00+09:00", "2027-01-24T01:30:00+09:00", False),
        ("R9.1.23", "2027-01-23", None, True),
        ("1/23-24", "2027-01-23", "2027-01-24", True),
    ],
)
def test_an_event_is_added_from_when_to_when_in_one_word(ouik, start, begins, ends, all_day):
    ouik("event", "add", "--title-en", "Festa", "--start", start)
    shown = ouik("event", "show", "1", "--json").document
    assert (shown["start"], shown["end"], shown["all_day"]) == (begins, ends, all_day)


@pytest.mark.parametrize(("state", "year"), [("confirmed", 2027), ("held", 2026)])
def test_a_day_without_a_year_lies_behind_where_the_event_was_held(ouik, state, year):
    ouik(*CAFE)
    ouik("event", "set", "1", f"state={state}")
    ouik("event", "set", "1", "start=10/1 18:00-24:00")
    shown = ouik("event", "show", "1", "--json").document
    assert (shown["start"], shown["end"]) == (f"{year}-10-01T18:00:00+09:00", f"{year}-10-02T00:00:00+09:00")


def test_new_days_keep_the_times_of_day(ouik):
    ouik(*CAFE)
    ouik("event", "set", "1", "start=1/30-31")
    shown = ouik("event", "show", "1", "--json").document
    assert (shown["start"], shown["end"]) == ("2027-01-30T13:30:00+09:00", "2027-01-31T16:00:00+09:00")


def test_fields_are_set_in_one_act_and_taken_back_by_one_undo(ouik):
    ouik(*CAFE)
    ouik(
        "event",
        "set",
        "1",
        "title.en=SDGs Café number 20",
        "start=2027-01-30",
        "state=確定",
        "sdgs=2,14",
        "fee.ja=無料",
        "fee.en=Free",
    )
    shown = ouik("event", "show", "1", "--json").document
    assert (shown["start"], shown["end"], shown["state"], shown["sdgs"], shown["fee"]) == (
        "2027-01-30T13:30:00+09:00",
        "2027-01-30T16:00:00+09:00",
        "confirmed",
        [2, 14],
        {"ja": "無料", "en": "Free"},
    )
    assert [(gap["kind"], gap["field"], gap["language"]) for gap in shown["gaps"]] == [("outdated", "title", "ja")]
    labels = [unit["label"]["en"] for unit in ouik("history", "1", "--json").document]
    assert labels == ["Change state, SDGs, start, fee and title of “SDGs Café #20”", "Add event “SDGs Café #20”"]
    assert ouik("undo").said == f"Undone: {labels[0]}\n"
    assert ouik("event", "show", "1", "--json").document["state"] == "idea"


def test_both_sides_written_in_one_call_are_confirmed(ouik):
    ouik(*CAFE)
    ouik("event", "set", "1", "title.ja=里海カフェ", "title.en=Satoumi Café")
    assert ouik("event", "show", "1", "--json").document["gaps"] == []


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (("event", "show", "cafe"), 1, "There is no event “cafe”. Nearest: 2027-01-23-sdgs-cafe-20.\n"),
        (("event", "set", "1", "capacity=many"), 1, "Capacity: “many” is not a number.\n"),
        (("event", "set", "1", "start=13/45"), 1, "Start: There is no such day: “13/45”.\n"),
        (("event", "set", "1", "end=2027-01-22 10:00"), 1, None),
        (("event", "set", "1", "end=16:75"), 1, "End: There is no such time: “16:75”.\n"),
        (
            ("event", "set", "1", "start=2027/1/23(日) 13:30"),
            1,
            "Start: Saturday, 23 January 2027 is not a Sunday.\n",
        ),
        (
            ("event", "copy", "1", "--start", "2/27 13:30-16:00"),
            1,
            "Start: “2/27 13:30-16:00” is not a date; write 2026-12-05, 12/5, R8.12.5 or 5 December 2026.\n",
        ),
        (
            ("event", "set", "1", "titel.en=x"),
            2,
            "There is no field “titel.en”. Nearest: title.en, end and title.ja.\n",
        ),
        (("event", "set", "1", "title=x"), 2, "There is no field “title”. Nearest: title.ja and title.en.\n"),
        (("event", "set", "1", "=x"), 2, "There is no field “(empty)”.\n"),
        (("event", "set", "1", "title.en"), 2, "“title.en” is not of the form FIELD=VALUE.\n"),
        (("event", "set", "1"), 2, "FIELD=VALUE... is missing.\n"),
        (("event", "list", "--state", "lost"), 2, None),
        (("event", "list", "--colour"), 2, "There is no option --colour here.\n"),
        (("event", "lsit"), 2, "There is no such command: lsit.\n"),
        (("event", "conflicts"), 2, "“event conflicts” comes with a later version of this program.\n"),
        (("event", "add", "--start", "2027-01-01"), 2, None),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence_and_changes_nothing(ouik, arguments, status, sentence):
    ouik(*CAFE)
    before = ouik("event", "show", "1", "--json").document
    ran = ouik(*arguments)
    assert (ran.status, ran.printed) == (status, "")
    assert ran.said == sentence if sentence else ran.said.endswith(".\n")
    assert "Traceback" not in ran.said
    assert ouik("event", "show", "1", "--json").document == before


def test_sentences_are_said_in_the_language_asked_for(ouik):
    assert ouik("event", "show", "x", language="ja").said == "「x」という催しはありません。\n"
    assert "催しの一覧(日時順)" in ouik("event", "--help", language="ja").printed


def test_a_copy_takes_the_next_number_of_the_series(ouik):
    ouik(*CAFE)
    copied = ouik("event", "copy", "1", "--start", "2027-02-27", "--json").document
    assert (copied["slug"], copied["start"]) == ("2027-02-27-sdgs-cafe-20", "2027-02-27T13:30:00+09:00")


def test_events_are_exported_as_calendar_data_and_open_data(ouik, tmp_path):
    ouik(*CAFE)
    for how in ("ics", "json", "csv"):
        assert ouik("event", "export", "--format", how, "--out", str(tmp_path / f"events.{how}")).status == 0
    assert "SUMMARY" in (tmp_path / "events.ics").read_text(encoding="utf-8")
    assert '"slug": "2027-01-23-sdgs-cafe-20"' in (tmp_path / "events.json").read_text(encoding="utf-8")
    assert "SDGs" in (tmp_path / "events.csv").read_text(encoding="utf-8-sig")
