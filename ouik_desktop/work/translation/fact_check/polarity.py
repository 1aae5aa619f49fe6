"""Whether something is said to be there, or allowed, on one side and not on the other: parking, interpretation, photographs …"""

from __future__ import annotations

import re
from typing import Final

# what is spoken of, in Japanese and in English
_TOPICS: Final = tuple(
    (re.compile(ja), re.compile(en, re.IGNORECASE))
    for ja, en in (
        ("駐車", r"\bpark(?:ing)?\b(?! hotel)"),
        ("通訳", r"\binterpret"),
        ("撮影", r"\bphotograph|\bfilming|\bpictures"),
        ("録音|録画", r"\brecord"),
        ("飲食", r"\beat(?:ing)?\b|\bfood\b|\bdrink"),
        ("予約", r"\breserv|\bbook(?:ing|ed)?\b"),
        ("申し?込", r"\bappl(?:y|ication)|\bregist|\bsign(?:ing)? up"),
        ("更新", r"\brenew|\bextend"),
        ("キャンセル", r"\bcancel"),
        ("返金|払い?戻", r"\brefund"),
        ("同伴|付き?添", r"\baccompan"),
        ("託児|保育", r"\bchild ?care|\bnurser"),
        ("昼食|弁当", r"\blunch"),
        ("配信", r"\bstream"),
        ("旅費|交通費", r"\btravel"),
        ("ペット|犬", r"\bpets?\b|\bdogs?\b"),
        ("車いす|車椅子", r"\bwheelchair"),
        ("入場|入館", r"\badmission|\bentrance|\bentry"),
        ("当日参加|当日受付", r"\bwalk-?ins?|\bon the day"),
        ("歓迎", r"\bwelcome|\baccepted"),
    )
)
_NOT_JA: Final = re.compile(  # ありません, ご遠慮
    r"ありません|ございません|なし|無し|ない(?!で)|ません|不要|不可|禁止|ご?遠慮|お断り|禁じ|できかね|ご容赦|閉鎖|受け付けておらず"
)
_NOT_EN: Final = re.compile(  # not, isn't, prohibited
    r"\b(?:no|not|cannot|never|without|prohibited|forbidden|unavailable|unnecessary|refrain|nor|neither|none|declined)\b|n't\b",
    re.IGNORECASE,
)
_YES_JA: Final = re.compile(  # あります, 日英通訳付。, 要予約
    r"あります|ございます|あり(?!ません)|付き|付(?=[。、)]|$)|必要です|できます|可能|歓迎|ご?自由|行います|提供|要(?:予約|申)|負担して"
)
_SHORT: Final = 40  # a clause of so few letters says yes where it does not say no
_CLAUSE_JA: Final = re.compile(r"[。;\n/]|、(?=[^、。]{8})|※")  # 。 and a 、 before more than a word
_CLAUSE_EN: Final = re.compile(r"[.;\n/](?=\s|$)|\*")  # the point at the end, not the one of 1.5


def opposites(ja: str, en: str) -> list[tuple[str, str, str]]:
    """Of what one side says yes and the other no: the topic in English as found, and the clause of each side."""
    found = []
    for japanese, english in _TOPICS:
        if not (japanese.search(ja) and english.search(en)):
            continue
        clauses_ja = _clauses(ja, _CLAUSE_JA, japanese)
        clauses_en = _clauses(en, _CLAUSE_EN, english)
        if len(clauses_ja) == len(clauses_en):  # clause answers clause only where there are as many
            pairs = zip(clauses_ja, clauses_en, strict=True)
            found += [("negation", one.strip(), other.strip()) for one, other in pairs if _opposite(one, other)]
    return found


def _opposite(ja: str, en: str) -> bool:
    not_ja, not_en = bool(_NOT_JA.search(ja)), bool(_NOT_EN.search(en))
    return not_ja != not_en and (not_ja or bool(_YES_JA.search(ja)) or len(ja) < _SHORT)


def _clauses(text: str, ends: re.Pattern[str], topic: re.Pattern[str]) -> list[str]:
    return [clause for clause in ends.split(text) if topic.search(clause)]
