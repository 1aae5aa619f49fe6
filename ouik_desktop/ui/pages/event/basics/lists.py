"""The lists among the fields of an event: working languages, tags, Sustainable Development Goals."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import CODES, Text, _
from ouik_desktop.model.fields import BY_PATH
from ouik_desktop.model.words import Interpretation
from ouik_desktop.ui.pages.event.basics.form_rows import FormRows
from ouik_desktop.ui.widgets import CheckField, ChoiceField, Entry, LineField, TagField
from ouik_desktop.ui.widgets.buttons import menu_of
from ouik_desktop.ui.widgets.tabbing import tab_through
from ouik_desktop.work.events.view import EventView

_LANGUAGES: dict[str, Text] = {"ja": _("Japanese"), "en": _("English")}


class LanguagesRow(FormRows):
    """In which languages it is held, and whether it is interpreted."""

    def make(self) -> None:
        self.boxes = {code: CheckField(self.kit, _LANGUAGES[code]) for code in CODES}
        label = BY_PATH["interpretation"].label
        self.interpretation = ChoiceField(self.kit, label, [(one.value, one.text) for one in Interpretation])
        line = self.in_line(*self.boxes.values(), self.interpretation)
        self.form.row(BY_PATH["languages"].label, line, stretch=True)
        self.form.name("languages", self.boxes["ja"])
        self.form.name("interpretation", self.interpretation)
        for box in self.boxes.values():
            box.committed.connect(self._set_languages)
        self.interpretation.committed.connect(lambda chosen: self.write("interpretation", chosen))

    def _set_languages(self, _on: bool) -> None:
        ours = [code for code, box in self.boxes.items() if box.value()]
        others = [code for code in self._kept() if code not in self.boxes]
        self.write("languages", [*ours, *others])

    def _kept(self) -> Sequence[str]:
        return self.view.values["languages"] if self.view else ()

    def fill(self, view: EventView) -> None:
        for code, box in self.boxes.items():
            box.set_value(code in view.values["languages"])
        self.interpretation.set_value(view.values["interpretation"])


class TagsField(FormRows):
    """Free words; typed one after the other, Enter adds."""

    def make(self) -> None:
        self.tags = TagField[str](self.kit, BY_PATH["tags"].label, _("Add a tag"))
        self.typed = LineField(self.kit, _("New tag"), placeholder=_("New tag"), width=140)
        self.tags.button.hide()  # one types the next tag beside them
        row = self.form.row(BY_PATH["tags"].label, self.tags, stretch=True)
        row.line.insertWidget(0, self.typed)
        self.form.name("tags", self.typed)
        tab_through([self.typed, self.tags.button])
        self.tags.removed.connect(self._remove)
        self.typed.committed.connect(self._add)

    def _words(self) -> list[str]:
        return list(self.view.values["tags"]) if self.view else []

    def _add(self, words: str) -> None:
        tag = words.strip()
        if tag and tag not in self._words():
            self.write("tags", [*self._words(), tag])
        self.typed.clear()

    def _remove(self, tag: object) -> None:
        self.write("tags", [one for one in self._words() if one != tag])

    def fill(self, view: EventView) -> None:
        self.tags.set_tags([(tag, tag) for tag in view.values["tags"]])


class SdgsField(FormRows):
    """Which of the seventeen goals."""

    def make(self) -> None:
        self.goals = TagField[int](self.kit, BY_PATH["sdgs"].label, _("Add a goal"))
        self.form.row(BY_PATH["sdgs"].label, self.goals, stretch=True, path="sdgs")
        self.goals.removed.connect(self._switch)
        self.goals.added.connect(self._offer)

    def _numbers(self) -> list[int]:
        return list(self.view.values["sdgs"]) if self.view else []

    def _offer(self) -> None:
        chosen = self._numbers()
        entries = [Entry(goal_text(goal), partial(self._switch, goal), checked=goal in chosen) for goal in range(1, 18)]
        popup_below(self.goals, entries, self)

    def _switch(self, goal: object) -> None:
        assert isinstance(goal, int)
        self.write("sdgs", sorted(set(self._numbers()) ^ {goal}))

    def fill(self, view: EventView) -> None:
        self.goals.set_tags([(goal, _("SDG {goal}", goal=goal)) for goal in view.values["sdgs"]])


def popup_below(widget: QWidget, entries: Sequence[Entry | None], rows: FormRows) -> None:
    """A menu of entries below a field."""
    menu = menu_of(rows.kit, entries, widget)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(widget.mapToGlobal(QPoint(0, widget.height() + 2)))


_GOALS = (
    _("No poverty"),
    _("Zero hunger"),
    _("Good health and well-being"),
    _("Quality education"),
    _("Gender equality"),
    _("Clean water and sanitation"),
    _("Affordable and clean energy"),
    _("Decent work and economic growth"),
    _("Industry, innovation and infrastructure"),
    _("Reduced inequalities"),
    _("Sustainable cities and communities"),
    _("Responsible consumption and production"),
    _("Climate action"),
    _("Life below water"),
    _("Life on land"),
    _("Peace, justice and strong institutions"),
    _("Partnerships for the goals"),
)


def goal_text(goal: int) -> Text:
    """A goal by number and name, as the United Nations call it."""
    return _("{number} {name}", number=goal, name=_GOALS[goal - 1])
