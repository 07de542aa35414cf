"""Settings of a run."""

from __future__ import annotations

from dataclasses import dataclass

from mtcheck.report import Severity

__all__ = ["DEFAULT_SETTINGS", "Settings"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What to check with and when to fail."""

    select: tuple[str, ...] = ()
    """Ids or families of checks; empty for all."""
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.MAJOR
    """The least severity that fails a run; None never fails."""
    language_model: bool = True
    model: str | None = None
    """Name, folder or hub id; None for the default."""
    language: str = "en"
    encoding: str = "utf-8"
    max_bytes: int = 100_000_000
    """Larger files are refused; so is a line longer than a hundredth of it."""
    accepted: frozenset[str] = frozenset()
    """Names and words declared sound, in lower case."""


DEFAULT_SETTINGS = Settings()
