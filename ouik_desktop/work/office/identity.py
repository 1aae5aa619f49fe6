"""How the office is called and reached: what stands at the head and foot of everything it sends out."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from ouik_desktop.field_path import OFFICE
from ouik_desktop.i18n import Code, _
from ouik_desktop.model import LocalizedText, Office
from ouik_desktop.model.fields import NOUNS
from ouik_desktop.store import Store


def office_of(session: Session) -> Office:
    """The office, empty where nothing has been written about it yet."""
    return session.get(Office, 1) or Office()


def set_office_words(store: Store, path: str, code: Code, words: str, *, catching_up: bool = False) -> None:
    """Change one side of a bilingual field of the office, possibly `catching_up` with the other."""

    def changed(office: Office) -> LocalizedText:
        text: LocalizedText = getattr(office, path)
        return text.within(code, words, store.clock.today(), catching_up=catching_up)

    _set(store, path, changed, typing=code)


def confirm_office_words(store: Store, path: str) -> None:
    """Say that both sides of a field agree."""
    _set(store, path, lambda office: getattr(office, path).confirmed())


def leave_out_office_words(store: Store, path: str, code: Code, unneeded: bool = True) -> None:
    """Leave a side of a field empty on purpose, or owe it again."""
    _set(store, path, lambda office: getattr(office, path).unneeded(code, unneeded))


def set_office_line(store: Store, path: str, value: str) -> None:
    """Change a field of the office that is the same in both languages."""
    _set(store, path, lambda _office: value.strip(), typing="line")


def _set(store: Store, path: str, value_for: Callable[[Office], object], *, typing: str = "") -> None:
    field = NOUNS[OFFICE][path]
    merge = f"office/{path}.{typing}" if typing else ""
    with store.write(_("Change of the office: {field}", field=field.label), merge=merge) as session:
        office = session.get(Office, 1)
        if office is None:
            office = Office(id=1)
            session.add(office)
        setattr(office, path, value_for(office))
