"""Addresses of the net and of the post: web pages, mail, telephone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ouik_desktop.work.translation.fact_check.fact import Fact, Page, fact

_MAIL: Final = re.compile(  # desk@ouik.example
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]+)+"
)
_URL: Final = re.compile(r"(?:https?://|www\.)[!-~]+", re.ASCII)  # https://ouik.example/ja/
_HOST: Final = re.compile(  # ouik.example/events
    r"(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|org|net|jp|edu|info|int|eu|de|fr|uk|example)(?:/[!-~]*)?(?![\w-])"
)
_PHONE: Final = re.compile(  # 076-123-4567, +81 (0)76 123 4567
    r"(?<![\d/-])(?:\+81[-\s.]?\(?0?\)?|\(?0)\d{1,4}\)?[-\s.]?\(?\d{1,4}\)?[-\s.]\d{3,4}(?!\d)(?!-\d)"
)
_POSTAL: Final = re.compile(r"〒\s*\d{3}-\d{4}|(?<![\d-])\d{3}-\d{4}(?![\d-])")  # 〒920-0962
_LANGUAGE: Final = re.compile(  # /en/, ?lang=ja: each side has its page
    r"/(?:ja|jp|en|english|japanese)(?:/|$)|[?&]lang=(?:ja|en)", re.IGNORECASE
)
_TRAILING: Final = ".,;:!?)]}>'\"、。"


def take_contacts(page: Page) -> dict[str, list[Fact]]:
    """Web pages, mail addresses and telephone numbers; postal codes are dropped (one side alone may give them)."""
    mails = page.take(_MAIL, lambda match: [fact(match[0], match[0].lower())])
    urls = page.take(_URL, _url) + page.take(_HOST, _url)
    phones = page.take(_PHONE, _phone)
    page.drop(_POSTAL)
    return {"mail": mails, "url": urls, "phone": phones}


def _url(match: re.Match[str]) -> Iterator[Fact]:
    address = match[0].rstrip(_TRAILING)  # https://ouik.example and ouik.example are one
    yield fact(address, _LANGUAGE.sub("/", re.sub(r"^https?://", "", address)).rstrip("/"))


def _phone(match: re.Match[str]) -> Iterator[Fact]:
    digits = re.sub(r"\D", "", match[0])
    if match[0].startswith("+81"):
        digits = "0" + digits[2:].lstrip("0")
    if 9 <= len(digits) <= 11:
        yield fact(match[0], digits)
