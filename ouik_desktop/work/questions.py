"""What is asked at registration: questions added, corrected, removed. An import makes those its list asked; each keeps its answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from ouik_desktop.errors import BadInput
from ouik_desktop.i18n import CODES, Text, _, n_
from ouik_desktop.model import Event, LocalizedText, Question
from ouik_desktop.store import Store
from ouik_desktop.work.common import get, title_of

Cells = Mapping[str, str]
"""What is typed of one question: `text.ja`, `text.en`."""


@dataclass(frozen=True)
class QuestionView:
    """A question, and how many have answered it."""

    id: int
    text: LocalizedText
    answers: int


def questions(session: Session, event_id: int) -> list[QuestionView]:
    """The questions of an event in their order."""
    event = get(session, Event, event_id)
    return [QuestionView(one.id, one.text, _answered(event, one.text)) for one in event.questions]


def _answered(event: Event, text: LocalizedText) -> int:
    asked = {text.ja, text.en}
    return sum(
        any(answer for question, answer in one.answers.items() if question in asked) for one in event.registrations
    )


def write_questions(
    store: Store, event_id: int, changed: Mapping[int, Cells], added: Sequence[Cells] = ()
) -> list[int]:
    """Correct questions and add some at the end, in one act; the ids of the new ones. The answers kept under the words that were there
    stay with their question."""
    with store.write(_written(store, event_id, changed, added)) as session:
        event = get(session, Event, event_id)
        for question_id, cells in changed.items():
            _change(store, get(session, Question, question_id), cells)
        new = [_new(event, cells) for cells in added]
        session.flush()
        return [question.id for question in new]


def _written(store: Store, event_id: int, changed: Mapping[int, Cells], added: Sequence[Cells]) -> Text:
    """What the act is called: one question by its words, more by their number."""
    if len(added) == 1 and not changed:
        return _("Add question “{question}”", question=_text(added[0]))
    if len(changed) == 1 and not added:
        with store.read() as session:
            return _("Change question “{question}”", question=get(session, Question, next(iter(changed))).text)
    count, event = len(changed) + len(added), title_of(store, event_id)
    return n_("Write {count} question of “{event}”", "Write {count} questions of “{event}”", count, event=event)


def _text(cells: Cells) -> LocalizedText:
    return LocalizedText(cells.get("text.ja", "").strip(), cells.get("text.en", "").strip())


def _new(event: Event, cells: Cells) -> Question:
    text = _text(cells)
    if not text:
        raise BadInput(_NO_WORDS)
    question = Question(text=text, position=max((one.position for one in event.questions), default=-1) + 1)
    event.questions.append(question)
    return question


def _change(store: Store, question: Question, cells: Cells) -> None:
    before = question.text
    text = before
    for code in CODES:
        if f"text.{code}" in cells:
            text = text.within(code, cells[f"text.{code}"].strip(), store.clock.today())
    if not text:
        raise BadInput(_NO_WORDS)
    question.text = text
    renamed = {
        old: new for code in CODES if (old := before.get(code)) and (new := text.get(code) or text.best(code)) != old
    }
    if renamed:
        for registration in question.event.registrations:
            if registration.answers.keys() & renamed:
                registration.answers = {renamed.get(key, key): answer for key, answer in registration.answers.items()}


def remove(store: Store, question_ids: Sequence[int]) -> None:
    """Ask no more; what was answered stays with the person."""
    count = len(question_ids)
    with store.write(n_("Remove {count} question", "Remove {count} questions", count)) as session:
        for question_id in question_ids:
            question = get(session, Question, question_id)
            question.event.questions.remove(question)


_NO_WORDS = _("Write the question in at least one language.")
