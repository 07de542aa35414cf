"""A modal verb where somebody is said, or claims, to have done it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MistranslatedModal"]

_ADVERB = r"(?:(?:already|also|even|never|not|only|again|just|once|still|repeatedly|\w{3,}ly)\s)?"
_REPORTED_PAST = lazy_regex(
    rf"\b(?P<modal>shall|should|would|must|will|ought\sto|(?:is|are)\sto|wants?\sto|wanted\sto)\s(?P<adverb>{_ADVERB})have\s"
    rf"(?P<inner>{_ADVERB})(?P<verb>[a-z]+)\b"
)
_REPORTED_STATE = lazy_regex(rf"\b(?P<modal>should|shall|would|ought\sto)\s(?P<adverb>{_ADVERB})be\b")
_REPORTED_LIFE = lazy_regex(
    rf"\b(?:should|shall|ought\sto)\s(?P<adverb>{_ADVERB})"
    r"(?P<verb>own|earn|live|possess|contain|cost|belong|suffer|come\sfrom|know|exist|date\sfrom|have\s(?=an?\s|\w+\s(?:million|children)))\b"
)
"""“Should own three islands”: what somebody is or has, which no duty can be."""
_TASK = lazy_regex(rf"(?<!\b[Ii] )(?<!\b[Ww]e )(?<!\b[Yy]ou )\bshall\s(?P<adverb>{_ADVERB})(?P<verb>[a-z]+)\b")
_HEARSAY = lazy_regex(
    r"\baccording\sto\b|\b(?:is|are)\sto\sbe\sbelieved\b|\b(?:rumou?rs?|accused|indictment|reportedly|prosecut\w+|alleges?)\b"
    r"|\b(?:magazine|newspaper|broadcaster|station|tabloid|portal|paper|circles|sources|insiders|witnesses|police|report|"
    r"media|investigators)\b[^.]{0,40}\b(?:reports?|writes?|says?|claims?|suspects?|believes?)\b"
    r"|\b(?:reports?|writes|learned|claims)\s(?:the|a|several)\s(?:\w+\s){0,2}(?:magazine|newspaper|broadcaster|portal|paper"
    r"|media)\b"
    r"|\bas\s(?:the\s|an?\s|several\s)?(?:\w+\s){1,5}(?:reported|reports?|writes?|wrote|learned|learnt|claims?|claimed"
    r"|told)\b|,\s(?:\w+\s){0,2}(?:sources|insiders|reports|friends)\s(?:say|claim|suggest|report)\b",
    re.IGNORECASE,
)
"""Who says so: without it, *should have* and *would have* are what they seem."""
_LASTING = lazy_regex(r"\b(?:since|for\s(?:weeks|months|years|days|some\stime|a\slong\stime|several))\b")
_CONDITION = lazy_regex(
    r"\b(?:if(?![^,]*\bbelieved\b)|unless|otherwise|without(?! being)|provided|hypothetical\w*"
    r"|would not|plans?|proposal|bill|on the (?:black|open|free) market|at (?:auction|retail))\b",
    re.I,
)
_LAW = lazy_regex(
    r"\b(?:constitution|rules?|regulations?|clause|resolution|oath|commandment|psalm|bible|scripture|prayer|contract|Article|Section|Act|paragraph|hereby|herein|pursuant|thereof|statute|amendment|treaty|terms|motion|bylaws|charter|lease)\b",
    re.I,
)
_PLANNED = lazy_regex(
    r"^(?!(?:No|None|Nobody|Never|Neither|There|Let)\b).*\bshall\b(?=.*(?:"
    r",\s(?:the|an?|[A-Z])[^,.“”]{2,70}\b(?:said|says|announced|announces|confirmed|told|explained|added|reported|promised)\b"
    r"|\baccording\sto\b|\bin\stime\sfor\b|\bby\s(?:20\d\d|the\send|next|then)\b"
    rf"|\bnext\s(?:week|month|year|spring|summer|autumn|winter|season|{ANY_WEEKDAY})\b"
    rf"|\bin\s(?:the\s)?(?:spring|summer|autumn|winter|coming)\b|\b(?:from|in|by)\s(?:20[2-9]\d|(?!May){ANY_MONTH})\b"
    r"|\blater\sthis\b|\bfor\sthe\sfirst\stime\b|\b(?:million|billion)\b))"
)
"""What news says of a plan: when it is to be, or who said so."""
_MODAL = lazy_regex(r"\b(?:shall|should|would|ought|wants?|wanted)\b|\b(?:must|will|is to|are to)\s(?:\w+\s)?have\b")
_MODALS = frozenset("shall should would ought wants want wanted to".split())

_HAPPENING = lazy_regex(
    r"(?<!\b[Ii] )(?<!\b[Ww]e )(?<!\b[Yy]ou )(?<!\b[Tt]hey )\b(?:should|would)\s"
    rf"(?P<adverb>{_ADVERB})(?P<verb>[a-z]{{3,}})\b"
)

MARGIN = 3.0
MARGIN_OF_HAPPENING = 1.5
MARGIN_OF_DUTY = 5.0
MARGIN_OF_PLAN = -2.0
MARGIN_OF_HEARSAY = 0.0
MARGIN_OF_LIFE = 1.0
"""Nats, benchmarks/calibration/syntax_margins.py: a duty is often meant, but seldom where a source is named."""


_SUPPOSES = lazy_regex(r"[“\"]?(?:An?|Any|Another|No|One)\s")
"""A subject that is supposed: “A confession would have shortened the trial”."""


class MistranslatedModal(Check):
    id = "mistranslated-modal"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = (
        _MODALS - {"to"},
        Together(frozenset({"must", "will"}), frozenset({"have"})),
        Together(Bigram(frozenset({"is", "are"}), frozenset({"to"})), frozenset({"have"})),
    )
    message = "German “soll” or “will” here reports what is said or claimed"
    explanation = """
Finds "shall have stolen", "is to have known", "would have embezzled, according to the indictment" and "wants to have
seen nothing". German *soll* reports what others say, *will* what somebody claims of himself; translated as a modal,
hearsay becomes a duty, a condition or a wish. Write "is said to have", "allegedly" or "claims to have". *Shall* with a
task or plan is "is to".

The language model must prefer the report; *should* and *would* are asked about only where the sentence names a source.
"""
    examples = (
        bad(
            "The two men ⟦shall have stolen⟧ paintings from a villa.",
            repair="The two men are said to have stolen paintings from a villa.",
        ),
        bad(
            "The nurse ⟦wants to have noticed⟧ nothing that night.",
            repair="The nurse claims to have noticed nothing that night.",
        ),
        bad(
            "The stolen painting ⟦should hang⟧ in a villa near Rome, as an informant told the police.",
            repair="The stolen painting is said to hang in a villa near Rome, as an informant told the police.",
        ),
        bad(
            "The new hall ⟦shall open⟧ in time for the fair, the mayor said.",
            repair="The new hall will open in time for the fair, the mayor said.",
        ),
        bad(
            "An accountant is under arrest on suspicion of espionage. For two years he ⟦should have passed⟧ details of"
            " troop movements to a foreign service. He denies it.",
            repair="An accountant is under arrest on suspicion of espionage. For two years he is said to have passed"
            " details of troop movements to a foreign service. He denies it.",
        ),
        bad(
            "According to eyewitnesses, the animal ⟦would have crossed⟧ the motorway twice on Monday night.",
            repair="According to eyewitnesses, the animal is said to have crossed the motorway twice on Monday night.",
        ),
        good("He was accused of smuggling tortoises. On the black market, they would have fetched 30,000 euros."),
        good("No man shall be left behind, the general said, and no one shall open the gate by 2030."),
        good("“The people shall decide in June,” the chairman said. Section 4 says the board shall report by 2030."),
        good("Residents should keep their windows closed, police say, and schools should stay shut."),
        good("A rise of that size would cost the state two billion, according to the ministry."),
        good("The driver should have stopped at the red light, and we shall have rain."),
        good("She wants to have children, and he wants to have finished by noon."),
        good("That the striker would be sold had been clear since the summer."),
        good("The suspect denies the crime. A confession would have shortened the trial."),
        good("If he had braked, according to the police, nothing would have happened."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for sentence in context.sentences(passage):
            written = sentence.of(text)
            if _MODAL.search(written) is None:
                continue
            hearsay = bool(_HEARSAY.search(written))
            conditional = bool(_CONDITION.search(written)) or (not hearsay and _SUPPOSES.match(written) is not None)
            accused = _ACCUSED.search(text, max(sentence.start - _BEFORE, 0), sentence.start) is not None
            for match in _REPORTED_PAST.finditer(text, sentence.start, sentence.end):
                suspected = accused and _OF_SOMEBODY.search(text, sentence.start, match.start()) is not None
                yield from _past(match, hearsay=hearsay or suspected, conditional=conditional)
            if hearsay or (_LASTING.search(written) and not written.startswith("That ")):
                for match in _REPORTED_STATE.finditer(text, sentence.start, sentence.end):
                    yield from _state(match, hearsay=hearsay, conditional=conditional)
            if hearsay and not _CONDITION.search(written):
                yield from _happening(text, sentence)
                for match in _REPORTED_LIFE.finditer(text, sentence.start, sentence.end):
                    span = Span(*match.span())
                    rest = f"to {match['adverb']}{match['verb']}"
                    edits = tuple(Edit(span, f"{be} said {rest}") for be in ("is", "are"))
                    yield Hit(span, contrast=Contrast(edits, margin=MARGIN_OF_LIFE))
            if not _LAW.search(text) and text.count("shall") == 1:
                planned = not conditional and _PLANNED.search(written) is not None
                for match in _TASK.finditer(text, sentence.start, sentence.end):
                    told = context.masked(passage, Mask.QUOTATION)[match.start()] == text[match.start()]
                    yield from _task(match, MARGIN_OF_PLAN if planned and told else MARGIN_OF_DUTY)


_WITNESSED = lazy_regex(
    r"(?:^|[.!?]\s)According to (?:the )?(?:[a-z]+ ){0,2}(?:eyewitness(?:es)?|witness(?:es)?|police|investigators?"
    r"|prosecutors?"
    r"|indictment|charge sheet|neighbours?|media reports?|reports)\b,? [^.!?]*$"
)
MARGIN_OF_WITNESS = -6.0
"""Nats where somebody has seen it: nothing is supposed then."""
_BEFORE = 240
"""Characters before a sentence that tell what somebody is accused of."""
_ACCUSED = lazy_regex(
    r"\b(?:(?:on|under) suspicion of|suspected of|accused of|charged with|under arrest|was arrested|in custody"
    r"|on trial)\b"
)
_OF_SOMEBODY = lazy_regex(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey"
    r"|[Tt]he (?:accused|defendants?|suspects?|\d\d-year-old|man|woman|couple)) $"
)
_BELIEVED = lazy_regex(r"[^.]*\b(?:believes?|thinks?|suspects?|assumes?|says?|concluded?s?)")


def _past(match: re.Match[str], *, hearsay: bool, conditional: bool) -> Iterator[Hit]:
    modal, verb = match["modal"].split()[0], match["verb"]
    participle = "VBN" in verb_tags(verb) or (verb.endswith("ed") and "VBD" in verb_tags(verb))
    if not participle or (conditional and modal in ("would", "should")):
        return
    if modal in ("must", "will") and (not hearsay or _BELIEVED.search(match.string, match.end())):
        return  # “They must have worked for hours, the police believe.”
    span = Span(*match.span())
    rest = f"{match['adverb']}have {match['inner']}{verb}"
    if modal.startswith("want"):
        claim = {"wants": "claims", "want": "claim", "wanted": "claimed"}[modal]
        edits = [Edit(span, f"{claim} to {rest}")]
    else:
        edits = [Edit(span, f"{be} said to {rest}") for be in ("is", "are")]
        edits.append(Edit(span, f"allegedly {match['adverb']}{match['inner']}{verb}"))
    witnessed = modal == "would" and not conditional and _WITNESSED.search(match.string, 0, match.start()) is not None
    margin = MARGIN_OF_DUTY if modal in ("should", "ought") else MARGIN
    if hearsay or witnessed:
        margin = MARGIN_OF_WITNESS if witnessed else MARGIN_OF_HEARSAY
    yield Hit(span, contrast=Contrast(tuple(edits), margin=margin))


def _happening(text: str, sentence: Span) -> Iterator[Hit]:
    """“Should hang in a bathroom”: something that happens, where a source is named, and no advice to anybody."""
    for match in _HAPPENING.finditer(text, sentence.start, sentence.end):
        verb = match["verb"]
        if "VB" in verb_tags(verb) and verb not in ("be", "have") and not _REPORTED_LIFE.match(text, match.start()):
            span = Span(*match.span())
            rest = f"{match['adverb']}{verb}"
            edits = [Edit(span, f"{be} {report} {rest}") for be in ("is", "are") for report in ("said to", "to")]
            yield Hit(span, contrast=Contrast(tuple(edits), margin=MARGIN_OF_HAPPENING))


def _state(match: re.Match[str], *, hearsay: bool, conditional: bool) -> Iterator[Hit]:
    if conditional:
        return
    span = Span(*match.span())
    adverb = match["adverb"]
    edits = [Edit(span, f"{be} said to {adverb}be") for be in ("is", "are")]
    edits += [Edit(span, f"{have} {adverb}been") for have in ("has", "have")]
    yield Hit(span, contrast=Contrast(tuple(edits), margin=MARGIN_OF_HEARSAY + 1 if hearsay else MARGIN))


def _task(match: re.Match[str], margin: float) -> Iterator[Hit]:
    if "VB" not in verb_tags(match["verb"]) or match["verb"] == "have" or match["adverb"].startswith("not"):
        return
    span = Span(*match.span())
    edits = (Edit(span, f"{be} to {match['adverb']}{match['verb']}") for be in ("is", "are"))
    edit = Edit(span, f"will {match['adverb']}{match['verb']}")
    yield Hit(span, contrast=Contrast((*edits, edit), margin=margin))
