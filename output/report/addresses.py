"""Where pages of the site lie: by ids, never by names of people."""

from __future__ import annotations

import hashlib
import re


def case_file(case_id: str) -> str:
    """The path of the page of a case from the root of the site.

    A thousand folders share the pages, so that none holds too many for a file manager.

    >>> case_file("C4QZ7M2KXRA")
    'cases/4Q/C4QZ7M2KXRA.html'
    """
    return f"cases/{case_id[1:3]}/{case_id}.html"


def source_file(source: str) -> str:
    """The name of the page of a source in its folder.

    >>> source_file("newsroom_tribune"), source_file("../x")
    ('newsroom_tribune.html', 'source-d6b96a97d147.html')
    """
    if re.fullmatch(r"[a-z0-9][a-z0-9_.-]{0,80}", source) and source != "index":
        return f"{source}.html"
    return f"source-{hashlib.sha256(source.encode(errors='replace')).hexdigest()[:12]}.html"
