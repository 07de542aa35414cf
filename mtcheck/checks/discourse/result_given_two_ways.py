"""One match, two results."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from mtcheck.check import Bigram, Context, Hit, Layer, Rule, RuledCheck, Together, Triggers, bad, good
from mtcheck.checks.discourse.telling.telling import sentence_around, texts_of
from mtcheck.document import Passage, Span
from mtcheck.languages.english_numbers import BELOW_HUNDRED, count
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ResultGivenTwoWays"]

_SCORE = lazy_regex(
    r"(?<![\w.,:/–-])(?P<one>\d{1,2})[-–:](?P<other>\d{1,2})(?![\w:/%]|[.,–-]\d|\s?(?:years?|p\.?m|a\.?m)\b)"
)
_TAKEN_UP = lazy_regex(
    r"\b(?:the|this|that|their|his|her|its|thanks to the|deserved)\s(?:[a-z]+\s)?(?P<score>\d{1,2}[-–:]\d{1,2})"
    r"\s(?:home\s|away\s|cup\s|derby\s|overtime\s)?(?P<kind>win|victory|success|triumph|defeat|loss"
    r"|draw)\b(?P<rest>[^.!?\n]{0,60})",
    re.IGNORECASE,
)
_MARGIN = lazy_regex(
    rf"\b(?:[Tt]he|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts)\s(?:[a-z]+\s)?(?P<margin>(?P<number>\d{{1,2}}|{BELOW_HUNDRED})-(?:goal|point))\s"
    r"(?:home\s|away\s|cup\s|derby\s)?(?:win|victory|success|triumph|defeat|loss)\b(?P<rest>[^.!?\n]{0,60})"
)
"""“The three-goal victory”"""
_RESULT_BEFORE = lazy_regex(
    r"\b(?:won|win|wins|beat|beats|defeat(?:s|ed)?|lost|lose|loses|loss|drew|draw|victory|victorious|overcame"
    r"|triumph(?:ed)?|prevailed"
    r"|celebrated|celebrate|parted|tied|ended|finished)\b[^.!?\n]{0,60}$",
    re.IGNORECASE,
)
_RESULT_BEHIND = lazy_regex(r"\s(?:home\s|away\s)?(?:win|victory|triumph|defeat|loss)\b")
_ANOTHER_TIME = lazy_regex(
    r"\b(?:first leg|second leg|return leg|last|previous|earlier|since|before|ago|then|next|season|cup|half-time"
    r"|extra time|full[- ]time|normal time|regulation|penalties|shoot-?out|after \d+ minutes"
    r"|half|period"
    r"|sets?|other|opening|in (?:\d{4}|autumn|spring|January|February|March|April|May|June|July|August|September"
    r"|October"
    r"|November|December))\b"
)
"""What tells of another match, or of a part of this one."""
_GOES_ON = lazy_regex(
    r"\s(?:came|was|were|is|made|makes|means|took|takes|gave|gives|puts?|lifts?|lifted|keeps?|kept)\b"
)
"""A verb whose subject the victory ends."""
_ANOTHER_YEAR = lazy_regex(r"\b(?:[Ii]n|[Ss]ince)\s(?:19|20)\d\d\b")
_NAME = r"[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’-]{1,40}(?:\s[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’-]{1,40})?"
_OPPONENT = lazy_regex(rf"^\s(?:over|against|at|in|with|for)\s(?:the\s)?(?P<name>{_NAME})")
_WON = lazy_regex(
    rf"(?P<one>{_NAME})\s(?:have\s|has\s)?(?:(?:(?P<won>beat|beaten|defeated|overcame)|(?P<lost>lost))\s"
    rf"(?:\d{{1,2}}[-–:]\d{{1,2}}\s)?(?:(?:to|against|at"
    rf"|in)\s)?(?:the\s)?(?:[a-z-]+\s){{0,3}}?(?P<other>{_NAME}))\s?(?:\w+\s){{0,2}}(?:\d{{1,2}}[-–:]\d)?"
)
_WON_FEWER = lazy_regex(
    rf"\b(?:beat|defeated)\s(?:the\s)?(?:{_NAME})\s(?P<beat>\d{{1,2}}[-–:]\d{{1,2}})(?![\w–-]|,?\s\(?\d|,? on)"
    r"|\b(?:a|the)\s(?:[a-z]+\s)?(?P<noun>\d{1,2}[-–:]\d{1,2})\s(?:home\s|away\s)?(?:win|victory|triumph)\b"
)
_DRAWN = lazy_regex(
    r"\b(?:drew|draw|drawn)\s(?P<goals>\d{1,2})[-–:](?P=goals)\b[^.!?\n]*[.!?]\s(?:[A-Z][^.!?\n]*[.!?]\s)?"
    r"(?:The|This|With the|After the|Thanks to the)\s(?P<kind>win|victory|success|defeat|loss)\b"
)
_OPPOSITE_VOTE = lazy_regex(
    r"\b(?:(?P<favour>came\sout\sin\sfavour\sof|voted\sin\sfavour\sof|voted\sfor|spoke\sout\sin\sfavour\sof)\s(?:the|a)\s(?:[a-z]+\s)?(?P<thing>[a-z]+)\b[^.!?\n]*[.!?]\s"
    r"(?P<thus>The\s(?P=thing)\s(?:was|is|has\sbeen|had\sbeen)\s(?:thus|therefore|thereby)\s(?:rejected|defeated|turned\sdown|voted\sdown))|(?P<verb>approved|accepted|adopted|passed)\s(?:the|a)\s(?:[a-z]+\s){0,3}?(?P<noun>[a-z]+)\b[^.!?\n]*[.!?]\s"
    r"(?:With the|After the|The)\s(?P<outcome>(?:rejection\sof|no\sto)\sthe\s(?:[a-z]+\s)?(?P=noun))"
    r"|(?P<against>rejected|voted down)\s(?:the|a)\s(?:[a-z]+\s){0,3}?(?P<matter>[a-z]+)\b[^.!?\n]*[.!?]\s"
    r"(?:With the|After the|The)\s(?P<other>(?:adoption\sof|approval\sof|yes\sto)\sthe\s(?:[a-z]+\s)?(?P=matter)))\b"
)
_BEATEN_BY_NOBODY = lazy_regex(r"\b(?:beat|beats|defeated|won|overcame)\b")
_LOST = lazy_regex(r"\b(?:lost|lose|loses|beaten|knocked|despite|drew)\b", re.IGNORECASE)
_RISES = lazy_regex(
    r"\b(?:After|With|Thanks to|Through)\s(?:the|this)\s(?P<kind>defeat|loss),?\s(?:they|he|she|it|the\s[a-z]+)\s"
    r"(?:now\s)?(?:(?:moves?|moved|climbs?|climbed|goes|go|went|jumps?|jumped)\s(?:up\b|to\sthe\stop)|rises?\b"
    r"|advances?d?\b|qualif(?:y|ies|ied)\b|takes?\sthe\slead|consolidates?\b)"
)
"""“beat Trier 88-79 … After the defeat they move up to third place”"""
_ROUND = r"(?:the|their|his|her)\s(?:[\w’-]+\s){0,3}?(?:semi|quarter)-?\s?finals?\b(?!,?\s(?:first|second)[\s-]leg)"
_OUT = lazy_regex(
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
    written: str
    goals: frozenset[int]
    final: bool
    """It stands behind a word that says who won."""


class ResultGivenTwoWays(RuledCheck):
    id = "result-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
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

    @property
    def rules(self) -> tuple[Rule, ...]:
        contradicted = (Rule(partial(_contradictions, find), triggers) for find, triggers in _CONTRADICTED)
        return *contradicted, Rule.of_text(
            _fewer_points, Together(_A_SCORE, frozenset({"beat", "defeated", *_VICTORIES}))
        )


def _fewer_points(text: str) -> Iterator[Hit]:
    """“beat Sion 1-3”"""
    for match in _WON_FEWER.finditer(text):
        group = "beat" if match["beat"] else "noun"
        one, other = map(int, re.split("[-–:]", match[group]))
        if one < other and not _SCORE.match(text, match.end() + 2):
            yield Hit(Span(*match.span(group)), message="the winner has fewer points here", confidence=0.7)


def _contradictions(find: _Finder, passage: Passage, context: Context) -> Iterator[Hit]:
    first = context.index if context.document.batch else max(context.index - _REACH, 0)
    near = context.document.segments[first : context.index + 1]
    scores = [score for index, part in enumerate(near, first) for score in _scores(index, part.target)]
    for span, told in find(context, passage.text, scores):
        yield Hit(span, message=f"the text gives {told} elsewhere")


def _scores(index: int, passage: Passage) -> Iterator[_Score]:
    """The results that a passage of prose gives."""
    text = passage.text
    for match in _SCORE.finditer(text) if passage.role.is_content else ():
        behind_winner = _RESULT_BEFORE.search(text, max(match.start() - 90, 0), match.start()) is not None
        final = behind_winner or _RESULT_BEHIND.match(text, match.end()) is not None
        goals = frozenset({int(match["one"]), int(match["other"])})
        yield _Score(index, Span(*match.span()), match[0], goals, final)


def _before(context: Context, scores: Sequence[_Score], place: int) -> list[_Score]:
    return [score for score in scores if (score.index, score.span.start) < (context.index, place)]


def _told_before(context: Context, first: int) -> str:
    """The passages from one up to that in front of the check, in lines of their own; rows of a batch stand alone."""
    told = () if context.document.batch else context.fact(texts_of)[max(first, 0) : context.index]
    return "".join(f"{text}\n" for text in told)


_Found = Iterator[tuple[Span, str]]
_Finder = Callable[[Context, str, Sequence[_Score]], _Found]


def _taken_up(context: Context, text: str, scores: Sequence[_Score]) -> _Found:
    """The result that "the 3-2 victory" contradicts, where the text has given one only."""
    for match in _TAKEN_UP.finditer(text):
        place = match.start("score")
        before = _before(context, scores, place)
        goals = frozenset(map(int, re.split("[-–:]", match["score"])))
        if len({score.goals for score in before}) != 1 or not before[0].final or before[0].goals == goals:
            continue
        opponent = _OPPONENT.match(match["rest"])
        told = _told_before(context, before[0].index) + text[:place]
        if opponent and opponent["name"].split()[-1] not in told:
            continue
        sentence = text[sentence_around(text, Span(*match.span("score"))).start : place]
        another = _ANOTHER_TIME.search(re.split('[,“"]', match["rest"])[0]) and not _GOES_ON.match(match["rest"])
        if not (another or _ANOTHER_TIME.search(sentence) or _ANOTHER_YEAR.search(sentence)):
            yield Span(*match.span("score")), before[0].written


def _other_winner(context: Context, text: str, _: Sequence[_Score]) -> _Found:
    """“Basel beat Lugano 2-1 … the victory for Lugano”, “Ajoie lost 4-1 … thanks to the victory, Ajoie are eighth”."""
    earlier = _told_before(context, context.index - _REACH)
    told = earlier + text
    matches = [match for match in _WON.finditer(told) if _SCORE.search(told, match.start(), match.end() + 12)]
    if len({frozenset((match["one"], match["other"])) for match in matches}) != 1:
        return
    for match in matches[:1]:
        winner, loser = (match["one"], match["other"]) if match["won"] else (match["other"], match["one"])
        one, two = re.escape(winner.split()[-1]), re.escape(loser.split()[-1])
        other = lazy_regex(
            rf"\bthe\s(?:[\w-]+\s)?(?:(?:win|victory|success|triumph)\s(?:for|of)\s(?:the\s)?{two}"
            rf"|(?:defeat|loss)\s(?:for|of)\s(?:the\s)?{one})\b(?P<rest>[^.!?\n]{{0,40}})"
            rf"|\b(?:{two}['’]s\s(?:win|victory)|{one}['’]s\s(?:defeat|loss))\b(?P<own>)"
            rf"|\b(?:Thanks to|With|After|Despite)\s(?:the|this)\s(?:[\d-]+\s)?(?:[a-z]+\s)?"
            rf"(?:(?:win|victory|triumph),?\s(?:the\s)?{two}|(?:defeat|loss),?\s(?:the\s)?{one})\b(?P<end>)"
        ).search(told, max(match.end(), len(earlier)))
        if other and not _ANOTHER_TIME.search(told, other.start(), _clause_end(told, other)):
            end = other.start("rest") if other["rest"] is not None else other.end()
            yield Span(other.start(), end).shifted(-len(earlier)), f"a victory of {winner}"


def _victors_defeat(context: Context, text: str, _: Sequence[_Score]) -> _Found:
    """“beat Trier 88-79 … After the defeat they move up to third place”"""
    if up := _RISES.search(text):
        told = _told_before(context, context.index - _REACH) + text
        if _BEATEN_BY_NOBODY.search(told) and not _LOST.search(told):
            yield Span(*up.span("kind")), "a victory"


def _out_and_through(context: Context, text: str, _: Sequence[_Score]) -> _Found:
    """Who goes on to the final, where the text has told that they lost in the round before."""
    earlier = _told_before(context, context.index - _REACH)
    told = earlier + text
    for match in _OUT.finditer(told):
        loser = match["loser"] or match["beaten"]
        goes = lazy_regex(_THROUGH.format(loser=re.escape(loser.split()[-1]))).search(
            told, max(match.end(), len(earlier)), match.end() + _FAR
        )
        between = told[match.start() : goes.end()] if goes else ""
        if goes and not (_ANOTHER_ROUND.search(between) or _ANOTHER_YEAR.search(between)):
            yield Span(*goes.span("goes")).shifted(-len(earlier)), f"“{match[0]}”"


_FAR = 500
_ANOTHER_ROUND = lazy_regex(
    r"\b(?:legs?|last (?:year|season|time)|ago|previous|earlier|bronze|third|women|men’s team|girls|boys|juniors?"
    r"|appeal\w*|disqualif\w+|doubles|singles|other|lucky|plate|consolation)\b",
    re.IGNORECASE,
)


def _clause_end(told: str, other: re.Match[str]) -> int:
    """Where the clause of an outcome ends, behind which another match may be told of."""
    end = sentence_around(told, Span(*other.span())).end
    joint = told.find(" and ", other.end(), end)
    return end if joint < 0 else joint


def _by_another_margin(context: Context, text: str, scores: Sequence[_Score]) -> _Found:
    """“beat Szeged 31-27 … With the three-goal victory”, where the text gives one result only."""
    for match in _MARGIN.finditer(text):
        place = match.start("margin")
        before = _before(context, scores, place)
        if len({s.goals for s in before}) != 1 or not before[0].final:
            continue
        goals, apart = before[0].goals, count(match["number"])
        sentence = text[sentence_around(text, Span(*match.span("margin"))).start : place]
        if max(goals) - min(goals) != apart and not (
            _ANOTHER_TIME.search(match["rest"]) or _ANOTHER_TIME.search(sentence) or _ANOTHER_YEAR.search(sentence)
        ):
            yield Span(*match.span("margin")), before[0].written


_BARE = lazy_regex(
    r"\b(?:(?:With|After|Thanks to|Despite)\s(?:the|this)\s(?P<score>\d{1,2}[-–:]\d{1,2})"
    r"(?=,|\s(?:the|his|her|their|[A-Z]))"
    r"|The\s(?P<itself>\d{1,2}[-–:]\d{1,2})(?=\s(?:was|is|means|meant|took)\b))"
)


_GOAL = lazy_regex(
    r"[^.!?\n]{0,60}\b(?:scored|minute|goal|header|penalty|equalis\w+|own|half|lead|set|first|last|leg)\b"
)
"""What tells of a score on the way to the result."""


def _turned_round(context: Context, text: str, scores: Sequence[_Score]) -> _Found:
    """“beat Sweden 5-3 … With the 3-5, Switzerland is in the final”, where the text gives one result only."""
    for match in _BARE.finditer(text):
        group = "score" if match["score"] else "itself"
        before = _before(context, scores, match.start(group))
        texts = {re.sub("[–:]", "-", score.written) for score in before}
        score = re.sub("[–:]", "-", match[group])
        goal = _GOAL.match(text, match.end(group))
        if len(texts) == 1 and before[0].final and score not in texts and not goal:
            yield Span(*match.span(group)), texts.pop()


def _drawn(context: Context, text: str, scores: Sequence[_Score]) -> _Found:
    """“drew 1-1 … The victory”, where the passage gives one result only."""
    drawn = _DRAWN.search(text)
    if drawn and len({score.goals for score in scores if score.index == context.index}) == 1:
        yield Span(*drawn.span("kind")), "a draw"


def _opposite_vote(_: Context, text: str, __: Sequence[_Score]) -> _Found:
    """“approved the plan. With the rejection of the plan …”"""
    if opposite := _OPPOSITE_VOTE.search(text):
        group = next(group for group in ("outcome", "other", "thus") if opposite[group])
        yield Span(*opposite.span(group)), f"“{opposite['verb'] or opposite['against'] or opposite['favour']}”"


_A_SCORE = lazy_regex(r"[0-9][-–:][0-9]")
_VICTORIES = frozenset({"win", "victory", "success", "triumph"})
_DEFEATS = frozenset({"defeat", "loss"})
_THE = frozenset({"the", "this"})
_CONTRADICTED: tuple[tuple[_Finder, Triggers], ...] = (
    (_taken_up, Together(_A_SCORE, _VICTORIES | _DEFEATS | {"draw"})),
    (_other_winner, _VICTORIES | _DEFEATS),
    (_victors_defeat, Bigram(_THE, _DEFEATS)),
    (
        _out_and_through,
        Together(frozenset({"final", "semifinal"}), frozenset("meet meets face faces play plays take takes".split())),
    ),
    (_turned_round, Bigram(_THE, _A_SCORE, by_second=True)),
    (_by_another_margin, Together(lazy_regex("-(?:goal|point)"), _VICTORIES | _DEFEATS)),
    (_drawn, Together(frozenset({"drew", "draw", "drawn"}), _A_SCORE, _VICTORIES | _DEFEATS)),
    (
        _opposite_vote,
        Together(
            frozenset("favour for approved accepted adopted passed rejected voted".split()),
            frozenset("rejection no adoption approval yes thus therefore thereby".split()),
        ),
    ),
)
"""Ways in which a result contradicts another, with what stands wherever they find something."""
