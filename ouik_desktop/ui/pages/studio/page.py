"""The announcement studio: the words of an event left, the page it makes right, and everything it can be sent out as."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.errors import OuikError
from ouik_desktop.field_path import EVENT, FieldPath, of_event
from ouik_desktop.i18n import CODES, Code, _, c_
from ouik_desktop.model import Base, Event, LocalizedText
from ouik_desktop.model.fields import BY_PATH, PRINTED_FIELDS, FieldKind
from ouik_desktop.ui.pages.shared.choose_event import EventChoice, first_choice
from ouik_desktop.ui.pages.shared.no_events import OrNoEvents
from ouik_desktop.ui.pages.shared.page import Page, scrolling
from ouik_desktop.ui.pages.shared.preview_pane import PreviewPane
from ouik_desktop.ui.pages.shared.shown import ANNOUNCEMENT
from ouik_desktop.ui.pages.shared.stepping import Stepping
from ouik_desktop.ui.pages.shared.words_field import FindingsBelow, keep_words
from ouik_desktop.ui.pages.studio.actions import studio_actions
from ouik_desktop.ui.pages.studio.export import Exporting, FormatChoice
from ouik_desktop.ui.pages.studio.layouts import LAYOUT, LAYOUTS
from ouik_desktop.ui.pages.studio.lists import FindingList, PartList
from ouik_desktop.ui.pages.studio.panes import StudioPanes
from ouik_desktop.ui.pages.studio.preview import LivePreview
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.navigation import Route, route_to
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField, Button, Hairline, Label, Segments, Toolbar
from ouik_desktop.work.events import edit
from ouik_desktop.work.office.wanting import wanting_of_the_office
from ouik_desktop.work.publishing.compose import PaperOptions, texts_of
from ouik_desktop.work.translation.checked import Checked

if TYPE_CHECKING:
    from ouik_desktop.store import Changes


class StudioPage(Page):
    """`[studioPage]`: choose layout and formats, write part by part with the real PDF beside, export the package.

    `of_one_event`: it stands on the page of the event, which has the head.
    """

    shows = ANNOUNCEMENT

    def __init__(self, services: Services, *, of_one_event: bool = False) -> None:
        super().__init__(services, name="eventStudio" if of_one_event else "studioPage")
        self._event_id: int | None = None
        self._path = "title"
        self.checked = Checked()
        self._stepping = Stepping()
        self._below = FindingsBelow(services, lambda: self._event_id)
        self._kept: dict[str, LocalizedText] = {}
        self.header.set_title(_("Announcement studio"))
        if of_one_event:
            self.header.hide()
            self._export_button = Button(self.kit, _("Export…"), self._ask_for_folder, kind="primary", icon="export")
        else:
            self._export_button = self.header.add_primary(_("Export…"), "export", self._ask_for_folder)
        self._export_button.setObjectName("exportButton")
        self._live = LivePreview(services.jobs, self)
        self._live.ready.connect(self._show_page)
        self._live.failed.connect(self._show_trouble)
        new_event = partial(services.run, "new_event")
        self._stack = OrNoEvents(
            self.kit, new_event, self._tools(of_one_event=of_one_event), Hairline(self.kit), self._panes()
        )
        self.body.addWidget(self._stack, 1)
        self._parts.choose(self._path)

    def _tools(self, *, of_one_event: bool) -> QWidget:
        tools = Toolbar(self.kit, above=4, gap=12)
        self._events = EventChoice(self.services, self._choose_event)
        self._layout_choice = Segments(self.kit, _("Layout"), list(LAYOUTS))
        self._layout_choice.setObjectName("studioLayout")
        self._layout_choice.choose(self.services.settings.get(LAYOUT))
        self._layout_choice.chosen.connect(self._choose_layout)
        chosen: list[QWidget] = [self._layout_choice] if of_one_event else [self._events, self._layout_choice]
        tools.add(*chosen)
        self._events.setVisible(not of_one_event)
        self.formats = FormatChoice(self.kit, self.services.settings)
        self._export = Exporting(self.services, self, self.formats.chosen)
        right: list[QWidget] = [self.formats, self._export_button] if of_one_event else [self.formats]
        tools.add_right(*right)
        return tools

    def _panes(self) -> StudioPanes:
        panes = StudioPanes(self.kit)
        self.preview = PreviewPane(self.services, "studioPreview")
        panes.hold(self._parts_pane(), self._words_pane(), self.preview)
        return panes

    def _parts_pane(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(self.kit.px(16), self.kit.px(14), self.kit.px(12), self.kit.px(16))
        column.setSpacing(self.kit.px(10))
        self._parts = PartList(self.kit, self._choose_part)
        self._finding_list = FindingList(self.kit, lambda finding: self._open(finding.path))
        self._finding_list.menu_wished.connect(self.open_menu)
        area, inside = scrolling(self)
        inside.addWidget(self._finding_list)
        inside.addStretch(1)
        column.addWidget(Label(self.kit, c_("of an announcement", "Parts"), step="head", strong=True))
        column.addWidget(self._parts, 3)
        column.addWidget(Hairline(self.kit))
        column.addWidget(area, 2)
        return pane

    def _words_pane(self) -> QWidget:
        pane, self._words = scrolling(self, margin=self.kit.px(20))
        self._words.addSpacing(self.kit.px(14))
        self._words.setSpacing(self.kit.px(10))
        self._part_name = Label(self.kit, "", step="head", strong=True)
        self._words.addWidget(self._part_name)
        self.fields = {field.path: self._field(field.path) for field in PRINTED_FIELDS}
        for one in self.fields.values():
            self._words.addWidget(one)
        self._words.addStretch(1)
        return pane

    def _field(self, path: str) -> BilingualField:
        described = BY_PATH[path]
        kind, lines = ("text", 6) if described.kind is FieldKind.LOCALIZED_TEXT else ("title", 2)
        field = BilingualField(self.kit, described.label, kind=kind, path=path, lines=lines)
        self._below.listen_to(field).hide_label()
        field.edited.connect(
            lambda written: keep_words(
                self.services, field, partial(edit.write, event_id=self._event_id or 0, path=path, written=written)
            )
        )
        field.gave_up.connect(self.services.notices.say)
        field.replaced.connect(self.services.notices.undoable)
        attempt = self.services.attempt
        field.confirmed.connect(lambda _code: attempt(edit.confirm_translation, self._event_id or 0, path))
        field.unneeded.connect(lambda code, on: attempt(edit.not_needed, self._event_id or 0, path, code, on))
        for code in CODES:
            field.boxes[code].editor.textChanged.connect(lambda *_text, side=code: self._typed(path, side))
        return field

    # --- what is shown ---------------------------------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        """The event of the place, the next one where it names none; the part of its field."""
        before = self._event_id
        with self.services.office.read() as session:
            self._event_id = first_choice(session, self.services.clock, route.id, self._event_id)
        if self._event_id != before:
            self._begin_anew()
        if route.field is not None:
            self._parts.choose(route.field.field)
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Read again: the event, its venue, an organisation or the office may say something else now; or the event is gone."""
        self.show_route(Route("announce", self._event_id))

    def where_to_begin(self) -> QWidget | None:
        """At the parts, from which Tab goes on to their words."""
        return super().where_to_begin() if self._event_id is None else self._parts

    def record_shown(self) -> tuple[type[Base], int | None]:
        return Event, self._event_id

    def leave(self) -> bool:
        """What is being typed is kept."""
        self.fields[self._path].commit()
        return self.is_settled(self.fields[self._path])

    def actions_here(self) -> list[Action]:
        """Ctrl+E exports what is shown, F7 goes to what is to be checked; F8 to the next gap, Shift+F8 to the one before."""
        return studio_actions(
            self._ask_for_folder,
            self.focus_findings,
            self._next_gap,
            lambda: self._finding_list.settle(self._below),
            has_event=lambda: self._event_id is not None,
            has_findings=lambda: bool(self.checked.findings),
            may_be_right=lambda: self._finding_list.may_be_right() is not None,
        )

    def _choose_event(self, event_id: int) -> None:
        if not self.leave():
            return
        self._event_id = event_id
        self._begin_anew()
        self.services.navigation.replace(Route("announce", event_id))
        self._read()

    def _begin_anew(self) -> None:
        self._stepping.forget()
        for field in self.fields.values():
            field.forget()

    def _read(self) -> None:
        self._events.show_event(self._event_id)
        self._export_button.setEnabled(self._event_id is not None)
        self._stack.show_parts(self._event_id is not None)
        if self._event_id is None:
            return
        with self.services.office.read() as session:
            self._kept = texts_of(session, self._event_id)
            self._finding_list.of_the_office = wanting_of_the_office(session)
        for path, field in self.fields.items():
            field.show_text(self._kept[path])
        self._live.choose(self._options())
        self._live.read(self.services.office.store, self._event_id)

    def _choose_part(self, path: str) -> None:
        if path != self._path and not self.is_settled(self.fields[self._path]):
            self._parts.choose(self._path)
            return
        self._path = path
        self._part_name.say(BY_PATH[path].label)
        for one, field in self.fields.items():
            field.setVisible(one == path)

    def _choose_layout(self, layout: str) -> None:
        self.services.settings.set(LAYOUT, layout)
        self._live.choose(self._options())

    def _options(self) -> PaperOptions:
        layout, dates = self._layout_choice.value(), self.kit.language.dates
        if layout in CODES:
            return PaperOptions(languages=(layout,), dates=dates)
        return PaperOptions(layout=layout, dates=dates)

    def _show_page(self, checked: Checked, page: bytes) -> None:
        self.checked = checked
        self._parts.show_findings(checked.findings)
        self._finding_list.show_findings([*checked.beside, *self._finding_list.of_the_office, *checked.findings])
        for path, field in self.fields.items():
            self._below.say(field, checked.at(of_event(self._event_id or 0, path)))
        self.preview.show_pdf(page)
        self._finding_list.keep_promise()

    def focus_findings(self) -> None:
        """To the list of what is to be checked; what was just opened is looked through first."""
        self._finding_list.focus_first(when_read=not self._live.is_current)

    def _show_trouble(self, error: Exception) -> None:
        if isinstance(error, OuikError):
            self.preview.show_trouble(error.text)

    # --- writing ----------------------------------------------------------------------------------------------------------

    def _typed(self, path: str, code: Code) -> None:
        kept, field = self._kept.get(path), self.fields[path]
        if kept is not None and field.words(code) != kept.get(code):
            draft: LocalizedText = kept.within(code, field.words(code))
            self._live.draft(path, draft)

    # --- findings ---------------------------------------------------------------------------------------------------------

    def _open(self, path: FieldPath) -> None:
        """In the part here where it is one, else on the page on which the field is written."""
        if path.noun == EVENT and path.field in self.fields:
            self._parts.choose(path.field)
            self.fields[path.field].focus_side(path.side or "ja")
        else:
            self.services.navigation.open(route_to(path, self._event_id))

    def _next_gap(self, by: int = 1) -> None:
        """To the finding after the side one is in, or after the one gone to last, though that be on another page."""
        step = self._stepping.step(self.checked, self._focused_path(), by, None)
        if step is not None:
            self._open(step)

    def _focused_path(self) -> FieldPath | None:
        sides = self.fields[self._path].boxes.items()
        here = next((code for code, box in sides if box.editor.hasFocus()), None)
        return here and of_event(self._event_id or 0, self._path, here)

    # --- out of the house -------------------------------------------------------------------------------------------------

    def _ask_for_folder(self) -> None:
        self.fields[self._path].commit()
        if self._event_id is not None:
            self._export.ask_for_folder(self._event_id, self._options())
