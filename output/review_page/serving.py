"""Serve the page on this machine alone."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from waitress.server import create_server

from crawler.errors import CasebookError
from output.review_page.app import create_app
from output.review_page.gate import Gate

if TYPE_CHECKING:
    from waitress.server import BaseWSGIServer, MultiSocketServer

    from pipelines.store import Store

HOST = "127.0.0.1"
"""Never another: what is served are records about people under threat."""


class PortError(CasebookError):
    """The port can't be had."""


@contextmanager
def serving(
    store: Store,
    *,
    who: str | None,
    port: int,
    update: Callable[[], object],
    tell: Callable[[str], None],
) -> Iterator[BaseWSGIServer | MultiSocketServer]:
    """A server, whose ``run()`` serves until it is interrupted.

    ``port`` 0 takes a free one; ``tell`` gets the link that opens the page, and a new one each time
    that one was used. Raises PortError when the port is taken.
    """
    try:
        listener = socket.create_server((HOST, port))
    except OSError as error:
        raise PortError(f"port {port}: {error.strerror}; give another --port, or none") from error
    logging.getLogger("waitress").setLevel(logging.ERROR)
    gate = Gate(listener.getsockname()[1], tell)
    app = create_app(store, gate, who, update)
    server = create_server(app, sockets=[listener], threads=4, ident=None)
    gate.hand_out()
    try:
        yield server
    finally:
        server.close()
