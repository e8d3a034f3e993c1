"""A small news site of our own writing, served on localhost for trials and tests."""

from newsroom.server import Asked, Newsroom, serve

__all__ = ["Asked", "Newsroom", "serve"]
