"""Word-level differences between two versions of a text."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex

__all__ = ["changes", "edited_places", "marked_diff", "word_diff"]

_TOKEN = lazy_regex(r"\w+|\s+|[^\w\s]")


def word_diff(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Spans removed from ``old`` and added in ``new``; neighbours are joined across white space.

    The fewest words, marks and blanks change (Levenshtein distance over tokens).
    """
    before, after = list(_TOKEN.finditer(old)), list(_TOKEN.finditer(new))
    removed: list[Span] = []
    added: list[Span] = []
    for code in Levenshtein.opcodes([m[0] for m in before], [m[0] for m in after]):
        if code.tag == "equal":
            continue
        if code.src_end > code.src_start:
            removed.append(Span(before[code.src_start].start(), before[code.src_end - 1].end()))
        if code.dest_end > code.dest_start:
            added.append(Span(after[code.dest_start].start(), after[code.dest_end - 1].end()))
    return _joined(old, removed), _joined(new, added)


def marked_diff(old: str, new: str) -> str:
    """The new text with words that went as ``[-so-]`` and words that came as ``{+so+}``, as wdiff writes them."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    parts = []
    for code in Levenshtein.opcodes(before, after):
        went, came = "".join(before[code.src_start : code.src_end]), "".join(after[code.dest_start : code.dest_end])
        if code.tag == "equal":
            parts.append(came)
        else:
            parts += [f"[-{went}-]"] if went else []
            parts += [f"{{+{came}+}}"] if came else []
    return "".join(parts)


def changes(old: str, new: str) -> Iterator[tuple[Span, str]]:
    """The places of the old text that were edited, and what stands there now; nothing stood in an empty span."""
    before, after = list(_TOKEN.finditer(old)), _TOKEN.findall(new)
    for code in Levenshtein.opcodes([match[0] for match in before], after):
        if code.tag != "equal":
            start = before[code.src_start].start() if code.src_start < len(before) else len(old)
            end = before[code.src_end - 1].end() if code.src_end > code.src_start else start
            yield Span(start, end), "".join(after[code.dest_start : code.dest_end])


def edited_places(old: str, new: str) -> tuple[Span, ...]:
    return tuple(place for place, _ in changes(old, new))


def _joined(text: str, spans: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in spans:
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = joined[-1].union(span)
        else:
            joined.append(span)
    return tuple(_without_margins(text, span) for span in joined)


def _without_margins(text: str, span: Span) -> Span:
    """The span without white space at its ends, unless it is nothing else."""
    content = span.of(text)
    if not content.strip():
        return span
    return Span(span.end - len(content.lstrip()), span.start + len(content.rstrip()))
