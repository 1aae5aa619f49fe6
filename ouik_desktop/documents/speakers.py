"""Who speaks, in one line under an item: names as each language writes them, affiliation at the first mention, roles said."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from ouik_desktop.i18n import CODES, Code, Text, language, n_, verbatim
from ouik_desktop.localized import LocalizedText
from ouik_desktop.model import Appearance, Person
from ouik_desktop.model.words import SpeakerRole

# said by the item itself: 基調講演, 開会挨拶
_PLAIN: Final = (SpeakerRole.SPEAKER, SpeakerRole.LECTURER, SpeakerRole.KEYNOTE, SpeakerRole.TOPIC, SpeakerRole.OPENING)


class Introductions:
    """Knows who was named before: a person is introduced once."""

    def __init__(self) -> None:
        self._known: set[int] = set()

    def line(self, appearances: list[Appearance], *, with_talks: bool) -> LocalizedText:
        """`パネリスト：加賀 美里、能登 海斗　モデレーター：白山 陽子`, `Panellists: …  Moderator: …`."""
        ja, en = (self._line(appearances, code, with_talks) for code in CODES)
        self._known |= {id(appearance.person) for appearance in appearances}
        return LocalizedText(ja, en)

    def _line(self, appearances: list[Appearance], code: Code, with_talks: bool) -> str:
        groups = [(role, list(members)) for role, members in groupby(appearances, lambda one: one.role)]
        said = [self._group(role, members, code, with_talks, alone=len(groups) == 1) for role, members in groups]
        return ("\u3000" if code == "ja" else " · ").join(said)

    def _group(self, role: str, members: list[Appearance], code: Code, with_talks: bool, *, alone: bool) -> str:
        names = language(code).parted(self._introduced(one, code, with_talks) for one in members)
        if alone and role in _PLAIN:
            return names
        spoken = LocalizedText.of(_role(role, len(members))).best(code)
        return f"{spoken}：{names}" if code == "ja" else f"{spoken}: {names}"

    def _introduced(self, appearance: Appearance, code: Code, with_talks: bool) -> str:
        name = name_of(appearance.person, code)
        if id(appearance.person) not in self._known and (standing := standing_of(appearance.person, code)):
            name += f"（{standing}）" if code == "ja" else f" ({standing})"
        if with_talks and (talk := appearance.talk_title.best(code)):
            name += f"「{talk}」" if code == "ja" else f", “{talk}”"
        return name


def _role(role: str, count: int) -> Text:
    """The role of one person, or of several."""
    match role:
        case SpeakerRole.SPEAKER:
            return n_("Speaker", "Speakers", count)
        case SpeakerRole.LECTURER:
            return n_("Lecturer", "Lecturers", count)
        case SpeakerRole.PANELLIST:
            return n_("Panellist", "Panellists", count)
        case SpeakerRole.COMMENTATOR:
            return n_("Commentator", "Commentators", count)
        case SpeakerRole.MODERATOR:
            return n_("Moderator", "Moderators", count)
        case SpeakerRole.GUEST:
            return n_("Guest of honour", "Guests of honour", count)
        case SpeakerRole.INTERPRETER:
            return n_("Interpreter", "Interpreters", count)
    return SpeakerRole(role).text if role in set(SpeakerRole) else verbatim(role)


def name_of(person: Person, code: Code) -> str:
    """The name in one language, in the other where it has none; `Dr.` and the like before an English name."""
    if code == "ja":
        return person.name_ja or person.name_en
    name = person.name_en or person.name_ja
    return f"{person.honorific} {name}" if person.honorific.isascii() and person.honorific else name


def standing_of(person: Person, code: Code) -> str:
    """`国連大学IAS OUIK 所長`, `Director, UNU-IAS OUIK`."""
    parts = [said.best(code) for said in (person.known_affiliation, person.department, person.position)]
    return " ".join(filter(None, parts)) if code == "ja" else ", ".join(filter(None, reversed(parts)))
