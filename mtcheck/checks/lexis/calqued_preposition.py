"""The preposition that German would take."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.syntax.moves import removed
from mtcheck.document import Passage, Span
from mtcheck.languages.english import LANGUAGE
from mtcheck.languages.english_grammar import ADVERBS, BE, CONJUNCTIONS, PREPOSITIONS
from mtcheck.languages.english_verbs import verb
from mtcheck.languages.phrases import PhraseTable
from mtcheck.languages.tables import phrases, rows
from mtcheck.report import Severity

__all__ = ["CalquedPreposition"]

MARGIN = 3.0
"""Nats, benchmarks/calibration/syntax_margins.py."""
MARGIN_OF_PHRASE = 2.5
MARGIN_OF_DEADLINE = 1.0
_LONGEST_OBJECT = 5
_DUE = frozenset(
    "submit submitted apply pay paid complete completed finish finished return returned register registered deliver "
    "delivered decide decided ready repay repaid vacate replaced renovated abolished halved reduced reduce built build "
    "file filed reply replied leave".split()
)
_NOT_BY = frozenset("from of through over".split())
_AGENTS = frozenset(
    """
    police court government opposition president minister parliament council judge jury prosecutor prosecutors mayor
    company association people man woman men women residents neighbours neighbors doctors voters critics fans experts
    team coach authorities army soldiers rebels union unions party media press commission parents colleagues police
    accident fire earthquake storm flood floods avalanche explosion bomb virus lightning bullet bullets war rain wind
    hackers thieves burglars gang customers employees workers students teachers pupils dog dogs car truck lorry train
    """.split()
)
"""Who or what does things in the news."""
_DEADLINE = re.compile(rf"{'|'.join(map(str.lower, LANGUAGE.months))}|\w+day|\d{{4}}|\d\d?")
_BY_HEAD = frozenset("the end beginning next of spring summer autumn winter week month year".split())


@dataclass(frozen=True, slots=True)
class _Governor:
    """A word or two with the prepositions that they do not take, and those that they do."""

    behind: frozenset[str]
    """The second word of the governor, if it has one."""
    has_object: bool
    wrong: frozenset[str]
    right: tuple[str, ...]
    german: str
    margin: float


@cache
def _governors() -> Mapping[str, tuple[_Governor, ...]]:
    found: defaultdict[str, list[_Governor]] = defaultdict(list)
    for governors, wrong, right, german, *margin in rows("german_prepositions"):
        limit = float(margin[0]) if margin else MARGIN
        for governor in governors.split(";"):
            first, *others = governor.split()
            behind = frozenset(word for word in others if word != "*")
            entry = _Governor(
                behind, "*" in others, frozenset(wrong.split("/")), tuple(right.split("/")), german, limit
            )
            for word in verb(first.strip("{}")).all if first.startswith("{") else first.split("/"):
                found[word].append(entry)
    return {word: tuple(entries) for word, entries in found.items()}


@cache
def _adverbials() -> PhraseTable:
    return PhraseTable(phrases("german_prepositional_phrases"))


class CalquedPreposition(Check):
    id = "calqued-preposition"
    category = "fluency/grammar/function-word"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    message = "English takes another preposition here"
    explanation = """
Finds verbs, adjectives and nouns with the preposition of their German counterparts: "depends from the weather"
(*abhängen von*), "married with", "an insight in", "died on cancer", and adverbials such as "on the photo", "with 17
years", "before ten years", "must be paid until Friday". The language model must prefer the English one clearly.

The lists are `mtcheck/languages/data/german_prepositions.tsv` and `german_prepositional_phrases.tsv`.
"""
    examples = (
        bad("The harvest depends ⟦from⟧ the weather in May.", repair="The harvest depends on the weather in May."),
        bad(
            "The company congratulated the team ⟦to⟧ the victory.",
            repair="The company congratulated the team on the victory.",
        ),
        good("He waited on the platform, depending on the weather, and warned of chaos before the vote."),
        good("She died on Monday in the house that she had lived in since the fire."),
    )

    @property
    def triggers(self) -> frozenset[str]:
        return frozenset(_governors()) | _adverbials().triggers | _AGENTS | {"until"}

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        governors = _governors()
        words = context.words(passage)
        if not governors.keys().isdisjoint(words):
            for clause in context.fact(clauses_of).get(passage.text, ()):
                for index, word in enumerate(clause.words):
                    for governor in governors.get(word, ()):
                        yield from _governed(passage.text, clause, index, governor)
        if "until" in words and not _DUE.isdisjoint(words):
            for clause in context.fact(clauses_of).get(passage.text, ()):
                yield from _deadline(clause)
        if not _AGENTS.isdisjoint(words):
            for clause in context.fact(clauses_of).get(passage.text, ()):
                yield from _agent(clause)
        for match in _adverbials().find(passage.text, words):
            if edits := tuple(Edit(match.span, repair) for repair in match.repairs):
                message = _message(match.phrase.note)
                yield Hit(match.span, message=message, contrast=Contrast(edits, margin=MARGIN_OF_PHRASE))


def _message(german: str) -> str:
    return f"English takes another preposition here; this is German “{german}”"


def _governed(text: str, clause: Clause, index: int, governor: _Governor) -> Iterator[Hit]:
    words = clause.words
    place = index + 1
    if governor.behind:
        if place >= len(words) or words[place] not in governor.behind:
            return
        place += 1
    found = _preposition(words, place, governor)
    if found is None:
        return
    begin, end = found
    span = Span(clause.spans()[begin].start, clause.spans()[end - 1].end)
    written = " ".join(words[begin:end])
    edits = [removed(text, span) if right == "-" else Edit(span, right) for right in governor.right if right != written]
    yield Hit(span, message=_message(governor.german), contrast=Contrast(tuple(edits), margin=governor.margin))


def _preposition(words: tuple[str, ...], place: int, governor: _Governor) -> tuple[int, int] | None:
    """Begin and end of the wrong preposition behind the governor: directly, after an adverb, or after the object."""
    last = min(place + _LONGEST_OBJECT, len(words) - 1) if governor.has_object else place + 2
    for begin in range(place, min(last + 1, len(words) - 1)):
        for length in (2, 1):
            if " ".join(words[begin : begin + length]) in governor.wrong and begin + length < len(words):
                return None if governor.has_object and begin == place else (begin, begin + length)
        word = words[begin]
        if governor.has_object:
            if word in PREPOSITIONS or word in CONJUNCTIONS or word == "to":
                return None
        elif not (word in ADVERBS or word.endswith("ly") or word in ("above", "all")):
            return None
    return None


def _agent(clause: Clause) -> Iterator[Hit]:
    """“Was arrested from the police”: the doer in a passive."""
    words = clause.words
    if BE.isdisjoint(words) or _NOT_BY.isdisjoint(words):
        return
    for index in range(2, len(words) - 1):
        if words[index] not in _NOT_BY or words[index - 1] in BE or "VBN" not in verb_tags(words[index - 1]):
            continue
        behind = list(takewhile(lambda word: word not in PREPOSITIONS, words[index + 1 : index + 5]))
        if BE.isdisjoint(words[max(index - 4, 0) : index - 1]) or _AGENTS.isdisjoint(behind):
            continue
        span = clause.spans()[index]
        yield Hit(span, message=_message("von, durch"), contrast=Contrast((Edit(span, "by"),), margin=MARGIN))


def _deadline(clause: Clause) -> Iterator[Hit]:
    """“Must be paid until Friday”: what has to be done once is done by a time."""
    words = clause.words
    for index, word in enumerate(words):
        if word != "until" or index + 1 == len(words) or _DUE.isdisjoint(words[max(index - 8, 0) : index]):
            continue
        behind = words[index + 1 : index + 5]
        if ("not" not in words[:index] and any(map(_DEADLINE.fullmatch, behind))) or set(behind[:2]) <= _BY_HEAD:
            span = clause.spans()[index]
            edit = Edit(span, "by" if clause.phrase(index, index + 1) == "until" else "By")
            yield Hit(span, message=_message("bis"), contrast=Contrast((edit,), margin=MARGIN_OF_DEADLINE))
