"""Subjects behind the verb of a statement: “in the barn was two tractors”, “there is many reasons”."""

from __future__ import annotations

from mtcheck.analysis.morphology import can_be, is_plural
from mtcheck.analysis.number import EITHER_NUMBER, MANY, PLURAL, is_many
from mtcheck.checks.syntax.subjects.margins import MARGIN

__all__ = ["behind_there", "inverted"]

_OF_ONE = (("a",), ("an",), ("no",), ("one",))


def inverted(words: tuple[str, ...], verb: int, number: int) -> float | None:
    """“In the barn was two tractors”."""
    behind = words[verb + 1] if verb + 1 < len(words) else ""
    if number != 1 or words[verb] in ("has", "does") or not is_many(words, verb + 1):
        return None
    return None if "NOUN" not in can_be(words[verb - 1]) and behind not in MANY else MARGIN


def behind_there(words: tuple[str, ...], verb: int) -> float | None:
    """“There is many reasons”, “there are no evidence”."""
    if words[verb] in ("is", "was", "has", "isn't", "wasn't", "exists", "remains"):
        return MARGIN if is_many(words, verb + 1) else None
    if words[verb] in ("are", "were", "have", "exist", "remain") and words[verb + 1 : verb + 2] in _OF_ONE:
        head = verb + 2
        while head + 1 < len(words) and "ADJ" in can_be(words[head]) and "NOUN" in can_be(words[head + 1]):
            head += 1
        noun = words[head] if head < len(words) else ""
        single = (
            "NOUN" in can_be(noun) <= {"NOUN", "VERB"}
            and not is_plural(noun)
            and (EITHER_NUMBER | PLURAL | MANY).isdisjoint(words[verb + 2 : head + 1])
        )
        return MARGIN if single and "and" not in words[verb:] else None
    return None
