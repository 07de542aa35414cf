"""What wakes a check that looks for the phrases of a table."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Bigram, Together, Trigger
from mtcheck.languages.phrases import PhraseTable, Signs

__all__ = ["doubtful_phrases", "sure_phrases"]


def sure_phrases(*tables: PhraseTable) -> Iterator[Trigger]:
    """The triggers of phrases that are no English."""
    for table in tables:
        yield table.joins
        yield from map(_together, table.sure)


def doubtful_phrases(*tables: PhraseTable) -> Iterator[Trigger]:
    """Those of phrases that the language model decides."""
    for table in tables:
        yield table.joins
        yield from map(_together, table.doubtful)


def _together(signs: Signs) -> Trigger:
    found = tuple(Bigram(*sign) if isinstance(sign, tuple) else sign for sign in signs)
    return found[0] if len(found) == 1 else Together(*found)
