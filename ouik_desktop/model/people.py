"""People and organisations: the office's directory. Names are kept exactly as typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ouik_desktop.japanese import LONG_MARKS, fold, has_japanese, is_kana, reading_key
from ouik_desktop.localized import NO_WORDS, LocalizedText
from ouik_desktop.model.base import Base, Json, Localized


class Organisation(Base):
    """A partner organisation; `variants` are the ways its name was met in lists ((株), ㈱, 株式会社 …)."""

    __tablename__ = "organisation"

    key: Mapped[str] = mapped_column(default="")
    name: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    short_name: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    kana: Mapped[str] = mapped_column(default="")
    kind: Mapped[str] = mapped_column(default="")
    variants: Mapped[list[str]] = mapped_column(Json, default=list)
    partner_since: Mapped[date | None] = mapped_column(default=None)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), default=None, index=True)
    is_sample: Mapped[bool] = mapped_column(default=False)
    sort_key: Mapped[str] = mapped_column(default="", index=True)
    parent: Mapped[Organisation | None] = relationship(remote_side="Organisation.id")


class Person(Base):
    """A person, once, whatever number of events they come to.

    `family`/`given` as written in Japanese text (or empty where a person has a name in Latin letters alone), the same in kana and
    romanised; `display_name` overrides them all. `affiliation` is as typed on a list; `organisation_id` the partner it was
    recognised as. `dietary` and `access_needs` are health data: kept apart, on no list by default.
    """

    __tablename__ = "person"

    family: Mapped[str] = mapped_column(default="")
    given: Mapped[str] = mapped_column(default="")
    family_kana: Mapped[str] = mapped_column(default="")
    given_kana: Mapped[str] = mapped_column(default="")
    family_romaji: Mapped[str] = mapped_column(default="")
    given_romaji: Mapped[str] = mapped_column(default="")
    display_name: Mapped[str] = mapped_column(default="")
    honorific: Mapped[str] = mapped_column(default="")
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), default=None, index=True)
    affiliation: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    department: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    position: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    dietary: Mapped[str] = mapped_column(default="")
    access_needs: Mapped[str] = mapped_column(default="")
    photo_consent: Mapped[bool | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
    is_sample: Mapped[bool] = mapped_column(default=False)
    sort_key: Mapped[str] = mapped_column(default="", index=True)
    organisation: Mapped[Organisation | None] = relationship()

    @property
    def reading(self) -> str:
        """Family and given name in kana with a space, as kept."""
        return f"{self.family_kana} {self.given_kana}".strip()

    @property
    def name_ja(self) -> str:
        """The name as written in Japanese text, 姓 名; empty where it is known in Latin letters alone."""
        return self.name.ja

    @property
    def name_en(self) -> str:
        """The romanised name, Given Family."""
        return self.name.en

    @property
    def name(self) -> LocalizedText:
        """The name in both languages, as far as known."""
        return person_name(self.display_name, self.family, self.given, self.family_romaji, self.given_romaji)

    @property
    def looked_for_by(self) -> str:
        """By what they are looked for in a list; empty where that is not known."""
        return looked_for_by(self.name_ja, self.reading, self.name_en)

    @property
    def known_affiliation(self) -> LocalizedText:
        """Where they are from (所属): the affiliation as typed, a missing side from the organisation it was recognised as. What
        says that there is none (個人) needs no other language."""
        return affiliation_of(self.affiliation, self.organisation.name if self.organisation else NO_WORDS)


def affiliation_of(typed: LocalizedText, official: LocalizedText) -> LocalizedText:
    """An affiliation as it is shown; see `Person.known_affiliation`."""
    if (typed.ja and typed.en) or not (typed or official):
        return typed
    if typed and names_nobody(typed.ja or typed.en):
        return typed.unneeded("en" if typed.ja else "ja")
    return replace(typed, ja=typed.ja or official.ja, en=typed.en or official.en)


_NOBODY: Final = frozenset(
    " なし 無し 無 個人 個人参加 個人参加者 一般 一般参加 一般参加者 一般市民 無所属 所属なし 所属無し 所属はなし 特になし 特に無し "
    "該当なし 該当無し 無記入 未記入 na n/a no none nil nothing individual privateindividual private unaffiliated noaffiliation "
    "general generalpublic × x".split(" ")
)


def names_nobody(affiliation: str) -> bool:
    """Whether what stands for an organisation says that there is none: "-", なし, 個人, 無所属, 一般."""
    return fold(affiliation).strip(LONG_MARKS + "_/()（）") in _NOBODY


def person_name(display: str, family: str, given: str, family_romaji: str, given_romaji: str) -> LocalizedText:
    """How somebody is called in both languages: 姓 名 and Given Family, or as `display` has it in the language it is written in."""
    ja, en = f"{family} {given}".strip(), f"{given_romaji} {family_romaji}".strip()
    if not display:
        return LocalizedText(ja, en)
    return LocalizedText(display, en) if has_japanese(display) else LocalizedText("", display)


def looked_for_by(name: str, reading: str, name_en: str) -> str:
    """By what somebody is looked for in a list: the reading, a name that is itself kana or in Latin letters; else nothing, for
    how kanji are read must never be guessed."""
    if reading or not name:
        return reading or name_en
    return name if is_kana(name) or not has_japanese(name) else ""


def person_sort_key(family: str, given: str, reading: str, name_en: str) -> str:
    """The stored key of a person's place in a list (hex of `reading_key`); who cannot be looked for comes last."""
    name = f"{family} {given}".strip()
    by = looked_for_by(name, reading, name_en)
    return (reading_key(by) if by else b"\xff" + name.encode()).hex()
