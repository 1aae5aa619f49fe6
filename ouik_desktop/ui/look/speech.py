"""Live text: every word of the window is set in one way and follows a change of language while it runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from ouik_desktop.i18n import Language, Spoken, Text, _
from ouik_desktop.ui.look.bindings import Bindings, owner_of

Words = Text | Spoken | str
"""What a widget is given to say: a message of the program, the user's own words in two languages, or words as they are."""


def about(act: Words, what: Words) -> Text:
    """What a screen reader says of an act that a page offers several times: "Compare: Title, English"."""
    return _("{act}: {what}", act=act, what=what)


class Speech(QObject):
    """The language the window speaks now. `changed` comes after all bound words were said again."""

    changed = Signal()

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._bindings = Bindings()
        self._translator = QTranslator(self)

    @property
    def language(self) -> Language:
        """The language spoken now."""
        return self._language

    def speak(self, language: Language) -> None:
        """Change the language of the whole window, Qt's own dialogs included."""
        if language == self._language:
            return
        self._language = language
        self.teach_qt()
        self._bindings.run_all()
        self.changed.emit()

    def teach_qt(self) -> None:
        """Qt's own words and number formats in our language."""
        code = self._language.code
        QLocale.setDefault(QLocale(QLocale.Language.Japanese if code == "ja" else QLocale.Language.English))
        QCoreApplication.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if code == "ja" and self._translator.load("qtbase_ja", folder):
            QCoreApplication.installTranslator(self._translator)

    def say(self, words: Words) -> str:
        """`words` as a string in the language spoken now."""
        if isinstance(words, str):
            return words
        if isinstance(words, Text):
            return self._language.say(words)
        return words.best(self._language.code, self._language.other.code)

    def text(self, setter: Callable[[str], object], words: Words) -> None:
        """Call `setter` (a bound method of a widget, as `label.setText`) with `words` now and at each change of language."""
        owner, name = owner_of(setter)
        if isinstance(words, str):
            self._bindings.forget(owner, name)
            setter(words)
        else:
            self._bindings.bind(owner, name, lambda widget: getattr(widget, name)(self.say(words)))

    def follow(self, method: Callable[[], object]) -> None:
        """Call a bound method of a widget now and at each change of language."""
        owner, name = owner_of(method)
        self._bindings.bind(owner, f"{name}()", lambda widget: getattr(widget, name)())
