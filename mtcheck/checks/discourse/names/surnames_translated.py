"""Surnames that come back alone and translated: "Minister Schneider … Minister Taylor"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Context
from mtcheck.checks.discourse.names.people import mentions
from mtcheck.checks.discourse.telling.speaking import SAYS
from mtcheck.checks.discourse.telling.telling import texts_of, told_here
from mtcheck.document import Document, Span
from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.english_grammar import PREPOSITIONS
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.german_names import surnames
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import words_of

__all__ = ["NO_PERSON", "OFFICES", "is_translation", "translated_surnames"]

_SURNAMES: dict[str, tuple[str, ...]] = {
    word: tuple(german for german, english in surnames().items() if word in english)
    for translations in surnames().values()
    for word in translations
}
"""What systems make of German surnames, with the surnames it may stand for."""
_TRANSLATIONS = {word.lower(): frozenset(map(str.lower, germans)) for word, germans in _SURNAMES.items()}
"""The same in lower case, as `words_of` has it."""
OFFICES = frozenset(
    """
    Minister President Chancellor Mayor Senator Judge Coach Professor Inspector Commissioner Councillor Secretary
    Captain Officer Director Chairman Chairwoman Governor Bishop Pastor
    """.split()
)
"""What stands before a surname."""
_ANY = "[A-Z][a-z]+"
_TITLED = lazy_regex(rf"\b(?:(?:Mrs?|Ms|Dr|Prof)\.?|Mr|Herr|Frau|{'|'.join(OFFICES)})\s(?P<name>{_ANY})\b(?!\s[A-Z]|-)")
_ACTING = lazy_regex(rf"\b(?P<name>{_ANY})\s(?P<verb>[a-z]+)\b")
_TAKEN_UP = lazy_regex(rf"(?<=[a-z,] )(?P<name>{_ANY})(?=[.,;:!?]|['’]s\b|\s(?P<next>[a-z]+)\b)")
"""Inside a sentence no common word has a capital."""
_OPENING = lazy_regex(rf"(?:^|(?<=[.!?]\s))(?P<name>{_ANY})(?=,\s(?:who|whose|aged\s\d\d|\d\d),?\s)")
"""“Tailor, who runs a dairy farm, …”: a common noun alone is no subject."""
_BEFORE_NAME = lazy_regex(
    r"(?:\b(?:[Uu]nder|[Aa]ccording to|[Ww]ith|[Ff]or|[Bb]y|[Aa]gainst|[Ff]rom|[Bb]ehind|[Bb]efore|[Aa]fter|[Bb]esides"
    r"|[Ll]ike|[Ww]ithout|[Uu]nlike|[Aa]longside|[Ii]nstead of|[Bb]ecause of|[Tt]hanks to"
    r"|[Oo]pposite|[Aa]bout|to|that|when|where|while|because|than|and|but|if|whether|so|beat|met"
    r"|replaced|succeeds|succeeded|accuses|accused"
    rf"|called|{SAYS})|,)\s$"
)
NO_PERSON = frozenset(
    """
    Sunday Monday Tuesday Wednesday Thursday Friday Saturday Summer Autumn Winter Spring Fall Morning Tomorrow
    Night Evening March May August Christian Jew Swiss Austrian Hungarian Pole Bavarian Saxon Bohemian Swabian
    Prussian Hessian Franconian Heaven Earth Pope Church Parliament Council Black White Green Brown Red Blue God
    Emperor Judge King Prince Duke Mayor President Captain Bishop Pastor Father Brother Uncle Cancer Aquarius
    Law Street House Congress
    """.split()
)
"""What has a capital inside a sentence anyway, or may: somebody's title, a party, a people."""
_OF_YEAR = frozenset(
    "Sunday Monday Tuesday Wednesday Thursday Friday Saturday Summer Autumn Winter Spring Fall March May".split()
)
_SPEAKS = lazy_regex(rf"{SAYS}|wants|refuses|refused|apologises|resigned|resigns|decided|decides")
"""What no day and no season does."""
_FOLLOWS = frozenset(
    """
    was is were has had will would can could and or in on at for to from with by after before since as this last himself
    herself who also still now again then wants wanted did does should must may might
    because while when but if although until through over during despite without into out off up down
    never always already often soon later only even finally initially immediately now
    """.split()
)
_NAMES_THING = lazy_regex(r"[^.!?]{0,24}\b(?:names?|titles?|(?:is|was|been) called|played by|entitled)\b")
"""How a sentence goes on that gives a thing or a character this name."""
_NAME_BEFORE = lazy_regex(
    rf"(?!{ANY_WEEKDAY}\s$)(?!(?:January|February|April|June|July|August|September|October"
    r"|November|December)\s$)(?!(?:Then|Today|Yesterday|Later|Afterwards|Now|When|While|As|If|But|And|So|Because|Since|After"
    r"|Before|Although|Once|Whether|That|Still|Meanwhile|Finally|Only|Again|Even)\s$)(?:[A-Z][\w’-]*|\b(?:[A-Z]|Mrs?|Ms|Dr|St|Prof|Sen|Gen|Rev)\.)\s$"
)
_INSIDE = lazy_regex(r"(?:[a-z0-9],?|[a-z0-9][”\"’],?|day)\s$")
_DETERMINED = lazy_regex(
    r"\b(?:the|a|an|this|that|his|her|its|their|no|any|of|in|on|last|next|every)\s$", re.IGNORECASE
)
_BESIDE = 80
"""Characters between two names in one sentence, which are those of two people."""
_REACH = 4
"""Passages before in which the name may stand."""


def translated_surnames(text: str, context: Context) -> Iterator[tuple[Span, str]]:
    """Places of a passage where somebody's surname stands alone and translated, with the surname."""
    reach = 0 if context.document.batch else _REACH
    near = [words_of(told) for told in context.fact(texts_of)[max(context.index - reach, 0) : context.index + 1]]
    translations = {
        word.capitalize()
        for word in _TRANSLATIONS.keys() & words_of(text)
        if not all(map(_TRANSLATIONS[word].isdisjoint, near))
    }
    if not translations:
        return
    found: set[int] = set()
    for pattern, judge in ((_TITLED, None), (_OPENING, None), (_ACTING, _acts), (_TAKEN_UP, _is_taken_up)):
        for match in pattern.finditer(text):
            name, start = match["name"], match.start("name")
            if name not in translations or start in found or (judge and not judge(text, match)):
                continue
            if _NAMES_THING.match(text, match.end("name")):
                continue
            told = told_here(context, start, _REACH)
            known = [german for german in _SURNAMES[name] if _is_introduced(german, told)]
            if re.search(rf"\b{name}\s[A-Z]|[“\"‘]{name}\b", told):
                continue  # Fox News, the Cook Islands, his book “Luck”
            if len(known) != 1 or -1 < told.find(name) < told.find(known[0]):
                continue  # Mr Hunter bought it from Norbert Jäger
            beside = rf"\b{known[0]}\b[^.!?\n]{{0,{_BESIDE}}}\b{name}\b"
            if not (name in context.fact(_in_full) or re.search(beside, told + name)):
                found.add(start)
                yield Span(*match.span("name")), known[0]


_CAPITALISED = lazy_regex(r"\W{0,2}([A-Z][a-z]+)")


def is_translation(token: str) -> bool:
    """Whether a word with a capital may be what systems make of a surname."""
    word = None if token.islower() else _CAPITALISED.match(token)
    return word is not None and word[1] in _SURNAMES


def _acts(text: str, match: re.Match[str]) -> bool:
    """Whether a word with a capital is the subject of what follows, and no word of the language."""
    start = match.start("name")
    before = text[max(start - 24, 0) : start]
    tags = verb_tags(match["verb"])
    finite = match["verb"] in {"has", "had", "will", "would", "wants"} or (
        bool(tags & {"VBD", "VBZ"}) and match["verb"] not in {"is", "was", "does", "did"}
    )
    if match["name"] in NO_PERSON and "VBD" not in tags and "NOUN" in can_be(match["verb"]):
        return False
    if match["verb"] in {"is", "was"} and match["name"] not in NO_PERSON:
        # "in the 80th minute Bird was substituted", but not "Bird was first" at the beginning of a sentence
        finite = _INSIDE.search(before) is not None and "ADJ" not in can_be(match["name"].lower())
    return finite and not (_NAME_BEFORE.search(before) or _DETERMINED.search(before))


def _is_taken_up(text: str, match: re.Match[str]) -> bool:
    """Whether a word with a capital stands for somebody inside a sentence: under Tailor, according to Weaver."""
    name, start = match["name"], match.start("name")
    if not _BEFORE_NAME.search(text, max(start - 24, 0), start) and not _is_object(text, start):
        return False
    following = match["next"]
    if following is None:
        return name not in NO_PERSON or text[match.end() : match.end() + 1] in {"’", "'"}
    if name in _OF_YEAR and _SPEAKS.fullmatch(following):
        return True
    if name in NO_PERSON or "ADJ" in can_be(name.lower()):
        return False
    return following in _FOLLOWS or bool(verb_tags(following) & {"VBD", "VBZ"})


_VERB_BEFORE = lazy_regex(r"(?<![\w’'-])(?P<verb>[a-z]{3,})\s$")


def _is_object(text: str, start: int) -> bool:
    """Whether a verb stands before a name: the coach substituted Bird, the club regards Bird as a captain."""
    before = _VERB_BEFORE.search(text, max(start - 24, 0), start)
    return before is not None and bool(verb_tags(before["verb"])) and "ADJ" not in can_be(before["verb"])


@cache
def _named(german: str) -> re.Pattern[str]:
    return lazy_regex(rf"\b(?P<before>[A-ZÀ-ÖØ-Þ][\w’-]+)\.?\s{german}\b")


def _is_introduced(german: str, told: str) -> bool:
    """Whether the text has named somebody so, with a first name or a title."""
    if german not in told:
        return False
    befores = {match["before"] for match in _named(german).finditer(told)}
    return any(
        before.lower() in ENGLISH.titles or before in OFFICES or is_listed(before, either=True) for before in befores
    )


def _in_full(document: Document) -> frozenset[str]:
    """What stands behind a first name somewhere, so that it is somebody's own name."""
    return frozenset(
        name
        for mention in mentions(document)
        if mention.names[0] not in OFFICES and mention.names[0].lower() not in ENGLISH.titles | PREPOSITIONS
        for name in mention.names[1:]
    )
