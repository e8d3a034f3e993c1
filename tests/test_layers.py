"""Imports only look back: crawler, extractors, pipelines, output, casebook."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = ("crawler", "extractors", "pipelines", "output", "casebook")
MAY_IMPORT = {layer: set(LAYERS[: i + 1]) for i, layer in enumerate(LAYERS)}
MAY_IMPORT["casebook"].add("newsroom")
MAY_IMPORT["newsroom"] = {"newsroom"}


def imported(code: str) -> Iterator[str]:
    """Top-level names that the code imports, wherever in it."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0] if not node.level else "a relative import"


def forbidden(layer: str, code: str) -> list[str]:
    house = {*LAYERS, "newsroom", "tests", "benchmarks", "training", "a relative import"}
    return sorted((set(imported(code)) & house) - MAY_IMPORT[layer])


def modules(layer: str) -> list[Path]:
    found = sorted((ROOT / layer).rglob("*.py"))
    assert found, layer
    return found


@pytest.mark.parametrize("layer", MAY_IMPORT)
def test_imports_look_back(layer: str) -> None:
    wrong = {
        str(path.relative_to(ROOT)): names
        for path in modules(layer)
        if (names := forbidden(layer, path.read_text(encoding="utf-8")))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("layer", "code", "names"),
    [
        ("crawler", "from extractors.names import fold", ["extractors"]),
        ("extractors", "def f():\n    import output.tables", ["output"]),
        ("pipelines", "if TYPE_CHECKING:\n    import casebook", ["casebook"]),
        ("output", "from pipelines import link", []),
        ("newsroom", "import crawler", ["crawler"]),
        ("pipelines", "from . import link", ["a relative import"]),
    ],
)
def test_the_check_sees_an_import_that_looks_forward(
    layer: str, code: str, names: list[str]
) -> None:
    assert forbidden(layer, code) == names
