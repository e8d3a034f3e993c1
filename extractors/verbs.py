"""Forms of the verbs that tell acts, looked up by the form."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from extractors.lexicon.triggers import COMPLEMENTS, IRREGULAR, RECEIVE, SELF, VERBS

Form = Literal["base", "s", "ing", "past", "participle", "ed"]
"""``ed`` is a form that can be past tense or participle."""


class VerbForm(NamedTuple):
    """A word as a form of a verb."""

    lemma: str
    form: Form


def inflect(lemma: str) -> dict[str, Form]:
    """The forms of a verb.

    >>> inflect("try"), inflect("jail")["jailing"], inflect("ban")["banning"]
    ({'try': 'base', 'tries': 's', 'trying': 'ing', 'tried': 'ed'}, 'ing', 'ing')
    """
    if lemma == "be":
        return {"be": "base"}
    past, participle = IRREGULAR.get(lemma, (_ed(lemma), _ed(lemma)))
    forms: dict[str, Form] = {lemma: "base", _s(lemma): "s", _ing(lemma, past): "ing"}
    if past == participle:
        forms[past] = "ed"
    else:
        forms |= {past: "past", participle: "participle"}
    return forms


def _ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if re.search(r"[^aeiou]y\Z", lemma) else lemma + "ed"


def _s(lemma: str) -> str:
    if re.search(r"[^aeiou]y\Z", lemma):
        return lemma[:-1] + "ies"
    if lemma.endswith(("go", "do")):
        return lemma + "es"
    return lemma + ("es" if re.search(r"(?:s|x|z|ch|sh)\Z", lemma) else "s")


def _ing(lemma: str, past: str) -> str:
    if lemma == "die":
        return "dying"
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    doubled = re.search(r"(.)\1ed\Z", past) and not re.search(r"(.)\1\Z", lemma)
    if doubled or lemma in {"put", "set", "let", "cut", "shut", "get", "win", "sit"}:
        return lemma + lemma[-1] + "ing"
    return lemma + "ing"


def _table() -> dict[str, VerbForm]:
    lemmas = {w for words in VERBS.values() for w in words.split()} | set(SELF)
    lemmas |= {w for c in COMPLEMENTS for w in c.verbs.split()} | set(RECEIVE.split())
    forms = {
        word: VerbForm(lemma, form)
        for lemma in sorted(lemmas - {"be"})
        for word, form in inflect(lemma).items()
    }
    british = {w[:-2] + "led": f for w, f in forms.items() if re.search(r"[^l]led\Z", w)}
    return forms | {w: f for w, f in british.items() if f.lemma in {"cancel", "label"}}


FORMS = _table()
"""Every form of every verb of the lexicon but "be"."""
