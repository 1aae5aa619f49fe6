"""What was found clean is not looked at again, also after the next start, and nothing of the texts is kept."""

from __future__ import annotations

import re
from pathlib import Path

from ouik_desktop.work.translation import clean_pairs
from ouik_desktop.work.translation.clean_pairs import RULES, CleanPairs

JA, EN = "1月20日までにお申し込みください。", "Please register by 20 January."


def test_a_clean_pair_is_known_again_after_the_next_start(tmp_path: Path) -> None:
    pairs = CleanPairs(tmp_path / "cache")
    assert not pairs.has(JA, EN)
    pairs.add(JA, EN)
    pairs.keep()
    again = CleanPairs(tmp_path / "cache")
    assert (again.has(JA, EN), again.has(JA, EN + " "), again.has(EN, JA)) == (True, False, False)


def test_no_letter_of_the_texts_is_kept(tmp_path: Path) -> None:
    pairs = CleanPairs(tmp_path)
    pairs.add(JA, EN)
    pairs.keep()
    (file,) = tmp_path.iterdir()
    assert len(file.read_bytes()) == 12


def test_what_was_found_by_other_rules_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / "clean-pairs-0123456789abcdef").write_bytes(b"x" * 12)
    pairs = CleanPairs(tmp_path)
    pairs.add(JA, EN)
    pairs.keep()
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith("0123456789abcdef")] == []


def test_every_module_the_check_asks_is_among_the_rules() -> None:
    package = Path(clean_pairs.__file__).parents[2]
    asked = re.compile(r"^from ouik_desktop\.(\S+) import", re.MULTILINE)
    of_the_check = (package / "work/translation/fact_check").glob("*.py")
    found = {name for file in of_the_check for name in asked.findall(file.read_text(encoding="utf-8"))}
    rules = tuple(rule.removesuffix(".py").replace("/", ".") for rule in RULES)
    decides_nothing = {"i18n", "paths"}  # words for people, and where the families lie
    assert {name for name in found if not name.startswith(rules)} == decides_nothing


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be")
    pairs = CleanPairs(tmp_path / "cache")
    pairs.add(JA, EN)
    pairs.keep()
    assert not CleanPairs(tmp_path / "cache").has(JA, EN)
