"""The kinds of events: what each is called in both languages, its colour, whether it is offered; those of the office's own added."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.i18n import Code, Text, _, c_, n_
from ouik_desktop.localized import Written
from ouik_desktop.model import LocalizedText
from ouik_desktop.ui.look.speech import Words, about
from ouik_desktop.ui.pages.shared.new_record import NewRecordDialog
from ouik_desktop.ui.pages.shared.words_field import keep_words
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import (
    Badge,
    BilingualField,
    Button,
    CheckField,
    ChoiceField,
    Form,
    FormRow,
    IconButton,
    Label,
)
from ouik_desktop.ui.widgets.tabbing import tab_before
from ouik_desktop.work import kinds
from ouik_desktop.work.kinds import Kind

COLOUR_NAMES: Final[dict[str, Text]] = {
    "workshop": c_("colour", "Blue"),
    "cafe": c_("colour", "Orange"),
    "meeting": c_("colour", "Green"),
    "seminar": c_("colour", "Violet"),
    "survey": c_("colour", "Olive"),
    "committee": c_("colour", "Yellow"),
    "conference": c_("colour", "Rose"),
    "other": c_("colour", "Grey"),
}


class KindsForm(QWidget):
    """`[kindsForm]`: every change is kept at once and seen wherever events are."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setObjectName("kindsForm")
        self._services = services
        self._rows: dict[str, _KindRow] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._new = Button(services.kit, _("New kind…"), self._add, icon="plus")
        self._new.setObjectName("newKind")
        self.form = Form(services.kit)
        outer.addLayout(self.form)
        hint = _(
            "What an event is called in lists and the calendar. A retired kind is offered no more; events keep it."
        )
        self.form.addWidget(Label(services.kit, hint, step="small", ink="ink2", wrap=True))
        self.form.language_heads()
        self._place = QVBoxLayout()
        self._place.setSpacing(services.kit.px(6))
        self.form.addLayout(self._place)
        self.form.row("", self._new)

    def read(self) -> None:
        """Show the kinds as they are kept."""
        with self._services.office.read() as session:
            found, counts = kinds.kinds(session), kinds.events_of(session)
        for gone in [id for id in self._rows if id not in found]:
            row = self._rows.pop(gone)
            self.form.fields.pop(f"kind/{gone}", None)
            row.hide()
            row.deleteLater()
        for id, kind in found.items():
            if id not in self._rows:
                self._rows[id] = _KindRow(self._services, kind)
                self.form.fields[f"kind/{id}"] = self._rows[id].name
                self._place.addWidget(self._rows[id])
                tab_before(self._new, self._rows[id].stops())
            self._rows[id].show_kind(kind, counts.get(id, 0))

    def settle(self) -> bool:
        """Bring the focus to a name on which nobody has chosen yet between two; False where there is none."""
        return any(row.name.settle() for row in self._rows.values())

    def _add(self) -> None:
        def add(words: Mapping[str, str]) -> None:
            kinds.add_kind(self._services.office.store, LocalizedText(words["ja"], words["en"]))

        lines = {"ja": _("Name in Japanese"), "en": _("Name in English")}
        title, verb = _("New kind of events"), _("Add kind")
        NewRecordDialog(self._services, self, title, verb, lines, add, name="newKindDialog").open()


class _KindRow(QWidget):
    def __init__(self, services: Services, kind: Kind) -> None:
        super().__init__()
        self._services, self._id = services, kind.id
        kit = services.kit
        self.name = BilingualField(kit, _("Name of the kind"), path=f"kind/{kind.id}", printed=False)
        self.name.edited.connect(self._name)
        self.name.gave_up.connect(services.notices.say)
        self.name.confirmed.connect(self._confirm)
        self.name.replaced.connect(services.notices.undoable)
        self.colour = ChoiceField(kit, _("Colour"), list(COLOUR_NAMES.items()), width=140)
        self.colour.committed.connect(lambda colour: services.attempt(kinds.colour_kind, self._id, colour))
        self.retired = CheckField(kit, _("No longer offered"))
        self.retired.committed.connect(lambda on: services.attempt(kinds.retire_kind, self._id, on))
        self.badge = Badge(kit)
        self.remove = IconButton(kit, "trash", _("Remove the kind"), self._remove, small=True)
        self._count = Label(kit, "", step="small", ink="ink3")
        self._row = FormRow(kit, _("Colour"), self.colour, self.badge, self.retired, self._count, self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, kit.px(8))
        column.setSpacing(kit.px(4))
        column.addWidget(self.name)
        column.addWidget(self._row)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        editors = [box.editor for box in self.name.boxes.values()]
        return [*editors, self.name.copy, self.colour, self.retired, self.remove]

    def show_kind(self, kind: Kind, events: int) -> None:
        """Show it as it stands."""
        self.name.show_text(kind.name)
        self._tell(kind.text)
        self.colour.set_value(kind.colour)
        self.badge.show_kind(kind.colour, kind.text)
        self.retired.set_value(kind.is_retired)
        self._count.say(n_("{count} event", "{count} events", events) if events else "")
        self.remove.setVisible(kind.is_own)

    def _tell(self, kind: Words) -> None:
        """Screen readers hear which kind a field or a button is of."""
        kit = self._services.kit
        self.name.tell(about(_("Name of the kind"), kind))
        self.colour.tell(about(_("Colour"), kind))
        self.retired.tell(about(_("No longer offered"), kind))
        kit.name(self.remove, about(_("Remove the kind"), kind), tip=_("Remove the kind"))

    def _name(self, written: Written) -> None:
        keep_words(self._services, self.name, lambda store: kinds.name_kind(store, self._id, written))

    def _confirm(self, _code: Code) -> None:
        self._services.attempt(kinds.confirm_kind, self._id)

    def _remove(self) -> None:
        self._services.attempt_and_say(_("Kind removed"), kinds.remove_kind, self._id)
