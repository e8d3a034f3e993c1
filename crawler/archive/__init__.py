"""The archive: every response as WARC, and an index that can be rebuilt from it.

Import from the modules: worker processes need ``reader`` alone, which is quick to load.
"""
