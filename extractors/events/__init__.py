"""Events: what was done, to whom, when, with what penalty."""
