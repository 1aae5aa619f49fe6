"""A PDF goes to a queue of CUPS as it is: text stays text, and the printer sets it as sharp as it can.

Qt 6.11 would paint pictures of the pages into a PDF of its own and hand that to the same queue.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

_SECONDS: Final = 60  # a server that does not take the job by then is not there
_SIDES: Final = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


@dataclass(frozen=True)
class PrintJob:
    """What was chosen in the print dialog: the queue, copies, pages as `1-2,5` (empty: all), and options as CUPS names them."""

    queue: str
    title: str
    copies: int = 1
    pages: str = ""
    options: tuple[str, ...] = ()

    def command(self, lp: str) -> list[str]:
        """The call that takes the PDF on its standard input (IEEE 1003.1 lp, with the options of CUPS)."""
        pages = ["-P", self.pages] if self.pages else []
        options = [word for option in self.options for word in ("-o", option)]
        return [lp, "-d", self.queue, "-n", str(self.copies), "-t", self.title, *pages, *options]


def job_of(printer: QPrinter) -> PrintJob:
    """What a printer was asked for in the dialog."""
    return PrintJob(
        printer.printerName(), printer.docName(), printer.copyCount(), _pages(printer), tuple(_options(printer))
    )


def _pages(printer: QPrinter) -> str:
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return ""
    return printer.pageRanges().toString()


def _options(printer: QPrinter) -> Sequence[str]:
    size = printer.pageLayout().pageSize()
    found = [f"media={size.key()}"]
    if size.id() != QPageSize.PageSizeId.A4:
        found.append("fit-to-page")  # the pages are A4
    if (sides := _SIDES.get(printer.duplex())) is not None:
        found.append(f"sides={sides}")
    if printer.colorMode() == QPrinter.ColorMode.GrayScale:
        found.append("print-color-mode=monochrome")
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        found.append("outputorder=reverse")
    if printer.copyCount() > 1:
        found.append(f"collate={'true' if printer.collateCopies() else 'false'}")
    return found


def hand_on(pdf: bytes, job: PrintJob) -> bool:
    """Hand a PDF to the queue. False where there is no CUPS, or it does not take it: then nothing is printed."""
    # the dialog of macOS keeps choices of its own, which only its own printing knows
    lp = shutil.which("lp") if sys.platform not in ("win32", "darwin") else None
    if lp is None or not job.queue:
        return False
    try:
        done = subprocess.run(job.command(lp), input=pdf, capture_output=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
