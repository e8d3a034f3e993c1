"""Pages that announce articles in, links out. Pure: bytes to records."""

from crawler.announcements.feeds import read_feed
from crawler.announcements.link import Announced, AnnouncementError, Form, Link
from crawler.announcements.sitemaps import read_sitemap
from crawler.announcements.wordpress import posts_page, read_posts

__all__ = [
    "Announced",
    "AnnouncementError",
    "Form",
    "Link",
    "posts_page",
    "read_feed",
    "read_posts",
    "read_sitemap",
]
