"""The web application: the gate before every request, and what goes wrong told on a page."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from http import HTTPStatus

from flask import Flask, Response, render_template, request, session
from flask.typing import ResponseReturnValue
from markupsafe import Markup
from werkzeug.exceptions import HTTPException

from crawler.errors import CasebookError
from output.review_page.answering import ANSWERING
from output.review_page.entering import ENTERING
from output.review_page.gate import HEADERS, Gate
from output.review_page.showing import SHOWING
from output.review_page.standing import Desk
from output.review_page.work import Work, work
from pipelines.store import Store

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that change what others look like, or can't be written: shown by their number."""
BEFORE = frozenset({"static", "entering.ask", "entering.let_in"})
"""What is answered before the printed link was used."""
MOST_SENT = 64 * 1024
"""Bytes of a form."""


def create_app(store: Store, gate: Gate, who: str | None, update: Callable[[], object]) -> Flask:
    """The application of one data folder.

    ``who`` decides, or None to ask each browser; ``update`` brings the dataset up to the log.
    """
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY=secrets.token_bytes(32),  # sessions end with the process
        SESSION_COOKIE_NAME=f"casebook_review_{gate.port}",  # cookies don't tell ports apart
        SESSION_COOKIE_SAMESITE="Strict",
        MAX_CONTENT_LENGTH=MOST_SENT,
    )
    app.extensions["work"] = Work(store, Desk(store), gate, who, update)
    app.jinja_env.finalize = shown
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.before_request(_guard)
    app.after_request(_with_headers)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(CasebookError, _trouble)
    for part in (ENTERING, SHOWING, ANSWERING):
        app.register_blueprint(part)
    return app


def shown(value: object) -> object:
    r"""A value as templates write it, with characters made visible that would mislead the eye.

    >>> shown("a\u202eb")
    'a[U+202E]b'
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", value)


def _guard() -> ResponseReturnValue | None:
    host, origin = request.headers.get("Host", ""), request.headers.get("Origin")
    refusal = work().gate.refuses(request.method, host, origin)
    if refusal:
        return Response(f"{refusal}\n", HTTPStatus.FORBIDDEN, mimetype="text/plain")
    if request.endpoint in BEFORE:
        return None
    known = session.get("token")
    if known is None:
        return _refused("Open this page with the link that the terminal shows.")
    sent = request.form.get("token", "") if request.method == "POST" else known
    if not secrets.compare_digest(sent.encode(), known.encode()):
        return _refused("The form is of an earlier visit. Reload the page and answer again.")
    return None


def _with_headers(response: Response) -> Response:
    response.headers.update(HEADERS)
    return response


def _refused(told: str) -> ResponseReturnValue:
    return render_template("message.html", heading="No way in", told=told), HTTPStatus.FORBIDDEN


def _http_error(error: HTTPException) -> ResponseReturnValue:
    page = render_template("message.html", heading=error.name, told=error.description or "")
    return page, error.code or HTTPStatus.INTERNAL_SERVER_ERROR


def _trouble(error: CasebookError) -> ResponseReturnValue:
    told = f"{error}. Nothing was kept of this answer; go back and send it again."
    page = render_template("message.html", heading="That did not work", told=told)
    return page, HTTPStatus.INTERNAL_SERVER_ERROR
