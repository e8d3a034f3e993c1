"""The way in: the printed link, once, and the reviewer's name."""

from __future__ import annotations

import secrets
from http import HTTPStatus

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from output.review_page.work import work

ENTERING = Blueprint("entering", __name__)


@ENTERING.get("/enter")
def ask() -> ResponseReturnValue:
    """The page that the printed link opens; a look at it, as previews take, uses nothing up."""
    token = request.args.get("token", "")
    if not work().gate.opens(token):
        return _used_up()
    return render_template("enter.html", token=token, who=work().who)


@ENTERING.post("/enter")
def let_in() -> ResponseReturnValue:
    """Let this browser in, under the name of the reviewer."""
    who = work().who or " ".join(request.form.get("who", "").split())
    token = request.form.get("token", "")
    if not who:
        return render_template("enter.html", token=token, who=None, missing=True), 422
    if not work().gate.let_in(token):
        return _used_up()
    session.clear()
    session.update(token=secrets.token_urlsafe(24), who=who)
    return redirect(url_for("showing.start"), HTTPStatus.SEE_OTHER)


def _used_up() -> ResponseReturnValue:
    told = "This link was used before, or is of an earlier start. The terminal shows the next one."
    return render_template("message.html", heading="No way in", told=told), HTTPStatus.FORBIDDEN
