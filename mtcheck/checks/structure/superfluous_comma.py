"""A comma where German has one and English does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mtcheck.analysis.finiteness import may_be_tensed
from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.tokens import ends_in_comma
from mtcheck.report import Severity

__all__ = ["SuperfluousComma"]

_SAYING = (
    "say|says|said|know|knows|knew|hope|hopes|hoped|believe|believes|believed|think|thinks|thought|claim|claims|claimed"
    "|explain|explains|explained|report|reports|reported|announce|announces|announced|confirm|confirms|confirmed|fear"
    "|fears|feared|assume|assumes|assumed|expect|expects|expected|show|shows|showed|ruled|rules|decide|decides|decided"
    "|find|finds|found|learn|learns|learned|means|meant|emphasise|emphasised|emphasises|emphasize|emphasized|stressed"
    "|stresses|demand|demands|demanded|criticised|criticized|criticises|warn|warns|warned|insist|insists|insisted"
    "|suspect|suspects|suspected|doubt|doubts|doubted|suggest|suggests|suggested|argue|argues|argued|admit|admits"
    "|admitted|deny|denies|denied|promise|promises|promised|ensure|ensures|ensured|remember|forget|forgot|see|sees|saw"
)
_STATES = (
    "clear|sure|certain|possible|likely|true|obvious|known|convinced|glad|happy|sad|afraid|aware|unlikely|impossible"
)
_SUBJECT = r"(?:the|a|an|he|she|they|we|I|you|his|her|their|its|our|this|these|there|no|many|some|all|both|[A-Z][a-z]+)"
_THAT = re.compile(rf"\b(?:{_SAYING}|(?:is|was|are|were|be)\s(?:{_STATES}))(?P<comma>,)\sthat\s{_SUBJECT}\b(?!,)")
_REASON = re.compile(r"\b(?:reason|reasons)(?P<comma>,)\swhy\s(?:the|a|he|she|it|they|we|many|[A-Z])")
"""“This is the reason, why he left”."""
_QUESTION = re.compile(
    r"\b(?:know|knows|knew|known|asked|asks|ask|unclear|clear|wonders?|wondered|decide|decides|decided|checking"
    r"|check|checks|examine|examines"
    r"|examined|examining|see|determine|question|open)(?P<comma>,)\s(?P<word>whether|why|how|what|where|when"
    r"|who|if)\s(?P<rest>[^.!?\n]{5,160})"
)
_INFINITIVE = re.compile(
    r"\b(?:want|wants|wanted|plan|plans|planned|hope|hopes|hoped|intend|intends|intended|refuse|refuses|refused"
    r"|try|tries|tried|decide|decides"
    r"|decided|promise|promises|promised|threaten|threatens|threatened|manage|manages|managed|able|willing"
    r"|forced|unable|begin|begins|began"
    r"|attempt|opportunity|possibility|chance|attempts|obliged|allowed|ordered|agreed|agree|agrees|failed|fails"
    r"|demands?|demanded)"
    r"(?P<comma>,)\s(?:not\s)?to\s(?P<verb>[a-z]+)\b(?P<rest>[^.!?\n]{0,160})"
)
_ASKING = (", whether", ", why", ", if")
_ASKS = ("know", "unclear", "ask")
_IDIOMS = frozenset("put say be quote date name use begin start".split())
"""Verbs of infinitives that comment: to put it mildly, to be sure, to name but a few."""
_ARTICLE = re.compile(r"(?<![\w’'.-])(?P<word>[Tt]he|an)(?P<comma>\s?,)\s(?!as\b)(?P<rest>[a-z][^.!?\n]{0,60})")
_SHORT_SUBJECT = re.compile(
    r"(?:The|An?|His|Her|Its|Their|This|These|Our)\s(?P<noun>(?:[a-z-]+\s){0,2}[a-z-]+)(?P<comma>,)\s(?:is|was"
    r"|are|were|has|have|had|will|can|could|would)"
    r"\s(?!it\b|he\b|she\b|they\b|we\b|you\b|I\b|said\b)[a-z]+[^,;:()—–\n]{0,160}[.!]"
)
"""A short subject parted from its verb: The ferry, was late."""
_AUXILIARY = re.compile(
    r"^[^,;:—–()“”\"]{3,60}?\b(?P<auxiliary>has|have|had|will|would|can|could|must"
    r"|should)(?P<comma>,)\s(?P<verb>[a-z]+)\b(?P<rest>[^.!?\n]{0,160})"
)
_SUBORDINATE = re.compile(
    r"\b(?:as|than|who|which|that|what|if|when|where|because|while|although|since|how|whatever|whoever|those"
    r"|all|and|or|but)\b",
    re.IGNORECASE,
)


_WORDS_BEFORE = frozenset(
    f"{_SAYING}|{_STATES}|reason|reasons|the|an|has|have|had|will|would|can|could|must|should|".split("|")
) | frozenset(re.findall("[a-z]{3,}", f"{_QUESTION.pattern} {_INFINITIVE.pattern}"))


def _may_be_parted(token: str) -> bool:
    """Whether a comma stands by itself, or behind a word that a German comma follows."""
    return token[-1] == "," and token[:-1].lower() in _WORDS_BEFORE


class SuperfluousComma(Check):
    id = "superfluous-comma"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = (
        _may_be_parted,
        Bigram(ends_in_comma, frozenset("is was are were has have had will can could would".split())),
    )
    message = "German has a comma here, English does not"
    explanation = """
Finds commas that German sets before a content clause or an infinitive and English does not: "He said, that the reform
would come", "does not know, whether it will work", "wants, to build a factory", and one that parts an article from its
noun or an auxiliary from its verb ("The police have, arrested two men"). Delete the comma.

A comma that opens an aside (he said, that being the point, …; wants, to put it mildly, …) stays silent.
"""
    examples = (
        bad("That is the reason⟦,⟧ why the bridge is closed.", repair="That is the reason why the bridge is closed."),
        bad("He said⟦,⟧ that the reform would come.", repair="He said that the reform would come."),
        bad("It is clear⟦,⟧ that the club needs money.", repair="It is clear that the club needs money."),
        bad("She does not know⟦,⟧ whether the plan will work.", repair="She does not know whether the plan will work."),
        bad("The firm wants⟦,⟧ to build a new factory.", repair="The firm wants to build a new factory."),
        bad("The⟦,⟧ minister resigned on Monday.", repair="The minister resigned on Monday."),
        bad("The old ferry⟦,⟧ was late.", repair="The old ferry was late."),
        bad("The police have⟦,⟧ arrested two men.", repair="The police have arrested two men."),
        good("“That is, of course, not true,” he said, that being the point. She said, that day, nothing at all."),
        good("The firm wants, to put it mildly, to build. He did as he had, arrested or not."),
        good("It is clear, that said, that money is short. The, er, minister left; the, as it were, king came."),
        good("He asked, whether by accident or design, what she did. You know, what happened, happened."),
        good("Those who can, do; those who have, want more. He knew, when he saw it, that it was late."),
    )
    supersedes = ("comma-splice",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.QUOTATION, Mask.ADDRESS, Mask.CODE)
        for match in _THAT.finditer(text) if ", that" in text else ():
            yield _hit(match)
        for match in _REASON.finditer(text) if "reason" in text else ():
            yield _hit(match)
        for match in _QUESTION.finditer(text) if any(map(text.__contains__, _ASKING)) else ():
            asks = match["word"] in {"whether", "why"} or (match["word"] == "if" and match[0].startswith(_ASKS))
            if asks and "," not in match["rest"] and " or " not in match["rest"]:
                yield _hit(match)
        for match in _INFINITIVE.finditer(text) if ", to " in text or ", not to " in text else ():
            if (
                match["verb"] not in _IDIOMS
                and "," not in match["rest"]
                and not _is_aside(match)
                and "VB" in verb_tags(match["verb"])
            ):
                yield _hit(match)
        for match in _ARTICLE.finditer(text):
            if not re.search("[,—–-]", match["rest"]):
                yield _hit(match)
        yield from _in_predicate(text, context.sentences(passage))


def _in_predicate(text: str, sentences: Iterable[Span]) -> Iterator[Hit]:
    """Commas between a short subject and its verb, and between an auxiliary and its verb."""
    for match in _SHORT_SUBJECT.finditer(text):
        opens = text[max(match.start() - 2, 0) : match.start()].strip() in {"", ".", "!", "?"}
        if opens and not any(may_be_tensed(word) and "NOUN" not in can_be(word) for word in match["noun"].split()):
            yield _hit(match)
    for sentence in sentences:
        parted = _AUXILIARY.match(text[sentence.start : sentence.end])
        if parted is None or "," in parted["rest"] or _SUBORDINATE.search(parted[0][: parted.start("comma")]):
            continue
        wanted = "VBN" if parted["auxiliary"].startswith("ha") else "VB"
        if wanted in verb_tags(parted["verb"]):
            place = sentence.start + parted.start("comma")
            yield Hit(Span(place, place + 1), repair=Edit(Span(place, place + 1), ""))


def _is_aside(match: re.Match[str]) -> bool:
    """Whether the comma closes what another has opened: willing, or able, to discuss it."""
    return (
        re.search(r"[,–—-]\s?(?:[\w’'-]+\s){0,4}$", match.string[max(match.start() - 40, 0) : match.start()])
        is not None
    )


def _hit(match: re.Match[str]) -> Hit:
    span = Span(*match.span("comma"))
    return Hit(span, repair=Edit(span, ""))
