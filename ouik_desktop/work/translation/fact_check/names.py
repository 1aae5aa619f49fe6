"""Names of people that are written in Latin letters on both sides, and speakers named on one side only."""

from __future__ import annotations

import re
from typing import Final

from ouik_desktop.japanese import without_accents
from ouik_desktop.work.translation.fact_check.sounds import begin_alike

_LATIN: Final = r"[A-ZÀ-ÖØ-Þ][\w'’.-]{1,40}(?:\s++[A-ZÀ-ÖØ-Þ][\w'’.-]{1,40}){1,3}"  # Anna Maria O'Brien
_ADDRESSED: Final = re.compile(rf"({_LATIN})\s*(?:さん|氏|様|先生|教授|博士)")  # Anna O'Brien さん
_ROLE_JA: Final = re.compile(  # 講師, 田中氏
    r"(?:講師|登壇者?|講演者?|司会|通訳|ゲスト|話題提供者?|パネリスト|モデレーター|さん|氏|先生|教授|様)"
)
_TITLED: Final = rf"\s*:\s*+(?:(?:Dr\.?|Prof\.?|Mr\.?|Ms\.?)\s*+)?({_LATIN})"  # : Dr. Anna O'Brien
_ROLE_EN: Final = re.compile(  # Speakers: Dr. Anna O'Brien
    rf"\b(?:Speakers?|Lecturers?|Instructors?|Guests?|Panell?ists?|Moderators?){_TITLED}"
)
_NAMED_JA: Final = re.compile(  # 講師：山田花子氏
    r"(?:講師|登壇者|ゲスト|パネリスト|話題提供)\s*[:：]\s*([一-鿿ァ-ヶー・\s]{2,14}?)(?:氏|さん|先生|教授|[（(。、\n]|$)"
)
_PERSON_EN: Final = re.compile(_LATIN)  # Anna O'Brien


def _plain(name: str) -> str:
    return re.sub(r"[^a-z ]", "", without_accents(name.lower()))


def other_names(ja: str, en: str) -> list[tuple[str, str]]:
    """Names in Latin letters that Japanese addresses somebody by and English does not write so, though it has a part of them."""
    found = []
    english = _plain(en)
    words = set(english.split())
    for name in _ADDRESSED.findall(ja):
        plain = _plain(name)
        if plain not in english and not words.isdisjoint(plain.split()):
            found.append((name, _like(name, en)))
    return found


def _like(name: str, en: str) -> str:
    parts = set(_plain(name).split())
    return next((one for one in _PERSON_EN.findall(en) if parts & set(_plain(one).split())), "")


_IN_KATAKANA: Final = re.compile(  # 講師：アンナ・オブライエン氏
    r"(?:講師|登壇者|講演者|司会|通訳|ゲスト|パネリスト|モデレーター)\s*[:：]\s*([ァ-ヴー]+)[・=＝\s]([ァ-ヴー]+)(?:氏|さん|先生|教授|博士|様|[（(、。\n]|$)"
)
_BY_ROLE_EN: Final = re.compile(  # Interpreter: Anna O'Brien
    rf"\b(?:Speaker|Lecturer|Instructor|Guest|Panell?ist|Moderator|Interpreter|MC|Facilitator){_TITLED}"
)


def other_sounds(ja: str, en: str) -> list[tuple[str, str]]:
    """Where each side names one person by their role: a name in katakana that does not begin as the one in Latin letters."""
    japanese, english = _IN_KATAKANA.findall(ja), _BY_ROLE_EN.findall(en)
    if len(japanese) != 1 or len(english) != 1:
        return []
    parts = english[0].split()
    if all(begin_alike(kana, latin) for kana, latin in zip(japanese[0], (parts[0], parts[-1]), strict=True)):
        return []
    return [("・".join(japanese[0]), english[0])]


def lone_speakers(ja: str, en: str) -> tuple[list[str], list[str]]:
    """Speakers that are named on one side while the other names nobody."""
    english, japanese = _ROLE_EN.findall(en), _NAMED_JA.findall(ja)
    only_en = english if english and not _ROLE_JA.search(ja) else []
    after_the_first_word = re.sub(r"^\W*\w+", "", en)  # which is large without being a name
    only_ja = japanese if japanese and not _PERSON_EN.search(after_the_first_word) else []
    return only_ja, only_en
