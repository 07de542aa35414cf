"""Which checks a passage wakes: most find nothing, and shall cost nothing, where none of their triggers stands.

What a token (what stands between white space) wakes, by itself or with the one before it, is found out once and
remembered, so that a passage costs a look-up for each of its tokens, however many checks there are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache, reduce
from operator import or_
from typing import NamedTuple

from mtcheck.check import Bigram, Check, Context, Sign
from mtcheck.document import Passage, Role
from mtcheck.languages.tokens import PerToken, words_in_order

__all__ = ["awake"]

_OTHER = re.compile("[^A-Za-zÀ-ɏ]")
_GROUP = re.compile(r"\(\?P<\w+>")
_LARGE = 2000
"""Words of a set that is kept as it is and not taken apart."""


def awake(checks: Sequence[Check], context: Context) -> Iterator[tuple[int, Passage, Sequence[Check]]]:
    """Every passage of prose with its index and the checks that may find something in it, in their order."""
    document = context.document
    every = tuple(check for check in checks if check.applies_to(document.language))
    rosters: dict[tuple[Role, bool], _Roster] = {}
    always: dict[tuple[Role, bool], frozenset[int]] = {}
    for index, segment in enumerate(document.segments):
        passage = segment.target
        if passage.role.is_content:
            kind = passage.role, segment.source is not None
            if kind not in rosters:
                rosters[kind] = _roster(every, *kind)
                always[kind] = rosters[kind].without_triggers(context)
            yield index, passage, rosters[kind].called(passage.text, always[kind])


class _Effect(NamedTuple):
    """What a token does: the checks that it wakes, and the bigrams whose half it may be, as bits."""

    wakes: frozenset[int]
    halves: int


_NOTHING = _Effect(frozenset(), 0)


class _Roster:
    """Checks, and the places in their order of those that a token wakes, by itself or behind another."""

    def __init__(self, checks: Sequence[Check]) -> None:
        self._checks = checks
        self._always = frozenset(place for place, check in enumerate(checks) if check.triggers is None)
        alone = _Signs()
        behind = _Signs()
        self._of_bigram: dict[int, int] = {}
        """The place of the check of every bigram, by its bit."""
        for place, check in enumerate(checks):
            for trigger in check.triggers if isinstance(check.triggers, tuple) else (check.triggers,):
                if isinstance(trigger, Bigram):
                    bit = 1 << len(self._of_bigram)
                    self._of_bigram[bit] = place
                    alone.add(trigger.first, _Effect(frozenset(), bit))
                    behind.add(trigger.second, _Effect(frozenset(), bit))
                elif trigger is not None:
                    alone.add(trigger, _Effect(frozenset({place}), 0))
        self._alone = PerToken(alone.effect)
        self._behind = PerToken(behind.effect)
        self._start = alone.of_start.halves

    def without_triggers(self, context: Context) -> frozenset[int]:
        """The places of the checks that see every passage of a document that concerns them."""
        return frozenset(place for place in self._always if self._checks[place].concerns(context))

    def called(self, text: str, always: frozenset[int]) -> Sequence[Check]:
        """The checks for a text: those that are always called, and those that its tokens wake."""
        tokens = text.split()
        woken: set[frozenset[int]] = set()
        begun, found = self._start, 0
        for token, effect in zip(tokens, map(self._alone.__getitem__, tokens), strict=True):
            if begun:
                found |= begun & self._behind[token].halves
                begun = 0
            if effect is not _NOTHING:
                wakes, begun = effect
                woken.add(wakes)
        places = always.union(*woken)
        if found:
            places |= {place for bit, place in self._of_bigram.items() if found & bit}
        return [self._checks[place] for place in sorted(places)]


class _Signs:
    """Signs with what they do, and what a token does by those that it shows."""

    def __init__(self) -> None:
        self._effects: list[_Effect] = []
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._vocabularies: list[tuple[int, frozenset[str]]] = []
        self._tests: defaultdict[Callable[[str], object], list[int]] = defaultdict(list)
        self._patterns: list[tuple[int, re.Pattern[str]]] = []
        self._known: dict[tuple[int, ...], _Effect] = {(): _NOTHING}

    def add(self, sign: Sign, effect: _Effect) -> None:
        number = len(self._effects)
        self._effects.append(effect)
        if isinstance(sign, re.Pattern):
            self._patterns.append((number, sign))
        elif callable(sign):
            self._tests[sign].append(number)
        elif len(sign) > _LARGE:
            self._vocabularies.append((number, sign))
        else:
            for word in sign:
                self._by_word[word].append(number)

    @property
    def of_start(self) -> _Effect:
        """What the start of a passage does."""
        return self._together(tuple(self._by_word.get("", ())))

    @cached_property
    def _any_pattern(self) -> re.Pattern[str]:
        return _any_of([pattern for _, pattern in self._patterns])

    def effect(self, token: str) -> _Effect:
        """What a token does: it is the same object for tokens that show the same signs."""
        found: list[int] = []
        for test, numbers in self._tests.items():
            if test(token):
                found += numbers
        if self._patterns and self._any_pattern.search(token):
            found += [number for number, pattern in self._patterns if pattern.search(token)]
        words = (
            [token.lower()] if token.isalpha() and token.isascii() else [*words_in_order(token), *_OTHER.findall(token)]
        )
        for word in words:
            found += self._by_word.get(word, ())
            for number, vocabulary in self._vocabularies:
                if word in vocabulary:
                    found.append(number)
        return self._together(tuple(found))

    def _together(self, signs: tuple[int, ...]) -> _Effect:
        if (known := self._known.get(signs)) is not None:
            return known
        effects = [self._effects[number] for number in signs]
        wakes = frozenset[int]().union(*(effect.wakes for effect in effects))
        halves = reduce(or_, (effect.halves for effect in effects))
        return self._known.setdefault(signs, _Effect(wakes, halves))


def _any_of(patterns: Sequence[re.Pattern[str]]) -> re.Pattern[str]:
    """What matches where one of the patterns does: nine tokens in ten match none, and are asked once."""
    flagged = (f"(?{'i' if p.flags & re.IGNORECASE else ''}:{_GROUP.sub('(?:', p.pattern)})" for p in patterns)
    return re.compile("|".join(flagged) or "(?!)")


@lru_cache(maxsize=64)
def _roster(checks: tuple[Check, ...], role: Role, translated: bool) -> _Roster:
    return _Roster(
        [check for check in checks if role not in check.exempt_roles and (translated or not check.needs_source)]
    )
