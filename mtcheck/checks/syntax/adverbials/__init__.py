"""Adverbials that stand where English never has one, for ``misplaced-adverbial``."""
