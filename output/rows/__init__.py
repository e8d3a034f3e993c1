"""What the store holds as rows: a dictionary for each, its values those of ``columns.csv``.

Dates are ISO 8601 texts, times aware datetimes, lists of texts tuples; what is missing is None.
"""
