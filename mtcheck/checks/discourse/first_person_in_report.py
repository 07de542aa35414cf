"""Reported speech that falls into the first person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Context, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.telling.quoting import outside
from mtcheck.checks.discourse.telling.speaking import PERSON_NOUN, SAYING
from mtcheck.checks.discourse.telling.telling import sentence_around
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.patterns import BEGINNING, lazy_regex, one_of
from mtcheck.languages.tokens import has_comma
from mtcheck.report import Severity

__all__ = ["FirstPersonInReport"]

_REPORTS = SAYING & frozenset(
    """
    say says said explain explains explained add adds added stress stresses stressed emphasise emphasises emphasised
    emphasize emphasizes emphasized complain complains complained claim claims claimed admit admits admitted insist
    insists insisted report reports reported recall recalls recalled remember remembers remembered confess confesses
    confessed testifies testified declares declared announces announced states stated confirms confirmed concedes
    conceded argues argued assures assured promises promised tells told writes wrote relates related believes
    believed thinks thought hopes hoped regrets regretted warns warned denies denied
    """.split()
)
_REPORT = lazy_regex(
    rf"{BEGINNING}According\sto\s[^,.!?\n]{{3,60}},|(?:^|(?<=[\s,]))(?:[Hh]e|[Ss]he|(?i:the|an?|his|her"
    rf"|its)\s(?:[\w’'-]+\s){{0,3}}?{PERSON_NOUN}|[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ-]{{2,}})"
    rf"(?:,\s[^,.!?\n]{{3,60}},)?\s(?:also\s|later\s|then\s|had\s|has\s)?{one_of(_REPORTS)}\b(?!:)"
)
_ONE = r"(?:I|[Mm]y|[Mm]e|[Mm]yself|[Mm]ine|[Ww]e|[Oo]urs?|us|[Oo]urselves)"
_FIRST_PERSON = lazy_regex(rf"\b{_ONE}\b(?!\.)")
_OWNED = (
    "kindergarten|church|hospital|bridge|pool|museum|library|festival|cellars|fields|forest|children|son"
    "|daughter|sons|daughters|house|home|flat|farm|bread|team|side|defence|goal|staff|employees"
    "|customers|guests|players|boat"
    "|ship|car|tent|village|town|club|firm|company|shop|bakery|restaurant|hotel|cows|sheep|animals|dog|horses"
    "|harvest|wine|grapes|roof"
    "|garden|street|school|pupils|students|patients|nurses|members|neighbours|parents|mother|father|lawyer"
    "|lawyers|coach|captain|fans"
    "|jobs|plant|factory|workers|colleagues|crew|passengers|savings|money|tickets|luggage|room|cellar|cabin|hut"
)
"""What belongs to speakers, and not to mankind: our sun, our planet."""
_OTHER_CLAUSE = lazy_regex(
    rf"(?P<joint>,\s(?:and\s|but\s|because\s|so\s|as\s)?(?:that\s)?|\s(?:and|but|because)\s(?:that\s)?)"
    rf"(?P<one>I\s(?:had|was|have|am|did|could|will|would|never|still|also|only|just|always|can|missed|lost"
    rf"|felt|saw|heard|ran|went|took|take|made"
    rf"|deserved|wanted|found|[a-z]{{3,}}ed)\b|my\s(?!colleagues?\b|editors?\b|readers\b|column|paper\b"
    rf"|newspaper\b|interview)(?:own\s)?[a-z-]{{3,}}\s[a-z]|our\s(?:own\s)?(?:{_OWNED})\s[a-z]|we\s(?:had|were"
    rf"|lost|deserved|did|never|won|ran|saw|heard"
    rf"|felt|[a-z]{{3,}}ed)\b)"
)
_FINITE = lazy_regex(
    r"\s(?:was|were|had|has|is|are|would|could|will|can|did|does|should|might|must|came|went|got|gets|lost|knew"
    r"|felt|saw|took|made|gave|ran"
    r"|found|left|kept|held|stood|began|[a-z]{2,}ed)\b"
)
_OF_ONESELF = lazy_regex(
    r"\s(?P<first>that\sI)\s(?:had\s(?:never|always|nothing)|was\s(?:never|innocent))\b"
    r"[^.!?\n]{0,150}?\sand\swould\s(?!not\b|never\b|be\b|have\b|hear\b|need\b|get\b|face\b|pay\b|lose\b|receive\b)[a-z]"
)
"""“She said that I had never taken a cent and would publish the books”: who tells what somebody has never done and
promises what he will do is nobody but himself."""
_UNSHIFTED = lazy_regex(
    r"\b(?:said|told\s(?!me\b|us\b)[^,.;:!?\n]{3,50}?|explained|insisted|stressed|assured\s(?!me\b|us\b)[^,.;:!?\n]{3,50}?)\s"
    r"(?P<first>that\sI)\s(?:have|am|will|do|can|must)\b"
)
"""“The mayor told the council that I have never received a letter”: a narrator would have shifted the tense."""
_NARRATES = lazy_regex(
    r"I\s(?:(?:have|had|can|could|will|would|never|still|also|only|just|always|was|am|did)\s)*(?:not\s"
    r"|n[’']t\s)?(?:agree|believe|think|suppose|ask|repl"
    r"|answer|nod|thank|laugh|listen|wonder|trust|told|said|guess|decid|tri|want|promis|follow|hop|sure|glad"
    r"|happy|inclined|afraid|relieved|wait|stay|went|came|call|stopp|look|read|spoke|met\b|to\s)\w*"
)
_UNNAMED = lazy_regex(
    r"(?:[Hh]e|[Ss]he|(?!The\b|His\b|Her\b|Its\b"
    r"|According\b)[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ-]{2,})\s[a-z]+(?:\s[a-z]+)?$"
)
"""A speaker of whom something must have been told before, if it is news."""
_TELLS = lazy_regex(r"\b(?:if|when|whether|until|unless|you|your|how|why|where|what)\b|[–—;:?]", re.IGNORECASE)
_MARKS = lazy_regex(r"[“”\"„«»‘]|(?<!\w)'")
_LONGEST = 400


def _of_narrators(document: Document) -> int:
    """Passages in which somebody says I outside quotation marks."""
    return sum(_FIRST_PERSON.search(outside(segment.target.text)) is not None for segment in document.segments)


class FirstPersonInReport(RuledCheck):
    id = "first-person-in-report"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "reported speech falls into the first person"
    confidence = 0.8
    explanation = """
Finds reported speech that begins in the third person and goes on in the first: "The skipper said he had seen the wave
coming and my hands were frozen", "She says the cold was not the worst, I missed my children". German marks reported
speech by the subjunctive, over many clauses; systems lose track of who speaks. Go on in the third person, or quote.

Only what no quotation marks enclose counts, where nobody else in the text says I.
"""
    examples = (
        bad("The skipper said he had seen the wave coming ⟦and my hands⟧ were frozen to the wheel."),
        bad("Jane Doe filmed it. She says the cold was not the hardest part⟦, I missed⟧ my children every evening."),
        bad("The witness told the court that he had heard a bang ⟦and I ran⟧ to the window."),
        bad("The actress explained that she was tired ⟦and that my agent⟧ had cancelled the tour."),
        bad("The coach admitted that his team had been lucky⟦, but we deserved⟧ the point in the end."),
        bad("According to the farmer, the wolf came at night ⟦and we lost⟧ eleven sheep."),
        bad("The baker says that he gets up at two ⟦and our bread⟧ is gone by nine."),
        bad("The minister said that she regretted the mistake ⟦and I take⟧ full responsibility for it."),
        bad("The minister was angry. She said ⟦that I⟧ had never bribed anybody and would publish the letters."),
        bad("The mayor told the council ⟦that I⟧ have never received a letter. She will ask for copies."),
        good("The mayor told the council that I had never received a letter; he told me that I have a good voice."),
        good("The minister was angry. She said that I had never bribed anybody and would publish my letters."),
        good("The minister was angry. She said that I had never called her. The letters would be published."),
        good("He said he would be late and I waited for an hour. The bus was late."),
        good("Anna said that Tom was ill, and I had to play alone. She says the cold was bad, I missed her."),
        good("The police said the driver had been drinking and my colleagues confirmed it."),
        good("According to the farmer, the wolf came at night and our planet was at fault. It was our planet."),
        good("The skipper said he had seen the wave coming and his hands were frozen to the wheel."),
        good("“She said the cold was not the hardest part, I missed my children,” he said."),
        good("“The skipper said he had seen the wave. He told me so, and my hands were frozen.”"),
        good("The skipper said he had seen the wave coming, and I believed him. He said that I was wrong."),
        good("My father said he had seen the wave coming and my hands were frozen."),
        good("The skipper said he had seen the wave coming and my hands froze. I was his mate that year."),
        good("She said Anna and I were late. The years my sister and I had spent there, he said, were lost."),
        good("The historian said that Wilhelm I was ill and Friedrich I had died. He called World War I a crime."),
        good("Scientists say that the star was older and our sun will follow."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _in_other_clause(passage: Passage, context: Context) -> Iterator[Hit]:
    text = outside(passage.text)
    if _OTHER_CLAUSE.search(text) is None:
        return
    own = len(_FIRST_PERSON.findall(text))
    if own > _MOST or context.fact(_of_narrators) > 1:
        return
    for match in _OTHER_CLAUSE.finditer(text):
        sentence = sentence_around(text, Span(*match.span()))
        whole = sentence.of(text)
        if _MARKS.search(sentence.of(passage.text)) or len(whole) > _LONGEST:
            continue
        if len(_FIRST_PERSON.findall(whole)) < own:
            continue
        before = text[sentence.start : match.start()]
        report = _REPORT.search(before)
        if report is None or _FIRST_PERSON.search(before) or _TELLS.search(before, report.end()):
            continue
        if _NARRATES.match(text, match.start("one"), sentence.end):
            continue
        unnamed = _UNNAMED.match(report[0]) is not None and not before[: report.start()].strip()
        if unnamed and not text[: sentence.start].strip() and not (context.previous and context.previous.text.strip()):
            continue
        if _FINITE.search(before, report.end()) and len(before[report.end() :].split()) >= _FEWEST:
            end = match.end("one") - (2 if match["one"].startswith(("my", "our")) else 0)
            start = match.start() + (match["joint"][:1] == " ")
            yield Hit(Span(start, end))
            break


def _from_the_first(passage: Passage, context: Context) -> Iterator[Hit]:
    """“She said that I had never taken a cent and would publish the books”, where nobody else says I."""
    text = outside(passage.text)
    if len(_FIRST_PERSON.findall(text)) != 1 or context.fact(_of_narrators) != 1:
        return
    for match in _OF_ONESELF.finditer(text):
        sentence = sentence_around(text, Span(*match.span("first")))
        report = _REPORT.match(text, sentence.start, match.start())
        introduced = text[: sentence.start].strip()
        if report and report.end() == match.start() and introduced and not _MARKS.search(sentence.of(passage.text)):
            yield Hit(Span(*match.span("first")))
    for match in _UNSHIFTED.finditer(text):
        sentence = sentence_around(text, Span(*match.span("first")))
        if not _MARKS.search(sentence.of(passage.text)):
            yield Hit(Span(*match.span("first")))


_MOST = 6
"""Words of the first person in one sentence of a report."""
_FEWEST = 3
"""Words of the clause that is still in the third person."""


_SPEAKERS = frozenset({"i", "my", "we", "our"})
_TOLD = _REPORTS | {"according"}
_RULES = (
    Rule(
        _from_the_first,
        Together(
            Bigram(frozenset({"that"}), frozenset({"i"})),
            Bigram(frozenset({"i"}), frozenset("had was have am will do can must".split())),
            _TOLD,
        ),
    ),
    Rule(
        _in_other_clause,
        (
            Together(Bigram(has_comma, _SPEAKERS), _TOLD),
            Together(Bigram(frozenset("and but because so as that".split()), _SPEAKERS), _TOLD),
        ),
    ),
)
