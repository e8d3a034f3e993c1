"""Whether the evidence still stands: the archived record, the text made of it, the quoted words."""
