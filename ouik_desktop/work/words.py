"""The words of venues, rooms, series and talks: one side written, both confirmed, a side left empty on purpose; told by their path.

Events, people, organisations and the office have verbs of their own, for more hangs on their words.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy.orm import Session

from ouik_desktop import field_path
from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import Text, _
from ouik_desktop.localized import Written
from ouik_desktop.model import NO_WORDS, Appearance, LocalizedText, Room, Series, Venue
from ouik_desktop.model.fields import NOUNS, Field
from ouik_desktop.store import Store
from ouik_desktop.work.common import get
from ouik_desktop.work.events.series import pattern_as_title

_Row = Venue | Room | Series | Appearance
_ROWS: Final[dict[str, type[_Row]]] = {
    field_path.VENUE: Venue,
    field_path.ROOM: Room,
    field_path.SERIES: Series,
    field_path.TALK: Appearance,
}


def write(store: Store, path: FieldPath, written: Written) -> None:
    """Write one side of a text; the other becomes outdated where the words changed in substance and are not catching up with it."""
    merge = written.typed_in(str(path.whole))
    _change(store, path, lambda text: written.into(text, store.clock.today()), merge=merge)


def confirm_words(store: Store, path: FieldPath) -> None:
    """Somebody looked at both sides: neither is outdated any more."""
    _change(store, path, LocalizedText.confirmed)


def leave_out(store: Store, path: FieldPath, unneeded: bool = True) -> None:
    """Leave the side that `path` names empty on purpose, or owe it again."""
    side = path.side or "ja"
    _change(store, path, lambda text: text.unneeded(side, unneeded))


def set_value(store: Store, path: FieldPath, value: object) -> None:
    """Set a field that is the same in both languages."""
    _change(store, path, lambda _old: value, merge=str(path))


def _change(store: Store, path: FieldPath, change: Callable[[Any], Any], *, merge: str = "") -> None:
    with store.read() as session:
        label = _label(_row(session, path), NOUNS[path.noun][path.field])
    with store.write(label, merge=merge) as session:
        row = _row(session, path)
        setattr(row, path.field, change(getattr(row, path.field)))


def _row(session: Session, path: FieldPath) -> _Row:
    return get(session, _ROWS[path.noun], path.id)


def _label(row: _Row, field: Field) -> Text:
    return _("Change {field} of “{event}”", field=field.named, event=_called(row) or _("(no name)"))


def _called(row: _Row) -> LocalizedText:
    match row:
        case Venue() | Room():
            return row.name
        case Series():
            return row.title or pattern_as_title(row.pattern)
        case Appearance():
            return row.person.name
    return NO_WORDS
