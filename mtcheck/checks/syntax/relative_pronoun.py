"""A relative clause opened as in German."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS
from mtcheck.report import Severity

__all__ = ["RelativePronoun"]

_PRONOUN = re.compile(
    r"(?P<head>[\w’'-]+)(?P<comma>,?) "
    r"(?:(?P<before>at|by|for|from|in|into|of|on|over|through|to|under|with|about|against|after) )?"
    r"(?P<pronoun>which|who|whom|what|that)(?= [\w’'“\"])(?=(?P<rest>(?:[^,.;:!?()–—]|[.,]\d){0,90})(?P<close>,?))"
)
_RARE = frozenset("which who what".split())
_COMMA_THAT = re.compile(r",(?: (?:at|by|for|from|in|into|of|on|over|through|to|under|with|about|against|after))? that")
"""Where there is none of the rare ones, *that* is suspected behind a comma only."""
_PRONOUNS = frozenset("which who whom what that".split())
_INDEFINITE = frozenset("all everything anything nothing something much little that those".split())
_RELATIVE_PREPOSITIONS = frozenset(
    "at by for from in into of on over through to under with about against after".split()
)
_OPENINGS = {
    ("", "what"): (" that", ", which", " who"),
    (",", "what"): (" that", ", which", " who"),
    (",", "that"): (" that", ", which", ", who"),
    ("", "which"): (" who", " whom", " whose"),
    (",", "which"): (", who", ", whom", ", whose"),
    (",", "who"): (", which",),
}
"""What English may say in place of a comma and a pronoun."""

MARGIN = 4.0
"""Nats, benchmarks/calibration/syntax_margins.py: sound clauses gained 3.1 at most."""
PERSON_MARGIN = 6.0
"""Nats for *who* in place of *which*: an office or a firm is treated as a person now and then, and gained 5.6."""


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
clause and says *was* after "all": "the man, which was arrested", "a mother, which son was killed", "the bridge, over
that the lorries drive", "all, what was left", "the car, that the thieves used". The language model compares the clause
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
        good("The car, which was stolen, belongs to the man who found what the thieves, who fled, had left behind."),
        good("He asked the people what they needed. All in all, what matters is that the idea that he had works."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if _PRONOUNS.isdisjoint(context.words(passage)) and "," not in passage.text:
            return
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        words = context.words(passage)
        may = not _RARE.isdisjoint(words) or ("that" in words and _COMMA_THAT.search(text))
        for match in _PRONOUN.finditer(text) if may else ():
            edits = tuple(_edits(match))
            if edits:
                margin = PERSON_MARGIN if match["pronoun"] == "which" else MARGIN
                yield Hit(edits[0].span, contrast=Contrast(edits, margin=margin))
        for clause in context.fact(clauses_of).get(passage.text, ()):
            if edit := _article_for_pronoun(clause):
                yield Hit(edit.span, contrast=Contrast((edit,), margin=MARGIN))


def _edits(match: re.Match[str]) -> Iterator[Edit]:
    """Other openings of the clause, from behind its head to behind its pronoun."""
    comma, before, pronoun = match["comma"], match["before"], match["pronoun"]
    span = Span(match.end("head"), match.end())
    if before:
        others = ("which", "whom") if pronoun == "who" or (comma and pronoun in ("that", "what")) else ()
        yield from (Edit(span, f"{comma} {before} {other}") for other in others)
    elif _may_be_head(match["head"].lower()):
        yield from (Edit(span, other) for other in _OPENINGS.get((comma, pronoun), ()))
        if comma and match["close"] and pronoun in ("that", "what"):
            yield Edit(Span(span.start, match.end("close")), f" that{match['rest']}")


def _may_be_head(word: str) -> bool:
    return word in _INDEFINITE or not can_be(word) or bool(can_be(word) & {"NOUN", "PROPN"})


def _article_for_pronoun(clause: Clause) -> Edit | None:
    """``at the 80 people work``: the article is the German pronoun; the clause between commas ends in its verb."""
    words = clause.words
    if clause.opening != "," or clause.closing not in (",", ".") or len(words) < 5:
        return None
    if words[0] not in _RELATIVE_PREPOSITIONS or words[1] != "the" or not verb_tags(words[-1]) & {"VBZ", "VBD", "VBP"}:
        return None
    if any(word in AUXILIARIES for word in words[:-1]) or words[-2] in DETERMINERS or words[-2] in PREPOSITIONS:
        return None
    span = clause.spans()[1]
    return Edit(span, "which")
