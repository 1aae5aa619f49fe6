"""Pairs of texts in which nothing differed, remembered from one start of the program to the next.

Kept are digests and nothing of what the texts say, in the user's cache, under the rules by which they were found clean: with other
rules everything is looked at anew. Whoever deletes the file loses some seconds.
"""

from __future__ import annotations

import logging
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

from ouik_desktop.disk import whole
from ouik_desktop.paths import resources_folder, user_cache_folder

LONGEST: Final = 100_000  # pairs; then only those of this start are kept
_SIZE: Final = 12  # bytes of a digest: among 100,000 pairs two alike come once in 10^19 offices
_PACKAGE: Final = Path(__file__).parents[2]
RULES: Final = (
    "work/translation/fact_check", "typed", "calendar_words.py", "japanese.py", "store/search/romaji.py",
)  # fmt: skip
"""The modules and folders that decide whether two texts agree."""
_log = logging.getLogger(__name__)


class CleanPairs:
    """What is remembered in `folder`; read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / f"clean-pairs-{_rules()}"
        self._known = self._read()
        self._new: set[bytes] = set()

    def has(self, ja: str, en: str) -> bool:
        """Whether nothing differed in this pair."""
        return _digest(ja, en) in self._known

    def add(self, ja: str, en: str) -> None:
        """Remember that nothing differed."""
        self._new.add(_digest(ja, en))

    def keep(self) -> None:
        """Write what is new; where that cannot be, nothing is remembered."""
        if not self._new:
            return
        known = self._known | self._new if len(self._known) + len(self._new) <= LONGEST else self._new
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            for old in self._file.parent.glob("clean-pairs-*"):
                if old != self._file:
                    old.unlink(missing_ok=True)
            with whole(self._file) as beside:
                beside.write_bytes(b"".join(known))
        except OSError as refused:
            _log.info("clean pairs are not kept: %s", refused.strerror)
        self._known, self._new = known, set()

    def _read(self) -> set[bytes]:
        try:
            kept = self._file.read_bytes()
        except OSError:
            return set()
        return {kept[at : at + _SIZE] for at in range(0, len(kept) - _SIZE + 1, _SIZE)}


@cache
def clean_pairs() -> CleanPairs:
    """Those of this user."""
    return CleanPairs(user_cache_folder())


def _digest(ja: str, en: str) -> bytes:
    return blake2b(f"{ja}\0{en}".encode(), digest_size=_SIZE).digest()


@cache
def _rules() -> str:
    """A digest of everything that decides whether two texts agree; the names of months and weekdays are Babel's."""
    import babel  # where a pair is looked at, and not with every page that shows findings

    rules = blake2b(babel.__version__.encode(), digest_size=8)
    places = [_PACKAGE / name for name in RULES]
    modules = [file for place in places for file in (sorted(place.glob("*.py")) if place.is_dir() else [place])]
    for file in (*modules, resources_folder() / "fact_check" / "families.tsv"):
        rules.update(file.read_bytes())
    return rules.hexdigest()
