"""Palette and style sheet, generated from the tokens. The palette fits unstyled widgets and popups already; the sheet carries
borders, radii and states. No fonts here: a `font-size` in a sheet beats `setFont` and does not follow the text size."""

from __future__ import annotations

from collections.abc import Callable
from string import Template
from typing import Final

from PySide6.QtGui import QColor, QPalette

from ouik_desktop.paths import resources_folder
from ouik_desktop.ui.look.tokens import Tokens

_ROLES: Final = {
    "Window": "canvas",
    "WindowText": "ink",
    "Base": "surface",
    "AlternateBase": "sunken",
    "Text": "ink",
    "Button": "surface",
    "ButtonText": "ink",
    "BrightText": "on_accent",
    "Highlight": "sel",
    "HighlightedText": "sel_ink",
    "Link": "link",
    "LinkVisited": "link",
    "ToolTipBase": "snack",
    "ToolTipText": "on_snack",
    "PlaceholderText": "ink3",
    "Accent": "accent",
    "Light": "surface",
    "Midlight": "hover",
    "Mid": "line",
    "Dark": "edge2",
    "Shadow": "edge",
}


def palette(tokens: Tokens) -> QPalette:
    """Every role, the disabled ones too."""
    colours = QPalette()
    for role, token in _ROLES.items():
        colours.setColor(QPalette.ColorGroup.All, QPalette.ColorRole[role], QColor(getattr(tokens, token)))
    for role in ("WindowText", "Text", "ButtonText", "PlaceholderText"):
        colours.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], QColor(tokens.disabled))
    colours.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Base, QColor(tokens.sunken))
    return colours


def sheet(tokens: Tokens, px: Callable[[float], int]) -> str:
    """The one style sheet; lengths grow with the text size."""
    lengths = {f"p{number}": f"{px(number)}px" for number in (*range(1, 49), 60, 160, 220)}
    colours = {name: value for name, value in vars(tokens).items() if isinstance(value, str)}
    arrow = resources_folder() / "icons" / f"of_qt_caret_{'dark' if tokens.dark else 'light'}.svg"
    return Template(_SHEET).substitute(
        colours, **lengths, ring="3px" if tokens.high_contrast else "2px", arrow=arrow.as_posix()
    )


_SHEET: Final = """
QWidget[ground="canvas"], QMainWindow, QScrollArea[ground="canvas"], QStackedWidget[ground="canvas"] { background: $canvas; }
QWidget[ground="chrome"] { background: $chrome; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="sunken"] { background: $sunken; }
QWidget[ground="raised"] { background: $raised; }
QScrollArea { border: 0; background: transparent; }
QScrollArea[look="reading"]:focus, QListWidget[look="choices"]:focus { border: $ring solid $focus; border-radius: 6px; }
QListWidget[look="choices"] { border: 1px solid $edge; border-radius: 6px; padding: $p4; }
QScrollArea > QWidget > QWidget[ground="none"] { background: transparent; }

QToolTip { background: $snack; color: $on_snack; border: 0; padding: 5px 8px; }

QMenuBar { background: $chrome; color: $ink2; border-bottom: 1px solid $line; padding: 1px $p8; spacing: 0; }
QMenuBar::item { padding: $p5 $p12; background: transparent; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; color: $ink; }

QMenu { background: $raised; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 6px; min-width: $p160; }
QMenu::item { padding: 0 $p24 0 $p10; min-height: $p30; border-radius: 5px; background: transparent; }
QMenu::item:selected { background: $sel; color: $sel_ink; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::icon { padding-left: $p10; }
QMenu::separator { height: 1px; background: $line; margin: 6px 10px; }

QPushButton, QCheckBox, QRadioButton, QComboBox, QToolButton, QTabBar, QSlider { outline: 0; }  /* the ring is ours alone */
QPushButton { background: $surface; color: $ink; border: 1px solid $edge; border-bottom-color: $edge2; border-radius: 6px;
  padding: 0 $p13; min-height: $p30; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $press; }
QPushButton:focus { border: $ring solid $focus; padding: 0 $p12; min-height: $p28; }
QPushButton:disabled { background: $sunken; color: $disabled; border-color: $line; }
QPushButton[small="true"] { padding: 0 $p9; min-height: $p24; border-radius: 5px; }
QPushButton[small="true"]:focus { padding: 0 $p8; min-height: $p22; }

QPushButton[look="primary"] { background: $accent; color: $on_accent; border: 0; padding: 0 $p14; min-height: $p32; }
QPushButton[look="primary"]:hover { background: $accent_hover; }
QPushButton[look="primary"]:pressed { background: $accent_press; }
QPushButton[look="danger"] { background: $danger; color: $on_accent; border: 0; padding: 0 $p14; min-height: $p32; }
QPushButton[look="danger"]:hover { background: $danger_hover; }
QPushButton[look="primary"][small="true"], QPushButton[look="danger"][small="true"] { padding: 0 $p10; min-height: $p26; }
QPushButton[look="primary"]:disabled, QPushButton[look="danger"]:disabled { background: $press; color: $disabled; }

QPushButton[look="quiet"], QPushButton[look="quiet_danger"] { background: transparent; border: 0; color: $ink2;
  padding: 0 $p10; min-height: $p32; }
QPushButton[look="quiet_danger"] { color: $bad; }
QPushButton[look="quiet"]:hover, QPushButton[look="quiet_danger"]:hover { background: $hover; }
QPushButton[look="quiet"]:pressed, QPushButton[look="quiet_danger"]:pressed { background: $press; }
QPushButton[look="quiet"]:disabled, QPushButton[look="quiet_danger"]:disabled { color: $disabled; background: transparent; }
QPushButton[look="quiet"]:focus, QPushButton[look="quiet_danger"]:focus { border: $ring solid $focus; padding: 0 $p8; min-height: $p28; }
QPushButton[look="quiet"][small="true"], QPushButton[look="quiet_danger"][small="true"] { padding: 0 $p6; min-height: $p26; }
QPushButton[look="quiet"][small="true"]:focus, QPushButton[look="quiet_danger"][small="true"]:focus { padding: 0 $p4; min-height: $p22; }
QPushButton[look="icon"] { background: transparent; border: 0; padding: 0; min-height: $p30; min-width: $p30; }
QPushButton[look="icon"]:hover { background: $hover; }
QPushButton[look="icon"]:pressed, QPushButton[look="icon"]:checked { background: $press; }
QPushButton[look="icon"]:focus { border: $ring solid $focus; min-height: $p26; min-width: $p26; }
QPushButton[look="icon"][small="true"] { min-height: $p26; min-width: $p26; }
QPushButton[look="icon"][small="true"]:focus { min-height: $p22; min-width: $p22; }
QPushButton[look="link"] { background: transparent; border: 0; color: $link; padding: 0 2px; min-height: $p22; text-align: left; }
QPushButton[look="link"]:hover { color: $accent_hover; text-decoration: underline; }
QPushButton[look="link"]:focus { border: $ring solid $focus; padding: 0; min-height: $p18; border-radius: 4px; }
QPushButton[look="link"]:disabled { color: $disabled; }
QPushButton[look="snack_link"] { background: transparent; border: 0; color: $snack_link; padding: 0 $p8; min-height: $p26; }
QPushButton[look="snack_link"]:focus { border: $ring solid $snack_link; padding: 0 $p6; min-height: $p22; }
QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox { background: $surface; color: $ink; border: 1px solid $edge;
  border-bottom-color: $edge2; border-radius: 6px; selection-background-color: $sel; selection-color: $sel_ink;
  placeholder-text-color: $ink3; }
QLineEdit { padding: 0 $p11; min-height: $p30; }
QLineEdit:focus { border: $ring solid $focus; padding: 0 $p10; min-height: $p28; }
QLineEdit[wrong="true"] { border: 2px solid $bad; padding: 0 $p10; min-height: $p28; }
QLineEdit:read-only, QLineEdit:disabled { background: $sunken; color: $ink2; border-color: $line; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus,
QLineEdit[bare="true"]:read-only { border: 0; background: transparent; padding: 0; min-height: $p24; }
QLineEdit[owed="true"], QPlainTextEdit[owed="true"] { placeholder-text-color: $warn; }
QPlainTextEdit { padding: $p4 $p7; }
QPlainTextEdit:focus { border: $ring solid $focus; padding: $p3 $p6; }
QPlainTextEdit[bare="true"], QPlainTextEdit[bare="true"]:focus { border: 0; background: transparent; padding: 0; }
QComboBox { padding: 0 $p28 0 $p11; min-height: $p30; }
QComboBox:hover { background: $surface; }
QComboBox:focus { border: $ring solid $focus; padding: 0 $p27 0 $p10; min-height: $p28; }
QComboBox:disabled { background: $sunken; color: $disabled; border-color: $line; }
QComboBox::drop-down { border: 0; width: $p28; background: transparent; }
QComboBox::down-arrow { image: none; }
QFileDialog QComboBox::down-arrow { image: url("$arrow"); width: $p16; height: $p16; }
QComboBox QAbstractItemView { background: $raised; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 5px; outline: 0;
  selection-background-color: $sel; selection-color: $sel_ink; }
QComboBox QAbstractItemView::item { min-height: $p30; padding: 0 $p8; border-radius: 5px; }
QComboBox QAbstractItemView::item:selected { background: $sel; color: $sel_ink; }

QAbstractItemView { background: $surface; border: 0; outline: 0; }
QListView[ground="chrome"], QListView[ground="none"], QListWidget[ground="none"] { background: transparent; }
QHeaderView { background: $sunken; border: 0; }
QHeaderView::section { background: $sunken; color: $ink2; border: 0; border-bottom: 1px solid $line; padding: 0 $p8; }
QHeaderView::section:hover { background: $hover; }
QTableView { background: $surface; gridline-color: transparent; selection-background-color: $sel; selection-color: $ink; }
QTableView QLineEdit { border: $ring solid $focus; border-radius: 5px; padding: 0 $p6; min-height: $p24; background: $surface; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTableCornerButton::section { background: $sunken; border: 0; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $edge2; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page,
QScrollBar::sub-page { background: transparent; border: 0; width: 0; height: 0; }

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QStatusBar { background: $chrome; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $track; }
QSlider::sub-page:horizontal { background: $link; border-radius: 2px; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -6px 0; border-radius: 8px; background: $accent; border: 0; }
QSlider::handle:horizontal:focus { border: 2px solid $focus; }
"""
