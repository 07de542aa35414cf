"""Questions with more than the auxiliary before the subject: “Why reacted the mayor?”, “Why was sold the mill?”"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.analysis.phrases import opens_subject
from mtcheck.check import Edit
from mtcheck.checks.syntax.questions.asking import asked
from mtcheck.document import Span
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    BE,
    BEFORE_NOUNS,
    DO_BY_TAG,
    HAVE,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    PREPOSITIONS,
    THIRD_PERSON,
)

__all__ = ["Parted", "is_surely_before_subject", "parted_edits", "parted_verb", "verb_before_subject", "with_do"]

_LONGEST_SUBJECT = 6
_LONGEST_NOUN = 4
_LEADS = frozenset("and but so or then".split())
_ADVERBIAL = frozenset("where why when how whence whither since until what whom".split())
_DEGREE = frozenset("long often much many far soon quickly old late well high deep fast strongly".split())
_OBLIQUE = frozenset("whom which what".split())
_ENGLISH_TOO = frozenset("say says goes".split())
"""English asks so, too: “What says the law?”, “How goes the work?”"""
_OPENS_SUBJECT = (OPENS_NOUN_PHRASE - {"a", "an"}) | THIRD_PERSON | {"this", "these"}


def verb_before_subject(clause: Clause) -> int | None:
    """The place of a full verb that stands before its subject: “What means the ruling for tenants?”"""
    words = clause.words
    first = 1 if words[0] in _LEADS else 0
    verb = _behind_asking(words, first)
    if verb is None:
        if not clause.begins_sentence or first:
            return None
        verb = 0
    if words[verb : verb + 1] == ("not",) and words[verb - 1] == "why" and verb + 1 < len(words):
        verb += 1  # “why not works the heating”
        if verb_tags(words[verb]).isdisjoint(("VBZ", "VBD")):
            return None
    if verb + 2 >= len(words) or words[verb] in _ENGLISH_TOO or clause.is_name(verb) or not _is_full_verb(words[verb]):
        return None
    if verb and words[verb - 1] == "how" and not _OF_VERSE.isdisjoint(verb_lemmas(words[verb])):
        return None  # “How fares the semicolon?”
    there = words[verb] == "exists" and words[verb + 1] == "there"
    return verb if there or opens_subject(clause, verb + 1) or _opens_quantity(words, verb + 1) else None


def _opens_quantity(words: tuple[str, ...], place: int) -> bool:
    """``so many people``, ``too few doctors``."""
    return words[place] in ("so", "too") and words[place + 1 : place + 2] in (
        ("many",),
        ("few",),
        ("much",),
        ("little",),
    )


def _behind_asking(words: tuple[str, ...], first: int) -> int | None:
    """Where the verb of a question with *wh-* is; None where it is none."""
    if words[first] in PREPOSITIONS or words[first] == "to":
        oblique = words[first + 1 : first + 2] and words[first + 1] in _OBLIQUE
        return (_behind_noun(words, first + 2) or first + 2) if oblique else None
    if words[first] in ("which", "what") and (verb := _behind_noun(words, first + 1)) and verb > first + 1:
        return verb
    if words[first] not in _ADVERBIAL:
        return None
    verb = first + 1
    if words[first] == "how" and (words[verb] in _DEGREE or can_be(words[verb]) <= {"ADJ", "ADV"}):
        verb += 1
        if words[verb - 1] in ("many", "much") and verb < len(words) and "NOUN" in can_be(words[verb]):
            return len(words)  # “how many people the storm …”
    return verb


def _behind_noun(words: tuple[str, ...], start: int) -> int | None:
    """``in which town lives the singer``, ``which mistakes made the government``: the verb behind a noun or two."""
    for place in range(start, min(start + _LONGEST_NOUN, len(words) - 1)):
        word = words[place]
        if word in OPERATORS or word in BEFORE_NOUNS:
            return None
        if words[place + 1] in _OPENS_SUBJECT and not verb_tags(word).isdisjoint(("VBD", "VBZ")):
            return place
    return None


@cache
def _is_full_verb(word: str) -> bool:
    tags = verb_tags(word) & DO_BY_TAG.keys()
    return bool(tags) and word not in AUXILIARIES and word not in ("do", "does", "did")


def is_surely_before_subject(clause: Clause, verb: int) -> bool:
    """Whether no sound question, nor verse, has this verb where it is: “Why reacted the authorities so late?”"""
    words = clause.words
    asks = words[verb - 1] if verb else ""
    if asks == "not":
        asks = words[verb - 2]
    plain = can_be(words[verb]) == {"VERB"} and not verb_tags(words[verb]).isdisjoint(("VBZ", "VBD"))
    if words[verb - 1] == "not" and "VB" in verb_tags(words[verb]):
        return False  # “why not let the tenants decide?”
    sure = asks in ("why", "when", "how") or (verb > 1 and asks == "whom")
    return sure and plain and words[verb + 1] in _OPENS_SUBJECT and _OF_VERSE.isdisjoint(verb_lemmas(words[verb]))


_OF_VERSE = frozenset("come go stand fare lie say run fall".split())


def with_do(clause: Clause, verb: int) -> Iterator[Edit]:
    """The question with *do* before each possible end of its subject."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    denied = words[verb - 1 : verb] == ("not",)
    begin = spans[verb - denied].start
    for tag in sorted(verb_tags(words[verb]) & DO_BY_TAG.keys()):
        for lemma in verb_lemmas(words[verb])[:1]:
            auxiliary = DO_BY_TAG[tag].capitalize() if verb == 0 else DO_BY_TAG[tag]
            for stop in range(verb + 2, min(verb + 2 + _LONGEST_SUBJECT, len(words) + 1)):
                if words[stop - 1] in BEFORE_NOUNS:
                    continue
                subject = phrase(verb + 1, stop) + (" not" if denied else "")
                yield Edit(Span(begin, spans[stop - 1].end), f"{auxiliary} {subject} {lemma}")
                if words[stop : stop + 1] == ("not",):
                    yield Edit(Span(begin, spans[stop].end), f"{auxiliary} {subject} not {lemma}")
                if stop + 1 == len(words) - 1 and words[stop] == "not":
                    yield Edit(Span(begin, spans[stop + 1].end), f"{auxiliary} {subject} not {lemma} {words[stop + 1]}")


class Parted(NamedTuple):
    """A participle or infinitive from ``verb`` to ``end``; ``sure``: whether it can be nothing else there."""

    verb: int
    end: int
    sure: bool


def parted_verb(clause: Clause) -> Parted | None:
    """What an auxiliary before the subject has drawn there with it: “When was sold the mill?”"""
    phrase = asked(clause)
    words = clause.words
    if phrase is None or phrase.bears_subject:
        return None
    verb = phrase.end + 1
    end = verb + (2 if words[verb + 1 : verb + 2] in (("place",), ("part",)) else 1)
    if end + 1 >= len(words) or words[phrase.end] not in OPERATORS or words[end] not in _OPENS_SUBJECT:
        return None
    auxiliary, word = words[phrase.end], words[verb]
    asks = "VBN" if auxiliary in BE or auxiliary in HAVE else "VB"
    if asks not in verb_tags(word) or word in OPERATORS:
        return None
    return Parted(verb, end, sure=can_be(word) == {"VERB"} or end > verb + 1)


def parted_edits(clause: Clause, parted: Parted) -> Iterator[Edit]:
    """The question with that form behind each possible end of its subject."""
    words, spans = clause.words, clause.spans()
    verb, begin, _ = parted
    for stop in range(begin + 1, min(begin + 1 + _LONGEST_SUBJECT, len(words) + 1)):
        if words[stop - 1] in BEFORE_NOUNS:
            continue
        subject = clause.phrase(begin, stop)
        yield Edit(Span(spans[verb].start, spans[stop - 1].end), f"{subject} {clause.phrase(verb, begin)}")
        if words[verb] in ("called", "named") and words[verb - 2] == "how":
            asks = "What" if clause.phrase(verb - 2, verb - 1)[0].isupper() else "what"
            whole = Span(spans[verb - 2].start, spans[stop - 1].end)
            yield Edit(whole, f"{asks} {clause.phrase(verb - 1, verb)} {subject} called")
