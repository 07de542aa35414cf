"""An adjective in a degree that its sentence does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.morphology import can_be, compared, is_comparative, is_superlative, plural
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_numbers import BELOW_HUNDRED
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import MARKS
from mtcheck.report import Severity

__all__ = ["WrongDegree"]

_TWICE = lazy_regex(
    r"\b(?P<more>[Mm]ore|[Mm]ost|[Ll]ess|[Ll]east)\s(?P<graded>[a-z]{3,}(?:er|est|ier|iest)|better|best|worse|worst|less)\b"
)
_SHORT = (
    r"(?:big|small|large|high|low|long|short|old|young|fast|slow|cheap|cold|hot|warm|strong|weak|great|hard|late|early|near|easy|"
    r"rich|poor|wide|deep|good|bad|far|tall|few|thin|thick|heavy|light|loud|quick|happy|busy|dry|wet|new)"
)
"""Adjectives that edited English does not compare by *more*."""
_SHORTEST = frozenset((*re.findall(r"\w+", _SHORT.removeprefix("(?:")), "clean", "mild", "pure"))
_WITH_MORE = lazy_regex(
    rf"\b(?:(?:an?|the|its|his|her|their|our|is|are|was|were|be|been|becomes?|became|getting|got)\s(?:(?:much|even|far|also)\s)?)?"
    rf"(?P<more>more|most)\s(?P<plain>{_SHORT})\b(?P<than>\sthan\b|[.,;])?"
)
_MOST_OLD = lazy_regex(
    r"\b(?:is|was|be|been)\s(?:by\sfar\s)?the\s(?P<degree>most\s(?P<plain>big|small|large|long|short|old|young|fast|slow|cheap|cold|hot|"
    r"warm|strong|weak|tall|thick|thin|wide|hard|easy|heavy|loud|quick|rich|poor|deep))\s(?P<noun>[a-z]+)\b"
)
_MORE_OLD = lazy_regex(
    r"\b(?:is|are|was|were|be|been|becomes?|became|getting|got|grew)\s(?:(?:much|even|far|also|now|clearly|significantly)\s)?"
    r"(?P<degree>more\s(?P<plain>big|small|large|long|short|old|young|fast|slow|cheap|cold|warm|strong|weak|tall|thick|thin|wide|"
    r"high|low|easy|heavy|loud|quick|clean|mild|pure))(?:[.;]|,\sbut\b|\sthan\s(?:the|an?|his|her|its|their|our|my|in|at|on|before|ever|last|usual|expected|planned|"
    r"[a-z]+\syears|he|she|they|we|it|I|you|any|most|those|that|[A-Z]\w+)\b)"
)
"""“The wine is more cold than the soup”; but “more cold than warm”."""
_FORMED_TWICE = lazy_regex(r"\b(?:(?P<more>[Mm]ore|[Mm]ost|[Ll]ess|[Ll]east)\s)?(?P<form>[a-z]{5,}(?:est|er))\b")
_LONG = lazy_regex(r"(?:ful|ous|ive|ant|ent|ern|ical|ing|less|able|ible|ned|ted|ised|ized)$")
"""Endings of adjectives that no other ending compares."""
_THAN = lazy_regex(r"\b(?P<plain>[a-z]{2,14})\sthan\b")
_AS_EXPECTED = lazy_regex(
    r"\b(?:is|are|was|were|be|been|becomes?|became|turned\sout)\s(?P<plain>[a-z]{2,14})\s(?P<as>as)\s(?=(?:initially|originally|previously|"
    r"first|earlier)\s[a-z]+ed\b)"
)
_RANKED = lazy_regex(
    r"\b(?:[Tt]he|its|their|his|her|our|’s)\s(?P<rank>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[\s-]"
    r"(?P<plain>large|high|old|long|strong|tall|rich|deep|small|cheap|fast)(?=\s[a-z])"
)
_COUNTED = lazy_regex(rf"(?:\d|\b(?:an?|{BELOW_HUNDRED}|some|many|several|few|no|any))\s$")
"""*More* is further ones behind these ("two more smaller ones")."""
_MANY = lazy_regex(r"\s(?:[a-z]+s|people|men|women|children)\b(?!\sthan)")
"""Who or what may be more in number: “more older people voted”."""
_LOOKS_BACK = 8
"""Words before *than* in which the comparative that it belongs to is looked for."""
_WORD = lazy_regex(r"[\w’'-]+")
_COMPARING = frozenset(
    """
    more less fewer rather other others otherwise else elsewhere different differently sooner hardly scarcely barely
    prefer preferred prefers preferable as another superior worth no
    """.split()
)
_RARE = 1.0
_USUAL = 2.5
"""Zipf frequency that a form has which is not only formed by rule (*freeer*)."""

MARGIN = 3.0
MARGIN_OF_TWO = -4.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


@cache
def _plain_of(form: str) -> str | None:
    """The long adjective that a word is formed from, if the lexicon does not know the word itself."""
    if form == "curiouser" or can_be(form) or zipf(form) >= _USUAL:
        return None
    stem = form.removesuffix("est") if form.endswith("est") else form.removesuffix("er")
    plains = (stem, f"{stem}e", stem[:-1] if stem.endswith("full") else "")
    return next((plain for plain in plains if _LONG.search(plain) and "ADJ" in can_be(plain)), None)


def _may_be_formed_by_rule(token: str) -> bool:
    word = token.strip(MARKS)
    return word.endswith(("est", "er")) and word.islower() and _plain_of(word) is not None


def _is_graded(token: str) -> bool:
    """Whether a token has the ending of a comparative or a superlative, or is one without."""
    return token.strip(MARKS).endswith(("er", "est", "worse", "worst", "less"))


class WrongDegree(Check):
    id = "wrong-degree"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = (
        _may_be_formed_by_rule,
        Bigram(frozenset("more most less least".split()), _is_graded),
        Bigram(frozenset({"more", "most"}), _SHORTEST),
    )
    doubts = frozenset(
        "more most less least than as second third fourth fifth sixth seventh eighth ninth tenth".split()
    )
    message = "the adjective is compared twice, or not at all"
    explanation = """
Finds an adjective or adverb compared twice ("more longer", "the most coldest"), by *more* where English has an ending
("more high"), and not at all: "grew strong than expected", "the second large city" (*zweitgrößte*). The language model
must prefer the other degree.
"""
    examples = (
        bad("The new bridge is ⟦more longer⟧ than the old one.", repair="The new bridge is longer than the old one."),
        bad("Prices rose ⟦fast⟧ than wages.", repair="Prices rose faster than wages."),
        bad("Graz is the ⟦second large⟧ city in Austria.", repair="Graz is the second largest city in Austria."),
        bad("He is the ⟦most successfullest⟧ skier.", repair="He is the most successful skier."),
        bad("The soup was ⟦more cold⟧ than the wine.", repair="The soup was colder than the wine."),
        good("The room was more cold than cosy, and more older people came. She is the most honest designer."),
        good("It was the most high-profile case in the most cold-hearted town. Curiouser and curiouser."),
        good("We need two more smaller ones, more outer walls and more fast trains than slow ones."),
        good("He would sooner walk than wait; the second big storm came in May."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        words = context.words(passage)
        if any(map(_may_be_formed_by_rule, words)):
            for match in _FORMED_TWICE.finditer(text):
                yield from _by_rule(match)
        if not _MORE.isdisjoint(words):
            yield from _twice(text)
            yield from _with_more(text, words)
        for match in _THAN.finditer(text) if "than" in words else ():
            if _lacks_comparative(text, match):
                yield from _comparative(match, "")
        for match in _AS_EXPECTED.finditer(text) if "as" in words else ():
            yield from _comparative(match, " than")
        for match in _RANKED.finditer(text) if not _RANKS.isdisjoint(words) else ():
            if forms := _usual(match["plain"]):
                span = Span(*match.span("plain"))
                mark = Span(match.start("rank"), match.end())
                yield Hit(mark, contrast=Contrast((Edit(span, forms[1]),), margin=MARGIN))


_MORE = frozenset("more most less least".split())
_RANKS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())


def _twice(text: str) -> Iterator[Hit]:
    """“More longer”, “the most coldest”."""
    for match in _TWICE.finditer(text):
        form = match["graded"]
        if not _is_compared(form) or _COUNTED.search(text, max(match.start() - 12, 0), match.start()):
            continue
        span = Span(*match.span())
        graded = form.capitalize() if match["more"][0].isupper() else form
        if zipf(form) < _RARE:  # “most modernest”
            graded = f"{match['more']} {re.sub('(?:er|est)$', '', form)}"
        edit = Edit(span, graded)
        superlative = match["more"].lower() in ("most", "least") and is_superlative(form)
        if (superlative and form not in ("best", "worst")) or text.startswith(" than ", span.end):
            yield Hit(span, repair=edit)
        elif not _MANY.match(text, span.end):
            yield Hit(span, contrast=Contrast((edit,), margin=MARGIN_OF_TWO))


def _with_more(text: str, words: frozenset[str]) -> Iterator[Hit]:
    """“More cold than”, “the most old house”."""
    for match in _MORE_OLD.finditer(text) if "more" in words else ():
        yield _by_ending(match, 0)
    for match in _MOST_OLD.finditer(text) if "most" in words else ():
        if can_be(match["noun"]) == {"NOUN"} and plural(match["noun"]):
            yield _by_ending(match, 1)
    for match in _WITH_MORE.finditer(text):
        forms = compared(match["plain"])
        behind = _WORD.search(text, match.end())
        if behind and (match["than"] or "").strip() == "than" and "ADJ" in can_be(behind[0]):
            continue  # “more cold than warm”
        if forms and (match["than"] or match[0][0] != "m"):
            span = Span(match.start("more"), match.end("plain"))
            yield Hit(span, contrast=Contrast((Edit(span, forms[match["more"] == "most"]),), margin=MARGIN))


def _by_ending(match: re.Match[str], degree: int) -> Hit:
    """“Is more cold than the other”, “was the most old house”."""
    forms = compared(match["plain"])
    assert forms is not None
    span = Span(*match.span("degree"))
    return Hit(span, repair=Edit(span, forms[degree]))


def _by_rule(match: re.Match[str]) -> Iterator[Hit]:
    """“The most successfullest”, “dangerouser than”: an ending where English has *more* or *most*."""
    plain = _plain_of(match["form"])
    if plain is None:
        return
    more = match["more"] or ("most" if match["form"].endswith("est") else "more")
    span = Span(*match.span())
    yield Hit(span, repair=Edit(span, f"{more} {plain}"))


@cache
def _usual(word: str) -> tuple[str, str] | None:
    """The comparative and superlative of a word, if they are in use and *more* is not."""
    forms = compared(word)
    return forms if forms and all(zipf(form) >= _USUAL for form in forms) and not is_comparative(word) else None


@cache
def _is_compared(word: str) -> bool:
    return is_comparative(word) or is_superlative(word)


@cache
def _may_be_positive(word: str) -> bool:
    return bool(can_be(word) & {"ADJ", "ADV"}) and not is_comparative(word) and word not in _COMPARING


def _lacks_comparative(text: str, than: re.Match[str]) -> bool:
    if not _may_be_positive(than["plain"]):
        return False
    start = max(than.start() - 12 * _LOOKS_BACK, 0)
    before = _WORD.findall(text[start : than.start()].rpartition(". ")[2])[-_LOOKS_BACK:]
    if len(before) and before[-1] in ("so", "as"):
        return False  # “not so big than”
    return not any(word.lower() in _COMPARING or is_comparative(word.lower()) for word in before)


def _comparative(match: re.Match[str], than: str) -> Iterator[Hit]:
    plain = match["plain"]
    forms = compared(plain)
    span = Span(*match.span("plain")) if not than else Span(match.start("plain"), match.end("as"))
    graded = [f"more {plain}", *([forms[0]] if forms else [])]
    if f"{plain}ly" and "ADV" in can_be(f"{plain}ly"):
        graded.append(f"more {plain}ly")
    edits = tuple(Edit(span, f"{form}{than}") for form in graded)
    yield Hit(span, contrast=Contrast(edits, margin=MARGIN))
