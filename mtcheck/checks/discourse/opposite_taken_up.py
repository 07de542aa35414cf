"""A rise that comes back as a decline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.discourse.telling import SENTENCE_END, told_here
from mtcheck.document import Passage, Span
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
            "rates?|inflation|stood|growing|grows?|rise|higher|more|up|recover\\w*|rebound\\w*|gain\\w*|hikes?|rais\\w+|climb\\w*|jump",
        ),
        _Outcome(
            r"fell|fallen|falls|falling|dropped|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|sank|sunk|shrank|shrunk|plunged"
            r"|lost (?:\w+ ){1,2}(?:percentage points|points|per cent|percent|seats)"
            r"|slumped|plummeted|went down|gone down|cheaper",
            ("decline", "fall", "drop", "decrease", "slump", "downturn", "reduction", "plunge", "loss", "losses"),
            "rates?|inflation|stood|declin\\w*|lower\\w*|less|fewer|down|los\\w+|drop|cuts?|reduc\\w+|sinking|shrink\\w*|fall|slow\\w*|weak\\w*",
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
            "no|reject\\w*|refus\\w+|veto\\w*|against|oppos\\w+|opponents|critic\\w+|fail\\w*|deni\\w+|den[iy]\\w*|resist\\w*"
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
    return _Turn(re.compile(rf"\b(?:{told.told})\b"), re.compile(rf"\b(?:{words})s?\b", re.IGNORECASE), told.nouns[0])


_TURNS = {noun: _turn(told, other) for pair in _OPPOSITES for told, other in (pair, pair[::-1]) for noun in other.nouns}
_NOUNS = "|".join(sorted(_TURNS, key=len, reverse=True))
_TAKEN_UP = re.compile(
    rf"\b(?:(?:[Tt]his|[Tt]hese)\s(?:(?!year|month|week|price)[a-z]+\s)?|(?:^|(?<=[.!?]\s))The\s(?:[a-z]+\s)?"
    rf"|(?:[Aa]fter|[Dd]espite|[Ww]ith|for|attribut(?:e[ds]?|ing)|explain(?:s|ed)?|blame[sd]?|behind|caused|causes of"
    rf"|cause of|[Bb]ecause of|[Ff]ollowing|[Ii]n view of|[Dd]ue to|celebrat(?:ed?|es|ing))"
    rf"\s(?:the|his|her|its|their)\s(?:[a-z]+\s)??)"
    rf"(?P<noun>{_NOUNS})\b(?!\s(?:rate|period|record|plan|case)\b|['’]s)(?:\s(?:of|in)\s(?:the\s)?(?P<of>[\w-]+))?"
)
_NEGATED = re.compile(
    r"\b(?:not|never|no|nor|neither|without|instead|unlike|although|while|whereas|if|would|could|should|demand\w*|appeal\w*"
    r"|hop(?:es?|ed|ing)|fear\w*|previous|once|but|however|until|contrary|other)\b|n['’]t\b",
    re.IGNORECASE,
)
_REACH = 1
"""Passages before in which the outcome may be told."""
_SENTENCES = 2
"""Sentences before in which it must be told."""


class OppositeTakenUp(Check):
    id = "opposite-taken-up"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = frozenset(noun.split()[-1] for noun in _TURNS)
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
        good("Prices rose by 2.9 percent. In May, the rate had stood at 3.3. The main reason for the decline was oil."),
        good("Sales rose by six per cent after two weak years. The association blames this decline on the weather."),
        good("The jury convicted the man. After the acquittal of his brother, he wept."),
        good("Prices rose in May. The drop in demand surprised nobody."),
        good("The jury did not convict him, although he had been sentenced once. After the acquittal, he wept."),
        good("The court convicted two men; a third was acquitted. After the acquittal, he wept."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _TAKEN_UP.finditer(text):
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
                yield Hit(span, repair=Edit(span, turn.right), message=f"the text has told before: “{happened[0]}”")


_BEFORE_VERB = re.compile(r"(?:[\w’'-]+\s){1,5}$")


def _is_of(noun: str, told: str, place: int) -> bool:
    """Whether what rises or falls is what has done so, right before the verb: prices rose, the fall in prices."""
    before = _BEFORE_VERB.search(told, max(place - 60, 0), place)
    return before is not None and noun.lower() in before[0].lower().split()
