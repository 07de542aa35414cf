"""The finite verb at the end of a subordinate clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count

from mtcheck.analysis.clauses import Clause, clauses_of, rejoined_clauses_of
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.syntax.candidates.certainties import with_certain
from mtcheck.checks.syntax.clause_final_verbs.frames import in_frames
from mtcheck.checks.syntax.finite_verbs_last.behind_objects import (
    in_statement,
    is_subject_before_object,
    sure_in_statement,
)
from mtcheck.checks.syntax.finite_verbs_last.beyond_doubt import (
    OPENS_SUBORDINATE,
    may_be_before_particle,
    may_be_last,
    sure_verb_last,
)
from mtcheck.checks.syntax.finite_verbs_last.clusters import CLUSTER_ENDS, is_cluster, may_be_clustered
from mtcheck.checks.syntax.finite_verbs_last.frames import FRAMES, IN_FRAMES
from mtcheck.checks.syntax.finite_verbs_last.inside import (
    BEFORE_MODAL,
    OPENS_BARE,
    SUBJECTS_OF_BARE,
    may_hold_verbs,
    may_precede_modal,
    verbs_inside,
)
from mtcheck.checks.syntax.finite_verbs_last.main_clauses import BEHIND_SUBJECT, in_main_clause
from mtcheck.checks.syntax.finite_verbs_last.objects import (
    SURE_OBJECTS,
    behind_indefinite,
    behind_object_pronoun,
    behind_plural,
    behind_plural_phrase,
)
from mtcheck.checks.syntax.finite_verbs_last.subordinate_clauses import CLAUSE_OPENERS, in_subordinate_clause
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_grammar import NOMINATIVES, OPENS_NOUN_PHRASE, PARTICLES
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import PerToken, matches, words
from mtcheck.report import Severity

__all__ = ["FiniteVerbLast"]


_WORD_BEFORE_STOP = lazy_regex(r"(?<![a-zà-ÿ])([a-zà-ÿ]+)[.,;!]")


def _ends_in_verb(token: str) -> bool:
    return not token.isalpha() and any(map(may_be_last, _WORD_BEFORE_STOP.findall(token.lower())))


def _ends_in_verb_form(token: str) -> bool:
    return token[-1] in ".;" and bool(verb_tags(token[:-1].lower()))


def _ends_in_particle(token: str) -> bool:
    return not PARTICLES.isdisjoint(_WORD_BEFORE_STOP.findall(token.lower()))


_CAN = frozenset("can could must should may".split())


class FiniteVerbLast(Check):
    id = "finite-verb-last"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = (
        "missing-verb",
        "verb-form",
        "stranded-particle",
        "misplaced-negation",
        "misplaced-adverbial",
        "clause-final-verb",
        "broken-verb-group",
        "reflexive-calque",
    )
    triggers = (
        Bigram(frozenset({"be"}), _CAN),
        Bigram(may_be_clustered, CLUSTER_ENDS),
        Together(OPENS_SUBORDINATE, _ends_in_verb),
        Together(OPENS_SUBORDINATE, Bigram(may_be_before_particle, _ends_in_particle)),
        Together(Bigram(is_subject_before_object, OPENS_NOUN_PHRASE), _ends_in_verb_form),
        *IN_FRAMES,
        Bigram(may_precede_modal, BEFORE_MODAL, by_second=True),
        Bigram(OPENS_BARE, SUBJECTS_OF_BARE),
    )
    doubts = CLAUSE_OPENERS | SURE_OBJECTS, Bigram(NOMINATIVES, BEHIND_SUBJECT)
    message = "the verb stands at the end of its clause, as in German"
    explanation = """
Finds clauses whose only finite verb comes last: "because the clinic enough beds has", "that the thunderstorms across
the Jura move", "who the offer rejected had", "who at least an hour a day walks", and main clauses with an object behind
their subject ("The court the complaint on Tuesday dismissed"). English puts it behind the subject.

Where an object stands before the verb that nothing else can govern, or the auxiliary behind its participle, nothing
else can be meant. Elsewhere the language model compares the clause with those in which the verb stands behind each
possible end of the subject, and decides, so that "what the problem is" and "the house that he bought" stay silent.
"""
    examples = (
        bad(
            "The operation was cancelled because the clinic enough beds not ⟦has⟧.",
            repair="The operation was cancelled because the clinic does not have enough beds.",
        ),
        bad(
            "It is no surprise that the cheese so good ⟦tastes⟧.",
            repair="It is no surprise that the cheese tastes so good.",
        ),
        bad("The loss of the files would have prevented ⟦be can⟧, the committee says."),
        bad("Because of the current, the divers had the wreck only on the fifth day ⟦examine can⟧, he said."),
        good(
            "The divers had the wreck that only the brave who swim can, and the longest swim ever, as they often can."
        ),
        bad("The nurses who ⟦here work⟧ come from abroad.", repair="The nurses who work here come from abroad."),
        bad(
            "It is unclear how many people at the time in the house ⟦were⟧.",
            repair="It is unclear how many people were in the house at the time.",
        ),
        bad(
            "The museum shows pictures which the artist during his stay in Tahiti ⟦has painted⟧.",
            repair="The museum shows pictures which the artist has painted during his stay in Tahiti.",
        ),
        bad(
            "The firm, which robots for the harvest ⟦builds⟧, has moved to Graz.",
            repair="The firm, which builds robots for the harvest, has moved to Graz.",
        ),
        good("They confirmed that next week's downhill in Oberfluh will be cancelled unless temperatures drop."),
        good("They heard that up to 600 cars a day would use the lane, and that at least ten a week used it."),
        good("Nobody knows what the problem with the new bridge is. He is as old as the trees in the park are."),
        good("How the fire in the attic of the eighteenth-century rectory started is not known."),
        good(
            "The team that so often wins lost. He asked what the bridge over the river cost, and why so many work here."
        ),
        good("Few thought that the old man, who was ill, could."),
        bad(
            "The lawyer, who the case in the spring from a colleague ⟦took on⟧, resigned.",
            repair="The lawyer, who took on the case in the spring from a colleague, resigned.",
        ),
        good("The house that the heirs of the banker bought was sold when the money ran out."),
        bad(
            "He said that she of her pension hardly ⟦live must⟧.",
            repair="He said that she must live hardly of her pension.",
        ),
        bad(
            "The police say that a storm the fence ⟦damaged had⟧.",
            repair="The police say that a storm had damaged the fence.",
        ),
        bad("Anyone who at least an hour a day ⟦walks⟧ lives longer. A ship that already in the 14th century ⟦sank⟧."),
        bad(
            "If the accident one hour later ⟦happens⟧, nobody is hurt.",
            repair="If the accident happens one hour later, nobody is hurt.",
        ),
        bad(
            "The villa, in which the banker until his expulsion in 1938 with his family ⟦lived⟧, is a museum.",
            repair="The villa, in which the banker lived with his family until his expulsion in 1938, is a museum.",
        ),
        bad(
            "Because the firm its bills no longer ⟦pays⟧, the suppliers have stopped deliveries.",
            repair="Because the firm pays its bills no longer, the suppliers have stopped deliveries.",
        ),
        bad(
            "When the doctor the room ⟦entered⟧, the patient was already dead.",
            repair="When the doctor entered the room, the patient was already dead.",
        ),
        bad(
            "The witness said that he the money never ⟦received⟧.",
            repair="The witness said that he received the money never.",
        ),
        bad(
            "The man, who in the accident his leg ⟦broke⟧, is in hospital.",
            repair="The man, who broke his leg in the accident, is in hospital.",
        ),
        bad(
            "It took a day until the clinic ⟦him released⟧.",
            repair="It took a day until the clinic released him.",
        ),
        bad(
            "The court the complaint on Tuesday ⟦dismissed⟧.",
            repair="The court dismissed the complaint on Tuesday.",
        ),
        bad(
            "The authority its condition for several years with sensors ⟦has monitored⟧.",
            repair="The authority has monitored its condition for several years with sensors.",
        ),
        bad("The minister the law ⟦rejected⟧.", repair="The minister rejected the law."),
        bad("The ferry turned back because it not ⟦dock could⟧ at the pier. No fine ⟦bring can⟧ them to reason."),
        bad("He woke up when he strange voices ⟦heard⟧ in the yard. The bill was higher than agreed ⟦was⟧."),
        bad("The zoo announced that the house until Easter closed ⟦remains⟧."),
        good("Those who do not smoke can live longer. What his friends bring can in time hurt them."),
        good("He knew it when he first heard of it and as he last year said. The price is higher than was agreed."),
        good("The day the court in Ulm opened. The man the police arrested on Monday has died."),
        good("The police the world over know him. The more the council saved, the less it had."),
        good("Those who can must, and the injured have. The house where the poet until recently lived is for sale."),
        good(
            "He said that the team the coach picked won. It is unclear whether the man the police sought, a cook, fled."
        ),
        good(
            "Although the pain the patient felt eased, she slept badly. The road the firm built for the town collapsed."
        ),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        certain = () if passage.role in TERSE else map(Hit, dict.fromkeys(_certain(passage.text)))
        suspected = _suspected(passage.text) if context.judged and passage.role not in TERSE else ()
        return with_certain(certain, suspected)


_PASSIVE_CAN = lazy_regex(
    rf"\b(?P<verb>[a-z]+)\s(?P<last>be\s{one_of(_CAN)})(?=[.,;]|$|\s(?:if|when|because|and|but|although|unless)\b)"
)
"""“The loss would have prevented be can if …” (*hätte verhindert werden können*)."""

_in_frames = in_frames(FRAMES)


def _certain(text: str) -> Iterator[Span]:
    clauses = clauses_of(text)
    if any(clause.words[-1] in CLUSTER_ENDS for clause in clauses):
        for clause in (*clauses, *rejoined_clauses_of(text)):
            if clause.words[-1] in CLUSTER_ENDS and is_cluster(clause):
                yield clause.stretch(-2, len(clause.words))
    yield from _of_subordinate(clauses)
    yield from _of_others(clauses, inside=may_hold_verbs(words(text)))
    yield from _in_frames(text)
    for match in matches(_PASSIVE_CAN, text, ("be",), _CAN):
        if "VBN" in verb_tags(match["verb"]) and can_be(match["verb"]) == {"VERB"}:
            yield Span(*match.span("last"))


def _of_subordinate(clauses: Sequence[Clause]) -> Iterator[Span]:
    for place in compress(count(), [_may_end(clause.words[-1]) for clause in clauses]):
        clause, behind = clauses[place], clauses[place + 1 : place + 2]
        if not OPENS_SUBORDINATE.isdisjoint(clause.words):
            for first, end in sure_verb_last(clause, behind[0].words[0] if behind else ""):
                yield clause.stretch(first, end)


def _of_others(clauses: Sequence[Clause], *, inside: bool) -> Iterator[Span]:
    """Those with more of the clause behind them, if there may be any, and those of statements."""
    for clause in clauses:
        if inside:
            for first, end in verbs_inside(clause):
                yield clause.stretch(first, end)
        if clause.begins_sentence:
            for first, end in sure_in_statement(clause):
                yield clause.stretch(first, end)


@PerToken
def _may_end(word: str) -> bool:
    """Whether the last word of a subordinate clause may be its verb, or a particle behind it."""
    return may_be_last(word) or word in PARTICLES


def _suspected(text: str) -> Iterator[Hit]:
    for clause in rejoined_clauses_of(text):
        if not CLAUSE_OPENERS.isdisjoint(clause.words):
            yield from in_subordinate_clause(clause)
    for clause in clauses_of(text):
        yield from behind_object_pronoun(clause)
        if not CLAUSE_OPENERS.isdisjoint(clause.words):
            yield from behind_indefinite(clause)
            yield from behind_plural(clause)
            yield from behind_plural_phrase(clause)
            yield from in_subordinate_clause(clause)
        yield from in_main_clause(clause)
        yield from in_statement(clause)
