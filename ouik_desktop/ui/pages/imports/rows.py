"""What the tables of the import show: the rows of the file as they are understood, and what becomes of each person."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Any, Final

from ouik_desktop.finding import Finding
from ouik_desktop.i18n import Text, _, c_
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets import Cell, Column, Row
from ouik_desktop.work.importing import Entry, Field, Look, Outcome, Plan

FIRST_ROWS: Final = 20
_SHOWN_AS: Final[dict[str, str]] = {  # where the trouble of a field is shown
    Field.FAMILY: "name",
    Field.NAME: "name",
    Field.NAME_EN: "name",
    Field.READING: "reading",
    Field.FAMILY_KANA: "reading",
    Field.EMAIL: "email",
    Field.STATE: "state",
    Field.QUEUED_AT: "queued_at",
}


def columns_of(look: Look) -> list[Column]:
    """The columns of the preview: those for which the list holds something."""
    applicants = [entry.applicant for entry in look.plan.entries[:500]]
    troubled = {_SHOWN_AS.get(problem.path.field) for problem in look.plan.problems}
    filled = {
        "reading": any(each.name.family_kana for each in applicants),
        "name_en": any(each.name.family and each.name.family_romaji for each in applicants),
        "email": any(each.email for each in applicants),
        "organisation": any(each.affiliation for each in applicants),
        "state": any(each.state for each in applicants),
        "reason": bool(look.plan.problems),
    }
    columns = [
        Column("line", c_("of a file", "Line"), 52, numeric=True, sortable=False),
        Column("name", c_("of a person", "Name"), 130, sortable=False),
        Column("reading", _("Reading"), 130, sortable=False),
        Column("name_en", c_("of a person", "Name in English"), 140, sortable=False),
        Column("email", _("E-mail"), 220, sortable=False),
        Column("organisation", _("Affiliation"), 170, grows=not look.plan.problems, sortable=False),
        Column("state", _("State"), 100, sortable=False),
        Column("reason", c_("of a row", "Problem"), 200, grows=True, sortable=False),
    ]
    always = ("line", "name", "organisation")
    return [column for column in columns if column.key in always or filled.get(column.key) or column.key in troubled]


class RowsOfList:
    """The rows of the file in their order, each with its trouble; a `RowSource` whose ids are the lines."""

    def __init__(self, look: Look, *, only_problems: bool = False, at_most: int = FIRST_ROWS) -> None:
        self._look = look
        self._entries = {line: entry for entry in look.plan.entries for line in entry.lines}
        self._problems = _by_line(look.plan)
        lines = (row.line for row in look.sheet.rows)
        shown = [line for line in lines if not only_problems or line in self._problems]
        self._lines = array("q", shown[:at_most])

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        """The lines, in the order of the file."""
        return self._lines

    def rows(self, ids: Sequence[int]) -> Sequence[Row]:
        """The rows on those lines."""
        return [self._row(line) for line in ids]

    def _row(self, line: int) -> Row:
        problems = self._problems.get(line, [])
        entry = self._entries.get(line)
        cells: dict[str, Any] = {"line": line, **(_cells(entry) if entry else {})}
        for problem in problems:
            if key := _SHOWN_AS.get(problem.path.field):
                value = problem.where.value
                cells[key] = Cell(value or "–", ink="bad", wrong=bool(value), tip=problem.sentence)
        if problems:
            cells["reason"] = _trouble(problems)
        again = entry is not None and entry.lines[0] != line
        if again and entry is not None:
            cells["name"] = Cell(_text(cells["name"]), _("again, as on line {line}", line=entry.lines[0]))
        return Row(line, cells, faded=again, bad=bool(problems))


def _by_line(plan: Plan) -> dict[int, list[Finding]]:
    found: dict[int, list[Finding]] = {}
    for problem in plan.problems:
        found.setdefault(problem.path.id, []).append(problem)
    return found


def _trouble(problems: Sequence[Finding], second: Words = "") -> Cell:
    """What is wrong with a row, as a cell."""
    said = _one_after_another([problem.sentence for problem in problems])
    return Cell(said, second, ink="bad", icon="warning-circle", tip=said)


def _one_after_another(sentences: Sequence[Text]) -> Text:
    named = [(f"sentence{at}", sentence) for at, sentence in enumerate(sentences)]
    return Text(" ".join(f"{{{name}}}" for name, _sentence in named), tuple(named))


def _text(value: Any) -> str:
    words = value.words if isinstance(value, Cell) else value
    return words if isinstance(words, str) else ""


def _cells(entry: Entry) -> Mapping[str, Any]:
    applicant, name = entry.applicant, entry.applicant.name
    japanese, english = f"{name.family} {name.given}".strip(), f"{name.given_romaji} {name.family_romaji}".strip()
    return {
        "name": japanese or english,
        "reading": f"{name.family_kana} {name.given_kana}".strip(),
        "name_en": english,
        "email": applicant.email,
        "organisation": " ".join(filter(None, (applicant.affiliation, applicant.department, applicant.position))),
        "state": _state(applicant.state),
    }


def _state(state: str) -> Cell | None:
    return Cell(RegistrationState(state).text, glyph=state) if state else None


# --- what becomes of them -----------------------------------------------------------------------------------------------

OUTCOME_COLUMNS: Final = (
    Column("line", c_("of a file", "Line"), 52, numeric=True, sortable=False),
    Column("outcome", c_("of an import", "Outcome"), 104, sortable=False),
    Column("name", c_("of a person", "Name"), 170, sortable=False, strong=True),
    Column("organisation", _("Affiliation"), 200, sortable=False),
    Column("what", c_("of an import", "What changes"), 240, grows=True, sortable=False),
)
_INK: Final = {Outcome.NEW: "ok", Outcome.CHANGED: "info", Outcome.CANCELLED: "warn", Outcome.UNCHANGED: "ink3"}
_ORDER: Final = (Outcome.NEW, Outcome.CHANGED, Outcome.CANCELLED, Outcome.UNCHANGED)
_CHANGES: Final = {
    "family": c_("of a person", "Name"),
    "family_kana": _("Reading"),
    "family_romaji": c_("of a person", "Name in English"),
    "email": _("E-mail"),
    "phone": _("Phone"),
    "affiliation": _("Affiliation"),
    "department": _("Department"),
    "position": _("Position"),
    "state": _("State"),
    "answers": _("Answers"),
    "checked_in_at": _("Time of check-in"),
    "queued_at": _("Time of registration"),
    "note": _("Note for the office"),
}


class Outcomes:
    """The people of the list with what becomes of them; a `RowSource` whose ids are places in the plan."""

    def __init__(self, look: Look) -> None:
        self._entries = look.plan.entries
        self._problems = _by_line(look.plan)
        self._order = array("q", sorted(range(len(self._entries)), key=self._rank))

    def _rank(self, at: int) -> tuple[bool, int]:
        entry = self._entries[at]
        return self._problems.keys().isdisjoint(entry.lines), _ORDER.index(entry.outcome)

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        """The places: those who do not come in as they were written first, then what changes most, else in the order of the file."""
        return self._order

    def rows(self, ids: Sequence[int]) -> Sequence[Row]:
        """The rows of those people."""
        return [self._row(at, self._entries[at]) for at in ids]

    def _row(self, at: int, entry: Entry) -> Row:
        cells = {**_cells(entry), "line": entry.lines[0]}
        cells["outcome"] = Cell(
            entry.outcome.text, ink=_INK[entry.outcome], strong=entry.outcome is not Outcome.UNCHANGED
        )
        problems = [problem for line in entry.lines for problem in self._problems.get(line, ())]
        cells["what"] = _what(entry, problems)
        return Row(at, cells, faded=entry.outcome is Outcome.UNCHANGED, bad=bool(problems))


def _what(entry: Entry, problems: Sequence[Finding]) -> Cell | Text | None:
    what = _changes(entry)
    if problems:
        return _trouble(problems, what or "")
    if entry.maybe is not None:
        return Cell(what or "", ink="warn", icon="warning")
    return what


def _changes(entry: Entry) -> Text | None:
    if entry.maybe is not None:
        return _("Somebody of that name is known: please compare.")
    changed = [_CHANGES[name] for name in (*entry.person, *entry.registration) if name in _CHANGES]
    if entry.outcome is Outcome.NEW:
        return _("Known, newly registered") if entry.person_id is not None else None
    return Text("{words}", (("words", changed),)) if changed else None
