"""Speed, memory and article quality on real pages; nothing here is asserted."""
