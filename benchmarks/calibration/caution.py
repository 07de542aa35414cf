"""How much more than its margin the candidates of each check have to gain, so that all together alarm seldom enough.

    MTCHECK_DATA=… python -m benchmarks.calibration.caution [--sets NAME …] [--prose FILE …] [--garbled FILE …]
        [--write]

Sound: the clean sets, ours and others' (every n-th document of clean-gov), or those of them that you name, and whatever
sound prose of your own you give it, best of a kind that no check was ever tried on: a paragraph a line, an empty line
between documents. News is what the tool reads: what shall hold there is derived from sets of news alone. A slip in it
is an alarm unless it stands in FILE.slips as check and fingerprint. Garbled: the cases of ``corpora/garble`` that may
be read, of those written with the rules every fourth, and files of garbled sentences, one a line.

All checks run together, and what the language model makes of their hits is recorded, but for those that are doubts
anyway for want of surprise. Of each check the best leads in
sound prose (the nats that the best candidate gains beyond the margin) fall off exponentially, which tells how often it
alarms in prose that nobody has seen yet, at any caution. Caution is then given where it takes away most alarms for the
cases that it loses, until the alarms expected of all checks together are as few as are allowed.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path

from benchmarks import evidence
from benchmarks.calibration import nats as tables
from mtcheck.analysis.tagging import load_tagger
from mtcheck.check import all_checks
from mtcheck.checking import check_document
from mtcheck.deciding import Weighed
from mtcheck.document import Document
from mtcheck.language_model import load
from mtcheck.language_model.calibration.cautions import CAUTIONS, LEAST_CAUTION
from mtcheck.language_model.contrast import gains
from mtcheck.language_model.store import tagger_folder
from mtcheck.report import Finding, Severity
from mtcheck.scoring.documents import score_document

ALLOWED = 300.0
"""Alarms that the language model may decide in a million sentences, all checks together, as reckoned from the tails. In
12,504 sound sentences written after a table and the rules, three times as many were observed: 31, 22, 16 and 11 with
1,500, 800, 500 and 300 allowed, and 739, 728, 719 and 704 of 987 garbled texts were found."""
_STEP = 0.5
_MOST = 8.0
"""Nats of caution at the most: a check that asks for more is to be mended by hand."""
_TAIL = (3, 40)
"""How many of the best leads of a check show how fast they fall off, at least and at most; else an eighth."""
_FALL, _FALL_WEIGHT = 1.8, 5
"""Nats in which the leads of the average check fall to 1/e, and how many leads this is worth where there are few."""
_SAMPLED = 4
"""Of the cases written with the rules, which are most, so many count as one."""
_SHARED = 0.5
"""What it costs that a check no longer finds a case that another finds as well: the cases have been learnt from, and
among those that nobody has seen it will often be the only one."""
_KEPT = 0.2
"""Cases that are reckoned lost by every step, so that no caution is given that takes away next to nothing."""


@dataclass(frozen=True, slots=True)
class Tail:
    """The best leads of a check in sound prose: ``count`` in so many sentences lie above ``start`` and fall off to 1/e
    in ``fall`` nats."""

    count: int
    start: float
    fall: float
    sentences: int

    @classmethod
    def of(cls, leads: Sequence[float], sentences: int) -> Tail:
        ranked = sorted(leads, reverse=True)
        count = min(max(len(ranked) // 8, _TAIL[0]), _TAIL[1], len(ranked))
        start = ranked[count] if count < len(ranked) else ranked[-1] - 0.5
        excess = sum(lead - start for lead in ranked[:count])
        return cls(count, start, (excess + _FALL * _FALL_WEIGHT) / (count + _FALL_WEIGHT), sentences)

    def per_million(self, least: float) -> float:
        """Leads of at least ``least`` to expect in a million sentences."""
        return 1e6 * self.count / self.sentences * math.exp(-max(least - self.start, 0.0) / self.fall)


@dataclass(frozen=True, slots=True)
class Caught:
    """A garbled text that is found: the leads of the findings by check; infinite where no model was asked."""

    leads: Mapping[str, float]

    def stands(self, cautions: Mapping[str, float]) -> bool:
        return any(lead >= cautions.get(check, LEAST_CAUTION) for check, lead in self.leads.items())


class Runner:
    """All checks with the models, and what they make of a document."""

    def __init__(self) -> None:
        model, tagger = load(), load_tagger(tagger_folder())
        self._model = model
        self._check = partial(
            check_document, checks=all_checks(), tagger=tagger, judge=partial(gains, model), calibrating=True
        )

    def __call__(self, document: Document) -> tuple[list[Finding], list[Weighed]]:
        heard: list[Weighed] = []
        found = self._check(document, surprises=score_document(self._model, document)[1], weighed=heard.append)
        return [finding for finding in found if finding.severity.at_least(Severity.MINOR)], heard


def sound_leads(
    run: Runner, every: int, sets: Sequence[str], prose: Iterable[Path]
) -> tuple[dict[str, list[float]], int]:
    """The leads by check in sound prose, without those that found a slip, and the number of sentences."""
    leads: defaultdict[str, list[float]] = defaultdict(list)
    total = 0
    for name, documents, slips in _sound(every, sets, prose):
        count = 0
        for document in documents:
            found, heard = run(document)
            count += evidence.sentences_in(document)
            excused = [f for f in found if (f.check, f.fingerprint) in slips]
            for weighed in heard:
                if not weighed.plain and not any(
                    f.check == weighed.check and f.span.overlaps(weighed.span) for f in excused
                ):
                    leads[weighed.check].append(weighed.lead)
        total += count
        print(f"{name}: {count} sentences", flush=True)
    return leads, total


Slips = frozenset[tuple[str, str]]


def _sound(every: int, sets: Sequence[str], prose: Iterable[Path]) -> Iterator[tuple[str, Sequence[Document], Slips]]:
    genuine = evidence.genuine_defects()
    for name, documents in evidence.clean_documents(evidence.data_folder()):
        if sets and name not in sets:
            continue
        slips = frozenset((check, fingerprint) for of, check, fingerprint in genuine if of == name)
        yield name, documents[:: every if name == "clean-gov" else 1], slips
    for file in prose:
        texts = file.read_text(encoding="utf-8").split("\n\n")
        listed = file.with_suffix(f"{file.suffix}.slips")
        rows = [line.split("\t") for line in listed.read_text("utf-8").splitlines()] if listed.is_file() else []
        slips = frozenset((check, fingerprint) for check, fingerprint, *_ in rows)
        documents = [evidence.document(f"{file.stem} {n}", text.splitlines()) for n, text in enumerate(texts)]
        yield file.stem, documents, slips


def caught(run: Runner, garbled: Iterable[Path]) -> Iterator[Caught]:
    with_rules = (case for case in evidence.garble_cases() if case.written == "with-rules")
    others = (case for case in evidence.garble_cases() if not case.written.endswith(("unread", "with-rules")))
    for case in chain(islice(with_rules, 0, None, _SAMPLED), others):
        found, heard = run(case.document)
        on_mark = [finding for finding in found if case.is_hit_by(finding.span)]
        if on_mark:
            yield Caught(_leads(on_mark, heard))
    for file in garbled:
        for line in file.read_text(encoding="utf-8").splitlines():
            found, heard = run(evidence.document(file.stem, [line]))
            if found:
                yield Caught(_leads(found, heard))


def _leads(found: Sequence[Finding], heard: Sequence[Weighed]) -> dict[str, float]:
    leads: dict[str, float] = {}
    for finding in found:
        own = [
            -math.inf if w.plain else w.lead
            for w in heard
            if w.check == finding.check and w.span.overlaps(finding.span)
        ]
        leads[finding.check] = max([leads.get(finding.check, -math.inf), *(own or [math.inf])])
    return leads


def cautions(tails: Mapping[str, Tail], every: Sequence[Caught], allowed: float) -> dict[str, float]:
    """Nats by check beyond the least, given one step after another where they cost least."""
    given: dict[str, float] = {}

    def alarms() -> float:
        return sum(tail.per_million(given.get(check, LEAST_CAUTION)) for check, tail in tails.items())

    by_check = {check: [case for case in every if check in case.leads] for check in tails}
    while alarms() > allowed:
        best, most = None, 0.0
        for check, tail in tails.items():
            now = given.get(check, LEAST_CAUTION)
            if tail.per_million(now) <= allowed / len(tails):
                continue  # its share: what few of the known cases need may be all that finds an unknown one
            concerned = [case for case in by_check[check] if case.stands(given)]
            for steps in (1, 2, 4):
                then = now + steps * _STEP
                if then > _MOST:
                    continue
                fewer = tail.per_million(now) - tail.per_million(then)
                lost = sum(_cost(case, given, check, then) for case in concerned)
                if fewer / (lost + _KEPT) > most:
                    best, most = (check, then), fewer / (lost + _KEPT)
        if best is None:
            break
        given[best[0]] = best[1]
    return given


def _cost(case: Caught, given: Mapping[str, float], check: str, then: float) -> float:
    """What is lost of a case if a check has to gain so much."""
    if not case.stands({**given, check: then}):
        return 1.0
    return _SHARED if given.get(check, LEAST_CAUTION) <= case.leads[check] < then else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--every", type=int, default=2, help="take every n-th document of clean-gov")
    parser.add_argument("--sets", nargs="*", default=[], metavar="NAME", help="clean sets to use (default: all)")
    parser.add_argument("--prose", type=Path, nargs="*", default=[], help="files of sound prose")
    parser.add_argument("--garbled", type=Path, nargs="*", default=[], help="files of garbled sentences")
    parser.add_argument("--allowed", type=float, default=ALLOWED, help=f"alarms in a million (default {ALLOWED:.0f})")
    parser.add_argument("--write", action="store_true", help="write the table")
    options = parser.parse_args()
    run = Runner()
    leads, total = sound_leads(run, options.every, options.sets, options.prose)
    tails = {check: Tail.of(found, total) for check, found in leads.items()}
    every = list(caught(run, options.garbled))
    given = cautions(tails, every, options.allowed)
    print(f"{total} sound sentences; {len(every)} garbled texts found")
    print(f"{'check':32} {'leads':>6} {'best':>6}  alarms in a million  caution  alarms then")
    for check, tail in sorted(tails.items(), key=lambda item: -item[1].per_million(0)):
        nats = given.get(check, LEAST_CAUTION)
        print(
            f"{check:32} {len(leads[check]):6} {max(leads[check]):6.1f} {tail.per_million(0):20.0f} {nats:8.1f}"
            f" {tail.per_million(nats):12.0f}"
        )
    print(f"still certain: {sum(case.stands(given) for case in every)} of {len(every)} garbled texts")
    if options.write:
        tables.write(CAUTIONS, given, __file__)


if __name__ == "__main__":
    main()
