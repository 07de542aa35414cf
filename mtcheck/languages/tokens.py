"""What stands between white space, the words in it, and what is found out about it once.

News of a million characters has 165,000 tokens, of which 22,000 are different: what depends on a token is remembered.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import compress, count, repeat
from operator import and_
from typing import Generic, ParamSpec, TypeVar, cast

from mtcheck.languages.patterns import lazy_regex

__all__ = [
    "LONG",
    "MARKS",
    "PASSAGES",
    "WORD",
    "Neighbours",
    "PerToken",
    "before_mark",
    "begins_small",
    "end_before",
    "ends_in_comma",
    "ends_sentence",
    "forget_texts",
    "has_comma",
    "is_of_letters",
    "matches",
    "more_than_once",
    "per_text",
    "plain_words",
    "repeated",
    "standing",
    "tokens_of",
    "unless_small_word",
    "words",
    "words_of",
]

PASSAGES = 64
"""Passages of which it is remembered what several rules ask for: as many as a long article has."""
LONG = 20_000
"""Characters from which a text is no usual passage: what is remembered of it may be large."""
_MOST = 200_000
"""Tokens remembered: those of some fifty million characters of news."""
_LONGEST = 100
"""Characters of the longest token remembered."""

Result = TypeVar("Result")

Asked = ParamSpec("Asked")
_forget: list[Callable[[], None]] = []

_STOPS = frozenset(".!?…")


def per_text(function: Callable[Asked, Result], most: int = PASSAGES) -> Callable[Asked, Result]:
    """A function of a text that remembers its results for the last texts: several rules ask the same."""
    remembered = lru_cache(most)(function)
    _forget.append(remembered.cache_clear)
    return cast("Callable[Asked, Result]", remembered)


def forget_texts() -> None:
    """Forget what is remembered per text."""
    for forget in _forget:
        forget()


def end_before(text: str, place: int) -> int:
    """Where what stands before a place ends, white space aside; costs no copy of the text."""
    while place and text[place - 1].isspace():
        place -= 1
    return place


def ends_sentence(token: str) -> bool:
    """Whether a token ends in a stop, with closing marks behind it or not."""
    return token.rstrip("”’\"')]")[-1:] in _STOPS


def has_comma(token: str) -> bool:
    """Whether a comma stands behind a token."""
    return token[-1] == ","


def ends_in_comma(token: str) -> bool:
    """Whether a token is a word in small letters with a comma behind it."""
    return token[-1] == "," and token[:-1].islower()


def before_mark(words: Collection[str], marks: str) -> Callable[[str], bool]:
    """A test of tokens: whether one is one of some words, with one of some marks behind it."""
    return lambda token: token[-1] in marks and token[:-1] in words


def begins_small(token: str) -> bool:
    """Whether a token begins with a letter in lower case."""
    return "a" <= token[0] <= "z"


def unless_small_word(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """A test of tokens: whether a pattern is found in one that is more than a word in small letters."""
    return lambda token: not (token.islower() and token.isalpha()) and pattern.search(token) is not None


@per_text
def tokens_of(text: str) -> tuple[str, ...]:
    """What stands between white space. Shared, so that what is looked up for a token finds its hash made."""
    return tuple(text.split())


class PerToken(dict[str, Result], Generic[Result]):
    """A function of a token that remembers its results: a decorator, and a dictionary of all that there can be."""

    def __init__(self, function: Callable[[str], Result]) -> None:
        self._function = function

    __call__ = dict[str, Result].__getitem__  # in C

    def of(self, text: str) -> Iterator[Result]:
        """The results for the tokens of a text, in order."""
        return map(self.__getitem__, tokens_of(text))

    def places(self, tokens: Iterable[str]) -> Iterator[int]:
        """Where there is a result, in order: what need not be looked at costs next to nothing."""
        return compress(count(), map(self.__getitem__, tokens))

    def learn(self, texts: Iterable[str], results: Callable[[Sequence[str]], Mapping[str, Result]]) -> None:
        """Remember the results for the tokens of some texts, which a function finds together."""
        new = [token for token in set(" ".join(texts).split()) if token not in self and len(token) <= _LONGEST]
        if len(self) + len(new) < _MOST:
            self.update(results(new))

    def __missing__(self, token: str) -> Result:
        if len(self) >= _MOST:
            self.clear()
        found = self._function(token)
        if len(token) <= _LONGEST:
            self[token] = found
        return found


def standing(wanted: Container[str], words: Iterable[str]) -> Iterator[int]:
    """Where one of some words stands among others, in order. They are few and lie near at hand: what ``PerToken``
    remembers of all words does not."""
    return compress(count(), map(wanted.__contains__, words))


class Neighbours:
    """Pairs of tests that a word and the one behind it may pass."""

    def __init__(self, *pairs: tuple[Test, Test]) -> None:
        first, second = zip(*pairs, strict=True)
        self._first, self._second = _passing(first), _passing(second)
        self._needed = tuple(filter(None, map(_united, (first, second))))

    def places(self, words: Sequence[str]) -> Iterator[int]:
        """Where two words pass one of the pairs, in order. The second is looked at where the first passes."""
        for needed in self._needed:
            if needed.isdisjoint(words):
                return iter(())
        passed = list(self._first(words))
        places = list(compress(range(len(words) - 1), passed))
        behind = self._second(words[place + 1] for place in places)
        return compress(places, map(and_, map(passed.__getitem__, places), behind))


Test = Collection[str] | Callable[[str], object]


def _united(tests: Sequence[Test]) -> frozenset[str] | None:
    """All the words that pass one of some tests; None where they are not known."""
    return None if any(map(callable, tests)) else frozenset().union(*cast("Sequence[Collection[str]]", tests))


def _passing(tests: Sequence[Test]) -> Callable[[Iterable[str]], Iterator[int]]:
    """Which of some tests words pass, as bits. What stands in sets need not be remembered."""
    if any(map(callable, tests)):
        return partial(map, PerToken(_passed(tests)).__getitem__)
    bits: defaultdict[str, int] = defaultdict(int)
    for number, words in enumerate(tests):
        for word in cast("Collection[str]", words):
            bits[word] |= 1 << number
    known = dict(bits)
    return lambda words: map(known.get, words, repeat(0))


def _passed(tests: Sequence[Test]) -> Callable[[str], int]:
    """Which of some tests a word passes, as bits."""
    called = [(1 << number, test if callable(test) else test.__contains__) for number, test in enumerate(tests)]

    def passed(word: str) -> int:
        bits = 0
        for bit, test in called:
            if test(word):
                bits |= bit
        return bits

    return passed


def is_of_letters(token: str) -> bool:
    """Whether a token is nothing but letters of ASCII."""
    return token.isascii() and token.isalpha()


WORD = lazy_regex(r"[^\W_]+(?:[’'-][^\W_]+)*")
MARKS = ".,;:!?()[]“”\"‘’'"
"""Marks that may stand at either end of a token."""
_PLAIN_WORD = lazy_regex(r"[a-zß-ɏ]+")


@per_text
def words(text: str) -> tuple[str, ...]:
    """Words in lower case, in the order of ``WORD.finditer(text)``. To find them costs no more than to remember those
    of every token, which lie scattered."""
    return tuple(map(str.lower, WORD.findall(text)))


def plain_words(text: str) -> list[str]:
    """Words in lower case without figures, parted at apostrophes and hyphens."""
    lowered = text.lower()
    return [lowered] if is_of_letters(text) else _PLAIN_WORD.findall(lowered)


@per_text
def words_of(text: str) -> frozenset[str]:
    """The plain words of a text, without their order. Those of a document's passages are asked for by what looks at all
    of it first, and again by what looks at each."""
    return frozenset(plain_words(text))


def matches(pattern: re.Pattern[str], text: str, *needed: Collection[str]) -> Iterator[re.Match[str]]:
    """Where a pattern matches that cannot without one word of each of these: to look for them costs less."""
    present = words_of(text)
    if any(map(present.isdisjoint, needed)):
        return iter(())
    return pattern.finditer(text)


@per_text
def repeated(text: str) -> frozenset[str]:
    """The words in lower case that stand more than once in a text."""
    return more_than_once(words(text))


def more_than_once(found: Iterable[str]) -> frozenset[str]:
    """What stands more than once among some words."""
    seen: set[str] = set()
    again: set[str] = set()
    for word in found:
        (again if word in seen else seen).add(word)
    return frozenset(again)
