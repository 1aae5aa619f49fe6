"""The rules of the house that no single room can keep alone."""

import ast
import io
import re
import string
import subprocess
import sys
import tokenize
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from sqlalchemy import inspect

from ouik_desktop.documents import KINDS
from ouik_desktop.formats import WRITERS
from ouik_desktop.model import Base
from ouik_desktop.model.base import Localized
from ouik_desktop.model.fields import FIELDS_OF, LOCALIZED_FIELDS

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "ouik_desktop").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


# --- code -------------------------------------------------------------------------------------------------------------


def test_imports_run_downhill_only() -> None:
    # in a process of its own: here it would silence the loggers of the program for the tests to come
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_a_module_says_what_it_is_for_and_reads_in_one_sitting(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source))
    assert len(source.splitlines()) <= 300


def test_a_folder_can_be_looked_over() -> None:
    counts = Counter(named(module.parent) for module in MODULES if module.name != "__init__.py")
    assert {folder: count for folder, count in counts.items() if count > 25} == {}


def test_no_two_classes_of_one_room_share_a_name() -> None:
    """A room is a folder of the package, or a module that stands beside them."""
    found: dict[tuple[str, str], list[str]] = {}
    for module in MODULES:
        room = module.relative_to(ROOT / "ouik_desktop").parts[0]
        for node in ast.parse(module.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                found.setdefault((room, node.name), []).append(named(module))
    assert {f"{room}: {name}": where for (room, name), where in found.items() if len(where) > 1} == {}


def test_one_place_knows_how_a_file_is_written_whole() -> None:
    to_the_disk = re.compile(r"os\.(fsync|replace|rename|link)\b|\.(rename|hardlink_to)\(|urandom")
    found = [named(module) for module in MODULES if to_the_disk.search(module.read_text(encoding="utf-8"))]
    # several files at once keep the old ones by links until all are there
    assert found == ["ouik_desktop/disk.py", "ouik_desktop/formats/files.py"]


def patterns_without_a_word(module: Path) -> list[str]:
    """The constants made by `re.compile` that no comment beside or right above them tells of; a class of letters tells itself."""
    source = module.read_text(encoding="utf-8")
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    told = {token.start[0] for token in tokens if token.type == tokenize.COMMENT}
    constants = (node for node in ast.parse(source).body if isinstance(node, (ast.Assign, ast.AnnAssign)))
    return [
        f"{named(module)}:{node.lineno}"
        for node in constants
        if "re.compile(" in (written := ast.unparse(node))
        and not re.search(r"re\.compile\('\[[^]]*\][+*]?'\)$", written)
        and told.isdisjoint(range(node.lineno - 1, (node.end_lineno or node.lineno) + 1))
    ]


def test_a_pattern_has_an_example_beside_it() -> None:
    assert [place for module in MODULES for place in patterns_without_a_word(module)] == []


def test_no_format_knows_a_document_by_name_and_no_document_a_format() -> None:
    """A document is set by looking at its blocks, so that a new one needs no line in any format, nor a format in any document."""
    resources = [file for file in (ROOT / "resources/templates").rglob("*.*") if file.suffix != ".docx"]
    formats = [*(ROOT / "ouik_desktop/formats").rglob("*.py"), *resources]
    documents = [ROOT / "ouik_desktop/blocks.py", *(ROOT / "ouik_desktop/documents").rglob("*.py")]
    kinds, suffixes = [kind.id for kind in KINDS], [writer.suffix for writer in WRITERS]
    for files, ids in ((formats, kinds), (documents, suffixes)):
        quoted = re.compile("|".join(f"[\"']{re.escape(each)}[\"']" for each in ids))
        assert [named(file) for file in files if quoted.search(file.read_text(encoding="utf-8"))] == []


def names_taken_from(library: str, module: Path) -> set[str]:
    imports = (
        node for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)
    )
    return {name.name for node in imports if (node.module or "").split(".")[0] == library for name in node.names}


@pytest.mark.parametrize("module", sorted((ROOT / "ouik_desktop/model").rglob("*.py")), ids=named)
def test_the_model_never_sees_a_session(module: Path) -> None:
    of_the_store = {
        "Session",
        "sessionmaker",
        "scoped_session",
        "object_session",
        "Engine",
        "Connection",
        "create_engine",
    }
    assert names_taken_from("sqlalchemy", module) & of_the_store == set()


def localized_columns(noun: type[Base]) -> set[str]:
    return {column.key for column in inspect(noun).column_attrs if isinstance(column.columns[0].type, Localized)}


@pytest.mark.parametrize("noun", [mapper.class_ for mapper in Base.registry.mappers], ids=lambda noun: noun.__name__)
def test_every_text_in_two_languages_is_in_the_list_of_fields(noun: type[Base]) -> None:
    listed = {field.path for field in FIELDS_OF.get(noun, ()) if field.is_localized}
    assert localized_columns(noun) - listed == set()
    assert [path for path in listed if not hasattr(noun, path)] == []


def test_nobody_keeps_a_second_list_of_fields() -> None:
    """Paths of texts in a row, outside the list of fields, are another list that will come to differ."""
    paths = {field.path for field in LOCALIZED_FIELDS}
    found = [
        f"{named(module)}:{node.lineno}"
        for module in MODULES
        if named(module) != "ouik_desktop/model/fields.py"
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Tuple | ast.List | ast.Dict)
        and len({word.value for word in ast.walk(node) if isinstance(word, ast.Constant)} & paths) > 4
    ]
    assert found == []


# in pieces, so that this file does not hold what it forbids
FORBIDDEN = re.compile(
    "|".join((
        "py" r"pi\.org", "python" r"hosted\.org", "npm" r"js\.(org|com)", r"deb\." "debian", "snapshot" r"\.debian",
        "/wo" "rk/", "/ro" "ot/", "/tm" "p/", "/ho" r"me/\w+/", "TO" "DO", "FIX" "ME", "X" "XX",
    ))
)  # fmt: skip


def tracked_text_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a git checkout")
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [file for file in files if file.is_file() and b"\0" not in file.read_bytes()[:8000]]


def test_nothing_tells_of_the_machine_it_was_made_on_or_of_work_left_over() -> None:
    found = [
        f"{named(file)}:{number}: {line.strip()[:100]}"
        for file in tracked_text_files()
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if FORBIDDEN.search(line)
    ]
    assert found == []


def test_versions_are_locked_with_hashes_and_without_addresses() -> None:
    for lock in sorted(ROOT.glob("requirements*.lock")):
        text = lock.read_text(encoding="utf-8")
        pins = re.findall(r"^[a-z0-9][^\n]*==[^\n]*\\\n    --hash=sha256:", text, re.MULTILINE)
        assert len(pins) == len(re.findall(r"^[a-z0-9]", text, re.MULTILINE)), lock.name
        assert "://" not in text, lock.name


# --- tests ------------------------------------------------------------------------------------------------------------

# what only a private name of a library tells: python-docx its cells and rows of a table, SQLAlchemy a row by name
LIBRARIES_OWN = {"_cells", "_tr", "_mapping"}


def is_private(name: str) -> bool:
    return name.startswith("_") and name != "_" and not name.startswith("__") and name not in LIBRARIES_OWN


def privates_used(node: ast.AST) -> list[str]:
    """Private names of somebody else that are read, set, patched or imported here."""
    match node:
        case ast.Attribute(value=ast.Name(id="self" | "cls" | "os" | "sys")):
            return []
        case ast.Attribute(attr=name):
            found = [name]
        case ast.Call(func=ast.Name(id="getattr" | "setattr" | "hasattr") | ast.Attribute(attr="setattr" | "delattr")):
            found = [word.value for word in node.args if isinstance(word, ast.Constant) and isinstance(word.value, str)]
        case ast.ImportFrom(names=names):
            found = [one.name for one in names]
        case _:
            found = []
    return [name for name in found if is_private(name)]


@pytest.mark.parametrize("module", TESTS, ids=named)
def test_a_test_uses_what_a_person_or_another_page_uses(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    found = [(getattr(node, "lineno", 0), name) for node in ast.walk(tree) for name in privates_used(node)]
    assert found == []


@pytest.mark.parametrize(
    ("made", "where"),
    [
        ("MainWindow", {"tests/ui/conftest.py", "tests/monkey/desk.py"}),  # the monkey's is in a process of its own
        ("QInputMethodEvent", {"tests/ui/hands.py"}),
    ],
)
def test_tests_put_the_window_and_its_input_method_together_in_one_place(made: str, where: set[str]) -> None:
    calls = [
        named(module)
        for module in TESTS
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == made
    ]
    assert set(calls) == where


# --- words ------------------------------------------------------------------------------------------------------------


def catalogue(code: str) -> Catalog:
    with (ROOT / f"translations/{code}/LC_MESSAGES/ouik_desktop.po").open("rb") as file:
        return read_po(file, locale=code)


def forms(words: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [words] if isinstance(words, str) else list(words or ())


def places(words: str) -> list[str]:
    return sorted(field for _, field, _, _ in string.Formatter().parse(words) if field is not None)


def messages(code: str) -> list[Message]:
    return [message for message in catalogue(code) if message.id]


def test_the_catalogues_hold_the_messages_of_the_code_and_all_are_translated() -> None:
    done = subprocess.run(
        [sys.executable, "packaging/messages.py", "--check"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("code", ["ja", "en"])
def test_translations_keep_the_places_of_their_message(code: str) -> None:
    lost = [
        message.id
        for message in messages(code)
        if any(form and places(form) != places(forms(message.id)[-1]) for form in forms(message.string))
    ]
    assert lost == []


def test_japanese_uses_the_offices_terms() -> None:
    wrong = {
        "ウェイティングリスト": "キャンセル待ち",
        "未翻訳": "未訳",
        "フォルダ(?!ー)": "フォルダー",
        "ユーザ(?!ー)": "ユーザー",
    }
    found = [
        (form, f"say {better}")
        for message in messages("ja")
        for form in forms(message.string)
        for word, better in wrong.items()
        if re.search(word, form)
    ]
    assert found == []


# --- Qt ---------------------------------------------------------------------------------------------------------------


def test_qt_gives_back_what_it_borrows(qapp: object) -> None:
    """PySide 6.12.0 loses a reference to None in nearly every call on Python 3.11 and dies after some thousands of them."""
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    before = sys.getrefcount(None)
    for count in range(1_000):
        label.setText(str(count))
    assert abs(sys.getrefcount(None) - before) < 100
