"""The review page: a local web page for the same questions as ``review.csv``."""
