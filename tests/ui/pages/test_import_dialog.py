"""The import in the window: a file, its columns, a last look, then a job that one undo takes back."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ouik_desktop.i18n import JAPANESE, _, language
from ouik_desktop.model import LocalizedText
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.imports.dialog import ImportDialog
from ouik_desktop.work.events.edit import EventDraft, add_event
from ouik_desktop.work.importing import Existing, Field
from ouik_desktop.work.participants.register import participants
from tests.ui.hands import AnsweredDialogs

from .conftest import Coordinator

LIST = "氏名,ふりがな,メール,番号札\n髙橋 花子,たかはし はなこ,hanako@example.jp,A\n中村 健一,なかむら けんいち,nakamura@@example.jp,B\n"


@pytest.fixture
def event(store: Store) -> int:
    return add_event(store, EventDraft(LocalizedText("SDGsカフェ", "SDGs Café"), datetime(2026, 12, 5, 13, 30)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "sanka.csv"
    path.write_bytes(LIST.encode("cp932"))
    return path


@pytest.fixture
def read(coordinator: Coordinator, qtbot: QtBot) -> Callable[[], None]:
    """Wait until the list is looked over."""
    return lambda: qtbot.waitUntil(lambda: not coordinator.window.jobs.busy)


@pytest.fixture
def opened(coordinator: Coordinator, event: int, read: Callable[[], None]) -> Callable[[Path | None], ImportDialog]:
    def open_with(path: Path | None) -> ImportDialog:
        dialog = ImportDialog(coordinator.window.services, coordinator.window.frame, event, path)
        dialog.open()
        if path is not None:
            read()
        return dialog

    return open_with


def step_of(dialog: ImportDialog) -> str:
    return dialog.steps.accessibleName()


FILE, COLUMNS, CHECK = "3段階のうち1：ファイル", "3段階のうち2：対応づけ", "3段階のうち3：確認"


def test_a_list_goes_in_by_three_steps_and_comes_out_by_one_undo(
    store: Store, event: int, file: Path, opened: Callable[..., ImportDialog], read: Callable[[], None]
) -> None:
    dialog = opened(file)
    assert (step_of(dialog), dialog.forward.words()) == (COLUMNS, "2名を確認する")
    assert [JAPANESE.say(Field(field.value() or "").text) for field in dialog.columns.fields] == [
        "氏名",
        "ふりがな",
        "メール",
        "回答として残す",
    ]
    dialog.forward.click()
    assert (step_of(dialog), dialog.forward.words()) == (CHECK, "2名を取り込む")
    dialog.forward.click()
    read()
    with store.read() as session:
        assert [(row.name.ja, row.email) for row in participants(session, event)] == [
            ("髙橋 花子", "hanako@example.jp"),
            ("中村 健一", ""),
        ]
    store.history.undo()
    with store.read() as session:
        assert participants(session, event) == []


def test_a_bad_cell_is_shown_with_its_reason(file: Path, opened: Callable[..., ImportDialog]) -> None:
    dialog = opened(file)
    rows = dialog.columns.table.rows
    bad = rows.row_at(1)
    assert bad.bad
    assert (bad.cells["email"].words, bad.cells["email"].wrong) == ("nakamura@@example.jp", True)
    assert dialog.kit.say(bad.cells["reason"].words) == "メールに「@」が2つあります。"


def test_another_field_or_encoding_is_looked_over_again(
    coordinator: Coordinator, file: Path, opened: Callable[..., ImportDialog], read: Callable[[], None]
) -> None:
    dialog = opened(file)
    coordinator.choose(dialog.columns.fields[0], Field.IGNORED.text)
    read()
    assert not dialog.forward.isEnabled()  # nobody has a name now
    coordinator.choose(dialog.columns.encoding, "EUC-JP")
    read()
    coordinator.choose(dialog.columns.encoding, "Shift_JIS (CP932)")
    read()
    coordinator.click(dialog.columns.existing, Existing.SKIP.text)
    read()
    assert dialog.forward.isEnabled()
    assert dialog.columns.existing.value() is Existing.SKIP


def test_what_is_no_list_is_said_where_the_file_was_chosen(tmp_path: Path, opened: Callable[..., ImportDialog]) -> None:
    page = tmp_path / "list.csv"
    page.write_text("<!DOCTYPE html><html></html>", encoding="utf-8")
    dialog = opened(page)
    assert step_of(dialog) == FILE
    assert dialog.file.trouble.text().startswith("list.csvは名簿ではなくウェブページです。")


def test_a_file_can_be_dropped(file: Path, opened: Callable[..., ImportDialog], read: Callable[[], None]) -> None:
    dialog = opened(None)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.file.dropEvent(drop)
    read()
    assert step_of(dialog) == COLUMNS


def test_rows_with_problems_are_saved_as_a_list_of_their_own(
    answered: AnsweredDialogs, file: Path, opened: Callable[..., ImportDialog]
) -> None:
    answered.chosen = file.parent
    dialog = opened(file)
    dialog.forward.click()
    dialog.check.save.click()
    assert answered.suggested == ["sanka.problems.csv"]
    assert (file.parent / "sanka.problems.csv").read_text(encoding="utf-8-sig").splitlines() == [
        "行,理由,氏名,ふりがな,メール,番号札",
        "3,メールに「@」が2つあります。,中村 健一,なかむら けんいち,nakamura@@example.jp,B",
    ]


def test_the_last_look_says_what_will_happen(file: Path, opened: Callable[..., ImportDialog]) -> None:
    dialog = opened(file)
    dialog.forward.click()
    assert said(dialog) == [("2名を新しく登録します。", "ink"), ("1行は、一部を除いて取り込みます。", "warn")]


def said(dialog: ImportDialog) -> list[tuple[str, str]]:
    """The sentences of the last look, each with the ink it is written in."""
    labels = [label for label in dialog.check.findChildren(QLabel) if label.isVisible() and label.text()]
    inks = {dialog.kit.colour(ink).name(): ink for ink in ("ink", "ink2", "warn", "bad")}
    return [(label.text(), inks[label.palette().windowText().color().name()]) for label in labels]


def test_two_troubles_of_a_row_are_two_sentences(tmp_path: Path, opened: Callable[..., ImportDialog]) -> None:
    path = tmp_path / "sanka.csv"
    path.write_bytes((LIST + "森 学,森学,manabu@@example.jp,C\n").encode("cp932"))
    dialog = opened(path)
    row = dialog.columns.table.rows.row_at(2)
    assert dialog.kit.say(row.cells["reason"].words) == (
        "ふりがながかなではありません。取り込みません。 メールに「@」が2つあります。"
    )


def test_the_last_look_marks_whose_mail_is_left_out(file: Path, opened: Callable[..., ImportDialog]) -> None:
    dialog = opened(file)
    dialog.forward.click()
    troubled, whole = (dialog.check.table.rows.row_at(at) for at in (0, 1))
    assert (troubled.cells["name"], troubled.bad) == ("中村 健一", True)
    assert dialog.kit.say(troubled.cells["what"].words) == "メールに「@」が2つあります。"
    assert (whole.cells["name"], whole.bad, whole.cells["what"]) == ("髙橋 花子", False, None)


def test_a_row_that_is_left_out_and_one_that_is_not_whole_are_told_apart(
    tmp_path: Path, opened: Callable[..., ImportDialog]
) -> None:
    path = tmp_path / "sanka.csv"
    path.write_bytes((LIST + ",まなぶ,manabu@@example.jp,C\n").encode("cp932"))
    dialog = opened(path)
    dialog.forward.click()
    assert said(dialog) == [
        ("2名を新しく登録します。", "ink"),
        ("氏名のない1行は取り込みません。", "bad"),
        ("1行は、一部を除いて取り込みます。", "warn"),
    ]


@pytest.mark.skipif("OUIK_SAMPLES" not in os.environ, reason="OUIK_SAMPLES does not name the folder of samples")
@pytest.mark.parametrize(
    "name", ["peatix_参加者リスト.csv", "msforms_申込(1-29).xlsx", "orderpositions.csv", "困ったリスト.csv"]
)
def test_the_samples_are_shown(
    name: str, samples: Path, opened: Callable[..., ImportDialog], coordinator: Coordinator
) -> None:
    dialog = opened(samples / "participants" / name)
    assert step_of(dialog) == COLUMNS
    dialog.grab()
    dialog.forward.click()
    assert step_of(dialog) == CHECK
    coordinator.window.kit.speech.speak(language("en"))
    dialog.grab()


# --- where it begins, and what is said before and after ------------------------------------------------------------------


def test_the_import_begins_on_choosing_a_file_from_anywhere_and_is_the_same(
    coordinator: Coordinator, event: int, qtbot: QtBot
) -> None:
    begun = []
    for route in (("home", None), ("event", event)):
        coordinator.go(*route)
        coordinator.do("import")
        dialog = coordinator.dialog("importWizard")
        qtbot.waitUntil(dialog.file.button.hasFocus)
        begun.append((step_of(dialog), dialog.forward.isEnabled()))
        dialog.reject()
    assert begun == [(FILE, False)] * 2


def test_who_comes_in_as_cancelled_is_not_counted_as_registered(
    tmp_path: Path, coordinator: Coordinator, opened: Callable[..., ImportDialog], read: Callable[[], None]
) -> None:
    path = tmp_path / "sanka.csv"
    path.write_text("氏名,メール,状態\n髙橋 花子,hanako@example.jp,参加\n林 誠,makoto@example.jp,キャンセル\n", "utf-8")
    dialog = opened(path)
    dialog.forward.click()
    assert said(dialog) == [
        ("1名を新しく登録します。", "ink"),
        ("1名はすでにキャンセル・辞退のため、そのように登録します。", "ink"),
    ]
    dialog.forward.click()
    read()
    coordinator.settle()
    assert coordinator.told == "「SDGsカフェ」に取り込みました：1名を登録、1名をキャンセル"


def test_the_same_list_again_changes_nothing_and_says_so(
    file: Path, opened: Callable[..., ImportDialog], read: Callable[[], None]
) -> None:
    dialog = opened(file)
    dialog.forward.click()
    dialog.forward.click()
    read()
    again = opened(file)
    again.forward.click()
    assert ("2名は変わりません。", "ink2") in said(again)
    assert (again.forward.words(), again.forward.isEnabled()) == ("取り込むものはありません", False)


def test_a_list_for_another_event_is_noticed_by_its_name(
    store: Store,
    coordinator: Coordinator,
    file: Path,
    opened: Callable[..., ImportDialog],
    read: Callable[[], None],
) -> None:
    other = add_event(store, EventDraft(LocalizedText("里山ワークショップ", "Satoyama"), datetime(2026, 12, 20, 10)))
    named = file.rename(file.with_name("里山ワークショップ_参加者.csv"))
    dialog = opened(named)
    assert dialog.other_event.isVisible()
    coordinator.click(dialog.other_event, _("Import it there"))
    read()
    assert dialog.forward.hasFocus()
    assert not dialog.other_event.isVisible()
    dialog.forward.click()
    dialog.forward.click()
    read()
    with store.read() as session:
        assert [row.name.ja for row in participants(session, other)] == ["髙橋 花子", "中村 健一"]


def test_what_was_said_about_the_columns_is_remembered_for_the_next_such_list(
    coordinator: Coordinator, file: Path, opened: Callable[..., ImportDialog], read: Callable[[], None]
) -> None:
    dialog = opened(file)
    coordinator.choose(dialog.columns.fields[3], Field.NOTE.text)
    read()
    dialog.forward.click()
    dialog.forward.click()
    read()
    file.write_bytes((LIST + "森 学,もり まなぶ,manabu@example.jp,C\n").encode("cp932"))
    again = opened(file)
    assert again.columns.fields[3].value() == Field.NOTE.value


def test_a_file_that_is_no_list_after_one_that_was_is_said_where_it_is_chosen(
    tmp_path: Path, file: Path, opened: Callable[..., ImportDialog], read: Callable[[], None]
) -> None:
    dialog = opened(file)
    page = tmp_path / "list.csv"
    page.write_text("<!DOCTYPE html><html></html>", encoding="utf-8")
    dialog.take(page)
    read()
    assert step_of(dialog) == FILE
    assert dialog.file.trouble.isVisible()
    dialog.take(file)
    read()
    assert (step_of(dialog), dialog.forward.isEnabled()) == (COLUMNS, True)
