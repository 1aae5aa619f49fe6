"""What was written survives a power cut: files and folders flushed to the disk."""

from __future__ import annotations

import errno
import os
from pathlib import Path


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
