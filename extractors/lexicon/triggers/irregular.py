"""Verbs whose past is not told by rule."""

from __future__ import annotations

_THREE_FORMS = """
    beat beat beaten
    become became become
    begin began begun
    bleed bled bled
    break broke broken
    bring brought brought
    burst burst burst
    catch caught caught
    come came come
    cut cut cut
    deal dealt dealt
    draw drew drawn
    drive drove driven
    eat ate eaten
    find found found
    flee fled fled
    fly flew flown
    force-feed force-fed force-fed
    get got gotten
    give gave given
    go went gone
    hear heard heard
    hit hit hit
    hold held held
    keep kept kept
    know knew known
    lay laid laid
    lead led led
    leave left left
    let let let
    lose lost lost
    make made made
    mow mowed mown
    pay paid paid
    put put put
    read read read
    see saw seen
    seek sought sought
    send sent sent
    set set set
    shoot shot shot
    shut shut shut
    sit sat sat
    slay slew slain
    spend spent spent
    stand stood stood
    strike struck struck
    take took taken
    tear-gas tear-gassed tear-gassed
    teargas teargassed teargassed
    throw threw thrown
    undergo underwent undergone
    undertake undertook undertaken
    uphold upheld upheld
    win won won
    withdraw withdrew withdrawn
    withhold withheld withheld
    """
_DOUBLED = """
    acquit admit grab annul ban bar club commit compel drag drop expel flog gun kidnap nab net
    permit pin pistol-whip prefer ship slap stab stop strip submit swap transfer whip
    """

IRREGULAR: dict[str, tuple[str, str]] = {
    verb: (past, participle)
    for verb, past, participle in map(str.split, _THREE_FORMS.strip().splitlines())
}
IRREGULAR |= {verb: (verb + verb[-1] + "ed",) * 2 for verb in _DOUBLED.split()}
"""Past and participle of a verb."""
