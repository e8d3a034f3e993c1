"""The command line as a person uses it: in a process of its own, on real files and sites."""

from __future__ import annotations

import csv
import ctypes
import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import newsroom
from crawler.archive.index import Archive
from crawler.sources import all_sources

ROOT = Path(__file__).parent.parent
CASEBOOK = [sys.executable, "-m", "casebook"]
DATASET = ("cases.csv", "events.csv", "evidence.csv", "review.csv", "articles.jsonl", "codebook.md")
SAMPLE = [source.name for source in all_sources() if source.sample]


def casebook(
    *args: str | Path, env: dict[str, str] | None = None, before: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*CASEBOOK, *map(str, args)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "200", **(env or {})},
        preexec_fn=before,
        timeout=150,
        check=False,
    )


def dataset(data: Path) -> dict[str, bytes]:
    return {name: (data / name).read_bytes() for name in DATASET}


def rows(data: Path, name: str) -> list[dict[str, str]]:
    with (data / name).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of one run on the sample site."""
    data = tmp_path_factory.mktemp("sample") / "data"
    done = casebook("run", "--sample", "--data", data)
    assert done.returncode == 0, done.stderr
    return data


@pytest.fixture(scope="session")
def warcs(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The archived sample site as WARC files."""
    return sorted((sample / "archive").rglob("*.warc.gz"))


def replayed(files: list[Path]) -> list[str]:
    return [word for file in files for word in ("--replay", str(file))]


def test_the_sample_run_shows_cases_and_leaves_the_files(tmp_path: Path) -> None:
    done = casebook("run", "--sample", "--data", tmp_path)
    assert done.returncode == 0, done.stderr
    assert "cases" in done.stdout
    assert rows(tmp_path, "cases.csv")[0]["name"]
    assert all(name in done.stderr for name in DATASET)


def test_a_run_for_a_timer_names_nobody_in_its_log(tmp_path: Path) -> None:
    done = casebook("run", "--due", "--sample", "--data", tmp_path)
    assert done.returncode == 0, done.stderr
    names = {row["name"] for row in rows(tmp_path, "cases.csv")}
    assert names
    assert not [name for name in names if name in done.stdout + done.stderr]


def test_pages_are_read_again_with_another_engine_for_names(sample: Path, tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
    spacy.blank("en").to_disk(tmp_path / "blank")
    data = tmp_path / "data"
    shutil.copytree(sample, data)
    said = []
    for engine in ("built-in", f"spacy:{tmp_path / 'blank'}", f"spacy:{tmp_path / 'blank'}"):
        done = casebook("read", "--data", data, "--names", engine)
        assert done.returncode == 0, done.stderr
        said.append("Read 0 new" in done.stderr)
    assert said == [True, False, True]


def test_an_unknown_engine_for_names_is_one_line(sample: Path) -> None:
    done = casebook("read", "--data", sample, env={"CASEBOOK_NAMES": "flair:ner"})
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "casebook: flair:ner: no such engine; say built-in, spacy:NAME or gliner:NAME"
    ]


def test_a_second_run_changes_no_byte(sample: Path) -> None:
    before = dataset(sample)
    done = casebook("run", "--sample", "--data", sample)
    assert done.returncode == 0, done.stderr
    assert "Read 0 new page versions" in done.stderr
    assert dataset(sample) == before


def test_the_dataset_can_be_made_again_from_the_archive(sample: Path, tmp_path: Path) -> None:
    before = dataset(sample)
    for name in DATASET:
        (sample / name).unlink()
    for command in ("read", "link", "publish"):
        done = casebook(command, "--data", sample)
        assert done.returncode == 0, done.stderr
    assert dataset(sample) == before


def test_replay_gives_the_dataset_of_the_live_crawl(
    sample: Path, warcs: list[Path], tmp_path: Path
) -> None:
    for _ in range(2):
        done = casebook("run", *replayed(warcs), "--data", tmp_path)
        assert done.returncode == 0, done.stderr
        assert dataset(tmp_path) == dataset(sample)
    assert "Read 0 new page versions" in done.stderr


def test_a_store_on_postgresql_gives_the_same_dataset(
    sample: Path, warcs: list[Path], postgresql: str, tmp_path: Path
) -> None:
    done = casebook("--store", postgresql, "run", *replayed(warcs), "--data", tmp_path)
    assert done.returncode == 0, done.stderr
    assert dataset(tmp_path) == dataset(sample)
    assert not (tmp_path / "casebook.sqlite").exists()
    again = casebook("status", "--runs", "--data", tmp_path, env={"CASEBOOK_STORE": postgresql})
    assert SAMPLE[0] in again.stdout


def test_the_spiders_replayed_find_the_articles_of_the_live_crawl(
    sample: Path, warcs: list[Path], tmp_path: Path
) -> None:
    names = [word for name in SAMPLE for word in ("--source", name)]
    done = casebook("run", *replayed(warcs), *names, "--data", tmp_path)
    assert done.returncode == 0, done.stderr
    assert dataset(tmp_path) == dataset(sample)


def test_a_report_is_written_of_the_folder(sample: Path, tmp_path: Path) -> None:
    done = casebook("report", "--data", sample, "--out", tmp_path / "site")
    assert "open " in done.stderr
    pages = {path.stem for path in (tmp_path / "site" / "cases").rglob("*.html")}
    assert pages == {row["case_id"] for row in rows(sample, "cases.csv")}
    case = next(row["case_id"] for row in rows(sample, "cases.csv") if row["needs_review"] == "no")
    text = (tmp_path / "site" / "cases" / case[1:3] / f"{case}.html").read_text(encoding="utf-8")
    assert "<mark>" in text


def test_a_report_for_an_unknown_profile_is_one_line(sample: Path) -> None:
    done = casebook("report", "--data", sample, "--profile", "secret")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "casebook: --profile secret: it is one of public, analyst, internal"
    ]


def test_every_quote_stands_at_its_offsets(sample: Path) -> None:
    with (sample / "articles.jsonl").open(encoding="utf-8") as lines:
        texts = {article["url"]: article["text"] for article in map(json.loads, lines)}
    evidence = rows(sample, "evidence.csv")
    assert evidence
    for row in evidence:
        quoted = texts[row["url"]][int(row["start"]) : int(row["end"])]
        assert quoted == row["quote"], row


def test_every_quote_is_archived_where_the_evidence_says(sample: Path) -> None:
    with Archive(sample / "archive") as archive:
        records = {
            (article.url, article.record.file, str(article.record.offset), article.record.record_id)
            for article in archive.articles()
        }
    evidence = rows(sample, "evidence.csv")
    fields = ("url", "archive_file", "archive_offset", "archive_record")
    assert {tuple(row[field] for field in fields) for row in evidence} <= records


def test_articles_read_again_from_lines_give_the_same_reports(sample: Path) -> None:
    first = casebook("read", sample / "articles.jsonl")
    assert first.returncode == 0, first.stderr
    reports = [json.loads(line) for line in first.stdout.splitlines()]
    quotes = {e["quote"] for r in reports for c in r["cases"] for e in c["events"]}
    told = {row["quote"] for row in rows(sample, "evidence.csv") if row["field"] == "event"}
    assert quotes == told


# --- what is corrected, and what is cut off ---


def live(edition: int, data: Path) -> subprocess.CompletedProcess[str]:
    names = [word for name in SAMPLE for word in ("--source", name)]
    with newsroom.serve(edition) as room:
        return casebook("run", *names, "--data", data, env={"http_proxy": room.url})


def test_a_corrected_article_replaces_its_first_version(tmp_path: Path) -> None:
    for edition in (1, 2):
        done = live(edition, tmp_path)
        assert done.returncode == 0, done.stderr
    assert "Read 1 new page versions" in done.stderr
    penalties = {
        row["value"]
        for row in rows(tmp_path, "evidence.csv")
        if "weaver" in row["url"] and row["field"] == "penalty"
    }
    assert penalties == {"imprisonment P2Y"}


def killed_when(
    ready: Callable[[Path], bool], data: Path, args: list[str], env: dict[str, str]
) -> bool:
    """Whether the run was killed; it may have been quicker than the signal."""
    process = subprocess.Popen(
        [*CASEBOOK, *args, "--data", str(data)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **env},
        start_new_session=True,
    )
    while process.poll() is None and not ready(data):
        time.sleep(0.005)
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


def archived_bytes(least: int) -> Callable[[Path], bool]:
    return lambda data: (
        sum(f.stat().st_size for f in (data / "archive").rglob("*.warc.gz*")) > least
    )


def stored_readings(least: int) -> Callable[[Path], bool]:
    def count(data: Path) -> bool:
        path = data / "casebook.sqlite"
        if not path.exists():
            return False
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)
        try:
            found = connection.execute("SELECT count(*) FROM reading").fetchone()[0]
        except sqlite3.OperationalError:  # the table is not there yet
            return False
        finally:
            connection.close()
        return int(found) >= least

    return count


CHANGING = {
    "last_changed", "fetched", "article_id", "archive_file", "archive_offset", "archive_record",
}  # fmt: skip
"""Columns that follow from when and where a page was archived, which no two crawls share."""


def test_killed_while_crawling_it_ends_as_if_undisturbed(sample: Path, tmp_path: Path) -> None:
    names = [word for name in SAMPLE for word in ("--source", name)]
    kills = 0
    with newsroom.serve() as room:
        env = {"http_proxy": room.url}
        for least in (2_000, 15_000, 30_000):
            kills += killed_when(archived_bytes(least), tmp_path, ["run", *names], env)
        done = casebook("run", *names, "--data", tmp_path, env=env)
    assert kills == 3
    assert done.returncode == 0, done.stderr
    for name in ("cases.csv", "events.csv", "evidence.csv", "review.csv"):
        told, undisturbed = (
            [{k: v for k, v in row.items() if k not in CHANGING} for row in rows(data, name)]
            for data in (tmp_path, sample)
        )
        assert told == undisturbed, name


def test_killed_while_reading_and_linking_it_ends_as_if_undisturbed(
    sample: Path, warcs: list[Path], tmp_path: Path
) -> None:
    args = ["run", *replayed(warcs)]
    total = len((sample / "articles.jsonl").read_text(encoding="utf-8").splitlines())
    kills = [
        killed_when(stored_readings(least), tmp_path, args, {}) for least in (1, total // 2, total)
    ]
    done = casebook(*args, "--data", tmp_path)
    assert kills[:2] == [True, True]
    assert done.returncode == 0, done.stderr
    assert dataset(tmp_path) == dataset(sample)


def test_two_runs_at_once_end_as_one(sample: Path, warcs: list[Path], tmp_path: Path) -> None:
    command = [*CASEBOOK, "run", *replayed(warcs), "--data", str(tmp_path)]
    both = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    said = [process.communicate(timeout=150)[1].decode() for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert dataset(tmp_path) == dataset(sample)


# --- bad input: one clear line, an exit code, nothing lost ---


def refused(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode not in (0, -signal.SIGKILL)
    assert "Traceback" not in done.stderr
    lines = [line for line in done.stderr.splitlines() if line.startswith("casebook: ")]
    assert len(lines) == 1, done.stderr
    for word in words:
        assert word in lines[0]


@pytest.fixture
def images(tmp_path: Path) -> Path:
    """A WARC of nothing but a picture."""
    path = tmp_path / "images.warc"
    picture = b"\x89PNG\r\n\x1a\n" + bytes(64)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + picture
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-01-15T06:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:2a0e6c1c-0000-4000-8000-000000000000>\r\n"
        "WARC-Target-URI: http://tribune.newsroom.test/a.png\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    path.write_bytes(head.encode() + http + b"\r\n\r\n")
    return path


def test_no_such_file(tmp_path: Path) -> None:
    refused(
        casebook("run", "--replay", tmp_path / "no.warc.gz", "--data", tmp_path / "d"), "no.warc.gz"
    )


def test_not_a_warc(tmp_path: Path) -> None:
    path = tmp_path / "text.warc.gz"
    path.write_text("not an archive", encoding="utf-8")
    refused(casebook("run", "--replay", path, "--data", tmp_path / "d"), "text.warc.gz")


def test_a_torn_warc_gives_what_is_whole(warcs: list[Path], tmp_path: Path) -> None:
    whole = max(warcs, key=lambda path: path.stat().st_size)
    torn = tmp_path / whole.name
    torn.write_bytes(whole.read_bytes()[:-200])
    refused(casebook("run", "--replay", torn, "--data", tmp_path / "d"), torn.name, "torn")
    assert rows(tmp_path / "d", "cases.csv")


def test_a_warc_of_images(images: Path, tmp_path: Path) -> None:
    done = casebook("run", "--replay", images, "--data", tmp_path / "d")
    refused(done, "images.warc", "image/png", "no article")


def test_an_empty_folder(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    refused(casebook("run", "--replay", folder, "--data", tmp_path / "d"), "no WARC files")
    refused(casebook("evaluate", folder), "empty")
    for command in ("read", "link", "publish", "status"):
        refused(casebook(command, "--data", folder), "no data folder")


def test_publishing_as_of_a_day_that_is_none_or_to_come(sample: Path) -> None:
    refused(casebook("publish", "--data", sample, "--as-of", "soon"), "soon", "YYYY-MM-DD")
    refused(casebook("publish", "--data", sample, "--as-of", "2999-01-01"), "2999", "nobody knows")


def test_a_sheet_into_a_folder_that_is_not_there(sample: Path, tmp_path: Path) -> None:
    asked = tmp_path / "none" / "q.csv"
    refused(casebook("review", "export", asked, "--data", sample), f"{asked}: its folder is not")


def test_an_unknown_source(tmp_path: Path) -> None:
    done = casebook("run", "--source", "nowhere", "--data", tmp_path)
    refused(done, "nowhere", "casebook sources")


def test_a_live_crawl_without_a_contact(tmp_path: Path) -> None:
    refused(casebook("run", "--data", tmp_path, env={"CASEBOOK_CONTACT": ""}), "CASEBOOK_CONTACT")


def without_override() -> None:
    """Take from root what lets it write where the rights forbid it: CAP_DAC_OVERRIDE."""
    if os.getuid() == 0:
        pr_capbset_drop, cap_dac_override = 24, 1
        ctypes.CDLL(None).prctl(pr_capbset_drop, cap_dac_override, 0, 0, 0)


def test_a_data_folder_that_may_not_be_written(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o555)
    refused(casebook("run", "--sample", "--data", folder, before=without_override), "closed")
    assert list(folder.iterdir()) == []


def test_files_that_may_not_grow_lose_nothing(
    sample: Path, warcs: list[Path], tmp_path: Path
) -> None:
    args = ["run", *replayed(warcs), "--data", str(tmp_path)]
    for limit in (30_000, 150_000, 300_000):
        rlimit = (limit, limit)
        done = casebook(*args, before=lambda r=rlimit: resource.setrlimit(resource.RLIMIT_FSIZE, r))  # type: ignore[misc]  # the default binds the loop's value
        refused(done, "room on its disk")
    done = casebook(*args)
    assert done.returncode == 0, done.stderr
    assert dataset(tmp_path) == dataset(sample)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """A disk of so many kilobytes; called again, the same disk made larger."""
    if os.getuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root can make a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()

    def sized(kilobytes: int) -> Path:
        how = "remount," if folder.is_mount() else ""
        command = ["mount", "-t", "tmpfs", "-o", f"{how}size={kilobytes}k", "casebook", str(folder)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("this machine lets nobody mount")
        return folder

    yield sized
    if folder.is_mount():
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("room", [64, 256, 512], ids="{} kB".format)
def test_a_full_disk_loses_nothing(
    sample: Path, warcs: list[Path], disk: Callable[[int], Path], room: int
) -> None:
    args = ["run", *replayed(warcs), "--data"]
    refused(casebook(*args, disk(room)), "room")
    data = disk(20_000)
    done = casebook(*args, data)
    assert done.returncode == 0, done.stderr
    assert dataset(data) == dataset(sample)


def test_a_database_of_a_newer_schema(sample: Path, tmp_path: Path) -> None:
    data = tmp_path / "d"
    shutil.copytree(sample, data)
    connection = sqlite3.connect(data / "casebook.sqlite")
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = dataset(data)
    refused(casebook("run", "--sample", "--data", data), "newer Casebook")
    assert dataset(data) == before


def test_bad_lines_are_reported_by_number_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    good = {"id": "a", "url": "u", "published": "2024-01-15", "title": "", "text": "Rain.", "x": 1}
    path.write_text(f'{json.dumps(good)}\nno json\n\n{{"id": "b"}}\n', encoding="utf-8")
    done = casebook("read", path)
    assert done.returncode == 0
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a"]
    assert "line 2:" in done.stderr
    assert "line 4:" in done.stderr


def test_link_joins_records_from_outside(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    names = ("Aliaksandr Vasileuski", "Александр Василевский", "Ihar Rudakou")
    more = {"organizations": ["Union of Potters"], "country": "BY", "roles": ["potter"]}
    lines = [json.dumps({"id": str(i), "name": name, **more}) for i, name in enumerate(names)]
    path.write_text("\n".join(lines), encoding="utf-8")
    done = casebook("link", path)
    assert done.returncode == 0, done.stderr
    clusters = {row["id"]: row["case_id"] for row in csv.DictReader(done.stdout.splitlines())}
    assert clusters["0"] == clusters["1"] != clusters["2"]


def test_help_has_an_example_for_each_command() -> None:
    for command in ("run", "crawl", "read", "link", "publish", "evaluate", "sources", "status"):
        done = casebook(command, "--help")
        assert done.returncode == 0
        assert "Example" in done.stdout, command


def test_status_tells_of_the_runs(sample: Path) -> None:
    done = casebook("status", "--data", sample, "--runs")
    assert done.returncode == 0, done.stderr
    assert "done" in done.stdout


def test_status_has_a_row_for_each_source_of_the_sample(sample: Path) -> None:
    done = casebook("status", "--data", sample)
    assert done.returncode == 0, done.stderr
    assert all(name in done.stdout for name in SAMPLE)


def test_scrapy_lists_the_sources() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", "list"],
        capture_output=True, text=True, cwd=ROOT, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert {*SAMPLE, "solidarity_center"} <= set(done.stdout.split())


def test_compare_names_adds_its_decision_to_each_pair(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(
        "kind,name_a,name_b\nx,Aliaksandr Vasileuski,Александр Василевский\nbad\n"
        "y,Aliaksandr Vasileuski,Aliaksei Vasileuski\n",
        encoding="utf-8",
    )
    done = casebook("compare-names", path)
    assert done.returncode == 0, done.stderr
    found = list(csv.DictReader(done.stdout.splitlines()))
    assert [(row["kind"], row["same"]) for row in found] == [("x", "1"), ("y", "0")]
    assert all(0 <= float(row["score"]) <= 1 for row in found)
    assert "line 3:" in done.stderr


# --- review ---


def test_a_review_goes_out_to_a_spreadsheet_and_comes_back(sample: Path, tmp_path: Path) -> None:
    data = tmp_path / "d"
    shutil.copytree(sample, data)
    question = rows(data, "review.csv")[0]
    decision = "different" if question["kind"] == "pair" else "confirm"
    filled = tmp_path / "filled.csv"
    with filled.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(["decision", "why", "question_id"])
        table.writerow([decision, "I asked her", question["question_id"]])
    done = casebook("review", "import", filled, "--who", "anna", "--data", data)
    assert done.returncode == 0, done.stderr
    assert "1 decisions taken" in done.stderr
    asked = question["question_id"]
    assert asked not in {row["question_id"] for row in rows(data, "review.csv")}
    again = casebook("review", "import", filled, "--who", "anna", "--data", data)
    assert "0 decisions taken, 1 known" in again.stderr
    log = casebook("review", "log", "--data", data)
    assert "I asked her" in log.stdout
    taken_back = casebook("review", "undo", "1", "--who", "anna", "--data", data)
    assert taken_back.returncode == 0, taken_back.stderr
    assert asked in {row["question_id"] for row in rows(data, "review.csv")}
    assert rows(data, "cases.csv") == rows(sample, "cases.csv")


def test_a_bad_sheet_is_refused_by_row_and_column(sample: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "bad.csv"
    sheet.write_text("question_id,decision\nQ0,same\n", encoding="utf-8")
    done = casebook("review", "import", sheet, "--who", "anna", "--data", sample)
    refused(done, "nothing was taken")
    assert "row 2, column question_id" in done.stderr


def test_resolve_tells_an_id_of_today_and_one_that_never_was(sample: Path) -> None:
    case_id = rows(sample, "cases.csv")[0]["case_id"]
    assert casebook("resolve", case_id, "--data", sample).stdout == f"{case_id}\n"
    refused(casebook("resolve", "C0", "--data", sample), "never")


def test_evaluate_says_what_changed(tmp_path: Path) -> None:
    gold, before = ROOT / "tests" / "newsroom" / "gold", tmp_path / "before.json"
    done = casebook("evaluate", gold, "--json", "--part", "aside")
    assert done.returncode == 0, done.stderr
    assert "KB a second" in done.stderr
    before.write_text(done.stdout, encoding="utf-8")
    done = casebook("evaluate", gold, "--constructions", "--compare", before, "--part", "aside")
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("0 events better, 0 worse\n")
    assert "told by:" in done.stdout
    refused(casebook("evaluate", gold, "--part", "half"), "half", "worked-on")
    refused(casebook("evaluate", gold, "--compare", tmp_path / "none.json"), "none.json")


def test_every_engine_answers_alike_from_the_sample(sample: Path, tmp_path: Path) -> None:
    from benchmarks.questions import main, row_counts
    from output.profiles.policy import READERS, Profile

    formats = "csv,parquet,jsonl,sqlite,ftm"
    for profile in ("public", "internal"):
        out = tmp_path / profile
        words = ("--format", formats, "--profile", profile, "--out", out, "--licence", "CC0-1.0")
        done = casebook("publish", "--data", sample, *words)
        assert done.returncode == 0, done.stderr
        assert done.stdout == ""
        assert f"profile {profile}: for {READERS[Profile(profile)]}" in done.stderr
        assert main(out) == 0
        assert all(len(counts) == 1 for counts in row_counts(out).values())
        assert json.loads((out / "datapackage.json").read_text())["licenses"]
    done = casebook("verify", "--data", sample)
    assert done.returncode == 0, done.stderr
