"""PDFs read by other programs: poppler's tools, not the library that made them."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
import zlib
from contextlib import suppress
from pathlib import Path

import pytest


def run(*command: str) -> str:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} (poppler-utils) is not installed")
    return subprocess.run(
        command, capture_output=True, text=True, check=True, encoding="utf-8", errors="replace"
    ).stdout


def text(pdf: Path) -> str:
    """The words in the order of the content."""
    return run("pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-")


def squeezed(words: str) -> str:
    """For finding: lines break anywhere, and brackets come back half-width."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", words))


def info(pdf: Path) -> dict[str, str]:
    lines = (line.partition(":") for line in run("pdfinfo", "-enc", "UTF-8", str(pdf)).splitlines())
    return {name: value.strip() for name, _colon, value in lines}


def fonts(pdf: Path) -> list[tuple[str, str]]:
    """Name and whether embedded, subset, with a map to Unicode: `("NotoSansCJKjp-Bold", "yes yes yes")`."""
    rows = run("pdffonts", str(pdf)).splitlines()[2:]
    return [
        (row.split()[0].partition("+")[2].removesuffix("-Identity-H"), " ".join(re.findall(r"\b(?:yes|no)\b", row)))
        for row in rows
    ]


def structure(pdf: Path) -> str:
    """The tags with the words in them, as a reader meets them."""
    return run("pdfinfo", "-enc", "UTF-8", "-struct-text", str(pdf))


def objects(pdf: Path) -> bytes:
    """The file with its compressed objects unpacked (ISO 32000-1 §7.5.7)."""
    raw = pdf.read_bytes()
    unpacked = [raw]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", raw, re.DOTALL):
        with suppress(zlib.error):
            unpacked.append(zlib.decompress(stream))
    return b"\n".join(unpacked)


def alternatives(pdf: Path) -> list[str]:
    """What is read aloud in the place of pictures."""
    return [bytes.fromhex(one.decode()).decode("utf-16") for one in re.findall(rb"/Alt<([0-9A-F]+)>", objects(pdf))]
