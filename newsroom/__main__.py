"""The command ``python -m newsroom``: serve the sample sites until interrupted."""

from __future__ import annotations

from argparse import ArgumentParser
from contextlib import suppress
from threading import Event

from newsroom.edition import EDITIONS
from newsroom.server import serve
from newsroom.sites import SITES

_SAID = """\
The newsroom (edition {edition}) is open at {proxy}, as an HTTP proxy. Ctrl-C closes it.

  a page      curl -x {proxy} {sites[0]}
  a browser   set {proxy} as its HTTP proxy, then open
              {sites[0]}
              {sites[1]}
"""


def main() -> None:
    """Serve until interrupted."""
    parser = ArgumentParser(prog="python -m newsroom", description="Serve the two sample sites.")
    parser.add_argument("--port", type=int, default=0, help="port of the proxy (default: any free)")
    parser.add_argument("--edition", type=int, choices=EDITIONS, default=EDITIONS[-1])
    options = parser.parse_args()
    with serve(options.edition, options.port) as newsroom, suppress(KeyboardInterrupt):
        sites = [site.url("/") for site in SITES]
        print(_SAID.format(edition=options.edition, proxy=newsroom.url, sites=sites), flush=True)
        Event().wait()


if __name__ == "__main__":
    main()
