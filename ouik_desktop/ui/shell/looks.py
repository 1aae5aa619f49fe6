"""How large and how bright the window is: the commands that change it."""

from __future__ import annotations

from ouik_desktop.settings import TEXT_SIZE, THEME, Settings


def zoom(settings: Settings, by: int) -> None:
    """The text one size larger (+1), smaller (-1) or normal (0)."""
    sizes = TEXT_SIZE.choices
    at = sizes.index(settings.get(TEXT_SIZE)) + by
    settings.set(TEXT_SIZE, sizes[min(max(at, 0), len(sizes) - 1)] if by else TEXT_SIZE.default)


def switch_theme(settings: Settings, *, is_dark: bool) -> None:
    """Light when it is dark, dark when it is light."""
    settings.set(THEME, "light" if is_dark else "dark")
