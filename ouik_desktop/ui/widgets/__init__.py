"""The pieces every page is built of: fields, tables, chips, notices. Each takes the `Kit` first and words as `Words`.

A piece is imported when it is first asked for: the shell of the window must not pay for tables and forms.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ouik_desktop.ui.widgets.bilingual.field import BilingualField
    from ouik_desktop.ui.widgets.buttons import Button, Entry, IconButton, IconMenuButton, MenuButton, menu_of
    from ouik_desktop.ui.widgets.cards import Card, ListRow, ListRows
    from ouik_desktop.ui.widgets.chips import Badge, FilterChip, KeyCap, LanguageBadge, Status, StatusChip, Tag
    from ouik_desktop.ui.widgets.choosing import Segments, Tabs
    from ouik_desktop.ui.widgets.empty import Disc, EmptyState
    from ouik_desktop.ui.widgets.fields.choices import CheckField, ChoiceField, RadioField
    from ouik_desktop.ui.widgets.fields.complaints import Complaints
    from ouik_desktop.ui.widgets.fields.days import DateField, FirstDayField, LateTimeField, TimeField
    from ouik_desktop.ui.widgets.fields.field import Field, TakesTyping
    from ouik_desktop.ui.widgets.fields.tags import TagField
    from ouik_desktop.ui.widgets.fields.values import (
        LineField,
        NumberField,
        TextField,
    )
    from ouik_desktop.ui.widgets.flow import FlowLayout, Toolbar
    from ouik_desktop.ui.widgets.form import Form, FormRow, LanguageHeads, SectionHead
    from ouik_desktop.ui.widgets.labels import ElidedLabel, Hairline, Label
    from ouik_desktop.ui.widgets.notes import Note, Sign
    from ouik_desktop.ui.widgets.page_view import PageView
    from ouik_desktop.ui.widgets.progress import ProgressLine
    from ouik_desktop.ui.widgets.search_box import SearchBox
    from ouik_desktop.ui.widgets.side_list import SideList
    from ouik_desktop.ui.widgets.table.bulk_bar import BulkBar
    from ouik_desktop.ui.widgets.table.data import Cell, Column, ListSource, Offer, Row, RowSource
    from ouik_desktop.ui.widgets.table.table import RowTable

_HOMES = {
    "bilingual.field": ("BilingualField",),
    "table.bulk_bar": ("BulkBar",),
    "buttons": ("Button", "Entry", "IconButton", "IconMenuButton", "MenuButton", "menu_of"),
    "cards": ("Card", "ListRow", "ListRows"),
    "chips": ("Badge", "FilterChip", "KeyCap", "LanguageBadge", "Status", "StatusChip", "Tag"),
    "fields.complaints": ("Complaints",),
    "fields.choices": ("CheckField", "ChoiceField", "RadioField"),
    "choosing": ("Segments", "Tabs"),
    "empty": ("Disc", "EmptyState"),
    "fields.days": ("DateField", "FirstDayField", "LateTimeField", "TimeField"),
    "fields.values": (
        "LineField",
        "NumberField",
        "TextField",
    ),
    "flow": ("FlowLayout", "Toolbar"),
    "form": ("Form", "FormRow", "LanguageHeads", "SectionHead"),
    "labels": ("ElidedLabel", "Hairline", "Label"),
    "notes": ("Note", "Sign"),
    "page_view": ("PageView",),
    "progress": ("ProgressLine",),
    "search_box": ("SearchBox",),
    "side_list": ("SideList",),
    "table.table": ("RowTable",),
    "table.data": ("Cell", "Column", "ListSource", "Offer", "Row", "RowSource"),
    "fields.field": ("Field", "TakesTyping"),
    "fields.tags": ("TagField",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)


__all__ = [
    "Badge",
    "BilingualField",
    "BulkBar",
    "Button",
    "Card",
    "Cell",
    "CheckField",
    "ChoiceField",
    "Column",
    "Complaints",
    "DateField",
    "Disc",
    "ElidedLabel",
    "EmptyState",
    "Entry",
    "Field",
    "FilterChip",
    "FirstDayField",
    "FlowLayout",
    "Form",
    "FormRow",
    "Hairline",
    "IconButton",
    "IconMenuButton",
    "KeyCap",
    "Label",
    "LanguageBadge",
    "LanguageHeads",
    "LateTimeField",
    "LineField",
    "ListRow",
    "ListRows",
    "ListSource",
    "MenuButton",
    "Note",
    "NumberField",
    "Offer",
    "PageView",
    "ProgressLine",
    "RadioField",
    "Row",
    "RowSource",
    "RowTable",
    "SearchBox",
    "SectionHead",
    "Segments",
    "SideList",
    "Sign",
    "Status",
    "StatusChip",
    "Tabs",
    "Tag",
    "TagField",
    "TakesTyping",
    "TextField",
    "TimeField",
    "Toolbar",
    "menu_of",
]
