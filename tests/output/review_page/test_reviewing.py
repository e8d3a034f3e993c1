"""Reviewers at work, in a real browser against the real program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from invented import HOSTILE
from playwright.sync_api import Page
from reviewers import Reviewer, Served, asked

from pipelines.review.records import Decision, Judgement, Kind
from pipelines.store import Store

SitDown = Callable[..., Reviewer]
Said = tuple[Decision, str, str]
"""Decision, correction and reason, as they should stand in the log."""

BY_KEY: dict[Kind, list[tuple[str, Said]]] = {
    Kind.PAIR: [
        ("s", (Decision.SAME, "", "")),
        ("d", (Decision.DIFFERENT, "", "")),
        ("u", (Decision.UNSURE, "", "")),
        ("2", (Decision.DIFFERENT, "", "")),
        ("w|She told me so.|Escape|d", (Decision.DIFFERENT, "", "She told me so.")),
    ],
    Kind.PENALTY: [
        ("c", (Decision.CONFIRM, "", "")),
        (
            "e|imprisonment 4 years|Enter",
            (Decision.CORRECT, "imprisonment 4 years", ""),
        ),
        ("r", (Decision.REJECT, "", "")),
        ("u", (Decision.UNSURE, "", "")),
        ("e|fine 500 euro|Escape|e", (Decision.CORRECT, "fine 500 euro", "")),
    ],
    Kind.EVENT: [("c", (Decision.CONFIRM, "", "")), ("r", (Decision.REJECT, "", ""))],
    Kind.SUBJECT: [("i", (Decision.IGNORE, "", "")), ("c", (Decision.CONFIRM, "", ""))],
}
"""What to press, in turn for each kind; words are typed."""


def question_at(page: Page) -> str:
    return page.url.rpartition("/")[2].partition("?")[0]


def left(page: Page, key: str) -> None:
    """Wait until the page shows another question."""
    page.wait_for_url(lambda url: key not in url)


def log_of(data: Path) -> list[Judgement]:
    with Store(data) as store:
        return store.judgements()


def typed(reviewer: Reviewer, keys: str) -> None:
    for key in keys.split("|"):
        if len(key) == 1 or key in ("Enter", "Escape"):
            reviewer.press(key)
        else:
            reviewer.page.keyboard.type(key)


def test_the_whole_queue_by_keyboard(
    data: Path, serve: Callable[..., Served], sit_down: SitDown
) -> None:
    served = serve(data, "--who", "anna")
    reviewer = sit_down()
    page = reviewer.page
    reviewer.enter(served)
    turns: dict[Kind, Iterator[tuple[str, Said]]] = {k: iter(v * 9) for k, v in BY_KEY.items()}
    with Store(data) as store:
        kinds = {question.id: question.kind for question in store.questions().values()}
    skipped = question_at(page)
    reviewer.press("n")
    left(page, skipped)
    expected: list[tuple[str, Said]] = []
    while not page.url.endswith("/done"):
        key = question_at(page)
        keys, said = next(turns[kinds[key]])
        typed(reviewer, keys)
        left(page, key)
        expected.append((key, said))
    assert len(expected) >= 20
    assert expected[-1][0] == skipped
    lines = log_of(data)
    assert [(x.question.id, (x.decision, x.correction, x.why)) for x in lines] == expected
    assert {line.who for line in lines} == {"anna"}
    with Store(data) as store:
        assert all(store.question(line.question.id) == line.question for line in lines)

    reviewer.press("z")
    page.wait_for_url(f"**/question/{skipped}")
    assert log_of(data)[-1].decision is Decision.UNDO
    page.click("text=Update dataset")
    page.wait_for_url("**/changes?since=*")
    assert "merged" in page.inner_text("main")
    reviewer.press("q")
    page.wait_for_url("**/question/*")
    reviewer.press("u")
    left(page, skipped)
    page.wait_for_load_state("networkidle")
    assert served.stop() == 0
    with Store(data) as store:
        assert store.judgements_linked() == len(store.judgements())
    assert "Andrei Zhuk" in (data / "cases.csv").read_text(encoding="utf-8-sig")


def test_a_wrong_correction_is_told_and_nothing_typed_is_lost(
    shared: Served, sit_down: SitDown
) -> None:
    (key, _) = asked(shared.data, "Hanna Zubr", Kind.PENALTY)
    reviewer = sit_down()
    page = reviewer.page
    reviewer.enter(shared, "anna")
    page.goto(f"{shared.base}/question/{key}?kind=penalty")
    typed(reviewer, "w|by phone|Escape|e|four years|Enter")
    page.wait_for_selector("#flaw")
    assert "can't be read" in page.inner_text("#flaw")
    assert page.input_value("[name=why]") == "by phone"
    assert page.evaluate("document.activeElement.id") == "correction"
    page.fill("#correction", "imprisonment 5 years")
    page.keyboard.press("Enter")
    left(page, key)
    line = next(line for line in log_of(shared.data) if line.question.id == key)
    assert (line.correction, line.why) == ("imprisonment 5 years", "by phone")


def test_an_answer_sent_twice_or_reloaded_is_one(shared: Served, sit_down: SitDown) -> None:
    (key,) = asked(shared.data, "Nina Sava", Kind.EVENT)
    reviewer = sit_down()
    page = reviewer.page
    reviewer.enter(shared, "anna")
    page.goto(f"{shared.base}/question/{key}")
    page.dblclick("text=Confirm")
    left(page, key)
    page.reload()
    page.go_back()
    assert "anna answered confirm" in page.inner_text(".answered")
    page.reload()
    assert [line.decision for line in log_of(shared.data) if line.question.id == key] == ["confirm"]


def test_without_javascript_buttons_and_enter_do_it(shared: Served, sit_down: SitDown) -> None:
    first, second = asked(shared.data, "Yury Lis", Kind.PENALTY)
    reviewer = sit_down(java_script_enabled=False)
    page = reviewer.page
    reviewer.enter(shared, "anna")
    page.goto(f"{shared.base}/question/{first}")
    page.fill("#correction", "ban 2 years")
    page.press("#correction", "Enter")
    page.goto(f"{shared.base}/question/{second}")
    page.click("text=Reject")
    said = {line.question.id: line.decision for line in log_of(shared.data)}
    assert (said[first], said[second]) == (Decision.CORRECT, Decision.REJECT)
    page.goto(f"{shared.base}/question/{second}")
    page.click(".answered >> text=Undo")
    assert page.locator("form.decide").count() == 1


def test_two_reviewers_never_overwrite_each_other(
    shared: Served, serve: Callable[..., Served], sit_down: SitDown
) -> None:
    (key,) = asked(shared.data, "Pavel Kot", Kind.PAIR)
    anna, boris, carla = sit_down(), sit_down(), sit_down()
    for reviewer, name in ((anna, "anna"), (boris, "boris")):
        reviewer.enter(shared, name)
        reviewer.page.goto(f"{shared.base}/question/{key}")
    anna.press("s")
    left(anna.page, key)
    boris.press("d")
    boris.page.wait_for_selector(".notice")
    assert "anna has answered this meanwhile" in boris.page.inner_text(".notice")
    assert "anna answered same" in boris.page.inner_text(".answered")
    boris.press("n")
    left(boris.page, key)
    other = serve(shared.data, "--who", "carla")
    carla.enter(other)
    carla.page.goto(f"{other.base}/question/{key}")
    assert "anna answered same" in carla.page.inner_text(".answered")
    lines = [line for line in log_of(shared.data) if line.question.id == key]
    assert [(line.who, line.decision) for line in lines] == [("anna", Decision.SAME)]


def test_a_contradiction_shows_both_sides_and_is_not_taken(
    shared: Served, sit_down: SitDown
) -> None:
    ab, bc, ca = asked(shared.data, "Taras Wilk", Kind.PAIR)
    reviewer = sit_down()
    page = reviewer.page
    reviewer.enter(shared, "anna")
    for key in (ab, bc):
        page.goto(f"{shared.base}/question/{key}")
        reviewer.press("s")
        left(page, key)
    page.goto(f"{shared.base}/question/{ca}")
    reviewer.press("d")
    page.wait_for_selector(".notice")
    assert page.locator(".notice li").count() == 2
    assert page.locator(".notice").inner_text().count("Taras Wilk / Taras Wilk") == 2
    assert ca not in {line.question.id for line in log_of(shared.data)}
    page.click(".notice li >> nth=0 >> text=Undo")
    page.wait_for_url(f"**/question/{ab}")


def test_hostile_values_are_shown_as_what_they_are(shared: Served, sit_down: SitDown) -> None:
    reviewer = sit_down()
    page = reviewer.page
    reviewer.enter(shared, "<b>anna</b>")
    (key,) = asked(shared.data, HOSTILE, Kind.EVENT)
    page.goto(f"{shared.base}/question/{key}")
    text = page.inner_text("main")
    assert "<script>document.title='owned'</script>[U+202E]evil" in text
    assert "The hall was <b>closed</b> & guarded." in text
    assert "owned" not in page.title()
    assert page.locator("main script, main b, main i").count() == 0
    assert page.inner_text(".who") == "<b>anna</b>"
    (key,) = asked(shared.data, "Zmitser Hare", Kind.EVENT)
    page.goto(f"{shared.base}/question/{key}")
    assert page.locator("a[href^=javascript]").count() == 0
    assert page.inner_text("mark.quote").startswith("the court sentenced")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_for_people_who_see_or_use_it_otherwise(
    shared: Served, sit_down: SitDown, scheme: str
) -> None:
    reviewer = sit_down(color_scheme=scheme)
    page = reviewer.page
    reviewer.enter(shared, "anna")
    pair, penalty, single = (
        asked(shared.data, name, kind)[0]
        for name, kind in (
            ("Andrei Zhuk", Kind.PAIR),
            ("Lidziya Bober", Kind.PENALTY),
            ("Yanina", Kind.SUBJECT),
        )
    )
    pages = [f"question/{key}" for key in (pair, penalty, single)]
    others = [f"question/{pair}/text/1", "log", "changes", "done"]
    for path in (*pages, *others) if scheme == "light" else pages[1:2]:  # only colours differ
        page.goto(f"{shared.base}/{path}")
        found = Axe().run(page).response["violations"]
        assert [rule["id"] for rule in found if rule["impact"] in ("serious", "critical")] == []
    page.goto(f"{shared.base}/question/{pair}")
    reviewer.press("?")
    assert page.locator("dialog[open]").count() == 1
    assert Axe().run(page).response["violations"] == []


def test_keys_are_found_by_their_place_on_a_cyrillic_keyboard(
    shared: Served, sit_down: SitDown
) -> None:
    (key,) = asked(shared.data, "Vera Kania", Kind.EVENT)
    reviewer = sit_down()
    page = reviewer.page
    reviewer.enter(shared, "anna")
    page.goto(f"{shared.base}/question/{key}")
    reviewer.settle()
    page.evaluate(
        "document.body.dispatchEvent("
        "new KeyboardEvent('keydown', {key: 'к', code: 'KeyR', bubbles: true}))"
    )
    left(page, key)
    assert [line.decision for line in log_of(shared.data) if line.question.id == key] == ["reject"]
