"""A German article, preposition or auxiliary that English would read as a word of its own."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.known_words import is_word
from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.english_grammar import PREPOSITIONS
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["GermanHomograph"]

_DETERMINER = r"(?:the|an?|his|her|its|their|this|these|those|our|my)"
_DATE = rf"(?:{'|'.join((*ENGLISH.months, *ENGLISH.weekdays))})"
_PREPOSITIONS = {
    "von": "by",
    "mit": "with",
    "bei": "at",
    "aus": "from",
    "nach": "after",
    "seit": "since",
    "gegen": "against",
    "ohne": "without",
    "durch": "through",
    "über": "about",
    "auf": "on",
    "vor": "before",
    "zwischen": "between",
    "wegen": "because of",
    "für": "for",
    "bis": "until",
    "avec": "with",
    "dans": "in",
    "sur": "on",
    "chez": "at",
    "entre": "between",
    "sobre": "about",
    "hasta": "until",
    "desde": "since",
    "dopo": "after",
    "nella": "in",
    "tra": "between",
}
_BEFORE_ENGLISH = lazy_regex(
    rf"(?<=[a-z,] )(?P<preposition>{'|'.join(_PREPOSITIONS)})(?=\s{_DETERMINER}\s[a-z])"
    rf"|(?<=[a-z] )(?P<named>zwischen|gegen|ohne|durch|wegen|für|über|nach|aus)(?=\s[A-Z][a-z]+(?:\s(?:and|or|in"
    rf"|on|at|to|for|is|was|has)\b|[.,]))"
    rf"|(?<=[a-z,] )(?P<bis>bis)(?=\s(?:{_DATE}|\d))"
    r"|(?<=[a-z,] )(?P<vom>vom)(?=\s\d)"
    rf"|(?<=[a-z,] )(?P<um>um)(?=\s(?:\d{{1,2}}(?::\d\d)?\s?(?:[ap]\.?m|o[’']clock|clock)"
    rf"|\d{{1,2}}[:.]\d\d|noon|midnight))"
    rf"|(?P<am>(?<![\w’'])(?<!I )(?<!\d )am)(?=\s(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_DATE}|{_DATE})\b)"
)
_ARTICLES = "der|die|das|dem|den|des|ein|eine|einem|einen|einer|eines"
_PAIR = lazy_regex(
    rf"(?<=[a-z,] )(?P<pair>(?P<first>in|an|auf|aus|bei|mit|nach|von|vor|zu|für|über|unter|um|durch|gegen"
    rf"|ohne|seit)\s(?:{_ARTICLES}))"
    rf"(?=\s(?P<next>[a-z]{{3,}})\b)"
)
"""A German preposition and article before an English word."""
_SURE_ARTICLES = frozenset("der das dem des eine einem einen einer eines".split())
_DIE = lazy_regex(r"\b(?P<before>[A-Za-z]{2,20})\s(?P<die>die)\s(?P<next>[a-z]{3,})\b")
_DYING = frozenset(
    "hard cast casting castings cut cuts proof proofs set sets maker makers stamping stamp stamps press presses plate"
    " plates out off down away back young alone today tomorrow here there soon again before"
    " after from for with without than and but because when while this that these those every each too now then once"
    " first last instantly prematurely peacefully unless until within during later earlier".split()
)
_AUXILIARY = lazy_regex(
    r"\b(?P<before>[A-Za-z]{2,20})\s(?P<word>hat|war|wird|ist|sind|wurde|haben|kann|soll)\s(?P<next>[a-z]{3,})\b"
)
_ENGLISH = {
    "hat": "has",
    "war": "was",
    "wird": "will be",
    "ist": "is",
    "sind": "are",
    "wurde": "was",
    "haben": "have",
    "kann": "can",
    "soll": "should",
}
MARGIN = 6.0
"""Nats that English must gain over a word that both languages have."""


class GermanHomograph(Check):
    id = "german-homograph"
    category = "accuracy/untranslated"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_references = True
    triggers = frozenset((*_PREPOSITIONS, "um", "am", "vom", *_ARTICLES.split("|"))) - frozenset(
        {"die", "den", "ein"}
    ) | frozenset("wird ist sind wurde haben kann soll".split())
    doubts = frozenset("die hat war den ein".split())
    message = "a word of another language among English ones"
    confidence = 0.9
    explanation = """
Finds small words of German, French, Spanish and Italian that a translation leaves in front of English ones: "elected
von the members", "begins am 14 May", "in der night", "praised die decision", "the firm hat announced". Systems copy
them where they look like English words (die, am, hat, war) or like parts of names. Translate them.

Where English has the word too, the language model decides; names (von der Leyen), speech and quotations stay silent.
"""
    examples = (
        good("He read the Gespräche über Musik and the Bibel nach Luther, and wrote Briefe aus Prag in his youth."),
        bad("She was elected ⟦von⟧ the members.", repair="She was elected by the members."),
        bad("The trial begins ⟦am⟧ 14 May.", repair="The trial begins on 14 May."),
        bad("The concert takes place ⟦am⟧ Saturday evening.", repair="The concert takes place on Saturday evening."),
        bad("The train arrived ⟦um⟧ 8 p.m. in Basel.", repair="The train arrived at 8 p.m. in Basel."),
        bad("The fire broke out ⟦in der⟧ night."),
        bad(
            "The minister praised ⟦die⟧ decision as courageous.",
            repair="The minister praised the decision as courageous.",
        ),
        bad("The company ⟦hat⟧ announced a new factory.", repair="The company has announced a new factory."),
        good("“Um, 8 p.m. is late,” she said. I am Saturday’s child, and the Second World War ended."),
        good("Ursula von der Leyen and Mies van der Rohe came; the paper Die Zeit and the film Die Hard."),
        good("The old die in silence, and many die young; the die is cast, and a die casting firm made it."),
        good("The collection includes die proofs of at least 40 Czechoslovak stamps."),
        good("In den 4 the fox had cubs; he won a hat signed by the team and a war waged by others."),
    )
    supersedes = ("untranslated-words", "foreign-connective", "verb-form", "agreement")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.QUOTATION, Mask.ADDRESS, Mask.CODE)
        for match in _BEFORE_ENGLISH.finditer(text):
            kind = match.lastgroup or ""
            span = Span(*match.span(kind))
            if _in_title(text, span.start):
                continue
            english = {"um": "at", "am": "on", "bis": "until", "vom": "from"}.get(kind) or _PREPOSITIONS[match[0]]
            yield Hit(span, repair=Edit(span, english))
        for match in _PAIR.finditer(text):
            article = match["pair"].split()[1]
            sure = (
                article in _SURE_ARTICLES
                and zipf(match["next"]) > 3
                and not zipf(match["next"], "de") > zipf(match["next"])
            )
            if sure:
                yield Hit(Span(*match.span("pair")))
        if not context.judged:
            return
        for match in _DIE.finditer(text):
            if _may_be_article(match["before"], match["next"]):
                span = Span(*match.span("die"))
                yield Hit(span, contrast=Contrast((Edit(span, "the"),), margin=MARGIN))
        for match in _AUXILIARY.finditer(text):
            if verb_tags(match["next"]) & {"VBN"} and "NOUN" in can_be(match["before"]):
                span = Span(*match.span("word"))
                yield Hit(span, contrast=Contrast((Edit(span, _ENGLISH[match["word"]]),), margin=MARGIN))


def _in_title(text: str, start: int) -> bool:
    """Whether a word with a capital that is no English one stands before: Gespräche über Musik, Bibel nach Luther."""
    before = _CAPITAL_BEFORE.search(text, max(start - 30, 0), start)
    return before is not None and not is_word(before[1].lower()) and zipf(before[1].lower()) < _ENGLISH_NAME


_CAPITAL_BEFORE = lazy_regex(r"\b([A-ZÀ-ÖØ-Þ][\w-]+)\s$")
_ENGLISH_NAME = 3.0
"""Zipf value from which a word with a capital may be a name in an English sentence."""


def _may_be_article(before: str, following: str) -> bool:
    """Whether *die* stands where an article may: behind a preposition or a verb, before a noun or its adjective."""
    if following in _DYING or following in PREPOSITIONS or following.endswith("ly"):
        return False
    opens = before.lower() in PREPOSITIONS - {"of"} or bool(verb_tags(before) & {"VBD", "VBZ", "VBG"})
    return opens and bool(can_be(following) & {"NOUN", "ADJ"})
