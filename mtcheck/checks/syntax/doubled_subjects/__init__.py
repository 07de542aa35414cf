"""Pronouns that name the subject of their clause once more, by where that subject stands."""
