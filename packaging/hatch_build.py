"""Builds the wheel's extras: catalogues compiled, `resources/` and `translations/` laid inside the package.

An editable install reads both folders where they lie in the checkout, so there only the catalogues are compiled.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Catalogues(BuildHookInterface):  # type: ignore[type-arg]
    """What hatchling calls before it packs."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        compiled = [compile_catalogue(po) for po in sorted((root / "translations").glob("*/LC_MESSAGES/*.po"))]
        if version == "standard":
            shipped = [*compiled, *(file for file in sorted((root / "resources").rglob("*")) if file.is_file())]
            build_data["force_include"] |= {str(file): f"ouik_desktop/{file.relative_to(root)}" for file in shipped}


def compile_catalogue(po: Path) -> Path:
    """The `.mo` beside `po`, made anew; unfinished messages fall back to their English msgid."""
    with po.open("rb") as source:
        catalogue = read_po(source, locale=po.parent.parent.name, domain=po.stem)
    mo = po.with_suffix(".mo")
    with mo.open("wb") as target:
        write_mo(target, catalogue)
    return mo
