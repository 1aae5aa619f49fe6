"""The title in kana: one side only, English needs none."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import _
from ouik_desktop.model.fields import BY_PATH
from ouik_desktop.ui.pages.event.basics.form_rows import FormRows
from ouik_desktop.ui.widgets import LineField
from ouik_desktop.work.events.view import EventView


class KanaRow(FormRows):
    """ふりがな beside the sunken English side. What the title was composed in stands here, unless somebody wrote another."""

    def make(self) -> None:
        label = BY_PATH["title_kana"].label
        self.kana = LineField(self.kit, label)
        not_needed = LineField(self.kit, _("Not needed in English"), placeholder=_("Not needed in English"))
        not_needed.setEnabled(False)
        room_of_the_copy_button = QWidget()
        row = self.form.row(label, self.kana, not_needed, stretch=True, path="title_kana")
        row.line.setSpacing(self.kit.px(12))
        row.line.addWidget(room_of_the_copy_button)
        self.kit.restyle(row.update)
        room_of_the_copy_button.setFixedWidth(self.kit.px(26))
        self._proposed = ""
        self.kana.committed.connect(self._written_by_hand)

    def fill(self, view: EventView) -> None:
        self.kana.set_value(view.values["title_kana"])

    def show_event(self, view: EventView) -> None:
        if self.view is not None and self.view.row.id != view.row.id:
            self._proposed = ""
        super().show_event(view)

    def _written_by_hand(self, kana: str) -> None:
        self._proposed = ""
        self.write("title_kana", kana)

    def to_go_with(self, reading: str) -> str:
        """The kana to be kept with a title that was composed in `reading`; nothing where another was written by hand."""
        stands = self.view.values["title_kana"] if self.view else ""
        if not reading or stands not in ("", self._proposed):
            return ""
        self._proposed = reading
        return reading
