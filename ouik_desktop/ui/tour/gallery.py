"""Every control in its states on one page, to be laid beside the design's own picture of them."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.localized import LocalizedText
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.tokens import KINDS
from ouik_desktop.ui.widgets import (
    Badge,
    BilingualField,
    Button,
    CheckField,
    ChoiceField,
    Column,
    DateField,
    FilterChip,
    Form,
    IconButton,
    Label,
    LanguageBadge,
    LineField,
    ListSource,
    NumberField,
    ProgressLine,
    RadioField,
    Row,
    RowTable,
    SearchBox,
    Segments,
    Status,
    Tabs,
    Tag,
    TagField,
    TimeField,
)
from ouik_desktop.ui.widgets.table.data import Cell


class Gallery(QWidget):
    """Made of sample words; `make pictures` grabs it first."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.setObjectName("gallery")
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(kit.px(32), kit.px(16), kit.px(32), kit.px(16))
        self._column.setSpacing(kit.px(8))
        for fill in (self._buttons, self._inputs, self._chips, self._views, self._form, self._table):
            fill()
        self._column.addStretch(1)

    def _row(self, head: str, *widgets: QWidget) -> QHBoxLayout:
        if head:
            self._column.addWidget(Label(self._kit, head, step="small", ink="ink2", strong=True))
        row = QHBoxLayout()
        row.setSpacing(self._kit.px(10))
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self._column.addLayout(row)
        return row

    def _buttons(self) -> None:
        for small in (False, True):
            off = Button(self._kit, "Disabled", kind="primary", small=small)
            off.setEnabled(False)
            off2 = Button(self._kit, "Disabled", small=small)
            off2.setEnabled(False)
            self._row(
                "" if small else "Buttons ボタン",
                Button(self._kit, "Primary", kind="primary", small=small),
                Button(self._kit, "新しい催し", kind="primary", icon="plus", small=small),
                off,
                Button(self._kit, "Secondary", small=small),
                Button(self._kit, "名簿を印刷", icon="printer", small=small),
                off2,
                Button(self._kit, "Quiet", kind="quiet", small=small),
                Button(self._kit, "削除", kind="danger", icon="trash", small=small),
                Button(self._kit, "削除", kind="quiet_danger", icon="trash", small=small),
                Button(self._kit, "すべて見る", kind="link", small=small),
                IconButton(self._kit, "dots-three", "More", small=small),
            )

    def _inputs(self) -> None:
        kit = self._kit
        wrong, read_only, day, at = (
            LineField(kit, "a", width=130),
            LineField(kit, "b", width=130),
            DateField(kit, "c", lambda: date(2026, 12, 1)),
            TimeField(kit, "d"),
        )
        normal, number = LineField(kit, "e", width=130), NumberField(kit, "f")
        normal.set_value("通常 Normal")
        wrong.set_value("誤り Error")
        wrong.set_error("メールに「@」が2つあります")
        read_only.set_value("読取専用 Read-only")
        read_only.set_read_only(True)
        day.set_value(date(2026, 12, 5))
        at.set_value(time(13, 30))
        number.set_value(60)
        choice = ChoiceField(kit, "g", [("a", "選ぶ Combo"), ("b", "別の選択")])
        choice.set_value("a")
        placeholder = LineField(kit, "h", placeholder="例 Placeholder", width=130)
        self._row("Inputs 入力", normal, wrong, read_only, placeholder, choice, day, at, number)
        on, off = CheckField(kit, "選択 On"), CheckField(kit, "未選択 Off")
        on.set_value(True)
        radio = RadioField(kit, "i", [("u", "更新 On"), ("s", "とばす Off")])
        radio.set_value("u")
        self._row("", on, off, radio)

    def _chips(self) -> None:
        kit = self._kit
        ja, en = LanguageBadge(kit, "ja"), LanguageBadge(kit, "en")
        ja.show_count(18, 18)
        en.show_count(15, 18)
        states = [
            ("confirmed", "確定"),
            ("tentative", "仮"),
            ("idea", "構想"),
            ("held", "開催済"),
            ("postponed", "延期"),
        ]
        self._row(
            "Badges and chips バッジ・チップ",
            *[Badge(kit, words, glyph=state) for state, words in [*states, ("cancelled", "中止")]],
            ja,
            en,
            Badge(kit, "1行 エラー", "bad", icon="warning-circle"),
            Badge(kit, "受付済 10:02", "info", icon="clock-counter-clockwise"),
            FilterChip(kit, "状態: 登録", lambda: None),
            Tag(kit, "金沢市", lambda: None),
        )
        self._row("Categories 分類", *[Badge(kit, kind, kind=kind) for kind in KINDS], Status(kit, "waiting", "待機"))

    def _views(self) -> None:
        kit = self._kit
        line = ProgressLine(kit, "Progress")
        line.setFixedWidth(kit.px(200))
        line.show_share(0.7)
        segments = Segments(kit, "View", [("m", "月"), ("w", "週"), ("a", "一覧")])
        segments.choose("w")
        tags = TagField[str](kit, "Tags", "Add")
        tags.set_tags([("a", "発酵食"), ("b", "SDGs 12")])
        tags.setMinimumWidth(kit.px(220))
        self._row(
            "Tabs, segments, search, progress", segments, SearchBox(kit, "氏名・かな・所属", width=220), line, tags
        )
        tabs = Tabs(kit, "Tabs", [("b", "基本"), ("p", "次第"), ("r", "参加者")], indent=0)
        tabs.set_count("p", 6)
        tabs.set_count("r", 42)
        tabs.choose("p")
        self._column.addWidget(tabs)

    def _form(self) -> None:
        kit = self._kit
        form = Form(kit)
        self._column.addLayout(form)
        head = form.head("題名と紹介")
        head.add(Badge(kit, "日 5/5", "ok", icon="check"))
        form.language_heads()
        title = form.add(BilingualField(kit, "題名", kind="title", path="title", required=True))
        title.show_text(
            LocalizedText(
                "食文化ワークショップ 発酵食と和菓子のつくり手とともに",
                "Joint Workshop on Food Culture with Producers of Fermented Food and Traditional Sweets",
            )
        )
        summary = form.add(BilingualField(kit, "概要", kind="text", path="summary"))
        words = "里山と里海のめぐみを生かす発酵食と和菓子。つくり手4名を迎え、金沢の食文化と生物多様性のつながりを、味わいながら考えます。"
        english = (
            "Fermented food and sweets draw on satoyama and satoumi. With three producers we explore how Kanazawa’s "
            "food culture relates to biodiversity."
        )
        summary.show_text(LocalizedText(words, english, "en", "里山のめぐみ", date(2026, 11, 28)))
        audience = form.add(BilingualField(kit, "対象", path="audience"))
        audience.show_text(LocalizedText("どなたでも。高校生以下は保護者とご参加ください。"))
        kana = form.add(BilingualField(kit, "ふりがな", path="kana", only="ja"))
        kana.show_text(LocalizedText("しょくぶんかわーくしょっぷ"))

    def _table(self) -> None:
        kit = self._kit
        waiting = {"aff": Cell("未訳", icon="warning", ink="warn"), "state": Cell("待機", glyph="waiting", ink="warn")}
        wrong = Cell("nakamura@@example", "メールに「@」が2つあります", wrong=True, ink="bad")
        rows = [
            Row(1, {"no": 1, "name": "髙橋 花子", "org": "金沢大学", "state": Cell("登録", glyph="registered")}),
            Row(2, {"no": 2, "name": "山田 太郎", "org": "石川県", **waiting}),
            Row(
                3, {"no": 3, "name": "西田 直樹", "org": "金沢市", "state": Cell("取消", glyph="cancelled")}, faded=True
            ),
            Row(4, {"no": 4, "name": "中村 健一", "org": wrong}, bad=True),
        ]
        columns = [
            Column("no", "No", 56, numeric=True),
            Column("name", "氏名", 130, editable=True),
            Column("org", "所属", 160, grows=True, editable=True),
            Column("aff", "Affiliation", 160, grows=True, editable=True),
            Column("state", "状態", 110),
        ]
        table = RowTable(kit, columns, ListSource(rows), "Participants", add="ここに入力して追加")
        table.setFixedHeight(kit.px(35) * 5 + kit.px(34))
        table.rows.tick([2], on=True)
        table.rows.sort_key = "no"
        self._column.addWidget(table)
