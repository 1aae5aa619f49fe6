"""The title of an event as it is written in Japanese: with the kana it was composed in."""

from __future__ import annotations

from ouik_desktop.i18n import _
from ouik_desktop.localized import Written
from ouik_desktop.store import Store
from ouik_desktop.work.common import title_of
from ouik_desktop.work.events import edit


def write_words(store: Store, event_id: int, path: str, written: Written, kana: str = "") -> None:
    """Write one side of a field; of the title with its reading, in one act. Pieces of one phrase are one."""
    if not kana:
        edit.write(store, event_id, path, written)
        return
    label = _("Rename event “{event}”", event=title_of(store, event_id))
    with store.write(label, merge=written.typed_in(f"event/{event_id}/{path}")):
        edit.write(store, event_id, path, written)
        edit.set_field(store, event_id, "title_kana", kana)
