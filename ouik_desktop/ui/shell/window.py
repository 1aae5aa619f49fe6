"""The main window: menus, rail, the pages, status bar. It puts the services together and goes where navigation wishes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.japanese import has_japanese
from ouik_desktop.settings import LANGUAGE, WINDOW, Settings
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.screen_reader import teach_roles
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.shell.actions import Actions
from ouik_desktop.ui.shell.acts import meanwhile, phrases, undoing
from ouik_desktop.ui.shell.commands.everything import commands
from ouik_desktop.ui.shell.dialogs import Dialogs
from ouik_desktop.ui.shell.frame import Frame
from ouik_desktop.ui.shell.jobs import Job, Jobs
from ouik_desktop.ui.shell.keyboard.caps import KeyCaps
from ouik_desktop.ui.shell.keyboard.keys import Keys
from ouik_desktop.ui.shell.keyboard.panes import Panes
from ouik_desktop.ui.shell.keyboard.ways import Ways
from ouik_desktop.ui.shell.menus.bar import Menus
from ouik_desktop.ui.shell.menus.edits import TextMenus
from ouik_desktop.ui.shell.navigation import Navigation, Route
from ouik_desktop.ui.shell.notices import Notices
from ouik_desktop.ui.shell.office import Office
from ouik_desktop.ui.shell.palette.recent import Recent
from ouik_desktop.ui.shell.place import HOME, keep_place
from ouik_desktop.ui.shell.rail.rail import Rail
from ouik_desktop.ui.shell.routes import RouteKind, routes
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.shell.stage import Stage
from ouik_desktop.ui.shell.status_bar import StatusBar
from ouik_desktop.ui.widgets.fields.field import TakesTyping

if TYPE_CHECKING:  # made when they are first wanted
    from ouik_desktop.ui.shell.job_panel import JobPanel
    from ouik_desktop.ui.shell.palette.box import Palette
    from ouik_desktop.ui.shell.palette.records import Records


USUALLY_AHEAD: Final = timedelta(days=14)  # how far off a new event is, until one says when


class MainWindow(QObject):
    """One window of one office. Pages are made when they are first opened, and kept.

    `office_wished(Path)` asks for another office, which is made when the file is not there.
    """

    office_wished = Signal(object)

    def __init__(
        self, frame: Frame, kit: Kit, settings: Settings, office: Office, *, dialogs: Dialogs | None = None
    ) -> None:
        super().__init__(frame)
        teach_roles()
        self.frame = frame
        self.kit, self._settings, self._office = kit, settings, office
        self._records: Records | None = None
        self.recent = Recent(settings)
        self.navigation = Navigation(self)
        self.notices = Notices(kit, self._way_back, self)
        self.undoing = undoing.Undoing(office, self.notices, self.navigation)
        self.jobs = Jobs(self)
        self.jobs.started.connect(self._show_job)
        self.services = Services(
            kit,
            settings,
            office,
            self.navigation,
            self.jobs,
            self.notices,
            Keys(settings, self),
            dialogs or Dialogs(kit),
            self.open_palette,
            self.run_action,
        )
        self.kinds: dict[str, RouteKind] = routes()
        self._lay_out()
        self.actions_list = Actions(commands(self.services, self, self.kinds), self.services.keys)
        self._menus = Menus(frame, kit, self.actions_list)
        self._key_caps = KeyCaps(self.stage, self.services.keys, self.actions_list, self._menus)
        TextMenus(frame, kit, self.actions_list)
        self._connect()
        kit.follow(self._speak)
        kit.speech.changed.connect(self._set_window_title)  # when the page has said its title again

    def _lay_out(self) -> None:
        kit = self.kit
        self.rail = Rail(kit, self.kinds, self.navigation.open)
        self.stage = Stage(self.services, self.kinds)
        self.status = StatusBar(kit, self._settings, self.switch_language)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.stage, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.frame.setCentralWidget(whole)
        self.notices.stand_in(whole, self.status)
        self._palette: Palette | None = None
        panes = Panes(self.frame, lambda: [self.rail, self.stage, *self.notices.shown(), self.status])
        self.ways = Ways(self.frame, self.stage, panes, self.navigation, self.kinds, self.open_palette)
        self._job_panel: JobPanel | None = None

    def _connect(self) -> None:
        self.navigation.wished.connect(self._go)
        self.navigation.moved.connect(self._moved)
        self.stage.titled.connect(self._set_window_title)
        self.notices.told.connect(self.status.keep_notice)
        self._office.saved.connect(self.status.show_saved)
        self._office.opened.connect(self._office_opened)
        self.frame.resized.connect(self._resized)
        self.frame.left.connect(self.commit_typing)
        self.frame.escaped.connect(self.ways.escape)
        self.frame.may_close = self._may_close
        self.phrases = phrases.Phrases(self._office, self.navigation, self.undoing, self.frame)
        self.phrases.writing.connect(self.status.show_writing)
        meanwhile.Meanwhile(self._office, self.notices, self.navigation, self.undoing, self.frame)

    def _show_job(self, job: Job) -> None:
        from ouik_desktop.ui.shell.job_panel import JobPanel  # with the first job

        if self._job_panel is None:
            self._job_panel = JobPanel(self.kit, self.stage, self.notices)
        self._job_panel.begin(job)

    # --- going to places ----------------------------------------------------------------------------------------------------

    @property
    def here(self) -> Page | None:
        """The page that is shown."""
        return self.stage.here

    def _go(self, route: Route) -> None:
        if not self._office.is_open:
            return
        if not self.leave_here():
            return
        self._office.seal()
        page = self.stage.page(route.kind)
        if page is None:
            return
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt would choose the first button of the page
        self.stage.setCurrentWidget(page)
        self._key_caps.show(page)
        page.show_route(route)
        self.navigation.arrived(route)
        self.stage.lay_out()
        self.ways.begin(page)

    def leave_here(self) -> bool:
        """Whether the page may be left; what is being typed on it is kept."""
        self.commit_typing()
        return self.here is None or self.here.leave()

    def _moved(self, route: Route) -> None:
        kind = self.kinds.get(route.kind)
        self.recent.visited(route)
        self.rail.mark(route)
        page = self.here
        if page is not None:
            page.header.set_back(bool(kind and not kind.rail) and self.navigation.can_go_back())
            if self.actions_list.show_also(page.actions_here()):
                self._menus.fill()
        self._set_window_title()

    def _set_window_title(self) -> None:
        page = self.here
        title = page.header.title() if page else ""
        self.frame.setWindowTitle(f"{title} — ouik-desktop" if title else "ouik-desktop")

    def _office_opened(self) -> None:
        if self.here is not None:
            self.jobs.forget_answers()
            self.stage.forget_pages()
            self.navigation.begin_behind(HOME)
        self.recent.open(str(self._office.file or ""))
        file = self._office.file
        self.status.show_file(file.name if file else "", str(file or ""))

    def fill_in(self) -> None:
        """What may come after the first page: the office's name and the events in progress in the rail, records to search."""
        from ouik_desktop.ui.shell.palette.records import Records  # brings the model, which is there by now
        from ouik_desktop.ui.shell.rail.reader import RailReader

        self._records = Records(self.services)
        RailReader(self.services, self.rail)

    # --- commands -----------------------------------------------------------------------------------------------------------

    def _speak(self) -> None:
        self._menus.fill()
        self._set_window_title()

    def run_action(self, id: str) -> None:
        """Do an action by its id, when it is within reach and possible."""
        action = self.actions_list.find(id)
        if action is not None and action.enabled():
            action.run()

    def new_event(self, title: str = "") -> None:
        """Ask for a new event, on top of whatever page is shown; `title` in the language it is written in."""
        from ouik_desktop.ui.pages.events.new_event import NewEventDialog  # with the office

        dialog = NewEventDialog(self.services, self.frame, self.services.clock.today() + USUALLY_AHEAD)
        (dialog.title_ja if has_japanese(title) else dialog.title_en).set_value(title)
        dialog.open()

    def open_palette(self) -> None:
        """Show search and commands."""
        if self._palette is None:
            from ouik_desktop.ui.shell.palette.box import Palette  # when it is first asked for
            from ouik_desktop.ui.shell.palette.sought import Sought

            def finds() -> Records | None:
                return self._records if self._office.is_open else None

            sought = Sought(self.actions_list, finds, self.recent, self.new_event)
            self._palette = Palette(self.kit, self.frame, sought)
        self._palette.open_palette()

    def commit_typing(self) -> None:
        """Commit what is still being composed or typed, so that nothing of it is lost or taken for another record."""
        QGuiApplication.inputMethod().commit()
        field: QWidget | None = self.frame.focusWidget()
        while field is not None:
            if isinstance(field, TakesTyping):
                field.commit()
                return
            field = field.parentWidget()

    def undo(self) -> None:
        """Take back the last phrase of the field one is typing in, else the office's last act, by name."""
        self.commit_typing()
        if not self.phrases.undo():
            undoing.undo_or_ask(self.services, self.here or self.frame, self.undoing)

    def _way_back(self) -> Callable[[], object]:
        take_back = self.undoing.way_back()

        def back() -> None:
            self.commit_typing()
            take_back()

        return back

    def redo(self) -> None:
        """Do the act again that was taken back last."""
        self.commit_typing()
        self.undoing.redo()

    def flush(self) -> None:
        """Ctrl+S: everything is saved already; what is being typed is, too, now."""
        self.commit_typing()
        self._office.seal()
        self.status.show_saved(self._office.now())

    def toggle_full_screen(self) -> None:
        """The whole screen, or a window again."""
        self.frame.showNormal() if self.frame.isFullScreen() else self.frame.showFullScreen()

    def switch_language(self) -> None:
        """The other language, everywhere in the window."""
        self.commit_typing()
        other = self.kit.language.other
        self._settings.set(LANGUAGE, other.code)
        self.kit.speech.speak(other)

    # --- the window itself ---------------------------------------------------------------------------------------------------------

    def _resized(self) -> None:
        if self._palette is not None and self._palette.isVisible():
            self._palette.place()

    def _may_close(self) -> bool:
        if not self.leave_here():
            return False
        if self._office.is_open:
            keep_place(self._settings, str(self._office.file or ""), self.navigation.here)
            self.recent.keep()
        self._settings.set(WINDOW, bytes(self.frame.saveGeometry().toBase64().data()).decode())
        self.jobs.stop_all()
        return True

    def close(self) -> None:
        """Close the window."""
        self.frame.close()
