"""The same commands on a file and on a database server."""

from __future__ import annotations

import json

from ouik_desktop.cli.program import run


def test_an_event_and_its_people_on_either_database(location, capfd, samples):
    def ouik(*arguments: str) -> str:
        assert run(["--office", str(location), *arguments], None) == 0  # type: ignore[arg-type]
        printed: str = capfd.readouterr().out
        return printed

    ouik("event", "add", "--title-ja", "里海カフェ", "--title-en", "Satoumi Café", "--start", "2027-01-23 13:30")
    file = str(samples / "participants/connpass_event_participants.csv")
    first = json.loads(ouik("participant", "import", "1", file, "--json"))
    assert first["new"] > 0
    assert len(json.loads(ouik("participant", "list", "1", "--json"))) == first["new"]
    assert json.loads(ouik("event", "list", "--search", "里海", "--json"))[0]["slug"] == "2027-01-23-satoumi-cafe"
    ouik("undo", str(first["unit"]))
    assert json.loads(ouik("participant", "list", "1", "--json")) == []
    assert json.loads(ouik("check", "--json"))["ok"] is True
