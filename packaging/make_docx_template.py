"""Makes the built-in Word templates in resources/templates/docx, from which an office may make its own in Word.

    python packaging/make_docx_template.py

What stands in double and percent braces is filled in by docxtpl; all looks are in the named styles.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docx.shared import Pt
from docx_kit import (  # type: ignore[import-not-found]  # beside this script, which is run as a file
    WIDTH,
    blank,
    free_widths,
    head_row,
    lines,
    loop_row,
    put,
    save,
    table,
)

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "templates" / "docx"
LABEL = 40  # mm, wide enough for "Registration deadline"


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, fill in (("stacked", stacked), ("side-by-side", side_by_side)):
        document = blank()
        fill(document)
        save(document, FOLDER / f"{name}.docx")


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
    loop_row(facts.rows[1], "{%tr if fact.is_moment %}")
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
    lines(document, ("Normal", "{%p elif part.kind == 'table' %}"), ("Gap", ""))
    list_of(document, "part")
    lines(
        document,
        ("Normal", "{%p endif %}"),
        ("Normal", "{%p endfor %}"),
        ("Normal", "{%p if side.notices %}"),
        ("Gap", ""),
        ("Normal", "{%p for words in side.notices %}"),
        ("Small print", "{{ words }}"),
        ("Normal", "{%p endfor %}"),
        ("Normal", "{%p endif %}"),
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


def list_of(document: Any, part: str) -> None:
    """A list of as many columns as it has; Word gives each the width its words need."""
    rows = table(document, [WIDTH / 3] * 3, 4, rules=True, first_column=False, head=True)
    free_widths(rows)
    head_row(rows.rows[0])
    loop_row(rows.rows[1], f"{{%tr for row in {part}.rows %}}")
    loop_row(rows.rows[3], "{%tr endfor %}")
    for at, style, loop, cell in (
        (0, "Programme head", f"head in {part}.heads", "head"),
        (2, "Programme item", "cell in row", "cell"),
    ):
        begin, words, end = rows.rows[at].cells
        put(begin, style, f"{{%tc for {loop} %}}")
        put(words, style, f"{{{{ {cell} }}}}")
        put(end, style, "{%tc endfor %}")


# a cell without a paragraph is no valid cell (ISO/IEC 29500-1 §17.4.65)
NOTHING = (("Gap", "{%p else %}"), ("Gap", ""))
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
            *NOTHING,
            ("Normal", "{%p endfor %}"),
            ("Normal", "{%p endif %}"),
        )
    lines(document, ("Normal", "{%p elif left.kind == 'facts' %}"), ("Gap", ""))
    facts = table(document, [half, half], 7, rules=True, first_column=False)
    loop_row(facts.rows[0], "{%tr for fact in left.rows %}")
    loop_row(facts.rows[1], "{%tr if fact.is_moment %}")
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
    lines(document, ("Normal", "{%p elif left.kind == 'table' %}"), ("Gap", ""))
    list_of(document, "left")
    lines(document, ("Gap", ""))
    list_of(document, "right")
    lines(
        document,
        ("Normal", "{%p endif %}"),
        ("Normal", "{%p endfor %}"),
        ("Normal", "{%p if sides[0].notices %}"),
        ("Gap", ""),
    )
    notices = table(document, [half, half], 1, rules=False, first_column=False)
    for at in (0, 1):
        put(
            notices.rows[0].cells[at],
            "Small print",
            f"{{%p for words in sides[{at}].notices %}}",
            ("Small print", "{{ words }}"),
            *NOTHING,
            ("Small print", "{%p endfor %}"),
        )
    lines(document, ("Normal", "{%p endif %}"))


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
