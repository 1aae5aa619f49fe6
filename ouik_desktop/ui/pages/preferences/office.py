"""The office itself, in two languages: its name, how it is reached, its house notices."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.i18n import Code
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField, Form, LineField
from ouik_desktop.work.office import identity
from ouik_desktop.work.office.identity import OFFICE_FIELDS, OfficeField


class OfficeForm(QWidget):
    """`[officeForm]`: what stands at the head and foot of everything the office sends out."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setObjectName("officeForm")
        self._services = services
        self._bilingual: dict[str, BilingualField] = {}
        self._lines: dict[str, LineField] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._form = Form(services.kit)
        outer.addLayout(self._form)
        self._form.language_heads()
        for field in OFFICE_FIELDS:
            if field.localized:
                self._add_bilingual(field)
            else:
                self._add_line(field)

    def _add_bilingual(self, field: OfficeField) -> None:
        kind = "text" if field.is_text else "title" if field.path in ("name", "address") else "line"
        widget = BilingualField(self._services.kit, field.text, kind=kind, path=f"office/{field.path}")
        widget.edited.connect(partial(self._keep_words, field.path))
        widget.confirmed.connect(lambda _code, path=field.path: self._confirm(path))
        self._bilingual[field.path] = self._form.add(widget)

    def _add_line(self, field: OfficeField) -> None:
        widget = LineField(self._services.kit, field.text, width=260)
        widget.committed.connect(partial(self._keep_line, field.path))
        self._form.row(field.text, widget, path=f"office/{field.path}")
        self._lines[field.path] = widget

    def read(self) -> None:
        """Show the office as it is kept."""
        with self._services.office.read() as session:
            office = identity.office_of(session)
        for path, bilingual in self._bilingual.items():
            bilingual.show_text(getattr(office, path))
        for path, line in self._lines.items():
            line.set_value(getattr(office, path))

    def _keep_words(self, path: str, code: Code, words: str) -> None:
        self._services.attempt(identity.set_office_words, path, code, words)

    def _confirm(self, path: str) -> None:
        self._services.attempt(identity.confirm_office_words, path)

    def _keep_line(self, path: str, value: str) -> None:
        self._services.attempt(identity.set_office_line, path, value)
