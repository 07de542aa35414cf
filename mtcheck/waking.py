"""Which checks a passage wakes: most find nothing, and shall cost nothing, where none of their triggers stands.

What a token (what stands between white space) wakes, by itself or with the one before it, is found out once and
remembered, so that a passage costs a look-up for each of its tokens, however many checks there are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from operator import or_

from mtcheck.check import Bigram, Check, Context, Sign
from mtcheck.document import Passage, Role
from mtcheck.languages.frequency import frequent
from mtcheck.languages.tokens import PerToken

__all__ = ["awake"]

_WORD_OR_OTHER = re.compile("[a-zß-ɏ]+|[^A-Za-zÀ-ɏ]")
_GROUP = re.compile(r"\(\?P<\w+>")
_ORDINARY = 2.0
"""Zipf frequency of a word in which, where it stands in small letters, no pattern is looked for."""
_LARGE = 2000
"""Words of a set that is kept as it is and not taken apart."""


def awake(checks: Sequence[Check], context: Context) -> Iterator[tuple[int, Passage, Sequence[Check]]]:
    """Every passage of prose with its index and the checks that may find something in it, in their order."""
    document = context.document
    every = _applying(tuple(checks), document.language)
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


@dataclass(slots=True, eq=False)
class _Effect:
    """What a token does: the checks that it wakes, and as bits the bigrams that it begins or ends, if the token behind
    it, or before it, is as they want it."""

    wakes: frozenset[int]
    begins: int = 0
    ends: int = 0


_NOTHING = _Effect(frozenset())


class _Roster:
    """Checks, and the places in their order of those that a token wakes, by itself or beside another."""

    def __init__(self, checks: Sequence[Check]) -> None:
        self._checks = checks
        self._always = frozenset(place for place, check in enumerate(checks) if check.triggers is None)
        alone, behind, before = _Signs(), _Signs(), _Signs()
        self._of_bigram: dict[int, int] = {}
        """The place of the check of every bigram, by its bit."""
        for place, check in enumerate(checks):
            for trigger in check.triggers if isinstance(check.triggers, tuple) else (check.triggers,):
                if isinstance(trigger, Bigram):
                    bit = 1 << len(self._of_bigram)
                    self._of_bigram[bit] = place
                    if isinstance(trigger.second, frozenset) and not isinstance(trigger.first, frozenset):
                        alone.add(trigger.second, _Effect(frozenset(), ends=bit))
                        before.add(trigger.first, _Effect(frozenset(), begins=bit))
                    else:
                        alone.add(trigger.first, _Effect(frozenset(), begins=bit))
                        behind.add(trigger.second, _Effect(frozenset(), ends=bit))
                elif trigger is not None:
                    alone.add(trigger, _Effect(frozenset({place})))
        self._alone = PerToken(alone.effect)
        self._behind = PerToken(behind.effect)
        self._before = PerToken(before.effect)
        self._start = alone.of_start.begins

    def without_triggers(self, context: Context) -> frozenset[int]:
        """The places of the checks that see every passage of a document that concerns them."""
        return frozenset(place for place in self._always if self._checks[place].concerns(context))

    def called(self, text: str, always: frozenset[int]) -> Sequence[Check]:
        """The checks for a text: those that are always called, and those that its tokens wake."""
        tokens = text.split()
        effects = list(map(self._alone.__getitem__, tokens))
        places = always.union(*[effect.wakes for effect in set(effects)])
        if bigrams := self._bigrams(text, tokens, effects):
            places |= {place for bit, place in self._of_bigram.items() if bigrams & bit}
        return [self._checks[place] for place in sorted(places)]

    def _bigrams(self, text: str, tokens: list[str], effects: list[_Effect]) -> int:
        """The bits of the bigrams that stand in a text."""
        found = 0
        last = len(tokens) - 1
        for at, effect in enumerate(effects):
            if effect.begins and at < last:
                found |= effect.begins & self._behind[tokens[at + 1]].ends
            if effect.ends and at:
                found |= effect.ends & self._before[tokens[at - 1]].begins
        if self._start:
            for line in text.split("\n") if "\n" in text else (text,):
                for first in line.split(None, 1)[:1]:
                    found |= self._start & self._behind[first].ends
        return found


class _Signs:
    """Signs with what they do, and what a token does by those that it shows."""

    def __init__(self) -> None:
        self._effects: list[_Effect] = []
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._vocabularies: defaultdict[frozenset[str], list[int]] = defaultdict(list)
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
            self._vocabularies[sign].append(number)
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
        if self._patterns and token not in frequent(_ORDINARY) and self._any_pattern.search(token):
            found += [number for number, pattern in self._patterns if pattern.search(token)]
        lowered = token.lower()
        words = (lowered,) if token.isalpha() and token.isascii() else _WORD_OR_OTHER.findall(lowered)
        for word in words:
            if word in self._by_word:
                found += self._by_word[word]
            for vocabulary, numbers in self._vocabularies.items():
                if word in vocabulary:
                    found += numbers
        return self._together(tuple(found))

    def _together(self, signs: tuple[int, ...]) -> _Effect:
        if (known := self._known.get(signs)) is not None:
            return known
        effects = [self._effects[number] for number in signs]
        wakes = frozenset[int]().union(*(effect.wakes for effect in effects))
        begins, ends = reduce(or_, (e.begins for e in effects)), reduce(or_, (e.ends for e in effects))
        return self._known.setdefault(signs, _Effect(wakes, begins, ends))


def _any_of(patterns: Sequence[re.Pattern[str]]) -> re.Pattern[str]:
    """What matches where one of the patterns does: nine tokens in ten match none, and are asked once."""
    flagged = (f"(?{'i' if p.flags & re.IGNORECASE else ''}:{_GROUP.sub('(?:', p.pattern)})" for p in patterns)
    return re.compile("|".join(flagged) or "(?!)")


@lru_cache(maxsize=64)
def _applying(checks: tuple[Check, ...], language: str) -> tuple[Check, ...]:
    return tuple(check for check in checks if check.applies_to(language))


@lru_cache(maxsize=64)
def _roster(checks: tuple[Check, ...], role: Role, translated: bool) -> _Roster:
    return _Roster(
        [check for check in checks if role not in check.exempt_roles and (translated or not check.needs_source)]
    )
