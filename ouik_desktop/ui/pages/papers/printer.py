"""From a PDF to a printer, through the dialog of the desktop; the printer, paper and sides last chosen are remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from ouik_desktop.errors import CannotWrite
from ouik_desktop.formats.pdf import pictures
from ouik_desktop.formats.pdf.pictures import Picture
from ouik_desktop.i18n import _, n_
from ouik_desktop.progress import Progress, Task
from ouik_desktop.settings import Setting, Settings

PRINTER: Final = Setting("print.printer", "")
DUPLEX: Final = Setting("print.duplex", 0)
_DOTS_PER_INCH: Final = 300  # what an office printer shows of small type


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
    """Print a PDF page by page; the number of pages. `CannotWrite` when the printer does not take it."""
    pages = _chosen_pages(printer, pictures.page_count(pdf))
    yield Progress(0, len(pages), _("Asking the printer"))
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotWrite(_("The printer does not answer. Is it switched on, and chosen in the print dialog?"))
    try:
        for done, number in enumerate(pages):
            yield Progress(done, len(pages), n_("Printing {count} page", "Printing {count} pages", len(pages)))
            if done:
                printer.newPage()
            _paint(painter, printer, pictures.picture(pdf, number, _DOTS_PER_INCH))
    finally:
        painter.end()
    return len(pages)


def _chosen_pages(printer: QPrinter, count: int) -> range:
    first, last = printer.fromPage(), printer.toPage()
    return range(first - 1, min(last, count)) if first else range(count)


def _paint(painter: QPainter, printer: QPrinter, page: Picture) -> None:
    image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    painter.drawImage(QRectF(paper), image)
