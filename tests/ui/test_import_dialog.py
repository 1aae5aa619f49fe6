"""The import in the window: a file, its columns, a last look, then a job that one undo takes back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from ouik_desktop.i18n import JAPANESE, language
from ouik_desktop.model import Clock, LocalizedText
from ouik_desktop.settings import Settings
from ouik_desktop.store import Store
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Speech
from ouik_desktop.ui.look.theme import Theme
from ouik_desktop.ui.pages.imports.check import sentences
from ouik_desktop.ui.pages.imports.dialog import CHECK, COLUMNS, FILE, ImportDialog
from ouik_desktop.ui.shell.frame import Frame
from ouik_desktop.ui.shell.office import Office
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.shell.window import MainWindow
from ouik_desktop.work.events.edit import EventDraft, add_event
from ouik_desktop.work.importing import Existing, Field
from ouik_desktop.work.participants.register import participants

LIST = "氏名,ふりがな,メール,番号札\n髙橋 花子,たかはし はなこ,hanako@example.jp,A\n中村 健一,なかむら けんいち,nakamura@@example.jp,B\n"


@pytest.fixture
def frame(qapp: QApplication, qtbot: Any) -> Frame:
    frame = Frame()
    qtbot.addWidget(frame)
    return frame


@pytest.fixture
def services(qapp: QApplication, frame: Frame, tmp_path: Path, clock: Clock) -> Iterator[Services]:
    settings = Settings()
    kit = Kit(Speech(language("ja")), Theme(qapp, settings))
    office = Office()
    kit.theme.apply()
    window = MainWindow(frame, kit, settings, office)
    office.attach(Store.open(tmp_path / "office.ouik", clock), None)
    yield window.services
    window.services.jobs.stop_all()
    office.detach()


@pytest.fixture
def event(services: Services) -> int:
    return add_event(
        services.office.store, EventDraft(LocalizedText("SDGsカフェ", "SDGs Café"), datetime(2026, 12, 5, 13, 30))
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "sanka.csv"
    path.write_bytes(LIST.encode("cp932"))
    return path


@pytest.fixture
def opened(services: Services, frame: Frame, event: int, qtbot: Any) -> Callable[[Path | None], ImportDialog]:
    def open_with(path: Path | None) -> ImportDialog:
        dialog = ImportDialog(services, frame, event, path)
        dialog.open()
        if path is not None:
            qtbot.waitUntil(lambda: not services.jobs.busy)
        return dialog

    return open_with


def test_a_list_goes_in_by_three_steps_and_comes_out_by_one_undo(
    services: Services, event: int, file: Path, opened: Callable[..., ImportDialog], qtbot: Any
) -> None:
    dialog = opened(file)
    assert (dialog.steps.accessibleName(), dialog.forward.words()) == ("3段階のうち2: 対応づけ", "2名を確認する")
    assert [JAPANESE.say(Field(field.value() or "").text) for field in dialog.columns.fields] == [
        "氏名",
        "ふりがな",
        "メール",
        "回答として残す",
    ]
    dialog.forward.click()
    assert dialog.forward.words() == "2名を取り込む"
    dialog.forward.click()
    qtbot.waitUntil(lambda: not services.jobs.busy)
    with services.office.read() as session:
        assert [(row.name.ja, row.email) for row in participants(session, event)] == [
            ("髙橋 花子", "hanako@example.jp"),
            ("中村 健一", ""),
        ]
    services.office.store.history.undo()
    with services.office.read() as session:
        assert participants(session, event) == []


def test_a_bad_cell_is_shown_with_its_reason(file: Path, opened: Callable[..., ImportDialog]) -> None:
    dialog = opened(file)
    rows = dialog.columns.table.rows
    bad = rows.row_at(1)
    assert bad.bad
    assert (bad.cells["email"].words, bad.cells["email"].wrong) == ("nakamura@@example.jp", True)
    assert dialog.kit.say(bad.cells["reason"].words) == "メールに「@」が2つあります。"


def test_another_field_or_encoding_is_looked_over_again(
    services: Services, file: Path, opened: Callable[..., ImportDialog], qtbot: Any
) -> None:
    dialog = opened(file)
    dialog.columns._map(0, Field.IGNORED)
    qtbot.waitUntil(lambda: not services.jobs.busy)
    assert not dialog.forward.isEnabled()  # nobody has a name now
    dialog.columns._choose(mapping=None, encoding="euc-jp")
    qtbot.waitUntil(lambda: not services.jobs.busy)
    dialog.columns._choose(mapping=None, encoding="cp932", existing=Existing.SKIP)
    qtbot.waitUntil(lambda: not services.jobs.busy)
    assert dialog.forward.isEnabled()
    assert dialog.columns.existing.value() is Existing.SKIP


def test_what_is_no_list_is_said_where_the_file_was_chosen(tmp_path: Path, opened: Callable[..., ImportDialog]) -> None:
    page = tmp_path / "list.csv"
    page.write_text("<!DOCTYPE html><html></html>", encoding="utf-8")
    dialog = opened(page)
    assert dialog._step == FILE
    assert dialog.file.trouble.text().startswith("list.csvは名簿ではなくウェブページです。")


def test_a_file_can_be_dropped(services: Services, file: Path, opened: Callable[..., ImportDialog], qtbot: Any) -> None:
    dialog = opened(None)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.file.dropEvent(drop)
    qtbot.waitUntil(lambda: not services.jobs.busy)
    assert dialog._step == COLUMNS


def test_rows_with_problems_are_saved_as_a_list_of_their_own(
    tmp_path: Path, file: Path, opened: Callable[..., ImportDialog]
) -> None:
    dialog = opened(file)
    dialog._go(CHECK)
    dialog._save_problems(tmp_path / "problems.csv")
    assert (tmp_path / "problems.csv").read_text(encoding="utf-8-sig").splitlines() == [
        "行,理由,氏名,ふりがな,メール,番号札",
        "3,メールに「@」が2つあります。,中村 健一,なかむら けんいち,nakamura@@example.jp,B",
    ]


def test_the_last_look_says_what_will_happen(file: Path, opened: Callable[..., ImportDialog]) -> None:
    dialog = opened(file)
    assert dialog._look is not None
    assert [JAPANESE.say(sentence) for sentence, _ink in sentences(dialog._look.plan)] == [
        "2名を新しく登録します。",
        "1行は、一部を除いて取り込みます。",
    ]


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
    look = opened(path)._look
    assert look is not None
    assert [(JAPANESE.say(sentence), ink) for sentence, ink in sentences(look.plan)] == [
        ("2名を新しく登録します。", "ink"),
        ("氏名のない1行は取り込みません。", "bad"),
        ("1行は、一部を除いて取り込みます。", "warn"),
    ]


@pytest.mark.skipif("OUIK_SAMPLES" not in os.environ, reason="OUIK_SAMPLES does not name the folder of samples")
@pytest.mark.parametrize(
    "name", ["peatix_参加者リスト.csv", "msforms_申込(1-29).xlsx", "orderpositions.csv", "困ったリスト.csv"]
)
def test_the_samples_are_shown(
    name: str, samples: Path, opened: Callable[..., ImportDialog], services: Services
) -> None:
    dialog = opened(samples / "participants" / name)
    assert dialog._step == COLUMNS
    dialog.grab()
    dialog._go(CHECK)
    services.kit.speech.speak(language("en"))
    dialog.grab()
