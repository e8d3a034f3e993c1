"""What the crawls of each source came to, and where that departs from the source's own past."""
