"""Finding people, events and organisations as somebody types."""

import unicodedata
from datetime import datetime

import pytest
from sqlalchemy import select

from ouik_desktop.i18n import _
from ouik_desktop.japanese import fold
from ouik_desktop.model import Event, LocalizedText, Organisation, Person, Series, Venue
from ouik_desktop.store import Store, bulk
from ouik_desktop.store.search.find import Hit, matching, search

OUIK = LocalizedText("国連大学OUIK", "UNU-IAS OUIK")


@pytest.fixture
def filled(office: Store) -> Store:
    with office.write(_("Set up")) as session:
        ouik = Organisation(name=OUIK, kana="こくれんだいがく", variants=["国大 金沢"])
        cafe = Series(title=LocalizedText("SDGsカフェ", "SDGs Café"))
        hall = Venue(name=LocalizedText("金沢市文化ホール", "Kanazawa City Culture Hall"))
        session.add_all(
            [
                Person(family="佐藤", given="花子", family_kana="さとう", given_kana="はなこ", organisation=ouik),
                Person(
                    family="𠮷田",
                    given="はなこ",
                    family_romaji="Yoshida",
                    given_romaji="Hanako",
                    email="h.yoshida@example.jp",
                ),
                Person(family="大野", given="まっちゃ", family_kana="おおの", given_kana="まっちゃ"),
                Person(family_romaji="Müller", given_romaji="Jörg", affiliation=LocalizedText("ドイツ研究所", "")),
                Event(
                    uid="1",
                    title=LocalizedText("第7回SDGsカフェ", ""),
                    starts=datetime(2026, 12, 5),
                    series=cafe,
                    tags=["海洋", "里海"],
                ),
                Event(uid="2", title=LocalizedText("", "Closing meeting"), starts=datetime(2027, 3, 5), venue=hall),
            ]
        )
    return office


def found(store: Store, words: str) -> list[str]:
    with store.read() as session:
        return [hit.title.best("ja", "en") for hit in search(session, words)]


@pytest.mark.parametrize(
    "words",
    [
        "佐藤",
        "佐",
        "子",
        "藤花",
        "佐藤 花子",
        "佐藤　花子",
        "サトウ",
        "ｻﾄｳ",
        "さとうはな",
        "SATOU",
        "satō",
        "sato hanako",
        "unu-ias",
        "国連大学",
        "ｏｕｉｋ 花",
    ],
)
def test_one_person_is_found_however_her_name_is_typed(filled: Store, words: str) -> None:
    assert "佐藤 花子" in found(filled, words)


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("yoshida", ["𠮷田 はなこ"]),
        ("hanako yoshida", ["𠮷田 はなこ"]),
        ("𠮷", ["𠮷田 はなこ"]),
        ("h.yoshida@", ["𠮷田 はなこ"]),
        ("oono", ["大野 まっちゃ"]),
        ("ono", ["大野 まっちゃ"]),
        ("matcha", ["大野 まっちゃ"]),
        ("muller", ["Jörg Müller"]),
        ("ドイツ", ["Jörg Müller"]),
        ("どいつ", ["Jörg Müller"]),
        (unicodedata.normalize("NFD", "ドイツ"), ["Jörg Müller"]),
        ("里海", ["第7回SDGsカフェ"]),
        ("cafe", ["第7回SDGsカフェ"]),
        ("文化ホール", ["Closing meeting"]),
        ("culture", ["Closing meeting"]),
        ("国大金沢", ["国連大学OUIK"]),
        ("花藤", []),
        ("", []),
        ("・", []),
        ('"', []),
        ("佐藤 里海", []),
    ],
)
def test_what_is_found(filled: Store, words: str, titles: list[str]) -> None:
    assert found(filled, words) == titles


def test_names_that_begin_with_what_is_typed_come_first_and_in_order_of_reading(filled: Store) -> None:
    with filled.write(_("Add people")) as session:
        session.add_all(
            Person(family=family, sort_key=key) for family, key in (("小花", "1"), ("花田", "3"), ("花井", "2"))
        )
    assert found(filled, "花") == ["花井", "花田", "佐藤 花子", "小花"]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("髙島", "高嶋"),
        ("高嶋", "髙島"),
        ("山﨑", "山崎"),
        ("濵田", "浜田"),
        ("渡邉", "渡辺"),
        ("渡邊", "渡邉"),
        ("齋藤", "斉藤"),
        ("德永", "徳永"),
        ("𠮷野", "吉野"),
        ("吉野", "𠮷野"),
        ("廣瀨", "広瀬"),
        ("桒原", "桑"),
        ("寳達", "宝達"),
        ("喜田", "㐂田"),
        ("經田", "経田"),
        ("渕崎", "淵﨑"),
        ("神\ufe00谷", "神谷"),
        ("辻\U000e0100本", "辻本"),
        ("福田", "福\ufe00田"),
    ],
)
def test_a_name_is_found_by_every_form_of_its_kanji_and_stays_as_typed(office: Store, written: str, typed: str) -> None:
    with office.write(_("Set up")) as session:
        session.add_all([Person(family=written, given="花"), Person(family="別人")])
    assert found(office, typed) == [f"{written} 花"]


def test_a_hit_names_its_kind_and_id(filled: Store) -> None:
    with filled.read() as session:
        assert search(session, "ouik", [Organisation]) == [Hit(Organisation, 1, OUIK)]
        assert matching(session, "はなこ", Person) == [1, 2]


def test_what_is_found_follows_every_change_undo_and_redo(filled: Store) -> None:
    with filled.write(_("Rename organisation")) as session:
        session.get_one(Organisation, 1).name = LocalizedText("地球研")
    assert found(filled, "地球研") == ["佐藤 花子", "地球研"]
    filled.history.undo()
    assert found(filled, "地球研") == []
    assert found(filled, "国連大学") == ["佐藤 花子", "国連大学OUIK"]
    with filled.write(_("Delete person")) as session:
        session.delete(session.get_one(Person, 2))
    assert found(filled, "yoshida") == []
    filled.history.undo()
    assert found(filled, "yoshida") == ["𠮷田 はなこ"]
    filled.history.redo()
    assert found(filled, "yoshida") == []


def test_imported_people_are_found_and_no_longer_when_the_import_is_undone(filled: Store) -> None:
    with filled.write(_("Import")) as session:
        bulk.insert(session, Person, ["family"], [("森",), ("林",)])
        bulk.update(session, Person, ["family"], [(1, "齋藤")])
    assert found(filled, "森") == ["森"]
    assert found(filled, "齋藤") == ["齋藤 花子"]
    filled.history.undo()
    assert [found(filled, word) for word in ("森", "林", "齋藤", "佐藤")] == [[], [], [], ["佐藤 花子"]]


def test_people_who_come_in_bulk_while_their_organisation_is_renamed_are_found_by_its_new_name(filled: Store) -> None:
    with filled.write(_("Import participants")) as session:
        ouik = session.scalars(select(Organisation)).one()
        ids = bulk.insert(session, Person, ["family", "organisation_id"], [("森", ouik.id), ("林", ouik.id)])
        session.get_one(Person, ids[0]).given = "花"
        ouik.name = LocalizedText("里海研究所", "Satoumi Institute")
    with filled.read() as session:
        assert matching(session, "里海研究所", Person)[-2:] == list(ids)
        assert matching(session, "森花", Person) == [ids[0]]


def test_everything_that_a_plain_look_would_find_is_found(filled: Store) -> None:
    letters = "佐藤花子さとうﾊﾅabz@'\"·鬱·🙂"
    with filled.write(_("Import")) as session:
        bulk.insert(session, Person, ["family", "given"], [(one, other) for one in letters for other in letters])
    with filled.read() as session:
        people = session.scalars(select(Person)).all()
        for one in letters:
            for words in (one, *(one + other for other in letters)):
                folded = [fold(word) for word in words.split()]
                by_eye = [
                    person.id
                    for person in people
                    if person.family and all(word in fold(person.family + person.given) for word in folded)
                ]
                if any(folded):
                    hits = matching(session, words, Person)
                    assert set(by_eye) <= set(hits), words
