"""Verbs in a form that the word before them does not take: the rules, by that word."""
