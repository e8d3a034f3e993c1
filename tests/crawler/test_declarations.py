"""The declared sources: what each has to say, and which addresses it takes for articles."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from crawler import spiders
from crawler.announcements import Link
from crawler.source import Source
from crawler.sources import all_sources, source_named

FILES = sorted(path for path in Path(spiders.__path__[0]).glob("*.py") if path.stem != "__init__")
LIVE = [source for source in all_sources() if not source.sample]
ARTICLES = {
    "afl_cio": "https://aflcio.org/2024/5/30/service-and-solidarity",
    "amnesty": "https://www.amnesty.org/en/latest/news/2024/11/a-country-must-free-them/",
    "baj": "https://baj.media/en/two-editors-on-trial/",
    "belsat_be": "https://belsat.eu/81551421/navina-dnia-pra-sud",
    "belsat_en": "https://en.belsat.eu/81551421/news-of-a-trial",
    "belsat_ru": "https://ru.belsat.eu/81551421/novost-o-sude",
    "bkdp": "https://bkdp.org/2024/05/30/news-of-the-congress/",
    "business_human_rights": "https://www.business-humanrights.org/en/latest-news/mine-workers/",
    "bwi": "https://www.bwint.org/BwiNews/NewsDetails?newsId=1081",
    "charter97_en": "https://charter97.org/en/news/2026/9/20/699109/",
    "charter97_ru": "https://charter97.org/ru/news/2026/9/20/699109/",
    "clean_clothes": "https://cleanclothes.org/news/2023/workers-go-unpaid",
    "cpj": "https://cpj.org/2026/07/several-journalists-detained/",
    "education_international": "https://www.ei-ie.org/en/item/32952:teachers-on-strike",
    "efj": "https://europeanjournalists.org/blog/2026/05/29/a-paper-is-threatened/",
    "fidh": "https://www.fidh.org/en/region/asia/india/release-the-two-unionists",
    "front_line_defenders": "https://www.frontlinedefenders.org/en/case/lawyer-detained",
    "hrana": "https://www.en-hrana.org/three-teachers-sentenced-in-one-day/",
    "human_constanta": "https://humanconstanta.org/en/overview-of-the-fight/",
    "human_rights_watch": "https://www.hrw.org/news/2024/05/30/country-union-leader-jailed",
    "ilo": "https://www.ilo.org/resource/news/report-on-forced-labour",
    "index_on_censorship": "https://www.indexoncensorship.org/2025/11/a-history-of-silence/",
    "industriall": "https://www.industriall-union.org/union-leaders-arrested-at-mine",
    "itf": "https://www.itfglobal.org/en/news/seafarers-abandoned-again",
    "ituc": "https://www.ituc-csi.org/a-union-leader-is-free?lang=en",
    "iuf": "https://www.iuf.org/news/hotel-workers-fired/",
    "labourstart": "https://www.labourstartcampaigns.net/show_campaign.cgi?c=5394",
    "mapping_media_freedom": "https://www.mapmf.org/alert/31415",
    "ovd_info": "https://ovd.info/express-news/2024/05/30/zaderzhali-dvoih",
    "pozirk": "https://pozirk.online/be/news/201827",
    "praca_by": "https://praca-by.info/news/1234-zabastovka-na-zavode",
    "psi": "https://publicservices.international/resources/news/nurses-fired?id=15142&lang=en",
    "reform_news": "https://reform.news/be/dvuh-chalavek-sudzili-u-minsku",
    "rfe_belarus": "https://www.svaboda.org/a/navina-dnia/32952001.html",
    "rfe_english": "https://www.rferl.org/a/32943289.html",
    "rsf": "https://rsf.org/en/three-reporters-freed-after-year",
    "salidarnast": "https://salidarnast.info/en/unionists-in-prison/",
    "solidarity_center": "https://www.solidaritycenter.org/afl-cio-condemns-detention/",
    "svensson_prize": "https://www.svenssonstiftelsen.com/en/prize-2024/",
    "viasna_be": "https://spring96.org/be/news/103530",
    "viasna_en": "https://spring96.org/en/news/103530",
    "viasna_ru": "https://spring96.org/ru/news/103530",
}
"""An address of an article of each source, in the form of the site; the words are made up."""


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_declaration_is_short_and_named_like_its_file(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    assert len(code.splitlines()) <= 25
    assert source_named(path.stem)
    said = ast.get_docstring(ast.parse(code)) or ""
    assert "http" in said or source_named(path.stem).sample


@pytest.mark.parametrize("source", LIVE, ids=[source.name for source in LIVE])
def test_addresses(source: type[Source]) -> None:
    assert source.is_article(ARTICLES[source.name])
    # What a source starts from is no article, and neither are the usual other pages.
    domain = source.allowed_domains[0]
    for url in (*source.feeds, *source.sitemaps, *source.listings, *source.wordpress):
        assert not source.is_article(url)
    for path in ("/", "/about/", "/en/", "/contact/", "/tag/prison/", "/feed/", "/robots.txt"):
        assert not source.is_article(f"https://{domain}{path}")


@pytest.mark.parametrize("source", LIVE, ids=[source.name for source in LIVE])
def test_declaration_says_what_is_expected(source: type[Source]) -> None:
    assert source.expects
    assert source.delay >= 2
    # Nothing could be reached when these were written.
    assert source.verified is None
    # Posts that are a month old are asked for no more; a feed always has its newest.
    assert source.feeds or not source.wordpress


RELEVANT = [
    ("human_rights_watch", "/news/2024/05/30/x-y", "Union Leader Jailed for Two Years", True),
    ("human_rights_watch", "/news/2024/05/30/x-y", "Climate Talks Open in Bonn", False),
    ("human_rights_watch", "/news/2024/05/30/x-workers-detained", "", True),
    ("charter97_ru", "/ru/news/2024/5/30/1/", "Двух рабочих задержали у проходной", True),
    ("charter97_ru", "/ru/news/2024/5/30/1/", "Курс доллара снова вырос", False),
    ("charter97_ru", "/ru/news/2024/5/30/1/", "", True),
    ("rfe_belarus", "/a/1.html", "Настаўніцу асудзілі на два гады", True),
    ("rfe_belarus", "/a/1.html", "Якое будзе надвор'е на выходных", False),
    ("rfe_belarus", "/a/1.html", "", True),
    ("viasna_en", "/en/news/1", "Anything", True),
]


@pytest.mark.parametrize(("name", "path", "title", "expected"), RELEVANT)
def test_relevance(name: str, path: str, title: str, expected: bool) -> None:
    source = source_named(name)
    link = Link(f"https://{source.allowed_domains[0]}{path}", title=title)
    assert source.is_relevant(link) is expected
