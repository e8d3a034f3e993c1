"""What the page shows: questions, whole articles, the log, what changed."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from output.review_page.material import material
from output.review_page.standing import Standing, taken_back
from output.review_page.view import full_text, view
from output.review_page.wording import KIND_NAMES, describe
from output.review_page.work import kind_chosen, reviewer, work
from pipelines.review.records import Question

SHOWING = Blueprint("showing", __name__)
LOG_PAGE = 50
"""Judgements on one page of the log."""
MOST_CHANGES = 500
"""Changes that are listed; all are in ``changes.csv``."""


@SHOWING.get("/")
def start() -> ResponseReturnValue:
    """The first open question."""
    return to_question(work().now().next_open(kind=kind_chosen()))


@SHOWING.get("/after/<key>")
def after(key: str) -> ResponseReturnValue:
    """The next open question; this one stays open."""
    return to_question(work().now().next_open(key, kind_chosen()))


@SHOWING.get("/before/<key>")
def before(key: str) -> ResponseReturnValue:
    """The open question before."""
    return to_question(work().now().open_before(key, kind_chosen()))


@SHOWING.get("/done")
def done() -> ResponseReturnValue:
    """Nothing is open."""
    return render_template("done.html", **frame(work().now()))


@SHOWING.get("/question/<key>")
def question(key: str) -> ResponseReturnValue:
    """One question, open or answered."""
    return question_page(known_question(key))


@SHOWING.get("/question/<key>/text/<int:side>")
def text(key: str, side: int) -> ResponseReturnValue:
    """The whole article of one side, marked."""
    asked = known_question(key)
    sides = material(work().store, asked, work().now().held).sides
    told = sides[side].told if side < len(sides) else None
    if told is None:
        abort(HTTPStatus.NOT_FOUND, "The page doesn't name the subject any more.")
    report = told.reading.report
    return render_template(
        "text.html", question=asked, reading=told.reading, report=report, body=full_text(told)
    )


@SHOWING.get("/log")
def log() -> ResponseReturnValue:
    """The judgements, newest first, a page at a time."""
    now = work().now()
    upto = request.args.get("upto", len(now.log), type=int)
    lines = now.log[max(0, upto - LOG_PAGE) : max(0, upto)][::-1]
    older = lines[-1].number - 1 if lines else 0
    told = [(line, describe(line.question), now.stands(line)) for line in lines]
    undone = taken_back(now.log)
    return render_template("log.html", lines=told, older=older, undone=undone, **frame(now))


@SHOWING.get("/changes")
def changes() -> ResponseReturnValue:
    """What the linkings after number ``since`` changed."""
    since = request.args.get("since", 0, type=int)
    store = work().store
    new = [change for linking, change in store.changes() if linking > since]
    wanted = {change.case_id for change in new[:MOST_CHANGES]}
    names = {case.id: case.name for case in store.cases() if case.id in wanted}
    return render_template(
        "changes.html",
        changes=new[:MOST_CHANGES],
        count=len(new),
        names=names,
        **frame(work().now()),
    )


def to_question(key: str | None) -> ResponseReturnValue:
    """Send the browser to a question, or to the end of the queue."""
    where = url_for("showing.question", key=key, kind=kind_chosen()) if key else None
    return redirect(where or url_for("showing.done", kind=kind_chosen()), HTTPStatus.SEE_OTHER)


def known_question(key: str) -> Question:
    """The question of that id; the request ends when it was never put."""
    return work().store.question(key) or abort(HTTPStatus.NOT_FOUND, "No such question was put.")


def question_page(asked: Question, status: int = HTTPStatus.OK, **said: Any) -> ResponseReturnValue:
    """The page of one question. ``said`` is what became of an answer just given."""
    now = work().now()
    shown = view(material(work().store, asked, now.held))
    answer = now.answer(asked.id)
    earlier = now.held.get(asked.id) if answer is None else None
    given = {"decision": "", "correction": "", "why": ""} | said.pop("given", {})
    page = render_template(
        "question.html",
        view=shown,
        answer=answer,
        earlier=earlier,
        seen=earlier.number if earlier else 0,
        given=given,
        **said,
        **frame(now),
    )
    return page, status


def frame(now: Standing) -> dict[str, Any]:
    """What every page shows around its own."""
    progress = now.progress
    last = now.last_of(reviewer())
    return {
        "who": reviewer(),
        "kind": kind_chosen(),
        "kinds": [
            (kind, name, progress[kind]) for kind, name in KIND_NAMES.items() if kind in progress
        ],
        "answered": sum(part.answered for part in progress.values()),
        "total": sum(part.total for part in progress.values()),
        "waiting": len(now.log) - work().store.judgements_linked(),
        "last": last,
        "last_about": describe(last.question) if last else "",
    }
