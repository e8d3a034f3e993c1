"""Scheduled crawls as a person starts them: real processes, a real server, both kinds of store."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest
import yaml
from typer.testing import CliRunner

from casebook import units
from casebook.commands import app

ROOT = Path(__file__).parent.parent
CASEBOOK = [sys.executable, "-m", "casebook"]
DECLARATION = """
from crawler.source import Source


class Tiny(Source):
    name = "{name}"
    publisher = "Tiny News"
    kind = "news"
    languages = ("en",)
    country = "BY"
    allowed_domains = ["{host}"]
    feeds = ("http://{host}/feed",)
    articles = r"^/news/"
    delay = 0
    sample = True
"""
FEED = """<rss version="2.0"><channel><title>Tiny News</title><link>http://{host}/</link>
<item><title>Wages</title><link>http://{host}/news/wages</link></item></channel></rss>"""


@dataclass
class Sites:
    """Many tiny sites, one for each declared source, behind one proxy."""

    env: dict[str, str]
    asked: list[str] = field(default_factory=list)
    """The addresses, in the order in which they were asked for."""
    broken: set[str] = field(default_factory=set)
    """Hosts that answer with an error."""
    answering: Event = field(default_factory=Event)
    """Articles are answered while it is set; feeds always."""

    def feeds(self) -> Counter[str]:
        """How often each site's feed was asked for."""
        return Counter(url.split("/")[2] for url in self.asked if url.endswith("/feed"))


@pytest.fixture
def sites(tmp_path: Path) -> Iterator[Sites]:
    """Three sites and the declarations of their sources, in the environment of commands."""
    folder = tmp_path / "declared"
    folder.mkdir()
    for name in ("one", "two", "three"):
        code = DECLARATION.format(name=f"tiny_{name}", host=f"{name}.tiny.test")
        (folder / f"tiny_{name}.py").write_text(code, encoding="utf-8")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append(self.path)
            host = self.path.split("/")[2]
            body, kind, status = b"<p>Wages rise.</p>", "text/html", 200
            if host in found.broken:
                status = 403
            elif self.path.endswith("/feed"):
                body, kind = FEED.format(host=host).encode(), "application/rss+xml"
            elif self.path.endswith("/robots.txt"):
                status = 404
            else:
                found.answering.wait(60)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing: what was asked is kept."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        proxy = f"http://127.0.0.1:{server.server_port}"
        kept = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
        found = Sites(
            {**kept, "http_proxy": proxy, "CASEBOOK_SOURCES": str(folder), "COLUMNS": "120"}
        )
        found.answering.set()
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield found
        found.answering.set()
        server.shutdown()


def casebook(*args: str | Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*CASEBOOK, *map(str, args)],
        cwd=ROOT, env=env, capture_output=True, text=True, timeout=150, check=False,
    )  # fmt: skip


def command(env: dict[str, str], *args: str, code: int = 0) -> str:
    """What a command says that crawls nothing, and so needs no process of its own."""
    done = CliRunner(env=env).invoke(app, args)
    assert done.exit_code == code, done.output
    return done.output


def sources(*names: str) -> list[str]:
    return [word for name in names for word in ("--source", f"tiny_{name}")]


ALL = sources("one", "two", "three")


def test_two_machines_share_out_what_is_due(sites: Sites, postgresql: str, tmp_path: Path) -> None:
    env = {**sites.env, "CASEBOOK_STORE": postgresql}
    sites.broken.add("three.tiny.test")

    def machine(name: str) -> subprocess.CompletedProcess[str]:
        return casebook("crawl", "--due", *ALL, "--data", tmp_path / name, env=env)

    with ThreadPoolExecutor(2) as both:
        done = list(both.map(machine, ("first", "second")))
    assert [each.returncode for each in done] == [0, 0], done
    assert sites.feeds() == {f"{name}.tiny.test": 1 for name in ("one", "two", "three")}

    said = command(env, "schedule", "--sample", "--json", "--data", str(tmp_path / "first"))
    entries = {each["source"]: each for each in json.loads(said)}
    assert "403" in entries["tiny_three"]["why"]
    assert entries["tiny_three"]["succeeded"] is None
    assert [entries[f"tiny_{name}"]["why"] for name in ("one", "two")] == ["", ""]


@pytest.mark.parametrize("lost", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "asleep"])
def test_what_a_lost_machine_crawled_is_taken_over_when_its_lease_runs_out(
    sites: Sites, postgresql: str, tmp_path: Path, lost: signal.Signals
) -> None:
    env = {**sites.env, "CASEBOOK_STORE": postgresql, "CASEBOOK_LEASE": "3"}
    sites.answering.clear()
    first = subprocess.Popen(
        [*CASEBOOK, "crawl-one", "tiny_one", "--data", str(tmp_path / "first")],
        cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    wait_for(lambda: any(url.endswith("/news/wages") for url in sites.asked))
    if lost is signal.SIGKILL:
        other = casebook("crawl-one", "tiny_one", "--data", tmp_path / "second", env=env)
        assert "another process crawls it" in other.stderr
    first.send_signal(lost)
    time.sleep(4)
    if lost is signal.SIGKILL:
        sites.answering.set()
    second = subprocess.Popen(
        [*CASEBOOK, "crawl-one", "tiny_one", "--data", str(tmp_path / "second")],
        cwd=ROOT, env=env, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    wait_for(lambda: sites.feeds()["one.tiny.test"] == 2)
    if lost is signal.SIGSTOP:
        first.send_signal(signal.SIGCONT)
        log = tmp_path / "first" / "crawl.log"
        wait_for(lambda: "Received SIGINT" in log.read_text(encoding="utf-8"))
        sites.answering.set()
    said = first.communicate(timeout=60)[1]
    assert first.returncode == (-lost if lost is signal.SIGKILL else 130), said
    assert "Crawled tiny_one" in second.communicate(timeout=60)[1]
    assert second.returncode == 0
    assert sites.feeds() == {"one.tiny.test": 2}
    said = command(env, "schedule", "--sample", "--data", str(tmp_path / "first"))
    assert "in 24 h" in next(line for line in said.splitlines() if "tiny_one" in line)


def test_watch_crawls_what_is_due_and_ends_when_told(sites: Sites, tmp_path: Path) -> None:
    sites.answering.clear()
    watch = [*CASEBOOK, "watch", *sources("one"), "--data", str(tmp_path / "d")]
    with subprocess.Popen(
        watch, cwd=ROOT, env=sites.env, stderr=subprocess.PIPE, text=True
    ) as process:
        wait_for(lambda: any(url.endswith("/news/wages") for url in sites.asked))
        process.send_signal(signal.SIGTERM)
        time.sleep(1)
        assert process.poll() is None  # the source in hand is crawled to its end
        sites.answering.set()
        said = process.communicate(timeout=100)[1]
    assert process.returncode == 0, said
    assert "Crawled tiny_one: 3 answers" in said
    assert said.splitlines()[-1].endswith("ended")
    shown = command(sites.env, "schedule", "--sample", "--data", str(tmp_path / "d"))
    assert "in 24 h" in next(line for line in shown.splitlines() if "tiny_one" in line)


def test_a_person_lets_a_source_rest_and_wakes_it(sites: Sites, tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()

    def said(*args: str, code: int = 0) -> str:
        return command(sites.env, "schedule", *args, "--data", str(tmp_path), code=code)

    day = ["--until", "2099-01-31", "--why", "new site"]
    assert "tiny_one rests until 2099-01-31" in said("rest", "tiny_one", *day)
    assert "rests until 2099-01-31: new site" in said("--sample")
    assert "tiny_one is due from" in said("wake", "tiny_one")
    assert "new site" not in said("--sample")
    said("rest", "tiny_one", "--until", "soon", "--why", "new site", code=1)
    said("rest", "tiny_one", "--until", "2020-01-31", "--why", "new site", code=1)


# --- what starts the crawls ---

PATHS = [Path("/var/lib/casebook"), Path("/srv/100% news/data")]


@pytest.mark.parametrize("data", PATHS)
@pytest.mark.parametrize("watch", [False, True])
def test_systemd_finds_no_fault_with_its_units(tmp_path: Path, data: Path, watch: bool) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed")
    files = units.parts(units.systemd(Path(sys.executable), data, watch=watch))
    assert {path.suffix for path in files} == ({".service"} if watch else {".service", ".timer"})
    for path, text in files.items():
        # The user is made by whoever puts the files in place.
        without_user = text.replace("User=casebook\n", "").replace("Group=casebook\n", "")
        (tmp_path / path.name).write_text(without_user, encoding="utf-8")
    command = ["systemd-analyze", "verify", *(str(tmp_path / path.name) for path in files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    about_ours = [line for line in done.stderr.splitlines() if "casebook" in line]
    assert (done.returncode, about_ours) == (0, []), done.stderr
    quoted = str(data).replace("%", "%%")
    assert any(quoted in text for text in files.values())


def test_the_fault_finder_finds_faults(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed")
    path = tmp_path / "casebook.service"
    path.write_text("[Service]\nExecStart=casebook run\nProtectSystme=strict\n", encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", str(path)], capture_output=True, check=False
    )
    assert b"ProtectSystme" in done.stderr


def test_the_workflow_is_yaml_with_steps() -> None:
    workflow = yaml.safe_load(units.github("data"))
    steps = workflow["jobs"]["run"]["steps"]
    assert any("casebook run --due --data data" in step.get("run", "") for step in steps)
    assert workflow[True]["schedule"]  # YAML 1.1 takes `on` for yes
    assert "@" not in units.github("data").replace("@v4", "").replace("@v5", "")


@pytest.mark.parametrize("data", PATHS)
def test_the_line_for_cron_runs_in_a_shell(tmp_path: Path, data: Path) -> None:
    program = tmp_path / "casebook"
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    here = tmp_path / f"{data.name}-data"
    here.mkdir()
    line = units.cron(program, here).splitlines()[-1]
    assert line.startswith("17 * * * * ")
    command = line.removeprefix("17 * * * * ").replace(r"\%", "%")  # as cron does
    subprocess.run(["sh", "-c", command], check=True)
    assert (here / "cron.log").read_text(encoding="utf-8").splitlines()[-1] == str(here)


def wait_for(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + 100
    while not ready():
        assert time.monotonic() < end
        time.sleep(0.02)
