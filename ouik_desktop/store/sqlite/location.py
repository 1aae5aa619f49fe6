"""Where an office file lies, and whether several programs may safely keep one journal there.

SQLite's write-ahead log shares memory between programs: right on a local disk, wrong on a network drive, and a folder that
is synchronised by a cloud service copies file and journal at different moments.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import Final

from ouik_desktop.i18n import Text, _

_MOUNTS: Final = Path("/proc/mounts")
_NETWORK_TYPES: Final = frozenset(
    "nfs nfs4 cifs smb3 smbfs afs ncpfs 9p ceph glusterfs davfs fuse.sshfs fuse.rclone fuse.davfs2 fuse.glusterfs".split()
)
_CLOUD_FOLDERS: Final = (
    *("onedrive", "dropbox", "google drive", "googledrive", "my drive", "icloud", "mobile documents", "nextcloud"),
    *("owncloud", "pcloud", "box sync"),
)


class FileLocation(Enum):
    """What kind of folder the office lies in."""

    LOCAL = "local"
    NETWORK = "network"
    CLOUD = "cloud"

    @property
    def warning(self) -> Text | None:
        """What its user should know."""
        return _WARNINGS.get(self)


_WARNINGS: Final = {
    FileLocation.NETWORK: _(
        "This office lies on a network drive. Open it on one computer at a time; a local disk is faster and safer."
    ),
    FileLocation.CLOUD: _(
        "This office lies in a folder that is synchronised with the internet. Open it on one computer at a time and let the"
        " folder finish synchronising; a folder of this computer alone is safer."
    ),
}


def location_of(path: Path, mounts: Iterable[str] | None = None) -> FileLocation:
    """What kind of folder `path` lies in; `mounts` are lines as of /proc/mounts, read from there unless given."""
    whole = path.absolute()
    if any(part.lower().startswith(_CLOUD_FOLDERS) for part in whole.parts[:-1]):
        return FileLocation.CLOUD
    if str(whole).startswith("\\\\") or (sys.platform == "win32" and _is_remote_drive(whole.drive)):
        return FileLocation.NETWORK
    return (
        FileLocation.NETWORK
        if _type_of_mount(whole, _lines() if mounts is None else mounts) in _NETWORK_TYPES
        else FileLocation.LOCAL
    )


def _lines() -> Iterable[str]:
    try:
        return _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()


def _type_of_mount(path: Path, mounts: Iterable[str]) -> str:
    """The file system of the deepest mount point above `path`; the last one mounted there counts."""
    found, depth = "", -1
    for line in mounts:
        _device, point, kind = line.split(" ")[:3]
        folder = Path(point.replace("\\040", " "))
        if path.is_relative_to(folder) and len(folder.parts) >= depth:
            found, depth = kind, len(folder.parts)
    return found


def _is_remote_drive(drive: str) -> bool:
    import ctypes  # on Windows alone

    remote = 4  # DRIVE_REMOTE, GetDriveTypeW
    windll = getattr(ctypes, "windll", None)
    return bool(windll and windll.kernel32.GetDriveTypeW(f"{drive}\\") == remote)
