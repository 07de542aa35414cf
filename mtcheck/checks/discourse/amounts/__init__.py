"""Figures of a text that count the same: what several checks of discourse share."""
