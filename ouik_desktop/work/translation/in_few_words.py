"""The findings of an event in few lines: those of a kind in one language are counted and lead to the first of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from ouik_desktop.finding import Finding, FindingKind
from ouik_desktop.i18n import CODES, Code, Text, _, n_


def in_few_words(findings: Iterable[Finding]) -> list[Finding]:
    """What is wrong before what is missing; a fact that one side alone tells in its words stands for itself."""
    found = list(findings)
    lines = [_together([one for one in found if _is(one, kind, code)], kind, code) for kind, code in _ORDER]
    return [line for line in lines if line is not None]


_ORDER: Final[tuple[tuple[FindingKind, Code], ...]] = tuple(
    (kind, code)
    for kinds in (
        (FindingKind.CONTRADICTION,),
        (FindingKind.UNTRANSLATED, FindingKind.OUTDATED, FindingKind.MISSING, FindingKind.ONE_SIDED),
    )
    for code in CODES
    for kind in kinds
)


def _is(one: Finding, kind: FindingKind, code: Code) -> bool:
    """A fact field without a side is missing it, as any other text is."""
    same = FindingKind.MISSING if one.kind is FindingKind.ONE_SIDED and not one.what else one.kind
    return same is kind and one.language == code


def _together(found: Sequence[Finding], kind: FindingKind, code: Code) -> Finding | None:
    if not found:
        return None
    count = len(dict.fromkeys(one.path for one in found))
    if count == 1 and kind in _ALONE:
        return found[0]
    return replace(found[0], name=None, trouble=_WORDS[kind, code](found[0].name or found[0].trouble, count))


_ALONE: Final = frozenset({FindingKind.CONTRADICTION, FindingKind.ONE_SIDED})


def _english_missing(field: Text, count: int) -> Text:
    if count == 1:
        return _("{field}: no English yet", field=field)
    return n_("{count} text has no English yet", "{count} texts have no English yet", count)


def _japanese_missing(field: Text, count: int) -> Text:
    if count == 1:
        return _("{field}: no Japanese yet", field=field)
    return n_("{count} text has no Japanese yet", "{count} texts have no Japanese yet", count)


def _english_outdated(field: Text, count: int) -> Text:
    if count == 1:
        return _("{field}: the English is outdated", field=field)
    return n_("{count} text is outdated in English", "{count} texts are outdated in English", count)


def _japanese_outdated(field: Text, count: int) -> Text:
    if count == 1:
        return _("{field}: the Japanese is outdated", field=field)
    return n_("{count} text is outdated in Japanese", "{count} texts are outdated in Japanese", count)


def _english_untranslated(field: Text, count: int) -> Text:
    if count == 1:
        return _("{field}: there is Japanese left in the English", field=field)
    return n_("{count} English text is still Japanese", "{count} English texts are still Japanese", count)


def _japanese_untranslated(field: Text, count: int) -> Text:
    if count == 1:
        return _("{field}: the Japanese is still English", field=field)
    return n_("{count} Japanese text is still English", "{count} Japanese texts are still English", count)


def _contradicting(_field: Text, count: int) -> Text:
    return n_(
        "{count} text says something else than the other language or the event",
        "{count} texts say something else than the other language or the event",
        count,
    )


def _one_sided(_field: Text, count: int) -> Text:
    return n_(
        "{count} text says something that the other language does not",
        "{count} texts say something that the other language does not",
        count,
    )


_WORDS: Final[dict[tuple[FindingKind, Code], Callable[[Text, int], Text]]] = {
    (FindingKind.MISSING, "en"): _english_missing,
    (FindingKind.MISSING, "ja"): _japanese_missing,
    (FindingKind.OUTDATED, "en"): _english_outdated,
    (FindingKind.OUTDATED, "ja"): _japanese_outdated,
    (FindingKind.UNTRANSLATED, "en"): _english_untranslated,
    (FindingKind.UNTRANSLATED, "ja"): _japanese_untranslated,
    **{(FindingKind.CONTRADICTION, code): _contradicting for code in CODES},
    **{(FindingKind.ONE_SIDED, code): _one_sided for code in CODES},
}
