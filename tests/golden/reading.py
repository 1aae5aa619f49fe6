"""The words of a file, read by another program than the one that wrote it: what the golden files hold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import html5lib  # type: ignore[import-untyped]
import pypdfium2


def pdf(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    finally:
        document.close()
    return "\n--- page ---\n".join(pages)


def word(path: Path) -> str:
    """Paragraph by paragraph in the order of the body, cells of tables included."""
    body = docx.Document(str(path)).element.body
    return "\n".join(_words_of(paragraph) for paragraph in body.iter(f"{_WORD}p"))


_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _words_of(paragraph: object) -> str:
    shown = {f"{_WORD}t": lambda run: run.text or "", f"{_WORD}br": lambda _: "\n", f"{_WORD}tab": lambda _: "\t"}
    return "".join(shown[part.tag](part) for part in paragraph.iter() if part.tag in shown)  # type: ignore[attr-defined]


def web(path: Path) -> str:
    """The shown words, a line for each element that holds some; and what machines read."""
    page = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    for hidden in [*page.iter("style"), *page.iter("svg")]:
        hidden.clear()
    lines = (" ".join(words.split()) for words in page.itertext())
    return "\n".join(line for line in lines if line)


def plain(path: Path) -> str:
    return path.read_bytes().decode("utf-8").replace("\r\n", "\n")


READERS: dict[str, Callable[[Path], str]] = {"pdf": pdf, "docx": word, "html": web, "txt": plain, "ics": plain}
