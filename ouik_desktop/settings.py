"""The wishes of one desktop as data: each setting with its type and default, kept as JSON in the user's config folder.

Unknown keys (of a newer version) are kept as they are, a value of the wrong type counts as not set, and a damaged file is put
aside under another name: settings never stop the program from starting.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, TypeGuard, TypeVar

from ouik_desktop.disk import whole
from ouik_desktop.paths import user_config_folder

T = TypeVar("T")


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One wish: its `key` in the file, its `default` (whose type is its type), and the values it may have, if few."""

    key: str
    default: T
    choices: tuple[T, ...] = ()

    def accepts(self, value: object) -> TypeGuard[T]:
        """Whether `value` can be this setting's."""
        if self.choices:
            return value in self.choices
        if isinstance(self.default, bool) or isinstance(value, bool):
            return isinstance(self.default, bool) and isinstance(value, bool)
        return isinstance(value, type(self.default))


LANGUAGE: Final = Setting("language", "", ("", "ja", "en"))  # "": as the desktop speaks
THEME: Final = Setting("appearance.theme", "system", ("system", "light", "dark"))
TEXT_SIZE: Final = Setting("appearance.text_size", 100, (90, 100, 110, 125, 150))
CONTRAST: Final = Setting("appearance.contrast", "system", ("system", "usual", "high"))
REDUCE_MOTION: Final = Setting("appearance.reduce_motion", False)
ACCENT: Final = Setting("appearance.accent", "indigo", ("indigo", "moss", "grape"))
ERA: Final = Setting("dates.era", False)
WAVE_DASH: Final = Setting("dates.wave_dash", False)
WEEK_STARTS: Final = Setting("calendar.week_starts", "", ("", "sunday", "monday"))
OFFICE: Final = Setting("office", "")  # the office opened last; "": the one in the user's data folder
RECENT_OFFICES: Final[Setting[list[str]]] = Setting(
    "offices.recent", []
)  # paths and addresses of servers, newest first
EXPORT_FOLDER: Final = Setting("export.folder", "")
KEYS: Final[Setting[dict[str, object]]] = Setting(
    "keyboard.keys", {}
)  # of commands that do not have those they came with
OFFICE_NAMES: Final[Setting[dict[str, object]]] = Setting(
    "offices.names", {}
)  # of those opened lately, ja and en by path
PLACE: Final[Setting[dict[str, object]]] = Setting("window.place", {})  # the page one was at, and in which office
RECENT: Final[Setting[dict[str, object]]] = Setting("palette.recent", {})  # by office what was visited and used lately
IMPORT_FOLDER: Final = Setting("import.folder", "")
NO_TABLES: Final[dict[str, object]] = {}
TABLES: Final = Setting("tables", NO_TABLES)  # how each is arranged, by its name: `ui.widgets.table.arrangement`
COPY_FOLDER: Final = Setting("copies.folder", "")  # where copies of the office were saved last: a stick, another disk
DESKTOP: Final = Setting("desktop", "")  # what tells this desktop from others of one machine and one office
WINDOW: Final = Setting("window.geometry", "")  # base64, as Qt gives it


RECENT_AT_MOST: Final = 9  # offices that are remembered


class Settings:
    """The settings of this desktop, read from and written to `file`."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._values = _read(file) if file else {}
        self._listeners: list[Callable[[str], object]] = []

    def get(self, setting: Setting[T]) -> T:
        """What was chosen, or the default."""
        value = self._values.get(setting.key, setting.default)
        return value if setting.accepts(value) else setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Keep a choice, on disk at once; listeners are told the key. A value the setting cannot have is a bug."""
        if not setting.accepts(value):
            raise ValueError(f"{setting.key} cannot be {value!r}")
        if self._values.get(setting.key) == value:
            return
        self._values[setting.key] = value
        self._write()
        for listener in list(self._listeners):
            listener(setting.key)

    def remember_office(self, location: str) -> None:
        """The office at `location`, a whole path or an address, was opened: it is the newest of the recent ones."""
        earlier = [one for one in self.get(RECENT_OFFICES) if one != location]
        self.set(RECENT_OFFICES, [location, *earlier][:RECENT_AT_MOST])

    def listen(self, listener: Callable[[str], object]) -> None:
        """Have `listener(key)` called after each change."""
        self._listeners.append(listener)

    def _write(self) -> None:
        if self._file is None:
            return
        kept = json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True)
        with suppress(OSError):  # a read-only profile keeps its wishes for this run only
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with whole(self._file) as beside:
                beside.write_text(kept, encoding="utf-8")


def name_of_desktop(settings: Settings) -> str:
    """What this desktop is called in the history of an office, the same each time; made when it is first asked for.

    With the machine's name, for a settings folder may be carried to another machine."""
    if not settings.get(DESKTOP):
        settings.set(DESKTOP, _at_random())
    return f"{_machine()}/{settings.get(DESKTOP)}"


def name_of_guest() -> str:
    """What a second window on the same settings is called, this once: what it does is not the first one's to take back."""
    return f"{_machine()}/{_at_random()}"


def _at_random() -> str:
    from uuid import uuid4  # seldom

    return uuid4().hex[:12]


def _machine() -> str:
    from socket import gethostname  # with the office: the first frame does without

    return gethostname()


def user_settings() -> Settings:
    """The settings of the user of this desktop."""
    return Settings(user_config_folder() / "settings.json")


def _read(file: Path) -> dict[str, object]:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        if isinstance(kept, dict):
            return kept
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        pass
    _put_aside(file)
    return {}


def _put_aside(file: Path) -> None:
    with suppress(OSError):  # it can be neither read nor moved: the defaults do
        file.replace(file.with_suffix(".damaged"))
