"""Who appears in a programme item, and in which role."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.field_path import TALK, FieldPath
from ouik_desktop.i18n import _
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.fields import NOUNS
from ouik_desktop.model.words import SpeakerRole
from ouik_desktop.ui.pages.event.programme.columns import draft_of
from ouik_desktop.ui.pages.shared.pick import Pick, PickDialog
from ouik_desktop.ui.pages.shared.words_field import bilingual
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField, Button, ChoiceField, ElidedLabel, IconButton, Label
from ouik_desktop.work import programme
from ouik_desktop.work.events.view import ItemView
from ouik_desktop.work.people import people
from ouik_desktop.work.people.people import PersonDraft
from ouik_desktop.work.people.suggest import known_people
from ouik_desktop.work.programme import Speaker

_TALK: Final = NOUNS[TALK]["talk_title"]


class SpeakersDialog(Dialog):
    """The speakers of one item; changed together when the dialog is left by its verb."""

    def __init__(self, services: Services, parent: QWidget, item: ItemView) -> None:
        super().__init__(services.kit, parent, _("Speakers"), name="speakersDialog")
        self._services, self._item = services, item
        self._seen = draft_of(item).speakers
        self._talks: dict[int | PersonDraft, BilingualField] = {}
        self._names: dict[int | PersonDraft, str] = {one.person_id: services.kit.say(one.name) for one in item.speakers}
        self.speakers: list[Speaker] = list(self._seen)
        self.body.addWidget(Label(services.kit, item.title, ink="ink2"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(services.kit.px(6))
        self.body.addLayout(self._lines)
        add = Button(services.kit, _("Add a person…"), self._pick, kind="quiet", icon="user-plus")
        add.setObjectName("addSpeaker")
        self.body.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setMinimumWidth(services.kit.px(720))
        self.add_cancel()
        self.add_verb(_("Save the speakers"), self._save)
        self._show()

    def _show(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        self._talks = {}
        for number, speaker in enumerate(self.speakers):
            self._lines.addWidget(self._line(number, speaker))
            self._talks[speaker.person] = talk = self._talk(number, speaker)
            self._lines.addWidget(talk)
        if not self.speakers:
            self._lines.addWidget(Label(self.kit, _("Nobody yet."), ink="ink3"))

    def _line(self, number: int, speaker: Speaker) -> QWidget:
        kit = self.kit
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.px(8))
        role = ChoiceField(kit, _("Role"), [(role, role.text) for role in SpeakerRole], width=190)
        role.set_value(speaker.role)
        role.committed.connect(lambda chosen: self._set_role(number, chosen))
        row.addWidget(ElidedLabel(kit, self._names[speaker.person]), 1)
        row.addWidget(role)
        remove = _("Remove {what}", what=self._names[speaker.person])
        row.addWidget(IconButton(kit, "x", remove, lambda: self._remove(number), small=True))
        return line

    def _talk(self, number: int, speaker: Speaker) -> BilingualField:
        talk = bilingual(self.kit, _TALK, name=f"talk/{number}")
        talk.show_text(speaker.talk)

        def change(text: LocalizedText) -> None:
            self.speakers[number] = replace(self.speakers[number], talk=text)
            talk.show_text(text)

        today = self._services.clock.today
        talk.edited.connect(lambda written: change(written.into(self.speakers[number].talk, today())))
        talk.confirmed.connect(lambda _code: change(self.speakers[number].talk.confirmed()))
        talk.unneeded.connect(lambda code, out: change(self.speakers[number].talk.unneeded(code, out)))
        return talk

    def focus(self, path: FieldPath) -> None:
        """Bring the cursor into the title of a talk."""
        person = next((one.person_id for one in self._item.speakers if one.id == path.id), 0)
        if person in self._talks:
            self._talks[person].focus_side(path.side or "ja")

    def _set_role(self, number: int, role: SpeakerRole) -> None:
        self.speakers[number] = replace(self.speakers[number], role=role)

    def _remove(self, number: int) -> None:
        self._commit_talks()
        del self.speakers[number]
        self._show()

    def _pick(self) -> None:
        PickDialog(self._services, self, _("Add a person"), self._find, self._add_known, self._add_new).open()

    def _find(self, words: str) -> list[Pick]:
        with self._services.office.read() as session:
            rows = known_people(session, words)
        return [Pick(row.id, self.kit.say(row.name), self.kit.say(row.organisation)) for row in rows]

    def _add_known(self, person_id: int) -> bool:
        with self._services.office.read() as session:
            return self._add(person_id, people.person_view(session, person_id).row.name)

    def _add_new(self, name: str) -> bool:
        """Somebody of that name comes into the directory with the speakers, when they are saved."""
        person = people.named(name)
        return self._add(person, person.name)

    def _add(self, person: int | PersonDraft, name: LocalizedText) -> bool:
        if not any(one.person == person for one in self.speakers):
            self._commit_talks()
            self._names[person] = self.kit.say(name)
            self.speakers.append(Speaker(person))
            self._show()
        return True

    def _commit_talks(self) -> None:
        """What is being typed belongs to its speaker, before another comes or one goes."""
        for talk in self._talks.values():
            talk.commit()

    def _save(self) -> None:
        self._commit_talks()
        if self._services.attempt(programme.set_speakers, self._item.id, self._seen, self.speakers):
            self.accept()
