"""What somebody said about the columns of a list, for the next list with the very same headings."""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import Final

from ouik_desktop.settings import Setting, Settings
from ouik_desktop.work.importing import Field, Mapping

_MAPPINGS: Final = Setting("import.mappings", "{}")
_KEPT: Final = 50  # lists of different headings


def remember(settings: Settings, mapping: Mapping) -> None:
    """Keep what each column was taken for."""
    kept = _read(settings)
    kept.pop(_digest(mapping.header), None)
    kept[_digest(mapping.header)] = {str(use.column): use.field.value for use in mapping.uses}
    latest = dict(list(kept.items())[-_KEPT:])
    settings.set(_MAPPINGS, json.dumps(latest, ensure_ascii=False))


def remembered(settings: Settings, proposed: Mapping) -> Mapping | None:
    """The mapping that was chosen for these headings before, where it differs from what is proposed."""
    kept = _read(settings).get(_digest(proposed.header))
    if kept is None:
        return None
    fields = {field.value: field for field in Field}
    changed = proposed
    for column, value in kept.items():
        if column.isdigit() and value in fields and changed.field_of(int(column)) is not fields[value]:
            changed = changed.using(int(column), fields[value])
    return changed if changed != proposed else None


def _read(settings: Settings) -> dict[str, dict[str, str]]:
    try:
        kept = json.loads(settings.get(_MAPPINGS))
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def _digest(header: tuple[str, ...]) -> str:
    return blake2b("\0".join(header).encode(), digest_size=8).hexdigest()
