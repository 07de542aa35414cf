"""TMX 1.x translation memories: every unit is a row; the language of the run says which variant is the translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Segment
from mtcheck.errors import InputError
from mtcheck.reading.source import Source
from mtcheck.reading.syntax.inline import inline_text
from mtcheck.reading.syntax.xml import Element, parse, root_name
from mtcheck.report import Failure

__all__ = ["SUFFIXES", "read", "recognises"]

SUFFIXES = (".tmx",)


def recognises(head: str) -> bool:
    return root_name(head) == "tmx"


def read(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    text = source.text(settings.encoding)
    body = text.removeprefix("\ufeff")
    root = parse(body, len(text) - len(body))
    header = root.child("header")
    original = (header.attributes.get("srclang", "") if header else "").lower()
    lines = Lines.of(text)
    segments = []
    for number, unit in enumerate(root.descendants("tu"), 1):
        segment = _segment(unit, settings.language, original)
        if segment is None:
            reason = f"translation unit {number} has no variant in {settings.language!r}; name the --language"
            yield Failure(source.name, reason, lines.position(unit.start)[0])
        else:
            segments.append(segment)
    if not segments:
        raise InputError(f"has no translation unit with text in {settings.language!r}; name the --language")
    yield Document(source.name, tuple(segments), lines, settings.language, batch=True)


def _segment(unit: Element, language: str, original: str) -> Segment | None:
    variants = {_language(variant): seg for variant in unit.elements if (seg := variant.child("seg")) is not None}
    mine = _primary(language)
    target = next((seg for code, seg in variants.items() if _primary(code) == mine), None)
    if target is None:
        return None
    others = {code: seg for code, seg in variants.items() if seg is not target}
    source = others.get(unit.attributes.get("srclang", original).lower()) or next(iter(others.values()), None)
    return Segment(
        inline_text(target), None if source is None else inline_text(source), key=unit.attributes.get("tuid")
    )


def _language(variant: Element) -> str:
    return (variant.attributes.get("xml:lang") or variant.attributes.get("lang") or "").lower()


def _primary(code: str) -> str:
    return re.split(r"[-_]", code.lower())[0]
