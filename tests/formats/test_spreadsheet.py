"""Lists as CSV and Excel: text stays text, nothing runs, and nothing is replaced in silence."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from ouik_desktop.blocks import Column, Document, Table
from ouik_desktop.errors import Refused
from ouik_desktop.formats.cells import guarded, unguarded
from ouik_desktop.formats.said import printable
from ouik_desktop.formats.spreadsheet import SHIFT_JIS, Unfit, unfit, write_csv, write_xlsx
from ouik_desktop.formats.tables import read_table
from ouik_desktop.i18n import ENGLISH, Code
from ouik_desktop.localized import LocalizedText
from tests.formats.strings import hostile_strings

NUMBER = Column("number", LocalizedText("番号", "No."), numeric=True)
NAME = Column("name", LocalizedText("氏名", "Name"))
PHONE = Column("phone", LocalizedText("電話", "Phone"))


def listed(*rows: dict[str, str], languages: tuple[Code, ...] = ("ja",)) -> Document:
    return Document(
        kind="participant-list",
        kind_name=LocalizedText("参加者一覧", "Participants"),
        title=LocalizedText("SDGsカフェ", "SDGs Café"),
        languages=languages,
        blocks=(Table((NUMBER, NAME, PHONE), rows),),
        printed=datetime(2026, 12, 1, 10, 42, tzinfo=ZoneInfo("Asia/Tokyo")),
    )


SAKURA = {"number": "1", "name": "髙橋 さくら", "phone": "076-224-2266"}
LI = {"number": "2", "name": "Zoë Li-Élan", "phone": "+81-76-224-2266"}


def csv_of(document: Document, folder: Path, encoding: str = "utf-8-sig", *, substitute: bool = False) -> str:
    written = write_csv(document, folder / "list.csv", encoding, substitute=substitute)
    return written.path.read_bytes().decode(encoding)


def cells_of(document: Document, folder: Path) -> list[list[object]]:
    written = write_xlsx(document, folder / "list.xlsx")
    return [list(row) for row in CalamineWorkbook.from_path(str(written.path)).get_sheet_by_index(0).to_python()]


# --- CSV -------------------------------------------------------------------------------------------------------------


def test_a_csv_opens_in_japanese_excel_and_keeps_telephone_numbers(tmp_path: Path) -> None:
    assert csv_of(listed(SAKURA, LI), tmp_path) == (
        "番号,氏名,電話\r\n1,髙橋 さくら,076-224-2266\r\n2,Zoë Li-Élan,+81-76-224-2266\r\n"
    )
    assert (tmp_path / "list.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_heads_are_said_in_the_languages_of_the_list(tmp_path: Path) -> None:
    assert csv_of(listed(languages=("en",)), tmp_path) == "No.,Name,Phone\r\n"
    assert csv_of(listed(languages=("ja", "en")), tmp_path) == "番号 / No.,氏名 / Name,電話 / Phone\r\n"


@pytest.mark.parametrize(
    "typed", ["=cmd|' /C calc'!A0", "@SUM(A1)", "+1+cmd", "-2+3+cmd", "\t=1+1", " =1+1", "＝1+1", "|x", "%0A"]
)
def test_what_could_run_is_text_and_still_readable(typed: str) -> None:
    assert guarded(typed) == "'" + typed
    assert unguarded(guarded(typed)) == typed


@pytest.mark.parametrize(
    "typed", ["-", "－", "-5", "+3.2", "-1,000", "12%", "+81-76-224-2266", "+1 (555) 010-9999", "'x"]
)
def test_numbers_and_telephone_numbers_stay_as_they_are(typed: str) -> None:
    assert guarded(typed) == typed
    assert unguarded(typed) == typed


@given(st.text())
def test_every_guard_comes_off_again(typed: str) -> None:
    again = unguarded(guarded(typed))
    # what was typed with the apostrophe of a text before a sign is the one thing that is not told apart
    assert again == typed or re.match(r"'\s*[=+\-@|%＝＋－＠\x00-\x20]", typed)


def test_every_hostile_string_comes_back_from_a_csv(tmp_path: Path) -> None:
    strings = hostile_strings()
    text = csv_of(listed(*({"name": typed} for typed in strings)), tmp_path)
    _heads, *rows = csv.reader(io.StringIO(text, newline=""))
    assert [unguarded(row[1]) for row in rows] == [unguarded(printable(typed)) for typed in strings]
    assert [row[1] for row in rows if re.match(r"\s*[=@]..", row[1])] == []


def test_our_own_lists_come_in_again_as_they_were(tmp_path: Path) -> None:
    formula = {"number": "3", "name": "=cmd|' /C calc'!A0", "phone": "'090"}
    written = write_csv(listed(SAKURA, LI, formula), tmp_path / "list.csv")
    sheet = read_table(written.path.read_bytes(), "list.csv")
    assert [row.cells for row in sheet.rows] == [list(row.values()) for row in (SAKURA, LI, formula)]


def test_letters_that_shift_jis_lacks_are_listed_and_nothing_is_written(tmp_path: Path) -> None:
    document = listed(SAKURA, LI, {"number": "3", "name": "𠮷野 〜"})
    assert unfit(document, SHIFT_JIS) == (
        Unfit(3, "氏名", "Zoë Li-Élan", "ëÉ"),
        Unfit(4, "氏名", "𠮷野 〜", "𠮷"),
    )
    with pytest.raises(Refused) as refused:
        write_csv(document, tmp_path / "list.csv", SHIFT_JIS)
    assert ENGLISH.say(refused.value.text) == (
        "2 cells hold letters that Shift_JIS does not have: ëÉ (氏名, 3) and 𠮷 (氏名, 4). "
        "Write UTF-8, or have 〓 put in their place."
    )
    assert not (tmp_path / "list.csv").exists()


def test_shift_jis_with_substitutes_is_what_old_programs_read(tmp_path: Path) -> None:
    text = csv_of(listed(SAKURA, LI, {"name": "能登 〜 −"}), tmp_path, SHIFT_JIS, substitute=True)
    assert text.split("\r\n")[1:4] == ["1,髙橋 さくら,076-224-2266", "2,Zo〓 Li-〓lan,+81-76-224-2266", ",能登 ～ －,"]


# --- Excel -----------------------------------------------------------------------------------------------------------


def test_a_workbook_holds_text_as_text_and_numbers_as_numbers(tmp_path: Path) -> None:
    postal = {"number": "007", "name": "=1+1", "phone": "+81-76-224-2266"}
    assert cells_of(listed(SAKURA, postal), tmp_path) == [
        ["番号", "氏名", "電話"],
        [1.0, "髙橋 さくら", "076-224-2266"],
        ["007", "=1+1", "+81-76-224-2266"],
    ]


def test_every_hostile_string_comes_back_from_a_workbook(tmp_path: Path) -> None:
    strings = [*hostile_strings(), "<r><t>x</t></r>", "_x0041_", "https://ouik.example", "0123", "1e5", " a ", "a\nb"]
    rows = cells_of(listed(*({"number": "1", "name": typed} for typed in strings)), tmp_path)
    assert [row[1] for row in rows[1:]] == [printable(typed) for typed in strings]
    assert "<f>" not in sheet_of(tmp_path / "list.xlsx")


def sheet_of(path: Path) -> str:
    with ZipFile(path) as book:
        return book.read("xl/worksheets/sheet1.xml").decode("utf-8")


def test_a_workbook_is_easy_to_read_and_cells_edited_later_stay_text(tmp_path: Path) -> None:
    path = write_xlsx(listed(SAKURA), tmp_path / "list.xlsx").path
    sheet = sheet_of(path)
    assert '<pane ySplit="1"' in sheet
    assert '<autoFilter ref="A1:C2"/>' in sheet
    with ZipFile(path) as book:
        first_format = re.search(r"<cellXfs[^>]*><xf ([^>]*)/>", book.read("xl/styles.xml").decode())
        assert first_format is not None
        assert 'numFmtId="49"' in first_format[1]
        properties = book.read("docProps/core.xml").decode()
    assert "<dc:title>SDGsカフェ</dc:title>" in properties
    assert "2026-12-01T01:42:00Z" in properties


def test_a_text_too_long_for_excel_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        write_xlsx(listed(SAKURA, {"name": "あ" * 32_768}), tmp_path / "list.xlsx")
    assert ENGLISH.say(refused.value.text) == (
        "The text in line 3 is too long for a cell of Excel, which holds 32767 letters."
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_another_spreadsheet_program_reads_the_same(tmp_path: Path) -> None:
    write_xlsx(listed(SAKURA, {"number": "2", "name": "=1+1", "phone": "+81-76-224-2266"}), tmp_path / "list.xlsx")
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            *("--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", str(tmp_path)),
            str(tmp_path / "list.xlsx"),
        ],
        check=True,
        capture_output=True,
    )
    if not (tmp_path / "list.csv").exists():
        pytest.skip("LibreOffice has no spreadsheets here")
    text = (tmp_path / "list.csv").read_text(encoding="utf-8-sig")
    assert text.split("\n")[1:3] == ["1,髙橋 さくら,076-224-2266", "2,=1+1,+81-76-224-2266"]
