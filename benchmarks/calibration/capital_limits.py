"""Limits on capitals: what sound text is spared, and which cases are lost, by each value of a limit.

    MTCHECK_DATA=… python -m benchmarks.calibration.capital_limits [--every 1]

Sound: our own clean texts and the clean sets of third parties, every n-th document of clean-gov. Garbled: all readable
cases of corpora/garble. Each limit is varied alone. No language model is asked: what the rules are sure of and what
they would ask about are counted apart. `LONGEST_TITLE` of `run-on-sentence` and `LARGEST_SHARE`, `EVERYDAY` and `PLAIN`
of `capitalised-noun` are read off this table: a value that keeps the cases of its neighbours on both sides, and beyond
which sound text is suspected no less.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from types import ModuleType

from benchmarks import evidence
from mtcheck.check import Check, Context
from mtcheck.checks.language import capitalised_noun
from mtcheck.checks.structure import run_on_sentence
from mtcheck.document import Document, Span

LIMITS: tuple[tuple[ModuleType, Check, str, tuple[float, ...]], ...] = (
    (run_on_sentence, run_on_sentence.RunOnSentence(), "LONGEST_TITLE", (0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)),
    (capitalised_noun, capitalised_noun.CapitalisedNoun(), "LARGEST_SHARE", (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0)),
    (capitalised_noun, capitalised_noun.CapitalisedNoun(), "EVERYDAY", (2.0, 2.5, 3.0, 3.5, 4.0, 4.5)),
    (capitalised_noun, capitalised_noun.CapitalisedNoun(), "PLAIN", (3.0, 3.5, 3.8, 4.0, 4.2, 4.5)),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--every", type=int, default=1, help="take every n-th document of clean-gov")
    options = parser.parse_args()
    folder = evidence.data_folder()
    if folder is None:
        print("NO DATA: the folder that MTCHECK_DATA names is missing; only the project's own sets are read")
    sound = list(_sound(options.every))
    cases = [case for case in evidence.garble_cases() if not case.is_unread]
    for module, check, name, values in LIMITS:
        shipped = getattr(module, name)
        print(f"{check.id}: {name}, now {shipped}")
        for value in values:
            setattr(module, name, value)
            hits = [sure for document in sound for _, sure in _hits(check, document)]
            found = sum(any(case.is_hit_by(place) for place, _ in _hits(check, case.document)) for case in cases)
            print(
                f"  {value:4}  sound {sum(hits):3} sure {len(hits) - sum(hits):3} asked  garbled {found:3}", flush=True
            )
        setattr(module, name, shipped)


def _sound(every: int) -> Iterable[Document]:
    for name, documents in evidence.clean_documents(evidence.data_folder()):
        yield from documents[:: every if name == "clean-gov" else 1]


def _hits(check: Check, document: Document) -> Sequence[tuple[Span, bool]]:
    """The places of what a check suspects, and whether it is sure of it without the language model."""
    context = Context.of(document)
    found: list[tuple[Span, bool]] = []
    for index, segment in enumerate(document.segments):
        context.index = index
        hits = check.find(segment.target, context)
        found += [(segment.target.locate(h.span), not (h.contrast and h.contrast.decides)) for h in hits]
    return found


if __name__ == "__main__":
    main()
