"""Time the review page with 10,000 open questions: ``python -m benchmarks.reviewing``."""

from __future__ import annotations

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from extractors.records import Event, EventType, Mention, Report, Subject, SubjectKind
from output.review_page.app import create_app
from output.review_page.gate import Gate
from pipelines.records import Outcome, Reading
from pipelines.review.records import Decision, Judgement
from pipelines.store import Store
from pipelines.update import open_questions, update_cases

PORT = 8400
SUBJECTS = 20
"""On one page, each with one doubtful event."""
ANSWERS = 50
SYLLABLES = "ba de fi go ku la me ni po ru sa te vi zo".split()


def name(number: int) -> str:
    """A name that no other number has."""
    parts = []
    for _ in range(5):
        number, rest = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[rest])
    return f"{''.join(parts[:2])} {''.join(parts[2:])}nski".title()


def page(number: int) -> Reading:
    """A page with doubtful events, each in a paragraph of its own."""
    text, subjects = "", []
    for i in range(SUBJECTS):
        who = name(number * SUBJECTS + i)
        start = len(text)
        quote = f"{who}’s arrest"
        text += f"{quote} was reported. Nothing else is known. " + "Words stand here. " * 60 + "\n"
        event = Event(
            EventType.ARREST, None, None, None, (), None, None, None,
            quote, start, start + len(quote), (), "arrest/owner", 0.5,
        )  # fmt: skip
        mention = Mention(who, start, start + len(who))
        subjects.append(Subject(who, (), SubjectKind.PERSON, (), (), (mention,), (), (event,)))
    url = f"http://invented.example/{number}"
    report = Report(url, url, "List", "2024-01-01", "en", "BY", url, "1", tuple(subjects), ())
    return Reading(
        url, f"sha1:{number}", "invented", datetime(2024, 1, 2, tzinfo=UTC), "a.warc.gz", 0,
        "urn:uuid:0", "1", Outcome.REPORT, "", text, report,
    )  # fmt: skip


def timed(words: str, work: Callable[[], object], times: int = 1) -> None:
    """Print the median and the worst of the CPU seconds that the work takes."""
    took = []
    for _ in range(times):
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    worst = f", at worst {max(took) * 1000:.0f} ms" if times > 1 else ""
    print(f"{words}: {statistics.median(took) * 1000:.0f} ms{worst}")


def main(questions: int) -> None:
    """Print what a reviewer waits for."""
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder)) as store:
        for number in range(questions // SUBJECTS):
            store.add_reading(page(number))
        update_cases(store)
        timed(f"put {questions} questions", lambda: open_questions(store))
        links: list[str] = []
        gate = Gate(PORT, links.append)
        gate.hand_out()
        client = create_app(store, gate, "anna", lambda: None).test_client()
        base = f"http://127.0.0.1:{PORT}"
        form = {"token": links[0].partition("token=")[2]}
        client.post("/enter", data=form, base_url=base, headers={"Origin": base})

        def show() -> str:
            return client.get("/", base_url=base, follow_redirects=True).text

        def answer() -> None:
            shown = show()
            token = re.search(r'name="token" value="([^"]+)"', shown)
            where = re.search(r'action="(/question/[^"]+)"', shown)
            assert token
            assert where
            form = {"token": token[1], "decision": "unsure", "seen": "0"}
            sent = client.post(where[1], data=form, base_url=base, headers={"Origin": base})
            assert sent.status_code == 303

        timed("first question", show)
        timed("a question", show, ANSWERS)
        timed("show, answer", answer, ANSWERS)
        _judge_half(store)
        timed("first after half were answered elsewhere", show)
        timed("a question", show, ANSWERS)
        timed("show, answer", answer, ANSWERS)
        timed("the log", lambda: client.get("/log", base_url=base), 20)


def _judge_half(store: Store) -> None:
    queue = store.queue()
    assert queue is not None
    known = store.questions()
    with store.judging() as (log, add):
        judged = {line.question.id for line in log}
        for place in queue.places[: len(queue.places) // 2]:
            if place.id not in judged:
                now = datetime.now(UTC)
                add(Judgement(0, known[place.id], Decision.UNSURE, "", "boris", now, ""))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
