"""*Not* behind a full verb."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import BE, CONJUNCTIONS, DETERMINERS, HAVE, MODALS, PREPOSITIONS, QUANTIFIERS
from mtcheck.report import Severity

__all__ = ["MisplacedNegation"]

_AUXILIARIES = HAVE | BE | MODALS | frozenset("do does did having let".split())
_FINITE = {"VBZ": "does", "VBD": "did", "VBP": "do"}
_FOCUS = frozenset("only just because but merely so simply least one even always all every".split())
"""Words that *not* negates by itself: "not only", "not least"."""
_HAVE = {"has": "does", "have": "do", "had": "did"}
_BORDERS = CONJUNCTIONS | frozenset("if than".split())
_WANT = frozenset("want wish like".split())
"""Verbs whose infinitive English negates by negating them."""
_FURTHEST = 10


class MisplacedNegation(Check):
    id = "misplaced-negation"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = frozenset({"not"})
    message = "English negates a full verb with “do”, and has *not* behind the auxiliary"
    explanation = """
Finds a full verb negated as in German, by *not* behind it or behind its object: "The trains run not on Sunday", "He
understood the question not", "We have not money", "She works not any more". English needs a form of
*do* before the verb, or *no*. The language model decides, so that archaic and contrasting *not* ("he came not to bury
Caesar", "a promise made, not kept") stays silent.
"""
    examples = (
        bad(
            "The company ⟦comments not⟧ on the allegations of the magazine.",
            repair="The company does not comment on the allegations of the magazine.",
        ),
        bad(
            "The referee ⟦saw the handball not⟧.",
            repair="The referee did not see the handball.",
        ),
        bad(
            "We ⟦have not money⟧ for a second lifeguard.",
            repair="We do not have money for a second lifeguard.",
        ),
        good("It matters not only here. He said it was a mistake, not a crime. I hope not."),
        good("They have not yet come. Whether or not it rains, he told them not to wait for what matters not at all."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in context.fact(clauses_of).get(passage.text, ()):
            for index, word in enumerate(clause.words):
                if word == "not" and index and (hit := _negation(clause, index)):
                    yield hit


MARGIN = 5.0
"""Nats, benchmarks/calibration/syntax_margins.py: sound news loses 6 or more; the best near miss in corpora/clean, an
ellipsis, gained 3.7."""


def _negation(clause: Clause, index: int) -> Hit | None:
    """A *not* that no auxiliary precedes, with the verb that it negates."""
    words = clause.words
    after = words[index + 1] if index + 1 < len(words) else ""
    if after in _FOCUS or words[index - 1] in _BORDERS | {"to"}:
        return None
    if words[index - 1] in _HAVE:
        return _without_noun(clause, index, after)
    verb = next((i for i in range(index - 1, max(index - _FURTHEST, 0) - 1, -1) if _is_border(words, i)), None)
    if verb is None or words[verb] in _AUXILIARIES | _BORDERS or (words[verb - 1 : verb] and words[verb - 1] == "to"):
        return None
    governed = after == "to" and words[index + 2 : index + 3] and words[index + 2] not in DETERMINERS
    if "VBG" in verb_tags(after) or (governed and (verb < index - 1 or _WANT.isdisjoint(verb_lemmas(words[verb])))):
        return None
    spans, phrase = clause.spans(), clause.phrase
    last = index + 1
    adverb = ""
    if words[last : last + 2] in (("any", "more"), ("any", "longer")):
        last, adverb = last + 2, "no longer "
    passed = phrase(verb + 1, index)
    behind = f" {passed}" if passed else ""
    span = Span(spans[verb].start, spans[last - 1].end)
    tags = [tag for tag in _FINITE if tag in verb_tags(words[verb])]
    lemma = verb_lemmas(words[verb])[0]
    edits = [Edit(span, f"{_FINITE[tag]} not {lemma}{behind}") for tag in tags]
    if adverb:
        edits.append(Edit(span, f"{adverb}{words[verb]}{behind}"))
    return Hit(span, contrast=Contrast(tuple(edits), margin=MARGIN))


def _is_border(words: tuple[str, ...], index: int) -> bool:
    """Whether a word is the verb of the clause, or something that a negated verb cannot lie behind."""
    word = words[index]
    if word in _AUXILIARIES | _BORDERS:
        return True
    if not verb_tags(word) & set(_FINITE) or "VERB" not in can_be(word) or not index:
        return False
    return can_be(word) == {"VERB"} or words[index - 1] not in DETERMINERS | PREPOSITIONS | QUANTIFIERS


def _without_noun(clause: Clause, index: int, after: str) -> Hit | None:
    """``have not money``: English says *no money*, or *do not have*."""
    words = clause.words
    noun = can_be(after) & {"NOUN", "ADJ"} and not verb_tags(after) & {"VBN"}
    if not (noun or after in ("any", "enough", "a", "the")) or not index or clause.closing == "?":
        return None
    spans = clause.spans()
    span = Span(spans[index - 1].start, spans[index + 1].end)
    have, written = words[index - 1], clause.phrase(index + 1, index + 2)
    edits = [Edit(span, f"{_HAVE[have]} not have {written}")]
    if noun:
        edits.append(Edit(span, f"{have} no {written}"))
    return Hit(span, contrast=Contrast(tuple(edits), margin=MARGIN))
