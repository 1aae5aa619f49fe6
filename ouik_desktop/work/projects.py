"""The projects and themes that events are of: those in use, and one of them called otherwise everywhere at once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.errors import BadInput
from ouik_desktop.i18n import _
from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.store import Store


@dataclass(frozen=True)
class Project:
    """A project as events write it, and how many do."""

    name: LocalizedText
    events: int


def projects(session: Session) -> list[Project]:
    """The projects in use, by name."""
    counts = Counter(_plain(name) for name in session.scalars(select(Event.project)) if name)
    return sorted((Project(name, count) for name, count in counts.items()), key=lambda one: one.name.best("ja", "en"))


def rename_project(store: Store, old: LocalizedText, new: LocalizedText) -> None:
    """Call a project otherwise in all its events, in one act. Without words events are of no project any more."""
    if not new and not old:
        raise BadInput(_("A project needs a name."))
    label = _("Rename project “{project}” to “{name}”", project=old, name=new)
    if not new:
        label = _("Remove project “{project}” from its events", project=old)
    with store.write(label) as session:
        for event in session.scalars(select(Event)):
            if event.project and _plain(event.project) == old:
                event.project = new


def _plain(name: LocalizedText) -> LocalizedText:
    return LocalizedText(name.ja, name.en)
