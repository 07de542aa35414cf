"""RSS (0.9x, 1.0, 2.0) and Atom feeds: every entry is a document.

Titles and texts in them are HTML that was escaped or wrapped in CDATA; it is read as a feed reader shows it. If the
feed is not well-formed, its entries are read one by one, and those that are not become failures.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import urljoin

from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Origin, Passage, Role, Segment
from mtcheck.errors import InputError
from mtcheck.reading.html import fragment
from mtcheck.reading.inputs import is_address
from mtcheck.reading.source import Source
from mtcheck.reading.syntax.markup import escape_markup
from mtcheck.reading.syntax.transcript import trimmed
from mtcheck.reading.syntax.xml import Element, EntityDeclared, content, parse, root_name
from mtcheck.report import Failure

__all__ = ["SUFFIXES", "entry_roles", "read", "recognises", "resolved_link"]

SUFFIXES = (".rss", ".atom", ".rdf", ".xml")

_ROOTS = frozenset({"rss", "feed", "RDF"})
_ENTRIES = ("item", "entry")
_BOUNDARY = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<(?P<end>/?)(?P<name>item|entry)\b(?P<rest>[^>]*)>", re.DOTALL)
_ROOT_BASE = re.compile(r"<(?:\w+:)?(?:rss|feed|RDF)\b[^<>]*?\sxml:base\s*=\s*([\"'])(?P<base>[^<>]*?)\1")
_CUT = re.compile(r"(?:\[?(?:…|\.\.\.)\]?|\b(?:Continue reading|Read more|Weiterlesen)\b.{0,200})\s*$")
_CREDIT = re.compile(r"The post .{1,500} (?:appeared first|first appeared) on .{1,200}")


def recognises(head: str) -> bool:
    return root_name(head) in _ROOTS


def read(source: Source, settings: Settings) -> Iterator[Document | Failure]:
    text = source.text(settings.encoding)
    lines = Lines.of(text)
    if root_name(text.removeprefix("\ufeff")) not in _ROOTS:
        raise InputError("is XML, but neither RSS nor Atom; name its --input-format")
    count = 0
    seen: set[str] = set()
    for count, (entry, start, base) in enumerate(_entries(text), 1):
        uri = f"{source.name}#{count}"
        if isinstance(entry, InputError):
            yield Failure(uri, f"entry {count} is {entry}", lines.position(start)[0])
            continue
        identity = _identity(entry)
        uri = f"{source.name}#{count if not identity or identity in seen else identity}"
        seen.add(identity)
        passages = tuple(_passages(entry, text))
        if not passages:
            yield Failure(uri, f"entry {count} has no text", lines.position(start)[0])
            continue
        yield Document(
            uri=uri,
            segments=tuple(map(Segment, passages)),
            lines=lines,
            language=settings.language,
            title=next((passage.text for passage in passages if passage.role is Role.TITLE), None),
            meta={"feed": source.name, "link": resolved_link(_link(entry, base), source)},
        )
    if not count:
        raise InputError("is a feed without entries; there is nothing to check")


def _entries(text: str) -> Iterator[tuple[Element | InputError, int, str]]:
    """The entries with their places and what their links are relative to, if they are to anything that the feed names.

    They come all at once if the feed is well-formed, else one by one.
    """
    body = text.removeprefix("\ufeff")
    offset = len(text) - len(body)
    try:
        root = parse(body, offset)
    except EntityDeclared:
        raise
    except InputError:
        found = list(_salvaged(text))
        if not found:
            raise
        root_tag = _ROOT_BASE.search(text, 0, found[0][1])
        yield from ((entry, start, html.unescape(root_tag["base"]) if root_tag else "") for entry, start in found)
        return
    yield from _within(root, "")


def _within(element: Element, base: str) -> Iterator[tuple[Element, int, str]]:
    base = _joined(base, element.attributes.get("xml:base", ""))
    for child in element.elements:
        if child.name in _ENTRIES:
            yield child, child.start, base
        else:
            yield from _within(child, base)


def _salvaged(text: str) -> Iterator[tuple[Element | InputError, int]]:
    start: int | None = None
    for match in _BOUNDARY.finditer(text):
        if match["name"] is None or match["rest"].endswith("/"):
            continue
        if not match["end"]:
            if start is not None:
                yield InputError("not closed before the next one begins; mend it there"), start
            start = match.start()
        elif start is not None:
            yield _salvage(text[start : match.end()], start), start
            start = None
    if start is not None:
        yield InputError("cut off: the feed ends inside it"), start


def _salvage(entry: str, start: int) -> Element | InputError:
    try:
        return parse(entry, start)
    except InputError as error:
        reason = re.sub(r"^line \d+, column \d+: ", "", str(error))
        return InputError(reason)


def _identity(entry: Element) -> str:
    named = entry.child("guid", "id")
    return (named.text.strip() if named else "") or _link(entry)


def _link(entry: Element, base: str = "") -> str:
    """Where an entry leads, relative to nothing but the feed if it does not say to what."""
    base = _joined(base, entry.attributes.get("xml:base", ""))
    for element in entry.elements:
        if element.qualified_name == "link" and element.attributes.get("rel", "alternate") == "alternate":
            link = (element.attributes.get("href") or element.text).strip()
            return _joined(_joined(base, element.attributes.get("xml:base", "")), link) if link else ""
    return entry.attributes.get("rdf:about", "")


def resolved_link(link: str, source: Source) -> str:
    """A link of a feed as an address, if the feed was fetched from one (RFC 4287: it may be relative)."""
    return _joined(source.name, link) if link and is_address(source.name) else link


def _joined(base: str, reference: str) -> str:
    """An address relative to another; what is no address at all stays as it is."""
    try:
        return urljoin(base, reference)
    except ValueError:
        return reference


def _passages(entry: Element, text: str) -> Iterator[Passage]:
    full = entry.child("content:encoded", "content") or entry.child("xhtml:body")
    summary = entry.child("description", "summary")
    title = entry.child("title")
    for element, role in ((title, Role.TITLE), (summary, Role.TEASER if full else Role.BODY), (full, Role.BODY)):
        if element is not None and not element.qualified_name.startswith("media:"):
            yield from entry_roles(_read(element, text, role), is_summary=element is summary)


def _read(element: Element, text: str, role: Role) -> Iterator[Passage]:
    kind = element.attributes.get("type", "html")
    if kind == "xhtml" or any(True for _ in element.elements):
        # Markup of the feed itself: its source is read as HTML where it stands.
        inner = element.inner
        yield from fragment(Passage(inner.of(text), Origin.at(inner.start, len(inner), escape_markup)), role)
        return
    whole = content(element, role)
    if kind in {"text", "text/plain"}:
        yield from filter(None, [trimmed(whole)])
    else:
        yield from fragment(whole, role)


def entry_roles(passages: Iterator[Passage], *, is_summary: bool) -> Iterator[Passage]:
    """A summary that is cut on purpose is a teaser; the credit that a blog system adds is furniture."""
    for passage in passages:
        role = passage.role
        if _CREDIT.fullmatch(passage.text):
            role = Role.BOILERPLATE
        elif is_summary and _CUT.search(passage.text):
            role = Role.TEASER
        yield Passage(passage.text, passage.origin, role)
