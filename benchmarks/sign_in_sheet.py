"""A sign-in sheet of 5,000 names, beside Typst alone setting the same data; and what the parent process needs for it.

Both sides are processes of their own and are taken in turns; Typst alone starts from the JSON that ours reckons.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

ROOT = Path(__file__).parent.parent
NAMES = 5_000
TURNS = 5
MADE = datetime(2026, 12, 1, 10, 42, tzinfo=ZoneInfo("Asia/Tokyo"))
FAMILIES = ("秋山 あきやま", "伊藤 いとう", "勘解由小路 かでのこうじ", "髙橋 たかはし", "𠮷田 よしだ", "渡邉 わたなべ")
GIVEN = ("さくら さくら", "誠 まこと", "潤一郎 じゅんいちろう", "陽子 ようこ", "海斗 かいと")


def measure() -> list[dict[str, Any]]:
    """Medians of turns; the memory is the largest of the parent."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data.json"
        _run("data", data)
        turns = [(_run("ours", Path(folder) / "ours.pdf"), _run("bare", data)) for _turn in range(TURNS)]
    ours = [told["seconds"] for told, _bare in turns]
    bare = [told["seconds"] for _ours, told in turns]
    value, other = statistics.median(ours), statistics.median(bare)
    megabytes = max(told["megabytes"] for told, _bare in turns)
    return [
        {
            "name": "sign-in sheet, 5,000 names",
            "value": value,
            "unit": "s",
            "against": f"Typst alone on the same data ({other:.2f} s)",
            "ratio": value / other,
            "limit": 1.3,
        },
        {
            "name": "sign-in sheet, memory of the parent",
            "value": megabytes,
            "unit": "MB",
            "against": "250 MB",
            "ratio": megabytes / 250,
            "limit": 1.0,
        },
    ]


def _run(what: str, path: Path) -> dict[str, float]:
    command = [sys.executable, "-m", __spec__.name, what, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def _timed(work: Any) -> dict[str, float]:
    start = time.perf_counter()
    work()
    # ru_maxrss is in kB on Linux
    return {
        "seconds": time.perf_counter() - start,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _ours(path: Path) -> dict[str, float]:
    from ouik_desktop.formats import pdf

    document = _document()
    return _timed(lambda: pdf.write(document, path))


def _bare(data: Path) -> dict[str, float]:
    def compile() -> None:
        import typst

        from ouik_desktop.formats.glyphs import font_folders
        from ouik_desktop.paths import resources_folder

        folder = resources_folder() / "templates" / "typst"
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(font_folders()))
        typst.Compiler(input=folder / "name-list.typ", root=folder, font_paths=fonts).compile(
            format="pdf", sys_inputs={"data": data.read_text()}, pdf_standards=["a-2b"], pdf_tags=False
        )

    return _timed(compile)


def _data(path: Path) -> dict[str, float]:
    from ouik_desktop.formats.pdf import lay_out

    path.write_text(lay_out(_document()).to_json())
    return {}


def _document() -> Any:
    from ouik_desktop.documents import sign_in_sheet
    from ouik_desktop.model import Event, LocalizedText, Office, Person, Registration

    event = Event(uid="x", title=LocalizedText("SDGsカフェ", "SDGs Café"), starts=datetime(2027, 1, 23, 13, 30))
    people = []
    for number in range(1, NAMES + 1):
        family, family_kana = FAMILIES[number % len(FAMILIES)].split()
        given, given_kana = GIVEN[number % len(GIVEN)].split()
        person = Person(family=family, given=f"{given}{number}", family_kana=family_kana, given_kana=given_kana)
        person.affiliation = LocalizedText("架空大学 人間社会学域", "Kaku University")
        people.append(Registration(number=number, person=person))
    return sign_in_sheet.compose(event, people, Office(short_name=LocalizedText("OUIK", "OUIK")), "ja", made=MADE)


if __name__ == "__main__":
    if len(sys.argv) == 1:
        print(json.dumps(measure(), ensure_ascii=False, indent=2))
    else:
        print(json.dumps({"ours": _ours, "bare": _bare, "data": _data}[sys.argv[1]](Path(sys.argv[2]))))
