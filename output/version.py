"""Which dataset it is: a version that equal contents share."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from importlib.metadata import version as version_of_package
from importlib.resources import files

import msgspec
import pandas as pd

from output.contents import Contents
from pipelines.records import Case


class Digested(Iterable[Case]):
    """Cases that are digested as somebody goes through them."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self._cases = cases
        self.digest = b""
        """Of all cases, once they have passed by."""

    def __iter__(self) -> Iterator[Case]:
        found, encoder = hashlib.sha256(), msgspec.json.Encoder()
        for case in self._cases:
            found.update(encoder.encode(case))
            yield case
        self.digest = found.digest()


def program() -> str:
    """The version of Casebook."""
    return version_of_package("casebook")


def version_of(
    contents: Contents, digested: Digested, cases: pd.DataFrame, as_of: date | None
) -> str:
    """The day of the newest page that counts, or the day asked for, and a digest of all contents.

    The profile makes no difference: it shows more or less of the same dataset.
    """
    encode = msgspec.json.encode
    found = hashlib.sha256(digested.digest)
    found.update((files("output") / "columns.csv").read_bytes())
    found.update(program().encode())
    found.update(contents.fingerprint.encode())
    found.update(encode([(item.question.id, item.question.reasons) for item in contents.asked]))
    found.update(encode(contents.judgements) + encode(list(contents.changes)))
    newest = cases["last_changed"].max() if len(cases) else None
    day = as_of or (newest.date() if newest is not None else "empty")
    return f"{day}-{found.hexdigest()[:8]}"
