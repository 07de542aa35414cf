"""One match, two results."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtcheck.check import Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.counts import BELOW_HUNDRED, count
from mtcheck.checks.discourse.telling import sentence_around
from mtcheck.document import Document, Passage, Span
from mtcheck.report import Severity

__all__ = ["ResultGivenTwoWays"]

_SCORE = re.compile(
    r"(?<![\w.,:/–-])(?P<one>\d{1,2})[-–:](?P<other>\d{1,2})(?![\w:/%]|[.,–-]\d|\s?(?:years?|p\.?m|a\.?m)\b)"
)
_TAKEN_UP = re.compile(
    r"\b(?:the|this|that|their|his|her|its|thanks to the|deserved)\s(?:[a-z]+\s)?(?P<score>\d{1,2}[-–:]\d{1,2})"
    r"\s(?:home\s|away\s|cup\s|derby\s|overtime\s)?(?P<kind>win|victory|success|triumph|defeat|loss"
    r"|draw)\b(?P<rest>[^.!?\n]{0,60})",
    re.IGNORECASE,
)
_MARGIN = re.compile(
    rf"\b(?:[Tt]he|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts)\s(?:[a-z]+\s)?(?P<margin>(?P<number>\d{{1,2}}|{BELOW_HUNDRED})-(?:goal|point))\s"
    r"(?:home\s|away\s|cup\s|derby\s)?(?:win|victory|success|triumph|defeat|loss)\b(?P<rest>[^.!?\n]{0,60})"
)
"""“The three-goal victory”"""
_RESULT_BEFORE = re.compile(
    r"\b(?:won|win|wins|beat|beats|defeat(?:s|ed)?|lost|lose|loses|loss|drew|draw|victory|victorious|overcame"
    r"|triumph(?:ed)?|prevailed"
    r"|celebrated|celebrate|parted|tied|ended|finished)\b[^.!?\n]{0,60}$",
    re.IGNORECASE,
)
_RESULT_BEHIND = re.compile(r"\s(?:home\s|away\s)?(?:win|victory|triumph|defeat|loss)\b")
_ANOTHER_TIME = re.compile(
    r"\b(?:first leg|second leg|return leg|last|previous|earlier|since|before|ago|then|next|season|cup|half-time"
    r"|extra time|full[- ]time|normal time|regulation|penalties|shoot-?out|after \d+ minutes"
    r"|half|period"
    r"|sets?|other|opening|in (?:\d{4}|autumn|spring|January|February|March|April|May|June|July|August|September"
    r"|October"
    r"|November|December))\b"
)
"""What tells of another match, or of a part of this one."""
_GOES_ON = re.compile(
    r"\s(?:came|was|were|is|made|makes|means|took|takes|gave|gives|puts?|lifts?|lifted|keeps?|kept)\b"
)
"""A verb whose subject the victory ends."""
_ANOTHER_YEAR = re.compile(r"\b(?:[Ii]n|[Ss]ince)\s(?:19|20)\d\d\b")
_NAME = r"[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’-]+(?:\s[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’-]+)?"
_OPPONENT = re.compile(rf"^\s(?:over|against|at|in|with|for)\s(?:the\s)?(?P<name>{_NAME})")
_WON = re.compile(
    rf"(?P<one>{_NAME})\s(?:have\s|has\s)?(?:(?:(?P<won>beat|beaten|defeated|overcame)|(?P<lost>lost))\s"
    rf"(?:\d{{1,2}}[-–:]\d{{1,2}}\s)?(?:(?:to|against|at"
    rf"|in)\s)?(?:the\s)?(?:[a-z-]+\s){{0,3}}?(?P<other>{_NAME}))\s?(?:\w+\s){{0,2}}(?:\d{{1,2}}[-–:]\d)?"
)
_WON_FEWER = re.compile(
    rf"\b(?:beat|defeated)\s(?:the\s)?(?:{_NAME})\s(?P<beat>\d{{1,2}}[-–:]\d{{1,2}})(?![\w–-]|,?\s\(?\d|,? on)"
    r"|\b(?:a|the)\s(?:[a-z]+\s)?(?P<noun>\d{1,2}[-–:]\d{1,2})\s(?:home\s|away\s)?(?:win|victory|triumph)\b"
)
_DRAWN = re.compile(
    r"\b(?:drew|draw|drawn)\s(?P<goals>\d{1,2})[-–:](?P=goals)\b[^.!?\n]*[.!?]\s(?:[A-Z][^.!?\n]*[.!?]\s)?"
    r"(?:The|This|With the|After the|Thanks to the)\s(?P<kind>win|victory|success|defeat|loss)\b"
)
_OPPOSITE_VOTE = re.compile(
    r"\b(?:(?P<favour>came\sout\sin\sfavour\sof|voted\sin\sfavour\sof|voted\sfor|spoke\sout\sin\sfavour\sof)\s(?:the|a)\s(?:[a-z]+\s)?(?P<thing>[a-z]+)\b[^.!?\n]*[.!?]\s"
    r"(?P<thus>The\s(?P=thing)\s(?:was|is|has\sbeen|had\sbeen)\s(?:thus|therefore|thereby)\s(?:rejected|defeated|turned\sdown|voted\sdown))|(?P<verb>approved|accepted|adopted|passed)\s(?:the|a)\s(?:[a-z]+\s){0,3}?(?P<noun>[a-z]+)\b[^.!?\n]*[.!?]\s"
    r"(?:With the|After the|The)\s(?P<outcome>(?:rejection\sof|no\sto)\sthe\s(?:[a-z]+\s)?(?P=noun))"
    r"|(?P<against>rejected|voted down)\s(?:the|a)\s(?:[a-z]+\s){0,3}?(?P<matter>[a-z]+)\b[^.!?\n]*[.!?]\s"
    r"(?:With the|After the|The)\s(?P<other>(?:adoption\sof|approval\sof|yes\sto)\sthe\s(?:[a-z]+\s)?(?P=matter)))\b"
)
_BEATEN_BY_NOBODY = re.compile(r"\b(?:beat|beats|defeated|won|overcame)\b")
_LOST = re.compile(r"\b(?:lost|lose|loses|beaten|knocked|despite|drew)\b", re.IGNORECASE)
_RISES = re.compile(
    r"\b(?:After|With|Thanks to|Through)\s(?:the|this)\s(?P<kind>defeat|loss),?\s(?:they|he|she|it|the\s[a-z]+)\s"
    r"(?:now\s)?(?:(?:moves?|moved|climbs?|climbed|goes|go|went|jumps?|jumped)\s(?:up\b|to\sthe\stop)|rises?\b"
    r"|advances?d?\b|qualif(?:y|ies|ied)\b|takes?\sthe\slead|consolidates?\b)"
)
"""“beat Trier 88-79 … After the defeat they move up to third place”"""
_ROUND = r"(?:the|their|his|her)\s(?:[\w’-]+\s){0,3}?(?:semi|quarter)-?\s?finals?\b(?!,?\s(?:first|second)[\s-]leg)"
_OUT = re.compile(
    rf"(?P<loser>{_NAME})\s(?:have\s|has\s)?(?:lost|(?:were|was|had\sbeen)\s(?:beaten|knocked\sout|eliminated)\sin"
    rf"|went\sout\sin)\s{_ROUND}"
    rf"|\b(?:beat|defeated|edged|overcame|saw\soff)\s(?P<beaten>{_NAME})\s[^.!?\n]{{0,60}}?\bin\s{_ROUND}"
)
_THROUGH = (
    r"(?:(?<=[.!?]\s)|(?<=\n))(?P<goes>{loser}\s(?:(?:will|now|then)\s){{0,2}}(?:meets?|faces?|plays?|takes?\son)\b)"
    r"[^.!?\n]{{0,60}}?\bin\sthe\s(?:[a-z]+\s)?(?:semi-?\s?)?final\b"
)
"""“lost the semi-final to Uznach. Aachberg will now meet Lenzhof in the final”"""
_REACH = 3


@dataclass(frozen=True, slots=True)
class _Score:
    index: int
    span: Span
    goals: frozenset[int]
    final: bool
    """It stands behind a word that says who won."""


class ResultGivenTwoWays(Check):
    id = "result-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    triggers = (
        Together(
            frozenset({"final", "finals", "semi-final", "semi-finals", "semifinal", "quarter-final", "quarter-finals"}),
            frozenset("meet meets face faces play plays take takes".split()),
        ),
        re.compile(r"[0-9][-–:][0-9]"),
        frozenset(
            {"victory", "win", "success", "triumph", "loss", "defeat", "rejection", "approval", "adoption", "yes", "no"}
            | {"thus", "therefore", "thereby"}
        ),
    )
    message = "the text gives another result elsewhere"
    confidence = 0.85
    explanation = """
Finds a match whose result or winner the text gives in two ways: "Bern beat Sion 3-1 … the 3-2 victory over Sion",
"Basel beat Lugano … the victory for Lugano", "a 1-3 win". German names the home side's goals first and systems copy
figures. Look the result up.

Only a result that is taken up by *the*, where the text has given one other and no match at another time, counts.
"""
    examples = (
        bad("Bern beat Sion 3-1 on Sunday. Thanks to the ⟦3-2⟧ victory over Sion, Bern are top."),
        bad("Bern beat their rivals 3–1. Falk called the ⟦2–1⟧ victory “the best half of the season”."),
        bad("Austria drew 1-1 with Slovenia. After the ⟦2-2⟧ draw, the coach was dissatisfied."),
        bad("Basel beat Lugano 2-1. After ⟦the victory for Lugano⟧, Basel is third."),
        bad(
            "TV Aachberg lost the cup semi-final against Uznach 27-29. ⟦Aachberg will now meet⟧ Lenzhof in the final.",
        ),
        good("Aachberg lost the semi-final last year. Aachberg now meets Lenzhof in the final."),
        bad("The women of Bern beat Sion 88-79. After the ⟦defeat⟧ they move up to third place in the table."),
        bad("It was the ⟦1-3⟧ win in Geneva that counted."),
        bad("The Swiss beat Sweden 5-3. With the ⟦3-5⟧, Switzerland is in the final."),
        bad("Djokovic beat Sinner 6-4, 7-5. ⟦With the victory, Sinner⟧ moves into the semi-finals."),
        bad("Burghausen beat Rosenheim 3-1. After the ⟦3-2⟧ the fans stormed the pitch."),
        bad("Linz lost 5-2 at home to Salzburg. The ⟦5-3⟧ was the tenth defeat of the season."),
        bad("Bern beat Sion 3-1. After the ⟦3-2⟧ defeat, their coach spoke of the worst half of the year."),
        bad("Kiel beat Szeged 31-27 at home. With the ⟦three-goal⟧ victory, they lead the group."),
        bad("Nordhafen opened the season with a 31-27 win at Ellbach. After the ⟦31-29⟧ victory, the players sang."),
        bad("The Bears beat Lausitz 3–1 on Friday. All the goals in the ⟦4–2⟧ victory came in the final period."),
        bad("SV Aue beat league leaders Hof 2-0. Both goals came late. ⟦After the defeat, Aue⟧ climb to fourth place."),
        bad("Aue beat Hof 2-0 thanks to two goals by Nico Strasser. ⟦After this defeat Aue⟧ have 31 points."),
        good("Aue beat Hof 2-0. After the defeat Hof are eighth; with the win Aue went top."),
        bad("By 14 votes to 11 the council came out in favour of the ban on fireworks. ⟦The ban was thus rejected⟧."),
        good("Kiel beat Szeged 31-27. The four-goal victory hides a lot; the ten-goal defeat in the first leg counts."),
        good("Burghausen beat Rosenheim 3-1. After the 2-1 the guests pressed for a goal; the 3-1 was the end."),
        good("Djokovic beat Sinner 6-4, 7-5. After the defeat, Sinner was consoled; with the win, Djokovic went on."),
        good("Germany lost to Japan 1-2. In 2018, after the 0-2 defeat by South Korea, the coach had stayed."),
        good("Bern beat Sion 3-1 on Sunday. The 3-1 win made them champions; the 1-3 defeat hurt Sion."),
        good("Thun beat Wil 2-0 in March and 3-0 in May. The 3-0 win secured promotion."),
        good("Arsenal beat Spurs 2-0, their first home win since the 3-1 victory in 2022."),
        good("She won 3-6, 6-4, 6-2. Basel beat Lugano 2-1; the victory for Lugano in May is forgotten."),
        good("Bern beat Sion 3-1 on Sunday. The 4-0 win over Aarau had come a week before."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for index, span, earlier in context.gathered(self, _contradictions):
            if index == context.index:
                yield Hit(span, message=f"the text gives {earlier} elsewhere")
        for match in _WON_FEWER.finditer(text):
            group = "beat" if match["beat"] else "noun"
            one, other = map(int, re.split("[-–:]", match[group]))
            if one < other and not _SCORE.match(text, match.end() + 2):
                yield Hit(Span(*match.span(group)), message="the winner has fewer points here", confidence=0.7)


def _contradictions(document: Document, shown: Sequence[int]) -> tuple[tuple[int, Span, str], ...]:
    found: list[tuple[int, Span, str]] = []
    scores: list[_Score] = []
    for index in shown:
        text = document.segments[index].target.text
        if document.batch:
            scores = []
        here = [
            _Score(
                index,
                Span(*match.span()),
                frozenset({int(match["one"]), int(match["other"])}),
                _RESULT_BEFORE.search(text, max(match.start() - 90, 0), match.start()) is not None
                or _RESULT_BEHIND.match(text, match.end()) is not None,
            )
            for match in _SCORE.finditer(text)
        ]
        scores += here
        for match in _TAKEN_UP.finditer(text) if here else ():
            hit = _taken_up(document, index, match, scores)
            if hit is not None:
                found.append(hit)
        told_before = [] if document.batch else document.segments[max(index - _REACH, 0) : index]
        earlier = "".join(f"{part.target.text}\n" for part in told_before)
        found += _other_winner(index, text, earlier)
        told = earlier + text
        if (up := _RISES.search(text)) and _BEATEN_BY_NOBODY.search(told) and not _LOST.search(told):
            found.append((index, Span(*up.span("kind")), "a victory"))
        found += _out_and_through(index, text, earlier)
        found += _turned_round(document, index, scores)
        found += _by_another_margin(document, index, scores)
        if len({score.goals for score in here}) == 1 and (drawn := _DRAWN.search(text)):
            found.append((index, Span(*drawn.span("kind")), "a draw"))
        if opposite := _OPPOSITE_VOTE.search(text):
            group = next(group for group in ("outcome", "other", "thus") if opposite[group])
            told = opposite["verb"] or opposite["against"] or opposite["favour"]
            found.append((index, Span(*opposite.span(group)), f"“{told}”"))
    return tuple(found)


def _taken_up(
    document: Document, index: int, match: re.Match[str], scores: list[_Score]
) -> tuple[int, Span, str] | None:
    """The result that "the 3-2 victory" contradicts, where the text has given one only."""
    place = match.start("score")
    before = [s for s in scores if index - s.index <= _REACH and (s.index, s.span.start) < (index, place)]
    goals = frozenset(map(int, re.split("[-–:]", match["score"])))
    if len({s.goals for s in before}) != 1 or not before[0].final or before[0].goals == goals:
        return None
    first = before[0]
    told = "\n".join(s.target.text for s in document.segments[first.index : index]) + match.string[:place]
    opponent = _OPPONENT.match(match["rest"])
    sentence = match.string[sentence_around(match.string, Span(*match.span("score"))).start : place]
    if (
        (_ANOTHER_TIME.search(re.split('[,“"]', match["rest"])[0]) and not _GOES_ON.match(match["rest"]))
        or _ANOTHER_TIME.search(sentence)
        or _ANOTHER_YEAR.search(sentence)
        or (opponent and opponent["name"].split()[-1] not in told)
    ):
        return None
    return index, Span(*match.span("score")), first.span.of(document.segments[first.index].target.text)


def _other_winner(index: int, text: str, earlier: str) -> Iterator[tuple[int, Span, str]]:
    """“Basel beat Lugano 2-1 … the victory for Lugano”, “Ajoie lost 4-1 … thanks to the victory, Ajoie are eighth”."""
    if not _OUTCOME.search(text):
        return
    told = earlier + text
    matches = [match for match in _WON.finditer(told) if _SCORE.search(told, match.start(), match.end() + 12)]
    if len({frozenset((match["one"], match["other"])) for match in matches}) != 1:
        return
    for match in matches[:1]:
        winner, loser = (match["one"], match["other"]) if match["won"] else (match["other"], match["one"])
        one, two = re.escape(winner.split()[-1]), re.escape(loser.split()[-1])
        other = re.compile(
            rf"\bthe\s(?:[\w-]+\s)?(?:(?:win|victory|success|triumph)\s(?:for|of)\s(?:the\s)?{two}"
            rf"|(?:defeat|loss)\s(?:for|of)\s(?:the\s)?{one})\b(?P<rest>[^.!?\n]{{0,40}})"
            rf"|\b(?:{two}['’]s\s(?:win|victory)|{one}['’]s\s(?:defeat|loss))\b(?P<own>)"
            rf"|\b(?:Thanks to|With|After|Despite)\s(?:the|this)\s(?:[\d-]+\s)?(?:[a-z]+\s)?"
            rf"(?:(?:win|victory|triumph),?\s(?:the\s)?{two}|(?:defeat|loss),?\s(?:the\s)?{one})\b(?P<end>)"
        ).search(told, max(match.end(), len(earlier)))
        if other and not _ANOTHER_TIME.search(told, other.start(), _clause_end(told, other)):
            end = other.start("rest") if other["rest"] is not None else other.end()
            yield index, Span(other.start(), end).shifted(-len(earlier)), f"a victory of {winner}"


def _out_and_through(index: int, text: str, earlier: str) -> Iterator[tuple[int, Span, str]]:
    """Who goes on to the final, where the text has told that they lost in the round before."""
    told = earlier + text
    for match in _OUT.finditer(told) if "final" in told else ():
        loser = match["loser"] or match["beaten"]
        goes = re.compile(_THROUGH.format(loser=re.escape(loser.split()[-1]))).search(
            told, max(match.end(), len(earlier)), match.end() + _FAR
        )
        between = told[match.start() : goes.end()] if goes else ""
        if goes and not (_ANOTHER_ROUND.search(between) or _ANOTHER_YEAR.search(between)):
            yield index, Span(*goes.span("goes")).shifted(-len(earlier)), f"“{match[0]}”"


_FAR = 500
_ANOTHER_ROUND = re.compile(
    r"\b(?:legs?|last (?:year|season|time)|ago|previous|earlier|bronze|third|women|men’s team|girls|boys|juniors?"
    r"|appeal\w*|disqualif\w+|doubles|singles|other|lucky|plate|consolation)\b",
    re.IGNORECASE,
)


def _clause_end(told: str, other: re.Match[str]) -> int:
    """Where the clause of an outcome ends, behind which another match may be told of."""
    end = sentence_around(told, Span(*other.span())).end
    joint = told.find(" and ", other.end(), end)
    return end if joint < 0 else joint


def _by_another_margin(document: Document, index: int, scores: list[_Score]) -> Iterator[tuple[int, Span, str]]:
    """“beat Szeged 31-27 … With the three-goal victory”, where the text gives one result only."""
    text = document.segments[index].target.text
    for match in _MARGIN.finditer(text):
        place = match.start("margin")
        before = [s for s in scores if index - s.index <= _REACH and (s.index, s.span.start) < (index, place)]
        if len({s.goals for s in before}) != 1 or not before[0].final:
            continue
        goals, apart = before[0].goals, count(match["number"])
        sentence = text[sentence_around(text, Span(*match.span("margin"))).start : place]
        if max(goals) - min(goals) != apart and not (
            _ANOTHER_TIME.search(match["rest"]) or _ANOTHER_TIME.search(sentence) or _ANOTHER_YEAR.search(sentence)
        ):
            yield index, Span(*match.span("margin")), before[0].span.of(document.segments[before[0].index].target.text)


_OUTCOME = re.compile(r"\b(?:win|victory|success|triumph|defeat|loss)\b")


_BARE = re.compile(
    r"\b(?:(?:With|After|Thanks to|Despite)\s(?:the|this)\s(?P<score>\d{1,2}[-–:]\d{1,2})"
    r"(?=,|\s(?:the|his|her|their|[A-Z]))"
    r"|The\s(?P<itself>\d{1,2}[-–:]\d{1,2})(?=\s(?:was|is|means|meant|took)\b))"
)


_GOAL = re.compile(
    r"[^.!?\n]{0,60}\b(?:scored|minute|goal|header|penalty|equalis\w+|own|half|lead|set|first|last|leg)\b"
)
"""What tells of a score on the way to the result."""


def _turned_round(document: Document, index: int, scores: list[_Score]) -> Iterator[tuple[int, Span, str]]:
    """“beat Sweden 5-3 … With the 3-5, Switzerland is in the final”, where the text gives one result only."""
    text = document.segments[index].target.text
    for match in _BARE.finditer(text):
        group = "score" if match["score"] else "itself"
        before = [
            s for s in scores if index - s.index <= _REACH and (s.index, s.span.start) < (index, match.start(group))
        ]
        texts = {re.sub("[–:]", "-", s.span.of(document.segments[s.index].target.text)) for s in before}
        score = re.sub("[–:]", "-", match[group])
        goal = _GOAL.match(text, match.end(group))
        if len(texts) == 1 and before[0].final and score not in texts and not goal:
            yield index, Span(*match.span(group)), texts.pop()
