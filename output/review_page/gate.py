"""Who may see the page: this machine's browser that was given the printed link, and no other."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Mapping

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    # not no-referrer: with it browsers send "Origin: null", which can't be checked
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""On every answer: nothing of others is loaded, nothing is embedded or kept."""


class Gate:
    """The hosts that the page answers to, and the links that open it."""

    def __init__(self, port: int, tell: Callable[[str], None]) -> None:
        self.port = port
        self._tell = tell
        self._token = ""
        self._lock = threading.Lock()

    def hand_out(self) -> None:
        """Tell a link that opens the page once."""
        self._token = secrets.token_urlsafe(24)
        self._tell(f"http://127.0.0.1:{self.port}/enter?token={self._token}")

    def opens(self, token: str) -> bool:
        """Whether the token is the one last handed out."""
        return bool(self._token) and secrets.compare_digest(token.encode(), self._token.encode())

    def let_in(self, token: str) -> bool:
        """Whether the token opens the page; it does once, and then another link is told."""
        with self._lock:
            if not self.opens(token):
                return False
            self.hand_out()
            return True

    def refuses(self, method: str, host: str, origin: str | None) -> str | None:
        """Why a request isn't answered, or None.

        A page of another site can make this browser ask for any address: by name it doesn't get
        past the host, with a form not past the origin.
        """
        hosts = [f"127.0.0.1:{self.port}", f"localhost:{self.port}"]
        if host not in hosts:
            return f"this page is only served as http://{hosts[0]}/"
        if method not in ("GET", "HEAD", "POST"):
            return "only GET and POST are answered"
        if method == "POST" and origin not in [f"http://{name}" for name in hosts]:
            return "the form was not sent from this page"
        return None
