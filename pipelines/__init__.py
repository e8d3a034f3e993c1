"""Read archived pages into reports, link reports into cases, keep both in the store."""
