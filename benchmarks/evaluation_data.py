"""The evaluation sets: in the folder that MTCHECK_DATA names, never in the repository."""

from __future__ import annotations

import gzip
import json
import os
import sys
from pathlib import Path
from typing import Any

Record = dict[str, Any]


def read(name: str) -> list[Record]:
    """All records of a set; the program ends, saying what is missing, if it is not there."""
    folder = Path(os.environ.get("MTCHECK_DATA", "../shared/data"))
    files = sorted(folder.glob(f"{name}.*.jsonl.gz"))
    if not files:
        sys.exit(f"missing: {folder}/{name}.*.jsonl.gz (set MTCHECK_DATA to the folder of evaluation sets)")
    with gzip.open(files[0], "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def documents(records: list[Record], text: str) -> list[list[Record]]:
    """Records grouped by system and document in their order in the file, each with its text under `text`."""
    groups: dict[tuple[str, str], list[Record]] = {}
    for record in records:
        groups.setdefault((record.get("system", ""), record["doc"]), []).append(record)
    return [sorted(group, key=_place) for group in groups.values() if all(text in record for record in group)]


def _place(record: Record) -> tuple[int, str]:
    segment = str(record.get("seg", ""))
    return (int(segment), "") if segment.isdigit() else (0, segment)
