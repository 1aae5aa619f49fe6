"""Icons as vectors in the colours of the theme: our own plain drawings first, the rest of Phosphor through QtAwesome.

Importing QtAwesome costs 100 ms: the rail, the controls and Home use own drawings from `resources/icons` only.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from ouik_desktop.paths import resources_folder

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_SIZES = (14, 16, 18, 24, 32, 44, 48)  # what icon() offers a style that asks which sizes there are


@cache
def _drawing(name: str) -> str | None:
    file = resources_folder() / "icons" / f"{name}.svg"
    return file.read_text(encoding="utf-8") if file.is_file() else None


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer  # 10 ms the shell pays, the first frame does not

    drawing = _drawing(name) or ""
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))


class _Drawn(QIconEngine):
    """Paints one of our drawings at whatever size and scale is asked for."""

    def __init__(self, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._name, self._colour, self._disabled = name, colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = self._disabled if mode == QIcon.Mode.Disabled else self._colour
        _renderer(self._name, colour).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def availableSizes(self, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off) -> list[QSize]:
        return [QSize(size, size) for size in _SIZES]

    def clone(self) -> QIconEngine:
        return _Drawn(self._name, self._colour, self._disabled)


def icon(name: str, colour: str, disabled: str) -> QIcon:
    """The Phosphor icon `name` (`printer`, `house-fill`) in `colour`, and in `disabled` where its control is."""
    if _drawing(name) is not None:
        return QIcon(_Drawn(name, colour, disabled))
    found: QIcon = _phosphor().icon(f"ph.{name}", color=colour, color_disabled=disabled)
    return found


@cache
def _phosphor() -> Any:
    """QtAwesome with the font of Phosphor alone: all twelve of its fonts take six times as long to load."""
    import qtawesome
    from qtawesome.iconic_font import IconicFont

    folder = Path(qtawesome.__file__).parent / "fonts"
    font, names = next(folder.glob("phosphor-*.ttf")), next(folder.glob("phosphor-charmap-*.json"))
    return IconicFont(("ph", font.name, names.name))


def paint_icon(painter: QPainter, name: str, colour: str, at: QPointF, size: float) -> None:
    """Paint an icon `size` wide with its top left corner `at`."""
    if _drawing(name) is None:
        icon(name, colour, colour).paint(painter, QRectF(at.x(), at.y(), size, size).toRect())
        return
    _renderer(name, colour).render(painter, QRectF(at.x(), at.y(), size, size))
