"""Character references (``&amp;``, ``&#8217;``) in text that is not HTML itself."""

from __future__ import annotations

import html
import re

__all__ = ["REFERENCE", "resolved"]

REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def resolved(reference: str) -> str:
    """The characters it stands for; an unknown one stands for itself."""
    return html.unescape(reference)
