"""Words that tell in which sense a verb is meant, and whom an act can befall."""

from __future__ import annotations

BY_THEMSELVES = frozenset("die perish death deaths".split())
"""Deaths that need not be anybody's doing."""

OTHER_SENSES = frozenset(
    """
    release charge fire dismiss clear beat strike punch slap choke kick try transfer relocate
    designate free clear hang search raid storm disappear vanish abuse ban fine suspend place
    capture slay slaughter punish vindicate
    """.split()
)
"""Verbs that are often told of things: "released the album", "charge the phone"."""

VIOLENCE = frozenset(
    """
    custody prison prisons jail detention detained detainee detainees prisoner prisoners inmate
    inmates cell colony camp camps police army military soldiers forces guards gunmen militia
    militants troops authorities arrest arrested interrogation torture tortured beaten beating
    beatings shot shooting killed killing injuries injury injured wounds wounded stabbed
    stabbing attack attacks attacked attackers violence clashes protest protests protesters
    demonstration hunger strike airstrike shelling bomb bombing bombings explosion blast mine
    fire collapse collapsed murder murdered poisoned abducted kidnapped pretrial court trial
    defendant defendants conflict war bail pardon pardoned amnesty freed parole remand remanded
    sentenced jailed convicted charges acquitted imprisoned custodial questioning extremism
    terrorism interrogated prosecutor prosecutors investigators sedition judge tribunal verdict
    lawyer lawyers
    """.split()
)
"""Words near an act that tell of violence, custody, courts or accidents at work."""

FOR_ORGANIZATIONS = frozenset("search dissolution designation sentence conviction".split())
ONLY_ORGANIZATIONS = frozenset({"dissolution"})

EXCEPTIONS = frozenset("except save excluding barring".split())
"""Before a name: everybody but this one."""

CONTESTS = frozenset("beat strike punch slap choke whip".split())
"""Verbs of sport and talk too: told of a named opponent, they are no ill-treatment."""

CAPTIVES = frozenset("detainees prisoners inmates captives arrestees".split())
"""People held: who is one of them is in custody."""

AGAIN = (
    r"again|re-?(?:arrest|detain|imprison|captur)\w*|second|third|fourth|another|further|anew"
    r"|next hearing"
)
"""Around an act: another one than that told before."""

EARLIER = (
    r"previous(?:ly)?|already (?:been )?\w+ (?:once|twice)|once before|in the past"
    r"|(?:several|many) times|(?:several|many|numerous|multiple) occasions|repeatedly"
)
"""Around an act: one before the act that the page is about."""
