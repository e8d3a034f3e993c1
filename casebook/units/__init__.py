"""Ready files for the programs that start Casebook at its time."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path


def systemd(casebook: Path, data: Path, *, watch: bool = False) -> str:
    """Units for systemd, each under a heading that says where it goes."""
    return _filled("systemd-watch" if watch else "systemd", casebook, data, _for_systemd)


def cron(casebook: Path, data: Path) -> str:
    """Lines for a crontab."""
    return _filled("cron", casebook, data, lambda path: shlex.quote(path).replace("%", r"\%"))


def github(data: str) -> str:
    """A workflow for GitHub Actions; ``data`` is a folder in the checked-out repository."""
    return _filled("github", Path("casebook"), Path(data), str)


def parts(units: str) -> dict[Path, str]:
    """The files that units for systemd are made of, by where they go."""
    found: dict[Path, list[str]] = {}
    lines: list[str] = []
    for line in units.splitlines(keepends=True):
        if line.startswith("# ---- "):
            lines = found[Path(line.strip("# -\n"))] = []
        else:
            lines.append(line)
    return {path: "".join(lines) for path, lines in found.items()}


def _filled(template: str, casebook: Path, data: Path, quote: Callable[[str], str]) -> str:
    text = files(__name__).joinpath(f"{template}.txt").read_text(encoding="utf-8")
    return text.replace("@casebook@", quote(str(casebook))).replace("@data@", quote(str(data)))


def _for_systemd(path: str) -> str:
    escaped = path.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"' if any(mark in path for mark in " \t\"'\\") else escaped
