"""WARC files and the index over them: the source of truth of everything that follows."""
