"""The second step of the import: how the file is read, what each column is, and the first rows as they are understood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.localized import LocalizedText
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.imports.rows import FIRST_ROWS, RowsOfList, columns_of
from ouik_desktop.ui.pages.imports.steps import empty
from ouik_desktop.ui.widgets import (
    Button,
    CheckField,
    ChoiceField,
    ElidedLabel,
    FlowLayout,
    Hairline,
    Label,
    RadioField,
    RowTable,
    Sign,
)
from ouik_desktop.work.importing import SOURCES, Existing, Field, Look, ReadingChoices, profile

_ENCODINGS: Final = (
    ("utf-8", "UTF-8"),
    ("utf-8-sig", "UTF-8 (BOM)"),
    ("cp932", "Shift_JIS (CP932)"),
    ("euc-jp", "EUC-JP"),
    ("iso-2022-jp", "ISO-2022-JP (JIS)"),
    ("utf-16-le", "UTF-16 LE"),
    ("utf-16-be", "UTF-16 BE"),
    ("cp1252", "Windows-1252"),
)
_DELIMITERS: Final = (
    (",", _("Comma ,")),
    ("\t", _("Tab")),
    (";", _("Semicolon ;")),
    ("|", _("Vertical bar |")),
)
_WORKBOOKS: Final = {"xlsx": "Excel", "xls": "Excel 97–2003", "ods": "OpenDocument"}
_FIELDS: Final = [(each.value, each.text) for each in Field]


class ColumnsStep(QWidget):
    """Shows a `Look` and tells `wished(ReadingChoices)` when somebody knows better."""

    def __init__(self, kit: Kit, wished: Callable[[ReadingChoices], object]) -> None:
        super().__init__()
        self._kit, self._wished = kit, wished
        self._choices = ReadingChoices()
        self._look: Look | None = None
        self._only_problems = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._band())
        self._mapping = QScrollArea()
        self._mapping.setWidgetResizable(True)
        self._mapping.setFrameShape(QFrame.Shape.NoFrame)
        self._mapping.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the lists in it take it
        self._mapping.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._mapping)
        column.addWidget(Hairline(kit))
        column.addLayout(self._preview(), 1)

    # --- how the file is read -----------------------------------------------------------------------------------------

    def _band(self) -> QWidget:
        kit, band = self._kit, QWidget()
        band.setProperty("ground", "sunken")
        band.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = ElidedLabel(kit, "", strong=True)
        self._size = Label(kit, "", step="small", ink="ink2")
        self.source = ChoiceField[str | None](kit, _("Source"))
        self.source.setObjectName("importSource")
        self.encoding = ChoiceField[str | None](kit, _("Encoding"))
        self.encoding.setObjectName("importEncoding")
        self.delimiter = ChoiceField[str | None](kit, _("Separator"))
        self.header = CheckField(kit, _("First row is a header"))
        self.source.committed.connect(lambda source: self._choose(source=source, mapping=None))
        self.encoding.committed.connect(lambda encoding: self._choose(encoding=encoding, mapping=None))
        self.delimiter.committed.connect(lambda mark: self._choose(delimiter=mark, mapping=None))
        self.header.committed.connect(lambda on: self._choose(has_header=on, mapping=None))
        row = FlowLayout(band, gap=kit.px(8))
        row.setContentsMargins(kit.px(24), kit.px(9), kit.px(24), kit.px(9))
        row.addWidget(Sign(kit, "file-text", "ink2", 16))
        file = QWidget()
        lines = QVBoxLayout(file)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._name)
        lines.addWidget(self._size)
        row.addWidget(file)
        self._encoding_label = Label(kit, _("Encoding"), ink="ink2")
        self._delimiter_label = Label(kit, _("Separator"), ink="ink2")
        for widget in (
            Label(kit, _("Source"), ink="ink2"),
            self.source,
            self._encoding_label,
            self.encoding,
            self._delimiter_label,
            self.delimiter,
            self.header,
        ):
            row.add_right(widget)
        return band

    def _choose(self, **changed: Any) -> None:
        self._wished(replace(self._choices, **changed))

    # --- what is shown ------------------------------------------------------------------------------------------------

    def show_look(self, look: Look, choices: ReadingChoices, size: int) -> None:
        """Show what was found, or what was made of a wish."""
        self._look, self._choices = look, choices
        sheet, plan = look.sheet, look.plan
        self._name.say(sheet.name)
        self._size.say(_("{rows} · {size}", rows=n_("{count} row", "{count} rows", plan.rows), size=_size(size)))
        found = profile(look.mapping.source)
        names = {source: _source_name(source) for source in SOURCES}
        self.source.set_choices(
            [(None, _("{name} (detected automatically)", name=_source_name(found.id))), *names.items()]
            if choices.source is None
            else list(names.items())
        )
        self.source.set_value(choices.source)
        is_text = sheet.encoding not in _WORKBOOKS
        encodings = dict(_ENCODINGS)
        if is_text:
            automatic = _("{encoding} (detected automatically)", encoding=encodings.get(sheet.encoding, sheet.encoding))
            self.encoding.set_choices([(None, automatic), *_ENCODINGS])
            self.encoding.set_value(choices.encoding)
        self.delimiter.set_choices(_DELIMITERS)
        self.delimiter.set_value(sheet.delimiter)
        for widget in (self._encoding_label, self.encoding):
            widget.setVisible(is_text)
        for widget in (self._delimiter_label, self.delimiter):
            widget.setVisible(bool(sheet.delimiter))
        self.header.set_value(sheet.header_line > 0)
        self.header.setVisible(bool(sheet.delimiter) or not is_text)
        self._show_mapping(look)
        self._show_preview()
        self.existing.set_value(choices.existing)

    def _show_mapping(self, look: Look) -> None:
        kit, inside = self._kit, QWidget()
        inside.setProperty("ground", "raised")
        grid = QGridLayout(inside)
        grid.setContentsMargins(kit.px(24), kit.px(10), kit.px(24), kit.px(10))
        grid.setHorizontalSpacing(kit.px(16))
        grid.setVerticalSpacing(kit.px(4))
        for at, words in ((0, _("Column of the file")), (1, _("Example")), (3, _("Imported as"))):
            grid.addWidget(Label(kit, words, step="small", ink="ink2"), 0, at)
        self.fields: list[ChoiceField[str]] = []
        for column, heading in enumerate(look.sheet.header):
            self._add_mapping_row(grid, look, column, heading)
        for at, share in ((0, 3), (1, 4), (3, 4), (4, 3)):
            grid.setColumnStretch(at, share)
        grid.setRowStretch(grid.rowCount(), 1)
        self._mapping.setFixedHeight(min(inside.sizeHint().height(), kit.px(256)))
        scrolled, focused = self._mapping.verticalScrollBar().value(), self.focusWidget()
        name = focused.objectName() if isinstance(focused, ChoiceField) else ""
        self._mapping.setWidget(inside)
        self._mapping.verticalScrollBar().setValue(scrolled)
        # the rows are made anew after each choice; the keyboard stays where it was
        for choice in self.fields:
            if name == choice.objectName():
                choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_mapping_row(self, grid: QGridLayout, look: Look, column: int, heading: str) -> None:
        kit, line = self._kit, column + 1
        words: Text | str = " ".join(heading.split()) or _("Column {number}", number=line)
        example = next((cell.strip() for cell in look.sheet.column(column)[:200] if cell.strip()), "–")
        field = look.mapping.field_of(column)
        choice = ChoiceField(kit, _("{column}: imported as", column=words), _FIELDS)
        choice.setObjectName(f"importField{column}")
        choice.set_value(field.value)
        choice.committed.connect(lambda value: self._map(column, Field(value)))
        self.fields.append(choice)
        grid.addWidget(ElidedLabel(kit, words), line, 0)
        grid.addWidget(ElidedLabel(kit, " ".join(example.split()), ink="ink2"), line, 1)
        grid.addWidget(Sign(kit, "arrow-right", "ink3"), line, 2)
        grid.addWidget(choice, line, 3)
        grid.addLayout(self._mark(field), line, 4)

    def _mark(self, field: Field) -> QHBoxLayout:
        by_hand = self._choices.mapping is not None
        icon, ink, words = {
            Field.IGNORED: ("minus", "ink3", _("not used")),
            Field.QUESTION: ("note", "ink2", _("an answer of each participant")),
        }.get(field, ("check", "ok", _("as chosen") if by_hand else _("matched automatically")))
        row = QHBoxLayout()
        row.setSpacing(self._kit.px(6))
        row.addWidget(Sign(self._kit, icon, ink))
        row.addWidget(Label(self._kit, words, step="small", ink=ink))
        row.addStretch(1)
        return row

    def _map(self, column: int, field: Field) -> None:
        if self._look is not None:
            self._choose(mapping=self._look.mapping.using(column, field))

    # --- the preview --------------------------------------------------------------------------------------------------

    def _preview(self) -> QVBoxLayout:
        kit = self._kit
        self._head = Label(kit, _("Preview"), strong=True)
        self._first = Label(kit, "", step="small", ink="ink2")
        self.only_problems = Button(kit, _("Only rows with problems"), self._toggle, kind="link")
        head = QHBoxLayout()
        head.setSpacing(kit.px(10))
        for widget in (self._head, self._first):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.only_problems)
        self._table_place = QVBoxLayout()
        self.existing = RadioField(kit, _("People who are there already"), [(each, each.text) for each in Existing])
        self.existing.committed.connect(lambda existing: self._choose(existing=existing))
        foot = QHBoxLayout()
        foot.setSpacing(kit.px(16))
        foot.addWidget(Label(kit, _("People who are there already"), ink="ink2"))
        foot.addWidget(self.existing)
        foot.addStretch(1)
        foot.addWidget(
            Label(
                kit,
                _("Matched by source number, by e-mail and name, or by name and affiliation"),
                step="small",
                ink="ink3",
            )
        )
        column = QVBoxLayout()
        column.setContentsMargins(kit.px(24), kit.px(8), kit.px(24), kit.px(10))
        column.setSpacing(kit.px(8))
        column.addLayout(head)
        column.addLayout(self._table_place, 1)
        column.addLayout(foot)
        return column

    def _toggle(self) -> None:
        self._only_problems = not self._only_problems
        self._show_preview()

    def _show_preview(self) -> None:
        if self._look is None:
            return
        if not self._look.plan.problems:
            self._only_problems = False
        self.only_problems.setVisible(bool(self._look.plan.problems))
        self.only_problems.say(_("All rows") if self._only_problems else _("Only rows with problems"))
        at_most = 1_000 if self._only_problems else FIRST_ROWS
        source = RowsOfList(self._look, only_problems=self._only_problems, at_most=at_most)
        self._first.say(
            "" if self._only_problems else n_("first {count} row", "first {count} rows", len(source.ids("", False)))
        )
        empty(self._table_place)
        self.table = RowTable(self._kit, columns_of(self._look), source, _("Preview"), ticks=False)
        self.table.setObjectName("importPreview")
        self._table_place.addWidget(self.table)


def _source_name(source: str) -> LocalizedText:
    found = profile(source)
    return LocalizedText(found.name, found.name_en)


def _size(count: int) -> str:
    return f"{count / 1024:.1f} KB" if count < 1_000_000 else f"{count / 1_048_576:.1f} MB"
