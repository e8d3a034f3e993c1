"""The same text gives the same report, byte for byte, whatever the process is started with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.digest import digest

ROOT = Path(__file__).parents[2]
STARTS = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "C", "PYTHONOPTIMIZE": "2"},
)


def test_another_process_writes_the_same_bytes() -> None:
    printed = [
        subprocess.run(
            [sys.executable, "-m", "benchmarks.digest"],
            cwd=ROOT,
            env=os.environ | start,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for start in STARTS
    ]
    assert printed == [digest()] * len(STARTS)
