"""The offices opened lately: their names and where they lie, for the File menu. Those that are gone are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final

from ouik_desktop.i18n import Text, _
from ouik_desktop.localized import LocalizedText
from ouik_desktop.settings import OFFICES, Settings
from ouik_desktop.ui.shell.actions import Action

SHOWN: Final = 6
_Kept = dict[str, str]  # file, ja, en


def remember(settings: Settings, file: Path, name: LocalizedText) -> None:
    """An office was opened: it stands first."""
    others = [one for one in _kept(settings) if one["file"] != str(file)]
    first: _Kept = {"file": str(file), "ja": name.ja, "en": name.en}
    _keep(settings, [first, *others][: SHOWN + 1])


def lately(settings: Settings, here: Path | None) -> list[_Kept]:
    """The other offices, the one opened last first, as far as they are still there."""
    found = [one for one in _kept(settings) if Path(one["file"]).is_file() and Path(one["file"]) != here]
    return found[:SHOWN]


def _kept(settings: Settings) -> list[_Kept]:
    return [one for one in settings.get(OFFICES) if isinstance(one, dict) and {"file", "ja", "en"} <= one.keys()]


def _keep(settings: Settings, offices: list[_Kept]) -> None:
    kept: list[object] = list(offices)
    settings.set(OFFICES, kept)


def recent_offices(
    settings: Settings, here: Callable[[], Path | None], open_office: Callable[[Path], object]
) -> Iterable[Action]:
    """A line for each, read anew whenever the menu opens, and one that clears the list."""
    act = partial(Action, menu="file", inside=_("Recent offices"), icon="folder")

    def at(number: int) -> _Kept | None:
        known = lately(settings, here())
        return known[number] if number < len(known) else None

    def opener(number: int) -> Callable[[], object]:
        return lambda: (known := at(number)) and open_office(Path(known["file"]))

    def words(number: int) -> Callable[[], Text]:
        return lambda: _words(at(number))

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
    yield act("clear_recent_offices", _("Clear this list"), lambda: _keep(settings, []), icon="x", enabled=there(0))


def _words(office: _Kept | None) -> Text:
    if office is None:
        return _("Recent offices")
    file = Path(office["file"])
    name = LocalizedText(office["ja"], office["en"])
    return _("{office} — {folder}", office=name if name else file.stem, folder=str(file.parent))
