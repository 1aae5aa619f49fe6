"""What is asked at registration, as a table in both languages: typed, corrected, removed; an import adds what its list asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ouik_desktop.field_path import QUESTION
from ouik_desktop.i18n import Code, _, c_, n_
from ouik_desktop.model import LocalizedText
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.event.basics.table_rows import TableRows
from ouik_desktop.ui.pages.shared.cell_writing import Cells
from ouik_desktop.ui.widgets import Cell, Column, Row
from ouik_desktop.work import questions
from ouik_desktop.work.events.view import EventView
from ouik_desktop.work.questions import QuestionView


class QuestionRows(TableRows):
    """One row a question, and how many have answered it."""

    noun = QUESTION
    path = "questions"
    label = _("Questions")
    add = _("Type here to add a question")
    removal = _("Remove the question")
    columns = (
        Column("text.ja", c_("column", "Question in Japanese"), 200, grows=True, editable=True, sortable=False),
        Column("text.en", c_("column", "Question in English"), 200, grows=True, editable=True, sortable=False),
        Column("answers", c_("column", "Answers"), 90, numeric=True, sortable=False),
    )

    def rows(self, view: EventView) -> list[Row]:
        with self.services.office.read() as session:
            return [_row(one) for one in questions.questions(session, view.row.id)]

    def write_cells(self, store: Store, changed: Mapping[int, Cells], added: Sequence[Cells]) -> list[int]:
        return questions.write_questions(store, self.event_id(), changed, added)

    def remove(self, ids: list[int]) -> None:
        said = n_(
            "{count} question removed; its answers are kept",
            "{count} questions removed; their answers are kept",
            len(ids),
        )
        self.services.attempt_and_say(said, questions.remove, ids)


def _row(one: QuestionView) -> Row:
    cells = {f"text.{code}": _side(one.text, code) for code in ("ja", "en")}
    return Row(one.id, {**cells, "answers": one.answers})


def _side(text: LocalizedText, code: Code) -> Cell:
    words = text.get(code)
    return Cell(words, tip=words) if words else Cell(_("Not translated"), ink="warn", icon="warning", placeholder=True)
