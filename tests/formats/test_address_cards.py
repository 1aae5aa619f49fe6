"""Address cards, as somebody else's reader and our own import understand them."""

from __future__ import annotations

from pathlib import Path

import vobject  # type: ignore[import-untyped]

from ouik_desktop.blocks import AddressCard, AddressCards, Document
from ouik_desktop.formats import writers_of
from ouik_desktop.formats.address_cards import cards_of
from ouik_desktop.formats.tables import read_file, read_table
from ouik_desktop.model import LocalizedText

HANAKO = AddressCard(
    name="山田 花子",
    also="Hanako Yamada",
    family="山田",
    given="花子",
    family_reading="やまだ",
    given_reading="はなこ",
    organisation="能登の塩工房; 株式会社, 本店",
    department="企画課",
    position="課長",
    email="hanako@example.jp",
    phone="090-1234-5678",
    note="車いす\n前の席",
)


def test_another_reader_finds_everything_where_it_belongs() -> None:
    (card,) = vobject.readComponents(cards_of([HANAKO]).decode())
    assert (card.version.value, card.fn.value, card.n.value.family, card.n.value.given) == (
        "3.0",
        "山田 花子",
        "山田",
        "花子",
    )
    assert card.org.value == ["能登の塩工房; 株式会社, 本店", "企画課"]
    assert (card.title.value, card.nickname.value, card.note.value) == ("課長", "Hanako Yamada", "車いす\n前の席")
    assert (card.email.value, card.email.type_param) == ("hanako@example.jp", "INTERNET")
    assert (card.tel.value, card.tel.type_param) == ("090-1234-5678", "CELL")
    assert card.contents["sort-string"][0].value == "やまだ はなこ"
    assert card.contents["x-phonetic-last-name"][0].value == "やまだ"
    assert card.contents["x-phonetic-first-name"][0].value == "はなこ"


def test_no_line_is_longer_than_a_reader_takes_and_none_cuts_a_letter() -> None:
    lines = cards_of([AddressCard("名" * 200)]).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line.decode() for line in lines if line]  # each line is whole letters


def test_somebody_with_a_name_alone_is_a_card_and_nothing_empty_is_said() -> None:
    assert cards_of([AddressCard("Maria Fernandez")]).decode().split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Maria Fernandez;;;;",
        "FN:Maria Fernandez",
        "END:VCARD",
        "",
    ]


def test_what_is_typed_into_a_name_begins_no_line_of_its_own() -> None:
    card = AddressCard("Eve", note="\r\nEND:VCARD\r\nBEGIN:VCARD")
    (read,) = vobject.readComponents(cards_of([card]).decode())
    assert read.note.value == "END:VCARD\nBEGIN:VCARD"


def test_a_document_of_cards_is_written_as_cards_and_our_own_import_reads_it(tmp_path: Path) -> None:
    words = LocalizedText.same("Cards")
    document = Document("address-cards", words, words, ("ja",), (AddressCards((HANAKO,)),))
    (writer,) = writers_of(document)
    path = tmp_path / "cards.vcf"
    writer.write(document, path)
    sheet = read_table(read_file(path), path.name)
    read = dict(zip(sheet.header, sheet.rows[0].cells, strict=True))
    assert {key: words for key, words in read.items() if words} == {
        "FN": "山田 花子",
        "N family": "山田",
        "N given": "花子",
        "N family kana": "やまだ",
        "N given kana": "はなこ",
        "EMAIL": "hanako@example.jp",
        "TEL": "090-1234-5678",
        "ORG": "能登の塩工房; 株式会社, 本店",
        "ORG unit": "企画課",
        "TITLE": "課長",
        "NOTE": "車いす\n前の席",
    }
