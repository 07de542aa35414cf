"""*You* for the people that have been spoken of."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import is_plural, verb_tags
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import TERSE, Document, Passage, Span
from mtcheck.languages.english_grammar import AUXILIARIES
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import ends_sentence, plain_words
from mtcheck.report import Severity

__all__ = ["YouForThey"]

_CONNECTIVES = ("However", "In addition", "Later", "Meanwhile", "Afterwards", "Instead", "Finally", "Nevertheless")
_LAST_OF_CONNECTIVES = {connective.lower().split()[-1] for connective in _CONNECTIVES}
_YOU = lazy_regex(
    rf"(?:(?<=[.!?]\s)|(?<=[.!?]\s(?=[A-Z]))(?:{'|'.join(_CONNECTIVES)}),\s)(?P<you>[Yy]ou)\s"
    r"(?:(?P<auxiliary>were|had|have\sbeen)\s(?:(?:also|already|now|then|even|only|since|both|all)\s)?"
    r"(?P<done>(?!to\b|warned\b)[a-z]+)|(?:(?:also|then|later|finally)\s)?(?P<verb>[a-z]+))\b(?=[^.!?]*\.(?![”’\"']))"
)
_BEHIND_CONNECTIVE = "".join(rf"(?<!{connective},\s)" for connective in _CONNECTIVES)
_ADDRESSED = lazy_regex(
    rf"(?<![.!?]\s){_BEHIND_CONNECTIVE}\byou\b"
    r"|\b(?:[Yy]our|[Yy]ours|[Yy]ourself|[Yy]ourselves|I|[Ww]e|[Oo]ur|us|my)\b"
)
"""What tells that the writer speaks to somebody, or of himself."""
_SENTENCE_BEFORE = lazy_regex(r"[^.!?]*[.!?]\s$")


def _addresses(document: Document) -> bool:
    return any(
        _ADDRESSED.search(Mask.QUOTATION.value.sub("", segment.target.text)) is not None
        for segment in document.segments
    )


class YouForThey(Check):
    id = "you-for-they"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_roles = TERSE
    triggers = (Bigram(ends_sentence, frozenset({"you"})), Bigram(frozenset(_LAST_OF_CONNECTIVES), frozenset({"you"})))
    message = "nobody is spoken to here: German “sie” at the beginning of a sentence is “they”"
    confidence = 0.85
    explanation = """
Finds a sentence about what has happened whose subject is *you* in a text that speaks to nobody: "The volunteers filled
9,000 sandbags. You were supported by army engineers". German writes *sie* (they) like *Sie* (you) where a sentence
begins. Write *they*.

It looks only where several have just been spoken of, and where the text says *you*, *we* or *I* nowhere else but in
quotations.
"""
    examples = (
        bad(
            "The volunteers filled 9,000 sandbags over the weekend. ⟦You⟧ were supported by army engineers.",
            repair="The volunteers filled 9,000 sandbags over the weekend. They were supported by army engineers.",
        ),
        bad(
            "Two men broke in on Friday. ⟦You⟧ stole jewellery.",
            repair="Two men broke in on Friday. They stole jewellery.",
        ),
        bad(
            "The farmers ended their blockade on Friday. However, ⟦you⟧ announced further protests.",
            repair="The farmers ended their blockade on Friday. However, they announced further protests.",
        ),
        good("The agency has new data sets. You have read in earlier columns about the old ones."),
        good("The hotel has two pools. You had to be there to believe it. You have been warned of its towels."),
        good("The shops were shut. You were lucky if your car started, and the trains were late."),
        good("The volunteers were tired. “You were supported by engineers,” said the mayor."),
        good("The hikers were tired. You might see why; you had to take them home."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        written = context.masked(passage, Mask.QUOTATION)
        for match in _YOU.finditer(written):
            if not _tells_deed(match["auxiliary"], match["done"] or match["verb"]) or context.fact(_addresses):
                continue
            before = _SENTENCE_BEFORE.search(written, max(match.start() - _REACH, 0), match.start())
            if before is not None and any(map(is_plural, plain_words(before[0]))):
                span = Span(*match.span("you"))
                yield Hit(span, repair=Edit(span, "They" if match["you"] == "You" else "they"))


_REACH = 300


def _tells_deed(auxiliary: str | None, verb: str) -> bool:
    """Whether a verb tells what somebody has done, or what has been done to him."""
    tags = verb_tags(verb)
    if auxiliary:
        return "VBN" in tags
    return "VBD" in tags and tags.isdisjoint(("VB", "VBP")) and verb not in AUXILIARIES
