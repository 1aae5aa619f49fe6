"""Questions of an event: seen, added, corrected, removed, their answers with them."""

from __future__ import annotations

from datetime import datetime

import pytest

from ouik_desktop.errors import BadInput
from ouik_desktop.i18n import _
from ouik_desktop.model import Event, LocalizedText, Person, Registration
from ouik_desktop.store import Store
from ouik_desktop.work import questions
from ouik_desktop.work.events.edit import EventDraft, add_event
from ouik_desktop.work.questions import QuestionView


@pytest.fixture
def cafe(office: Store) -> int:
    return add_event(office, EventDraft(LocalizedText("カフェ", "Café"), datetime(2026, 12, 19, 13, 30)))


def answer(office: Store, event_id: int, asked: str, said: str) -> None:
    with office.write(_("Register")) as session:
        person = Person(family="山田", given="悠")
        event = session.get_one(Event, event_id)
        event.registrations.append(Registration(person=person, number=1, answers={asked: said}))


def answers(office: Store, event_id: int) -> list[dict[str, str]]:
    with office.read() as session:
        return [one.answers for one in session.get_one(Event, event_id).registrations]


def listed(office: Store, event_id: int) -> list[QuestionView]:
    with office.read() as session:
        return questions.questions(session, event_id)


def test_a_question_is_translated_and_its_answers_stay_with_it(office: Store, cafe: int) -> None:
    (asked,) = questions.write_questions(office, cafe, {}, [{"text.ja": "食物アレルギー"}])
    answer(office, cafe, "食物アレルギー", "そば")
    questions.write_questions(office, cafe, {asked: {"text.en": "Food allergies"}})
    assert listed(office, cafe) == [QuestionView(asked, LocalizedText("食物アレルギー", "Food allergies"), 1)]
    assert answers(office, cafe) == [{"食物アレルギー": "そば"}]


def test_a_question_that_is_corrected_takes_its_answers_along_and_undo_brings_both_back(
    office: Store, cafe: int
) -> None:
    (asked,) = questions.write_questions(office, cafe, {}, [{"text.ja": "食物アレルギ"}])
    answer(office, cafe, "食物アレルギ", "そば")
    questions.write_questions(office, cafe, {asked: {"text.ja": "食物アレルギー"}})
    assert ([one.answers for one in listed(office, cafe)], answers(office, cafe)) == ([1], [{"食物アレルギー": "そば"}])
    office.history.undo()
    assert ([one.text.ja for one in listed(office, cafe)], answers(office, cafe)) == (
        ["食物アレルギ"],
        [{"食物アレルギ": "そば"}],
    )


def test_a_question_needs_words_and_can_be_removed_without_its_answers(office: Store, cafe: int) -> None:
    (asked,) = questions.write_questions(office, cafe, {}, [{"text.ja": "食物アレルギー"}])
    answer(office, cafe, "食物アレルギー", "そば")
    with pytest.raises(BadInput):
        questions.write_questions(office, cafe, {asked: {"text.ja": ""}})
    questions.remove(office, [asked])
    assert (listed(office, cafe), answers(office, cafe)) == ([], [{"食物アレルギー": "そば"}])
