"""Fetching pages and feeds over HTTP: politely, within limits, and never from a private address unasked."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.config import Settings

__all__ = ["Page", "fetch"]


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave: ``url`` is the last one that redirects led to."""

    url: str
    content: bytes
    charset: str | None


def fetch(url: str, settings: Settings) -> Page:
    raise NotImplementedError
