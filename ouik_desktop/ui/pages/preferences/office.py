"""The office itself, in two languages: its name, how it is reached, its house notices."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.field_path import OFFICE, FieldPath
from ouik_desktop.i18n import Code
from ouik_desktop.localized import Written
from ouik_desktop.model.fields import NOUNS, Field
from ouik_desktop.ui.pages.shared.words_field import FindingsBelow, bilingual, keep_words
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField, Form, LineField
from ouik_desktop.work.office import identity


class OfficeForm(QWidget):
    """`[officeForm]`: what stands at the head and foot of everything the office sends out."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setObjectName("officeForm")
        self._services = services
        self._below = FindingsBelow(services)
        self._bilingual: dict[str, BilingualField] = {}
        self._lines: dict[str, LineField] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.form = Form(services.kit)
        outer.addLayout(self.form)
        self.form.language_heads()
        for field in NOUNS[OFFICE].fields:
            if field.is_localized:
                self._add_bilingual(field)
            else:
                self._add_line(field)

    def _add_bilingual(self, field: Field) -> None:
        widget = self._below.listen_to(bilingual(self._services.kit, field, name=f"office/{field.path}"))
        widget.edited.connect(partial(self._keep_words, field.path))
        widget.gave_up.connect(self._services.notices.say)
        widget.confirmed.connect(lambda _code, path=field.path: self._confirm(path))
        widget.unneeded.connect(partial(self._leave_out, field.path))
        widget.replaced.connect(self._services.notices.undoable)
        self._bilingual[field.path] = self.form.add(widget)

    def _add_line(self, field: Field) -> None:
        widget = LineField(self._services.kit, field.label, width=260)
        widget.committed.connect(partial(self._keep_line, field.path))
        self.form.row(field.label, widget, path=f"office/{field.path}")
        self._lines[field.path] = widget

    def read(self) -> None:
        """Show the office as it is kept."""
        with self._services.office.read() as session:
            office = identity.office_of(session)
        for path, widget in self._bilingual.items():
            where = FieldPath(OFFICE, 1, path)
            self._below.show_text(widget, where, NOUNS[OFFICE][path], getattr(office, path))
        for path, line in self._lines.items():
            line.set_value(getattr(office, path))

    def settle(self) -> bool:
        """Bring the focus to a text on which nobody has chosen yet between two; False where there is none."""
        return self.form.settle()

    def focus(self, path: FieldPath) -> None:
        """Bring the cursor into a field."""
        self.form.focus(f"office/{path.name}")

    def _keep_words(self, path: str, written: Written) -> None:
        keep_words(
            self._services, self._bilingual[path], lambda store: identity.write_office_words(store, path, written)
        )

    def _confirm(self, path: str) -> None:
        self._services.attempt(identity.confirm_office_words, path)

    def _leave_out(self, path: str, code: Code, unneeded: bool) -> None:
        self._services.attempt(identity.leave_out_office_words, path, code, unneeded)

    def _keep_line(self, path: str, value: str) -> None:
        self._services.attempt(identity.set_office_line, path, value)
