"""A document nobody has thought of yet: made here of known blocks, it can be written in every format that accepts it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import docx
import html5lib  # type: ignore[import-untyped]
import pytest

from ouik_desktop.blocks import (
    AddressCards,
    Block,
    Column,
    Document,
    Fact,
    FactKind,
    Facts,
    Notice,
    Paragraphs,
    Table,
)
from ouik_desktop.formats import WRITERS, writers_of
from ouik_desktop.formats.papers import papers
from ouik_desktop.formats.pdf.name_list import ListMeasures
from ouik_desktop.formats.pdf.page import PageMeasures
from ouik_desktop.formats.tables import read_table
from ouik_desktop.i18n import Code
from ouik_desktop.localized import LocalizedText
from ouik_desktop.paths import resources_folder
from tests.formats import paper
from tests.formats.cafe import OCCASION, cafe

BOTH: tuple[Code, ...] = ("ja", "en")
MADE = datetime(2026, 12, 1, 10, 42, tzinfo=ZoneInfo("Asia/Tokyo"))
COLUMNS = (
    Column("title", LocalizedText("イベント", "Event")),
    Column("people", LocalizedText("参加者", "People"), numeric=True),
    Column("place", LocalizedText("会場", "Venue")),
)
ROWS = (
    {"title": "里山カフェ", "people": "42", "place": "しいのき迎賓館"},
    {"title": "Satoumi <Talk> & {{ more }}", "people": "1,205", "place": "#set page()\nHall 2"},
    {"title": "髙橋・𠮷田の会", "people": "", "place": "https://ouik.example/" + "long/" * 20},
)
FACTS = Facts(
    (
        Fact("period", LocalizedText("期間", "Period"), LocalizedText("2026年度", "Fiscal year 2026"), FactKind.MOMENT),
        Fact("partners", LocalizedText("協力", "With"), LocalizedText("架空大学", "Kaku University"), FactKind.NAMES),
    )
)
TEXT = Paragraphs("summary", LocalizedText("一年をふり返ります。", "A look back at the year."))


def yearbook(*blocks: Block, languages: tuple[Code, ...] = BOTH, layout: str = "stacked") -> Document:
    return Document(
        kind="yearbook",
        kind_name=LocalizedText("年報", "Yearbook"),
        title=LocalizedText("一年の記録", "The year in events"),
        languages=languages,
        blocks=blocks or (TEXT, FACTS, Table(COLUMNS, ROWS), Notice(LocalizedText("社外秘", "For the office only"))),
        masthead=LocalizedText("国連大学IAS OUIK", "UNU-IAS OUIK"),
        layout=layout,
        printed=MADE,
    )


# --- somebody else's readers --------------------------------------------------------------------------------------------


def pdf_words(path: Path) -> str:
    return paper.text(path)


def word_words(path: Path) -> str:
    opened = docx.Document(str(path))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in opened.paragraphs), *cells])


def web_words(path: Path) -> str:
    page = html5lib.HTMLParser(strict=True).parse(path.read_text(encoding="utf-8"))
    return "\n".join(page.itertext())


def plain_words(path: Path) -> str:
    return path.read_text(encoding="utf-8")


READERS: dict[str, Callable[[Path], str]] = {
    "pdf": pdf_words,
    "docx": word_words,
    "html": web_words,
    "txt": plain_words,
}


@pytest.mark.parametrize("layout", ["stacked", "side-by-side"])
@pytest.mark.parametrize("languages", [("ja",), ("en",), BOTH])
def test_it_is_written_in_every_format_that_accepts_it(
    languages: tuple[Code, ...], layout: str, tmp_path: Path
) -> None:
    document = yearbook(languages=languages, layout=layout)
    writers = writers_of(document)
    assert [one.suffix for one in writers] == ["pdf", "docx", "html", "txt"]
    said = [document.title, document.kind_name, TEXT.words, *(column.label for column in COLUMNS)]
    said += [words for fact in FACTS.rows for words in (fact.label, fact.value)]
    wanted = [words.best(code) for words in said for code in languages] + [
        line for row in ROWS for cell in row.values() for line in cell.split("\n")
    ]
    for writer in writers:
        path = tmp_path / f"a.{writer.suffix}"
        writer.write(document, path)
        read = paper.squeezed(READERS[writer.suffix](path))
        missing = [words for words in wanted if paper.squeezed(words) not in read]
        if writer.suffix == "docx":  # the kind stands in the head of the page
            missing = [words for words in missing if words not in (document.kind_name.ja, document.kind_name.en)]
        assert (writer.suffix, missing) == (writer.suffix, [])


def test_a_list_alone_is_a_spreadsheet_too(tmp_path: Path) -> None:
    document = yearbook(Table(COLUMNS, ROWS), languages=("ja",))
    assert [one.suffix for one in writers_of(document)] == ["pdf", "docx", "html", "txt", "csv", "xlsx"]
    for writer in writers_of(document)[-2:]:
        path = tmp_path / f"a.{writer.suffix}"
        writer.write(document, path)
        sheet = read_table(path.read_bytes(), path.name)
        assert [row.cells[0] for row in sheet.rows] == [row["title"] for row in ROWS]


def test_formats_look_at_the_blocks_and_at_nothing_else() -> None:
    for document in (cafe(), yearbook(), yearbook(OCCASION)):
        assert writers_of(document) == writers_of(replace(document, kind="something else"))
    assert [one.suffix for one in writers_of(cafe())] == ["pdf", "docx", "html", "txt", "ics"]


@pytest.mark.parametrize("count", [250, 700])
def test_a_list_goes_on_over_pages_with_its_heads(count: int, tmp_path: Path) -> None:
    rows = tuple({"title": f"第{number}回", "people": str(number), "place": "金沢"} for number in range(count))
    path = tmp_path / "a.pdf"
    writers_of(yearbook())[0].write(yearbook(TEXT, Table(COLUMNS, rows), languages=("ja",)), path)
    told, pages = paper.info(path), paper.text(path).split("\f")[:-1]
    assert int(told["Pages"]) == len(pages) > 1
    assert [f"{number} / {len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)
    assert all("参加者" in page for page in pages)
    assert all(f"第{number}回" in "".join(pages) for number in range(count))
    # thousands of rows would be ten times as large with tags
    assert told["Tagged"] == ("yes" if count < 300 else "no")


def test_a_list_of_many_columns_lies_on_its_side(tmp_path: Path) -> None:
    columns = tuple(Column(str(number), LocalizedText.same(f"列{number}")) for number in range(10))
    path = tmp_path / "a.pdf"
    writers_of(yearbook())[0].write(yearbook(Table(columns, ({"3": "里海"},)), languages=("ja",)), path)
    assert paper.info(path)["Page size"].startswith("841.89 x 595.276")


def test_each_paper_says_what_its_layout_asks_for() -> None:
    told = {one.template: set(one.measures) for one in papers(resources_folder() / "templates" / "typst")}
    assert told == {"page": set(PageMeasures.__annotations__), "name-list": set(ListMeasures.__annotations__)}


def test_every_block_is_set_by_some_paper_and_every_writer_says_what_it_takes() -> None:
    set_by_some = frozenset[type[Block]]().union(
        *(one.sets for one in papers(resources_folder() / "templates" / "typst"))
    )
    for_machines_alone = yearbook(AddressCards(()))
    assert [one.suffix for one in writers_of(for_machines_alone)] == ["vcf"]
    assert set_by_some | for_machines_alone.block_kinds == set(get_args(Block))
    assert all(field.name in ("suffix", "name", "accepts", "write", "each_language") for field in fields(WRITERS[0]))
