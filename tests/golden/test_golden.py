"""Every document in every format and language, word for word: a change of words is a change of these files, and is looked at.

`OUIK_RENEW_GOLDEN=1` writes them anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ouik_desktop.documents import KINDS, Bundle, Kind
from ouik_desktop.formats import WRITERS, Writer
from ouik_desktop.i18n import Code
from ouik_desktop.work.publishing.compose import writers_for
from tests.documents.office import MADE, cafe, office, person, registration
from tests.golden.reading import READERS

GOLDEN = Path(__file__).parent
LANGUAGES: tuple[tuple[Code, ...], ...] = (("ja",), ("en",), ("ja", "en"))
CASES = [
    (kind, writer, languages, layout)
    for kind in KINDS
    for writer in WRITERS
    if writer in writers_for(kind) and writer.suffix in READERS
    for languages in LANGUAGES
    for layout in ("stacked", "side-by-side")
    # a list is in one language; only paper has columns to put the languages side by side
    if (len(languages) == 1 or kind.id == "announcement")
    and (layout == "stacked" or (len(languages) > 1 and writer.suffix in ("pdf", "docx")))
]


def name_of(kind: Kind, writer: Writer, languages: tuple[Code, ...], layout: str) -> str:
    beside = "_side-by-side" if layout == "side-by-side" else ""
    return f"{kind.id}_{'-'.join(languages)}{beside}.{writer.suffix}.txt"


def bundle(layout: str) -> Bundle:
    people = (
        registration(1, person("和田", "翔", "わだ しょう", "Sho Wada")),
        registration(2, person("東", "恵", "あずま めぐみ", "Megumi Azuma"), attendance="speaker", remark="席指定"),
        registration(3, person("", "", "", "Maria Fernández")),
    )
    return Bundle(cafe(), office(), MADE, registrations=people, layout=layout)


@pytest.mark.parametrize(("kind", "writer", "languages", "layout"), CASES, ids=[name_of(*case) for case in CASES])
def test_the_words_are_as_they_were(
    kind: Kind, writer: Writer, languages: tuple[Code, ...], layout: str, tmp_path: Path
) -> None:
    path = tmp_path / f"a.{writer.suffix}"
    writer.write(kind.compose(bundle(layout), languages), path)
    words = "\n".join(line.rstrip() for line in READERS[writer.suffix](path).splitlines()) + "\n"
    golden = GOLDEN / name_of(kind, writer, languages, layout)
    if os.environ.get("OUIK_RENEW_GOLDEN"):
        golden.write_text(words, encoding="utf-8")
    assert words == golden.read_text(encoding="utf-8")


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.glob("*.txt")} == {name_of(*case) for case in CASES}
