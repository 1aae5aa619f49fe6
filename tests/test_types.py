"""Types say what things are: `Any` stands where a library or a file has no better word, and in no public signature."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "ouik_desktop"
MODULES = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in sorted(ROOT.rglob("*.py"))}
# what is typed becomes a value of the kind its field says, which no type can tell
DYNAMIC = {"work/events/field_values.py: read_value"}


def public_functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node
        elif isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from (one for one in node.body if isinstance(one, ast.FunctionDef))


def says_anything(function: ast.FunctionDef) -> bool:
    arguments = function.args
    told = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    annotations = [function.returns, *(one.annotation for one in told if one is not None)]
    return any(re.search(r"\bAny\b", ast.unparse(one)) for one in annotations if one is not None)


def test_no_public_signature_says_any() -> None:
    found = {
        f"{module}: {function.name}"
        for module, source in MODULES.items()
        for function in public_functions(ast.parse(source))
        if (not function.name.startswith("_") or function.name == "__init__") and says_anything(function)
    }
    assert found <= DYNAMIC


def test_any_stays_rare() -> None:
    lines = [line for source in MODULES.values() for line in source.splitlines()]
    assert sum(bool(re.search(r"\bAny\b", line)) for line in lines if "import" not in line) < 100
