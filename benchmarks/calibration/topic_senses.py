"""By how many nats the language model must prefer what a German word means in a passage about a topic.

    MTCHECK_DATA=… python -m benchmarks.calibration.topic_senses [--seconds 600] [--held-out]

`topic_senses.tsv` beside this script gives English words that stand for the wrong sense of a German word where a
passage is about something (*court* where it is about food), and what is meant. All sound text of the evidence is
searched for these words in such passages. A row that is found too often is left out: it would cost time and say
little; of the others the model is asked how much rather it would read what is meant. A row that sound text nearly
allows is of two words for one thing and is left out as well. The rest, with a margin each, is the table that the check
*sense-off-topic* reads, `mtcheck/languages/data/topic_senses.tsv`. What the model answers is kept in its cache: after
``--seconds`` the script stops and may be run again. ``--held-out`` counts the gains in sound text that would reach the
margin if each had been left out in turn.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from pathlib import Path

from benchmarks.calibration.wrong_senses import SAFETY, groups, narrowed
from benchmarks.evidence import clean_documents, data_folder
from mtcheck.language_model import LanguageModel, load
from mtcheck.language_model.contrast import Comparison, gains
from mtcheck.languages.phrases import Phrase, PhraseMatch, PhraseTable
from mtcheck.languages.tables import phrases_of, rows_of
from mtcheck.languages.tokens import words_of

HERE = Path(__file__).resolve().parent
ROWS = HERE / "topic_senses.tsv"
TABLE = HERE.parents[1] / "mtcheck" / "languages" / "data" / "topic_senses.tsv"
MOST = 10
"""Occurrences of a row in 95,000 sound passages."""
FLOOR = 9.0
"""Nats that every row needs. Where each occurrence in 95,000 sound passages was left out in turn and the margin taken
from the others, 18 reached it; with 8 it would be 30, with 7 47, with 10 16. Of the places in garbled text 147 are
found with 7, 129 with 8, 119 with 9, 97 with 10."""
HOPELESS = 4.0
"""Nats that a row may gain in sound text: what gains more is of synonyms."""
HEADER = """\
# English words that stand for the wrong sense of a German word in a passage about a topic, what is meant, the German,
# by how many nats the language model must prefer that, and the conditions (see mtcheck/languages/tables.py). Written by
# benchmarks/calibration/topic_senses.py. Compiled for mtcheck; same licence as the code.
"""
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A row whose words stand in sound text, and the texts that the model compares."""

    row: Row
    comparison: Comparison


def occurrences(rows: Sequence[Row]) -> Iterator[Occurrence]:
    """Where the words of the rows stand in sound passages about their topics."""
    row_of: dict[Phrase, Row] = {phrase: row for row in rows for phrase in phrases_of(row)}
    table = PhraseTable(row_of)
    for _, documents in clean_documents(data_folder()):
        for document in documents:
            for segment in document.segments:
                text = segment.target.text
                words = words_of(text)
                found = {match: row_of[match.phrase] for match in table.matches(text, words)}
                for match, row in found.items():
                    if match.repairs and words.isdisjoint(match.phrase.repairs):
                        yield Occurrence(row, _comparison(text, match))


def _comparison(text: str, match: PhraseMatch) -> Comparison:
    before, behind = text[: match.span.start], text[match.span.end :]
    return narrowed(Comparison("", text, tuple(f"{before}{repair}{behind}" for repair in dict.fromkeys(match.repairs))))


def reached(found: Sequence[Occurrence], model: LanguageModel, seconds: float) -> dict[Row, list[float]]:
    """The best gain at every occurrence, by rows."""
    best: defaultdict[Row, list[float]] = defaultdict(list)
    for group in groups(found, seconds):
        for occurrence, answer in zip(group, gains(model, [one.comparison for one in group]), strict=True):
            best[occurrence.row].append(max(answer))
    return best


def margin(gained: Sequence[float]) -> float:
    """What a row needs by what it gains in sound text; infinite where it is hopeless."""
    most = max(gained, default=-inf)
    return inf if most >= HOPELESS else round(max(FLOOR, most + SAFETY), 1)


def alarms(best: Mapping[Row, Sequence[float]]) -> int:
    """Gains in sound text that reach the margin which the others of their row make."""
    return sum(
        gain >= margin([*gained[:place], *gained[place + 1 :]])
        for gained in best.values()
        for place, gain in enumerate(gained)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--held-out", action="store_true", help="count alarms, each occurrence left out in turn")
    parser.add_argument("--seconds", type=float, default=inf, help="stop after so long; what is scored is remembered")
    options = parser.parse_args()
    rows = rows_of(ROWS)
    by_row: defaultdict[Row, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences(rows):
        by_row[occurrence.row].append(occurrence)
    seldom = [row for row in rows if len(by_row[row]) <= MOST]
    asked = [occurrence for row in seldom for occurrence in by_row[row]]
    model = load()
    print(model.signature, f"{len(rows)} rows, {len(seldom)} of them seldom, {len(asked)} times", sep="\n")
    best = reached(asked, model, options.seconds)
    if options.held_out:
        print(f"{alarms(best)} alarms")
        return
    margins = {row: margin(best.get(row, ())) for row in seldom}
    kept = [(row, needed) for row, needed in margins.items() if needed < inf]
    lines = ("\t".join([*row[:3], f"ask {needed}", *row[4:]]) for row, needed in kept)
    TABLE.write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{len(kept)} rows are written")


if __name__ == "__main__":
    main()
