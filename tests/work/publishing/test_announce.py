"""Announcing an event: a package of files, all or nothing."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from pathlib import Path

import pytest

from ouik_desktop.errors import CannotWrite, ChangedFiles, Gaps, MissingGlyph, NotFound, Refused
from ouik_desktop.i18n import ENGLISH, Code
from ouik_desktop.model import Clock, Issued, LocalizedText
from ouik_desktop.progress import finish
from ouik_desktop.store import Store
from ouik_desktop.work.events import edit
from ouik_desktop.work.events.edit import EventDraft
from ouik_desktop.work.publishing.announce import Package, announce
from ouik_desktop.work.publishing.compose import PaperOptions
from ouik_desktop.work.publishing.earlier_files import Over

CAFE = LocalizedText("SDGsカフェ 里山里海", "SDGs Café Satoyama")
SLUG = "2027-01-23-sdgs-cafe-satoyama"
ALL = ("pdf", "docx", "html", "txt", "ics")


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Store:
    return Store.open(tmp_path / "office.ouik", clock)


def add_cafe(store: Store, title: LocalizedText = CAFE) -> int:
    fields = {
        "summary": LocalizedText("食を考えます。", "We think about food."),
        "fee": LocalizedText("無料", "Free of charge"),
    }
    return edit.add_event(store, EventDraft(title, datetime(2027, 1, 23, 13, 30), fields=fields))


def package(
    store: Store,
    event_id: int,
    folder: Path,
    suffixes: tuple[str, ...] = ("html", "txt"),
    languages: tuple[Code, ...] = ("ja", "en"),
    *,
    allow_gaps: bool = False,
) -> Package:
    return finish(announce(store, event_id, folder, suffixes, PaperOptions(languages), allow_gaps=allow_gaps))


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


def without_english_fee(store: Store) -> int:
    event_id = add_cafe(store)
    edit.set_words(store, event_id, "fee", "en", "")
    return event_id


def test_both_languages_are_one_file_a_format_and_three_calendars(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "out"
    made = package(store, add_cafe(store), out, ALL)
    assert names(out) == [
        f"{SLUG}_announcement_en.ics",
        f"{SLUG}_announcement_ja-en.docx",
        f"{SLUG}_announcement_ja-en.html",
        f"{SLUG}_announcement_ja-en.ics",
        f"{SLUG}_announcement_ja-en.pdf",
        f"{SLUG}_announcement_ja-en.txt",
        f"{SLUG}_announcement_ja.ics",
        "manifest.json",
    ]
    assert {file.path.name: file.sha256 for file in made.files} == {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in out.iterdir() if file.suffix != ".json"
    }
    assert [(file.format, file.pages) for file in made.files if file.pages] == [("pdf", 1)]


def test_one_language_is_one_file_a_format(store: Store, tmp_path: Path) -> None:
    package(store, add_cafe(store), tmp_path / "out", ("txt", "ics"), ("en",))
    assert names(tmp_path / "out") == [
        f"{SLUG}_announcement_en.ics",
        f"{SLUG}_announcement_en.txt",
        "manifest.json",
    ]


def test_the_manifest_lists_what_lies_in_the_folder(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "out"
    event_id = add_cafe(store)
    package(store, event_id, out, ("txt",), ("ja",))
    package(store, event_id, out, ("txt",), ("en",))
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert manifest == {
        "made": "2026-12-01T10:42:00+09:00",
        "files": [
            {
                "path": f"{SLUG}_announcement_{code}.txt",
                "kind": "announcement",
                "format": "txt",
                "language": code,
                "sha256": hashlib.sha256((out / f"{SLUG}_announcement_{code}.txt").read_bytes()).hexdigest(),
                "pages": None,
                "event": SLUG,
            }
            for code in ("ja", "en")
        ],
        "gaps": [],
    }


def test_with_a_gap_nothing_is_written_and_each_gap_is_named(store: Store, tmp_path: Path) -> None:
    event_id = without_english_fee(store)
    with pytest.raises(Gaps) as refused:
        package(store, event_id, tmp_path / "out")
    assert [(gap.kind, str(gap.path.whole), gap.language) for gap in refused.value.gaps] == [("one_sided", "fee", "en")]
    assert ENGLISH.say(refused.value.text) == "1 passage is missing or outdated in a language. Nothing was written."
    assert not (tmp_path / "out").exists()


def test_a_contradiction_does_not_go_out_unless_it_is_allowed(store: Store, tmp_path: Path) -> None:
    event_id = add_cafe(store)
    edit.set_field(store, event_id, "fee", LocalizedText("1,000円", "JPY 10,000"))
    with pytest.raises(Gaps) as refused:
        package(store, event_id, tmp_path / "out")
    assert [(gap.kind, str(gap.path)) for gap in refused.value.gaps] == [("contradiction", "fee.en")]
    assert (
        ENGLISH.say(refused.value.text)
        == "1 passage is missing in a language or contradicts the other. Nothing was written."
    )
    assert not (tmp_path / "out").exists()
    made = package(store, event_id, tmp_path / "out", allow_gaps=True)
    assert made.gaps == refused.value.gaps
    assert package(store, event_id, tmp_path / "ja", ("txt",), ("ja",)).gaps == ()  # alone it contradicts nothing


def test_a_gap_in_english_is_none_for_a_japanese_announcement(store: Store, tmp_path: Path) -> None:
    package(store, without_english_fee(store), tmp_path / "out", ("txt",), ("ja",))
    assert names(tmp_path / "out") == [f"{SLUG}_announcement_ja.txt", "manifest.json"]


def test_gaps_can_be_let_through_and_are_told(store: Store, tmp_path: Path) -> None:
    made = package(store, without_english_fee(store), tmp_path / "out", allow_gaps=True)
    assert [str(gap.path) for gap in made.gaps] == ["fee.en"]
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert [gap["field"] for gap in manifest["gaps"]] == ["fee"]


def test_a_format_that_is_not_there_yet_is_refused_before_anything_is_written(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        package(store, add_cafe(store), tmp_path / "out", ("txt", "wordpress"))
    assert ENGLISH.say(refused.value.text) == "This version cannot write “Announcement” as “wordpress” yet."
    assert not (tmp_path / "out").exists()


def test_when_one_file_fails_none_is_written_and_the_old_ones_stay(store: Store, tmp_path: Path) -> None:
    event_id = add_cafe(store)
    out = tmp_path / "out"
    package(store, event_id, out, ("txt",))
    before = (out / f"{SLUG}_announcement_ja-en.txt").read_bytes()
    edit.set_words(store, event_id, "summary", "ja", "食を考えます🎉")
    edit.set_words(store, event_id, "summary", "en", "We think about food 🎉")
    with pytest.raises(MissingGlyph):
        package(store, event_id, out, ("txt", "pdf"))
    assert names(out) == [f"{SLUG}_announcement_ja-en.txt", "manifest.json"]
    assert (out / f"{SLUG}_announcement_ja-en.txt").read_bytes() == before


def test_a_file_in_the_place_of_the_folder_is_said(store: Store, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(CannotWrite):
        package(store, add_cafe(store), tmp_path / "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_cancelling_half_way_leaves_nothing(store: Store, tmp_path: Path) -> None:
    task = announce(store, add_cafe(store), tmp_path / "out", ALL, PaperOptions())
    notes = [ENGLISH.say(next(task).note) for _turn in range(3)]
    task.close()
    assert notes[0] == f"Writing {SLUG}_announcement_ja-en.pdf"
    assert not (tmp_path / "out").exists()
    assert [ENGLISH.say(unit.label) for unit in store.history.units()] == [f"Add event “{CAFE.en}”"]


def test_what_left_the_house_is_kept_with_its_facts(store: Store, tmp_path: Path) -> None:
    package(store, add_cafe(store), tmp_path / "out", ("txt",), ("en",))
    with store.read() as session:
        issued = session.query(Issued).one()
    assert (issued.kind, issued.format, issued.language) == ("announcement", "txt", "en")
    assert issued.path == str(tmp_path / "out" / f"{SLUG}_announcement_en.txt")
    assert issued.facts["fee"] == {"en": "Free of charge"}
    assert issued.at == datetime(2026, 12, 1, 1, 42)


def test_when_the_office_cannot_be_written_no_file_is_left(store: Store, tmp_path: Path) -> None:
    event_id = add_cafe(store)
    task = announce(store, event_id, tmp_path / "out", ("txt",), PaperOptions(("ja",)))
    next(task)
    edit.delete_event(store, event_id)  # meanwhile, in the window
    with pytest.raises(NotFound):
        finish(task)
    assert not (tmp_path / "out").exists()


# --- files that lie there already -----------------------------------------------------------------------------------------


def put(file: Path, words: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(words, encoding="utf-8")


def again(store: Store, event_id: int, folder: Path, over: Over, *, by_event: bool = False) -> Package:
    task = announce(store, event_id, folder, ("txt",), PaperOptions(), over=over, manifest_by_event=by_event)
    return finish(task)


TEXT = f"{SLUG}_announcement_ja-en.txt"


def test_what_was_written_last_is_replaced_without_a_question(store: Store, tmp_path: Path) -> None:
    cafe, out = add_cafe(store), tmp_path / "out"
    package(store, cafe, out, ("txt",))
    edit.set_field(store, cafe, "fee", LocalizedText("千円", "1,000 yen"))
    assert again(store, cafe, out, Over.ASK).kept == ()
    assert "1,000 yen" in (out / TEXT).read_text(encoding="utf-8")
    assert names(out) == [TEXT, "manifest.json"]


def test_a_file_that_was_edited_is_asked_about_and_nothing_is_written(store: Store, tmp_path: Path) -> None:
    cafe, out = add_cafe(store), tmp_path / "out"
    package(store, cafe, out, ("txt",))
    put(out / TEXT, "edited by hand")
    with pytest.raises(ChangedFiles) as asked:
        again(store, cafe, out, Over.ASK)
    assert asked.value.names == (TEXT,)
    assert (out / TEXT).read_text(encoding="utf-8") == "edited by hand"


def test_it_is_kept_beside_under_the_next_free_number(store: Store, tmp_path: Path) -> None:
    cafe, out = add_cafe(store), tmp_path / "out"
    for words, kept in (("first", "(2)"), ("second", "(3)")):
        package(store, cafe, out, ("txt",))
        put(out / TEXT, words)
        beside = f"{SLUG}_announcement_ja-en {kept}.txt"
        assert again(store, cafe, out, Over.KEEP).kept == (beside,)
        assert (out / beside).read_text(encoding="utf-8") == words
    assert again(store, cafe, out, Over.ASK).kept == ()


def test_what_somebody_else_put_there_is_no_file_of_ours(store: Store, tmp_path: Path) -> None:
    cafe, out = add_cafe(store), tmp_path / "out"
    put(out / TEXT, "from elsewhere")
    put(out / "manifest.json", '{"name": "an app of the web"}')
    put(out / "notes.txt", "nobody touches these")
    with pytest.raises(ChangedFiles) as asked:
        again(store, cafe, out, Over.ASK)
    assert asked.value.names == (TEXT, "manifest.json")
    again(store, cafe, out, Over.KEEP)
    assert (out / "manifest (2).json").read_text(encoding="utf-8") == '{"name": "an app of the web"}'
    assert (out / "notes.txt").read_text(encoding="utf-8") == "nobody touches these"


def test_another_office_knows_our_files_by_the_manifest(store: Store, tmp_path: Path, clock: Clock) -> None:
    out = tmp_path / "out"
    package(store, add_cafe(store), out, ("txt",))
    other = Store.open(tmp_path / "other.ouik", clock)
    assert again(other, add_cafe(other), out, Over.ASK).kept == ()


def test_each_event_has_a_manifest_of_its_own_where_that_is_wished(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "out"
    again(store, add_cafe(store), out, Over.ASK, by_event=True)
    again(store, add_cafe(store, LocalizedText("講演", "Talk")), out, Over.ASK, by_event=True)
    assert [name for name in names(out) if name.endswith("json")] == [
        f"{SLUG}_manifest.json",
        "2027-01-23-talk_manifest.json",
    ]


def test_a_failure_leaves_no_second_copy_behind(store: Store, tmp_path: Path) -> None:
    cafe, out = add_cafe(store), tmp_path / "out"
    package(store, cafe, out, ("txt",))
    put(out / TEXT, "edited by hand")
    (out / "manifest.json").unlink()
    (out / "manifest.json").mkdir()
    with pytest.raises(CannotWrite):
        again(store, cafe, out, Over.KEEP)
    assert names(out) == [TEXT, "manifest.json"]
    assert (out / TEXT).read_text(encoding="utf-8") == "edited by hand"
