"""The digest: what the last linkings changed and what is wrong with the sources, for people."""

from output.digest.contents import Digest, digest
from output.digest.render import as_html, as_markdown, write_digest

__all__ = ["Digest", "as_html", "as_markdown", "digest", "write_digest"]
