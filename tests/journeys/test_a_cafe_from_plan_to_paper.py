"""A café on the command line, from the first idea to the list at the door; every step as the office would type it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path


def test_a_cafe_from_plan_to_paper(terminal, tmp_path, samples):
    terminal(
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
    cafe = json.loads(terminal("event", "list", "--json"))[0]
    assert (cafe["slug"], cafe["gaps"]) == ("event-1", 1)

    # the English is owed, so nothing leaves the house yet
    out = tmp_path / "告知"
    refused = json.loads(
        terminal("announce", "event-1", "--out", str(out), "--formats", "pdf,html", "--json", expect=1)
    )
    assert [gap["field"] for gap in refused["gaps"]] == ["title"]
    assert not out.exists()

    terminal("event", "set", "event-1", "title.en=SDGs Café: Satoumi", "state=確定", "registration_closes=1/20 17:00")
    package = json.loads(
        terminal("announce", "event-1", "--out", str(out), "--formats", "pdf,docx,html,txt,ics", "--json")
    )
    assert {file["format"] for file in package["files"]} == {"pdf", "docx", "html", "txt", "ics"}
    assert all(Path(file["path"]).stat().st_size > 100 for file in package["files"])

    # the list of the web form comes in, twice, and one late caller
    downloaded = str(samples / "participants/googleforms_フォームの回答1.csv")
    first = json.loads(terminal("participant", "import", "event-1", downloaded, "--json"))
    again = json.loads(terminal("participant", "import", "event-1", downloaded, "--json"))
    assert (first["source"], again["new"], again["changed"]) == ("google_forms", 0, 0)
    terminal("participant", "add", "event-1", "--name", "東海林 花", "--reading", "とうかいりん はな")
    people = json.loads(terminal("participant", "list", "event-1", "--json"))
    assert len(people) == first["new"] + 1
    assert len({person["number"] for person in people}) == len(people)

    sheet = tmp_path / "受付名簿.pdf"
    terminal("print", "event-1", "sign-in-sheet", "--out", str(sheet))
    words = subprocess.run(["pdftotext", "-layout", str(sheet), "-"], capture_output=True, text=True, check=True).stdout
    assert "東海林" in words.replace(" ", "")
    assert "@" not in words

    # and the import is taken back, next week as well as now
    terminal("undo", str(first["unit"]))
    assert [person["name"]["ja"] for person in json.loads(terminal("participant", "list", "event-1", "--json"))] == [
        "東海林 花"
    ]
