"""What an announcement owes: words that stand in one language and not, or no longer, in the other.

A gap is `missing` (running text and names), `one_sided` (a fact: fee, audience …), `outdated` or `untranslated` (a copy). Empty
on both sides is none, except for the title; *not needed* never counts; with one language chosen only that one is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ouik_desktop.finding import Finding, FindingKind
from ouik_desktop.i18n import Code, Text, _
from ouik_desktop.localized import other
from ouik_desktop.model import Event, Office, TranslationState
from ouik_desktop.work.translation.printed_texts import PrintedText, printed_texts


def gaps(event: Event, languages: tuple[Code, ...], office: Office | None = None) -> tuple[Finding, ...]:
    """The gaps of `event`, and of what `office` prints beside it, in printing order, looking at `languages` only."""
    return tuple(gap for one in printed_texts(event, office) for gap in gaps_of(one, languages, event.slug))


def gaps_of(printed: PrintedText, languages: tuple[Code, ...], record: str = "") -> Iterator[Finding]:
    """The gaps of one text; `record` is the slug of the event that prints it."""
    text = printed.text
    if text.ja and text.en and text.outdated is text.copied is None:
        return  # as most are
    for code in languages:
        kind = _kind(printed, printed.text.state(code), alone=len(languages) == 1)
        if kind is not None:
            yield _finding(printed, kind, code, record)


def _finding(printed: PrintedText, kind: FindingKind, code: Code, record: str) -> Finding:
    text, trouble = printed.text, _TROUBLES.get(kind, MISSING)[code]
    path, against = printed.path.on(code), text.get(other(code))
    return Finding(kind, path, printed.name, trouble, text.ja or None, text.en or None, against, record=record)


def _kind(printed: PrintedText, state: TranslationState, *, alone: bool) -> FindingKind | None:
    if state is TranslationState.OUTDATED:
        return FindingKind.OUTDATED
    if state is TranslationState.DRAFT:
        return FindingKind.UNTRANSLATED
    if state is TranslationState.EMPTY or (state is TranslationState.MISSING and alone):
        return FindingKind.MISSING if printed.is_required else None
    if state is TranslationState.MISSING:
        return FindingKind.ONE_SIDED if printed.is_fact else FindingKind.MISSING
    return None


MISSING: Final[dict[Code, Text]] = {"ja": _("there is no Japanese."), "en": _("there is no English.")}
"""What is said of a side without words, after the name of the field."""

_OUTDATED: Final[dict[Code, Text]] = {
    "ja": _("the English has changed since the Japanese was written."),
    "en": _("the Japanese has changed since the English was written."),
}

_COPIED: Final[dict[Code, Text]] = {
    "ja": _("The Japanese is a copy of the English, not translated yet."),
    "en": _("The English is a copy of the Japanese, not translated yet."),
}

_TROUBLES: Final = {FindingKind.OUTDATED: _OUTDATED, FindingKind.UNTRANSLATED: _COPIED}
