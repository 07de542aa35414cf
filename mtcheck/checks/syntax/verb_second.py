"""The verb before its subject, where German has it."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of, rejoined_clauses_of
from mtcheck.analysis.morphology import verb_lemmas
from mtcheck.check import Check, Context, Contrast, Hit, Layer, bad, good
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
from mtcheck.document import Passage
from mtcheck.languages.english_grammar import (
    ACCUSATIVES,
    DEMONSTRATIVES,
    PREPOSITIONS,
)
from mtcheck.report import Severity

__all__ = ["VerbSecond"]


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
        bad("Perhaps ⟦will⟧ he come back in spring.", repair="Perhaps he will come back in spring."),
        bad(
            "For the residents ⟦is⟧ important that the bus runs.",
            repair="For the residents it is important that the bus runs.",
        ),
        bad("That ⟦know⟧ the farmers.", repair="The farmers know that."),
        bad("All this ⟦must⟧ the taxpayer pay.", repair="The taxpayer must pay all this."),
        bad(
            "The winning goal ⟦prepared⟧ she with a pass from the left.",
            repair="She prepared the winning goal with a pass from the left.",
        ),
        bad(
            "Until Easter ⟦should⟧ the gardeners plant new trees.",
            repair="Until Easter the gardeners should plant new trees.",
        ),
        good("The exam passed she called her mother. The work finished they went home. The song she wrote he hated."),
        good(
            "Long may the king reign. Nor can the town pay; all the more must the council act, and so must the others."
        ),
        bad(
            "If the council agrees, ⟦begins⟧ construction in spring.",
            repair="If the council agrees, construction begins in spring.",
        ),
        bad(
            "For the band ⟦is⟧ this the third award in a row.",
            repair="For the band this is the third award in a row.",
        ),
        good(
            "If he wins, says Smith, the party will split. In no way is this a crime. In the corner was that old chair."
        ),
        good("After ten years of it the team moved, rewrote the shop and left."),
        good("Although the house was old, built in 1900, it sold well. If elected, given the chance, he will go."),
        good("In 1990 came the end. There was he, alone; this has the fans worried, and that makes the difference."),
        good("After the film ended he left. The year the factory closed she moved. “So it is,” thought he."),
        good("In the hall hangs a portrait of the founder, painted from a photograph."),
        good("On the wall hung a picture. Never had she seen one like it."),
        good("All six networks, News FM, Local Radio, Radio Australia and Radio National, will broadcast it."),
        good("Behind the bar stood the minister, sleeves rolled up; under the lamp sat the old coach."),
        good("“We will be late,” said the minister. Then came the war."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        opener: Clause | None = None
        for clause in clauses_of(passage.text):
            if clause.begins_sentence or opener is None:
                opener = clause
            yield from _suspected(clause, opener)
        for clause in rejoined_clauses_of(passage.text):
            if clause.begins_sentence:
                yield from _suspected(clause, clause)


def _suspected(clause: Clause, opener: Clause) -> Iterator[Hit]:
    verb = _inverted_verb(clause, opener)
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
    if verb is None or clause.is_name(verb):  # “six networks: News FM, Radio Australia”
        return None
    presents = words[0] in PREPOSITIONS and not _POSITIONS.isdisjoint(verb_lemmas(words[verb]))
    return None if presents else verb


_POSITIONS = frozenset("hang stand lie sit".split())
"""Verbs that present what is somewhere: “in the hall hangs the portrait”."""
