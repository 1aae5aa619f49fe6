"""A long list set in a process of its own: what Typst keeps of it (180 MB an edit) goes when the process goes.

The words travel through a pipe, the PDF is written to a file by the child; the parent stays small.
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from ouik_desktop.errors import CannotWrite
from ouik_desktop.formats.pdf.engine import Engine, Setting
from ouik_desktop.i18n import _


def set_aside(setting: Setting, path: Path) -> None:
    """Set `setting` into the file `path` in a process of its own. Raises `CannotWrite` when that comes to grief."""
    asked = {
        "template": setting.template,
        "tagged": setting.tagged,
        "made": setting.made.isoformat() if setting.made else None,
        "path": str(path),
        "data": setting.to_json(),
    }
    done = subprocess.run(
        [sys.executable, "-m", __name__], input=json.dumps(asked).encode(), capture_output=True, check=False
    )
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise CannotWrite(_("The list could not be set: {reason}", reason=reason))


def main() -> None:
    """What the child does: read what is asked from standard input, set it, write it."""
    asked = json.load(sys.stdin.buffer)
    made = datetime.fromisoformat(asked["made"]) if asked["made"] else None
    page = Engine().set(asked["template"], asked["data"], asked["tagged"], made)
    Path(asked["path"]).write_bytes(page)


if __name__ == "__main__":
    main()
