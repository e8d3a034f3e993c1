"""Personal and organizational names reduced to keys that survive spelling and script."""
