"""How the office is called and reached: what stands at the head and foot of everything it sends out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from ouik_desktop.i18n import Code, Text, _, c_
from ouik_desktop.model import LocalizedText, Office
from ouik_desktop.store import Store


@dataclass(frozen=True)
class OfficeField:
    """A field of the office: `path` its attribute, `text` its label, `localized` whether it is said in both languages."""

    path: str
    text: Text
    localized: bool
    is_text: bool = False


OFFICE_FIELDS: Final = (
    OfficeField("name", _("Name of the office"), True),
    OfficeField("short_name", _("Short name"), True),
    OfficeField("unit", c_("of an office", "Town or unit"), True),
    OfficeField("postal_code", _("Postal code"), False),
    OfficeField("address", _("Address"), True),
    OfficeField("phone", _("Phone"), False),
    OfficeField("fax", _("Fax"), False),
    OfficeField("email", _("Mail"), False),
    OfficeField("photo_notice", _("Notice about photographs"), True, is_text=True),
    OfficeField("data_notice", _("Notice about personal data"), True, is_text=True),
)
_BY_PATH: Final = {field.path: field for field in OFFICE_FIELDS}


def office_of(session: Session) -> Office:
    """The office, empty where nothing has been written about it yet."""
    return session.get(Office, 1) or Office()


def set_office_words(store: Store, path: str, code: Code, words: str) -> None:
    """Change one side of a bilingual field of the office."""

    def changed(office: Office) -> LocalizedText:
        text: LocalizedText = getattr(office, path)
        return text.within(code, words, store.clock.today())

    _set(store, path, changed, typing=code)


def confirm_office_words(store: Store, path: str) -> None:
    """Say that both sides of a field agree."""
    _set(store, path, lambda office: getattr(office, path).confirmed())


def set_office_line(store: Store, path: str, value: str) -> None:
    """Change a field of the office that is the same in both languages."""
    _set(store, path, lambda _office: value.strip(), typing="line")


def _set(store: Store, path: str, value_for: Callable[[Office], object], *, typing: str = "") -> None:
    field = _BY_PATH[path]
    merge = f"office/{path}.{typing}" if typing else ""
    with store.write(_("Change of the office: {field}", field=field.text), merge=merge) as session:
        office = session.get(Office, 1)
        if office is None:
            office = Office(id=1)
            session.add(office)
        setattr(office, path, value_for(office))
