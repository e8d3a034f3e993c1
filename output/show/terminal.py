"""A case as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.text import Text

from output.legible import legible
from output.show.inset import Inset
from output.show.records import CaseView, EventView, PassageView, QuestionView, TellingView

MARK = "bold reverse"
BRACKETS = "⟦", "⟧"
"""What marks quoted words where there are no styles."""
LONGEST = 2_000
"""Characters of one value that are shown; no honest one is longer."""


def case_lines(view: CaseView, *, plain: bool) -> Group:
    """The case; ``plain`` marks quoted words by brackets instead of by a style."""
    keys = dict.fromkeys(map(_key, _all_told(view)))
    numbers = {key: number for number, key in enumerate(keys, start=1)}
    return Group(
        *_head(view),
        *_part("Timeline", (line for e in view.events for line in _event(e, numbers, plain))),
        *_part("Names, roles, organizations", _tellings(view.told, numbers, plain)),
        *_part("Articles", _articles(view, numbers)),
        *_part("Open questions", map(_question, view.questions)),
    )


def is_plain(console: Console) -> bool:
    """Whether the console shows no styles."""
    return not console.is_terminal or console.no_color or console.color_system is None


def _part(title: str, lines: Iterator[RenderableType]) -> Iterator[RenderableType]:
    found = list(lines)
    if found:
        yield Text(f"\n{title}", "bold")
        yield from found


def _head(view: CaseView) -> Iterator[RenderableType]:
    if view.led_from:
        led = " -> ".join((*view.led_from, view.id))
        yield Inset(Text(f"{view.led_from[0]} is no case any more; it led on: {led}", "yellow"), 0)
    yield Inset(Text.assemble((_cut(view.name), "bold"), f"  {view.id}"), 0)
    day = f" {view.last_event}" if view.last_event else ""
    rows = (
        ("also", "; ".join(view.other_names)),
        ("kind", view.kind),
        ("roles", "; ".join(view.roles)),
        ("organizations", "; ".join(view.organizations)),
        ("country", view.country or ""),
        ("status", f"{view.status.replace('_', ' ')}, as last reported{day}"),
        ("sources", f"{view.sources} independent"),
        ("last change", f"{view.last_changed:%Y-%m-%d}"),
        ("doubts", "; ".join(view.doubts)),
    )
    yield from (_field(name, value, 2) for name, value in rows if value)


Numbers = dict[tuple[str, str], int]
"""The number of each article of the case."""


def _key(telling: TellingView) -> tuple[str, str]:
    return telling.url, telling.text_sha256


def _all_told(view: CaseView) -> list[TellingView]:
    return [*(telling for event in view.events for telling in event.told), *view.told]


def _event(event: EventView, numbers: Numbers, plain: bool) -> Iterator[RenderableType]:
    what = event.type.replace("_", " ")
    penalties = _cut("; ".join(event.penalties))
    when = _cut(event.date or "undated")
    yield Text()
    yield Inset(Text.assemble(f"{when:<12}", (f"{what:<14}", "bold"), penalties), 2, hang=26)
    rows = (
        ("charge", event.charge),
        ("place", event.place),
        ("authority", event.authority),
        ("sources", f"{event.independent_sources} independent, confidence {event.confidence:g}"),
    )
    yield from (_field(name, value, 14) for name, value in rows if value)
    yield from (_field("conflict", conflict, 14, "red") for conflict in event.conflicts)
    yield from _tellings(event.told, numbers, plain)


def _tellings(
    told: Sequence[TellingView], numbers: Numbers, plain: bool
) -> Iterator[RenderableType]:
    for telling in told:
        number = f"[{numbers[_key(telling)]}]"
        yield Inset(Text(f"{number} {_cut(telling.source)}, {telling.published or 'undated'}"), 6)
        yield from (Inset(_passage(passage, plain), 10) for passage in telling.passages)
        if not telling.passages:
            yield Inset(Text("this version of the text is not in the store any more", "red"), 10)
            yield from (Inset(Text(f"“{_cut(q.quote)}”"), 10) for q in telling.quotes)
        values = (q.field if q.field == "event" else f"{q.field} {q.value}" for q in telling.quotes)
        yield Inset(Text(_cut(f"tells: {'; '.join(dict.fromkeys(values))}"), "dim"), 10)


def _passage(passage: PassageView, plain: bool) -> Text:
    before, after = BRACKETS if plain else ("", "")
    shown = Text("… " if passage.start else "")
    at = 0
    for start, end in passage.marked:
        shown.append(_cut(passage.text[at:start]))
        shown.append(f"{before}{_cut(passage.text[start:end])}{after}", None if plain else MARK)
        at = end
    return shown.append(_cut(passage.text[at:]))


def _articles(view: CaseView, numbers: Numbers) -> Iterator[RenderableType]:
    found = {_key(telling): telling for telling in _all_told(view)}
    for key, number in numbers.items():
        article = found[key]
        title = _cut(article.title or "without a title")
        yield Inset(Text(f"{f'[{number}]':<4} {title}"), 2, hang=5)
        yield Inset(Text(_cut(article.url)), 7)
        fetched = f"fetched {article.fetched:%Y-%m-%d %H:%M} UTC, read by reader {article.reader}"
        place = f"{article.archive_file}, byte {article.archive_offset}, {article.archive_record}"
        yield Inset(Text(_cut(f"{fetched}; {place}"), "dim"), 7)


def _question(question: QuestionView) -> RenderableType:
    reasons = f" ({'; '.join(question.reasons)})" if question.reasons else ""
    return Inset(Text(_cut(f"{question.id}  {question.kind}: {question.about}{reasons}")), 2, 15)


def _field(name: str, value: str, indent: int, style: str = "") -> RenderableType:
    return Inset(Text(f"{name:<14}{_cut(value)}", style), indent, hang=14)


def _cut(value: str) -> str:
    return legible(value if len(value) <= LONGEST else f"{value[:LONGEST]}…")
