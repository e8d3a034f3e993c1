"""Words that tell an act which is feared, wished, planned or denied from one that happened."""

from __future__ import annotations

MODALS = frozenset(
    """
    may might could would should shall will can must cannot won't wouldn't couldn't can't ought
    needn't 'll 'd
    """.split()
)

NOT = frozenset(
    """
    not never n't wasn't weren't isn't aren't hasn't haven't hadn't didn't don't doesn't won't
    wouldn't couldn't can't cannot
    """.split()
)

WISHES = frozenset(
    """
    demand demands demanded demanding urge urges urged urging call calls called calling request
    requests requested requesting seek seeks sought seeking want wants wanted threaten threatens
    threatened threatening risk risks risking fear fears feared fearing threat threats plan
    plans planned planning possible potential avoid avoids avoided prevent prevents prevented
    preventing attempt attempts attempted attempting try tries tried trying appeals campaign
    campaigns campaigned campaigning plead pleads propose proposed proposes intend intends
    intended hope hopes hoped hoping await awaits awaiting pending ask asks asked asking
    recommend recommended pressed insist insisted lobby lobbied advocate advocated advocating
    pressure promise promised promises vow vowed support supports supported supporting face
    faces faced facing warrant warrants
    """.split()
)
"""Before the noun or infinitive of an act: the act is only wished for or feared."""

INSTEAD = frozenset(
    "instead rather avoid avoided prevent fear feared risk risked risks deny denied denies".split()
)
"""Before "of being arrested": it did not happen."""

CONDITIONS = frozenset("if unless whether would-be should perhaps maybe possibly".split())


UNDONE = frozenset(
    """
    postpone postponed postponing delay delayed delaying discuss discussed discussing consider
    considered considering denied deny denies contemplated oppose opposed refused
    """.split()
)
"""Before "killing A": nobody did it, or it is not told that anybody did."""

SAYING = frozenset(
    """
    said says told reported announced condemned criticized criticised protested denounced
    demanded confirmed claimed alleged stated noted called urged wrote published commemorated
    marked discussed cited expressed raised investigated denied regretted mourned blamed
    attributed condemning criticizing criticising protesting denouncing demanding reporting
    mourning marking commemorating
    """.split()
)
"""Verbs whose date is that of the talk, not of the act talked of."""
