"""What is known of the lists other services hand over, as data: one file a source in `resources/profiles/`.

`fields.toml` holds what columns and states are called anywhere; the file of a source adds how its own columns are called, by
which of them it is known, and what its words for a state mean.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias

from ouik_desktop.japanese import HYPHENS, WAVES, to_hiragana
from ouik_desktop.paths import resources_folder

_Kept: TypeAlias = dict[str, Any]  # what a profile's file holds

OWN: Final = "own"
SOURCES: Final = (
    "peatix", "connpass", "google_forms", "microsoft_forms", "doorkeeper", "kokuchpro", "pretix", "indico", "eventbrite",
    "vcard", OWN,
)  # fmt: skip
_BRACKETS: Final = re.compile(
    r"[(\[【「<〔（][^)\]】」>〕）\n]*+([)\]】」>〕）]?)"
)  # （姓と名の間に空白）; one may stay open
_NO_WORD: Final = re.compile(
    rf"[\s()\[\]【】「」『』<>〔〕{{}}・･,，、。:：;/／|_*＊※?？!！\"'’`{WAVES}.\{HYPHENS}\u200b\ufeff]+"
)  # ： of ふりがな：
_REMARKS: Final = re.compile(
    r"[(\[【〔*＊※](?:必須|任意|required|optional|全角|半角)[^)\]】〕]*[)\]】〕]?"
)  # 【必須】, (optional)


@cache
def plain(heading: str) -> str:
    """A heading as headings are compared: no white space, brackets or punctuation, one width, one case, one kind of kana."""
    text = _REMARKS.sub("", unicodedata.normalize("NFKC", heading).casefold())
    return to_hiragana(_NO_WORD.sub("", text)) or ("#" if "#" in heading else "")


@cache
def bare(heading: str) -> str:
    """The same without what stands in brackets: お名前（姓と名の間に空白） is お名前."""
    return plain(_BRACKETS.sub(lambda found: "" if found[1] else found[0], unicodedata.normalize("NFKC", heading)))


def plain_word(word: str) -> str:
    """A state as states are compared; marks such as ○ and × stay."""
    return to_hiragana(re.sub(r"[\s()（）。.]+", "", unicodedata.normalize("NFKC", word).casefold()))


@dataclass(frozen=True)
class Naming:
    """What a column of one field may be called, all as `plain` gives it."""

    exact: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    groups: tuple[tuple[tuple[str, ...], ...], ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True)
class Profile:
    """A source of lists. `signatures` are groups of headings (each a set of alternatives) of which one group must be there in
    whole; `first` what its first column is called; `files` patterns of file names; `columns` its own names of fields, the best first;
    `states` its own words; `repeats` whether people answer again instead of changing their answer; `day_first` how its dates
    are written where the numbers alone do not tell (None: day first, as everywhere but in the United States)."""

    id: str
    name: str
    name_en: str
    signatures: tuple[tuple[frozenset[str], ...], ...] = ()
    first: frozenset[str] = frozenset()
    files: tuple[re.Pattern[str], ...] = ()
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)
    repeats: bool = False
    day_first: bool | None = None


@cache
def profile(source: str) -> Profile:
    """The profile with the id `source` (one of `SOURCES`)."""
    kept = _load(resources_folder() / "profiles" / f"{source}.toml")
    return Profile(
        source,
        kept["name"],
        kept["name_en"] if "name_en" in kept else kept["name"],
        tuple(tuple(_alternatives(each) for each in signature) for signature in kept.get("signatures", ())),
        _plains(kept.get("first", ())),
        tuple(re.compile(pattern, re.IGNORECASE) for pattern in kept.get("files", ())),
        {name: tuple(map(plain, headings)) for name, headings in kept.get("columns", {}).items()},
        {**_common().states, **_states(kept.get("states", {}))},
        kept.get("repeats", False),
        kept.get("day_first"),
    )


def naming(name: str) -> Naming:
    """What the columns of a field are called anywhere."""
    return _common().namings[name]


def named_fields() -> Iterable[str]:
    """The fields for which names are known, `ignored` among them."""
    return _common().namings


def state_by_words(word: str) -> str:
    """The state that a longer answer means, given as `plain_word` gives it; empty where nothing in it tells."""
    spoken = _common().state_words.items()
    return next((state for state, words in spoken if any(each in word for each in words)), "")


def attendances() -> Mapping[str, str]:
    """What a column of attendance may say, as `plain_word` gives it, and the state it means."""
    return _common().attendances


def kind_of_question(heading: str) -> str:
    """`dietary` or `access` for what is health, `consent` for consents, else `text`."""
    text = plain(heading)
    return next((kind for kind, words in _common().kinds.items() if any(word in text for word in words)), "text")


@dataclass(frozen=True)
class _Common:
    namings: Mapping[str, Naming]
    states: Mapping[str, str]
    state_words: Mapping[str, tuple[str, ...]]
    attendances: Mapping[str, str]
    kinds: Mapping[str, tuple[str, ...]]


@cache
def _common() -> _Common:
    kept = _load(resources_folder() / "profiles" / "fields.toml")
    apart = {name: kept.pop(name) for name in ("states", "state_words", "attendances", "kinds")}
    return _Common(
        {name: _naming(each) for name, each in kept.items()},
        _states(apart["states"]),
        {state: tuple(map(plain_word, words)) for state, words in apart["state_words"].items()},
        _states(apart["attendances"]),
        {kind: tuple(map(plain, each["words"])) for kind, each in apart["kinds"].items()},
    )


def _naming(kept: _Kept) -> Naming:
    return Naming(
        _plains(kept.get("exact", ())),
        tuple(map(plain, kept.get("words", ()))),
        tuple(tuple(tuple(map(plain, each.split("|"))) for each in group) for group in kept.get("all", ())),
        tuple(map(plain, kept.get("without", ()))),
    )


def _states(kept: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {plain_word(word): state for state, words in kept.items() for word in words}


def _plains(headings: Iterable[str]) -> frozenset[str]:
    return frozenset(map(plain, headings))


def _alternatives(headings: str) -> frozenset[str]:
    return _plains(headings.split("|"))


def _load(path: Path) -> _Kept:
    return tomllib.loads(path.read_text(encoding="utf-8"))
