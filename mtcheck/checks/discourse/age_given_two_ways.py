"""One person, two ages."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.discourse.people import Age, ages
from mtcheck.document import Document, Passage
from mtcheck.report import Severity

__all__ = ["AgeGivenTwoWays"]


class AgeGivenTwoWays(Check):
    id = "age-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the text gives this person another age elsewhere"
    confidence = 0.9
    explanation = """
Finds a person whose age the text gives in two ways: "Weber (45)" and later "the 54-year-old Weber". Digits are swapped
when German figures are read aloud or rebuilt (*vierundfünfzig*), or two versions of a text are merged. Look the age up.

Two people of one surname count as one only if their first names agree or one is left out.
"""
    examples = (
        bad("Anna Weber (45) fell. Her dog barked at ⟦54⟧-year-old Anna Weber."),
        bad("Peter Maurer, 61, resigned. Maurer (⟦16⟧) did not say why."),
        good("Anna Weber (45) fell. Her dog barked at 45-year-old Weber."),
        good("Anna Weber (45) and Paul Weber (47) fell; Weber turned 46 in May."),
        good("Bayern (75) beat Dortmund (57)."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for age, first in context.fact(_contradictions):
            if age.index == context.index:
                message = f"{' '.join(first.names)} is {first.years} elsewhere in the text"
                yield Hit(age.span, message=message)


def _contradictions(document: Document) -> tuple[tuple[Age, Age], ...]:
    """Ages that contradict an earlier one of the same person, with that one."""
    found = []
    known: list[Age] = []
    for age in ages(document):
        same = [other for other in known if _same_person(other.names, age.names)]
        if same and all(other.years != age.years for other in same):
            found.append((age, same[0]))
        known.append(age)
    return tuple(found)


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one[-1] != other[-1]:
        return False
    return one[0] == other[0] or len(one) == 1 or len(other) == 1
