"""One act told more than once in a page is one event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.events.beside import is_beside, with_lesser

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.events.told import Told

_MOST = 100
"""Acts of one subject that one is compared with; a page that tells more is no news."""
_VERDICT_NEAR = 40
_SENT_NEAR = 60
_VIOLENCE = frozenset({"death", "ill_treatment"})
"""Acts after which people who are no prisoners are moved, too."""
_VERDICTS = frozenset({"conviction", "sentence", "acquittal"})
_IMPLIED = {
    "conviction": ("sentence",),
    "charge": ("sentence", "conviction", "acquittal"),
}


def merged(acts: Iterable[Told]) -> list[Told]:
    """The acts told of one subject, each once, in order of the text.

    An act told in passing (``weak``) stays only when nothing else tells of that type.
    """
    kept: list[Told] = []
    acts = list(acts)
    for act in sorted((a for a in acts if not is_beside(a)), key=lambda a: (a.weak, a.start)):
        twin = next((k for k in _latest(kept) if _same(kept[k], act)), None)
        if twin is not None:
            kept[twin] = _joined(kept[twin], act)
        elif not (act.weak and any(_covers(kept[k], act) for k in _latest(kept))):
            kept.append(act)
    kept = [a for a in kept if not _implied(a, kept)]
    kept = with_lesser(kept + [a for a in acts if is_beside(a)])
    return sorted(kept, key=lambda a: (a.start, a.end))


def _latest(kept: list[Told]) -> range:
    """Places of the acts that the next one is compared with."""
    return range(max(0, len(kept) - _MOST), len(kept))


def _covers(other: Told, act: Told) -> bool:
    jailed = act.rule.endswith("/epithet") and other.type == "sentence"
    return jailed or other.type == act.type or other.type in _IMPLIED.get(act.type, ())


def _same(a: Told, b: Told) -> bool:
    if a.type != b.type:
        return False
    if a.type == "death":
        return True
    if _apart(a, b):
        return False
    if a.type == "charge" and _charge(a) and _charge(b) and _charge(a) != _charge(b):
        return False
    if a.penalties and b.penalties and _penalties(a) != _penalties(b):
        return False
    if a.date is None or b.date is None:
        return True
    if a.date.date_from and a.date.date_to and b.date.date_from and b.date.date_to:
        return a.date.date_from <= b.date.date_to and b.date.date_from <= a.date.date_to
    return a.date.edtf == b.date.edtf


def _apart(a: Told, b: Told) -> bool:
    """Whether the words around them say that the two are not one: "again", "previously"."""
    if a.at == b.at or (a.date is not None and b.date is not None):
        return False
    other = a.again != b.again or (a.again and b.date is None)
    return other or (a.earlier != b.earlier and not (a.weak or b.weak))


def _charge(act: Told) -> str | None:
    return next((d.quote.lower() for d in act.details if d.field == "charge"), None)


def _penalties(act: Told) -> set[tuple[str, str | None]]:
    return {(p.kind.value, p.duration) for p in act.penalties}


def _joined(a: Told, b: Told) -> Told:
    """The fuller of two tellings, with what only the other says."""
    date = a.date
    whole = b.weak and date is not None and date.rule.endswith("-range")
    if b.date and (date is None or (_precision(b) > _precision(a) and not whole)):
        date = b.date
    first = a if (a.date is not None or b.date is None) else b
    return replace(
        first, date=date, penalties=a.penalties or b.penalties, details=a.details or b.details
    )


def _precision(act: Told) -> int:
    if act.date is None or not act.date.date_from or not act.date.date_to:
        return 0
    return -sum(
        f * (int(y) - int(x))
        for f, x, y in zip(
            (372, 31, 1), act.date.date_from.split("-"), act.date.date_to.split("-"), strict=False
        )
    )


def _implied(act: Told, kept: list[Told]) -> bool:
    """Whether an act goes without saying, as others are told.

    A conviction with its penalty, a trial with its verdict ("was tried and convicted"), the way to
    prison with it ("convicted and sent to prison"). A trial that is told in passing ("since his
    trial") is no news in any case, nor is the way of somebody free to a hospital.
    """
    if act.type == "transfer":
        sent = (o for o in kept if o.type in _VERDICTS and 0 < act.at - o.at < _SENT_NEAR)
        others = {o.type for o in kept} - {"transfer"}
        return any(sent) or (bool(others) and others <= _VIOLENCE)
    if act.type == "trial" and act.date is None:
        judged = (o for o in kept if o.type in _VERDICTS and 0 < o.at - act.at < _VERDICT_NEAR)
        return (act.weak and len(kept) > 1) or any(judged)
    return act.type == "conviction" and any(
        o.type == "sentence" and (o.date is None or act.date is None or _overlap(o, act))
        for o in kept
    )


def _overlap(a: Told, b: Told) -> bool:
    return bool(
        a.date
        and b.date
        and a.date.date_from
        and b.date.date_to
        and a.date.date_to
        and b.date.date_from
        and a.date.date_from <= b.date.date_to
        and b.date.date_from <= a.date.date_to
    )
