"""A report about invented cases, in a folder and in a real browser."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

HERE = Path(__file__).parent
# The import mode adds no folder of tests to the path; invented_cases lies in there.
sys.path.append(str(HERE / "invention"))

from invented_cases import invented  # noqa: E402

from output.report.site import write_site  # noqa: E402


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a report about ``CASES`` that took the place of an older one."""
    out = tmp_path_factory.mktemp("site") / "report"
    write_site(invented(linking=1), out)
    write_site(invented(), out)
    return out


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that bears no error on its console and no request but for files."""
    troubles: list[str] = []
    opened = browser.new_page()
    opened.on("console", lambda message: troubles.append(message.text))
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on(
        "request",
        lambda request: None if request.url.startswith("file:") else troubles.append(request.url),
    )
    yield opened
    opened.close()
    assert troubles == []
