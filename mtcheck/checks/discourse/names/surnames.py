"""Surnames that come back misspelled: "Jane Zuber … Zubler said"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from mtcheck.analysis.morphology import can_be
from mtcheck.checks.discourse.names.people import Mention
from mtcheck.checks.discourse.names.sounds import broad_sound_of
from mtcheck.checks.discourse.telling.speaking import SAYS
from mtcheck.document import Document, Span
from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.english_grammar import CONJUNCTIONS, PREPOSITIONS, PRONOUNS
from mtcheck.languages.foreign import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.spelling import plain

__all__ = ["taken_up_misspelled"]

_CAPITALISED = lazy_regex(r"[A-ZÀ-ÖØ-ÞČŠŽ](?<![\w’'-][A-ZÀ-ÖØ-ÞČŠŽ])[a-zß-öø-ſ]{3,}(?![\w-])")
_NAME_BEFORE = lazy_regex(
    r"(?!(?:Mrs?|Ms|Dr|Herr|Frau|Mayor|President|Minister|Chancellor|Professor|Judge|Bishop|Coach)\.?\s$)"
    r"(?!(?:For|But|When|As|And|While|With|By|After|Because|If|Like|Unlike|Although|What|Then|So|Now|How|That|Why"
    r"|Afterwards|Later|Today|Yesterday|Meanwhile|However|Finally|Still|Only|Even|Also|Again|Here|There|Before|Then)\s$)"
    rf"(?!(?:{ANY_WEEKDAY}|January|February|June|July|August|September|October|November"
    r"|December)\s$)"
    r"[A-ZÀ-ÖØ-ÞČŠŽ](?:[\w’'-]*|\.)\s(?:(?:von|van|der|de|di|al|und|and)\s)?$"
)
_NAME_BEHIND = lazy_regex(r"\s(?:and\s)?[A-ZÀ-ÖØ-ÞČŠŽ]")
_PLACE_BEFORE = lazy_regex(r"\b(?:in|at|near|from|(?<!ccording\s)to|of|outside|around|via|the)\s$")
_INTRODUCED = lazy_regex(r",\s(?:the|an?|another|also)\b")
"""Somebody who has not been named before is told of so: “Hartman, the American biographer”."""
_WHO = lazy_regex(r",\s(?:who|whose|whom)\b")
_ACTS = lazy_regex(
    rf"\s(?:{SAYS}|had|has|was|is|will|would|can|could|did|does|wants?|must|himself|herself|[a-z]{{3,}}ed"
    r"|(?:now|still|also|already|later|then|again|never|always|currently|regularly)\s(?:[a-z]{3,}s|is|was|has|had))\b"
)
"""What somebody does, behind his name."""
_LEAST_LETTERS = 5
_FUNCTION_WORD = 6.0
"""Zipf value from which a word with a capital before a name opens the sentence: *For*, *The*, *When*."""
_RARE = 4.0
"""Zipf value below which a word with a capital is more likely a name than a word of the language."""
_ENDINGS = frozenset({"", "s", "es", "n", "er", "ers", "a", "i", "ian", "in"})
"""What makes another form or another word of a name: Iran and Iranian, Novak and Novaka."""


def taken_up_misspelled(
    document: Document, people: Sequence[Mention], same: Callable[[str, str], bool]
) -> Iterator[tuple[int, Span, str]]:
    """Places of a name that stands alone, is nobody's elsewhere, and is but for a letter that of somebody before it.

    Somebody whose own surname is taken up somewhere is meant only where the other name acts.
    """
    surnames, named = _surnames(people)
    if not surnames:
        return
    by_initial: defaultdict[str, list[str]] = defaultdict(list)
    for surname in surnames:
        for letter in _HEARD_AS.get(surname[0], surname[0]):
            by_initial[letter].append(surname)
    places: defaultdict[str, list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for index, match in _names(document, by_initial, named):
        places[match[0]].append((index, match))
    for name in [name for name in places if name not in surnames]:
        similar = [
            surname
            for surname in by_initial[name[0]]
            if _is_slip(surname, name, same, acts=True) or _is_heard_alike(surname, name)
        ]
        if not similar or any(_is_thing(match) for _, match in places[name]):
            continue
        alone = [(index, match) for index, match in places[name] if _stands_alone(match)]
        if not alone:
            continue
        acts = any(_ACTS.match(match.string, match.end()) for _, match in alone)
        introduced = any(_INTRODUCED.match(match.string, match.end()) for _, match in alone)
        spans = [(index, Span(*match.span())) for index, match in alone]
        taken_up = {surname for surname in similar if any(_stands_alone(match) for _, match in places[surname])}
        candidates = [
            surname
            for surname in similar
            if surnames[surname] < spans[0]
            and (acts or surname not in taken_up)
            and (
                _is_slip(surname, name, same, acts=acts and surname not in taken_up)
                or (not introduced and _is_heard_alike(surname, name))
            )
        ]
        if len(candidates) == 1:
            yield from _rarer(document, candidates[0], name, spans)


_HEARD_AS = {
    letter: letters for letters in ("HGKCQ", "VWF", "YJI", "ZSCT", "AEÄ", "OÖ", "UÜ", "PB", "DT") for letter in letters
} | {"C": "CKHZSTÇQ", "Ç": "CTÇ", "T": "TDZSCÇ"}
"""Letters that a name may begin with in another transliteration."""


def _names(document: Document, initials: Container[str], unless: Container[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """The names that begin with one of these letters, but for some, with the number of their passage."""
    for index, segment in enumerate(document.segments):
        for match in _CAPITALISED.finditer(segment.target.text):
            if match[0][0] in initials and match[0] not in unless and _is_name(match[0]):
                yield index, match


def _rarer(
    document: Document, surname: str, name: str, places: Sequence[tuple[int, Span]]
) -> Iterator[tuple[int, Span, str]]:
    """The places of the rarer of two spellings, with the other; of the later one where they are as frequent."""
    own = [
        (index, Span(*match.span()))
        for index, segment in enumerate(document.segments)
        for match in re.finditer(rf"\b{surname}\b", segment.target.text)
    ]
    if len(own) < len(places):
        yield from ((index, span, name) for index, span in own)
    else:
        yield from ((index, span, surname) for index, span in places)


def _surnames(people: Sequence[Mention]) -> tuple[dict[str, tuple[int, Span]], frozenset[str]]:
    """Surnames of people that are named in full, with their first place, and all other words of names."""
    surnames: dict[str, tuple[int, Span]] = {}
    named: set[str] = set()
    for mention in people:
        names = _without_openers(mention.names)
        if len(names) == 1:
            continue
        titled = names[0].lower() in ENGLISH.titles
        if titled and len(names) == _TITLE_AND_NAME:
            continue
        named.update(names[:-1] if titled else names)
        if len(names) <= _MOST_PARTS and _is_name(names[-1]):
            surnames.setdefault(names[-1], (mention.index, mention.span))
    return surnames, frozenset(named - surnames.keys())


_MOST_PARTS = 4
_TITLE_AND_NAME = 2


def _is_slip(surname: str, name: str, same: Callable[[str, str], bool], *, acts: bool) -> bool:
    """Whether a name is a surname misspelled: in a letter, in two of a long one, or, where it acts, in its ending."""
    one = _one_letter(surname, name) and same(surname, name) and _is_written_alike(surname, name)
    return one or _is_long_slip(surname, name) or (acts and _has_other_ending(surname, name))


def _is_heard_alike(surname: str, name: str) -> bool:
    """Whether a name is a surname in another transliteration: Hrytsenko, Gritsenko; Aigner, Eigner."""
    if name[0] not in _HEARD_AS.get(surname[0], surname[0]):
        return False
    if min(len(surname), len(name)) < _SHORTEST or name.removesuffix("s").startswith(surname):
        return False
    return broad_sound_of(surname) == broad_sound_of(name)


_SHORTEST = 4


def _is_written_alike(one: str, other: str) -> bool:
    """Whether not only the sounds, but the letters too are nearly the same: Bella and Baya are not."""
    from rapidfuzz.distance import OSA

    return int(OSA.distance(plain(one), plain(other))) <= (1 if max(len(one), len(other)) <= _LEAST_LETTERS else 2)


def _without_openers(names: tuple[str, ...]) -> tuple[str, ...]:
    """A run of words with capitals without those that open the sentence or tell of an office."""
    opening = takewhile(lambda name: name == "The" or can_be(name.lower()), names[:-2])
    names = names[sum(1 for _ in opening) :]
    first = names[0].lower()
    opens = len(names) > 1 and (zipf(first, "en") >= _FUNCTION_WORD or can_be(first) == {"ADV"})
    names = names[1:] if opens else names
    return names[1:] if len(names) > 1 and _DAY.fullmatch(names[0]) else names


_DAY = lazy_regex(f"{ANY_WEEKDAY}|January|February|July|September|October|November|December")


def _stands_alone(match: re.Match[str]) -> bool:
    text = match.string
    before = text[max(match.start() - 24, 0) : match.start()]
    if text.startswith(("’s ", "'s "), match.end()) and _PLACE_BEFORE.search(before.lower()):
        return True  # “In Ramanathan’s view”
    if _NAME_BEFORE.search(before) or _NAME_BEHIND.match(text, match.end()):
        return False
    return not _PLACE_BEFORE.search(before) or _WHO.match(text, match.end()) is not None


def _is_thing(match: re.Match[str]) -> bool:
    """Whether a name before a noun, or behind an article, is that of a party, a place or a people: a Khalq member."""
    text = match.string
    behind = _NOUN_BEHIND.match(text, match.end())
    if behind is None:
        return text[max(match.start() - 4, 0) : match.start()].lower() == "the "
    return can_be(behind[1]) == {"NOUN"} and behind[1] not in _FUNCTION_WORDS


_FUNCTION_WORDS = CONJUNCTIONS | PREPOSITIONS | PRONOUNS


_NOUN_BEHIND = lazy_regex(r"\s([a-z]+)")


@lru_cache(maxsize=10_000)
def _is_name(word: str) -> bool:
    return zipf(word.lower(), "en") < _RARE and not can_be(word.lower())


def _is_long_slip(surname: str, name: str) -> bool:
    """Whether two long names begin and end alike and differ in two letters inside: Schällibaum, Schällenbaum."""
    if min(len(surname), len(name)) < _LONG or surname[:4] != name[:4] or surname[-3:] != name[-3:]:
        return False
    from rapidfuzz.distance import OSA

    return int(OSA.distance(surname, name)) <= _LETTERS_OF_LONG


def _has_other_ending(surname: str, name: str) -> bool:
    if _are_of_one_stem(surname, name):
        return True
    longer, shorter = (surname, name) if len(surname) > len(name) else (name, surname)
    if len(shorter) < _LONG - 2:
        return False
    return longer.removesuffix("er") == shorter or any(
        longer == shorter[: -len(cut)] + ending
        for cut, ending in (("en", "ner"), ("n", "ner"), ("en", "er"))
        if shorter.endswith(cut)
    )


def _are_of_one_stem(surname: str, name: str) -> bool:
    """Whether two long surnames begin alike and end in other parts of German names: Zimmerling, Zimmermann."""
    return (
        min(len(surname), len(name)) >= _LONG - 1
        and surname[:_STEM] == name[:_STEM]
        and abs(len(surname) - len(name)) <= _LETTERS_OF_LONG
        and all(_PART.search(one, _STEM - 1) for one in (surname, name))
    )


_STEM = 5
_PART = lazy_regex(
    r"(?:mann|ling|ring|berg|berger|bach|bacher|hauer|bauer|mei?y?er|maie?r|hausen|hauser|felde?r?|feldt|steine?r?|burg|burger"
    r"|dorff?|dorfer|bruch|kampf?|hofe?r?|hoff|müller|schmidt?|ert|ing|inger|winkel|brecht|bert|bertz?|hardt?|wald|walder|holz|holzer"
    r"|horst|huber|huth?|wirth?|macher|maker|sch?ek|nick|ner|ler|lein|städter|stetter|stedt|stadt|thaler|taler|brunn|brunner|brink"
    r"|busch|born|haus|häuser|heim|heimer|mühle|berend|beck|becker|brock|rath|rode|roth|schein|thal|wein|zweig|zahn)$"
)
"""The second part of many a German surname."""
_LONG = 9
_LETTERS_OF_LONG = 2


def _one_letter(surname: str, name: str) -> bool:
    """Whether the words begin alike and neither is a form of the other."""
    one, other = surname.removesuffix("s"), name.removesuffix("s")
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if len(shorter) < _LEAST_LETTERS and len(longer) == len(shorter):
        return False
    return longer[0] == shorter[0] and not (longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS)
