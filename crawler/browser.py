"""A browser without network: scripts run in it, and what they ask for is fetched for it."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.errors import CasebookError
from crawler.refusals import RenderingError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from playwright.async_api import Browser as Chromium
    from playwright.async_api import Playwright, Route

EXECUTABLE = "CASEBOOK_CHROMIUM"
"""Environment variable that names the browser; else a Chromium of the system is looked for."""
NAMES = ("chromium", "chromium-browser", "google-chrome")
SECONDS = 60.0
"""Time for one page, with all that its scripts ask for."""
QUIET_SECONDS = 5.0
"""Time that scripts have, once the page is loaded, to stop asking for more."""
NEEDED = ("script", "xhr", "fetch")
"""What is fetched for a page; pictures, styles and fonts say nothing."""
NOWHERE = "http://127.0.0.1:9"
"""The proxy that the browser is given: whatever it would send by itself goes there, and ends."""
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
)


class BrowserError(CasebookError):
    """There is no browser to show pages with."""


@dataclass(frozen=True, slots=True)
class Part:
    """An answer that is handed to the browser."""

    status: int
    content_type: str
    body: bytes


class Browser:
    """Shows pages; started with the first of them, to be closed."""

    def __init__(self, user_agent: str) -> None:
        self._user_agent = user_agent
        self._playwright: Playwright | None = None
        self._chromium: Chromium | None = None

    async def shown(
        self, url: str, page: Part, fetch: Callable[[str], Awaitable[Part | None]]
    ) -> str:
        """The HTML of the page at ``url`` once its scripts have written it.

        ``fetch`` gets what the scripts ask for, or None for what they must not have.
        Raises RenderingError, and BrowserError when the browser does not start.
        """
        from playwright.async_api import Error

        async def hand_over(route: Route) -> None:
            asked = route.request
            part: Part | None = None
            if asked.url == url and asked.is_navigation_request():
                part = page
            elif asked.method == "GET" and asked.resource_type in NEEDED:
                part = await fetch(asked.url)
            with suppress(Error):  # the page may be closed meanwhile
                if part is None:
                    await route.abort()
                else:
                    headers = {"content-type": part.content_type}
                    await route.fulfill(status=part.status, headers=headers, body=part.body)

        chromium = await self._started()
        context = await chromium.new_context(user_agent=self._user_agent, service_workers="block")
        try:
            await context.route("**/*", hand_over)
            shown = await context.new_page()
            await shown.goto(url, timeout=SECONDS * 1000)
            with suppress(Error):
                await shown.wait_for_load_state("networkidle", timeout=QUIET_SECONDS * 1000)
            return await shown.content()
        except Error as error:
            raise RenderingError(f"the browser cannot show it: {_first_line(error)}") from error
        finally:
            with suppress(Error):
                await context.close()

    async def close(self) -> None:
        """End the browser, if it was started."""
        if self._chromium:
            await self._chromium.close()
        if self._playwright:
            await self._playwright.stop()

    async def _started(self) -> Chromium:
        from playwright.async_api import Error, async_playwright

        if self._chromium is None:
            self._playwright = self._playwright or await async_playwright().start()
            try:
                self._chromium = await self._playwright.chromium.launch(
                    executable_path=executable(),
                    args=ARGUMENTS,
                    chromium_sandbox=os.geteuid() != 0,  # it does not start for root
                    proxy={"server": NOWHERE},
                )
            except Error as error:
                raise BrowserError(f"{executable()}: {_first_line(error)}") from error
        return self._chromium


def executable() -> str:
    """Path of the browser.

    Raises BrowserError when there is none, or what drives it is not installed.
    """
    try:
        import playwright  # noqa: F401
    except ImportError as error:
        raise BrowserError(
            "pages that scripts write need a browser: install the extra `javascript`, "
            "pip install 'casebook[javascript]'"
        ) from error
    found = os.environ.get(EXECUTABLE) or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise BrowserError(
            "pages that scripts write need a browser: install Chromium, or set "
            f"{EXECUTABLE} to the path of one"
        )
    return found


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]
