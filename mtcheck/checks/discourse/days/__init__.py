"""Dates, hours and events of a text: what several checks of discourse share."""
