"""Names that are heard alike, where the text tells who or what they are: a first name alone, kin, a firm, a ship."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from mtcheck.analysis.morphology import can_be
from mtcheck.checks.discourse.names.misspellings import RARE, are_forms
from mtcheck.checks.discourse.names.namesakes import is_first_name
from mtcheck.checks.discourse.names.people import Mention
from mtcheck.checks.discourse.names.sounds import broad_sound_of, ear_sound_of, hard_sound_of
from mtcheck.document import Document, Span
from mtcheck.languages.countries import CITIES
from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.languages.english_grammar import DETERMINERS, PREPOSITIONS
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.foreign import zipf
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import PerToken, plain_words, tokens_of, words_of

__all__ = ["of_kin", "of_things", "one_first_name"]

_LONGEST = 2_500
"""Characters of a text in which somebody who is called by the first name alone is the one that it names in full."""
_PART = r"[A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ]+"
_CAPITALISED = lazy_regex(r"[A-ZÀ-ÖØ-ÞČŠŽ](?<![\w’'-][A-ZÀ-ÖØ-ÞČŠŽ])[a-zß-öø-ſ]+(?![\w-])")
_DAY = lazy_regex(rf"{ANY_WEEKDAY}\b|weekend\b")
_ALONE_BEFORE = lazy_regex(
    r"(?:^|[.!?:,;“\"‘—–]\s?|\b(?:that|when|where|while|because|if|and|but|as|day|weekend|week|for|with|by|whether|so|which"
    r"|before|after|since|until|year|season|spring|summer|autumn|winter|morning|evening|says|said|asks|asked|recalls|little|young)\s)$",
    re.IGNORECASE,
)
_ACTS = lazy_regex(
    r"\s(?:(?:never|always|still|also|already|often|now|only|then|again)\s)?(?:is|was|has|had|will|would|can|could|did|does"
    r"|wants?|must|says?|said|himself|herself|[a-z]{3,}ed|came|went|won|lost|took|made|gave|got|knew|saw|found|told|began"
    r"|ran|swam|fell|left|felt|thought|became|kept|held|wrote|sang|stood|sat|slept|spoke|bought|brought|built|grew|[a-z]{3,}s)\b"
)


def one_first_name(document: Document, people: Sequence[Mention]) -> Iterator[tuple[int, Span, str]]:
    """A first name that acts alone and is heard as that of the one person who is named in full: Yusuf, Jussuf
    Arslanoğlu."""
    if sum(len(segment.target.text) for segment in document.segments) > _LONGEST:
        return
    firsts, parts = _first_names(people)
    for name, places in _alone(document, firsts, parts).items() if firsts else ():
        full = firsts[broad_sound_of(name)]
        if len({given for given, *_ in full}) != 1 or not _may_be_given(name):
            continue
        given, index, span = full[0]
        if (places[0][0], places[0][1].start) < (index, span.start):
            yield from ((at, where, name) for _, at, where in full)
        else:
            yield from ((at, where, given) for at, where in places)


def _first_names(people: Sequence[Mention]) -> tuple[dict[str, list[tuple[str, int, Span]]], frozenset[str]]:
    """First names of people that are named in full, by their sound, and all parts of names."""
    firsts: defaultdict[str, list[tuple[str, int, Span]]] = defaultdict(list)
    parts: set[str] = set()
    for mention in people:
        names = mention.names
        if is_first_name(names[0]):
            parts.update(names)
        if len(names) == _FULL and _is_given(names[0]) and not can_be(names[1].lower()):
            span = Span(mention.span.start, mention.span.start + len(names[0]))
            firsts[broad_sound_of(names[0])].append((names[0], mention.index, span))
    return firsts, frozenset(parts)


def _alone(document: Document, firsts: Container[str], parts: Container[str]) -> dict[str, list[tuple[int, Span]]]:
    """Names that sound like one of these first names and do nothing but act alone, with their places."""
    alone: dict[str, list[tuple[int, Span]]] = {}
    elsewhere: set[str] = set()
    for index, segment in enumerate(document.segments):
        text = segment.target.text
        for match in _CAPITALISED.finditer(text):
            name = match[0]
            if name in parts or len(name) < _SHORTEST or broad_sound_of(name) not in firsts:
                continue
            if _is_alone(text, match.start()) and _ACTS.match(text, match.end()):
                alone.setdefault(name, []).append((index, Span(*match.span())))
            else:
                elsewhere.add(name)
    return {name: places for name, places in alone.items() if name not in elsewhere}


def _is_alone(text: str, start: int) -> bool:
    """Whether nothing stands before a name that tells who, or of which two, it is."""
    if _ALONE_BEFORE.search(text, max(start - 16, 0), start):
        return True
    before = _LOWER_BEFORE.search(text, max(start - 20, 0), start)
    return before is not None and before[1] not in PREPOSITIONS | DETERMINERS and "NOUN" not in can_be(before[1])


_LOWER_BEFORE = lazy_regex(r"(?<![\w’'-])([a-z]+)\s$")


_FULL = 2
_SHORTEST = 4


def _is_given(name: str) -> bool:
    return is_listed(name) or (is_first_name(name) and zipf(name.lower(), "en") < _KNOWN_GIVEN)


_KNOWN_GIVEN = 3.6
"""Zipf value of first names that no table has: Khaled, Anouk."""


def _may_be_given(name: str) -> bool:
    if name in CITIES or can_be(name.lower()):  # Sofia is the capital of Bulgaria
        return False
    return is_listed(name) or zipf(name.lower(), "en") < RARE


_FULL_NAME = lazy_regex(
    rf"\b(?P<first>{_PART})\s(?:{_PART}\s)?(?:(?:von|van|de|der|den|di|da|del|zu|ten|ter|al|el)\s){{0,2}}(?P<surname>{_PART})(?![\w-])"
)
_KIN = lazy_regex(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he\s(?:\w+[’']s|\w+s’))\s(?:[a-z-]+\s){0,2}?(?:father|mother|parents|brothers?|sisters?"
    r"|sons?|daughters?|husband|wife|widow|widower|twin|siblings)\b"
)
_TWO_NAMES = lazy_regex(
    r"\b(?:née|né|born\s[A-Z]|maiden|sp[ae]ll\w*|spelt|married name|divorced|no relation|not related|namesakes?"
    r"|first marriage|stepfather|stepmother|half-(?:brother|sister)|variants?|emigrated|changed)\b"
)


def of_kin(document: Document) -> Iterator[tuple[int, Span, str]]:
    """The surname of a father or a sister that is heard as that of the child: Anouk de Vriese, Pieter de Fries."""
    texts = [segment.target.text for segment in document.segments]
    if sum(map(len, texts)) > _LONGEST or not any(map(_KIN.search, texts)):
        return
    if any(_TWO_NAMES.search(text) for text in texts):
        return
    named = [
        (match["first"], match["surname"], index, match)
        for index, text in enumerate(texts)
        for match in _FULL_NAME.finditer(text)
        if _is_given(match["first"]) and (is_listed(match["first"]) or not can_be(match["first"].lower()))
    ]
    people = {given: (surname, index, match) for given, surname, index, match in reversed(named)}
    if len(people) != _FULL:
        return
    (_, second), (_, first) = sorted(people.items(), key=lambda one: (one[1][1], one[1][2].start()), reverse=True)
    start = first[2].end()
    between = "\n".join([*texts[first[1] : second[1]], texts[second[1]][: second[2].start()]])[start:]
    if _KIN.search(between) and first[0] != second[0] and _are_one_surname(first[0], second[0]):
        yield second[1], Span(*second[2].span("surname")), first[0]


def _are_one_surname(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    if min(len(one), len(other)) < _SHORTEST or are_forms(one, other):
        return broad_sound_of(one).removesuffix("e") == broad_sound_of(other).removesuffix("e")
    return (
        broad_sound_of(one).removesuffix("e") == broad_sound_of(other).removesuffix("e")
        or hard_sound_of(one) == hard_sound_of(other)
        or (min(len(one), len(other)) >= _LONG and int(OSA.distance(one, other)) <= 1)
    )


_LONG = 7
_FIRMS = (
    "firm|company|manufacturer|maker|start-up|startup|group|chain|retailer|supplier|provider|insurer|brewery|airline|bank"
    "|operator|carmaker|builder|developer|producer|shop|cooperative|bakery|dealer|wholesaler|publisher|broadcaster|agency"
    "|clinic|hospital|shipyard|foundry|dairy|network|platform|app|carrier|lender|fund|drug|medicine|band|festival|software"
).split("|")
_ANIMALS = (
    "dog|bitch|cub|calf|foal|puppy|kitten|pup|cat|tomcat|horse|mare|stallion|gelding|elephant|cow|elephant bull|giraffe"
    "|gorilla|orang-utan|chimpanzee|bear|lion|lioness|tiger|tigress|seal|sea lion|dolphin|whale|wolf|lynx"
    "|parrot|owl|stork|penguin|rhino|rhinoceros|hippo|panda|koala|tortoise|donkey|pony|sheepdog|poodle|terrier|labrador|pig"
    "|sow|camel|llama|alpaca|zebra|walrus|otter|beaver|eagle|falcon|vulture|crocodile|snake|python|monkey|leopard|cheetah"
).split("|")
_SHIPS = (
    "ship|ferry|freighter|tanker|yacht|liner|steamer|trawler|cutter|frigate|barge|vessel|catamaran|tug|lifeboat"
    "|icebreaker|submarine|sailing ship|cruise ship|container ship|research ship|tall ship|schooner|ketch|boat"
).split("|")
_NAMED = lazy_regex(
    rf"\b(?i:(?P<firm>{one_of(_FIRMS)})|(?P<animal>{one_of(_ANIMALS)})|(?P<ship>{one_of(_SHIPS)}))(?:\s(?:called|named))?\s[“\"‘]?(?P<name>{_PART})"
    r"(?![\w’'-]|\s[A-Z])"
)
_KINDS = frozenset(plain_words(kind)[-1] for kind in (*_FIRMS, *_ANIMALS, *_SHIPS))


_BEHIND_NAMES = (
    "Solar Energy Energie Pharma Bank Group AG GmbH SE Motor Motors Air Airlines Airways Technologies System Systems"
    " Biotech Therapeutics Logistics Logistik Holding Food Foods Reisen Bau Immobilien Software Robotics Semiconductor"
    " Semiconductors Aerospace Chemie Chemicals Power Werke Electronics Medical Diagnostics Digital Capital Insurance"
    " Versicherung Mobility Lab Labs"
).split()
_WORDS_BEHIND_NAMES = frozenset(map(str.lower, _BEHIND_NAMES))
_BESIDE_NAMES = _WORDS_BEHIND_NAMES | {
    max(reversed(plain_words(kind)), key=len) for kind in (*_FIRMS, *_ANIMALS, *_SHIPS)
}
"""Words of which one is there where the name of a thing may stand: not the *up* of a start-up."""
_IN_FRONT = lazy_regex(rf"\b(?P<name>{_PART})\s{one_of(_BEHIND_NAMES)}\b")


@PerToken
def _ways_to_name(token: str) -> tuple[int, ...]:
    """On which sides of a token the name of a thing may stand: behind its kind, before what firms are called."""
    first, *_, last = plain_words(token) * 2 or ("", "")
    return (1,) * (last in _KINDS) + (-1,) * (first in _WORDS_BEHIND_NAMES and not token.islower())


def _may_name_thing(text: str) -> bool:
    """Whether the name of a thing may stand in a text: to look for that costs a fifth."""
    if words_of(text).isdisjoint(_BESIDE_NAMES):
        return False
    tokens = tokens_of(text)
    return any(
        not tokens[at + step].islower() or tokens[at + step] in {"called", "named"}
        for at in _ways_to_name.places(tokens)
        for step in _ways_to_name[tokens[at]]
        if 0 <= at + step < len(tokens)
    )


_THE = lazy_regex(r"\b[Tt]he\s[“\"‘]?$")


def of_things(document: Document) -> Iterator[tuple[int, Span, str]]:
    """What is named with its kind and then alone, by a name that is nearly the same: Vantara Solar, Ventara; the ship
    Wilhelmine, the Wilhelmina."""
    kinds = _kinds(document)
    if not kinds or len(kinds) > _MOST:
        return
    places: defaultdict[str, list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for index, segment in enumerate(document.segments):
        for match in _CAPITALISED.finditer(segment.target.text):
            if len(match[0]) >= _SHORTEST and match[0] not in kinds:
                places[match[0]].append((index, match))
    for name, found in places.items():
        others = [other for other in kinds if _is_nearly(other, name, kinds[other])]
        if len(others) != 1 or not all(_stands_alone(match) for _, match in found):
            continue
        if kinds[others[0]] == "ship" and not all(
            _THE.search(match.string, max(match.start() - 6, 0), match.start()) for _, match in found
        ):
            continue
        yield from ((index, Span(*match.span()), others[0]) for index, match in found)


def _kinds(document: Document) -> dict[str, str]:
    """Names that stand behind a word for what they name, with that."""
    kinds: dict[str, str] = {}
    if sum(len(segment.target.text) for segment in document.segments) > _MOST * _LONGEST:
        return kinds
    for text in [segment.target.text for segment in document.segments if _may_name_thing(segment.target.text)]:
        for match in _NAMED.finditer(text):
            kind = next(kind for kind in ("firm", "animal", "ship") if match[kind])
            if _may_be_thing(match["name"]) or (
                kind == "animal" and len(match["name"]) >= _SHORTEST and _is_given(match["name"])
            ):
                kinds.setdefault(match["name"], kind)
        for match in _IN_FRONT.finditer(text):
            if _may_be_thing(match["name"]):
                kinds.setdefault(match["name"], "firm")
    return kinds


_MOST = 8
_LEAST = 5


def _may_be_thing(name: str) -> bool:
    return len(name) >= _LEAST and not can_be(name.lower()) and zipf(name.lower(), "en") < RARE


def _stands_alone(match: re.Match[str]) -> bool:
    """Whether no other name stands beside a name, and nothing introduces it."""
    text = match.string
    if re.match(r"\s[A-Z]|,\s(?:an?|another|the)\b|\s(?:is|was)\s(?:an?|the)\b", text[match.end() : match.end() + 12]):
        return False
    before = text[max(match.start() - 24, 0) : match.start()]
    return not re.search(r"[A-Z][\w’'-]*\s$", _DAY.sub("", re.sub(r"(?:^|[.!?]\s)[A-Z][a-z]+\s$", "", before)))


def _is_nearly(one: str, other: str, kind: str) -> bool:
    from rapidfuzz.distance import OSA

    if abs(len(one) - len(other)) > _TWO or one[0] != other[0]:
        return False
    if kind == "animal" and broad_sound_of(one) == broad_sound_of(other) and _may_be_given(other):
        return True
    if min(len(one), len(other)) < _LEAST or not _may_be_thing_again(other):
        return False
    if one.removesuffix("s") == other.removesuffix("s"):
        return False
    if ear_sound_of(one) == ear_sound_of(other) or broad_sound_of(one) == broad_sound_of(other):
        return True
    if kind == "ship":
        return int(OSA.distance(one.lower(), other.lower())) <= 1
    return not are_forms(one, other) and int(OSA.distance(one.lower(), other.lower())) <= 1


_TWO = 2
_KNOWN = 3.0


def _may_be_thing_again(name: str) -> bool:
    return not can_be(name.lower()) and zipf(name.lower(), "en") < _KNOWN
