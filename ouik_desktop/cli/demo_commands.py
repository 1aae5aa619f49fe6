"""`demo` and `self-test`: the program shown, and tried, on the sample office."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from ouik_desktop.cli import json_shapes
from ouik_desktop.cli.command_context import CommandContext, pass_context
from ouik_desktop.cli.usage import FOUND_WANTING
from ouik_desktop.cli.words import as_json, command, to_folder
from ouik_desktop.i18n import CODES, _, both
from ouik_desktop.model import Clock
from ouik_desktop.model.words import EventState
from ouik_desktop.work.office.demo import make_demo, picture


@command
@to_folder
@as_json
@pass_context
def _demo(context: CommandContext, out: Path, as_json: bool) -> None:
    demo = context.run(make_demo(out, Clock()))
    try:
        context.say(_("Taking pictures of the window"))
        pictures = context.windows.pictures(demo.store, demo.office, out / "pictures")
    finally:
        demo.store.close()
    files = [*demo.files, *map(picture, pictures)]
    if as_json:
        shown = [json_shapes.issued_file(file) for file in files]
        context.show({"folder": str(out), "office": str(demo.office), "files": shown})
        return
    for path in (demo.office, *(file.path for file in files)):
        context.print(str(path))
    context.say(
        _(
            "{count} files in {folder}. Open the office with: {line}",
            count=len(files) + 1,
            folder=str(out),
            line=f"ouik-desktop --office {demo.office}",
        )
    )


@command
@pass_context
def _self_test(context: CommandContext) -> int:
    with TemporaryDirectory() as folder:
        demo = context.run(make_demo(Path(folder), Clock(), at_most=1))
        try:
            seen = context.windows.visit(demo.store, demo.office)
        finally:
            demo.store.close()
        size = demo.files[0].path.stat().st_size
    troubles = [*seen.troubles, *_untranslated()]
    context.print(
        context.language.say(
            _(
                "{pages} pages opened, {icons} icons drawn, a PDF of {size} bytes written.",
                pages=seen.pages,
                icons=seen.icons,
                size=size,
            )
        )
    )
    for trouble in troubles:
        context.say(_("Problem found: {what}", what=trouble))
    return FOUND_WANTING if troubles else 0


def _untranslated() -> list[str]:
    # a catalogue that did not come along would say everything in English
    said = both(EventState.CONFIRMED.text)
    return [] if said["ja"] != said["en"] else [f"translations/{code}" for code in CODES if code == "ja"]


COMMANDS: Final = {"demo": _demo, "self-test": _self_test}
