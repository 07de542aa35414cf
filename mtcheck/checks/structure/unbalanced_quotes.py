"""A quotation mark without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.discourse.telling.speaking import SAID_BEHIND, SAYS
from mtcheck.checks.residue.cut_teaser import cut_at
from mtcheck.checks.structure.seams.quotation import EVEN, OPENERS, quotes
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["UnbalancedQuotes"]

LONGEST = 600
"""Characters of the longest quotation that is closed at the end of its passage."""
SHORT = 40
"""Characters up to which the quoted sentence is marked along with its opening mark."""
_STOP = lazy_regex(r"[.!?](?=[\s”\"]|$)")
_CLOSERS = {"“": "”", "„": "”", '"': '"', "‘": "’"}
_NEXT_MARK = lazy_regex(r"[“”„\"]")
_NEW_SENTENCE = lazy_regex(r"[.!?…][’')\]]?\s{1,3}$")
_ATTRIBUTION = lazy_regex(
    rf",\s(?!(?:I|we|you|and|but|or|so|as|if|because|which|who)\s)[^.,!?]{{0,60}}\b(?:{SAYS}|according\sto)\b"
)


class UnbalancedQuotes(Check):
    id = "unbalanced-quotes"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    triggers = frozenset('“”„"‘')
    message = "the quotation mark has no partner"
    confidence = 0.9
    explanation = """
Finds an opening quotation mark whose quotation is never closed, and a closing mark that was never opened. Translation
engines lose one of a pair when a quotation holds several sentences or its attribution moves. Put the mark back where
the quoted words end.

A quotation of several paragraphs is opened again at each and closed once, also where the paragraphs have been joined
to one; a quotation inside another takes the other marks: both stay silent, as do apostrophes, inches and decades (the
‘90s).
"""
    examples = (
        bad("The mayor said: ⟦“The bridge will hold.⟧", repair="The mayor said: “The bridge will hold.”"),
        bad("It is old. The bridge will hold⟦”⟧, the mayor said."),
        bad("⟦“The bridge is old, she said.⟧ “We need a new one.”"),
        bad('The mayor said: ⟦"The bridge will hold.⟧', repair='The mayor said: "The bridge will hold."'),
        bad("She called it ⟦‘a scandal and left.⟧ Nobody followed her."),
        bad("They have a story that says, ⟦“⟧We have ‘other options’ and more, explains X. It is so."),
        bad("⟦We are ready”⟧, said the mayor.", repair="“We are ready”, said the mayor."),
        bad(
            '⟦Nobody told⟧ us that the old bridge would be closed," the mayor said.',
            repair='"Nobody told us that the old bridge would be closed," the mayor said.',
        ),
        bad('The "old" bridge and the new⟦"⟧ one'),
        bad("“He said, ⟦‘You are lucky.⟧ I remember that,” she recalls."),
        bad(
            'The baker is relieved: ⟦The ovens⟧ survived the flood, and that is what counts for us," she says.',
            repair='The baker is relieved: "The ovens survived the flood, and that is what counts for us," she says.',
        ),
        bad(
            "The bridge is closed. ⟦We have⟧ found cracks in two beams and cannot wait,” said the engineer.",
            repair="The bridge is closed. “We have found cracks in two beams and cannot wait,” said the engineer.",
        ),
        good("“The inspector said, ‘It will hold,’ and we believed her,” the mayor said."),
        good('He is 5’ 10” tall, has a 27" screen and a 12½" ruler from the ‘90s; rock ‘n’ roll!'),
        good("The dogs’ owner didn’t say ‘no’. It’s the Smiths’ house."),
        good('"Approve or reject," she told them, "but do it \'today\'."'),
        good('Scare “quotes”, “more (“nested” ones)” and "straight" ones are paired.'),
        good('The watch cost "250.–", she wrote "<b>Hello</b>", and "–", the sign, means nothing.'),
        good('The vowel is written "/ɑ/", not "/a/"; the mark "(", alone, opens a bracket.'),
        good("„Ja“ is German for “yes”."),
        good('"The ferry is late," she said. "We wait in the rain. "Nobody tells us why. "It is a disgrace."'),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        every = context.fact(quotes)
        here = every[context.index]
        if here is EVEN:
            return
        goes_on = context.index + 1 < len(every) and every[context.index + 1].starts_open
        for place in here.unclosed[: len(here.unclosed) - goes_on]:
            if not _is_opened_again(passage.text, place):
                yield Hit(_marked(passage.text, place), repair=_closing(passage.text, place))
        for number, place in enumerate(here.unopened):
            opening = None if number else _opening(passage.text, place)
            yield opening or Hit(Span(place, place + 1))
        if not here.unclosed:
            for place in here.unclosed_single[: len(here.unclosed_single) - goes_on]:
                yield Hit(_marked(passage.text, place), confidence=0.8)


def _is_opened_again(text: str, place: int) -> bool:
    """Whether the next mark opens the quotation again with a new sentence, and nobody is said to speak before it: the
    paragraphs of one quotation, joined."""
    mark = _NEXT_MARK.search(text, place + 1)
    if mark is None or mark[0] != text[place] or not text[mark.end() : mark.end() + 1].isupper():
        return False
    quoted = text[place + 1 : mark.start()]
    return _NEW_SENTENCE.search(quoted) is not None and _ATTRIBUTION.search(quoted) is None


def _marked(text: str, place: int) -> Span:
    """An opening mark, with the quoted sentence if it is so short that the eye takes both in at once."""
    end = _STOP.search(text, place + 1, place + SHORT)
    return Span(place, end.end() if end else place + 1)


_SAID_BEHIND = lazy_regex(rf"[”\"],?\s{SAID_BEHIND}\b")


def _opening(text: str, place: int) -> Hit | None:
    """Where a quotation begins that is never opened: where somebody says I or we, behind its only colon or at the
    beginning of its passage, if that is its sentence, and somebody is said to say it. The whole of it is marked if
    it is short, or else the words that lack the mark."""
    colon = _COLON.search(text, 0, place)
    own = [match.end() for match in _OWN_SENTENCE.finditer(text, 0, place)]
    start = own[-1] if own else colon.end() if colon else 0
    begins = _FIRST_WORDS.match(text, start)
    if begins is None or text[place] not in OPENERS or _NEXT_MARK.search(text, 0, place):
        return None
    if _NEW_START.search(text, start, place) or not _SAID_BEHIND.match(text, place):
        return None
    span = Span(start, place + 1) if place - start < SHORT else Span(*begins.span())
    return Hit(span, repair=Edit(Span(start, start), OPENERS[text[place]]))


_FIRST_WORDS = lazy_regex(r"[A-ZÀ-Þ][\w’'-]*(?:\s[\w’'-]+)?")
_OWN_SENTENCE = lazy_regex(r"[.!?:]\s(?=(?:We|I|My|Our)\b)")
_COLON = lazy_regex(r":\s(?=[A-ZÀ-Þ])")
_NEW_START = lazy_regex(r"[.!?:]\s")


def _closing(text: str, place: int) -> Edit | None:
    """The closing mark at the end of the passage, if the quotation is one sentence that ends there."""
    if len(text) - place > LONGEST:
        return None
    quoted = text[place + 1 :]
    if (
        cut_at(text) is not None
        or text[-1:] not in ".!?"
        or any(stop in quoted[:-1] for stop in (". ", "! ", "? ", ", "))
    ):
        return None
    return Edit(Span(len(text), len(text)), _CLOSERS[text[place]])
