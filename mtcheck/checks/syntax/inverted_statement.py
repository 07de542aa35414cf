"""The verb before its subject behind an adverbial, where English cannot have it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import is_tensed, may_be_tensed
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.syntax.inversions.adverbials_alone import Adverbial, adverbial_before
from mtcheck.checks.syntax.inversions.full_verbs import GOES_ON, has_other_verb, has_two, is_sure, lasts
from mtcheck.checks.syntax.inversions.openings import INVERTING
from mtcheck.checks.syntax.inversions.proofs import is_proof
from mtcheck.checks.syntax.inversions.statements import statements_of
from mtcheck.document import Passage, Role
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    FINITE_BE,
    FINITE_HAVE,
    MODALS,
    MONTHS,
    NOMINATIVES,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    QUANTIFIERS,
    WEEKDAYS,
)
from mtcheck.languages.tables import words as persons
from mtcheck.report import Severity

__all__ = ["InvertedStatement"]

_NOUNS_AS_WELL = frozenset(
    "fell drove broke spoke wore rose rode chose struck bore tore stole took gave won saw".split()
)
_PLURALS_AS_WELL = frozenset(
    """
    lives works plans calls rejects demands offers supports visits moves changes wins starts increases hopes fears
    doubts claims promises attacks charges orders purchases launches hires estimates needs wants forces blames presents
    releases fights waits struggles stands
    """.split()
)
"""“For this reason rejects the council the plan.”"""
_MODALS = MODALS - {"may", "might"}
_BESIDE = frozenset("also again already thus therefore still".split())
_LEADS = frozenset(
    """
    On In At After During Before Since Until For With Without Despite From Under By Within Through Against To Last
    This Next Only Just Back Yesterday Today Tomorrow Already Shortly Early Late Earlier Now Even Two Three Four Five
    Six Seven Eight Nine Ten Several As Soon Again According Contrary Thanks Because Due Meanwhile Instead If Although
    Though When While Unless Whereas Whether Therefore Nevertheless Nonetheless Thereupon Afterwards Thereafter
    Subsequently Furthermore Moreover Additionally Consequently Accordingly
    """.split()
)


class InvertedStatement(Check):
    id = "inverted-statement"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("verb-second", "clause-final-verb", "missing-verb", "misplaced-adverbial", "stranded-particle")
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.CAPTION, Role.LIST_ITEM, Role.TEASER})
    triggers = staticmethod(_LEADS.__contains__)
    message = "the verb stands before its subject, as in German"
    explanation = """
Finds statements that open with when or how it was, and go on with the verb and only then with its subject: "Last year
sold the chain four million pairs", "On Sunday evening collapsed the roof of a hall", "For the first time shows the
museum all sketches". What stands at the front can be nothing but an adverbial, and the verb is none of those that
English, too, has before what appears ("In 1990 came the end", "On the wall hung a picture").
"""
    examples = (
        bad(
            "On Friday night ⟦collapsed⟧ an old barn.",
            repair="On Friday night an old barn collapsed.",
        ),
        bad(
            "Last autumn ⟦sold⟧ the brewery its two oldest vats.",
            repair="Last autumn the brewery sold its two oldest vats.",
        ),
        bad(
            "For the third time ⟦shows⟧ it the works of the sculptor.",
            repair="For the third time it shows the works of the sculptor.",
        ),
        bad(
            "With a throw of 92 metres ⟦broke⟧ the Czech the record of the stadium.",
            repair="With a throw of 92 metres the Czech broke the record of the stadium.",
        ),
        bad(
            "Only days later ⟦noticed⟧ a neighbour that the door was open.",
            repair="Only days later a neighbour noticed that the door was open.",
        ),
        bad(
            "Back in March ⟦had⟧ the engineers warned of cracks in the pier.",
            repair="Back in March the engineers had warned of cracks in the pier.",
        ),
        bad("After the break ⟦remained⟧ two rows empty.", repair="After the break two rows remained empty."),
        bad(
            "In the coming year ⟦expects⟧ the bank a small profit.",
            repair="In the coming year the bank expects a small profit.",
        ),
        bad(
            "To this end ⟦will⟧ next spring 40 volunteers be trained.",
            repair="To this end next spring 40 volunteers will be trained.",
        ),
        bad(
            "As early as Monday morning ⟦informed⟧ the clinic the relatives of all patients.",
            repair="As early as Monday morning the clinic informed the relatives of all patients.",
        ),
        good("Last year saw the sale of the mill, this week brought a storm, and yesterday proved the point."),
        good("In May came the end. On the wall hung a picture. At midnight began the long march to the sea."),
        good(
            "On Monday police arrested the owner. In 2019 scientists discovered a moon. In Rome Smith broke the record."
        ),
        good("After Brazil beat the hosts the crowd went home. Since Smith took the job the team has lost twice."),
        good("With three laps completed the Dutchman took the lead. In the year ended 30 June the firm lost money."),
        good(
            "Over 500 people signed the petition. In all thirty people saw the film. At first voters chose the mayor."
        ),
        good(
            "In 2012 named the best coach in Europe, he retired a year later. In the house built by the duke she lived."
        ),
        good(
            "In no way had the mayor lied. Only in May did the council act. With 20 minutes left Smith broke the tie."
        ),
        good("From Monday to Friday suits them best. In the Heat of the Night won a prize. On Sunday may he rest."),
        bad(
            "In his sermon ⟦criticised⟧ the bishop the rich countries.",
            repair="In his sermon the bishop criticised the rich countries.",
        ),
        bad(
            "Since January ⟦lives⟧ the writer in Graz. Therefore ⟦publishes⟧ the city all files.",
            repair="Since January the writer lives in Graz. Therefore the city publishes all files.",
        ),
        bad(
            "Because the roof leaks, ⟦must⟧ the school close. On Friday ⟦opened⟧ the mayor the hall.",
            repair="Because the roof leaks, the school must close. On Friday the mayor opened the hall.",
        ),
        bad(
            "Next year ⟦celebrates⟧ the club its centenary. For this reason ⟦rejects⟧ the council the plan.",
            repair="Next year the club celebrates its centenary. For this reason the council rejects the plan.",
        ),
        bad(
            "Whether he resigns, ⟦decides⟧ the council next week. Because of the heat ⟦closed⟧ the school at noon.",
            repair="Whether he resigns, the council decides next week. Because of the heat the school closed at noon.",
        ),
        bad(
            "Only when the water fell, ⟦returned⟧ the residents home.",
            repair="Only when the water fell, the residents returned home.",
        ),
        bad(
            "Since Friday ⟦is⟧ the pass closed. According to the report ⟦were⟧ the brakes of the bus faulty.",
            repair="Since Friday the pass is closed. According to the report the brakes of the bus were faulty.",
        ),
        bad(
            "If the vote fails, ⟦threatens⟧ the party a split.",
            repair="If the vote fails, the party threatens a split.",
        ),
        bad(
            "In the 89th minute ⟦scored⟧ Keller the winner. Despite the rain ⟦came⟧ around 3,000 people to it.",
            repair="In the 89th minute Keller scored the winner. Despite the rain around 3,000 people came to it.",
        ),
        bad(
            "Late on Friday ⟦broke⟧ thieves into a shop. Instead ⟦sang⟧ a student the part.",
            repair="Late on Friday thieves broke into a shop. Instead a student sang the part.",
        ),
        bad(
            "After the hearing ⟦said⟧ the lawyer that her client would appeal.",
            repair="After the hearing the lawyer said that her client would appeal.",
        ),
        good("In the flat rented the month before lives a nurse. On the list drawn up the day before stands his name."),
        good("Despite what was a rocky start, the plan worked. As early as May had been the date."),
        good("Since then is a long time. Despite the gloom came a ray of hope. Because of you is no answer."),
        good("When in office, signed the bill. If the vote fails, so does the plan. While he sang, in came the queen."),
        good("Only now have his early songs been printed. After the game Shakiri gave his shirt to a boy."),
        good(
            "Subsequently renamed the hall, it was sold. If he wins, will he resign? Thereafter followed years of rain."
        ),
        good("On Friday opened the new hall. Yesterday confirmed the trend. Because he is a king, may he live long."),
        good("Since January life has been hard. In addition plans the city made in 2010 are back on the table."),
        good("In May will the king come? Last month's sold goods were returned. On this rock was built the church."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        clauses = clauses_of(passage.text)
        for place, clause in enumerate(clauses):
            if not clause.begins_sentence or clause.phrase(0, 1) not in _LEADS:
                continue
            behind = clauses[place + 1] if place + 1 < len(clauses) else None
            verb = _verb(clause, "" if behind is None else behind.words[0])
            stated = clause
            if verb is None and behind is not None and _opens_sentence(clause) and is_proof(behind, clause, 0):
                stated, verb = behind, 0
            if verb is not None and (edits := tuple(statements_of(stated, verb))):
                yield Hit.certain(stated.spans()[verb], edits)


def _opens_sentence(clause: Clause) -> bool:
    """Whether a clause is a subordinate one with its verb: “if the council agrees”."""
    words = clause.words
    last = words[-1] in _NOUNS_AS_WELL or "VBZ" in verb_tags(words[-1])  # “because the roof leaks”
    return clause.closing == "," and (last or any(word in OPERATORS or is_tensed(word) for word in words[2:]))


def _verb(clause: Clause, behind: str) -> int | None:
    """The place of a verb that has its subject behind it, and nothing but an adverbial before."""
    words = clause.words
    if clause.closing == "?":
        return None
    for index in range(1, min(_LONGEST_OPENING, len(words) - 2)):
        word = words[index]
        if word == "as" and index == len(("as", "early")) and words[0] == "as":
            continue
        if word in GOES_ON or (word in INVERTING and index):
            return None
        auxiliary = word in OPERATORS
        if not auxiliary and not _may_be_verb(word):
            continue
        adverbial = adverbial_before(clause, index)
        if adverbial is None:
            continue
        subject = _subject(clause, index + 1)
        if subject is None or (word in _PLURALS_AS_WELL and not _is_no_plural(clause, index, subject, adverbial)):
            continue
        if word in FINITE_BE:
            return index if _has_predicate(clause, subject, adverbial) else None
        if auxiliary:
            joined = clause.closing != "," or behind in _JOINING
            return index if joined and _has_verb_behind(clause, index, subject, adverbial) else None
        return index if is_sure(clause, index, subject, adverbial) else None
    return None


_LONGEST_OPENING = 11
_JOINING = frozenset("but and because which who as although where".split())


def _has_predicate(clause: Clause, subject: int, adverbial: Adverbial) -> bool:
    """“Since Friday is the pass closed”, “according to the report were the brakes faulty”."""
    words = clause.words
    if not adverbial.is_reason or clause.closing not in (".", ",", ";") or words[subject] in ("this", "these", "it"):
        return False
    return len(words) > subject + 2 and not has_other_verb(words, subject + 1)


def _subject(clause: Clause, index: int) -> int | None:
    """Where a subject opens that an adverb or a phrase of time may stand before."""
    words = clause.words
    if index < len(words) - 1 and words[index] in _BESIDE:
        index += 1
    if words[index] in ("last", "next", "this") and index + 2 < len(words) and words[index + 1] in _UNITS:
        index += 2
    elif words[index] in ("on", "in") and index + 2 < len(words):
        stop = next((i for i in range(index + 1, min(index + 4, len(words))) if words[i] not in _UNITS), len(words))
        if stop > index + 1:
            index = stop
    return index if index < len(words) and _opens(clause, index) else None


_UNITS = (
    WEEKDAYS
    | MONTHS
    | frozenset(
        "week month year night evening morning afternoon day weekend spring summer autumn winter season".split()
    )
)


def _opens(clause: Clause, index: int) -> bool:
    words = clause.words
    word = words[index]
    if word in NOMINATIVES or word in ("it", "this", "these", "several", "many", "some"):
        return True
    if word in persons("persons") and (clause.is_name(index + 1) if index + 1 < len(words) else False):
        return True  # “coach Mirko Stahlberg”
    if word in persons("persons") and is_plural(word):
        return True
    opens = word in OPENS_NOUN_PHRASE or word in QUANTIFIERS or word[0].isdigit() or clause.is_name(index)
    return opens and index + 1 < len(words) and not (clause.is_name(index) and word in _UNITS)


def _is_no_plural(clause: Clause, verb: int, subject: int, adverbial: Adverbial) -> bool:
    """Whether a word that may be a plural must be the verb of the sentence: another noun phrase has none."""
    words = clause.words
    two = words[subject] in OPENS_NOUN_PHRASE and has_two(clause, subject)
    return (
        clause.closing == "."
        and (two or lasts(clause, verb, adverbial))
        and not any(
            may_be_tensed(word) and words[index - 1] not in OPENS_NOUN_PHRASE
            for index, word in enumerate(words)
            if index > subject + 1 and (not is_plural(word) or "VBZ" not in verb_tags(word))
        )
    )


@cache
def _may_be_verb(word: str) -> bool:
    """Whether a word is a verb that shows its tense, and no noun or attribute."""
    if word in _NOUNS_AS_WELL:
        return True
    parts = can_be(word)
    return (
        may_be_tensed(word)
        and ("NOUN" not in parts or word == "shows" or word in _PLURALS_AS_WELL)
        and "ADV" not in parts
        and word not in AUXILIARIES
    )


def _has_verb_behind(clause: Clause, verb: int, subject: int, adverbial: Adverbial) -> bool:
    """“Back in April had the auditors warned”, “now must we drive”: an auxiliary, its subject, and the verb."""
    words = clause.words
    word = words[verb]
    if (word not in _MODALS and word not in FINITE_HAVE) or "only" in words[:verb]:
        return False
    if adverbial.may_open_clause:
        return False
    if word in ("will", "can", "must") and not (adverbial.is_time or adverbial.aims):
        return False
    form = "VBN" if word in FINITE_HAVE else "VB"
    opens = words[subject] in OPENS_NOUN_PHRASE or words[subject][0].isdigit()
    opens = opens or (word in FINITE_HAVE and words[subject] in persons("persons") and is_plural(words[subject]))
    if not opens and not (adverbial.is_point and words[subject] in NOMINATIVES):
        return False
    first = subject + 1 if words[subject] in NOMINATIVES else subject + 2
    for index in range(first, len(words)):
        if words[index] in GOES_ON:
            return False
        other = words[index]
        if other in OPERATORS and other not in ("be", "been", "have"):
            return False
        verb_only = can_be(other) == {"VERB"} or (form == "VBN" and can_be(other) == {"VERB", "ADJ"})
        if form in verb_tags(other) and (verb_only or other == "be") and words[index - 1] not in ("to", "a", "the"):
            return True
    return form == "VB" and clause.closing == "." and can_be(words[-1]) == {"VERB"} and "VBN" in verb_tags(words[-1])
