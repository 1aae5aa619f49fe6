"""History, backups and the check on the command line."""

from __future__ import annotations

import pytest

from ouik_desktop.cli.program import run
from tests.cli.conftest import NoWindows


def add(ouik, title="Café"):
    ouik("event", "add", "--title-ja", "催し", "--title-en", title, "--start", "2027-01-23 13:30")


def titles(ouik):
    return [row["title"]["en"] for row in ouik("event", "list", "--json").document]


def test_what_was_done_is_listed_taken_back_and_done_again(ouik):
    assert (ouik("undo").said, ouik("undo").status) == ("There is nothing to undo.\n", 0)
    add(ouik)
    listed = ouik("history", "--json").document
    assert [(one["unit"], one["label"], one["undone"]) for one in listed] == [
        (1, {"ja": "催し「催し」の追加", "en": "Add event “Café”"}, False)
    ]
    assert ouik("undo", language="ja").said == "元に戻しました：催し「催し」の追加\n"
    assert titles(ouik) == []
    assert ouik("undo", "1").status == 1
    assert ouik("redo").said == "Done again: Add event “Café”\n"
    assert ouik("redo").said == "There is nothing to redo.\n"
    assert titles(ouik) == ["Café"]


def test_an_older_act_is_taken_back_by_its_number(ouik):
    add(ouik, "First")
    add(ouik, "Second")
    assert ouik("undo", "1", "--json").document == {
        "label": {"ja": "催し「催し」の追加", "en": "Add event “First”"},
        "left": [],
    }
    assert titles(ouik) == ["Second"]
    assert ouik("undo", "99").said == "There is no act number 99 in the history.\n"


def test_an_act_undone_before_others_is_done_again_by_its_number(ouik):
    add(ouik, "First")
    ouik("undo")
    add(ouik, "Second")
    assert ouik("redo").said == "There is nothing to redo.\n"
    assert ouik("redo", "1").said == "Done again: Add event “First”\n"
    assert titles(ouik) == ["First", "Second"]
    assert (ouik("redo", "1").said, ouik("redo", "1").status) == ("“Add event ‘First’” is not undone.\n", 1)


def test_a_backup_is_made_listed_verified_and_restored(ouik):
    assert ouik("backup", "list").said == "There is no backup yet.\n"
    add(ouik)
    made = ouik("backup", "create", "--json").document
    assert ouik("backup", "list", "--json").document == made
    name = made[0]["file"].rsplit("/", 1)[-1]
    assert ouik("backup", "verify", name).said == f"{name} is intact.\n"
    ouik("event", "set", "1", "title.en=Changed")
    assert ouik("backup", "restore", name).status == 0
    assert titles(ouik) == ["Café"]
    assert ouik("backup", "restore", "nowhere").status == 1


def test_the_check_counts_the_rows_and_a_damaged_office_is_named(ouik, tmp_path):
    add(ouik)
    report = ouik("check", "--json").document
    assert (report["ok"], report["problems"], report["rows"]["event"]) == (True, [], 1)
    office = tmp_path / "office.ouik"
    office.write_bytes(office.read_bytes()[:4096] + b"\xff" * 200_000)
    damaged = ouik("check", "--json")
    assert (damaged.status, damaged.document["ok"]) == (1, False)
    assert "office.ouik" in damaged.said


def test_a_file_that_is_no_office_is_left_as_it_is(ouik, tmp_path):
    office = tmp_path / "office.ouik"
    office.write_text("not an office", encoding="utf-8")
    refused = ouik("event", "list")
    assert (refused.status, refused.printed, office.read_text(encoding="utf-8")) == (1, "", "not an office")


@pytest.mark.parametrize(
    "office", ["mysql://host/office", "sqlite:///office.ouik", "postgresql://host:port/office", "://"]
)
def test_what_is_neither_a_file_nor_a_database_of_ours_is_refused(office, capfd):
    assert run(["--office", office, "--language", "en", "event", "list"], NoWindows()) == 1
    said = "An office is a file, or a database such as postgresql+psycopg://user@server/office.\n"
    assert capfd.readouterr() == ("", said)


def test_the_program_explains_itself_in_the_language_asked_for(ouik):
    assert "Commands:" in ouik("--help").printed
    assert "催しの一覧(日時順)" in ouik("event", "--help", language="ja").printed
    assert "この日から。" in ouik("event", "list", "--help", language="ja").printed
    assert ouik("nonsense").status == 2
    assert ouik("report", language="ja").said == "「report」は今後の版で使えるようになります。\n"
