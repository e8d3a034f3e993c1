"""Words as data: tables that the extractors look up, one module an idea."""
