"""Settings, the contact of a crawl, and Scrapy's own commands."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from crawl_process import crawl_command, environment, run
from scrapy.settings import Settings

from crawler import settings as chosen
from crawler.modes import ContactError, choose_mode

SCRAPY = [sys.executable, "-m", "scrapy"]
SAFE = {
    "ROBOTSTXT_OBEY": True,
    "REMOTE_CONTROL_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "COOKIES_ENABLED": False,
    "REFERRER_POLICY": "no-referrer",
    "DOWNLOAD_VERIFY_CERTIFICATES": True,
    "DOWNLOAD_MAXSIZE": 5_000_000,
    "DOWNLOAD_TIMEOUT": 30,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
    "ALLOW_PRIVATE": False,
    "DOWNLOAD_HANDLERS": {
        "http": "crawler.download.PoliteHandler",
        "https": "crawler.download.PoliteHandler",
        "data": None,
        "file": None,
        "ftp": None,
        "s3": None,
    },
}


@pytest.mark.parametrize("name", SAFE)
def test_safe_settings(name: str) -> None:
    assert getattr(chosen, name) == SAFE[name]


@pytest.mark.parametrize("contact", ["", "me", "someone@", "www.example.org"])
def test_crawl_of_other_peoples_sites_needs_a_contact(contact: str) -> None:
    with pytest.raises(ContactError, match="set the environment variable CASEBOOK_CONTACT"):
        choose_mode(Settings({"CONTACT": contact}), "example", 2.0, sample=False)


@pytest.mark.parametrize("contact", ["crawls@example.org", "https://example.org/about-our-crawls"])
def test_contact_lets_a_crawl_start(contact: str) -> None:
    settings = Settings({"CONTACT": contact})
    choose_mode(settings, "example", 7.0, sample=False)
    assert settings.getfloat("DOWNLOAD_DELAY") == 7.0


def test_contact_is_told_to_sites() -> None:
    script = "from crawler.settings import USER_AGENT; print(USER_AGENT)"
    env = environment(CASEBOOK_CONTACT=" crawls@example.org ")
    said = run([sys.executable, "-c", script], env).stdout
    assert said.startswith("Casebook/")
    assert "(+crawls@example.org)" in said


def test_live_crawl_without_contact_is_one_line(tmp_path: Path) -> None:
    done = run(crawl_command(tmp_path / "data", ("solidarity_center",)), environment())
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("ContactError: set the environment variable CASEBOOK_CONTACT")
    assert not (tmp_path / "data").exists()


def test_unknown_source_is_one_line(tmp_path: Path) -> None:
    done = run(crawl_command(tmp_path / "data", ("solidarity",)), environment())
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("UnknownSourceError: no source is called solidarity; did you mean")


def test_scrapy_list() -> None:
    done = run([*SCRAPY, "list"], environment())
    assert done.returncode == 0, done.stderr
    assert {"newsroom_monitor", "newsroom_tribune", "solidarity_center"} <= set(done.stdout.split())


def test_scrapy_crawl_refuses_without_contact(tmp_path: Path) -> None:
    done = run([*SCRAPY, "crawl", "solidarity_center", "-s", f"DATA={tmp_path}"], environment())
    assert done.returncode == 2
    assert "CASEBOOK_CONTACT" in done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []


def test_scrapy_crawl_replays(shared: Path, tmp_path: Path) -> None:
    items = tmp_path / "items.jsonl"
    warc = shared / "warc" / "solidarity-center.warc.gz"
    more = ["-s", f"REPLAY_FILES={warc}", "-s", f"DATA={tmp_path}", "-O", str(items)]
    done = run([*SCRAPY, "crawl", "solidarity_center", *more], environment())
    assert done.returncode == 0, done.stderr
    assert len(items.read_text().splitlines()) == 5
