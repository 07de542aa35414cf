"""A piece of a word that stands twice in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from mtcheck.analysis.known_words import is_word
from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Context, Edit, Hit, Layer, Rule, RuledCheck, Unfamiliar, Unlisted, bad, good
from mtcheck.checks.residue.pages.talk import is_mentioned
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import frequent, zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import plain_words
from mtcheck.report import Severity

__all__ = ["RepeatedSyllable"]

_WORD = lazy_regex(r"(?<![\w@#&/.’'-])[A-Za-z][a-z]{5,60}(?![\w@#/’'-]|\.\w)")
_STUTTER = lazy_regex(
    r"(?<![\w’'-])(?P<left>[A-Za-z]{1,6})-(?P<again>(?:(?P=left)-){0,5})(?P<right>[A-Za-z]{4,24})(?![\w-])"
)
_HYPHENED = lazy_regex(
    r"(?<![\w’'-])(?P<left>[A-Za-z]{1,12}?)(?P<piece>[a-z]{2,4})(?:-(?P=piece)){2,}(?P<right>[a-z]{0,12})(?![\w-])"
)
"""“Munici-ci-ci-cipal.”"""
_PREFIXES = frozenset(
    "re co de pre non anti un in ex no so go bi tri sub pro over under be dis mis to a i e infra"
    " intra proto ultra hyper crypto".split()
)
_ENDINGS = frozenset({"er", "ers", "e", "es"})
_COMMON = 4.0
_LONG = 3
_RARE = 2.5
"""Zipf frequency of a word in which so many letters stand twice."""
LONGEST = 8
"""Letters of the longest piece looked for."""


@lru_cache(maxsize=20_000)
def _once(word: str) -> str | None:
    """The word that an unknown one is with a piece of it taken out that stands twice in a row."""
    if zipf(word) > 0 or is_word(word.lower()):
        return None
    if looped := _unlooped(word):
        return looped
    if not word.islower():
        return None
    for size in range(LONGEST, 0, -1):
        for start in range(len(word) - 2 * size + 1):
            if word[start : start + size] == word[start + size : start + 2 * size]:
                if word[start + size :] in _ENDINGS or (not start and word[:size] in _PREFIXES):
                    continue  # letterer, eagerer, reregister
                meant = word[:start] + word[start + size :]
                if len(meant) > 4 and zipf(meant) >= (_COMMON if size < _LONG else _RARE) and is_word(meant):
                    return meant
    return None


_LOOP = lazy_regex(r"(?P<piece>[a-z]{2,12}?)(?P=piece)+")
"""A piece of a word that stands there again and again, the shortest that does."""
_LEAST_LOOPED = 6


def _unlooped(word: str) -> str | None:
    """The word with a piece written once that stands twice and more in it, with whatever it is cut into:
    internationationational, extraordinarinary."""
    for match in _LOOP.finditer(word):
        piece, copies = match["piece"], len(match[0]) // len(match["piece"])
        if copies > _TWICE or len(piece) > _LONG:
            for kept in (1, 2, 0):
                meant = word[: match.start()] + piece * kept + word[match.end() :]
                if len(meant) < _LEAST_LOOPED:
                    continue
                if (zipf(meant) >= _RARE and is_word(meant.lower())) or (
                    copies > _TWICE and len(meant) > LONGEST and zipf(meant) >= _KNOWN
                ):
                    return meant
    return None


_TWICE = 2
_STUCK = lazy_regex(r"(?P<piece>[a-z]{2,6}?)(?P=piece){2,}")
_LETTERS_BEFORE = 4
_COPIES_IN_NAME = 4
_KNOWN = 1.5
"""Zipf frequency of the word that one is taken for in which a decoder got stuck."""


@lru_cache(maxsize=2_000)
def _is_stuck(word: str) -> bool:
    """Whether a piece stands three times in a row inside a word that nobody writes: legionelellellellella. What
    consists of hardly anything else is an interjection (hahahaha)."""
    if not (word.islower() or word.istitle()) or zipf(word) or is_word(word.lower()):
        return False
    loop = _STUCK.search(word)
    copies = _COPIES_IN_NAME if word.istitle() else 0
    return loop is not None and loop.start() >= _LETTERS_BEFORE and len(loop[0]) >= copies * len(loop["piece"])


@lru_cache(maxsize=2_000)
def _unstuck(word: str) -> str | None:
    """The longest known word that is left when a stretch of letters is taken out."""
    for size in range(2, len(word) - _LEAST_LOOPED + 1):
        for start in range(2, len(word) - size + 1):
            meant = word[:start] + word[start + size :]
            if zipf(meant) >= _KNOWN:
                return meant
    return None


@lru_cache(maxsize=20_000)
def _stutters(left: str, right: str, again: bool) -> bool:
    """Whether the letters before a hyphen are those that the word behind it begins with, and no prefix of its own; what
    stands there again is none."""
    known = is_word(right.lower()) and zipf(right) >= _COMMON - 1
    begun = known and len(left) > 1 and right.lower() != left.lower() and right.lower().startswith(left.lower())
    return begun and (again or not _is_part(left.lower()))


def _is_part(left: str) -> bool:
    """Whether letters before a hyphen are a prefix or a word: re-read, north-northeast."""
    return left in _PREFIXES or (is_word(left) and zipf(left) >= _COMMON)


_BEGUN = lazy_regex(
    r"(?<![\w@#&/.’'-])(?P<left>[A-Za-z][a-z]{4,14})-?\s(?P<right>(?i:(?P=left))[a-z]{1,20})(?![\w’'-])"
)
SHORTEST_PIECE = 5
"""Letters from which they are no abbreviation of the word behind them (manuals of programs write prec precision)."""
_NAMED = 4.0
"""Zipf frequency from which letters that are no word are a name or an abbreviation, and no piece of a word."""


@lru_cache(maxsize=20_000)
def _is_piece(word: str) -> bool:
    """Whether letters are no word themselves, but a common word begins with them: qualifi."""
    if is_word(word) or word in _PREFIXES or zipf(word) >= _NAMED:
        return False
    known = _common()
    place = bisect_left(known, word)
    return place < len(known) and known[place].startswith(word)


@cache
def _common() -> tuple[str, ...]:
    """The common words of English, in the order of the alphabet."""
    return tuple(sorted(frequent(_COMMON - 1)))


def _may_begin_twice(token: str) -> bool:
    piece = token.rstrip("-")
    return len(piece) >= SHORTEST_PIECE and piece.isalpha() and piece.isascii() and _is_piece(piece.lower())


def _may_be_whole(token: str) -> bool:
    """Whether a token begins with a known word that is longer than the shortest piece."""
    return any(len(word) > SHORTEST_PIECE and _is_whole(word) for word in plain_words(token)[:1])


def _is_whole(word: str) -> bool:
    return is_word(word) and zipf(word) >= _COMMON - 1


def _may_repeat(token: str) -> bool:
    if token.count("-") > 1 and _HYPHENED.search(token):
        return True
    return any(_once(match[0]) is not None or _is_stuck(match[0]) for match in _WORD.finditer(token)) or any(
        _stutters(match["left"], match["right"], bool(match["again"])) for match in _STUTTER.finditer(token)
    )


class RepeatedSyllable(RuledCheck):
    id = "repeated-syllable"
    category = "fluency/spelling"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "a piece of the word stands twice"
    explanation = """
Finds words in which letters stand twice in a row (`governmentment`, `investigatingating`, `minnister`) and words that
begin twice (`gov-government`, `qualifi qualification`). Decoders that build words from pieces repeat a piece. Write the
word once.

Words that English has, prefixes (re-elected, co-conspirator) and stammering in quotations stay silent.
"""
    examples = (
        bad("The ⟦governmentment⟧ and the ⟦minnister⟧ object.", repair="The government and the minister object."),
        bad("The ⟦gov-government⟧ objects.", repair="The government objects."),
        bad("They secured ⟦qualifi qualification⟧ early.", repair="They secured qualification early."),
        good(
            "The app application, the gov government and a uni university; an inter international; a pre-presidential."
        ),
        bad("The ⟦in-in-investigation⟧ goes on.", repair="The investigation goes on."),
        good("The reregistration of ununderstood rules went on; the letterer was eagerer than the silverer."),
        bad("The ⟦internationationational⟧ court met.", repair="The international court met."),
        bad("It is ⟦undoubtedtedtedly⟧ true.", repair="It is undoubtedly true."),
        bad("The ⟦digitalisationalisationalisation⟧ goes on.", repair="The digitalisation goes on."),
        bad("The ⟦munici-ci-ci-ci-cipal⟧ hunter shot it.", repair="The municipal hunter shot it."),
        bad("They found ⟦legionelellellellella⟧ there.", repair="They found legionella there."),
        bad("The shipyard in ⟦Wolmatatatatatast⟧ has received an order."),
        good("They laughed hahahahaha, sang tralalalala and gave it a brrrrr and a whoooosh."),
        good("The word banananana is what happens when a child cannot stop."),
        good("The drip-drip-drip of the tap and the whoop-whoop-whoop of a siren kept her awake."),
        good("“The m-mi-minister,” he stammered. “The gov-government!”"),
        good(
            "The co-conspirator re-read the ex-exile's plea; tip-top, zig-zag; the committee succeeded in Mississippi."
        ),
    )
    supersedes = ("character-run", "unlikely-wording", "glued-words")

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _inside(passage: Passage, context: Context) -> Iterator[Hit]:
    """“The governmentment”, “the gov-government”."""
    text = context.masked(passage, Mask.ADDRESS, Mask.CODE, Mask.QUOTATION)
    for match in _WORD.finditer(text):
        meant = _once(match[0])
        stuck = meant is None and _is_stuck(match[0])
        if (meant or stuck) and match[0] not in context.accepted:
            span = Span(*match.span())
            if is_mentioned(text, span.start):
                continue
            meant = _unstuck(match[0]) if stuck else meant
            yield Hit(span, repair=Edit(span, meant) if meant else None, safe=not stuck)
    for match in _HYPHENED.finditer(text) if text.count("-") > 1 else ():
        meant = match["left"] + match["piece"] + match["right"]
        if len(meant) >= _LEAST_LOOPED and is_word(meant.lower()) and match["left"]:
            span = Span(*match.span())
            yield Hit(span, repair=Edit(span, meant))
    for match in _STUTTER.finditer(text):
        if _stutters(match["left"], match["right"], bool(match["again"])):
            span = Span(*match.span())
            yield Hit(span, repair=Edit(span, match["right"]))


def _begun(passage: Passage, context: Context) -> Iterator[Hit]:
    """“They secured qualifi qualification”."""
    text = context.masked(passage, Mask.ADDRESS, Mask.CODE, Mask.QUOTATION)
    for match in _BEGUN.finditer(text):
        if _is_piece(match["left"].lower()) and _is_whole(match["right"].lower()):
            begun = Span(match.start(), match.end("right"))
            if not is_mentioned(text, begun.start) and match["left"] not in context.accepted:
                capital = match["left"][0].isupper()
                yield Hit(begun, repair=Edit(begun, match["right"].capitalize() if capital else match["right"]))


_RULES = (
    Rule(_inside, Unlisted(_may_repeat)),
    Rule(_begun, Bigram(Unfamiliar(_may_begin_twice), _may_be_whole)),
)
