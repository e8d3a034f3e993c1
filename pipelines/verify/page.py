"""The evidence of one page, checked from the archived bytes to the quoted words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from crawler.archive.errors import ArchiveError
from crawler.archive.http import MessageError, decoded_body, matches_digest
from crawler.archive.reader import Record, read_record
from extractors.article import NoText, read_article
from pipelines.verify.records import ADVICE, Broken, Checked, Flaw, PageTask

ALL = "all"
Found = tuple[Flaw, str]
"""What is broken about the page as a whole, and what was found."""


def check_page(task: PageTask) -> Checked:
    """What is broken about the evidence of one page version.

    The text is right when the stored one, or the one made again, has the digest that was written
    down when the page was read. Without the archive the quotes are still looked for in the text.
    """
    flaws: list[Found] = []
    made = None
    try:
        record = _record(task)
        _compare(task, record)
        made = None if task.quick else _made_again(task, record)
    except _FlawError as error:
        flaws.append((error.flaw, error.detail))
    text, differs = task.text, False
    if not task.digest:
        flaws.append((Flaw.NO_READING, ""))
        text = made or ""
    elif not _has_digest(text, task):
        if made is None or not _has_digest(made, task):
            flaws.append((Flaw.TEXT, f"SHA-256 {_sha256(text)[:12]}…"))
        else:
            text = made
    else:
        differs = made is not None and made != text
    broken = [*_pages(task, flaws), *_quotes(task, text)]
    return Checked(tuple(broken), differs)


class _FlawError(Exception):
    def __init__(self, flaw: Flaw, detail: str) -> None:
        super().__init__(flaw, detail)
        self.flaw = flaw
        self.detail = detail


def _record(task: PageTask) -> Record:
    path = Path(task.path)
    if not task.path:
        raise _FlawError(Flaw.NO_FILE, f"the archive knows no {task.source.file}")
    if not path.is_file():
        raise _FlawError(Flaw.NO_FILE, f"{path} is gone")
    try:
        return read_record(path, task.source.offset)
    except ArchiveError as error:
        raise _FlawError(Flaw.DAMAGED, error.reason) from error


def _compare(task: PageTask, record: Record) -> None:
    if record.record_id != task.source.record_id or record.url != task.source.url:
        raise _FlawError(Flaw.OTHER_RECORD, record.record_id)
    if record.is_revisit:
        raise _FlawError(Flaw.OTHER_RECORD, "a revisit, which holds no page")
    if task.digest and not matches_digest(record.message.body, task.digest):
        raise _FlawError(Flaw.DIGEST, "")


def _made_again(task: PageTask, record: Record) -> str | None:
    try:
        body = decoded_body(record.message)
    except MessageError as error:
        raise _FlawError(Flaw.DAMAGED, str(error)) from error
    try:
        return read_article(body, record.url, content_type=record.content_type).text
    except NoText:
        return ""


def _has_digest(text: str, task: PageTask) -> bool:
    return _sha256(text) == task.source.text_sha256


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _pages(task: PageTask, flaws: list[Found]) -> Iterator[Broken]:
    """A flaw of the page is one of each case that rests on it."""
    for flaw, detail in flaws:
        for case_id in dict.fromkeys(quote.case_id for quote in task.quotes):
            yield Broken(case_id, "", ALL, flaw, _where(task), detail, ADVICE[flaw])


def _quotes(task: PageTask, text: str) -> Iterator[Broken]:
    if not text:
        return
    for quote in task.quotes:
        found = text[quote.start : quote.end]
        if found != quote.quote or not found:
            yield Broken(
                quote.case_id, quote.event_id, quote.field, Flaw.QUOTE, _where(task),
                f"{quote.start} to {quote.end}", ADVICE[Flaw.QUOTE],
            )  # fmt: skip


def _where(task: PageTask) -> str:
    source = task.source
    return f"{source.url} ({source.file}, byte {source.offset})"
