"""The sets of people of a page, which "they", "the two" and "all five" can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extractors.subjects import Who

_REACH = 3
_PAGE = 12
_TOLD = 0
_NAMED = 1
"""Those named in one breath come before those told of one by one in the same sentence."""


class Company(NamedTuple):
    """People who belong together, since this sentence."""

    sentence: int
    kind: int
    people: tuple[Who, ...]


_AHEAD = 1500
"""Characters within which the counted are named; in a long report other people follow."""


class Companies:
    """Who was named together, and to whom the same was done one after the other."""

    def __init__(self, lineups: Mapping[int, tuple[Who, ...]]) -> None:
        self.sentence = 0
        self._lineups = lineups
        self._named: list[Company] = []
        self._told: dict[str, tuple[int, dict[int, Who]]] = {}
        self._mentions: list[tuple[int, Who]] = []
        self._unnamed: list[tuple[int, str]] = []

    def next_sentence(self) -> None:
        """Start the next sentence."""
        self.sentence += 1
        self._named = [c for c in self._named if self.sentence - c.sentence <= _PAGE]
        self._mentions = [m for m in self._mentions if self.sentence - m[0] <= _REACH]
        self._unnamed = [u for u in self._unnamed if self.sentence - u[0] <= _PAGE]

    def see(self, who: Who) -> None:
        """Note that the sentence names somebody who can be one of several."""
        self._mentions.append((self.sentence, who))

    def together(self, people: Iterable[Who]) -> None:
        """Note people named in one breath."""
        group = tuple(dict.fromkeys(w for w in people if w.kind == "person" and w.sure))
        if len(group) > 1:
            self._named.append(Company(self.sentence, _NAMED, group))

    def learn(self, who: Who, kind: str) -> None:
        """Note that an act of this type was done to somebody."""
        at, group = self._told.get(kind, (-9, {}))
        group = group if self.sentence - at <= 1 else {}
        group[id(who)] = who
        self._told[kind] = (self.sentence, group)

    def pass_by(self, noun: str) -> None:
        """Note several people described and not named: "ten journalists"."""
        self._unnamed.append((self.sentence, noun))

    def last(self, *kinds: str) -> tuple[Who, ...]:
        """To whom the last acts of these types were done, if that was said of late."""
        recent = [self._told[k] for k in kinds if k in self._told]
        recent = [r for r in recent if self.sentence - r[0] <= _REACH]
        return tuple(max(recent, key=lambda r: r[0])[1].values()) if recent else ()

    def meant(self, count: int | None = None, noun: str = "") -> tuple[Who, ...]:
        """Whom "they", "the two" or "the editors" means; empty when nobody fits."""
        known = sorted([*self._so_far(), *self._named], key=lambda c: (c.sentence, c.kind))
        if count is not None:
            exact = next((c.people for c in reversed(known) if len(c.people) == count), ())
            return exact or self._gathered(count)
        last = known[-1] if known else None
        if last is None or any(at > last.sentence and noun in ("", n) for at, n in self._unnamed):
            return ()
        told = (c.people for c in known if c.kind == _TOLD and c.sentence == last.sentence)
        return next((t for t in told if set(map(id, last.people)) <= set(map(id, t))), last.people)

    def ahead(self, count: int, at: int) -> tuple[Who, ...]:
        """Those whom the page lists after the place ``at``, if that is its only list of so many."""
        row = self._lineups.get(count, ())
        near = all(at < who.places[0].start < at + _AHEAD for who in row)
        return row if near else ()

    def _so_far(self) -> list[Company]:
        return [
            Company(at, _TOLD, tuple(group.values()))
            for at, group in self._told.values()
            if len(group) > 1 and self.sentence - at <= _REACH
        ]

    def _gathered(self, count: int) -> tuple[Who, ...]:
        """Those whom the last sentences named, this one included or not, if they were so many."""
        for reach in range(_REACH + 1):
            for first in (0, 1):
                people = {
                    id(who): who
                    for at, who in self._mentions
                    if first <= self.sentence - at <= reach
                }
                if len(people) == count:
                    return tuple(people.values())
        return ()
