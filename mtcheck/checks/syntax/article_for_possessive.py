"""An article before a part of one's own body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_forms
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import AUXILIARIES, PREPOSITIONS
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["ArticleForPossessive"]

_HURTING = tuple("break fracture sprain twist dislocate tear rupture injure bruise strain crack wrench".split())
"""What one does to parts of one's own body only, unless it is said whose they are."""
_MOVING = tuple(
    "shake raise lift lower bow wash rub shave brush comb dye clench cross fold shrug grit stretch tilt nod "
    "wipe lose burn bite hurt scratch prick sprain squeeze".split()
)
"""What one does to one's own and others'."""
_PARTS = (
    r"(?:ankle|arm|back|cheekbone|cheek|chest|chin|collarbone|cruciate\sligament|ear|elbow|eye|eyebrow|face|finger|fist|foot|feet|forearm|forehead|"
    r"forefinger|groin|hair|hamstring|hand|head|heel|hip|index\sfinger|jaw|knee|kneecap|leg|lip|metatarsal|neck|nose|pelvis|rib|shin|"
    r"shinbone|shoulder|shoulder\sblade|skull|spine|thigh|thumb|toe|tongue|tooth|teeth|wrist|Achilles\stendon)s?"
)
_OWN = lazy_regex(
    rf"\b(?P<verb>[a-z]+)\s(?P<the>the)\s(?P<side>(?:left|right|upper|lower|own|big|little|index|ring|middle|front|whole)\s)?(?P<part>{_PARTS})\b"
    r"(?![’'-])(?=[.,;!?]|\s(?P<behind>[a-z]+))"
)
_GOES_ON = frozenset("of that which whose who with belonging to off from behind".split())
"""Words that say whose it is."""
_HEALERS = (
    persons("healer")
    | persons("culprit")
    | frozenset(
        """
        physician veterinarian medic medics physiotherapist barber hairdresser coroner pathologist assailant assailants
        torturer torturers guard guards restorer restorers sculptor artist painter
        """.split()
    )
)
"""Persons who do it to others."""
_WITH_LIMBS = frozenset(
    """
    table chair armchair sofa couch bed stool doll dolls puppet puppets statue statues sculpture figure robot snowman
    scarecrow mannequin dummy horse dog cat cow bull calf sheep lamb pig goat bird goose duck hen rabbit fish animal
    animals body corpse skeleton mummy guitar bottle gramophone
    """.split()
)
"""What else has arms and legs, a head or a neck."""
_SUBJECTS = frozenset("he she they i we who everybody someone nobody".split())
_HURT = frozenset(form for lemma in _HURTING for form in verb_forms(lemma))
_MOVED = frozenset(form for lemma in _MOVING for form in verb_forms(lemma))
_DONE = _HURT | _MOVED

MARGIN = 0.0
MARGIN_OF_OTHERS = 2.5
"""Nats."""


class ArticleForPossessive(Check):
    id = "article-for-possessive"
    category = "fluency/grammar/function-word"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = Bigram(_DONE, frozenset({"the"}))
    message = "English says whose part of the body it is"
    explanation = """
Finds *the* before a part of somebody's own body: "The skier broke the left leg" (*brach sich das linke Bein*), "She
washed the hands". German has a reflexive pronoun and the article there, English a possessive: "broke her left leg".
Where another's may be meant ("broke the nose of his rival", "hit him on the head") nothing is found, and the language
model decides between the article and *his, her* or *their*.
"""
    examples = (
        bad(
            "The skier fell in training and broke ⟦the⟧ left leg.",
            repair="The skier fell in training and broke his left leg.",
        ),
        good("The defender tore the cruciate ligament in his left knee, and broke the big toe on her right foot."),
        good("The guard broke the nose of a fan. The blow broke the neck of the bottle. He turned the head off."),
        good("The vet set the left leg, and the nurse washed the hands of the dead. Cut the back off the chair."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if not _WITH_LIMBS.isdisjoint(context.words(passage)):
            return
        for match in matches(_OWN, passage.text, _DONE, ("the",)):
            verb, behind = match["verb"], match["behind"] or ""
            if verb not in _DONE or behind in _GOES_ON or _is_compound(behind):
                continue
            if _WHOSE_BEHIND.match(passage.text, match.end()):
                continue
            if not _is_done_by_person(clauses_of(passage.text), match.start()):
                continue
            span = Span(*match.span("the"))
            edits = tuple(Edit(span, whose) for whose in ("his", "her", "their", "my"))
            yield Hit(span, contrast=Contrast(edits, margin=MARGIN if verb in _HURT else MARGIN_OF_OTHERS))


_WHOSE_BEHIND = lazy_regex(r"[^.,;:!?]{0,40}?\b(?:in|on|of|at)\s(?:his|her|their|its|my|both)\b")
"""“Tore the ligament in his left knee.”"""


def _is_done_by_person(clauses: Sequence[Clause], start: int) -> bool:
    """Whether the clause of a verb begins with a person: what a blow breaks is another's."""
    clause = next((c for c in reversed(clauses) if c.start <= start), None)
    if clause is None:
        return False
    verb = next((place for place, span in enumerate(clause.spans()) if span.start >= start), 0)
    words = clause.words
    first = max((place + 1 for place in range(verb) if words[place] in _OPENERS), default=0)
    for place in range(first, verb):
        word = words[place]
        if word in PREPOSITIONS or word in AUXILIARIES or (can_be(word) == {"VERB"} and place > first):
            return False
        if word in _SUBJECTS or clause.is_name(place):
            return True
        if word in persons() or word == "star":
            return word not in _HEALERS and can_be(words[place + 1]) != {"NOUN"}
    return False


_OPENERS = frozenset("that when while because after before as if but since until where whose so".split())


def _is_compound(word: str) -> bool:
    """Whether the part of the body is the first half of a compound: “broke the arm rest”."""
    return can_be(word) == {"NOUN"}
