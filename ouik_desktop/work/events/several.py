"""Several changes of one event in one act: what a command or a form sends at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, cast

from ouik_desktop.i18n import Code, _, c_
from ouik_desktop.model.fields import BY_PATH
from ouik_desktop.store import Store
from ouik_desktop.work.common import title_of
from ouik_desktop.work.events.edit import set_field, set_series, set_words
from ouik_desktop.work.venues import set_place


@dataclass(frozen=True)
class EventChange:
    """Changes of one event that belong together: `values` by path (both sides of a text as a `LocalizedText`, which are then
    confirmed), `sides` by path and language, and where it takes place or which series it is in, where those change."""

    values: Mapping[str, object] = field(default_factory=dict)
    sides: Mapping[tuple[str, Code], str] = field(default_factory=dict)
    place: tuple[int | None, tuple[int, ...]] | None = None
    series: tuple[int | None] | None = None

    @property
    def paths(self) -> list[str]:
        """The fields that are written."""
        return list(dict.fromkeys([*self.values, *(path for path, _code in self.sides)]))


def change(store: Store, event_id: int, wanted: EventChange) -> None:
    """Make several changes of one event in one act; `BadInput` where one makes no sense, and then none is made."""
    labels = [BY_PATH[path].named for path in wanted.paths]
    labels += [text for text, said in ((_PLACE, wanted.place), (_SERIES, wanted.series)) if said is not None]
    with store.write(_("Change {fields} of “{event}”", fields=labels, event=title_of(store, event_id))):
        for path in sorted(wanted.values, key=lambda path: path != "starts"):  # a new start moves the end first
            set_field(store, event_id, path, wanted.values[path])
        for (path, code), words in wanted.sides.items():
            set_words(store, event_id, path, code, words)
        if wanted.place is not None:
            set_place(store, event_id, *wanted.place)
        if wanted.series is not None:
            set_series(store, event_id, wanted.series[0], cast("int | None", wanted.values.get("number")))


_PLACE: Final = c_("in a sentence", "venue")
_SERIES: Final = c_("field", "Series")
