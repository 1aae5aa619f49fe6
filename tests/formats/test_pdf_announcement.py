"""An announcement as PDF: read aloud, searched, printed on A4, and never with a letter lost."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from ouik_desktop.blocks import Document, Facts, Link, Paragraphs
from ouik_desktop.errors import CannotWrite, MissingGlyph
from ouik_desktop.formats import glyphs, pdf
from ouik_desktop.formats.pdf import pictures
from ouik_desktop.formats.said import printable
from ouik_desktop.i18n import ENGLISH, JAPANESE, Code
from ouik_desktop.localized import NO_WORDS, LocalizedText
from tests.formats import paper
from tests.formats.cafe import BOTH, FACTS, SUMMARY, TITLE, cafe, hostile, japanese_only
from tests.formats.strings import OURS, hostile_strings

JA: tuple[Code, ...] = ("ja",)
EN: tuple[Code, ...] = ("en",)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "告知.pdf"


def said(document: Document, path: Path) -> str:
    pdf.write(document, path)
    return paper.squeezed(paper.text(path))


@pytest.mark.parametrize(
    ("languages", "layout"), [(BOTH, "stacked"), (BOTH, "side-by-side"), (JA, "stacked"), (EN, "stacked")]
)
def test_every_fact_stands_on_one_page_of_a4(languages: tuple[Code, ...], layout: str, path: Path) -> None:
    words = said(cafe(languages, layout), path)
    assert paper.info(path)["Pages"] == "1"
    assert paper.info(path)["Page size"] == "595.276 x 841.89 pts (A4)"
    for code in languages:
        for row in FACTS.rows:
            assert paper.squeezed(row.label.best(code)) in words
            for line in row.value.best(code).split("\n"):
                assert paper.squeezed(line) in words
        assert paper.squeezed(TITLE.best(code)) in words
        assert paper.squeezed(SUMMARY.best(code)) in words


def test_it_can_be_read_aloud(path: Path) -> None:
    pdf.write(cafe(), path)
    told = paper.info(path)
    assert (told["Tagged"], told["Title"], told["Author"]) == (
        "yes",
        "SDGsカフェ 里山里海のめぐみを食卓へ / SDGs Café: From Satoyama and Satoumi to the Table",
        "国連大学IAS OUIK",
    )
    structure = paper.structure(path)
    assert re.findall(r"^ *(H\d)", structure, re.MULTILINE) == ["H1", "H2", "H2", "H3"]
    assert structure.index("日時") < structure.index("2027年1月23日") < structure.index("主催")
    # the small print is no decoration either
    assert "当日は記録のため写真を撮影します。" in re.sub(r'["\s]', "", structure)


@pytest.mark.parametrize(("languages", "lang"), [(BOTH, b"ja-JP"), (JA, b"ja-JP"), (EN, b"en-GB")])
def test_it_says_its_language_and_standard(languages: tuple[Code, ...], lang: bytes, path: Path) -> None:
    pdf.write(cafe(languages), path)
    raw = paper.objects(path)
    assert b"/Lang(" + lang + b")" in raw
    assert b"pdfuaid:part" in raw


def test_fonts_are_embedded_and_searchable(path: Path) -> None:
    words = said(cafe(), path)
    assert sorted(paper.fonts(path)) == [
        ("NotoSansCJKjp-Bold", "yes yes yes"),
        ("NotoSansCJKjp-Regular", "yes yes yes"),
    ]
    # Kangxi radicals under the text cannot be searched
    assert re.findall("[\u2e80-\u2fdf]", words) == []


def test_the_same_document_gives_the_same_file(tmp_path: Path) -> None:
    first, second = (pdf.write(cafe(), tmp_path / name) for name in ("a.pdf", "b.pdf"))
    assert first.sha256 == second.sha256


# --- what is missing --------------------------------------------------------------------------------------------------


def test_stacked_says_in_which_language_the_details_are(path: Path) -> None:
    words = said(japanese_only(), path)
    assert words.count(paper.squeezed(TITLE.ja or "")) == 2
    assert "DetailsofthiseventareavailableinJapaneseonly." in words
    assert "Saturday,23January2027" in words
    assert "Fee" not in words


def test_side_by_side_says_what_is_not_there(path: Path) -> None:
    words = said(japanese_only(layout="side-by-side"), path)
    assert words.count("NotavailableinEnglish") == 3  # title, summary, fee
    assert "Fee" in words


def test_a_side_left_empty_on_purpose_stays_empty(path: Path) -> None:
    facts = Facts(
        tuple(
            replace(row, value=LocalizedText(row.value.ja).unneeded("en")) if row.key == "fee" else row
            for row in FACTS.rows
        )
    )
    document = cafe(layout="side-by-side")
    blocks = tuple(facts if isinstance(block, Facts) else block for block in document.blocks)
    words = said(replace(document, blocks=blocks), path)
    assert ("NotavailableinEnglish" in words, "Fee申込締切" in words) == (False, True)


def test_a_document_without_a_title_can_be_set(path: Path) -> None:
    assert "イベント告知" in said(replace(cafe(), title=NO_WORDS), path)


# --- more than a page -------------------------------------------------------------------------------------------------


def test_what_does_not_fit_goes_on_with_page_numbers_and_the_second_language_on_its_own_page(path: Path) -> None:
    long = Paragraphs("description", LocalizedText((SUMMARY.ja or "") * 12, (SUMMARY.en or "") * 8))
    written = pdf.write(cafe(BOTH, "stacked", long), path)
    pages = paper.text(path).split("\f")[:-1]
    assert written.pages == len(pages) == 2
    assert paper.squeezed(TITLE.en or "") not in paper.squeezed(pages[0])
    assert paper.squeezed(TITLE.en or "") in paper.squeezed(pages[1])
    assert ["1 / 2" in pages[0], "2 / 2" in pages[1]] == [True, True]


def test_a_word_without_end_stays_on_the_page(path: Path) -> None:
    address = "https://ouik.example/" + "a" * 200 + "?from=" + "b" * 90
    document = cafe(BOTH, "side-by-side", Paragraphs("description", LocalizedText.same(address)))
    assert address in said(document, path)
    # bbox-layout gives the corners of each word in points; the margin is 16 mm
    right = [
        float(edge) for edge in re.findall(r'<word .*?xMax="([\d.]+)"', paper.run("pdftotext", "-bbox", str(path), "-"))
    ]
    assert max(right) <= (210 - 15.9) / 25.4 * 72


# --- hostile words ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [words for words in OURS if not glyphs.undrawable(words)])
def test_what_is_typed_is_printed_as_typed(words: str, path: Path) -> None:
    shown = paper.squeezed(printable(words)).replace("\ufeff", "")  # a mark that PDF/UA-1 forbids
    text = said(hostile(words), path)
    assert text.count(shown) >= 10  # title, alert, summary, fact, item, speaker, notice … in both languages


def test_a_byte_order_mark_that_was_pasted_along_stops_no_page(path: Path) -> None:
    alone = cafe(BOTH, "side-by-side", Paragraphs("description", LocalizedText.same("\ufeff")))
    assert pdf.write(alone, path).pages == 1


def test_no_string_breaks_the_page() -> None:
    preview = pdf.Preview()
    refused = 0
    for words in hostile_strings()[::5]:
        try:
            assert preview.pdf(hostile(words)).startswith(b"%PDF-1.7")
        except MissingGlyph:
            refused += 1
            assert glyphs.undrawable(printable(words))


def test_a_letter_no_font_draws_is_named_before_anything_is_written(path: Path) -> None:
    path.write_bytes(b"old")
    with pytest.raises(MissingGlyph) as told:
        pdf.write(replace(cafe(), title=LocalizedText("収穫祭 🎉", "Harvest festival")), path)
    assert ENGLISH.say(told.value.text) == "No font can draw 🎉 (U+1F389) in “収穫祭 🎉”. Please write it another way."
    assert JAPANESE.say(told.value.text) == (
        "「収穫祭 🎉」の 🎉 (U+1F389) を表示できるフォントがありません。別の表記にしてください。"
    )
    assert path.read_bytes() == b"old"


def test_a_folder_that_is_not_there_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        pdf.write(cafe(), tmp_path / "nowhere" / "a.pdf")
    assert list(tmp_path.iterdir()) == []


# --- codes and previews -----------------------------------------------------------------------------------------------


def test_a_page_without_a_form_has_no_code(path: Path) -> None:
    document = replace(cafe(), blocks=tuple(block for block in cafe().blocks if not isinstance(block, Link)))
    assert "申込フォーム" not in said(document, path)


def test_the_code_says_where_it_leads(path: Path) -> None:
    pdf.write(cafe(), path)
    assert "二次元コード：申込フォーム、https://ouik.example/e/20270123" in paper.alternatives(path)


def test_a_preview_shows_the_very_page_that_is_written(path: Path) -> None:
    preview = pdf.Preview()
    pdf.write(cafe(), path)
    page = preview.pdf(cafe())
    assert page == path.read_bytes()
    picture = pictures.picture(page, 0, dots_per_inch=72)
    assert (picture.width, picture.height, len(picture.pixels)) == (596, 842, picture.stride * 842)
    edited = preview.pdf(replace(cafe(), blocks=(Facts(()),)))
    assert edited != page
    assert pdf.page_count(edited) == 1
