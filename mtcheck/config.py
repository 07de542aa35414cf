"""Settings of a run: what to check with, how severe a finding is, and when to fail.

Where they come from (files, environment, command line) is the matter of ``mtcheck.gate.configuring``. The key in a
configuration file is the field's name with hyphens; the docstring under a field is its description in the JSON
Schema for editors.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import inf
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

from mtcheck.report import Severity

__all__ = [
    "ADDING",
    "COMMAND_LINE_ONLY",
    "DEFAULT_SETTINGS",
    "OVERRIDABLE",
    "RANGES",
    "Override",
    "Rate",
    "Settings",
    "Share",
]


@dataclass(frozen=True, slots=True)
class Rate:
    """At most ``limit`` findings of one severity, in the whole run or per so many words or documents."""

    PATTERN: ClassVar[str] = (
        r"^\s*(\d+(?:\.\d+)?)\s+(critical|major|minor|neutral)(?:\s+per\s+(?:(\d+)\s+)?(words?|documents?))?\s*$"
    )
    SYNTAX: ClassVar[str] = '"2 major per 1000 words", "1 minor per document" or "0 critical"'

    limit: Fraction
    severity: Severity
    per: int = 1
    unit: str | None = None

    @classmethod
    def parse(cls, text: str) -> Rate:
        """Raises ValueError for text of another form than ``SYNTAX``."""
        match = re.match(cls.PATTERN, text)
        if not match or (match[3] and int(match[3]) == 0):
            raise ValueError(f"must look like {cls.SYNTAX}")
        unit = match[4].rstrip("s") + "s" if match[4] else None
        return cls(Fraction(match[1]), Severity(match[2]), int(match[3] or 1), unit)

    def __str__(self) -> str:
        unit = "" if self.unit is None else f" per {self.per} {self.unit}"
        return f"{float(self.limit):g} {self.severity}{unit}"


@dataclass(frozen=True, slots=True)
class Share:
    """A fraction (0-1), written as a percentage; exact, so that 29 of 100 are not more than 29%."""

    PATTERN: ClassVar[str] = r"^\s*(\d{1,3}(?:\.\d+)?)\s*%\s*$"
    SYNTAX: ClassVar[str] = '"1%" or "0.5 %"'

    fraction: Fraction

    @classmethod
    def parse(cls, text: str) -> Share:
        """Raises ValueError for anything but a percentage from 0 to 100."""
        match = re.match(cls.PATTERN, text)
        if not match or float(match[1]) > 100:
            raise ValueError(f"must look like {cls.SYNTAX}")
        return cls(Fraction(match[1]) / 100)

    def __str__(self) -> str:
        return f"{float(100 * self.fraction):g}%"


@dataclass(frozen=True, slots=True)
class Override:
    """Settings that differ for the documents whose file or feed matches a glob pattern."""

    pattern: str
    changes: Mapping[str, Any]
    """Field to value: only fields in ``OVERRIDABLE``."""
    place: str = ""
    """Where it is written."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What to check with and when to fail."""

    select: tuple[str, ...] = ()
    """Run only these checks or families; empty for all."""
    ignore: tuple[str, ...] = ()
    """Leave out these checks or families."""
    severity: Mapping[str, Severity] = field(default_factory=lambda: MappingProxyType({}))
    """Severity of the findings of a check or family, instead of the check's own."""
    fail_on: Severity | None = Severity.MAJOR
    """Fail a document on findings of this severity and above; "never" fails none."""
    max: tuple[Rate, ...] = ()
    """Rate gates such as "2 major per 1000 words": they judge that severity in place of fail-on."""
    max_failing_documents: Share = Share(Fraction(0))
    """The share of documents that may fail before the run does, such as "1%"."""
    max_mqm_penalty: float | None = None
    """Fail a document above this MQM penalty per 1,000 words (critical 25, major 5, minor 1)."""
    min_fluency: float | None = None
    """Fail a document below this fluency (0 to 100)."""
    allow_incomplete: bool = False
    """Judge a run although something could not be checked."""
    accepted: frozenset[str] = frozenset()
    """Names and words declared sound; case does not matter."""
    do_not_translate: tuple[str, ...] = ()
    """Names and terms that must stand in the translation as they stand in the source."""
    glossary: Path | None = None
    """File of terms and their translations, CSV or TBX."""
    metrics: tuple[str, ...] = ()
    """Reference metrics by sacreBLEU: bleu, chrf, chrf++, ter."""
    tokenize: str | None = None
    """Tokenizer of BLEU by sacreBLEU's name; absent for its default, 13a."""
    estimators: tuple[str, ...] = ()
    """Plug-ins that estimate quality, as name or name:argument, such as comet:MODEL."""
    baseline: Path | None = None
    """File of known findings, which do not fail a run."""
    changed_since: str | None = None
    """Check only files and lines that changed since this git revision."""
    ignore_file: Path = Path(".mtcheck-ignore.toml")
    """File of ignored findings, with their reasons."""
    language_model: bool = True
    """Score and repair with the language model."""
    model: str | None = None
    """Language model: a name, a local folder or a hub id; absent for the default."""
    language: str = "en"
    """ISO 639-1 code of the texts' language."""
    encoding: str | None = None
    """Encoding of the inputs; absent for what they declare themselves, else UTF-8."""
    max_bytes: int = 100_000_000
    """Refuse larger files (packed ones by what they unpack to), and lines longer than a hundredth of it."""
    input_format: str | None = None
    """Format of all inputs; absent to tell it by content and suffix."""
    source: Path | None = None
    """File with the source of a plain text, line by line."""
    align: bool = False
    """Align an article with a source that is split into other paragraphs."""
    references: tuple[str, ...] = ()
    """Files with human translations of a plain text, line by line."""
    target_column: str | None = None
    """Name, or number from 1, of the column or field with the translation; absent for the usual names."""
    source_column: str | None = None
    """Name, or number from 1, of the column or field with the source; absent for the usual names."""
    reference_columns: tuple[str, ...] = ()
    """Names, or numbers from 1, of the columns or fields with human translations; empty for the usual name."""
    follow: bool = False
    """Check the pages that the entries of a feed link to, in place of the entries."""
    allow_private_hosts: bool = False
    """Fetch from addresses that are not on the public internet, too."""
    timeout: float = 30.0
    """Seconds that one fetch may take, redirects and all."""
    paths: tuple[Override, ...] = ()
    """Glob pattern of files, relative to this file's folder, to the settings that differ for them; later wins."""
    feeds: tuple[Override, ...] = ()
    """Glob pattern of a feed's address to the settings that differ for its entries; later wins."""


OVERRIDABLE = (
    "select",
    "ignore",
    "severity",
    "fail_on",
    "max_mqm_penalty",
    "min_fluency",
    "accepted",
    "do_not_translate",
)
"""What paths and feeds may change: the settings that concern one document."""

ADDING = ("ignore", "severity", "accepted", "do_not_translate")
"""Those of them that are added to what holds for all documents; the others replace it."""

COMMAND_LINE_ONLY = ("allow_incomplete", "allow_private_hosts", "changed_since", "source", "align", "references")
"""What no file or environment may set: it is about one run, or must be seen where the gate runs."""

RANGES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "max_mqm_penalty": (0, inf),
        "min_fluency": (0, 100),
        "max_bytes": (1, inf),
        "timeout": (0.1, inf),
    }
)
"""Least and greatest value of the numbers among the settings."""

DEFAULT_SETTINGS = Settings()
