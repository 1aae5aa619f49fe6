"""What a commit tells the pages: which kinds of things changed, and which of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ouik_desktop.model import Base


@dataclass(frozen=True)
class Changes:
    """`ids` maps the table of a kind to the ids that changed, to None where there are too many to name. `elsewhere`: another program
    wrote them, in acts up to the one with the id `newest`."""

    ids: Mapping[str, frozenset[int] | None] = field(default_factory=dict)
    elsewhere: bool = False
    newest: int = field(default=0, compare=False)

    def touches(self, kind: type[Base], row_id: int | None = None) -> bool:
        """Whether something of `kind` changed, or the very row `row_id` of it."""
        if kind.__tablename__ not in self.ids:
            return False
        changed = self.ids[kind.__tablename__]
        return changed is None or row_id is None or row_id in changed

    def __bool__(self) -> bool:
        return bool(self.ids)
