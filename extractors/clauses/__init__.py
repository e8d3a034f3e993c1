"""A sentence as a short row of chunks, each with a one-letter code, which rules match as a word.

| code | chunk | code | chunk |
| --- | --- | --- | --- |
| N | person's name (with its titles) | A | verb of an act, active |
| O | organization's name | B | verb of an act, passive |
| U | other capitalised word | C | verb of an act, past form alone |
| L | place | J | the same before a noun: "the jailed editor" |
| D | one person described | E | act undergone by the verb's subject |
| G | several people described | K | act "against" somebody |
| P | personal pronoun | W | act upon somebody's verdict or limb |
| Q | possessive pronoun | R | receiving or serving a penalty |
| S | possessive 's | n | noun of an act |
| # | number | v | other verb |
| d | date | z y | penalty, bare duration |
| h | determiner | o p t | of, other preposition, to |
| c | adverb | & i | conjunction, "including" |
| w s | relative, subordinator | , : ; | marks |
| a | who acts: authorities, court | . | any other word |
"""

from extractors.clauses.chunks import Act, Chunk, Sentence
from extractors.clauses.reading import chunk

__all__ = ["Act", "Chunk", "Sentence", "chunk"]
