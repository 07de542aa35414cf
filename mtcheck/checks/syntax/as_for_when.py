"""*As* or *if* for a point in time, where German says *als* and *wenn*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finite_verbs import verb_of
from mtcheck.analysis.morphology import verb_lemmas, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import DETERMINERS, FINITE_BE, MODALS, RELATIVES, REPORTING, SUBJECT_PRONOUNS
from mtcheck.languages.patterns import OPENING, lazy_regex
from mtcheck.report import Severity

__all__ = ["AsForWhen"]

_SUBJECTS = SUBJECT_PRONOUNS | (DETERMINERS - {"that", "this", "those", "these", "such"}) | {"there", "two", "three"}
_GRADING = frozenset("such same so as just even much well far long soon insofar inasmuch".split())
"""What *as* may belong to."""
_REACH = 4
"""Words before *as* that may hold its other half: ``as many people as``."""
_FAR = 12
_LONGEST_SUBJECT = 6
_NO_EVENT = MODALS | frozenset("had did do does has have put".split())
"""Verbs of clauses that compare: ``as he did in Oslo``, ``as she put it``."""
_KNOWING = frozenset(
    "know think believe expect fear hope see show point mention suggest argue confirm recall see".split()
)
"""Besides those of reporting, verbs of clauses that say who says so: ``as everybody knew``."""

_COMES = (
    r"(?:arrived|reached|came|got|found|discovered|entered|noticed|pulled|stopped|returned|rescued|freed|caught|surprised|stormed|"
    r"intervened|alerted|called|happened|exploded|collided|collapsed|crashed|hit|struck|broke\sout|woke|opened|rang)"
)
_WHOEVER = (
    r"(?:the|an?|his|her|their|two|three|police|firefighters|rescuers|officers|he|she|they|it|paramedics|emergency)\s"
    r"(?:[\w’-]+\s){0,4}?"
)
_STATE = (
    r"(?:conscious|unconscious|responsive|dead|alive|asleep|awake|gone|burning|smouldering|on\sfire|in\sflames|inside|"
    r"empty|under\s?way|over|fleeing|missing"
    r"|on\s(?:the|their|his|her)\sway|in\s(?:bed|the\s(?:house|car|building|water|flat|cellar|cab|vehicle))|at\s(?:home|school|work|the\sscene)"
    r"|sleeping|searching|lying|sitting|standing|fighting)"
)
_IF_EVENT = lazy_regex(
    rf"\b(?:was|were)\s(?:(?:still|already|just)\s(?:fully\s|about\sto\s)?{_STATE}|just\s[a-z]+ing|(?:dead|asleep|unconscious))(?:\s[\w’-]+){{0,6}}?\s(?P<if>if)\s{_WHOEVER}{_COMES}\b"
)
"""“He was already dead if the ambulance arrived”: what was so before something came."""
_IF_AGE = lazy_regex(
    r"\b(?:was|were)\s(?:only\s|just\s|barely\s|already\s)(?:\d+|[a-z]+teen|nine|ten|eleven|twelve|eight|seven|six|five|four|three|a\schild|twenty|thirty)"
    r"(?:\syears\sold|\syears\sof\sage)?,?\s(?P<if>if)\s(?:he|she|they|(?:his|her|their|the)\s[a-z]+)\s(?:first\s|finally\s)?"
    r"(?:won|died|moved|joined|began|started|left|met|married|became|lost|wrote|fled|emigrated|took|founded|opened|made|came)\b"
)
_IF_FIRST = lazy_regex(
    rf"{OPENING}(?P<if>If)\s{_WHOEVER}{_COMES}\b(?:\s(?!(?:early|late|too|before|first|again|on)\b)[\w’-]+){{0,8}},\s[^.,;:!?“”\"]{{2,60}}?\s"
    r"(?:had\s(?:already|long)\s|(?:was|were)\s(?:already|still)\s)"
)
_UNREAL = lazy_regex(
    r"\b(?:would|could|should|might|will|can|may|must|asked|unclear|sure|wondered?|know|knew|whether|unless)\b"
)

MARGIN = 5.9
MARGIN_AT_START = 2.7
"""Nats, benchmarks/calibration/syntax_margins.py: sound clauses in the past tense gained 4.4 and 1.2 at most."""


class AsForWhen(Check):
    id = "as-for-when"
    category = "fluency/grammar/function-words"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    triggers = (
        Together(frozenset({"if"}), frozenset("still already just only barely dead asleep unconscious long".split())),
    )
    doubts = Bigram(frozenset({"as"}), _SUBJECTS)
    message = "English says “when” here"
    explanation = """
Finds *as* before a clause that tells a point or stretch of time in the past, where German has *als*: "As I was a child,
there was no television", "That was in 1990, as I still lived in Berlin". English says "when"; its "as" is for what goes
on at the same time or gives the reason. The language model must clearly prefer "when". Also *if* for what happened once
("He was already asleep if the fire broke out", *wenn*), of which the rule is sure.
"""
    examples = (
        bad("⟦As⟧ I was a child, we had no telephone.", repair="When I was a child, we had no telephone."),
        bad("She was only nine ⟦as⟧ her mother died.", repair="She was only nine when her mother died."),
        bad("He was already asleep ⟦as⟧ the fire broke out.", repair="He was already asleep when the fire broke out."),
        bad(
            "The boy was still awake ⟦if⟧ his mother came home at midnight.",
            repair="The boy was still awake when his mother came home at midnight.",
        ),
        bad(
            "⟦If⟧ the fire brigade arrived, the barn was already in flames.",
            repair="When the fire brigade arrived, the barn was already in flames.",
        ),
        good("He would still be alive if the ambulance came; it was still unclear if she slept. He was 40 if a day."),
        good("If the guests arrived late, the door was shut, and meals were still served if they rang."),
        good("The crowd cheered as the players came off the pitch. He smiled as he said it, as his father had."),
        good("As the mayor told reporters, the pool stays closed. He was as old as the judge was when she retired."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if "if" in context.words(passage):
            yield from _if_for_when(passage, context)
        if not context.judged or "as" not in context.words(passage):
            return
        for clause in clauses_of(passage.text):
            for index, word in enumerate(clause.words):
                if word == "as" and _tells_when(clause, index):
                    yield _hit(clause, index)


def _if_for_when(passage: Passage, context: Context) -> Iterator[Hit]:
    """“Were still asleep if the fire broke out” (*als*, *wenn*); but nothing unreal, and no question."""
    for pattern in (_IF_EVENT, _IF_AGE, _IF_FIRST):
        for match in pattern.finditer(passage.text):
            sentence = context.sentence_at(passage, match.start("if"))
            if sentence is not None and not _UNREAL.search(sentence.of(passage.text)):
                span = Span(*match.span("if"))
                yield Hit(span, repair=Edit(span, "When" if match["if"] == "If" else "when"))


def _tells_when(clause: Clause, index: int) -> bool:
    """Whether a whole clause in the past tense follows, and nothing before it that *as* belongs to."""
    words = clause.words
    before, behind = words[max(index - _REACH, 0) : index], words[index + 1 : index + 1 + _FAR]
    if len(behind) < len(("it", "was", "night")) or not _GRADING.isdisjoint(before):
        return False
    if behind[0] not in _SUBJECTS and not clause.is_name(index + 1):
        return False
    verb = verb_of(behind, 1)
    if verb is None or verb > _LONGEST_SUBJECT or "would" in before or _is_progressive(behind, verb):
        return False
    return RELATIVES.isdisjoint(behind[:verb]) and _is_event(behind, verb)


def _is_progressive(words: Sequence[str], verb: int) -> bool:
    """``as he was leaving``: what goes on at the same time."""
    return words[verb] in FINITE_BE and verb + 1 < len(words) and "VBG" in verb_tags(words[verb + 1])


def _is_event(words: Sequence[str], verb: int) -> bool:
    lemmas = verb_lemmas(words[verb])
    told = not REPORTING.isdisjoint(lemmas) or not _KNOWING.isdisjoint(lemmas)
    return words[verb] not in _NO_EVENT and "VBD" in verb_tags(words[verb]) and not told


def _hit(clause: Clause, index: int) -> Hit:
    span = clause.spans()[index]
    starts = index == 0 and clause.begins_sentence
    edit = Edit(span, "When" if clause.text.strip()[:1] == "A" and starts else "when")
    return Hit(span, contrast=Contrast((edit,), margin=MARGIN_AT_START if starts else MARGIN))
