"""Files that leave the office, whole or not there: what the disk refuses is said to the user as `CannotWrite`.

A failure of any kind leaves the old file as it was (`disk.whole`).
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ouik_desktop import disk
from ouik_desktop.disk import flush, flush_folder, hidden_beside
from ouik_desktop.errors import CannotWrite
from ouik_desktop.i18n import Text, _


@dataclass(frozen=True)
class Written:
    """A file that stands whole on the disk: `sha256` in hexadecimal, `pages` where the format has pages."""

    path: Path
    sha256: str
    pages: int | None = None


def sha256(data: bytes) -> str:
    """The SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def sha256_of(path: Path) -> str:
    """The SHA-256 of the file at `path` in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_one_of(path: Path, hashes: tuple[str, ...]) -> bool:
    """Whether the file at `path` has one of these SHA-256. Raises `CannotWrite` where it cannot be read: then it could not be replaced."""
    try:
        return sha256_of(path) in hashes
    except OSError as refused:
        raise CannotWrite(_why(refused, path)) from refused


def write_whole(path: Path, data: bytes, pages: int | None = None) -> Written:
    """Write `data` to `path`, whole or not at all. Raises `CannotWrite`."""
    with whole(path) as beside:
        beside.write_bytes(data)
    return Written(path, sha256(data), pages)


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A path beside `path` to write to; it becomes `path` when the block ends well and vanishes when it does not.

    Raises `CannotWrite` for whatever the operating system refuses.
    """
    try:
        with disk.whole(path) as beside:
            yield beside
    except OSError as refused:
        raise CannotWrite(_why(refused, path)) from refused


@contextmanager
def together(folder: Path) -> Iterator[Path]:
    """A hidden folder inside `folder` to write several files to, until `move_in` brings them all in; what did not move in goes
    when the block ends. `folder` is made where it is missing.

    Raises `CannotWrite`.
    """
    made = [one for one in (folder, *folder.parents) if not one.exists()]
    staging = hidden_beside(folder / folder.name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        staging.mkdir()
        yield staging
    except OSError as refused:
        raise CannotWrite(_why(refused, folder / folder.name)) from refused
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        for new in made:
            with suppress(OSError):  # something moved in
                new.rmdir()


def move_in(staging: Path, folder: Path, beside: Mapping[str, str] | None = None) -> None:
    """Move all files of `staging` into `folder`, over the old ones of the same names, or none. Those named in `beside` stay under the
    name given there. Raises `CannotWrite`."""
    names = sorted(file.name for file in staging.iterdir())
    _keep_beside(folder, beside or {})
    old = staging / "before"
    old.mkdir()
    placed: list[str] = []
    for name in names:
        try:
            flush(staging / name)
            _keep(folder / name, old / name)
            (staging / name).replace(folder / name)
            placed.append(name)
        except OSError as refused:
            _put_back(placed, old, folder)
            _put_back(list((beside or {}).values()), old, folder)
            raise CannotWrite(_why(refused, folder / name)) from refused
    flush_folder(folder)


def _keep_beside(folder: Path, beside: Mapping[str, str]) -> None:
    for name, kept in beside.items():
        try:
            _keep(folder / name, folder / kept)
        except OSError as refused:
            raise CannotWrite(_why(refused, folder / kept)) from refused


def _keep(file: Path, copy: Path) -> None:
    if not file.exists():
        return
    try:
        os.link(file, copy)
    except OSError:  # FAT and some network folders know no links
        shutil.copy2(file, copy)


def _put_back(names: list[str], old: Path, folder: Path) -> None:
    for name in names:
        with suppress(OSError):
            if (old / name).exists():
                (old / name).replace(folder / name)
            else:
                (folder / name).unlink()


_READ_ONLY: Final = {errno.EACCES, errno.EPERM, errno.EROFS}
_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_FOLDER: Final = {errno.ENOENT, errno.ENOTDIR}
_HELD_ON_WINDOWS: Final = {32, 33}  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION


def _why(refused: OSError, path: Path) -> Text:
    """What happened and what to do, in one or two sentences."""
    name, folder = path.name, str(path.parent)
    if _is_held(refused, path):
        return _("“{name}” is open in another program. Close it there and try again.", name=name)
    if refused.errno in _FULL:
        return _("The disk is full: “{name}” was not written. Free some space or choose another folder.", name=name)
    if refused.errno in _READ_ONLY:
        return _("You may not write to the folder {folder}. Choose another folder.", folder=folder)
    if refused.errno in _NO_FOLDER:
        return _("There is no folder {folder}. Make it or choose another one.", folder=folder)
    if refused.errno == errno.EISDIR:
        return _("“{name}” is a folder. Choose another name.", name=name)
    if refused.errno == errno.ENAMETOOLONG:
        return _("The name “{name}” is too long for this disk. Choose a shorter one.", name=name)
    return _("“{name}” could not be written: {reason}.", name=name, reason=refused.strerror or str(refused))


def _is_held(refused: OSError, path: Path) -> bool:
    if getattr(refused, "winerror", None) in _HELD_ON_WINDOWS or refused.errno in (errno.EBUSY, errno.ETXTBSY):
        return True
    # Windows says "access denied" for a file that Word or Excel holds while the folder itself can be written to
    return os.name == "nt" and refused.errno == errno.EACCES and path.exists() and os.access(path.parent, os.W_OK)
