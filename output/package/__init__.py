"""The description of a publication for programs: a Data Package with schemas and checksums."""
