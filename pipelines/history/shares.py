"""The shares that are watched: what is counted of a crawl, and how a person is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from pipelines.history.drift import Drifted, Seen, drifted
from pipelines.history.limits import drifts
from pipelines.history.records import Alarm, AlarmKind, SourceRun


def _known(run: SourceRun) -> int:
    """Articles that were known and announced again."""
    return run.unchanged + max(0, run.articles - run.new)


LANGUAGE_SHARE = 0.1
"""A language of so many of the texts is one of the site's own."""


@dataclass(frozen=True, slots=True)
class Share:
    """One watched share."""

    kind: AlarmKind
    count: Callable[[SourceRun], tuple[int, int]]
    """Articles in the trouble, and all that could be in it."""
    words: str
    """What the counted articles are; it follows "9 of 10 ..."."""


SHARES = (
    Share(
        AlarmKind.FRONT_PAGE,
        lambda run: (run.front_page, run.front_page + run.articles + run.unchanged),
        "addresses of articles lead to the front page",
    ),
    Share(
        AlarmKind.TEXT_MISSING,
        lambda run: (run.reading.without_text, run.reading.articles),
        "articles without text",
    ),
    Share(
        AlarmKind.DATES_MISSING,
        lambda run: (run.reading.undated, run.reading.undated + run.reading.dated),
        "articles without a date",
    ),
    Share(
        AlarmKind.CASES_MISSING,
        lambda run: (run.reading.reports - run.reading.telling, run.reading.reports),
        "articles tell of nobody",
    ),
    Share(
        AlarmKind.NOT_SPARED,
        lambda run: (max(0, _known(run) - run.spared), _known(run)),
        "known articles sent again in full, no 304",
    ),
    Share(
        AlarmKind.CLOCK,
        lambda run: (run.reading.ahead, run.reading.dated),
        "articles dated in the future",
    ),
    Share(
        AlarmKind.CLOCK,
        lambda run: (run.ahead, run.pages),
        "answers bear a time in the future",
    ),
)


def share_alarms(runs: Sequence[SourceRun]) -> Iterator[Alarm]:
    """An alarm for each share that went up and stayed so; ``runs`` oldest first."""
    for share in (*SHARES, _language(runs)):
        seen = (Seen(run.started, *share.count(run)) for run in runs)
        if found := drifted(seen, drifts()[share.kind]):
            yield _alarm(runs[-1].source, share, found)


def _alarm(source: str, share: Share, found: Drifted) -> Alarm:
    before = f", before {found.bad_before} of {found.total_before}" if found.total_before else ""
    return Alarm(
        source=source,
        kind=share.kind,
        since=found.since,
        words=f"{found.bad} of {found.total} {share.words}{before}",
        figures={
            "bad": found.bad,
            "total": found.total,
            "bad_before": found.bad_before,
            "total_before": found.total_before,
        },
    )


def _language(runs: Sequence[SourceRun]) -> Share:
    usual = usual_languages(runs)
    words = f"texts in another language than {', '.join(sorted(usual))}"
    return Share(AlarmKind.LANGUAGE, partial(_foreign, usual), words)


def usual_languages(runs: Sequence[SourceRun]) -> frozenset[str]:
    """The languages that the site's oldest known crawls brought more than now and then.

    Of as many crawls as must be past before a change can be told.
    """
    rule, texts = drifts()[AlarmKind.LANGUAGE], Counter[str]()
    counted = 0.0
    for run in runs:
        if counted >= rule.least:
            break
        texts.update(run.reading.languages)
        counted += min(sum(run.reading.languages.values()), rule.most)
    return frozenset(
        language for language, count in texts.items() if count >= LANGUAGE_SHARE * texts.total()
    )


def _foreign(usual: frozenset[str], run: SourceRun) -> tuple[int, int]:
    total = sum(run.reading.languages.values())
    return total - sum(run.reading.languages.get(language, 0) for language in usual), total
