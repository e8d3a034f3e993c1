"""Tells people beside the terminal: by mail, chat or webhook, whatever Apprise can reach."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from apprise import Apprise, NotifyBase, NotifyFormat

from crawler.errors import CasebookError
from pipelines.history.news import News
from pipelines.history.records import Alarm

LISTED = 20
"""Alarms that a message lists; all of them stand in ``casebook status``."""


class AddressError(CasebookError):
    """An address for notifications is none that Apprise knows."""


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent: names of sources, counts and addresses of feeds, never a person's name."""

    title: str
    body: str


def channels(addresses: str) -> list[NotifyBase]:
    """The channel of each of the addresses, which are separated by white space.

    Raises AddressError, which says of an address no more than its kind: the rest is often a secret.
    """
    found = []
    for place, address in enumerate(addresses.split(), start=1):
        channel = Apprise.instantiate(address)
        if not isinstance(channel, NotifyBase):
            kind = address.partition(":")[0][:20] if "://" in address else "without ://"
            raise AddressError(
                f"CASEBOOK_NOTIFY: address {place} ({kind}) is none that Apprise knows; "
                "see docs/noticing.md for examples"
            )
        found.append(channel)
    return found


def message(told: News) -> Message:
    """What to say of the alarms that began and ended."""
    counts = (f"{len(told.began)} began", f"{len(told.ended)} ended")
    title = f"Casebook: alarms, {' and '.join(c for c in counts if not c.startswith('0'))}"
    lines = [*_lines("began", told.began), *_lines("ended", told.ended)]
    return Message(title, "\n".join([*lines, "", "casebook status shows how all sources stand."]))


def send(to: Iterable[NotifyBase], said: Message) -> list[str]:
    """The channels that did not take the message, without their secrets."""
    logger = logging.getLogger("apprise")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)  # its lines may hold addresses in full
    try:
        return [_shown(channel) for channel in to if not _took(channel, said)]
    finally:
        logger.setLevel(level)


def _took(channel: NotifyBase, said: Message) -> bool:
    told = Apprise()
    told.add(channel)
    return bool(told.notify(title=said.title, body=said.body, body_format=NotifyFormat.TEXT))


def _shown(channel: NotifyBase) -> str:
    shown: str = channel.url(privacy=True)  # type: ignore[no-untyped-call]
    return shown.partition("?")[0]


def _lines(what: str, alarms: Sequence[Alarm]) -> list[str]:
    lines = [
        f"{what}: {alarm.source}, {alarm.kind.value} since {alarm.since:%Y-%m-%d}: {alarm.words}"
        for alarm in alarms[:LISTED]
    ]
    more = len(alarms) - LISTED
    return [*lines, f"{what}: {more} more"] if more > 0 else lines
