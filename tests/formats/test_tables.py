"""Lists as they come: encodings, delimiters, titles above and totals below; what is no list is refused in words."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ouik_desktop.errors import BadInput
from ouik_desktop.formats.tables import ENCODINGS, Row, Sheet, Skipped, read_table
from ouik_desktop.i18n import CODES, language


def read(text: str, written_in: str = "utf-8", encoding: str | None = None) -> Sheet:
    return read_table(text.encode(written_in), "list.csv", encoding)


NAMES = "氏名,ふりがな,所属\r\n能登 十和,のと とわ,予約表示\r\n山田 太郎,やまだ たろう,申込貼付ソ\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "euc-jp", "iso-2022-jp"])
def test_the_encoding_of_a_japanese_list_is_found(encoding: str) -> None:
    assert read(NAMES, encoding) == Sheet(
        "list.csv",
        encoding,
        ("氏名", "ふりがな", "所属"),
        [Row(2, ["能登 十和", "のと とわ", "予約表示"]), Row(3, ["山田 太郎", "やまだ たろう", "申込貼付ソ"])],
        ",",
    )


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_sixteen_bits_with_tabs_are_found_with_and_without_their_mark(encoding: str, mark: str) -> None:
    sheet = read(mark + NAMES.replace(",", "\t"), encoding)
    assert (sheet.encoding, sheet.delimiter, sheet.header) == (encoding, "\t", ("氏名", "ふりがな", "所属"))


def test_a_list_from_western_europe_keeps_its_accents() -> None:
    sheet = read("Name;City\r\nJosé Müller;Zürich\r\nZoë Núñez;Málaga\r\n", "cp1252")
    assert (sheet.encoding, sheet.rows) == (
        "cp1252",
        [Row(2, ["José Müller", "Zürich"]), Row(3, ["Zoë Núñez", "Málaga"])],
    )


def test_half_width_kana_are_not_taken_for_euc() -> None:
    assert read("氏名,ﾌﾘｶﾞﾅ\r\n加藤,ｶﾄｳ\r\n佐藤,ｻﾄｳ\r\n", "cp932").encoding == "cp932"


def test_the_encoding_can_be_chosen_by_its_everyday_name() -> None:
    assert read(NAMES, "cp932", encoding="Shift_JIS").encoding == "cp932"


def test_a_wrong_choice_is_said_with_its_line() -> None:
    with pytest.raises(BadInput) as caught:
        read("name\nplain\n山田\n", "cp932", encoding="utf-8")
    assert caught.value.where.line == 3


def test_a_file_cut_inside_a_letter_was_cut_off() -> None:
    with pytest.raises(BadInput, match="cut off"):
        read_table(NAMES.encode()[:-3], "list.csv")


# --- rows -------------------------------------------------------------------------------------------------------------


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    sheet = read('"氏\n名",備考\n山田,"一\n二\r\n三"\n\n佐藤,\u2028\n')
    assert sheet.header == ("氏\n名", "備考")
    assert sheet.rows == [Row(3, ["山田", "一\n二\r\n三"]), Row(7, ["佐藤", "\u2028"])]


def test_a_title_above_and_a_total_below_are_nobody() -> None:
    sheet = read(
        "第8回 名簿,,\n\n出力日,2026-08-05,\nNo.,氏名,備考\n1,山田 太郎,\n2,佐藤 花子,\n"
        "No.,氏名,備考\n3,森 学,\n,合計,3名\n※取扱注意,,\n"
    )
    assert [row.line for row in sheet.rows] == [5, 6, 8]
    assert (sheet.header_line, sheet.header) == (4, ("No.", "氏名", "備考"))
    assert sheet.skipped == (
        Skipped(1, "第8回 名簿"),
        Skipped(3, "出力日 2026-08-05"),
        Skipped(7, "No. 氏名 備考"),
        Skipped(9, "合計 3名"),
        Skipped(10, "※取扱注意"),
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_makes_columns(delimiter: str) -> None:
    row = {",": "Ito,a;b", ";": '"Ito, Kana";a', "\t": "Ito, Kana\ta;b", "|": "Ito, Kana|a;b"}[delimiter]
    sheet = read(f"name{delimiter}themes\n{row}\n")
    assert (sheet.delimiter, sheet.header) == (delimiter, ("name", "themes"))


def test_the_word_of_excel_for_the_delimiter_is_no_row() -> None:
    assert read("sep=;\nname;mail\nIto;a@b.jp\n").rows == [Row(3, ["Ito", "a@b.jp"])]


def test_a_list_without_headings_keeps_its_first_row() -> None:
    sheet = read("山田 太郎,taro@example.jp\n佐藤 花子,hana@example.jp\n")
    assert (sheet.header, sheet.header_line, len(sheet.rows)) == (("", ""), 0, 2)


def test_a_list_of_one_column_is_a_list() -> None:
    assert read("氏名\n山田 太郎\n佐藤 花子\n").rows == [Row(2, ["山田 太郎"]), Row(3, ["佐藤 花子"])]


# --- refusals ---------------------------------------------------------------------------------------------------------

REFUSED = {
    "nothing": b"",
    "blank lines": b"\r\n\r\n  \n",
    "a header alone": "氏名,ふりがな\r\n".encode(),
    "a web page": b"\xef\xbb\xbf <!DOCTYPE html><html><table>",
    "a calendar": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "a packed file": b"PK\x03\x04" + bytes(50),
    "an old workbook cut off": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "a cell that never ends": '氏名,備考\n山田,"一言\n佐藤,二言\n'.encode(),
    "one endless line": b"a," * 600_000,
    "one endless cell": b'name,note\nx,"' + b"y" * 200_000,
    "a card cut off": b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Yamada\r\n",
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_list_is_refused_in_words_of_both_languages(what: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_table(REFUSED[what], "list.csv")
    said = [language(code).say(caught.value.text) for code in CODES]
    assert all(said)
    assert said[0] != said[1]


def test_a_quotation_mark_that_swallowed_rows_is_named_where_it_opened() -> None:
    with pytest.raises(BadInput) as caught:
        read('氏名,備考\n山田,"一言\n佐藤,二言\n森,三言\n')
    assert caught.value.where.line == 2


# --- workbooks and cards ----------------------------------------------------------------------------------------------


def workbook(rows: list[list[object]]) -> bytes:
    import xlsxwriter

    kept = io.BytesIO()
    book = xlsxwriter.Workbook(kept, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm"})
    sheet = book.add_worksheet("名簿")
    for line, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write(line, column, cell)
    book.close()
    return kept.getvalue()


def test_a_workbook_counts_its_own_lines_and_says_numbers_as_they_look() -> None:
    from datetime import datetime

    head: list[object] = ["ID", "氏名", "申込日時", "参加"]
    rows: list[list[object]] = [[1, "山田 太郎", datetime(2026, 8, 5, 9, 5), True], [2.5, "佐藤 花子", "", False]]
    data = workbook([["名簿"], [], head, *rows])
    sheet = read_table(data, "list.xlsx")
    assert (sheet.encoding, sheet.header_line) == ("xlsx", 3)
    assert sheet.rows == [
        Row(4, ["1", "山田 太郎", "2026-08-05 09:05:00", "TRUE"]),
        Row(5, ["2.5", "佐藤 花子", "", "FALSE"]),
    ]


def test_cards_of_telephones_in_shift_jis_quoted_printable_are_read(samples: Path) -> None:
    card = (
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8E=52=93=63;=91=BE=\r\n=98=59\r\n"
        b"SOUND;X-IRMC-N;CHARSET=SHIFT_JIS:\xd4\xcf\xc0\xde;\xc0\xdb\xb3;;;\r\nEMAIL;PREF:taro@example.jp\r\nEND:VCARD\r\n"
    )
    row = dict(zip(*[(sheet := read_table(card, "a.vcf")).header, sheet.rows[0].cells], strict=True))
    assert {name: cell for name, cell in row.items() if cell} == {
        "N family": "山田", "N given": "太郎", "N family kana": "ﾔﾏﾀﾞ", "N given kana": "ﾀﾛｳ", "EMAIL": "taro@example.jp",
    }  # fmt: skip
    trap = read_table((samples / "corpus/vcf/aosp__v21_japanese_3.vcf").read_bytes(), "japanese.vcf")
    assert trap.rows[0].cells[:3] == ["伊能 圭一 伊予", "伊能", "圭一"]


def test_the_reading_of_a_card_stands_in_sort_as(samples: Path) -> None:
    sheet = read_table((samples / "corpus/vcf/aosp__v40_sort_as.vcf").read_bytes(), "cards.vcf")
    assert sheet.rows[0].cells[:5] == ["安藤 ロイド", "安藤", "ロイド", "あんどう", "ろいど"]


def test_lists_that_nobody_here_made_are_read(samples: Path) -> None:
    found = {}
    for path in sorted((samples / "corpus").rglob("*.csv")) + sorted((samples / "corpus/xlsx").iterdir()):
        sheet = read_table(path.read_bytes(), path.name)
        found[path.name] = (sheet.encoding, len(sheet.rows), sheet.header[0])
    assert found == {
        "event-japan__o1-131083_g1-000304.csv": ("utf-8-sig", 117, "NO"),
        "event-japan__o1-352021_g1-000304.csv": ("utf-8-sig", 11, "NO"),
        "shirasagi__article_utf16le.csv": ("utf-16-le", 2, "ファイル名"),
        "shirasagi__event_pages.csv": ("cp932", 4, "ファイル名"),
        "shirasagi__geo-shift_jis.csv": ("cp932", 9, "場所"),
        "shirasagi__members.csv": ("utf-8", 2, "id"),
        "shirasagi__postal_code.csv": ("cp932", 10, "code"),
        "shirasagi__shift_jis-3.csv": ("cp932", 1, "値域"),
        "syukujitsu.csv": ("cp932", 1067, "国民の祝日・休日月日"),
        "event-japan__vocabulary-event.xlsx": ("xlsx", 59, "項目\nNo."),
    }


# --- whatever comes ---------------------------------------------------------------------------------------------------

JAPANESE = st.text(st.sampled_from('山田太郎能登申込表ソ髙㈱ぁんヴー、。 　,;\t"\nAz09@'), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(JAPANESE, min_size=3, max_size=3), min_size=1, max_size=8),
    st.sampled_from([code for code in ENCODINGS if code not in ("cp1252", "iso-2022-jp", "euc-jp")]),
)
def test_what_was_written_is_read_again(rows: list[list[str]], encoding: str) -> None:
    written = io.StringIO()
    # quoted throughout: what is looked at here is that no cell is changed
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows([["氏名の列", "ふりがなの列", "所属の列"], *rows])
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    sheet = read_table((mark + written.getvalue()).encode(encoding), "list.csv", delimiter=",", has_header=True)
    kept = [row.cells for row in sheet.rows]
    assert [row for row in rows if row in kept or not any(cell.strip() for cell in row)] == rows


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=400),
        st.text(max_size=200).map(str.encode),
        JAPANESE.map(lambda text: text.encode("cp932", "ignore")),
    )
)
def test_no_file_whatever_brings_the_reader_down(data: bytes) -> None:
    try:
        sheet = read_table(data, "list.csv")
    except BadInput:
        return
    assert sheet.rows


@settings(max_examples=100, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from(["BEGIN:VCARD\r\n", "PK\x03\x04", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "\xff\xfe"]),
)
def test_nor_one_that_begins_like_something_else(data: bytes, beginning: str) -> None:
    with pytest.raises(BadInput) if beginning[:2] in ("PK", "\xd0\xcf") else _whatever():
        read_table(beginning.encode("latin-1") + data, "list.vcf")


class _whatever:
    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type | None, *_rest: object) -> bool:
        return kind is not None and issubclass(kind, BadInput)


TWO_LINES = """\
No.,氏名,,ふりがな,,所属,電話
,姓,名,せい,めい,,
1,山田,太郎,やまだ,たろう,金沢市,076-220-2111
2,鈴木,花子,すずき,はなこ,石川県,
"""
GROUPS = """\
番号,参加者,,,連絡先,
,氏名,ふりがな,所属,電話,メール
1,山田 太郎,やまだ たろう,金沢市,,y@example.jp
2,鈴木 花子,すずき はなこ,石川県,,s@example.jp
"""


def test_columns_named_on_two_lines_are_named_once() -> None:
    sheet = read_table(TWO_LINES.encode(), "list.csv")
    assert sheet.header == ("No.", "氏名 姓", "氏名 名", "ふりがな せい", "ふりがな めい", "所属", "電話")
    assert [row.line for row in sheet.rows] == [3, 4]


def test_columns_are_named_together_with_what_spans_them() -> None:
    sheet = read_table(GROUPS.encode(), "list.csv")
    assert sheet.header == ("番号", "参加者 氏名", "参加者 ふりがな", "参加者 所属", "連絡先 電話", "連絡先 メール")


def test_what_is_named_in_the_upper_line_alone_keeps_its_name() -> None:
    text = "番号,参加者,,,\n,氏名,ふりがな,所属,メール\n1,山田 太郎,やまだ たろう,金沢市,y@example.jp\n"
    assert read_table(text.encode(), "list.csv").header == ("番号", "氏名", "ふりがな", "所属", "メール")


def test_somebody_of_whom_little_is_known_is_no_second_line_of_names() -> None:
    sheet = read_table("氏名,,所属\n山田,太郎,\n鈴木,花子,石川県\n".encode(), "list.csv")
    assert [row.line for row in sheet.rows] == [2, 3]


def test_a_page_of_notes_before_the_list_is_passed_by(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        workbook.add_worksheet("はじめに").write_column(0, 0, ["この名簿について", "取扱注意"])
        workbook.add_worksheet("名簿").write_row(0, 0, ["氏名", "所属"])
        workbook.get_worksheet_by_name("名簿").write_row(1, 0, ["山田 太郎", "金沢市"])
    assert read_table(path.read_bytes(), "list.xlsx").header == ("氏名", "所属")
