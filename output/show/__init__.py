"""One case as a person looks at it: its head, its timeline, and the words behind each value."""
