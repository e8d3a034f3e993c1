"""Words that make a run of capitals the name of an organization."""

from __future__ import annotations

HEADS = frozenset(
    """
    yearbook festival championship championships cup games summit awards exhibition keyboard pro
    academy administration agency alliance army assembly associates association authority bank
    board brigade broadcaster brotherhood bureau cabinet campaign center centre chamber channel
    charity church club coalition collective college command commission committee community
    company confederation confederacy conference convention congress consortium corporation corp
    council
    court courts daily department directorate division embassy enterprise factory faculty
    federation fellowship force forces forum foundation front fund gazette government group
    guard guild headquarters herald hospital hotel house inc inspectorate institute institution
    int'l international journal league limited llc ltd magazine mail media ministry mission
    monitor mosque movement museum network news newspaper newsroom observatory office
    organisation organization parliament partnership party plant platform police post press
    prison project program programme radio rada refinery regime secretariat section senate
    service services society solidarity station studio syndicate telegraph television theater
    theatre times tribunal tribune tv union unions united university voice watch wing workshop
    workers works jail penitentiary
    """.split()
)

FACILITIES = frozenset(
    "prison jail penitentiary hotel hospital plant factory square street".split()
)
"""Heads of the names of places, where nothing is done to the organization."""

BODIES = frozenset(
    """
    union federation confederation association organization organisation party movement group
    ngo newspaper outlet website channel magazine portal center centre foundation committee
    league collective society church community company network agency station congress council
    club alliance syndicate paper weekly daily tabloid broadcaster
    """.split()
)
"""Common nouns that can mean an organization named before: "the union"."""

INSIDE = frozenset("of for and the de des du la in to on & against y e von van der with".split())
"""Small words that may stand inside an organization's name."""
