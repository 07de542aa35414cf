"""Patterns and parts of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any, cast

from mtcheck.lasting import unsearched

__all__ = ["BEGINNING", "OPENING", "SIGN_OFF", "LazyRegex", "lazy_regex", "one_of"]

BEGINNING = r"(?:^|(?<=[.!?]\s)|(?<=\n))"
"""Where a sentence or a line begins."""
OPENING = r"(?:^|(?<=[.!?]\s)|(?<=[“\"\n]))"
"""Where a sentence, a line or a quotation begins."""
SIGN_OFF = r"[A-Z][\w’']*(?:\s[\w’']+){0,2},"
"""How a letter ends, behind a dash: – Is mise,"""


class LazyRegex:
    """A regular expression that is compiled when it is first looked for. A run over a few articles needs one in ten of
    thousands, and to compile them all is half of what it takes to start."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = self.compiled()
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def compiled(self) -> re.Pattern[str]:
        """The pattern itself; raises ``re.error`` for one that is none. It leaves no garbage."""
        with unsearched():
            return re.compile(self.pattern, self._flags)


def lazy_regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, but compiled when it is needed: a mistake in it shows then, or in the tests. Where the
    ``re`` of a match is asked for, take that."""
    return cast("re.Pattern[str]", LazyRegex(pattern, flags))


def one_of(words: Iterable[str]) -> str:
    """A pattern of some words, the longest first where one begins another: what ``three|two|…`` means, but as a tree of
    letters, so that a place costs a look at its first letter and not at every word."""
    endings = sorted(set(words))
    longer = filter(None, endings)
    parts = [re.escape(letter) + one_of(word[1:] for word in begun) for letter, begun in groupby(longer, _first_letter)]
    if "" in endings:
        return f"(?:{'|'.join(parts)})?" if parts else ""
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _first_letter(word: str) -> str:
    return word[0]
