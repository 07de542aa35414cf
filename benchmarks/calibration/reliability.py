"""How many garbled places each check finds for one alarm at first sight, and what the loneliness of a finding costs.

    python -m benchmarks.calibration.reliability [--without COLLECTION …] [--write]

Counts are those of both records (``record.py``). A check has its own where they are many, and those of its family where
they are few: its share of alarms has the family's share as its expectation, of a weight that makes what was counted
likeliest (beta-binomial). ``mtcheck.corroborating`` says how many a finding needs by the length of its document and by
what else is found in it: for the documents of the second record, what that spares of alarms and loses of garbled texts
is printed beside other choices, each collection being judged by what was counted in the others.

What the language model says of a finding is evidence of its own: how many more alarms, or fewer, there were among the
findings of which it says so much than is to be expected by their checks.

In a garbled document what is in doubt is believed as well, if there are garbled places enough for one alarm among
doubts of its kind. What that finds in the articles of the third record, and marks beside, is printed beside other
choices.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import product

from benchmarks.calibration import nats
from benchmarks.calibration.record import (
    MENDED,
    Article,
    InArticle,
    InCompany,
    Recorded,
    in_articles,
    in_company,
    options,
    recorded,
)
from mtcheck import reliability
from mtcheck.check import Check, all_checks
from mtcheck.corroborating import FEWEST, LEAST, LEAST_IN_GARBLED, UNFOUND, required, speaks_for
from mtcheck.language_model.calibration.cautions import caution, confirmation, least_surprise
from mtcheck.reliability import BELIEVED, Asked

_WEIGHTS = (5.0, 10.0, 20.0, 40.0, 80.0)
"""Findings that what is expected of a family is worth: to choose from."""
_WEIGHT_OF_ALL = 20.0
"""Findings that what is expected of all checks is worth to a family."""
_WHOLE = 10
"""Places for one alarm from which a table has whole numbers."""
_STEPS = {Asked.WHETHER: (-math.inf, 4.0, 6.0, 10.0), Asked.REPAIR: (-math.inf, 2.0, 8.0), Asked.NOTHING: (-math.inf,)}
"""Nats from which the findings are counted apart of which the language model was asked the same."""

_STEPS_OF_DOUBTS = {Asked.WHETHER: (0.0, 2.0, 4.0, 6.0), Asked.REPAIR: (-math.inf,)}

Said = tuple[Asked, float | None]
"""What the language model was asked about a finding, and the step that its answer has reached."""
Required = Callable[[int, int], float]
"""The reliability that a finding needs, by sentences and by other checks (``mtcheck.corroborating.required``)."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Garbled places found and alarms, by check."""

    found: Counter[str]
    alarms: Counter[str]

    def of(self, checks: Iterable[str]) -> tuple[int, int]:
        every = tuple(checks)
        return sum(self.found[check] for check in every), sum(self.alarms[check] for check in every)


def counts_without(collections: Collection[str]) -> Counts:
    counts = Counts(Counter(), Counter())
    for finding in _certain(collections):
        (counts.found if finding.true else counts.alarms)[finding.check] += 1
    documents = {(certain.kind, certain.collection, certain.document, certain.check) for certain in in_company()}
    for kind, collection, _, check in documents:
        if collection not in collections and kind != "beside":
            (counts.found if kind == "garbled" else counts.alarms)[check] += 1
    return counts


def _certain(without: Collection[str]) -> Iterator[Recorded]:
    """The findings of the first record that count, but for those of some collections."""
    for finding in recorded():
        if finding.collection not in without and finding.check not in MENDED and _is_certain(finding):
            yield finding


def _is_certain(finding: Recorded) -> bool:
    """Whether a finding of the first record would be beyond doubt by the tables of today."""
    if finding.is_plain(*least_surprise(finding.check, decided=finding.is_decided)):
        return False
    if finding.lead is not None:
        return finding.lead >= caution(finding.check)
    return finding.is_heeded and finding.gain >= confirmation(finding.check)


def table_of(counts: Counts) -> dict[str, float]:
    """Garbled places for one alarm, by family and by check; families in which nothing was counted are left out."""
    families: defaultdict[str, list[str]] = defaultdict(list)
    for check in all_checks():
        families[check.family].append(check.id)
    overall = _share(counts.of(check.id for check in all_checks()), 0.5, 1)
    shares = {
        family: _share(counts.of(checks), overall, _WEIGHT_OF_ALL)
        for family, checks in families.items()
        if sum(counts.of(checks))
    }
    rows = [(check, counts.of([check]), share) for family, share in shares.items() for check in families[family]]
    weight = max(_WEIGHTS, key=lambda weight: sum(_likelihood(counted, share, weight) for _, counted, share in rows))
    every = {**shares, **{check: _share(counted, share, weight) for check, counted, share in rows}}
    return {named: (1 - share) / share for named, share in every.items()}


def _share(counted: tuple[int, int], expected: float, weight: float) -> float:
    """The share of alarms among findings, where one is expected whose weight is so many findings."""
    found, alarms = counted
    return (alarms + weight * expected) / (found + alarms + weight)


def _likelihood(counted: tuple[int, int], share: float, weight: float) -> float:
    """Logarithm of the beta-binomial probability of so many alarms, but for what does not depend on the weight."""
    found, alarms = counted
    true, false = weight * (1 - share), weight * share
    return _log_beta(found + true, alarms + false) - _log_beta(true, false)


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def evidence_of(table: Mapping[str, float], without: Collection[str]) -> dict[Said, float]:
    """The alarms to expect among findings of which the language model says so much, by their checks, for each one that
    there was."""
    expected: defaultdict[Said, float] = defaultdict(float)
    counted: Counter[Said] = Counter()
    for finding in _certain(without):
        said = _said(finding)
        expected[said] += 1 / (1 + table[finding.check])
        counted[said] += not finding.true
    return {said: (expected[said] + 1) / (counted[said] + 1) for said in expected}


def _said(finding: Recorded) -> Said:
    asked, nats = _asked(finding)
    return asked, _step(nats, _STEPS[asked])


def _asked(finding: Recorded) -> tuple[Asked, float]:
    if finding.lead is not None:
        return Asked.WHETHER, finding.lead
    return (Asked.REPAIR, finding.gain) if finding.gain > -math.inf else (Asked.NOTHING, 0.0)


def _step(nats: float, steps: Sequence[float]) -> float | None:
    """The step that so many nats have reached."""
    return max((step for step in steps if step <= nats), default=None)


def doubts_of(without: Collection[str]) -> dict[Said, float]:
    """Garbled places for one alarm among the findings in doubt of which the language model says so much."""
    counted: Counter[tuple[Said, bool]] = Counter()
    for finding in recorded():
        plain = finding.is_plain(*least_surprise(finding.check, decided=finding.is_decided))
        if finding.collection in without or plain or _is_certain(finding):
            continue
        asked, nats = _asked(finding)
        step = _step(nats, _STEPS_OF_DOUBTS.get(asked, ()))
        if step is not None:
            counted[(asked, step), finding.true] += 1
    return {said: (counted[said, True] + 1) / (counted[said, False] + 1) for said, _ in counted}


def left(documents: Collection[Sequence[InCompany]], tables: Mapping[str, Mapping[str, float]], least: Required) -> str:
    """How many garbled and how many sound documents keep a finding."""

    def keeps(document: Sequence[InCompany], kind: str) -> bool:
        return any(finding.kind == kind and _stands(finding, document, tables, least) for finding in document)

    garbled, sound = (sum(keeps(document, kind) for document in documents) for kind in ("garbled", "sound"))
    return f"{garbled:8} {sound:7}"


def _stands(
    finding: InCompany,
    document: Sequence[InCompany],
    tables: Mapping[str, Mapping[str, float]],
    least: Required,
) -> bool:
    others = {other.check for other in document} - {finding.check}
    says = 1.0 if finding.asked is None else reliability.evidence(finding.asked, finding.nats)
    return tables[finding.collection].get(finding.check, math.inf) * says >= least(finding.sentences, len(others))


def in_garbled(articles: Iterable[Article], table: Mapping[str, float], least: Required) -> str:
    """How many garbled places are found for certain in garbled articles, and how many findings are on none."""
    found = beside = 0
    for article in articles:
        held = list(_held(article, table, least))
        found += len(frozenset[int]().union(*(finding.places for finding in held)))
        beside += sum(not finding.places for finding in held)
    return f"{found:5} {beside:6}"


def _held(article: Article, table: Mapping[str, float], least: Required) -> Iterator[InArticle]:
    """What is certain in an article by what else is (``mtcheck.corroborating.corroborated``)."""

    def holds(finding: InArticle, company: Iterable[InArticle]) -> bool:
        others = len({c.check for c in company if _speaks_for(c, finding)})
        return _value(finding, table) >= least(article.sentences, others)

    certain = [finding for finding in article.found if finding.certain]
    stand = [finding for finding in certain if finding.safe or holds(finding, certain)]
    yield from stand
    for doubt in article.found:
        beside = any(doubt.span.overlaps(finding.span) for finding in stand)
        spoken_for = any(_speaks_for(other, doubt) for other in stand)
        if not doubt.certain and not beside and spoken_for and holds(doubt, stand):
            yield doubt


def _value(finding: InArticle, table: Mapping[str, float]) -> float:
    if not finding.certain:
        return reliability.doubts(finding.asked or Asked.REPAIR, finding.nats)
    says = 1.0 if finding.asked is None else reliability.evidence(finding.asked, finding.nats)
    return table.get(finding.check, math.inf) * says


def _speaks_for(one: InArticle, other: InArticle) -> bool:
    checks = _checks()
    return not one.span.overlaps(other.span) and speaks_for(checks[one.check], checks[other.check])


@cache
def _checks() -> Mapping[str, Check]:
    return {check.id: check for check in all_checks()}


def main() -> None:
    told = options(__doc__)
    by_document: defaultdict[tuple[str, str], list[InCompany]] = defaultdict(list)
    for finding in in_company():
        by_document[finding.collection, finding.document].append(finding)
    documents = by_document.values()
    tables = {name: table_of(counts_without({name})) for name in {collection for collection, _ in by_document}}
    print("believed  fewest  least   found alarmed")
    print(f"all                    {left(documents, tables, lambda *_: 0.0)}")
    for believed, fewest, least in product((20.0, 30.0, 40.0, 60.0), (1, 2, 3), (0.25, 0.5, 1.0)):
        chosen = "  <- chosen" if (believed, fewest, least) == (BELIEVED, FEWEST, LEAST) else ""
        kept = left(documents, tables, partial(required, believed=believed, fewest=fewest, least=least))
        print(f"{believed:8} {fewest:7} {least:6} {kept}{chosen}")
    table, articles = table_of(counts_without(told.without)), list(in_articles())
    print("\nin garbled documents     alarmed" + "".join(f"{name:>13}" for name in _COLLECTIONS))
    print("least unfound                   " + " found beside" * len(_COLLECTIONS))
    for least, unfound in product((0.04, 0.06, 0.08, 0.1, 0.15), (1, 2, 3)):
        chosen = "  <- chosen" if (least, unfound) == (LEAST_IN_GARBLED, UNFOUND) else ""
        by_these = partial(required, least_in_garbled=least, unfound=unfound)
        of_each = [in_garbled((a for a in articles if a.collection == name), table, by_these) for name in _COLLECTIONS]
        print(f"{least:5} {unfound:7} {left(documents, tables, by_these)[8:]:>18} " + " ".join(of_each) + chosen)
    if told.write:
        _write(reliability.RELIABILITY, table, "check or family\tgarbled places found for one alarm")
        said = evidence_of(table, told.without)
        _write(reliability.EVIDENCE, _named(said), f"{_ASKED}\ttimes as many for one alarm")
        doubts = doubts_of(told.without)
        _write(reliability.DOUBTS, _named(doubts), f"{_ASKED}\tgarbled places for one alarm among doubts")


_COLLECTIONS = ("articles", "apart-21", "apart-22")
_ASKED = "what the language model was asked\tnats from which it says so much"


def _named(numbers: Mapping[Said, float]) -> dict[str, float]:
    return {f"{asked}\t{least:g}": number for (asked, least), number in numbers.items()}


def _write(name: str, numbers: Mapping[str, float], head: str) -> None:
    rounded = {named: round(found) if found >= _WHOLE else float(f"{found:.2g}") for named, found in numbers.items()}
    nats.write(name, rounded, __file__, head, nats.PACKAGE)


if __name__ == "__main__":
    main()
