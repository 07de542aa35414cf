"""A name, day, month or nationality in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MissingCapital"]

_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTHS = "january february april june july september october november december"
_PEOPLES = """
german austrian french english european american british italian spanish russian chinese japanese ukrainian swiss dutch
danish swedish norwegian finnish turkish greek czech hungarian portuguese belgian irish scottish welsh israeli iranian
iraqi syrian afghan indian canadian mexican brazilian african asian bavarian australian egyptian korean palestinian
muslim jewish islamic
"""
_PLACES = """
germany france austria switzerland italy spain russia ukraine britain england europe belgium denmark sweden norway
poland hungary greece israel syria iraq iran afghanistan canada mexico brazil india africa asia bavaria saxony berlin
munich hamburg vienna zurich geneva london moscow madrid frankfurt warsaw prague kyiv washington beijing
"""
_PLURALS = frozenset("germans austrians italians russians ukrainians americans europeans muslims africans".split())
_NAMES = frozenset(
    (
        *_DAYS.split(),
        *(f"{day}s" for day in _DAYS.split()),
        *_MONTHS.split(),
        *_PEOPLES.split(),
        *_PLACES.split(),
        *_PLURALS,
    )
)
_FAITHS = frozenset("catholic protestant christian orthodox".split())
"""Adjectives that have a capital of their own only in the names of churches and parties."""
_VERBS = frozenset("march may august".split())
"""Months that are words as well: only beside a figure of a date."""
_WORD = lazy_regex(
    rf"(?<![\w@#&/.’'-])(?:{'|'.join(sorted(_NAMES | _FAITHS | _VERBS, key=len, reverse=True))})(?![\w@/’-]|\.\w)"
)
_THINGS = lazy_regex(
    r"\s(?:shepherds?|measles|fries|toast|windows?|doors?|horns?|beans?|kiss(?:es)?|bread|dressing|polish|whispers|cabbage|rolls?|cheese|chard|oven|ovens|courage"
    r"|auctions?|uncle|door|pastry|pastries|delight|baths?|ink|summer|blinds?|breakfast|muffins?|setter|terriers?|stew|coffee|roulette|dolls?|salad"
    r"|lacquer|names?|muslin|press(?:es)?|plaits?|braids?|knots?|cuffs?|omelettes?|chips|mustard|mastiff|bulldogs?|springer|cockers?|sheepdog|ink|corn|ivy|leave|seams?|curves?|knickers|twist|loaf|loaves|moss|file|clubs?|silver|sausages?|steaks?|lace"
    r"|towels?|carpets?|rugs?|violets?|stand-?offs?|checkers|lanterns?|box(?:es)?|massages?|exit|walnuts?|pines?|elms?|oaks?"
    r"|spaniels?|pointers?|pony|ponies|hounds?|draughts|wool|treats?|walls?|plans?)\b"
    r"|(?<=\ba danish)(?=[.,;]|\s(?:and|or|was|were|is|on|for|with|in)\b)"
)
"""What has lost the capital with its origin: french fries, german shepherds."""
_DATE_AROUND = lazy_regex(r"(?:\b\d{1,2}(?:st|nd|rd|th)?(?: of)?\s)$")
_YEAR_BEHIND = lazy_regex(r",?\s(?:19|20)\d\d\b")
_BEFORE_MONTH = lazy_regex(r"\b(?:in|since|until|till|from|of|by|on|to|late|early|last|next|mid)\s$", re.IGNORECASE)
_SMALL_SENTENCE = lazy_regex(r"(?<![\w’'.-])i(?![\w’'.-])|\b(?:lol|pls|thx|omg)\b")
"""A sentence written in small letters throughout."""


_CHURCH = lazy_regex(
    r"\s(?:Church|Bishop|Archbishop|Patriarch|Pope|Part(?:y|ies)\b|Union\b|Democrat|Academy|University)"
)
_SMALL = lazy_regex("[a-z]+")
_NAMED = _NAMES | _FAITHS | {"august"}


def _holds_small_name(token: str) -> bool:
    """Whether a name without its capital stands in a token."""
    return not _NAMED.isdisjoint(_SMALL.findall(token))


class MissingCapital(Check):
    id = "missing-capital"
    category = "fluency/spelling"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    exempt_references = True
    triggers = (
        _holds_small_name,
        Bigram(_VERBS, lazy_regex("[0-9]"), by_second=True),
        Bigram(lazy_regex("[0-9]"), _VERBS),
        Bigram(frozenset({"of"}), _VERBS),
    )
    message = "English writes this word with a capital"
    explanation = """
Finds nationalities, languages, days, months, countries and cities in small letters: "the german chancellor", "on
monday", "1 july". German writes such adjectives small, and models that restore capitals miss them. Write the capital.

Things that have lost it (french fries, a german shepherd), verbs (to march, may), addresses, hashtags and posts written
in small letters stay silent.
"""
    examples = (
        bad("The ⟦german⟧ chancellor speaks ⟦english⟧.", repair="The German chancellor speaks English."),
        bad(
            "The trial begins on ⟦monday⟧, 1 ⟦july⟧, in ⟦berlin⟧.",
            repair="The trial begins on Monday, 1 July, in Berlin.",
        ),
        bad(
            "In ⟦march⟧ 2023 the ⟦catholic⟧ Church apologised.", repair="In March 2023 the Catholic Church apologised."
        ),
        good("She bought a danish and a coffee for the train."),
        good("The german shepherd ate french fries; they march on in august company, and it may rain in 2024."),
        good("His christian name and catholic tastes are known at spiegel.de, @germanfan, #germany and monday.com."),
        good("“sorry mates, i live in germany and speak english,” she wrote."),
        good("the german shepherd of the german team"),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE, Mask.QUOTATION)
        for sentence in context.sentences(passage):
            written = sentence.of(text)
            if _SMALL_SENTENCE.search(written) or not _begins_with_capital(written):
                continue
            for match in _WORD.finditer(text, sentence.start, sentence.end):
                if _is_name(text, match):
                    span = Span(*match.span())
                    yield Hit(span, repair=Edit(span, match[0].capitalize()), safe=True)


def _begins_with_capital(sentence: str) -> bool:
    first = next((letter for letter in sentence if letter.isalnum()), "")
    return first.isupper() or first.isdigit()


def _is_name(text: str, match: re.Match[str]) -> bool:
    word = match[0]
    if word == "dutch" and text[max(match.start() - 6, 0) : match.start()].endswith(("go ", "going ", "went ")):
        return False
    if word in _FAITHS:
        return _CHURCH.match(text, match.end()) is not None
    if word in _VERBS:
        before = text[max(match.start() - 12, 0) : match.start()]
        year = _YEAR_BEHIND.match(text, match.end()) is not None
        return (year and _BEFORE_MONTH.search(before) is not None) or (
            _DATE_AROUND.search(before) is not None and (year or word != "may")
        )
    return _THINGS.match(text, match.end()) is None
