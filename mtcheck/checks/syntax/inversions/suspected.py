"""Verbs before their subject where English may have them: the language model compares the orders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.analysis.clauses import Clause, clauses_of, rejoined_clauses_of
from mtcheck.analysis.finiteness import is_tensed
from mtcheck.analysis.morphology import verb_lemmas, verb_tags
from mtcheck.check import Contrast, Hit
from mtcheck.checks.syntax.inversions.adverbials import verb_behind_adverbial
from mtcheck.checks.syntax.inversions.clauses import has_verb_first, is_inverted
from mtcheck.checks.syntax.inversions.margins import (
    MARGIN,
    MARGIN_OF_CERTAINTY,
    MARGIN_OF_OBJECT,
    MARGIN_OF_PROOF,
    margin_of,
)
from mtcheck.checks.syntax.inversions.objects import has_object_first, object_before_modal, object_last
from mtcheck.checks.syntax.inversions.openings import INVERTING
from mtcheck.checks.syntax.inversions.parted_subjects import before_adverbial, subject_before_verb
from mtcheck.checks.syntax.inversions.pronouns import (
    before_pronoun,
    is_surely_inverted,
    object_last_behind,
    pronoun_first,
)
from mtcheck.checks.syntax.inversions.proofs import is_proof
from mtcheck.checks.syntax.inversions.statements import statements_of
from mtcheck.languages.english_grammar import (
    ACCUSATIVES,
    DEMONSTRATIVES,
    DETERMINERS,
    NOMINATIVES,
    OPERATORS,
    PREPOSITIONS,
)

__all__ = ["suspected_inversions"]


def suspected_inversions(text: str) -> Iterator[Hit]:
    """Verbs before their subject, with the sentences in which they stand behind it."""
    opener = stated = None
    for clause in clauses_of(text):
        if clause.begins_sentence or opener is None:
            opener, stated = clause, None
        if stated is None:
            yield from _suspected(clause, opener)
        states = clause is not opener and clause.closing == "," and _states(clause)
        stated = clause if states else None
    for clause in rejoined_clauses_of(text):
        if clause.begins_sentence:
            yield from _suspected(clause, clause)


def _states(clause: Clause) -> bool:
    """Whether a clause has a name or a noun phrase as its subject and a verb behind it: what follows its comma may go
    on with another verb (“he saved a penalty, let a lob slip and landed a 45”)."""
    begins = clause.is_name(0) or clause.words[0] in DETERMINERS | NOMINATIVES
    return begins and any(is_tensed(word) and "VBD" in verb_tags(word) for word in clause.words[1:_NEAR])


_NEAR = 6
"""Words in which the verb of a clause comes."""


def _suspected(clause: Clause, opener: Clause) -> Iterator[Hit]:
    verb = _inverted_verb(clause, opener)
    if verb is not None and _tells_to(clause.words, verb):
        return
    if verb is not None:
        candidates = tuple(statements_of(clause, verb))
        if candidates:
            margin = MARGIN_OF_PROOF if is_proof(clause, opener, verb) else margin_of(clause, verb)
            yield Hit(clause.spans()[verb], contrast=Contrast(candidates, margin=margin))
    elif (parted := before_adverbial(clause)) is not None:
        edits = tuple(subject_before_verb(clause, *parted))
        yield Hit(clause.spans()[parted[0]], contrast=Contrast(edits, margin=MARGIN))
    elif (modal := object_before_modal(clause)) is not None:
        edits = tuple(object_last(clause, modal))
        if edits:
            yield Hit(clause.spans()[modal], contrast=Contrast(edits, margin=MARGIN_OF_OBJECT))
    elif (verb := before_pronoun(clause)) is not None:
        if is_surely_inverted(clause, verb):
            edits = (object_last_behind(clause, verb), pronoun_first(clause, verb))
            yield Hit(clause.spans()[verb], contrast=Contrast(edits, margin=MARGIN_OF_CERTAINTY))
        else:
            yield Hit(clause.spans()[verb], contrast=Contrast((pronoun_first(clause, verb),), margin=MARGIN))


def _tells_to(words: Sequence[str], verb: int) -> bool:
    """Whether the verb tells the reader to do something with *it*: “In the evening place it before an open window”."""
    tags = verb_tags(words[verb])
    return words[verb + 1 : verb + 2] == ("it",) and words[verb] not in OPERATORS and "VB" in tags and "VBD" not in tags


def _inverted_verb(clause: Clause, opener: Clause) -> int | None:
    """The index of a finite verb with a subject behind it and none before."""
    words = clause.words
    if clause.closing == "?" or len(words) < 4 or not INVERTING.isdisjoint((words[0], opener.words[0])):
        return None
    if clause.begins_sentence and words[0] in DEMONSTRATIVES | ACCUSATIVES and has_object_first(clause):
        return 1
    if has_verb_first(clause, opener):
        verb = 0 if is_inverted(clause, opener) else None
    else:
        verb = verb_behind_adverbial(clause)
    if verb == 1 and words[0] in _BEFORE_PARTICIPLE and "VBN" in verb_tags(words[1]):
        return None  # “Once found only in cough sweets, the berries …”
    if verb is None or clause.is_name(verb):  # “six networks: News FM, Radio Australia”
        return None
    presents = words[0] in PREPOSITIONS and not _POSITIONS.isdisjoint(verb_lemmas(words[verb]))
    return None if presents else verb


_BEFORE_PARTICIPLE = frozenset("once long often first originally previously now recently widely best".split())
_POSITIONS = frozenset("hang stand lie sit".split())
"""Verbs that present what is somewhere: “in the hall hangs the portrait”."""
