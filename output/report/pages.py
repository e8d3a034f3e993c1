"""Pages made of templates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jinja2

from output.report.addresses import case_file, source_file
from output.report.counts import country_name
from output.report.dates import said
from output.report.marks import withheld
from output.report.printing import in_plain, shown, web_address
from output.report.records import Edition

Render = Callable[..., str]
"""A page from the name of its template and what it shows."""

_FILTERS: dict[str, Callable[[Any], str]] = {
    "case_file": case_file,
    "country": country_name,
    "day": said,
    "in_plain": in_plain,
    "number": "{:,}".format,
    "reason": withheld,
    "source_file": source_file,
    "web_address": web_address,
    "words": lambda value: str(value).replace("_", " "),
}


def renderer(edition: Edition) -> Render:
    """A function that makes the pages of one edition of the report.

    Every value is made legible and escaped. Raises jinja2.UndefinedError for a value that the
    template wants and isn't given.
    """
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("output.report"),
        autoescape=True,
        finalize=shown,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(_FILTERS)
    environment.globals["edition"] = edition

    def render(template: str, *, root: str = "", here: str = "", **values: object) -> str:
        page = environment.get_template(f"{template}.html")
        return page.render(root=root, here=here or template, **values)

    return render
