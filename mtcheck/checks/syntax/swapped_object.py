"""An object on the wrong side of a goal or of a second object."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.finiteness import is_tensed
from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.languages.english_grammar import OPERATORS
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.report import Severity

__all__ = ["SwappedObject"]

_CARRYING = (
    r"(?:flew|flown|flies|fly|brought|brings?|took|taken|takes?|drove|driven|transported|transports?|carried|transferred|"
    r"rushed|airlifted|ferried|conveyed|delivered|led|escorted|sent|pulled|lifted|accompanied)"
)
_GOAL = lazy_regex(
    rf"\b(?P<verb>{_CARRYING})\s(?P<goal>(?:in)?to\s(?:(?:a|an|the|various|different|nearby|several)\s)?(?:[a-z-]+\s){{0,2}}?"
    r"(?:hospitals?|clinics?|safety|custody|ward|wards|station|shelter|prison|court|ambulance|helicopter))\s"
    rf"(?P<object>(?:the|a|an|both|all|{FROM_TWO}|\d+|his|her)\s(?:[a-z-]+\s){{0,3}}?(?P<noun>[a-z-]+))"
    rf"(?=[.;]|,\s(?:where|but|and|who)|\sand\b|\son\s{ANY_WEEKDAY}\b)"
)
"""“Flew into a special clinic the injured woman”; but what is longer may stand last."""
_PEOPLE = persons("human", "on-the-way", "culprit", "sufferer") | frozenset(
    "casualty casualties injured couple twins baby rider mother father".split()
)
_GIVING = "awarded|presented|handed|gave|given|granted|showed|shown|offered|sent|lent|promised|bestowed"
_THINGS = (
    r"prize|prizes|award|medal|medals|trophy|cup|title|order|certificate|red\scard|yellow\scard|second\syellow\scard|key|keys|"
    r"contract|degree|doctorate|scholarship|grant|licence|cross|bouquet|petition|letter|cheque|flowers|honour|honor"
)
_GIVEN = lazy_regex(
    rf"\b(?P<verb>(?:{_GIVING}))\s(?P<thing>(?:the|a|an|his|her|their|this\syear’s)\s(?:[\w’-]+\s){{0,2}}?(?:{_THINGS})"
    r"(?P<aside>,\s(?:which|worth|endowed|consisting|that)(?:[^,.;:!?“”\"]|[,.](?=\d)){3,80},)?)\s"
    r"(?P<whom>(?:the|a|an|his|her|their|its)\s(?P<before>(?:[\w’-]+\s){0,3}?)(?P<noun>[a-z-]+))"
    r"(?=\s[A-Z]|[.,;]|\s(?:of|from|in|for|on|at|and|with|after|by)\b)(?P<name>(?:\s[A-Z][\w’-]+){0,3})"
    r"(?P<rest>[^.;:!?]{0,160})"
)
_GROUPS = frozenset(
    """
    team club museum city town university hospital institute school winner winners poet hungarian
    """.split()
)
_KEEPING = lazy_regex(r"\b(?:to|for)\b")


class SwappedObject(Check):
    id = "swapped-object"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("misplaced-adverbial", "missing-function-word", "lost-function-word")
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.TEASER})
    triggers = (
        Together(
            frozenset(re.findall(r"[a-z]+", _CARRYING.replace("s?", ""))) | {"brings", "takes", "transports"},
            frozenset({"to", "into"}),
            frozenset(
                "hospital hospitals clinic clinics safety custody ward wards station shelter prison court ambulance "
                "helicopter".split()
            ),
        ),
        Together(
            frozenset(_GIVING.split("|")),
            frozenset(
                "prize prizes award medal medals trophy cup title order certificate card key keys contract degree "
                "doctorate scholarship grant licence cross bouquet petition letter cheque flowers honour honor".split()
            ),
        ),
    )
    message = "the object stands on the wrong side, as in German"
    explanation = """
Finds somebody behind the place that he is taken to ("A helicopter flew into a special clinic the injured woman") and
somebody behind what he is given ("The jury awarded the prize the Hungarian poet"). English has the object behind the
verb, and *to* before whoever stands last. What is long and stands last for that reason stays silent.
"""
    examples = (
        bad(
            "A helicopter flew ⟦into a special clinic the injured woman⟧.",
            repair="A helicopter flew the injured woman into a special clinic.",
        ),
        bad(
            "The jury awarded the prize⟦ the young poet⟧ Ilka Bodnar.",
            repair="The jury awarded the prize to the young poet Ilka Bodnar.",
        ),
        bad(
            "The referee showed the red card⟦ the captain⟧ of the guests.",
            repair="The referee showed the red card to the captain of the guests.",
        ),
        good("The crew took to hospital the two men who had been pulled from the water near the pier."),
        good("The jury awarded the prize the poet had hoped for. They gave the winner the medal."),
        good("He handed the key to the driver. She was awarded the title the mayor of Ulm had held."),
        good("The police took to court the owner’s claim. He showed the letter the pilot wrote to the club."),
        good("They brought to safety the paintings. The order given the driver was clear."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _GOAL.finditer(text):
            if match["noun"] in _PEOPLE:
                span = Span(match.start("goal"), match.end("object"))
                yield Hit(span, repair=Edit(span, f"{match['object']} {match['goal']}"))
        for match in _GIVEN.finditer(text):
            somebody = match["noun"] in persons() or match["noun"] in _GROUPS
            if not somebody or _KEEPING.search(match["thing"]) or match["verb"] in ("given", "shown"):
                continue
            if not _is_last(match["rest"]):
                continue
            span = Span(match.start("whom") - 1, match.end("noun"))
            yield Hit(span, repair=Edit(span, f" to {match['whom']}"))


def _is_last(rest: str) -> bool:
    """Whether no verb goes on from somebody, who would be the subject of it: “the prize the poet had hoped for”."""
    words = rest.lower().split(",", 1)[0].split()
    return not any(word in OPERATORS or is_tensed(word) or "VBD" in verb_tags(word) for word in words)
