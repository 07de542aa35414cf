"""English words of which each stands for one sense of a German word: what another sense would be called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mtcheck.analysis.morphology import plural
from mtcheck.languages.english_verbs import verb

__all__ = ["Kind", "Reading", "Sense", "SenseTable"]


class Kind(StrEnum):
    """How a word is inflected."""

    NOUN = "noun"
    VERB = "verb"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sense:
    """A word that may have been taken, what the German word means where it means something else, and by how many nats
    the language model has to prefer that."""

    taken: str
    meant: str
    german: str
    kind: Kind
    margin: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What could stand instead, in the form of what stands there, and the sense that says so."""

    text: str
    sense: Sense


class SenseTable:
    """Senses by the first of the words that may have been taken, in all their forms."""

    def __init__(self, senses: Iterable[Sense]) -> None:
        readings: defaultdict[tuple[str, ...], dict[str, Reading]] = defaultdict(dict)
        for sense in senses:
            for taken, meant in _forms(sense):
                known = readings[tuple(taken.split())]
                if meant not in known or known[meant].sense.margin > sense.margin:
                    known[meant] = Reading(meant, sense)
        by_first: defaultdict[str, list[tuple[tuple[str, ...], tuple[Reading, ...]]]] = defaultdict(list)
        for words in sorted(readings, key=len, reverse=True):
            by_first[words[0]].append((words[1:], tuple(readings[words].values())))
        self._by_first: Mapping[str, Sequence[tuple[tuple[str, ...], tuple[Reading, ...]]]] = by_first
        self.triggers = frozenset(by_first)
        """One of these words stands wherever something is found."""

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int, tuple[Reading, ...]]]:
        """Where a word or words of the table stand in a row of words in lower case, and all that could stand there."""
        end = 0
        for place, word in enumerate(words):
            if place < end or word not in self._by_first:
                continue
            for rest, readings in self._by_first[word]:
                if tuple(words[place + 1 : place + 1 + len(rest)]) == rest:
                    end = place + 1 + len(rest)
                    yield place, end, readings
                    break


def _forms(sense: Sense) -> Iterator[tuple[str, str]]:
    """The forms of the word that was taken, each with the same form of what is meant."""
    if sense.kind is Kind.VERB:
        taken, _, behind = sense.taken.partition(" ")
        meant, _, beyond = sense.meant.partition(" ")
        for form, other in zip(_parts(taken), _parts(meant), strict=True):
            yield f"{form} {behind}".strip(), f"{other} {beyond}".strip()
        return
    yield sense.taken, sense.meant
    if sense.kind is Kind.NOUN and (several := _plural(sense.taken)) is not None:
        yield several, _plural(sense.meant) or sense.meant


def _parts(plain: str) -> tuple[str, ...]:
    known = verb(plain)
    return known.plain, known.third, known.past, known.participle, known.gerund


def _plural(noun: str) -> str | None:
    before, _, last = noun.rpartition(" ")
    several = plural(last)
    return None if several is None else f"{before} {several}".strip()
