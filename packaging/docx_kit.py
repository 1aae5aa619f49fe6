"""What the built-in Word templates are made of: page, named styles with both languages, header and foot, tables."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Yu Gothic"  # on every Windows and in every Office for Mac
MADE = datetime(2026, 12, 1, tzinfo=UTC)
INK, MUTED, ACCENT, WARN = "16202B", "4D5966", "12457A", "9A3412"
RULE, HAIR, TINT = "12457A", "C8D0D8", "EEF3F8"
WIDTH = 178  # mm between margins of 16 mm


# --- page, styles, language -----------------------------------------------------------------------------------------


def blank() -> Any:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(16)
    section.top_margin, section.bottom_margin = Mm(24), Mm(18)
    section.header_distance, section.footer_distance = Mm(13), Mm(8)
    for grid in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(grid)  # a grid of lines would spread Yu Gothic over twice its height
    defaults(document)
    for style in STYLES:
        make_style(document, **style)
    missing = document.styles.add_style("Missing", WD_STYLE_TYPE.CHARACTER)
    missing.font.color.rgb, missing.font.bold = RGBColor.from_string(WARN), False
    header_and_footer(section)
    properties = document.core_properties
    properties.author = properties.title = properties.comments = ""
    properties.created = properties.modified = MADE
    return document


def save(document: Any, path: Path) -> None:
    """The same bytes each time: the parts of the file carry one fixed date."""
    file = BytesIO()
    document.save(file)
    with ZipFile(file) as made, ZipFile(path, "w", ZIP_DEFLATED) as kept:
        for part in made.infolist():
            kept.writestr(ZipInfo(part.filename, MADE.timetuple()[:6]), made.read(part), ZIP_DEFLATED)


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
    settings.find(qn("w:clrSchemeMapping")).addprevious(theme)


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
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs"),
    *("spacing", "ind", "contextualSpacing", "jc", "outlineLvl"),
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
    {"name": "Body", "after": 6, "line": 15},
    {"name": "Alert", "points": 12, "line": 18, "after": 6, "bold": True, "colour": WARN, "shade": TINT},
    {"name": "Only elsewhere", "after": 6, "shade": TINT},
    {"name": "Label", "points": 8.8, "line": 14, "bold": True, "colour": ACCENT},
    {"name": "Fact", "line": 14},
    {"name": "Important fact", "line": 14, "bold": True},
    {"name": "Programme head", "points": 8, "line": 12, "colour": MUTED},
    {"name": "Programme time", "points": 9, "line": 14, "colour": MUTED},
    {"name": "Programme item", "points": 9, "line": 14},
    {"name": "Programme break", "points": 9, "line": 14, "colour": MUTED},
    {"name": "Speakers", "points": 8, "line": 12, "colour": MUTED},
    {"name": "Picture", "line": None},
    {"name": "Gap", "points": 4, "line": 8},
    {"name": "Masthead", "points": 9, "line": 14, "bold": True},
    {"name": "Small print", "points": 7, "line": 10.5, "colour": MUTED, "ruled": True},
    {"name": "Page number", "points": 7, "line": 10.5, "colour": MUTED},
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
    ruled: bool = False,
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
    paragraph = style.element.get_or_add_pPr()
    if shade:
        paragraph.append(element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": shade}))
    if ruled:  # one line above a run of such paragraphs
        border(paragraph, "w:pBdr", "w:top", HAIR, 3)
    in_order(paragraph, PARAGRAPH_ORDER)


def header_and_footer(section: Any) -> None:
    line = section.header.paragraphs[0]
    line.style = "Masthead"
    line.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run("{{ masthead }}")
    colour(line.add_run("\t{{ kind_name }}"), ACCENT)
    border(line._p.get_or_add_pPr(), "w:pBdr", "w:bottom", RULE, 6)
    in_order(line._p.pPr, PARAGRAPH_ORDER)
    number = section.footer.paragraphs[0]
    number.style = "Page number"
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


def free_widths(made: Any) -> None:
    """The table is as wide as the page, its columns as their words need."""
    made.autofit = True
    properties = made._tbl.tblPr
    for old in properties.findall(qn("w:tblW")):
        properties.remove(old)
    properties.append(element("w:tblW", {"w:w": "5000", "w:type": "pct"}))  # fiftieths of a per cent
    in_order(properties, TABLE_ORDER)
    for cell in made._tbl.iter(qn("w:tcPr")):
        for width in cell.findall(qn("w:tcW")):
            cell.remove(width)


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


def lines(document: Any, *pairs: tuple[str, str]) -> None:
    for style, words in pairs:
        document.add_paragraph(words, style=style)
