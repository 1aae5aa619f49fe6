"""A café on the command line, from the first idea to the list at the door; every step as the office would type it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def ouik(tmp_path: Path, home: Path):
    """The program in a process of its own, as a terminal starts it."""
    environment = os.environ | {
        "OUIK_HOME": str(home),
        "OUIK_OFFICE": str(tmp_path / "office.ouik"),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def command(*arguments: str, expect: int = 0) -> str:
        line = [sys.executable, "-m", "ouik_desktop", "--language", "ja", *arguments]
        ran = subprocess.run(line, capture_output=True, text=True, env=environment, check=False)
        assert ran.returncode == expect, ran.stderr
        assert "Traceback" not in ran.stderr
        return ran.stdout

    return command


def test_a_cafe_from_plan_to_paper(ouik, tmp_path, samples):
    ouik(
        "event",
        "add",
        "--title-ja",
        "SDGsカフェ 里海",
        "--start",
        "2027/1/23 午後1時半",
        "--end",
        "16:00",
        "--capacity",
        "50",
    )
    cafe = json.loads(ouik("event", "list", "--json"))[0]
    assert (cafe["slug"], cafe["gaps"]) == ("event-1", 1)

    # the English is owed, so nothing leaves the house yet
    out = tmp_path / "告知"
    refused = json.loads(ouik("announce", "event-1", "--out", str(out), "--formats", "pdf,html", "--json", expect=1))
    assert [gap["field"] for gap in refused["gaps"]] == ["title"]
    assert not out.exists()

    ouik("event", "set", "event-1", "title.en=SDGs Café: Satoumi", "state=確定", "registration_closes=1/20 17:00")
    package = json.loads(ouik("announce", "event-1", "--out", str(out), "--formats", "pdf,docx,html,txt,ics", "--json"))
    assert {file["format"] for file in package["files"]} == {"pdf", "docx", "html", "txt", "ics"}
    assert all(Path(file["path"]).stat().st_size > 100 for file in package["files"])

    # the list of the web form comes in, twice, and one late caller
    downloaded = str(samples / "participants/googleforms_フォームの回答1.csv")
    first = json.loads(ouik("participant", "import", "event-1", downloaded, "--json"))
    again = json.loads(ouik("participant", "import", "event-1", downloaded, "--json"))
    assert (first["source"], again["new"], again["changed"]) == ("google_forms", 0, 0)
    ouik("participant", "add", "event-1", "--name", "東海林 花", "--reading", "とうかいりん はな")
    people = json.loads(ouik("participant", "list", "event-1", "--json"))
    assert len(people) == first["new"] + 1
    assert len({person["number"] for person in people}) == len(people)

    sheet = tmp_path / "受付名簿.pdf"
    ouik("print", "event-1", "sign-in-sheet", "--out", str(sheet))
    words = subprocess.run(["pdftotext", "-layout", str(sheet), "-"], capture_output=True, text=True, check=True).stdout
    assert "東海林" in words.replace(" ", "")
    assert "@" not in words

    # and the import is taken back, next week as well as now
    ouik("undo", str(first["unit"]))
    assert [person["name"]["ja"] for person in json.loads(ouik("participant", "list", "event-1", "--json"))] == [
        "東海林 花"
    ]
