"""A site whose articles are written by scripts: the pages are frames, the text comes as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import html

from newsroom.answers import Answer

if TYPE_CHECKING:
    from newsroom.sites import Site

FRAME = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The Labour Tribune</title>
<link rel="stylesheet" href="/app.css">
<script src="http://elsewhere.newsroom.test/count.js"></script>
<script src="/app.js" defer></script></head>
<body><div id="app">Loading ...</div><img src="/logo.png" alt=""></body></html>
"""
SCRIPT = """
const slug = location.pathname.split("/")[2];
fetch("http://10.0.0.1/private.json").catch(() => {});
fetch("/drafts/next.json").catch(() => {});
fetch(`/api/${slug}.json`).then((answer) => answer.json()).then((article) => {
  document.title = article.title;
  document.getElementById("app").innerHTML = article.html;
});
"""


def scripted(_: Site, answers: dict[str, Answer]) -> dict[str, Answer]:
    """Each article's page is a frame; its words stand in a file of JSON."""
    found = dict(answers)
    for path in [path for path in answers if path.startswith("/articles/")]:
        slug = path.split("/")[2]
        found[path] = replace(answers[path], body=FRAME.encode())
        found[f"/api/{slug}.json"] = _json(answers[path])
    script = Answer(body=SCRIPT.encode(), content_type="text/javascript; charset=utf-8")
    return found | {"/app.js": script}


def _json(page: Answer) -> Answer:
    tree = html.fromstring(page.body.decode())
    values = {
        "title": tree.findtext(".//h1"),
        "html": "".join(html.tostring(each, encoding="unicode") for each in tree.iter("article")),
    }
    body = json.dumps(values)
    return Answer(body=body.encode(), content_type="application/json")
