"""The path of a field: which noun, which one of them, which of its fields, which side. A value that survives reordering.

The nouns and their fields are listed in `model.fields`; this leaf only holds them together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ouik_desktop.i18n import Code

EVENT, ITEM, TALK, PERSON, ORGANISATION = "event", "item", "talk", "person", "organisation"
VENUE, ROOM, SERIES, OFFICE, QUESTION, TASK = "venue", "room", "series", "office", "question", "task"
KIND = "kind"
ROW = "row"  # of a list that was read: `id` is its line in the file, `field` what its column holds, empty for the row as a whole


@dataclass(frozen=True)
class FieldPath:
    """`noun` is an id of `model.fields.NOUNS` or `ROW`, `id` that of the row (0 while it is not kept), `field` its attribute, `side`
    None for the field as a whole.

    Written for people and machines an event's own fields stand by themselves, for it is named beside them (`title`, `title.en`);
    all others say whose they are (`venue/3/address`, `talk/12/talk_title.en`; `row/7/email`, `row/9`).
    """

    noun: str
    id: int
    field: str
    side: Code | None = None

    def on(self, side: Code | None) -> FieldPath:
        """The same field, on one side."""
        return replace(self, side=side)

    @property
    def whole(self) -> FieldPath:
        """The field with both its sides."""
        return self.on(None)

    @property
    def name(self) -> str:
        """Field and side, as forms know them: `title.en`, `capacity`."""
        return f"{self.field}.{self.side}" if self.side else self.field

    def __str__(self) -> str:
        if self.noun == EVENT:
            return self.name
        return f"{self.noun}/{self.id}/{self.name}" if self.name else f"{self.noun}/{self.id}"


def of_event(event_id: int, field: str, side: Code | None = None) -> FieldPath:
    """The path of an event's own field."""
    return FieldPath(EVENT, event_id, field, side)
