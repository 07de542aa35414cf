"""A subject with no verb behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import shows_finite
from mtcheck.analysis.morphology import can_be, is_comparative, is_plural, is_superlative
from mtcheck.check import Bigram, Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    NOMINATIVES,
    OBJECT_OF,
    OPENS_NOUN_PHRASE,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    TIMES,
)
from mtcheck.languages.frequency import zipf
from mtcheck.languages.tokens import Neighbours
from mtcheck.report import Severity

__all__ = ["SubjectWithoutVerb"]

_CONJUNCTIONS = frozenset("that because when if while although whether though how where why what which who as".split())
_BEFORE_PRONOUN = _CONJUNCTIONS | frozenset("after before until since than".split())
"""Subjects that are nothing else, and may stand behind a preposition only by mistake."""
_OBJECTS = (frozenset(OBJECT_OF.values()) | {"me"}) - {"her"}
_INDEFINITE = frozenset("nothing something anything everything several".split())
_OPENERS = PREPOSITIONS - {"than", "as", "according", "near", "about"} | {"to"}
_TIMES = frozenset("day week night year month moment whole entire other same evening next previous following".split())
_THIRD = frozenset({"he", "she", "they"})
_COMMON = 4.2
"""Zipf frequency of words of which the lexicon knows every use."""
_SHORTEST = 5
_NEGATING = frozenset("not only also already just never".split())
_ONE_PERSON = frozenset({"he", "she", "i"})
_NO_OBJECTS = (
    frozenset("neither alone".split())
    | CONJUNCTIONS
    | PRONOUNS
    | PREPOSITIONS
    | DETERMINERS
    | ADVERBS
    | TIMES
    | QUANTIFIERS
)
"""Words that the lexicon takes for nouns."""
_WE = frozenset({"we", "i"})
_FEWEST_BEHIND = 3
_LONGEST_ASIDE = 6


@cache
def _is_only_noun(token: str) -> bool:
    """Whether a word is a noun and nothing else, in small letters."""
    return can_be(token) == {"NOUN"} and token.isalpha() and token not in _NO_OBJECTS


_PRONOUN_AND_NOUN = Neighbours((_ONE_PERSON, _is_only_noun))


class SubjectWithoutVerb(Check):
    id = "subject-without-verb"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("missing-verb", "misplaced-adverbial", "verb-form", "half-correlative")
    triggers = (
        Bigram(_THIRD, OPENS_NOUN_PHRASE | _NEGATING),
        Bigram(_BEFORE_PRONOUN, NOMINATIVES | {"it"}),
        Bigram(_ONE_PERSON, _is_only_noun),
    )
    message = "behind this subject English wants the verb; here something else follows"
    explanation = """
Finds clauses with a conjunction and a pronoun as subject, and behind it an article or an object where the verb has to
be: "that they their farms not keep can", "because he the offer", or a prepositional phrase and no verb at all. Before a
word that can be nothing but a noun no conjunction is needed ("because he rubbish into the river").
German has the verb last there, and systems leave it there or lose it. No language model is asked: English has no such
order, asides ("while he the painter was a radical") and verse aside.
"""
    examples = (
        bad("The growers fear that ⟦they their⟧ orchards because of the drought not much longer keep can."),
        bad("The opposition wants to know why ⟦she in the⟧ committee nothing about the matter."),
        bad("Nobody knows why ⟦he the⟧ offer of the club so late rejected."),
        bad("The owner was fined because ⟦he rubbish⟧ into the river every week."),
        bad("On Friday evening ⟦he the⟧ offer of the club to the press."),
        good("Be he saint or smuggler, we editors like him, and they voters too; he captain, she mate."),
        good("He says that he at no time felt unsafe, and that they in the end found the key."),
        good("The pupils know what they the day before did not. We the people, as we in Ulm like to say, agree."),
        good("The more she read, the more she her old self became."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            words = clause.words
            for index in _PRONOUN_AND_NOUN.places(words):
                if _meet(clause, index):
                    yield Hit(Span(clause.spans()[index].start, clause.spans()[index + 1].end))
            if clause.begins_sentence and (place := _opens_without_verb(words)) is not None:
                yield Hit(Span(clause.spans()[place].start, clause.spans()[place + 1].end))
            if _BEFORE_PRONOUN.isdisjoint(words):
                continue
            spans = clause.spans()
            for index in range(len(words) - 2):
                end = _without_verb(clause, index)
                if end is not None:
                    yield Hit(Span(spans[index + 1].start, spans[end].end))


def _opens_without_verb(words: Sequence[str]) -> int | None:
    """Where a sentence has a pronoun for its subject, at its beginning or behind an adverbial, and an article next."""
    place = next((place for place, word in enumerate(words) if word in _THIRD), None)
    if place is None or len(words) - place < _SHORTEST:
        return None
    opens = place + 1 + next((skip for skip, word in enumerate(words[place + 1 : -1]) if word not in _NEGATING), 0)
    if words[opens] not in OPENS_NOUN_PHRASE:
        return None
    before, rest = words[:place], words[opens + 1 :]
    if not _CONJUNCTIONS.isdisjoint(before) or any(map(_may_be_finite, before)) or not _THIRD.isdisjoint(rest):
        return None
    if rest[0] in _TIMES or _is_degree(rest[0]) or _resumes(rest):
        return None
    return place


def _meet(clause: Clause, index: int) -> bool:
    """Whether a pronoun stands before a noun where its verb has to be: ``because he rubbish into the river``.

    The noun is common, or of a number that a verb which the lexicon does not know would not have: *he demos*, *I demo*.
    “Be he saint or smuggler”, “he captain, she mate” and “I Battalion” are sound.
    """
    words = clause.words
    if clause.is_name(index + 1):
        return False
    if is_plural(words[index + 1]) != (words[index] == "i") and zipf(words[index + 1]) < _COMMON:
        return False
    if index and (clause.is_name(index - 1) or words[index - 1] in ("be", "were", "am", "is", "and", "or")):
        return False
    return index + 2 < len(words) and not (index == 0 and clause.opening == ",")


def _without_verb(clause: Clause, index: int) -> int | None:
    """The last of the words that show that the pronoun behind a conjunction has no verb; None where it may have one."""
    words = clause.words
    conjunction, pronoun, after = words[index : index + 3]
    if pronoun == "it":
        if conjunction not in _CONJUNCTIONS - {"as", "what", "which", "who"}:
            return None
    elif pronoun not in NOMINATIVES or conjunction not in _BEFORE_PRONOUN:
        return None
    rest = words[index + 3 :]
    if after in OPENS_NOUN_PHRASE:
        if not rest or (after == "the" and (pronoun in _WE or _is_degree(rest[0]))) or rest[0] in _TIMES:
            return None
        return None if pronoun != "it" and _resumes(rest) else index + 2
    if after in _OBJECTS or (after in _INDEFINITE and pronoun != "they"):
        return None if rest[:1] and (rest[0] in ("times", "years", "days") or rest[0] == "more") else index + 2
    if after in _OPENERS and len(rest) >= _FEWEST_BEHIND and pronoun not in _WE:
        first, joined = _first_predicate(rest)
        if not any(map(_may_be_finite, first)) and (joined or clause.closing == "."):
            return index + 2 + (rest[0] in OPENS_NOUN_PHRASE)
    return None


def _first_predicate(words: Sequence[str]) -> tuple[Sequence[str], bool]:
    """The words before *and* with a verb behind it, and whether there is such a second predicate."""
    for index, word in enumerate(words[:-1]):
        if word in ("and", "but") and _is_finite(words[index + 1]):
            return words[:index], True
    return words, False


def _is_degree(word: str) -> bool:
    return word in ("more", "less", "most", "least") or is_comparative(word) or is_superlative(word)


def _resumes(words: Sequence[str]) -> bool:
    """Whether a verb follows soon and has more behind it: then the words before it are an apposition or an aside."""
    for index, word in enumerate(words[: _LONGEST_ASIDE + 1]):
        if word in CONJUNCTIONS:
            return False
        if index and _is_finite(word):
            return index + 1 < len(words) and words[index + 1] not in CONJUNCTIONS
    return False


@cache
def _is_finite(word: str) -> bool:
    return _may_be_finite(word) and not can_be(word) & {"NOUN", "ADJ"}


@cache
def _may_be_finite(word: str) -> bool:
    return shows_finite(word) or "’" in word or "'" in word or can_be(word) == {"VERB"}
