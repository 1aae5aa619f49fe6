"""The program `ouik-desktop`, also as `python -m ouik_desktop`: a command is done, without one the window opens."""

from __future__ import annotations

import sys

from ouik_desktop.cli.program import run


def main() -> None:
    """Do what the command line says and exit with its status."""
    sys.exit(run(sys.argv[1:], _open_window))


def _open_window(office: str | None, language: str | None) -> int:
    from ouik_desktop.app import run as open_window

    return open_window(office, language)


if __name__ == "__main__":
    main()
