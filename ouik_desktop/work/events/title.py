"""The title of an event as it is written in Japanese: with the kana it was composed in."""

from __future__ import annotations

from ouik_desktop.i18n import _
from ouik_desktop.localized import Written
from ouik_desktop.store import Store
from ouik_desktop.work.common import title_of
from ouik_desktop.work.events import edit


def write_title(store: Store, event_id: int, written: Written, kana: str) -> None:
    """Write one side of the title, and its reading, in one act; pieces of one phrase are one."""
    label = _("Rename event “{event}”", event=title_of(store, event_id))
    with store.write(label, merge=written.typed_in(f"event/{event_id}/title")):
        edit.write(store, event_id, "title", written)
        edit.set_field(store, event_id, "title_kana", kana)
