"""The offices opened lately: their names and where they lie, for the File menu. Those that are gone are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final

from ouik_desktop.i18n import Text, _
from ouik_desktop.localized import LocalizedText
from ouik_desktop.settings import OFFICE_NAMES, RECENT_OFFICES, Settings
from ouik_desktop.ui.shell.actions import Action

SHOWN: Final = 6


def remember_name(settings: Settings, file: Path, name: LocalizedText) -> None:
    """How an office that was opened is called."""
    kept: dict[str, object] = settings.get(OFFICE_NAMES)
    settings.set(OFFICE_NAMES, kept | {str(file): [name.ja, name.en]})


def lately(settings: Settings, here: Path | None) -> list[Path]:
    """The other offices in files, the one opened last first, as far as they are still there."""
    files = [Path(one) for one in settings.get(RECENT_OFFICES) if "://" not in one]
    return [file for file in files if file.is_file() and file != here][:SHOWN]


def name_of(settings: Settings, file: Path) -> LocalizedText | str:
    """How an office is called, as far as it has said so."""
    match settings.get(OFFICE_NAMES).get(str(file)):
        case [str(ja), str(en)] if ja or en:
            return LocalizedText(ja, en)
        case _:
            return file.stem


def forget(settings: Settings) -> None:
    """Clear the list."""
    none: list[str] = []
    settings.set(RECENT_OFFICES, none)


def recent_offices(
    settings: Settings, here: Callable[[], Path | None], open_office: Callable[[Path], object]
) -> Iterable[Action]:
    """A line for each, read anew whenever the menu opens, and one that clears the list."""
    act = partial(Action, menu="file", inside=_("Recent offices"), icon="folder")

    def at(number: int) -> Path | None:
        known = lately(settings, here())
        return known[number] if number < len(known) else None

    def opener(number: int) -> Callable[[], object]:
        return lambda: (known := at(number)) and open_office(known)

    def words(number: int) -> Callable[[], Text]:
        return lambda: _words(settings, at(number))

    def there(number: int) -> Callable[[], bool]:
        return lambda: at(number) is not None

    for number in range(SHOWN):
        yield act(
            f"recent_office_{number + 1}",
            _("Recent office {number}", number=number + 1),
            opener(number),
            words=words(number),
            enabled=there(number),
            shown=there(number),
        )
    yield act("clear_recent_offices", _("Clear this list"), lambda: forget(settings), icon="x", enabled=there(0))


def _words(settings: Settings, file: Path | None) -> Text:
    if file is None:
        return _("Recent offices")
    return _("{office} — {folder}", office=name_of(settings, file), folder=str(file.parent))
