"""*When … should* for a condition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["WhenForIf"]

_OPENS = r"(?:^|(?<=[.!?:”\"“]\s)|(?<=[“\"\n]))"
_CONDITION = lazy_regex(
    rf"{_OPENS}(?P<when>When)\s(?P<subject>(?!(?:I|we|you|and|to|not)\s)[\w’-]+(?:\s[\w’-]+){{0,7}}?)\s"
    r"should\s(?P<adverb>(?:not|actually|indeed|really|again|ever|still|in\sfact|\w+ly)\s)?(?P<verb>[a-z]+)(?:\s(?P<behind>[\w’-]+))?"
    r"(?P<rest>[^.!?;:“”\"]{0,120}?),\s(?P<main>[^.!?;“”\"]{3,200})(?P<end>[.!?”\"]|$)"
)
_UNREAL = lazy_regex(
    rf"{_OPENS}(?P<when>When)\s(?:[\w’-]+\s){{1,7}}?"
    r"had\s(?:not\s|never\s|only\s)?(?P<done>[a-z]+)\b"
    r"[^.!?;:“”\"]{0,120}?,\s[^.!?;“”\"]{3,120}?\s(?:would|could|might)\s(?:not\s|never\s|probably\s|certainly\s)?have\s"
    r"(?:never\s|not\s|long\s|already\s)?(?P<then>[a-z]+)\b"
)
"""“When the crew had checked the gauge, the landing would never have been necessary.”"""
_DEADLINE = lazy_regex(
    rf"{_OPENS}(?P<when>When)\s(?!I\s|we\s|you\s)[^.,;:!?“”\"]{{3,50}}\s(?:do|does)\snot\s[a-z]+\s"
    r"(?:[^.,;:!?“”\"]|(?<=\d),(?=\d)){0,60}"
    rf"\b(?:by|until)\s(?:Easter|Christmas|the\send|next|then|{ANY_WEEKDAY}|{ANY_MONTH}|spring|summer|autumn|winter)\b"
    r"[^.,;:!?“”\"]{0,30},\s[^.!?“”\"]{3,80}\s(?:will|must|has\sto|have\sto)\b"
)
"""“When the members do not raise the money by Easter, the club will close”: what is due once is no habit."""
_CONSEQUENCE = lazy_regex(r"\b(?:would|will|could|must|ha[sv]e\sto|is\sto|are\sto|can|may|might)\b")
_SECOND_CLAUSE = lazy_regex(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|who|which|that|when|if|what|how|why|where|whether)\b"
)


class WhenForIf(Check):
    id = "when-for-if"
    category = "fluency/grammar/function-words"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Together(frozenset({"when"}), frozenset({"should"})),
        Together(*(frozenset(words.split()) for words in ("when", "had", "have", "would could might"))),
        Together(*(frozenset(words.split()) for words in ("when", "do does", "not", "by until", "will must to"))),
    )
    message = "a condition begins with “if” in English; German “wenn” is both"
    explanation = """
Finds "When the court should reject the appeal, the mayor would have to resign". German *wenn* is *when* and *if*;
with *sollte*, before what would have been, and of what is not done by a day, it is a condition, and English says "If
the court should reject" or "Should the court reject". A clause of duty ("When he should have been at work, he was
asleep") and a question stay silent.
"""
    examples = (
        bad(
            "⟦When⟧ the strike should last longer, the fair would have to be moved.",
            repair="If the strike should last longer, the fair would have to be moved.",
        ),
        bad(
            "⟦When⟧ it should rain, the concert will take place in the church.",
            repair="If it should rain, the concert will take place in the church.",
        ),
        bad(
            "⟦When⟧ the crew had checked the gauge, the landing would never have been necessary.",
            repair="If the crew had checked the gauge, the landing would never have been necessary.",
        ),
        bad(
            "⟦When⟧ the members do not raise the money by Easter, the club will have to close.",
            repair="If the members do not raise the money by Easter, the club will have to close.",
        ),
        good("When children do not sleep by midnight, they will be tired. When it rained, we stayed until Easter."),
        good("When he had finished, he would have lunch. When they had eaten, they could have coffee in the garden."),
        good("When he should have been at work, he would sleep. When they should be resting, they will train."),
        good("When a doctor should be called is explained here, and we will help. When should I call, if I may ask?"),
        good("When we should act, we will dither. When the town asked what it should do, it would get no answer."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for match in matches(_CONDITION, text, ("when",), ("should",)):
            if (
                _SECOND_CLAUSE.search(f"{match['subject']} {match['rest']}")
                or match["end"] == "?"
                or _tells_duty(match)
            ):
                continue
            if _CONSEQUENCE.search(match["main"]):
                yield _if(match)
        for match in matches(_UNREAL, text, ("when",), ("had",), ("have",)):
            if all("VBN" in verb_tags(match[verb]) for verb in ("done", "then")):
                yield _if(match)
        for match in matches(_DEADLINE, text, ("when",), ("do", "does"), ("by", "until")):
            yield _if(match)


def _if(match: re.Match[str]) -> Hit:
    span = Span(*match.span("when"))
    return Hit(span, repair=Edit(span, "If"))


def _tells_duty(match: re.Match[str]) -> bool:
    """``should have been at work``, ``should be resting``: what is due, and no condition."""
    verb, behind = match["verb"], match["behind"] or ""
    if verb == "be":
        return "VBN" not in verb_tags(behind)
    return verb == "have" or "VB" not in verb_tags(verb)
