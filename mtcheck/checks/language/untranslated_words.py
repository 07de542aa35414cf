"""Words of another language inside an English sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.language.wrong_language import language_of
from mtcheck.document import Passage, Span
from mtcheck.languages.foreign import LANGUAGES, is_german_noun, margins, vocabulary, zipf
from mtcheck.masking import MASK, Mask
from mtcheck.report import Severity

__all__ = ["UntranslatedWords"]

_TOKEN = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"‘[^‘’“”\n]{1,120}’(?!\w)|(?<!\w)'[^'\n]{1,120}'(?!\w)|\([^()\n]{1,160}\)|[*_][^*_\n]{1,120}[*_]")
_PARTICLES = frozenset(
    "de la le les des du di da do dos del della delle dei degli il lo gli al alla ai der die das den dem des von vom "
    "zu zur zum und et e y i el los las un une uno una ein eine für fur am im auf aus mit sur sous en por para per con "
    "san st van über l d".split()
)
_NAMING = re.compile(
    r"(?:\b(?:called|named|dubbed|known as|titled|entitled|term|word|words|phrase|German|French|Italian|Spanish|Latin|"
    r"motto|slogan|says|reads|reading|means|meaning|so-called|literally|i\.e\.|or)\b|[:“\"‘(–—/-])\s?$"
)
_EXPLAINED = re.compile(r"\s?(?:\(|–|—|,? (?:or|meaning|literally|which means|that is)\b|, the\b|[”\"’])")
_DETERMINER = re.compile(
    r"\b(?:the|a|an|this|that|these|those|every|each|no|any|his|her|their|its|our|my|your|of|for|in|by|with|from|new|all|"
    r"many|some|local|so)\s(?:[a-z]+\s){0,2}$",
    re.I,
)
_STRONG_MARGIN = 2.5
"""Zipf points that a word alone must lie above English; a second word of the same language halves the doubt."""
_STRONG_FREQUENCY = 4.0
_PARTICLE_IN_ENGLISH = 4.6
"""Zipf value above which a particle in front is more likely an English word (*die, am, per*)."""
_COMPATIBLE_FREQUENCY = 5.0
"""Zipf value from which a word that English has too may stand inside a foreign phrase (*in, die, so*)."""

_ENGLISH_FREQUENCY = 3.0
"""Zipf value of an ordinary English word."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    span: Span
    foreign: bool
    """A lower-case word of the language, and none of the particles that names are made of."""
    noun: bool
    compatible: bool


class UntranslatedWords(Check):
    id = "untranslated-words"
    category = "accuracy/untranslated"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "these words are not English"
    explanation = """
Finds German, French, Italian and Spanish words that stand in an English sentence as if they belonged there: "the
Gemeinderat has gestern decided". Systems copy what their vocabulary does not cover. Translate them, or mark them as
quotations.

A word counts as foreign if it is at least 30 times as frequent there as in English (wordfreq). Names, titles,
loanwords, quoted, bracketed and explained originals are passed over.
"""
    examples = (
        bad("The mayor has ⟦gestern⟧ opened the bridge."),
        bad("The ⟦Gemeinderat⟧ decided on a new school."),
        bad("The council wants to decide ⟦über die neue Regelung⟧ next week."),
        bad("The ministers spoke ⟦avec leurs collègues⟧ about the budget."),
        bad("The president said that ⟦il governo⟧ would pay."),
        bad("She lives ⟦desde hace muchos años⟧ in Berlin."),
        good("The Bundestag and the Landtag met in the Hauptbahnhof over Schnitzel and Glühwein."),
        good("Ursula von der Leyen flew to Rio de Janeiro with Müller and Leonardo da Vinci’s Mona Lisa."),
        good("The Gemeinderat (municipal council) decided on a new school."),
        good("He called it “eine große Schande” and left the Bundesministerium für Bildung und Forschung."),
        good("It was déjà vu: a tour de force, al dente, à la carte and par excellence."),
        good("The German word gestern means yesterday."),
        good("The Bauer family and the Schneider brothers read Der Spiegel and La Repubblica."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if vocabulary().isdisjoint(context.words(passage)) or context.fact(language_of):
            return
        text = _QUOTED.sub(
            lambda match: MASK * len(match[0]), context.masked(passage, Mask.ADDRESS, Mask.CODE, Mask.QUOTATION)
        )
        for sentence in context.sentences(passage):
            for language, span in _runs(text, sentence, context.accepted):
                if not _is_marked(passage.text, span):
                    words = "these words are" if " " in span.of(text) else "this word is"
                    yield Hit(span, message=f"{words} {LANGUAGES[language]}")


def _is_marked(text: str, span: Span) -> bool:
    """Whether the text itself says that these words are foreign."""
    return bool(_NAMING.search(text[max(span.start - 24, 0) : span.start]) or _EXPLAINED.match(text, span.end))


def _runs(text: str, sentence: Span, accepted: frozenset[str]) -> Iterator[tuple[str, Span]]:
    if vocabulary().isdisjoint(_TOKEN.findall(sentence.of(text).lower())):
        return
    tokens = list(_TOKEN.finditer(text, sentence.start, sentence.end))
    languages = {language for token in tokens for language in _languages_of(token[0])}
    taken: list[Span] = []
    for language in sorted(languages):
        tagged = [_word(token, language, accepted) for token in tokens]
        for run in _stretches(tagged, text):
            span = Span(run[0].span.start, run[-1].span.end)
            if _is_convincing(run, language, text, sentence) and not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield language, span


def _languages_of(token: str) -> tuple[str, ...]:
    if token.islower():
        return tuple(margins(token))
    return ("de",) if token.istitle() and is_german_noun(token) else ()


def _word(token: re.Match[str], language: str, accepted: frozenset[str]) -> _Word:
    text = token[0]
    lower = text.lower()
    known = lower in accepted
    foreign = not known and text.islower() and language in margins(text)
    return _Word(
        text,
        Span(*token.span()),
        foreign and lower not in _PARTICLES,
        language == "de" and not known and text.istitle() and is_german_noun(text),
        foreign or (text.islower() and zipf(lower, language) >= _COMPATIBLE_FREQUENCY),
    )


def _stretches(tagged: list[_Word], text: str) -> Iterator[list[_Word]]:
    """Maximal runs of words of the language, parted only by white space and commas."""
    run: list[_Word] = []
    for word in tagged:
        joined = not run or not text[run[-1].span.end : word.span.start].strip(" \n,’'")
        if not (word.foreign or word.noun or word.compatible) or not joined:
            yield from _trimmed(run)
            run = []
        if word.foreign or word.noun or word.compatible:
            run.append(word)
    yield from _trimmed(run)


def _trimmed(run: list[_Word]) -> Iterator[list[_Word]]:
    """The run without what English could say too at either end; particles that belong to the phrase stay in front."""
    first = next((i for i, word in enumerate(run) if word.foreign or word.noun), None)
    if first is None:
        return
    last = max(i for i, word in enumerate(run) if word.foreign or word.noun)
    opening = first
    while opening and run[opening - 1].text in _PARTICLES:
        opening -= 1
        if zipf(run[opening].text, "en") <= _PARTICLE_IN_ENGLISH:
            first = opening
    yield run[first : last + 1]


def _is_convincing(run: list[_Word], language: str, text: str, sentence: Span) -> bool:
    foreign = [word for word in run if word.foreign]
    nouns = [word for word in run if word.noun]
    if _in_name(run, text, sentence):
        return False
    if len(foreign) >= 2 or (foreign and (nouns or len(run) >= 3)):
        return True
    if foreign:
        word = foreign[0].text
        strong = margins(word)[language] >= _STRONG_MARGIN and zipf(word, language) >= _STRONG_FREQUENCY
        return strong and len(word) > 2 and _stands_in_english(run, text, sentence)
    return (
        bool(nouns)
        and len(run) == 1
        and bool(_DETERMINER.search(text[max(run[0].span.start - 40, 0) : run[0].span.start]))
    )


def _in_name(run: list[_Word], text: str, sentence: Span) -> bool:
    """Whether a word with a capital that is no German noun touches the run: part of a name or title."""
    if "-" in (text[run[0].span.start - 1 : run[0].span.start], text[run[-1].span.end : run[-1].span.end + 1]):
        return True
    before = re.search(r"([^\W\d_]+)[\s’'.-]+$", text[max(run[0].span.start - 30, sentence.start) : run[0].span.start])
    after = re.match(r"[\s’'-]+([^\W\d_]+)", text[run[-1].span.end : run[-1].span.end + 30])
    opens = before and run[0].span.start - len(before[0]) <= sentence.start
    return bool((before and before[1][0].isupper() and not opens) or (after and after[1][0].isupper()))


def _stands_in_english(run: list[_Word], text: str, sentence: Span) -> bool:
    """Whether the words next to it are English: a word alone says nothing in a line of Latin or Romanian."""
    before = _TOKEN.findall(text[sentence.start : run[0].span.start])[-2:]
    after = _TOKEN.findall(text[run[-1].span.end : sentence.end])[:2]
    return bool(before or after) and all(zipf(word.lower(), "en") >= _ENGLISH_FREQUENCY for word in before + after)
