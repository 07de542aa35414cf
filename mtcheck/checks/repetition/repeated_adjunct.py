"""The same adverbial twice in one clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mtcheck.analysis.complements import takes_clause
from mtcheck.analysis.masking import MASK, Mask
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Bigram, Context, Hit, Layer, Rule, RuledCheck, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.repetition.again.returning import returns
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.english_grammar import AUXILIARIES, DETERMINERS
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import repeated, tokens_of
from mtcheck.report import Severity

__all__ = ["RepeatedAdjunct"]

_NAMES_OF_TIME = f"{ANY_WEEKDAY}|{ANY_MONTH}"
_TIME = lazy_regex(
    rf"\b(?P<time>(?:[Oo]n|[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y)\s(?:{_NAMES_OF_TIME}|(?:1\d|20)\d\d)|[Aa]t (?:noon"
    rf"|midnight|night|\d{{1,2}}(?:[.:]\d\d)?\s?(?:[ap]\.?m|o['’]clock))"
    r"|(?:[Ii]n|[Oo]ver|[Ff]or|[Dd]uring|[Ww]ithin|[Ss]ince|[Aa]t|[Oo]n|[Aa]fter|[Bb]efore)(?: [a-z]{1,8}){1,3}?"
    r" (?:years?|months?|weeks?|days?|hours?|minutes?|weekends?|evening|night|morning|afternoon|summer|winter|autumn"
    r"|spring|time|beginning|end|moment|start)(?= [a-z])"
    rf"|[Ll]ast (?:week|month|year|night)|[Nn]ext (?:week|month|year)|[Tt]his (?:week|month|year|morning|evening))\b"
    rf"(?!['’-]|\s(?:evening|morning|afternoon|night|last|next|week|and|or|to|{_NAMES_OF_TIME}|\d))"
)
_ADVERBS = frozenset(
    "also already again currently however yesterday today tomorrow still recently therefore finally meanwhile"
    " nevertheless"
    " probably apparently initially previously furthermore moreover additionally".split()
)
_SET_PHRASES = (
    "on average",
    "in total",
    "so far",
    "for example",
    "of course",
    "in addition",
    "in principle",
    "at present",
    "up to now",
    "in the meantime",
    "above all",
    "at the moment",
    "as usual",
)
_ADVERB = lazy_regex(rf"\b(?P<adverb>(?i:{'|'.join((*sorted(_ADVERBS), *_SET_PHRASES))}))\b(?!['’-])")
_PARTS = lazy_regex(
    r"[;:()“”\"—–]|\s-\s|\b(?:and|or|but|nor|then|than|as|that|which|who|whom|whose|where|when|while|after"
    r"|before|because|although|if"
    r"|whether|what|how|why|since|until|not|unlike|instead|rather|compared|both|one|ones)\b",
    re.IGNORECASE,
)
"""What begins another clause or a contrast, which may take the adverbial again."""
_WORD = lazy_regex(r"[\w’'-]+")
_BEFORE_VERBS = "will would can could has have had was were is are must should".split()
_VERB_FINAL = lazy_regex(rf"(?P<tail>(?:(?:{'|'.join(_BEFORE_VERBS)})\s)?(?P<verb>[a-z]{{4,20}}))(?=[.!?]$)")
SHORTEST = 3
"""Words of a repeated opening clause."""


def _adverbials(passage: Passage, context: Context) -> Iterator[Hit]:
    if _may_come_twice(passage.text):
        yield from _in_sentences(passage, context, lambda part: _again(part) if _may_come_twice(part) else None)


def _may_come_twice(text: str) -> bool:
    """Whether an adverb comes twice, or two words together as those of any other adverbial, with what an article needs
    behind it: the cheapest test there is."""
    if not repeated(text).isdisjoint(_ADVERBS):
        return True
    pairs = returns(text).pairs
    return any(
        other in _TELLING
        or f"{one} {other}" in _SET_OPENINGS
        or one in _TELLING
        or (one in _FIRST_WORDS and (other not in DETERMINERS or any(article == other for article, _ in pairs)))
        for one, other in pairs
    )


def _verbs(passage: Passage, context: Context) -> Iterator[Hit]:
    again = repeated(passage.text)
    if any(token[-1] in ".!?" and token[:-1] in again for token in tokens_of(passage.text)):
        yield from _in_sentences(passage, context, _verb_alone_again)


def _in_sentences(passage: Passage, context: Context, copy: Callable[[str], Span | None]) -> Iterator[Hit]:
    """What is a second copy in a sentence without a quotation."""
    text = context.masked(passage, Mask.QUOTATION, Mask.ADDRESS, Mask.CODE)
    for sentence in context.sentences(passage):
        part = sentence.of(text)
        if MASK not in part and (found := copy(part)):
            span = found.shifted(sentence.start)
            yield Hit(span, repair=deletion(text, span))


def _closes(token: str) -> bool:
    """Whether a verb closes a sentence."""
    return token[-1] in ".!?" and token.islower() and not _VERBAL.isdisjoint(verb_tags(token[:-1]))


def _closes_alone(token: str) -> bool:
    """Whether what closes a sentence can be nothing but a verb with a meaning of its own."""
    return _closes(token) and can_be(token[:-1]).isdisjoint(_NOT_VERBAL) and token[:-1] not in AUXILIARIES


_VERBAL = frozenset({"VBD", "VBN", "VB"})
_NOT_VERBAL = frozenset({"NOUN", "ADJ", "ADV"})


_MEASURES = frozenset(
    "euros dollars francs pounds percent cent kilometres kilometers metres meters years hours minutes days weeks months"
    " tonnes tons kilos litres liters degrees people".split()
)
_MEASURE = lazy_regex(rf"\d[\d.,]*\s(?:[a-z]+\s)?(?:{'|'.join(sorted(_MEASURES))})\s$")
"""A figure and its unit, behind which no noun can stand: “the flowers cost 40,000 euros cost”."""


class RepeatedAdjunct(RuledCheck):
    id = "repeated-adjunct"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "the clause says this twice"
    confidence = 0.85
    explanation = """
Finds an adverbial, an opening clause or a verb that stands twice in one clause: "On Monday the court will decide on
Monday", "has also been criticised also by farmers", "Because it rained, the game was cancelled because it rained",
"The court ruled in favour of the tenants ruled". Systems that move a phrase to its English place sometimes leave it in
the German one as well. Delete one of the two.

Coordination, contrasts and clauses of their own (on Friday they talked, and on Friday they signed) stay silent.
"""
    examples = (
        bad(
            "On Monday the court will decide ⟦on Monday⟧ about it.", repair="On Monday the court will decide about it."
        ),
        bad(
            "The meeting on Friday takes place ⟦on Friday⟧ in Bonn.",
            repair="The meeting on Friday takes place in Bonn.",
        ),
        bad(
            "The plan has also been criticised ⟦also⟧ by farmers.",
            repair="The plan has also been criticised by farmers.",
        ),
        bad(
            "Because it rained, the game was cancelled ⟦because it rained⟧.",
            repair="Because it rained, the game was cancelled.",
        ),
        bad(
            "In Vienna, the mayor said ⟦in Vienna⟧ that talks go on.",
            repair="In Vienna, the mayor said that talks go on.",
        ),
        bad("The court ruled in favour of the tenants ⟦ruled⟧.", repair="The court ruled in favour of the tenants."),
        bad("The roof alone cost 90,000 francs ⟦cost⟧.", repair="The roof alone cost 90,000 francs."),
        bad(
            "In total 40 boats sank, ⟦in total⟧ more than in May.",
            repair="In total 40 boats sank, more than in May.",
        ),
        good("On average they earn little, and on average they stay for a year. It cost 90,000 francs to cut cost."),
        bad(
            "The harvest is this year much smaller ⟦this year⟧ than last.",
            repair="The harvest is this year much smaller than last.",
        ),
        bad(
            "The club has in recent years invested millions ⟦in recent years⟧ in players.",
            repair="The club has in recent years invested millions in players.",
        ),
        bad(
            "The road will probably be closed ⟦probably⟧ until Easter.",
            repair="The road will probably be closed until Easter.",
        ),
        bad("The fort was in 1634 burned down ⟦in 1634⟧.", repair="The fort was in 1634 burned down."),
        bad("The fine, he said, is far too low⟦, he said⟧.", repair="The fine, he said, is far too low."),
        bad(
            "According to the police, two people were hurt⟦, according to the police⟧.",
            repair="According to the police, two people were hurt.",
        ),
        bad(
            "Since the bakery closed, residents drive down for bread ⟦since the bakery closed⟧.",
            repair="Since the bakery closed, residents drive down for bread.",
        ),
        good("The fine, he said, is what she, she said, had feared. It is dear, he said. It is low, he said."),
        good("In Mexico the law differs by state; it is mildest in Mexico City. In York he teaches in York Minster."),
        good("The hidden key was not hidden."),
        good("It stands at the end of a lane at the end of a valley that nobody visits."),
        good("She also said foreign teams were also on their way."),
        good("On Friday they talked, and on Friday they signed. In 2019 the firm that was founded in 2019 moved."),
        good("The meeting on Friday replaces the one on Friday last week; it has also grown, it also pays well."),
        good("However, the club, however small, declined. He knew what he knew. Again and again he tried again."),
        good("“On Monday? No, on Monday we rest,” he said. From Monday to Monday, it snowed."),
    )
    supersedes = ("tense-with-time",)

    rules = (
        Rule(_adverbials, None),
        Rule(_verbs, (_closes_alone, Bigram(frozenset(_BEFORE_VERBS) | _MEASURES, _closes))),
    )


def _again(sentence: str) -> Span | None:
    """The second copy of an adverbial in a sentence."""
    for pattern in (_TIME, _ADVERB):
        seen: dict[str, re.Match[str]] = {}
        for match in pattern.finditer(sentence):
            key = match[0].lower()
            first = seen.get(key)
            if first is not None and _in_one_clause(sentence, first, match):
                return Span(*match.span())
            seen[key] = match
    return _source_again(sentence) or _opening_again(sentence)


_TELLING = frozenset("said says explained explains added adds reported reports wrote writes".split())
_SET_OPENINGS = frozenset(" ".join(phrase.split()[:2]) for phrase in _SET_PHRASES)
_TELLS = lazy_regex(
    r"(?:^|, )(?P<source>(?:[Aa]ccording to (?:the )?[\w’ -]{3,40}?|(?:he|she|they|it|the [a-z]+(?: [a-z]+)?"
    rf"|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?) {one_of(_TELLING)}"
    r"|said (?:he|she|they|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)))(?=,|[.!?]$)"
)


def _source_again(sentence: str) -> Span | None:
    """Who says it, told twice in one sentence."""
    seen: set[str] = set()
    for match in _TELLS.finditer(sentence):
        source = match["source"].lower()
        if source in seen and len(sentence) - match.end() < 2:
            return Span(*match.span())
        seen.add(source)
    return None


_OF = lazy_regex(r"\sof(?:\s(?:the|a|an|its|his|her|their|this))?\s(?P<whole>[\w’-]+)")


def _in_one_clause(sentence: str, first: re.Match[str], second: re.Match[str]) -> bool:
    of_first, of_second = _OF.match(sentence, first.end()), _OF.match(sentence, second.end())
    if of_first and of_second and of_first["whole"] != of_second["whole"]:
        return False  # at the end of a lane at the end of a valley
    between = sentence[first.end() : second.start()]
    if sentence[: first.start()].lower().endswith(f"{first[0].lower()} and "):
        return False
    again = second[0].lower() in _SET_PHRASES
    if between.endswith(", ") and sentence[second.end() : second.end() + 1] not in {",", ".", ""} and not again:
        return False  # for the first time in years, for the first time since 1990
    if _tells_clause(between):
        return False
    if _PARTS.search(between) or not between.split() or between.count(",") > (first.start() == 0):
        return False
    if second[0].lower() == "however":
        following = _WORD.match(sentence, second.end() + 1)
        return following is not None and bool(verb_tags(following[0])) and not can_be(following[0]) & {"ADJ", "ADV"}
    following = _PARTS.match(sentence, second.end() + 1)
    return following is None or following[0] in {"than", "until", "since", "after", "before", "because"}


def _tells_clause(between: str) -> bool:
    """Whether a verb and a clause that it introduces without *that* stand between two copies: “also confirmed troops
    are also there”."""
    words = between.lower().split()
    first = next((place for place, word in enumerate(words) if takes_clause(word)), len(words))
    return any(word in AUXILIARIES for word in words[first + 1 :])


def _opening_again(sentence: str) -> Span | None:
    """An opening adverbial or clause that comes again."""
    opener = re.match(r"(?:[A-Z][a-z]+)(?:\s[\w’-]+){1,7}", sentence)
    if opener is None or opener[0].split()[0] not in _OPENERS:
        return None
    words = opener[0].split()
    lowered = sentence.lower()
    for size in range(len(words), 1, -1):
        phrase = " ".join(words[:size])
        if not _is_adverbial(words[:size]):
            continue
        place = lowered.find(" " + phrase.lower(), len(phrase))
        end = place + 1 + len(phrase)
        if place < 0 or (end < len(sentence) and (sentence[end].isalnum() or sentence[end] in "’'-")):
            continue
        between = sentence[len(phrase) : place]
        if between.rstrip().endswith(",") and sentence[end : end + 1] not in {",", ".", ""}:
            continue  # for the first time in years, for the first time since 1990
        if (
            _PARTS.search(between)
            or re.match(r"\s(?:(?:and|or|to|of|than)\b|[A-Z])", sentence[end:])
            or not re.search("[a-z]{3}", between)
        ):
            continue
        return Span(place + 1, end)
    return None


_OPENERS = frozenset(
    "In On At For After Before Since Until During With By From According Because Due Despite Under Within When While"
    " Although If As Once".split()
)

_FIRST_WORDS = frozenset({*map(str.lower, _OPENERS), "over", "last", "next", "this"})
"""What begins an adverbial of time, or what opens a sentence."""


_ALSO_PREPOSITIONS = frozenset("Since After Before Until".split())
_OPENS_CLAUSE = frozenset("Because When While Although If Once As".split()) | _ALSO_PREPOSITIONS


def _is_adverbial(words: list[str]) -> bool:
    """Whether the words are a whole phrase: a name, a figure or a noun ends it, or it is a clause of three words."""
    if words[0] in _OPENS_CLAUSE and (words[0] not in _ALSO_PREPOSITIONS or "VBD" in verb_tags(words[-1])):
        return len(words) >= SHORTEST and bool(verb_tags(words[-1]) or "NOUN" in can_be(words[-1]))
    last = words[-1]
    if words[0] in {"In", "At"} and last in _TIMES_OF_YEAR:
        return True
    return last[0].isupper() or last.isdigit() or (len(words) >= SHORTEST and "NOUN" in can_be(last.lower()))


_TIMES_OF_YEAR = frozenset("spring summer autumn winter night noon".split())


_ATTRIBUTIVE = lazy_regex(r"\b(?:the|a|an|this|that|his|her|its|their|our|my|no)\s$", re.IGNORECASE)


def _verb_alone_again(sentence: str) -> Span | None:
    """The same in a sentence in which nothing else comes again."""
    found = _verb_again(sentence)
    return None if found is None or _again(sentence) else found


def _verb_again(sentence: str) -> Span | None:
    """A verb at the end of a sentence that stands in its place before."""
    match = _VERB_FINAL.search(sentence)
    if match is None:
        return None
    verb = match["verb"]
    alone = match["tail"] == verb and _MEASURE.search(sentence, 0, match.start()) is None
    if not verb_tags(verb) & _VERBAL or (alone and can_be(verb) & _NOT_VERBAL):
        return None
    tail = match["tail"]
    first = re.search(rf"(?<![\w’'-]){re.escape(tail)}\s", sentence[: match.start()])
    if first is None or _ATTRIBUTIVE.search(sentence, max(first.start() - 8, 0), first.start()):
        return None  # the hidden key was not hidden
    if _PARTS.search(sentence, 0, match.start()) or ", " in sentence[: match.start()]:
        return None
    return Span(*match.span("tail"))
