"""A conjunction, adverb or abbreviation left in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.language.wrong_language import language_of
from mtcheck.document import Passage, Span
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.tables import rows
from mtcheck.report import Severity

__all__ = ["ForeignConnective"]

_NAMING = re.compile(
    r"(?:\b(?:called|named|dubbed|titled|entitled|term|words?|phrase|German|French|Italian|Spanish|motto|slogan|says|"
    r"reads|reading|means|meaning|so-called|literally)\b\W{0,2}|[:“\"‘(/*_-])\s?$"
)
_ENGLISH = frozenset(
    "the a an of to in on at for by with from and or but is are was were be has have had will would can could it its "
    "he "
    "she they his her their this that these those we you not as which who when after about into more than no "
    "also".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE = re.compile(
    r",?\s(?:the|he|she|it|they|we|I|you|this|that|these|those|his|her|its|their|there|in|on|at|no|not|many|some|both"
    r"|all|even"
    r"|two|three|if|when|as|for|to)\b|\s(?:a|an)\b"
)
"""What follows a connective that is a name as well (Pero, a goalkeeper; Weil said)."""
_NAMES = frozenset("weil solange dass dies".split())
ENGLISH_SHARE = 0.15
"""Function words by words of a sentence from which it is English; sentences of news have 0.25 to 0.5."""


@cache
def _connectives() -> dict[str, tuple[str, bool]]:
    return {
        word: (english, bool(start))
        for words, english, *start in rows("foreign_connectives")
        for word in words.split(";")
    }


@cache
def _pattern() -> re.Pattern[str]:
    def alternatives(*, at_start: bool) -> str:
        found = [word for word, (_, start) in _connectives().items() if at_start or not start]
        if at_start:
            found = [word[0].upper() + word[1:] for word in found if word[-1] != "."]
        return "|".join(
            re.escape(word).replace(r"\ ", r"\s?" if "." in word else " ")
            for word in sorted(found, key=len, reverse=True)
        )

    return re.compile(
        rf"(?:(?<=[\w,;:)”\"’–—-]\s)|(?<=\()(?=\w{{1,6}}\.))(?P<inside>{alternatives(at_start=False)})(?![\w’'-])"
        rf"|(?:^|(?<=[.!?:”\"]\s)|(?<=[“\"]))(?P<start>{alternatives(at_start=True)})(?=,?\s(?!(?:and|or|&|is|was|has"
        rf"|had)\b))",
        re.MULTILINE,
    )


@cache
def _keys() -> frozenset[str]:
    found = (max(re.split(r"[ .’'-]", word), key=len) for word in _connectives())
    return frozenset(key for key in found if len(key) > LETTER)


LETTER = 2
"""Letters of a piece of an abbreviation that is no key: I'd holds a d."""


@cache
def _abbreviations() -> tuple[str, ...]:
    return tuple(word for word in _connectives() if max(map(len, re.split(r"[ .-]", word))) <= LETTER)


_DATES = "|".join((*ENGLISH.months, *ENGLISH.weekdays))
_PREPOSITION = re.compile(
    r"\b(?:[a-z]{2,}s|per cent|[A-Z]{3}|\d+)\s(?P<pro>pro|par)"
    r"(?=\s(?:day|week|month|year|person|head|hour|night|kilo|kilometre|inhabitant|square metre|household)\b)"
    rf"|[a-z]\s(?P<ab>ab)(?=\s(?:{_DATES})\b)"
)
"""German *pro* and *ab* before a measure and a date."""


class ForeignConnective(Check):
    id = "foreign-connective"
    category = "accuracy/untranslated"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_references = True
    message = "this connective is not English"

    @property
    def triggers(self) -> tuple[frozenset[str], re.Pattern[str]]:
        abbreviated = "|".join(re.escape(word.split()[0]) for word in _abbreviations())
        return _keys() | {"pro", "par", "ab"}, re.compile(rf"^[“\"(]?(?:{abbreviated})")

    explanation = """
Finds German, French, Italian and Spanish conjunctions, adverbs and abbreviations between English words: "in Lugano
beziehungsweise Locarno", "Donc, the pieces stay", "bzw.", "z. B.". Systems pass over them where the clause is complete
without them, or take them for a part of a name. Translate them.

Quoted and explained originals, and titles, stay silent.
"""
    examples = (
        bad(
            "Prices in Lugano ⟦beziehungsweise⟧ Locarno have risen by a third.",
            repair="Prices in Lugano or Locarno have risen by a third.",
        ),
        bad(
            "There is no money. ⟦Donc⟧, the pieces stay in the vault.",
            repair="There is no money. So, the pieces stay in the vault.",
        ),
        bad("⟦Allerdings⟧ the bridge is closed.", repair="However the bridge is closed."),
        bad("The bridge is old; ⟦trotzdem⟧, it is safe.", repair="The bridge is old; nevertheless, it is safe."),
        bad("Bring tools, ⟦z. B.⟧ a hammer.", repair="Bring tools, for example a hammer."),
        bad(
            "Fees are 20 francs ⟦inkl.⟧ tax for those who stay.",
            repair="Fees are 20 francs including tax for those who stay.",
        ),
        bad("The fee is 40 francs ⟦pro⟧ day.", repair="The fee is 40 francs per day."),
        bad(
            "Some crops, ⟦z. B.⟧ wheat, thrive (⟦u.a.⟧ maize).",
            repair="Some crops, for example wheat, thrive (among others maize).",
        ),
        good("In his second pro year he met the pro lobby; the ab initio course starts on Monday."),
        good("In Aber, a hamlet, the word trotzdem means nevertheless. He said “trotzdem” and left."),
        good("Mais Oui and Pero, a goalkeeper, won. Nun is a letter. Puis was second."),
        good("The Doch brothers met Dann Huff and Auch Watches."),
    )
    supersedes = ("untranslated-words", "missing-space-after-punctuation", "lowercase-sentence-start")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _PREPOSITION.finditer(passage.text):
            word = match.lastgroup or "ab"
            span = Span(*match.span(word))
            yield Hit(span, repair=Edit(span, "per" if match["pro"] else "from"))
        abbreviated = "." in passage.text and any(word in passage.text for word in _abbreviations())
        if not abbreviated and _keys().isdisjoint(context.words(passage)):
            return
        if context.fact(language_of):
            return
        text = context.masked(passage, Mask.QUOTATION, Mask.CODE, Mask.ADDRESS)
        for sentence in self._stretches(passage, context, abbreviated):
            found = list(_pattern().finditer(text, sentence.start, sentence.end))
            found = found if _is_english(sentence.of(text)) else [match for match in found if "." in match[0]]
            if not found:
                continue
            for match in found:
                span = Span(*match.span())
                if (
                    match["inside"]
                    and "." not in match[0]
                    and _NAMING.search(text[max(span.start - 24, 0) : span.start])
                ):
                    continue
                word = match[0] if match["inside"] else match[0][0].lower() + match[0][1:]
                if (
                    (_connectives()[_listed(word)][1] or word in _NAMES)
                    and match["start"]
                    and not _CLAUSE.match(text, span.end)
                ):
                    continue
                english = _connectives()[_listed(word)][0]
                if match["start"]:
                    english = english[0].upper() + english[1:]
                yield Hit(span, repair=Edit(span, english))

    def _stretches(self, passage: Passage, context: Context, abbreviated: bool) -> Sequence[Span]:
        """The sentences, or the whole passage: the points of abbreviations may have been taken for their ends."""
        return (Span(0, len(passage.text)),) if abbreviated else context.sentences(passage)


def _listed(word: str) -> str:
    """The word as the table has it: abbreviations may be spaced or not."""
    return word if word in _connectives() else re.sub(r"\.\s?(?=\w)", ". ", word)


def _is_english(sentence: str) -> bool:
    found = _WORD.findall(sentence.lower())
    return sum(word in _ENGLISH for word in found) >= ENGLISH_SHARE * len(found)
