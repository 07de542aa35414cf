"""“Would” where somebody is said to have to."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_MONTH
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ReportingWould"]

_NO_TASKS = "have like rather not never prefer love seem appear".split()
_WOULD = lazy_regex(
    rf"\bwould\s(?!(?:{'|'.join(_NO_TASKS)}|n’t|be\s(?:better|nice|good|great|a\b))\b)(?P<verb>[a-z]+)\b"
)
_SUBJECT = lazy_regex(r"(?:The|A|An|[a-z]+|[A-Z]{2,}|[A-Z][\w’-]+)\b(?:\s(?:of|the|and|for|[\w’-]+)){0,9}$")
_CONDITIONS = """
    if unless provided otherwise were had suppose imagine whether could might should without but wish case then ideally
    hypothetical hypothetically proposal proposals proposed propose proposes bill plan plans planned law measure
    amendment deal merger scenario said says told promised announced claimed thought hoped believed knew expected warned
    argued added wrote asked predicted insisted explained decided agreed feared assumed estimated pledged vowed
    according who that which when where every always often used later eventually finally soon next after until by year
    years day never say tell argue think believe policy scheme idea rule ban
"""
_CONDITION = frozenset(_CONDITIONS.split())
"""Words that tell what the "would" depends on, or that it looks ahead from the past."""
_WORD = lazy_regex(r"[a-z]+")
_DUTY = lazy_regex(
    r"\b(?:on behalf of|on the orders? of|on instructions?|from now on|in (?:the )?future|"
    rf"(?:by|from) (?:20\d\d|{ANY_MONTH}))\b"
)
"""A commission or a date: with it, German had *soll*."""
_NOW = lazy_regex(r"\b(?:was|were|did|had|went|came|took|became|made|began|won|lost|left|grew|\w{3,}ed)\b")
_FRAME = lazy_regex(r"^(?:From|As of|Starting|Starting from|Beginning)\s[^,]{3,50},\s")
_PASSIVE = lazy_regex(r"^(?:\s\w+ly)?\s\w+(?:ed|en)\b")


def _may_be_task(token: str) -> bool:
    """Whether what stands behind *would* may be what somebody is to do."""
    verb = _WORD.match(token)
    return verb is not None and verb[0] not in _NO_TASKS


class ReportingWould(Check):
    id = "reporting-would"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = Bigram(frozenset({"would"}), _may_be_task)
    message = "“would” without a condition; German “soll” says that somebody is to do it"
    explanation = """
Finds a sentence that opens with its subject and has "would" though no condition, report or past stands near: "The
agency would establish a lunar time on behalf of the government". German *soll* and *sollte* report a task or plan, and
systems read them as a conditional. Write "is to", "has been told to" or "is supposed to".
"""
    examples = (
        bad(
            "The American space agency NASA ⟦would establish⟧ a uniform lunar time on behalf of the…",
            repair="The American space agency NASA is to establish a uniform lunar time on behalf of the…",
        ),
        good("Parking could be banned under proposals by the cabinet. A 12-week consultation would be held first."),
        good("NASA would establish a lunar clock by 2026, the agency promised, provided that Congress paid for it."),
        good("The proposal would establish a uniform lunar time on behalf of the government."),
        good("The minister would sign the treaty if the other side agreed."),
        good("Years later the company would become the largest in Europe."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for sentence in context.sentences(passage):
            text = sentence.of(passage.text)
            if "would" not in text or not _CONDITION.isdisjoint(_WORD.findall(text.lower())):
                continue
            match = _WOULD.search(text)
            if match is None or text.count("would") > 1 or text.endswith("?"):
                continue
            if _PROPOSED.search(passage.text, 0, sentence.start):
                continue
            before, after = _FRAME.sub("", text[: match.start()].rstrip()), text[match.end() :]
            if not _SUBJECT.match(before) or _NOW.search(before) or _NOW.search(_PASSIVE.sub("", after)):
                continue
            span = Span(*match.span()).shifted(sentence.start)
            be = "are" if before.endswith("s") and not before.endswith("ss") else "is"
            edit = Edit(span, f"{be} to {match['verb']}")
            if _DUTY.search(after):
                yield Hit(span, repair=edit)
            else:
                yield Hit(span, contrast=Contrast((edit, Edit(span, f"will {match['verb']}")), margin=MARGIN))


_PROPOSED = lazy_regex(r"\b(?:proposals?|proposed|proposes|under\splans|mooted)\b")
"""What would be, if it is adopted."""
MARGIN = 3.2
"""Nats, benchmarks/calibration/syntax_margins.py."""
