"""Rows of a batch: which columns hold translation, source, references and key, under their usual names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Segment
from mtcheck.errors import InputError
from mtcheck.reading.source import Source
from mtcheck.report import Failure

__all__ = ["Columns", "Row", "documents"]

TARGETS = tuple(
    "target hypothesis hyp mt translation mt_text target_text translated_text translated output prediction "
    "system_output system tgt trg mt_output text".split()
)
SOURCES = tuple("source src source_text original source_segment input".split())
REFERENCES = tuple(
    "reference references ref refs reference_text human human_translation gold post_edit pe "
    "reference_translation".split()
)
KEYS = tuple("id key segid seg_id segment_id guid uid".split())

ROWS = 1000
"""Rows in one part of a batch."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of the columns of a batch; all but the translation's may be missing."""

    target: str
    source: str | None = None
    references: tuple[str, ...] = ()
    key: str | None = None

    @classmethod
    def among(cls, names: Sequence[str], settings: Settings) -> Columns:
        """The columns meant by the settings, or called as such columns are called.

        Raises InputError, listing the names there are, if the translation is not to be found.
        """
        target = _chosen(settings.target_column, names, "--target-column") or _usual(names, TARGETS)
        if target is None:
            raise InputError(
                f"no column or field holds the translation under a usual name (there are: {', '.join(names)[:300]}); "
                "name it with --target-column"
            )
        references = tuple(
            found for name in settings.reference_columns if (found := _chosen(name, names, "--reference-column"))
        )
        usual = _usual(names, REFERENCES)
        return cls(
            target=target,
            source=_chosen(settings.source_column, names, "--source-column") or _usual(names, SOURCES),
            references=references or ((usual,) if usual else ()),
            key=_usual(names, KEYS),
        )


def _usual(names: Sequence[str], usual: tuple[str, ...]) -> str | None:
    plain = {name.strip().lower().replace(" ", "_").replace("-", "_"): name for name in reversed(names)}
    return next((plain[name] for name in usual if name in plain), None)


def _chosen(wanted: str | None, names: Sequence[str], option: str) -> str | None:
    if wanted is None:
        return None
    if wanted in names:
        return wanted
    if wanted.isdecimal() and 1 <= int(wanted) <= len(names):
        return names[int(wanted) - 1]
    raise InputError(f"has no column or field {wanted!r} (there are: {', '.join(names)[:300]}); correct {option}")


@dataclass(frozen=True, slots=True)
class Row:
    """One row and the places where its lines start."""

    segment: Segment
    line: int
    starts: tuple[int, ...]


def documents(rows: Iterable[Row | Failure], source: Source, settings: Settings) -> Iterator[Document | Failure]:
    """The rows as documents of at most ``ROWS`` segments, all of one name; failures come through as they are."""
    remaining = _to_the_end(rows, source)
    while part := list(islice(remaining, ROWS)):
        yield from (item for item in part if isinstance(item, Failure))
        good = [item for item in part if isinstance(item, Row)]
        if good:
            yield Document(
                uri=source.name,
                segments=tuple(row.segment for row in good),
                lines=_lines(good),
                language=settings.language,
                batch=True,
            )


def _to_the_end(rows: Iterable[Row | Failure], source: Source) -> Iterator[Row | Failure]:
    """The rows, and where reading breaks off a failure, so that the rows before it are not lost."""
    count = 0
    try:
        for count, row in enumerate(rows, 1):  # noqa: B007 - counted for the handler
            yield row
    except InputError as error:
        if not count:
            raise
        yield Failure(source.name, f"{error}; nothing behind it was read")


def _lines(rows: Sequence[Row]) -> Lines:
    """Where the lines of these rows start; a line between them that is no row starts where the next row does."""
    starts: list[int] = []
    first = rows[0].line
    for row in rows:
        known = first + len(starts)
        starts.extend([row.starts[0]] * (row.line - known))
        starts.extend(row.starts[max(known - row.line, 0) :])
    return Lines(tuple(starts), first)
