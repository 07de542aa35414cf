"""Commas that German sets between clauses and English does not: a module per kind of clause."""
