"""The last step of the import: what will happen, in numbers and person by person, before it happens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.finding import wanting
from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.imports.rows import OUTCOME_COLUMNS, Outcomes
from ouik_desktop.ui.pages.imports.steps import empty
from ouik_desktop.ui.widgets import Badge, Button, Label, RowTable
from ouik_desktop.work.importing import Look, Outcome, Plan


class CheckStep(QWidget):
    """Shows what a plan would do; `save_problems` is called to keep the rows that have some."""

    def __init__(self, kit: Kit, save_problems: Callable[[], object]) -> None:
        super().__init__()
        self._kit = kit
        self._sentences = QVBoxLayout()
        self._sentences.setSpacing(kit.px(4))
        self.save = Button(kit, _("Save rows with problems…"), save_problems, icon="download-simple")
        self.save.setObjectName("saveProblems")
        head = QHBoxLayout()
        head.addLayout(self._sentences, 1)
        head.addWidget(self.save)
        self._table_place = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(kit.px(24), kit.px(14), kit.px(24), kit.px(14))
        column.setSpacing(kit.px(12))
        column.addLayout(head)
        column.addLayout(self._table_place, 1)

    def show_look(self, look: Look) -> None:
        """Show what importing it would do."""
        empty(self._sentences)
        for sentence, ink in sentences(look.plan):
            self._sentences.addWidget(Label(self._kit, sentence, ink=ink, wrap=True))
        self.save.setVisible(bool(look.plan.problems))
        empty(self._table_place)
        self.table = RowTable(self._kit, OUTCOME_COLUMNS, Outcomes(look), _("Result for each person"), ticks=False)
        self.table.setObjectName("importOutcomes")
        self._table_place.addWidget(self.table)


def sentences(plan: Plan) -> list[tuple[Text, str]]:
    """What will happen, a sentence each with the ink it is written in; what does not happen is not said."""
    counts = plan.counts
    maybe = sum(entry.maybe is not None for entry in plan.entries)
    off = plan.new_but_off
    new, changed, cancelled = counts[Outcome.NEW] - off, counts[Outcome.CHANGED], counts[Outcome.CANCELLED]
    unchanged, vanished, left_out = counts[Outcome.UNCHANGED], len(plan.vanished), counts[Outcome.LEFT_OUT]
    not_whole = len({one.path.id for one in plan.problems} - {one.path.id for one in wanting(plan.problems)})
    said = [
        (new, n_("{count} person will be registered.", "{count} people will be registered.", new), "ink"),
        (
            off,
            n_(
                "{count} person has cancelled or declined already and will be listed so.",
                "{count} people have cancelled or declined already and will be listed so.",
                off,
            ),
            "ink",
        ),
        (changed, n_("{count} person will be updated.", "{count} people will be updated.", changed), "ink"),
        (
            cancelled,
            n_("{count} registration will be cancelled.", "{count} registrations will be cancelled.", cancelled),
            "ink",
        ),
        (unchanged, n_("{count} person will stay as is.", "{count} people will stay as they are.", unchanged), "ink2"),
        (
            vanished,
            n_(
                "{count} person imported from this list before is no longer in it and stays unchanged.",
                "{count} people imported from this list before are no longer in it and stay unchanged.",
                vanished,
            ),
            "warn",
        ),
        (
            maybe,
            n_(
                "{count} new person has the name of somebody who is known.",
                "{count} new people have the name of somebody who is known.",
                maybe,
            ),
            "warn",
        ),
        (
            left_out,
            n_(
                "{count} row without a name will be left out.",
                "{count} rows without a name will be left out.",
                left_out,
            ),
            "bad",
        ),
        (
            not_whole,
            n_(
                "{count} row will be taken in, with something in it left out.",
                "{count} rows will be taken in, with something in them left out.",
                not_whole,
            ),
            "warn",
        ),
    ]
    return [(sentence, ink) for count, sentence, ink in said if count] or [
        (_("Nothing changes: everybody is there already."), "ink2")
    ]


def what_was_done(plan: Plan) -> list[Text]:
    """The same once it has happened, in a few words each."""
    counts, off = plan.counts, plan.new_but_off
    new, cancelled = counts[Outcome.NEW] - off, counts[Outcome.CANCELLED] + off
    said = [
        (new, n_("{count} newly registered", "{count} newly registered", new)),
        (counts[Outcome.CHANGED], n_("{count} updated", "{count} updated", counts[Outcome.CHANGED])),
        (cancelled, n_("{count} cancelled", "{count} cancelled", cancelled)),
    ]
    return [words for count, words in said if count]


def badges(kit: Kit, plan: Plan) -> list[Badge]:
    """The same in few words, for beside the button."""
    counts, off = plan.counts, plan.new_but_off
    new, cancelled = counts[Outcome.NEW] - off, counts[Outcome.CANCELLED] + off
    lines = len({problem.path.id for problem in plan.problems})
    found = [
        (new, n_("{count} to add", "{count} to add", new), "plain", ""),
        (counts[Outcome.CHANGED], n_("{count} to update", "{count} to update", counts[Outcome.CHANGED]), "plain", ""),
        (cancelled, n_("{count} to cancel", "{count} to cancel", cancelled), "warn", ""),
        (
            counts[Outcome.UNCHANGED],
            n_("{count} unchanged", "{count} unchanged", counts[Outcome.UNCHANGED]),
            "plain",
            "",
        ),
        (lines, n_("{count} row with a problem", "{count} rows with problems", lines), "bad", "warning-circle"),
    ]
    return [Badge(kit, words, tone, icon=icon) for count, words, tone, icon in found if count]


def people_of(plan: Plan) -> int:
    """How many people an import would touch."""
    counts = plan.counts
    return counts[Outcome.NEW] + counts[Outcome.CHANGED] + counts[Outcome.CANCELLED]
