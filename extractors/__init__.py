"""Read one article: text in, report out, pure."""
