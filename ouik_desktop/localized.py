"""The user's own words in Japanese and English: an immutable value in one column, that knows what is missing or outdated."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import Final, TypedDict, cast

from ouik_desktop.errors import ChangedMeanwhile
from ouik_desktop.i18n import CODES, ENGLISH, JAPANESE, Code, Text, _
from ouik_desktop.japanese import has_japanese, same_words

_LATIN: Final = re.compile("[A-Za-z]")


class TranslationState(Enum):
    """How one side of a `LocalizedText` stands to the other."""

    EMPTY = "empty"  # neither side has words: nothing is owed
    MISSING = "missing"  # 未訳: the other side has words
    OUTDATED = "outdated"  # 要更新: the other side changed after this one was written
    DRAFT = "draft"  # 下書き: a copy of the other side, to be translated
    CONFIRMED = "confirmed"
    NOT_NEEDED = "not_needed"  # 不要


def other(code: Code) -> Code:
    """The office's other language."""
    return "en" if code == "ja" else "ja"


class KeptWords(TypedDict, total=False):
    """A `LocalizedText` as JSON; only what says something is there."""

    ja: str | None
    en: str | None
    outdated: Code
    was: str
    since: str  # ISO 8601
    not_needed: list[Code]
    copied: Code


@dataclass(frozen=True)
class LocalizedText:
    """`ja` and `en` exactly as typed, empty when not written.

    `outdated` names the side whose source changed since it was written, `was` the source text it was written from and `since`
    the day of the change. `not_needed` holds the sides that are left empty on purpose, `copied` names the side that is a copy of the
    other and waits for its translation.
    """

    ja: str = ""
    en: str = ""
    outdated: Code | None = None
    was: str = ""
    since: date | None = None
    not_needed: frozenset[Code] = frozenset()
    copied: Code | None = None

    @classmethod
    def of(cls, text: Text) -> LocalizedText:
        """A message of the program in both languages."""
        return cls(JAPANESE.say(text), ENGLISH.say(text))

    @classmethod
    def same(cls, words: str) -> LocalizedText:
        """Words that are the same in both languages: a name, an address of a page."""
        return cls(words, words)

    def get(self, code: Code) -> str:
        """The words on one side, possibly empty."""
        return self.ja if code == "ja" else self.en

    def best(self, *codes: Code) -> str:
        """The words in the first of `codes` that has some, else in any language, else nothing."""
        return next((words for code in (*codes, *CODES) if (words := self.get(code))), "")

    def __bool__(self) -> bool:
        return bool(self.ja or self.en)

    def state(self, code: Code) -> TranslationState:
        """How the side `code` stands."""
        if self.get(code):
            if self.copied == code:
                return TranslationState.DRAFT
            return TranslationState.OUTDATED if self.outdated == code else TranslationState.CONFIRMED
        if code in self.not_needed:
            return TranslationState.NOT_NEEDED
        return TranslationState.MISSING if self.get(other(code)) else TranslationState.EMPTY

    def within(self, code: Code, words: str, on: date | None = None, *, catching_up: bool = False) -> LocalizedText:
        """This text with `words` on the side `code`, changed on the day `on`.

        Writing the side that was missing, outdated or copied catches up with the other; changing a confirmed side outdates the other,
        unless only white space or width changed, or it is `catching_up`: it was owed when one began to write in it, and what was
        saved of it so far was no whole yet. Taking a change back takes the outdating back.
        """
        before = self.get(code)
        if words == before:
            return self
        changed = self._with(code, words)
        if self.copied == code and same_words(before, words):
            return changed  # a copy still
        if catching_up or not words or not changed.get(other(code)):
            return changed.confirmed()
        if self.copied == other(code):
            return changed  # a copy is owed, whatever becomes of what it was copied from
        if code in (self.outdated, self.copied) or not before or same_words(before, words):
            return changed if self.outdated == other(code) else changed.confirmed()
        if self.outdated == other(code):
            return changed.confirmed() if same_words(self.was, words) else changed
        return replace(changed, outdated=other(code), was=before, since=on)

    def _with(self, code: Code, words: str) -> LocalizedText:
        not_needed = self.not_needed - {code} if words else self.not_needed
        return (
            replace(self, ja=words, not_needed=not_needed)
            if code == "ja"
            else replace(self, en=words, not_needed=not_needed)
        )

    def copied_to(self, code: Code) -> LocalizedText:
        """This text with a copy of the other side on the side `code`, as a draft of its translation; where the two are the same
        already, there is nothing to copy."""
        source = self.get(other(code))
        if not source or source == self.get(code):
            return self
        return replace(self._with(code, source).confirmed(), copied=code)

    def confirmed(self) -> LocalizedText:
        """This text with neither side outdated or a draft: somebody looked at both."""
        return replace(self, outdated=None, was="", since=None, copied=None)

    def unneeded(self, code: Code, unneeded: bool = True) -> LocalizedText:
        """This text with the side `code` left empty on purpose, or owed again."""
        return replace(self, not_needed=self.not_needed | {code} if unneeded else self.not_needed - {code})

    def to_json(self) -> KeptWords:
        """What the column holds; keys that say nothing are left out."""
        kept: KeptWords = {}
        if self.ja:
            kept["ja"] = self.ja
        if self.en:
            kept["en"] = self.en
        if self.outdated:
            kept |= {"outdated": self.outdated, "was": self.was}
            if self.since:
                kept["since"] = self.since.isoformat()
        if self.not_needed:
            kept["not_needed"] = sorted(self.not_needed)
        if self.copied:
            kept["copied"] = self.copied
        return kept

    @classmethod
    def from_json(cls, kept: Mapping[str, object] | None) -> LocalizedText:
        """The inverse of `to_json`; `{"ja": …, "en": …}` with nulls is understood too."""
        if not kept:
            return NO_WORDS
        words = cast(KeptWords, kept)
        since = words.get("since")
        return cls(
            words.get("ja") or "",
            words.get("en") or "",
            words.get("outdated"),
            words.get("was", ""),
            date.fromisoformat(since) if since else None,
            frozenset(words.get("not_needed", ())),
            words.get("copied"),
        )

    def pair(self) -> dict[str, str | None]:
        """`{"ja": …, "en": …}` with None for a missing side, as the command line gives it."""
        return {code: self.get(code) or None for code in CODES}


NO_WORDS: Final = LocalizedText()


@dataclass(frozen=True)
class Written:
    """Words somebody wrote on one side of a text. `catching_up`: that side was owed when they began to write in it, and what was kept
    of it so far was no whole yet. `copied`: nobody wrote them, they are those of the other side. `was`: what the writer saw there
    before, None where that is all the same."""

    side: Code
    words: str
    catching_up: bool = False
    copied: bool = False
    was: str | None = field(default=None, kw_only=True, compare=False)

    def into(self, text: LocalizedText, on: date | None = None) -> LocalizedText:
        """`text` with these words, written on the day `on`. The other side becomes outdated where they changed in substance, unless
        they are catching up with it. `ChangedMeanwhile` where something else stands there than the writer saw."""
        if self.was is not None:
            _refuse_to_overwrite(self.side, self.words, self.was, text.get(self.side))
        if self.copied:
            return text.copied_to(self.side)
        changed = text.within(self.side, self.words, on)
        return changed.confirmed() if self.catching_up and changed != text else changed

    def typed_in(self, field: str) -> str:
        """What holds the pieces of one act of typing in `field` together; a copy is an act of its own."""
        return "" if self.copied else f"{field}.{self.side}"


def _refuse_to_overwrite(side: Code, mine: str, seen: str, theirs: str) -> None:
    if theirs not in (seen, mine):
        raise ChangedMeanwhile(
            _("Somebody else wrote something else here meanwhile: “{theirs}”.", theirs=theirs), side, mine, theirs
        )


def joined(seen: LocalizedText, mine: LocalizedText, theirs: LocalizedText) -> LocalizedText:
    """`theirs` with what `mine` changed of what both `seen`; `ChangedMeanwhile` where both wrote on the same side."""
    if theirs == seen:
        return mine
    changed = theirs
    for code in CODES:
        if mine.get(code) != seen.get(code):
            _refuse_to_overwrite(code, mine.get(code), seen.get(code), theirs.get(code))
            changed = changed.within(code, mine.get(code))
    return changed


def in_its_language(words: str) -> LocalizedText:
    """Words of one language: Latin letters are English, all else Japanese."""
    if not words:
        return NO_WORDS
    is_english = _LATIN.search(words) is not None and not has_japanese(words)
    return LocalizedText(en=words) if is_english else LocalizedText(words)
