"""A sheet that went through a real LibreOffice."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from output.publish import write_questions
from pipelines.review.answer import take
from pipelines.review.records import ALLOWED, Decision, Kind
from pipelines.review.sheet import parse_sheet
from pipelines.store import Store
from pipelines.update import open_questions

SEMICOLONS = "csv:Text - txt - csv (StarCalc):59,34,76"
"""As LibreOffice saves where the comma is the decimal point: semicolons, quotes, UTF-8."""


def converted(office: str, path: Path, form: str, out: Path) -> Path:
    """The file as LibreOffice saves it in another form."""
    profile = f"-env:UserInstallation=file://{out / 'profile'}"
    reading = [] if path.suffix != ".csv" else ["--infilter=CSV:44,34,76"]  # commas, UTF-8
    command = [office, profile, "--headless", *reading, "--convert-to", form]
    command += ["--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=150)
    return out / f"{path.stem}.{form.partition(':')[0]}"


def test_decisions_survive_libreoffice(data: Path, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    sheet = tmp_path / "review.csv"
    with Store(data) as store:
        write_questions(open_questions(store), sheet)
        rows = list(csv.DictReader(sheet.read_text(encoding="utf-8-sig").splitlines()))
        for row in rows:
            row["decision"] = ALLOWED[Kind(row["kind"])][0]
        disputed = next(row for row in rows if row["kind"] == Kind.PENALTY)
        changed = {"decision": "correct", "correction": "imprisonment 5 years", "why": "Так; “да”"}
        disputed |= changed
        with sheet.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.DictWriter(file, fieldnames=rows[0].keys())
            table.writeheader()
            table.writerows(rows[::-1])
        (tmp_path / "saved").mkdir()
        book = converted(office, sheet, "ods", tmp_path / "saved")
        saved = converted(office, book, SEMICOLONS, tmp_path / "saved")
        assert b"question_id;" in saved.read_bytes()
        taken = take(store, parse_sheet(saved.read_bytes(), store.questions()), "anna")
        lines = {line.question.id: line for line in store.judgements()}
    assert (len(taken.new), taken.bad) == (len(rows), [])
    line = lines[disputed["question_id"]]
    assert (line.decision, line.correction, line.why) == (
        Decision.CORRECT,
        changed["correction"],
        changed["why"],
    )
