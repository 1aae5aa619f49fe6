"""What was written survives a power cut, and is whole or not there: written beside, flushed to the disk, and renamed.

Every file that may replace another one (an export, a backup, the settings, a new office) is written through `whole`.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def whole(path: Path, *, replacing: bool = True) -> Iterator[Path]:
    """A path beside `path` to write to; it becomes `path` when the block ends well and vanishes when it does not.

    Where it is not `replacing`, a file that meanwhile stands at `path` stays, and what was written goes. Raises `OSError` for
    whatever the operating system refuses; then everything is as it was.
    """
    target = Path(os.path.realpath(path))  # a link keeps pointing where it points
    beside = hidden_beside(target)
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        yield beside
        flush(beside)
        if replacing:
            beside.replace(target)
        else:
            _name_unless_taken(beside, target)
        flush_folder(target.parent)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def free_name(path: Path) -> Path:
    """`path`, or where something stands there the first of `name (2).ext`, `name (3).ext` … that is free."""
    free, number = path, 2
    while free.exists():
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return free


def hidden_beside(path: Path) -> Path:
    """A name in the folder of `path` that nobody else uses."""
    # short, so that a name at the limit of the file system still fits; hidden, so that nobody opens it meanwhile
    return path.with_name(f".ouik-{os.urandom(6).hex()}.part")


def _name_unless_taken(beside: Path, target: Path) -> None:
    try:
        os.link(beside, target)  # fails where somebody else made the file meanwhile; renaming would take theirs away
    except FileExistsError:
        return
    except OSError:  # no hard links on this disk
        if not target.exists():
            beside.rename(target)


def flush(file: Path) -> None:
    """Wait until the content of `file` is on the disk."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def flush_folder(folder: Path) -> None:
    """Wait until the names that were given in `folder` are on the disk."""
    if os.name == "nt":  # Windows opens no folders; its rename is flushed with the file system's journal
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as refused:
        if refused.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network folders cannot be flushed
            raise
    finally:
        os.close(handle)
