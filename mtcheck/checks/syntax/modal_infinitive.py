"""An infinitive that German takes for the passive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import inflected
from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.document import Span
from mtcheck.languages.patterns import BEGINNING, lazy_regex
from mtcheck.report import Severity

__all__ = ["ModalInfinitive"]

_TRANSITIVE = (
    "estimate overlook overhear calculate foresee predict recognise recognize explain deny prove detect repair replace "
    "finance justify beat top avoid prevent surpass exclude convince calm distinguish decipher overcome implement "
    "enforce restrain restore"
).split()
"""Verbs that never stand without an object."""
_ABLE = (
    "find see hear understand stop save rescue hold endure believe reach get buy solve control separate describe "
    "grasp comprehend read win quantify assess afford answer foretell imagine"
).split()
"""Verbs that hardly stand without one."""
_BE = r"(?P<be>is|are|was|were)"
_BETWEEN = r"(?:(?:therefore|still|currently|now|also|simply|really|so far|often|mostly) )?"
_HARDLY = r"(?P<how>not yet|hardly|barely|scarcely|no longer|still not|easily|nowhere|only with difficulty)"
_BEHIND = (
    r"(?=[.,;:!?”\"’]|$| (?:and|but|because|since|by|for|with|without|from|in|on|at|after|before|anymore|any more|yet|"
    r"now|today|as|than|either|said|according|even|so|under|this|these|that (?:day|night|evening))\b)"
)
_CANNOT = lazy_regex(
    rf"\b{_BE} {_BETWEEN}{_HARDLY} to (?P<verb>{'|'.join((*_TRANSITIVE, *_ABLE))}){_BEHIND}"
    rf"|\b(?P<was>is|are|was|were) (?P<not>not|never) to (?P<done>{'|'.join(_TRANSITIVE)}){_BEHIND}"
)
_EXPECTED = lazy_regex(
    r"\b[Ii]t (?:is|was|remains) (?:also |now |only )?to (?P<hoped>expect|fear|hope|assume|regret)(?= that\b)"
    r"|\b(?:is|are|was|were) (?:also |now |therefore |only )?to (?P<expected>expect)"
    r"(?=[.;]| (?:in|on|from|by|for|at|until|during)\b)"
)
_SHOWN = lazy_regex(
    rf"{BEGINNING}(?:On|In|At|Under|Behind|Among)\s(?:the|this|these|his|her|its)\s"
    r"(?:(?!(?:the|a|an|this|his|her|its|their|our|it|he|she|they)\b)[\w’-]+\s){1,5}?"
    r"(?P<said>(?P<be>is|are|was|were)\s(?P<how>(?:also|clearly|now|still)\s)?to\s(?P<verb>see|hear|read))"
    r"(?=\s(?:how|that|who|where|what|the|a|an|two|three|several)\b)"
)
"""“On the footage is to see how three men lever open the door.”"""
_FETCHING = "collect obtain order purchase submit keep pick\\sup hand\\sin fetch remove have".split()
_THINGS = """
tickets licences licenses permits forms documents passes badges keys parcels leaflets brochures bags cards vouchers
stickers maps applications catalogues medals prizes parts books waste cars bicycles items tablets letters
""".split()
_TO_HAND = lazy_regex(
    rf"\b(?P<things>{'|'.join(_THINGS)})\b(?P<between>(?:\s(?!who\b)[a-z-]+){{0,6}}?)\s"
    rf"(?P<said>(?P<be>are|were)\s(?P<how>(?:also|now|still|only)\s)?to\s(?P<verb>{'|'.join(_FETCHING)}))"
    r"(?=\s(?:at|from|in|by|until|on|before|with|for|free)\b)"
)
"""“The licences are to collect at the counter”, which is said of things that one fetches."""
_TO = frozenset({"to"})
_AIMS = lazy_regex(
    r"\b(?:aims?|goals?|point|purpose|idea|task|tasks|job|intention|challenge|trick|secret|strategy|solution|priority|"
    r"role|rule|decision|mission|answer|art|hope|wish|plan|plans|duty|order|orders|reason|way|thing|best|all|what|"
    r"who|whom|which|temptation|advice|instinct|reaction|option|choice)\b[^.;:!?]{0,50}$",
    re.IGNORECASE,
)
"""Of these an infinitive can be said: “the aim is not to explain but to condemn”."""
_HOW = {
    "still not": "still cannot",
    "not yet": "cannot yet",
    "nowhere": "can nowhere",
    "only with difficulty": "can hardly",
}


def _cannot(text: str) -> Iterator[Hit]:
    for match in _CANNOT.finditer(text):
        if not _AIMS.search(text, max(match.start() - 80, 0), match.start()):
            yield Hit(Span(*match.span()), repair=Edit(Span(*match.span()), _passive(match)))


def _shown(text: str) -> Iterator[Hit]:
    for match in _SHOWN.finditer(text):
        if not _AIMS.search(text, match.start(), match.start("said")):
            yield _in_passive(match)


def _to_hand(text: str) -> Iterator[Hit]:
    for match in _TO_HAND.finditer(text):
        if not _AIMS.search(text, max(match.start() - 80, 0), match.start()):
            yield _in_passive(match)


def _expected(text: str) -> Iterator[Hit]:
    for match in _EXPECTED.finditer(text):
        verb = match["hoped"] or match["expected"]
        sentence = text[: match.start()]
        if re.search(r"\b(?:what|who|than|as|he|she|they|we|you|i)\b[^.;!?]*$", sentence, re.IGNORECASE):
            continue
        begun = match[0][: -len(verb)]
        yield Hit(Span(*match.span()), repair=Edit(Span(*match.span()), f"{begun}be {inflected(verb, 'VBN')}"))


def _in_passive(match: re.Match[str]) -> Hit:
    """“Are to collect” as “can be collected”."""
    verb, *particle = match["verb"].split()
    done = " ".join((inflected(verb, "VBN"), *particle))
    can = "can" if match["be"] in ("is", "are") else "could"
    span = Span(*match.span("said"))
    return Hit(span, repair=Edit(span, f"{can} {match['how'] or ''}be {done}"))


def _passive(match: re.Match[str]) -> str:
    """“Is not yet to estimate” as “cannot yet be estimated”."""
    how = match["how"] or match["not"]
    present = (match["be"] or match["was"]) in ("is", "are")
    modal = _HOW.get(how) or ("cannot" if how == "not" else f"can {how}")
    if not present:
        modal = modal.replace("cannot", "could not").replace("can ", "could ")
    return f"{modal} be {inflected(match['verb'] or match['done'], 'VBN')}"


class ModalInfinitive(RuledCheck):
    id = "modal-infinitive"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "English says this in the passive: cannot be done"
    explanation = """
Finds the German *sein* with *zu* and an infinitive where something can or cannot be done: "the damage is not yet to
estimate" (*ist noch nicht abzuschätzen*: cannot yet be estimated), "she was not to beat" (*war nicht zu schlagen*),
"snow is to expect" (*ist zu erwarten*: is to be expected). In English the infinitive would have an object.
"""
    examples = (
        bad(
            "The damage ⟦is not yet to estimate⟧, police said.",
            repair="The damage cannot yet be estimated, police said.",
        ),
        bad("On Sunday the Swede ⟦was not to beat⟧.", repair="On Sunday the Swede could not be beaten."),
        bad("The smell ⟦was hardly to endure⟧ in summer.", repair="The smell could hardly be endured in summer."),
        bad(
            "The licences for the season ⟦are to collect⟧ at the counter.",
            repair="The licences for the season can be collected at the counter.",
        ),
        bad("On the footage ⟦is to see⟧ how they flee.", repair="On the footage can be seen how they flee."),
        bad("Snow ⟦is to expect⟧ in the Alps.", repair="Snow is to be expected in the Alps."),
        good("The aim is not to explain, but to condemn, and the minister is hardly to blame."),
        good("The cars are to return to Ulm. On the coast the aim is to see how they live."),
        good("He is not to see her before the wedding, and they were not to find the gold until 1911."),
        good("What the region is to expect in May is not yet clear; easily the best to see is the last."),
    )
    rules = (
        Rule.of_text(
            _cannot,
            Together(
                frozenset("is are was were".split()),
                Bigram(frozenset("yet not never hardly barely scarcely longer easily nowhere difficulty".split()), _TO),
                Bigram(_TO, frozenset((*_TRANSITIVE, *_ABLE))),
            ),
        ),
        Rule.of_text(
            _shown,
            Together(
                Bigram(frozenset("is are was were also clearly now still".split()), _TO),
                Bigram(_TO, frozenset("see hear read".split())),
                Bigram(
                    frozenset("on in at under behind among".split()), frozenset("the this these his her its".split())
                ),
                Bigram(
                    frozenset("see hear read".split()),
                    frozenset("how that who where what the a an two three several".split()),
                ),
            ),
        ),
        Rule.of_text(
            _to_hand,
            Together(
                frozenset(_THINGS),
                Bigram(frozenset("are were also now still only".split()), _TO),
                Bigram(_TO, frozenset(verb.split("\\")[0] for verb in _FETCHING)),
            ),
        ),
        Rule.of_text(
            _expected,
            Together(
                Bigram(frozenset("is are was were remains also now therefore only".split()), _TO),
                Bigram(_TO, frozenset("expect fear hope assume regret".split())),
            ),
        ),
    )
