"""Rules made of a pattern, of what English has there, and of words that wake them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import pairwise, takewhile
from operator import eq

from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Edit, Hit, Rule, Sign, Together, Trigger
from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import before_mark, has_comma

__all__ = ["edit_of", "in_prose", "sure_rule", "triggers_of"]


def triggers_of(hint: str) -> Trigger:
    """The words of a hint, side by side but for where it says that they stand apart, or one behind a comma."""
    if hint.startswith(", "):
        return Bigram(has_comma, _sign(hint.split()[1]))
    signs: list[Sign | Bigram] = []
    for stretch in hint.lower().split("…"):
        words = tuple(map(_sign, re.findall("[a-z]+,?|%", stretch)))
        signs += [Bigram(*pair) for pair in pairwise(words)] or words
    return Together(*signs)


@cache
def _sign(word: str) -> Sign:
    return before_mark({word[:-1]}, ",") if word.endswith(",") else frozenset({word})


in_prose = partial(Rule.of_text, masking=(Mask.ADDRESS, Mask.CODE))


def sure_rule(source: str, repair: str, *hints: str, message: str | None = None) -> Rule:
    """A rule that finds a pattern wherever one of the hints stands and says what English has there, with the groups of
    the pattern as ``re.Match.expand`` puts them in; it marks the words that this changes."""
    pattern = lazy_regex(source)

    def found(text: str) -> Iterator[Hit]:
        for match in pattern.finditer(text):
            edit = edit_of(match, repair)
            yield Hit(_changed(match, edit.text), repair=edit, message=message)

    return in_prose(found, *map(triggers_of, hints))


def _changed(match: re.Match[str], instead: str) -> Span:
    """The words that an edit changes, without those that it leaves at either end; all of them where it only adds."""
    written, meant = match[0].split(), instead.split()
    first = _alike(written, meant)
    last = _alike(reversed(written[first:]), reversed(meant[first:]))
    words = list(_WORD.finditer(match[0]))[first : len(written) - last]
    if not words:
        return Span(*match.span())
    return Span(words[0].start(), words[-1].end()).shifted(match.start())


def _alike(words: Iterable[str], others: Iterable[str]) -> int:
    """How many words two sequences begin with that are the same."""
    return sum(takewhile(bool, map(eq, words, others)))


_WORD = lazy_regex(r"\S+")


def edit_of(match: re.Match[str], repair: str) -> Edit:
    return Edit(Span(*match.span()), match.expand(repair))
