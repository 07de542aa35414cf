"""A wrong auxiliary: a perfect with *be*, a passive with *become*, a denial without *do*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mtcheck.analysis.morphology import can_be, inflected, is_plural, verb_forms, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, Trigger, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    HAVE,
    PREPOSITIONS,
    TRANSITIVE_PARTICIPLES,
    is_adverb,
)
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.english_verbs import HAVE_FOR_BE, MOTION_AND_CHANGE
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import MARKS, matches
from mtcheck.report import Severity

__all__ = ["WrongAuxiliary"]

_PERFECT = lazy_regex(
    r"\b(is|are|was|were|am)((?:\s(?:not|never|now|again|also|just|already|\w{3,12}ly))?\s)([a-z]{3,14})\b"
    r"(?! (?:at|of)(?:$|[.,;:?!]|\s(?:by|in|after|and|is|was)\b))"
)
_SELDOM_PASSIVE = frozenset(
    """
    arrive die happen occur disappear appear remain stay emerge exist become arise vanish flee perish be drown
    emigrate immigrate escape depart
    """.split()
)
_WITH_OBJECT = lazy_regex(
    r"(?P<be>is|are|was|were)\s(?P<adverb>(?:(?:not|never|now|again|also|just|already|\w{3,12}ly)\s)?)"
    rf"(?P<verb>[a-z]{{3,14}})\s(?=(?:a|an|the|his|her|its|their|{FROM_TWO}|several)\s(?P<object>[\w’'-]+"
    r"(?:\s[\w’'-]+){0,2}))"
)
"""“The team is won the last three matches”."""
_TWO_OBJECTS = frozenset(
    """
    give offer award show tell ask pay teach send deny refuse grant fine charge hand allow owe promise leave sell buy
    bet deal spare save set lend serve feed issue assign accord prescribe guarantee quote bill wish throw forgive excuse
    do read toss slip mail email loan lease bequeath afford reserve find build cook pour order book pass bring bid cede
    play sing write design get supply provide present earn draw allocate allot sentence envy begrudge
    """.split()
)
_WITH_COMPLEMENT = frozenset(
    """
    call name elect appoint declare make consider dub vote crown label deem rate rank judge believe think title christen
    nickname bear rule proclaim brand term pronounce acclaim hail reckon count keep style suppose create designate
    know worth use age leave force
    """.split()
)
"""Verbs with an object and what it is, is called, or becomes."""
_EXTENTS = frozenset(
    """
    time times day days night nights week weeks weekend month months year years decade decades hour hours minute
    minutes second seconds moment morning evening afternoon summer winter spring autumn season way ways mile miles metre
    metres meters kilometre kilometres kilometers same following next previous whole entire lot bit
    little better more most world length distance instant century centuries once per day’s point points
    spot spots place places age inch inches foot feet percent degrees fold generation generations yards
    """.split()
)
"""Words of adverbials that look like an object."""
_NEVER_PASSIVE = frozenset("arrive die happen occur emerge exist arise perish".split())
_BECOME = lazy_regex(
    r"\b(?P<become>becomes?|became|becoming)\s(?P<adverb>(?:(?:not|also|already|again|just|only|\w{3,12}ly)\s)?)"
    r"(?P<participle>[a-z]{4,16})\b(?P<by>(?:\s(?:by|on|in|at|from|after)\b)?)"
)
_BECOME_LAST = lazy_regex(
    r"\b(?P<become>becomes?|became)\s(?P<between>(?:in|on|at|by|for|from|after|since|because|with|during|before|last|next|this|"
    r"already|only|again|also|not)\s[^.,;:?!()“”\"]{3,90}?)\s(?P<participle>[a-z]{4,16})(?=[.,;:!?]|$|\s(?:and|but|because|when|while)\b)"
)
"""“Became in 1998 built”."""
_DONE = (TRANSITIVE_PARTICIPLES | frozenset("opened closed organised financed held paid".split())) - frozenset(
    "established satisfied convinced disappointed considered known occupied outraged recognised shocked surprised used "
    "impressed alarmed affected".split()
)
"""What is done to somebody or something, and no state that it can get into."""
_NO_STATE = frozenset(
    """
    built demolished renovated arrested examined investigated repaired questioned interrogated evacuated extinguished
    transported appointed nominated sentenced fined executed deported rescued seized confiscated treated inspected
    presented inaugurated introduced negotiated financed postponed cancelled canceled abolished rebuilt
    brought delivered produced manufactured constructed erected installed shot stabbed robbed killed murdered kidnapped
    filmed photographed signed refurbished dismantled auctioned searched
    supplied performed carried taken torn reopened unveiled screened broadcast vaccinated interviewed
    recorded cleaned painted towed salvaged handed thrown laid sent paid elected
    """.split()
)
"""What is done, and what nobody is in the end of it: no “became killed” beside “became involved”."""
_BECOME_DONE = lazy_regex(
    rf"\b(?P<become>becomes?|became|becoming)\s(?P<adverb>(?:(?:not|also|already|again|just|only|now|soon|then)\s)?)"
    rf"(?P<participle>{one_of(_NO_STATE)})(?P<by>(?=[.,;]|$|\s(?:down|out|off|away|by|in|on|at|from|after|before|during|until|for|to|since|as\spart|"
    r"with|next|last|this|tomorrow|yesterday|today|tonight|because|when|while|and|but|within|under|near|inside|outside|into|per|via|behind|"
    r"again|here|there|soon|later|immediately|completely|now|every|without)\b))"
)
"""“The barracks become demolished in spring”."""
_BECOME_TO = lazy_regex(
    r"\b(?P<become>(?:has|have|had)\sbecome|becomes?|became|becoming)\sto\s(?=(?:a|an|the|his|her|their|its|one|more)\s)"
)
_BE = {"become": ("be", "been", "are"), "becomes": ("is", "will be"), "became": ("was", "were"), "becoming": ("being",)}
_PASSIVE_PERFECT = lazy_regex(
    r"\b(?P<have>has|have|had)\s(?P<adverb>(?:(?:not|never|now|again|also|just|already|\w{3,12}ly)\s)?)been\s(?P<verb>[a-z]{3,14})\b"
)
_TRANSITIVE = lazy_regex(
    rf"\b(?P<have>has|have|had)\s(?P<adverb>(?:(?:not|never|now|again|also|just|already|\w{{3,12}}ly)\s)?)"
    rf"(?P<verb>{'|'.join(sorted(TRANSITIVE_PARTICIPLES))})(?=\s(?:in|on|at|by|for|from|after|before|during|because|due|under|with)\b|[.;,])"
)
"""“The hostages have released after eleven days.”"""
_NOT = lazy_regex(
    r"(?P<before>\b[a-z’'-]+|\b(?!Whether|If|Why|How|Who|And|But|Or|So)[A-Z][\w’'-]+)\s(?P<not>not)\s(?P<verb>[a-z]{3,})\b"
    r"(?=\s(?:the|a|an|his|her|its|their|any|anything|that|what|how|why|who|to|him|them|it|on|in|at|with|for|until)\b)"
)
"""“The witness not remembered the colour of the car.”"""
_RELATIVE_BEFORE = lazy_regex(r"\b(?:who|whom|which|that|what|whose)\b[^.,;]*$|\?")
_BORN = lazy_regex(r"\b(?P<have>has|have|had)\s(?=born\b)")


class WrongAuxiliary(Check):
    id = "wrong-auxiliary"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    message = "the perfect tense takes “have” here"
    explanation = """
Finds "is arrived", "are disappeared", "was happened": a form of *be* with the participle of a verb that has no passive.
German forms the perfect of verbs of motion and change with *sein*; English forms every perfect with *have*. Also
*become* for the German *werden*: "became arrested", "has become to a symbol"; a passive of what has none ("has been
died") or none where one is needed ("the hostages have released after a week"); and denials without *do* ("the
witness not remembered the colour").
"""
    examples = (
        bad(
            "The delegation ⟦is arrived⟧ in Geneva on Sunday evening.",
            repair="The delegation has arrived in Geneva on Sunday evening.",
        ),
        bad(
            "The village ⟦has become to⟧ a symbol.",
            repair="The village has become a symbol.",
        ),
        bad(
            "A delivery van ⟦is come⟧ off the road near Wil on Monday morning.",
            repair="A delivery van came off the road near Wil on Monday morning.",
        ),
        bad(
            "The old swimming pool ⟦becomes demolished⟧ from October by a firm from Linz.",
            repair="The old swimming pool will be demolished from October by a firm from Linz.",
        ),
        good("He became taken with her, and they became involved in a row."),
        bad("Two men ⟦became arrested⟧ at the border.", repair="Two men were arrested at the border."),
        bad("The mill ⟦became⟧ in 1870 built.", repair="The mill was built in 1870."),
        bad("The old man ⟦has been died⟧ in his sleep.", repair="The old man has died in his sleep."),
        bad("The team ⟦is won⟧ the last three matches.", repair="The team has won the last three matches."),
        good("She was given the keys the day before; he is called the Fox and was born the son of a smith."),
        good("In the boot was found a bag; the house was sold a year ago and is open the whole week."),
        good("Who knew about it? Promises not kept hurt."),
        good("He became known in 1998 and later became involved in politics."),
        good("They are gone, the garden is grown over, and a decision was arrived at."),
    )

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        forms = frozenset(form for verb in _NEVER_PASSIVE for form in verb_forms(verb))
        return Together(_AM, forms), Bigram(_BECOMING, _NO_STATE | _BESIDE_BECOME)

    @property
    def doubts(self) -> tuple[Trigger, ...]:
        return (
            Bigram(_AM, _may_follow_be),
            Together(HAVE, TRANSITIVE_PARTICIPLES | {"been", "born"}),
            _BECOMING | {"not"},
        )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in matches(_PERFECT, passage.text, _FORMS_OF_INTRANSITIVE):
            yield from _with_have(match)
        for match in matches(_BECOME_DONE, passage.text, _BECOMING, _NO_STATE):
            if match["participle"] == "taken" and passage.text.startswith(" with", match.end()):
                continue  # “became taken with him”
            span = Span(match.start(), match.end("participle"))
            edits = [Edit(span, f"{be} {match['adverb']}{match['participle']}") for be in _BE[match["become"]]]
            yield replace(Hit.certain(span, edits), message=_MESSAGE_OF_BECOME)
        if context.judged:
            yield from _judged(passage.text)


_FORMS_OF_INTRANSITIVE = frozenset(form for verb in MOTION_AND_CHANGE for form in verb_forms(verb))


def _judged(text: str) -> Iterator[Hit]:
    """What the language model decides."""
    for match in matches(_WITH_OBJECT, text, _AM):
        yield from _passive_with_object(match)
    for match in matches(_BECOME, text, _BECOMING):
        yield from _passive(match)
    for match in matches(_BECOME_LAST, text, _BECOMING):
        yield from _passive_last(match)
    for match in matches(_BECOME_TO, text, _BECOMING):
        span = Span(match.start(), match.end() - 1)
        yield Hit(span, contrast=Contrast((Edit(span, match["become"]),), margin=MARGIN_OF_TO))
    for match in matches(_NOT, text, ("not",)):
        yield from _denied(match)
    for match in matches(_PASSIVE_PERFECT, text, ("been",)):
        yield from _active(match)
    for match in matches(_TRANSITIVE, text, HAVE, TRANSITIVE_PARTICIPLES):
        if not _RELATIVE_BEFORE.search(text, max(match.start() - 60, 0), match.start()):
            span = Span(*match.span())
            edit = Edit(span, f"{match['have']} {match['adverb']}been {match['verb']}")
            yield Hit(
                span,
                contrast=Contrast((edit,), margin=MARGIN_OF_PASSIVE),
                message="“been” is missing from the passive",
            )
    for match in matches(_BORN, text, ("born",)):
        span = Span(*match.span("have"))
        yield Hit(span, contrast=Contrast((Edit(span, "was"), Edit(span, "were")), margin=MARGIN))


def _may_follow_be(token: str) -> bool:
    """Whether a token is a participle, or an adverb before one."""
    word = token.strip(MARKS)
    return "VBN" in verb_tags(word) or is_adverb(word)


_AM = frozenset(HAVE_FOR_BE)
"""The forms of *be* that stand where *have* should."""
_BESIDE_BECOME = frozenset("not also already again just only now soon then".split())
_BECOMING = frozenset("become becomes became becoming".split())


def _with_have(match: re.Match[str]) -> Iterator[Hit]:
    be, gap, participle = match.groups()
    lemmas = MOTION_AND_CHANGE.intersection(verb_lemmas(participle))
    if "VBN" not in verb_tags(participle) or not lemmas:
        return
    span = Span(*match.span())
    edits = [Edit(span, f"{HAVE_FOR_BE[be]}{gap}{participle}")]
    for lemma in lemmas:
        past = "was" if lemma == "be" else inflected(lemma, "VBD")
        edits.append(Edit(span, f"{gap.strip()} {past}".strip()))
    if lemmas <= _NEVER_PASSIVE and not match.string.startswith(" at ", match.end()):
        yield Hit.certain(span, edits)
        return
    if be in ("is", "are") and _PAST_TIME.match(match.string, match.end()):
        yield Hit(span, contrast=Contrast(tuple(edits), margin=MARGIN_OF_TIME))
        return
    solemn = participle in ("come", "risen")  # “the hour is come”
    margin = MARGIN_OF_VERSE if solemn else MARGIN_OF_PROOF if lemmas & _SELDOM_PASSIVE else MARGIN
    yield Hit(span, contrast=Contrast(tuple(edits), margin=margin))


_PAST_TIME = lazy_regex(
    rf"[^.!?;:“”\"]{{1,60}}?\s(?:(?:on|last)\s(?:the\snight\sof\s)?{ANY_WEEKDAY}|yesterday|last\s(?:night|week|weekend|month|year|autumn|summer"
    r"|winter|spring))\b(?!\s(?:and|or)\b)(?![^.!?]{0,40}\bto\b)"
)
"""“A van is come off the road near Wil on Monday”: what is past, and no present."""


def _passive_with_object(match: re.Match[str]) -> Iterator[Hit]:
    """“Is won the last three matches”; but “was given the keys”, “is called the Fox”, “In the car was found a bag”."""
    verb, lemmas = match["verb"], verb_lemmas(match["verb"])
    if "VBN" not in verb_tags(verb) or not _ONE_OBJECT_OR_NONE.isdisjoint(lemmas):
        return
    subject = _ENDS_SUBJECT.search(match.string, max(match.start() - _FURTHEST, 0), match.start())
    if subject is None or subject[0].lower() in _NO_SUBJECTS:
        return
    opening = _OPENING.search(match.string, max(subject.start() - _FURTHEST, 0), match.start("be"))
    if opening is None or opening["first"].lower() in _NO_SUBJECTS:
        return
    if not _EXTENTS.isdisjoint(match["object"].lower().split()):
        return
    span = Span(match.start("be"), match.end("verb"))
    edits = [Edit(span, f"{HAVE_FOR_BE[match['be']]} {match['adverb']}{verb}")]
    edits += [Edit(span, f"{match['adverb']}{inflected(lemma, 'VBD')}") for lemma in lemmas]
    yield Hit(span, contrast=Contrast(tuple(edits), margin=MARGIN_OF_OBJECT), message=_MESSAGE_OF_OBJECT)


_MESSAGE_OF_OBJECT = "a passive has no object; the active perfect takes “have”"
_ONE_OBJECT_OR_NONE = _TWO_OBJECTS | _WITH_COMPLEMENT
_NO_SUBJECTS = PREPOSITIONS | frozenset(
    "there here what which who that so such as where when how why only not nor neither attached enclosed among inside "
    "outside near also and or but than".split()
)
"""Words that no subject before its verb begins with, or ends in."""
_ENDS_SUBJECT = lazy_regex(r"\b[\w’'-]+(?=\s$)")
_OPENING = lazy_regex(
    r"(?:^|[.!?,;:–—“”\"(]\s?)(?:(?:On|In|Since)\s(?:\w+day|[A-Z]\w+|\d{4})\s(?=the\s))?(?P<first>[\w’'-]+)[^.!?,;:–—“”\"(]*$"
)
_FURTHEST = 80


def _active(match: re.Match[str]) -> Iterator[Hit]:
    """“Has been died”, “has been taken place”: a passive of what has none."""
    verb = match["verb"]
    lemmas = _SELDOM_PASSIVE.intersection(verb_lemmas(verb))
    place = verb == "taken" and match.string.startswith((" place", " part"), match.end())
    if "VBN" not in verb_tags(verb) or not (lemmas or place):
        return
    span = Span(*match.span())
    edits = [Edit(span, f"{match['have']} {match['adverb']}{verb}")]
    edits += [Edit(span, match["adverb"] + inflected(lemma, "VBD")) for lemma in (lemmas or {"take"})]
    yield Hit(span, contrast=Contrast(tuple(edits), margin=MARGIN_OF_ACTIVE), message="the verb has no passive")


def _denied(match: re.Match[str]) -> Iterator[Hit]:
    """“Not remembered the colour”; but “a promise not kept by the firm”."""
    before, verb = match["before"].lower(), match["verb"]
    if _INVERTED.search(match.string, max(match.start() - _FURTHEST, 0), match.start("not")):
        return  # “had Simone Baldisserri not mislaid his boots”
    if (
        before in _BEFORE_NOT
        or is_adverb(before)
        or "VERB" not in can_be(verb)
        or "ADJ" in can_be(verb)
        or verb_tags(before) & {"VBG", "VBZ"}
    ):
        return
    tags = verb_tags(verb)
    if not tags & {"VBD", "VBZ"} and not (is_plural(before) and can_be(before) == {"NOUN"}):
        return
    span = Span(match.start("not"), match.end("verb"))
    do = "did" if "VBD" in tags else "does" if "VBZ" in tags else "do"
    edits = tuple(Edit(span, f"{do} not {lemma}") for lemma in verb_lemmas(verb))
    yield Hit(span, contrast=Contrast(edits, margin=MARGIN), message=_MESSAGE_OF_DO)


_INVERTED = lazy_regex(
    r"\b(?:had|were|should)\s(?:[A-Z][\w’-]*\s){1,3}$|\b(?:had|were|should)\s(?:the|his|her|their|its)\s(?:[a-z-]+\s){1,4}$"
)
_BEFORE_NOT = (
    AUXILIARIES | PREPOSITIONS | CONJUNCTIONS | frozenset("do does did and or but than as ought need dare".split())
)
_MESSAGE_OF_DO = "English denies with “do” here"


def _passive(match: re.Match[str]) -> Iterator[Hit]:
    """“Became arrested”: *wurde verhaftet*."""
    participle = match["participle"]
    if "VBN" not in verb_tags(participle) or ("ADJ" in can_be(participle) and match["by"] != " by"):
        return
    if _BECOME_DONE.match(match.string, match.start()):
        return
    span = Span(match.start(), match.end("participle"))
    edits = (Edit(span, f"{be} {match['adverb']}{participle}") for be in _BE[match["become"]])
    yield Hit(
        span,
        contrast=Contrast(tuple(edits), margin=MARGIN_OF_ARREST if participle in _DONE else MARGIN_OF_BECOME),
        message=_MESSAGE_OF_BECOME,
    )


_MESSAGE_OF_BECOME = "the passive takes “be”, not “become”"


def _passive_last(match: re.Match[str]) -> Iterator[Hit]:
    """“Became in 1998 built”: *wurde 1998 gebaut*."""
    participle = match["participle"]
    if "VBN" not in verb_tags(participle) or can_be(participle) & {"NOUN", "ADV"}:
        return
    edits = [
        Edit(Span(*match.span()), text)
        for be in _BE[match["become"]]
        for text in (f"{be} {participle} {match['between']}", f"{be} {match['between']} {participle}")
    ]
    mark = Span(match.start(), match.end("become"))
    yield Hit(mark, contrast=Contrast(tuple(edits), margin=MARGIN_OF_ARREST), message=_MESSAGE_OF_BECOME)


MARGIN = 3.0
MARGIN_OF_TIME = -6.0
MARGIN_OF_ACTIVE = -2.0
MARGIN_OF_PASSIVE = 4.0
MARGIN_OF_PROOF = 1.0
MARGIN_OF_VERSE = 7.0
MARGIN_OF_BECOME = 5.0
MARGIN_OF_ARREST = 2.0
MARGIN_OF_TO = 0.0
MARGIN_OF_OBJECT = 3.0
"""Nats, benchmarks/calibration/syntax_margins.py: the form is nearly proof, only verse and set phrases have it."""
