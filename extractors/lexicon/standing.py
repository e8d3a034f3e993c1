"""Who stands aside in stories of others, and which descriptions fit whomever a page is about."""

from __future__ import annotations

from extractors.lexicon.titles import BYSTANDERS, LAWYERS, OFFICIALS, RANKS, RULERS

SPOKESPEOPLE = frozenset("spokesman spokeswoman spokesperson secretary-general".split())
SPEAKERS = BYSTANDERS | LAWYERS | SPOKESPEOPLE
"""Those who speak of others: aside once they have spoken."""

RULING = (RULERS - SPOKESPEOPLE) | OFFICIALS | RANKS
"""Those who act upon others."""

ASIDE = SPEAKERS | RULING

ALIKE = {"reporter": "journalist", "correspondent": "journalist", "attorney": "lawyer"}
"""Words for the same work."""

GENERIC = frozenset(
    """
    man woman activist leader prisoner detainee defendant suspect inmate victim accused convict
    """.split()
)
"""What anybody can be called to whom something was done."""

COURT = frozenset(
    """
    court judge verdict verdicts sentenced sentence sentences convicted condemned prison jailed
    tribunal bars tried
    """.split()
)
"""Words that tell that verdicts are the matter."""
