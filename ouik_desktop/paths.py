"""Where things live: what the program ships, and the user's own folders (platformdirs, imported where they are asked for)."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    # in a wheel the folders lie inside the package, in a checkout beside it (an editable install does not see the former)
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


@cache
def resources_folder() -> Path:
    """Icons, templates, style, sample office."""
    return _shipped("resources")


@cache
def translations_folder() -> Path:
    """The gettext catalogues."""
    return _shipped("translations")


def user_data_folder() -> Path:
    """Where the office file lives unless the user names another place; `OUIK_HOME` moves all user folders (tests, trials)."""
    return _user("data")


def user_config_folder() -> Path:
    """Where this desktop's settings live."""
    return _user("config")


def user_cache_folder() -> Path:
    """Where lies what may be lost and made again."""
    return _user("cache")


def user_log_folder() -> Path:
    """Where the log and crash reports live."""
    return _user("log")


def documents_folder() -> Path:
    """Where exports go the first time."""
    if home := os.environ.get("OUIK_HOME"):
        return Path(home) / "documents"
    from platformdirs import user_documents_path

    return user_documents_path()


def downloads_folder() -> Path:
    """Where lists come from the first time: what a browser fetched lies there."""
    if home := os.environ.get("OUIK_HOME"):
        return Path(home) / "downloads"
    from platformdirs import user_downloads_path

    return user_downloads_path()


def _user(kind: str) -> Path:
    if home := os.environ.get("OUIK_HOME"):
        return Path(home) / kind
    import platformdirs

    folder: Path = getattr(platformdirs, f"user_{kind}_path")("ouik-desktop", appauthor=False)
    return folder
