"""One person, two ages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.check import Bigram, Check, Context, Hit, Layer, bad, good
from mtcheck.checks.discourse.counts import BELOW_HUNDRED, count
from mtcheck.checks.discourse.people import Age, ages
from mtcheck.checks.discourse.telling import sentence_around
from mtcheck.document import Document, Passage, Span
from mtcheck.report import Severity

__all__ = ["AgeGivenTwoWays"]

_NUMBER = rf"(?:\d{{1,3}}|{BELOW_HUNDRED})"
_ANY_AGE = re.compile(
    rf"\bAt (\d{{2}}),|\((\d{{2,3}})\)|, (\d{{2}})(?=[,.;])|\b({_NUMBER})-year-old|\b(?:aged|at the age of|turn(?:s|ed"
    rf"|ing)?) ({_NUMBER})(?=[\s,.])"
    r"|\b(?:is|was|am) (?:only |just |already )?"
    rf"({_NUMBER})(?=[,.;]| years? old\b| (?:and|but|when|on|today|this|now)\b)"
    rf"|\b({_NUMBER}) years? old\b|\b[Ww]ith (?:his|her) (\d{{2}}) years\b"
    r"|\b(?:her|his|[a-z]{3,}['’]s) (\d{2,3})(?:st|nd|rd|th) birthday",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[-0-9](?:(?<=-)year-old|(?<![^(][0-9])(?<=[0-9])[0-9])")
_DEMONYM = (
    r"(?:[A-Z][a-z]+(?:ian|ish|ese|ean)|German|Swiss|Dane|Swede|Finn|Pole|Czech|Turk|Greek|American|Mexican|African"
    r"|Moroccan|Croat|Serb|Briton|Scot|Spaniard|Afghan|Slovene|Slovak|(?:French|English|Dutch"
    r"|Irish)(?:wo)?man)\b(?!\s[A-Z])"
)
_ANAPHOR = re.compile(
    rf"\b[Tt]he (?P<years>{_NUMBER})-year-old(?=[\s,.’']+(?:{_DEMONYM}|(?!(?:[A-Z]|(?:[a-z]+ )?(?:man|woman|boy"
    rf"|girl)\b))))|\bAt (?:the age of )?(?P<at>\d\d),? (?P<who>he|she|I)\b"
)
"""“The 36-year-old”, “At 36, he”."""
_AT_ANOTHER_TIME = re.compile(rf"\b(?:[Aa]s an? {_NUMBER}-year-old|back then|years? (?:later|ago|earlier|before))\b")
_SINCE = re.compile(r"\b(?:today|now|nowadays|meanwhile|still|back then|at the time|by then|then)\b", re.IGNORECASE)
"""What tells that two ages are those of two times of a life."""
_FULL_NAME = re.compile(r"\b[A-Z][a-zß-öø-ÿ]+ [A-Z][a-zß-öø-ÿ]+\b(?! (?:Street|University|Hospital|Court|Bank|Bridge))")
_PEOPLE = (
    "man|woman|boy|girl|driver|motorist|cyclist|pedestrian|wife|husband|brother|sister|son|daughter|mother|father"
    "|friend|"
    "neighbour|neighbor|colleague|passenger|passer-by|teenager|youth|suspect|victim|officer|doctor|lawyer|farmer|"
    "student|pupil|teacher|worker|guest|witness|partner|girlfriend|boyfriend|couple|spokesman|spokeswoman|opponent"
)
_AGED_PERSON = re.compile(
    rf"\b{_NUMBER}-year-old (?:(?!and|with|his|her)[a-z-]+ ){{0,2}}(?:{_PEOPLE})\b"
    rf"|\b(?:an?|his|her|their)\s(?:[a-z-]+\s){{0,2}}(?:{_PEOPLE})(?: \(\d|, \d\d[,.]| aged|(?:, [^,.]+,)? is \d)",
    re.IGNORECASE,
)
_BEING = re.compile(rf"\b[Tt]he (?:{_PEOPLE}) (?:is|was) an? (?=[a-z-]+ )|\bbecome an? (?=father|mother)")
"""“The victim was a cyclist” tells of one person."""
_PERSON = re.compile(rf"\b(?:an?|another|his|her|their|second|other|whose)\s(?:[a-z-]+\s){{0,2}}(?:{_PEOPLE})\b")
_SAME_PERSON = {"mother": "woman", "father": "man"}
_THEIRS = re.compile(rf"\b(?:his|her|their)\s(?:[a-z-]+\s){{0,2}}(?:{_PEOPLE})\b")
_PERSON_LED_BY = re.compile(rf"[\s,.’']+(?:{_PEOPLE})\b")
_GROUP = re.compile(rf"\b(?:two|three|other|second)\s(?:[a-z-]+\s){{0,2}}(?:{_PEOPLE}|women|men)s?\b")
_DEFINITE_ROLE = re.compile(
    rf"\b[Tt]he (?P<years>{_NUMBER})-year-old (?P<noun>{_PEOPLE})\b(?!\s(?:who|whose|from|with|and|in)\b)"
)


@cache
def _aged(noun: str) -> re.Pattern[str]:
    """A person with an age: a 9-year-old boy, a boy (9)."""
    return re.compile(
        rf"\b(?:a|an|the) (?:[a-z-]+ )?(?:({_NUMBER})-year-old (?:[a-z-]+ )?{noun}|{noun} \((\d{{1,3}})\)"
        rf"|{noun}, (\d{{1,2}})(?=[,.])|{noun} aged ({_NUMBER})\b)",
        re.IGNORECASE,
    )


_NOUN = re.compile(rf"\b(?:{_PEOPLE})\b")
_FAR = 2000
"""Characters before a person of some age in which the same person was spoken of."""
_MOST_AGES = 2
_NEAR = 3
"""Years by which an age differs at most from one of two that are given."""
_REACH = 2
"""Passages before in which the person may have been introduced."""


class AgeGivenTwoWays(Check):
    id = "age-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        _FIGURE,
        frozenset({"aged"}),
        Bigram(frozenset({"age"}), frozenset({"of"})),
        Bigram(frozenset({"years", "year"}), frozenset({"old"})),
    )
    message = "the text gives this person another age elsewhere"
    confidence = 0.9
    explanation = """
Finds a person whose age the text gives in two ways: "Weber (45)" and later "the 54-year-old Weber". Digits are swapped
when German figures are read aloud or rebuilt (*vierundfünfzig*), or two versions of a text are merged. Look the age
up.

"The 36-year-old" alone counts where the text has spoken of one person only. Two people of one surname count as one
only if their first names agree or one is left out.
"""
    examples = (
        bad("Anna Weber (45) fell. Her dog barked at ⟦54⟧-year-old Anna Weber."),
        bad("Peter Maurer, 61, resigned. Maurer (⟦16⟧) did not say why."),
        bad("The climber Jakob Senn, 41, set off alone. The body of the ⟦47⟧-year-old was found on Sunday."),
        bad("A 58-year-old man fell from a ladder. The ⟦85⟧-year-old died at once."),
        good("Anna Weber (45) was hit by a driver from Bern. The 47-year-old was unhurt."),
        bad("Ursula Brandt has died at the age of 88. Brandt, ⟦86⟧, had lived in Chur."),
        bad("The boy was only eleven years old when he fled. Alone, the ⟦seventeen⟧-year-old crossed three borders."),
        bad("The race was won by Tadej Kosmač (26). The ⟦28⟧-year-old Slovenian took the lead on the last climb."),
        bad("A boy (9) was bitten by a dog. The ⟦19⟧-year-old boy had to undergo surgery."),
        bad("A hiker fell. The 47-year-old had been out with two friends. The ⟦74⟧-year-old died in the helicopter."),
        good("A 45-year-old man hit a 54-year-old man. The 54-year-old man died. The 19-year-old man who saw it fled."),
        bad("The victim was a cyclist aged 58. The ⟦85⟧-year-old died at the scene."),
        bad("Luca Senn is 22 years old. At ⟦32⟧, he is the youngest of the team."),
        bad("Ben Radtke (52) has a new film. His wife, a dancer, is 30. The ⟦55⟧-year-old posted a picture."),
        bad("At 43, Anna Voss is the youngest member. Anna Voss (⟦34⟧) is glad."),
        good("Anna Weiss was 19 when she left home. Today the 45-year-old runs a hotel."),
        good("As a 16-year-old, Moritz Hahn worked in the mine. The 61-year-old remembers the dust."),
        good("A 31-year-old and his friend were arrested. The 28-year-old confessed."),
        good("Police arrest man, 32, after woman is found dead. The 44-year-old had been stabbed."),
        good("The singer celebrates her 50th birthday. Her daughter, a 22-year-old student, baked the cake."),
        good("A 58-year-old man and his wife fell. The 55-year-old died, the 58-year-old lives."),
        good("Anna Weber (45) fell. Her dog barked at 45-year-old Weber."),
        good("Anna Weber (45) and Paul Weber (47) fell; Weber turned 46 in May."),
        good("Bayern (75) beat Dortmund (57)."),
        good("The 47-year-old fell.", source="Der 47-Jährige fiel.", rows=(("Ein Mann (45).", "A man (45)."),)),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for age, first in context.gathered(self, _contradictions):
            if age.index == context.index:
                message = f"{' '.join(first.names)} is {first.years} elsewhere in the text"
                yield Hit(age.span, message=message)
        if "-year-old" in passage.text or "At " in passage.text:
            yield from _anaphors(passage, context)
            yield from _of_role(passage, context)


def _anaphors(passage: Passage, context: Context) -> Iterator[Hit]:
    """“The 36-year-old” behind a single person of another age, or people of whom none is as old."""
    previous = _previous(context)
    text = previous + passage.text
    for match in _ANAPHOR.finditer(text, len(previous)):
        before = text[: match.start()]
        given = [count(next(filter(None, age.groups()))) for age in _ANY_AGE.finditer(before)]
        years = count(match["years"] or match["at"])
        if len(given) > _MOST_AGES:
            break
        if not given or years in given or _at_another_time(text, match, years - max(given)):
            continue
        swapped = any(str(age)[::-1] == str(years) for age in given)
        near = len(given) == 1 or any(abs(age - years) <= _NEAR for age in given)
        sure = swapped and not _PERSON_LED_BY.match(text, match.end())
        of_speaker = match["who"] == "I"
        if (sure or (near and not of_speaker)) and (
            of_speaker or not _somebody_else(before, len(given), theirs=not sure)
        ):
            span = Span(*match.span("years" if match["years"] else "at")).shifted(-len(previous))
            yield Hit(span, message=f"the person spoken of is {given[-1]} elsewhere in the text", confidence=0.8)


def _at_another_time(text: str, anaphor: re.Match[str], older: int) -> bool:
    """Whether the text tells of an age in the past, or of the years since, by which somebody has grown older."""
    sentence = sentence_around(text, Span(*anaphor.span()))
    return _AT_ANOTHER_TIME.search(text, 0, sentence.end) is not None or (
        older > _NEAR and _SINCE.search(text, sentence.start, sentence.end) is not None
    )


def _previous(context: Context) -> str:
    """The text of the passages before the one that is looked at, a line each; rows of a batch stand alone."""
    reach = 0 if context.document.batch else _REACH
    segments = context.document.segments[max(context.index - reach, 0) : context.index]
    return "".join(f"{segment.target.text}\n" for segment in segments)


def _of_role(passage: Passage, context: Context) -> Iterator[Hit]:
    """“A boy (9) … The 19-year-old boy”, where the text gives one boy an age before."""
    previous = _previous(context)
    text = previous + passage.text
    for match in _DEFINITE_ROLE.finditer(text, len(previous)):
        noun = match["noun"]
        before = text[max(match.start() - _FAR, 0) : match.start()]
        given = [count(next(filter(None, m.groups()))) for m in _aged(noun).finditer(before)]
        named = len(re.findall(rf"\b{noun}s?\b", before, re.IGNORECASE))
        if len(given) == 1 and named == 1 and given[0] != count(match["years"]):
            span = Span(*match.span("years")).shifted(-len(previous))
            yield Hit(span, message=f"the {noun} is {given[0]} elsewhere in the text", confidence=0.8)


def _somebody_else(before: str, aged: int, *, theirs: bool) -> bool:
    """Whether more people are introduced before the anaphor than those ``aged`` whose age the text gives; people of
    theirs, as *his neighbour*, count only where ``theirs`` is set."""
    before = _BEING.sub("The ", before)
    if not theirs:
        before = _THEIRS.sub("", before)
    named = {match[0].split()[-1] for match in _FULL_NAME.finditer(before)}
    nouns = {_SAME_PERSON.get(noun, noun) for noun in _NOUN.findall(before)}
    several = theirs and _GROUP.search(before) is not None
    return several or max(len(named), len(nouns)) > aged or bool(_PERSON.search(_AGED_PERSON.sub("", before)))


def _contradictions(document: Document, shown: Sequence[int]) -> tuple[tuple[Age, Age], ...]:
    """Ages that contradict an earlier one of the same person, with that one."""
    found = []
    known: defaultdict[str, dict[tuple[str | None, int], Age]] = defaultdict(dict)
    for age in ages(document, shown):
        first_name = age.names[0] if len(age.names) > 1 and age.names[0].lower() not in _OPENERS else None
        namesakes = known[age.names[-1]]
        same = [other for (name, _), other in namesakes.items() if None in (name, first_name) or name == first_name]
        if same and all(other.years != age.years for other in same):
            found.append((age, same[0]))
        namesakes.setdefault((first_name, age.years), age)
    return tuple(found)


_OPENERS = frozenset(
    "why when the but and for with that what how where after before since while if then only even".split()
)
"""Words with a capital at the beginning of a sentence that are no first names."""
