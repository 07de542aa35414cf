"""Is this a finding that we know? Findings of two runs compared by what they say, not by where they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtcheck.report import Finding

__all__ = ["Trace", "match", "trace_of", "unnumbered"]

CONTEXT = 24
"""Characters of the sentence kept on either side, as many as a fingerprint remembers."""
AGREEMENT = 16
"""Characters that must agree on one side where the other was edited: about three words, so that two occurrences
of one defect in different sentences are kept apart."""
LONGEST_TEXT = 120
"""Characters of a finding's text that are compared: whole paragraphs can be findings."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What a finding is recognised by: its check, its words, and the words of its sentence around it."""

    check: str
    fingerprint: str
    text: str
    before: str
    after: str


def trace_of(finding: Finding) -> Trace:
    excerpt = finding.excerpt
    return Trace(
        check=finding.check,
        fingerprint=unnumbered(finding.fingerprint),
        text=" ".join(finding.text.lower().split())[:LONGEST_TEXT],
        before=_words(excerpt.text[: excerpt.mark.start])[-CONTEXT:],
        after=_words(excerpt.text[excerpt.mark.end :])[:CONTEXT],
    )


def unnumbered(fingerprint: str) -> str:
    """A fingerprint without the number that tells equal findings of one document apart: it depends on their order."""
    return re.sub(r"-\d+$", "", fingerprint)


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def match(old: Sequence[Trace], new: Sequence[Trace]) -> dict[int, int]:
    """Index in ``new`` to index in ``old``; each is used once.

    First by fingerprint. The fingerprint reads the paragraph around a finding; where that was cut or joined
    differently, or edited nearby, the same words in the same sentence, or beside the same three words, will do.
    """
    pairs: dict[int, int] = {}
    by_fingerprint: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in reversed(range(len(old))):
        by_fingerprint[old[index].check, old[index].fingerprint].append(index)
    for index, trace in enumerate(new):
        if candidates := by_fingerprint[trace.check, trace.fingerprint]:
            pairs[index] = candidates.pop()
    taken = set(pairs.values())
    by_text: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, trace in enumerate(old):
        if index not in taken:
            by_text[trace.check, trace.text].append(index)
    for index, trace in enumerate(new):
        if index in pairs:
            continue
        rest = by_text[trace.check, trace.text]
        found = next(_alike(old, rest, trace), None)
        if found is not None:
            rest.remove(found)
            pairs[index] = found
    return pairs


def _alike(old: Sequence[Trace], candidates: Sequence[int], trace: Trace) -> Iterator[int]:
    """Candidates with the same context, those with the same whole context first."""
    yield from (i for i in candidates if (old[i].before, old[i].after) == (trace.before, trace.after))
    for index in candidates:
        before = _common(old[index].before[::-1], trace.before[::-1])
        after = _common(old[index].after, trace.after)
        if max(before, after) >= AGREEMENT:
            yield index


def _common(one: str, other: str) -> int:
    """Length of the common start."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length
