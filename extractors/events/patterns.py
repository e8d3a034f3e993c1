"""Patterns over the codes of a sentence's chunks (see ``extractors.clauses``)."""

from __future__ import annotations

import re

_ONE = "(?:G(?=[NUO](?!S))|D(?:o[h.LO]{1,3})?(?=N(?!S)))?+[NUODGP](?!S)"
PHRASE = r"(?:(?<=[DG])[.](?=[op]))?(?:[op]h?(?:[.#Qc]{0,4}[NOLUDGa]S?[.]{0,2}|[.#Q]{1,4})){0,2}"
"""What can follow somebody's name: "of the union", "at the plant in Lida"."""
TAIL = PHRASE + r"(?:,(?:[#yz]|h[.S]{1,4})(?=[,;]))?"
"""The same, with an age, a term or what else the name is: ", its clerk,"."""
_ITEM = rf"h?[.c]{{0,3}}{_ONE}{TAIL}"
_ASIDE = r"w[^,;:w]{1,40}(?<!D),"
"""A relative clause between two of a list: ", who leads the union,"."""
_AND = r"(?:,[.#hG]oP[.c]{0,2}G?)?(?:,?(?:w[^,;:w]{1,40},)?&+(?:h?[.]{1,3},)?[hc]*+|,?i:?)"
_SEP = rf"(?:{_AND}|,(?:{_ASIDE})?|:)"
LIST = rf"(?P<list>{_ITEM}(?:{_SEP}{_ITEM})*)"
"""People, as the group ``list``."""

DATED = re.compile(
    rf"(?:,?&|,)(?P<list>h?[.c]{{0,3}}N{TAIL})(?:p[.h]{{0,2}}L{{1,2}})?p?(?P<date>d)"
)
"""One more to whom a verb was done, on a date of their own: ", B in Lida on 5 May"."""

LIST_RIGHT = re.compile(
    rf"c*(?:tn|p[.]{{1,2}}(?=[.cOUL]{{0,4}}[ND]))?(?P<list>(?:h?[.cOUL]{{1,6}}(?:&[.c]{{0,2}})?(?=[NDG](?!S)))?{_ITEM}(?:(?:{_SEP}|;&?){_ITEM})*)"
)
"""People right after a verb: "four writers, A, B and C"."""

LIST_LEFT = re.compile(
    rf"(?:{_ITEM}(?:(?:{_SEP}|;&?){_ITEM}){{0,40}}(?:{_AND}|;&)(?:D{TAIL},)?{_ITEM}(?:,D{TAIL})?"
    rf"|[DG]{TAIL}[,:]{_ONE}{TAIL}(?:,{_ONE}{TAIL}){{0,40}}"
    rf"|[NUO]{TAIL},D{TAIL}"
    rf"|{_ITEM})\Z"
)
"""People right before a verb."""

HEADS = re.compile(
    rf"(?:D(?:o[h.LO]{{1,3}})?(?=N))?(?P<item>[NUODGPQ])S?{TAIL}(?P<sep>{_SEP}|\Z)?[h.c]*"
)
"""One by one, the members of a list and what joins each to the next."""

OF_LIST = re.compile(rf"[.,]{{0,2}}[op]h?[.]{{0,2}}{LIST}")
"""People after a noun of an act: "the arrest of A and B"."""

OWNER = re.compile(r"(?:(?P<name>[NOUDG])S|(?P<pronoun>Q))(?:[.]{1,2}&)?[.cz#dvnJLO]{0,4}\Z")
"""Whose act a noun names: "A's arrest", "his second arrest"."""

GIVEN_TO = re.compile(
    rf"c*p?h?[.J]{{0,2}}[zy][.n]{{0,3}}(?:p[.]{{1,3}})?[tp](?P<list>{_ITEM}(?:(?:{_AND}|,){_ITEM})*)"
)
"""Who got what was given: "gave four years to A and B", "imposed a fine on A"."""

IMPOSED_ON = re.compile(rf"c*p?[pt]{LIST}")
"""Those on whom a penalty "was imposed"."""

TO_LIST = re.compile(rf"[hn.cQ]{{1,5}}t{LIST}")
"""To whom a thing was given: "granted bail to A"."""

SERVED = re.compile(r"c*[hQ]?c*d?(?:z|[.]{0,3}z?)[.c]{0,3}n")
"""After "serving": a sentence, not merely time."""

REGISTRATION = re.compile(rf"[^;]{{0,6}}?o{LIST}")
"""Whose registration was cancelled: "revoked the licence of the channel"."""

PEOPLE = re.compile(LIST)
"""People, from here on."""

_SHARER = rf"h?[.c]{{0,3}}{_ONE}(?:[op]h?[.]{{0,2}}[NOLUDGa]S?[.]{{0,2}}){{0,2}}"
MORE = re.compile(
    rf"[^;]{{0,12}}?[,;]?(?:&c*)?(?P<list>{_SHARER}(?:(?:{_AND}|"
    rf"[,:]){_SHARER})*),?c*(?P<link>t|p|v|c|,|:)*h?[.]{{0,2}}[zy#]"
)
"""The next sharer of a verdict's verb: ", B to two years"."""

INVERSE = re.compile(rf"(?:,?&C)*[^;]{{0,20}}?(?P<link>[iv]:?|:){LIST}")
"""Those an act befell, named after it: "those arrested include A and B"."""

ACTS = frozenset("ABCEKWRZ")
VERBS = ACTS | {"v"}
