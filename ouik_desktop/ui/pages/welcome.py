"""The very first start: which language, where the data live, and whether to try with the sample office or how one's own is called.
Three short steps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ouik_desktop.i18n import Code, Language, Text, _, c_
from ouik_desktop.localized import NO_WORDS, LocalizedText
from ouik_desktop.settings import LANGUAGE, Settings
from ouik_desktop.store.sqlite.location import location_of
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.dialogs import Dialog, Dialogs
from ouik_desktop.ui.widgets import Button, ElidedLabel, Label, LineField, RadioField

OpenOffice = Callable[..., object]
_SAMPLE, _EMPTY = "sample", "empty"
_HEADS: Final = (_("Language"), _("Where your data are kept"), _("Getting started"))
_NAMES: Final[dict[Code, Text]] = {"ja": _("Name in Japanese"), "en": _("Name in English")}


class WelcomeDialog(Dialog):
    """`[welcomeDialog]`: language → place → sample or empty. Enter is Next; closing it starts empty, in the usual place."""

    def __init__(self, kit: Kit, settings: Settings, parent: QWidget, file: Path, open_office: OpenOffice) -> None:
        super().__init__(kit, parent, _("Welcome to ouik-desktop"), name="welcomeDialog")
        self._settings, self._file, self._open_office = settings, file, open_office
        self._dialogs = Dialogs(kit)
        self._head = Label(kit, _HEADS[0], step="head", strong=True)
        self._steps = QStackedWidget()
        for step in (self._language_step(), self._place_step(), self._office_step()):
            self._steps.addWidget(step)
        self.body.addWidget(self._head)
        self.body.addWidget(self._steps)
        self._back = Button(kit, _("Back"), lambda: self._go(-1), kind="quiet", icon="arrow-left")
        self.foot.insertWidget(0, self._back)
        self._next = self.add_verb(_("Next"), lambda: self._go(+1))
        self._next.setObjectName("welcomeNext")
        self.rejected.connect(lambda: self._begin(sample=False))
        self.setMinimumSize(kit.px(560), kit.px(320))
        self._go(0)

    # --- the steps --------------------------------------------------------------------------------------------------------

    def _language_step(self) -> QWidget:
        step, column = _step(self.kit)
        column.addWidget(
            _sentence(
                self.kit, _("The language of the window. You can change it at any time, at the foot of the window.")
            )
        )
        choice = RadioField(self.kit, _("Language"), [("ja", "日本語"), ("en", "English")])
        choice.setObjectName("welcomeLanguage")
        choice.set_value(self.kit.language.code)
        choice.committed.connect(self._speak)
        column.addWidget(choice)
        column.addStretch(1)
        return step

    def _place_step(self) -> QWidget:
        step, column = _step(self.kit)
        column.addWidget(
            _sentence(
                self.kit,
                _("Everything is kept in one file on this computer. It is saved by itself, and backed up every day."),
            )
        )
        row = QHBoxLayout()
        self._file_label = ElidedLabel(self.kit, str(self._file), ink="ink")
        self._file_label.setObjectName("welcomeFile")
        row.addWidget(self._file_label, 1)
        row.addWidget(Button(self.kit, _("Change…"), self._choose_folder))
        column.addLayout(row)
        self._caution = Label(self.kit, "", ink="warn", wrap=True)
        self._caution.setObjectName("welcomeCaution")
        column.addWidget(self._caution)
        self._show_caution()
        column.addWidget(
            _sentence(
                self.kit,
                _("A folder on a network or in the cloud is not advised: two programs could write to it at once."),
            )
        )
        column.addStretch(1)
        return step

    def _office_step(self) -> QWidget:
        step, column = _step(self.kit)
        self._begin_with = RadioField(
            self.kit,
            _("Getting started"),
            [(_SAMPLE, _("Try it with the sample office")), (_EMPTY, _("Start empty"))],
        )
        self._begin_with.setObjectName("welcomeBegin")
        self._begin_with.set_value(_SAMPLE)
        self._begin_with.committed.connect(self._show_beginning)
        column.addWidget(self._begin_with)
        self._of_the_sample = _sentence(
            self.kit,
            _(
                "The sample office has some twenty events and sixty invented people. You remove it in one step in the preferences."
            ),
        )
        column.addWidget(self._of_the_sample)
        column.addWidget(self._names())
        column.addStretch(1)
        self._show_beginning(_SAMPLE)
        return step

    def _names(self) -> QWidget:
        """How an office that starts empty is called; both may be written later."""
        self._naming = QWidget()
        column = QVBoxLayout(self._naming)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.kit.px(8))
        column.addWidget(
            _sentence(
                self.kit,
                _(
                    "What is your office called? The name heads everything it sends out, and can be written later as well."
                ),
            )
        )
        self._name: dict[Code, LineField] = {}
        for code, words in _NAMES.items():
            self._name[code] = LineField(self.kit, words)
            self._name[code].setObjectName(f"welcomeName_{code}")
            row = QHBoxLayout()
            label = Label(self.kit, words, ink="ink2")
            label.setMinimumWidth(self.kit.px(150))
            row.addWidget(label)
            row.addWidget(self._name[code], 1)
            column.addLayout(row)
        return self._naming

    def _show_beginning(self, begin_with: str) -> None:
        self._of_the_sample.setVisible(begin_with == _SAMPLE)
        self._naming.setVisible(begin_with == _EMPTY)

    # --- going through them -----------------------------------------------------------------------------------------------

    def _go(self, by: int) -> None:
        wanted = self._steps.currentIndex() + by
        if wanted == self._steps.count():
            self._finish()
            return
        self._steps.setCurrentIndex(wanted)
        self._head.say(_HEADS[wanted])
        self._back.setVisible(wanted > 0)
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)  # Enter goes through them all
        self._next.say(c_("first start", "Begin") if wanted == self._steps.count() - 1 else _("Next"))

    def _speak(self, code: Code) -> None:
        self._settings.set(LANGUAGE, code)
        self.kit.speech.speak(Language(code, self.kit.language.dates))

    def _choose_folder(self) -> None:
        self._dialogs.folder(self, _HEADS[1], self._keep_in, start=self._file.parent)

    def _keep_in(self, folder: Path) -> None:
        self._file = folder / self._file.name
        self._file_label.say(str(self._file))
        self._show_caution()

    def _show_caution(self) -> None:
        caution = location_of(self._file).warning
        self._caution.say(caution or "")
        self._caution.setVisible(caution is not None)

    def _finish(self) -> None:
        sample = self._begin_with.value() == _SAMPLE
        words = {code: field.text().strip() for code, field in self._name.items()}
        self._begin(sample=sample, name=NO_WORDS if sample else LocalizedText(words["ja"], words["en"]))
        self.blockSignals(True)  # it is not rejected: it is done
        self.close()

    def _begin(self, *, sample: bool, name: LocalizedText = NO_WORDS) -> None:
        self._open_office(self._file, sample=sample, name=name)


def _step(kit: Kit) -> tuple[QWidget, QVBoxLayout]:
    step = QWidget()
    column = QVBoxLayout(step)
    column.setContentsMargins(0, kit.px(4), 0, 0)
    column.setSpacing(kit.px(12))
    return step, column


def _sentence(kit: Kit, words: Text) -> Label:
    label = Label(kit, words, ink="ink2", wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label
