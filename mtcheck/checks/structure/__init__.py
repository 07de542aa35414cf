"""Punctuation, spacing and quotation marks."""
