"""Phrases in any inflection, found by their rarest word and rewritten in the same inflection.

A phrase is written as it would be quoted, with these signs for what varies:

``{put}``    any form of the verb, which may have a particle (``{put_on}``); in the repair, the form that the text has
``{}``      in a repair, the verb as the text has it
``a/b``      either word; ``_`` in one stands for a space
``word?``    may be missing
``~``        a possessive (*my, their, Anna's*); ``the/~`` either
``=a/b``     either word, which the repair takes over as ``=1`` (the first so written), ``=2`` …
``*``        one to three words; in the repair, the words that the text has
``**``       one to eight words; in the repair, too
``#``        a number, in figures (as an ordinal, too) or below a hundred in words; one of several alternatives, too
``&``        the score of a match
``!when/if`` first: not after these words; last: not before them (``_`` for a space)

A table of phrases costs next to nothing for a passage in which no two neighbours of a phrase stand side by side.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain, pairwise, product
from math import prod
from typing import NamedTuple

from mtcheck.document import Span
from mtcheck.languages.english_numbers import BELOW_HUNDRED, WORDS
from mtcheck.languages.english_verbs import Verb, verb
from mtcheck.languages.frequency import occurrences, zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import is_of_letters, per_text, standing

__all__ = ["Phrase", "PhraseMatch", "PhraseTable", "Signs"]

_JOINED = lazy_regex(r"[A-Za-z]+(?:-[A-Za-z]+)+")
_PASSAGE = 45
"""Words of a passage of news."""
_BILLION = 1e9
_SELDOM = 1e-5
"""Chance of three words to stand in a passage together below which it does not matter whether they do side by side: a
table of thousands of phrases sums it up."""
_BESIDE = 1 / 15
"""How many of two words of a passage stand side by side: more than chance would have it, for words are no strangers."""
_MOST_SIGNS = 4
_SLACK = 2
"""Words more than there seem to be: an apostrophe parts *one's* into two, a hyphen what is written as one."""
_GAP_REACH = 9
"""Three words of a gap, each with up to two hyphens or apostrophes."""
_LONG_REACH = 24
"""Eight words of a long one."""
_OWNER = "(?P<owner>"
_POSSESSIVE = _OWNER + r"my|your|his|her|its|our|their|one['’]s|\w+['’]s|\w+s['’])"
_GAP = r"(?P<gap>[\w'’-]+(?:\s+[\w'’-]+){0,2}?)"
_LONG_GAP = r"(?P<gap>(?:[\w'’-]|[.,](?=\d))+(?:\s+(?:[\w'’-]|[.,](?=\d))+){0,7}?)"
_NUMBER = rf"(?P<number>\d[\d.,]*(?:th)?|{BELOW_HUNDRED})"
_SCORE = r"(?P<score>\d{1,3}[:–-]\d{1,3})"
_NAMED = (_OWNER, "(?P<gap>", "(?P<number>", "(?P<score>")
"""What a repair takes over is what the first of them matches."""
_INFINITIVE = lazy_regex(
    r"(?:\b(?:to|will|would|can|could|may|might|must|shall|should|not|let|do|does|did)|n['’]t|['’]ll)\s+(?:\w+ly\s+)?$",
    re.I,
)
_PLURAL = lazy_regex(r"(?:\b(?:they|we|you|people|men|women|children|who)|\w[^\Wsi]s)\s+(?:\w+ly\s+)?$", re.I)
_PERFECT = lazy_regex(
    r"(?:\b(?:have|has|had|having|is|are|was|were|be|been|being|gets?|got)|['’](?:ve|d|s))\s+(?:\w+\s+)?$"
)

_POSSESSIVES = {"i": "my", "you": "your", "he": "his", "she": "her", "it": "its", "we": "our", "they": "their"}
_AUXILIARIES = frozenset("has have had is are was were will would can could may might must should also not".split())


_PART = lazy_regex(r"[a-zß-ɏ]+|\d(?![.,:–-]?\d)")
"""A word, or a figure by its last digit."""
_FIGURES = frozenset("0123456789")
_NUMBERS = _FIGURES | WORDS
_OF_SIGNS = {"#": (_NUMBERS, _NUMBERS | {"th"}), "&": (_FIGURES, _FIGURES)}
"""The first and the last parts of what two signs stand for."""

Neighbours = tuple[frozenset[str], frozenset[str]]
"""Words and last digits, and others of which one stands behind one of them."""
Signs = tuple[frozenset[str] | Neighbours, ...]
"""What stands in every text in which a phrase is found: one of each set of words, and neighbours side by side."""


_Forms = tuple[frozenset[str], frozenset[str], frozenset[str]]
"""What the forms of a part begin with and end in, and the rarest word of each."""


class _Part(NamedTuple):
    """An obligatory part of a phrase."""

    begins: frozenset[str]
    """The first word of each of its forms, or the last digit of a figure."""
    ends: frozenset[str]
    """What its forms end in: the *s* of *one's*."""
    words: frozenset[str]
    """The rarest word of each of its forms; none if one of them may be a figure."""
    reach: int
    """How many words it may begin behind the beginning of the part before."""
    beside: bool
    """Whether nothing may stand between the two."""


@dataclass(frozen=True)
class Phrase:
    """What is found, what English says instead, and any further columns of the table it comes from."""

    pattern: str
    repairs: tuple[str, ...]
    note: str = ""
    unless: frozenset[str] = frozenset()
    """Words whose presence in the passage makes the phrase sound."""
    doubtful: bool = False
    """Sound English may say the same: the language model has to decide."""
    margin: float | None = None
    """Nats by which it has to prefer a repair, where the default is not right."""
    given: frozenset[str] = frozenset()
    """Words one of which the passage must have, if there are any: the company that makes a usual word suspect."""
    unsure: bool = False
    """English might say it in some sentence: no defect unless something else says so as well."""

    def suits(self, words: frozenset[str]) -> bool:
        """Whether a text with these words has none that make the phrase sound, and those that make it suspect."""
        return self.unless.isdisjoint(words) and not (self.given and self.given.isdisjoint(words))

    def may_stand(self, text: str) -> bool:
        """Whether the obligatory words, which a text has, stand near enough to each other and in their order.

        A pattern costs a millisecond to compile: most are never needed.
        """
        if len(self._parts) == 1:
            return True
        parts = _shared_parts(text)
        reached: list[int] | None = None
        for begins, _, _, reach, _ in self._parts:
            if reached is None:
                reached = list(standing(begins, parts))
            else:
                near = {place for before in reached for place in range(before + 1, before + 1 + reach)}
                reached = [place for place in near if place < len(parts) and parts[place] in begins]
            if not reached:
                return False
        return True

    def signs(self, seldom: float) -> Signs:
        """Its three rarest words, if they seldom meet; else two pairs of neighbours, which cost more, with the rest."""
        words = (*self.by_rarity[:3], *((self.given,) if self.given else ()))
        if prod(map(_chance, words)) < seldom:
            return words
        beside = self.neighbours[:2]
        alone = [forms for forms in words if not any(forms in pair for pair in beside)]
        return (*beside, *alone)[:_MOST_SIGNS]

    @cached_property
    def rarest(self) -> frozenset[str]:
        """The forms of the rarest obligatory word."""
        return self.by_rarity[0]

    @cached_property
    def begins_rarest(self) -> frozenset[str]:
        """What the forms of the part begin with whose beginning is the rarest."""
        return min((part.begins for part in self._parts if part.words), key=_commonness)

    @cached_property
    def neighbours(self) -> tuple[Neighbours, ...]:
        """The obligatory parts that stand side by side, those first that seldom do."""
        beside = [(part.ends, behind.begins) for part, behind in pairwise(self._parts) if behind.beside]
        return tuple(sorted(beside, key=_pairs_expected))

    @cached_property
    def by_rarity(self) -> tuple[frozenset[str], ...]:
        """The forms of its obligatory words, the rarest first."""
        return tuple(sorted((part.words for part in self._parts if part.words), key=_commonness))

    @property
    def _elements(self) -> list[str]:
        """Its parts as they are written, the words of an alternative of several joined by hyphens but for those of
        verbs."""
        return [part if part.startswith("{") else part.replace("_", "-") for part in self.pattern.split()]

    @cached_property
    def _parts(self) -> tuple[_Part, ...]:
        found: list[_Part] = []
        reach, beside = 0, False
        for element in self._elements:
            obligatory = _obligatory(element)
            for forms, width in obligatory:
                found.append(_Part(*forms, reach, beside))
                reach, beside = width + _SLACK, True
            if not obligatory:
                reach += {"*": _GAP_REACH, "**": _LONG_REACH}.get(element) or _width(element.split("/")) + _SLACK
                beside = False
        return tuple(found)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What the forms of the longest obligatory word begin with, one of which stands in every match; of a phrase of
        one word, what it begins with."""
        beginnings = [part.begins for part in self._parts if part.words]
        if not beginnings:
            raise ValueError(f"a phrase needs an obligatory word: {self.pattern!r}")
        if self.is_word:
            return tuple(beginnings[0])
        return tuple(max(beginnings, key=lambda forms: min(map(len, forms))))

    @property
    def is_word(self) -> bool:
        return " " not in self.pattern

    @cached_property
    def regex(self) -> re.Pattern[str]:
        elements = self.pattern.split()
        before = elements.pop(0) if elements[0].startswith("!") else ""
        after = elements.pop() if elements[-1].startswith("!") else ""
        source = ""
        kept = 0
        for position, element in enumerate(elements):
            optional = element.endswith("?")
            body = _source(element.removesuffix("?"))
            if element.startswith("="):
                kept += 1
                body = f"(?P<kept{kept}>{body})"
            if position == 0:
                source += rf"(?:{body}[\s-]+)?" if optional else body
            elif source.endswith(")?") and position == 1:
                source += body
            else:
                source += rf"(?:[\s-]+{body})?" if optional else rf"[\s-]+{body}"
        for named in _NAMED:
            head, first, rest = source.partition(named)
            source = head + first + rest.replace(named, "(?:")
        guards = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in before.strip("!").split("/") if word)
        if after:
            source += rf"(?!\s+(?:{after.strip('!').replace('/', '|').replace('_', ' ')})\b)"
        return lazy_regex(rf"{guards}(?<![\w’'-])(?:{source})(?![\w-]|['’]\w)", re.IGNORECASE)

    @cached_property
    def _verb(self) -> tuple[Verb, ...]:
        found = re.search(r"\{([\w/]+)\}", self.pattern)
        return tuple(map(verb, found[1].split("/"))) if found else ()

    def rewritten(self, match: re.Match[str]) -> tuple[str, ...]:
        """The repairs that fit in the place of the match, in its inflection and with its capital.

        A repair fits if every sign in it stands in the pattern too, and none of the pattern's content would be lost.
        """
        owner = match.groupdict().get("owner")
        owners = (owner,) if owner else _owners(match.string[max(match.start() - 30, 0) : match.start()])
        return tuple(
            self._rewrite(repair, match, whose)
            for repair in self.repairs
            if self._fits(repair)
            for whose in (owners if "~" in repair else ("",))
        )

    def _fits(self, repair: str) -> bool:
        begins = self.pattern.partition(" ")[2] if self.pattern.startswith("!") else self.pattern
        same_verb = begins.startswith("{") == repair.startswith("{") and ("{" in self.pattern or "{" not in repair)
        signs_kept = all(self.pattern.count(sign) == repair.count(sign) for sign in "*#=&")
        return same_verb and signs_kept

    def _rewrite(self, repair: str, match: re.Match[str], owner: str) -> str:
        groups = match.groupdict()
        form = " ".join((groups.get("verb") or "").lower().split())
        before = match.string[max(match.start() - 30, 0) : match.start()]
        perfect = bool(_PERFECT.search(before))
        found = next((known for known in self._verb if form in known.all), None)

        def inflected(placeholder: re.Match[str]) -> str:
            wanted = verb(placeholder[1])
            if found is None:
                return wanted.plain
            return _agreeing(wanted.like(found, form, perfect=perfect), before)

        text = re.sub(r"\{(\w+)\}", inflected, repair.replace("{}", groups.get("verb") or ""))
        text = re.sub(r"=(\d)", lambda kept: groups.get(f"kept{kept[1]}") or "", text)
        text = text.replace("~", owner)
        for sign, group in (("**", "gap"), ("*", "gap"), ("#", "number"), ("&", "score")):
            text = text.replace(sign, groups.get(group) or "")
        return text[:1].upper() + text[1:] if match[0][:1].isupper() else text


@cache
def _commonness(forms: frozenset[str]) -> float:
    """How frequent the most frequent of some forms is."""
    return max(map(zipf, forms))


@cache
def _expected(forms: frozenset[str]) -> float:
    """How many of some forms stand in a passage."""
    return _PASSAGE * occurrences(forms) / _BILLION


def _chance(forms: frozenset[str]) -> float:
    """How likely one of some forms stands in a passage."""
    return min(_expected(forms), 1)


def _pairs_expected(pair: Neighbours) -> float:
    """How often some neighbours stand side by side in a passage."""
    return _expected(pair[0]) * _expected(pair[1]) * _BESIDE


@cache
def _obligatory(element: str) -> tuple[tuple[_Forms, int], ...]:
    """The obligatory parts of an element with their words: those of *driver-side door* are two, optional ones none."""
    sign = element.removeprefix("=")
    if sign in _OF_SIGNS:
        return (((*_OF_SIGNS[sign], frozenset()), 1),)
    if element.endswith("?") or "~" in element or not _OF_SIGNS.keys().isdisjoint(sign.split("/")):
        return ()
    if element.startswith("{"):
        forms = [form for plain in element.strip("{}").split("/") for form in verb(plain).all]
    elif sign[0].isalnum() or sign != element:
        forms = sign.lower().split("/")
    else:
        return ()
    joined = element.lower().split("-") if element.isascii() and _JOINED.fullmatch(element) else ()
    return tuple((_summed_up(those), _width(those)) for those in [[word] for word in joined] or [forms])


def _width(forms: Iterable[str]) -> int:
    """The words of the longest form."""
    return max(1, *(len(_parts_of(form)) for form in forms))


def _summed_up(forms: Sequence[str]) -> _Forms:
    begins, ends, rarest = (_once(frozenset(parts)) for parts in zip(*map(_parts_that_count, forms), strict=True))
    return begins, ends, frozenset() if any(form[0].isdigit() for form in forms) else rarest


@cache
def _once(forms: frozenset[str]) -> frozenset[str]:
    """The same object for the same forms."""
    return forms


@cache
def _parts_that_count(form: str) -> tuple[str, str, str]:
    """The first part of a form, its last and the rarest: *to wake* begins with a word that every text has."""
    parts = [form] if is_of_letters(form) else _parts_of(form) or [form]
    return parts[0], parts[-1], min((parts[0], *filter(str.isalpha, parts[1:])), key=zipf)


def _parts_of(text: str) -> list[str]:
    """The words of a text in lower case and the last digits of its figures."""
    return _PART.findall(text.lower())


_REACH = 120
"""Characters either side of a key word in which the rest of its phrase is looked for."""


def _around(key: str, phrase: Phrase, text: str, lowered: str) -> Iterator[PhraseMatch]:
    place = lowered.find(key)
    if phrase.is_word:
        while place >= 0:
            if match := phrase.regex.match(text, place):
                yield PhraseMatch(phrase, Span(*match.span()), phrase.rewritten(match))
            place = lowered.find(key, place + 1)
        return
    while place >= 0:
        for near in phrase.regex.finditer(text, max(place - _REACH, 0), place + _REACH):
            if match := phrase.regex.match(text, near.start()):  # with what follows beyond the reach
                yield PhraseMatch(phrase, Span(*match.span()), phrase.rewritten(match))
        place = lowered.find(key, place + _REACH // 2)


@per_text
def _shared_parts(text: str) -> Sequence[str]:
    """The words and figures of a text: found once for all tables."""
    return _parts_of(text)


def _owners(before: str) -> tuple[str, ...]:
    """Whose it may be where the pattern does not say: the possessives of the subject before, as far as it is known."""
    words = [word for word in before.lower().replace("’", "'").split() if word not in _AUXILIARIES]
    subject = words[-1].partition("'")[0] if words else ""
    if subject in _POSSESSIVES:
        return (_POSSESSIVES[subject],)
    return ("their",) if _PLURAL.search(before) else ("its", "his", "her")


def _agreeing(form: str, before: str) -> str:
    """The form of *be* after this subject: other verbs do not tell *was* from *were* nor *be* from *are*."""
    if form == "be" and not _INFINITIVE.search(before):
        return "am" if before.rstrip().endswith(("“I", '"I', " I")) or before == "I " else "are"
    return "were" if form == "was" and _PLURAL.search(before) else form


def _source(element: str) -> str:
    if element == "~":
        return _POSSESSIVE
    if "~" in element:
        return f"(?:{_POSSESSIVE}|{_source('/'.join(word for word in element.split('/') if word != '~'))})"
    if element.startswith("="):
        return _source(element[1:])
    if element == "*":
        return _GAP
    if element == "**":
        return _LONG_GAP
    if element == "#":
        return _NUMBER
    if element == "&":
        return _SCORE
    if element.startswith("{"):
        forms = {form for plain in element.strip("{}").split("/") for form in verb(plain).all}
        written = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
        return f"(?P<verb>{written})".replace(re.escape(" "), r"[\s-]+")
    words = sorted(map(re.escape, element.split("/")), key=len, reverse=True)
    written = f"(?:{'|'.join(words)})".replace("'", "['’]").replace("_", r"[\s-]+")
    return written.replace(re.escape("#"), _NUMBER).replace(re.escape("&"), _SCORE)


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """A phrase in a text and what could stand there instead."""

    phrase: Phrase
    span: Span
    repairs: tuple[str, ...]

    @property
    def weight(self) -> tuple[bool, int]:
        """What is sure is kept, and what is longer, where two overlap."""
        return not self.phrase.unsure, len(self.span)


class PhraseTable:
    """Phrases by their neighbours or by a word that is rarer: what is looked at is what may be there."""

    def __init__(self, phrases: Iterable[Phrase], seldom: float = _SELDOM) -> None:
        phrases = tuple(phrases)
        self._by_neighbours: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, phrase in enumerate(phrases):
            if phrase.neighbours and _pairs_expected(phrase.neighbours[0]) < _expected(phrase.rarest):
                for pair in product(*phrase.neighbours[0]):
                    self._by_neighbours[pair].append(number)
            else:
                for form in phrase.rarest:
                    self._by_word[form].append(number)
        self._phrases = phrases
        self._needed = tuple(phrase.by_rarity for phrase in phrases)
        """Of each, words of which a text must have one: most have them not, and nothing else of them is looked at."""
        signs = [(phrase.doubtful, phrase.signs(seldom)) for phrase in phrases]
        beside = (sign for _, every in signs for sign in every if isinstance(sign, tuple))
        self._joined = frozenset(chain.from_iterable(product(*pair) for pair in beside))
        self._words = frozenset(self._by_word)
        self.sure = frozenset(every for doubtful, every in signs if not doubtful)
        """The signs of what is not doubtful."""
        self.doubtful = frozenset(every for doubtful, every in signs if doubtful)
        """Those of what is."""

    def joins(self, token: str) -> bool:
        """Whether a hyphen joins neighbours: they stand in one token then, and not in two."""
        return "-" in token and not self._joined.isdisjoint(pairwise(_parts_of(token)))

    def matches(self, text: str, words: frozenset[str]) -> Iterator[PhraseMatch]:
        """Every match of every phrase in a text with these words; of two for the same place the later counts."""
        beside = map(self._by_neighbours.get, pairwise(_shared_parts(text)))
        alone = map(self._by_word.__getitem__, self._words & words)
        numbers = set(chain.from_iterable(chain(filter(None, beside), alone)))
        candidates = [
            (not phrase.unsure, max(phrase.begins_rarest & words, default=""), number, phrase)
            for number in numbers
            if not any(map(words.isdisjoint, self._needed[number]))
            and (phrase := self._phrases[number]).suits(words)
            and phrase.may_stand(text)
        ]
        if not candidates:
            return
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text) if "İ" in text else text.lower()
        for *_, phrase in sorted(candidates):
            for key in phrase.keys:
                if key in words:
                    yield from _around(key, phrase, text, lowered)

    def find(self, text: str, words: frozenset[str]) -> Iterator[PhraseMatch]:
        """The phrases in a text with these words, in the order of the text: what is sure, and the longer, where two
        overlap."""
        matches = {match.span: match for match in self.matches(text, words)}
        kept: list[PhraseMatch] = []
        for match in sorted(matches.values(), key=lambda match: match.span):
            if not kept or not match.span.overlaps(kept[-1].span):
                kept.append(match)
            elif match.weight > kept[-1].weight:
                kept[-1] = match
        yield from kept
