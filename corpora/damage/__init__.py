"""Damage sound English the way machine translation from German and the pipeline around it do.

Independent of the checks by intent: nothing in this package may import from `mtcheck`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from random import Random
from typing import TYPE_CHECKING, Any

from corpora.damage.edits import apply
from corpora.damage.surface import SURFACE
from corpora.damage.word_order import WORD_ORDER

if TYPE_CHECKING:
    from spacy.language import Language


def damaged_records(
    records: Iterable[dict[str, Any]], seed: int, field: str = "text", nlp: "Language | None" = None
) -> Iterator[dict[str, Any]]:
    """One damaged record per record, the kinds kept as even as the texts allow."""
    made: Counter[str] = Counter()
    for number, record in enumerate(records):
        text = str(record[field]).strip()
        origin = str(record.get("id", number))
        # Not for secrets: a fixed seed is the point.
        random = Random(f"{seed}/{origin}")  # noqa: S311
        doc = nlp(text) if nlp and text else None
        kinds = [*SURFACE, *(WORD_ORDER if doc is not None else ())]
        random.shuffle(kinds)
        for kind in sorted(kinds, key=made.__getitem__):
            if kind in SURFACE:
                family, on_text = SURFACE[kind]
                edits = on_text(text, random)
            else:
                assert doc is not None
                family, on_doc = WORD_ORDER[kind]
                edits = on_doc(doc, random)
            if not edits:
                continue
            result = apply(text, edits)
            if result.text == text:
                continue
            made[kind] += 1
            yield {
                "id": f"{kind}/{origin}",
                "family": family,
                "phenomenon": kind,
                "text": result.text,
                "spans": result.spans,
                "repair": text,
                "written": "generated",
            }
            break
