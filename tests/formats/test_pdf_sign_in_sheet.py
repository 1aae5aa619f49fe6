"""The sign-in sheet on paper: every name is found again, no group loses its heading, pages are numbered."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest

from ouik_desktop.blocks import Column, Document, Link, ListFrame, NameList, NameRow, WalkIns
from ouik_desktop.errors import MissingGlyph
from ouik_desktop.formats import pdf
from ouik_desktop.formats.papers import Paper, paper_for
from ouik_desktop.formats.pdf import name_list
from ouik_desktop.formats.pdf.name_list import Entry, ListMeasures
from ouik_desktop.i18n import CODES
from ouik_desktop.localized import NO_WORDS, LocalizedText
from tests.formats import paper

COLUMNS = tuple(
    Column(key, LocalizedText.same(label))
    for key, label in (
        ("here", "受付"),
        ("number", "No."),
        ("name", "氏名（ふりがな）"),
        ("affiliation", "所属・役職"),
        ("role", "区分"),
        ("remark", "備考"),
        ("signature", "署名"),
    )
)
FRAME = ListFrame(
    "2027年1月23日（土）", ("しいのき迎賓館", "申込 7名"), "取扱注意・回収", "回収してください。", "{band}（続き）"
)
FAMILIES = ("秋山", "髙橋", "𠮷田", "渡邉", "浜﨑", "東海林")


def row(number: int, band: str, **more: str) -> NameRow:
    name = f"{FAMILIES[number % len(FAMILIES)]} 第{number}子"
    usual = NameRow(str(number), name, "あきやま さくら", "架空大学", "一般", "", band)
    return replace(usual, **more)  # type: ignore[arg-type]


def names(counts: dict[str, int]) -> NameList:
    bands = [band for band, count in counts.items() for _ in range(count)]
    rows = tuple(row(number, band) for number, band in enumerate(bands, 1))
    return NameList(COLUMNS, rows, FRAME, WalkIns("当日参加", "当日", len(rows) + 1))


def sheet(block: NameList) -> Document:
    return Document(
        kind="sign-in-sheet",
        kind_name=LocalizedText("受付名簿", "Sign-in sheet"),
        title=LocalizedText("SDGsカフェ", "SDGs Café"),
        languages=("ja",),
        blocks=(block, Link("registration", NO_WORDS, "https://ouik.example/e/1")),
        printed=datetime(2026, 12, 1, 1, 42, tzinfo=UTC),
    )


def paper_of(block: NameList) -> Paper:
    found = paper_for(sheet(block))
    assert found is not None
    return found


def pages(block: NameList) -> list[list[Entry]]:
    return name_list.pages(block, "ja", MEASURES)


def outline(block: NameList) -> list[list[str]]:
    """Bands by name, people by number, blank rows by number in brackets."""
    shown = {"band": "{words}", "person": "{number}", "blank": "({number})"}
    return [[shown[str(entry["kind"])].format_map(entry) for entry in page] for page in pages(block)]


PAPER = paper_of(names({}))
MEASURES = cast(ListMeasures, PAPER.measures)
LONG = PAPER.long


def test_in_each_language_the_columns_fill_the_page() -> None:
    room = MEASURES["width"] - 2 * MEASURES["side"]
    for code in CODES:
        widths = MEASURES["columns"][code]
        assert list(widths) == [column.key for column in COLUMNS]
        assert sum(widths.values()) == room


def test_a_list_may_do_without_some_of_its_columns(tmp_path: Path) -> None:
    block = replace(names({"あ": 2}), columns=COLUMNS[1:4])
    pdf.write(sheet(block), tmp_path / "a.pdf")
    text = paper.squeezed(paper.text(tmp_path / "a.pdf"))
    assert ("髙橋第1子" in text, "架空大学" in text, "署名" in text, "一般" in text) == (True, True, False, False)


def test_a_group_that_goes_on_says_so_and_blank_rows_fill_the_last_page() -> None:
    first, second = outline(names({"あ": 26}))
    assert first == ["あ", *map(str, range(1, 25))]
    assert second[:4] == ["あ（続き）", "25", "26", "当日参加"]
    assert (second[4], second[-1]) == ("(27)", "(50)")


def test_no_page_is_too_full_and_no_heading_stands_alone() -> None:
    for count in range(1, 60):
        made = pages(names({"あ": count, "か": 3, "さ": 1}))
        for number, page in enumerate(made):
            height = sum(MEASURES["band" if entry["kind"] == "band" else "row"] for entry in page)
            assert round(height, 6) <= MEASURES["next" if number else "first"]
            assert page[0]["kind"] == "band"
            assert page[-1]["kind"] != "band"
            assert all(
                "band" not in (one["kind"], other["kind"]) or one["kind"] != other["kind"]
                for one, other in pairwise(page)
            )
        assert sum(entry["kind"] == "blank" for page in made for entry in page) >= 6


def test_an_event_nobody_has_registered_for_has_a_page_of_blank_rows() -> None:
    (page,) = outline(names({}))
    assert page[:2] == ["当日参加", "(1)"]
    assert len(page) == 25


def test_every_name_is_found_on_a4_and_pages_are_numbered(tmp_path: Path) -> None:
    path = tmp_path / "名簿.pdf"
    block = names({"あ": 30, "か": 30})
    written = pdf.write(sheet(block), path)
    text = paper.text(path)
    told = paper.info(path)
    assert (written.pages, told["Pages"], told["Tagged"]) == (3, "3", "no")
    assert told["Page size"].endswith("(A4)")
    assert [one.name for one in block.rows if paper.squeezed(one.name) not in paper.squeezed(text)] == []
    assert [f"{page} / 3" in words for page, words in enumerate(text.split("\f")[:-1], 1)] == [True, True, True]
    assert text.count("取扱注意・回収") == text.count("回収してください。") == 3
    assert re.findall("[\u2e80-\u2fdf]", text) == []
    assert {embedded for _name, embedded in paper.fonts(path)} == {"yes yes yes"}
    assert b"pdfaid:part" in paper.objects(path)


def test_a_long_list_is_set_aside_and_is_the_same(tmp_path: Path) -> None:
    block = names({"あ": LONG, "か": 100})
    written = pdf.write(sheet(block), tmp_path / "long.pdf")
    text = paper.squeezed(paper.text(tmp_path / "long.pdf"))
    assert written.pages == len(pages(block))
    assert [one.name for one in block.rows if paper.squeezed(one.name) not in text] == []


@pytest.mark.parametrize("count", [1, LONG + 1])
def test_a_name_no_font_draws_is_named_and_nothing_is_written(count: int, tmp_path: Path) -> None:
    block = names({"あ": count})
    odd = replace(block, rows=(*block.rows, row(count + 1, "わ", name="山田 🎉")))
    with pytest.raises(MissingGlyph, match=r"🎉 \(U\+1F389\) in “山田 🎉”"):
        pdf.write(sheet(odd), tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name",
    [
        "Élodie Saint-Exupéry de la Rochefoucauld-Montmorency",
        "寿限無 寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末",
        "#set page()",
        "=cmd|' /C calc'!A0",
    ],
)
def test_the_longest_and_oddest_names_stay_whole_in_their_column(name: str, tmp_path: Path) -> None:
    block = replace(names({}), rows=(row(1, "あ", name=name, affiliation="所属" * 30, reading="よみ" * 20),))
    pdf.write(sheet(block), tmp_path / "a.pdf")
    assert paper.squeezed(name) in paper.squeezed(paper.text(tmp_path / "a.pdf"))
    boxes = paper.run("pdftotext", "-bbox", str(tmp_path / "a.pdf"), "-")
    # the name column is 49 mm wide and begins 34 mm from the edge
    words = re.findall(r'xMin="([\d.]+)" .*?xMax="([\d.]+)".*?>(.*?)</word>', boxes)
    ends = [float(end) for start, end, word in words if 33 < float(start) / 72 * 25.4 < 83 and word[:2] in name]
    assert max(ends) / 72 * 25.4 <= 83.5
