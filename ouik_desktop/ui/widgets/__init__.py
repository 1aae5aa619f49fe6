"""The pieces every page is built of: fields, tables, chips, notices. Each takes the `Kit` first and words as `Words`."""

from ouik_desktop.ui.widgets.bilingual import BilingualField, Side, side_of
from ouik_desktop.ui.widgets.bulk_bar import BulkBar
from ouik_desktop.ui.widgets.buttons import Button, Entry, IconButton, IconMenuButton, MenuButton, menu_of
from ouik_desktop.ui.widgets.cards import Card, ListRow, ListRows
from ouik_desktop.ui.widgets.chips import (
    Badge,
    FilterChip,
    KeyCap,
    LanguageBadge,
    Status,
    StatusChip,
    Tag,
)
from ouik_desktop.ui.widgets.choices import CheckField, ChoiceField, RadioField
from ouik_desktop.ui.widgets.choosing import SearchBox, Segments, Tabs
from ouik_desktop.ui.widgets.empty import Disc, EmptyState
from ouik_desktop.ui.widgets.fields import DateField, LineField, NumberField, TextField, TimeField
from ouik_desktop.ui.widgets.flow import FlowLayout
from ouik_desktop.ui.widgets.form import Form, FormRow, LanguageHeads, SectionHead
from ouik_desktop.ui.widgets.labels import ElidedLabel, Hairline, Label
from ouik_desktop.ui.widgets.notes import Note, Sign
from ouik_desktop.ui.widgets.page_view import PageView
from ouik_desktop.ui.widgets.progress import ProgressLine
from ouik_desktop.ui.widgets.table import RowTable
from ouik_desktop.ui.widgets.table_data import Cell, Column, ListSource, Row, RowSource
from ouik_desktop.ui.widgets.tags import TagField

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
    "DateField",
    "Disc",
    "ElidedLabel",
    "EmptyState",
    "Entry",
    "FilterChip",
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
    "LineField",
    "ListRow",
    "ListRows",
    "ListSource",
    "MenuButton",
    "Note",
    "NumberField",
    "PageView",
    "ProgressLine",
    "RadioField",
    "Row",
    "RowSource",
    "RowTable",
    "SearchBox",
    "SectionHead",
    "Segments",
    "Side",
    "Sign",
    "Status",
    "StatusChip",
    "Tabs",
    "Tag",
    "TagField",
    "TextField",
    "TimeField",
    "menu_of",
    "side_of",
]
