"""The verb before its subject behind an adverbial, where English cannot have it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import is_tensed, may_be_tensed
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.syntax.inversions.adverbials_alone import Adverbial, adverbial_before
from mtcheck.checks.syntax.inversions.openings import INVERTING
from mtcheck.checks.syntax.inversions.proofs import is_proof
from mtcheck.checks.syntax.inversions.statements import statements_of
from mtcheck.document import Passage, Role
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    AUXILIARIES,
    CONJUNCTIONS,
    FINITE_BE,
    FINITE_HAVE,
    MODALS,
    MONTHS,
    NOMINATIVES,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    QUANTIFIERS,
    REPORTING,
    WEEKDAYS,
)
from mtcheck.languages.tables import words as persons
from mtcheck.report import Severity

__all__ = ["InvertedStatement"]

_PRESENTING = frozenset(
    """
    come go follow arrive appear emerge arise begin start stand sit lie hang live dwell loom lurk rise fall run hide
    rest remain await wait beckon stretch extend lead flow pour rush march walk step stride leap jump spring roll ride
    fly sail drive swim crawl creep float drift hover swing shine gleam glow glitter burn blaze sound ring echo
    resound blow rage die perish sleep grow bloom flourish work rank belong feature figure reside gather stem result
    ensue occur exist develop end close open dawn break burst erupt pass reign prevail stay depend derive speak matter
    count return enter disappear vanish descend ascend climb drop settle nestle lodge tower soar bear sink kneel
    crouch lean slumber play dance sing spread survive turn gape yawn shimmer sparkle flicker flutter wave simmer brew
    beat kick apply pay mean see say hold
    """.split()
)
_ARRIVING = frozenset(
    """
    come go follow arrive appear emerge arise begin start stand sit lie hang live dwell loom lurk rise fall remain await
    wait rest open close end stay dawn reign prevail die enter return pass belong exist occur ensue result stem
    mean say see depend pay hold disappear vanish
    """.split()
)
"""Those that it has so behind times, too."""
_ACTING = frozenset(
    """
    demonstrate protest celebrate collapse crash collide vote apologise apologize resign compete campaign strike
    succeed fail
    """.split()
)
"""What somebody does who is not said to be there."""
_BREAKING = frozenset("storm war day dawn thunder news light wave scandal silence".split())
"""Verbs that English, too, has before what appears: “In 1990 came the end”, “at the wall stood a sentry”."""
_TRANSITIVE = frozenset(
    """
    accept accuse achieve acquit admit adopt announce appoint approve arrest ask assume attack award ban beat blame
    block book break buy call cancel catch celebrate charge chase check choose claim cite collect complete confirm
    confiscate contact convict criticise criticize cross damage declare defeat defend defuse deliver demand demolish
    demonstrate deny destroy detain discover discuss dismiss divide donate earn elect encourage establish estimate
    evacuate examine expect explain export express extinguish fear fight find fine finish force forecast found free
    get give grant greet hand have help hire honour honor identify import improve increase inform inspect install
    invest investigate invite issue judge keep kill know launch lay leave lift lose lower make manage meet miss name
    need nominate note notice observe obtain offer order organise organize paint plan plant praise predict prepare
    present prevent produce promise propose prove provide publish pull push put question raise reach receive recognise
    recognize recommend record recover reduce refuse register reject release remove rename renovate renew repair
    replace report rescue resolve reveal save schedule score search secure see seize select sell send sentence set
    shoot show sign smash solve spend spot steal stop strike submit suggest support suspect suspend take teach tell
    test thank threaten throw tie trace treat uncover unveil use visit vote want warn welcome win witness wound write
    """.split()
)
"""Verbs that need an object, so that no noun phrase behind them can be their subject by itself."""
_NAMING = frozenset(
    """
    award give name vote elect appoint crown grant declare call make offer show pay allow deny ask tell teach send
    """.split()
)
"""Verbs whose participle may have an object: “In 2012 named coach of the year, he …”."""
_STATES = frozenset("empty closed open shut dry calm cold dark silent unclear missing".split())
_DOING = frozenset(
    """
    sell buy arrest decide reject publish announce close discover present launch approve sign dismiss cancel collapse
    renovate accuse sentence demolish introduce found win beat deliver export import donate employ hire invest publish
    """.split()
)
"""What no day or year is said to do: “last year saw”, “this week brought”, but no “last year sold”."""
_ENDING = frozenset("end follow give go pass leave spend begin finish complete play start remain".split())
"""Verbs whose participle tells of a time itself: “in the hours spent”, “in the year ended”."""
_GOES_ON = CONJUNCTIONS | {"as", "than"}
_NOUNS_AS_WELL = frozenset(
    "fell drove broke spoke wore rose rode chose struck bore tore stole took gave won saw".split()
)
_MODALS = MODALS - {"may", "might"}
_BESIDE = frozenset("also again already thus therefore still".split())
_LEADS = frozenset(
    """
    On In At After During Before Since Until For With Without Despite From Under By Within Through Against To Last
    This Next Only Just Back Yesterday Today Tomorrow Already Shortly Early Late Earlier Now Even Two Three Four Five
    Six Seven Eight Nine Ten Several As Soon Again According Contrary Thanks Because Due Meanwhile Instead If Although
    Though When While Unless Whereas
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
    return clause.closing == "," and any(word in OPERATORS or is_tensed(word) for word in words[2:])


def _verb(clause: Clause, behind: str) -> int | None:
    """The place of a verb that has its subject behind it, and nothing but an adverbial before."""
    words = clause.words
    if clause.closing == "?":
        return None
    for index in range(1, min(_LONGEST_OPENING, len(words) - 2)):
        word = words[index]
        if word == "as" and index == len(("as", "early")) and words[0] == "as":
            continue
        if word in _GOES_ON or (word in INVERTING and index):
            return None
        auxiliary = word in OPERATORS
        if not auxiliary and not _may_be_verb(word):
            continue
        adverbial = adverbial_before(clause, index)
        if adverbial is None:
            continue
        subject = _subject(clause, index + 1)
        if subject is None:
            continue
        if word in FINITE_BE:
            return index if _has_predicate(clause, subject, adverbial) else None
        if auxiliary:
            joined = clause.closing != "," or behind in _JOINING
            return index if joined and _has_verb_behind(clause, index, subject, adverbial) else None
        return index if _is_sure(clause, index, subject, adverbial) else None
    return None


_LONGEST_OPENING = 11
_JOINING = frozenset("but and because which who as although where".split())


def _has_predicate(clause: Clause, subject: int, adverbial: Adverbial) -> bool:
    """“Since Friday is the pass closed”, “according to the report were the brakes faulty”."""
    words = clause.words
    if not adverbial.is_reason or clause.closing not in (".", ",", ";") or words[subject] in ("this", "these", "it"):
        return False
    return len(words) > subject + 2 and not _has_other_verb(words, subject + 1)


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


@cache
def _may_be_verb(word: str) -> bool:
    """Whether a word is a verb that shows its tense, and no noun or attribute."""
    if word in _NOUNS_AS_WELL:
        return True
    parts = can_be(word)
    return (
        may_be_tensed(word)
        and ("NOUN" not in parts or word == "shows")
        and "ADV" not in parts
        and word not in AUXILIARIES
    )


@cache
def _is_distinct(word: str) -> bool:
    """Whether a verb cannot be a participle."""
    return "VBN" not in verb_tags(word) or word == "fell"


def _is_sure(clause: Clause, verb: int, subject: int, adverbial: Adverbial) -> bool:
    """Whether a full verb can have its subject nowhere but behind it, and none that English puts there."""
    words = clause.words
    word, lemmas, closed = words[verb], frozenset(verb_lemmas(words[verb])), clause.closing in (".", "!")
    told = not REPORTING.isdisjoint(lemmas) and "that" in words[subject:]
    if not told and ((adverbial.may_open_clause and not closed) or (lemmas & REPORTING and clause.closing != ".")):
        return False
    if _has_other_verb(words, subject + 1) or not (told or _may_be_inverted(clause, verb, subject, adverbial)):
        return False
    if told or not lemmas.isdisjoint(("remain", "stay", "come")):
        return True
    if adverbial.may_be_subject:
        return bool(lemmas & _DOING)
    if _is_distinct(word):
        return adverbial.is_time or _has_two(clause, subject) or bool(lemmas & _TRANSITIVE)
    if adverbial.is_point and not lemmas & _ENDING:
        return not (lemmas & _NAMING and clause.closing == ",")
    return clause.closing == "." and _is_only_verb(clause, verb, subject)


def _may_be_inverted(clause: Clause, verb: int, subject: int, adverbial: Adverbial) -> bool:
    """Whether the inversion is none that English has: “in 1990 came the end”, “at the wall stood a sentry”."""
    words = clause.words
    lemmas, distinct = frozenset(verb_lemmas(words[verb])), _is_distinct(words[verb])
    it = words[subject] == "it"
    pronoun = it or words[subject] in NOMINATIVES
    if pronoun and not (distinct and (not it or _has_two(clause, subject))):
        return not it and adverbial.is_time
    if lemmas.isdisjoint(_ARRIVING if adverbial.is_point else _PRESENTING) or pronoun:
        return True
    if not lemmas.isdisjoint(("remain", "stay")):
        return words[-1] in _STATES
    if "come" in lemmas:
        return (adverbial.is_reason or adverbial.is_point) and _are_many(words[subject:])
    if "break" in lemmas:
        sudden = _BREAKING.isdisjoint(words[subject : subject + 4])
        return sudden and (adverbial.is_point or _has_two(clause, subject))
    return "fall" in lemmas and _has_two(clause, subject)


def _are_many(words: tuple[str, ...]) -> bool:
    """“Around 3,000 people”, “thousands of visitors”."""
    counted = any(word[0].isdigit() or word in ("thousands", "hundreds", "dozens") for word in words[:3])
    return counted and "to" in words


def _is_only_verb(clause: Clause, verb: int, subject: int) -> bool:
    """Whether a verb that may be a participle must be that of the sentence, since there is no other: “in his speech
    criticised the bishop the rich countries”."""
    words, lemmas = clause.words, frozenset(verb_lemmas(clause.words[verb]))
    if not _NEAR_TIMES.isdisjoint(words[subject : subject + 3]) or lemmas & _NAMING or words[0] in ("with", "without"):
        return False
    for index in range(subject + 2, len(words)):
        word, before = words[index], words[index - 1]
        if word in ("that", "who", "which", "whose"):
            break
        noun = before in OPENS_NOUN_PHRASE or before in ADVERBIAL_PREPOSITIONS or "ADJ" in can_be(before)
        if may_be_tensed(word) and not noun and (not is_plural(word) or "VBZ" not in verb_tags(word)):
            return False
    told = bool(lemmas & REPORTING) and "that" in words[subject:]
    return told or _has_two(clause, subject) or bool(lemmas & _ACTING)


_NEAR_TIMES = frozenset("previous same following next day week month year time before after last".split())


def _has_two(clause: Clause, subject: int) -> bool:
    """Whether a second noun phrase follows that no preposition governs: “broke the Kenyan the record”."""
    words = clause.words
    for index in range(subject + 1, len(words)):
        if words[index] in _GOES_ON:
            return False
        opens = words[index] in OPENS_NOUN_PHRASE or words[index] in QUANTIFIERS
        before = words[index - 1]
        if opens and index > subject + 1 - (words[subject] == "it") and before not in _NO_OBJECT_BEHIND:
            return True
    return False


_NO_OBJECT_BEHIND = ADVERBIAL_PREPOSITIONS | {"of", "to", "than", "because", "into", "onto"}


def _has_other_verb(words: tuple[str, ...], start: int) -> bool:
    """Whether another finite verb stands in the clause, before what joins one with its own subject."""
    for index in range(start, len(words)):
        word = words[index]
        if word in _GOES_ON:
            return False
        if word in OPERATORS - {"being", "been", "be", "having"} and word not in ("may", "might", "can", "will"):
            return True
        if is_tensed(word):
            return True
    return False


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
    if not opens and not (adverbial.is_point and words[subject] in NOMINATIVES):
        return False
    first = subject + 1 if words[subject] in NOMINATIVES else subject + 2
    for index in range(first, len(words)):
        if words[index] in _GOES_ON:
            return False
        other = words[index]
        if other in OPERATORS and other not in ("be", "been", "have"):
            return False
        verb_only = can_be(other) == {"VERB"} or (form == "VBN" and can_be(other) == {"VERB", "ADJ"})
        if form in verb_tags(other) and (verb_only or other == "be") and words[index - 1] not in ("to", "a", "the"):
            return True
    return form == "VB" and clause.closing == "." and can_be(words[-1]) == {"VERB"} and "VBN" in verb_tags(words[-1])
