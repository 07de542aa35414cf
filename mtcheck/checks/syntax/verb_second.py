"""The verb before its subject, where German has it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DEMONSTRATIVES,
    DETERMINERS,
    PREPOSITIONS,
    QUANTIFIERS,
    REPORTING,
    SUBJECT_PRONOUNS,
    TIMES,
)
from mtcheck.report import Severity

__all__ = ["VerbSecond"]

_NOMINATIVES = frozenset("i he she we they".split())
_SUBORDINATORS = frozenset(
    "if when because although though while as after before since once until whether instead thereby".split()
)
_CONNECTIVES = frozenset("however nevertheless nonetheless moreover furthermore besides hence afterwards later".split())
_PHRASES = frozenset("to thanks due owing contrary even".split())
_OPENERS = _PHRASES | ADVERBS | TIMES | PREPOSITIONS | _SUBORDINATORS | _CONNECTIVES
_TIME_ENDS = frozenset("ago earlier later week month year morning afternoon evening night day".split())
"""Words that end an adverbial that begins with none of the openers: ``two years ago``, ``this morning``."""
_INVERTING = frozenset("never nor neither only not rarely seldom hardly so little no nowhere here there such".split())
"""Words after which English itself puts the auxiliary first."""
MARGIN = 2.0
"""Nats, benchmarks/calibration/syntax_margins.py: of the sound clauses suspected, "Then came the war"
gained most, 0.4."""
_CLOSED = DETERMINERS | PREPOSITIONS
_CONTENT = frozenset("that whether how what why who".split())
_LONGEST_OPENING = 12
_LONGEST_SUBJECT = 7


_OPENS_CLAUSE = frozenset(
    "and that which who if when because although though while whether unless where how why what".split()
)


class VerbSecond(Check):
    id = "verb-second"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("clause-final-verb", "missing-verb", "misplaced-adverbial", "stranded-particle")
    needs_judge = True
    message = "the verb stands before its subject, as in German"
    explanation = """
Finds statements in which an opening adverbial or a clause is followed by the verb and only then by the subject:
"Yesterday opened the minister the exhibition", "If it rains, must the match be moved", "Whether he stands again,
decides the party". German demands this order, English keeps subject and verb in place. The language model compares the
sentence with those in which the verb stands behind each possible end of the subject, and decides.

Inversion that English has of its own ("Never had she seen", "On the wall hung a picture", "said the minister") stays
silent.
"""
    examples = (
        bad(
            "Yesterday ⟦opened⟧ the minister the exhibition in Basel.",
            repair="Yesterday the minister opened the exhibition in Basel.",
        ),
        bad(
            "Whether the plans are implemented, ⟦decides⟧ the council in its meeting on Thursday.",
            repair="Whether the plans are implemented, the council decides in its meeting on Thursday.",
        ),
        good("On the wall hung a picture. Never had she seen one like it."),
        good("“We will be late,” said the minister. Then came the war."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        opener: Clause | None = None
        for clause in clauses_of(passage.text):
            if clause.begins_sentence or opener is None:
                opener = clause
            verb = _inverted_verb(clause, opener)
            if verb is None:
                continue
            candidates = tuple(_candidates(clause, verb))
            if candidates:
                yield Hit(clause.spans()[verb], contrast=Contrast(candidates, margin=MARGIN))


def _inverted_verb(clause: Clause, opener: Clause) -> int | None:
    """The index of a finite verb with a subject behind it and none before."""
    words = clause.words
    if clause.closing == "?" or len(words) < 4 or words[0] in _INVERTING:
        return None
    if opener.words[0] in _INVERTING:
        return None
    if clause.opening == "," and (_is_finite(words[0]) or "VBP" in verb_tags(words[0])):
        content = _is_content_clause(opener)
        if content or _opens_adverbial(opener.words[0]):
            return 0 if (_follows_content(clause, opener) if content else _follows_adverbial(clause)) else None
    first = 1 if words[0] in ("and", "but") else 0
    if not (clause.begins_sentence or first):
        return None
    opens = _opens_adverbial(words[first])
    if not opens and _TIME_ENDS.isdisjoint(words[first:_LONGEST_OPENING]):
        return None
    for index in range(first + 1, min(_LONGEST_OPENING, len(words) - 2)):
        word = words[index]
        if word in SUBJECT_PRONOUNS or word in _OPENS_CLAUSE:
            return None
        pronoun = words[index + 1] in _NOMINATIVES and bool(verb_tags(word) & {"VBD", "VBZ", "VBP"})
        timed = words[index - 1] in _TIME_ENDS | TIMES and "VBP" in verb_tags(word)
        if not (pronoun or timed or _is_finite(word)) or words[index - 1] in _CLOSED:
            continue
        if not opens and words[index - 1] not in _TIME_ENDS:
            return None
        if _opens_subject(clause, index + 1, strict="NOUN" in can_be(word)):
            return index
    return None


@cache
def _is_reporting(word: str) -> bool:
    return word not in AUXILIARIES and not REPORTING.isdisjoint(verb_lemmas(word))


def _follows_content(clause: Clause, opener: Clause) -> bool:
    """Whether a clause of content is the object of the verb behind it, and no direct speech before *said*."""
    verb = clause.words[0]
    if verb in BE or not _opens_subject(clause, 1, strict=True):
        return False
    if not _is_reporting(verb):
        return True
    single = sum(map(_is_finite, opener.words)) == 1
    return single and opener.words[0] in ("that", "whether") and clause.closing != ","


def _follows_adverbial(clause: Clause) -> bool:
    verb, after = clause.words[:2]
    strict = "VB" in verb_tags(verb) and not is_plural(after)
    return not _is_reporting(verb) and _opens_subject(clause, 1, strict=strict)


def _is_content_clause(clause: Clause) -> bool:
    """``That the vaccine is safe``, ``Whether he stands again``: a clause that is the object of what follows."""
    words = clause.words
    if not clause.begins_sentence or len(words) < 4 or words[0] not in _CONTENT:
        return False
    first = 2 if words[0] == "how" and can_be(words[1]) & {"ADJ", "ADV"} else 1
    opens = words[first] in DETERMINERS | SUBJECT_PRONOUNS | QUANTIFIERS or clause.is_name(first)
    opens = opens or is_plural(words[first])
    return opens or (words[0] in ("what", "who") and _is_finite(words[1]))


def _opens_adverbial(word: str) -> bool:
    return word in _OPENERS or word.endswith("ly")


@cache
def _is_finite(word: str) -> bool:
    if word in AUXILIARIES:
        return True
    tags = verb_tags(word)
    return bool(tags & {"VBD", "VBZ"}) or ("VBP" in tags and "NOUN" not in can_be(word))


def _opens_subject(clause: Clause, index: int, *, strict: bool) -> bool:
    """Whether a noun phrase can begin here; strictly, one with a determiner, a number, a pronoun or a name."""
    words = clause.words
    if index >= len(words):
        return False
    word = words[index]
    if word in DETERMINERS | SUBJECT_PRONOUNS | QUANTIFIERS or word[0].isdigit() or clause.is_name(index):
        return True
    return not strict and word not in PREPOSITIONS and bool(can_be(word) & {"NOUN", "ADJ"})


def _candidates(clause: Clause, verb: int) -> Iterator[Edit]:
    """The verb behind each possible subject, with the participle that German puts last beside it."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    last = len(words) - 1
    bracket = words[verb] in AUXILIARIES and bool(verb_tags(words[last]) & {"VBN", "VB"})
    moved = phrase(verb, verb + 1)
    for stop in range(verb + 2, min(verb + 2 + _LONGEST_SUBJECT, last + 2)):
        alone = words[stop - 1] in DEMONSTRATIVES and stop == verb + 2 and words[stop : stop + 1] != ("of",)
        if words[stop - 1] in DETERMINERS | PREPOSITIONS and not alone:
            continue
        if not (stop > last or _may_follow_subject(words[stop])):
            continue
        subject = phrase(verb + 1, stop)
        if words[verb] == "can" and words[stop : stop + 1] == ("not",):
            yield Edit(Span(spans[verb].start, spans[stop].end), f"{subject} cannot")
        yield Edit(Span(spans[verb].start, spans[stop - 1].end), f"{subject} {moved}")
        if bracket and stop < last:
            rest = f"{phrase(last, last + 1)} {phrase(stop, last)}"
            yield Edit(Span(spans[verb].start, spans[last].end), f"{subject} {moved} {rest}")


def _may_follow_subject(word: str) -> bool:
    known = DETERMINERS | PREPOSITIONS | ADVERBS | TIMES | QUANTIFIERS
    return word in known or not can_be(word) or bool(can_be(word) & {"VERB", "ADV", "ADJ"})
