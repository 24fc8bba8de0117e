"""The wheel: all that Quorate needs to run is in it, or declared by it."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("graph", "ingest", "queries")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel, built of what is here."""
    folder = tmp_path_factory.mktemp("wheel")
    uv("build", "--wheel", "--out-dir", str(folder), str(ROOT))
    return next(folder.glob("*.whl"))


def uv(*arguments: str) -> None:
    """Run uv, which must be there; without a network it does with what it has fetched before."""
    program = os.environ.get("UV") or shutil.which("uv")
    if program is None:
        pytest.skip("uv is not installed")
    for further in ([], ["--offline"]):
        done = subprocess.run(
            [program, *arguments, *further], capture_output=True, text=True, check=False
        )
        if done.returncode == 0:
            return
    pytest.fail(f"uv {arguments[0]}: {done.stderr[-1000:]}")


def test_every_file_of_the_packages_is_in_the_wheel(wheel: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", *PACKAGES], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    if not tracked:
        pytest.skip("not a git checkout")
    packed = zipfile.ZipFile(wheel).namelist()
    assert not set(tracked) - set(packed)
    others = {name for name in packed if name.partition("/")[0] not in PACKAGES}
    assert all(name.startswith("quorate-") for name in others)
    assert any(name.endswith("licenses/LICENSE") for name in others)


@pytest.mark.slow
def test_demo_runs_from_the_wheel_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    python = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    uv("venv", "--python", sys.executable, str(tmp_path / "venv"))
    uv("pip", "install", "--python", str(python), str(wheel))
    (tmp_path / "empty").mkdir()
    done = subprocess.run(
        [python.with_name("quorate"), "demo", "--no-browser"],
        cwd=tmp_path / "empty",
        env={key: value for key, value in os.environ.items() if key != "QUORATE_STORE"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "John Bentley" in done.stdout.partition("Who carried it")[2]
    written = {file.name for file in (tmp_path / "empty").iterdir()}
    assert written == {"demo.db", "who-sits-where.html", "topic-movement.html"}
