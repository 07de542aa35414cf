"""By how many nats the language model must prefer another sense of a German word: a margin for every pair of words.

    MTCHECK_DATA=… python -m benchmarks.calibration.wrong_senses [--cap 3] [--seconds 600] [--held-out]

`german_senses_*.tsv` beside this script give English words for each sense of a German word (``a; b | c``), and words
that are never meant, only taken (``a > b``). All sound text of the evidence is searched for these, and at the ``--cap``
occurrences of each at which the model stumbles most it is asked how much rather it would read the words of the other
senses. The table that the check *unlikely-sense* reads is written to `mtcheck/languages/data/word_senses.tsv`. What the
model answers is kept in its cache: after ``--seconds`` the script stops and may be run again. ``--held-out`` calibrates
on every other document and counts alarms in the rest.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from math import inf
from pathlib import Path
from typing import TypeVar

from benchmarks.evidence import clean_documents, data_folder
from mtcheck.analysis.senses import Kind, Sense, SenseTable
from mtcheck.check import Check, Context, Contrast, Hit, Layer
from mtcheck.checking import check_document
from mtcheck.checks.lexis.words.readings import Taken, taken_in
from mtcheck.document import Passage
from mtcheck.language_model import LanguageModel, load
from mtcheck.language_model.contrast import Comparison, gains
from mtcheck.languages.frequency import zipf
from mtcheck.report import Severity
from mtcheck.scoring.documents import score_document

HERE = Path(__file__).resolve().parent
TABLE = HERE.parents[1] / "mtcheck" / "languages" / "data" / "word_senses.tsv"
KINDS = {"nouns": Kind.NOUN, "verbs": Kind.VERB, "adjectives": Kind.OTHER}
MEANT = 2
"""Words of a sense that are tried: the plainest stand first."""
MOST_FREQUENT = 4.65
"""Zipf frequency of the words that stand in so many sentences, and in so many senses, that the model is often wrong."""
FREQUENT = 4.4
FLOOR, FLOOR_OF_FREQUENT = 9.0, 11.0
"""Nats that every sense needs, of words and of those more frequent than that. Where each occurrence in sound text was
left out in turn and the margin taken from the others, they left some six alarms in 22,000 sentences; a nat less for
all, twice as many."""
HOPELESS = 16.0
"""Nats that hardly any case of ours gains: a sense that needs more would only cost time."""
PROMISING = 4.0
"""Nats that a reading must gain in the words around it to be compared in the whole text."""
BEFORE, BEHIND = 20, 10
"""Words around the one in question that the model reads."""
SAFETY = 1.5
"""Nats above the best that sound text reaches: bfloat16 and float32 differ by half a nat."""
HEADER = """\
# English words that stand for one sense of a German word, what another sense is called, the German, the kind of word,
# and by how many nats the language model must prefer the other. Written by benchmarks/calibration/wrong_senses.py.
# Compiled for mtcheck; same licence as the code.
"""

GROUP = 64
"""Occurrences scored at a time."""

Asked = TypeVar("Asked")
Pair = tuple[str, str]
Key = tuple[Kind, str, str]
"""A kind of word, a word that was taken and one that is meant."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A word of the table in sound text, what could be meant, and the texts that the model compares."""

    taken: Taken
    comparison: Comparison
    document: int


class Proposing(Check):
    """Proposes every reading of every word of a table."""

    id = "proposing"
    category = "accuracy/mistranslation"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "another sense"

    def __init__(self, table: SenseTable) -> None:
        self._table = table
        self.found: list[Taken] = []

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for taken in taken_in(passage, context, self._table):
            self.found.append(taken)
            yield Hit(taken.span, contrast=Contrast(taken.edits))


def senses() -> dict[Key, Sense]:
    """All senses that a word may have been taken for, by kind and pair of words."""
    found: dict[Key, Sense] = {}
    for name, kind in KINDS.items():
        for line in (HERE / f"german_senses_{name}.tsv").read_text(encoding="utf-8").splitlines():
            german, _, listed = line.partition("\t")
            for taken, meant in _pairs(listed):
                if " " in taken or zipf(taken) < MOST_FREQUENT:
                    found.setdefault((kind, taken, meant), Sense(taken, meant, german, kind, inf))
    return found


def _key(sense: Sense) -> Key:
    return sense.kind, sense.taken, sense.meant


def _pairs(listed: str) -> Iterator[Pair]:
    """Words of one sense with those of another; “a > b” is never meant the other way round."""
    groups = []
    for part in listed.split(" | "):
        if " > " in part:
            taken, meant = map(_words, part.split(" > "))
            yield from ((one, other) for one in taken for other in meant[:MEANT] if one not in meant)
        else:
            groups.append(_words(part))
    for these, those in permutations(groups, 2):
        yield from ((one, other) for one in these for other in those[:MEANT] if one not in those and other not in these)


def _words(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(";")]


def occurrences(table: SenseTable, model: LanguageModel) -> list[Occurrence]:
    found: list[Occurrence] = []
    every = (document for _, documents in clean_documents(data_folder()) for document in documents)
    for number, document in enumerate(every):
        _, surprises = score_document(model, document)
        proposing = Proposing(table)
        asked: list[Comparison] = []

        def judge(comparisons: Sequence[Comparison], asked: list[Comparison] = asked) -> list[list[float]]:
            asked.extend(comparisons)
            return [[-inf] * len(comparison.candidates) for comparison in comparisons]

        check_document(document, [proposing], judge=judge, surprises=surprises)
        found += (
            Occurrence(taken, comparison, number) for taken, comparison in zip(proposing.found, asked, strict=True)
        )
    return found


def narrowed(comparison: Comparison) -> Comparison:
    """The comparison of the words around the one in question only. What lies beyond speaks for what is written more
    often than against it, so that a gain is rather larger here, and costs a quarter of the time."""
    original = comparison.original.split(" ")
    texts = [candidate.split(" ") for candidate in comparison.candidates]
    columns = zip(original, *texts, strict=False)
    first = next((place for place, words in enumerate(columns) if len(set(words)) > 1), len(original))
    start = max(first - BEFORE, 0)
    end = first + BEHIND - len(original)
    return Comparison(
        "", " ".join(original[start : first + BEHIND]), tuple(" ".join(text[start : end + len(text)]) for text in texts)
    )


def sampled(found: Sequence[Occurrence], cap: int) -> list[Occurrence]:
    """At most so many occurrences of each word, those at which the model stumbles most."""
    by_word: defaultdict[tuple[Kind, str], list[Occurrence]] = defaultdict(list)
    for occurrence in found:
        sense = occurrence.taken.readings[0].sense
        by_word[sense.kind, sense.taken].append(occurrence)
    return [
        occurrence
        for those in by_word.values()
        for occurrence in sorted(those, key=lambda occurrence: -occurrence.taken.startling)[:cap]
    ]


def groups(found: Sequence[Asked], seconds: float) -> Iterator[Sequence[Asked]]:
    """The occurrences that are scored together, one group after the other; the script ends when time is up."""
    end = time.monotonic() + seconds
    for start in range(0, len(found), GROUP):
        if time.monotonic() > end:
            raise SystemExit(f"time is up: {start} of {len(found)} occurrences are scored; run again")
        yield found[start : start + GROUP]


def reached(found: Sequence[Occurrence], model: LanguageModel, seconds: float) -> dict[Key, list[float]]:
    """The gains of every sense in sound text; what is scored stays in the cache."""
    best: defaultdict[Key, list[float]] = defaultdict(list)
    for group in groups(found, seconds):
        near = gains(model, [narrowed(occurrence.comparison) for occurrence in group])
        promising = [_promising(o.comparison, answer) for o, answer in zip(group, near, strict=True)]
        whole = iter(gains(model, [comparison for comparison in promising if comparison.candidates]))
        for occurrence, answer, comparison in zip(group, near, promising, strict=True):
            again = iter(next(whole) if comparison.candidates else ())
            for reading, gain in zip(occurrence.taken.readings, answer, strict=True):
                best[_key(reading.sense)].append(next(again) if gain >= PROMISING else gain)
    return best


def _promising(comparison: Comparison, answer: Sequence[float]) -> Comparison:
    """The comparison in the whole text with those candidates that gain something in the words around."""
    kept = (text for text, gain in zip(comparison.candidates, answer, strict=True) if gain >= PROMISING)
    return replace(comparison, candidates=tuple(kept))


def _floor(taken: str) -> float:
    return FLOOR if " " in taken or zipf(taken) < FREQUENT else FLOOR_OF_FREQUENT


def margins(known: Mapping[Key, Sense], best: Mapping[Key, Sequence[float]]) -> Iterator[Sense]:
    """The senses with what each needs: more than sound text has reached with this pair of words, as much as it has
    reached with any other reading of the word, and what it may reach with any pair."""
    of_word: defaultdict[tuple[Kind, str], float] = defaultdict(lambda: -inf)
    for (kind, taken, _), those in best.items():
        of_word[kind, taken] = max(of_word[kind, taken], *those)
    for key, sense in known.items():
        own = max(best.get(key, ()), default=-inf)
        if (needed := max(_floor(sense.taken), own + SAFETY, of_word[key[:2]])) <= HOPELESS:
            yield replace(sense, margin=round(needed, 1))


def written(calibrated: Sequence[Sense]) -> str:
    rows = sorted((s.kind.value, s.taken, s.german, s.margin, s.meant) for s in calibrated)
    return HEADER + "".join(
        f"{taken}\t{meant}\t{german}\t{kind}\t{margin}\n" for kind, taken, german, margin, meant in rows
    )


def alarms(calibrated: Sequence[Sense], best: Mapping[Key, Sequence[float]]) -> int:
    """Gains of sound text that reach the margin."""
    needed = {_key(sense): sense.margin for sense in calibrated}
    return sum(gain >= needed[key] for key, those in best.items() if key in needed for gain in those)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--cap", type=int, default=3, help="occurrences of a word that are asked about")
    parser.add_argument("--held-out", action="store_true", help="calibrate on even documents, count alarms in odd ones")
    parser.add_argument("--seconds", type=float, default=inf, help="stop after so long; what is scored is remembered")
    options = parser.parse_args()
    model, known = load(threads=1), senses()
    table = SenseTable(known.values())
    found = sampled(occurrences(table, model), options.cap)
    print(model.signature, f"{len(known)} senses, {len(found)} occurrences in sound text", sep="\n")
    halves = [[o for o in found if o.document % 2 == half] for half in (0, 1)] if options.held_out else [found]
    best = [reached(half, model, options.seconds) for half in halves]
    calibrated = list(margins(known, best[0]))
    for gains_of_half in best:
        print(f"{alarms(calibrated, gains_of_half)} alarms among {sum(map(len, gains_of_half.values()))} gains")
    if not options.held_out:
        TABLE.write_text(written(calibrated), encoding="utf-8")
        print(f"{len(calibrated)} senses of {len({sense.taken for sense in calibrated})} words are written")


if __name__ == "__main__":
    main()
