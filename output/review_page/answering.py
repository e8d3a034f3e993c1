"""What the page takes: answers, answers taken back, the word to bring the dataset up to them."""

from __future__ import annotations

from http import HTTPStatus

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from output.review_page.showing import frame, known_question, question_page, to_question
from output.review_page.wording import describe
from output.review_page.work import kind_chosen, reviewer, work
from pipelines.review.answer import AnsweredError, ContradictionError, RefusedError, judge
from pipelines.review.answer import undo as take_back
from pipelines.review.flaws import flaw
from pipelines.review.records import Decision
from pipelines.review.sheet import Answer

ANSWERING = Blueprint("answering", __name__)
LONGEST = 2_000
"""Characters of a reason or a correction."""


@ANSWERING.post("/question/<key>")
def answer(key: str) -> ResponseReturnValue:
    """Take an answer into the log and show the next question."""
    asked = known_question(key)
    given = {name: _field(name) for name in ("decision", "correction", "why")}
    if given["decision"] != Decision.CORRECT:
        given["correction"] = ""  # what stands in the field was not what the reviewer chose
    wrong = flaw(asked, given["decision"], given["correction"])
    if wrong:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return question_page(asked, status, flaw=wrong, given=given)
    decided = Answer(0, asked, Decision(given["decision"]), given["correction"], given["why"])
    try:
        judge(work().store, decided, reviewer(), request.form.get("seen", 0, type=int))
    except AnsweredError as error:
        return question_page(asked, HTTPStatus.CONFLICT, meanwhile=error.held, given=given)
    except ContradictionError as error:
        against = [(line, describe(line.question)) for line in error.found.against]
        return question_page(asked, HTTPStatus.CONFLICT, against=against, given=given)
    return to_question(work().now().next_open(key, kind_chosen()))


@ANSWERING.post("/undo")
def undo() -> ResponseReturnValue:
    """Take a judgement back and show its question again."""
    number = request.form.get("number", 0, type=int)
    try:
        line = take_back(work().store, number, reviewer(), _field("why"))
    except RefusedError as error:
        abort(HTTPStatus.CONFLICT, str(error))
    return to_question(line.question.id)


@ANSWERING.post("/update")
def update() -> ResponseReturnValue:
    """Bring the dataset up to the log, and show what that changed."""
    if not work().updating.acquire(blocking=False):
        told = "The dataset is being brought up to the answers already; go on meanwhile."
        page = render_template("message.html", heading="Wait", told=told, **frame(work().now()))
        return page, HTTPStatus.CONFLICT
    try:
        since = max((linking for linking, _ in work().store.changes()), default=0)
        work().update()
    finally:
        work().updating.release()
    where = url_for("showing.changes", since=since, kind=kind_chosen())
    return redirect(where, HTTPStatus.SEE_OTHER)


def _field(name: str) -> str:
    return request.form.get(name, "").strip()[:LONGEST]
