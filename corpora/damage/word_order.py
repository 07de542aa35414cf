"""Damage that moves, drops or adds words as German would have them; needs a spaCy parse.

Every function takes a parsed text and a source of randomness and returns edits, none if there is no place.
"""

from collections.abc import Callable, Iterator
from random import Random
from typing import TYPE_CHECKING

from corpora.damage.edits import Edit

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
CLAUSE_STOPS = frozenset(',;:.!?–—-“”"()')
FRONTED = frozenset({"advmod", "prep", "npadvmod", "advcl"})
COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "ccomp", "xcomp", "prt", "dative", "oprd"})


def end(token: "Token") -> int:
    return int(token.idx + len(token))


def last_of_clause(verb: "Token") -> "Token":
    """Where German would put the verb: the last word before the clause is broken off."""
    last = verb
    for token in verb.doc[verb.i + 1 :]:
        opens_clause = token.dep_ == "mark" or token.tag_ in {"WDT", "WP", "WRB"}
        joins_verb = token.dep_ == "cc" and token.head == verb
        inside_word = token.text == "-" and not token.nbor(-1).whitespace_
        if (token.text in CLAUSE_STOPS and not inside_word) or opens_clause or joins_verb:
            break
        last = token
    return last


def governed(doc: "Doc") -> Iterator[tuple["Token", "Token"]]:
    """Pairs of an auxiliary (or *to*) and a verb with at least two more words to its right."""
    for verb in (t for t in doc if t.tag_ in {"VB", "VBN"}):
        aux = next((t for t in reversed(list(verb.lefts)) if t.dep_ in {"aux", "auxpass"}), None)
        if aux is None or not aux.whitespace_ or not verb.whitespace_:
            continue
        if (verb.tag_ == "VB" and aux.tag_ not in {"MD", "TO"}) or (verb.tag_ == "VBN" and aux.tag_ not in FINITE):
            continue
        if last_of_clause(verb).i - verb.i >= 2 and "'" not in aux.text and "’" not in aux.text:
            yield aux, verb


def moved_to_end(aux: "Token", verb: "Token") -> list[Edit]:
    """Mark the auxiliary, cut the verb out of its place and put it at the end of its clause."""
    place = end(last_of_clause(verb))
    start = aux.idx if aux.tag_ == "TO" else verb.idx
    edits = [
        Edit(start, end(verb) + 1, "", marked=False),
        Edit(place, place, " ", marked=False),
        Edit(place, place, verb.doc.text[start : end(verb)]),
    ]
    return edits if aux.tag_ == "TO" else [Edit(aux.idx, end(aux), aux.text), *edits]


def clause_final(tag: str) -> Callable[["Doc", Random], list[Edit]]:
    """A participle (VBN) or infinitive (VB) at the end of its clause."""

    def damage(doc: "Doc", random: Random) -> list[Edit]:
        pairs = [pair for pair in governed(doc) if pair[1].tag_ == tag]
        return moved_to_end(*random.choice(pairs)) if pairs else []

    return damage


def stranded_verb(doc: "Doc", random: Random) -> list[Edit]:
    """The verb behind the full stop, in lower case."""
    text = doc.text
    pairs = [(a, v) for a, v in governed(doc) if doc[v.sent.end - 1].text == "." and v.sent.end - v.i > 4]
    if not pairs:
        return []
    aux, verb = random.choice(pairs)
    stop = doc[verb.sent.end - 1].idx
    start = aux.idx if aux.tag_ == "TO" and random.random() < 0.5 else verb.idx
    shape = random.choice((". {} .", ". {}.", ".\n{}."))
    return [
        Edit(start, end(verb) + 1, "", marked=False),
        Edit(stop, stop + 1, shape.format(text[start : end(verb)])),
    ]


def clause_final_verb(doc: "Doc", random: Random) -> list[Edit]:
    """The finite verb of a subordinate clause at its end."""
    verbs = [
        t
        for t in doc
        if t.tag_ in FINITE
        and t.whitespace_
        and (t.dep_ == "relcl" or any(left.dep_ == "mark" for left in t.lefts))
        and last_of_clause(t).i - t.i >= 2
    ]
    if not verbs:
        return []
    verb = random.choice(verbs)
    place = end(last_of_clause(verb))
    return [
        Edit(verb.idx, end(verb) + 1, "", marked=False),
        Edit(place, place, " ", marked=False),
        Edit(place, place, verb.text),
    ]


def verb_second(doc: "Doc", random: Random) -> list[Edit]:
    """Subject and finite verb swapped behind a fronted phrase."""
    choices: list[list[Edit]] = []
    for subject in doc:
        head = subject.head
        if subject.dep_ not in {"nsubj", "nsubjpass"} or head.dep_ != "ROOT":
            continue
        first, last = subject.left_edge, subject.right_edge
        verb = last.nbor() if last.i + 1 < len(doc) else last
        fronted = [t for t in head.lefts if t.dep_ in FRONTED and t.right_edge.i < first.i]
        if not fronted or verb.tag_ not in FINITE or not verb.whitespace_ or not last.whitespace_:
            continue
        before = first.nbor(-1)
        name = first.tag_ in {"NNP", "NNPS"} or first.text == "I"
        phrase = first.text if name else first.text[0].lower() + first.text[1:]
        swapped = f"{verb.text} {phrase}{doc.text[end(first) : end(last)]}"
        edits = [Edit(first.idx, end(verb), swapped)]
        if before.text == ",":
            edits.append(Edit(before.idx, before.idx + 1, "", marked=False))
        choices.append(edits)
    return random.choice(choices) if choices else []


def missing_finite_verb(doc: "Doc", random: Random) -> list[Edit]:
    """A form of *be* dropped; the mark covers the words on both sides of the gap.

    Other auxiliaries stay: without them what is left is often sound (*had walked*, *will go*).
    """
    verbs = [
        t
        for t in doc[1:-1]
        if t.text in {"is", "are", "was", "were"}
        and t.nbor(-1).whitespace_
        and t.whitespace_
        and t.nbor().is_alpha
        and t.nbor(-1).is_alpha
        and t.head.tag_ != "WRB"
    ]
    if not verbs:
        return []
    left, right = (verb := random.choice(verbs)).nbor(-1), verb.nbor()
    return [Edit(left.idx, end(right), f"{left.text} {right.text}")]


def phrases_after(particle: "Token") -> int:
    """How many objects and adverbials of its verb follow a particle in its clause."""
    last = last_of_clause(particle).i
    return sum(
        particle.i < t.i <= last and t.dep_ in {"dobj", "prep", "advmod", "npadvmod"} for t in particle.head.rights
    )


def stranded_particle(doc: "Doc", random: Random) -> list[Edit]:
    """A particle at the end of its clause, behind more than the object (*take Trump on* is English)."""
    particles = [t for t in doc if t.dep_ == "prt" and t.whitespace_ and t.i > t.head.i and phrases_after(t) >= 2]
    if not particles:
        return []
    particle = random.choice(particles)
    place = end(last_of_clause(particle))
    return [
        Edit(particle.idx, end(particle) + 1, "", marked=False),
        Edit(place, place, " ", marked=False),
        Edit(place, place, particle.text),
    ]


def double_subject(doc: "Doc", random: Random) -> list[Edit]:
    """A pronoun that takes up a long subject again, right before its verb."""
    subjects = [
        t
        for t in doc[:-1]
        if t.dep_ == "nsubj" and t.tag_ in {"NN", "NNS"} and t.right_edge.i - t.left_edge.i >= 3
        if t.right_edge.nbor().tag_ in FINITE and t.right_edge.whitespace_
    ]
    if not subjects:
        return []
    subject = random.choice(subjects)
    place = end(subject.right_edge)
    pronoun = "they" if subject.tag_ == "NNS" else "it"
    return [Edit(place, place, " ", marked=False), Edit(place, place, pronoun)]


def reflexive(doc: "Doc", random: Random) -> list[Edit]:
    """A reflexive pronoun behind a verb that takes no object."""
    verbs = [
        (t, subject)
        for t in doc[:-1]
        if t.tag_ in {"VBZ", "VBP", "VBD"} and t.pos_ == "VERB" and t.whitespace_
        and not any(right.dep_ in COMPLEMENTS for right in t.rights)
        for subject in t.lefts
        if subject.dep_ == "nsubj" and subject.tag_ in {"NN", "NNS"}
    ]  # fmt: skip
    if not verbs:
        return []
    verb, subject = random.choice(verbs)
    pronoun = "themselves" if subject.tag_ == "NNS" else "itself"
    return [Edit(end(verb), end(verb), " ", marked=False), Edit(end(verb), end(verb), pronoun)]


def noun_capitals(doc: "Doc", random: Random) -> list[Edit]:
    """A common noun in mid-sentence with the capital that German gives it."""
    nouns = [t for t in doc if t.tag_ in {"NN", "NNS"} and t.is_lower and t.is_alpha and len(t) > 3]
    return [Edit(t.idx, end(t), t.text.capitalize()) for t in random.sample(nouns, min(1, len(nouns)))]


WORD_ORDER: dict[str, tuple[str, Callable[["Doc", Random], list[Edit]]]] = {
    "clause-final-participle": ("syntax", clause_final("VBN")),
    "clause-final-infinitive": ("syntax", clause_final("VB")),
    "clause-final-verb": ("syntax", clause_final_verb),
    "stranded-verb": ("syntax", stranded_verb),
    "verb-second-inversion": ("syntax", verb_second),
    "missing-finite-verb": ("syntax", missing_finite_verb),
    "stranded-particle": ("syntax", stranded_particle),
    "double-subject": ("syntax", double_subject),
    "reflexive-calque": ("syntax", reflexive),
    "german-noun-capitals": ("language", noun_capitals),
}
