"""``casebook show`` and ``resolve``: one case, by an id of any time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from casebook import stages
from casebook.console import SHOW
from casebook.folders import DataOption, RefusalError, existing

if TYPE_CHECKING:
    from pipelines.records import Case, Source
    from pipelines.store import Store

CaseArgument = Annotated[str, typer.Argument(help="An id of any time.")]


def resolve(case_id: CaseArgument, data: DataOption = None) -> None:
    """Say which case an id leads to now."""
    with stages.workspace(existing(data)) as (_, store):
        print(_case(store, case_id)[0].id)


def show(
    case_id: CaseArgument,
    data: DataOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write it as JSON instead.")] = False,
) -> None:
    """Show a case: its head, its timeline, and the words of the pages behind each value."""
    from msgspec import json

    from output.show.terminal import case_lines, is_plain
    from output.show.view import case_view
    from pipelines.update import open_questions

    with stages.workspace(existing(data)) as (_, store):
        case, led_from = _case(store, case_id)
        view = case_view(case, _Texts(store), open_questions(store), led_from)
    if as_json:
        print(json.format(json.encode(view)).decode())
    else:
        SHOW.print(case_lines(view, plain=is_plain(SHOW)))


class _Texts:
    """The text that a source's offsets count in, as the store has it; each page is read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._found: dict[str, str | None] = {}

    def __call__(self, source: Source) -> str | None:
        if source.text_sha256 not in self._found:
            self._found[source.text_sha256] = self._store.text_of(source.url, source.text_sha256)
        return self._found[source.text_sha256]


def _case(store: Store, case_id: str) -> tuple[Case, tuple[str, ...]]:
    """The case that an id leads to, and the ids that led there.

    Raises RefusalError when it was never an id of a case, or nothing of the case is left.
    """
    retired = store.retired()
    led: list[str] = []
    found: str | None = case_id
    while found is not None and found in retired:
        led.append(found)
        found = retired[found]
    if found is None:
        raise RefusalError(f"{case_id} was withdrawn; nothing of the case is left")
    case = store.case(found)
    if case is None:
        raise RefusalError(f"{case_id} was never an id of this folder")
    return case, tuple(led)
