"""A preposition that is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import shows_finite
from mtcheck.analysis.morphology import can_be, is_plural, verb_forms, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import BE, DETERMINERS, HAVE, MODALS, PREPOSITIONS, PRONOUNS
from mtcheck.languages.tokens import Neighbours
from mtcheck.report import Severity

__all__ = ["MissingFunctionWord"]

_PREPOSITION_OF_VERB = {
    "apologise": "to for", "apologize": "to for", "complain": "about", "wait": "for", "belong": "to", "decide": "on",
    "agree": "on to with", "look": "for at after", "depend": "on", "insist": "on", "participate": "in",
    "consist": "of", "refer": "to", "rely": "on", "respond": "to", "react": "to", "talk": "about to with",
    "listen": "to", "deal": "with", "contribute": "to", "comment": "on", "object": "to", "arrive": "at in",
    "succeed": "in", "vote": "for on", "sympathise": "with", "cooperate": "with", "compete": "with for",
    "dispose": "of", "care": "about for", "concentrate": "on",
    "result": "in", "reply": "to", "account": "for", "opt": "for", "resort": "to", "adhere": "to", "collide": "with",
    "profit": "from", "refrain": "from", "abstain": "from", "struggle": "with",
    "subscribe": "to", "appeal": "to against",
    "dream": "of", "specialise": "in", "worry": "about", "campaign": "for against",
    "testify": "against", "originate": "from", "stem": "from", "reckon": "with", "travel": "to",
    "search": "for", "pray": "for", "aim": "at for",
    "sympathize": "with", "depart": "from", "differ": "from", "emerge": "from",
    "interfere": "in with", "negotiate": "with on", "qualify": "for", "quarrel": "with", "rebel": "against",
    "switch": "to", "yearn": "for", "apply": "for",
}  # fmt: skip
_PREPOSITION_OF_WORD = {
    "thanks": "to", "according": "to", "instead": "of", "due": "to", "part": "of in", "favour": "of", "favor": "of",
    "responsible": "for",
    "interested": "in", "involved": "in", "proud": "of", "afraid": "of", "aware": "of",
    "capable": "of", "opposed": "to", "satisfied": "with", "familiar": "with", "dependent": "on", "regardless": "of",
    "front": "of", "accused": "of", "suspected": "of",
    "convicted": "of", "guilty": "of", "convinced": "of", "number": "of", "majority": "of",
    "dozens": "of", "thousands": "of", "hundreds": "of", "lack": "of", "because": "of", "access": "to", "way": "to",
    "cent": "of", "percent": "of", "member": "of", "centre": "of", "middle": "of", "end": "of",
    "beginning": "of", "edge": "of", "addition": "to", "connection": "with", "contrast": "to", "victim": "of",
    "located": "in", "typical": "of", "spite": "of", "behalf": "of", "similar": "to", "reference": "to",
    "attention": "to", "search": "for", "responsibility": "for", "interest": "in", "threat": "to",
    "thirds": "of", "majorities": "of", "couple": "of", "pair": "of",
}  # fmt: skip
_ALSO_TRANSITIVE = frozenset(
    form
    for verb in "agree apply "
    "appeal contribute search talk negotiate decide aim campaign struggle switch qualify".split()
    for form in verb_forms(verb)
)
"""Verbs that some English, some subjects or some objects have without a preposition."""
_OF_PLURALS = frozenset("number majority couple pair group series handful dozens hundreds thousands".split())
"""Words of quantity that may stand before a bare plural."""
_BEHIND_OBJECT_OF = {
    form: tuple(found.split())
    for verb, found in {
        "thank": "for", "congratulate": "on", "blame": "for", "praise": "for", "criticise": "for", "punish": "for",
        "accuse": "of", "rob": "of", "deprive": "of", "remind": "of", "inform": "of about", "warn": "of about",
        "protect": "from against", "prevent": "from",  "suspect": "of",
        "convince": "of", "compare": "with to", "replace": "with by", "invite": "to", "convict": "of", "sentence": "to",
    }.items()
    for form in verb_forms(verb)
}  # fmt: skip
"""Verbs that join a second object with a preposition."""
_PERSONS = frozenset("him them us me".split())
_TOWARDS_NAMES = frozenset(
    form for verb in "belong travel arrive participate rely depend".split() for form in verb_forms(verb)
) | {"way", "thanks", "according", "responsible"}
_NOUN_PHRASE = DETERMINERS - {"that", "all", "both", "each", "every", "no", "any"}
_SURE = frozenset(
    "interested waiting waits belongs depends consists participates relies responsible accused guilty suspected "
    "convicted apologised apologises complained complains participated consisted depended relied appealed "
    "appealing".split()
)
_TIMES = frozenset(
    "moment minute minutes hour hours day days week weeks month months year years decade decades time while lot bit "
    "step mile miles kilometre kilometres metre metres".split()
)
_QUANTIFYING = frozenset("a the large small vast great huge growing whole".split())
_OWNERS = frozenset("his her its their our my".split())
MARGIN = 1.5
MARGIN_OF_WHOM = 0.0
MARGIN_OF_DOUBT = 9.5
MARGIN_OF_REASON = 2.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class _Gap(NamedTuple):
    before: int
    """The word before which something is missing."""
    words: tuple[str, ...]
    margin: float


class MissingFunctionWord(Check):
    id = "missing-function-word"
    category = "fluency/grammar/function-words"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.CAPTION, Role.LIST_ITEM, Role.TEASER})
    needs_judge = True
    message = "a small word is missing here"
    explanation = """
Finds a verb, adjective or noun without the preposition that joins what follows ("apologised his fans", "interested
astronomy", "because the heavy snow, all schools", "60 per cent the voters"). Systems drop small words where German says
the same with a case or with one word. The language model must prefer the wording with the word clearly.
"""
    examples = (
        bad(
            "The band has ⟦apologised its⟧ fans for the delay.",
            repair="The band has apologised to its fans for the delay.",
        ),
        bad("He ⟦explained the⟧ judges the course.", repair="He explained to the judges the course."),
        good("She described the man the police are looking for and announced the winner the next day."),
        good("She took office in May, elected president of the union, and agreed a price. He lost control of the car."),
        good("Because the low wall had no railing, the path was closed. Instead, a car park is planned."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            for place in _MAY_LACK.places(clause.words):
                gap = _without_preposition(clause, place) or _behind_object(clause, place) or _to_whom(clause, place)
                if gap is None:
                    continue
                spans = clause.spans()
                at = spans[gap.before].start
                start = spans[gap.before - 1].start if gap.before else at
                edits = tuple(Edit(Span(at, at), f"{word} ") for word in gap.words)
                yield Hit(Span(start, spans[gap.before].end), contrast=Contrast(edits, margin=gap.margin))


@cache
def _prepositions() -> Mapping[str, tuple[str, ...]]:
    of_verbs = {
        form: tuple(found.split()) for verb, found in _PREPOSITION_OF_VERB.items() if found for form in verb_forms(verb)
    }
    return of_verbs | {word: tuple(found.split()) for word, found in _PREPOSITION_OF_WORD.items() if found}


def _without_preposition(clause: Clause, place: int) -> _Gap | None:
    words = clause.words
    found = _prepositions().get(words[place])
    if found is None or (place and clause.is_name(place)):
        return None
    behind = words[place + 1]
    if words[place] == "because":
        bare = clause.closing == "," and _is_bare_phrase(words, place + 1)
        return _Gap(place + 1, found, MARGIN_OF_REASON) if bare else None
    noun = place > 0 and "NOUN" in can_be(words[place]) and words[place - 1] in _NOUN_PHRASE
    lasting = not _TIMES.isdisjoint(words[place + 1 : place + 4])  # “waiting a year”, “looking months ahead”
    if words[place] not in _OF_PLURALS and verb_tags(words[place]) and (noun or lasting):
        return None
    if words[place] in _OF_PLURALS:
        counted = is_plural(behind) and can_be(behind) == {"NOUN"}
        if not (counted and place and words[place - 1] in _QUANTIFYING):
            return None
    elif clause.is_name(place + 1):
        if words[place] not in _TOWARDS_NAMES or (words[place] == "way" and words[place - 1] not in _OWNERS):
            return None
    elif (
        behind not in _NOUN_PHRASE and not (words[place] in _SURE and "NOUN" in can_be(behind) <= {"NOUN", "VERB"})
    ) or words[place] == "way":
        return None
    if (
        behind in ("this", "that", "these")
        and place + 2 < len(words)
        and not can_be(words[place + 2]) & {"NOUN", "ADJ"}
    ):
        return None
    return _Gap(place + 1, found, MARGIN_OF_DOUBT if words[place] in _ALSO_TRANSITIVE else MARGIN)


def _behind_object(clause: Clause, place: int) -> _Gap | None:
    """“Thanked the volunteers their work”."""
    words = clause.words
    found = _BEHIND_OBJECT_OF.get(words[place])
    if found is None or place + 3 >= len(words):
        return None
    begin = place + 1
    if words[begin] not in _NOUN_PHRASE | _PERSONS and not is_plural(words[begin]):
        return None
    for end in range(begin + 1, min(begin + 5, len(words) - 1)):
        if words[end] in PREPOSITIONS | {"to", "and", "or"}:
            return None
        if words[end] in _NOUN_PHRASE:
            return _Gap(end, found, MARGIN)
    return None


_TELLING = frozenset(
    form
    for verb in "explain describe report announce suggest confirm demonstrate recommend dictate introduce".split()
    for form in verb_forms(verb)
)
"""Verbs that name the person with *to*, where German has a dative."""
_HOW = frozenset("in detail length briefly again patiently once more yesterday today carefully at".split())


def _to_whom(clause: Clause, place: int) -> _Gap | None:
    """“Explained the judges the course”; but “described the man the police were looking for”."""
    words = clause.words
    if words[place] not in _TELLING or not place:
        return None
    begin = place + 1
    while begin < len(words) and words[begin] in _HOW:
        begin += 1
    if begin + 3 >= len(words) or words[begin] not in _NOUN_PHRASE:
        return None
    for end in range(begin + 2, min(begin + 4, len(words) - 1)):
        if words[end] in _NOUN_PHRASE:
            plain = not any(shows_finite(word) and "NOUN" not in can_be(word) for word in words[end + 1 :])
            return _Gap(begin, ("to",), MARGIN_OF_WHOM) if plain and "NOUN" in can_be(words[end - 1]) else None
    return None


def _is_bare_phrase(words: tuple[str, ...], start: int) -> bool:
    """Whether a noun phrase without a verb fills the rest of the clause."""
    rest = words[start:]
    if rest[0] not in _NOUN_PHRASE and can_be(rest[0]) not in ({"ADJ"}, {"NOUN"}) and not is_plural(rest[0]):
        return False
    return not any(
        word in BE | HAVE | MODALS | {"do", "does", "did", "of"} | PRONOUNS - {"her", "you"}
        or (can_be(word) == {"VERB"} and bool(verb_tags(word) - {"VBN", "VBG"}))
        for word in rest
    )


def _joins(word: str) -> bool:
    """Whether the word asks for a preposition, whatever stands behind it."""
    return word in _prepositions() or word in _BEHIND_OBJECT_OF or word in _TELLING


_MAY_LACK = Neighbours((_joins, bool))
