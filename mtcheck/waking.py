"""Which rules of checks a passage wakes: most find nothing, and shall cost nothing where none of their triggers stands.

What a token (what stands between white space) wakes, by itself or with the one before it, is found out once and
remembered, so that a passage costs a look-up for each of its tokens, however many checks there are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from itertools import chain
from math import inf
from operator import attrgetter, getitem
from typing import TypeVar

from mtcheck.analysis.known_words import is_familiar, is_listed
from mtcheck.check import Bigram, Check, Context, Rule, Sign, Together, Trigger, Triggers, Unfamiliar, Unlisted
from mtcheck.document import Passage, Role, Segment
from mtcheck.errors import MtcheckError
from mtcheck.languages.frequency import occurrences, zipf
from mtcheck.languages.patterns import LazyRegex
from mtcheck.languages.tokens import (
    PerToken,
    begins_small,
    ends_in_comma,
    ends_sentence,
    has_comma,
    is_of_letters,
    plain_words,
    tokens_of,
    words_of,
)
from mtcheck.lasting import lasting

__all__ = ["awake"]

_WORD_OR_OTHER = re.compile("[a-zß-ɏ]+|[^A-Za-zÀ-ɏ]")
_CHEAP = frozenset({begins_small, ends_in_comma, ends_sentence, has_comma})
_LARGE = 2000
"""Words of a set that is kept as it is and not taken apart."""
_BESIDE = 0.01
"""How much less often one word is seen beside another than by itself."""
Key = TypeVar("Key")
Asked = tuple[Check, Rule]
Condition = tuple[int, tuple[frozenset[str], ...], frozenset[int]]
"""The place of a rule; sets of words, of each of which a text must have one; and the numbers of what it must show."""


def awake(checks: Sequence[Check], context: Context) -> Sequence[tuple[int, Passage, Sequence[Asked]]]:
    """Every passage of prose with its index and the rules that may find something in it, in the order of the checks."""
    context.awake = tuple(_called(checks, context))
    return context.awake


def _called(checks: Sequence[Check], context: Context) -> Iterator[tuple[int, Passage, Sequence[Asked]]]:
    document = context.document
    every = _applying(tuple(checks), document.language)
    rosters: dict[tuple[Role, bool], _Roster] = {}
    always: dict[tuple[Role, bool], frozenset[int]] = {}
    texts: defaultdict[tuple[Role, bool], list[str]] = defaultdict(list)
    for segment in document.segments:
        if segment.target.role.is_content:
            texts[_kind(segment)].append(segment.target.text)
    for kind in texts:
        rosters[kind] = _roster(every, *kind, context.judged)
        rosters[kind].learn(texts[kind])
        always[kind] = rosters[kind].without_triggers(context)
    for index, segment in enumerate(document.segments):
        passage = segment.target
        if passage.role.is_content:
            kind = _kind(segment)
            yield index, passage, rosters[kind].called(passage.text, always[kind])


def _kind(segment: Segment) -> tuple[Role, bool]:
    return segment.target.role, segment.source is not None


@dataclass(slots=True)
class _Wanted:
    """What of a neighbour makes signs: by words that it has, and by tests that it passes, the numbers of the signs."""

    words: dict[str, tuple[int, ...]] = field(default_factory=dict)
    tests: dict[Callable[[str], object], tuple[int, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.words or self.tests)

    def add(self, other: _Wanted) -> None:
        _add(self.words, other.words)
        _add(self.tests, other.tests)


def _add(numbers: dict[Key, tuple[int, ...]], more: Mapping[Key, tuple[int, ...]]) -> None:
    for key, added in more.items():
        numbers[key] = numbers[key] + added if key in numbers else added


@dataclass(slots=True)
class _Share:
    """What a sign does: the numbers under which it is asked for by itself, and what it wants of the token behind it and
    of the one before."""

    shows: tuple[int, ...] = ()
    behind: _Wanted = field(default_factory=_Wanted)
    before: _Wanted = field(default_factory=_Wanted)

    def add(self, other: _Share) -> None:
        self.shows += other.shows
        self.behind.add(other.behind)
        self.before.add(other.before)


@dataclass(slots=True, eq=False)
class _Effect:
    """What a token does: the signs that it shows, by their numbers, and those that it shows together with the token
    behind it, and with the one before."""

    shows: tuple[int, ...]
    behind: PerToken[tuple[int, ...]]
    before: PerToken[tuple[int, ...]]


_SHOWS, _BEHIND, _BEFORE = map(attrgetter, ("shows", "behind", "before"))


class _Roster:
    """Rules of checks, and those of them that a text wakes.

    A rule is woken by one sign, or by several together. For each that is the rarest of those that wake a rule together
    it is asked whether the text shows the others. Those that are words are looked for in the text only then; every
    other sign has a number, and what a text shows of these is a set.
    """

    def __init__(self, checks: Sequence[Check], judged: bool) -> None:
        self._asked = tuple((check, rule) for check in checks for rule in _rules_of(check))
        self._always = tuple(place for place, (_, rule) in enumerate(self._asked) if rule.triggers is None)
        self._signs = _Signs()
        self._shown: dict[Sign, Callable[[str], object]] = {}
        self._woken: defaultdict[int, tuple[int, ...]] = defaultdict(tuple)
        """By the number of a sign, the places of the rules that it wakes by itself."""
        self._conditions: defaultdict[int, tuple[Condition, ...]] = defaultdict(tuple)
        """By the number of the rarest of several that wake a rule together, what else must be there."""
        numbers: dict[Sign | Bigram, int] = {}
        at_start = _Wanted()
        words_once: dict[frozenset[str], frozenset[str]] = {}
        numbers_once: dict[frozenset[int], frozenset[int]] = {}
        for place, (_, rule) in enumerate(self._asked):
            for trigger in _triggers(rule, judged):
                signs = tuple(map(_readable, trigger.signs if isinstance(trigger, Together) else (trigger,)))
                rarest, *others = sorted(signs, key=_frequency) if len(signs) > 1 else signs
                words = tuple(words_once.setdefault(sign, sign) for sign in others if isinstance(sign, frozenset))
                numbered = [rarest, *(sign for sign in others if not isinstance(sign, frozenset))]
                for sign in numbered:
                    if sign not in numbers:
                        numbers[sign] = len(numbers)
                        self._add(sign, numbers[sign], at_start)
                if others:
                    shown = frozenset(map(numbers.__getitem__, numbered[1:]))
                    self._conditions[numbers[rarest]] += ((place, words, numbers_once.setdefault(shown, shown)),)
                else:
                    self._woken[numbers[rarest]] += (place,)
        self._marks = frozenset(word for word in frozenset().union(*words_once) if not plain_words(word))
        """What is looked for as words are and is none: other characters."""
        self._effects = PerToken(self._signs.effect)
        self._at_start = PerToken(_beside([at_start]))

    def _add(self, sign: Sign | Bigram, number: int, at_start: _Wanted) -> None:
        """Take in a sign; what begins with the start of a line is added to what that does."""
        if not isinstance(sign, Bigram):
            self._signs.add(sign, _Share((number,)))
            return
        first, second = sign.first, sign.second
        by_words = isinstance(first, frozenset) and isinstance(second, frozenset) and len(first) * len(second) <= _LARGE
        if isinstance(second, frozenset):
            behind = _Wanted(words=dict.fromkeys(second, (number,)))
        else:
            behind = _Wanted(tests={self._showing(second): (number,)})
        if isinstance(first, frozenset) and "" in first:
            at_start.add(behind)
        if by_words or not (sign.by_second or isinstance(second, frozenset)):
            self._signs.add(first, _Share(behind=behind))
        else:
            self._signs.add(second, _Share(before=_Wanted(tests={self._showing(first): (number,)})))

    def _showing(self, sign: Sign) -> Callable[[str], object]:
        """Whether a token shows a sign: found out where its neighbour makes it matter. What costs next to nothing is
        not remembered: that would cost more for every new word than it spares for the others."""
        if sign not in self._shown:
            test = _test(sign)
            self._shown[sign] = test if _is_cheap(test) else PerToken(test).__getitem__
        return self._shown[sign]

    def without_triggers(self, context: Context) -> frozenset[int]:
        """The places of the rules that see every passage of a document that concerns their checks."""
        return frozenset(place for place in self._always if _is_concerned(self._asked[place][0], context))

    def learn(self, texts: Iterable[str]) -> None:
        """Find out what the tokens of some texts do that have not been seen yet."""
        self._effects.learn(texts, self._signs.effects)

    def called(self, text: str, always: frozenset[int]) -> Sequence[Asked]:
        """The rules for a text: those that are always called, and those that its tokens wake."""
        tokens = tokens_of(text)
        effects = list(map(self._effects.__getitem__, tokens))
        second = effects[1:]
        with_next = map(getitem, map(_BEHIND, effects), tokens[1:])
        with_last = map(getitem, map(_BEFORE, second), tokens)
        shown = {*chain.from_iterable(map(_SHOWS, set(effects))), *chain.from_iterable(chain(with_next, with_last))}
        for first in _first_of_lines(text) if "\n" in text else tokens[:1]:
            shown.update(self._at_start[first])
        woken = {*always, *chain.from_iterable(map(self._woken.__getitem__, self._woken.keys() & shown))}
        words = words_of(text) | self._marks.intersection(text.lower())
        conditions = map(self._conditions.__getitem__, self._conditions.keys() & shown)
        for place, named, numbered in chain.from_iterable(conditions):
            if place not in woken and numbered <= shown:
                for alternatives in named:
                    if words.isdisjoint(alternatives):
                        break
                else:
                    woken.add(place)
        return [self._asked[place] for place in sorted(woken)]


@cache
def _frequency(sign: Sign | Bigram) -> float:
    """How often a sign is seen, roughly, in a billion words."""
    if isinstance(sign, Bigram):
        return min(_frequency(sign.first), _frequency(sign.second)) * _BESIDE
    if not isinstance(sign, frozenset) or len(sign) > _LARGE:
        return inf
    return occurrences(sign)


def _is_concerned(check: Check, context: Context) -> bool:
    """Whether a document concerns a check; not if that fails, of which the context hears."""
    try:
        return check.concerns(context)
    except MtcheckError:
        raise
    except Exception as error:  # noqa: BLE001 - a defect of one check must not take the others' findings away
        context.failed(check, error)
        return False


class _Signs:
    """Signs with what they do, and what a token does by those that it shows."""

    def __init__(self) -> None:
        self._words: defaultdict[str, _Share] = defaultdict(_Share)
        self._vocabularies: defaultdict[frozenset[str], _Share] = defaultdict(_Share)
        self._tests: defaultdict[Callable[[str], object], _Share] = defaultdict(_Share)
        self._of_unfamiliar: defaultdict[Callable[[str], object], _Share] = defaultdict(_Share)
        """Tests that no familiar word passes."""
        self._of_unlisted: defaultdict[Callable[[str], object], _Share] = defaultdict(_Share)
        """Those that no word passes which the list of English has."""
        self._patterns: defaultdict[re.Pattern[str], _Share] = defaultdict(_Share)
        self._known: dict[tuple[int, ...], _Effect] = {}
        """The effects of the shares of these identities."""
        self._beside: dict[tuple[int, ...], PerToken[tuple[int, ...]]] = {}
        """What a neighbour shows together with a token that wants of it what these identities are."""

    def add(self, sign: Sign, share: _Share) -> None:
        if isinstance(sign, re.Pattern | LazyRegex):
            self._patterns[sign].add(share)
        elif isinstance(sign, Unlisted):
            self._of_unlisted[sign.test].add(share)
        elif isinstance(sign, Unfamiliar):
            self._of_unfamiliar[sign.test].add(share)
        elif callable(sign):
            self._tests[sign].add(share)
        elif len(sign) > _LARGE:
            self._vocabularies[sign].add(share)
        else:
            for word in sign:
                self._words[word].add(share)

    def effect(self, token: str) -> _Effect:
        """What a token does: it is the same object for tokens that do the same."""
        return self.effects([token])[token]

    def effects(self, tokens: Sequence[str]) -> dict[str, _Effect]:
        """What every token does. Test after test and not token after token: that takes half the time."""
        shares: dict[str, list[_Share]] = {token: [] for token in tokens}
        unfamiliar = [token for token in tokens if not is_familiar(token)]
        strange = set(unfamiliar)
        marked = [token for token in tokens if not is_of_letters(token if token in strange else _unmarked(token))]
        unlisted = [token for token in unfamiliar if not is_listed(token)]
        every = (self._tests, tokens), (self._of_unfamiliar, unfamiliar), (self._of_unlisted, unlisted)
        for tests, asked in every:
            for test, share in tests.items():
                for token in filter(test, asked):
                    shares[token].append(share)
        for pattern, share in self._patterns.items():
            for token in filter(pattern.search, marked):
                shares[token].append(share)
        for token in tokens:
            for word in dict.fromkeys(_words(token)):
                if word in self._words:
                    shares[token].append(self._words[word])
                for vocabulary, share in self._vocabularies.items():
                    if word in vocabulary:
                        shares[token].append(share)
        return {token: self._effect(found) for token, found in shares.items()}

    def _effect(self, shares: Sequence[_Share]) -> _Effect:
        key = tuple(map(id, shares))
        if key not in self._known:
            shows = tuple(chain.from_iterable(share.shows for share in shares))
            behind, before = ([side for side in map(of, shares) if side] for of in (_BEHIND, _BEFORE))
            self._known[key] = _Effect(shows, self._shown_beside(behind), self._shown_beside(before))
        return self._known[key]

    def _shown_beside(self, wanted: Sequence[_Wanted]) -> PerToken[tuple[int, ...]]:
        key = tuple(map(id, wanted))
        if key not in self._beside:
            self._beside[key] = PerToken(_beside(wanted))
        return self._beside[key]


def _beside(every: Sequence[_Wanted]) -> Callable[[str], tuple[int, ...]]:
    """What a neighbour shows together with a token, by what is wanted of it."""
    by_tests = [item for wanted in every for item in wanted.tests.items()]
    by_words = [wanted.words for wanted in every if wanted.words]

    def together(token: str) -> tuple[int, ...]:
        found: tuple[int, ...] = ()
        for shown, numbers in by_tests:
            if shown(token):
                found += numbers
        if by_words:
            for word in _words(token):
                for numbers_of in by_words:
                    if word in numbers_of:
                        found += numbers_of[word]
        return found

    return together


def _triggers(rule: Rule, judged: bool) -> Sequence[Trigger]:
    """The alternatives that wake a rule; none if it is always awake."""
    if rule.triggers is None:
        return ()
    return *_alternatives(rule.triggers), *(_alternatives(rule.doubts) if judged else ())


@cache
def _rules_of(check: Check) -> tuple[Rule, ...]:
    """The rules of a check, whose triggers may take long to gather from its tables."""
    return check.rules


def _alternatives(triggers: Triggers) -> tuple[Trigger, ...]:
    return triggers if isinstance(triggers, tuple) else (triggers,)


def _is_cheap(test: Callable[[str], object]) -> bool:
    """Whether a test costs no more than to look up what it said before."""
    return test in _CHEAP or isinstance(getattr(test, "__self__", None), frozenset)


def _test(sign: Sign) -> Callable[[str], object]:
    if isinstance(sign, re.Pattern | LazyRegex):
        return lambda token: sign.search(token) is not None
    return sign if callable(sign) else lambda token: not sign.isdisjoint(_words(token))


@cache
def _readable(sign: Sign | Bigram) -> Sign | Bigram:
    """A sign in the words of texts: what is none (*asylum-seeker*, *isn't*) by the rarest of those that it has."""
    if isinstance(sign, Bigram):
        return replace(sign, first=_in_words(sign.first), second=_in_words(sign.second))
    return _in_words(sign)


@cache
def _in_words(sign: Sign) -> Sign:
    if not isinstance(sign, frozenset) or len(sign) > _LARGE:
        return sign
    joined = "".join(sign)
    if joined.isalpha() and joined.islower():
        return sign
    return frozenset(min(plain_words(word), key=zipf, default=word) if len(word) > 1 else word for word in sign)


def _unmarked(token: str) -> str:
    """A token without the comma or the full stop behind it."""
    return token[:-1] if token[-1] in ",." else token


def _words(token: str) -> Sequence[str]:
    """The words of a token and its other characters, as sets name them."""
    lowered = token.lower()
    return (lowered,) if is_of_letters(token) else _WORD_OR_OTHER.findall(lowered)


def _first_of_lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield from line.split(None, 1)[:1]


@lru_cache(maxsize=64)
def _applying(checks: tuple[Check, ...], language: str) -> tuple[Check, ...]:
    return tuple(check for check in checks if check.applies_to(language))


@lru_cache(maxsize=64)
@lasting()
def _roster(checks: tuple[Check, ...], role: Role, translated: bool, judged: bool) -> _Roster:
    return _Roster(
        [check for check in checks if role not in check.exempt_roles and (translated or not check.needs_source)], judged
    )
