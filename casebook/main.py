"""Run the command line; every foreseen trouble is one line and an exit code that isn't 0."""

from __future__ import annotations

import errno
import os
import sys

from casebook.commands import app
from casebook.console import SAY
from crawler.errors import CasebookError

ADVICE = {
    errno.ENOENT: "check the name",
    errno.EISDIR: "give a file",
    errno.ENOTDIR: "give a folder",
    errno.EEXIST: "give a folder",
    errno.EACCES: "give a folder that you may write",
    errno.EPERM: "give a folder that you may write",
    errno.EROFS: "give a folder that you may write",
    errno.ENOSPC: "make room on its disk and run again",
    errno.EDQUOT: "make room on its disk and run again",
    errno.EFBIG: "make room on its disk and run again",
}
"""What to do about the troubles that a disk can make."""


def main() -> None:
    """The entry point of ``casebook``."""
    try:
        app()
    except CasebookError as error:
        _give_up(str(error))
    except BrokenPipeError:
        # Whoever read our output has had enough; what is still buffered goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        if error.errno not in ADVICE:
            raise
        where = error.filename or "a file of the data folder"
        _give_up(f"{where}: {error.strerror}; {ADVICE[error.errno]}")
    except KeyboardInterrupt:
        _give_up("stopped; nothing is lost, the same command goes on where it was", 130)


def _give_up(message: str, code: int = 1) -> None:
    SAY.print(f"casebook: {message}", markup=False, style="red")
    sys.exit(code)
