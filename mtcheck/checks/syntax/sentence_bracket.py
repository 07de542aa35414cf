"""A verb at the end of its clause, where no order of English can have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from mtcheck.analysis.clauses import Clause, clauses_of, rejoined_clauses_of
from mtcheck.analysis.finiteness import is_month, is_tensed, may_be_tensed
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.analysis.phrases import is_year
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.syntax.clause_final_verbs.beyond_doubt import COMMANDING, sure_bracket
from mtcheck.checks.syntax.clause_final_verbs.frames import verbs_in_frames
from mtcheck.checks.syntax.finite_verbs_last.beyond_doubt import OPENS_SUBORDINATE, sure_verb_last
from mtcheck.checks.syntax.inversions.openings import DENYING, INVERTING
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    BE,
    DETERMINERS,
    FINITE_BE,
    FINITE_HAVE,
    MODALS,
    MONTHS,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIMES,
    WEEKDAYS,
)
from mtcheck.report import Severity

__all__ = ["SentenceBracket"]

_CERTAIN_MODALS = frozenset("must should could would shall cannot".split())
_ENDS_CLUSTER = FINITE_HAVE | (_CERTAIN_MODALS - {"cannot"}) | {"can"}
_ALSO_NOUNS = frozenset("will can".split())
_UNITS = frozenset(
    """
    day days week weeks month months year years night evening morning afternoon weekend spring summer autumn winter
    minutes hours decades season start beginning end century quarter time period
    """.split()
)
_TIMED = WEEKDAYS | _UNITS | MONTHS | frozenset("yesterday today tomorrow".split())
_LINKS = frozenset("since because after despite during until before due".split())
_ARRANGED = frozenset(
    """
    scheduled planned booked pencilled arranged organised organized prepared reserved left lined fixed set due
    """.split()
)
"""“Has a meeting on Monday scheduled.”"""
_RANKING = frozenset("first second third only last best worst biggest largest highest lowest".split())
"""“Has its first album since 2010 finished.”"""
_ASKING = SUBORDINATORS | {"than", "as"}
_SUBORDINATORS = frozenset(
    "that who which because after before although though whether if when while until since".split()
)
_NO_AGENT = frozenset(
    """
    then far chance accident nature law default now end time year day margin majority vote votes quirk stroke twist
    factor means half third quarter per hand post email phone name way next that this all no many most some
    """.split()
)


class SentenceBracket(Check):
    id = "sentence-bracket"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = (
        "clause-final-verb",
        "finite-verb-last",
        "missing-verb",
        "misplaced-adverbial",
        "broken-verb-group",
        "verb-form",
        "reflexive-calque",
        "stranded-particle",
    )
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.CAPTION, Role.LIST_ITEM, Role.TEASER})
    triggers = (
        OPERATORS - {"being", "been", "be", "having", "do", "does", "did"}
        | frozenset(
            """
    let lets letting who which that him them full empty dry past if when because as after although order
    """.split()
        )
        | COMMANDING
        | OPENS_SUBORDINATE
    )
    message = "the verb stands at the end of its clause, as in German"
    explanation = """
Finds verbs that an auxiliary, a modal verb or a conjunction has sent to the end of the clause: "The bank has its branch
after a series of raids closed", "Dog owners must a certificate show", "was by an avalanche buried", "who must of 900
euros live must", "who at least an hour a day walks". What stands between them (a time, an object, who did it) shows
that no causative ("had his car repaired") and no noun with an attribute is meant.
"""
    examples = (
        bad("The bank has its branch in Ulm after a series of raids for good ⟦closed⟧."),
        bad("The firm has since January eleven of its shops ⟦closed⟧."),
        bad("The clerk had over a period of six years the money of the club ⟦diverted⟧."),
        bad("Vets have a stork for the first time with a new beak ⟦fitted⟧."),
        bad("Dog owners in Ulm must a certificate ⟦show⟧."),
        bad("Drivers must long queues on all routes to the south this weekend ⟦expect⟧."),
        bad("From next autumn, primary schools may mobile phones during lessons ⟦ban⟧."),
        good(
            "Only with help could small firms survive. So must old houses fall. As old as they must great oaks stand."
        ),
        bad("The hotels must from June their pools with sea water ⟦replenish⟧."),
        bad("He said that she of her pension hardly ⟦live must⟧."),
        bad("The police say that a storm the fence ⟦damaged had⟧."),
        bad("The skier was on Friday by an avalanche ⟦buried⟧."),
        bad("The dancer let herself the lips ⟦inject⟧. The police came and him ⟦arrested⟧."),
        bad("Anyone who at least an hour a day ⟦walks⟧ lives longer. A ship that already in the 14th century ⟦sank⟧."),
        bad("If the accident one hour later ⟦happens⟧, nobody is hurt. The cellars full ⟦ran⟧."),
        good("The band has its first album since 2010 finished, and the coach has a talk on Monday scheduled."),
        good("He had his car on the drive repaired. She has a house by the lake, a big one, and a boat."),
        good(
            "Only then could the mayor speak. What should the town do? It was by chance found, by a margin of two won."
        ),
        good("She let herself in and He did it for her and him. They saw him and them."),
        good(
            "Those who can must, and the injured have. The tin can the boys kick. In his will the king named an heir."
        ),
        good(
            "So must the town pay, as would the state. Nor should a judge speak. Had the man known, he would have left."
        ),
        bad("The zoo wants its oldest elephant next spring to a park in Portugal ⟦to send⟧."),
        bad("The firm has decided, the factory in Leipzig by the end of the year ⟦to close⟧."),
        bad("It was not possible the fire before midnight under control ⟦to bring⟧."),
        bad("The ministry will the new rules next year in all sixteen states ⟦introduce⟧."),
        bad("The police could the suspect on Sunday evening in a hotel ⟦arrest⟧."),
        bad("The letter was on Friday by the lawyer to the court ⟦delivered⟧."),
        bad("The detectives have so far no trace of the painting ⟦found⟧."),
        bad(
            "The villa, in which the banker until his expulsion in 1938 with his family ⟦lived⟧, is to become a museum."
        ),
        bad("Because the firm its bills no longer ⟦pays⟧, the suppliers have stopped deliveries."),
        bad("When the doctor the room ⟦entered⟧, the patient was already dead."),
        bad("The witness said that he the money never ⟦received⟧."),
        bad(
            "The man, who in the accident his leg ⟦broke⟧, is in hospital. It took a day until the clinic him released."
        ),
        good(
            "He said that the team the coach picked won. It is unclear whether the man the police sought, a cook, fled."
        ),
        good(
            "Although the pain the patient felt eased, she slept badly. The road the firm built for the town collapsed."
        ),
        good(
            "The talks were on Monday by no means finished. The house where the poet until recently lived is for sale."
        ),
        good(
            "They agreed the price, the date and the place to meet. As promised, the mayor went to the clinic to help."
        ),
        good("The firm wants the site to expand and the town to pay. He tried the door to see whether the key fitted."),
        good(
            "In order the winners are Smith and Jones. The heirs contested the will the king left, as the law allows."
        ),
        bad("He shall his partner of two million euros have ⟦cheated⟧. The doctors the lump have ⟦recognise must⟧."),
        bad("Two clubs want him ⟦have⟧. He has me nevertheless ⟦visited⟧."),
        good(
            "The town has had no surgery since its last two doctors retired, and has many flats since the mill closed."
        ),
        good("They want him to have it; what they want him, have it as you like. They wanted them gone."),
        good("He was by then forgotten. She was in May sentenced. The price must, in the end, fall. Help, we must."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        found: set[Span] = set()
        clauses = (*clauses_of(text), *rejoined_clauses_of(text))
        for clause in clauses:
            for first, last in _at_end(clause):
                span = Span(clause.spans()[first].start, clause.spans()[last - 1].end)
                if span not in found:
                    found.add(span)
                    yield Hit(span)
        for clause, first, end in _beyond_doubt(clauses_of(text)):
            span = Span(clause.spans()[first].start, clause.spans()[end - 1].end)
            if span not in found:
                found.add(span)
                yield Hit(span)
        for span in verbs_in_frames(text):
            if span not in found:
                found.add(span)
                yield Hit(span)


def _beyond_doubt(clauses: Sequence[Clause]) -> Iterator[tuple[Clause, int, int]]:
    for place, clause in enumerate(clauses):
        behind = clauses[place + 1].words[0] if place + 1 < len(clauses) else ""
        yield from ((clause, *where) for where in sure_verb_last(clause, behind))
        yield from ((clause, *where) for where in sure_bracket(clause, clauses[place - 1] if place else None))


def _at_end(clause: Clause) -> Iterator[tuple[int, int]]:
    """The verbs at the end of a clause that something before them governs."""
    words = clause.words
    last = len(words) - 1
    if last < len(("he", "must", "it")) or clause.closing not in (".", ",", ";", "!", "”", ""):
        return
    if words[last] in _ENDS_CLUSTER:
        if _is_cluster(words, last):
            yield last - 1, last + 1
        return
    if not verb_tags(words[last]) & {"VBN", "VB"} or words[last] in OPERATORS:
        return
    governor = next((i for i in range(last - 2, 0, -1) if _may_govern(words, i)), None)
    if governor is None:
        return
    word = words[governor]
    parted = (
        _is_perfect(clause, governor, last)
        if word in FINITE_HAVE
        else _is_passive(words, governor, last)
        if word in FINITE_BE
        else word in MODALS and _is_modal(clause, governor, last)
    )
    if parted:
        yield last, last + 1


def _may_govern(words: Sequence[str], place: int) -> bool:
    """Whether the search for an auxiliary ends here."""
    word = words[place]
    known = word in FINITE_HAVE or word in BE or word in MODALS or word in ("to", "that", "who", "which", "not")
    if place > 1 and words[place - 2] in MODALS and _opens_plural(words[place - 1 : place + 1]):
        return False
    if word == "to" and words[place + 1] in DETERMINERS:
        return False
    return (known and not is_month(words, place)) or (is_tensed(word) and not _is_attribute(words, place))


def _is_cluster(words: Sequence[str], last: int) -> bool:
    """“That she of her pension live must”, “because the storm the fence damaged had”."""
    verb = words[last - 1]
    before = words[last - 2]
    if (
        before == "have"
        and words[last] not in FINITE_HAVE
        and can_be(verb) == {"VERB"}
        and "VBN" not in verb_tags(verb)
    ):
        return "VB" in verb_tags(verb)
    if (
        before in ("to", "who", "that", "which", "those", "not", "and", "or", "the", "others")
        or before in SUBJECT_PRONOUNS
    ):
        return False
    start = next((i for i in range(last - 3, -1, -1) if words[i] in _SUBORDINATORS), None)
    if start is None:
        return False
    between = words[start + 1 : last - 1]
    if any(word in OPERATORS or word == "to" or is_tensed(word) for word in between) or len(between) < 2:
        return False
    opens = sum(word in OPENS_NOUN_PHRASE or word in PREPOSITIONS or word in SUBJECT_PRONOUNS for word in between)
    if opens < 2:
        return False
    if words[last] in FINITE_HAVE:
        return "VBN" in verb_tags(verb) and can_be(verb) <= {"VERB", "ADJ"}
    return "VB" in verb_tags(verb) and (can_be(verb) == {"VERB"} or verb == "live") and not is_plural(before)


def _is_perfect(clause: Clause, place: int, last: int) -> bool:
    """“Has its branch after a series of raids closed”, “had over a period of six years the money diverted”."""
    words = clause.words
    verb, before = words[last], words[place - 1]
    if "VBN" not in verb_tags(verb) or can_be(verb) - {"VERB", "ADJ"} or verb in _ARRANGED:
        return False
    if before in MODALS or before in ("to", "not") or not _ASKING.isdisjoint(words[:place]) or verb in BE:
        return False
    between = words[place + 1 : last]
    if _hold_tense(between) or (not _RANKING.isdisjoint(between[:4]) and "for" not in between):
        return False
    if between[-1] in DETERMINERS or between[-1] in PREPOSITIONS or between[-1] in ("and", "or", "newly", "recently"):
        return False
    opens = (word in OPENS_NOUN_PHRASE or word[0].isdigit() for word in between)
    if _opens_time(between, 0, verb):
        object_ = (
            i for i, word in enumerate(between) if i > 1 and (word in OPENS_NOUN_PHRASE | _NUMBERS or word[0].isdigit())
        )
        return any(between[i - 1] not in PREPOSITIONS | {"because", "due"} for i in object_)
    times = any(_opens_time(between, i, verb) for i in range(2, len(between) - 1))
    return words[place] != "had" and any(opens) and times


_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve several many almost around about".split()
)


@cache
def _has_tense(word: str) -> bool:
    return word in OPERATORS or is_tensed(word) or word in ("to", "who", "which", "that", "being")


def _hold_tense(words: Sequence[str]) -> bool:
    """Whether a finite verb stands among words."""
    return any(_has_tense(word) and not _is_attribute(words, place) for place, word in enumerate(words))


def _is_attribute(words: Sequence[str], place: int) -> bool:
    """“A printed beak”, “by injured guests”."""
    before = words[place - 1] if place else ""
    return "VBN" in verb_tags(words[place]) and (before in PREPOSITIONS or before in DETERMINERS)


def _opens_time(words: Sequence[str], index: int, verb: str) -> bool:
    """Whether a phrase begins here that says since when, why or when, and no clause of which the verb is that."""
    word, behind = words[index], words[index + 1 : index + 5]
    if word in _LINKS:
        whole = "VBD" not in verb_tags(verb) or word in ("despite", "during", "due") or behind[:1] == ("of",)
        return bool(behind) and (whole or any(other in _TIMED for other in behind[:3]))
    if word in ("yesterday", "today", "already", "again"):
        return True
    if word in ("last", "next", "this") and behind[:1] and behind[0] in _TIMED:
        return True
    if word == "for":
        return behind[:1] == ("good",) or (behind[:1] == ("the",) and behind[2:3] == ("time",))
    if word in ("on", "in", "over", "at", "within"):
        near = behind[: next((i for i, other in enumerate(behind) if other in PREPOSITIONS - {"of"}), len(behind))]
        return any(other in _TIMED or is_year(other) for other in near)
    return False


def _is_passive(words: Sequence[str], place: int, last: int) -> bool:
    """“Was on Friday by an avalanche buried”: who did it stands before what was done."""
    verb, between = words[last], words[place + 1 : last]
    if "VBN" not in verb_tags(verb) or "NOUN" in can_be(verb) or _hold_tense(between):
        return False
    if "by" not in between or any("VBN" in verb_tags(word) and can_be(word) == {"VERB"} for word in between):
        return False
    agent = between[between.index("by") + 1 :]
    opens = agent[:1] and (agent[0] in OPENS_NOUN_PHRASE or agent[0] in ("two", "three", "several", "unknown"))
    return bool(opens) and len(agent) > 1 and _NO_AGENT.isdisjoint(agent) and agent[-1] not in DETERMINERS


def _is_modal(clause: Clause, place: int, last: int) -> bool:
    """“Must a certificate show”, “must from June their pools with sea water fill”."""
    words = clause.words
    modal, verb, front = words[place], words[last], words[:place]
    perfect = words[last - 1] == "have" and "VBN" in verb_tags(verb) and last - place > len(("his", "have"))
    if perfect:
        last -= 1
    elif "VB" not in verb_tags(verb) or (can_be(verb) != {"VERB"} and verb not in _RATHER_VERBS):
        return False
    if modal in _ALSO_NOUNS:
        subject = front[-1]
        if subject not in SUBJECT_PRONOUNS and not (is_plural(subject) and can_be(subject) == {"NOUN"}):
            return False
    elif modal not in _CERTAIN_MODALS and not (modal == "may" and place > 1 and _opens_object(words[place + 1 :])):
        return False
    if not front or not (_ASKING | INVERTING | DENYING).isdisjoint(front) or front[-1] in DETERMINERS | PREPOSITIONS:
        return False
    between = words[place + 1 : last]
    if len(between) < 2 or "more" in between or _hold_tense(_behind_plural(between)):
        return False
    if any("VB" in verb_tags(word) and can_be(word) == {"VERB"} for word in between):
        return False
    if between[-1] in DETERMINERS or between[-1] in PREPOSITIONS or between[-1] in ("not", "and", "or"):
        return False
    if between[0] in OPENS_NOUN_PHRASE or (_opens_plural(between) and front[0] not in PREPOSITIONS):
        return _is_subject(clause, front)
    if between[0] not in ADVERBIAL_PREPOSITIONS:
        return False
    return _is_subject(clause, front) and any(
        word in OPENS_NOUN_PHRASE and between[index - 1] not in PREPOSITIONS | {"and", "or", "than", "all", "both"}
        for index, word in enumerate(between)
        if index > 1
    )


def _opens_plural(words: Sequence[str]) -> bool:
    """“Long queues”, “mobile phones”: an object without an article."""
    first, second = words[:2]
    attributive = (
        bool(can_be(first) & {"ADJ"}) and first not in _TIMED and first not in ("both", "all", "only", "other")
    )
    plural = is_plural(second) and "NOUN" in can_be(second) and second not in _TIMED
    return attributive and plural and second not in ("times", "others", "ways", "terms")


def _behind_plural(words: Sequence[str]) -> Sequence[str]:
    """Without an object that looks like a verb, and where to: “long queues on all routes to the south”."""
    if not _opens_plural(words):
        return words
    return [word for word, behind in pairwise(words[2:]) if (word, behind) != ("to", "the")]


def _opens_object(words: Sequence[str]) -> bool:
    return words[0] in _OWNING or (len(words) > 1 and _opens_plural(words))


_OWNING = frozenset("his her its their our my your".split())
_RATHER_VERBS = frozenset("show change open use fill pay leave ban expect".split())


def _is_subject(clause: Clause, front: Sequence[str]) -> bool:
    """Whether what stands before the modal verb is its subject, and nothing that English inverts behind."""
    if front[0] in TIMES or front[0] in ("well", "much", "many", "more", "then", "here", "there", "long"):
        return False
    return not any(may_be_tensed(word) and can_be(word) == {"VERB"} for word in front)
