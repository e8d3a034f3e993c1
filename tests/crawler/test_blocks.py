"""Pages that stand where another was asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crawler.blocks import why_block

LONG = "<p>" + "The court heard the case of three welders for six hours. " * 60 + "</p>"


def header(**values: str) -> Callable[[str], str]:
    given = {name.replace("_", "-"): value for name, value in values.items()}
    return lambda name: given.get(name, "")


BLOCKS = [
    (header(cf_mitigated="challenge"), LONG, "Cloudflare"),
    (header(x_amzn_waf_action="captcha"), "", "Amazon"),
    (header(), "<title>Just a moment...</title><p>Please wait", "Cloudflare"),
    (header(), f"<script>window._cf_chl_opt = {{}};{'x' * 5000}</script><p>Wait</p>", "Cloudflare"),
    (header(), "<TITLE> Access Denied </TITLE><p>Reference #18.", "refuses us"),
    (header(), "<title>News</title><p>Enable JavaScript and cookies to continue", "JavaScript"),
    (header(), "<title>Новости</title><p>Подтвердите, что вы не робот", "whether we are a person"),
    (header(), "<title>Before you continue</title><p>We use cookies <button>Accept", "consent"),
    (header(), '<title>X</title><div class="g-recaptcha"></div>', "a captcha"),
]


@pytest.mark.parametrize(("named", "html", "says"), BLOCKS)
def test_block_is_known(named: Callable[[str], str], html: str, says: str) -> None:
    assert says in (why_block(named, html.encode()) or "")


PAGES = [
    f"<title>Just a moment of silence for the miners</title>{LONG}",
    f"<title>Captcha farms of Minsk</title>{LONG}<p>Verify you are human",
    f'<title>Verdict</title>{LONG}<form><div class="g-recaptcha"></div></form>',
    f"<title>Verdict</title><noscript>Enable JavaScript and cookies to continue</noscript>{LONG}",
    "<title>Verdict</title><p>Five years in prison.",
    "",
]


@pytest.mark.parametrize("html", PAGES)
def test_page_is_no_block(html: str) -> None:
    assert why_block(header(), html.encode()) is None


def test_other_kinds_of_files_are_no_blocks() -> None:
    assert why_block(header(content_type="application/xml"), b"<title>Just a moment") is None
