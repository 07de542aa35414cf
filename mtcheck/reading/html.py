"""HTML pages: everything a reader sees, each block with what it is to the reader.

The article is told from teasers (related boxes, sidebars) and furniture (navigation, share bars, cookie banners) by
elements and by the words of their classes. A class convinces only where it does not hold most of the page's text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from mtcheck.config import Settings
from mtcheck.document import Document, Lines, Passage, Role, Segment
from mtcheck.errors import InputError
from mtcheck.reading.source import Source
from mtcheck.reading.syntax.html import Block, Tag, blocks

__all__ = ["SUFFIXES", "fragment", "read", "recognises"]

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")

_START = re.compile(
    r"(?:\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html\b|html\b|head\b|body\b)", re.I | re.S
)
_FURNITURE_ELEMENTS = frozenset("nav menu form button dialog footer".split())
_FURNITURE_ROLES = frozenset("navigation banner contentinfo search dialog alertdialog menu menubar toolbar".split())
_FURNITURE_WORDS = frozenset(
    "nav navbar navigation menu breadcrumb breadcrumbs pagination pager share sharing sharebar sharer social cookie "
    "cookies consent gdpr cmp newsletter subscribe subscription signup login paywall comments disqus masthead footer "
    "advert advertisement ad ads sponsored toolbar skip skiplink copyright counter tags taglist byline bio authorbox "
    "sharedaddy addtoany meta dateline timestamp pubdate".split()
)
_TEASER_WORDS = frozenset(
    "related teaser teasers recommended recommendation recommendations trending popular mostread sidebar promo "
    "outbrain taboola carousel relatedposts readmore alsolike".split()
)
_LEAD_WORDS = frozenset("lead lede intro standfirst subtitle subheadline dek deck excerpt abstract teasertext".split())
_CAPTION_WORDS = frozenset("caption captions credit imagecaption".split())
_BODY_WORDS = re.compile(r"(?:entry|post|article|story|page)[-_]*(?:content|body|text)|articlebody|main-content", re.I)
_NAME_PART = re.compile(r"[A-Z]?[a-z]{3,}")
_COUNTER = re.compile(r"\d{1,3}\s?/\s?\d{1,3}")
"""The counter of a picture gallery in a block of its own."""
_CELLS = frozenset({"td", "th"})
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
MOST = 0.5
"""Share of a page's text above which a class no longer makes its element furniture or a teaser: body classes such as
``has-sidebar`` and wrappers such as ``widget`` around the whole article would otherwise hide it. Nor is what holds so
much a cell: old pages are laid out in tables."""


WHOLLY = 0.95
"""Share of links from which a block, wherever it stands, does nothing but lead elsewhere."""


FEW_WORDS = 20
"""Words below which a page with scripts and without a sentence waits for them: a name, "Loading…", a notice."""

_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^\W_][\"'”’)\]]*[.!?][\"'”’)\]]*(?=\s|$)")
_WAITING = re.compile(
    r"\bplease wait\b|^loading\b|\b(?:enable|enabled|activate|requires?|without|needs?|supports?)\W+javascript\b"
    r"|\bjavascript\W+(?:enabled|disabled|to be enabled|is (?:required|disabled|needed|not enabled))\b",
    re.IGNORECASE,
)
"""What a page says until its scripts run."""


def recognises(head: str) -> bool:
    return _START.match(head) is not None


def read(source: Source, settings: Settings) -> Iterator[Document]:
    text = source.text(settings.encoding)
    found = list(blocks(text))
    tab = next((block.passage for block in found if block.tag.name == "title"), None)
    passages = _page(found)
    shown = [each for each in passages if each.role.is_article and not (tab and each.origin is tab.origin)]
    if not shown or (_SCRIPT.search(text) and _stands_in(shown)):
        raise InputError("shows no text; if scripts draw the page, save it from a browser and check that file")
    yield Document(
        uri=source.name,
        segments=tuple(map(Segment, passages)),
        lines=Lines.of(text),
        language=settings.language,
        title=tab.text if tab else None,
    )


def _stands_in(passages: Sequence[Passage]) -> bool:
    """Whether a page shows no more than a reader sees until scripts have drawn it: a few words and no sentence."""
    words = sum(len(passage.text.split()) for passage in passages)
    return words < FEW_WORDS and not any(
        _SENTENCE.search(passage.text) and not _WAITING.search(passage.text) for passage in passages
    )


def fragment(whole: Passage, role: Role = Role.BODY) -> Iterator[Passage]:
    """The passages of HTML that stands inside another format; their places are those in the file.

    Headings, captions, list items, cells, teasers and furniture keep their roles, everything else takes the one given;
    a cell of what is no body text is none.
    """
    found = list(blocks(whole.text))
    weights = _weights(found)
    for block in found:
        own = _outside_article(block, weights, weights[None], inside=True) or _role(block)
        if own is Role.BODY or role is Role.TITLE:
            own = Role.CELL if role is Role.BODY and _is_cell(block, weights) else role
        yield Passage(block.passage.text, block.passage.origin.within(whole.origin), own)


def _page(found: Sequence[Block]) -> list[Passage]:
    weights = _weights(found)
    total = weights[None]
    region = _region(found, weights)
    headline = next((block for block in found if any(tag.name == "h1" for tag in block.tag.chain())), None)
    passages = []
    led = False
    for block in found:
        names = {tag.name for tag in block.tag.chain()}
        if "title" in names and headline is not None:
            continue  # the tab repeats the headline
        role = _role(block)
        inside = region is None or region in block.tag.chain()
        if "title" in names or block is headline:
            role = Role.TITLE
        elif _COUNTER.fullmatch(block.passage.text):
            role = Role.BOILERPLATE
        elif (other := _outside_article(block, weights, total, inside)) is not None:
            role = other
        elif inside and not led and role is Role.BODY and _is_lead(block):
            role, led = Role.LEAD, True
        elif role is Role.BODY and _is_cell(block, weights):
            role = Role.CELL
        passages.append(replace(block.passage, role=role))
    return passages


def _weights(found: Iterable[Block]) -> Counter[Tag | None]:
    """Characters of text under each element, links left out; under None those of the page."""
    weights: Counter[Tag | None] = Counter()
    for block in found:
        weight = round(len(block.passage.text) * (1 - block.linked))
        weights[None] += weight
        for tag in block.tag.chain():
            weights[tag] += weight
    return weights


def _region(found: Sequence[Block], weights: Counter[Tag | None]) -> Tag | None:
    """The element that holds the article: the heaviest of those that say they do, if one clearly does."""
    claims: dict[Tag, None] = {}
    for block in found:
        for tag in block.tag.chain():
            if _claims_article(tag):
                claims[tag] = None
    articles = [tag for tag in claims if tag.name == "article"] or list(claims)
    best = max(articles, key=lambda tag: weights[tag], default=None)
    if best is None:
        return None
    others = sum(weights[tag] for tag in articles if best not in tag.chain() and tag not in best.chain())
    return best if weights[best] > others else None


def _claims_article(tag: Tag) -> bool:
    attributes = tag.attributes
    return (
        tag.name in {"article", "main"}
        or attributes.get("role") in {"article", "main"}
        or attributes.get("itemprop") == "articleBody"
        or _BODY_WORDS.search(f"{attributes.get('class', '')} {attributes.get('id', '')}") is not None
    )


def _outside_article(block: Block, weights: Counter[Tag | None], total: int, inside: bool) -> Role | None:
    """Whether a block is a teaser or furniture; the innermost element that says so decides."""
    for tag in block.tag.chain():
        if tag.name == "form" and weights[tag] > MOST * total:
            continue  # some systems wrap the whole page in one form
        if tag.name in _FURNITURE_ELEMENTS or tag.attributes.get("role") in _FURNITURE_ROLES:
            return Role.BOILERPLATE
        if tag.name == "header" and not inside and not any(other.name in _HEADINGS for other in block.tag.chain()):
            return Role.BOILERPLATE
        if tag.name == "aside":
            return Role.TEASER
        if tag.name in {"body", "html", "main", "article"} or weights[tag] > MOST * total:
            continue
        words = _words(tag)
        if words & _FURNITURE_WORDS:
            return Role.BOILERPLATE
        if words & _TEASER_WORDS:
            return Role.TEASER
    outer = block.linked > MOST or any(tag.name == "article" for tag in block.tag.chain())
    if (outer and not inside) or block.linked > WHOLLY:
        return Role.TEASER
    return None


def _words(tag: Tag) -> frozenset[str]:
    """The words of an element's class, id and test names: ``relatedBox`` and ``related-box`` say the same."""
    attributes = tag.attributes
    if not attributes:
        return frozenset()
    return _words_of(" ".join(attributes.get(name, "") for name in ("class", "id", "data-testid", "data-component")))


@lru_cache(maxsize=4096)
def _words_of(said: str) -> frozenset[str]:
    names = re.split(r"[\s_-]+", said)
    parts = (part for name in names for part in _NAME_PART.findall(name))
    return frozenset(name.lower() for name in names) | frozenset(part.lower() for part in parts)


def _is_cell(block: Block, weights: Counter[Tag | None]) -> bool:
    """Whether a block stands in a cell of a table, and not in one that the page is laid out with."""
    cell = next((tag for tag in block.tag.chain() if tag.name in _CELLS), None)
    return cell is not None and weights[cell] <= MOST * weights[None]


def _is_lead(block: Block) -> bool:
    return any(tag.name != "body" and _words(tag) & _LEAD_WORDS for tag in block.tag.chain())


def _role(block: Block) -> Role:
    for tag in block.tag.chain():
        if tag.name in _HEADINGS:
            return Role.HEADING
        if tag.name in {"figcaption", "caption"} or _words(tag) & _CAPTION_WORDS:
            return Role.CAPTION
        if tag.name == "li":
            return Role.LIST_ITEM
        if tag.name in {"p", "article", "main", "body"}:
            return Role.BODY
    return Role.BODY
