"""What a report is made of, out of the store."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from output.contents import Contents, contents_of
from output.profiles import Profile, subjects_of
from output.profiles.subjects import Subjects
from output.report.context import Texts
from output.report.records import Edition
from output.report.sources import Outcomes
from output.tables import case_table
from output.version import Digested, program, version_of
from pipelines.history.records import SourceRun
from pipelines.store import Store
from pipelines.update import open_questions


@dataclass(frozen=True, slots=True)
class Material:
    """What a report is made of."""

    contents: Contents
    cases: pd.DataFrame
    """The whole table of cases, before the profile."""
    subjects: Subjects
    """Whom the profile withholds."""
    texts: Texts
    outcomes: Outcomes
    """What came of reading the page versions of each source."""
    runs: Sequence[SourceRun]
    """The history of the crawls."""
    retired: Mapping[str, str | None]
    """Where ids lead that are no case any more."""
    edition: Edition


def gather(store: Store, profile: Profile, *, two_sources: bool) -> Material:
    """The material of a report about the cases last linked."""
    contents = contents_of(store, open_questions(store))
    texts = {
        reading.report.text_sha256: reading.text for reading in store.readings() if reading.report
    }
    return material(
        contents,
        profile,
        two_sources=two_sources,
        texts=texts.get,
        outcomes=store.outcomes(),
        runs=store.source_runs(),
        retired=store.retired(),
    )


def material(
    contents: Contents,
    profile: Profile,
    *,
    two_sources: bool = False,
    texts: Texts,
    outcomes: Outcomes,
    runs: Sequence[SourceRun],
    retired: Mapping[str, str | None],
) -> Material:
    """The material of a report about the contents, as the profile shows them."""
    digested = Digested(contents.cases)
    cases = case_table(dataclasses.replace(contents, cases=digested))
    newest = cases["last_changed"].max() if len(cases) else None
    edition = Edition(
        profile=profile.value,
        two_sources=two_sources,
        dataset=version_of(contents, digested, cases, None),
        linking=max((number for number, _ in contents.changes), default=0),
        until=f"{newest:%Y-%m-%d}" if newest is not None else "",
        program=program(),
    )
    subjects = subjects_of(cases, profile, two_sources=two_sources)
    return Material(contents, cases, subjects, texts, outcomes, runs, retired, edition)
