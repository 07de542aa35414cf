"""An infinitive with *to* too much or too little."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, is_infinitive, is_plural, verb_forms, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    BEFORE_NOUNS,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    QUANTIFIERS,
    TAKES_INFINITIVE,
)
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import Neighbours
from mtcheck.report import Severity

__all__ = ["InfinitiveMarker"]

_TOO_MUCH = lazy_regex(r"(?<!\ba )\b(must|should|could|would|cannot)(?:\snot)?(\sto)\s([a-z]{2,20})\b")
_MEASURED = lazy_regex(
    r"\b(?:as|than|what|whatever|all|everything|anything|everyone|anyone|best|most|whoever|where|wherever)\s(?:\w+\s){1,3}$"
)
"""What she could (do) to help: the infinitive tells the purpose."""
_NEVER_WITH_TO = frozenset("must should could would cannot".split())
_ALSO_NOUNS = frozenset("can will may might shall".split())
_ASKING = frozenset(
    form
    for verb in "advise ask urge tell force allow order encourage invite enable warn persuade instruct expect"
    " permit forbid teach convince cause oblige remind".split()
    for form in verb_forms(verb)
)
"""Verbs whose object an infinitive with *to* follows."""
_NOUNS = frozenset(
    "right chance opportunity ability decision plan attempt permission duty refusal intention power freedom courage "
    "way readiness willingness obligation order".split()
)
"""Nouns that an infinitive with *to* may follow; *in order* with them."""
_GOVERNORS = (TAKES_INFINITIVE - {"need", "set", "wish", "start", "starts"}) | frozenset("easy hard difficult".split())
_OBJECTS = DETERMINERS | frozenset("him her them us me it what how whether where why who".split())
_ANYTHING = _OBJECTS | QUANTIFIERS | PREPOSITIONS - {"of"} | frozenset("up out off away more less only".split())
_STRONG = frozenset(
    "tried tries trying managed manages wanted wants refused refuses hoped hopes decided decides failed fails "
    "threatened threatens attempted attempts planned began begins".split()
)
"""Verbs that seldom have a bare noun for an object."""
_GOES_ON = frozenset("but and because when while again quickly openly together".split())
_RESOLVED = frozenset("decided decides hoped hopes intended intends tended tends threatened threatens".split())
"""Verbs that have no bare noun for their object: before an infinitive and its object they lack *to* for certain."""
_SINGULAR = (
    frozenset(
        """
        wanted wants refused refuses tried tries managed manages agreed agrees failed fails attempted promised planned
        offered declined aims aimed sought hesitated hesitates
        """.split()
    )
    | _RESOLVED
)
"""Verbs of which a subject in the singular shows that they are finite, and what follows is not."""


@cache
def _is_base(token: str) -> bool:
    return is_infinitive(token) and not verb_tags(token) & {"VBD", "VBZ"}


_WAKING = _GOVERNORS | _ASKING | _NOUNS | {"too"}
_LONGEST_OBJECT = 4

MARGIN = 4.0
MARGIN_OF_TOO_MUCH = -1.0
MARGIN_OF_WANTED = 0.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class InfinitiveMarker(Check):
    id = "infinitive-marker"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = (
        Bigram(_NEVER_WITH_TO, frozenset({"to"})),
        Together(_NEVER_WITH_TO, Bigram(frozenset({"not"}), frozenset({"to"}))),
        Bigram(_SINGULAR, _is_base),
    )
    doubts = (
        _WAKING | frozenset("want wants wanted need needs needed like".split()),
        Together(_ALSO_NOUNS, frozenset({"to"})),
    )
    message = "“to” is wrong or missing before the infinitive"
    explanation = """
Finds a modal verb followed by *to* ("the state must to save") and verbs, nouns and adjectives that need it without it
("the club wants sell its stadium", "doctors advise patients drink more", "too early say"). Systems lose or double the
marker because German writes *zu* in other places than English writes *to*. The language model decides about a missing
one.
"""
    examples = (
        bad("The state must⟦ to⟧ save next year.", repair="The state must save next year."),
        bad("The club ⟦decided sell⟧ its stadium.", repair="The club decided to sell its stadium."),
        bad(
            "Doctors advise ⟦patients drink⟧ two litres a day.",
            repair="Doctors advise patients to drink two litres a day.",
        ),
        bad("The mayor ⟦refused become⟧ a witness.", repair="The mayor refused to become a witness."),
        bad("In May the council ⟦decided close⟧ the pool.", repair="In May the council decided to close the pool."),
        good("The Warriors’ finals hopes hang by a thread after a loss to the Raiders."),
        good(
            "Those who refused become the outlaws. The man he wanted became a monk. She tried courage the way he did."
        ),
        bad("Visitors can⟦ to⟧ leave their dogs at the gate.", repair="Visitors can leave their dogs at the gate."),
        bad("The driver ⟦tried brake⟧ but the road was icy.", repair="The driver tried to brake but the road was icy."),
        bad("They ⟦wanted him leave⟧ the party.", repair="They wanted him to leave the party."),
        good("The fans want him back, the club wants her support, and all they need us for is money."),
        good("They did what they could to help, and ran as fast as he could to catch the train."),
        good("The shop plans push into the market, tried attack after attack and wanted peace and quiet."),
        good("They have the will to win, in May to be precise. She decided against it."),
        good("She asked what people think, and told friends work had begun. He plans lessons and wants peace."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        words = context.words(passage)
        if "to" in words and not MODALS.isdisjoint(words):
            for match in _TOO_MUCH.finditer(passage.text):
                if "VB" in verb_tags(match[3]) and not _MEASURED.search(passage.text[: match.start()][-40:]):
                    span = Span(*match.span(2))
                    yield Hit(span, repair=Edit(span, ""), safe=True)
        lost = () if _SINGULAR.isdisjoint(words) else tuple(_sure(passage.text))
        yield from lost
        for clause in clauses_of(passage.text) if context.judged else ():
            for index, word in enumerate(clause.words[:-2]):
                if word in _ALSO_NOUNS:
                    yield from _too_much(clause, index)
                elif _wants(clause.words, index) and clause.words[index + 1] in _PERSONS:
                    yield from _wanted(clause, index)
                elif word in _WAKING and (verb := _too_little(clause, index)) is not None:
                    spans = clause.spans()
                    gap = Span(spans[verb - 1].end, spans[verb].start)
                    mark = Span(spans[verb - 1].start, spans[verb].end)
                    if not any(hit.span.overlaps(mark) for hit in lost):
                        yield Hit(mark, contrast=Contrast((Edit(gap, " to "),), margin=MARGIN))
                    break


def _sure(text: str) -> Iterator[Hit]:
    """``The council decided close the pool``, ``she refused become a witness``."""
    for clause in clauses_of(text):
        words = clause.words
        for index in _BEFORE_BASE.places(words):
            if index and index + 3 < len(words) and _lacks_to(clause, index):
                spans = clause.spans()
                gap = Span(spans[index].end, spans[index + 1].start)
                yield Hit(Span(spans[index].start, spans[index + 1].end), repair=Edit(gap, " to "))


def _lacks_to(clause: Clause, index: int) -> bool:
    words = clause.words
    governor, verb, after = words[index : index + 3]
    if clause.closing == "?" or after not in _OBJECT_OPENS or clause.is_name(index + 1):
        return False
    if verb in CONJUNCTIONS or verb in PREPOSITIONS or verb in MODALS or verb in ("do", "have", "be", "let", "make"):
        return False
    if not _RELATIVES_BEFORE.isdisjoint(words[max(index - 6, 0) : index]):
        return False  # “those who refused become outlaws”
    if not _is_one(clause, index - 1):
        return False
    resolved = governor in _RESOLVED and verb != "people" and ("ADV" not in can_be(verb) or verb == "close")
    return resolved or _is_verb_only(verb)


def _is_one(clause: Clause, last: int) -> bool:
    """Whether a clause begins with a subject in the singular that ends at a word, or with *police*."""
    words = clause.words
    word = words[last]
    begins = clause.begins_sentence and last == 0
    if word in ("he", "she", "it"):
        return last == 0 or words[last - 1] in ("that", "and", "but")
    if begins and not can_be(word) and word.isalpha():
        return word not in PREPOSITIONS | DETERMINERS | QUANTIFIERS  # “Merz”
    if words[0] not in DETERMINERS or word.endswith("s") or not (clause.is_name(last) or "NOUN" in can_be(word)):
        return False
    inner = range(1, last)
    return not any(words[at] in DETERMINERS and words[at - 1] not in PREPOSITIONS for at in inner)


_OBJECT_OPENS = frozenset("a an the his her its their our".split())
_RELATIVES_BEFORE = frozenset("who which what all everything whose whom and or when if as not".split())
_BEFORE_BASE = Neighbours((_SINGULAR, _is_base))


def _too_much(clause: Clause, index: int) -> Iterator[Hit]:
    """“Visitors can to leave”; but “the will to win”."""
    words = clause.words
    place = index + 2 if words[index + 1] == "not" else index + 1
    before = words[index - 1] if index else ""
    if not before or before in BEFORE_NOUNS or place + 1 >= len(words) or clause.is_name(index):
        return
    if words[place] == "to" and "VB" in verb_tags(words[place + 1]):
        spans = clause.spans()
        span = Span(spans[place - 1].end, spans[place].end)
        yield Hit(span, contrast=Contrast((Edit(span, ""),), margin=MARGIN_OF_TOO_MUCH))


_WANTING = frozenset("want wants wanted need needs needed".split())
_PERSONS = frozenset("him her them us me you".split())


def _wants(words: tuple[str, ...], index: int) -> bool:
    return words[index] in _WANTING or (words[index] == "like" and index > 0 and words[index - 1] == "would")


def _wanted(clause: Clause, index: int) -> Iterator[Hit]:
    """“Wanted him leave”, “wanted you support”; but “wanted him back”, “wanted her support”."""
    words = clause.words
    verb = index + 2
    if verb >= len(words) or "VB" not in verb_tags(words[verb]) or not can_be(words[verb]).isdisjoint(("ADJ", "ADV")):
        return
    plain = _is_verb_only(words[verb])
    if words[verb] in MODALS | {"do", "have", "be"} or (words[index + 1] == "her" and not plain):
        return
    spans = clause.spans()
    mark = Span(spans[index].start, spans[verb].end)
    whole = Span(spans[index + 1].start, spans[verb].end)
    whom, doing = clause.phrase(index + 1, verb), clause.phrase(verb, verb + 1)
    edits = (Edit(whole, f"{whom} to {doing}"), Edit(whole, f"to {doing} {whom}"))
    yield Hit(mark, contrast=Contrast(edits, margin=MARGIN_OF_WANTED if plain else MARGIN))


def _too_little(clause: Clause, index: int) -> int | None:
    """The infinitive that lacks its *to* behind a word that asks for one."""
    words = clause.words
    governor = words[index]
    if index and governor.endswith("s") and is_plural(words[index - 1]):
        return None  # “the Warriors’ finals hopes hang by a thread”
    if governor in _STRONG and _is_infinitive(clause, index + 1, _ANYTHING | _GOES_ON):
        return index + 1
    if governor in _GOVERNORS | _NOUNS:
        if governor in _NOUNS and not (index and words[index - 1] in DETERMINERS | {"in"}):
            return None
        return index + 1 if _is_infinitive(clause, index + 1) else None
    if governor == "too":
        late = index + 2
        return late if "ADJ" in can_be(words[index + 1]) and _is_infinitive(clause, late) else None
    for place in range(index + 2, min(index + 2 + _LONGEST_OBJECT, len(words) - 1)):
        if words[place - 1] == "not" and place > index + 2:
            return place if _is_infinitive(clause, place, _ANYTHING) else None
        if words[place - 1] != "not" and not _may_be_in_object(words[place - 1], first=place == index + 2):
            return None
        if _is_infinitive(clause, place, _ANYTHING if is_plural(words[place - 1]) else _OBJECTS):
            return place
    return None


def _is_infinitive(clause: Clause, place: int, behind: frozenset[str] = _OBJECTS) -> bool:
    """Whether a word can be an infinitive here and hardly anything else."""
    words = clause.words
    if place >= len(words) or "VB" not in verb_tags(words[place]) or clause.is_name(place):
        return False
    return _is_verb_only(words[place]) or (place + 1 < len(words) and words[place + 1] in behind)


@cache
def _is_verb_only(word: str) -> bool:
    return can_be(word) <= {"VERB", "AUX"}


def _may_be_in_object(word: str, *, first: bool) -> bool:
    if word in CONJUNCTIONS | PREPOSITIONS | MODALS or word in ("to", "not"):
        return False
    return (
        (first and word in _OBJECTS - {"what", "how", "whether", "where", "why", "who"})
        or not _is_verb_only(word)
        or (not can_be(word) and word.isalpha())
    )
