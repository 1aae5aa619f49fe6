"""A long list set in a process of its own: what Typst keeps of it (180 MB an edit) goes when the process goes.

The words go in through one pipe and the PDF comes back through the other; the parent stays small.
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime

from ouik_desktop.formats.pdf.engine import Engine, Setting


def set_aside(setting: Setting) -> bytes:
    """The PDF of `setting`, made in a process of its own."""
    asked = {
        "template": setting.template,
        "tagged": setting.tagged,
        "made": setting.made.isoformat() if setting.made else None,
        "data": setting.data,
    }
    command = [sys.executable, "-m", __name__]
    return subprocess.run(command, input=json.dumps(asked).encode(), stdout=subprocess.PIPE, check=True).stdout


def main() -> None:
    """What the child does: read what is asked from standard input, set it, hand it back."""
    asked = json.load(sys.stdin.buffer)
    made = datetime.fromisoformat(asked["made"]) if asked["made"] else None
    setting = Setting(asked["template"], asked["data"], asked["tagged"], made)
    sys.stdout.buffer.write(Engine().pdf(setting))


if __name__ == "__main__":
    main()
