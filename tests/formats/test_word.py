"""A Word document has real headings, tables and languages, and holds what was typed."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from docx import Document as open_word
from docx.oxml.ns import qn
from docx.shared import Mm

from ouik_desktop.blocks import Document, Fact, Facts, Notice, Paragraphs
from ouik_desktop.formats.said import printable
from ouik_desktop.formats.word import write
from ouik_desktop.localized import LocalizedText
from tests.formats.cafe import BOTH, FACTS, FORM, TITLE, cafe, hostile, japanese_only
from tests.formats.strings import hostile_strings


@pytest.fixture
def opened(tmp_path: Path) -> Any:
    def opened(document: Document) -> Any:
        return open_word(str(write(document, tmp_path / "a.docx").path))

    return opened


def headings(word: Any) -> list[tuple[str, str]]:
    paragraphs = [*word.paragraphs, *(one for table in word.tables for cell in table._cells for one in cell.paragraphs)]
    return [(one.style.name, one.text) for one in paragraphs if one.style.name.startswith("Heading")]


def rows(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_titles_are_headings_and_each_language_begins_a_page(opened: Any) -> None:
    word = opened(cafe())
    assert headings(word) == [
        ("Heading 1", TITLE.ja),
        ("Heading 3", "プログラム（敬称略）"),
        ("Heading 2", TITLE.en),
        ("Heading 3", "Programme"),
    ]
    second = next(one for one in word.paragraphs if one.style.name == "Heading 2")
    assert second.paragraph_format.page_break_before


def test_facts_and_programme_are_tables_whose_rows_hold_together(opened: Any) -> None:
    word = opened(cafe(("en",)))
    facts, programme, *_others = word.tables
    assert rows(facts)[0] == ["Date and time", "Saturday, 23 January 2027, 13:30–16:00 (JST; doors open 13:00)"]
    assert rows(facts)[1][1].split("\n") == [
        "2F Garden Room, Shiinoki Cultural Complex",
        "2-1-1 Hirosaka, Kanazawa, Ishikawa 920-0962, Japan",
    ]
    assert rows(programme) == [
        ["Time", "Item"],
        ["13:30", "Opening remarks"],
        [
            "13:40",
            "Keynote lecture: Food culture of the satoumi\nSakura Takahashi (Associate Professor, Kaku University)",
        ],
        ["14:20", "Coffee break"],
    ]
    assert programme.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for table in word.tables for row in table.rows)


def test_every_style_names_a_japanese_font_and_both_languages(opened: Any) -> None:
    word = opened(cafe())
    used = {one.style.name for one in word.paragraphs} | {"Heading 1", "Heading 2", "Heading 3", "Label", "Fact"}
    for name in used:
        run = word.styles[name].element.rPr
        assert run.find(qn("w:rFonts")).get(qn("w:eastAsia")) == "Yu Gothic", name
        language = run.find(qn("w:lang"))
        assert (language.get(qn("w:val")), language.get(qn("w:eastAsia"))) == ("en-GB", "ja-JP"), name
    theme = word.settings.element.find(qn("w:themeFontLang"))
    assert (theme.get(qn("w:val")), theme.get(qn("w:eastAsia"))) == ("en-GB", "ja-JP")


def test_the_file_says_its_title_and_day_and_is_a4(opened: Any) -> None:
    word = opened(cafe())
    assert word.core_properties.title == f"{TITLE.ja} / {TITLE.en}"
    assert word.core_properties.language == "ja-JP"
    assert word.core_properties.created.replace(tzinfo=None) == datetime(2026, 12, 1, 10, 42)
    page = word.sections[0]
    assert (round(page.page_width / Mm(1)), round(page.page_height / Mm(1))) == (210, 297)
    assert "国連大学IAS OUIK  UNU-IAS OUIK" in page.header.paragraphs[0].text


def test_the_small_print_stands_at_the_end_of_each_language(opened: Any) -> None:
    small = [one.text for one in opened(cafe()).paragraphs if one.style.name == "Small print"]
    assert small == ["当日は記録のため写真を撮影します。", "Please note that participants may appear in photography."]


def test_the_code_has_words_and_its_address_can_be_followed(opened: Any) -> None:
    word = opened(cafe(("en",)))
    pictures = [one.get("descr") for one in word.element.body.iter(qn("wp:docPr"))]
    assert pictures == [f"Registration form: {FORM}"]
    links = [rel.target_ref for rel in word.part.rels.values() if rel.reltype.endswith("/hyperlink")]
    assert FORM in links


def test_side_by_side_shares_its_rows_and_says_what_is_missing(opened: Any) -> None:
    word = opened(japanese_only(BOTH, "side-by-side"))
    facts = next(table for table in word.tables if "Date and time" in table._cells[1].text)
    assert [len(row) for row in rows(facts)] == [2] * 6
    assert rows(facts)[4] == ["参加費\n無料（要事前申込）", "Fee\nNot available in English"]
    missing = [
        run.text for table in word.tables for cell in table._cells for one in cell.paragraphs for run in one.runs
    ]
    assert missing.count("Not available in English") == 3
    assert headings(word)[:2] == [("Heading 1", TITLE.ja), ("Heading 2", "Not available in English")]


def test_a_side_left_empty_on_purpose_leaves_no_broken_cell(opened: Any) -> None:
    blocks = (
        Paragraphs("summary", LocalizedText("食を考えます。").unneeded("en")),
        FACTS,
        Notice(LocalizedText("撮影します。").unneeded("en")),
    )
    word = opened(replace(cafe(BOTH, "side-by-side"), blocks=blocks))
    assert {cell[-1].tag for cell in word.element.body.iter(qn("w:tc"))} == {qn("w:p")}


def test_stacked_leaves_out_what_is_missing(opened: Any) -> None:
    word = opened(japanese_only())
    assert "Details of this event are available in Japanese only." in [one.text for one in word.paragraphs]
    assert "Fee" not in [cell.text for table in word.tables for cell in table._cells]


def test_every_hostile_string_stands_there_as_typed(opened: Any) -> None:
    strings = [printable(typed) for typed in hostile_strings()]
    facts = Facts(
        tuple(Fact("note", LocalizedText.same(typed), LocalizedText.same(typed)) for typed in strings if typed)
    )
    word = opened(replace(cafe(("en",)), blocks=(facts,)))
    told = [row[1] for row in rows(word.tables[0])]
    assert told == [typed for typed in strings if typed]


@pytest.mark.parametrize("typed", ["{{ 7*7 }}", "{_{ x }_}", "{% if %}", "a\tb & <w:t>", "=cmd|' /C calc'!A0"])
def test_a_hostile_title_stands_in_heading_header_and_properties(opened: Any, typed: str) -> None:
    word = opened(hostile(typed))
    assert headings(word)[0] == ("Heading 1", typed)
    assert word.core_properties.title == typed
    assert typed in word.sections[0].header.paragraphs[0].text


def test_nothing_of_the_template_is_left(opened: Any) -> None:
    for layout in ("stacked", "side-by-side"):
        word = opened(cafe(BOTH, layout))
        assert not re.search(r"\{[{%]", word.element.body.xml)


@cache
def office() -> str | None:
    return shutil.which("soffice")


@pytest.mark.skipif(office() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("layout", ["stacked", "side-by-side"])
def test_libreoffice_opens_it(tmp_path: Path, layout: str) -> None:
    write(cafe(BOTH, layout), tmp_path / "cafe.docx")
    subprocess.run(
        [
            str(office()),
            f"-env:UserInstallation=file://{tmp_path}/profile",
            *("--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)),
            str(tmp_path / "cafe.docx"),
        ],
        check=True,
        capture_output=True,
    )
    text = (tmp_path / "cafe.txt").read_text(encoding="utf-8-sig")
    assert str(TITLE.ja) in text
    assert str(TITLE.en) in text
    assert "Sakura Takahashi" in text
