"""Wording that no rule has a name for."""
