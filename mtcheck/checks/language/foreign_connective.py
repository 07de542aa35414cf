"""A conjunction, adverb or abbreviation left in another language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from mtcheck.analysis.document_language import language_of
from mtcheck.analysis.known_words import is_word
from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, Together, Trigger, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY, CALENDAR
from mtcheck.languages.english_numbers import ABOVE_ONE, BELOW_HUNDRED, FROM_TWO
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import rows
from mtcheck.languages.tokens import matches, plain_words
from mtcheck.report import Severity

__all__ = ["ForeignConnective"]

_NAMING = lazy_regex(
    r"(?:\b(?:called|named|dubbed|titled|entitled|term|words?|phrase|German|French|Italian|Spanish|motto|slogan|says|"
    r"reads|reading|means|meaning|so-called|literally)\b\W{0,2}|[:“\"‘(/*_-])\s?$"
)
_NO_ENGLISH = "this is not English"
_ENGLISH = frozenset(
    "the a an of to in on at for by with from and or but is are was were be has have had will would can could it its "
    "he "
    "she they his her their this that these those we you not as which who when after about into more than no "
    "also".split()
)
_WORD = lazy_regex(r"[^\W\d_]+")
_CLAUSE = lazy_regex(
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

    return lazy_regex(
        rf"(?:(?<=[\w,;:)”\"’–—-]\s)|(?<=\()(?=\w{{1,6}}\.))(?P<inside>{alternatives(at_start=False)})(?![\w’'-])"
        rf"|(?:^|(?<=[.!?:”\"]\s)|(?<=[“\"]))(?P<start>{alternatives(at_start=True)})(?=,?\s(?!(?:and|or|&|is|was|has"
        rf"|had)\b))",
        re.MULTILINE,
    )


@cache
def _keys() -> frozenset[str]:
    found = (max(re.split(r"[ .’'-]", word), key=len) for word in _connectives())
    return frozenset(key for key in found if len(key) > LETTER)


_BLANK = " "
_APOSTROPHES = str.maketrans("’", "'")


@cache
def _everyday() -> dict[str, tuple[str, frozenset[str]]]:
    """Words of every day with their English and what must not follow them."""
    return {
        word: (english, frozenset(_BLANK.join(loans).split()))
        for words, english, *loans in rows("foreign_everyday")
        for word in words.split(";")
    }


@cache
def _everyday_pattern() -> re.Pattern[str]:
    def either(found: Iterable[str]) -> str:
        return "|".join(re.escape(word).replace("'", "['’]") for word in sorted(found, key=len, reverse=True))

    capital = (word[0].upper() + word[1:] for word in _everyday() if word[0].islower() and word not in _NEVER_FIRST)
    return lazy_regex(
        rf"(?<=[\w,] )(?P<inside>{either(_everyday())})(?![\w'’-])"
        rf"|(?:^|(?<=[.!?:] ))(?P<start>{either(capital)})(?=,?\s[a-z])",
        re.MULTILINE,
    )


_NEVER_FIRST = frozenset("demain hier dopo hacia mieux contre insieme".split())
"""Words that are the names of people, papers and firms as well."""


@cache
def _everyday_keys() -> frozenset[str]:
    """The piece of each that English has least."""
    found = (
        min((piece for piece in re.split(r"[ .’'-]", word.lower()) if len(piece) > LETTER), key=zipf, default="")
        for word in _everyday()
    )
    return frozenset(key for key in found if key)


@cache
def _everyday_words() -> frozenset[frozenset[str]]:
    """The words of each."""
    return frozenset(frozenset(plain_words(entry)) for entry in _everyday())


_NAME_BEFORE_IT = lazy_regex(r"(?<=\w )[A-ZÀ-Þ][a-zß-ÿ]+,? $")
_BEFORE_IT = lazy_regex(r"(?<!\w)([a-z]+),? $")
_BEHIND_IT = lazy_regex(r"\s?[.,;:!?)–—]|\s(?P<small>[a-z]+)\b|\s(?P<large>[A-Z][a-z]+|\d)")
_NOT_BEFORE_IT = frozenset(
    "until till say says saying attitude the a an his her its their my our your this that these those every no"
    " word words"
    " term phrase called titled named song"
    " film novel magazine title hymn chanson"
    " ballad aria album".split()
)
_USUAL_WORD = 3.0


def _stands_between(text: str, found: re.Match[str], loans: frozenset[str]) -> bool:
    """Whether English words stand on both sides, or a stop, a date or a figure behind."""
    behind = _BEHIND_IT.match(text, found.end())
    if behind is None and found.end() < len(text):
        return False
    small = behind["small"] if behind else None
    if small and (small in loans or not _is_usual(small)):
        return False
    if behind and behind["large"] and not (behind["large"].isdigit() or behind["large"] in CALENDAR):
        return False
    if found["start"]:
        return small is not None
    before = _BEFORE_IT.search(text, max(found.start() - 24, 0), found.start())
    if before is None and (" " in found[0] or not found[0].isascii()):
        return small in _ENGLISH and _NAME_BEFORE_IT.search(text, max(found.start() - 24, 0), found.start()) is not None
    return before is not None and before[1] not in _NOT_BEFORE_IT and _is_usual(before[1])


def _is_usual(word: str) -> bool:
    return zipf(word) >= _USUAL_WORD and is_word(word)


_FOR_A_TIME = lazy_regex(
    r"(?:\b(?:the|his|her|its|their|this|that)\s(?!rate|cost|price|fee|number|amount|average)[a-z]+"
    r"|\b(?:was|were|been|be|is|are)\s(?:[a-z]+ly\s)?[a-z]+ed)\s(?P<per>per|por)"
    rf"(?=\s(?:\d+|{FROM_TWO}|several|many"
    r"|some|about)"
    r"\s(?:minutes|hours|days|weeks|months|years)\b(?! of\b))"
)
_PER = frozenset(("per", "por"))
_QUANTITY = lazy_regex(
    rf"\d|\b(?:{BELOW_HUNDRED}|dozen|once|twice|times|rates?"
    r"|paid|pays?|paying|earns?|costs?|charged?|price)\b"
)


LETTER = 2
"""Letters of a piece of an abbreviation that is no key: I'd holds a d."""


@cache
def _abbreviations() -> tuple[str, ...]:
    return tuple(word for word in _connectives() if max(map(len, re.split(r"[ .-]", word))) <= LETTER)


_PREPOSITION = lazy_regex(
    r"\b(?:(?!(?:his|its|this|was|has)\b)[a-z]{2,}s|per cent|[A-Z]{3}|\d+)\s(?P<pro>pro|par)"
    r"(?=\s(?:day|week|month|year|person|head|hour|night|kilo|kilometre|inhabitant|square metre|household)\b)"
    rf"|[a-z]\s(?P<ab>ab)(?=\s(?:{ANY_MONTH}|{ANY_WEEKDAY})\b)"
)
"""German *pro* and *ab* before a measure and a date."""


_NUMBERS = ABOVE_ONE | frozenset("2 3 4 5 10 12 15 20 30 40 45 several many some about".split())


class ForeignConnective(Check):
    id = "foreign-connective"
    category = "accuracy/untranslated"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_references = True
    message = "this connective is not English"

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        abbreviated = "|".join(re.escape(word.split()[0]) for word in _abbreviations())
        entries = _everyday_words() | {
            frozenset(plain_words(entry)) for entry in _connectives() if entry not in _abbreviations()
        }
        alone = frozenset(("pro", "par", "ab", "por")).union(*(words for words in entries if len(words) == 1))
        together = sorted(sorted(words) for words in entries if len(words) > 1)
        return (
            alone,
            *(Together(*(frozenset({word}) for word in words)) for words in together),
            lazy_regex(rf"^[“\"(]?(?:{abbreviated})"),
            Bigram(frozenset({"per"}), _NUMBERS),
        )

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
        bad(
            "The office said ⟦aujourd'hui⟧ that it will be shot ⟦tout de suite⟧.",
            repair="The office said today that it will be shot immediately.",
        ),
        bad("They were rescued ⟦después de⟧ the storm.", repair="They were rescued after the storm."),
        bad("The shop has been closed ⟦depuis⟧ Monday.", repair="The shop has been closed since Monday."),
        bad(
            "The referee had to stop the match ⟦per⟧ twenty minutes.",
            repair="The referee had to stop the match for twenty minutes.",
        ),
        bad(
            "Wages will be paid ⟦à la fin du mois⟧, a unionist said.",
            repair="Wages will be paid at the end of the month, a unionist said.",
        ),
        good("The team scores two goals per twenty minutes; the bus runs once per three hours."),
        good("It was déjà vu after the après-ski, the film Après la guerre and the mañana attitude."),
        good("She sang depuis le jour and the song toujours l’amour; he put it off until mañana."),
        good("In his second pro year he met the pro lobby; the ab initio course starts on Monday."),
        good("In Aber, a hamlet, the word trotzdem means nevertheless. He said “trotzdem” and left."),
        good("Mais Oui and Pero, a goalkeeper, won. Nun is a letter. Puis was second."),
        good("The Doch brothers met Dann Huff and Auch Watches."),
    )
    supersedes = ("untranslated-words", "missing-space-after-punctuation", "lowercase-sentence-start")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in matches(_PREPOSITION, passage.text, ("pro", "par", "ab")):
            word = match.lastgroup or "ab"
            span = Span(*match.span(word))
            yield Hit(span, repair=Edit(span, "per" if match["pro"] else "from"))
        yield from self._everyday(passage, context)
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

    def _everyday(self, passage: Passage, context: Context) -> Iterator[Hit]:
        present = context.words(passage)
        for_a_time = not present.isdisjoint(_PER)
        everyday = not _everyday_keys().isdisjoint(present) and any(map(present.issuperset, _everyday_words()))
        if not (for_a_time or everyday) or context.fact(language_of):
            return
        text = context.masked(passage, Mask.QUOTATION, Mask.CODE, Mask.ADDRESS)
        for sentence in context.sentences(passage) if for_a_time else ():
            for match in _FOR_A_TIME.finditer(text, sentence.start, sentence.end):
                if not _QUANTITY.search(text, max(match.start() - 60, sentence.start), match.start("per")):
                    span = Span(*match.span("per"))
                    yield Hit(span, repair=Edit(span, "for"), message=_NO_ENGLISH)
        if not everyday:
            return
        for match in _everyday_pattern().finditer(text):
            found = match[0].translate(_APOSTROPHES)
            english, loans = _everyday()[found if match["inside"] else found[0].lower() + found[1:]]
            if not _stands_between(text, match, loans) or _NAMING.search(
                text[max(match.start() - 24, 0) : match.start()]
            ):
                continue
            span = Span(*match.span())
            english = english[0].upper() + english[1:] if match["start"] else english
            yield Hit(span, repair=Edit(span, english), message=_NO_ENGLISH)

    def _stretches(self, passage: Passage, context: Context, abbreviated: bool) -> Sequence[Span]:
        """The sentences, or the whole passage: the points of abbreviations may have been taken for their ends."""
        return (Span(0, len(passage.text)),) if abbreviated else context.sentences(passage)


def _listed(word: str) -> str:
    """The word as the table has it: abbreviations may be spaced or not."""
    return word if word in _connectives() else re.sub(r"\.\s?(?=\w)", ". ", word)


def _is_english(sentence: str) -> bool:
    found = _WORD.findall(sentence.lower())
    return sum(word in _ENGLISH for word in found) >= ENGLISH_SHARE * len(found)
