"""What HTML and XML have in common."""

from __future__ import annotations

__all__ = ["escape_markup"]

_REFERENCES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def escape_markup(text: str) -> str:
    """Text as it must be written between tags."""
    return text.translate(_REFERENCES)
