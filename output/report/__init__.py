"""The report: a static site that shows the dataset to people, from a folder or on paper."""
