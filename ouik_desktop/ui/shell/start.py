"""The first second after the first frame: the shell, the office opened in a thread, the first page. `app.py` tells the order."""

from __future__ import annotations

import gc
import logging
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from ouik_desktop.errors import OfficeError, OuikError
from ouik_desktop.i18n import DateStyle, Language, _
from ouik_desktop.localized import NO_WORDS, LocalizedText
from ouik_desktop.paths import user_data_folder
from ouik_desktop.settings import ERA, LANGUAGE, OFFICE, WAVE_DASH, Settings, name_of_desktop, name_of_guest
from ouik_desktop.ui.door import Door, Ring
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Speech
from ouik_desktop.ui.look.theme import Theme
from ouik_desktop.ui.shell.acts.session_end import SessionEnd
from ouik_desktop.ui.shell.crash import CrashNet
from ouik_desktop.ui.shell.frame import Frame
from ouik_desktop.ui.shell.office import Office
from ouik_desktop.ui.shell.offices import remember_name
from ouik_desktop.ui.shell.place import HOME, found_again, kept_place
from ouik_desktop.ui.shell.routes import modules_ahead
from ouik_desktop.ui.shell.stage import Rehearsal
from ouik_desktop.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from ouik_desktop.store import Store

_log = logging.getLogger(__name__)


STEP_MS: Final = (
    1  # between two steps of showing Home, so that none holds the window long: at 0 Qt would take them as one
)
ANSWERS_MS: Final = 1500  # after which the network part of Qt is loaded, so that somebody can ring at the door
SETTLED_MS: Final = 1000  # after which one has looked at Home, and what nobody waits for may begin
BREATH_MS: Final = 40  # the window's own between two modules that are imported ahead


class Start(QObject):
    """Puts the program together and opens its office."""

    def __init__(
        self,
        app: QApplication,
        frame: Frame,
        settings: Settings,
        office: str | None,
        language: str | None,
        *,
        door: Door | None = None,
    ) -> None:
        super().__init__()
        self._app, self._frame, self._settings = app, frame, settings
        self._door = door
        self._named = location_of(office) if office else None
        self._place = HOME
        self._location: Path | str | None = None
        self._net = CrashNet(self._show_bug)
        self._net.install()
        self.kit = Kit(Speech(language_of(settings, language), self), Theme(app, settings))
        self.kit.theme.apply()
        self.kit.speech.teach_qt()
        self.office = Office(self)
        self.window = MainWindow(frame, self.kit, settings, self.office)
        self.window.office_wished.connect(self.open_office)
        self._session_end = SessionEnd(app, self.window.commit_typing, frame.close)

    def begin(self) -> None:
        """Show the shell, then open the office."""
        self._frame.setPalette(self._app.palette())
        self.window.status.show_state(_("Opening the office…"))
        QTimer.singleShot(0, self._choose_office)
        QTimer.singleShot(ANSWERS_MS, self, self._answer_the_door)

    def _answer_the_door(self) -> None:
        if self._door is not None:
            self._door.answer(self.show)

    def show(self, ring: Ring) -> None:
        """Somebody started the program again: the window comes to the front, with the office they named, after what is asked just now
        in a dialog."""
        self._frame.come_forward(ring.token)
        if ring.office is None or location_of(ring.office) == self._location:
            return
        wanted = location_of(ring.office)
        asked = self._app.activeModalWidget()
        if isinstance(asked, QDialog):
            asked.finished.connect(lambda _result: self.open_office(wanted))
        else:
            self.open_office(wanted)

    def end(self) -> None:
        """The event loop has ended; what its last events still set going in threads comes to its end before they do."""
        self.window.jobs.stop_all()
        from ouik_desktop.ui.shell.log import end_log  # loaded by then

        end_log()
        self._session_end.end()
        self.office.detach()
        self._net.remove()

    def _choose_office(self) -> None:
        location = self._named or location_of(self._settings.get(OFFICE) or str(user_data_folder() / "office.ouik"))
        if isinstance(location, Path) and not location.exists():
            from ouik_desktop.ui.pages.welcome import WelcomeDialog  # the very first time

            WelcomeDialog(self.kit, self._settings, self._frame, location, self.open_office).open()
        else:
            self.open_office(location)

    def open_office(self, location: Path | str, *, sample: bool = False, name: LocalizedText = NO_WORDS) -> None:
        """Open the office at `location` (a file, or a server's address) in a thread; a file is made when it is not there, and
        with `sample` filled with the sample office, or called by its `name`. What is being typed in the one that is open is kept first."""
        if self.office.is_open and not self.window.leave_here():
            return
        is_guest = self._door is not None and not self._door.is_ours
        desktop = name_of_guest() if is_guest else name_of_desktop(self._settings)
        place = kept_place(self._settings, _office(location))
        module = self.window.kinds[place.kind].module if place.kind in self.window.kinds else ""
        self.window.jobs.compute(
            lambda: open_store(location, desktop, sample=sample, name=name, page=module),
            lambda store: self._opened(store, location),
            failed=lambda error: self._failed(error, location),
        )

    def _opened(self, store: Store, location: Path | str) -> None:
        self._location = location.absolute() if isinstance(location, Path) else location
        if self._named is None:
            self._settings.set(OFFICE, str(location))
        self._settings.remember_office(str(self._location))
        self.window.stage.leave_trouble()
        self.office.attach(store, location if isinstance(location, Path) else None)
        self.window.status.show_saved(self.office.now())
        self._place = found_again(store, kept_place(self._settings, _office(location)))
        QTimer.singleShot(STEP_MS, self, self._make_first)

    def _make_first(self) -> None:
        if not self.office.is_open:
            return  # the window was closed again at once
        self.window.stage.prepare(self._place.kind)
        QTimer.singleShot(STEP_MS, self, self._go_there)

    def _go_there(self) -> None:
        if not self.office.is_open:
            return  # the window was closed again at once
        self.window.navigation.begin_behind(HOME)
        self.window.navigation.open(self._place)
        QTimer.singleShot(STEP_MS, self, self._load_the_rest)

    def _load_the_rest(self) -> None:
        if self.office.is_open:
            self.window.jobs.compute(load_the_rest, lambda _loaded: self._later())

    def _later(self) -> None:
        if not self.office.is_open:
            return  # the window was closed again at once
        from ouik_desktop.ui.shell.log import keep_log  # when nobody waits

        keep_log()
        self._log_office()
        self._remember_office()
        self.window.fill_in()
        self._back_up_daily()
        self._warn_of_the_folder()
        QTimer.singleShot(SETTLED_MS, self, lambda: self._import_ahead(modules_ahead()))
        gc.freeze()
        gc.enable()

    def _import_ahead(self, modules: list[str]) -> None:
        """One module after the other in a thread, with pauses: the window stays free, and closes without waiting for the rest.
        Then the heavy pages are made."""
        if not self.office.is_open:
            return
        if not modules:
            Rehearsal(self.window.stage)
            return
        now, *later = modules
        self.window.jobs.compute(
            lambda: import_module(now),
            lambda _module: QTimer.singleShot(BREATH_MS, self, lambda: self._import_ahead(later)),
        )

    def _log_office(self) -> None:
        file = self.office.file
        _log.info("office opened: %s", "on a server" if file is None else f"a file of {file.stat().st_size:,} bytes")

    def _remember_office(self) -> None:
        from ouik_desktop.work.office.identity import office_of  # with SQLAlchemy

        if self.office.file is not None:
            with self.office.read() as session:
                remember_name(self._settings, self.office.file.absolute(), office_of(session).name or NO_WORDS)

    def _back_up_daily(self) -> None:
        from ouik_desktop.work.office.care import daily_backup  # with SQLAlchemy

        if self.office.file is not None:
            store = self.office.store
            self.window.jobs.run(lambda: daily_backup(store), _("Making the backup of the day"))

    def _warn_of_the_folder(self) -> None:
        from ouik_desktop.work.office.care import caution  # with SQLAlchemy

        if self.office.file is not None and (told := caution(self.office.file)) is not None:
            _log.warning("the office lies in a folder that is not advised")
            self.window.services.notices.warn(told)

    def _failed(self, error: Exception, location: Path | str) -> None:
        from ouik_desktop.ui.shell.trouble import TroublePage  # seldom

        _log.error("the office could not be opened: %s", type(error).__name__)
        # anything but an OuikError is a bug, of which the crash net tells; here too one must be able to go on
        known = error if isinstance(error, OuikError) else OfficeError(_("The office could not be opened."))
        self.window.stage.show_trouble(TroublePage(self.window.services, known, location, self.open_office))

    def _show_bug(self, report: str, file: Path | None) -> None:
        from ouik_desktop.ui.shell.trouble import BugDialog  # seldom

        BugDialog(self.kit, self._frame, report, file).open()


def language_of(settings: Settings, named: str | None) -> Language:
    """The language asked for, else the one set, else the desktop's."""
    code = (
        named or settings.get(LANGUAGE) or ("ja" if QLocale.system().language() == QLocale.Language.Japanese else "en")
    )
    return Language("ja" if code == "ja" else "en", DateStyle(settings.get(ERA), settings.get(WAVE_DASH)))


def location_of(office: str) -> Path | str:
    """Where an office is: a file, or the address of a server as it is (a path would swallow one of its slashes)."""
    return office if "://" in office else Path(office)


def _office(location: Path | str) -> str:
    """An office as its place is remembered: a file; of servers there is one."""
    return str(location) if isinstance(location, Path) else ""


def open_store(
    location: Path | str, desktop: str, *, sample: bool = False, name: LocalizedText = NO_WORDS, page: str = ""
) -> Store:
    """Open the office at `location` as `desktop` sees it. Runs in a worker's thread: here SQLAlchemy, the model and the first page are
    imported."""
    from ouik_desktop.model import Clock
    from ouik_desktop.store import Store

    store = Store.open(location, Clock(), desktop)
    store.watch()
    if sample:
        import_module("ouik_desktop.work.office.sample").make_sample_office(store)
    if name:
        import_module("ouik_desktop.work.office.identity").name_office(store, name)
    import_module(f"ouik_desktop.ui.pages.{page or 'home.page'}")
    from ouik_desktop.work.home import overview

    overview(store)  # statements compiled and holidays known here, so that the page itself comes without a gap
    return store


def load_the_rest() -> None:
    """Import what nobody waits for. Runs in a worker's thread, when the first page stands."""
    for module in ("log", "rail.reader", "palette.records", "palette.box"):
        import_module(f"ouik_desktop.ui.shell.{module}")
    import_module("ouik_desktop.work.office.care")
