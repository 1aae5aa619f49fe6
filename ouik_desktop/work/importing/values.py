"""Single cells made fit to keep: mail addresses, telephones, organisations. What is wrong with one is said as a `Text`."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from ouik_desktop.i18n import Text, _
from ouik_desktop.japanese import HYPHENS, LONG_MARKS, even_hyphens

NOTHING: Final = frozenset(
    ["", *HYPHENS, *LONG_MARKS, *"なし 無し 特になし ありません n/a na none nil anonymous 匿名".split()]
)
_MAIL: Final = re.compile(
    r"[^\s@,;:<>()\[\]\"\\]+@[^\s@,;:<>()\[\]\"\\.]+(?:\.[^\s@,;:<>()\[\]\"\\.]+)+"
)  # 田中@ouik.example
_ASCII_MAIL: Final = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z0-9-]+"
)  # desk@ouik.example
_ANGLES: Final = re.compile(r".*<([^<>]++)>\s*")  # Anna O'Brien <desk@ouik.example>
_LOST_ZERO: Final = re.compile(r"(?:[5789]0\d{8}|[1-9]\d{8})")  # 9012345678, 761234567


def is_plain_mail(text: str) -> bool:
    """Whether a cell is one address in plain letters, as nearly all are."""
    return _ASCII_MAIL.fullmatch(text) is not None


def mail(text: str) -> tuple[str, Text | None]:
    """The address in `text` in half-width letters, empty where there is none, and what is wrong with it."""
    if is_plain_mail(text):
        return text, None
    if text.casefold() in NOTHING:
        return "", None
    address = unicodedata.normalize("NFKC", text).strip().removeprefix("mailto:").rstrip("、。,;")
    if found := _ANGLES.fullmatch(address):
        address = found[1].strip()
    if _MAIL.fullmatch(address):
        return address, None
    several = [part for part in re.split(r"[\s,;、/]+", address) if _MAIL.fullmatch(part)]
    if len(several) > 1:
        return several[0], _("More than one address: the first is taken.")
    return "", _what_is_wrong(address)


def _what_is_wrong(address: str) -> Text:
    if "@" not in address:
        return _("The address has no “@”.")
    if address.count("@") > 1:
        return _("The address has “@” twice.") if address.count("@") == 2 else _("The address has “@” more than twice.")
    if re.search(r"\s", address):
        return _("There is a space inside the address.")
    return _("This is not an e-mail address.")


def phone(text: str) -> str:
    """A number in half-width figures with plain hyphens; the zero that a spreadsheet took from its beginning is given back."""
    if not text or (text.isascii() and not text.isdigit()):
        return "" if text in NOTHING else text
    number = even_hyphens(unicodedata.normalize("NFKC", text)).strip()
    if number.casefold() in NOTHING:
        return ""
    return "0" + number if _LOST_ZERO.fullmatch(number) else number


def one_line(text: str) -> str:
    """What stands in a cell on several lines, as it can stand on paper."""
    return " ".join(text.split()) if "\n" in text or "\r" in text else text


_POSITION: Final = re.compile(  # 国際課長, Associate Professor
    r"(?:長|員|授|師|役|事|監|官|任|主査|主幹|主事|主管|代表|担当|顧問|参与|院生|学生|マネージャー|リーダー|ディレクター|コーディネーター|スタッフ|エンジニア|デザイナー|director|manager|"
    r"officer|professor|lecturer|researcher|associate|assistant|president|head|chief|coordinator|staff|engineer|student|fellow|ceo|cto)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=5_000)
def organisation_and_position(text: str) -> tuple[str, str]:
    """Code for Kanazawa　課長 in two, where what comes last is a position."""
    for mark in ("\u3000", "\n", "／", "/", "・", "、", ",", " "):
        head, found, tail = text.rpartition(mark)
        if found and head.strip() and _POSITION.search(tail.strip()):
            return head.strip(), tail.strip()
    return text, ""
