"""A small word over which the language model stumbles: another is meant, or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mtcheck.analysis.finiteness import has_finite_form
from mtcheck.analysis.morphology import is_comparative
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.wording.surprises.stumbling import startled_words
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    FINITE_BE,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    RELATIVES,
    WEEKDAYS,
)
from mtcheck.report import Severity

__all__ = ["UnlikelyFunctionWord"]

_PREPOSITION_MEANT = {
    "of": "for in on by from to with at about",
    "in": "on at to into of for",
    "on": "of in at for to about by from",
    "at": "in on to for of with by",
    "to": "at in on for of",
    "for": "of to about",
    "with": "to by at of in for about",
    "from": "by of on about in for with",
    "by": "at in with for from on of",
    "about": "by of for on at over",
    "over": "about of on at by for",
    "after": "for to in of by about",
    "before": "of from to for",
    "against": "to for with of",
    "under": "among of from in by",
    "around": "for about by at",
    "through": "by with from in",
    "until": "by to",
    "into": "in to on at",
    "between": "among of in",
}
"""What the prepositions of German may mean in English, where another word stands for them."""
_MEANT = {
    "that": "what which how where",
    "which": "who that what whose",
    "who": "which whom whose that",
    "how": "as like than what",
    "as": "than when like how",
    "like": "as than how",
    "if": "whether when",
    "is": "are has does being",
    "are": "is have do being",
    "was": "were had did being",
    "were": "was had did being",
    "has": "have is does",
    "have": "has are do be",
    "had": "was did",
    "be": "been being have",
    "been": "be being",
    "do": "does are",
    "first": "only just",
    "still": "only another yet even more",
    "already": "even just yet",
    "much": "many very",
    "many": "much",
    "he": "him it",
    "him": "he it",
    "she": "her it",
    "they": "them",
    "them": "they it",
}
"""Other small words, and those that stand for the same German one."""
_SUPERFLUOUS = (
    AUXILIARIES | DO | DETERMINERS | PREPOSITIONS | PRONOUNS | CONJUNCTIONS | PARTICLES | QUANTIFIERS
    | frozenset("to not so then there here that already yet more".split())
) - frozenset("what which who whom whose how why where when".split())  # fmt: skip
"""What a weak engine leaves over. A question word may open a clause anywhere: “access to what information”."""

STARTLING = 1.3
STARTLING_BEHIND = 3.0
"""σ, of a word and of the one behind it: what stands behind a word too much surprises."""
VERY_STARTLING = 2.3
MARGIN = 9.5
MARGIN_OF_FAMILIAR = 11.5
MARGIN_OF_NONE = 8.5
MARGIN_OF_PREPOSITION = 11.5
"""Nats, for a word that surprises much, for one that does so less, and for leaving it out. Of 1,331 sentences of sound
news and 5,000 of government pages, sound words that surprise much gained 8.0 at most, others 9.7 ("important components
around a concept"), and one that is left out 6.5, but a preposition 10.9 ("which metrics you should be measuring for");
of near misses, "the pigeon on the mayor’s hat" 7.9."""

_TRIED: Mapping[str, tuple[str, ...]] = {
    word: (
        *_PREPOSITION_MEANT.get(word, "").split(),
        *_MEANT.get(word, "").split(),
        *(("",) if word in _SUPERFLUOUS else ()),
    )
    for word in _SUPERFLUOUS.union(_PREPOSITION_MEANT, _MEANT)
}
"""What is tried in the place of a word, "" for nothing."""


class UnlikelyFunctionWord(Check):
    id = "unlikely-function-word"
    category = "fluency/grammar/function-words"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    confidence = 0.8
    last_resort = True
    exempt_roles = TERSE
    needs_judge = True
    needs_surprises = True
    message = "this small word seems to be too much, or another to be meant"
    explanation = """
Finds small words at which the language model stumbles and in whose place it would far rather read another one, or none
at all: the preposition that German has ("one from the oldest churches"), *how* for *as*, *still* for *only*, a pronoun
or an auxiliary that a weak engine left beside another. *calqued-preposition* and other checks know the reason of many;
this one looks at all others. What is tried is what the German word of the same sense may mean.
"""
    examples = (
        bad(
            "The church is one ⟦from⟧ the oldest in the country.",
            repair="The church is one of the oldest in the country.",
        ),
        bad(
            "The hotel lies on a lake, ten miles away ⟦is⟧, and has forty rooms.",
            repair="The hotel lies on a lake, ten miles away, and has forty rooms.",
        ),
        good("The row over the sculptures flared up again yesterday when a trustee spoke of their return."),
        good("She has a weakness for old films, a house by the lake and, it is said, a son in the navy."),
        good("A python that escaped from a flat in Gothenburg has been found alive inside a neighbour’s piano."),
        good("What he had had in mind was that that bridge would hold, not that he be asked to, still less by whom."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for words, at, level in startled_words(passage, context, _TRIED, (STARTLING, STARTLING_BEHIND)):
            if tried := tuple(_tried(text, words, at)):
                margin = MARGIN if level >= VERY_STARTLING else MARGIN_OF_FAMILIAR
                none = MARGIN_OF_PREPOSITION if words[at].of(text) in PREPOSITIONS else MARGIN_OF_NONE
                margins = tuple(margin if edit.text else none for edit in tried)
                yield Hit(words[at], contrast=Contrast(tried, margins=margins))


def _tried(text: str, words: Sequence[Span], at: int) -> Iterator[Edit]:
    """The edits of a word that is not said twice. Another can be meant where it joins what is before and behind."""
    word, span = words[at].of(text), words[at]
    before, behind = words[at - 1].of(text), words[at + 1].of(text)
    if text[span.start - 1] != " " or word in (before.lower(), behind) or not (behind[0].isalnum() or behind in _MARKS):
        return
    if not before[0].islower() or behind[0].isupper() or (word, behind) in _ADVERBIALS:
        return  # what stands beside a name is no evidence
    cleft = before in FINITE_BE and at > 1 and words[at - 2].of(text).lower() == "it"  # “it is to Vienna that he went”
    if word == "than" and any(map(is_comparative, (span.of(text) for span in words[:at]))):
        return  # “less expertise to implement and manage than …”
    if _may_stand(tuple(span.of(text) for span in words[max(at - 2, 0) : at + 3]), min(at, 2)):
        return
    told = at > 1 and words[at - 2].of(text).lower() in ("as", "than")  # “she begins, as she has every Tuesday”
    for instead in _TRIED[word] if not (told and word in AUXILIARIES | DO) else ():
        if instead and behind[0].isalnum() and not cleft:
            yield Edit(span, instead)
        elif not instead:
            yield Edit(Span(span.start - 1, span.end), "")


def _may_stand(words: Sequence[str], at: int) -> bool:
    """``Driven by fear, not of the dark``, ``matters not a jot``, ``what you the residents want``, ``the will the man
    left``, ``the people no one can imagine anything of who do``."""
    word, before, behind = words[at], words[at - 1], words[at + 1]
    if word == "of" and behind in ("a", "an") and len(words) > at + 2 and words[at + 2].lower() in _TIMES_OF_HABIT:
        return True  # “they come up of a Sunday”
    if word in ("can", "will", "may") and behind == ",":
        return True  # “the film can, mislabelled”
    if word == "for" and before in ("on", "in", "off") and behind in DETERMINERS:
        return True  # “thrown on for the injured Reddy”
    if word in ("over", "about") and before in _DISPUTES:
        return True  # “the row over the sculptures”
    if word == "and" and behind in _COLOURS:
        return True  # “painted claret and blue”
    if before in _CONTRASTING or (word == "not" and behind in ("a", "an", "one")):
        return True
    if (behind == "the" and word in _ADDRESSED) or (word in PREPOSITIONS and behind in RELATIVES):
        return True
    contact = word in DETERMINERS and at == 2 and words[0].lower() in DETERMINERS and len(words) > at + 2
    return contact and has_finite_form(words[at + 2])


_TIMES_OF_HABIT = WEEKDAYS | {"morning", "evening", "afternoon", "night", "summer", "winter", "weekend"}
_MARKS = frozenset(",.;:!?")
_COLOURS = frozenset("white black red blue green yellow gold silver amber orange purple pink grey brown".split())
_CONTRASTING = frozenset({"not", "but"})
_DISPUTES = frozenset(
    "row rows spat feud quarrel dispute battle wrangle tussle debate controversy clash furore".split()
)
_ADDRESSED = frozenset("you we us".split())
_ADVERBIALS = frozenset(
    {("by", "now"), ("by", "then"), ("at", "all"), ("at", "last"), ("in", "all"), ("at", "once"), ("to", "date"),
     ("for", "now"), ("as", "ever"), ("at", "present"), ("by", "far"), ("of", "late"), ("in", "turn"), ("as", "such"),
     ("the", "one"), ("the", "other")}
)  # fmt: skip
