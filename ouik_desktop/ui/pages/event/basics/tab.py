"""The tab where an event is written: every field in sections, Japanese and English side by side, saved as one types."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ouik_desktop.field_path import FieldPath, of_event
from ouik_desktop.finding import wanting
from ouik_desktop.i18n import CODES, Code, Text, _
from ouik_desktop.localized import Written
from ouik_desktop.model.fields import BY_PATH, Section, in_section
from ouik_desktop.ui.pages.event.basics.kana import KanaRow
from ouik_desktop.ui.pages.event.basics.lists import LanguagesRow, SdgsField, TagsField
from ouik_desktop.ui.pages.event.basics.partners import PartnerRows
from ouik_desktop.ui.pages.event.basics.place import PlaceRows
from ouik_desktop.ui.pages.event.basics.plain import PlainRows
from ouik_desktop.ui.pages.event.basics.project import ProjectRow
from ouik_desktop.ui.pages.event.basics.questions import QuestionRows
from ouik_desktop.ui.pages.event.basics.table_rows import TableRows
from ouik_desktop.ui.pages.event.basics.tasks import TaskRows
from ouik_desktop.ui.pages.event.basics.when import RegistrationRows, WhenRows
from ouik_desktop.ui.pages.event.tab import EventTab
from ouik_desktop.ui.pages.shared.page import scrolling
from ouik_desktop.ui.pages.shared.words_field import FindingsBelow, bilingual, keep_words
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField, Form, LanguageBadge, SectionHead
from ouik_desktop.work.events import edit
from ouik_desktop.work.events.title import write_words
from ouik_desktop.work.events.view import EventView
from ouik_desktop.work.translation.checked import Checked


class BasicsTab(EventTab):
    """All fields of an event. The parts that are more than a field are rows of their own that show themselves."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "basicsTab")
        self._event_id = 0
        self._checked = Checked()
        self._below = FindingsBelow(services, self.event_id)
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
        title, *introduction = self._head_of(Section.INTRODUCTION)
        self._add_texts(title)
        self._kana = KanaRow(services, form, event_id)
        self._add(self._kana.show_event)
        self._add_texts(*introduction)
        self._head(Section.WHEN_AND_WHERE.text)
        self._add(WhenRows(services, form, event_id).show_event)
        self._place = PlaceRows(services, form, event_id)
        self._add(self._place.show_event)
        self._add(RegistrationRows(services, form, event_id).show_event)
        self._head(Section.KIND_AND_SERIES.text)
        self._plain = PlainRows(services, form, event_id)
        self._add(self._plain.show_event)
        self._head(_("Who"))
        self._add(PartnerRows(services, form, event_id).show_event)
        self._add_texts(*self._head_of(Section.PRACTICAL))
        self._add(LanguagesRow(services, form, event_id).show_event)
        self._add_texts(*self._head_of(Section.THEME))
        self._add(ProjectRow(services, form, event_id).show_event)
        self._add(TagsField(services, form, event_id).show_event)
        self._add(SdgsField(services, form, event_id).show_event)
        self._add_texts(*self._head_of(Section.PERSONAL_DATA))
        self._add(PlainRows(services, form, event_id, ("data_erased_by",)).show_event)
        self._add_texts(*self._head_of(Section.NOTES))
        self._head(_("Preparation"))
        self._tables: tuple[TableRows, ...] = tuple(one(services, form, event_id) for one in (TaskRows, QuestionRows))
        for table in self._tables:
            self._add(table.show_event)

    def _head(self, words: Text) -> SectionHead:
        if self._shows or self._texts:
            self.form.line()
        return self.form.head(words)

    def _head_of(self, section: Section) -> tuple[str, ...]:
        """Begin a section of texts; the texts it is to have."""
        paths = in_section(section)
        head = self._head(section.text)
        badges = {code: LanguageBadge(self.kit, code, partial(self._first_wanting, paths, code)) for code in CODES}
        for badge in badges.values():
            head.add(badge)
        self._badges.append((paths, badges))
        self.form.language_heads()
        return paths

    def _add(self, show: Callable[[EventView], object]) -> None:
        self._shows.append(show)

    def _add_texts(self, *paths: str) -> None:
        for path in paths:
            text = self._below.listen_to(bilingual(self.kit, BY_PATH[path]))
            text.edited.connect(partial(self._write, path))
            text.gave_up.connect(self.services.notices.say)
            text.confirmed.connect(partial(self._confirm, path))
            text.unneeded.connect(partial(self._set_needed, path))
            text.replaced.connect(self.services.notices.undoable)
            self._texts[path] = self.form.add(text)

    # --- writing ----------------------------------------------------------------------------------------------------------

    def _write(self, path: str, written: Written) -> None:
        event_id, kana = self._event_id, self._kana_of(path, written)
        keep_words(self.services, self._texts[path], lambda store: write_words(store, event_id, path, written, kana))

    def _kana_of(self, path: str, written: Written) -> str:
        """The reading that goes with a title that is being written in Japanese."""
        if path != "title" or written.side != "ja":
            return ""
        return self._kana.to_go_with(self._texts[path].boxes["ja"].editor.reading())

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

    def show_checked(self, checked: Checked) -> None:
        self._checked = checked
        for path, text in self._texts.items():
            self._below.say(text, checked.at(self._path(path)))
        for paths, badges in self._badges:
            for code, badge in badges.items():
                done, total = checked.said(code, map(self._path, paths))
                badge.show_count(done, total)
                badge.setVisible(total > 0)

    def _path(self, field: str) -> FieldPath:
        return of_event(self._event_id, field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        given_up = event.key() == Qt.Key.Key_Escape and [
            rows for rows in self._tables if rows.writing.refusals.give_up()
        ]
        if not given_up:
            super().keyPressEvent(event)

    def begin(self) -> None:
        self._texts["title"].focus_side(self.kit.language.code)

    def commit(self) -> None:
        self.form.commit()

    def settle(self) -> bool:
        return self.form.settle()

    def focus_path(self, path: FieldPath) -> bool:
        table = next((rows for rows in self._tables if rows.noun == path.noun), None)
        if table is not None:
            return self.form.focus(table.path) and table.go_to(path.id)
        return self.form.focus(path.name) or self.form.focus(path.field)

    # --- where one is -----------------------------------------------------------------------------------------------------

    def focused_path(self) -> FieldPath | None:
        for path, text in self._texts.items():
            for code, box in text.boxes.items():
                if box.editor.hasFocus():
                    return of_event(self._event_id, path, code)
        return None

    def _first_wanting(self, paths: tuple[str, ...], code: Code) -> None:
        """Into the first text of a section that is not right in a language, or into the first of all."""
        wrong = [one.path.field for one in wanting(self._checked.findings) if one.concerns(code)]
        first = next((path for path in paths if path in wrong), paths[0])
        self.focus_path(of_event(self._event_id, first, code))

    def _copy_side(self) -> None:
        here = self.focused_path()
        if here is not None:
            self._texts[here.field].copy_other()

    def _in_a_text(self) -> bool:
        return self.focused_path() is not None

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
            ),
            *(action for rows in self._tables for action in rows.actions()),
        ]
