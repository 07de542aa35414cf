"""Which stretches of letters are words, and what words may have been glued into or cut from."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain
from math import inf

from mtcheck.analysis.known_words import is_word
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Contrast, Edit, Hit
from mtcheck.document import Document, Span
from mtcheck.languages.frequency import frequent, zipf
from mtcheck.languages.patterns import lazy_regex

__all__ = [
    "RARE",
    "articled",
    "chained",
    "counted",
    "ended",
    "is_in_common_word",
    "respelled",
    "splits",
    "words_counted",
]

_SHORT = frozenset("of in to on by at is as it we he or an no so if up do be my us me".split())
_CHAIN = lazy_regex(
    r"(?P<first>of|in|to|on|for|and|with|from|by|at|that|is|was)(?P<second>the|a|an|his|her|their|this|its"
    r"|our)(?P<rest>[a-z]{3,20})"
)
_WRITTEN = lazy_regex(r"\w+")
RARE = 2.0
"""Zipf frequency under which a word may be two: the list, made from web text, holds some glue itself (theworld)."""
_COMMON = 4.0
"""Zipf frequency from which a part is an ordinary word (10 in a million). Of 2,700,000 characters of sound English, 28
words unknown to wordfreq split into two such parts (groupthink-like compounds): the language model decides."""
MOST = 3
"""Splits that are proposed for one word, the most even in frequency first."""


@lru_cache(maxsize=10_000)
def splits(word: str) -> tuple[str, ...]:
    """Two-word readings of a lower-case word that is not in the list of English words, best first."""
    if zipf(word) >= RARE:
        return ()
    found = []
    for seam in range(2, len(word) - 1):
        left, right = word[:seam], word[seam:]
        if (len(left) > 2 or left in _SHORT) and (len(right) > 2 or right in _SHORT):
            rarer = min(zipf(left), zipf(right))
            if rarer >= _COMMON:
                found.append((rarer, f"{left} {right}"))
    return tuple(reading for _, reading in sorted(found, reverse=True)[:MOST])


_FUNCTION_ENDS = frozenset(
    "that with from between against without because their which where would could should".split()
)
_SHORT_BEFORE = ("the", "and", "of")
_SHORT_BEHIND = ("the", "and", "of")
"""Short function words that are glued before and behind common words, and that no such word begins or ends with."""
_BRIEF_VERBS = frozenset("won saw got ran hit led met put cut set ate".split())
"""Verbs of three letters that an article is glued to: wonthe."""
_ENDED = 4.5
"""Zipf frequency of the word to which one of these is glued."""


_LATIN = ("alis", "aris", "ilis", "icus", "ensis")
"""Endings of the names of species: officinalis, tropicalis."""
_ENDINGS = ("ers", "er", "ings", "ing", "able", "ness", "less", "ism", "ist", "ists", "ish", "wise")


def _is_derived(word: str) -> bool:
    """Whether an unknown word is one that is known with an ending, its last letter doubled or dropped: formatters."""
    if word.endswith(_LATIN):
        return True
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > _LONG - 2:
            single = stem[:-1] if stem[-1] == stem[-2] else stem
            if any(zipf(base) >= _RARER and is_word(base) for base in (stem, f"{stem}e", single)):
                return True
    return False


@lru_cache(maxsize=10_000)
def ended(word: str) -> str | None:
    """The reading of an unknown word that ends in a function word, or begins with one, and is else a common word
    (yearsbetween), or None."""
    if is_word(word) or zipf(word) >= RARE or _is_derived(word):
        return None
    for function in _SHORT_BEFORE:
        right = word.removeprefix(function)
        if right != word and len(right) > 2 and zipf(right) >= _ENDED and is_word(right):
            return f"{function} {right}"
    for function in _SHORT_BEHIND:
        left = word.removesuffix(function)
        if left != word and (len(left) > 3 or left in _BRIEF_VERBS) and zipf(left) >= _ENDED and is_word(left):
            return f"{left} {function}"
    if word.startswith(("there", "here", "where")):
        return None
    if zipf(word) < _UNSEEN and (glued := _glued_function_word(word)):
        return glued
    for function in _FUNCTION_ENDS:
        left, right = word.removesuffix(function), word.removeprefix(function)
        if left != word and len(left) > 3 and zipf(left) >= _ENDED and is_word(left):
            return f"{left} {function}"
        if right != word and len(right) > 3 and zipf(right) >= _ENDED and is_word(right):
            return f"{function} {right}"
    return None


_NUMBERS = tuple(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand"
    " several many both".split()
)


_COUNTED = frozenset(
    """
    tonnes tons kilometres kilometers metres meters hectares litres liters kilos people persons men women children
    hours days weeks months years minutes seconds decades euros francs dollars pounds million billion points goals
    times cases others passengers residents employees firefighters officers vehicles cars houses flats copies votes
    """.split()
)


def counted(word: str) -> str | None:
    """The reading of an unknown word as a number and what it counts (sixtonnes), or None."""
    for number in _NUMBERS:
        if word.removeprefix(number) in _COUNTED and not is_word(word):
            return f"{number} {word.removeprefix(number)}"
    return None


_BEFORE = (
    "to at is was were has had are not but or as so we he she they who which his her their this that from with for"
    " across during through about before since while until into than when what been have also only more"
    " some such many them these those a and the of"
).split()
_BEHIND = (
    "to on by at for is was were has had are not but who which his her their this from with that will when a the of"
    " into than after before during about across while since until have been and near behind towards toward outside"
    " inside beside against between without within because although where every these those they said says told"
).split()
_UNSEEN = 1.0
"""Zipf frequency under which nobody writes a word."""
_RARER = 3.0
"""The same from which a long word may have a function word glued to it."""
_LONG = 6


def _glued_function_word(word: str) -> str | None:
    """The reading of a word that nobody writes as a function word and a common word: tobuild, driverwho."""
    for function in _BEFORE:
        right = word.removeprefix(function)
        if right != word and _may_be_glued_to(right, function):
            return f"{function} {right}"
    for function in _BEHIND:
        left = word.removesuffix(function)
        if left != word and _may_be_glued_to(left, function):
            return f"{left} {function}"
    return None


_BRIEF = {3: 4.0, 4: 2.8}
"""Zipf frequencies from which words of so few letters may have a long function word glued to them: binbehind."""


def _may_be_glued_to(part: str, function: str) -> bool:
    if len(function) >= _LONG and len(part) in _BRIEF:
        least = _BRIEF[len(part)]
    elif len(function) == 1:
        least = _ENDED if len(part) > _LONG - 2 else inf
    else:
        least = (
            _RARER if len(part) >= _LONG else _COMMON if len(part) == _LONG - 1 else _ENDED if len(part) > 3 else inf
        )
    return zipf(part) >= least and is_word(part)


def chained(word: str) -> str | None:
    """The reading of a word that begins with two function words (oftheclub), or None."""
    match = _CHAIN.fullmatch(word)
    if match is None or zipf(word) >= RARE or zipf(match["rest"]) < _COMMON or _is_derived(word):
        return None
    if is_word(match["first"] + match["second"]) or (match["second"] == "a" and len(match["rest"]) < _LONG - 1):
        return None  # washerwoman, toadies
    return " ".join(match.groups())


_GREEK_ENDINGS = tuple("ic ics ical ically al ally ous oid ar ate ity ism ist id ine ia ing".split())
"""Endings before which *a-* and *an-* are prefixes: asymptomatic, anoxic."""


@lru_cache(maxsize=10_000)
def articled(word: str) -> str | None:
    """The reading of an unknown word as an article and a common adjective or noun (anightly, anofficer), or None: what
    stands around it must bear it."""
    if is_word(word) or zipf(word) >= _UNSEEN or _is_derived(word) or word.endswith(_GREEK_ENDINGS):
        return None
    for article, first in (("an", "aeiou"), ("a", "bcdfghjklmnpqrstvwyz")):
        rest = word.removeprefix(article)
        if rest != word and len(rest) >= _LONG - 1 and rest[0] in first and zipf(rest) >= _ARTICLED:
            kinds = can_be(rest)
            if kinds <= {"ADJ", "NOUN", "ADV"} and ("ADJ" in kinds or "NOUN" in kinds):
                return f"{article} {rest}"
    return None


_ARTICLED = 3.4
_IN_PIECES = 3.0
"""Zipf frequency of a word that is looked for in its pieces."""


@cache
def _common_words() -> tuple[Sequence[str], Sequence[str]]:
    """The common words in order, and spelled backwards."""
    words = frequent(_IN_PIECES)
    return sorted(words), sorted(word[::-1] for word in words)


def is_in_common_word(letters: str) -> bool:
    """Whether a longer word that is common begins or ends with these letters."""
    for words, part in zip(_common_words(), (letters, letters[::-1]), strict=True):
        place = bisect_right(words, part)
        if place < len(words) and words[place].startswith(part):
            return True
    return False


def words_counted(document: Document) -> Counter[str]:
    """How often a document writes each of its words."""
    return Counter(chain.from_iterable(_WRITTEN.findall(segment.target.text) for segment in document.segments))


def respelled(span: Span, text: str, *, sure: bool) -> Hit:
    """A hit that writes a word as it is meant: by a safe repair, or, unless sure, if the language model agrees."""
    edit = Edit(span, text)
    return Hit(span, repair=edit, safe=True) if sure else Hit(span, contrast=Contrast((edit,)))
