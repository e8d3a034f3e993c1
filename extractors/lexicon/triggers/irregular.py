"""Verbs whose past is not told by rule."""

from __future__ import annotations

_THREE_FORMS = """
    beat beat beaten
    begin began begun
    break broke broken
    bring brought brought
    cut cut cut
    find found found
    flee fled fled
    get got gotten
    give gave given
    go went gone
    hit hit hit
    hold held held
    keep kept kept
    lay laid laid
    leave left left
    let let let
    lose lost lost
    make made made
    put put put
    see saw seen
    send sent sent
    set set set
    shoot shot shot
    shut shut shut
    sit sat sat
    spend spent spent
    stand stood stood
    strike struck struck
    take took taken
    throw threw thrown
    undergo underwent undergone
    undertake undertook undertaken
    uphold upheld upheld
    win won won
    withdraw withdrew withdrawn
    withhold withheld withheld
    """
_DOUBLED = """
    acquit annul ban bar commit compel drag drop expel gun kidnap nab slap stab strip transfer
    whip
    """

IRREGULAR: dict[str, tuple[str, str]] = {
    verb: (past, participle)
    for verb, past, participle in map(str.split, _THREE_FORMS.strip().splitlines())
}
IRREGULAR |= {verb: (verb + verb[-1] + "ed",) * 2 for verb in _DOUBLED.split()}
"""Past and participle of a verb."""
