"""Publish the dataset: tables, codebook and the files that people and programs open."""
