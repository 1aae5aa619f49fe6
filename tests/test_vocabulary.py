"""The words of the house are used as `docs/vocabulary.md` says."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from ouik_desktop.i18n import ENGLISH, JAPANESE, Text
from ouik_desktop.ui.shell.acts.nouns import NOUNS_OF_ACTS

ROOT = Path(__file__).resolve().parent.parent
ROWS = [
    [cell.strip() for cell in line.split("|")[1:-1]]
    for line in (ROOT / "docs/vocabulary.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("|") and "`" in line
]
PLACES = sorted({place for row in ROWS for place in re.findall(r"`([a-z_]+(?:\.\w+)+)`", row[-1])})


def found(path: str) -> object:
    """The module, class or member of a dotted path below the package."""
    parts = path.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            thing: object = import_module(".".join(["ouik_desktop", *parts[:cut]]))
        except ModuleNotFoundError:
            continue
        for name in parts[cut:]:
            thing = getattr(thing, name)
        return thing
    raise LookupError(path)


@pytest.mark.parametrize("place", PLACES)
def test_a_word_lives_where_the_vocabulary_says(place: str) -> None:
    top, _dot, last = place.rpartition(".")
    annotated = getattr(found(top), "__annotations__", {}) if top else {}
    assert last in annotated or found(place) is not None


def test_the_catalogue_says_the_japanese_of_the_vocabulary() -> None:
    with (ROOT / "translations/ja/LC_MESSAGES/ouik_desktop.po").open("rb") as file:
        said = "\n".join(str(message.string) for message in read_po(file))
    words = {word for row in ROWS for word in row[0].split(", ") if word}
    assert {word for word in words if word not in said} == set()


def test_the_vocabulary_holds_each_word_once() -> None:
    words = [word for row in ROWS for word in row[1].split(", ")]
    assert len(words) > 30
    assert {word for word in words if words.count(word) > 1} == set()


# --- every message of the program -------------------------------------------------------------------------------------


def catalogue(code: str) -> list[Message]:
    with (ROOT / f"translations/{code}/LC_MESSAGES/ouik_desktop.po").open("rb") as file:
        return [message for message in read_po(file) if message.id]


def forms(words: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words or ())


MESSAGES = catalogue("ja")
ENGLISH_WORDS = [words for message in MESSAGES for words in forms(message.id)]
JAPANESE_WORDS = [words for message in MESSAGES for words in forms(message.string)]
FORBIDDEN_ENGLISH = {
    r"(?<!-)\bmails?\b|^Mail\b": "e-mail, message",
    r"\b[Tt]aken? back\b": "undone",
    r"\b(organiz|program\b of|color|center\b|labor\b)": "British spelling",
    r"“\{\w+\}” is no ": "is not a",
    r"\bare? owed\b|\b[Ww]ell done\b": "missing, outdated",
}
FORBIDDEN_JAPANESE = {
    r"(?<!も)のの|をを|へへ": "one particle",
    r"アドレスカード": "連絡先カード",
    r"コンマ": "カンマ",
    r"このソフト": "プログラム",
    r"(?<=[ぁ-ん一-龥}」]):": "：",
    r"^[^「]*『": "『 only within 「",
    r"取り消し済": "元に戻し済み",
}


@pytest.mark.parametrize(("forbidden", "instead"), FORBIDDEN_ENGLISH.items())
def test_a_word_the_office_does_not_use_is_in_no_english_message(forbidden: str, instead: str) -> None:
    assert [words for words in ENGLISH_WORDS if re.search(forbidden, words)] == [], instead


@pytest.mark.parametrize(("forbidden", "instead"), FORBIDDEN_JAPANESE.items())
def test_a_word_the_office_does_not_use_is_in_no_japanese_message(forbidden: str, instead: str) -> None:
    allowed = ["{filter}: {value}"]
    assert [words for words in JAPANESE_WORDS if re.search(forbidden, words) and words not in allowed] == [], instead


def test_brackets_are_full_width_on_paper_only() -> None:
    on_paper = {"on paper", "sign-in sheet"}
    also = {"{band}（続き）", "登録 {count}名（{at} 現在）"}
    window = [words for one in MESSAGES if one.context not in on_paper for words in forms(one.string)]
    assert [words for words in window if re.search("[（）]", words) and words not in also] == []


@given(
    st.sampled_from(MESSAGES),
    st.sampled_from(["", "公開「都市」", "『川』", "“City”", "‘a’", "「", "”", "{0}", "Kim’s"]),
)
def test_no_value_makes_a_pair_of_marks_empty_or_nests_like_in_like(message: Message, value: str) -> None:
    names = {name for words in forms(message.id) for name in re.findall(r"\{(\w+)\}", words)}
    one, many = forms(message.id)[0], forms(message.id)[1:]
    values: dict[str, object] = {name: 2 if name == "count" else value for name in sorted(names)}
    text = Text(one, tuple(values.items()), many[0] if many else None, 2 if many else None, message.context)
    for said, marks in ((JAPANESE.say(text), ("「」", "『』")), (ENGLISH.say(text), ("“”", "‘’"))):
        assert marks[0] not in said or marks[0] in value
        if value in ("公開「都市」", "“City”"):
            assert not re.search(f"{marks[0][0]}[^{''.join(marks)}]*{marks[0][0]}", said)


# --- acts -------------------------------------------------------------------------------------------------------------

COMMANDS = (
    "Add|Announce|Cancel|Change|Complete|Confirm|Copy|Delete|Import|Make|Match|Move|Right as it is:"
    "|Register|Remove|Rename|Reopen|Reorder|Set|Write"
)


def test_every_act_has_a_noun_to_say_what_was_undone() -> None:
    found = extract_from_dir(ROOT / "ouik_desktop/work", [("**.py", "python")], keywords={"_": None, "n_": (1, 2)})
    labels = {forms(message)[0] for _file, _line, message, _comments, _context in found}
    acts = {label for label in labels if re.match(f"({COMMANDS}) ", label) and not label.endswith(".")} - {
        "Add separately"
    }
    assert len(acts) > 40
    assert acts - set(NOUNS_OF_ACTS) == set()
    assert set(NOUNS_OF_ACTS) - labels == set()


def test_an_act_is_a_noun_in_japanese_everywhere() -> None:
    said = {forms(message.id)[0]: forms(message.string)[0] for message in MESSAGES}
    assert {act: said[act] for act in NOUNS_OF_ACTS if re.search("(する|[うくすつぬむるぐ])$", said[act])} == {}
