"""The store of a data folder: all that is kept beside the archive, in one database."""

from pipelines.store.cases import Cases
from pipelines.store.checks import Checks
from pipelines.store.database import FILE_NAME
from pipelines.store.dialect import StoreError
from pipelines.store.history import History
from pipelines.store.judgements import Judgements
from pipelines.store.readings import Readings
from pipelines.store.runs import Runs
from pipelines.store.schedule import Schedule

__all__ = ["FILE_NAME", "Store", "StoreError"]


class Store(Readings, Cases, Judgements, Runs, History, Schedule, Checks):
    """The store of one data folder. A method is a transaction; several processes may share it."""
