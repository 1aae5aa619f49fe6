"""The small values every room shares: errors in words, blocks, folders, progress."""

from collections.abc import Generator
from pathlib import Path

import pytest

from ouik_desktop import errors, paths
from ouik_desktop.blocks import Document, Fact, Facts, Notice
from ouik_desktop.errors import BadInput, OuikError, Where
from ouik_desktop.i18n import JAPANESE, Code, _
from ouik_desktop.localized import NO_WORDS, LocalizedText
from ouik_desktop.progress import Progress, Task, finish


def test_an_error_is_a_sentence_in_both_languages() -> None:
    error = BadInput(_("There is no folder {folder}. Make it or choose another one.", folder="会議"), Where(line=7))
    assert str(error) == "There is no folder 会議. Make it or choose another one."
    assert JAPANESE.say(error.text) == "フォルダー会議がありません。作成するか、別のフォルダーを選んでください。"
    assert error.where == Where(line=7)


def test_every_error_for_the_user_is_drawn_in_the_tree() -> None:
    kinds = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, OuikError)}
    assert [name for name in sorted(kinds) if name not in (errors.__doc__ or "")] == []


@pytest.mark.parametrize(
    ("words", "codes", "best"),
    [
        (LocalizedText("里山", "Satoyama"), ("en", "ja"), "Satoyama"),
        (LocalizedText("里山"), ("en", "ja"), "里山"),
        (LocalizedText(en="Satoyama"), (), "Satoyama"),
        (NO_WORDS, ("ja",), ""),
    ],
)
def test_words_fall_back_to_the_other_language(words: LocalizedText, codes: tuple[Code, ...], best: str) -> None:
    assert words.best(*codes) == best
    assert bool(words) == bool(best)


def test_a_document_gives_its_blocks_by_kind() -> None:
    facts, notice = (
        Facts((Fact("when", LocalizedText("日時", "When"), LocalizedText("12月5日", "5 December")),)),
        Notice(LocalizedText("写真", "Photos")),
    )
    document = Document("announcement", LocalizedText.same("x"), LocalizedText.same("y"), ("ja",), (facts, notice))
    assert (list(document.of(Facts)), list(document.of(Notice))) == ([facts], [notice])


def test_one_variable_moves_all_folders_of_the_user(home: Path) -> None:
    folders = [paths.user_data_folder(), paths.user_config_folder(), paths.user_log_folder(), paths.documents_folder()]
    assert folders == [home / name for name in ("data", "config", "log", "documents")]


def test_without_it_folders_are_the_platforms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OUIK_HOME")
    assert paths.user_data_folder().name == "ouik-desktop"
    assert paths.documents_folder().is_absolute()


def test_what_the_program_ships_is_found() -> None:
    assert paths.resources_folder().is_dir()
    assert (paths.translations_folder() / "ja").is_dir()


def counting(log: list[str]) -> Task[int]:
    def steps() -> Generator[Progress, None, int]:
        try:
            for done in range(3):
                yield Progress(done, 3, _("Please wait"))
        finally:
            log.append("rolled back or done")
        return 3

    return steps()


def test_long_work_runs_to_its_end_or_is_closed() -> None:
    log: list[str] = []
    assert finish(counting(log)) == 3
    cancelled = counting(log)
    next(cancelled)
    cancelled.close()
    assert log == ["rolled back or done"] * 2
