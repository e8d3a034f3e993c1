"""Where a person or organization stands, as far as the events of the case tell."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from extractors.records import EventType, PenaltyKind
from pipelines.records import CaseEvent


class Status(StrEnum):
    """What the latest decisive event leaves behind."""

    DETAINED = "detained"
    """Taken into custody."""
    CHARGED = "charged"
    """Accused in form."""
    ON_TRIAL = "on_trial"
    """A trial was opened or set."""
    CONVICTED = "convicted"
    """Found guilty; no penalty is told."""
    SENTENCED = "sentenced"
    """To a penalty out of prison."""
    IMPRISONED = "imprisoned"
    """Sentenced to a penalty in custody."""
    RELEASED = "released"
    """Set free."""
    ACQUITTED = "acquitted"
    """Found not guilty, or charges dropped."""
    DISAPPEARED = "disappeared"
    """Not seen since being taken."""
    EXILED = "exiled"
    """Out of the country, by force."""
    DEAD = "dead"
    """A report tells of the death."""
    DISSOLVED = "dissolved"
    """An organization that was closed."""
    OTHER = "other"
    """Only events that leave no status: a search, a dismissal, a designation."""
    UNCLEAR = "unclear"
    """The order of the decisive events can't be told from their dates."""


STAGES = (
    (EventType.CHARGE, Status.CHARGED),
    (EventType.ARREST, Status.DETAINED),
    (EventType.TRIAL, Status.ON_TRIAL),
    (EventType.CONVICTION, Status.CONVICTED),
    (EventType.SENTENCE, Status.SENTENCED),
    (EventType.DISAPPEARANCE, Status.DISAPPEARED),
    (EventType.RELEASE, Status.RELEASED),
    (EventType.ACQUITTAL, Status.ACQUITTED),
    (EventType.EXILE, Status.EXILED),
    (EventType.DISSOLUTION, Status.DISSOLVED),
    (EventType.DEATH, Status.DEAD),
)
"""Decisive events in the order in which they follow each other when dates don't tell."""

_RANK = {event_type: rank for rank, (event_type, _) in enumerate(STAGES)}
_STATUS = dict(STAGES)
_ENDINGS = {EventType.RELEASE, EventType.ACQUITTAL, EventType.EXILE}
_CUSTODIAL = {
    PenaltyKind.IMPRISONMENT,
    PenaltyKind.LIFE_IMPRISONMENT,
    PenaltyKind.DEATH,
    PenaltyKind.ADMINISTRATIVE_ARREST,
}


def status_of(events: Sequence[CaseEvent]) -> Status:
    """The status after the latest decisive event.

    Dated events decide by date, undated ones by stage. An undated end of custody beside a dated
    arrest or sentence leaves the status unclear: either may have come last.
    """
    decisive = [event for event in events if event.type in _RANK]
    if not decisive:
        return Status.OTHER
    dated = [event for event in decisive if event.date_to]
    undated = [event for event in decisive if not event.date_to]
    if any(event.type is EventType.DEATH for event in decisive):
        return Status.DEAD
    if dated and any(event.type in _ENDINGS for event in undated):
        return Status.UNCLEAR
    if dated:
        last = max(dated, key=lambda event: (event.date_to or "", _RANK[event.type]))
        stages = [last, *undated] if last.type not in _ENDINGS else [last]
    else:
        stages = undated
    last = max(stages, key=lambda event: _RANK[event.type])
    if any(penalty.kind in _CUSTODIAL for penalty in last.penalties):
        return Status.IMPRISONED
    return _STATUS[last.type]
