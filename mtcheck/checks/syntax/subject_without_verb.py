"""A subject with no verb behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import has_finite_form, may_be_tensed, shows_finite
from mtcheck.analysis.morphology import can_be, is_comparative, is_plural, is_superlative
from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    CONJUNCTIONS,
    DEMONSTRATIVES,
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
_SUBJECTS = NOMINATIVES | {"it", "you"}
_NO_VERBS = OPENS_NOUN_PHRASE | DEMONSTRATIVES | _OBJECTS | _INDEFINITE | _OPENERS | {"it"}
"""What stands behind a subject that has lost its verb."""
_COMMON = 4.2
"""Zipf frequency of words of which the lexicon knows every use."""
_SHORTEST = 5
_NEGATING = frozenset("not only also already just never".split())
_ONE_PERSON = frozenset({"he", "she", "i"})
_NO_OBJECTS = (
    frozenset("neither alone million billion trillion thousand".split())
    | CONJUNCTIONS
    | PRONOUNS
    | PREPOSITIONS
    | DETERMINERS
    | ADVERBS
    | TIMES
    | QUANTIFIERS
)
"""Words that the lexicon takes for nouns."""
_SEASONS = TIMES | frozenset(
    "morning afternoon weekend spring summer autumn winter season time times days weeks century".split()
)
_NUMBERED = frozenset("type class phase level grade stage tier group category division schedule".split())
"""What the figure I may number."""
_WE = frozenset({"we", "i", "you"})
"""Pronouns that an apposition follows: *we the people*."""
_BEFORE_PREDICATE = frozenset("be were was are am is and or".split())
"""Words behind which a pronoun may have a noun for its predicate: *be he saint*, *was he friends with them*."""
_FEWEST_BEHIND = 3
_LONGEST_ASIDE = 6
_LONGEST_MARK = 40
_BEFORE_CLAUSE = frozenset({"", ".", ",", ";", "!", "?", ":"})
_RELATIVE = frozenset({"who", "which", "what"})


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
        Bigram(_THIRD, OPENS_NOUN_PHRASE),
        Together(Bigram(_THIRD, _NEGATING), Bigram(_NEGATING, OPENS_NOUN_PHRASE)),
        Bigram(_ONE_PERSON, _is_only_noun),
        Together(Bigram(_BEFORE_PRONOUN, _SUBJECTS), Bigram(_SUBJECTS, _NO_VERBS)),
        Bigram(NOMINATIVES, _OBJECTS | {"it"}),
        Bigram(_RELATIVE, _OBJECTS),
    )
    message = "behind this subject English wants the verb; here something else follows"
    explanation = """
Finds clauses with a conjunction and a pronoun as subject, and behind it an article or an object where the verb has to
be: "that they their farms not keep can", "because he the offer", "who us help", "he them never met", or a prepositional
phrase and no verb at all. Before a word that can be nothing but a noun no conjunction is
needed ("because he rubbish into the river").
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
        good("The test does not control the type I error rate."),
        good("He says that he at no time felt unsafe, and that they in the end found the key."),
        good("The pupils know what they the day before did not. We the people, as we in Ulm like to say, agree."),
        bad("She is grateful to the neighbours who ⟦us help⟧."),
        bad("The pupils ask why ⟦we these rules so long keep must⟧, and nobody can tell them."),
        good("He asked what you the residents want. That is what we this week learned and they these days sell."),
        good("He asked who us locals vote for. “Who, me?” They, them and theirs fled; it is he they want."),
        good("I myself was there. Why was he friends with them? “(T)he ideas of the film are new”, she wrote."),
        good("The more she read, the more she her old self became. “She it was who taught me to whistle,” he said."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            words = clause.words
            for index in _PRONOUN_AND_NOUN.places(words):
                if _meet(clause, index):
                    yield Hit(Span(clause.spans()[index].start, clause.spans()[index + 1].end))
            if clause.begins_sentence and (place := _opens_without_verb(words)) is not None:
                yield Hit(Span(clause.spans()[place].start, clause.spans()[place + 1].end))
            spans = clause.spans()
            for index in range(len(words) - 2) if not _BEFORE_PRONOUN.isdisjoint(words) else ():
                end = _without_verb(clause, index)
                if end is not None and not (words[index + 1] in _OBJECTS and clause.is_name(index + 1)):
                    yield Hit(_mark(spans, index + 1, end))
            first = 1 if words[0] in ("and", "but") else 0
            opens = clause.opening in _BEFORE_CLAUSE and words[first:] and words[first] in NOMINATIVES
            cleft = words[first + 1 : first + 2] == ("it",) and words[first + 2 : first + 3] in (("was",), ("is",))
            if opens and not cleft and _has_object_first(words, first):
                yield Hit(_mark(spans, first, first + 1))


def _mark(spans: Sequence[Span], first: int, last: int) -> Span:
    """The words in disorder: all of the clause where it is short, and the verb with it."""
    clause = Span(spans[first].start, spans[-1].end)
    return clause if len(clause) <= _LONGEST_MARK else Span(clause.start, spans[last].end)


def _has_object_first(words: Sequence[str], pronoun: int) -> bool:
    """``he them never met``: an object that is nothing else behind a subject that is nothing else, and a verb."""
    if len(words) <= pronoun + 2 or words[pronoun + 1] not in _OBJECTS | {"it"}:
        return False
    return any(map(has_finite_form, words[pronoun + 2 : pronoun + 2 + _LONGEST_ASIDE]))


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
    if index and (clause.is_name(index - 1) or words[index - 1] in _BEFORE_PREDICATE):
        return False
    if words[index] == "i" and words[index - 1] in _NUMBERED:
        return False  # “the type I error”
    if not index and clause.opening == ")" and not clause.text[:1].isspace():
        return False  # “(T)he ideas”
    return index + 2 < len(words) and not (index == 0 and clause.opening == ",")


def _without_verb(clause: Clause, index: int) -> int | None:
    """The last of the words that show that the pronoun behind a conjunction has no verb; None where it may have one."""
    words = clause.words
    conjunction, pronoun, after = words[index : index + 3]
    if conjunction in _RELATIVE and pronoun in _OBJECTS and after not in CONJUNCTIONS:
        verb = not is_plural(after) or (
            may_be_tensed(after) and words[index + 3 : index + 4] in ((), ("is",), ("was",))
        )
        if not verb:
            return None  # “who us locals vote for”
        return index + 2 if _has_object_first(words, index) else None
    if not _is_subject(conjunction, pronoun, after):
        return None
    rest = words[index + 3 :]
    if after in OPENS_NOUN_PHRASE | DEMONSTRATIVES - {"that"}:
        return None if _may_go_on(pronoun, after, rest) else index + 2
    if after == "it":
        return index + 2 if pronoun != "it" and _has_object_first(words, index + 1) else None
    if after in _OBJECTS or (after in _INDEFINITE and pronoun != "they"):
        return None if rest[:1] and (rest[0] in ("times", "years", "days") or rest[0] == "more") else index + 2
    if after in _OPENERS and len(rest) >= _FEWEST_BEHIND and pronoun not in _WE:
        first, joined = _first_predicate(rest)
        if not any(map(_may_be_finite, first)) and (joined or clause.closing == "."):
            return index + 2 + (rest[0] in OPENS_NOUN_PHRASE)
    return None


def _is_subject(conjunction: str, pronoun: str, after: str) -> bool:
    """Whether a pronoun behind a conjunction can be nothing but the subject of its clause."""
    if pronoun == "it":
        return conjunction in _CONJUNCTIONS - {"as", "what", "which", "who"}
    if pronoun == "you":
        sure = conjunction in _CONJUNCTIONS - {"as"} and after not in ("it", "us")
        return sure and (after in OPENS_NOUN_PHRASE or after in _OBJECTS)
    return pronoun in NOMINATIVES and conjunction in _BEFORE_PRONOUN


def _may_go_on(pronoun: str, after: str, rest: Sequence[str]) -> bool:
    """Whether a noun phrase behind a subject may be an apposition, an aside or an adverbial of time."""
    if not rest or rest[0] in _TIMES or (pronoun != "it" and _resumes(rest)):
        return True
    if after in DEMONSTRATIVES:
        return rest[0] in _SEASONS or rest[0] in PREPOSITIONS
    return after == "the" and (pronoun in _WE or _is_degree(rest[0]))


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
