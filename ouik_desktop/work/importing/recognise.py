"""Where a list comes from, and what its columns mean: by the headings, by what stands below them, last by the file's name."""

from __future__ import annotations

from typing import Final

from ouik_desktop.formats.tables import Sheet
from ouik_desktop.work.importing import contents
from ouik_desktop.work.importing.mapping import IGNORED, QUESTION, Field, Mapping, Use
from ouik_desktop.work.importing.profiles import (
    OWN,
    SOURCES,
    Naming,
    Profile,
    bare,
    named_fields,
    naming,
    plain,
    profile,
)

OF_THE_SOURCE: Final = 120
EXACT: Final = 100
TOGETHER: Final = 95
BARE: Final = 90
SOMEWHERE: Final = 55
FALLBACK: Final = "fallback_"


def recognise(sheet: Sheet) -> Profile:
    """The source a sheet comes from; the office's own kind of list where nothing else fits."""
    headings = [plain(heading) for heading in sheet.header]
    scored = [(_likeness(each, headings, sheet.name), each) for each in map(profile, SOURCES) if each.id != OWN]
    best, found = max(scored, key=lambda pair: pair[0])
    return found if best > 0 else profile(OWN)


def _likeness(source: Profile, headings: list[str], file_name: str) -> float:
    """How many headings of the source's best signature are there, all of which must be; the name of the file breaks ties."""
    present = frozenset(headings)
    whole = [len(each) for each in source.signatures if all(alternatives & present for alternatives in each)]
    if source.first and headings and headings[0] in source.first:
        whole.append(2)
    named = any(pattern.search(file_name) for pattern in source.files)
    return max(whole) + (0.75 if named else 0) if whole else 0


def propose(sheet: Sheet, source: Profile) -> Mapping:
    """The mapping that the headings and the cells below them suggest; every other column is a question that was asked."""
    samples = [contents.sample(sheet, index) for index in range(len(sheet.header))]
    choices = sorted(
        (
            (worth, -index, field)
            for index, heading in enumerate(sheet.header)
            for field, score in _scores(heading, source).items()
            if (worth := score + contents.evidence(field, samples[index])) > 0
        ),
        reverse=True,
    )
    taken: dict[int, str] = {}
    filled: set[str] = set()
    for _score, minus_index, field in choices:
        if -minus_index not in taken and (field == IGNORED or field not in filled):
            taken[-minus_index] = field
            filled.add(field)
    _name_from_reading(taken)
    _by_content(samples, taken)
    uses = [
        Use(index, _field(taken.get(index), heading, samples[index]), heading)
        for index, heading in enumerate(sheet.header)
    ]
    # what a source offers as a last resort is asked last
    uses.sort(key=lambda use: (taken.get(use.column, "").startswith(FALLBACK), use.column))
    return Mapping(source.id, tuple(uses), sheet.header)


def _scores(heading: str, source: Profile) -> dict[str, float]:
    """How well a heading names each field."""
    text, short = plain(heading), bare(heading)
    if not text:
        return {}
    scores = {field: OF_THE_SOURCE - names.index(text) / 10 for field, names in source.columns.items() if text in names}
    if scores:
        return scores
    for field in named_fields():
        if (score := _score(naming(field), text, short)) > 0:
            scores[field] = score
    return scores


def _score(names: Naming, text: str, short: str) -> float:
    if text in names.exact:
        return EXACT
    if any(word in text for word in names.without):
        return 0
    if any(all(any(word in text for word in each) for each in group) for group in names.groups):
        return TOGETHER
    if short in names.exact:
        return BARE
    longest = max((len(word) for word in names.words if word in text), default=0)
    return SOMEWHERE + 30 * longest / len(text) if longest else 0


def _name_from_reading(taken: dict[int, str]) -> None:
    """A list that asks for お名前（ふりがな） in one column means the name."""
    fields = {field.removeprefix(FALLBACK): column for column, field in taken.items()}
    if "reading" in fields and not fields.keys() & {"name", "family", "given", "name_en", "family_romaji"}:
        taken[fields["reading"]] = "name"


def _by_content(samples: list[contents.Sample], taken: dict[int, str]) -> None:
    """Columns without a heading that says something are known by what stands in them."""
    for field, fits in (("email", contents.is_mail), ("reading", contents.is_reading), ("name", contents.is_name)):
        parts = {"name": {"name", "family", "given", "name_en"}, "reading": {"reading", "family_kana"}}.get(
            field, {field}
        )
        if parts & {each.removeprefix(FALLBACK) for each in taken.values()}:
            continue
        if (found := next((i for i, each in enumerate(samples) if i not in taken and fits(each)), None)) is not None:
            taken[found] = field


def _field(name: str | None, heading: str, sample: contents.Sample) -> Field:
    if name is None:
        return QUESTION if heading.strip() or sample.filled else IGNORED
    return Field(name.removeprefix(FALLBACK))
