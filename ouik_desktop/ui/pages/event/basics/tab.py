"""The tab where an event is written: every field in sections, Japanese and English side by side, saved as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ouik_desktop.i18n import CODES, Code, Text, _
from ouik_desktop.model import LocalizedText, TranslationState
from ouik_desktop.model.fields import BY_PATH, FieldKind, completeness
from ouik_desktop.ui.pages.event.basics.kana import KanaRow
from ouik_desktop.ui.pages.event.basics.lists import LanguagesRow, SdgsField, TagsField
from ouik_desktop.ui.pages.event.basics.partners import PartnerRows
from ouik_desktop.ui.pages.event.basics.place import PlaceRows
from ouik_desktop.ui.pages.event.basics.plain import PlainRows
from ouik_desktop.ui.pages.event.basics.tasks import TaskRows
from ouik_desktop.ui.pages.event.basics.when import RegistrationRows, WhenRows
from ouik_desktop.ui.pages.event.tab import EventTab
from ouik_desktop.ui.pages.shared.page import scrolling
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField, Form, LanguageBadge
from ouik_desktop.work.events import edit
from ouik_desktop.work.events.view import EventView

_KINDS = {
    FieldKind.LOCALIZED_TITLE: "title",
    FieldKind.LOCALIZED_LINE: "line",
    FieldKind.LOCALIZED_TEXT: "text",
}
_OWED = (TranslationState.MISSING, TranslationState.OUTDATED)


class BasicsTab(EventTab):
    """All fields of an event. The parts that are more than a field are rows of their own that show themselves."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "basicsTab")
        self._event_id = 0
        self._texts: dict[str, BilingualField] = {}
        self._badges: list[tuple[tuple[str, ...], dict[Code, LanguageBadge]]] = []
        self._shows: list[Callable[[EventView], object]] = []
        self.area, inside = scrolling(self, margin=self.kit.px(24))
        self.column.addWidget(self.area)
        self.form = Form(self.kit)
        inside.addLayout(self.form)
        inside.addStretch(1)
        self._add_sections()

    def event_id(self) -> int:
        """The event shown; the rows ask when they write."""
        return self._event_id

    # --- sections ---------------------------------------------------------------------------------------------------------

    def _add_sections(self) -> None:
        services, form, event_id = self.services, self.form, self.event_id
        self._section(_("Title and introduction"), "title", "subtitle", "summary", "description")
        self._add_texts("title")
        self._add(KanaRow(services, form, event_id).show_event)
        self._add_texts("subtitle", "summary", "description")
        self._plain_section(_("When, where, registration"))
        for rows in (WhenRows, PlaceRows, RegistrationRows):
            self._add(rows(services, form, event_id).show_event)
        self._plain_section(_("Kind and series"))
        self._add(PlainRows(services, form, event_id).show_event)
        self._plain_section(_("Who"))
        self._add(PartnerRows(services, form, event_id).show_event)
        practical = ("audience", "how_to_apply", "fee", "bring", "weather_rule", "contact")
        self._section(_("For those who come"), *practical)
        self._add_texts(*practical)
        self._add(LanguagesRow(services, form, event_id).show_event)
        self._section(_("Project and theme"), "project")
        self._add_texts("project")
        self._add(TagsField(services, form, event_id).show_event)
        self._add(SdgsField(services, form, event_id).show_event)
        self._section(_("Personal data and photographs"), "photo_notice", "data_purpose")
        self._add_texts("photo_notice", "data_purpose")
        self._add(PlainRows(services, form, event_id, ("data_erased_by",)).show_event)
        self._section(_("Notes"), "notes")
        self._add_texts("notes")
        self._plain_section(_("Preparation"))
        self._add(TaskRows(services, form, event_id).show_event)

    def _plain_section(self, words: Text) -> None:
        if self._shows or self._texts:
            self.form.line()
        self.form.head(words)

    def _section(self, words: Text, *paths: str) -> None:
        if self._shows or self._texts:
            self.form.line()
        head = self.form.head(words)
        badges = {code: LanguageBadge(self.kit, code, partial(self._first_gap, paths, code)) for code in CODES}
        for badge in badges.values():
            head.add(badge)
        self._badges.append((paths, badges))
        self.form.language_heads()

    def _add(self, show: Callable[[EventView], object]) -> None:
        self._shows.append(show)

    def _add_texts(self, *paths: str) -> None:
        for path in paths:
            field = BY_PATH[path]
            text = BilingualField(self.kit, field.label, kind=_KINDS[field.kind], path=path, required=path == "title")
            text.edited.connect(partial(self._write, path))
            text.confirmed.connect(partial(self._confirm, path))
            text.unneeded.connect(partial(self._set_needed, path))
            self._texts[path] = self.form.add(text)

    # --- writing ----------------------------------------------------------------------------------------------------------

    def _write(self, path: str, code: Code, words: str) -> None:
        self.services.attempt(edit.set_words, self._event_id, path, code, words)

    def _confirm(self, path: str, _code: Code) -> None:
        said = _("{field}: both languages are up to date", field=BY_PATH[path].label)
        self.services.attempt_and_say(said, edit.confirm_translation, self._event_id, path)

    def _set_needed(self, path: str, code: Code, unneeded: bool) -> None:
        self.services.attempt(edit.not_needed, self._event_id, path, code, unneeded)

    # --- showing ----------------------------------------------------------------------------------------------------------

    def start(self, view: EventView, *, another: bool) -> None:
        if another:
            self.commit()
            self.form.forget()
            self._event_id = view.row.id
            self.area.verticalScrollBar().setValue(0)
        self.show_event(view)

    def show_event(self, view: EventView) -> None:
        self._event_id = view.row.id
        for path, text in self._texts.items():
            text.show_text(view.values[path])
        for show in self._shows:
            show(view)
        for paths, badges in self._badges:
            texts = [view.values[path] for path in paths]
            for code, badge in badges.items():
                done, total = completeness(texts, code)
                badge.show_count(done, total)
                badge.setVisible(total > 0)

    def commit(self) -> None:
        self.form.commit()

    def focus_path(self, path: str) -> bool:
        found = self.form.focus(path) or self.form.focus(path.partition(".")[0])
        if found:
            # the rows may only now get their heights; scroll when they have
            QTimer.singleShot(0, self, self._scroll_to_focus)
        return found

    def _scroll_to_focus(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.area.ensureWidgetVisible(focused, 0, self.kit.px(120))

    # --- gaps -------------------------------------------------------------------------------------------------------------

    def gaps(self, view: EventView, code: Code | None = None, paths: Sequence[str] = ()) -> list[str]:
        """The sides that are missing or outdated, in the order of the form: `summary.en`."""
        found = []
        for path in paths or tuple(self._texts):
            text: LocalizedText = view.values[path]
            sides = CODES if code is None else (code,)
            found += [f"{path}.{side}" for side in sides if text.state(side) in _OWED]
        return found

    def step_to_gap(self, view: EventView, by: int, code: Code | None = None) -> bool:
        """Go to the next gap after the focus (or with -1 the one before it), around the end; False where there is none."""
        gaps = self.gaps(view, code)
        if not gaps:
            return False
        order = [f"{path}.{side}" for path in self._texts for side in CODES]
        here = self._focused_side()
        at = order.index(here) if here in order else -1 if by > 0 else len(order)
        following = [gap for gap in gaps if (order.index(gap) - at) * by > 0]
        gap = (following or gaps)[0 if by > 0 else -1]
        return self.focus_path(gap)

    def _first_gap(self, paths: tuple[str, ...], code: Code) -> None:
        for path in paths:
            if self._texts[path].boxes[code].state in _OWED:
                self.focus_path(f"{path}.{code}")
                return
        self.focus_path(f"{paths[0]}.{code}")

    def _focused_side(self) -> str:
        for path, text in self._texts.items():
            for code, box in text.boxes.items():
                if box.editor.hasFocus():
                    return f"{path}.{code}"
        return ""

    def _copy_side(self) -> None:
        text = self._texts.get(self._focused_side().partition(".")[0])
        if text is not None:
            text.copy_other()

    def _in_a_text(self) -> bool:
        return bool(self._focused_side())

    def actions_here(self) -> list[Action]:
        return [
            Action(
                "copy_side",
                _("Copy the other language"),
                self._copy_side,
                keys="Ctrl+Shift+C",
                icon="copy",
                menu="edit",
                group=3,
                enabled=self._in_a_text,
            )
        ]
