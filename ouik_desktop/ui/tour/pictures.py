"""Pictures of every page, in both languages, light and dark, and one sheet to look at them together.

    packaging/screen.sh 1440x900 python -m ouik_desktop.ui.tour.pictures build/pictures

shows the sample office as it stands on 1 December 2026, 10:42. Where there is a screen they are taken from it, as somebody sees the
window who uses it: what was not painted anew is not in them. Without one (`demo`, the visit of a fresh install) the window is
grabbed, which paints it for the picture. The office is imported where it is needed: benchmarks measure what a
window loads by itself.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from ouik_desktop.i18n import CODES, Code, language
from ouik_desktop.settings import TEXT_SIZE, THEME, Settings
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Speech
from ouik_desktop.ui.look.theme import Theme
from ouik_desktop.ui.shell.frame import Frame
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.office import Office
from ouik_desktop.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from ouik_desktop.model import Clock
    from ouik_desktop.store import Store

THEMES: Final = ("light", "dark")
SIZE: Final = (1280, 800)
SMALL: Final = (1024, 680)
LARGE_TEXT: Final = 150
SECTIONS: Final = ("appearance", "keys", "office", "kinds", "data")  # of the preferences, which open on another
SEEN_SMALL: Final = ("home", "calendar", "events", "event-basics", "event-participants", "announce")
_ACROSS: Final = 4
_PATIENCE_S: Final = 5.0


@dataclass(frozen=True)
class View:
    """Something to take a picture of: the name of the picture, and where it is."""

    name: str
    route: Route


def views(store: Store) -> list[View]:
    """Every page, with the next event that people are registered for where a page is about an event."""
    from sqlalchemy import func, select

    from ouik_desktop.model import Event, Organisation, Person, Registration, Series, Venue

    with store.read() as session:
        event = session.scalar(
            select(Event.id)
            .join(Registration, Registration.event_id == Event.id)
            .where(Event.starts >= store.clock.wall().replace(tzinfo=None))
            .group_by(Event.id)
            .order_by(func.count().desc(), Event.starts)
            .limit(1)
        )
        person = session.scalar(select(Person.id).order_by(Person.id).limit(1))
        organisation = session.scalar(select(Organisation.id).order_by(Organisation.id).limit(1))
        venue = session.scalar(select(Venue.id).order_by(Venue.id).limit(1))
        series = session.scalar(select(Series.id).order_by(Series.id).limit(1))
    plain = ("home", "calendar", "events", "people", "organisations", "venues", "all_series", "preferences", "history")
    tabs = ("basics", "programme", "participants", "history")
    return [
        *[View(kind, Route(kind)) for kind in plain],
        *[View(f"preferences-{section}", Route("preferences", tab=section)) for section in SECTIONS],
        *[View(f"event-{tab}", Route("event", event, tab)) for tab in tabs],
        View("person", Route("person", person)),
        View("organisation", Route("organisation", organisation)),
        View("venue", Route("venue", venue)),
        View("series", Route("series", series)),
        View("announce", Route("announce", event)),
        View("print", Route("print", event)),
    ]


class Photographer:
    """A window on an office that is grabbed again and again."""

    def __init__(self, app: QApplication, store: Store, file: Path) -> None:
        self._app = app
        self._settings = Settings()
        self._office = Office()
        self._kit = Kit(Speech(language("ja")), Theme(app, self._settings))
        self._kit.theme.apply()
        self._frame = Frame()
        self._frame.resize(*SIZE)
        self.window = MainWindow(self._frame, self._kit, self._settings, self._office)
        self._frame.show()
        self._frame.activateWindow()
        self._office.attach(store, file)
        self.window.fill_in()
        self.window.status.show_saved(self._office.now())

    def take(self, view: View, code: Code, theme: str, percent: int = 100) -> QImage:
        """A picture of a page, when all it draws in threads is there."""
        self._settings.set(THEME, theme)
        self._settings.set(TEXT_SIZE, percent)
        self._kit.speech.speak(language(code))
        self.window.navigation.open(view.route)
        self.wait()
        return self._shot(self._frame)

    def resize(self, width: int, height: int) -> None:
        """The window in another size."""
        self._frame.resize(width, height)
        self.wait()

    def _shot(self, window: QWidget) -> QImage:
        screen = window.screen()
        if self._app.platformName() == "offscreen" or screen is None:
            return window.grab().toImage()
        self._app.sync()
        self._app.processEvents()
        box = window.geometry()
        return screen.grabWindow(0, box.x(), box.y(), box.width(), box.height()).toImage()

    def take_gallery(self, code: Code, theme: str) -> QImage:
        """Every control in its states."""
        from ouik_desktop.ui.tour.gallery import Gallery  # for pictures of the controls alone

        self._settings.set(THEME, theme)
        self._kit.speech.speak(language(code))
        gallery = Gallery(self._kit)
        gallery.resize(*SIZE)
        self._kit.dress(gallery)
        gallery.show()
        self.wait()
        picture = self._shot(gallery)
        gallery.close()
        gallery.deleteLater()
        return picture

    def wait(self) -> None:
        """Until all that is drawn in threads is there."""
        until = time.monotonic() + _PATIENCE_S
        quiet = 0
        while quiet < 3 and time.monotonic() < until:
            self._app.processEvents()
            quiet = 0 if self.window.jobs.busy else quiet + 1

    def close(self) -> None:
        """Put the camera away."""
        self.window.jobs.stop_all()
        self._office.detach()
        self._frame.close()
        self._frame.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def take_all(app: QApplication, store: Store, file: Path, folder: Path) -> list[Path]:
    """Write `{page}-{ja|en}-{light|dark}.png` of every page into `folder`, and `contact-sheet.png`; gives back the files."""
    folder.mkdir(parents=True, exist_ok=True)
    photographer = Photographer(app, store, file)
    try:
        taken = [_write(picture, folder / f"{name}.png") for name, picture in _all(photographer, store)]
    finally:
        photographer.close()
    return [*taken, _write(contact_sheet(sorted(taken)), folder / "contact-sheet.png")]


def _all(photographer: Photographer, store: Store) -> Iterator[tuple[str, QImage]]:
    wanted = [view for view in views(store) if view.route.kind in photographer.window.kinds]
    for theme in THEMES:  # changing the theme is what costs, so it is changed once
        for code in CODES:
            yield f"controls-{code}-{theme}", photographer.take_gallery(code, theme)
            for view in wanted:
                yield f"{view.name}-{code}-{theme}", photographer.take(view, code, theme)


def take_more(app: QApplication, store: Store, file: Path, folder: Path) -> list[Path]:
    """Every page with large text, and some in the smallest window: `home-ja-light-150.png`, `home-ja-light-1024.png`."""
    photographer = Photographer(app, store, file)
    taken = []
    try:
        wanted = [view for view in views(store) if view.route.kind in photographer.window.kinds]
        for code in CODES:
            for view in wanted:
                picture = photographer.take(view, code, THEMES[0], LARGE_TEXT)
                taken.append(_write(picture, folder / f"{view.name}-{code}-light-{LARGE_TEXT}.png"))
        photographer.resize(*SMALL)
        for code in CODES:
            for view in (view for view in wanted if view.name in SEEN_SMALL):
                picture = photographer.take(view, code, THEMES[-1])
                taken.append(_write(picture, folder / f"{view.name}-{code}-dark-{SMALL[0]}.png"))
    finally:
        photographer.close()
    return taken


def _write(picture: QImage, file: Path) -> Path:
    picture.save(str(file))
    return file


def contact_sheet(files: list[Path], width: int = 560) -> QImage:
    """All pictures small, four in a row, with their names."""
    height = width * SIZE[1] // SIZE[0] + 22
    rows = -(-len(files) // _ACROSS)
    sheet = QImage(_ACROSS * (width + 12) + 12, rows * (height + 12) + 12, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.lightGray)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, file in enumerate(files):
        x, y = 12 + number % _ACROSS * (width + 12), 12 + number // _ACROSS * (height + 12)
        picture = QImage(str(file)).scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(x, y + 20, picture.copy(QRect(0, 0, width, height - 22)))
        painter.drawText(x, y + 14, file.stem)
    painter.end()
    return sheet


def sample_store(folder: Path, clock: Clock) -> tuple[Store, Path]:
    """A fresh office with the sample in it."""
    from ouik_desktop.store import Store
    from ouik_desktop.work.office.sample import make_sample_office

    file = folder / "office.ouik"
    store = Store.open(file, clock)
    make_sample_office(store)
    return store, file


def application() -> QApplication:
    """The application for pictures: in Fusion, on the screen that is named, else without one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance()
    made = app if isinstance(app, QApplication) else QApplication(["ouik-desktop"])
    made.setStyle("Fusion")
    QWidget().deleteLater()  # fonts are asked for once before the first picture
    return made


def main(folder: Path) -> None:
    """The pictures of `make pictures`."""
    from ouik_desktop.model.clock import frozen
    from ouik_desktop.store import Store

    app = application()
    with TemporaryDirectory() as home:
        store, file = sample_store(Path(home), frozen(2026, 12, 1))
        files = take_all(app, store, file, folder)
        store = Store.open(file, frozen(2026, 12, 1))  # the first photographer has closed it
        files += take_more(app, store, file, folder)
    sys.stdout.write(f"{len(files)} pictures in {folder}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/pictures"))
