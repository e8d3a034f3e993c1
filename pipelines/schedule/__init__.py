"""When each source is crawled, by whom, and for how long a failing one is left alone."""
