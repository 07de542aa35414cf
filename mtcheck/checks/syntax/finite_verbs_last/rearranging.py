"""The verb put behind the subject: candidates for the language model to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.check import Contrast, Edit, Hit
from mtcheck.checks.syntax.finite_verbs_last.noun_phrases import CLOSED, is_attribute
from mtcheck.document import Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    DO_BY_TAG,
    MODALS,
    PARTICLES,
    PREPOSITIONS,
    QUANTIFIERS,
    SUBJECTS,
)

__all__ = ["RELATIVE_WORDS", "Last", "behind_subject", "subject_ends"]

RELATIVE_WORDS = frozenset("who which that whom what".split())
_MOST_SUBJECT_ENDS = 3
_MOST_SPLITS = 3


@dataclass(frozen=True, slots=True)
class Last:
    """A verb group at the end of a clause that begins with a subordinator; all three are indices of words."""

    subordinator: int
    verb: int
    last: int


def behind_subject(clause: Clause, found: Last, margin: float) -> Iterator[Hit]:
    """A verb at the end, where it has a place that it could move to."""
    candidates = tuple(dict.fromkeys(_candidates(clause, found)))
    if candidates:
        spans = clause.spans()
        yield Hit(Span(spans[found.verb].start, spans[found.last].end), contrast=Contrast(candidates, margin=margin))


def _candidates(clause: Clause, found: Last) -> Iterator[Edit]:
    """The verb behind each possible end of the subject, what it passed in either order."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    verb, end = found.verb, found.last + 1
    in_place = Span(spans[verb].start, spans[end - 1].end)
    as_written = phrase(verb, end)
    if len(as_written.split()) > end - verb:
        return  # an aside stands between the verbs: “that the old man, who was ill, could”
    for order in _orders(as_written, words[verb:end], negated=False):
        if order != as_written:
            yield Edit(in_place, order)
    passive = end - verb > 1 and not BE.isdisjoint(words[verb:end]) and "VBN" in verb_tags(words[end - 1])
    for first in subject_ends(words, found):
        if passive and first == found.subordinator + 1 and words[first] not in PREPOSITIONS | ADVERBS:
            continue  # what is done to it cannot have an object: “that next week’s race will be cancelled”
        whole = Span(spans[first].start, spans[found.last].end)
        splits = [i for i in range(first + 1, verb) if _opens(words, i)][-_MOST_SPLITS:]
        negated = verb - 1 if words[verb - 1] == "not" and verb - 1 > first else verb
        if words[first] == "not" and negated == verb and first + 1 < verb:
            yield from (
                Edit(whole, f"{group} {phrase(first + 1, verb)}")
                for group in _orders(phrase(verb, end), words[verb:end], negated=True)
            )
        for group in _orders(phrase(verb, end), words[verb:end], negated=negated < verb):
            yield Edit(whole, f"{group} {phrase(first, negated)}".rstrip())
            for split in splits:
                if split < negated:
                    yield Edit(whole, f"{group} {phrase(split, negated)} {phrase(first, split)}")


def subject_ends(words: tuple[str, ...], found: Last) -> list[int]:
    """The first places where the subject can be over."""
    start, verb = found.subordinator, found.verb
    if words[start + 1] in SUBJECTS:
        return [start + 2] if start + 2 < verb else []
    ends = [start + 1] if words[start] in RELATIVE_WORDS and _opens(words, start + 1) else []
    ends += [i for i in range(start + 2, verb) if _opens(words, i) or words[i] == "not"]
    if words[start] == "how":
        ends = [i for i in ends if i > start + 2 + (words[start + 2] in DETERMINERS)]  # no "how old was the victim"
    return ends[:_MOST_SUBJECT_ENDS]


_OPENERS = DETERMINERS | PREPOSITIONS | QUANTIFIERS | ADVERBS


def _opens(words: tuple[str, ...], index: int) -> bool:
    """Whether a verb may stand before this word: none of the phrases before it is left open."""
    word = words[index]
    if words[index - 1] in CLOSED or is_attribute(words[index - 1]):
        return False
    if is_plural(words[index - 1]) and is_plural(word):
        return True
    return word in _OPENERS or word.endswith("ly") or word[0].isdigit() or not can_be(word) or "ADJ" in can_be(word)


def _orders(group: str, words: tuple[str, ...], *, negated: bool) -> tuple[str, ...]:
    """The verbs with the auxiliary that German puts last put first, negated where *not* stood before them."""
    *rest, last = group.split()
    if words[0] == "not" and words[1:2] and words[1] in AUXILIARIES:
        return (" ".join([rest[1], "not", *rest[2:], last]),)
    if words[0] == "to" and not negated:
        return (" ".join([last, *rest]),)
    if words[-1] in AUXILIARIES and rest:
        auxiliaries = sorted((i for i, word in enumerate(words) if word in AUXILIARIES), key=lambda i: _rank(words[i]))
        verb = [w for w, low in zip(group.split(), words, strict=True) if low not in AUXILIARIES]
        if len(verb) == 2 and words[0] in PARTICLES:
            verb.reverse()
        first, *others = (group.split()[i] for i in auxiliaries)
        return (" ".join([first, *(["not"] if negated else []), *others, *verb]),)
    if not negated:
        return (group,)
    if words[-1] in BE:
        return (f"{group} not",)
    tags = sorted(verb_tags(words[0]) & set(DO_BY_TAG))
    lemma = verb_lemmas(words[0])[0] if tags else words[0]
    return tuple(" ".join([DO_BY_TAG[tag], "not", lemma, *words[1:]]) for tag in tags) or (f"{group} not",)


def _rank(auxiliary: str) -> int:
    """The place of an auxiliary in English: *could have been*."""
    return 0 if auxiliary in MODALS else 2 if auxiliary in ("be", "been", "being") else 1
