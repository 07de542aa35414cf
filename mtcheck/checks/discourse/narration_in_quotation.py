"""A quotation that runs on into what the reporter tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.telling.speaking import PERSON_NOUN, SAID_BEHIND
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.persons import one_person
from mtcheck.report import Severity

__all__ = ["NarrationInQuotation"]

_QUOTATION = lazy_regex(
    r"“[^“”]{20,2000}”|(?<![\w,.!?])\"[^\"\n]{20,2000}\"(?!\w)"
    r"|(?<![\w’])‘(?:[^‘“”’\n]|(?<=\w)’(?=\w)){20,2000}[.!?]’(?!\w)"
)
_SPEAKING = lazy_regex(r"\b(?:I|[Ww]e|us|[Oo]urs?|[Mm]y|[Mm]e|[Mm]ine|[Yy]ou|[Yy]ours?|myself|ourselves)\b")
_BOUNDARY = lazy_regex(r"[.!?]\s(?=[A-Z])")
_SENTENCE = lazy_regex(r"[^.!?\n]*[.!?]?\s*$")
_ATTRIBUTION = lazy_regex(r"[^.!?\n“”\"]{4,160}(?=[.!?](?:\s|$))")
_OF_AGE = lazy_regex(
    r"\b[Tt]he \d{1,2}-year-old (?:(?:then|now|also|later|again|himself|herself) )?"
    r"(?!from\b|next\b|in\b|with\b|who\b|I\b)(?:[a-z]+s|[a-z]+ed|had|will|was|fell|went|took|left|came|ran|stood|sat"
    r"|got|began|shook|broke|drove|kept|put|spoke|told)\b"
)
_INTRODUCES = lazy_regex(
    r"(?:The\s)?(?:[A-Z]?[a-z’-]+\s){0,3}?[A-Z][\w’-]+\s[A-Z][\w’-]+(?:,\s\d{1,2},|\s\(\d{1,2}\))\s(?:[a-z]+ed|has|had|is|was|runs|took|came|went|works|lives)\b"
)
"""“Owner Jane Doe, 58, took over the bakery”: nobody speaks so."""
_REPORTED = lazy_regex(
    rf"^According to (?:the )?(?:[a-z]+ ){{0,2}}(?:police|prosecutors?|authorities|reports|media|spokes\w+|lawyers?)\b"
    rf"|\b(?:was|were|has been|have been) (?:arrested|sentenced|acquitted"
    rf"|charged|remanded|accused|fined|convicted|taken to)\b"
    rf"|\bin custody\b|, based in [A-Z]\w+,"
    rf"|^(?:The|A) (?:[\w’'-]+ ){{1,4}}(?:cordoned|questioned|announced|rejected|approved|confirmed|arrested|sentenced"
    rf"|adopted|published|presented|decided|voted|opened|closed) "
    rf"|^(?:On {ANY_WEEKDAY},? (?:the|he|she)\b|{ANY_WEEKDAY}['’]s )"
)
"""What the news tells and speakers seldom do."""
_TOLD = lazy_regex(
    r"\bhad (?:\w+ed|been|broken|begun|gone|come|taken|become|left|found|made|won|lost|set|shown|fallen|risen|put)\b"
    r"|\b(?:is|are) to be \w+|\b(?:founded|born|built|opened|took place|won|died) in\b|\bin (?:19|20)\d\d\b"
    r"|\bin (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) place\b|\bis said to\b"
    r"|^The former \w+|, (?:a|the) (?:father|mother|native) of\b|\bshortly (?:after|before)\b"
    r"|\bsince (?:1[6-9]|20)\d\d\b|, worth \d|\bis awarded\b|^[A-Z][a-z]+ (?:turns|turned) \d\d\b|\bin front of \d"
)
"""What reports tell more often than speakers: a clear case only where the text reads much better."""
_BY_ROLE = lazy_regex(
    rf"The (?:now |former |newly elected |then )?{PERSON_NOUN} (?:then |later |also |now |himself |herself |afterwards "
    r"|subsequently |immediately )?(?:left|has|had|will|was|is|went|came|took|[a-z]{3,}ed)\b"
)
"""The speaker by what he is."""
_PRONOUN = lazy_regex(r"(?:He|She) (?:[a-z]+ed|had|has|is|was|will|did|would|could|[a-z]+s)\b|(?:His|Her) [a-z]+")
_SOMEBODY = lazy_regex(
    rf"\b(?:he|she|him|her|his|[Hh]e|[Ss]he|who|guy|lady|partner|{one_of(one_person())})\b"
    r"|(?<=[a-z,] )[A-Z][a-zß-öø-ÿ]{2,}"
)
"""Whom a pronoun can stand for inside the quotation."""
_FULL_NAME = lazy_regex(r"(?<!in )(?<!of )(?<!at )(?<!from )\b[A-Z][a-zß-öø-ÿ-]+ (?P<surname>[A-Z][a-zß-öø-ÿ-]{3,})\b")
_SAYS_NAME = lazy_regex(r"(?P<surname>[A-Z][a-zß-öø-ÿ-]{3,}) (?:said|says|explained|explains|added|adds)\b")
_GESTURES = (
    "points|nods|smiles|laughs|shrugs|shakes|sighs|pauses|gestures|grins|winks|hesitates|gazes|glances|strokes|leans|pats|wipes"
    "|shows|looks|lifts|raises|stirs|sips|pours|leafs|scratches|frowns|blushes|swallows|waves"
)
_GESTURE = lazy_regex(
    r"(?:(?:The )?(?:[A-Z]?[a-z]+ ){0,2}[A-ZÀ-Þ][\w’-]+ [A-ZÀ-Þ][\w’-]+|[Tt]he (?:\d\d-year-old|[a-z]+)|He|She)"
    rf" (?:{_GESTURES})\b[^.!?“”\"\n]{{3,120}}\.(?=[ ”\"])"
)
"""What the reporter sees the speaker do: Owner Sanne Wiebe points to the crowded counter."""
_WHO = r"(?:(?:the|a|an|his|her|their)\s(?:[\w’'-]+\s){1,6}?|(?:[\w’'-]+\s){0,3}?[A-ZÀ-Þ][\w’-]+\s|he\s|she\s|they\s)"
_SAID = (
    r"(?:said|says|announced|announces|explained|described|described|summed|summarised|justified|commented|confirmed|told|put|wrote"
    r"|emphasised|stressed|expressed|reacted|answered|replied|advertised|praised|promised|warned|concluded|apologised|thanked)"
)
_POINTS_BACK = lazy_regex(
    r"(?:With|In|Using) (?:these|those|this|such) (?:[a-z]+ )?(?:words?|sentences?|statements?|remarks?|comments?"
    r"|promise|appeal|announcement|message|post|warning|reasoning|argument|question|slogan|quote|justification|declaration|plea|joke)\b,?"
    rf" (?:{_WHO}|[a-z])"
    rf"|(?:This|That) is (?:how|what) {_WHO}(?:has |had )?{_SAID}\b"
    rf"|(?:The |A )?(?:[\w’'-]+ ){{1,5}}(?:has |had )?{_SAID} (?:this|that|so)\b"
    rf" (?:on|at|in|to|during|after|when|yesterday|today|late|early)\b"
    rf"|So (?:said|says) {_WHO}?|(?:This|That|These) (?:was|were) (?:the words|what) (?:of |with which )?{_WHO}"
)
"""A sentence that takes up what has just been said as somebody's words: no part of them."""
_ATTRIBUTED = lazy_regex(rf"[”\"],?\s{SAID_BEHIND}\b")


def _points_back(text: str, quotation: Span, start: int) -> bool:
    """Whether the last sentence of a quotation that nobody else is said to say tells of its words."""
    if not _POINTS_BACK.match(text, start, quotation.end) or _ATTRIBUTED.match(text, quotation.end):
        return False
    rest = text[start : quotation.end]
    return rest[-1:] in ".!?" and not _BOUNDARY.search(rest[:-1]) and not _SPEAKING.search(rest)


REACH = 200
"""Characters around a quotation in which its speaker is named."""
_SURE_MARGIN = 0.0
_MARGIN = 3.0
_DOUBTFUL_MARGIN = 4.5


class NarrationInQuotation(Check):
    id = "narration-in-quotation"
    category = "fluency/punctuation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = (
        Together(frozenset('“"'), frozenset({"this", "these", "those", "so"})),
        Together(frozenset('“"'), frozenset(_GESTURES.split("|"))),
    )
    doubts = frozenset('“"‘')
    message = "what the reporter tells stands inside the quotation"
    explanation = """
Finds a quotation that is closed too late: "“We informed every farm in time. On Monday the 51-year-old travels to
Brussels.” The opposition protests." Where the marks of the original were lost or paired anew, the sentences behind a
quotation come to stand inside it. Close it before them.

The first sentences must be somebody's own words (I, we, you), those behind them must tell of the speaker (by surname,
by age, by a pronoun that nobody inside explains) or in the manner of the news, and the language model must find the
text better with the mark moved. What a speaker tells of others stays silent.
"""
    examples = (
        bad(
            "The minister rejected the criticism. “We informed every farm in time. ⟦The 51-year-old flies to Brussels"
            " on Monday.⟧” The opposition protests.",
            repair="The minister rejected the criticism. “We informed every farm in time.” The 51-year-old flies to"
            " Brussels on Monday. The opposition protests.",
        ),
        bad(
            "“We are glad that it is over. ⟦The 62-year-old lives in Trogen and writes by hand,⟧” he says.",
            repair="“We are glad that it is over,” he says. The 62-year-old lives in Trogen and writes by hand.",
        ),
        bad(
            '"I only want to ride again. ⟦With these words, the champion left the clinic on Tuesday.⟧"',
            repair='"I only want to ride again." With these words, the champion left the clinic on Tuesday.',
        ),
        bad(
            "“The tunnel opens in May. ⟦The minister announced this on Monday.⟧”",
            repair="“The tunnel opens in May.” The minister announced this on Monday.",
        ),
        bad(
            "“We are staying open. ⟦Owner Sanne Wiebe points to the counter.⟧ As long as people come, I will bake.”",
            repair="“We are staying open.” Owner Sanne Wiebe points to the counter. “As long as people come, I will"
            " bake.”",
        ),
        bad(
            "“Nobody told us that the square would be closed. ⟦Owner Ole Rumm, 58, took it over in 1994.⟧”",
            repair="“Nobody told us that the square would be closed.” Owner Ole Rumm, 58, took it over in 1994.",
        ),
        bad(
            "Restorer Klara Heigl knows each. “Some lack fingers. ⟦Heigl points to a shepherd.⟧ “Others lost paint.”",
            repair="Restorer Klara Heigl knows each. “Some lack fingers.” Heigl points to a shepherd. “Others lost"
            " paint.”",
        ),
        bad(
            "The nurse is tired. ‘I cannot do this for another year. ⟦She pulls off her gloves.⟧’ Outside it rains.",
            repair="The nurse is tired. ‘I cannot do this for another year.’ She pulls off her gloves. Outside it"
            " rains.",
        ),
        good("“I asked where it was. Grandpa Karl points to the barn. He was never one for words,” she says."),
        good("“I am off. With these words, the pope left us,” she recalled."),
        good("“He said he was tired. With these words, my father went to bed.”"),
        good("“We will rebuild the mill. It was built by a miller from Thun and burnt down in March,” she said."),
        good("“I met him in Rome. He was a teacher then, and she was still at school,” the widow recalled."),
        good("“The 80-year-old from next door comes by every morning. Without her we would have no bread,” he says."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        yield from _never_closed(text)
        for match in _QUOTATION.finditer(text):
            quotation = Span(match.start() + 1, match.end() - 1)
            starts = [boundary.end() for boundary in _BOUNDARY.finditer(text, quotation.start, quotation.end)]
            if not starts or _ATTRIBUTED.match(text, quotation.end):
                starts = [start for start in starts if context.judged]
            if not starts:
                continue
            spoken = [place.end() for place in _SPEAKING.finditer(text, quotation.start, quotation.end)]
            spoken = spoken or ([quotation.start] if _SPEAKING.search(text, 0, quotation.start) else [])
            told = [start for start in starts if spoken and start >= spoken[-1]]
            margins = [margin for start in told[:1] if (margin := _margin(text, quotation, start)) is not None]
            yield from _gestures(text, quotation, starts)
            back = next((start for start in starts if _points_back(text, quotation, start)), None)
            if back is not None:
                yield Hit(Span(back, quotation.end), repair=_closed_before(text, quotation, back))
            elif margins and context.judged:
                edits = tuple(_closed_before(text, quotation, start) for start in told)
                yield Hit(Span(told[0], quotation.end), contrast=Contrast(edits, margin=margins[0]))


def _margin(text: str, quotation: Span, start: int) -> float | None:
    """How much better the text must read with the mark before the sentence at ``start``; None if nothing tells."""
    narration = text[start : quotation.end]
    if (
        _OF_AGE.search(narration)
        or _INTRODUCES.match(narration)
        or (_PRONOUN.match(narration) and not _SOMEBODY.search(text, quotation.start, start))
    ):
        return _SURE_MARGIN
    if any(re.search(rf"(?<!in )(?<!of )(?<!from )\b{name}\b", narration) for name in _speakers(text, quotation)):
        return _SURE_MARGIN
    if _REPORTED.search(narration) or _BY_ROLE.match(narration):
        return _MARGIN
    return _DOUBTFUL_MARGIN if _TOLD.search(narration) else None


def _speakers(text: str, quotation: Span) -> frozenset[str]:
    """Surnames in the clause that follows the quotation, or else in the sentence before it."""
    behind = _ATTRIBUTION.match(text, quotation.end + 1) if text[quotation.end - 1] == "," else None
    around = behind[0] if behind else text[max(quotation.start - 1 - REACH, 0) : quotation.start - 1]
    if not behind and (sentence := _SENTENCE.search(around)):
        around = sentence[0]
    return frozenset(match["surname"] for pattern in (_FULL_NAME, _SAYS_NAME) for match in pattern.finditer(around))


_OPENED_TWICE = lazy_regex(
    r"“(?P<said>[^“”]{8,600}[.!?]\s)(?P<told>(?P<surname>[A-ZÀ-Þ][\w’-]{2,})\s(?:[a-z]+s|[a-z]+ed|took|went|ran|shook|stood|sat|got)\b"
    r"[^“”]{3,200}[.!?])\s“(?=[A-ZÀ-Þ])"
)


def _never_closed(text: str) -> Iterator[Hit]:
    """“Some are missing fingers. Heigl points to a shepherd. “Others …”: who speaks has been named before."""
    for match in _OPENED_TWICE.finditer(text) if text.count("“") > text.count("”") else ():
        before = text[max(match.start() - REACH, 0) : match.start()]
        named = re.search(rf"\b[A-ZÀ-Þ][\w’-]+ {match['surname']}\b", before) is not None
        if named and not _SPEAKING.search(match["told"]):
            end = match.end("said") - 1
            yield Hit(Span(*match.span("told")), repair=Edit(Span(end, end), "”"))


def _gestures(text: str, quotation: Span, starts: Sequence[int]) -> Iterator[Hit]:
    """Sentences inside a quotation that tell, in the present, what the speaker does between two of his own."""
    for start in starts:
        gesture = _GESTURE.match(text, start, quotation.end)
        if gesture is None or gesture.end() == quotation.end or _SPEAKING.search(gesture[0]):
            continue
        said = f"{text[quotation.start : start]} {text[gesture.end() : quotation.end]}"
        if not _SPEAKING.search(said) or _PRESENT_TALE.search(said):
            continue
        opener, closer = text[quotation.start - 1], text[quotation.end]
        edit = Edit(Span(start - 1, gesture.end() + 1), f"{closer} {gesture[0]} {opener}")
        yield Hit(Span(start, gesture.end()), repair=edit)


_PRESENT_TALE = lazy_regex(r"\b(?:he|she|they|him|her|his)\b", re.IGNORECASE)
"""Where others act, the speaker may tell of them in the present."""


def _closed_before(text: str, quotation: Span, start: int) -> Edit:
    """The quotation closed before a sentence; who says it moves with the closing mark."""
    mark = text[quotation.end]
    narration = text[start : quotation.end]
    attribution = _ATTRIBUTION.match(text, quotation.end + 1) if narration.endswith(",") else None
    if attribution is None:
        return Edit(Span(start - 1, quotation.end + 1), f"{mark} {narration}")
    stop = text[start - 2].replace(".", ",")
    return Edit(Span(start - 2, attribution.end()), f"{stop}{mark}{attribution[0]}. {narration[:-1]}")
