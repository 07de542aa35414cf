"""Events as a text tells them with a verb, and the nouns that take them up: "walked out … the walkout".

The nouns and verbs are in `mtcheck/languages/data/events.tsv`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from mtcheck.analysis.morphology import can_be, inflected, verb_tags
from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import rows

__all__ = ["Told", "event_nouns", "kinds_of", "tells", "told_in", "verbs_in"]

_HAPPENS = lazy_regex(
    r"(?:broke|breaks|broken)\sout|killed|kills|injured|injures|wounded|destroyed|destroys|damaged|hit|hits|struck"
    r"|strikes|shook|shakes"
    r"|left|leaves|caused|causes|claimed|claims|cost|devastated|gutted|ripped|swept|happened|occurred|(?:took|takes"
    r"|take|taken)\splace"
    r"|erupted|began|begins|begin|started|starts|start|forced|engulfed|plunged|cut|knocked|uprooted|paralysed|halted"
    r"|disrupted|raged"
    r"|tore|blew|wreaked|ravaged|buried|blocked|triggered|plunged|rattled|startled|woke|brought|held|scheduled"
    r"|planned|set|due"
    r"|(?:is|was|will\sbe|are|were)\s(?=on\b|at\b|in\b)|opens?|opened|ends?|ended|shut|closed|affected|flooded|cost",
)
"""What stands behind the noun of an event that its subject tells."""
_AUXILIARIES = frozenset(
    """
    be is are was were been being has have had will can must may to due set scheduled expected about can't cannot now
    only finally already then not also just officially immediately suddenly apparently probably both reportedly
    allegedly later eventually still again first unexpectedly surprisingly unanimously narrowly clearly deliberately
    successfully formally duly promptly briefly simply publicly solemnly planning plans wants intends hopes
    """.split()
)
"""What may stand between a subject and the verb that tells an event."""
_BOUNDARY = frozenset(
    """
    who which that whose whom when where while after before because since if unless although though but and or as so for
    until till once than said says according would could should during following whether amid despite without like
    """.split()
)
"""Words behind which another clause, or another event, may begin."""
_BEFORE_DATE = _BOUNDARY - frozenset("and or for as during that without despite amid like said".split())
_BEFORE_VERB = _BOUNDARY - frozenset("and for or".split())
_TOKEN = lazy_regex(r"[\w’'-]+|[;:–—()“”\"]|--")
_GAP = r"(?:[\w’'-]+\s){0,3}?"


@dataclass(frozen=True, slots=True)
class Told:
    """An event that a sentence tells, by the kinds that its verb may be of."""

    kinds: frozenset[int]
    span: Span


@dataclass(frozen=True, slots=True)
class _Way:
    kind: int
    rest: re.Pattern[str] | None
    close: bool
    subject: bool


@dataclass(frozen=True, slots=True)
class _Events:
    by_noun: dict[str, frozenset[int]]
    ways: dict[str, tuple[_Way, ...]]


@cache
def _events() -> _Events:
    nouns: defaultdict[str, set[int]] = defaultdict(set)
    ways: defaultdict[str, list[_Way]] = defaultdict(list)
    for kind, (names, verbs, *flags) in enumerate(rows("events")):
        for name in names.split(";"):
            nouns[name.strip().rpartition(" ")[2] if " " in name.strip() else name].add(kind)
            nouns[name.strip()].add(kind)
        for verb in verbs.split(";"):
            written = verb.strip()
            close = written.startswith("!")
            first, _, rest = written.lstrip("!").partition(" ")
            behind = lazy_regex(r"\s" + _GAP.join(map(_spaced, rest.split(".. "))), re.IGNORECASE) if rest else None
            for form in _forms(first):
                ways[form].append(_Way(kind, behind, close, subject=False))
        if flags:
            for name in (flags[0].partition(": ")[2] or names).split(";"):
                first, _, rest = name.strip().partition(" ")
                behind = lazy_regex(rf"\s{_spaced(rest)}\b") if rest else None
                ways[first].append(_Way(kind, behind, close=False, subject=True))
    return _Events({noun: frozenset(kinds) for noun, kinds in nouns.items()}, {f: tuple(w) for f, w in ways.items()})


def _spaced(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s")


def _forms(verb: str) -> tuple[str, ...]:
    if verb.startswith("~"):
        return (verb[1:],)
    forms = {verb, *(inflected(verb, tag) for tag in ("VBD", "VBN", "VBZ"))}
    return tuple(forms - {"found"} if verb == "found" else forms)


def event_nouns() -> frozenset[str]:
    """The words that may end a noun that takes up events, or begin its last word: *break-in*."""
    return frozenset(noun.rpartition(" ")[2].partition("-")[0] for noun in _events().by_noun)


def kinds_of(noun: str) -> frozenset[int]:
    """The kinds of events that a noun may take up."""
    return _events().by_noun.get(noun, frozenset())


def tells(sentence: str, kinds: frozenset[int]) -> bool:
    """Whether a sentence has a word that may tell an event of some kinds, whatever its place."""
    ways = _events().ways
    return any(
        way.kind in kinds and (way.rest is None or way.rest.match(sentence, word.end()))
        for word in _TOKEN.finditer(sentence)
        for way in ways.get(word[0].lower(), ())
    )


def verbs_in(text: str, start: int, end: int) -> frozenset[int]:
    """The kinds of events that the verbs of a stretch of text may be of."""
    ways = _events().ways
    return frozenset(
        way.kind
        for word in _TOKEN.finditer(text, start, end)
        for way in ways.get(word[0].lower(), ())
        if not way.subject and (way.rest is None or way.rest.match(text, word.end(), end))
    )


_FRONTED = lazy_regex(
    r"[“\"‘']?(?:(?:Late|Early|Only|Already|Shortly before midnight|Back|Sometime|Just|As early as|At noon|At midday"
    r"|At midnight)\s)?"
    r"(?:[Oo]n|[Ii]n|[Aa]t)\s(?:the\s(?:evening|morning|night|afternoon|early hours|small hours|course)\s(?:of|to)\s)?"
    r"(?:[a-z]+\s)?$|(?:During|Overnight|In|On)\s(?:the\snight\s)?(?:of\s|to\s|from\s|on\s)?$|Last\s$"
)
"""What stands before a date that begins its sentence."""


def told_in(text: str, sentence: Span, date: Span) -> Iterator[Told]:
    """The events of a sentence that happened on the date that stands in it."""
    words = [
        (Span(*word.span()), word[0].lower())
        for word in _TOKEN.finditer(text, sentence.start, min(sentence.end, len(text)))
    ]
    fronted = _FRONTED.match(text[sentence.start : date.start]) is not None
    ways = _events().ways
    for number, (span, word) in enumerate(words):
        if word not in ways or (date.start <= span.start < date.end):
            continue
        before = fronted and span.start > date.end
        if not before and span.start > date.start:
            return
        for way in ways[word]:
            rest = way.rest.match(text, span.end, sentence.end) if way.rest else None
            if way.rest is not None and rest is None:
                continue
            end = rest.end() if rest else span.end
            if (
                _is_main(words, number, date if before else None, way)
                and (not way.subject or _HAPPENS.search(text, end, sentence.end if before else date.start))
                and (before or _is_beside(words, end, date, way))
            ):
                yield Told(frozenset({way.kind}), Span(span.start, end))


def _is_main(words: list[tuple[Span, str]], number: int, fronted: Span | None, way: _Way) -> bool:
    """Whether no verb stands before that of an event, but those that belong to it."""
    first = next((at for at, (span, _) in enumerate(words) if fronted is None or span.start >= fronted.end), 0)
    if not way.subject and (
        number - first < 1 or words[number - 1][1] in _DETERMINERS or words[number - 1][1][-2:] in _GENITIVES
    ):
        return False
    if way.subject and number - first > _LONGEST_SUBJECT:
        return False
    infinitive = False
    at = number - 1
    while at >= first and words[at][1] in _AUXILIARIES and not way.subject:
        infinitive = infinitive or words[at][1] == "to"
        at -= 1
    if infinitive and fronted is not None:
        return False
    return not any(
        word in _BEFORE_VERB or (len(word) == 1 and not word.isalnum()) or _is_past(word)
        for _, word in words[first : at + 1]
    )


_LONGEST_SUBJECT = 5
"""Words up to the noun of a subject that tells an event."""
_DETERMINERS = frozenset("the a an this that these those his her its their our my any no some".split())
_GENITIVES = frozenset(("'s", "’s"))


@cache
def _is_past(word: str) -> bool:
    """Whether a word is a finite verb, if it is one: *said*, *was*, but not *plans*."""
    return word in _FINITE or ("VBD" in verb_tags(word) and word not in _NO_VERBS)


_FINITE = frozenset(
    "is are was were has have had will can must may might would could should says wants does do".split()
)
_NO_VERBS = frozenset("left right united saw found thought lit bit lot red put set cost hit cut shut".split())


def _is_beside(words: list[tuple[Span, str]], end: int, date: Span, way: _Way) -> bool:
    """Whether a date behind the verb of an event belongs to it."""
    between = [word for span, word in words if end <= span.start < date.start]
    if way.close:
        return len(between) <= _CLOSE
    if any(word in _BEFORE_DATE or (len(word) == 1 and not word.isalnum()) for word in between):
        return False
    if "to" in between and any("VB" in verb_tags(word) and "NOUN" not in can_be(word) for word in _behind_to(between)):
        return False
    return way.subject or not any(_is_past(word) and word not in _AUXILIARIES for word in between)


def _behind_to(between: list[str]) -> Iterator[str]:
    yield from (word for to, word in pairwise(between) if to == "to")


_CLOSE = 3
"""Words between a verb of speaking and the date on which something was said, the preposition among them."""
