"""A rise that comes back as a decline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from mtcheck.check import Bigram, Context, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.telling.telling import SENTENCE_END, STOP, told_here
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import BEGINNING, lazy_regex
from mtcheck.report import Severity

__all__ = ["OppositeTakenUp"]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What may happen: how it is told, and the nouns that take it up, the most usual first."""

    told: str
    nouns: tuple[str, ...]
    also: str = ""
    """Other words that speak of it, so that it may be taken up."""


_OPPOSITES = (
    (
        _Outcome(
            r"temperatures? (?:fell|dropped|plunged|sank)|below freezing|below zero|snowed",
            ("cold", "frost", "cold spell"),
            "cold\\w*|frost\\w*|snow\\w*|ice|icy|freez\\w*|wint\\w+",
        ),
        _Outcome(
            r"temperatures? (?:rose|climbed|soared)|sweltering|hottest",
            ("heat", "heatwave"),
            "heat\\w*|hot|hotter|warm\\w*|summer|mild\\w*",
        ),
    ),
    (
        _Outcome(
            r"rose|rises|risen|rising|rise by|increas(?:e[ds]?|ing)|grew|grown|climbed|gained|soared|surged|jumped"
            r"|went up|gone up|expanded|more expensive|record high",
            ("increase", "rise", "growth", "upturn", "surge", "upswing", "gain", "gains"),
            "rates?|inflation|stood|growing|grows?|rise|higher|more|up|recover\\w*|rebound\\w*|gain\\w*|hikes?"
            "|rais\\w+|climb\\w*|jump",
        ),
        _Outcome(
            r"fell|fallen|falls|falling|dropped|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|sank|sunk|shrank|shrunk"
            r"|plunged"
            r"|lost (?:\w+ ){1,2}(?:percentage points|points|per cent|percent|seats)"
            r"|slumped|plummeted|went down|gone down|cheaper",
            ("decline", "fall", "drop", "decrease", "slump", "downturn", "reduction", "plunge", "loss", "losses"),
            "rates?|inflation|stood|declin\\w*|lower\\w*|less|fewer|down|los\\w+|drop|cuts?|reduc\\w+|sinking"
            "|shrink\\w*|fall|slow\\w*|weak\\w*",
        ),
    ),
    (
        _Outcome(r"(?<!not )convicted|found guilty|sentenced", ("conviction", "guilty verdict"), "guilty|sentence"),
        _Outcome(r"acquitted|found not guilty|cleared of", ("acquittal",), "acquit\\w*|innocen\\w+|free\\w*"),
    ),
    (
        _Outcome(
            r"approved|adopted|accepted|voted in favour of|voted for|said yes to|endorsed|ratified",
            ("approval", "adoption", "acceptance", "ratification"),
            "yes|approv\\w+|adopt\\w+|accept\\w+|pass\\w*|support\\w*|favour|supporters|ratif\\w+|agree\\w*",
        ),
        _Outcome(
            r"rejected|voted down|turned down|voted against|said no to|vetoed|dismissed",
            ("rejection", "refusal", "veto"),
            "no|reject\\w*|refus\\w+|veto\\w*|against|oppos\\w+|opponents|critic\\w+|fail\\w*|deni\\w+"
            "|den[iy]\\w*|resist\\w*"
            "|instead|doubt\\w*",
        ),
    ),
    (
        _Outcome(
            r"banned|prohibited|outlawed|forbade|forbidden", ("ban", "prohibition"), "ban\\w*|prohibit\\w*|forbid\\w*"
        ),
        _Outcome(
            r"allowed|permitted|authorised|authorized|legalised|legalized|lifted the ban",
            ("permission", "permit", "authorisation", "legalisation"),
            "permi\\w+|allow\\w*|lift\\w*|authori\\w+|legali\\w+|licen\\w+|previous\\w*|exempt\\w*|except\\w*",
        ),
    ),
    (
        _Outcome(r"prais(?:ed|es)|lauded|applauded", ("praise",), "prais\\w+|laud\\w*|applau\\w+|compliment\\w*"),
        _Outcome(
            r"criticis(?:ed|es)|criticiz(?:ed|es)|condemned|denounced",
            ("criticism", "condemnation"),
            "critic\\w+|condemn\\w*|however|but|oppos\\w+|accus\\w+|reproach\\w*",
        ),
    ),
    (
        _Outcome(
            r"strengthened|appreciated", ("strengthening", "appreciation"), "strength\\w*|strong\\w*|appreciat\\w+"
        ),
        _Outcome(r"weakened|depreciated", ("weakening", "depreciation"), "weak\\w*|depreciat\\w+"),
    ),
    (
        _Outcome(r"married|got married|wed", ("wedding", "marriage"), "marri\\w+|wed\\w*|bride\\w*|couple"),
        _Outcome(r"divorced|separated|split up", ("divorce", "separation"), "divorc\\w+|separat\\w+|split"),
    ),
    (
        _Outcome(
            r"won (?:the|their|its|his|her) (?:[a-z-]+ )?(?:final|match|game|derby|semi-final|quarter-final|duel)",
            ("victory", "win", "triumph"),
            "won|win\\w*|victor\\w+|triumph\\w*|beat\\w*|success\\w*|defeated",
        ),
        _Outcome(
            r"lost (?:the|their|its|his|her) (?:[a-z-]+ )?(?:final|match|game|derby|semi-final|quarter-final|duel)",
            ("defeat",),
            "los\\w+|defeat\\w*|beaten|lost",
        ),
    ),
    (
        _Outcome(r"landed safely|made a safe landing", ("landing",), "land\\w*"),
        _Outcome(r"crashed", ("crash",), "crash\\w*"),
    ),
    (
        _Outcome(r"home (?:game|match)", ("home win", "home victory"), "home (?:win|victory)"),
        _Outcome(r"away (?:game|match)", ("away win", "away victory"), "away\\w*"),
    ),
    (
        _Outcome(r"hired|recruited|taken on", ("recruitment", "hiring"), "hir\\w+|recruit\\w*|new|employ\\w*"),
        _Outcome(
            r"laid off|dismissed|fired|sacked",
            ("dismissal", "redundancies", "layoffs"),
            "dismiss\\w*|redundan\\w+|lay\\w*|laid|cut\\w*|sack\\w*|fir\\w+|los\\w+",
        ),
    ),
)
"""Pairs of outcomes of which only one can have happened."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """An outcome that is taken up although only its opposite was told."""

    told: re.Pattern[str]
    spoken_of: re.Pattern[str]
    right: str


def _turn(told: _Outcome, other: _Outcome) -> _Turn:
    words = "|".join((other.told, *other.nouns, *filter(None, [other.also])))
    return _Turn(lazy_regex(rf"\b(?:{told.told})\b"), lazy_regex(rf"\b(?:{words})s?\b", re.IGNORECASE), told.nouns[0])


_TURNS = {noun: _turn(told, other) for pair in _OPPOSITES for told, other in (pair, pair[::-1]) for noun in other.nouns}
_NOUNS = "|".join(sorted(_TURNS, key=len, reverse=True))
_TAKEN_UP = lazy_regex(
    rf"\b(?:(?:[Tt]his|[Tt]hese)\s(?:(?!year|month|week|price)[a-z]+\s)?|{BEGINNING}The\s(?:[a-z]+\s)?"
    rf"|(?:[Aa]fter|[Dd]espite|[Ww]ith|for|attribut(?:e[ds]?|ing)|explain(?:s|ed)?|blame[sd]?|behind|caused|causes of"
    rf"|cause of|[Bb]ecause of|[Ff]ollowing|[Ii]n view of|[Dd]ue to|celebrat(?:ed?|es|ing))"
    rf"\s(?:the|his|her|its|their)\s(?:[a-z]+\s)??"
    r"|(?<!\bhad\s)(?:puts?|estimate[sd]?)\s(?:the|this)\s(?=[a-z]+\sat\s(?:[a-z]+\s){0,3}?\d(?![^!?\n]{0,60}\b(?:for|this|next)\b)))"
    rf"(?P<noun>{_NOUNS})\b(?!\s(?:rate|period|record|plan|case)\b|['’]s)(?![^.!?\n]{{0,80}}\b(?:expected|expecting|predicted|forecast|feared|anticipated|hoped)\b)(?:\s(?:of|in)\s(?:the\s)?(?P<of>[\w-]+))?"
)
_NEGATED = lazy_regex(
    r"\b(?:not|never|no|nor|neither|without|instead|unlike|although|while|whereas|if|would|could|should"
    r"|demand(?:s|ed|ing)"
    r"|appeal\w*"
    r"|hop(?:es?|ed|ing)|fear\w*|previous|once|but|however|until|contrary|other)\b|n['’]t\b",
    re.IGNORECASE,
)
_REACH = 1
"""Passages before in which the outcome may be told."""
_SENTENCES = 2
"""Sentences before in which it must be told."""


_PASSED = "passed|adopted|approved|accepted|ratified|endorsed"
_REJECTED = "rejected|vetoed|dismissed|defeated"
_THING = (
    "bill|law|proposal|motion|plan|plans|budget|treaty|agreement|amendment|reform|project|initiative|referendum"
    "|resolution"
    "|application|petition|deal"
)
_DECIDED_CLAUSE = lazy_regex(
    rf"\b(?:Having|(?:Because|Since|As|Now that|After) (?:it|the (?:{_THING})) (?:was|has|had))"
    rf" (?:(?P<state>(?:been )?(?:(?P<passed>{_PASSED})"
    rf"|{_REJECTED}|voted down|turned down))\b(?: (?:by|in) the (?P<body>[a-z]+ [a-z]+|[a-zA-Z]+))?)"
)
_DECIDED_BY = r"(?: (?:by|in) the (?:[a-z]+ [a-z]+|[a-zA-Z]+))?"
_TOLD_PASSED = lazy_regex(
    rf"\b(?:{_THING}) (?:was|were|has been|have been) (?:[a-z]+ly )?(?:{_PASSED})\b{_DECIDED_BY}|\b(?:{_PASSED})"
    rf" (?:the|a) (?:[a-z]+ )?(?:{_THING})\b"
)
_TOLD_REJECTED = lazy_regex(
    rf"\b(?:{_THING}) (?:was|were|has been|have been) (?:[a-z]+ly )?(?:{_REJECTED}|voted down|turned"
    rf" down)\b{_DECIDED_BY}"
    rf"|\b(?:{_REJECTED}|voted down|turned down) (?:the|a) (?:[a-z]+ )?(?:{_THING})\b"
)
_SPOKEN_OF_PASSED = lazy_regex(rf"\b(?:{_PASSED}|approval|adoption|yes)\b")
_SPOKEN_OF_REJECTED = lazy_regex(rf"\b(?:{_REJECTED}|rejection|no|against|refus\w+|voted down|turned down)\b")
_DECIDED_TWICE = lazy_regex(
    r"\b(?:before|first|second|later|earlier|until|previously|originally|amended|revised|new version|lower|other"
    r"|commission|committee approved|had been"
    r"|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|last (?:week"
    r"|month|year)|previous|if|once more|not)\b"
)


class OppositeTakenUp(RuledCheck):
    id = "opposite-taken-up"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the text has told the opposite before"
    confidence = 0.8
    explanation = """
Finds an outcome that is taken up as its opposite: "Sales rose by six per cent. The association attributes this decline
to …", "The court convicted him. After the acquittal …". Words of opposite meaning stand close together in the vector
spaces of translation systems, and German *Zuwachs*, *Absage*, *Freispruch* lie far from the verb they take up. Look up
what happened.

Only what *this*, or *the* at the beginning or behind a preposition, takes up counts, where the two sentences before
tell of one outcome and the text never speaks of the other.
"""
    examples = (
        bad(
            "Sales of bicycles rose by six per cent. The association attributes this ⟦decline⟧ to grants.",
            repair="Sales of bicycles rose by six per cent. The association attributes this increase to grants.",
        ),
        bad(
            "The jury convicted the man of fraud. After the ⟦acquittal⟧, he was led away in handcuffs.",
            repair="The jury convicted the man of fraud. After the conviction, he was led away in handcuffs.",
        ),
        bad(
            "Exports fell for the third time. The association blames the ⟦rise⟧ on the strong franc.",
            repair="Exports fell for the third time. The association blames the decline on the strong franc.",
        ),
        bad(
            "Unemployment fell to 4.1 per cent in May. The ⟦rise⟧ is due to the season.",
            repair="Unemployment fell to 4.1 per cent in May. The decline is due to the season.",
        ),
        bad(
            "The council rejected the plan. With this ⟦approval⟧, the matter is off the table.",
            repair="The council rejected the plan. With this rejection, the matter is off the table.",
        ),
        bad(
            "Prices rose by 4 per cent in May. The ⟦fall⟧ in prices surprised experts.",
            repair="Prices rose by 4 per cent in May. The increase in prices surprised experts.",
        ),
        bad("The bill was rejected in the Senate. Having ⟦been passed⟧ by the Senate, it will come into force."),
        bad("The council approved the plan. Because it was ⟦rejected⟧, the mayor must start again."),
        bad("The council rejected the proposal. Now that it has ⟦been approved⟧, building can begin."),
        bad("TSV Werms have won the cup. Following the ⟦defeat⟧, thousands of Werms fans celebrated in the square."),
        bad("Lemfeld won their third title in a row. The ⟦losers⟧ were celebrated at the town hall."),
        bad("FC Hohen were beaten at home. The ⟦win⟧ leaves Hohen at the bottom of the table."),
        good("Unemployment fell. The rise that economists had been expecting may yet come."),
        good(
            "The bill was rejected in the Senate. Having been passed by the lower house in May, it goes to committee."
        ),
        bad(
            "Turnover rose from 31 to 36 million. The ⟦decline⟧ is due to strong demand from Korea.",
            repair="Turnover rose from 31 to 36 million. The increase is due to strong demand from Korea.",
        ),
        bad("Petrol became cheaper for the fourth week running. ⟦After four weeks of rising prices⟧, it costs 1.60."),
        bad(
            "Unemployment fell for the third month in a row. ⟦After three months of rising unemployment⟧, all is well."
        ),
        good("Petrol became cheaper for the fourth week running. After four years of rising prices, it is welcome."),
        good("Petrol became cheaper for the fourth week running. After four weeks of rising sales, shops are glad."),
        good("Petrol became cheaper for the fourth week running. After four weeks of falling prices, it costs 1.60."),
        bad(
            "Cycling to work rose for the fifth year in a row. The office put the ⟦decline⟧ at 6.4 percent.",
            repair="Cycling to work rose for the fifth year in a row. The office put the increase at 6.4 percent.",
        ),
        good("Cycling to work rose for the fifth year in a row. The office put the increase at 6.4 percent."),
        good("Exports fell last year. The ministry puts the rise at 2 percent for the coming year."),
        good("Prices rose in May. Shops put the losses behind them and the drop in sales at the top of the agenda."),
        good("The council approved the plan. Because it had been rejected in May, it was amended."),
        good("TSV Werms have won the cup. Following the defeat, Hohenau’s fans celebrated their team all the same."),
        good("TSV Werms have won the cup. After the defeat in last year’s final, they celebrated with tears."),
        good("FC Hohen were beaten at home. The win takes Steinach off the bottom of the table."),
        good("Prices rose by 2.9 percent. In May, the rate had stood at 3.3. The main reason for the decline was oil."),
        good("Sales rose by six per cent after two weak years. The association blames this decline on the weather."),
        good("The jury convicted the man. After the acquittal of his brother, he wept."),
        good("Prices rose in May. The drop in demand surprised nobody."),
        good("The jury did not convict him, although he had been sentenced once. After the acquittal, he wept."),
        good("The court convicted two men; a third was acquitted. After the acquittal, he wept."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _of_outcome(passage: Passage, context: Context) -> Iterator[Hit]:
    """“Sales rose by six per cent. The association attributes this decline to grants.”"""
    text = passage.text
    for match in _TAKEN_UP.finditer(text):
        if match["noun"] == "fall" and _SEASON.match(text, match.end("noun")) and match[0].startswith("this"):
            continue  # “rose 4.6 percent this fall, the first increase in years”
        if text.startswith(" on ", match.end("noun")) and not match[0].startswith("blame"):
            continue
        turn = _TURNS[match["noun"]]
        told = told_here(context, match.start(), _REACH)
        ends = [end.end() for end in SENTENCE_END.finditer(told)]
        near = told[ends[-_SENTENCES] if len(ends) > _SENTENCES else 0 :]
        happened = turn.told.search(near)
        if happened and match["of"] and not _is_of(match["of"], near, happened.start()):
            continue
        if (
            happened
            and not turn.spoken_of.search(told)
            and not _NEGATED.search(near)
            and not _NEGATED.search(text, match.end("noun"), min(match.end("noun") + 40, len(text)))
        ):
            span = Span(*match.span("noun"))
            if any(hit.span == span for game in _GAMES for hit in _of_winner(*game, passage, context)):
                continue
            yield Hit(span, repair=Edit(span, turn.right), message=f"the text has told before: “{happened[0]}”")


_SEASON = lazy_regex(r"[,.]|\s(?:at|in|for|as|after|compared|and)\b")


def _in_clause(passage: Passage, context: Context) -> Iterator[Hit]:
    """“The bill was rejected in the Senate. Having been passed by the Senate, …”, of one thing that one body"
    " decided."""
    text = passage.text
    for match in _DECIDED_CLAUSE.finditer(text):
        passed = match["passed"] is not None
        told = told_here(context, match.start(), _REACH)
        ends = [end.end() for end in SENTENCE_END.finditer(told)]
        near = told[ends[-_SENTENCES] if len(ends) > _SENTENCES else 0 :]
        happened = (_TOLD_REJECTED if passed else _TOLD_PASSED).search(near)
        if happened is None or (_SPOKEN_OF_PASSED if passed else _SPOKEN_OF_REJECTED).search(told):
            continue
        if match["body"] and match["body"] not in near:
            continue
        sentence = text[match.end() : match.end() + 80].partition(",")[0]
        if not STOP.search(near, happened.end()) or _DECIDED_TWICE.search(near + match[0] + sentence):
            continue
        span = Span(*match.span("state"))
        yield Hit(span, message=f"the text has told before: “{happened[0]}”")


_NAME = r"[A-ZÀ-ÖØ-Þ][\w’-]+"
_WON = lazy_regex(
    rf"(?P<who>{_NAME}(?: {_NAME}){{0,3}}) (?:have |has |had )?(?:won|win|wins|secured|clinched|lifted|claimed)"
    rf" (?:the|their|its|a|his|her)"
    r" (?:(?!first leg|last|previous)[\w-]+ ){0,3}?(?:cup|title|championship|league|final|play-offs?|match"
    r"|derby|tournament|semi-final"
    r"|quarter-final|gold medal|race|duel|game)\b"
)
_LOST = lazy_regex(
    rf"(?P<who>{_NAME}(?: {_NAME}){{0,3}}) (?:(?:have |has |had )?(?:lost|lose|loses) (?:the|their|its|at|to"
    rf"|against|a|his|her|again)\b|(?:were|was|have been"
    r"|has been) (?:beaten|defeated|knocked out|relegated|eliminated|thrashed)\b)"
)
_DEFEAT = lazy_regex(
    r"\b(?:[Ff]ollowing|[Aa]fter|[Ww]ith|[Tt]hanks to|[Tt]he) (?:the |this |their |its )?(?:[a-z]+"
    r" )?(?P<noun>defeat|loss)\b(?P<rest>[^.!?\n]*)"
    r"|\b[Tt]he (?P<who>losers)\b(?P<rest_of_who>[^.!?\n]*)"
)
_VICTORY = lazy_regex(
    r"\b(?:[Ff]ollowing|[Aa]fter|[Ww]ith|[Dd]espite|[Tt]he) (?:the |this |their |its )?(?:[a-z]+"
    r" )?(?P<noun>victory|win|triumph)\b(?P<rest>[^.!?\n]*)"
    r"|\b[Tt]he (?P<who>winners)\b(?P<rest_of_who>[^.!?\n]*)"
)
_JOY = lazy_regex(
    r"\b(?:celebrat\w+|cheer\w*|part(?:y|ied)|jubil\w+|champagne|danc\w+|toast\w*|overjoyed|delighted|happy"
    r"|trophy"
    r"|cup winners|euphori\w*|embrac\w+|hug\w*|received at the town hall|into the (?:final"
    r"|next round|semi-final))\b"
)
_GRIEF = lazy_regex(
    r"\b(?:in tears|tears|wept|sad\w*|consol\w+|inconsolable|bottom|relegat\w+|silen\w+|disappoint\w+|boo\w*"
    r"|whistl\w+|angry|furious"
    r"|heads down|out of the (?:cup|competition|tournament)|eliminated|crisis|sacked|dismissed)\b"
)
_ANOTHER_MATCH = lazy_regex(
    r"\b(?:last|previous|earlier|first leg|second leg|return|season|before|ago|since|in (?:19|20)\d\d|however"
    r"|although|despite|but|even though"
    r"|nevertheless|still|not|never|instead|semi-final|quarter-final|opponents?|visitors|hosts|guests|visiting"
    r"|all the same|champions"
    r"|rivals?|runners-up|next|other"
    r"|against)\b",
    re.IGNORECASE,
)
_GAMES = ((_WON, _DEFEAT, _JOY), (_LOST, _VICTORY, _GRIEF))
"""How an outcome is told, how the other is taken up, and what goes with that alone."""
_WORDS_WITH_CAPITAL = lazy_regex(rf"\b{_NAME}")


def _of_winner(
    told_as: re.Pattern[str], taken_up: re.Pattern[str], mood: re.Pattern[str], passage: Passage, context: Context
) -> Iterator[Hit]:
    """“Wermsbach have won the cup … Following the defeat, thousands of Wermsbach fans celebrated.”"""
    for match in taken_up.finditer(passage.text):
        rest = match["rest"] or match["rest_of_who"] or ""
        before = told_here(context, match.start(), _REACH)
        ends = [end.end() for end in SENTENCE_END.finditer(before)]
        near = before[ends[-_SENTENCES - 1] if len(ends) > _SENTENCES else 0 :]
        told = list(told_as.finditer(near))
        if len(told) != 1 or not mood.search(rest) or not STOP.search(near, told[0].end()):
            continue
        known = set(told[0]["who"].split())
        named = set(_WORDS_WITH_CAPITAL.findall(rest))
        if (
            rest.startswith((" of ", " by ", " over ", " for "))
            or named - known
            or _ANOTHER_MATCH.search(rest)
            or taken_up.search(near)
        ):
            continue
        group = "noun" if match["noun"] else "who"
        yield Hit(Span(*match.span(group)), message=f"the text has told before: “{told[0][0]}”")


_RANKS = {
    "second": "two", "third": "three", "fourth": "four", "fifth": "five", "sixth": "six", "seventh": "seven",
    "eighth": "eight",
    "ninth": "nine", "tenth": "ten", "eleventh": "eleven", "twelfth": "twelve",
}  # fmt: skip
_GOES_UP = (
    r"(?:rose|risen|rises|rising|increas(?:ed|es|ing)|grew|grown|climbed|went up|gone up|(?:became"
    r"|become|got|was|were) (?:more expensive|dearer))"
)
_GOES_DOWN = (
    r"(?:fell|fallen|falls|falling|declin(?:ed|es|ing)|dropped|decreas(?:ed|es|ing)|sank|sunk|shrank|shrunk"
    r"|went down|gone down"
    r"|(?:became|become|got|was|were) cheaper)"
)
_RANK = "|".join(_RANKS)
_NUMBERS = "|".join(_RANKS.values())
_UNIT = "week|month|quarter|year|day"
_STREAK = lazy_regex(
    rf"\b(?:(?P<up>{_GOES_UP})|(?P<down>{_GOES_DOWN}))\b[^.!?\n]{{0,60}}? for the (?:(?P<rank>{_RANK})"
    rf" (?P<unit>{_UNIT}) (?:running|in a row|in succession)"
    rf"|(?P<rank_2>{_RANK}) (?:consecutive|successive|straight) (?P<unit_2>{_UNIT}))\b"
)
_AFTER_STREAK = lazy_regex(
    rf"\b(?P<taken>[Aa]fter (?P<number>{_NUMBERS}) (?P<unit>{_UNIT})s of (?:(?P<up>rising|increasing|growing|climbing)"
    r"|(?:falling|declining|sinking|dropping|shrinking|decreasing)) (?P<what>[a-z]+))\b"
)
_PRICED = lazy_regex(r"\b(?:cheaper|dearer|expensive|[Pp]rices?|[Pp]etrol|[Dd]iesel|[Ff]uel|[Rr]ents?|[Cc]osts?)\b")


def _after_streak(passage: Passage, context: Context) -> Iterator[Hit]:
    """“Petrol became cheaper for the fourth week running. After four weeks of rising prices, …”"""
    for match in _AFTER_STREAK.finditer(passage.text):
        told = told_here(context, match.start(), _REACH)
        streaks = list(_STREAK.finditer(told))
        if len(streaks) != 1 or len(SENTENCE_END.findall(told, streaks[0].end())) > _SENTENCES:
            continue
        streak = streaks[0]
        same = _RANKS[streak["rank"] or streak["rank_2"]] == match["number"]
        same = same and (streak["unit"] or streak["unit_2"]) == match["unit"]
        alike = (streak["up"] is None) == (match["up"] is None)
        around = told[max(streak.start() - 80, 0) : streak.end()].rpartition(". ")[2]
        what = match["what"]
        priced = what in {"prices", "costs", "rents"} and _PRICED.search(around)
        if same and not alike and (priced or re.search(rf"\b{what}\b", around, re.IGNORECASE)):
            yield Hit(Span(*match.span("taken")), message=f"the text has told before: “{streak[0]}”")


_BEFORE_VERB = lazy_regex(r"(?:[\w’'-]+\s){1,5}$")


def _is_of(noun: str, told: str, place: int) -> bool:
    """Whether what rises or falls is what has done so, right before the verb: prices rose, the fall in prices."""
    before = _BEFORE_VERB.search(told, max(place - 60, 0), place)
    return before is not None and noun.lower() in before[0].lower().split()


_RULES = (
    Rule(
        _in_clause,
        (
            Together(
                frozenset({"having", "because", "since", "as", "now", "after"}),
                frozenset({*_PASSED.split("|"), *_REJECTED.split("|"), "down"}),
            ),
        ),
    ),
    Rule(
        _after_streak,
        Bigram(
            frozenset({"of"}),
            frozenset(
                "rising increasing growing climbing falling declining sinking dropping shrinking decreasing".split()
            ),
        ),
    ),
    Rule(partial(_of_winner, *_GAMES[0]), frozenset({"defeat", "loss", "losers"})),
    Rule(partial(_of_winner, *_GAMES[1]), frozenset({"victory", "win", "triumph", "winners"})),
    Rule(
        _of_outcome,
        Together(
            frozenset(noun.split()[-1] for noun in _TURNS),
            frozenset({"this", "these", "the", "his", "her", "its", "their"}),
        ),
    ),
)
"""Ways in which the opposite is taken up."""
