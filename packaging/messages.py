"""Keeps the catalogues of `translations/` in step with the code.

    make messages                    after words were added or changed: extract, merge, compile; lists what lacks Japanese
    python packaging/messages.py --check    changes nothing; exit status 1 where a catalogue is behind the code or unfinished

Messages are written in English in the code, so the English catalogue says them as they are (it is there for its plurals).
Nothing is guessed from similar messages: what changed in English is untranslated again.
"""

from __future__ import annotations

import re
import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
TEMPLATE = FOLDER / "ouik_desktop.pot"
KEYWORDS = {"_": None, "n_": (1, 2), "c_": ((1, "c"), 2)}
# headers that tell who made the file and when: they would make every merge a conflict
NOISE = re.compile(
    r'"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid-Bugs-To):[^"]*"\n'
)

Key = tuple[str | None, str]


def main(arguments: list[str]) -> int:
    """Bring the catalogues up to date, or only look; the exit status."""
    template = extract()
    files = {path_of(code): merged(code, template) for code in ("ja", "en")}
    behind = [path for path, catalogue in files.items() if text_of(catalogue) != path.read_text(encoding="utf-8")]
    unfinished = [message for message in files[path_of("ja")] if message.id and not said(message)]
    if "--check" not in arguments:
        write(template, files)
    for path in behind:
        print(
            f"{path.relative_to(ROOT)} "
            + ("is behind the code: make messages" if "--check" in arguments else "brought up to date")
        )
    for message in unfinished:
        print(f"no Japanese yet: {key_of(message)[1]!r}")
    return 1 if "--check" in arguments and (unfinished or behind) else 0


def extract() -> Catalog:
    """Every message marked in the code, in the order of its files."""
    template = Catalog(domain=TEMPLATE.stem, fuzzy=False)
    found = extract_from_dir(ROOT / "ouik_desktop", method_map=[("**.py", "python")], keywords=KEYWORDS)
    for _, _, message, _, context in sorted(found, key=lambda one: (one[0], one[1])):
        template.add(message, context=context, flags=flags_of(message))
    return template


def flags_of(message: str | tuple[str, ...]) -> set[str]:
    first = message if isinstance(message, str) else message[0]
    return {"python-brace-format"} if re.search(r"\{\w+\}", first) else set()


def merged(code: str, template: Catalog) -> Catalog:
    """The catalogue of `code` with exactly the messages of `template`, keeping what was said before."""
    before = {key_of(message): said(message) for message in read(path_of(code)) if message.id}
    catalogue = Catalog(locale=code, domain=TEMPLATE.stem, project="ouik-desktop", version="1", fuzzy=False)
    catalogue.header_comment = "# The words of ouik-desktop."
    for message in template:
        if message.id:
            words = tuple_of(message.id) if code == "en" else before.get(key_of(message), ())
            string = words if isinstance(message.id, tuple | list) else "".join(words[:1])
            catalogue.add(message.id, string or None, context=message.context, flags=message.flags)
    return catalogue


def path_of(code: str) -> Path:
    return FOLDER / code / "LC_MESSAGES" / f"{TEMPLATE.stem}.po"


def key_of(message: Message) -> Key:
    return message.context, tuple_of(message.id)[0]


def said(message: Message) -> tuple[str, ...]:
    """The forms of a translation, none where it is empty."""
    forms = tuple_of(message.string or "")
    return forms if all(forms) else ()


def tuple_of(words: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name, domain=TEMPLATE.stem)


def text_of(catalogue: Catalog) -> str:
    buffer = BytesIO()
    write_po(buffer, catalogue, width=120, sort_output=True)
    return NOISE.sub("", buffer.getvalue().decode())


def write(template: Catalog, files: dict[Path, Catalog]) -> None:
    with TEMPLATE.open("wb") as file:
        write_po(file, template, no_location=True, omit_header=True)
    for path, catalogue in files.items():
        path.write_text(text_of(catalogue), encoding="utf-8")
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
