"""Who is offered while somebody types."""

from pathlib import Path

import pytest

from ouik_desktop.model import LocalizedText
from ouik_desktop.model.clock import frozen
from ouik_desktop.store import Store
from ouik_desktop.work.people.people import PersonDraft, add_person
from ouik_desktop.work.people.suggest import known_people, namesakes

PEOPLE = (
    ("秋山", "さくら", "あきやま", "さくら", "Akiyama", "Sakura", ""),
    ("前田", "拓也", "まえだ", "たくや", "Maeda", "Takuya", ""),
    ("森", "直樹", "もり", "なおき", "Mori", "Naoki", "山の会"),
    ("山﨑", "真", "やまざき", "まこと", "Yamazaki", "Makoto", ""),
    ("山田", "悠", "やまだ", "ゆう", "", "", "金沢大学"),
    ("佐藤", "山女", "さとう", "やまめ", "Sato", "Yamame", ""),
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.open(tmp_path / "office.ouik", frozen(2026, 12, 1))
    for family, given, family_kana, given_kana, family_romaji, given_romaji, affiliation in PEOPLE:
        add_person(
            store,
            PersonDraft(
                family,
                given,
                family_kana,
                given_kana,
                family_romaji,
                given_romaji,
                affiliation=LocalizedText(affiliation),
            ),
        )
    return store


def offered(store: Store, words: str) -> list[str]:
    with store.read() as session:
        return [row.name.ja for row in known_people(session, words)]


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("yama", ["山﨑 真", "山田 悠", "佐藤 山女", "秋山 さくら", "前田 拓也"]),
        ("やま", ["山﨑 真", "山田 悠", "佐藤 山女", "秋山 さくら"]),
        ("山", ["山﨑 真", "山田 悠", "佐藤 山女", "秋山 さくら", "森 直樹"]),
        ("yamada y", ["山田 悠"]),
        ("山崎", ["山﨑 真"]),
        ("金沢大学", ["山田 悠"]),
        ("nobody", []),
    ],
)
def test_names_that_begin_so_come_first_and_affiliations_last(store: Store, words: str, people: list[str]) -> None:
    assert offered(store, words) == people


def test_without_words_everybody_is_offered_by_reading(store: Store) -> None:
    assert offered(store, "")[:2] == ["秋山 さくら", "佐藤 山女"]


@pytest.mark.parametrize("name", ["山﨑 真", "山崎真", "Makoto Yamazaki"])
def test_a_namesake_is_called_exactly_so_in_whatever_form_of_the_kanji(store: Store, name: str) -> None:
    with store.read() as session:
        assert [row.name.ja for row in namesakes(session, name)] == ["山﨑 真"]


def test_a_part_of_a_name_is_no_namesake(store: Store) -> None:
    with store.read() as session:
        assert namesakes(session, "山崎") == []
