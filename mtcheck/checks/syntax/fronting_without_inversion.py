"""A negative at the front of the sentence without the inversion that English has behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, takewhile

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import may_be_tensed
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    DO_BY_TAG,
    PHRASE_OPENERS,
    PREPOSITIONS,
    QUANTIFIERS,
    SUBJECTS,
)
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["FrontingWithoutInversion"]

_FRONTED = lazy_regex(
    r"(?:never(?: before| again| since| yet)?|rarely|seldom|hardly(?: ever)?|scarcely|barely|no sooner|not once"
    r"|nowhere(?: else)?|not only|at no time|under no circumstances|in no case|on no account|by no means"
    r"|not until \S+(?: \S+){0,3}?"
    r"|only (?:after|when|then|since|by|with|through|in|on|at|once|recently)(?: \S+){0,6}?)$"
)
_SURE = lazy_regex(
    r"never before|never again|rarely|seldom|hardly ever|no sooner|not once|at no time|under no circumstances"
)
_SO = frozenset({"so", "such", "as"})
_LONGEST_OPENING = 9
_LONGEST_SUBJECT = 6
_LONGEST_BEHIND_NOR = 12
_FEWEST_WORDS = 5

MARGIN = 4.0
MARGIN_OF_PROOF = -4.0
MARGIN_OF_CLAUSE = -7.0
"""Nats: an adverb of _SURE with a subject and an auxiliary behind it is nearly proof, though the model hardly minds."""


class FrontingWithoutInversion(Check):
    id = "fronting-without-inversion"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("verb-second", "clause-final-verb")
    needs_judge = True
    triggers = frozenset("never rarely seldom hardly scarcely barely no not nor nowhere only".split())
    message = "behind a negative at the front, English puts the auxiliary before the subject"
    explanation = """
Finds "Rarely the river has been so low", "Only after two days the pass was reopened": an adverb or phrase with a
negative or restrictive sense opens the sentence, and the subject stands before its auxiliary. The language model
compares the sentence with the inverted one ("Rarely has the river been so low"), and decides.

"Only the prices have risen" and "Never mind" stay silent.
"""
    examples = (
        bad(
            "Never before ⟦so few students have⟧ registered for the course.",
            repair="Never before have so few students registered for the course.",
        ),
        bad(
            "Only after the bidders had complained ⟦the office halted⟧ the award.",
            repair="Only after the bidders had complained did the office halt the award.",
        ),
        good(
            "Only when he was asked did he say that the council had paid. Only when it rains, he said, does it flood."
        ),
        bad(
            "Only after a long search ⟦the rescuers found⟧ the boy.",
            repair="Only after a long search did the rescuers find the boy.",
        ),
        good("Rarely has the river been so low. Only the upper reaches have water. Never mind the rain."),
        bad(
            "Not only ⟦lost the beekeeper⟧ thirty colonies, but he also fell ill.",
            repair="Not only did the beekeeper lose thirty colonies, but he also fell ill.",
        ),
        good("Hardly anyone came. Not only the locals have noticed it. In no time the tickets were gone."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        before: Clause | None = None
        clauses = clauses_of(passage.text)
        for number, clause in enumerate(clauses):
            follows, before = before, clause
            if clause.words[0] == "nor" and follows is not None and not AUXILIARIES.isdisjoint(follows.words):
                if edit := _behind_nor(clause):
                    margin = MARGIN_OF_PROOF if follows.words[0] == "neither" else MARGIN
                    yield Hit(edit.span, contrast=Contrast((edit,), margin=margin))
                continue
            if not clause.begins_sentence or clause.closing == "?" or len(clause.words) < _FEWEST_WORDS:
                continue
            if (edit := _full_verb(clause)) is not None:
                yield Hit(edit.span, contrast=Contrast((edit,), margin=MARGIN_OF_PROOF))
                continue
            if clause.words[0] not in _FIRST:
                continue
            if clause.words[0] == "only" and clause.words[1] in _OPENS_CLAUSE:
                yield from _behind_clause(clauses, number)
                continue
            if edits := tuple(_candidates(clause)):
                area = min((edit.span for edit in edits), key=len)
                sure = _SURE.match(" ".join(clause.words)) and edits[0].text.split()[0] in AUXILIARIES
                yield Hit(area, contrast=Contrast(edits, margin=MARGIN_OF_PROOF if sure else MARGIN))


def _full_verb(clause: Clause) -> Edit | None:
    """“Not only lost the beekeeper thirty colonies, but …”: English has *did* before the subject."""
    words = clause.words
    if words[:2] != ("not", "only") or words[3] not in DETERMINERS or verb_tags(words[2]) & {"NN", "VBG"}:
        return None
    noun = next((at for at in range(4, min(len(words) - 1, 8)) if "NOUN" in can_be(words[at])), None)
    if noun is None or words[2] in AUXILIARIES or "VBD" not in verb_tags(words[2]):
        return None
    return Edit(clause.stretch(2, noun + 1), f"did {clause.phrase(3, noun + 1)} {verb_lemmas(words[2])[0]}")


_FIRST = frozenset("never rarely seldom hardly scarcely barely no not nowhere at under in on by only".split())


def _behind_nor(clause: Clause) -> Edit | None:
    """``…, nor the amount of the damage has been determined``: the auxiliary before the subject."""
    words, spans = clause.words, clause.spans()
    if clause.begins_sentence or len(words) < _FEWEST_WORDS or words[1] not in DETERMINERS | SUBJECTS:
        return None
    for verb in range(2, min(2 + _LONGEST_BEHIND_NOR, len(words))):
        if words[verb] in AUXILIARIES and words[verb - 1] not in PHRASE_OPENERS:
            return Edit(Span(spans[1].start, spans[verb].end), f"{words[verb]} {clause.phrase(1, verb)}")
        if words[verb] in ("who", "which", "that"):
            break
    return None


_OPENS_CLAUSE = frozenset("after when once since".split())
_SAID = frozenset(
    "said says added adds told tells explained explains wrote writes warned warns argued argues insisted".split()
)
"""Verbs of an aside: “Only when it rains, he said, does it flood”."""
_DO_OR_AUXILIARY = AUXILIARIES | {"do", "does", "did"}
_SHORTEST_CLAUSE = 4
"""Words of “Only when it rains”."""


def _behind_clause(clauses: Sequence[Clause], number: int) -> Iterator[Hit]:
    """``Only after the bidders had complained, the office halted the award``, with its comma or without."""
    clause, behind = clauses[number], clauses[number + 1 : number + 2]
    words = clause.words
    tensed = next(
        (place for place in range(2, len(words)) if may_be_tensed(words[place]) and not clause.is_name(place)), None
    )
    if tensed is None or not _goes_on(clauses[number], tensed):
        if edits := tuple(_candidates(clause)):
            yield Hit(min((edit.span for edit in edits), key=len), contrast=Contrast(edits, margin=MARGIN))
        return
    edits = tuple(
        chain.from_iterable(
            _inverted(clause, begin) for begin in range(max(tensed + 1, _SHORTEST_CLAUSE), len(words) - 1)
        )
    )
    if not edits and clause.closing == "," and behind and not behind[0].begins_sentence:
        edits = tuple(_inverted(behind[0], 0))
    sentence = (clause, *takewhile(lambda later: not later.begins_sentence, clauses[number + 1 :]))
    inverted = any(map(_is_inverted, sentence)) or sentence[-1].closing == "?"
    if edits and not inverted:
        yield Hit(edits[0].span, contrast=Contrast(edits, margin=MARGIN_OF_CLAUSE))


def _goes_on(clause: Clause, tensed: int) -> bool:
    """Whether another verb follows that of the clause behind *only*, here or behind its comma."""
    return clause.closing == "," or any(map(may_be_tensed, clause.words[tensed + 2 :]))


def _is_inverted(clause: Clause) -> bool:
    """Whether an auxiliary stands before a subject anywhere: “only when he was asked did he say”."""
    return any(
        word in _DO_OR_AUXILIARY
        and (behind in DETERMINERS | SUBJECTS or clause.is_name(place + 1) or not (place or clause.begins_sentence))
        for place, (word, behind) in enumerate(pairwise(clause.words))
    )


def _inverted(clause: Clause, begin: int) -> Iterator[Edit]:
    """The auxiliary before a subject that begins at a place, if one does."""
    words, spans = clause.words, clause.spans()
    if not (words[begin] in DETERMINERS | SUBJECTS or clause.is_name(begin)) or words[begin] in AUXILIARIES:
        return
    for verb in range(begin + 1, min(begin + 1 + _LONGEST_SUBJECT, len(words))):
        word = words[verb]
        if words[verb - 1] in PHRASE_OPENERS:
            continue
        area, subject = Span(spans[begin].start, spans[verb].end), clause.phrase(begin, verb)
        if word in AUXILIARIES:
            yield Edit(area, f"{word} {subject}")
            return
        opens = word in DETERMINERS and words[verb - 1] not in PREPOSITIONS
        if word in PREPOSITIONS or word in CONJUNCTIONS or opens:
            return
        for tag in sorted(verb_tags(word) & {"VBD", "VBZ"}):
            for lemma in verb_lemmas(word)[:1]:
                if word not in _SAID:
                    yield Edit(area, f"{DO_BY_TAG[tag]} {subject} {lemma}")
                return


def _candidates(clause: Clause) -> Iterator[Edit]:
    """The auxiliary before each possible beginning of the subject, *do* where the verb is none."""
    words, spans, phrase = clause.words, clause.spans(), clause.phrase
    for begin in range(1, min(_LONGEST_OPENING, len(words) - 2)):
        if not _opens_subject(clause, begin) or not _FRONTED.match(" ".join(words[:begin])):
            continue
        for verb in range(begin + 1, min(begin + 1 + _LONGEST_SUBJECT, len(words))):
            word = words[verb]
            if words[verb - 1] in PHRASE_OPENERS:
                continue
            area = Span(spans[begin].start, spans[verb].end)
            subject = phrase(begin, verb)
            if word in AUXILIARIES:
                yield Edit(area, f"{word} {subject}")
                return
            for tag in sorted(verb_tags(word) & DO_BY_TAG.keys()):
                for lemma in verb_lemmas(word)[:1]:
                    yield Edit(area, f"{DO_BY_TAG[tag]} {subject} {lemma}")
        return


def _opens_subject(clause: Clause, index: int) -> bool:
    word = clause.words[index]
    if word in AUXILIARIES or word in ("a", "an", "anyone", "any", "all"):
        return False
    if clause.words[index - 1] in PREPOSITIONS and clause.words[:index] != ("never", "before"):
        return False
    if _SURE.fullmatch(" ".join(clause.words[:index])) and is_plural(word):
        return True
    return word in DETERMINERS | SUBJECTS | _SO or word in QUANTIFIERS or clause.is_name(index)
