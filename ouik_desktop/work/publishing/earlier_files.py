"""Files that lie already where a package is to be written: ours are replaced, what somebody changed or brought is not lost.

Ours is a file that is, byte for byte, what was written there last: the office remembers its hash (`Issued`), and the manifest in the
folder does, also of another office's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from enum import Enum
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.disk import free_name
from ouik_desktop.formats.files import is_one_of, sha256_of
from ouik_desktop.model import Issued

MANIFEST = "manifest.json"


class Over(Enum):
    """What becomes of files that are not ours: `ChangedFiles` is raised and nothing written, they are kept beside under another name,
    or they are replaced."""

    ASK = "ask"
    KEEP = "keep"
    REPLACE = "replace"


def event_manifest(slug: str) -> str:
    """The manifest of the packages of one event, where a person looks into the folder."""
    return f"{slug}_{MANIFEST}"


def listed(folder: Path, manifest: str) -> list[dict[str, object]]:
    """What a manifest in `folder` lists and still lies there as it was written; nothing where there is none of ours."""
    try:
        known = json.loads((folder / manifest).read_text(encoding="utf-8"))["files"]
        return [file for file in known if sha256_of(folder / file["path"]) == file["sha256"]]
    except (OSError, ValueError, KeyError, TypeError):  # there is none, or it is somebody else's
        return []


def changed_files(session: Session, folder: Path, names: Sequence[str], manifest: str) -> tuple[str, ...]:
    """Which of the files `names` lie in `folder` and are not what was written there last, `manifest` too where it is none of ours.
    Raises `CannotWrite` where one cannot be read."""
    unchanged = {str(file["path"]) for each in {manifest, MANIFEST} for file in listed(folder, each)}
    issued = _issued(session, folder, names)
    changed = [
        name
        for name in names
        if name not in unchanged and (folder / name).is_file() and not is_one_of(folder / name, issued[name])
    ]
    return (*changed, *([manifest] if _is_no_manifest(folder / manifest) else ()))


def _issued(session: Session, folder: Path, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The hash of what the office wrote last under each name."""
    query = select(Issued.sha256).order_by(Issued.id.desc()).limit(1)
    return {name: tuple(session.scalars(query.where(Issued.path == str(folder / name)))) for name in names}


def _is_no_manifest(file: Path) -> bool:
    if not file.is_file():
        return False
    try:
        return not isinstance(json.loads(file.read_text(encoding="utf-8"))["files"], list)
    except (OSError, ValueError, KeyError, TypeError):
        return True


def names_beside(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """A free name for each: `programme.docx` becomes `programme (2).docx`."""
    return {name: free_name(folder / name).name for name in names}
