"""From the blocks of an announcement to the data its template sets: one side a language, runs of words that may not break.

A side holds `title`, `intro`, `facts`, `programme`, `links`, `contact`; what is missing on it is left out where the languages
stand one above the other, and said where they stand side by side (look/DOCUMENTS §3).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from ouik_desktop.blocks import (
    Alert,
    Contact,
    Document,
    Fact,
    Facts,
    Link,
    Notice,
    Paragraphs,
    Programme,
    ProgrammeRow,
    Words,
)
from ouik_desktop.formats.pdf import phrases, qr
from ouik_desktop.formats.pdf.engine import PRODUCER, Setting
from ouik_desktop.i18n import Code, Text, _, language
from ouik_desktop.japanese import columns

SIDE_BY_SIDE: Final = "side-by-side"
BESIDE: Final = 8  # items of a programme that stand beside the facts where nobody is named in them
_NAMES: Final = {"organiser", "co_organiser", "supporter", "sponsor", "cooperation"}
# all sizes and gaps are multiplied by the first of these that gives one page; below 0.9 text gets too small
_DENSITIES: Final = (1.30, 1.24, 1.18, 1.12, 1.06, 1.0, 0.95, 0.90)
_LARGEST_STACKED: Final = 1.18

_LONG_TITLE: Final = {False: 130, True: 100}  # columns: more than about three lines of its size
_LONG_TITLE_SCALE: Final = 0.83

_ABSENT: Final = {"ja": _("Not available in Japanese"), "en": _("Not available in English")}
_ONLY: Final = {
    "ja": _("Details of this event are available in English only."),
    "en": _("Details of this event are available in Japanese only."),
}


def setting(document: Document) -> Setting:
    """What the template `announcement` reads, and every text that has to be drawn."""
    both = len(document.languages) > 1
    layout = SIDE_BY_SIDE if both and document.layout == SIDE_BY_SIDE else "stacked"
    sides = [_Side(document, code, layout).data() for code in document.languages]
    first = document.languages[0]
    data = {
        "layout": layout,
        "language": first,
        "title": " / ".join(dict.fromkeys(_one_line(document.title.best(code)) for code in document.languages)),
        "author": document.masthead.best(first) or PRODUCER,
        "masthead": _said(document.masthead, ("ja", "en")),
        "kind": _said(document.kind_name, document.languages),
        "densities": [k for k in _DENSITIES if k <= _LARGEST_STACKED or layout == SIDE_BY_SIDE],
        "sides": sides,
        "notices": [
            {"code": code, "words": _one_line(("" if code == "ja" else " ").join(said))}
            for code in document.languages
            if (said := [words for notice in document.of(Notice) if (words := notice.words.get(code))])
        ],
    }
    return Setting("announcement", data, tagged=True, made=document.printed, texts=tuple(dict.fromkeys(_strings(data))))


class _Side:
    """One language of the page."""

    def __init__(self, document: Document, code: Code, layout: str) -> None:
        self.document = document
        self.code = code
        self.shared = layout == SIDE_BY_SIDE
        self.alone = len(document.languages) == 1

    def data(self) -> dict[str, Any]:
        """The side as the template reads it."""
        return {
            "code": self.code,
            "title": self._title(self.document.title),
            "untitled": self.shared and self.document.title.get(self.code) is None,
            "subtitle": self._title(self.document.subtitle) if self.document.subtitle.get(self.code) else None,
            "alert": self._alert(),
            "intro": self._intro(),
            "only": self._only(),
            "absent": self._say(_ABSENT[self.code]),
            "facts": list(self._facts()),
            "programme": self._programme(),
            "links": list(self._links()),
            "contact": self._contact(),
        }

    def _say(self, text: Text) -> str:
        return language(self.code).say(text)

    def _lines(self, words: Words) -> list[phrases.Line] | None:
        said = words.get(self.code)
        return phrases.lines(said, self.code) if said else None

    def _title(self, words: Words) -> dict[str, Any]:
        # a title that is not said here is printed in the other language, and says so to readers
        code: Code = self.code if words.get(self.code) else ("en" if self.code == "ja" else "ja")
        said = words.best(self.code)
        scale = _LONG_TITLE_SCALE if columns(said) > _LONG_TITLE[self.shared] else 1
        return {"code": code, "words": _one_line(said), "lines": phrases.lines(said, code), "scale": scale}

    def _alert(self) -> list[phrases.Line] | None:
        lines = [line for alert in self.document.of(Alert) for line in self._lines(alert.words) or ()]
        return lines or None

    def _intro(self) -> list[list[phrases.Line]]:
        said = [words for block in self.document.of(Paragraphs) if (words := block.words.get(self.code))]
        return [phrases.plain(paragraph) for text in said for paragraph in text.split("\n\n") if paragraph.strip()]

    def _only(self) -> str | None:
        """The line that says that the other language says more; None where nothing of weight is missing."""
        if self.shared or self.alone:
            return None
        missing = [self.document.title, *(block.words for block in self.document.of(Paragraphs))]
        return self._say(_ONLY[self.code]) if any(words and not words.get(self.code) for words in missing) else None

    def _facts(self) -> Iterator[dict[str, Any]]:
        for block in self.document.of(Facts):
            for fact in block.rows:
                if fact.value.get(self.code) or (self.shared and fact.value):
                    yield {"label": fact.label.best(self.code), "lines": self._value(fact), "strong": fact.strong}

    def _value(self, fact: Fact) -> list[phrases.Line] | None:
        said = fact.value.get(self.code)
        if said and self.code == "en" and fact.key in _NAMES:
            return phrases.names(said)
        return self._lines(fact.value)

    def _programme(self) -> dict[str, Any] | None:
        block = next(self.document.of(Programme), None)
        if block is None:
            return None
        rows = [self._row(row) for row in block.rows if self.shared or row.title.get(self.code)]
        if not rows:
            return None
        has_speakers = any(row.speakers for row in block.rows)
        longest: int = max(len(row["time"]) for row in rows)
        return {
            "heading": block.heading.best(self.code),
            "rows": rows,
            "clock": 10.7 if longest <= 5 else 19.9,
            "beside": len(rows) <= BESIDE and not has_speakers and not self.alone,
        }

    def _row(self, row: ProgrammeRow) -> dict[str, Any]:
        return {
            "time": row.start,
            "title": self._lines(row.title),
            "speakers": self._lines(row.speakers) or [],
            "rest": row.is_break,
        }

    def _links(self) -> Iterator[dict[str, Any]]:
        for link in self.document.of(Link):
            label = link.label.best(self.code)
            alt = self._say(_("QR code: {label}, {address}", label=label, address=link.url))
            yield {"label": label, "address": phrases.address(link.url), "qr": qr.picture(link.url, alt)}

    def _contact(self) -> dict[str, Any] | None:
        contact = next((one for one in self.document.of(Contact) if one.lines.get(self.code)), None)
        if contact is None:
            return None
        said = contact.lines.get(self.code) or ""
        pieces = "\n".join(contact.pieces(self.code))
        return {
            "label": contact.label.best(self.code),
            "lines": phrases.lines(said, self.code),
            "pieces": phrases.lines(pieces, self.code),
        }


def _said(words: Words, codes: tuple[Code, ...]) -> list[dict[str, str]]:
    return [{"code": code, "words": said} for code in codes if (said := words.get(code))]


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _strings(data: Any) -> Iterator[str]:
    """Every string of `data` that is printed."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in ("svg", "code", "layout", "language"):
                yield from _strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value)
