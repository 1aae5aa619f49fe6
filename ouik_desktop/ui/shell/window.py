"""The main window: menus, rail, the pages, status bar. It puts the services together and goes where navigation wishes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.settings import LANGUAGE, TEXT_SIZE, THEME, WINDOW, Settings
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.screen_reader import teach_roles
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.shell.actions import Actions
from ouik_desktop.ui.shell.acts.phrases import Phrases
from ouik_desktop.ui.shell.acts.undoing import Undoing
from ouik_desktop.ui.shell.commands import commands
from ouik_desktop.ui.shell.dialogs import Dialogs
from ouik_desktop.ui.shell.frame import Frame
from ouik_desktop.ui.shell.jobs import Job, Jobs
from ouik_desktop.ui.shell.menus.bar import Menus
from ouik_desktop.ui.shell.menus.edits import TextMenus
from ouik_desktop.ui.shell.navigation import Navigation, Route
from ouik_desktop.ui.shell.notices import Notices
from ouik_desktop.ui.shell.office import Office
from ouik_desktop.ui.shell.panes import Panes
from ouik_desktop.ui.shell.rail.rail import Rail
from ouik_desktop.ui.shell.routes import RouteKind, routes
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.shell.stage import Stage
from ouik_desktop.ui.shell.status_bar import StatusBar
from ouik_desktop.ui.widgets.fields.field import TakesTyping

if TYPE_CHECKING:  # made when they are first wanted
    from ouik_desktop.ui.shell.job_panel import JobPanel
    from ouik_desktop.ui.shell.palette import Palette
    from ouik_desktop.ui.shell.palette_rows import PaletteRow, Search


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
        self._search: Search | None = None
        self.navigation = Navigation(self)
        self.notices = Notices(kit, self.undo, self)
        self.undoing = Undoing(office, self.notices, self.navigation)
        self.jobs = Jobs(self)
        self.jobs.started.connect(self._show_job)
        self.services = Services(
            kit,
            settings,
            office,
            self.navigation,
            self.jobs,
            self.notices,
            dialogs or Dialogs(kit),
            self.open_palette,
            self.run_action,
        )
        self.kinds: dict[str, RouteKind] = routes()
        self.actions_list = Actions(commands(self.services, self, self.kinds))
        self._menus = Menus(frame, kit, self.actions_list)
        TextMenus(frame, kit, self.actions_list)
        self._lay_out()
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
        self._panes = Panes(self.frame, self.rail, self.stage, self.status)
        self.notices.float_over(self.stage)
        self._palette: Palette | None = None
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
        self.frame.may_close = self._may_close
        self.phrases = Phrases(self._office, self.navigation, self.undoing, self.frame)
        self.phrases.writing.connect(self.status.show_writing)

    def _show_job(self, job: Job) -> None:
        from ouik_desktop.ui.shell.job_panel import JobPanel  # with the first job

        if self._job_panel is None:
            self._job_panel = JobPanel(self.kit, self.stage, self.notices)
        self._job_panel.begin(job)

    def _find_records(self, prefix: str, words: str) -> Iterable[PaletteRow]:
        return self._search(prefix, words) if self._search and self._office.is_open else ()

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
        page.show_route(route)
        self.navigation.arrived(route)
        self.stage.lay_out()

    def leave_here(self) -> bool:
        """Whether the page may be left; what is being typed on it is kept."""
        self.commit_typing()
        return self.here is None or self.here.leave()

    def _moved(self, route: Route) -> None:
        kind = self.kinds.get(route.kind)
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
        file = self._office.file
        self.status.show_file(file.name if file else "", str(file or ""))

    def fill_in(self) -> None:
        """What may come after the first page: the office's name and the events in progress in the rail, records to search."""
        from ouik_desktop.ui.shell import records  # brings the model, which is there by now

        self._search = records.search(self.services)
        records.RailReader(self.services, self.rail)

    # --- commands -----------------------------------------------------------------------------------------------------------

    def _speak(self) -> None:
        self._menus.fill()
        self._set_window_title()

    def run_action(self, id: str) -> None:
        """Do an action by its id, when it is within reach and possible."""
        action = self.actions_list.find(id)
        if action is not None and action.enabled():
            action.run()

    def open_palette(self) -> None:
        """Show search and commands."""
        if self._palette is None:
            from ouik_desktop.ui.shell.palette import Palette  # when it is first asked for

            self._palette = Palette(self.kit, self.frame, self.actions_list, self._find_records)
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
            self.undoing.undo()

    def redo(self) -> None:
        """Do the act again that was taken back last."""
        self.commit_typing()
        self.undoing.redo()

    def flush(self) -> None:
        """Ctrl+S: everything is saved already; what is being typed is, too, now."""
        self.commit_typing()
        self._office.seal()
        self.status.show_saved(self._office.now())

    def find_here(self) -> None:
        """Bring the focus to the page's own search, or open the palette."""
        field = self.here.search_field() if self.here else None
        if field is None:
            self.open_palette()
        else:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_pane(self) -> None:
        """Bring the focus to the next part of the window."""
        self._panes.step(+1)

    def previous_pane(self) -> None:
        """Bring the focus to the part of the window before."""
        self._panes.step(-1)

    def zoom(self, by: int) -> None:
        """The text one size larger (+1), smaller (-1) or normal (0)."""
        sizes = TEXT_SIZE.choices
        at = sizes.index(self._settings.get(TEXT_SIZE)) + by
        self._settings.set(TEXT_SIZE, sizes[min(max(at, 0), len(sizes) - 1)] if by else TEXT_SIZE.default)

    def toggle_full_screen(self) -> None:
        """The whole screen, or a window again."""
        self.frame.showNormal() if self.frame.isFullScreen() else self.frame.showFullScreen()

    def switch_theme(self) -> None:
        """Light when it is dark, dark when it is light."""
        self._settings.set(THEME, "light" if self.kit.theme.tokens.dark else "dark")

    def switch_language(self) -> None:
        """The other language, everywhere in the window."""
        self.commit_typing()
        other = self.kit.language.other
        self._settings.set(LANGUAGE, other.code)
        self.kit.speech.speak(other)

    def show_shortcuts(self) -> None:
        """The cheat sheet of all keys."""
        from ouik_desktop.ui.shell.help_dialogs import ShortcutsDialog  # seldom

        ShortcutsDialog(self.kit, self.frame, self.actions_list).open()

    def show_about(self) -> None:
        """What program this is."""
        from ouik_desktop.ui.shell.help_dialogs import AboutDialog  # seldom

        AboutDialog(self.kit, self.frame).open()

    # --- the window itself ---------------------------------------------------------------------------------------------------------

    def _resized(self) -> None:
        if self._palette is not None and self._palette.isVisible():
            self._palette.place()

    def _may_close(self) -> bool:
        if not self.leave_here():
            return False
        self._settings.set(WINDOW, bytes(self.frame.saveGeometry().toBase64().data()).decode())
        self.jobs.stop_all()
        return True

    def close(self) -> None:
        """Close the window."""
        self.frame.close()
