"""The office calls kinds of events as it likes and has some of its own; a project is renamed everywhere in one act."""

from __future__ import annotations

from datetime import datetime

import pytest

from ouik_desktop.errors import BadInput, Refused
from ouik_desktop.i18n import ENGLISH, JAPANESE
from ouik_desktop.localized import Written
from ouik_desktop.model import LocalizedText, OwnKind
from ouik_desktop.store import Store
from ouik_desktop.work.events.edit import EventDraft, add_event, set_field
from ouik_desktop.work.events.rows import EventFilter, event_ids, rows_of
from ouik_desktop.work.kinds import add_kind, colour_kind, kinds, name_kind, remove_kind, retire_kind
from ouik_desktop.work.projects import Project, projects, rename_project


@pytest.fixture
def store(office: Store) -> Store:
    return office


def event(store: Store, **values: object) -> int:
    title = LocalizedText("カフェ", "Café")
    return add_event(store, EventDraft(title, datetime(2027, 1, 1, 13, 30), **values))  # type: ignore[arg-type]


def own(store: Store) -> str:
    row_id = add_kind(store, LocalizedText("茶会", "Tea party"), "cafe")
    with store.read() as session:
        return session.get_one(OwnKind, row_id).key


def test_a_kind_of_the_offices_own_is_said_in_both_languages_and_found(store: Store) -> None:
    tea = own(store)
    party = event(store, kind=tea)
    with store.read() as session:
        (row,) = rows_of(session, [party])
        assert event_ids(session, EventFilter(kind=tea)) == [party]
        assert event_ids(session, EventFilter(kind="other")) == []
    assert (JAPANESE.say(row.kind.text), ENGLISH.say(row.kind.text), row.kind.colour) == ("茶会", "Tea party", "cafe")


def test_a_built_in_kind_keeps_its_id_and_is_called_otherwise_until_that_is_taken_back(store: Store) -> None:
    name_kind(store, "cafe", Written("en", "Coffee hour"))
    colour_kind(store, "cafe", "survey")
    with store.read() as session:
        assert (kinds(session)["cafe"].name.en, kinds(session)["cafe"].colour) == ("Coffee hour", "survey")
    remove_kind(store, "cafe")
    with store.read() as session:
        assert (kinds(session)["cafe"].name.en, kinds(session)["cafe"].colour) == ("Café", "cafe")


def test_a_retired_kind_is_offered_no_more_and_its_events_keep_it(store: Store) -> None:
    tea = own(store)
    party = event(store, kind=tea)
    retire_kind(store, tea)
    with store.read() as session:
        assert tea not in [kind.id for kind in kinds(session).offered()]
        assert tea in [kind.id for kind in kinds(session).offered(tea)]
        assert rows_of(session, [party])[0].kind.id == tea
    with pytest.raises(Refused, match="Retire it instead"):
        remove_kind(store, tea)


def test_a_kind_that_nobody_knows_is_refused(store: Store) -> None:
    with pytest.raises(BadInput, match="Kind cannot be “tea”"):
        set_field(store, event(store), "kind", "tea")


def test_a_project_is_renamed_in_all_its_events_by_one_act(store: Store) -> None:
    old, new = LocalizedText("里山", "Satoyama"), LocalizedText("里山里海", "Satoyama-Satoumi")
    for _number in range(2):
        event(store, fields={"project": old})
    rename_project(store, old, new)
    with store.read() as session:
        assert projects(session) == [Project(new, 2)]
    store.history.undo()
    with store.read() as session:
        assert projects(session) == [Project(old, 2)]
