"""A relative clause that stands far from the person it tells of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import has_finite_form
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.analysis.phrases import is_year
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.syntax.inversions.adverbials_alone import TIME_UNITS
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_grammar import DETERMINERS, FINITE_BE, FINITE_HAVE, PRONOUNS, QUANTIFIERS
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import has_comma
from mtcheck.report import Severity

__all__ = ["LateRelativeClause"]

_PRONOUNS = frozenset("who whose whom".split())
_LOCAL = frozenset("in near from at to of around outside on".split())
_ENDS = frozenset("yesterday today dead alive unconscious injured again there".split())
_LONGEST_SUBJECT = 9


class LateRelativeClause(Check):
    id = "late-relative-clause"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("superfluous-comma", "relative-pronoun")
    triggers = Bigram(has_comma, _PRONOUNS)
    message = "the relative clause stands far from its noun, as in German"
    explanation = """
Finds a clause with *who* at the end of a sentence whose only person is its subject: "A 71-year-old was found in a wood
on Monday, who had been missing for days". German puts such clauses behind the verb, English behind the noun. Behind a
day, an hour or a participle there is nobody else of whom the clause could tell.
"""
    examples = (
        bad(
            "A 71-year-old was found in a wood on Monday⟦, who had been missing for days⟧.",
            repair="A 71-year-old, who had been missing for days, was found in a wood on Monday.",
        ),
        bad(
            "The driver was taken to hospital in Ulm⟦, who had lost control of his van⟧.",
            repair="The driver, who had lost control of his van, was taken to hospital in Ulm.",
        ),
        bad(
            "Two men have been arrested⟦, who are said to have robbed a bank⟧.",
            repair="Two men, who are said to have robbed a bank, have been arrested.",
        ),
        good("The driver was questioned by Smith on Monday, who let him go. A man was found on Monday, who knows how."),
        good("The girl was adopted by a couple in May, who took her to Ulm. The prize was won in May, whose it is."),
        good("The man, found in a wood on Monday, who had been missing, is well. She was seen on Monday, who is gone."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if passage.role in TERSE:
            return
        for clause, behind in pairwise(clauses_of(passage.text)):
            verb = _verb_behind_person(clause) if _tells_more(behind) else None
            if verb is not None:
                yield _hit(passage.text, clause, behind, verb)


def _tells_more(clause: Clause) -> bool:
    """Whether a clause is a relative one about a person and ends the sentence."""
    words = clause.words
    if clause.opening != "," or words[0] not in _PRONOUNS or clause.closing not in (".", "!") or len(words) < 4:
        return False
    return words[0] != "who" or (has_finite_form(words[1]) and words[1] not in ("knows", "cares"))


def _verb_behind_person(clause: Clause) -> int | None:
    """The place of the auxiliary, where a clause has a person as its subject and names none behind that."""
    words = clause.words
    if not clause.begins_sentence or not (words[0] in DETERMINERS | QUANTIFIERS or words[0][0].isdigit()):
        return None
    verb = next((at for at, word in enumerate(words) if word in FINITE_BE | FINITE_HAVE), 0)
    if not 0 < verb <= _LONGEST_SUBJECT or not _ends_in_person(words[:verb]):
        return None
    behind = range(verb + 1, len(words))
    if any(_may_be_person(clause, at) for at in behind) or not any("VBN" in verb_tags(words[at]) for at in behind):
        return None
    last, before = words[-1], words[-2]
    participle = "VBN" in verb_tags(last) and can_be(last) <= {"VERB", "ADJ"}
    placed = clause.is_name(len(words) - 1) and before in ("in", "near")
    return verb if last in TIME_UNITS | _ENDS or is_year(last) or participle or placed else None


def _ends_in_person(words: tuple[str, ...]) -> bool:
    """“The 71-year-old”, “a man from Ulm”, “two of the drivers”."""
    head = next((at for at, word in enumerate(words) if word in _LOCAL), len(words))
    last = words[head - 1] if head else ""
    return last in persons() or last.endswith(("-year-old", "-year-olds"))


def _may_be_person(clause: Clause, place: int) -> bool:
    words = clause.words
    word = words[place]
    if word in persons() or word in PRONOUNS or word.endswith(("-year-old", "-year-olds")) or word in _GROUPS:
        return True
    return clause.is_name(place) and word not in TIME_UNITS and words[place - 1] not in ("in", "near", "to", "from")


_GROUPS = frozenset(
    """
    family families couple couples crew crews team teams police group groups party parties band bands gang gangs jury
    court club clubs company crowd public audience side duo pair trio staff army government council parliament
    """.split()
)
"""Who may be meant behind *by* and *to*."""


def _hit(text: str, clause: Clause, behind: Clause, verb: int) -> Hit:
    end = behind.start + len(behind.text.rstrip())
    comma = clause.start + len(clause.text.rstrip())
    start = clause.spans()[verb].start
    relative, rest = text[behind.start : end].strip(), text[start:comma]
    return Hit(Span(comma, end), repair=Edit(Span(start - 1, end), f", {relative}, {rest}"))
