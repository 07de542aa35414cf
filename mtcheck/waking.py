"""Which checks a passage wakes: most find nothing, and shall cost nothing, where none of their triggers stands.

What a token (what stands between white space) wakes is found out once and remembered, so that a passage costs a look-up
for each of its tokens, however many checks there are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from mtcheck.analysis.tokens import PerToken
from mtcheck.check import Check, Context, words_of
from mtcheck.document import Passage, Role

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


class _Roster:
    """Checks, and the places in their order of those that a token wakes."""

    def __init__(self, checks: Sequence[Check]) -> None:
        self._checks = checks
        self._always = frozenset(place for place, check in enumerate(checks) if check.triggers is None)
        self._by_sign: defaultdict[str, list[int]] = defaultdict(list)
        self._vocabularies: list[tuple[int, frozenset[str]]] = []
        self._tests: list[tuple[int, Callable[[str], object]]] = []
        self._patterns: list[tuple[int, re.Pattern[str]]] = []
        for place, check in enumerate(checks):
            for trigger in check.triggers if isinstance(check.triggers, tuple) else (check.triggers,):
                if isinstance(trigger, re.Pattern):
                    self._patterns.append((place, trigger))
                elif callable(trigger):
                    self._tests.append((place, trigger))
                elif trigger is not None and len(trigger) > _LARGE:
                    self._vocabularies.append((place, trigger))
                else:
                    for sign in trigger or ():
                        self._by_sign[sign].append(place)
        self._any_pattern = _any_of([pattern for _, pattern in self._patterns])
        self._woken = PerToken(self._woken_by)
        self._known: dict[frozenset[int], frozenset[int]] = {}

    def without_triggers(self, context: Context) -> frozenset[int]:
        """The places of the checks that see every passage of a document that concerns them."""
        return frozenset(place for place in self._always if self._checks[place].concerns(context))

    def called(self, text: str, always: frozenset[int]) -> Sequence[Check]:
        """The checks for a text: those that are always called, and those that its tokens wake."""
        return [self._checks[place] for place in sorted(always.union(*filter(None, self._woken.of(text))))]

    def _woken_by(self, token: str) -> frozenset[int]:
        words = words_of(token)
        woken = [place for place, test in self._tests if test(token)]
        if self._any_pattern.search(token):
            woken += [place for place, pattern in self._patterns if pattern.search(token)]
        woken += [place for place, vocabulary in self._vocabularies if not vocabulary.isdisjoint(words)]
        for sign in words if token.isascii() and token.isalpha() else (*words, *_OTHER.findall(token)):
            woken += self._by_sign.get(sign, ())
        places = frozenset(woken)
        return self._known.setdefault(places, places)


def _any_of(patterns: Sequence[re.Pattern[str]]) -> re.Pattern[str]:
    """What matches where one of the patterns does: nine tokens in ten match none, and are asked once."""
    flagged = (f"(?{'i' if p.flags & re.IGNORECASE else ''}:{_GROUP.sub('(?:', p.pattern)})" for p in patterns)
    return re.compile("|".join(flagged) or "(?!)")


@lru_cache(maxsize=64)
def _roster(checks: tuple[Check, ...], role: Role, translated: bool) -> _Roster:
    return _Roster(
        [check for check in checks if role not in check.exempt_roles and (translated or not check.needs_source)]
    )
