"""How the tagger of names is made: corpora in, a model out. Not part of the installed package."""
