"""Whether two sentences say the same in other words: their words of content, and what sets them apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    ADVERBS,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_BE,
    MODALS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_NOUNS,
    TIMES,
    WEEKDAYS,
)
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.synonyms import are_opposite, is_near, stands_for
from mtcheck.languages.tokens import PerToken

__all__ = ["ADDS", "NAMES", "TELLING_APART", "are_contrasted", "content", "is_reworded"]

_WORD = lazy_regex(r"[^\W_][\w’'-]*")
_STATES = frozenset("remain continue".split())
"""Verbs that say no more than *be* does, as the first of their group."""
_EMPTY = (
    AUXILIARIES
    | CONJUNCTIONS
    | DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | frozenset("the a an to out up down off and or there who which that being remain remains remained".split())
) - {"nobody", "nothing"}
ADDS = frozenset(
    "also even only too again then later still now but however instead another more not no never other both".split()
)
"""Words by which a sentence adds something to what was told."""
NAMES = lazy_regex(r"(?P<name>\b[A-ZÀ-Þ][a-zß-ÿ]+)|\b[A-ZÀ-Þ][\w’-]*|\d[\d.,]*\d|\d")
"""Names and figures."""
TELLING_APART = frozenset(
    "but also however then now later again too still only another other first second third last next more less"
    " not no never"
    " while whereas although than before after previously meanwhile instead both each".split()
)
FEWEST = 5
"""Words of content that two sentences must share where one is more than the other with a word put for its synonym.

Of 40,000 pairs of neighbours in sound news and technical prose none shares so many and differs in no more than their
order or a verb."""
MANY = 8
"""Words of content shared from which another noun or adjective may stand in the place of one, or any stretch be
moved."""
LONGEST = 60
"""Words of content of the longest sentence compared: no sentence of news has more."""
_CONTRASTED: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "from to into onto towards toward",
        "with without",
        "before after during since until",
        "over above under below beneath underneath",
        "inside outside within beyond",
        "for against",
        "up down",
        "in out off",
    )
)
"""Small words of which one is the contrary of another."""
_CHOSEN = frozenset("no another both each none nobody nothing some half".split())
"""Words that say of how many, or of which, a sentence speaks."""
_PERSONS = tuple(map(frozenset, ("he him his".split(), "she her hers".split(), "i me my".split(), "we us our".split())))
_CAN = frozenset("can could may might".split())
_MUST = frozenset("must should".split())
_OBLIGED = lazy_regex(r"\bha(?:s|ve|d) to\b")
_DENIED = lazy_regex(r"n[’']t$|^cannot$")
_CONDITIONS = frozenset("if unless although though".split())


def content(sentence: str) -> tuple[str, ...]:
    """The words of content of a sentence, and those that tell it from another."""
    found: list[str] = []
    for contents in _content_of.of(sentence):
        found += contents
    return tuple(found)


@PerToken
def _content_of(token: str) -> tuple[str, ...]:
    words = (_plain(word) for word in _WORD.findall(token))
    return tuple(stands_for(_lemma(word)) for word in words if word not in _EMPTY or word in TELLING_APART)


def _plain(word: str) -> str:
    return word.lower().removesuffix("’s").removesuffix("'s")


def _lemma(word: str) -> str:
    lemmas = verb_lemmas(word)
    listed = next((lemma for lemma in lemmas if stands_for(lemma) != lemma), None)
    if listed is not None:
        return listed
    if lemmas and (word.endswith(("ed", "ing")) or "NOUN" not in can_be(word)):
        return min(lemmas, key=len)
    if word.endswith("s") and not word.endswith("ss") and "NOUN" in can_be(word[:-1]):
        return word[:-1]
    return min(lemmas, key=len) if lemmas and word.endswith("s") else word


_CAUSES = frozenset("because due owing".split())
_UNSAID = frozenset("due owing one".split())
"""Words that a second translation puts for small ones: due to and because of, one hour and an hour."""
MOST_UNSAID = 2
"""How many of them a sentence may have more than another."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of content in its sentence."""

    as_written: str
    written: str
    """The word in lower case, without its genitive."""
    lemma: str
    before: str
    """The word before it."""
    opener: str
    """The preposition behind the word of content before it: what opens its phrase."""


def _words(sentence: str) -> list[_Word]:
    """The words of content in order; what says no more than *be* is left out."""
    found: list[_Word] = []
    before = opener = ""
    for match in _WORD.finditer(sentence):
        word = _plain(match[0])
        lemma = stands_for(_lemma(word))
        if word in _CAUSES or (word in ADVERBIAL_PREPOSITIONS and opener != "because"):
            opener = "because" if word in _CAUSES else word
        if (word not in _EMPTY or word in TELLING_APART) and lemma not in _STATES:
            found.append(_Word(match[0], word, lemma, before, opener))
            opener = "because" if word in _CAUSES else ""
        before = word
    return found


def are_contrasted(one: str, other: str) -> bool:
    """Whether small words set two sentences apart that else share all: to and from, he and she, is and was."""
    left, right = ({_plain(word) for word in _WORD.findall(sentence)} for sentence in (one, other))
    only_left, only_right = left - right, right - left
    if any(only_left & group and only_right & group for group in _CONTRASTED):
        return True
    if any(only_left & person and only_right & other for person in _PERSONS for other in _PERSONS if person != other):
        return True
    if (left ^ right) & (_CHOSEN | _CONDITIONS):
        return True
    if len([word for word in left if _DENIED.search(word)]) != len([word for word in right if _DENIED.search(word)]):
        return True
    obliged = [bool(words & _MUST or _OBLIGED.search(text)) for words, text in ((left, one), (right, other))]
    if obliged[0] != obliged[1] or bool(left & _CAN) != bool(right & _CAN):
        return True
    return bool(only_left and only_right) and only_left | only_right <= FINITE_BE | MODALS | {"be"}


def is_reworded(sentence: str, earlier: str) -> bool:
    """Whether a sentence has all words of content of an earlier one, but for synonyms and one verb, and is more than
    the same words with another in the place of one: what is said for contrast differs in nothing else."""
    if ";" in sentence or ":" in sentence:
        return False
    one, other = _words(earlier), _words(sentence)
    if abs(len(one) - len(other)) > MOST_UNSAID or len(one) > LONGEST or are_contrasted(sentence, earlier):
        return False
    places = _places(one, other)
    found = [place for place in places if place is not None]
    if len(found) < FEWEST or len({one[place].lemma for place in found}) < FEWEST:
        return False
    left = [word for place, word in enumerate(one) if place not in found and word.written not in _UNSAID]
    right = [word for word, place in zip(other, places, strict=True) if place is None and word.written not in _UNSAID]
    if (left or right) and not _is_one_changed(left, right, len(found)):
        return False
    moved = _moved(found)
    if moved is None:
        return False
    if moved:
        matched = [(one[place], word) for word, place in zip(other, places, strict=True) if place is not None]
        return _are_moved([matched[start] for start in moved], len(found))
    return _rest(earlier, left) != _rest(sentence, right)


def _rest(sentence: str, changed: Sequence[_Word]) -> list[str]:
    """The words of a sentence in order, without those that differ."""
    words = [_plain(word) for word in _WORD.findall(sentence)]
    for word in changed:
        words.remove(word.written)
    return words


def _places(one: Sequence[_Word], other: Sequence[_Word]) -> list[int | None]:
    """Where each word of the second sentence, or one that may stand for it, is in the first."""
    free = dict(enumerate(one))
    found: list[int | None] = []
    for word in other:
        place = next((place for place, mine in free.items() if mine.lemma == word.lemma), None)
        if place is not None:
            del free[place]
        found.append(place)
    for index, word in enumerate(other):
        if found[index] is None:
            near = next((place for place, mine in free.items() if _are_near(mine, word)), None)
            if near is not None:
                del free[near]
                found[index] = near
    return found


def _are_near(one: _Word, other: _Word) -> bool:
    return (
        one.written.isalpha()
        and other.written.isalpha()
        and (is_near(one.written, other.written) or is_near(one.lemma, other.lemma))
    )


def _is_one_changed(left: Sequence[_Word], right: Sequence[_Word], shared: int) -> bool:
    """Whether all that differs is the verb, which is not the contrary of the other, or a word of a long sentence."""
    if len(left) != 1 or len(right) != 1:
        return False
    (one,), (other,) = left, right
    if are_opposite(one.lemma, other.lemma):
        return False
    verbs = (_is_verb(one) and _may_be_verb(other)) or (_may_be_verb(one) and _is_verb(other))
    return verbs or (shared >= MANY and _is_plain(one) and _is_plain(other))


def _is_plain(word: _Word) -> bool:
    """Whether a word is a common noun or an adjective that tells no thing from another of its kind."""
    kinds = can_be(word.written)
    return word.written == word.as_written and not kinds.isdisjoint({"NOUN", "ADJ"}) and word.lemma not in _KINDS


_KINDS = (
    TELLING_APART
    | MONTHS
    | WEEKDAYS
    | frozenset(
        """
        new old young early late left right upper lower front rear east west north south eastern western
        northern southern man woman boy girl male female son daughter father mother brother sister husband wife
        child adult day night morning evening afternoon spring summer autumn winter half one two three four five
        six seven eight nine ten red blue green black white public private domestic foreign home away single
        double small large big little high low true false beginning end inside outside minimum maximum
        """.split()
    )
)
"""Words that tell a thing from its like, so that a contrast is meant."""


_TENSED = frozenset({"VBD", "VBZ", "VBN"})


_BEFORE_VERB = MODALS | ADVERBS | {"to"}


def _may_be_verb(word: _Word) -> bool:
    tags = verb_tags(word.written)
    if word.before in DETERMINERS:
        return False
    return not tags.isdisjoint(_TENSED) or (bool(tags) and word.before in _BEFORE_VERB) or _is_progressive(word)


def _is_progressive(word: _Word) -> bool:
    return word.before in BE and "VBG" in verb_tags(word.written)


def _is_verb(word: _Word) -> bool:
    """Whether a word is a verb by its form, or by the word before it."""
    sure = word.before in _BEFORE_VERB or "NOUN" not in can_be(word.written) or _is_progressive(word)
    return sure and _may_be_verb(word)


def _moved(places: Sequence[int]) -> tuple[int, ...] | None:
    """Where two neighbouring stretches begin that have changed places; empty where nothing moved, None where more
    has."""
    order = sorted(places)
    rank = [order.index(place) for place in places]
    start = next((at for at, place in enumerate(rank) if at != place), None)
    if start is None:
        return ()
    end = next(at for at in range(len(rank), 0, -1) if rank[at - 1] != at - 1)
    stretch = rank[start:end]
    cut = stretch.index(start)
    if stretch[cut:] + stretch[:cut] != list(range(start, end)):
        return None
    return (start, start + cut)


def _are_moved(openers: Sequence[tuple[_Word, _Word]], shared: int) -> bool:
    """Whether the stretches that have changed places keep their sense there: none is opened by another preposition, and
    one is an adverbial (during the holidays, on Monday, yesterday) or the sentence is long."""
    if any(one.opener and other.opener and not _open_alike(one, other) for one, other in openers):
        return False
    adverbial = any(
        (one.opener and other.opener) or (one.lemma in _WHEN and other.lemma in _WHEN) for one, other in openers
    )
    return adverbial or shared >= MANY


def _open_alike(one: _Word, other: _Word) -> bool:
    return one.opener == other.opener or {one.opener, other.opener} <= _IN


_IN = frozenset("in on at during within throughout".split())
_WHEN = MONTHS | WEEKDAYS | TIMES | TIME_NOUNS
