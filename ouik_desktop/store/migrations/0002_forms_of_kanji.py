"""高 finds 髙 (`store.search.key`): no table changes, but every text that can be found is kept by another key."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Nothing: the search index is made afresh after all steps."""
