"""A space in the middle of a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mtcheck.analysis.known_words import is_common, is_word
from mtcheck.analysis.masking import MASK, Mask
from mtcheck.check import Bigram, Context, Hit, Layer, Rule, RuledCheck, Unfamiliar, bad, good
from mtcheck.checks.structure.seams.splitting import is_in_common_word, respelled
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import frequent, zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import PerToken, tokens_of
from mtcheck.report import Severity

__all__ = ["SpaceInsideWord"]

_TOKEN = lazy_regex(r"\S+")
_LEFT = lazy_regex(r"[(“\"‘]?(?P<word>[A-Za-z][a-z]{0,11})$")
_RIGHT = lazy_regex(r"(?P<word>[a-z]{1,12})(?:[.,;:!?)”\"’]{0,3}$|(?=’s$|'s$|-))")
_BARE = lazy_regex(r"\W*(?P<word>[A-Za-z][a-z]{0,11})\W{0,3}$")
_SPREAD = lazy_regex(
    r"(?<![^\s(“\"])(?:[A-Z][ \u00a0]){3,20}[A-Z](?![^\s.,;:!?)”\"])"
    r"|(?<![^\s(“\"])[A-Za-z][ \u00a0](?:[a-z][ \u00a0]){2,20}[a-z](?![^\s.,;:!?)”\"])"
)
"""Letters that are spread: M I N I S T E R."""
_SPELLED = lazy_regex(r"\b(?:spel(?:led|t|ls|ling)|letters?|letter by letter|keys|vowels|initials)\b")


def _hidden(letters: re.Match[str]) -> str:
    return MASK * len(letters[0])


_RARE = 3.5
"""Zipf frequency under which a word may be half of another (spokes woman)."""
_UNKNOWN = 3.0
"""Zipf frequency under which a stretch of letters that is in no lexicon is no word, name or abbreviation either."""
_USUAL = 4.5
_SELDOM = 2.5
"""The same beside a word with which it makes a very common one (mini ster)."""
_UNHEARD = 2.0
"""The same for a stretch that stands beside a word."""
_EVERYWHERE = 6.0
"""Zipf frequency of the words (the, of, were) that are meant where a letter stands alone in a clause."""
_LETTERS = frozenset("aio")
_ENDINGS = frozenset(
    """
    ment ments ion ions tion tions sion sions ness ers ings ity ities ance ence able ible ation ations ative ical ally
    ious tive
    """.split()
)
"""Endings that are no word: what stands before them is the rest of theirs."""


_PARTICLES = frozenset("de du la le en el al da di des les".split())


def _may_be_part(token: str) -> bool:
    """Whether a token is a stretch of small letters that is no word, or a rare one."""
    if token[0].isupper() and token[1:2].islower():
        return False
    match = _BARE.match(token)
    if match is None:
        return False
    word = match["word"]
    if len(word) == 1:
        return word.lower() not in _LETTERS
    return word.islower() and (word not in frequent(_RARE) or not is_word(word)) and is_in_common_word(word)


_parts = PerToken(_may_be_part)


@lru_cache(maxsize=10_000)
def _judged(left: str, right: str) -> bool | None:
    """True: a word parted. None: the language model must say. False: two words."""
    joined = left.lower() + right
    if left in _PARTICLES and zipf(right) >= _SELDOM:
        return False  # de luxe, en suite
    if len(joined) < 2 or not is_common(joined):
        return False
    if zipf(joined) >= _EVERYWHERE and any(len(part) == 1 and part not in _LETTERS for part in (left.lower(), right)):
        return left.lower() != "the"  # the y axis, the n values
    if right in _ENDINGS and zipf(joined) >= _RARE:
        return True
    unknown = [part for part in (left.lower(), right) if not is_word(part)]
    if len(unknown) == 2 and min(map(zipf, unknown)) < _UNKNOWN and len(joined) > 5:
        return True
    unheard = _SELDOM if zipf(joined) >= _USUAL else _UNHEARD
    return True if any(len(part) > 3 and zipf(part) < unheard for part in unknown) else None


@lru_cache(maxsize=10_000)
def _joined(before: str, token: str) -> bool | None:
    """As ``_judged``, of two tokens."""
    left, right = _LEFT.match(before), _RIGHT.match(token)
    return _judged(left["word"], right["word"]) if left and right else False


def _is_letter(token: str) -> bool:
    return len(token) == 1 and token.isascii() and token.isalpha()


def _spread_letters(passage: Passage, context: Context) -> Iterator[Hit]:
    text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
    for match in _SPREAD.finditer(text):
        word = match[0].replace(" ", "").replace("\u00a0", "")
        if is_common(word.lower()) and not _SPELLED.search(text, max(match.start() - 40, 0), match.start()):
            yield respelled(Span(*match.span()), word, sure=True)


def _parted_words(passage: Passage, context: Context) -> Iterator[Hit]:
    written = tokens_of(passage.text)
    flagged = _parts.places(written)
    beside = {beside for place in flagged for beside in (place, place + 1) if 0 < beside < len(written)}
    if not any(_joined(written[place - 1], written[place]) is not False for place in beside):
        return
    text = _SPREAD.sub(_hidden, context.masked(passage, Mask.ADDRESS, Mask.CODE))
    tokens = tuple(_TOKEN.finditer(text))
    taken = 0
    for index in _parts.places(tokens_of(text)):
        for left in (index - 1, index):
            if left < taken or left < 0 or left + 1 >= len(tokens):
                continue
            if (hit := _hit(tokens[left], tokens[left + 1])) is not None:
                taken = left + 2
                yield hit


def _hit(before: re.Match[str], token: re.Match[str]) -> Hit | None:
    left, right = _LEFT.match(before[0]), _RIGHT.match(token[0])
    if left is None or right is None or token.start() - before.end() != 1 or before.string[before.end()] == "\n":
        return None
    if len(left["word"]) == 1 and left["word"].isupper() and not _begins_sentence(before):
        return None  # Plan B rings
    if len(left["word"]) == 1 and right["word"] == "is" and _LETS.search(before.string, 0, before.start()):
        return None  # where h is Planck’s constant
    judged = _judged(left["word"], right["word"])
    if judged is False:
        return None
    span = Span(before.start() + left.start("word"), token.start() + right.end("word"))
    return respelled(span, left["word"] + right["word"], sure=bool(judged))


_LETS = lazy_regex(r"\b(?:where|if|when|so|and|that|hence|then|while) $")
"""What stands before a letter that is the name of a quantity."""


def _begins_sentence(token: re.Match[str]) -> bool:
    return token.string[max(token.start() - 4, 0) : token.start()].rstrip()[-1:] in {"", ".", "!", "?", "“", '"', "”"}


class SpaceInsideWord(RuledCheck):
    id = "space-inside-word"
    category = "fluency/spelling"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    rules = (
        Rule(_spread_letters, Bigram(_is_letter, _is_letter)),
        Rule(_parted_words, Unfamiliar(_parts.__getitem__)),
    )
    message = "a space parts the word"
    explanation = """
Finds two stretches of letters that are one word together and are not both words by themselves: `ob jection`, `th e`.
PDF extraction and tokenisers that part words into pieces leave it. Write the word in one.

Where a part could be a word, a name or an abbreviation, the language model decides.
"""
    examples = (
        bad("The mayor lodged an ⟦ob jection⟧ to it.", repair="The mayor lodged an objection to it."),
        bad("The ⟦gov ernment⟧ objects.", repair="The government objects."),
        bad("The ⟦commi ttee⟧ meets in May.", repair="The committee meets in May."),
        bad("The ⟦M I N I S T E R⟧ and the ⟦m a y o r⟧ object.", repair="The MINISTER and the mayor object."),
        good("He spelled it: m i n i s t e r."),
        bad("They ⟦s earched⟧ the bridge.", repair="They searched the bridge."),
        bad("⟦Th e⟧ mayor of the town opened the new bridge.", repair="The mayor of the town opened the new bridge."),
        bad(
            "The ⟦govern ment⟧ objects, and the ⟦work ers⟧ strike.",
            repair="The government objects, and the workers strike.",
        ),
        good("The de luxe cabin was furnished by the carpenter."),
        good("The y coordinate is on the y axis, and the n values are in the m rows."),
        good("A part of the town may be in to it every day; a la carte, en suite and per cent."),
        good("The ad hoc group met Ms Ban Ki, the ex officio chair, in the a cappella hall."),
        good("Plan B rings no bell, vitamin C an orange, and group A part of the cup."),
    )
    supersedes = ("unlikely-wording", "cut-noun-phrase")
