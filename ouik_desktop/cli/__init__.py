"""The same verbs without a window. Nothing is imported until a command is chosen, so that `ouik-desktop --help` answers at once."""

from __future__ import annotations


def main() -> None:
    """The program `ouik-desktop`: without a command it opens the window."""
    import sys

    from ouik_desktop.cli.program import run

    sys.exit(run(sys.argv[1:]))
