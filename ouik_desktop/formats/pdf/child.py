"""A long list set in a process of its own: what Typst keeps of it (180 MB an edit) goes when the process goes.

The child starts and loads its fonts while the parent still reckons the pages. A line that says how, then the data, go in through
one pipe, and the PDF comes back through the other.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from datetime import datetime
from types import TracebackType

from ouik_desktop.formats.pdf.engine import Engine, Frame, LaidOut

_log = logging.getLogger(__name__)


class Child:
    """A process that sets one page; leaving the block ends it, whatever happened."""

    def __enter__(self) -> Child:
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def pdf(self, laid_out: LaidOut) -> bytes:
        """The PDF of what was `laid_out`."""
        frame = laid_out.frame
        asked = [frame.template, frame.tagged, frame.made.isoformat() if frame.made else None]
        page, _ = self._process.communicate(f"{json.dumps(asked)}\n{laid_out.to_json()}".encode())
        if self._process.returncode:
            _log.error("the process that sets long lists ended with %d", self._process.returncode)
            raise subprocess.CalledProcessError(self._process.returncode, self._process.args)
        return page


def main() -> None:
    """What the child does: read what is asked from standard input, set it, hand it back."""
    engine = Engine()
    engine.warm_up()
    template, tagged, made = json.loads(sys.stdin.buffer.readline())
    frame = Frame(template, tagged, datetime.fromisoformat(made) if made else None)
    sys.stdout.buffer.write(engine.set(frame, sys.stdin.buffer.read().decode()))


if __name__ == "__main__":
    main()
