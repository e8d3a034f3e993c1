"""The documentation builds, and what it tells people to type works."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""What readers can type as it is. Blocks of ``bash`` need a network, or go on until stopped."""
PAGES = sorted(page for page in DOCS.rglob("*.md") if BLOCK.search(page.read_text("utf-8")))


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """With the commands of this environment, and with this copy of the project."""
    here = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    return {**os.environ, **here}


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """The data folder of the sample sites."""
    folder = tmp_path_factory.mktemp("docs")
    command = ["casebook", "run", "--sample"]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return folder / "sample-data"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_what_a_page_tells_to_type_works(
    page: Path,
    sample: Path,
    environment: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shutil.copytree(sample, tmp_path / "sample-data")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for language, text in BLOCK.findall(page.read_text("utf-8")):
        if language == "python":
            exec(compile(text, str(page), "exec"), names)
            continue
        shell = ["bash", "-euo", "pipefail", "-c", text]
        done = subprocess.run(shell, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, f"{text}\n{done.stdout}\n{done.stderr}"


def test_the_site_builds_without_a_warning(tmp_path: Path, environment: dict[str, str]) -> None:
    command = ["mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    quiet = {**environment, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    pages = [page.read_text("utf-8") for page in tmp_path.rglob("*.html")]
    assert len(pages) > len(PAGES)
    fetched = re.compile(r"<(?:script|link|img)[^>]+(?:src|href)=\"https?://(?!.*rel=\"canonical)")
    assert not [page for page in pages if fetched.search(page)]


@pytest.mark.parametrize(
    ("file", "command"),
    [
        (
            "reference/commands.md",
            ["-m", "typer", "casebook.commands", "utils", "docs", "--name", "casebook"],
        ),
        ("codebook.md", ["-c", "from output.codebook import codebook; print(codebook(), end='')"]),
    ],
)
def test_what_is_made_from_the_code_is_up_to_date(
    file: str, command: list[str], environment: dict[str, str]
) -> None:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == (DOCS / file).read_text("utf-8").strip(), "run make reference"
