"""The rows of a list that could not be taken over as they stand, as a list of their own: to be mended and imported again."""

from __future__ import annotations

from ouik_desktop.blocks import Column, Document, Table
from ouik_desktop.formats.tables import Sheet
from ouik_desktop.i18n import Language, _
from ouik_desktop.localized import LocalizedText
from ouik_desktop.work.importing.plan import Plan


def troubled_rows(plan: Plan, sheet: Sheet, language: Language) -> Document:
    """The rows with problems, under the headings of the file, before them the line and the reasons in `language`."""
    reasons: dict[int, list[str]] = {}
    for problem in plan.problems:
        reasons.setdefault(problem.path.id, []).append(language.say(problem.sentence))
    headings = [" ".join(heading.split()) or str(number) for number, heading in enumerate(sheet.header, 1)]
    columns = [
        Column("line", LocalizedText.of(_("Line")), numeric=True),
        Column("reason", LocalizedText.of(_("Reason"))),
        *(Column(str(number), LocalizedText.same(heading)) for number, heading in enumerate(headings, 1)),
    ]
    rows = [
        {"line": str(line), "reason": " ".join(reasons[line]), **{str(at): cell for at, cell in enumerate(cells, 1)}}
        for line, cells in sheet.rows
        if line in reasons
    ]
    title = LocalizedText.of(_("Rows with problems"))
    return Document("list", title, title, (language.code,), (Table(tuple(columns), tuple(rows)),))
