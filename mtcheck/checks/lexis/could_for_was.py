"""*Could be rescued* for *was rescued*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import inflected
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["CouldForWas"]

_TO_SAFETY = (
    r"rescued|saved|freed|evacuated|recovered|pulled\sout|brought\sto\ssafety|brought\sout|led\sout|carried\sout"
)
_SAFE = (
    r"(?:(?:alive\sand\s)?(?:unharmed|unhurt|uninjured|unscathed)|alive|safely|safe\sand\s(?:well|sound)"
    r"|(?:just\s)?in\stime"
    r"|at\sthe\slast\s(?:moment|minute|second))"
)
_FOUGHT = r"extinguished|put\sout|brought\sunder\scontrol"
_SOON = (
    r"(?:quickly|rapidly|within\s(?:minutes|hours|an\shour|half\san\shour|a\sshort\stime|a\sfew\sminutes)"
    r"|before\s(?:it|they)\s(?:spread|could)\b)"
)
_LATER = (
    rf"(?:shortly\s(?:afterwards|after|later)|(?:a\sshort\stime|(?:a\sfew|{FROM_TWO}"
    r"|\d+)\s(?:minutes|hours|days))\slater"
    r"|only\s(?:a\sfew\s)?(?:minutes|hours)\s(?:later|after))"
)
_THEN = rf"(?:{_LATER}|(?:at|near|not\sfar\sfrom)\sthe\s(?:crime\s)?scene|on\sthe\sspot)"
_CAUGHT = r"arrested|caught|detained|apprehended|identified|stopped|tracked\sdown|located"
_PASSIVE = lazy_regex(
    rf"\b(?P<could>could\s(?P<adverb>(?:quickly|rapidly|finally)\s)?be)\s(?:(?:{_TO_SAFETY})(?:\s(?!if\b"
    rf"|when\b)[\w-]+){{0,4}}?\s{_SAFE}"
    rf"|(?:{_FOUGHT})(?:(?<=\b)\s(?!if\b|when\b)[\w-]+){{0,3}}?\s{_SOON}|(?:{_CAUGHT})(?:\s(?!if\b"
    rf"|when\b)[\w-]+){{0,5}}?\s{_THEN})(?![\w-])"
)
_ACTIVE = lazy_regex(
    r"\b(?P<could>could\s(?P<verb>arrest|catch|detain|apprehend|rescue|free|identify))\s(?:the|him|her|them|two"
    r"|three|both|all|\d+)\b"
    rf"(?:\s(?!if\b|when\b)[\w-]+){{0,6}}?\s(?:{_LATER}|{_SAFE})(?![\w-])"
)
_NOT_TOLD = lazy_regex(
    r"\b(?:if|so|that|before|until|whether|hop\w+|unless|case|would|may|might|can|will|said|says|say|believ\w+"
    r"|think|thinks|sure|told|fear\w*"
    r"|confident|claim\w*|promis\w+|or|nobody|none|no|few|hardly|only|wish\w*|if|when|once|plan\w*)\b|\b(?:who"
    r"|which)\s$",
    re.IGNORECASE,
)
"""What makes it a possibility: “so that the crew could be rescued unharmed”, “he said they could be saved in time”."""


class CouldForWas(Check):
    id = "could-for-was"
    category = "accuracy/mistranslation"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = (
        Bigram(frozenset({"could"}), frozenset("be quickly rapidly finally".split())),
        Bigram(frozenset({"could"}), frozenset("arrest catch detain apprehend rescue free identify".split())),
    )
    message = "what succeeded “was” done; “could” says only that it was possible"
    explanation = """
Finds *could* for what did happen: "The climber could be rescued unharmed", "The fire could quickly be brought under
control", "Officers could arrest the man shortly afterwards". German says *konnte gerettet werden* of what succeeded;
English says "was rescued", "managed to arrest". Only where a result is told, in a main clause; what somebody said,
hoped or feared, and what might have been, stays silent.
"""
    examples = (
        bad(
            "The climber ⟦could be⟧ rescued unharmed late on Monday.",
            repair="The climber was rescued unharmed late on Monday.",
        ),
        bad(
            "The fire ⟦could quickly be⟧ brought under control within minutes.",
            repair="The fire was quickly brought under control within minutes.",
        ),
        bad(
            "Both suspects ⟦could be⟧ arrested shortly afterwards in Kiel.",
            repair="Both suspects were arrested shortly afterwards in Kiel.",
        ),
        bad(
            "Officers ⟦could arrest⟧ the man only minutes later.",
            repair="Officers arrested the man only minutes later.",
        ),
        good("They dug all night so that the crew could be rescued alive. He said they could be saved in time."),
        good("He could be arrested at the scene if he came back. Police could stop a car at the scene and search it."),
        good("Nobody could be rescued alive. The fire could be put out only when the wind had dropped."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for pattern in (_PASSIVE, _ACTIVE):
            for match in pattern.finditer(text):
                sentence = context.sentence_at(passage, match.start())
                if sentence is None or _NOT_TOLD.search(text, sentence.start, match.start()):
                    continue
                if " if " in text[match.end() : sentence.end]:
                    continue
                span = Span(*match.span("could"))
                if pattern is _ACTIVE:
                    yield Hit(span, repair=Edit(span, inflected(match["verb"], "VBD")))
                else:
                    adverb = (match["adverb"] or "").rstrip()
                    yield Hit.certain(span, [Edit(span, f"{be} {adverb}".rstrip()) for be in ("was", "were")])
