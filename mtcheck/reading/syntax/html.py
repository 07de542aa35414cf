"""HTML to the blocks of text that a reader sees, every character with its place.

The tokens are those of the WHATWG algorithm (turbohtml), so what a browser swallows is swallowed here, and debris that
it shows (``class="…">``, ``&amp;nbsp;``) stays. White space collapses as on the screen; inline tags leave no trace.
In a sentence code stands between backticks, as in Markdown, by which checks know it; a block of code alone is no prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mtcheck.document import Passage, Span
from mtcheck.reading.syntax.markup import escape_markup
from mtcheck.reading.syntax.transcript import Transcript, trimmed

if TYPE_CHECKING:
    from turbohtml import Token

__all__ = ["VOID", "Block", "Tag", "blocks"]

_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li listing main menu nav ol "
    "optgroup option p pre search section select summary table tbody td tfoot th thead title tr ul video audio".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_UNSEEN = frozenset(
    "script style template noscript svg math iframe object canvas audio video select datalist textarea noembed "
    "noframes xmp".split()
)
_UNSEEN_CLASSES = frozenset("sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only".split())
_UNSEEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_CODE = frozenset("code samp kbd var".split())
_LONGEST_CODE = 300
"""Characters of code in a sentence that are written down: so much of it is masked for checks."""
_CLOSED_BY_ITSELF = {
    "li": ("li", ("ul", "ol", "menu")),
    "dt": ("dt dd", ("dl",)),
    "dd": ("dt dd", ("dl",)),
    "tr": ("tr td th", ("table",)),
    "td": ("td th", ("tr", "table")),
    "th": ("td th", ("tr", "table")),
    "option": ("option", ("select",)),
}
"""What a start tag closes, up to which ancestors (the implied end tags of the standard)."""

_LOOSE = frozenset("span a time label small cite".split())
"""Inline elements that sites set apart with style sheets: where two meet without a space, style decides."""

_SPACING = re.compile(r"[ \t\n\f\r]{2,}|[\t\n\f\r]|\xad")
MAX_DEPTH = 512
"""Deeper elements are read as children of the last one, as browsers do."""


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """An open element, known by its ancestors.

    ``hidden``: a reader of the page never sees what is inside; ``linked``: it is part of a link; ``code``: of code.
    """

    name: str
    attributes: Mapping[str, str]
    parent: Tag | None = None
    hidden: bool = False
    linked: bool = False
    code: bool = False

    def opened(self, name: str, attributes: Mapping[str, str]) -> Tag:
        """An element inside this one."""
        hidden = (
            name in _UNSEEN
            or "hidden" in attributes
            or bool(_UNSEEN_STYLE.search(attributes.get("style", "")))
            or not _UNSEEN_CLASSES.isdisjoint(attributes.get("class", "").split())
        )
        linked, code = self.linked or name == "a", self.code or name in _CODE
        return Tag(name, attributes, self, self.hidden or hidden, linked, code)

    def chain(self) -> Iterator[Tag]:
        """This element and its ancestors, innermost first."""
        tag: Tag | None = self
        while tag is not None:
            yield tag
            tag = tag.parent


ROOT = Tag("", {})


@dataclass(frozen=True, slots=True)
class Block:
    """A passage between two block boundaries, the element it stands in and what share of it is links."""

    passage: Passage
    tag: Tag
    linked: float


def blocks(text: str) -> Iterator[Block]:
    """The visible blocks of a page or fragment in their order; offsets count in ``text``."""
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._stack: list[Tag] = [ROOT]
        self._transcript = Transcript()
        self._tag = ROOT
        self._linked = 0
        self._after_loose_end = False
        self._seam = False
        self._code: int | None = None
        self._code_tag: Span | None = None
        self._end = 0
        self._finished: list[Block] = []

    def read(self) -> Iterator[Block]:
        from turbohtml import TokenType

        start_tag, end_tag, text, reference = (
            TokenType.START_TAG,
            TokenType.END_TAG,
            TokenType.TEXT,
            TokenType.CHARACTER_REFERENCE,
        )
        for token, start, end in _tokens(self._text):
            kind = token.type
            if kind is start_tag:
                self._open(token, start, end)
            elif kind is end_tag:
                self._close(token.tag or "", start, end)
            elif kind is text and not self._stack[-1].hidden:
                self._add_text(start, end)
            elif kind is reference and not self._stack[-1].hidden:
                self._add(token.data or "", start, end)
            self._after_loose_end = kind is end_tag and token.tag in _LOOSE
            if self._finished:
                yield from self._finished
                self._finished.clear()
        self._flush()
        yield from self._finished

    def _open(self, token: Token, start: int, end: int) -> None:
        name = token.tag or ""
        if name == "br":
            self._break(start, end)
            return
        self._close_implied(name)
        if name in _BLOCKS:
            self._flush()
        elif self._after_loose_end and name in _LOOSE:
            self._seam = True
        if name in VOID or len(self._stack) > MAX_DEPTH or (token.self_closing and name == "svg"):
            return
        attributes = {key: value or "" for key, value in token.attrs or ()}
        self._stack.append(self._stack[-1].opened(name, attributes))
        if name in _CODE and not self._stack[-2].code:
            self._code_tag = Span(start, end)
        if name not in _BLOCKS:
            self._transcript.open(name, Span(start, end), removable=not attributes)

    def _close_implied(self, name: str) -> None:
        if name in _BLOCKS and name not in {"button", "option"}:
            self._pop_to("p", until=("table", "td", "th", "button", "li", "blockquote", "div", "section", "article"))
        if name in _CLOSED_BY_ITSELF:
            closed, until = _CLOSED_BY_ITSELF[name]
            for each in closed.split():
                self._pop_to(each, until=until)

    def _close(self, name: str, start: int, end: int) -> None:
        if name in _BLOCKS:
            self._flush()
            self._pop_to(name)
            return
        for index in range(len(self._stack) - 1, 0, -1):
            if self._stack[index].name == name:
                # A block that an inline end tag overlaps stays open: <b><p>one</b> two</p> is one paragraph.
                overlapping = any(tag.name in _BLOCKS for tag in self._stack[index:])
                del self._stack[index : index + 1 if overlapping else None]
                if not self._stack[-1].code:
                    self._end_code(Span(start, end))
                self._transcript.close(name, Span(start, end))
                return

    def _pop_to(self, name: str, until: tuple[str, ...] = ()) -> None:
        """Close the innermost open element of this name and all inside it, looking no further than ``until``."""
        for index in range(len(self._stack) - 1, 0, -1):
            found = self._stack[index].name
            if found == name:
                self._flush()
                del self._stack[index:]
                return
            if found in until:
                return

    def _break(self, start: int, end: int) -> None:
        if self._stack[-1].hidden or not self._transcript:
            return
        if self._code is not None:
            self._add(" ", start, end)
        elif self._transcript.last == "\n":
            self._flush()
        else:
            self._transcript.add("\n", start, end, None)

    def _add_text(self, start: int, end: int) -> None:
        position = start
        for match in _SPACING.finditer(self._text, start, end):
            self._add(self._text[position : match.start()], position, match.start())
            if match[0] != "\xad":
                self._add(" ", match.start(), match.end())
            position = match.end()
        self._add(self._text[position:end], position, end)

    def _add(self, text: str, start: int, end: int) -> None:
        if text[:1] == " " and self._transcript.last in {"", " ", "\n"}:
            text, start = text[1:], (start + 1 if len(text) == end - start else end)
        if not text or text == "\xad":
            return
        if self._seam and self._transcript and self._transcript.last not in " \n" and _starts_anew(text[0]):
            self._flush()
        self._seam = False
        if not self._transcript:
            self._tag = self._stack[-1]
        if self._stack[-1].linked:
            self._linked += _weight(text)
        if self._stack[-1].code:
            self._add_code(text, start, end)
        else:
            self._transcript.add(text, start, end, escape_markup)
        self._end = end

    def _add_code(self, text: str, start: int, end: int) -> None:
        """Code is structure, that is never rewritten; its backticks stand for its tags, where the block holds them."""
        if self._code is None:
            tag, self._code_tag = self._code_tag or Span(start, start), None
            self._transcript.add("`", tag.start, tag.end, None)
            self._code = len(self._transcript)
        room = max(_LONGEST_CODE - (len(self._transcript) - self._code), 0)
        if len(text) != end - start:
            self._transcript.add(text.replace("`", "")[:room], start, end, None)
            return
        for part in re.finditer("[^`]+", text[:room]):
            self._transcript.add(part[0], start + part.start(), escape=None)

    def _end_code(self, place: Span) -> None:
        if self._code is not None:
            self._code = None
            self._transcript.add("`", place.start, place.end, None)

    def _flush(self) -> None:
        self._end_code(Span(self._end, self._end))
        if self._transcript:
            passage = self._transcript.passage()
            linked = self._linked / max(_weight(passage.text), 1)
            self._finished += [Block(line, self._tag, linked) for line in _lines(passage) if _is_prose(line)]
        self._transcript = Transcript()
        self._linked = 0
        self._seam = False


def _weight(text: str) -> int:
    """Characters that are not blanks or separators."""
    return len(text) - sum(map(text.count, " \n|·•»/`"))


def _is_prose(passage: Passage) -> bool:
    """Whether there is anything but code in it."""
    pieces = passage.origin.pieces
    return any(piece.escape is not None and piece.text.of(passage.text).strip() for piece in pieces)


def _starts_anew(character: str) -> bool:
    return character.isupper() or character.isdigit()


def _lines(passage: Passage) -> Iterator[Passage]:
    """A block cut at its line breaks, except where a sentence runs over one: the next line starts in lower case."""
    start = 0
    text = passage.text
    for match in re.finditer(r"\n", text):
        if not text[match.end() : match.end() + 1].islower():
            yield from filter(None, [trimmed(passage.part(Span(start, match.start())))])
            start = match.end()
    rest = passage.part(Span(start, len(text))) if start else passage
    yield from filter(None, [trimmed(rest)])


def _tokens(text: str) -> Iterator[tuple[Token, int, int]]:
    """Tokens with their place in ``text``."""
    from turbohtml import TokenType, tokenize

    # The tokenizer counts in lines of normalised text and is out of step after ``</>``; same-length stand-ins keep it
    # in step without moving a character.
    steady = text.replace("</>", "<!>")
    if "\r" in steady:
        steady = steady.replace("\r\n", " \n").replace("\r", "\n")
    starts = [0, *(match.end() for match in re.finditer("\n", steady))]
    text_token = TokenType.TEXT
    for token in tokenize(steady, resolve_references=False, capture_source=True):
        start = starts[token.line - 1] + token.col
        source = token.data if token.type is text_token else token.source
        yield token, start, start + len(source or "")
