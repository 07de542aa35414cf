"""Two function words side by side that no English phrase holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from mtcheck.analysis.morphology import can_be, is_comparative, verb_tags
from mtcheck.check import Bigram, Contrast, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.syntax.candidates.moves import removed
from mtcheck.document import Span
from mtcheck.languages.english_grammar import (
    FINITE_BE,
    FINITE_HAVE,
    MODALS,
    NOMINATIVES,
    OBJECT_OF,
    OPENS_NOUN_PHRASE,
)
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import rows
from mtcheck.languages.tokens import PerToken, tokens_of
from mtcheck.report import Severity

__all__ = ["FunctionWordClash"]

_ARTICLE = "the a an my our their its your every".split()
_BARE = "of at from by with for into to and or but because if is are was were has have had would could should".split()
_PREPOSITION = "of with from into between against among despite during".split()
_AFTER_PREPOSITION = "of in on at from by with for to into between is are was were has have had".split()
_MODAL = "can could must should would might will".split()
_OWNED = "the a an its their our my his".split()
_DETERMINED = "the a an his its their our my this these those".split()
_KINDS = (
    (_ARTICLE, (*_BARE, *OBJECT_OF)),
    (_PREPOSITION, (*_AFTER_PREPOSITION, *OBJECT_OF)),
    (_MODAL, _MODAL),
    (_OWNED, _DETERMINED),
    (("whose",), _DETERMINED),
    ("about at by for in on since through during without over under after before".split(), ("of",)),
)
"""Words, and those that cannot follow them."""
_CLASHES = {(first, second) for before, after in _KINDS for first in before for second in after if first != second} - {
    ("from", "between"),
    ("from", "among"),
    ("from", "in"),
    ("from", "at"),
    ("a", "to"),
    ("a", "must"),
}
_RARE = {first: frozenset(seconds.split()) for first, seconds in rows("clashing_words")}
"""Words, and those that sound English hardly ever has behind them."""
_BEHIND = {
    first: _RARE.get(first, frozenset()) | {second for before, second in _CLASHES if before == first}
    for first in {*_RARE, *(first for first, _ in _CLASHES)}
}
"""Words, and those that clash with them from behind."""
_LAST_WORD = lazy_regex(r"(?<![\w’'-])[A-Za-z]+(?:'t)?$")
_FIRST_WORD = lazy_regex(r"[a-z]+(?:'t)?(?![\w’'-])")
_PAIR = lazy_regex(rf"({_LAST_WORD.pattern[:-1]})(?=\s({_FIRST_WORD.pattern}))")
_TOKEN = lazy_regex(r"\S+")
_SENTENCE_BEFORE = lazy_regex(r"(?:^|[.!?]\s)$")
_INSTEAD_OF_ARTICLE = {
    "the": ("they", "there", "this"),
    "a": ("as",),
    "an": ("and",),
    "their": ("there",),
    "our": ("or",),
}
_ATTRIBUTE = lazy_regex(
    r"\s(?:to date|for (?:once|now)|at (?:times|once|least|most|best)|of late|by (?:now|then|far)"
    r"|on (?:average|paper)|(?:above|after) all"
    r"|in (?:part|fact|effect|theory|practice|principle|all|(?:many|some|all) (?:ways|respects)))\b"
)
"""What may stand before an adjective behind an article: the to date largest club."""
_ARTICLES_APART = lazy_regex(
    r"(?<![\w’'-])(?P<first>a|an|the|its|their|our|my|his)\s(?P<adjective>[a-z]{3,})\s(?P<second>the|an?)(?=\s[a-z])"
)
"""Two articles with an adjective between them: a real the next challenge."""
_SO_HE_THAT = lazy_regex(
    r"\b(?:so\s(?P<how>[a-z]+)(?:\s(?:an?\s)?(?!(?:of|for|to|with|from|in|on|about|by|at)\b)[a-z]+)??|such\san?\s(?:[a-z]+\s){1,2}?[a-z]+),?\s(?P<clash>(?P<who>he|she|it|they|we)\sthat)\s(?P<verb>[a-z]+)\b"
)
"""“So tired he that fell asleep”: the conjunction has come behind its subject."""
_ADVERBS = frozenset("now then also still already just only never always often today here there so again even".split())
_AGAIN = lazy_regex(
    r"(?<![’'-])\b(?P<pronoun>we|they|he|she|I)"
    rf"(?P<copy>\s(?:{'|'.join(sorted(_ADVERBS))}|(?!truly)[a-z]+ly)\s(?P=pronoun))\b(?=\s[a-z])"
)
"""“What we now we need”."""
_WHAT_IS_THAT = lazy_regex(
    r"\b(?:what|who|how)\s(?P<clash>(?:is|was|are)\sthat)\s(?:the|an?|his|her|their|its|our)\s[^.!?]{0,300}(?:[.!]|$)"
)
"""“This is what is that the court has decided”."""
_VERBS = FINITE_BE | FINITE_HAVE
_STRANDED = lazy_regex(r"\b(?:which|that|who|whom|what|used)\b[^.;]*\b(?:in|out|up|down|off|on|away|along)\s$")
_REACH = 80
MARGIN = (
    2.5  # the most that a sound pair gains is -1.2 (19,000 clean sentences); the slips among them gain 3.4 and more
)
MARGIN_OF_RARE = 5.0
"""Nats, benchmarks/calibration/clashing_words.py."""
MARGIN_OF_ATTRIBUTE = 6.5
"""Nats, where the second word may be an attribute: “the in song” gains 5.0, “the over 500 workers” 3.8."""
_ATTRIBUTES = frozenset("in on off up down over under above below around about then after between across".split())


def _is_adjective(token: str) -> bool:
    kinds = can_be(token)
    return "ADJ" in kinds and not kinds & {"VERB", "ADV"} and not is_comparative(token)


_PRONOUNS = NOMINATIVES
_PERSONS = frozenset("he she it they we".split())
_BE = frozenset({"is", "was", "are"})


def _may_be_adverb(token: str) -> bool:
    return token in _ADVERBS or token.endswith("ly")


def _late_conjunctions(text: str) -> Iterator[Hit]:
    for match in _late(text):
        yield Hit(Span(*match.span("clash")), repair=Edit(Span(*match.span("clash")), f"that {match['who']}"))


def _late(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _SO_HE_THAT.finditer(text) if _is_finite(match["verb"]))


def _repeated_pronouns(text: str) -> Iterator[Hit]:
    for match in _AGAIN.finditer(text):
        yield Hit(Span(*match.span("copy")))


def _needless_conjunctions(text: str) -> Iterator[Hit]:
    for match in _WHAT_IS_THAT.finditer(text):
        yield Hit(Span(*match.span("clash")))


@PerToken
def _clashing(token: str) -> frozenset[str]:
    """What clashes with the word that a token ends in."""
    word = _LAST_WORD.search(token)
    return _BEHIND.get(word[0].lower(), frozenset()) if word else frozenset()


@PerToken
def _opening(token: str) -> str:
    """The word in small letters that a token begins with, if it does."""
    word = _FIRST_WORD.match(token)
    return word[0] if word else ""


_SO_MUCH = lazy_regex(r"\bso\s(?:much|many|little|few)\b[^.,;!?]*\s$", re.IGNORECASE)


def _pairs(text: str) -> Iterator[Hit]:
    written = tokens_of(text)
    clashing = _clashing.places(written[:-1])
    places = [place for place in clashing if _opening[written[place + 1]] in _clashing[written[place]]]
    tokens = tuple(islice(_TOKEN.finditer(text), places[-1] + 2)) if places else ()
    for place in places:
        match = _PAIR.search(text, tokens[place].start(), tokens[place + 1].end())
        if match is None or _ATTRIBUTE.match(text, match.end(1)):
            continue
        first, second = match[1].lower(), match[2]
        if first != match[1] and not _SENTENCE_BEFORE.search(text, max(match.start() - 2, 0), match.start()):
            continue  # a name
        if second in _VERBS and _STRANDED.search(text, max(match.start() - _REACH, 0), match.start()):
            continue  # “the bell that they rang it in with is cracked”
        if (first, second) == ("an", "if"):
            continue
        if second == "that" and _SO_MUCH.search(text, max(match.start() - _REACH, 0), match.start()):
            continue  # “there is so much of it that prices turn negative”
        if second == "that" and any(late.start("clash") == match.start() for late in _late(text)):
            continue
        sure = (first, second) in _CLASHES
        edits = tuple(_candidates(text, match, sure=sure))
        contrast = Contrast(edits, margin=MARGIN if sure else _margin(first, second))
        yield Hit(Span(match.start(), match.end(2)), contrast=contrast)


def _articles_apart(text: str) -> Iterator[Hit]:
    for match in _ARTICLES_APART.finditer(text):
        if _is_adjective(match["adjective"]):
            edits = tuple(removed(text, Span(*match.span(group))) for group in ("first", "second"))
            yield Hit(Span(*match.span()), contrast=Contrast(edits, margin=MARGIN))


def _margin(first: str, second: str) -> float:
    return MARGIN_OF_ATTRIBUTE if first in _ARTICLE and second in _ATTRIBUTES else MARGIN_OF_RARE


def _is_finite(word: str) -> bool:
    return not verb_tags(word).isdisjoint(("VBD", "VBZ", "VBP")) or word in MODALS


def _candidates(text: str, match: re.Match[str], *, sure: bool) -> Iterator[Edit]:
    first, second = Span(*match.span(1)), Span(*match.span(2))
    both = Span(first.start, second.end)
    if match[1][0].isupper():
        yield Edit(both, match[2].capitalize())
    else:
        yield removed(text, first)
        yield removed(text, both)
    yield removed(text, second)
    if sure:
        yield from (Edit(first, other) for other in _INSTEAD_OF_ARTICLE.get(match[1], ()))
    if match[2] in OBJECT_OF:
        yield Edit(second, OBJECT_OF[match[2]])


class FunctionWordClash(RuledCheck):
    id = "function-word-clash"
    category = "fluency/grammar/function-words"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    message = "these two words cannot stand side by side: one is wrong, or a word between them is lost"
    explanation = """
Finds an article before a preposition, a verb or a pronoun ("the of", "a is"), two articles ("the a"), two prepositions
that never follow each other ("dates from of"), a preposition before *he* or *they*, two modal verbs ("must can"), and
all other pairs of function words that sound English has hardly ever though both are frequent ("they the", "a to").
Systems leave such pairs where a word was lost, or where two renderings of one German phrase were joined. The language
model leaves out or replaces one of the two, or leaves out both, and decides.
"""
    examples = (
        bad(
            "The building dates ⟦from of⟧ the 18th century and stands empty.",
            repair="The building dates from the 18th century and stands empty.",
        ),
        bad(
            "The council has approved ⟦the of⟧ plans for the station square.",
            repair="The council has approved the plans for the station square.",
        ),
        bad("The minister spoke ⟦with they⟧ for two hours.", repair="The minister spoke with them for two hours."),
        bad("They talked ⟦about of⟧ the new law.", repair="They talked about the new law."),
        bad("It was ⟦a real the⟧ challenge for the team.", repair="It was a real challenge for the team."),
        bad("He was so tired ⟦he that⟧ fell asleep.", repair="He was so tired that he fell asleep."),
        bad(
            "In the town hall the guests see ⟦they the⟧ new hall of mirrors.",
            repair="In the town hall the guests see the new hall of mirrors.",
        ),
        bad(
            "She went back to ⟦his to⟧ the hotel in the evening.",
            repair="She went back to the hotel in the evening.",
        ),
        bad("What we⟦ now we⟧ need is a new concept for the farms."),
        bad("They know what ⟦is that⟧ the court has decided."),
        good("On sunny Sundays there is so much of it that prices turn negative."),
        good("He went out in the in many ways decisive round. They did without to save money; he, they, the men."),
        good("So is it that they left? So great was it that all came. So be it that he lost, he that dares wins."),
        good("The house they lived in they had built themselves. The will is a must, and The The played the in song."),
        good("Note what she tells you so you can use it. One reason, which is that the roof leaks, is known."),
        good("That is an if and not an apology."),
        good("What the bag was made of is unclear. He was the last to be heard of in March."),
    )
    rules = (
        Rule.of_text(_late_conjunctions, Together(Bigram(_PERSONS, frozenset({"that"})), frozenset({"so", "such"}))),
        Rule.of_text(
            _repeated_pronouns, Together(Bigram(_PRONOUNS, _may_be_adverb), Bigram(_may_be_adverb, _PRONOUNS))
        ),
        Rule.of_text(
            _needless_conjunctions,
            Together(
                Bigram(frozenset("what who how".split()), _BE),
                Bigram(_BE, frozenset({"that"})),
                Bigram(frozenset({"that"}), OPENS_NOUN_PHRASE),
            ),
        ),
        Rule.of_text(
            _pairs,
            *(Bigram(frozenset({first}), seconds) for first, seconds in _BEHIND.items()),
        ),
        Rule.of_text(
            _articles_apart,
            Together(
                Bigram(frozenset("a an the its their our my his".split()), _is_adjective),
                Bigram(_is_adjective, frozenset({"the", "a", "an"})),
            ),
        ),
    )
