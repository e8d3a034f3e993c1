"""The command line of Casebook: the one place that knows all the rooms of the house.

The rooms are imported where they are used, so that ``casebook --help`` answers at once.
"""
