"""Who says it, said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import methodcaller

from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, Trigger, bad, good
from mtcheck.checks.discourse.telling.speaking import NAMED, PERSON, SAID_BY, SAYING, SAYS, SAYS_WHO
from mtcheck.document import Span
from mtcheck.languages.patterns import BEGINNING, lazy_regex
from mtcheck.languages.tokens import before_mark, has_comma
from mtcheck.report import Severity

__all__ = ["AttributionGivenTwice"]

_NOUN = r"[A-Za-zÀ-ɏ][\w’'-]+"
_LATE = lazy_regex(
    rf",\s(?:(?P<who>he|she|they|(?:(?:the|an?)\s)?(?:{_NOUN}\s){{1,4}}?)\s?(?P<says>{SAYS})"
    rf"|(?P<inverted>{SAYS})\s(?P<behind>he|she|(?:the\s)?{_NOUN}(?:\s{_NOUN}){{0,2}})"
    rf"|(?:according to|so)\s(?P<source>(?:the\s)?{_NOUN}(?:\s{_NOUN}){{0,2}}))(?P<end>[.,])(?=\s|$)"
)
"""An attribution behind a comma, at the end of a sentence or between commas."""
_CONVINCED = "is (?:convinced|certain|sure|pleased|delighted|confident)"
_QUOTED = lazy_regex(rf"[,!?][”\"]\s(?P<attribution>[^.!?;“”\"]{{0,160}}\b(?:{SAYS}|{_CONVINCED})\b[^.!?;“”\"]*)$")
_BEFORE_AND_BEHIND = lazy_regex(
    rf"(?<![\w’-])(?P<subject>{_NOUN}|[Hh]e|[Ss]he),?\s(?:{SAYS})[:,]\s[“\"][^“”\"]+[,!?][”\"](?P<again>\s(?:{SAYS})\s(?:the\s)?(?P=subject)"
    rf"|\s(?:the\s)?(?P=subject)\s(?:{SAYS}))(?=[.,;\s])"
)
_SAID_TWICE = lazy_regex(
    rf"(?:^|[.!?]\s)(?!As\s)(?P<first>[A-Z](?:[\w’.-]+\s)?(?:{_NOUN}\s){{0,6}}?)(?:{SAYS})"
    r"(?:\s(?:after|on|in|at|to|during|before)\s[^.,:;!?“”\"\n]{3,50})?:\s(?:“[^“”\n]{3,600},”|\"[^\"\n]{3,600},\")"
    rf"(?P<again>\s{SAID_BY}(?=[.,]|\s(?:after|on|in|at|about|when)\b))"
)
"""“The coach said: “We won,” said the coach”: the comma before the mark leads to an attribution as well."""
_BEHIND_TWICE = lazy_regex(
    rf"[,!?][”\"](?P<again>\s(?:{SAYS})\s(?:the|a)\s(?:[a-z-]+\s?){{1,4}}),\s(?:[A-Z][\w’-]+\s){{1,3}}(?:{SAYS})\b"
)
_INVERTED = lazy_regex(rf",\s(?:{SAYS})\s(?:the|a|his|her|[A-Z])[^.!?;“”\"]*$")
_ACCORDING = lazy_regex(
    r"(?:^|[.!?]\s)(?:According to|As(?!\s(?:for|to|of|regards)\b))\s"
    r"(?P<source>(?:(?:the|a|an|his|her)\s)?[^.,;!?“”\"]{3,60})"
    r"[^.;!?“”\"]*$"
)
_REPORTED = lazy_regex(
    rf"(?:^|[.!?,]\s)(?P<subject>(?:[Tt]he|[Aa]n?)\s(?:[a-z’'-]+\s){{1,6}}?|(?:[A-Z][a-z-]+\s(?:[a-z-]+\s){{1,3}})?(?:[A-Z][\w’'-]+\s){{1,3}}|[HhSs]h?e\s"
    rf"|[Ii]t\s)"
    rf"(?P<says>{SAYS})\b[^.;!?“”\"]*$"
)
_ACCORDING_SAID = lazy_regex(
    r"\bAccording to (?:the|a|an|his|her|its) (?:(?!who|which|that|what|how|and|or)[a-z’'-]+ ){1,3}?"
    r"(?P<says> ?(?:said|says|stated|states|explained|explains|announced|reported))\b(?! to\b|,| by\b| in\b)"
)
_FINITE = (
    "says|explains|adds|emphasi[sz]es|announces|complains|warns|tells|stresses|believes|writes|replies|insists|confirms"
    "|demands|reports|recalls|admits|argues|fears|promises|criticises|declares"
)
_PAST = "said|explained|added|complained|wrote|replied|insisted"
_WHEN = (
    r"(?=[.]|\s(?:on|in|at|after|during|today|yesterday|afterwards|later|again|this|last|when|before|following|with)\b(?!\sto\b)"
    r"|\s[a-z]+ly\b)"
)
_VERB_AROUND = lazy_regex(
    rf"[,!?][”\"’]\s(?P<first>(?P<says>{SAYS})\s)(?:{NAMED}|{PERSON}|(?:the\s)?police|[A-Z][\w’-]+|he|she|they)"
    rf"(?P<again>\s(?:(?:{_FINITE})|(?P=says){_WHEN}|(?:{_PAST}){_WHEN}))(?=[.,]|\s)"
)
"""“… ,” said coach Jane Doe said after the game"""
_VERB_BEHIND = lazy_regex(
    rf"[,!?][”\"’]\s(?P<says>{SAYS})\s(?:(?:the|an?)\s|(?=[A-Z]))[^.,;:!?“”\"\n]{{3,80}}(?:,\s[^.,;:!?“”\"\n]{{3,60}})?"
    r"(?P<again>,\s(?P=says))(?=\s(?:on|in|at|after|during|today|yesterday)\b)"
)
"""“… ,” said the head of the authority, said on Monday."""
_SOURCE_SAID = lazy_regex(
    rf"\b(?P<to>[Aa]ccording\sto)\s(?:{NAMED}|(?:the\s)?(?:police|prosecutors|authorities|media|investigators|experts)|[A-Z][\w’-]+)"
    rf"(?P<says>\s(?:said|says|stated|states|explained|explains|announced|reported)(?:{_WHEN}|(?=\sthat\s))"
    r"|\s(?:said|says|explained|stated)(?=,\s))"
)
"""“According to police spokesman John Doe said, …”, “according to the police said on Monday”"""
_TOLD_AGAIN = lazy_regex(
    rf"[,!?][”\"’]\s(?:{SAYS_WHO}|(?:he|she|they|{PERSON}|{NAMED})\s(?:{SAYS}))"
    rf"(?P<again>,\s(?:{SAYS})\s(?:{NAMED}|{PERSON}|he|she|they))(?=[.,]|\s(?:who|on|in|at|after)\b)"
)
"""“… ,” she said, said Jane Doe, who …”"""
_HE_THEN_NAME = lazy_regex(
    rf"[,!?][”\"’]\s(?P<again>(?:he|she)\s)(?:{SAYS}),\s[A-ZÀ-Þ][\w’-]+\s[A-ZÀ-Þ][\w’-]+,\s(?:the|an?|head|director|president|chair\w*|spokes\w+"
    r"|who|leader|owner|manager|founder|chief)\b"
)
"""“… ,” he said, John Doe, head of the museum."""
_SAID_TOLD = lazy_regex(
    rf"[,!?][”\"’]\s(?P<again>(?:said|says)\s)(?:{NAMED}|{PERSON}|[A-Z][\w’-]+)\s(?:told|tells)\s(?:the|a|an|our|this|us|reporters|journalists"
    r"|[A-Z][\w-]+)\b"
)
"""“… ,” said baker John Doe told the radio station."""
_AROUND = lazy_regex(
    rf"{BEGINNING}According\sto\s(?:{NAMED}|{PERSON}),\s[“\"][^“”\"]{{12,300}}[,!?][”\"]"
    rf"(?P<again>\s{SAYS_WHO})(?=[.,])"
)
"""“According to Jane Doe, “the plans are ready,” said John Roe.”"""
_SAME_AGAIN = lazy_regex(
    r"[,!?][”\"](?=\s[^“”\"]*[,.]\s[“\"][^“”\"]{8,300}[,!?][”\"])"
    rf"(?P<told>\s{SAYS_WHO})[,.]\s[“\"][^“”\"]{{8,300}}[,!?][”\"]"
    r"(?P<again>(?P=told))(?=[.,])"
)
"""“… ,” said Jane Doe, “and … ,” said Jane Doe.”"""
_TWO_VERBS = lazy_regex(
    rf"[,!?][”\"’]\s(?:{SAYS})(?P<again>\s(?:{SAYS}))(?=\s(?:(?:the|a|an|his|her)\s[a-z]|[A-Z][a-z]))"
)
"""“… ,” warns explains the biologist Jane Doe”"""
_ACCORDING_TWICE = lazy_regex(
    r"\b[Aa]ccording\sto\s[^,.;:!?“”\"\n]{3,60}(?P<again>,\saccording\sto\s[^,.;:!?“”\"\n]{3,60})(?=,)"
)
"""“According to the police, according to police information, the driver …”"""
_OPENED = lazy_regex(
    rf"{BEGINNING}(?P<opening>(?:He|She) (?:{SAYS})(?: that)?[:,]? )"
    rf"[“\"](?:[^“”\"\s]+\s){{4,}}[^“”\"\s]+[,!?][”\"] (?:{SAYS}) (?!his|her)"
)
_REACH = 400
"""Characters before a second attribution in which the first stands, in the same sentence."""


class AttributionGivenTwice(RuledCheck):
    id = "attribution-given-twice"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "the sentence says twice who says it"
    confidence = 0.9
    explanation = """
Finds a second attribution in one sentence: "“The dam holds,” the president said on Monday, he said", "According to the
police, the driver was drunk, the police said", "According to the operator said the lift …". German marks reported
speech at the verb as well as in the main clause, and systems turn both into English. Drop one.

Counted are attributions to the same speaker, or to a pronoun, behind a quotation that has its speaker. Somebody who
reports what another said stays silent.
"""
    examples = (
        bad(
            "“The dam holds,” the president said on Monday⟦, he said⟧. The road stays closed.",
            repair="“The dam holds,” the president said on Monday. The road stays closed.",
        ),
        bad(
            "According to the police, the driver was drunk⟦, the police said⟧.",
            repair="According to the police, the driver was drunk.",
        ),
        bad(
            "The company stated that the data were safe⟦, the company stated⟧.",
            repair="The company stated that the data were safe.",
        ),
        bad(
            "⟦According to the operator said⟧ the lift would not run.",
            repair="According to the operator, the lift would not run.",
        ),
        bad(
            "⟦He said ⟧“We have to act now,” said the mayor at the opening.",
            repair="“We have to act now,” said the mayor at the opening.",
        ),
        bad(
            "Coach Emil Falk said: “We lost our nerve,”⟦ said coach Emil Falk⟧. The next game is on Friday.",
            repair="Coach Emil Falk said: “We lost our nerve.” The next game is on Friday.",
        ),
        bad(
            "Beside the dam, the mayor, Ilse Kolb, said: “It stays closed,”⟦ said Kolb⟧. It is May.",
            repair="Beside the dam, the mayor, Ilse Kolb, said: “It stays closed.” It is May.",
        ),
        bad(
            "⟦According to the doctor Ivo Santl explained⟧ that the man had been dead for years.",
            repair="According to the doctor Ivo Santl that the man had been dead for years.",
        ),
        bad(
            "“The pitch was a disgrace,” ⟦said coach Emil Falk said⟧ after the goalless draw in Steinau.",
            repair="“The pitch was a disgrace,” said coach Emil Falk after the goalless draw in Steinau.",
        ),
        bad(
            "“We can’t conjure up teachers,” said the head of the school authority⟦, said⟧ on Monday.",
            repair="“We can’t conjure up teachers,” said the head of the school authority on Monday.",
        ),
        bad(
            "“The water is clean again,” ⟦explains the mayor explains⟧.",
            repair="“The water is clean again,” explains the mayor.",
        ),
        bad(
            "⟦According to police spokesman Kurt Wahl said⟧, the driver was drunk.",
            repair="According to police spokesman Kurt Wahl, the driver was drunk.",
        ),
        bad(
            "The driver was drunk, ⟦according to the police said⟧ on Monday.",
            repair="The driver was drunk, according to the police on Monday.",
        ),
        bad(
            "“The dam is rotten,” she said⟦, said Petra Voll⟧, who lives there.",
            repair="“The dam is rotten,” she said, who lives there.",
        ),
        bad(
            "“The shops stay open,” said director Vera Kolb⟦, emphasised the mayor⟧.",
            repair="“The shops stay open,” said director Vera Kolb.",
        ),
        bad(
            "“Nobody should swim there,” warns⟦ explains⟧ the biologist Carla Benetti.",
            repair="“Nobody should swim there,” warns the biologist Carla Benetti.",
        ),
        bad(
            "According to mayor Paul Zeh, “the money is there and the plans are ready,”⟦ said treasurer Lena Vogel⟧.",
            repair="According to mayor Paul Zeh, “the money is there and the plans are ready.”",
        ),
        bad(
            "“The hall was full,” said Jodok Moos, “and we sent people home,”⟦ said Jodok Moos⟧.",
            repair="“The hall was full,” said Jodok Moos, “and we sent people home.”",
        ),
        bad(
            "Coach Ilse Kolb said after the match: “We gave it away,”⟦ said the coach⟧. It is May.",
            repair="Coach Ilse Kolb said after the match: “We gave it away.” It is May.",
        ),
        bad(
            "According to the fire brigade, the smoke that filled the hall came from a stove⟦, the fire brigade said⟧.",
            repair="According to the fire brigade, the smoke that filled the hall came from a stove.",
        ),
        bad(
            "“The recipe stays in the safe,” ⟦said ⟧baker Udo Kern told the radio.",
            repair="“The recipe stays in the safe,” baker Udo Kern told the radio.",
        ),
        bad(
            "“We found the coins,” ⟦he ⟧said, Pavel Hruby, head of the museum.",
            repair="“We found the coins,” said, Pavel Hruby, head of the museum.",
        ),
        bad(
            "According to the police⟦, according to police information⟧, the driver had been at the wheel for hours.",
            repair="According to the police, the driver had been at the wheel for hours.",
        ),
        good("“We found the coins,” said baker Udo Kern, told to wait. “It is so,” she said, Anna Kern by her side."),
        good("“It is lost,” said a man called Emil. “No,” said the woman quoted by the paper. “Yes,” said Emil Falk."),
        good("“He left,” said the man accused of arson. “So,” said a source said to be close to the club."),
        good("“I was there,” said the man she told about it. “Who?” said the girl he reported on in May."),
        good("According to the police reports in March, all was well. According to Jane Doe said reports are false."),
        good("As Churchill said: “We shall fight,” the mayor told the guests. The note read: “No,” said her father."),
        good(
            "He asked: “Why?” and left. She said: “Because,” and he said nothing. He said: “No,” but then she said yes."
        ),
        good("He is learning Polish. As for Polish, he said, “I have been told that God is patient.”"),
        good("“The dam holds,” the president said on Monday. He said he was confident."),
        good("According to the police, the driver said he had fallen asleep."),
        good("The minister said that the chancellor had asked her, he said later, to resign."),
        good("“We walked,” said the mayor, who, he said, had lost his keys."),
        good("He said the company, according to its own figures, had lost money."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _late(text: str) -> Iterator[Hit]:
    for match in _LATE.finditer(text):
        start = match.start()
        before = text[max(start - _REACH, 0) : start]
        if _is_second(match, before):
            span = Span(start, match.start("end"))
            end = match.end() if match["end"] == "," and text[start - 1 : start] == "," else span.end
            yield Hit(span, repair=Edit(Span(start, end), ""))


_SAYS_THAT = lazy_regex(rf"\b(?:{SAYS})(?:\s[\w’'-]+){{0,3}}?\sthat\s|^\W*According to\s[^,]*\sthat\s")
_PRONOUNS = frozenset({"he", "she", "they"})
_WITH_OBJECT = ("call", "f", "kn", "describe", "inform", "reveal", "disclose", "post")
"""How verbs of saying begin that take a thing as their object as well: called the game off, found the body."""


_GOES_ON = lazy_regex(r" who|that|, and then\b")
"""Behind these, what is told goes on: “says Jane Doe, and then, catching his eye, she laughs”."""


def _is_second(match: re.Match[str], before: str) -> bool:
    if match["inverted"] and match["inverted"].startswith(_WITH_OBJECT) and before[-1:] not in '”"':
        return False
    who = (match["who"] or match["behind"] or match["source"] or "").strip()
    ends = match["end"] == "."
    quoted = _QUOTED.search(before) or (_INVERTED.search(before) if '"' not in before[-200:] else None)
    if quoted and ends and not _GOES_ON.search(quoted[0]):
        first = None if match["source"] else re.search(r"\b(?:he|she)\b", quoted[0])
        return who == first[0] or who not in _PRONOUNS if first else who in _PRONOUNS or _head(who) in quoted[0]
    according = _ACCORDING.search(before)
    if according and (who in {"he", "she"} or _names(who, according["source"])):
        reports = _SAYS_THAT.search(according[0]) if "According" in according[0] else " that " in according[0]
        return not reports and " who " not in according[0]
    reported = _REPORTED.search(before)
    if reported is None:
        return False
    if reported["subject"].strip().lower() == "it":
        return (match["says"] or match["inverted"]) == reported["says"] and ends and who not in _PRONOUNS
    same_verb = (match["says"] or match["inverted"]) == reported["says"]
    if who in {"he", "she"}:
        return same_verb and reported.end("says") >= len(before.rstrip(", ")) - len(" that") and not ends
    return _names(who, reported["subject"]) and (same_verb or match["source"] is not None)


def _names(who: str, subject: str) -> bool:
    """Whether the later mention repeats the head noun of the earlier one."""
    return _head(who) in {word.removesuffix("’s").removesuffix("'s") for word in subject.split()}


def _head(mention: str) -> str:
    return mention.split()[-1] if mention else ""


def _said_of_source(text: str) -> Iterator[Hit]:
    for match in _ACCORDING_SAID.finditer(text):
        said = Span(match.start("says"), match.end("says"))
        yield Hit(Span(*match.span()), repair=Edit(Span(said.start - (text[said.start] != " "), said.end), ","))
    for match in _SOURCE_SAID.finditer(text):
        said = Span(*match.span("says"))
        yield Hit(Span(*match.span()), repair=Edit(said, ""))


def _around_speaker(text: str) -> Iterator[Hit]:
    for match in _VERB_AROUND.finditer(text):
        said = Span(*match.span("again"))
        yield Hit(Span(match.start("first"), said.end), repair=Edit(said, ""))


def _led_to_and_behind(text: str) -> Iterator[Hit]:
    for match in _SAID_TWICE.finditer(text):
        again = Span(*match.span("again"))
        stops = text[again.end : again.end + 1] == "."
        ending = Edit(Span(again.start - 2, again.end + 1), f".{text[again.start - 1]}")
        yield Hit(again, repair=ending if stops else None)


def _again(pattern: re.Pattern[str], *triggers: Trigger) -> Rule:
    """A rule that takes away what a pattern has again, with the comma before it where the sentence ends there."""

    def find(text: str) -> Iterator[Hit]:
        for match in pattern.finditer(text):
            span = Span(*match.span("again"))
            ends = text[span.start - 2] == "," and text[span.end : span.end + 1] == "."
            edit = Edit(Span(span.start - 2, span.end + 1), text[span.end] + text[span.start - 1])
            yield Hit(span, repair=edit if ends else Edit(span, ""))

    return Rule.of_text(find, *triggers)


def _according_twice(text: str) -> Iterator[Hit]:
    for match in _ACCORDING_TWICE.finditer(text):
        span = Span(*match.span("again"))
        yield Hit(span, repair=Edit(span, ""))


def _opened(text: str) -> Iterator[Hit]:
    for match in _OPENED.finditer(text):
        span = Span(*match.span("opening"))
        yield Hit(span, repair=Edit(span, ""))


def _leads_on(token: str) -> bool:
    """Whether no mark ends a token, or only the full stop of an initial."""
    return token[-1] not in ',;:!?”"’'


def _says_first(token: str) -> bool:
    """Whether an attribution may stand here that another behind a comma repeats."""
    return token in SAYING or token in _FIRST


_FIRST = frozenset("According As convinced certain sure pleased delighted confident".split())


_CLOSED = lazy_regex(r"[,!?][”\"’]$")
_OPENS = lazy_regex(r"^[“\"]")
_HE = frozenset({"he", "she"})
_CLOSED_AND_SAID = Bigram(_CLOSED, SAYING)
_NAMED_AND_SAYS = Bigram(_leads_on, SAYING)
_ACCORDING_TO = Bigram(frozenset({"according"}), frozenset({"to"}))
_RULES = (
    Rule.of_text(
        _late,
        Together(before_mark(SAYING, ".,"), _says_first),
        Together(before_mark(SAYING, ","), before_mark(SAYING, ".")),
        Bigram(has_comma, SAYING | {"according", "so"}),
    ),
    Rule.of_text(
        _said_of_source,
        Together(_ACCORDING_TO, frozenset("said says stated states explained explains announced reported".split())),
    ),
    Rule.of_text(_around_speaker, Together(_CLOSED_AND_SAID, _NAMED_AND_SAYS)),
    Rule.of_text(_led_to_and_behind, Together(Bigram(methodcaller("endswith", ":"), _OPENS), _CLOSED, SAYING)),
    _again(_BEFORE_AND_BEHIND, Together(Bigram(before_mark(SAYING, ":,"), _OPENS), _CLOSED)),
    _again(_BEHIND_TWICE, Together(_CLOSED_AND_SAID, Bigram(SAYING, frozenset({"the", "a"})), _NAMED_AND_SAYS)),
    _again(_TOLD_AGAIN, Together(_CLOSED, Bigram(has_comma, SAYING))),
    _again(_VERB_BEHIND, Together(_CLOSED_AND_SAID, Bigram(has_comma, SAYING))),
    _again(_TWO_VERBS, Together(_CLOSED, Bigram(SAYING, SAYING))),
    _again(_AROUND, Together(_ACCORDING_TO, _CLOSED_AND_SAID)),
    _again(_SAME_AGAIN, Together(_CLOSED_AND_SAID, _OPENS)),
    _again(_HE_THEN_NAME, Together(Bigram(_CLOSED, _HE), before_mark(SAYING, ","))),
    _again(_SAID_TOLD, Together(Bigram(_CLOSED, frozenset({"said", "says"})), frozenset({"told", "tells"}))),
    Rule.of_text(_according_twice, Together(_ACCORDING_TO, Bigram(has_comma, frozenset({"according"})))),
    Rule.of_text(_opened, Together(Bigram(_HE, SAYING), _CLOSED_AND_SAID)),
)
