"""Glossaries: CSV with the columns source, target and, if wanted, forbidden; or TBX (ISO 30042).

In CSV several translations of a term are separated by ``|``. In TBX a term is forbidden if its administrative status is
deprecated or superseded, or its normative authorization says so.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from mtcheck.analysis.terminology import Term
from mtcheck.errors import ConfigurationError, InputError
from mtcheck.reading.syntax.xml import Element, parse

__all__ = ["read_glossary"]

_ENTRIES = ("termEntry", "conceptEntry")
_SECTIONS = ("langSet", "langSec")
_STATUS_TYPES = {"administrativeStatus", "normativeAuthorization"}
_FORBIDDEN = ("deprecated", "superseded")


def read_glossary(file: Path, language: str = "en") -> tuple[Term, ...]:
    """The terms of a file, to be translated into a language (ISO 639-1).

    Raises ConfigurationError naming the line of what cannot be read: a term that silently got lost would be
    reported as kept.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{file}: byte {error.start} is not UTF-8; save the glossary as UTF-8") from None
    except OSError as error:
        raise ConfigurationError(
            f"{file}: the glossary cannot be read ({error.strerror or error}); check its path"
        ) from None
    terms = tuple(_from_tbx(file, text, language) if text.lstrip().startswith("<") else _from_csv(file, text))
    if not terms:
        raise ConfigurationError(f"{file}: the glossary holds no term; give the file with the terms, or none")
    return terms


def _from_csv(file: Path, text: str) -> Iterator[Term]:
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    try:
        header = [name.strip().lower() for name in next(rows)]
        if "source" not in header or not {"target", "forbidden"} & set(header):
            raise ConfigurationError(
                f"{file}:1: a glossary needs the columns source and target (or forbidden); "
                f"there are: {', '.join(header)}"
            )
        for row in rows:
            if not any(cell.strip() for cell in row):
                continue
            if len(row) != len(header):
                raise ConfigurationError(
                    f"{file}:{rows.line_num}: {len(row)} columns, but the first line names {len(header)}; "
                    f"put quotes around a cell with {delimiter!r}"
                )
            cells = dict(zip(header, row, strict=True))
            term = Term(cells["source"].strip(), _listed(cells.get("target")), _listed(cells.get("forbidden")))
            if not term.source or not (term.required or term.forbidden):
                raise ConfigurationError(f"{file}:{rows.line_num}: source or target is empty; fill it in")
            yield term
    except csv.Error as error:
        raise ConfigurationError(f"{file}:{rows.line_num}: not valid CSV ({error}); mend the line") from None


def _listed(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split("|") if part.strip())


def _from_tbx(file: Path, text: str, language: str) -> Iterator[Term]:
    try:
        root = parse(text)
    except InputError as error:
        raise ConfigurationError(f"{file}: {error}") from None
    for entry in root.descendants(*_ENTRIES):
        sections = list(entry.descendants(*_SECTIONS))
        targets = [pair for section in sections if _language(section) == language for pair in _terms(section)]
        required = tuple(term for term, allowed in targets if allowed)
        forbidden = tuple(term for term, allowed in targets if not allowed)
        sources = [term for section in sections if _language(section) != language for term, _ in _terms(section)]
        if not sources or not targets:
            line = text.count("\n", 0, entry.start) + 1
            missing = "translation" if sources else "source term"
            raise ConfigurationError(
                f"{file}:{line}: the entry has no {missing}; add a langSet with a term, or drop it"
            )
        yield from (Term(source, required, forbidden) for source in sources)


def _language(section: Element) -> str:
    return section.attributes.get("xml:lang", section.attributes.get("lang", "")).partition("-")[0].lower()


def _terms(section: Element) -> Iterator[tuple[str, bool]]:
    """Each term of a language with whether it is allowed."""
    for group in section.descendants("tig", "ntig", "termSec"):
        term = next(group.descendants("term"), None)
        status = [
            note.text.lower() for note in group.descendants("termNote") if note.attributes.get("type") in _STATUS_TYPES
        ]
        if term is not None and term.text.strip():
            yield term.text.strip(), not any(word in note for note in status for word in _FORBIDDEN)
