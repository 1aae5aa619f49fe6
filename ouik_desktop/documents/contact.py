"""Whom to ask: the office's name, address, phone and mail, as each language writes them."""

from __future__ import annotations

from ouik_desktop.blocks import CONTACT_GAP
from ouik_desktop.documents.labels import in_either_language
from ouik_desktop.documents.venue import postal
from ouik_desktop.localized import LocalizedText
from ouik_desktop.model import Office

_Lines = list[list[str]]


def contact_lines(office: Office) -> LocalizedText:
    """Two lines: name and address; phone, fax and mail. What the office has not filled in is left out."""
    name = in_either_language(office.short_name or office.name)
    address = postal(in_either_language(office.address), office.postal_code)
    japanese: _Lines = [[name.ja, address.ja], [_said("TEL", office.phone), _said("FAX", office.fax), office.email]]
    english: _Lines = [
        [name.en, address.en],
        [_said("Tel.", from_abroad(office.phone)), _said("Fax", from_abroad(office.fax)), office.email],
    ]
    return LocalizedText(_lines(japanese, CONTACT_GAP["ja"]), _lines(english, CONTACT_GAP["en"]))


def from_abroad(phone: str) -> str:
    """`+81-76-224-2266`: a Japanese number as it is dialled from abroad; any other as it is."""
    return f"+81-{phone[1:]}" if phone.startswith("0") and not phone.startswith(("0120", "00")) else phone


def _said(label: str, number: str) -> str:
    return f"{label} {number}" if number else ""


def _lines(lines: _Lines, gap: str) -> str:
    return "\n".join(line for parts in lines if (line := gap.join(filter(None, parts))))
