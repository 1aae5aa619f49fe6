"""Announcements, papers, preflight and the demo on the command line."""

from __future__ import annotations

import json

import pytest

from ouik_desktop.cli.program import run


@pytest.fixture
def talk(ouik):
    ouik(
        "event", "add", "--title-ja", "トーク", "--title-en", "Talk", "--start", "2027-01-23 13:30", "--end", "15:00",
        "--set", "fee.ja=無料", "--set", "fee.en=Free of charge",
    )  # fmt: skip
    return ouik


def test_an_announcement_is_written_in_every_format_and_language(talk, tmp_path):
    out = tmp_path / "package"
    package = talk("announce", "1", "--out", str(out), "--formats", "html,txt,ics", "--json").document
    names = sorted(file["path"].rsplit("/", 1)[-1] for file in package["files"])
    assert names == [
        "2027-01-23-talk_announcement_en.ics",
        "2027-01-23-talk_announcement_ja-en.html",
        "2027-01-23-talk_announcement_ja-en.ics",
        "2027-01-23-talk_announcement_ja-en.txt",
        "2027-01-23-talk_announcement_ja.ics",
    ]
    assert sorted(path.name for path in out.iterdir()) == [*names, "manifest.json"]
    assert {file["sha256"] for file in package["files"]} == {
        file["sha256"] for file in json.loads((out / "manifest.json").read_text(encoding="utf-8"))["files"]
    }


def test_who_announces_for_an_office_without_a_name_is_told_so(talk, tmp_path):
    announced = talk("announce", "1", "--out", str(tmp_path / "package"), "--formats", "txt", "--json")
    assert (announced.status, len(announced.document["files"])) == (0, 1)
    assert announced.said.splitlines() == ["The office has no name yet: announcements go out with a blank head"]


def test_a_gap_stops_the_announcement_before_anything_is_written(talk, tmp_path):
    talk("event", "set", "1", "how_to_apply.ja=こちらから。", "how_to_apply.en=Register here by 20 January.")
    out = tmp_path / "package"
    refused = talk("announce", "1", "--out", str(out), "--formats", "txt", "--json")
    assert (refused.status, out.exists()) == (1, False)
    document = refused.document
    assert (document["folder"], document["files"]) == (None, [])
    assert [(gap["kind"], gap["field"], gap["language"]) for gap in document["gaps"]] == [
        ("one_sided", "how_to_apply", "ja")
    ]
    assert talk("announce", "1", "--out", str(out), "--formats", "txt", "--languages", "ja").status == 0
    assert talk("announce", "1", "--out", str(out), "--formats", "txt", "--allow-gaps").status == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("announce", "1", "--out", "x", "--formats", "eml"), "“announce --formats eml” comes with a later version of this program."),
        (("announce", "1", "--out", "x", "--formats", "rtf"), "There is no format “rtf”; there are pdf, docx, html, txt and ics."),
        (("announce", "1", "--out", "x", "--kind", "report"), "“announce --kind report” comes with a later version of this program."),
        (("print", "1", "badges", "--out", "x.pdf"), "“print badges” comes with a later version of this program."),
        (("print", "1", "labels", "--out", "x", "--label-sheet", "a"), "“print labels” comes with a later version of this program."),
        (("print", "1", "sign-in-sheet", "--out", "x.pdf", "--desks", "Q-@"), "Desks are written as あ-た,な-わ, not as “Q-@”."),
        (("preflight",), "Name an EVENT, or a --table."),
    ],
)  # fmt: skip
def test_what_comes_later_and_what_is_wrong_is_said_and_exits_2(talk, arguments, sentence):
    ran = talk(*arguments)
    assert (ran.status, ran.said, ran.printed) == (2, sentence + "\n", "")


def test_preflight_finds_something_or_says_that_all_is_well(talk):
    clean = talk("preflight", "1")
    assert (clean.status, clean.said) == (0, "Nothing is missing, outdated or contradicting.\n")
    talk("event", "set", "1", "fee.ja=500円")
    found = talk("preflight", "1", "--json")
    assert found.status == 1
    assert [(one["kind"], one["field"], one["record"]) for one in found.document] == [
        ("outdated", "fee", "2027-01-23-talk"),
        ("one_sided", "fee", "2027-01-23-talk"),
    ]


def test_a_table_is_checked_without_an_office(ouik, tmp_path):
    table = tmp_path / "return.csv"
    table.write_text("id\tja\ten\nr1\t6月5日\t6 June\n", encoding="utf-16")
    found = ouik("preflight", "--table", str(table), "--json")
    assert found.status == 1
    assert [(one["row"], one["kind"], one["ja"], one["en"]) for one in found.document] == [
        ("r1", "contradiction", "6月5日", "6 June")
    ]
    assert not (tmp_path / "office.ouik").exists()


def test_a_sign_in_sheet_for_each_desk(talk, tmp_path):
    talk("participant", "add", "1", "--name", "髙橋 花子", "--reading", "たかはし はなこ")
    out = tmp_path / "sheet.pdf"
    printed = talk("print", "1", "sign-in-sheet", "--out", str(out), "--desks", "あ-た,な-わ", "--json").document
    assert [file["path"].rsplit("/", 1)[-1] for file in printed["files"]] == ["sheet_あ-た.pdf", "sheet_な-わ.pdf"]
    assert all((tmp_path / f"sheet_{desk}.pdf").read_bytes().startswith(b"%PDF") for desk in ("あ-た", "な-わ"))


def test_no_command_opens_the_window_on_the_office_named():
    class Window:
        opened: tuple[str | None, str | None] | None = None

        def open(self, office: str | None, language: str | None) -> int:
            Window.opened = (office, language)
            return 0

    assert run(["--office", "my.ouik", "--language", "ja"], Window()) == 0  # type: ignore[arg-type]
    assert Window.opened == ("my.ouik", "ja")


def test_a_file_that_was_edited_since_is_kept_beside_and_that_is_said(talk, tmp_path):
    out = tmp_path / "package"
    talk("announce", "1", "--out", str(out), "--formats", "txt")
    text = out / "2027-01-23-talk_announcement_ja-en.txt"
    text.write_text("edited by hand", encoding="utf-8")
    again = talk("announce", "1", "--out", str(out), "--formats", "txt", "--json")
    assert (again.status, [file["format"] for file in again.document["files"]]) == (0, ["txt"])
    assert "2027-01-23-talk_announcement_ja-en (2).txt" in again.said
    assert (out / "2027-01-23-talk_announcement_ja-en (2).txt").read_text(encoding="utf-8") == "edited by hand"
    assert "Talk" in text.read_text(encoding="utf-8")
