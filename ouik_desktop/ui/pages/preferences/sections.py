"""The preferences as data: sections, and in each what can be wished, with the control that is in force at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import Code, DateStyle, Language, Text, _, c_
from ouik_desktop.paths import documents_folder
from ouik_desktop.settings import (
    ACCENT,
    CONTRAST,
    ERA,
    EXPORT_FOLDER,
    LANGUAGE,
    REDUCE_MOTION,
    TEXT_SIZE,
    THEME,
    WAVE_DASH,
    WEEK_STARTS,
    Setting,
)
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.pages.preferences.data import DataPreferences
from ouik_desktop.ui.pages.preferences.keys import KeyPreferences
from ouik_desktop.ui.pages.preferences.kinds import KindsForm
from ouik_desktop.ui.pages.preferences.office import OfficeForm
from ouik_desktop.ui.pages.preferences.projects import ProjectsForm
from ouik_desktop.ui.pages.shared.stepping import step_in_form
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Button, CheckField, ChoiceField, ElidedLabel, Field, RadioField

V = TypeVar("V")


@dataclass(frozen=True)
class Preference:
    """One wish: what it is called, and what makes its control. `wide` controls take the whole line."""

    text: Text
    make: Callable[[], QWidget]
    wide: bool = False


@dataclass(frozen=True)
class Section:
    """A page of preferences; `read` shows again what may have changed elsewhere, `focus` brings the cursor into a field, `step` into
    the next one that is in want of something, `settle` to a text on which nobody has chosen yet between two (False where there is none),
    `opened` is told that it is shown."""

    id: str
    text: Text
    preferences: tuple[Preference, ...]
    read: Callable[[], object] = lambda: None
    focus: Callable[[FieldPath], object] = lambda _path: None
    step: Callable[[int], bool] = lambda _by: False
    settle: Callable[[], bool] = lambda: False
    opened: Callable[[], object] = lambda: None


_THEMES: Final = (("system", _("As the desktop")), ("light", _("Light")), ("dark", _("Dark")))
_CONTRASTS: Final = (
    ("system", _("As the desktop")),
    ("usual", c_("contrast", "Usual")),
    ("high", _("High contrast")),
)
_ACCENTS: Final = (("indigo", _("Indigo")), ("moss", _("Moss")), ("grape", _("Grape")))
_WEEKS: Final = (("", _("As is usual in the language")), ("sunday", _("Sunday")), ("monday", _("Monday")))
_SIZES: Final = tuple((size, f"{size} %") for size in TEXT_SIZE.choices)


def sections(services: Services) -> tuple[Section, ...]:
    """All preferences of this version."""
    wishes = _PreferenceRows(services)
    office = OfficeForm(services)
    own_kinds, in_use = KindsForm(services), ProjectsForm(services)
    data = DataPreferences(services)
    keys = KeyPreferences(services)
    return (
        Section(
            "language",
            _("Language and dates"),
            (
                Preference(_("Language of the window"), wishes.language),
                Preference(_("Years"), lambda: wishes.tick(ERA, _("Japanese era: 令和8年"))),
                Preference(_("Times"), lambda: wishes.tick(WAVE_DASH, _("Wave dash: 13:30〜16:00"))),
            ),
        ),
        Section(
            "appearance",
            _("Appearance"),
            (
                Preference(_("Theme"), lambda: wishes.radio(THEME, _("Theme"), _THEMES)),
                Preference(_("Text size"), lambda: wishes.choice(TEXT_SIZE, _("Text size"), _SIZES)),
                Preference(_("Accent colour"), lambda: wishes.radio(ACCENT, _("Accent colour"), _ACCENTS)),
                Preference(_("Contrast"), lambda: wishes.radio(CONTRAST, _("Contrast"), _CONTRASTS)),
                Preference(_("Motion"), lambda: wishes.tick(REDUCE_MOTION, _("Reduce motion"))),
            ),
        ),
        Section(
            "calendar",
            _("Calendar"),
            (Preference(_("The week starts on"), lambda: wishes.choice(WEEK_STARTS, _("The week starts on"), _WEEKS)),),
        ),
        Section(
            "keys",
            _("Keyboard shortcuts"),
            (Preference(_("Keyboard shortcuts"), lambda: keys, wide=True),),
            opened=keys.learn,
        ),
        Section("output", _("Output"), (Preference(_("Folder for exports"), wishes.folder),)),
        Section(
            "office",
            _("The office"),
            (Preference(_("The office"), lambda: office, wide=True),),
            office.read,
            office.focus,
            step=partial(step_in_form, office.form),
            settle=office.settle,
        ),
        Section(
            "kinds",
            _("Kinds of events"),
            (_whole(_("Kinds of events"), own_kinds),),
            own_kinds.read,
            settle=own_kinds.settle,
        ),
        Section("projects", _("Projects and themes"), (_whole(_("Projects and themes"), in_use),), in_use.read),
        Section(
            "data",
            _("Data and backups"),
            tuple(Preference(text, partial(_itself, widget)) for text, widget in data.rows),
            data.read,
        ),
    )


def _whole(text: Text, widget: QWidget) -> Preference:
    return Preference(text, lambda: widget, wide=True)


class _PreferenceRows:
    """Controls over settings: set from them, wherever they are changed, and setting them."""

    def __init__(self, services: Services) -> None:
        self._services, self._kit, self._settings = services, services.kit, services.settings
        self._shown: dict[str, Callable[[], object]] = {}  # what shows a setting anew, by key
        self._settings.listen(self._changed)

    def _changed(self, key: str) -> None:
        if key in self._shown:
            self._shown[key]()

    def tick(self, setting: Setting[bool], words: Words) -> QWidget:
        """A wish that is on or off."""
        field = CheckField(self._kit, words)
        self._bind(field, setting)
        return field

    def radio(self, setting: Setting[V], name: Words, choices: Sequence[tuple[V, Words]]) -> QWidget:
        """One of a few."""
        field = RadioField(self._kit, name, choices)
        self._bind(field, setting)
        return field

    def choice(self, setting: Setting[V], name: Words, choices: Sequence[tuple[V, Words]]) -> QWidget:
        """One of several."""
        field = ChoiceField(self._kit, name, choices)
        self._bind(field, setting)
        return _left(field)

    def _bind(self, field: Field[V], setting: Setting[V]) -> None:
        field.setObjectName(f"preference_{setting.key}")
        self._follow(setting, lambda: field.set_value(self._settings.get(setting)))
        field.committed.connect(lambda value: self._wish(setting, value))

    def _follow(self, setting: Setting[V], show: Callable[[], object]) -> None:
        self._shown[setting.key] = show
        show()

    def _wish(self, setting: Setting[V], value: V) -> None:
        self._settings.set(setting, value)
        if setting in (ERA, WAVE_DASH):
            dates = DateStyle(self._settings.get(ERA), self._settings.get(WAVE_DASH))
            self._kit.speech.speak(Language(self._kit.language.code, dates))

    def language(self) -> QWidget:
        """日本語 or English; each name in its own language."""
        field = RadioField(self._kit, _("Language of the window"), [("ja", "日本語"), ("en", "English")])
        field.setObjectName("preference_language")
        self._follow(LANGUAGE, lambda: field.set_value(self._settings.get(LANGUAGE) or self._kit.language.code))
        field.committed.connect(self._speak)
        return field

    def _speak(self, code: Code) -> None:
        self._settings.set(LANGUAGE, code)
        self._kit.speech.speak(Language(code, self._kit.language.dates))

    def folder(self) -> QWidget:
        """Where exports go."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        label = ElidedLabel(self._kit, self._settings.get(EXPORT_FOLDER) or str(documents_folder()))

        def keep(folder: Path) -> None:
            self._settings.set(EXPORT_FOLDER, str(folder))
            label.say(str(folder))

        def choose() -> None:
            self._services.dialogs.folder(box, _("Folder for exports"), keep, start=Path(label.text()))

        row.addWidget(label, 1)
        row.addWidget(Button(self._kit, c_("a folder", "Change…"), choose))
        return box


def _itself(widget: QWidget) -> QWidget:
    return widget


def _left(widget: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return box
