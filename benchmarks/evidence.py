"""The texts that quality is measured on: ours in ``corpora/``, third-party sets in the folder MTCHECK_DATA names."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

from mtcheck.analysis.segmenting import sentences
from mtcheck.check import Edit
from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.document import Document, Lines, Origin, Passage, Segment, Span
from mtcheck.errors import InputError
from mtcheck.reading import Source
from mtcheck.reading import text as text_format

__all__ = [
    "CORPORA",
    "RATED_SETS",
    "Case",
    "Rated",
    "article_cases",
    "case_of",
    "clean_documents",
    "damaged_cases",
    "damaged_repairs",
    "data_folder",
    "document",
    "garble_cases",
    "genuine_defects",
    "rated_segments",
    "read",
    "repaired_cases",
    "seed_repairs",
    "sentences_in",
    "texts",
]

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT / "corpora"

CLEAN_SETS = {
    "clean-gov": "target",
    "ntrex-news-de-en": "reference",
    "demetr-base": "reference",
    "mqm-bio-de-en": "reference",
    "mqm-bio-fr-en": "reference",
    "mqm-bio-es-en": "reference",
    "mqm-ted-zh-en": "reference",
}
"""Set and the field that holds English written or translated by people. References of set without document ids
are one document each."""

RATED_SETS = ("mqm-bio-de-en", "mqm-bio-fr-en", "mqm-bio-ru-en", "mqm-bio-zh-en", "mqm-news2023-zh-en", "mqm-ted-zh-en")


@dataclass(frozen=True, slots=True)
class Case:
    """A garbled text and the places of its defect; ``written`` says whether the rules were known to its author."""

    id: str
    family: str
    phenomenon: str
    text: str
    spans: tuple[Span, ...]
    written: str

    @property
    def is_unread(self) -> bool:
        """Whether nobody who writes checks may read it, so that it tells what a stranger will see."""
        return self.written.endswith("unread")

    def is_hit_by(self, span: Span) -> bool:
        """Rule 1 of the real article: a finding overlaps a mark and is not much longer than the marks together."""
        union = sum(map(len, self.spans))
        spread = self.spans[-1].end - self.spans[0].start + 10
        return len(span) <= max(3 * union, 40, spread) and any(span.overlaps(mark) for mark in self.spans)

    @property
    def document(self) -> Document:
        """The case as the text reader gives it, or as one passage if the reader refuses it (a NUL)."""
        try:
            return read(self.id, self.text.encode("utf-8", "surrogatepass"))
        except InputError:
            return document(self.id, [self.text])


@dataclass(frozen=True, slots=True)
class Rated:
    """A translated segment that people have annotated with MQM errors."""

    text: str
    marked: bool
    """Some rater marked an error that is not neutral."""
    serious: bool
    """Some rater marked a major or critical error."""


def data_folder() -> Path | None:
    """The folder of third-party sets, or None if it is not there."""
    folder = Path(os.environ.get("MTCHECK_DATA", ROOT.parent / "shared" / "data"))
    return folder if folder.is_dir() else None


def document(uri: str, paragraphs: Iterable[str]) -> Document:
    """A document with these paragraphs, as if each were a line of a file."""
    passages, lines, start = [], [], 0
    for paragraph in paragraphs:
        passages.append(Passage(paragraph, Origin.at(start, len(paragraph))))
        lines.append(paragraph)
        start += len(paragraph) + 1
    return Document(uri, tuple(map(Segment, text_format.headed(passages))), Lines.of("\n".join(lines)))


def sentences_in(document: Document) -> int:
    """The number of sentences of a document."""
    return sum(len(sentences(segment.target.text)) for segment in document.segments)


def read(name: str, data: bytes) -> Document:
    """A plain text as the text reader gives it; raises what that raises."""
    [found] = text_format.read(Source(name, BytesIO(data), DEFAULT_SETTINGS.max_bytes), DEFAULT_SETTINGS)
    assert isinstance(found, Document)
    return found


def garble_cases() -> Iterator[Case]:
    for path in sorted((CORPORA / "garble").glob("*.jsonl")):
        for record in _records(path):
            yield case_of(record)


def case_of(record: Any) -> Case:
    return Case(
        id=record["id"],
        family=record["family"],
        phenomenon=record["phenomenon"],
        text=record["text"],
        spans=tuple(Span(start, end) for start, end in record["spans"]),
        written=record["written"],
    )


def repaired_cases() -> Iterator[tuple[Case, str]]:
    """The garble cases that may be read and that an editor has repaired, with the whole text as it should be."""
    for path in sorted((CORPORA / "garble").glob("*.jsonl")):
        for record in _records(path):
            if record.get("repair") and not record["written"].endswith("unread"):
                yield case_of(record), record["repair"]


def seed_repairs() -> Iterator[tuple[Case, str]]:
    """The sure defects of the real article that the editor mended: each line as it is, and with this one mended."""
    folder = CORPORA / "24-instant-news"
    text = (folder / "lukashenko-xi.txt").read_text(encoding="utf-8")
    groups: dict[str, list[Any]] = {}
    for mark in _records(folder / "gold.jsonl"):
        if mark["certainty"] == "sure" and mark["scope"] == "span" and mark.get("repair") is not None:
            groups.setdefault(mark["group"], []).append(mark)
    for group, marks in groups.items():
        start = text.rfind("\n", 0, marks[0]["start"]) + 1
        line = text[start : text.find("\n", start)]
        # Marks of one defect may lie in each other: the longest speaks for those inside.
        edits = {Span(mark["start"] - start, mark["end"] - start): mark["repair"] for mark in marks}
        outer = [span for span in edits if not any(other != span and other.covers(span) for other in edits)]
        mended = line
        for span in sorted(outer, reverse=True):
            mended = Edit(span, edits[span]).apply(mended)
        yield Case(group, "seed", marks[0]["category"], line, tuple(sorted(outer)), "before-rules"), mended


def damaged_cases(folder: Path | None, sample: int) -> Iterator[Case]:
    """Sound news damaged by ``corpora.damage`` (seed 1), word order too where the tagger's parser is installed."""
    yield from (case for case, _ in damaged_repairs(folder, sample))


def damaged_repairs(folder: Path | None, sample: int) -> Iterator[tuple[Case, str]]:
    """The same, with the text before it was damaged."""
    from corpora.damage import damaged_records

    if folder is None:
        records = [{"id": r["id"], "text": r["text"]} for r in _records(CORPORA / "clean" / "newsroom.jsonl")]
    else:
        rows = _records(folder / "ntrex-news-de-en.dev.jsonl.gz")
        records = [{"id": row["id"], "text": row["reference"]} for row in islice(rows, sample)]
    for record in damaged_records(records, seed=1, nlp=_parser()):
        yield case_of(record), record["repair"]


def _parser() -> Any:
    from mtcheck.errors import ModelUnavailable
    from mtcheck.language_model.store import tagger_folder

    try:
        import spacy

        return spacy.load(tagger_folder())
    except ModelUnavailable:
        return None


def article_cases() -> Iterator[tuple[Document, list[Case]]]:
    """Translated articles that we wrote, each with its marks as cases, one per group."""
    for path in sorted((CORPORA / "articles").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        groups: dict[str, list[Any]] = {}
        for record in _records(path.with_name(f"{path.stem}.gold.jsonl")):
            groups.setdefault(record["group"], []).append(record)
        cases = [
            Case(
                f"{path.stem}/{name}",
                "articles",
                marks[0]["phenomenon"],
                text,
                tuple(Span(mark["start"], mark["end"]) for mark in marks),
                "before-rules",
            )
            for name, marks in groups.items()
        ]
        yield read(path.name, path.read_bytes()), cases


def clean_documents(folder: Path | None) -> Iterator[tuple[str, list[Document]]]:
    """Sound English by set: ours always, third-party sets if there is a folder of them."""
    for path in sorted((CORPORA / "clean").glob("*.jsonl")):
        yield path.stem, [document(record["id"], record["text"].split("\n")) for record in _records(path)]
    articles = sorted((CORPORA / "clean" / "articles").glob("*.txt"))
    if articles:
        texts = ((path.name, path.read_text(encoding="utf-8")) for path in articles)
        yield "clean articles", [document(name, filter(str.strip, text.splitlines())) for name, text in texts]
    if folder is None:
        return
    for name, field in CLEAN_SETS.items():
        yield name, list(_by_document(folder / f"{name}.dev.jsonl.gz", field))


def genuine_defects() -> frozenset[tuple[str, str, str]]:
    """Set, check and fingerprint of findings on the clean sets that were read one by one and are real slips of their
    authors (glued sentences, doubled words …); no text of the sets is kept."""
    lines = (Path(__file__).parent / "genuine.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return frozenset((name, check, fingerprint) for name, check, fingerprint in rows)


def _by_document(path: Path, field: str) -> Iterator[Document]:
    paragraphs: dict[str, dict[str, None]] = {}
    for record in _records(path):
        if text := record.get(field):
            paragraphs.setdefault(record.get("doc") or record["id"], {})[text] = None
    for name, texts in paragraphs.items():
        yield document(name, texts)


def rated_segments(folder: Path, name: str) -> Iterator[Rated]:
    """Segments of one MQM set that a machine translated."""
    for record in _records(folder / f"{name}.dev.jsonl.gz"):
        if record["system"].startswith("ref"):
            continue
        severities = {span["severity"] for span in record["spans"]}
        yield Rated(record["target"], bool(severities - {"neutral"}), bool(severities & {"major", "critical"}))


def texts(folder: Path, name: str, field: str) -> Iterator[str]:
    """What a field of a set holds, in its order; records without it are passed over."""
    records = _records(folder / f"{name}.dev.jsonl.gz")
    return (text for record in records if (text := record.get(field)))


def _records(path: Path) -> Iterator[Any]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)
