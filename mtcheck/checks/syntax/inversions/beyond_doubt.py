"""Verbs before their subject behind an adverbial, where English cannot have it: “Last year sold the chain four million
pairs”, “On Sunday evening collapsed the roof of a hall”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import is_tensed, may_be_tensed
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Edit, Hit
from mtcheck.checks.syntax.inversions.adverbials_alone import (
    TIME_UNITS,
    Adverbial,
    adverbial_before,
    is_up_to_now,
)
from mtcheck.checks.syntax.inversions.full_verbs import GOES_ON, has_other_verb, has_two, is_sure, lasts
from mtcheck.checks.syntax.inversions.openings import INVERTING
from mtcheck.checks.syntax.inversions.perfects import perfect_before_subject
from mtcheck.checks.syntax.inversions.proofs import is_proof, opens_with_gerund
from mtcheck.checks.syntax.inversions.reports import RESUMING, goes_on_with_but, verb_of_report
from mtcheck.checks.syntax.inversions.statements import statements_of
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    FINITE_BE,
    FINITE_HAVE,
    MODALS,
    NOMINATIVES,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    QUANTIFIERS,
)
from mtcheck.languages.persons import persons

__all__ = ["A_TIME", "LEADS", "OF_TIME", "sure_inversions"]

_NOUNS_AS_WELL = frozenset(
    "fell drove broke spoke wore rose rode chose struck bore tore stole took gave won saw".split()
)
_PLURALS_AS_WELL = frozenset(
    """
    lives works plans calls rejects demands offers supports visits moves changes wins starts increases hopes fears
    doubts claims promises attacks charges orders purchases launches hires estimates needs wants forces blames presents
    releases fights waits struggles stands
    """.split()
)
"""“For this reason rejects the council the plan.”"""
_MODALS = MODALS - {"may", "might"}
_BESIDE = frozenset("also again already thus therefore still".split())
LEADS = frozenset(
    """
    On In At After During Before Since Until For With Without Despite From Under By Within Through Against To Last
    This Next Only Just Back Yesterday Today Tomorrow Already Shortly Early Late Earlier Now Even Two Three Four Five
    Six Seven Eight Nine Ten Several As Soon Again According Contrary Thanks Because Due Meanwhile Instead If Although
    Though When While Unless Whereas Whether Therefore Nevertheless Nonetheless Thereupon Afterwards Thereafter
    Subsequently Furthermore Moreover Additionally Consequently Accordingly Near Up Till So Rather
    Of About Regarding Concerning
    """.split()
)
"""What opens an adverbial, as it is written at the beginning of a sentence."""


def sure_inversions(clauses: Sequence[Clause]) -> Iterator[Hit]:
    """Statements that open with when or how it was, and go on with a verb that English never has before its subject."""
    for place, clause in enumerate(clauses):
        if clause.words[0] in RESUMING and goes_on_with_but(clause):
            modal, subject, but = (clause.phrase(at, at + 1) for at in range(3))
            yield Hit(clause.spans()[0], repair=Edit(clause.stretch(0, 3), f"{but} {subject} {modal}"))
        if (perfect := perfect_before_subject(clause)) is not None:
            yield Hit.certain(clause.spans()[perfect], tuple(statements_of(clause, perfect)))
            continue
        if not clause.begins_sentence or not (_leads(clause) or _is_later(clause.words)):
            continue
        behind = clauses[place + 1] if place + 1 < len(clauses) else None
        verb = _verb(clause, "" if behind is None else behind.words[0])
        if verb is None:
            verb = verb_of_report(clause)
        stated = clause
        opens = verb is None and behind is not None and (opens_with_gerund(clause) or _opens_sentence(clause))
        if opens and behind is not None and is_proof(behind, clause, 0):
            stated, verb = behind, 0
        if verb is not None and (edits := tuple(statements_of(stated, verb))):
            yield Hit.certain(stated.spans()[verb], edits)


def _leads(clause: Clause) -> bool:
    return clause.words[0] in _LEADS_IN_SMALL and clause.phrase(0, 1) in LEADS


_LEADS_IN_SMALL = frozenset(map(str.lower, LEADS))


def _is_later(words: tuple[str, ...]) -> bool:
    """“A day later found walkers the body.”"""
    return words[0] in A_TIME and words[1:2] != () and words[1] in OF_TIME


A_TIME = frozenset({"a", "one"})
OF_TIME = frozenset("day week month year hour minute few moment short little".split())


def _opens_sentence(clause: Clause) -> bool:
    """Whether a clause is a subordinate one with its verb: “if the council agrees”."""
    words = clause.words
    last = words[-1] in _NOUNS_AS_WELL or "VBZ" in verb_tags(words[-1])  # “because the roof leaks”
    return clause.closing == "," and (last or any(word in OPERATORS or is_tensed(word) for word in words[2:]))


def _verb(clause: Clause, behind: str) -> int | None:
    """The place of a verb that has its subject behind it, and nothing but an adverbial before."""
    words = clause.words
    if clause.closing == "?":
        return None
    for index in range(1, min(_LONGEST_OPENING, len(words) - 2)):
        word = words[index]
        if word == "as" and index == len(("as", "early")) and words[0] == "as":
            continue
        if word in GOES_ON or (word in INVERTING and index):
            return None
        auxiliary = word in OPERATORS
        if not auxiliary and not _may_be_verb(word):
            continue
        if clause.is_name(index) or words[index - 1] in OPERATORS:  # the 2010 United States Census; had let it slip
            continue
        adverbial = adverbial_before(clause, index)
        if adverbial is None:
            continue
        subject = _subject(clause, index + 1)
        if subject is None and word in _MODALS and is_plural(words[index + 1]):
            subject = index + 1
        if subject is None or (word in _PLURALS_AS_WELL and not _is_no_plural(clause, index, subject, adverbial)):
            continue
        if word in FINITE_BE:
            nobody = is_up_to_now(words[:index]) and words[subject] in _NOBODY and len(words) > subject + 1
            return index if nobody or _has_predicate(clause, subject, adverbial) else None
        if auxiliary:
            joined = clause.closing != "," or behind in _JOINING
            return index if joined and _has_verb_behind(clause, index, subject, adverbial) else None
        already = words[0] == "already" and adverbial.is_time and "VBZ" in verb_tags(word)
        return index if already or is_sure(clause, index, subject, adverbial) else None
    return None


_LONGEST_OPENING = 11
_STANDING = frozenset("stand run stop start open close travel stay fall rise pay vote play change cost".split())
"""Infinitives that may be nouns: “from Monday will trains stand still”."""
_NOBODY = frozenset({"nobody", "no"})
_JOINING = frozenset("but and because which who as although where".split())


def _has_predicate(clause: Clause, subject: int, adverbial: Adverbial) -> bool:
    """“Since Friday is the pass closed”, “according to the report were the brakes faulty”."""
    words = clause.words
    if (
        not adverbial.is_reason
        or clause.closing not in (".", ",", ";")
        or words[subject] in ("this", "these", "it", "a", "an")
    ):
        return False  # “since two years is a long time”
    return len(words) > subject + 2 and not has_other_verb(words, subject + 1)


def _subject(clause: Clause, index: int) -> int | None:
    """Where a subject opens that an adverb or a phrase of time may stand before."""
    words = clause.words
    if index < len(words) - 1 and words[index] in _BESIDE:
        index += 1
    if words[index] in ("last", "next", "this") and index + 2 < len(words) and words[index + 1] in TIME_UNITS:
        index += 2
    elif words[index] in ("on", "in") and index + 2 < len(words):
        stop = next((i for i in range(index + 1, min(index + 4, len(words))) if words[i] not in TIME_UNITS), len(words))
        if stop > index + 1:
            index = stop
    return index if index < len(words) and _opens(clause, index) else None


def _opens(clause: Clause, index: int) -> bool:
    words = clause.words
    word = words[index]
    if word in NOMINATIVES or word in ("it", "this", "these", "several", "many", "some", "nobody", "numerous"):
        return True
    if word in persons() and (clause.is_name(index + 1) if index + 1 < len(words) else False):
        return True  # “coach Mirko Stahlberg”
    if word in persons() and is_plural(word):
        return True
    opens = word in OPENS_NOUN_PHRASE or word in QUANTIFIERS or word[0].isdigit() or clause.is_name(index)
    return opens and index + 1 < len(words) and not (clause.is_name(index) and word in TIME_UNITS)


def _is_no_plural(clause: Clause, verb: int, subject: int, adverbial: Adverbial) -> bool:
    """Whether a word that may be a plural must be the verb of the sentence: another noun phrase has none."""
    words = clause.words
    two = words[subject] in OPENS_NOUN_PHRASE and has_two(clause, subject)
    return (
        clause.closing == "."
        and (two or lasts(clause, verb, adverbial))
        and not any(
            may_be_tensed(word) and words[index - 1] not in OPENS_NOUN_PHRASE
            for index, word in enumerate(words)
            if index > subject + 1 and (not is_plural(word) or "VBZ" not in verb_tags(word))
        )
    )


@cache
def _may_be_verb(word: str) -> bool:
    """Whether a word is a verb that shows its tense, and no noun or attribute."""
    if word in _NOUNS_AS_WELL:
        return True
    parts = can_be(word)
    return (
        may_be_tensed(word)
        and ("NOUN" not in parts or word == "shows" or word in _PLURALS_AS_WELL)
        and "ADV" not in parts
        and word not in AUXILIARIES
    )


def _has_verb_behind(clause: Clause, verb: int, subject: int, adverbial: Adverbial) -> bool:
    """“Back in April had the auditors warned”, “now must we drive”: an auxiliary, its subject, and the verb."""
    words = clause.words
    word = words[verb]
    if (word not in _MODALS and word not in FINITE_HAVE) or "only" in words[:verb]:
        return False
    if adverbial.may_open_clause:
        return False
    if word in ("will", "can", "must") and not (adverbial.is_time or adverbial.aims):
        return False
    if word == "had" and adverbial.is_point and clause.closing == "." and has_two(clause, subject):
        return not has_other_verb(words, subject + 1)  # “by 5 p.m. had the firefighters the blaze under control”
    form = "VBN" if word in FINITE_HAVE else "VB"
    opens = words[subject] in OPENS_NOUN_PHRASE or words[subject][0].isdigit()
    several = word in _MODALS and is_plural(words[subject])
    people = several or (word in FINITE_HAVE and words[subject] in persons() and is_plural(words[subject]))
    if is_up_to_now(words[:verb]):
        opens = words[subject] in _NOBODY
    if not opens and not people and not (adverbial.is_point and words[subject] in NOMINATIVES):
        return False
    first = subject + 1 if people or words[subject] in NOMINATIVES else subject + 2
    for index in range(first, len(words)):
        if words[index] in GOES_ON:
            return False
        other = words[index]
        if other in OPERATORS and other not in ("be", "been", "have"):
            return False
        verb_only = can_be(other) == {"VERB"} or (form == "VBN" and can_be(other) == {"VERB", "ADJ"})
        if (
            form in verb_tags(other)
            and (verb_only or other == "be" or (several and other in _STANDING))
            and words[index - 1] not in ("to", "a", "the")
        ):
            return True
    return form == "VB" and clause.closing == "." and can_be(words[-1]) == {"VERB"} and "VBN" in verb_tags(words[-1])
