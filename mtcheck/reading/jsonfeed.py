"""JSON Feed 1.0 and 1.1: every item is a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Passage, Role, Segment
from mtcheck.errors import InputError
from mtcheck.reading.feed import entry_roles, resolved_link
from mtcheck.reading.html import fragment
from mtcheck.reading.source import Source
from mtcheck.reading.syntax.json import Json, String, parse
from mtcheck.reading.text import paragraphs
from mtcheck.report import Failure

__all__ = ["SUFFIXES", "read", "recognises"]

SUFFIXES: tuple[str, ...] = ()  # only its content tells it from other JSON


def recognises(head: str) -> bool:
    return head.lstrip()[:1] == "{" and (
        "https://jsonfeed.org/version" in head or "https:\\/\\/jsonfeed.org\\/" in head
    )


def read(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    text = source.text(settings.encoding)
    lines = Lines.of(text)
    body = text.removeprefix("\ufeff")
    feed = parse(body, len(text) - len(body))
    items = feed.get("items") if isinstance(feed, Mapping) else None
    if not isinstance(items, list):
        raise InputError("is JSON, but no JSON Feed: it has no list of items; name its --input-format")
    if not items:
        raise InputError("is a feed without entries; there is nothing to check")
    seen: set[str] = set()
    for number, item in enumerate(items, 1):
        passages = tuple(_passages(item)) if isinstance(item, Mapping) else ()
        if not isinstance(item, Mapping) or not passages:
            yield Failure(f"{source.name}#{number}", f"entry {number} has no text")
            continue
        link = _text(item.get("url"))
        identity = _text(item.get("id")) or link
        yield Document(
            uri=f"{source.name}#{number if not identity or identity in seen else identity}",
            segments=tuple(map(Segment, passages)),
            lines=lines,
            language=settings.language,
            title=_text(item.get("title")) or None,
            meta={"feed": source.name, "link": resolved_link(link, source)},
        )
        seen.add(identity)


def _text(value: Json) -> str:
    return value.text.strip() if isinstance(value, String) else ""


def _passages(item: Mapping[str, Json]) -> Iterator[Passage]:
    title, summary = item.get("title"), item.get("summary")
    html, plain = item.get("content_html"), item.get("content_text")
    if isinstance(title, String) and title.raw:
        yield from paragraphs(title.passage(Role.TITLE))
    if isinstance(summary, String) and summary.raw:
        full = any(isinstance(each, String) and each.raw for each in (html, plain))
        role = Role.TEASER if full else Role.BODY
        yield from entry_roles(paragraphs(summary.passage(role)), is_summary=True)
    if isinstance(html, String) and html.raw:
        yield from entry_roles(fragment(html.passage()), is_summary=False)
    elif isinstance(plain, String) and plain.raw:
        yield from paragraphs(plain.passage())
