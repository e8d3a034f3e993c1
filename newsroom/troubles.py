"""What each situation makes of a site's articles, or of its answers by path."""

from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import timedelta

from newsroom.answers import Answer, sentence
from newsroom.articles import Article, Block
from newsroom.sites import Site

Articles = tuple[Article, ...]
Answers = dict[str, Answer]
"""By path, with its query."""

LARGE = 10_000
BOMB = 50_000_000
HOUR = 3600
_LATER = timedelta(days=1)
_AHEAD = timedelta(days=40 * 365)


def feed_down(site: Site, answers: Answers) -> Answers:
    """The feed answers 503."""
    return answers | {site.feed: sentence(503, "The feed is being repaired.")}


def feed_gone(site: Site, answers: Answers) -> Answers:
    """The feed answers 410."""
    return answers | {site.feed: sentence(410, "There is no feed any more.")}


def feed_moved(site: Site, answers: Answers) -> Answers:
    """The feed stands elsewhere, and its old address leads there."""
    return answers | {site.feed: moved(site, "/rss.xml"), "/rss.xml": answers[site.feed]}


def redesigned(site: Site, answers: Answers) -> Answers:
    """Every article has another address, which the feed gives; the old ones are gone."""
    renamed = {path.replace("/articles/", "/story/"): answer for path, answer in answers.items()}
    feed = answers[site.feed]
    return renamed | {site.feed: replace(feed, body=feed.body.replace(b"/articles/", b"/story/"))}


def corrected(_: Site, articles: Articles) -> Articles:
    """The newest article says something else in its first paragraph."""
    newest, *rest = articles
    first = newest.blocks[0]
    blocks = (replace(first, text=f"{first.text} The court confirmed it."), *newest.blocks[1:])
    return replace(newest, blocks=blocks, modified=newest.modified + _LATER), *rest


def redated(_: Site, articles: Articles) -> Articles:
    """The newest article has another day, and not a word else."""
    newest, *rest = articles
    later = newest.published + _LATER
    return replace(newest, published=later, modified=later), *rest


def language(_: Site, articles: Articles) -> Articles:
    """The articles are in Russian now."""
    text = (
        "Редакция сайта переходит на русский язык. Все новости профсоюзов теперь выходят только "
        "на русском языке, а прежние статьи переведены. Мы благодарим читателей за терпение и "
        "обещаем и дальше писать о судах, увольнениях и переговорах на предприятиях страны."
    )
    block = Block("p", text)
    return tuple(
        replace(
            article,
            language="ru",
            title="Новости профсоюза",
            blocks=(block, block),
            modified=article.modified + _LATER,
        )
        for article in articles
    )


def sidebar(_: Site, answers: Answers) -> Answers:
    """What stands beside every article is another; its text and date are not."""
    return {
        path: replace(answer, body=answer.body.replace(b"Join a union", b"Come to the congress"))
        for path, answer in answers.items()
    }


def robots_closed(_: Site, answers: Answers) -> Answers:
    """robots.txt closes the whole site."""
    return answers | {"/robots.txt": text("User-agent: *\nDisallow: /\n")}


def robots_down(_: Site, answers: Answers) -> Answers:
    """robots.txt answers 500; all else is as it was."""
    return answers | {"/robots.txt": sentence(500, "Something went wrong.")}


def endless(_: Site, answers: Answers) -> Answers:
    """One article is sent slowly, and for ever."""
    path = articles_of(answers)[0]
    return answers | {path: replace(answers[path], body=b"<p>And so on.</p>\n", endless=True)}


def loop(site: Site, answers: Answers) -> Answers:
    """The feed leads to another address, and that one back."""
    return answers | {site.feed: moved(site, "/rss.xml"), "/rss.xml": moved(site, site.feed)}


def private(site: Site, answers: Answers) -> Answers:
    """The feed leads to an address of a private network."""
    return answers | {site.feed: replace(moved(site, "/"), location="http://10.0.0.1/feed.xml")}


def bomb(_: Site, answers: Answers) -> Answers:
    """One article is small as sent, and unpacks to 50 MB."""
    path = articles_of(answers)[0]
    body = gzip.compress(b"<p>More.</p>" * (BOMB // 12), mtime=0)
    packed = replace(answers[path], body=body, headers=(("Content-Encoding", "gzip"),))
    return answers | {path: packed}


def wrong_charset(_: Site, answers: Answers) -> Answers:
    """The header of every article names windows-1251; the page itself says UTF-8, and is."""
    kind = "text/html; charset=windows-1251"
    body = {p: a.body.replace(b"Glassworks", "Glasswörks".encode()) for p, a in answers.items()}
    return answers | {
        path: replace(answers[path], content_type=kind, body=body[path])
        for path in articles_of(answers)
    }


def large_sitemap(site: Site, answers: Answers) -> Answers:
    """The sitemap lists 10,000 articles, the oldest first; those there ever were are the newest."""
    new = articles_of(answers)
    old = [f"/articles/old-{number}/" for number in range(LARGE - len(new))]
    entries = [_sitemap_entry(site, path, 2000 + n // 1000) for n, path in enumerate(old)]
    urls = "\n".join([*entries, *(_sitemap_entry(site, path, 2024) for path in new)])
    body = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}\n</urlset>'
    sitemap = replace(answers["/sitemap.xml"], body=body.encode())
    return answers | dict.fromkeys(old, answers[new[0]]) | {"/sitemap.xml": sitemap}


def clock_ahead(_: Site, answers: Answers) -> Answers:
    """By its headers, every page was changed forty years from now."""
    return {
        path: replace(a, modified=a.modified + _AHEAD if a.modified else None, body=a.body + b"\n")
        for path, a in answers.items()
    }


def captcha(_: Site, answers: Answers) -> Answers:
    """Every page but robots.txt answers 200, and asks whether the reader is a person."""
    html = "<title>Just a moment...</title><p>Verify you are human to read The Labour Tribune.</p>"
    page = Answer(body=html.encode(), content_type="text/html; charset=utf-8")
    return dict.fromkeys(answers, page) | {"/robots.txt": answers["/robots.txt"]}


def refused(_: Site, answers: Answers) -> Answers:
    """Every page but robots.txt answers 403."""
    page = sentence(403, "You shall not pass.")
    return dict.fromkeys(answers, page) | {"/robots.txt": answers["/robots.txt"]}


def busy(_: Site, answers: Answers) -> Answers:
    """Every page but robots.txt answers 429 and asks for an hour's pause."""
    page = replace(
        sentence(429, "Too many readers: please come back in an hour."),
        headers=(("Retry-After", str(HOUR)),),
    )
    return dict.fromkeys(answers, page) | {"/robots.txt": answers["/robots.txt"]}


def front_page(site: Site, answers: Answers) -> Answers:
    """Every article leads to the front page."""
    return answers | {path: moved(site, "/") for path in articles_of(answers)}


def articles_of(answers: Answers) -> list[str]:
    """The paths of the articles, in order."""
    return sorted(path for path in answers if path.startswith("/articles/"))


def moved(site: Site, path: str) -> Answer:
    """A redirect to the path."""
    where = site.url(path)
    return replace(text(f"Moved to {where}\n"), status=301, location=where)


def text(content: str) -> Answer:
    """A file of plain text."""
    return Answer(body=content.encode(), content_type="text/plain; charset=utf-8")


def _sitemap_entry(site: Site, path: str, year: int) -> str:
    return f"<url><loc>{site.url(path)}</loc><lastmod>{year}-01-01T00:00:00Z</lastmod></url>"
