"""The projects and themes in use: each with how many events are of it, called otherwise everywhere in one act."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.i18n import _, n_
from ouik_desktop.model import LocalizedText
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.pages.shared.new_record import NewRecordDialog
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Label, ListRow, ListRows
from ouik_desktop.work.projects import Project, projects, rename_project


class ProjectsForm(QWidget):
    """`[projectsForm]`: a row opens the dialog in which its project is renamed."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setObjectName("projectsForm")
        self._services = services
        kit = services.kit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.px(8))
        hint = _("A project written in one event is offered in all others. Choose one to rename it everywhere.")
        column.addWidget(Label(kit, hint, step="small", ink="ink2", wrap=True))
        self.rows = ListRows(kit, _("Projects and themes"), lines=2, hairlines=True)
        self.rows.setObjectName("projectRows")
        self.rows.opened.connect(self._rename)
        self._nothing = Label(kit, _("Nothing yet."), ink="ink3")
        column.addWidget(self.rows)
        column.addWidget(self._nothing)

    def read(self) -> None:
        """Show the projects in use."""
        with self._services.office.read() as session:
            found = projects(session)
        self.rows.set_rows([self._row(one) for one in found])
        self.rows.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def _row(self, one: Project) -> ListRow:
        other = one.name.get(self._services.kit.language.other.code)
        return ListRow(one.name, one.name, second=other, trailing=n_("{count} event", "{count} events", one.events))

    def _rename(self, project: LocalizedText) -> None:
        RenameProjectDialog(self._services, self, project).open()


class RenameProjectDialog(NewRecordDialog):
    """`[renameProjectDialog]`: its name in both languages, kept in all its events."""

    def __init__(self, services: Services, parent: QWidget, project: LocalizedText) -> None:
        def rename(words: Mapping[str, str]) -> None:
            rename_project(services.office.store, project, LocalizedText(words["ja"], words["en"]))

        self._project = project
        lines = {"ja": _("Name in Japanese"), "en": _("Name in English")}
        title, verb = _("Rename the project"), _("Rename everywhere")
        super().__init__(services, parent, title, verb, lines, rename, name="renameProjectDialog")
        self.fields["ja"].set_value(project.ja)
        self.fields["en"].set_value(project.en)

    def said(self, name: LocalizedText) -> Words:
        """It is seen in other places."""
        return _("“{project}” is now “{name}” in all its events", project=self._project, name=name)
