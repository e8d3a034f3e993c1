"""Fetch pages of declared sources, archive them as WARC, and hand them on."""
