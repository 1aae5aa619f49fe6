"""The office's real events, typed in as its own pages have them: what was wrong there is found before it goes out again."""

from __future__ import annotations

import json
from typing import Any

import pytest


@pytest.fixture
def events(samples) -> dict[str, Any]:
    """The events of the sample file by their ids."""
    office = json.loads((samples / "office.json").read_text(encoding="utf-8"))
    return {event["id"]: event for event in office["events"]}


def typed(event: dict[str, Any]) -> list[str]:
    """An event as somebody types it on one line."""
    start, end = event.get("time", ["", ""])
    texts = [
        path for path in ("summary", "description", "fee", "how_to_apply", "bring", "weather_rule") if path in event
    ]
    fields = [f"{path}.{code}={words}" for path in texts for code, words in event[path].items()]
    line = ["event", "add", "--start", f"{event['date']} {start}".strip(), "--kind", event["kind"]]
    line += [f"--title-{code}={words}" for code, words in event["title"].items()]
    return line + (["--end", end] if end else []) + [part for field in fields for part in ("--set", field)]


def test_the_deadline_that_stood_in_english_only_stops_the_announcement(ouik, events, tmp_path):
    ouik(*typed(events["geoc-talk"]))
    found = json.loads(ouik("preflight", "1", "--json", expect=1))
    assert {(one["kind"], one["field"], one["language"]) for one in found} == {("one_sided", "how_to_apply", "ja")}
    assert any("22 November" in one["message"]["en"] for one in found)
    ouik("announce", "1", "--out", str(tmp_path / "out"), "--formats", "html", expect=1)
    assert not (tmp_path / "out").exists()

    ouik("event", "set", "1", "how_to_apply.ja=こちらからご登録ください。申込締切：11月22日(金)16時", "how_to_apply.en="
         "If you wish to attend, please register here. Registration deadline: Friday, November 22nd by 4PM.")  # fmt: skip
    ouik("announce", "1", "--out", str(tmp_path / "out"), "--formats", "html,txt")
    said = (tmp_path / "out" / "2024-11-23-talk-event-on-notos-present-and_announcement_ja-en.txt").read_text(
        encoding="utf-8"
    )
    assert "能登の今と未来を語るトークイベント" in said
    assert "Talk Event on Noto’s Present and Future" in said


def test_the_firefly_survey_shows_everything_that_has_no_english(ouik, events):
    ouik(*typed(events["firefly"]))
    found = json.loads(ouik("preflight", "1", "--json", expect=1))
    assert [(one["kind"], one["field"], one["language"], one["en"]) for one in found] == [
        ("missing", "title", "en", None),
        ("one_sided", "weather_rule", "en", None),
        ("one_sided", "bring", "en", None),
    ]
    assert json.loads(ouik("event", "show", "event-1", "--json"))["slug"] == "event-1"


def test_a_translators_return_is_checked_without_an_office(ouik, samples, tmp_path):
    pairs = json.loads((samples / "pairs.json").read_text(encoding="utf-8"))
    table = tmp_path / "return.csv"
    rows = [["id", "ja", "en"], *([pair["id"], pair["ja"], pair["en"]] for pair in pairs)]
    quoted = ["\t".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    table.write_text("\r\n".join(quoted), encoding="utf-16")
    told = {one["row"] for one in json.loads(ouik("preflight", "--table", str(table), "--json", expect=1))}
    wrong = {pair["id"] for pair in pairs if pair["label"] != "clean"}
    assert len(told & wrong) / len(told) >= 0.98
    assert len(told & wrong) / len(wrong) >= 0.93
