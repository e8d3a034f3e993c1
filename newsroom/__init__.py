"""A small news site of our own writing, served on localhost for trials and tests."""
