"""What tells that two names are those of two people, or two spellings that the text knows of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import permutations

from mtcheck.analysis.morphology import can_be
from mtcheck.checks.discourse.names.people import Mention
from mtcheck.checks.discourse.names.sounds import ear_sound_of
from mtcheck.document import Document
from mtcheck.languages.countries import CITIES
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.foreign import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.spelling import plain

__all__ = ["FUNCTION_WORD", "are_two", "is_first_name"]

FUNCTION_WORD = 5.5
"""Zipf value in English from which a word with a capital before a name is no first name: *The*, *For*."""
_TOLD = lazy_regex(
    r"\b(?:[Bb]orn (?=[A-Z][a-z]+ [A-Z])|became (?=[A-Z])|sign(?:ed|s|ing) (?:as|with|simply|(?:his|her|their|all)"
    r" (?:[a-z]+ )?(?:paint|pict|work|letter|poem|book|article|name)\w*)"
    r"|(?:is|are|was|often|also|usually|sometimes) (?:written|called|known)|subtitles?"
    r"|(?:mis-?)?spell\w*|(?:mis-?)?spelt|misnamed"
    r"|corrections?|née|né|alias|pseudonym|nickname|also known|nam(?:es|ed|ing) after|born as"
    r"|(?:call|wr[io]te|nam)\w*\s(?:him|her|it|them)sel(?:f|ves)|(?:written|listed|entered|stands) as|no relation"
    r"|not related"
    r"|umlauts?|translitera\w+|with(?:out)? (?:a|an|one|two) [“\"‘']?\w[”\"’']?(?=[\s,.;])"
    r"|in (?:German|English|Russian|Polish)|as [\w ]{2,20} (?:write|call|spell)s? (?:it|her|him|them)"
    r"|confus\w+|mix(?:ed|es|ing)? up|namesakes?|brothers|sisters|performs as|form (?:of|[a-z]+ [a-z-]+ used))\b"
)
"""Where the text tells of names, two spellings may be meant."""
_KNOWN_PLACE = 3.0
"""Zipf value from which a place is written so in English."""


def are_two(document: Document, people: Sequence[Mention], pair: frozenset[str], *, beside: bool = True) -> bool:
    """Whether the text knows that there are two spellings, or two people of these names.

    The other names that stand ``beside`` them tell of two people, unless it is known that they cannot.
    """
    bare = frozenset(name.removesuffix("s") for name in pair)
    together = _named_together(document, pair) or (len(bare) > 1 and bare != pair and _named_together(document, bare))
    if together or _person_and_place(document, people, pair):
        return True
    if any(map(_is_english_place, pair)) and len(set(map(plain, pair))) == 1:
        return True
    texts = [s.target.text for s in document.segments if any(name in s.target.text for name in pair)]
    if any(_rivals(name).search(text) for name in pair for text in texts if name in text):
        return True
    if len(pair) == 2 and any(all(name in text for name in pair) and _TOLD.search(text) for text in texts):
        return True
    if any(_spelling_of(name).search(text) for name in pair for text in texts if name in text):
        return True
    if any(
        f"{name[0]}{name[2:]}" in pair and f" a {name}" in text for name in pair if name[1:2] == "h" for text in texts
    ):
        return True  # the Irish vocative: “Yes, a Cheann Comhairle”
    if not beside:
        return False
    if any(_is_part_of_later_name(name, other, people, texts) for name, other in permutations(pair, 2)):
        return True
    given = [_companions(name, people, texts) for name in pair]
    return len(given) == 2 and bool(given[0]) and bool(given[1]) and given[0].isdisjoint(given[1])


def _spelling_of(name: str) -> re.Pattern[str]:
    """“Other spellings are …”, “the Hittite form Apaliunas”, “Dajti (Daiti)”: the text knows of more."""
    return lazy_regex(
        rf"\b(?:spellings?|variants?|variously|transliterations?)\b[^.!?]*\b{name}\b"
        rf"|\b(?:form|version|spelling)s?\s(?:of\s)?[“\"‘]?{name}\b|\b{name[0]}[\w’'-]+\s\((?:[a-z]+\s)?{name}\)"
        rf"|\b{name}\s\((?:[a-z]+\s)?{name[0]}[\w’'-]+\)"
    )


def _is_part_of_later_name(name: str, other: str, people: Sequence[Mention], texts: Sequence[str]) -> bool:
    """Whether one stands in longer names alone (Abdelkader Houamel, the Athabascan Festival) which the other has no
    part in, although that was there before: a person is named in full first, and taken up by the surname."""
    first = next(filter(None, (re.search(rf"\b(?:{name}|{other})\b", text) for text in texts)), None)
    if first is None or first[0] == name:
        return False
    if any(f"-{other}" in text for text in texts):
        return False
    longer = [mention.names for mention in people if name in mention.names]
    if len(longer) < sum(len(re.findall(rf"\b{name}\b", text)) for text in texts):
        return False
    shared = {
        ear_sound_of(part) for mention in people if other in mention.names for part in mention.names if part != other
    }
    return all(_is_part(name, names) and shared.isdisjoint(map(ear_sound_of, names)) for names in longer)


def _is_part(name: str, names: Sequence[str]) -> bool:
    """Whether more than a title or the word that opens the sentence stands with a name."""
    place = names.index(name)
    return any(map(is_first_name, names[:place])) or any(
        part.lower() not in ENGLISH.titles for part in names[place + 1 :]
    )


def _companions(name: str, people: Sequence[Mention], texts: Sequence[str]) -> set[str]:
    """How the other names sound that stand beside a name: first names, surnames, what else a full name is made of."""
    beside = {part for mention in people if name in mention.names for part in mention.names if part != name}
    initials = lazy_regex(rf"\b([A-Z][\w’'-]+)\s(?:[A-Z]\.\s?)+{name}\b")
    beside.update(first for text in texts if name in text and "." in text for first in initials.findall(text))
    return {ear_sound_of(part) for part in beside if is_first_name(part)}


def is_first_name(word: str) -> bool:
    """No title, and no word that has its capital from the beginning of a sentence."""
    if is_listed(word):
        return True
    lower = word.lower()
    return lower not in ENGLISH.titles | _DAYS and not can_be(lower) and zipf(lower, "en") < FUNCTION_WORD


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday january february july october".split())


def _is_english_place(name: str) -> bool:
    """Whether English writes a place so, without the marks of its own language: Zurich, and Zürich as well."""
    return name in CITIES and zipf(name.lower(), "en") >= _KNOWN_PLACE


def _rivals(name: str) -> re.Pattern[str]:
    """“His successor Koller”, “Höfer is their competitor”: somebody else than was named before."""
    others = "successor|predecessor|competitor|rival|colleague|opponent|deputy|neighbour|namesake"
    theirs = (
        r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|\w[’']s)\s(?:[a-z-]+\s){0,2}?(?:secretary|assistant|teacher|pupil|nephew|niece"
        r"|cousin|uncle|aunt|team-?mate|lawyer|doctor|boss|landlord|tenant|runner-up|brother-in-law|sister-in-law)"
        r"|neighbouring\s(?:town|village|island|district)"
    )
    return lazy_regex(
        rf"\b(?:(?:{others})s?|{theirs}),?\s(?:(?:is|was|of)\s)?(?:[A-Z][\w.-]+\s){{0,2}}{name}\b"
        rf"|\b{name},?\s(?:is|was)?\s?(?:his|her|its|their|the|a)\s(?:{others})\b"
    )


def _person_and_place(document: Document, people: Sequence[Mention], pair: frozenset[str]) -> bool:
    """Whether one is somebody's surname, and the other stands for a place wherever it stands: "in Sonnenborn"."""
    of_people = {m.names[-1] for m in people if len(m.names) > 1 and is_first_name(m.names[0])} & pair
    if len(of_people) != 1 or len(pair) != 2:
        return False
    [other] = pair - of_people
    texts = [segment.target.text for segment in document.segments if other in segment.target.text]
    places = sum(len(re.findall(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) {other}\b", text)) for text in texts)
    return places == sum(len(re.findall(rf"\b{other}\b", text)) for text in texts)


_FORMS = "Inc|Ltd|Co|Corp|plc|PLC|LLC|LLP|GmbH|AG|SA|SE|KG|Group|Holdings?|Bros|& (?:Co|Sons?)"
_RIVALRY = (
    r"(?:(?:is|are|was|were|has|have|had|will|would|may|could)\s(?:been\s|be\s)?)?(?:not\s)?"
    r"(?:su(?:e[ds]?|ing)|beat(?:s|en|ing)?|defeat(?:s|ed|ing)?|accus(?:e[ds]?|ing)|challeng(?:e[ds]?|ing)"
    r"|replac(?:e[ds]?|ing)|succeed(?:s|ed|ing)?|fac(?:e[ds]?|ing)|play(?:s|ed|ing)?|meets?|met|marr(?:y|ies|ied|ying)"
    r"|buy(?:s|ing)?|bought|rivals?|rivalled|outbid|undercut|copied|copies|knew|knows|thanked|thanks|phoned|rang|called|told)"
    r"(?:\sover)?"
)
"""What one of two does to the other."""


def _named_together(document: Document, pair: frozenset[str]) -> bool:
    """Whether a text names both side by side, as two people: "Jansen and Professor Janssen"."""
    one, other = sorted(pair) if len(pair) == 2 else (*pair, "")
    form = rf"(?:\s(?:{_FORMS})\.?)?"
    determined = r"(?:(?:the|a|an|his|her|their)\s(?:[A-Z]?[a-z-]+\s){0,4})?"
    between = (
        rf"{form}(?:\s[A-ZÀ-ÖØ-Þ][\w’-]+)?(?:(?:,|\s(?:and|or|und|&|v\.?|vs\.?|against|to|with))\s{determined}(?:[A-Z][\w.]*\s){{0,2}}"
        rf"|\s(?:{_RIVALRY})\s{determined}(?:[A-Z]\w*\s){{0,2}})"
    )
    full = r"[^.!?\n]{1,80}\s[A-Z][\wà-ÿ]+\s"
    first = r"\b[A-Z][\wà-ÿ]+\s"
    together = lazy_regex(
        rf"\b(?:{one}{between}{other}|{other}{between}{one})\b|{first}{one}{full}{other}\b|{first}{other}{full}{one}\b"
    )
    return any(
        one in segment.target.text and other in segment.target.text and together.search(segment.target.text) is not None
        for segment in document.segments
    )
