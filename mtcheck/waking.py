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
from operator import attrgetter, or_

from mtcheck.check import Bigram, Check, Context, Sign, Together, Trigger
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
    always: dict[tuple[Role, bool], int] = {}
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
    """What a token does: as bits, the parts of conditions that it meets, and the bigrams that it begins or ends, if the
    token behind it, or before it, is as they want it."""

    meets: int = 0
    begins: int = 0
    ends: int = 0
    beside: bool = False
    """Whether it begins or ends a bigram at all."""


_NOTHING = _Effect()
_MEETS = attrgetter("meets")


class _Roster:
    """Checks, and those of them that a text wakes.

    A check is woken by a condition: one sign, or several together. Every condition has a number, and every part of it a
    bit: that of its number, as many widths further up as there are parts before it. So the parts that the tokens of a
    text meet are one number, and shifting it upon itself shows the conditions that are met as a whole. The first
    numbers are those of the checks: whatever wakes one by itself meets the first part of the same condition.
    """

    def __init__(self, checks: Sequence[Check]) -> None:
        self._checks = checks
        self._always = tuple(place for place, check in enumerate(checks) if check.triggers is None)
        triggers = [(place, trigger) for place, check in enumerate(checks) for trigger in _triggers(check)]
        together = [(place, trigger.signs) for place, trigger in triggers if isinstance(trigger, Together)]
        self._places = [*range(len(checks)), *(place for place, _ in together)]
        """The place of the check of every condition."""
        self._width = len(self._places)
        self._parts = max((len(signs) for _, signs in together), default=1)
        self._alone, self._behind, self._before = _Signs(), _Signs(), _Signs()
        self._of_bigram: dict[int, int] = {}
        """What every bigram meets, by its bit."""
        for place, trigger in triggers:
            if not isinstance(trigger, Together):
                self._add(trigger, 1 << place)
        for number, (_, signs) in enumerate(together, len(checks)):
            for part, sign in enumerate(signs):
                self._add(sign, 1 << number + part * self._width)
        sizes = (*(1 for _ in checks), *(len(signs) for _, signs in together))
        self._met = sum(
            1 << number + part * self._width for number, size in enumerate(sizes) for part in range(size, self._parts)
        )
        """The parts that a condition does not have."""
        self._effects = PerToken(self._alone.effect)
        self._effects_behind = PerToken(self._behind.effect)
        self._effects_before = PerToken(self._before.effect)
        self._start = self._alone.of_start.begins

    def _add(self, sign: Sign | Bigram, part: int) -> None:
        if not isinstance(sign, Bigram):
            self._alone.add(sign, _Effect(part))
            return
        bit = 1 << len(self._of_bigram)
        self._of_bigram[bit] = part
        begins, ends = _Effect(begins=bit, beside=True), _Effect(ends=bit, beside=True)
        if isinstance(sign.second, frozenset) and not isinstance(sign.first, frozenset):
            self._alone.add(sign.second, ends)
            self._before.add(sign.first, begins)
        else:
            self._alone.add(sign.first, begins)
            self._behind.add(sign.second, ends)

    def without_triggers(self, context: Context) -> int:
        """The conditions of the checks that see every passage of a document that concerns them."""
        return sum(1 << place for place in self._always if self._checks[place].concerns(context))

    def called(self, text: str, always: int) -> Sequence[Check]:
        """The checks for a text: those that are always called, and those that its tokens wake."""
        tokens = text.split()
        effects = list(map(self._effects.__getitem__, tokens))
        met = reduce(or_, map(_MEETS, effects), self._met | always) | self._bigrams(text, tokens, effects)
        for _ in range(self._parts - 1):
            met &= met >> self._width
        met &= (1 << self._width) - 1
        places = set()
        while met:
            number = met.bit_length() - 1
            places.add(self._places[number])
            met ^= 1 << number
        return [self._checks[place] for place in sorted(places)]

    def _bigrams(self, text: str, tokens: list[str], effects: list[_Effect]) -> int:
        """What the bigrams of a text meet."""
        found = 0
        last = len(tokens) - 1
        for at in [at for at, effect in enumerate(effects) if effect.beside]:
            effect = effects[at]
            if effect.begins and at < last:
                found |= effect.begins & self._effects_behind[tokens[at + 1]].ends
            if effect.ends and at:
                found |= effect.ends & self._effects_before[tokens[at - 1]].begins
        if self._start:
            for line in text.split("\n") if "\n" in text else (text,):
                for first in line.split(None, 1)[:1]:
                    found |= self._start & self._effects_behind[first].ends
        return reduce(or_, (meets for bit, meets in self._of_bigram.items() if found & bit), 0) if found else 0


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
        together = _Effect()
        for number in signs:
            effect = self._effects[number]
            together.meets |= effect.meets
            together.begins |= effect.begins
            together.ends |= effect.ends
            together.beside |= effect.beside
        return self._known.setdefault(signs, together)


def _triggers(check: Check) -> Sequence[Trigger]:
    """The alternatives that wake a check; none if it is always awake."""
    found = check.triggers
    return found if isinstance(found, tuple) else () if found is None else (found,)


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
