"""Rows whose translations have slipped by one or more."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from statistics import fmean

from mtcheck.analysis.aligning import anchors, length_deviation
from mtcheck.analysis.bitext.lengths import length_ratio
from mtcheck.analysis.bitext.pairing import Bitext, Pair
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.languages.spelling import stem
from mtcheck.report import Severity

__all__ = ["ShiftedRow"]

SHIFTS = (-1, 1, -2, 2)
FEWEST = 3
"""Rows in a run: two neighbours may resemble each other by chance."""
FEWEST_BY_LENGTH = 6
"""Rows in a run in which source and translation share nothing: proverbs and jokes have any length."""
ADVANTAGE = 3.0
"""Nats a row by which the shifted pairing must be the better one on average over the run."""
SHARED = 3.0
"""Nats for each figure or name that source and translation share; two unrelated rows share few."""

_ROWS = (
    ("Der Rat in Bern tagte 2019 am Dienstag.", "Nothing is known of it."),
    ("Meyer baute in Chur 14 Häuser.", "The council in Bern met in 2019 on a Tuesday."),
    ("Die Firma Nestlé zahlt 300 Franken.", "Meyer built 14 houses in Chur."),
)


class ShiftedRow(Check):
    id = "shifted-row"
    category = "accuracy/mistranslation"
    severity = Severity.CRITICAL
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    supersedes = (
        "changed-number",
        "changed-date",
        "changed-time",
        "changed-unit",
        "changed-name",
        "changed-address",
        "changed-placeholder",
        "changed-end-mark",
        "length-ratio",
        "lost-negation",
        "lost-quotation",
        "omitted-sentence",
        "added-sentence",
        "wrong-term",
        "translated-protected-word",
    )
    message = "this row's translation stands in another row"
    explanation = """
Finds runs of rows whose translations have slipped: figures, names and lengths fit the source of the row before or
after, and not their own. A line lost or doubled on the way to or from the system does that, and from there on every
row is wrong. Find the row where it starts, and align the two files again.
"""
    examples = (
        bad("⟦Nestlé pays 300 francs.⟧", source="Der Ort Arosa zählt 3200 Einwohner.", rows=_ROWS),
        good(
            "Arosa has 3,200 inhabitants.",
            source="Der Ort Arosa zählt 3200 Einwohner.",
            rows=(("Der Rat in Bern tagte 2019.", "The council in Bern met in 2019."), *_ROWS[2:]),
        ),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        shift = context.bitext.fact(shifts).get(context.index)
        if shift is not None and passage.text.strip():
            where = "before" if shift < 0 else "after"
            rows = "the row" if abs(shift) == 1 else f"{abs(shift)} rows"
            yield Hit(passage.extent, message=f"this translates the source of {rows} {where}")


def shifts(bitext: Bitext) -> dict[int, int]:
    """Row to how far away the source is that its translation belongs to, for rows in a run of such."""
    rows = bitext.pairs
    ratio = bitext.fact(length_ratio)
    own = [_fit(pair, pair, ratio) if pair else 0.0 for pair in rows]
    found: dict[int, int] = {}
    for shift in SHIFTS:
        others = [_at(rows, index + shift) for index in range(len(rows))]
        gains = [
            None if pair is None or other is None else _fit(other, pair, ratio) - own[index]
            for index, (pair, other) in enumerate(zip(rows, others, strict=True))
        ]
        for run in _runs(gains):
            pairs = ((others[index], rows[index]) for index in run)
            sharing = sum(bool(_shared(source, target)) for source, target in pairs if source and target)
            if sharing >= 2 or len(run) >= FEWEST_BY_LENGTH:
                found |= {index: shift for index in run if index not in found}
    return found


def _at(rows: tuple[Pair | None, ...], index: int) -> Pair | None:
    return rows[index] if 0 <= index < len(rows) else None


def _runs(gains: list[float | None]) -> Iterator[range]:
    """Runs of rows that fit better elsewhere; a row that says nothing does not break one."""
    start = 0
    for index in range(len(gains) + 1):
        gain = gains[index] if index < len(gains) else None
        if gain is not None and gain > -SHARED / 2:
            continue
        run = range(start, index)
        start = index + 1
        while len(run) and (gains[run[0]] or 0) <= 0:
            run = run[1:]
        while len(run) and (gains[run[-1]] or 0) <= 0:
            run = run[:-1]
        if len(run) >= FEWEST and fmean(gains[i] or 0 for i in run) >= ADVANTAGE:
            yield run


def _fit(source: Pair, target: Pair, ratio: float) -> float:
    """How well a row's translation fits a source, in nats: shared figures and names, and length."""
    apart = length_deviation(len(source.source), len(target.target), ratio)
    return SHARED * len(_shared(source, target)) - min(apart * apart / 2, 10.0)


def _shared(source: Pair, target: Pair) -> frozenset[str]:
    return _tokens(source.source) & _tokens(target.target)


@lru_cache(maxsize=4096)
def _tokens(text: str) -> frozenset[str]:
    return frozenset(stem(token) for token in anchors(text))
