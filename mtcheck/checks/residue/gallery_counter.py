"""The counter of a picture gallery in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.run_in import run_in
from mtcheck.checks.structure.seams.openers import OPENERS
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["GalleryCounter"]

_COUNTER = r"(?P<n>\d{1,3})\s?(?:/|\||of|von|sur|di)\s?(?P<m>\d{1,3})"
_LABEL = r"(?:Photo|Image|Picture|Pic|Slide|Bild|Foto|Immagine|Imagen|Diapositive|Graphic|Card|Video)\s{1,2}"
_GLUED = lazy_regex(
    r"(?<![\d/,|€$£])(?<!\d\.)(?P<n>\d{1,3})\s?[/|]\s?(?P<m>\d{1,3})(?=[“‘\"]?[A-ZÀ-Þ](?:[a-zà-ÿ’']|\s[a-z]))"
    r"|(?:(?<=[a-z)][.!?”])|(?<=[a-z]{3}))(?P<n2>\d{1,2})/(?P<m2>\d{1,2})(?=\s|$)"
)
_ALONE = lazy_regex(rf"\s*(?P<span>[(\[]?(?:{_LABEL})?{_COUNTER}[)\]]?)\s*", re.IGNORECASE)
_FIRST = lazy_regex(
    rf"(?P<span>[(\[]?(?P<label>{_LABEL})?(?P<n>\d{{1,3}})(?:\s?/\s?|\sof\s"
    rf"|\svon\s)(?P<m>\d{{1,3}})[)\]]?(?:\s?[|:–-])?)"
    r"\s{1,3}(?=[A-Z“‘\"])"
)
_FIGURE = lazy_regex(r"\d$")
_MARKS = frozenset({"5", "10"})
"""Out of how many what a review is about gets its points, at the end: 9/10."""
_CAPITALISED = lazy_regex(r"(?P<n>\d{1,3})\s?/\s?(?P<m>\d{1,3})\s{0,2}[A-Z]")


class GalleryCounter(Check):
    id = "gallery-counter"
    category = "design/markup"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = (
        lazy_regex(r"(?<!\d)\d{1,3}(?:[/|]|of|von|sur|di)(?:\d{1,3}(?!\d)|$)"),
        Bigram(_FIGURE, lazy_regex(r"^(?:[/|]|(?:of|von|sur|di)\d)")),
        Together(
            Bigram(_FIGURE, frozenset("of out from von sur di de".split())),
            Bigram(frozenset("of from von sur di de".split()), lazy_regex(r"^\d")),
        ),
        Bigram(_FIGURE, frozenset("photos pictures images slides".split())),
    )
    message = "the counter of a picture gallery stands in the text"
    explanation = """
Finds picture counters such as `1/4` that a scraper took into the text with the caption: glued to the word behind or
before it, alone in a paragraph, or in front of a caption where other paragraphs of the document begin the same way.
Delete the counter.

Fractions, dates, seasons and names (1/4 cup, 9/11, 2023/24, 24/7) stay silent.
"""
    examples = (
        bad("⟦1/4⟧Residents of Tenerife have had enough.", repair="Residents of Tenerife have had enough."),
        bad("The town at dusk. ⟦3/12⟧The ferry was full.", repair="The town at dusk. The ferry was full."),
        bad("Picture: Keystone⟦1/9⟧ The ferry was full.", repair="Picture: Keystone The ferry was full."),
        bad("⟦2 / 7⟧A ferry leaves the port.", repair="A ferry leaves the port."),
        bad("⟦Photo 3 of 12⟧", repair=""),
        bad("⟦1/7⟧", repair=""),
        bad("⟦Image 1/5:⟧ The ferry leaves the port.", repair="The ferry leaves the port."),
        bad("⟦3/5⟧ The villa was built in 1911.", repair="The villa was built in 1911."),
        bad(
            "It took three days.⟦2/6⟧“I never thought so,” she said.",
            repair="It took three days. “I never thought so,” she said.",
        ),
        bad("⟦Image 2 of 7⟧ A ferry leaves the port.", repair="A ferry leaves the port."),
        bad("The king waved. ⟦Picture 2 of 7⟧ Thousands came.", repair="The king waved. Thousands came."),
        bad("⟦Photo 2 from 15⟧ The palace is being renovated.", repair="The palace is being renovated."),
        bad("The king waved. ⟦3 / 12⟧ Thousands came.", repair="The king waved. Thousands came."),
        bad("The king waved. ⟦(1/7)⟧ Thousands came.", repair="The king waved. Thousands came."),
        bad("The king waved. ⟦[2 of 7]⟧ Crowds came.", repair="The king waved. Crowds came."),
        bad("The king waved. ⟦View all 12 pictures⟧ Thousands came.", repair="The king waved. Thousands came."),
        good("It was a tie. 2/3 Americans voted. 4 of 12 British hostages are free. Picture 7 of the series is lost."),
        good("Add 1/4 cup of flour, beat for 3/4 of a minute and leave the last 1/8 for dusting."),
        good("9/11 Commission members met on 7/8 July in the 2023/24 season, open 24/7."),
        good("2/3 Americans and 1/3 Canadians took part."),
        good("The A1/A4 junction is closed; use track 1/2."),
        good("In the 1/8 finals they won 3/1."),
        good("Crisp pastry and a whisper of orange. A triumph at the price. 9/10"),
    )
    supersedes = ("glued-words", "glued-sentences")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if alone := _ALONE.fullmatch(text):
            if _counts(alone["n"], alone["m"]):
                span = Span(*alone.span("span"))
                yield Hit(span, repair=deletion(text, span, between=" "), safe=True)
            return
        first = _FIRST.match(text)
        if first and _counts(first["n"], first["m"]) and _is_caption(first, context):
            span = Span(*first.span("span"))
            yield Hit(span, repair=deletion(text, span, between=" "), safe=True)
        taken = {first.start()} if first else set()
        for span in run_in("gallery_counters", passage, context):
            figures = re.findall(r"\d+", span.of(text))
            if span.end == len(text) and figures[1:] and figures[1] in _MARKS:
                continue
            if span.start not in taken and (len(figures) == 1 or _counts(*figures[:2])):
                yield Hit(span, repair=deletion(text, span, between=" "), safe=True)
        for match in _GLUED.finditer(text):
            if _counts(match["n"] or match["n2"], match["m"] or match["m2"]):
                span = Span(*match.span())
                yield Hit(span, repair=deletion(text, span, between=" "), safe=True)


def _is_caption(first: re.Match[str], context: Context) -> bool:
    """Whether figures in front of a capital count pictures: they are labelled, a sentence begins behind them, or other
    passages of the document begin the same way."""
    word = re.match(r"[“‘\"]?(\w+)", first.string[first.end() :])
    return bool(first["label"] or (word and word[1] in OPENERS) or context.fact(_captions) > 1)


def _counts(position: str, total: str) -> bool:
    """Whether the figures can be a position in a gallery; 9/11 is a day."""
    return 1 <= int(position) <= int(total) and int(total) > 1 and (position, total) != ("9", "11")


def _captions(document: Document) -> int:
    """The number of passages that begin with something like a counter and a capital."""
    found = (_CAPITALISED.match(segment.target.text) for segment in document.segments)
    return sum(1 for match in found if match and _counts(match["n"], match["m"]))
