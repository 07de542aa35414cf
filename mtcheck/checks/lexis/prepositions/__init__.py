"""Prepositions that German governs: what several checks share."""
