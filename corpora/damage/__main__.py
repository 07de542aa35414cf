"""Read clean records, write damaged records to standard output.

Usage: python -m corpora.damage --seed 1 [--field text] [--model FOLDER] INPUT.jsonl > OUT.jsonl
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from corpora.damage import damaged_records


def main(arguments: Sequence[str] | None = None) -> int:
    """Read records, write damaged records to standard output."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("input", help="JSON lines, - for standard input")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--field", default="text", help="name of the field that holds the clean text")
    parser.add_argument("--model", help="spaCy model (name or folder); without it no word-order damage")
    options = parser.parse_args(arguments)
    nlp = None
    if options.model:
        import spacy

        nlp = spacy.load(options.model, exclude=["ner", "lemmatizer"])
    text = sys.stdin.read() if options.input == "-" else Path(options.input).read_text(encoding="utf-8")
    # Not splitlines: texts hold U+0085 and the like.
    records = (json.loads(line) for line in text.split("\n") if line)
    for record in damaged_records(records, options.seed, options.field, nlp):
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
