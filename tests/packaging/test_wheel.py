"""The wheel is all a user gets: it is built, installed beside nothing but the locked packages, and run from elsewhere."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def uv() -> str:
    found = shutil.which("uv", path=os.pathsep.join([os.environ.get("PATH", ""), str(ROOT / ".tools/bin")]))
    if found is None:
        pytest.skip("uv is not here: packaging/setup.sh brings it")
    return found


@pytest.fixture(scope="module")
def wheel(uv: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(uv, "build", "--wheel", "--no-build-isolation", "--python", sys.executable, "--out-dir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(uv: str, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a fresh environment with the wheel in it."""
    environment = tmp_path_factory.mktemp("fresh") / "venv"
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    run(uv, "venv", "--python", sys.executable, str(environment))
    run(uv, "pip", "sync", "--require-hashes", "--python", str(programs / "python"), str(ROOT / "requirements.lock"))
    run(uv, "pip", "install", "--no-deps", "--python", str(programs / "python"), str(wheel))
    return programs


def run(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_carries_words_and_resources(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    resources = [file.relative_to(ROOT) for file in (ROOT / "resources").rglob("*") if file.is_file()]
    assert {f"ouik_desktop/translations/{code}/LC_MESSAGES/ouik_desktop.mo" for code in ("ja", "en")} <= names
    assert {f"ouik_desktop/{file.as_posix()}" for file in resources} <= names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"ouik_desktop"}


def test_a_fresh_installation_speaks_both_languages(installed: Path, tmp_path: Path) -> None:
    program = "from ouik_desktop.i18n import both, c_; print(both(c_('event state', 'Tentative'))['ja'])"
    assert run(str(installed / "python"), "-I", "-X", "utf8", "-c", program, cwd=tmp_path) == "仮\n"


def test_a_fresh_installation_announces_an_event_in_every_format(installed: Path, tmp_path: Path) -> None:
    program = str(installed / "ouik-desktop"), "--office", "trial.ouik"
    titles = "--title-ja", "里山の会", "--title-en", "Satoyama gathering"
    run(*program, "event", "add", *titles, "--start", "2026-12-05T13:30", "--end", "16:00", cwd=tmp_path)
    run(*program, "announce", "1", "--formats", "pdf,docx,html,txt,ics", "--out", "out", cwd=tmp_path)
    run(*program, "print", "1", "sign-in-sheet", "--out", "names.pdf", cwd=tmp_path)
    suffixes = sorted({file.suffix for file in (tmp_path / "out").iterdir()})
    assert suffixes == [".docx", ".html", ".ics", ".json", ".pdf", ".txt"]
    assert (tmp_path / "names.pdf").read_bytes().startswith(b"%PDF-")


def test_a_fresh_installation_passes_its_own_test(installed: Path, tmp_path: Path) -> None:
    run(str(installed / "ouik-desktop"), "self-test", cwd=tmp_path)
