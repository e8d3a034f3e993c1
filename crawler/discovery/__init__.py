"""The address of a site in, the draft of its declaration out."""
