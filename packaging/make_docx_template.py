"""Makes the built-in Word templates in resources/templates/docx, from which an office may make its own in Word.

    python packaging/make_docx_template.py

What stands in double and percent braces is filled in by docxtpl; all looks are in the named styles.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "templates" / "docx"
FONT = "Yu Gothic"  # on every Windows and in every Office for Mac
INK, MUTED, ACCENT, WARN = "16202B", "4D5966", "12457A", "9A3412"
RULE, HAIR, TINT = "12457A", "C8D0D8", "EEF3F8"
WIDTH = 178  # mm between margins of 16 mm
LABEL = 40  # mm, wide enough for "Registration deadline"


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, fill in (("stacked", stacked), ("side-by-side", side_by_side)):
        document = blank()
        fill(document)
        document.save(str(FOLDER / f"{name}.docx"))


# --- page, styles, language -----------------------------------------------------------------------------------------


def blank() -> Any:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(16)
    section.top_margin, section.bottom_margin = Mm(24), Mm(24)
    section.header_distance, section.footer_distance = Mm(13), Mm(8)
    for grid in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(grid)  # a grid of lines would spread Yu Gothic over twice its height
    defaults(document)
    for style in STYLES:
        make_style(document, **style)
    missing = document.styles.add_style("Missing", WD_STYLE_TYPE.CHARACTER)
    missing.font.color.rgb, missing.font.bold = RGBColor.from_string(WARN), False
    header_and_footer(section)
    made = datetime(2026, 12, 1, tzinfo=UTC)
    properties = document.core_properties
    properties.author = properties.title = properties.comments = ""
    properties.created = properties.modified = made
    return document


def defaults(document: Any) -> None:
    """The font and both languages for every run that says nothing else; the languages of the theme, too."""
    styles = document.styles.element
    run = styles.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(run):
        run.remove(child)
    fonts_and_language(run)
    size(run, 9.5)
    theme = element("w:themeFontLang", {"w:val": "en-GB", "w:eastAsia": "ja-JP"})
    settings = document.settings.element
    for old in settings.findall(qn("w:themeFontLang")):
        settings.remove(old)
    settings.find(qn("w:compat")).addnext(theme)


def fonts_and_language(run: Any) -> None:
    for old in [*run.findall(qn("w:rFonts")), *run.findall(qn("w:lang"))]:
        run.remove(old)
    run.insert(0, element("w:rFonts", {f"w:{script}": FONT for script in ("ascii", "hAnsi", "eastAsia", "cs")}))
    run.append(element("w:lang", {"w:val": "en-GB", "w:eastAsia": "ja-JP"}))


def size(run: Any, points: float) -> None:
    language = run.find(qn("w:lang"))
    for tag in ("w:sz", "w:szCs"):
        language.addprevious(element(tag, {"w:val": str(round(points * 2))}))


def element(tag: str, attributes: dict[str, str]) -> Any:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(name), value)
    return made


# Word refuses files whose properties stand in another order than ISO/IEC 29500-1 §17.3.1.26 and §17.4.60 give
PARAGRAPH_ORDER = (
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "widowControl",
    "pBdr",
    "shd",
    "tabs",
    "spacing",
    "jc",
    "outlineLvl",
)
TABLE_ORDER = ("tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook")


def in_order(parent: Any, order: tuple[str, ...]) -> None:
    parent[:] = sorted(parent, key=lambda child: order.index(child.tag.split("}")[1]))


STYLES: list[dict[str, Any]] = [
    {"name": "Normal", "points": 9.5, "line": 15, "after": 0},
    {"name": "Heading 1", "points": 20, "line": 27, "after": 6, "bold": True, "colour": ACCENT, "keep": True},
    {"name": "Heading 2", "points": 20, "line": 27, "after": 6, "bold": True, "colour": ACCENT, "keep": True},
    {
        "name": "Heading 3",
        "points": 11,
        "line": 16,
        "before": 10,
        "after": 3,
        "bold": True,
        "colour": ACCENT,
        "keep": True,
    },
    {"name": "Subtitle", "points": 11, "line": 16, "after": 4},
    {"name": "Body", "after": 6, "line": 16},
    {"name": "Alert", "points": 12, "line": 18, "after": 6, "bold": True, "colour": WARN, "shade": TINT},
    {"name": "Only elsewhere", "after": 6, "shade": TINT},
    {"name": "Label", "points": 8.8, "line": 15, "bold": True, "colour": ACCENT},
    {"name": "Fact", "line": 15},
    {"name": "Important fact", "line": 15, "bold": True},
    {"name": "Programme head", "points": 8, "line": 12, "colour": MUTED},
    {"name": "Programme time", "points": 9, "line": 15, "colour": MUTED},
    {"name": "Programme item", "points": 9, "line": 15},
    {"name": "Programme break", "points": 9, "line": 15, "colour": MUTED},
    {"name": "Speakers", "points": 8, "line": 12, "colour": MUTED},
    {"name": "Picture", "line": None},
    {"name": "Gap", "points": 4, "line": 8},
    {"name": "Masthead", "points": 9, "line": 14, "bold": True},
    {"name": "Small print", "points": 7, "line": 10.5, "colour": MUTED},
]


def make_style(
    document: Any,
    name: str,
    points: float | None = None,
    line: float | None = 15,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
    colour: str = INK,
    keep: bool = False,
    shade: str | None = None,
) -> None:
    known = {style.name for style in document.styles}
    style = document.styles[name] if name in known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if name != "Normal":
        style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.hidden = False
    style.font.bold, style.font.italic = bold, False
    style.font.color.rgb = RGBColor.from_string(colour)
    if points:
        style.font.size = Pt(points)
    fonts_and_language(style.element.get_or_add_rPr())
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after = Pt(before), Pt(after)
    if line:  # exact, since Yu Gothic's own line is far too high
        spacing.line_spacing_rule, spacing.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line)
    else:
        spacing.line_spacing_rule = WD_LINE_SPACING.SINGLE
    spacing.keep_with_next = keep
    spacing.widow_control = True
    if shade:
        paragraph = style.element.get_or_add_pPr()
        paragraph.append(element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": shade}))
        in_order(paragraph, PARAGRAPH_ORDER)


def header_and_footer(section: Any) -> None:
    line = section.header.paragraphs[0]
    line.style = "Masthead"
    line.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run("{{ masthead }}")
    colour(line.add_run("\t{{ kind_name }}"), ACCENT)
    border(line._p.get_or_add_pPr(), "w:pBdr", "w:bottom", RULE, 6)
    in_order(line._p.pPr, PARAGRAPH_ORDER)
    foot = section.footer.paragraphs[0]
    foot.style = "Small print"
    foot.add_run("{%p for words in notices %}")
    section.footer.add_paragraph("{{ words }}", style="Small print")
    section.footer.add_paragraph("{%p endfor %}", style="Small print")
    number = section.footer.add_paragraph(style="Small print")
    number.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field(number, "PAGE")
    number.add_run(" / ")
    field(number, "NUMPAGES")


def colour(run: Any, value: str) -> None:
    run.font.color.rgb = RGBColor.from_string(value)


def border(parent: Any, group: str, side: str, value: str, eighths: int) -> None:
    borders = parent.find(qn(group))
    if borders is None:
        borders = OxmlElement(group)
        parent.append(borders)
    attributes = {"w:val": "single", "w:sz": str(eighths), "w:space": "4", "w:color": value}
    borders.append(element(side, attributes))


def field(paragraph: Any, name: str) -> None:
    for kind, text in (("begin", None), (None, name), ("end", None)):
        run = paragraph.add_run()
        if kind:
            run._r.append(element("w:fldChar", {"w:fldCharType": kind}))
        else:
            code = element("w:instrText", {})
            code.text = text
            run._r.append(code)


# --- tables ---------------------------------------------------------------------------------------------------------


def table(document: Any, widths: list[float], rows: int, *, rules: bool, first_column: bool, head: bool = False) -> Any:
    """A table of fixed widths in mm; `rules` draws a hair line below each row."""
    made = document.add_table(rows=rows, cols=len(widths))
    made.alignment = WD_TABLE_ALIGNMENT.LEFT
    made.autofit = False
    properties = made._tbl.tblPr
    look = {
        "w:firstRow": str(int(head)),
        "w:lastRow": "0",
        "w:firstColumn": str(int(first_column)),
        "w:lastColumn": "0",
    }
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    if rules:
        border(properties, "w:tblBorders", "w:bottom", HAIR, 3)
        border(properties, "w:tblBorders", "w:insideH", HAIR, 3)
    margins = OxmlElement("w:tblCellMar")
    for side, twips in (("top", 20), ("left", 0), ("bottom", 20), ("right", 120)):
        margins.append(element(f"w:{side}", {"w:w": str(twips), "w:type": "dxa"}))
    properties.append(margins)
    properties.append(element("w:tblLook", {**look, "w:noHBand": "1", "w:noVBand": "1"}))
    in_order(properties, TABLE_ORDER)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    for row in made.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    return made


def loop_row(row: Any, words: str) -> None:
    """A row that only steers: it vanishes when the template is filled."""
    row.cells[0].paragraphs[0].add_run(words)


def put(cell: Any, style: str, words: str, *more: tuple[str, str]) -> None:
    """Paragraphs into a cell, each in its style."""
    cell.paragraphs[0].style = style
    cell.paragraphs[0].add_run(words)
    for next_style, next_words in more:
        cell.add_paragraph(next_words, style=next_style)


def head_row(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


# --- the two layouts ------------------------------------------------------------------------------------------------


def lines(document: Any, *pairs: tuple[str, str]) -> None:
    for style, words in pairs:
        document.add_paragraph(words, style=style)


def stacked(document: Any) -> None:
    """One language after the other, each beginning a page."""
    lines(
        document,
        ("Normal", "{%p for side in sides %}"),
        ("Normal", "{%p if loop.first %}"),
        ("Heading 1", "{{ side.title }}"),
        ("Normal", "{%p else %}"),
    )
    second = document.add_paragraph("{{ side.title }}", style="Heading 2")
    second.paragraph_format.page_break_before = True
    lines(
        document,
        ("Normal", "{%p endif %}"),
        ("Normal", "{%p if side.subtitle %}"),
        ("Subtitle", "{{ side.subtitle }}"),
        ("Normal", "{%p endif %}"),
        ("Normal", "{%p if side.elsewhere %}"),
        ("Only elsewhere", "{{ side.elsewhere }}"),
        ("Normal", "{%p endif %}"),
        ("Normal", "{%p for part in side.parts %}"),
        ("Normal", "{%p if part.kind == 'alert' %}"),
        ("Alert", "{{ part.words }}"),
        ("Normal", "{%p elif part.kind == 'paragraphs' %}"),
        ("Normal", "{%p for words in part.paragraphs %}"),
        ("Body", "{{ words }}"),
        ("Normal", "{%p endfor %}"),
        ("Normal", "{%p elif part.kind == 'facts' %}"),
    )
    facts = table(document, [LABEL, WIDTH - LABEL], 7, rules=False, first_column=True)
    loop_row(facts.rows[0], "{%tr for fact in part.rows %}")
    loop_row(facts.rows[1], "{%tr if fact.strong %}")
    put(facts.rows[2].cells[0], "Label", "{{ fact.label }}")
    put(facts.rows[2].cells[1], "Important fact", "{{ fact.value }}")
    loop_row(facts.rows[3], "{%tr else %}")
    put(facts.rows[4].cells[0], "Label", "{{ fact.label }}")
    put(facts.rows[4].cells[1], "Fact", "{{ fact.value }}")
    loop_row(facts.rows[5], "{%tr endif %}")
    loop_row(facts.rows[6], "{%tr endfor %}")
    lines(
        document,
        ("Normal", "{%p elif part.kind == 'programme' %}"),
        ("Heading 3", "{{ part.heading }}"),
    )
    programme(document)
    lines(document, ("Normal", "{%p elif part.kind == 'link' %}"), ("Gap", ""))
    link = table(document, [30, WIDTH - 30], 1, rules=False, first_column=False)
    put(link.rows[0].cells[0], "Picture", "{{ part.picture }}")
    put(link.rows[0].cells[1], "Label", "{{ part.label }}", ("Fact", "{{r part.address }}"))
    lines(document, ("Normal", "{%p elif part.kind == 'contact' %}"), ("Gap", ""))
    contact = table(document, [LABEL, WIDTH - LABEL], 1, rules=False, first_column=True)
    put(contact.rows[0].cells[0], "Label", "{{ part.label }}")
    put(contact.rows[0].cells[1], "Fact", "{{ part.words }}")
    lines(
        document,
        ("Normal", "{%p endif %}"),
        ("Normal", "{%p endfor %}"),
        ("Normal", "{%p endfor %}"),
    )


def programme(document: Any) -> None:
    rows = table(document, [18, WIDTH - 18], 8, rules=True, first_column=True, head=True)
    head_row(rows.rows[0])
    put(rows.rows[0].cells[0], "Programme head", "{{ part.time }}")
    put(rows.rows[0].cells[1], "Programme head", "{{ part.item }}")
    loop_row(rows.rows[1], "{%tr for row in part.rows %}")
    loop_row(rows.rows[2], "{%tr if row.is_break %}")
    put(rows.rows[3].cells[0], "Programme time", "{{ row.start }}")
    put(rows.rows[3].cells[1], "Programme break", "{{ row.title }}")
    loop_row(rows.rows[4], "{%tr else %}")
    put(rows.rows[5].cells[0], "Programme time", "{{ row.start }}")
    item = rows.rows[5].cells[1]
    put(
        item,
        "Programme item",
        "{{ row.title }}",
        ("Speakers", "{%p if row.speakers %}"),
        ("Speakers", "{{ row.speakers }}"),
        ("Speakers", "{%p endif %}"),
    )
    loop_row(rows.rows[6], "{%tr endif %}")
    loop_row(rows.rows[7], "{%tr endfor %}")


DENSE = (("Label", 7.6, 11), ("Fact", 8.8, 13), ("Important fact", 8.8, 13), ("Body", 8.8, 14))


def side_by_side(document: Any) -> None:
    """Both languages in two columns that share their rows."""
    for style, points, line in (("Heading 1", 17, 23), ("Heading 2", 17, 23), *DENSE):
        document.styles[style].font.size = Pt(points)
        document.styles[style].paragraph_format.line_spacing = Pt(line)
    half = WIDTH / 2
    title = table(document, [half, half], 1, rules=False, first_column=False)
    for at, style in ((0, "Heading 1"), (1, "Heading 2")):
        put(
            title.rows[0].cells[at],
            style,
            f"{{{{ sides[{at}].title }}}}",
            ("Subtitle", f"{{%p if sides[{at}].subtitle %}}"),
            ("Subtitle", f"{{{{ sides[{at}].subtitle }}}}"),
            ("Subtitle", "{%p endif %}"),
        )
    lines(
        document,
        ("Gap", ""),
        ("Normal", "{%p for left, right in pairs %}"),
        ("Normal", "{%p if left.kind in ('alert', 'paragraphs', 'contact') %}"),
        ("Gap", ""),
    )
    pair = table(document, [half, half], 1, rules=False, first_column=False)
    for at, side in ((0, "left"), (1, "right")):
        put(
            pair.rows[0].cells[at],
            "Normal",
            f"{{%p if {side}.kind == 'alert' %}}",
            ("Alert", f"{{{{ {side}.words }}}}"),
            ("Normal", f"{{%p elif {side}.kind == 'contact' %}}"),
            ("Label", f"{{{{ {side}.label }}}}"),
            ("Fact", f"{{{{ {side}.words }}}}"),
            ("Normal", "{%p else %}"),
            ("Normal", f"{{%p for words in {side}.paragraphs %}}"),
            ("Body", "{{ words }}"),
            ("Normal", "{%p endfor %}"),
            ("Normal", "{%p endif %}"),
        )
    lines(document, ("Normal", "{%p elif left.kind == 'facts' %}"), ("Gap", ""))
    facts = table(document, [half, half], 7, rules=True, first_column=False)
    loop_row(facts.rows[0], "{%tr for fact in left.rows %}")
    loop_row(facts.rows[1], "{%tr if fact.strong %}")
    loop_row(facts.rows[3], "{%tr else %}")
    loop_row(facts.rows[5], "{%tr endif %}")
    loop_row(facts.rows[6], "{%tr endfor %}")
    for at, style in ((2, "Important fact"), (4, "Fact")):
        put(facts.rows[at].cells[0], "Label", "{{ fact.label }}", (style, "{{ fact.value }}"))
        other = "right.rows[loop.index0]"
        put(facts.rows[at].cells[1], "Label", f"{{{{ {other}.label }}}}", (style, f"{{{{ {other}.value }}}}"))
    lines(document, ("Normal", "{%p elif left.kind == 'programme' %}"), ("Gap", ""))
    shared_programme(document, half)
    lines(document, ("Normal", "{%p elif left.kind == 'link' %}"), ("Gap", ""))
    link = table(document, [half - 15, 30, half - 15], 1, rules=False, first_column=False)
    put(link.rows[0].cells[0], "Label", "{{ left.label }}", ("Fact", "{{r left.address }}"))
    put(link.rows[0].cells[1], "Picture", "{{ left.picture }}")
    put(link.rows[0].cells[2], "Label", "{{ right.label }}", ("Fact", "{{r right.address }}"))
    lines(document, ("Normal", "{%p endif %}"), ("Normal", "{%p endfor %}"))


def shared_programme(document: Any, half: float) -> None:
    rows = table(document, [16, half - 16, 16, half - 16], 4, rules=True, first_column=False, head=True)
    head_row(rows.rows[0])
    put(rows.rows[0].cells[0], "Programme head", "{{ left.time }}")
    put(rows.rows[0].cells[1], "Label", "{{ left.heading }}")
    put(rows.rows[0].cells[2], "Programme head", "{{ right.time }}")
    put(rows.rows[0].cells[3], "Label", "{{ right.heading }}")
    loop_row(rows.rows[1], "{%tr for row in left.rows %}")
    loop_row(rows.rows[3], "{%tr endfor %}")
    for at, row in ((0, "row"), (2, "right.rows[loop.index0]")):
        put(rows.rows[2].cells[at], "Programme time", f"{{{{ {row}.start }}}}")
        put(
            rows.rows[2].cells[at + 1],
            "Programme item",
            f"{{{{ {row}.title }}}}",
            ("Speakers", f"{{%p if {row}.speakers %}}"),
            ("Speakers", f"{{{{ {row}.speakers }}}}"),
            ("Speakers", "{%p endif %}"),
        )


if __name__ == "__main__":
    main()
