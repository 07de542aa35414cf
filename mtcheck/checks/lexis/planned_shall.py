"""“Shall” in news that reports a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.discourse.telling.speaking import SAYS
from mtcheck.checks.discourse.telling.telling import told_here
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["PlannedShall"]

_SHALL = lazy_regex(
    r"\bshall\s(?P<adverb>(?:(?:already|also|then|now|finally|soon|later|first|even|initially|only|additionally|"
    r"\w{4,}ly)\s)?)"
    r"(?P<rest>(?:be\s)?(?P<verb>[a-z]+))\b(?![-’'])"
)
_RULES = lazy_regex(
    r"\b(?:constitution|rules?|regulations?|clause|resolution|oath|commandments?|psalm|bible|scripture|prayer|"
    r"contracts?|articles?|section|act|acts|paragraph|hereby|herein|hereof|"
    r"pursuant|thereof|statutes?|amendment|treaty|treaties|agreements?|lease|bylaws|by-laws|charter|provisions?|"
    r"decree|laws?|code|party|parties|tenant|landlord|buyer|"
    r"seller|vendor|licensee|licensor|contractor|agency|agencies|secretary|committee|lessee|borrower|lender|"
    r"states?|ruling|order|ordered|ordinance|motto|hymn|vow\w*|"
    r"swore|sworn|pledge\w*|prophe\w+|promised|insisted|thou|thee|unto|lord|god|heaven|forever|peace|god’s|court|"
    r"judge|terms|manifesto|proclaim\w*|declaration|"
    r"declared|inscription|poem|verse|song|directive|mandate\w*|policy|memo\w*|guidelines?|draft|text|covenant|"
    r"priest|preacher|pastor|bishop|pope|imam|rabbi|will\sand\stestament)\b",
    re.IGNORECASE,
)
"""Where “shall” is at home."""
_PARTLY = lazy_regex(
    r"\b(?:[Nn]o|[Nn]obody|[Nn]one|[Nn]ever|[Nn]either|[Nn]or|[Nn]ot|[Ee]very|[Ee]ach|[Aa]ny|[Aa]nyone|"
    r"[Ee]veryone|[Aa]ll|[Ww]ho|[Ww]hoever|[Ll]et|[Ii]f|[Uu]nless|[Uu]ntil|"
    r"we|We|I|you|You|they|as|As|so|So|how|what|where)\b"
)
_SUBJECT = lazy_regex(
    r"\b(?!(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose|[Tt]here|[Ww]hich|[Oo]ne|[Tt]hou|[Nn]or|[Bb]ut|"
    r"[Aa]nd)\b)[\w’'-]+(?:\s\([^()]{1,30}\))?,?$"
)
_ATTRIBUTED = lazy_regex(
    rf",\s(?:as\s)?(?:the|an?|[A-Z])[^,.“”\"]{{1,70}}?\b(?:{SAYS})\b|,\s(?:{SAYS})\s(?:the|an?|[A-Z])|"
    rf"\b[Aa]ccording\sto\s(?!(?:the\s)?(?:law|rules|plan))|,\s(?:he|she)\s(?:said|says|announced|explained)\b"
)
_TIMED = lazy_regex(
    r"\b(?:next\s(?:week|month|year|spring|summer|autumn|winter|season|weekend)|this\s(?:week|month|year|spring|"
    r"summer|autumn|winter|season|weekend|afternoon|evening)|"
    rf"later\sthis|tomorrow|today|tonight|in\s(?:the\s)?(?:early\s|late\s)?(?:spring|summer|autumn|winter|coming|"
    rf"{ANY_MONTH})|(?:from|on)\s{ANY_WEEKDAY}|(?:in|by|from)\s20[2-9]\d|"
    rf"by\sthe\send\sof|at\sthe\s(?:beginning|end|start)\sof|in\stime\sfor|as\searly\sas|for\sthe\sfirst\stime|"
    rf"from\s{ANY_MONTH}|million|billion)\b"
)
_PLANS = lazy_regex(
    r"(?:be\s(?:built|opened|torn|demolished|renovated|completed|finished|closed|sold|replaced|converted|rebuilt|"
    r"restored|expanded|extended|modernised|modernized|"
    r"introduced|erected|created|tested|presented|held|moved|cut|reduced|raised|increased|abolished|brought|"
    r"questioned|signed|launched|unveiled|inaugurated|"
    r"extradited|deported|ready|operated|transferred|buried|merged|relocated|tried|heard|elected|voted)|open|"
    r"reopen|begin|start|take\s|run\b|go\s(?:back|on\ssale|online|into|ahead|public|live)|cost|come|move|return|arrive|play|"
    r"follow|succeed|replace|become|create|(?:rise|fall|increase)\s(?:by|to|from)|close|host|provide|help|ensure|make|lead|connect|"
    r"save|earn|pay)\b"
)


class PlannedShall(Check):
    id = "planned-shall"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("mistranslated-modal",)
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    triggers = frozenset({"shall"})
    message = "German “soll” reports a plan; English news has “is to” or “will”"
    explanation = """
Finds "The town hall shall reopen in time for the Christmas market, the architect said": German *soll* reports what is
planned. English "shall" of a third person belongs to laws, contracts, oaths and prayers; news says "is to" or "will".
The sentence must name a speaker or a time, and nothing near may be the wording of a rule.
"""
    examples = (
        bad(
            "The renovated town hall ⟦shall reopen⟧ in time for the Christmas market, the architect said.",
            repair="The renovated town hall is to reopen in time for the Christmas market, the architect said.",
        ),
        bad(
            "The old cinema ⟦shall be torn⟧ down next year to make room for 60 flats.",
            repair="The old cinema is to be torn down next year to make room for 60 flats.",
        ),
        bad(
            "According to the operator, both reactors ⟦shall go⟧ back online in May.",
            repair="According to the operator, both reactors are to go back online in May.",
        ),
        good("Section 4 says the board shall report by 2030. The tenant shall pay the rent in May."),
        good("“The people shall decide in June,” the chairman said. No one shall open the gate next year, she vowed."),
        good("So it has always been, and so it shall remain, the mayor said. We shall return in May."),
        good("The tower shall be rebuilt by 2030, reads the oath that the guild has sworn."),
        good("Every citizen shall pay a fee from Monday, the decree says; the contractor shall finish in 2027."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text, told = passage.text, context.masked(passage, Mask.QUOTATION)
        if text.count("shall") > _SEVERAL:
            return
        for sentence in context.sentences(passage):
            written = sentence.of(text)
            if "shall" not in written or written.rstrip().endswith(("?", "!")):
                continue
            match = _SHALL.search(text, sentence.start, sentence.end)
            if match is None or told[match.start()] != text[match.start()] or match["verb"] == "have":
                continue
            before = text[max(sentence.start, match.start() - _NEAR) : match.start()].rstrip()
            if _PARTLY.search(before):
                continue
            attributed = _ATTRIBUTED.search(told, sentence.start, sentence.end) is not None
            timed = _TIMED.search(written) is not None
            planned = _PLANS.match(match["rest"] + text[match.end() : sentence.end]) is not None
            known = verb_tags(match["verb"])
            sound = match["rest"].startswith("be ") or "VB" in known
            if not (attributed or timed) or not planned or not sound or not before or not _SUBJECT.search(before):
                continue
            near = told_here(context, match.start(), 1)[-_CONTEXT:] + text[match.start() : match.end() + _CONTEXT]
            if _RULES.search(near) or near.count(" shall ") > _SEVERAL:
                continue
            span = Span(*match.span())
            last = before.rsplit(None, 1)[-1].lower()
            several = last.endswith("s") and not last.endswith("ss")
            edits = [Edit(span, f"{be} to {match['adverb']}{match['rest']}") for be in ("is", "are")]
            if several:
                edits.reverse()
            yield Hit(span, repair=edits[0])


_NEAR = 200
_CONTEXT = 400
_SEVERAL = 1
