"""From a PDF to a printer, through the dialog of the desktop; the printer, paper and sides last chosen are remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from ouik_desktop.errors import CannotWrite
from ouik_desktop.formats.files import write_whole
from ouik_desktop.formats.pdf import pictures
from ouik_desktop.formats.pdf.pictures import Picture
from ouik_desktop.i18n import _, n_
from ouik_desktop.progress import Progress, Task
from ouik_desktop.settings import Setting, Settings
from ouik_desktop.ui.pages.papers import queue

PRINTER: Final = Setting("print.printer", "")
DUPLEX: Final = Setting("print.duplex", 0)
_DOTS_PER_INCH: Final = 600  # what an office printer prints


def ask_for_printer(parent: QWidget, settings: Settings, title: str, then: Callable[[QPrinter], object]) -> None:
    """Show the print dialog of the desktop; `then` gets the printer that was chosen. A4, edge to edge: the page has its margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name := settings.get(PRINTER):
        printer.setPrinterName(name)
    printer.setDuplex(QPrinter.DuplexMode(settings.get(DUPLEX)))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)

    def chosen() -> None:
        settings.set(PRINTER, printer.printerName())
        settings.set(DUPLEX, printer.duplex().value)
        then(printer)

    dialog.accepted.connect(chosen)
    QDialog.open(dialog)  # QPrintDialog hides it behind an overload of its own


def print_pages(pdf: bytes, printer: QPrinter) -> Task[int]:
    """Print a PDF; the number of pages. `CannotWrite` when neither file nor printer takes it.

    A file becomes the PDF itself, a queue of CUPS gets it as it is; other printers get pictures of the pages.
    """
    pages = _chosen_pages(printer, pictures.page_count(pdf))
    yield Progress(0, len(pages), _("Asking the printer"))
    if printer.outputFileName():
        write_whole(Path(printer.outputFileName()), pictures.only_pages(pdf, pages), len(pages))
    elif not queue.hand_on(pdf, queue.job_of(printer)):
        yield from _painted(pdf, pages, printer)
    return len(pages)


def _chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """The numbers of the pages, from 0."""
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return list(range(count))
    ranges = printer.pageRanges()
    return [number for number in range(count) if ranges.contains(number + 1)]


# --- painted: no PDF goes through --------------------------------------------------------------------------------------


def _painted(pdf: bytes, pages: Sequence[int], printer: QPrinter) -> Task[None]:
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotWrite(_("The printer does not answer. Is it switched on, and chosen in the print dialog?"))
    try:
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # or small type is smeared by JPEG
        for done, number in enumerate(pages):
            yield Progress(done, len(pages), n_("Printing {count} page", "Printing {count} pages", len(pages)))
            if done:
                printer.newPage()
            _paint(painter, printer, pictures.picture(pdf, number, min(printer.resolution(), _DOTS_PER_INCH)))
    finally:
        painter.end()


def _paint(painter: QPainter, printer: QPrinter, page: Picture) -> None:
    image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    if image.allGray():
        image = image.convertToFormat(QImage.Format.Format_Grayscale8)  # a quarter of the data, and no colour ink
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    painter.drawImage(QRectF(paper), image)
