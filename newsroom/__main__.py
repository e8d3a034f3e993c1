"""The command ``python -m newsroom``: serve the sample sites until interrupted."""

from __future__ import annotations

from argparse import ArgumentParser
from contextlib import suppress
from threading import Event

from newsroom.edition import EDITIONS
from newsroom.server import serve
from newsroom.sites import SITES
from newsroom.situations import SITUATIONS, situation

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
    parser.add_argument(
        "--situation",
        action="append",
        default=[],
        choices=[known.name for known in SITUATIONS],
        help="serve one more site, on which this has befallen; may be repeated",
    )
    options = parser.parse_args()
    chosen = [situation(name) for name in options.situation]
    newsroom_of = serve(options.edition, options.port, chosen)
    with newsroom_of as newsroom, suppress(KeyboardInterrupt):
        newsroom.begin()
        sites = [site.url("/") for site in SITES]
        for one in chosen:
            print(f"  {one.site.url('/')}: {one.says}")
        print(_SAID.format(edition=options.edition, proxy=newsroom.url, sites=sites), flush=True)
        Event().wait()


if __name__ == "__main__":
    main()
