"""How the office is called and reached: what stands at the head and foot of everything it sends out."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from ouik_desktop.field_path import OFFICE
from ouik_desktop.i18n import Code, _
from ouik_desktop.localized import LocalizedText, Written
from ouik_desktop.model import Office
from ouik_desktop.model.fields import NOUNS
from ouik_desktop.store import Store


def office_of(session: Session) -> Office:
    """The office, empty where nothing has been written about it yet."""
    return session.get(Office, 1) or Office()


def name_office(store: Store, name: LocalizedText) -> None:
    """Say how a new office is called."""
    _set(store, "name", lambda _office: name)


def write_office_words(store: Store, path: str, written: Written) -> None:
    """Write one side of a bilingual field of the office; the other becomes outdated where the words changed in substance and are not
    catching up with it."""
    today = store.clock.today()
    _set(
        store, path, lambda office: written.into(getattr(office, path), today), merge=written.typed_in(f"office/{path}")
    )


def confirm_office_words(store: Store, path: str) -> None:
    """Say that both sides of a field agree."""
    _set(store, path, lambda office: getattr(office, path).confirmed())


def leave_out_office_words(store: Store, path: str, code: Code, unneeded: bool = True) -> None:
    """Leave a side of a field empty on purpose, or owe it again."""
    _set(store, path, lambda office: getattr(office, path).unneeded(code, unneeded))


def set_office_line(store: Store, path: str, value: str) -> None:
    """Change a field of the office that is the same in both languages."""
    _set(store, path, lambda _office: value.strip(), merge=f"office/{path}")


def _set(store: Store, path: str, value_for: Callable[[Office], object], *, merge: str = "") -> None:
    field = NOUNS[OFFICE][path]
    with store.write(_("Change {field} of the office", field=field.named), merge=merge) as session:
        office = session.get(Office, 1)
        if office is None:
            office = Office(id=1)
            session.add(office)
        setattr(office, path, value_for(office))
