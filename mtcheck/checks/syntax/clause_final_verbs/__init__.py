"""Verbs at the end of their clause, by what they should have followed: an auxiliary, a verb that takes *to*."""
