"""A bracket without its partner."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import FINITE, singular
from mtcheck.analysis.tagging import Token
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Document, Passage, Role, Span
from mtcheck.languages.english_grammar import NOMINATIVES
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import per_text
from mtcheck.report import Severity

__all__ = ["UnbalancedBrackets"]

_BRACKET = lazy_regex(r"[()\[\]]")
_SMILES = lazy_regex(r"\){3,}")
"""Messages that end in “)))”, and the band Sunn O)))."""
_LABEL = lazy_regex(r"(?:^|[\s(,;])(?:[a-zA-Z]|\d{1,3}|[ivxIVX]{1,5})$")
_FIGURE = lazy_regex(r"[a-z] \d{2,4}\)[,.;]")
_COUNT = lazy_regex(r"(?P<word>[A-Za-zÀ-ÿ][\w’'.-]{0,30})\s(?P<figure>\d{1,3})$")
_LABELS = lazy_regex(r"(?:^|(?<=[\s(,;]))(\d{1,3})\)")
_REFERENCES = frozenset(
    """
    point item paragraph article option figure section number no nr letter clause question step part case note
    footnote page chapter table rule answer task sheet form exercise problem example stage phase variant reason
    sentence line row room class grade group level day week and or then to is are by
    """.split()
)
"""Words behind which a figure with a bracket is the label of something."""
_SMILEY = lazy_regex(r"(?:[:;=xX]|(?<!\d)8)['’]?[-o^]?$")
_AGE = lazy_regex(r"\d{1,3}(?=[\s.;:]|,\s|$)")
_MIXED = lazy_regex(
    r"\((?P<round>\d{1,3}|[A-Za-z]{2,}(?: [\w’-]+){0,9})\]|\[(?P<square>\d{1,3}|[A-Za-z]{2,}(?: [\w’-]+){0,9})\)"
)
"""“Weber [58)”: a remark opened by one kind and closed by the other; an interval has two figures."""
_PAIRS = {")": "(", "]": "["}
REACH = 3
"""Passages over which a remark in brackets may go on."""


class UnbalancedBrackets(Check):
    id = "unbalanced-brackets"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    triggers = frozenset("()[]")
    message = "the bracket has no partner"
    confidence = 0.9
    explanation = """
Finds an opening bracket that is never closed and a closing one that was never opened. Engines lose one of a pair when
they split or move a clause. Put it back where the remark ends.

List labels (a), 1)), emoticons, intervals and remarks that end in the next paragraph stay silent; a figure behind a
word is no label (Helgerud 34) scored), but where its neighbour in the list stands there.
"""
    examples = (
        bad("The mayor ⟦(70 opened⟧ the bridge.", repair="The mayor (70) opened the bridge."),
        bad("The bridge ⟦(built in 1931, is⟧ closed."),
        bad("The bridge, ⟦built in 1931)⟧, is closed."),
        bad("The bridge ⟦[built in (May) is⟧ closed."),
        bad("The brothers, ⟦both over 80)⟧, object."),
        bad("Train driver Beat Hunziker ⟦[58)⟧ saw it.", repair="Train driver Beat Hunziker (58) saw it."),
        bad("Striker ⟦Tomas Helgerud 34)⟧ scored.", repair="Striker Tomas Helgerud (34) scored."),
        bad(
            "The tower ⟦(3,106 metres above sea level is⟧ the oldest.",
            repair="The tower (3,106 metres above sea level) is the oldest.",
        ),
        bad(
            "The defender ⟦(24, on loan from Ulm will⟧ miss the final.",
            repair="The defender (24, on loan from Ulm) will miss the final.",
        ),
        bad(
            "The defender ⟦(31, who has played for three clubs in the top division is⟧ retiring.",
            repair="The defender (31, who has played for three clubs in the top division) is retiring.",
        ),
        bad(
            "The bank ⟦(it manages 31 billion francs in deposits is⟧ looking for a chief.",
            repair="The bank (it manages 31 billion francs in deposits) is looking for a chief.",
        ),
        good("See point 3) of the contract. She chose b) and he took 2) and 3) of the list. Step 4) is next."),
        good("The mayor (70) and her party [the Greens (the small one)] object."),
        good("There are two ways: a) wait, b) build; 1) now, 2) later :) or never ;-)"),
        good("The interval [0, 1) is half-open, and f(x] is not."),
        good("Read (iv) and v), then the annex (see [1], [2])."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if text.count("(") == text.count(")") and text.count("[") == text.count("]"):
            return
        masked = _SMILES.sub(lambda smile: " " * len(smile[0]), context.masked(passage, Mask.ADDRESS, Mask.CODE))
        unclosed, unopened = _loose(masked)
        for match in _MIXED.finditer(masked):
            span = Span(*match.span())
            yield Hit(span, repair=Edit(span, f"({match[match.lastgroup or 0]})"))
        nearby = context.fact(_passing_brackets)
        index = context.index
        if unclosed and any(found.closes for found in nearby[index + 1 : index + 1 + REACH]):
            unclosed = unclosed[:-1]
        if unopened and any(found.opens for found in nearby[max(index - REACH, 0) : index]):
            unopened = unopened[1:]
        for sentence, places in groupby(unclosed, lambda place: context.sentence_at(passage, place)):
            tagged = None if sentence is None else _Tagged.of(passage, sentence, context)
            for place in places:
                yield _unclosed(passage.text, place, tagged)
        for place in unopened:
            count = _COUNT.search(text, max(place - 36, 0), place)
            named = count is not None and count["word"][0].isupper()
            repair = Edit(Span(count.start("figure"), count.start("figure")), "(") if count and named else None
            yield Hit(Span(_beginning(text, place), place + 1), repair=repair, safe=False)


@dataclass(frozen=True, slots=True)
class _Tagged:
    """A sentence as a bracket in it sees it, read once for all of its brackets: one may hold nothing else."""

    end: int
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    finite: tuple[int, ...]
    """Indices of the finite verbs."""
    telling: tuple[int, ...]
    """Those of them that stand in no relative clause, as far as the word before tells."""

    @classmethod
    def of(cls, passage: Passage, sentence: Span, context: Context) -> _Tagged:
        tokens = context.tokens(passage, sentence)
        finite = tuple(at for at, token in enumerate(tokens) if at and token.tag in FINITE)
        telling = tuple(at for at in finite if tokens[at - 1].text.lower() not in _OF_RELATIVE)
        return cls(sentence.end, tokens, tuple(token.span.start for token in tokens), finite, telling)

    def verb(self, first: int, *, states: bool) -> int | None:
        """Where the verb begins that takes up the sentence behind a remark that begins with a token; the remark has a
        verb of its own if it ``states`` something."""
        behind = bisect_right(self.finite, first) + states
        if behind >= len(self.finite):
            return None
        told = bisect_left(self.telling, self.finite[behind])
        return self.starts[self.telling[told] if told < len(self.telling) else self.finite[behind]]


def _unclosed(text: str, place: int, sentence: _Tagged | None) -> Hit:
    """A remark that is not closed, up to where the sentence goes on."""
    seam = _seam(text, place, sentence)
    if seam is None:
        return Hit(Span(place, place + 1))
    behind = _WORD_BEHIND.match(text, seam)
    plain = text[seam - 1] != "," and not _BRACKET.search(text, place + 1, seam)
    repair = Edit(Span(seam, seam), _closer(text[place])) if plain else None
    return Hit(Span(place, place + 1 if behind is None else behind.end()), repair=repair)


def _seam(text: str, place: int, sentence: _Tagged | None) -> int | None:
    """Where a remark ends that is not closed, if the sentence goes on nearby: behind an age that a comma, or the verb,
    follows, or before the verb."""
    age = _AGE.match(text, place + 1)
    otherwise = age.end() if age else None
    if sentence is None:
        return otherwise
    first = bisect_right(sentence.starts, place)
    states = first < len(sentence.tokens) and sentence.tokens[first].text.lower() in NOMINATIVES  # “(it manages … is”
    if first < len(sentence.tokens):
        verb = sentence.verb(first, states=states)
    else:
        auxiliary = _AUXILIARY.search(text, place, min(sentence.end, place + 3 * LONGEST))
        verb = auxiliary.start() if auxiliary else None
    if verb is None or verb - place > 2 * LONGEST or (age and text[verb - 2] == ","):
        return otherwise
    reach = 2 * LONGEST if states or _RELATIVES.search(text, place, verb) else LONGEST
    return otherwise if verb - place > reach else verb - 1


def _beginning(text: str, place: int) -> int:
    """Where a remark that was never opened may begin: a few words before the bracket, in its sentence."""
    words = _WORDS_BEFORE.search(text, max(place - LONGEST, 0), place)
    return words.start() if words else place


_AUXILIARY = lazy_regex(
    r"(?<=[\s,])(?<!\bwho\s)(?<!\bwhich\s)(?<!\bthat\s)(?:is|was|are|were|has|have|had|will|would|can|could)\b"
)
"""What takes up the sentence where no tagger can say."""
_OF_RELATIVE = frozenset("who which that".split())
_RELATIVES = lazy_regex(r",\s(?:who|which)\s")
_WORD_BEHIND = lazy_regex(r"\W{0,2}[\w’'-]+")
_WORDS_BEFORE = lazy_regex(r"(?:(?<![\w’'-])[\w’'-]+,?\s){0,2}[\w’'-]+$")
LONGEST = 60
"""Characters of the longest remark whose other end is marked as well."""


def _closer(opener: str) -> str:
    return ")" if opener == "(" else "]"


_QUOTES = tuple("“”\"‘’'")


def _loose(text: str) -> tuple[list[int], list[int]]:
    """Offsets of opening and closing brackets without a partner; an interval's unlike brackets are partners."""
    opened: list[int] = []
    unopened: list[int] = []
    for match in _BRACKET.finditer(text):
        place, mark = match.start(), match[0]
        if place and text[place - 1] in _QUOTES and text[place + 1 : place + 2] in _QUOTES:
            continue  # the mark itself: followed by a "[" character
        if mark in "([":
            if not (place and text[place - 1] in ":;="):
                opened.append(place)
            continue
        before = text[max(place - 8, 0) : place]
        if opened and (text[opened[-1]] == _PAIRS[mark] or place - opened[-1] < 12):
            opened.pop()
        elif len(opened) > 1 and text[opened[-2]] == _PAIRS[mark]:
            unclosed = opened.pop()
            opened[-1] = unclosed
        elif not (_is_label(text, place) or _SMILEY.search(before)) or _ends_remark(text, place):
            unopened.append(place)
    return opened, unopened


def _is_label(text: str, place: int) -> bool:
    """Whether what stands before a bracket is the label of a list: letters, or a figure that begins a sentence, stands
    behind a mark or beside its neighbour in the list; it is none behind a word, as in Helgerud 34) scored."""
    if _LABEL.search(text, max(place - 8, 0), place) is None:
        return False
    count = _COUNT.search(text, max(place - 36, 0), place)
    if count is None or count["word"][-1] == ".":
        return True
    word = count["word"].lower()
    if word in _REFERENCES or singular(word) in _REFERENCES:
        return True
    figures = _labels(text)
    if len(figures) > 1 and count["word"].islower() and word not in persons():
        return True  # chairs 11) to 14)
    return 1 in figures or int(count["figure"]) - 1 in figures or int(count["figure"]) + 1 in figures


@per_text
def _labels(text: str) -> frozenset[int]:
    """The figures of a text that a bracket makes labels."""
    return frozenset(map(int, _LABELS.findall(text)))


def _ends_remark(text: str, place: int) -> bool:
    """Whether a figure before a bracket is no label of a list: it has several digits, and no other is there."""
    return _FIGURE.search(text, max(place - 8, 0), place + 2) is not None and _lacks_one(text)


@per_text
def _lacks_one(text: str) -> bool:
    """Whether one bracket more is closed than opened."""
    return text.count(")") == text.count("(") + 1


@dataclass(frozen=True, slots=True)
class _Passing:
    """Whether a bracket stays open at the end of a passage, or one is closed that was not opened in it."""

    opens: bool = False
    closes: bool = False


def _passing_brackets(document: Document) -> tuple[_Passing, ...]:
    found = []
    for segment in document.segments:
        text = segment.target.text
        even = text.count("(") == text.count(")")
        unclosed, unopened = ([], []) if even else _loose(text)
        found.append(_Passing(bool(unclosed), bool(unopened)))
    return tuple(found)
