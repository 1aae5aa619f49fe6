"""Participants, the directory and lists on the command line."""

from __future__ import annotations

import json

import pytest

from tests.golden.reading import READERS


@pytest.fixture
def cafe(ouik):
    ouik("event", "add", "--title-ja", "カフェ", "--title-en", "Café", "--start", "2027-01-23 13:30", "--capacity", "1")
    return ouik


def test_one_person_is_added_changed_and_cancelled_and_the_next_is_named(cafe):
    added = cafe("participant", "add", "1", "--name", "髙橋 花子", "--reading", "たかはし はなこ", "--json").document
    assert (added["number"], added["name"], added["reading"], added["state"]) == (
        1,
        {"ja": "髙橋 花子", "en": None},
        "たかはし はなこ",
        "registered",
    )
    assert cafe("participant", "add", "1", "--name", "Mary Smith").printed == "No. 2: Mary Smith, Waiting list\n"
    cancelled = cafe("participant", "cancel", "1", "1")
    assert cancelled.said == "A place is free. Next on the waiting list: no. 2, Mary Smith.\n"
    cafe("participant", "set", "1", "2", "state=registered", "organisation=UNU-IAS", "email=mary@example.org")
    rows = cafe("participant", "list", "1", "--json").document
    assert [(row["number"], row["state"], row["organisation"]["en"], row["email"]) for row in rows] == [
        (1, "cancelled", None, None),
        (2, "registered", "UNU-IAS", "mary@example.org"),
    ]
    assert cafe("participant", "list", "1", "--state", "registered", "--json").document == rows[1:]


def test_a_value_that_makes_no_sense_is_refused(cafe):
    cafe("participant", "add", "1", "--name", "髙橋 花子")
    assert (
        cafe("participant", "set", "1", "1", "email=hanako").said == "“hanako” is not an e-mail address: it has no @.\n"
    )
    assert cafe("participant", "set", "1", "1", "state=gone").status == 1
    assert cafe("participant", "set", "1", "99", "note=x").said == "This event has no participant with the id 99.\n"
    assert cafe("participant", "add", "1", "--name", "高橋 花子", "--reading", "高橋").status == 1
    assert len(cafe("participant", "list", "1", "--json").document) == 1


def test_a_list_leaves_without_mail_and_phone_unless_they_are_asked_for(cafe, tmp_path):
    cafe("participant", "add", "1", "--name", "髙橋 花子", "--reading", "たかはし はなこ", "--email", "h@example.jp")
    out = tmp_path / "list.csv"
    cafe("participant", "list", "1", "--out", str(out), language="ja")
    assert out.read_text(encoding="utf-8-sig").splitlines()[1] == "1,髙橋 花子,たかはし はなこ,,,一般,登録,"
    cafe("participant", "list", "1", "--out", str(out), "--columns", "name,email", language="ja")
    assert out.read_text(encoding="utf-8-sig").splitlines()[1] == "髙橋 花子,h@example.jp"
    assert cafe("participant", "list", "1", "--out", str(tmp_path / "list.doc")).said == (
        "A list is written as .csv, .docx, .html, .pdf, .txt and .xlsx, not as “.doc”.\n"
    )


def test_a_list_is_written_in_every_format_that_takes_lists(cafe, tmp_path):
    cafe("participant", "add", "1", "--name", "髙橋 花子", "--reading", "たかはし はなこ", "--email", "h@example.jp")
    for suffix, read in (*READERS.items(), ("csv", READERS["txt"])):
        if suffix != "ics":
            out = tmp_path / f"list.{suffix}"
            cafe("participant", "list", "1", "--out", str(out), language="ja")
            words = read(out)
            assert (suffix, "髙橋 花子" in words, "h@example.jp" in words) == (suffix, True, False)


def test_a_downloaded_list_comes_in_once_and_again_changes_nothing(cafe, samples):
    truth = json.loads((samples / "participants/truth.json").read_text(encoding="utf-8"))["peatix_参加者リスト.csv"]
    file = str(samples / "participants/peatix_参加者リスト.csv")
    dry = cafe("participant", "import", "1", file, "--dry-run", "--json").document
    assert (dry["source"], dry["encoding"], dry["rows"], dry["unit"]) == ("peatix", "utf-16-le", truth["rows"], None)
    assert cafe("participant", "list", "1", "--json").document == []

    first = cafe("participant", "import", "1", file, "--json").document
    assert first["new"] == dry["new"] > 0
    again = cafe("participant", "import", "1", file, "--json").document
    assert (again["new"], again["changed"], again["unit"]) == (0, 0, None)

    cafe("undo", str(first["unit"]))
    assert cafe("participant", "list", "1", "--json").document == []


def test_troubled_rows_are_named_and_refused_files_leave_nothing(cafe, samples):
    troubled = cafe("participant", "import", "1", str(samples / "participants/困ったリスト.csv"))
    assert troubled.status == 0
    assert "困ったリスト.csv, line 5, 氏名: " in troubled.said
    for name in ("empty.csv", "only_header.csv", "web_page_saved_as.csv", "not_there.csv"):
        ran = cafe("participant", "import", "1", str(samples / "participants" / name))
        assert (ran.status, ran.printed) == (1, "")
        assert "Traceback" not in ran.said


def test_people_and_organisations_are_found(cafe):
    cafe("participant", "add", "1", "--name", "髙橋 花子", "--reading", "たかはし はなこ", "--organisation", "金沢大学")
    assert [row["name"]["ja"] for row in cafe("people", "list", "--search", "ﾀｶﾊｼ", "--json").document] == ["髙橋 花子"]
    assert cafe("people", "show", "1", "--json").document["events"][0]["event"] == "2027-01-23-cafe"
    assert cafe("people", "show", "7").status == 1
    assert cafe("organisation", "list", "--json").document == []
    assert cafe("organisation", "show", "金沢大学").said == "There is no organisation “金沢大学”.\n"


def test_a_list_that_names_nobody_is_refused_with_the_trouble_of_each_row(cafe, tmp_path):
    file = tmp_path / "nobody.csv"
    file.write_text("氏名,メール\n,a@example.jp\n,b@example.jp\n", encoding="utf-8")
    refused = cafe("participant", "import", "1", str(file), "--json")
    assert (refused.status, refused.said) == (1, "None of the 2 rows of nobody.csv names a person.\n")
    shown = refused.document
    assert (shown["rows"], shown["new"], shown["unit"]) == (2, 0, None)
    assert [(problem["line"], problem["column"]) for problem in shown["problems"]] == [(2, "氏名"), (3, "氏名")]


def test_a_file_that_cannot_be_read_is_said_in_the_language_asked_for(cafe, tmp_path):
    missing = str(tmp_path / "missing.csv")
    assert cafe("participant", "import", "1", missing).said == f"There is no file {missing}.\n"
    assert cafe("participant", "import", "1", missing, language="ja").said == f"ファイル {missing} がありません。\n"
