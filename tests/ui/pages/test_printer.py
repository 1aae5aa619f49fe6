"""To the printer: a file and a queue get the PDF itself, so that what is printed can be searched and stays sharp."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter

from ouik_desktop.blocks import Column, Document, Table
from ouik_desktop.formats import pdf
from ouik_desktop.formats.pdf.pictures import page_count
from ouik_desktop.localized import LocalizedText
from ouik_desktop.progress import Task
from ouik_desktop.ui.pages.papers.printer import print_pages
from ouik_desktop.ui.pages.papers.queue import PrintJob, hand_on, job_of
from tests.formats import paper


@pytest.fixture(scope="module")
def page() -> bytes:
    """A list of two pages and more."""
    words, column = LocalizedText.same("Names"), Column("name", LocalizedText("氏名", "Name"))
    rows = tuple({"name": f"参加者{number}番"} for number in range(100))
    return pdf.compile(Document("list", words, words, ("ja",), (Table((column,), rows),)))


@pytest.fixture
def printer(qapp: object) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setDocName("受付名簿")
    return printer


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program `lp` that keeps what it is given: its words in `asked`, its input in `job.pdf`."""
    program = tmp_path / "bin" / "lp"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/asked"\ncat > "{tmp_path}/job.pdf"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    return tmp_path


def result(task: Task[int]) -> int:
    try:
        while True:
            next(task)
    except StopIteration as stop:
        return int(stop.value)


def test_a_pdf_printer_gets_text(page: bytes, printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    assert result(print_pages(page, printer)) == page_count(page)
    assert "参加者99番" in paper.text(tmp_path / "sheet.pdf")


def test_a_file_of_some_pages_holds_those_alone(page: bytes, printer: QPrinter, tmp_path: Path) -> None:
    assert page_count(page) > 1
    printer.setOutputFileName(str(tmp_path / "second.pdf"))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("2"))
    assert result(print_pages(page, printer)) == 1
    assert page_count(tmp_path / "second.pdf") == 1
    assert "参加者0番" not in paper.text(tmp_path / "second.pdf")


@pytest.mark.skipif(os.name == "nt", reason="CUPS")
def test_a_queue_gets_the_very_pdf_with_what_was_chosen(page: bytes, lp: Path) -> None:
    job = PrintJob("office", "受付名簿", 2, "1-2", ("media=A4", "sides=two-sided-long-edge"))
    assert hand_on(page, job)
    assert (lp / "job.pdf").read_bytes() == page
    assert (lp / "asked").read_text().split("\n")[:-1] == [
        *("-d", "office", "-n", "2", "-t", "受付名簿", "-P", "1-2"),
        *("-o", "media=A4", "-o", "sides=two-sided-long-edge"),
    ]


def test_what_was_chosen_in_the_dialog_is_said_to_the_queue(printer: QPrinter) -> None:
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1-2,5"))
    job = job_of(printer)
    assert (job.title, job.pages) == ("受付名簿", "1-2,5")
    assert {"media=A4", "print-color-mode=monochrome"} <= set(job.options)


def test_a_queue_that_does_not_take_it_prints_nothing(
    page: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not hand_on(page, PrintJob("office", "x"))
