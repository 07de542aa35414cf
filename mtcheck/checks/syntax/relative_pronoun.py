"""A relative clause opened as in German."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.complements import NOUNS_OF_CLAUSES
from mtcheck.analysis.finiteness import has_finite_form, may_be_tensed
from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import AUXILIARIES, COORDINATORS, DETERMINERS, PREPOSITIONS
from mtcheck.languages.english_numbers import BELOW_HUNDRED
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.report import Severity

__all__ = ["RelativePronoun"]

_PREPOSITION = "(?:at|by|for|from|in|into|of|on|over|through|to|under|with|about|against|after)"
_PRONOUN = lazy_regex(
    rf"(?<![\w’'-])(?P<head>[\w’'-]+)(?P<comma>,?) (?:(?P<before>{_PREPOSITION}) )?"
    r"(?P<pronoun>which|who|whom|what|that)(?: (?P<owner>his|her|their|its)(?= [\w’'-]+ ))?"
    r"(?= [\w’'“\"])(?=(?P<rest>(?:[^,.;:!?()–—]|[.,]\d){0,90})(?P<close>,?))"
)
_RARE = frozenset("which who what".split())
_COMMA_THAT = lazy_regex(rf",(?: {_PREPOSITION})? that|[a-z] {_PREPOSITION} that (?:the|a|an|his|her|its|their|[A-Z])")
"""Where there is none of the rare ones, *that* is suspected behind a comma or a preposition only."""
_PRONOUNS = frozenset("which who whom what that".split())
_INDEFINITE = frozenset("all everything anything nothing something much little that those".split())
_RELATIVE_PREPOSITIONS = frozenset(
    "at by for from in into of on over through to under with about against after".split()
)
_HEAD_REACH = 60
_AGED = lazy_regex(r"\d-year-old$")
_SOME = f"(?:\\d|{BELOW_HUNDRED}|most|many|some|several|half|all|none)"
_OTHER = lazy_regex(
    rf"(?P<whose>whose (?:his|her|their|its))(?= \w)|(?P<why>(?<=reason), why)(?= \w)|(?P<that_what>that, what)(?= \w)"
    rf"|(?P<whose_has>, whose)(?= (?:has|have|had|will|would|can|could|must) )"
    rf"|(?P<whom_meets>, whom)(?= [a-z]{{2,}}s (?:on|in|at|by|to|from|with|the|a|an|his|her|its|their) )"
    rf"|(?P<who_s>, who[’']s)(?= [a-z]+ (?:died|was|were|is|are|has|had|will|could|can|lives?|works?|comes?) )"
    rf"|(?P<of_them>, of (?:them|these))(?= {_SOME})|(?P<from_whom>, from (?:which|whom))(?= {_SOME})"
)
_OTHERS = frozenset("who whose why them these which whom what".split())
_INSTEAD = {
    "whose": ("whose",),
    "why": (" why",),
    "whose_has": (", who", ", which"),
    "whom_meets": (", who", ", which"),
    "who_s": (", whose",),
    "of_them": (", of whom", ", of which"),
    "from_whom": (", of whom", ", of which"),
    "that_what": ("what",),
}
_OPENINGS = {
    ("", "what"): (" that", ", which", " who"),
    (",", "what"): (" that", ", which", " who"),
    (",", "that"): (" that", ", which", ", who"),
    ("", "which"): (" who", " whom", " whose"),
    (",", "which"): (", who", ", whom", ", whose"),
    (",", "who"): (", which",),
    ("", "who"): (" which", " that"),
}
"""What English may say in place of a comma and a pronoun."""

MARGIN = 4.0
"""Nats, benchmarks/calibration/syntax_margins.py: sound clauses gained 3.1 at most."""
PERSON_MARGIN = 6.0
"""Nats for *who* in place of *which*: an office or a firm is treated as a person now and then, and gained 5.6."""
MARGIN_OF_PERSON = 2.5
"""Nats for the same behind a noun for persons and a comma: sound clauses gained 0.9 at most."""
MARGIN_OF_THING = 5.0
"""Nats for *which* in place of *who*: teams that are treated as persons gained 2.5."""
MARGIN_OF_OWNER = 4.0
MARGIN_OF_PREPOSITION = 6.0
"""Nats for *which* in place of *that* or *what* behind a preposition: indirect questions gained 3.5."""
MARGIN_OF_OTHERS = 0.0


class RelativePronoun(Check):
    id = "relative-pronoun"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("carried-over-construction", "missing-verb", "finite-verb-last")
    needs_judge = True
    message = "English opens this relative clause with another word, or without the comma"
    explanation = """
Finds relative clauses opened as in German, which has one pronoun for persons and things, sets a comma before every
clause and says *was* after "all": "the man, which was arrested", "a mother, which son was killed", "the family which
their house burned down", "the bridge, over that the lorries drive", "all, what was left", "the car, that the thieves
used", "ten pupils, of them three from Syria". The language model compares the clause
with those that English would open, and decides.
"""
    examples = (
        bad(
            "The woman⟦ which⟧ had called the police lives next door.",
            repair="The woman who had called the police lives next door.",
        ),
        bad(
            "The bridge⟦, over that⟧ 20,000 lorries drive every day, is closed.",
            repair="The bridge, over which 20,000 lorries drive every day, is closed.",
        ),
        bad(
            "The film, ⟦the⟧ on 12 April in the cinemas starts, tells the story of a pianist.",
            repair="The film, which on 12 April in the cinemas starts, tells the story of a pianist.",
        ),
        good("The singer, the by now famous heir of a brewer, sings, the in many ways odd man from Bonn knows."),
        good("The car, which was stolen, belongs to the man who found what the thieves, who fled, had left behind."),
        good("One list makes it easy to track what is out of date and should go."),
        good("He asked the people what they needed. All in all, what matters is that the idea that he had works."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if _PRONOUNS.isdisjoint(context.words(passage)) and "," not in passage.text:
            return
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        present = context.words(passage)
        may = not _RARE.isdisjoint(present) or ("that" in present and _COMMA_THAT.search(text))
        for match in _PRONOUN.finditer(text) if may else ():
            edits = tuple(_edits(match))
            if edits:
                yield Hit(edits[0].span, contrast=Contrast(edits, margin=_margin(match)))
        for match in _OTHER.finditer(text) if not _OTHERS.isdisjoint(present) else ():
            kind, span = match.lastgroup or "", Span(*match.span(match.lastgroup or 0))
            edits = tuple(Edit(span, other) for other in _INSTEAD[kind])
            yield Hit(span, contrast=Contrast(edits, margin=MARGIN_OF_OTHERS))
        for clause in clauses_of(passage.text):
            if edit := _article_for_pronoun(clause):
                yield Hit(edit.span, contrast=Contrast((edit,), margin=MARGIN))
            elif article := _article_as_subject(clause):
                edits = tuple(Edit(article, other) for other in ("which", "who"))
                yield Hit(article, contrast=Contrast(edits, margin=MARGIN))


def _edits(match: re.Match[str]) -> Iterator[Edit]:
    """Other openings of the clause, from behind its head to behind its pronoun."""
    comma, before, pronoun = match["comma"], match["before"], match["pronoun"]
    if comma and match["close"] and pronoun == "that" and match["head"].lower() in NOUNS_OF_CLAUSES - {"fact"}:
        return  # “His claim, that he had been at home, was disproved.”
    span = Span(match.end("head"), match.end("pronoun"))
    if match["owner"] and not before:
        yield Edit(Span(span.start, match.end("owner")), f"{comma} whose")
    if before:
        others = ("which", "whom") if pronoun in ("who", "that", "what") else ()
        yield from (Edit(span, f"{comma} {before} {other}") for other in others)
    elif _may_be_head(match["head"].lower()) and not (pronoun == "who" and _names_person(match)) and not _asks(match):
        yield from (Edit(span, other) for other in _OPENINGS.get((comma, pronoun), ()))
        if comma and match["close"] and pronoun in ("that", "what"):
            yield Edit(Span(span.start, match.end("close")), f" that{match['rest']}")
    elif comma and pronoun == "what":
        yield Edit(span, ", which")


def _margin(match: re.Match[str]) -> float:
    """Nats by which the other pronoun must read better, by what the head is."""
    pronoun = match["pronoun"]
    if match["owner"]:
        return MARGIN_OF_OWNER
    if match["before"]:
        return MARGIN if match["comma"] or pronoun == "who" else MARGIN_OF_PREPOSITION
    if pronoun == "who":
        return MARGIN_OF_THING
    if pronoun != "which":
        return MARGIN
    before = match.string[max(match.start() - _HEAD_REACH, 0) : match.end("head")]
    if not _is_person(before):
        return PERSON_MARGIN
    return MARGIN_OF_PERSON if match["comma"] else MARGIN_OF_THING


def _is_person(before: str) -> bool:
    """Whether a noun phrase ends in a person, or in a place that a person is from (``the driver from Aargau``)."""
    found = before.split()
    if found[-1].lower() in persons() or _AGED.search(before):
        return True
    named = found[-1][0].isupper() and found[-2:-1] and found[-2] in ("from", "of", "in", "at")
    return bool(named) and len(found) > 2 and found[-3].lower() in persons()


def _names_person(match: re.Match[str]) -> bool:
    """Whether the head is a person, or part of a phrase about one: “people with context who approve”."""
    *before, head = match.string[max(match.start() - _PHRASE_REACH, 0) : match.end("head")].lower().split()
    return head in persons() or any(
        noun in persons() and preposition in PREPOSITIONS for noun, preposition in pairwise(before)
    )


def _asks(match: re.Match[str]) -> bool:
    """Whether the head is an infinitive and the clause its question: “easy to track what is deprecated”."""
    infinitive = "VB" in verb_tags(match["head"].lower())
    return match["pronoun"] == "what" and infinitive and match.string.endswith("to ", 0, match.start("head"))


_PHRASE_REACH = 30


def _may_be_head(word: str) -> bool:
    if word in COORDINATORS or word == "nor":
        return False
    return word in _INDEFINITE or not can_be(word) or bool(can_be(word) & {"NOUN", "PROPN"})


def _article_for_pronoun(clause: Clause) -> Edit | None:
    """``at the 80 people work``: the article is the German pronoun; the clause between commas ends in its verb."""
    words = clause.words
    if clause.opening != "," or clause.closing not in (",", ".") or len(words) < 5:
        return None
    if words[0] not in _RELATIVE_PREPOSITIONS or words[1] != "the" or not has_finite_form(words[-1]):
        return None
    if any(word in AUXILIARIES for word in words[:-1]) or words[-2] in DETERMINERS or words[-2] in PREPOSITIONS:
        return None
    span = clause.spans()[1]
    return Edit(span, "which")


def _article_as_subject(clause: Clause) -> Span | None:
    """``, the on the 12th of April in the cinemas starts,``: no noun follows the article, a verb ends the clause."""
    words = clause.words
    if clause.opening != "," or clause.closing not in (",", ".", "") or len(words) < _LEAST_OF_ARTICLE:
        return None
    if words[0] != "the" or words[1] not in _BEHIND_ARTICLE:
        return None
    infinitive = words[-2] == "to" and "VB" in verb_tags(words[-1])
    ends = infinitive or words[-1] in AUXILIARIES or may_be_tensed(words[-1])
    return clause.spans()[0] if ends else None


_LEAST_OF_ARTICLE = 4
_BEHIND_ARTICLE = (PREPOSITIONS - {"of", "near"}) | {"up", "already", "only"}
