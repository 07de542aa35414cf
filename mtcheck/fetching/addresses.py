"""Addresses as they may be shown."""

from __future__ import annotations

import re

__all__ = ["without_password"]

_PASSWORD = re.compile(r"(?<=://)([^\s/?#:@]*):[^\s/?#]*@")


def without_password(address: str) -> str:
    """An address, well-formed or not, with the user that it names but without the password."""
    return _PASSWORD.sub(r"\1@", address)
