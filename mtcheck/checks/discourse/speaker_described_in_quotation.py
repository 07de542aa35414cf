"""What the reporter tells of a speaker, set in quotation marks as the speaker's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.telling.speaking import NAMED, PERSON_NOUN, SAID_BY, SAYING
from mtcheck.checks.structure.seams.quotation import CLOSERS
from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.report import Severity

__all__ = ["SpeakerDescribedInQuotation"]

_QUOTATION = lazy_regex(r"“[^“”\n]{20,1200}”|\"(?<![\w,.!?].)[^\"\n]{20,1200}\"(?!\w)")
_BOUNDARY = lazy_regex(r"[.!?](?<!\bSt.)(?<!\bDr.)(?<!\bMr.)(?<!\bMrs.)\s(?=[A-Z])")
_OWN = lazy_regex(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]ur|us|[Oo]urselves)\b")
_MYSELF = lazy_regex(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself)\b")
_AGE = r"The \d{1,3}-year-old"
_OF_AGE = lazy_regex(
    rf"{_AGE} (?!from\b|next\b|in\b|with\b|who\b|I\b|at\b|on\b|of\b|whom\b|we\b|girl\b|boy\b|son\b|daughter\b)[a-z]+"
)
"""Nobody calls others so in speech but officials, who do not say *I*."""
_LIFE = lazy_regex(
    r"(?P<who>He|She) (?:also |now |still |only |just |currently |originally |has since )?"
    r"(?:lives|studied|grew up|was born|is married|trained|comes from|came to|moved to|works as|worked as"
    r"|teaches|taught"
    r"|has (?:lived|worked|run|taught|led|headed|written|published|won|been (?:a|an|the|head|working|living|running))\b"
    r"|runs|heads|leads|joined|took over|founded|is (?:one of|considered|regarded|head|chair|a member"
    r"|the author|the founder)"
    r"|has (?:two|three|four|five|a) (?:[a-z]+ )?(?:children|sons|daughters|son|daughter|brothers|sisters)"
    r"|turned \d\d|turns \d\d|is \d\d years old|performs|tours"
    r"|will (?:perform|play|appear|retire)|retired|emigrated|fled)\b"
)
"""How a life is told: of herself the speaker would say *I*."""
_SOMEBODY = lazy_regex(
    r"\b(?:he|she|him|her|his|hers|He|She|His|Her|who|whom|somebody|someone|anybody|everybody|nobody|folks?|dog|horse|cat)\b"
    r"|(?<=[a-z,] )[A-ZÀ-Þ][a-zß-öø-ÿ]{2,}"
)
_WORD = lazy_regex(r"[a-z]{3,}")
_ATTRIBUTED_BEHIND = lazy_regex(rf"[”\"]\s(?P<attribution>{SAID_BY})(?P<rest>[^.!?“”\"\n]{{0,80}})")
_ATTRIBUTED_BEFORE = lazy_regex(rf"[,!?][”\"]\s{SAID_BY}(?P<rest>[^.!?“”\"\n]{{0,40}})\.\s$")
_SPEAKER_TOLD = lazy_regex(
    r"(?:(?:The\s)?(?:[A-Z]?[a-z]+\s){0,3})?(?:[A-ZÀ-Þ][\w’-]+\s)?(?P<surname>[A-ZÀ-Þ][a-zß-öø-ÿ-]{2,})\s"
    r"(?:is|was|has|had|does|did|will|wants|knows|sees|looks|remains|shows|expects|hopes|fears|feels|cannot|makes|takes|rejects|defends)\b"
)
"""“Coach Jane Doe is not worried. I know …,” says Doe"""
_WHOLE_SENTENCE = lazy_regex(
    rf"(?P<open>[“\"‘])(?:(?<=^.)|(?<=[.!?]\s.)|(?<=\n.))(?P<told>(?:The\s(?:[\w’'-]+\s){{0,4}}?[a-z]+,\s{NAMED},\s|(?:[A-Z][a-z-]+\s)?{NAMED}\s"
    rf"|[A-Z][a-z-]+,\s(?:the|an?)\s[^,“”\"‘\n]{{3,60}},\s)(?:has\s|had\s)?(?:(?:spoke|speaks|spoken|talks|talked)\sof\s(?:an?|the)|calls|called"
    rf"|describes|described|dubbed|termed|labelled|branded|announces|announced|promises|promised|demands|demanded|warns\sof|warned\sof"
    rf"|warned\sagainst|rejects|rejected|criticises|criticised|praises|praised|confirmed|denied|emphasised|stressed|said|says|explained)"
    r"\s[^“”\"‘\n.!?]{6,240}[^\W_])(?P<close>[”\"’])\.(?=\s|$)"
)
"""“The museum’s director, Jane Doe, spoke of a small sensation”. The mark was set at the beginning of the sentence."""
_OPENED_TWICE = lazy_regex(
    r"(?P<open>[“\"])(?:(?<=^.)|(?<=[.!?]\s.)|(?<=[.!?][”\"]\s.)|(?<=\n.))(?P<told>[A-Z](?=[^“”\"\n]{12,240}[.!?:]\s(?P=open))[^“”\"\n.!?]{11,239}[\w)][.!?:])"
    rf"\s(?P=open)(?=[A-Z][^“”\"\n]{{3,400}},[”\"]\s{SAID_BY})"
)
"""“The mayor announced that she would not stand again. “After twelve years it is time,” she said."""
_REPORTERS = lazy_regex(
    rf"(?:The|An?|His|Her)\s(?:[\w’'-]+\s){{0,4}}?{PERSON_NOUN}(?:\s[A-Z][\w’-]+){{0,2}}\s(?:has\s|had\s)?(?:also\s)?"
    r"(?:announced|confessed|explained|rejects|rejected|denied|denies|confirmed|criticised|criticises|praised|praises|admitted|admits|warned"
    r"|warns|emphasised|stressed|demanded|demands|apologised|was\s(?:[a-z]+ly\s)?(?:satisfied|delighted|disappointed|relieved|pleased|happy"
    r"|shocked|surprised|impressed|angry|proud|confident|convinced|optimistic|sceptical|grateful)|(?:is|are|were)\s(?:[a-z]+ly\s)?"
    r"(?:satisfied|delighted|disappointed|relieved|pleased|happy|shocked|surprised|impressed|angry|proud|confident|convinced|optimistic"
    r"|sceptical|grateful|looking\sfor)|called|calls|described|describes|spoke|speaks|said|says|told|justified|justifies|thanked)\b"
    rf"|(?:[A-Z]?[a-z-]+\s){{0,3}}?[A-ZÀ-Þ][\w’-]+\s[A-ZÀ-Þ][\w’-]+\s(?:has|had|is|was|does|did|wants|[a-z]{{2,}}(?:ed|s))\b"
)
"""What a reporter tells of a speaker: by what he is or by full name, and how he takes it or what he does by words."""
_FIRST_PERSON = lazy_regex(r"(?:I|We|My|Our)\b")
_LOOKED_BACK = 400


def _ends_statement(token: str) -> bool:
    return token[-1] in ".!?:"


def _opens_quotation(token: str) -> bool:
    return token[0] in '“"'


class SpeakerDescribedInQuotation(RuledCheck):
    id = "speaker-described-in-quotation"
    category = "fluency/punctuation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "what the reporter tells of the speaker stands in quotation marks"
    confidence = 0.85
    explanation = """
Finds a sentence about the speaker that stands inside the quotation, or in marks of its own: "“I had to try. The
58-year-old crossed the lake in a bathtub.”", "“I never wanted to be famous,” she says. “She lives with her husband on
an island.”", "“Coach Doe is not worried. I know my team,” says Doe.". Systems lose the marks and set them
anew around whole paragraphs. Take the sentence out of the quotation.

The speaker must say *I* (or *we*) and speak of nobody to whom the sentence could belong.
"""
    supersedes = ("narration-in-quotation",)
    examples = (
        bad(
            "“I simply had to try. ⟦The 58-year-old crossed the lake in a bathtub.⟧” Now there are new plans.",
            repair="“I simply had to try.” The 58-year-old crossed the lake in a bathtub. Now there are new plans.",
        ),
        bad(
            "“I never wanted to be famous,” the actress says. ⟦“She lives with her husband on an island.”⟧",
            repair="“I never wanted to be famous,” the actress says. She lives with her husband on an island.",
        ),
        bad(
            "⟦“Coach Jane Doe is not worried. ⟧I know my team,” says Doe.",
            repair="Coach Jane Doe is not worried. “I know my team,” says Doe.",
        ),
        bad(
            "⟦“The 63-year-old is angry. ⟧I have lost it all,” says the farmer.",
            repair="The 63-year-old is angry. “I have lost it all,” says the farmer.",
        ),
        bad(
            "⟦“The museum’s director, Emil Falk, spoke of a small sensation”⟧. Until now, only shards were known.",
            repair="The museum’s director, Emil Falk, spoke of a small sensation. Until now, only shards were known.",
        ),
        bad(
            "⟦“Mayor Jane Doe called the decision a slap in the face”⟧. The council meets again in June.",
            repair="Mayor Jane Doe called the decision a slap in the face. The council meets again in June.",
        ),
        bad(
            "⟦“The mayor announced that she would not stand again.⟧ “After twelve years it is time,” she said.",
            repair="The mayor announced that she would not stand again. “After twelve years it is time,” she said.",
        ),
        bad(
            '⟦"Coach Emil Falk was satisfied.⟧ "The boys deserved to win," he said.',
            repair='Coach Emil Falk was satisfied. "The boys deserved to win," he said.',
        ),
        bad(
            "⟦“The police are looking for witnesses.⟧ “Anyone who saw the car should call,” a spokesman said.",
            repair="The police are looking for witnesses. “Anyone who saw the car should call,” a spokesman said.",
        ),
        good("“The house was gone. “We wept for an hour,” she said. “It was over. “Nobody came,” he added."),
        good("“Our mayor announced that she would go. “After twelve years it is time,” she said."),
        good("“Mayor Jane Doe called us yesterday”. “The director spoke of a sensation,” she said. “It was none”."),
        good("Mayor Jane Doe called it “a slap in the face”. The song is called “Jane Doe Said No”. “The End”."),
        good("“I owe it to my mother,” the actress says. “She lives with her sister on an island.”"),
        good("“I met the driver at once. The 58-year-old was in shock,” said the pastor."),
        good("“I never met a braver man,” said the officer. “He lived through two wars.”"),
        good("“The 80-year-old from next door comes by. I bake for two,” he says. “The 20-year-old me would laugh.”"),
        good(
            "“Coach Doe is not worried. I know her,” says her captain, Emil Falk. “Falk is ill. We need him,” said Doe."
        ),
        good("The dog was back. “I cried for an hour,” said the owner. “She lived in the woods for a week.”"),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return (
            Rule.of_text(_whole_sentences, lazy_regex(r"[^\W_][”\"’]\.$")),
            Rule.of_text(_opened_twice, Bigram(_ends_statement, _opens_quotation, by_second=True)),
            Rule.of_text(
                _in_quotations,
                Together(_MARKS, Bigram(frozenset({"the"}), lazy_regex(r"^\d{1,3}-year-old"))),
                lazy_regex(r"[“\"](?:He|She)$"),
                Together(_MARKS, Bigram(_ends_statement, frozenset({"i", "we", "my", "our"})), SAYING),
            ),
        )


_MARKS = frozenset('“"')


def _whole_sentences(text: str) -> Iterator[Hit]:
    for match in _WHOLE_SENTENCE.finditer(text):
        if CLOSERS[match["open"]] == match["close"] and not _OWN.search(match["told"]):
            whole = Span(match.start("open"), match.end("close"))
            yield Hit(whole, repair=Edit(whole, match["told"]))


def _opened_twice(text: str) -> Iterator[Hit]:
    for match in _OPENED_TWICE.finditer(text):
        if not _OWN.search(match["told"]) and not _YOU.search(match["told"]) and _REPORTERS.match(match["told"]):
            mark = Span(match.start("open"), match.end("open"))
            yield Hit(Span(mark.start, match.end("told")), repair=Edit(mark, ""))


def _in_quotations(text: str) -> Iterator[Hit]:
    for match in _QUOTATION.finditer(text):
        inside = Span(match.start() + 1, match.end() - 1)
        behind = _ATTRIBUTED_BEHIND.match(text, inside.end)
        starts = [inside.start, *(found.end() for found in _BOUNDARY.finditer(text, inside.start, inside.end))]
        hit = (
            _at_the_beginning(text, inside, starts, behind)
            or _at_the_end(text, inside, starts, attributed=behind is not None)
            or _in_marks_of_its_own(text, inside)
        )
        if hit is not None:
            yield hit


def _at_the_end(text: str, inside: Span, starts: list[int], *, attributed: bool) -> Hit | None:
    """“I had to try. The 58-year-old crossed the lake.”"""
    for start in starts[1:]:
        if _OF_AGE.match(text, start, inside.end):
            said, told = text[inside.start : start], text[start : inside.end]
            if attributed or not _MYSELF.search(said) or _OWN.search(told) or _names_somebody(said):
                return None
            mark = text[inside.end]
            return Hit(Span(start, inside.end), repair=Edit(Span(start - 1, inside.end + 1), f"{mark} {told}"))
    return None


def _at_the_beginning(text: str, inside: Span, starts: list[int], behind: re.Match[str] | None) -> Hit | None:
    """“Coach Doe is not worried. I know my team,” says Doe"""
    if (
        behind is None
        or len(starts) == 1
        or text[inside.end - 1] not in ",!?"
        or not _begins_sentence(text, inside.start)
    ):
        return None
    told, rest = text[inside.start : starts[1]], text[starts[1] : inside.end]
    if not _FIRST_PERSON.match(rest) or _OWN.search(told) or _SPOKEN_OF.search(rest):
        return None
    speaker = _SPEAKER_TOLD.match(told)
    by_name = speaker is not None and re.search(rf"\b{speaker['surname']}$", behind["attribution"]) is not None
    if by_name or (_OF_AGE.match(told) and _MYSELF.match(rest)):
        mark = text[inside.start - 1]
        return Hit(Span(inside.start - 1, starts[1]), repair=Edit(Span(inside.start - 1, starts[1]), f"{told}{mark}"))
    return None


_YOU = lazy_regex(r"\b[Yy]ours?\b|\b[Yy]ou\b")
_PRONOUN = lazy_regex(r"\b(?:he|she)\b")
_SPOKEN_OF = lazy_regex(r"\b(?:he|him|his|she|her|He|She|His|Her)\b")


def _in_marks_of_its_own(text: str, inside: Span) -> Hit | None:
    """“I never wanted to be famous,” the actress says. “She lives on an island.”"""
    told = text[inside.start : inside.end]
    by_age = _OF_AGE.match(told)
    if not (by_age or _LIFE.match(told)) or told[-1] != "." or _OWN.search(told):
        return None
    before = text[max(inside.start - 1 - _LOOKED_BACK, 0) : inside.start - 1]
    attribution = _ATTRIBUTED_BEFORE.search(before)
    if attribution is None:
        return None
    opening = max(before.rfind("“", 0, attribution.start()), before.rfind('"', 0, attribution.start() + 1))
    said = before[opening + 1 : attribution.start()]
    if opening < 0 or not _OWN.search(said) or _names_somebody(said) or _names_somebody(attribution["rest"]):
        return None
    pronoun = _PRONOUN.search(attribution[0])
    if pronoun and told.startswith(("He ", "She ")) and pronoun[0] != told.split()[0].lower():
        return None
    if not by_age and _names_somebody(before[:opening]):
        return None
    whole = Span(inside.start - 1, inside.end + 1)
    return Hit(whole, repair=Edit(whole, told))


def _begins_sentence(text: str, place: int) -> bool:
    return text[: place - 1].rstrip()[-1:] in {"", ".", "!", "?", "”", '"'}


def _names_somebody(text: str) -> bool:
    """Whether words tell of anybody that another sentence may speak of."""
    return _SOMEBODY.search(text) is not None or not _PERSONS.isdisjoint(_WORD.findall(text.lower()))


_PERSONS = persons() | frozenset("client patient victim suspect driver player coach friend partner boss".split())
