"""A sentence or a clause of it in which no word can be the verb."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.check import Context, Contrast, Hit, Layer, Rule, RuledCheck, bad, good
from mtcheck.checks.syntax.verbless.gaps import AUXILIARIES_TO_TRY, VERBS_TO_TRY, with_verbs
from mtcheck.checks.syntax.verbless.phrases import MAY_STAND_SIDE_BY_SIDE, side_by_side
from mtcheck.checks.syntax.verbless.possible_verbs import has_tagged_verb
from mtcheck.checks.syntax.verbless.predicates import MAY_BE_SAID, without_copula
from mtcheck.checks.syntax.verbless.regions import is_date
from mtcheck.checks.syntax.verbless.sentences import (
    OPENS_CONTENT,
    Gap,
    has_sure_verb,
    in_content,
    in_main_clause,
    main_clause,
)
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_grammar import PARTICLES, PREPOSITIONS, PRONOUNS
from mtcheck.languages.tokens import per_text
from mtcheck.report import Severity

__all__ = ["SentenceWithoutVerb"]

_LAST_OF_ABBREVIATION = 3
_SHORT_WORDS = PREPOSITIONS | PARTICLES | PRONOUNS
_LONGEST_MARK = 40
_LONGEST = 80
"""Words between two marks, beyond which it is no clause of prose."""


class SentenceWithoutVerb(RuledCheck):
    id = "sentence-without-verb"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_roles = TERSE
    supersedes = (
        "missing-verb",
        "lost-verb",
        "missing-participle",
        "dative-calque",
        "genitive-calque",
        "missing-function-word",
        "missing-article",
    )
    needs_tagger = True
    message = "the verb is missing"
    explanation = """
Finds sentences, and clauses with *that*, in which no word can be a finite verb although they say more than one noun
phrase can: "The house not habitable at present", "The driver of the van to hospital with a head injury", "The trade
union, which met on Sunday, the offer as inadequate and announced", "said that the date of the hearing not yet fixed";
and a subject and an object side by side with no verb between them nor in the rest of the clause: "The ministry the
plans already in March", "the company 2,000 jobs", "that the suspect the deed, but". German puts the verb, or half of
it, last, and systems lose it there; the tagger is asked about words that may be verbs.

Fragments that are a noun phrase and nothing else ("The same dispute on Monday", "A blow for the club"), captions,
headlines and lists stay silent. Clauses without a relative pronoun ("the plans the ministry made") have a verb behind
the second phrase; where one is understood ("she ordered tea, he a beer"), another verb stands before it.
"""
    examples = (
        bad(
            "The ⟦insect only⟧ four millimetres long and lives in rotten wood.",
            repair="The insect is only four millimetres long and lives in rotten wood.",
        ),
        good("Three boroughs have trialled a scheme that offers young offenders a mentor within 48 hours of arrest."),
        good("A puncture on the last lap cost Strand a victory that had looked certain and handed the race to Ekdahl."),
        good("The club, who had scored both of their goals in the opening quarter, led by five at the break."),
        good("They have done it so often that several keep a standing arrangement with neighbours in the valley."),
        good("The insect only four of them had seen is a metre long and the tunnel was three metres wide."),
        bad("The old ⟦house not⟧ habitable at present.", repair="The old house is not habitable at present."),
        bad(
            "The driver of the ⟦van to⟧ hospital with a head injury.",
            repair="The driver of the van went to hospital with a head injury.",
        ),
        bad(
            "The new head of the tax ⟦office a⟧ trained lawyer from Rostock.",
            repair="The new head of the tax office is a trained lawyer from Rostock.",
        ),
        bad(
            "The pilot, a member of the local club, ⟦still⟧ in intensive care and unable to speak.",
            repair="The pilot, a member of the local club, is still in intensive care and unable to speak.",
        ),
        bad(
            "The bridge at Rethmar, built in 1968 and repaired in 1997, ⟦no⟧ longer safe for heavy lorries.",
            repair="The bridge at Rethmar, built in 1968 and repaired in 1997, is no longer safe for heavy lorries.",
        ),
        bad("The storm, which had formed on Friday, ⟦several⟧ roofs in the village of Orrin."),
        bad(
            "The footbridge over the canal, built in 1911 and repaired in May, ⟦too⟧ narrow for bikes.",
            repair="The footbridge over the canal, built in 1911 and repaired in May, was too narrow for bikes.",
        ),
        good("The average, which smooths out ups and downs, slipped by 2,750 to 221,500."),
        good("The storm, which had formed on Friday, several days after the first, tore off roofs."),
        good(
            "The mill at Rethmar, built in 1720, now a museum, is open. The mayor, elected in May, still hopes to win."
        ),
        bad(
            "The union, which met in Bonn, ⟦the⟧ offer as inadequate and announced that it would strike.",
            repair="The union, which met in Bonn, rejected the offer as inadequate and announced that it would strike.",
        ),
        bad(
            "Two ⟦hikers the⟧ night in a cave and were rescued at dawn.",
            repair="Two hikers ended the night in a cave and were rescued at dawn.",
        ),
        bad(
            "Health insurer ⟦Medica a steep rise in⟧ contributions and is calling on the government.",
            repair="Health insurer Medica has a steep rise in contributions and is calling on the government.",
        ),
        bad(
            "A spokeswoman said that the date of the ⟦hearing not⟧ yet fixed.",
            repair="A spokeswoman said that the date of the hearing is not yet fixed.",
        ),
        bad(
            "The police confirmed that the two ⟦engineers in⟧ custody and were being questioned.",
            repair="The police confirmed that the two engineers were in custody and were being questioned.",
        ),
        bad(
            "The fire ⟦brigade on the scene with⟧ sixty people until early morning.",
            repair="The fire brigade arrived on the scene with sixty people until early morning.",
        ),
        bad(
            "The bridge over the river, which is 300 years old, ⟦damaged⟧ by a barge when the water was high.",
            repair="The bridge over the river, which is 300 years old, was damaged by a barge when the water was high.",
        ),
        bad(
            "The thief took two bottles of gin. The ⟦police for⟧ witnesses.",
            repair="The thief took two bottles of gin. The police called for witnesses.",
        ),
        bad(
            "The climbers in the ⟦tent asleep⟧, a rescuer reports.",
            repair="The climbers in the tent fell asleep, a rescuer reports.",
        ),
        bad(
            "⟦He since⟧ 2015 director of the theatre in Ulm.",
            repair="He was since 2015 director of the theatre in Ulm.",
        ),
        bad(
            "⟦Experts the⟧ damage at around two million euros.",
            repair="Experts lay the damage at around two million euros.",
        ),
        bad(
            "Nobody knows whether the missing ⟦boy still⟧ alive.",
            repair="Nobody knows whether the missing boy is still alive.",
        ),
        bad("The ferry to the ⟦island until⟧ further notice."),
        bad(
            "The insurance ⟦company the⟧ cost of the operation only in part.",
            repair="The insurance company rejected the cost of the operation only in part.",
        ),
        bad("In the past year, the ⟦group 2,400⟧ jobs in Europe."),
        bad(
            "The prosecutors said that the ⟦driver the⟧ accident but could not remember it.",
            repair="The prosecutors said that the driver began the accident but could not remember it.",
        ),
        bad("At the end of the hearing the ⟦judge a⟧ fine of 300 euros."),
        bad("And so, in a weaving mill in the ⟦mountains the⟧ owners."),
        bad("The 19-year-old ⟦driver unhurt⟧.", repair="The 19-year-old driver was unhurt."),
        bad(
            "The number of storks in the ⟦county from⟧ 180 to 212 within a year.",
            repair="The number of storks in the county has risen from 180 to 212 within a year.",
        ),
        bad(
            "The French ⟦government planning⟧ a tax on fast fashion.",
            repair="The French government has been planning a tax on fast fashion.",
        ),
        bad("The ⟦bill to⟧ be debated in the autumn.", repair="The bill is to be debated in the autumn."),
        bad(
            "The ⟦mayor satisfied⟧ with the result of the vote.",
            repair="The mayor was satisfied with the result of the vote.",
        ),
        bad("Doctors at the clinic in ⟦Graz that⟧ the actor will have to stay in bed."),
        bad(
            "The software firm Orbix, which has 90 workers, ⟦last⟧ year a record profit and now plans to buy a rival.",
            repair="The software firm Orbix, which has 90 workers, took last year a record profit and now plans to buy"
            " a rival.",
        ),
        good("“The bank’s been very patient,” he said. The team’s gone home."),
        good("Shares in Vantara Solar fell by nine per cent, and profits at Nova Digital fell by half."),
        good("Brussels was likely to agree, given that the two overlap in only three countries."),
        good(
            "A rise in sales by a third. Prices from 20 to 30 euros. Sales in March were up by a third. A fan of May."
        ),
        good(
            "With the government planning a tax, shops closed. A mother proud of her son. The first bill to be debated."
        ),
        good("The experts that the ministry is afraid of. The witness that the court was to hear on Monday in May."),
        good("The minister confident that he would win lost. The right to remain silent in May. The team at work."),
        good("The same dispute on Monday, the same faces on Tuesday. The woman with the dog. The police at the door."),
        good(
            "A day without rain, but not without clouds. The old man the lifeboats. The house he bought in May is old."
        ),
        good("The oldest dates from 1781 and advertises a comedy. The second works in Bonn, the first in Trier."),
        good("A hard blow for the club, but nobody gave up. The end of the road for the minister."),
        good("The three tenors: Carreras, Domingo, Pavarotti. The takeover of the brewery by Halvorsen & Co."),
        good(
            "The programs drive their content, she said that in May. He knows that of the two the red one is the best."
        ),
        good("Many suffer from stress that springs from life. Those feelings created by the competition drive us on."),
        good("The sound of a piano from the cellar. The mayor, her husband and the dog. My dad's holding the other."),
        good(
            "The plan drawn up by the council and announced in May is dead. The decision to close and sell it was hers."
        ),
        good("On the wall a picture of the queen, in the corner a stove. Day after day the same dispute."),
        good(
            "The plans the ministry made were dropped. One is a power and the other a ratio. He drank tea, she a beer."
        ),
        good("The council plans the sale. The old man the boats. Ivan the Terrible and the tsars before him."),
        good("We had hoped that the council be given the right to speak. Butter at ninety cents a pound would sell."),
        good("The failure to define in law the duties and powers of the courts has made this possible."),
        good("The idea of building the bridge and its cost were disputed, as was a tax upon the rich of the city."),
        good("Noting with satisfaction the clear rules of the league and giving the clubs the choice."),
        good("The envoy at St. Ives the night before the vote had left. This being the case, the court adjourned."),
        good("At the end of each season, the top six teams of the league play for the cup."),
        good("The following methods all return a boolean value and are to be overridden."),
        good("The longer the talks the better the deal. The next day the same queue, the same faces."),
        good("The opposition called that a refusal to govern. The unions considered that an insult to the workers."),
        good("The bookmakers, who were offering long odds in November, now make him an outsider."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


_Find = Callable[[Sequence[Clause], Sequence[Clause]], Gap | None]
"""Looks for a gap in a sentence, before another."""


def _in_main_clause(sentence: Sequence[Clause], behind: Sequence[Clause]) -> Gap | None:
    if has_sure_verb(sentence[0]) or not _is_closed(sentence, behind):
        return None
    main = main_clause(sentence)
    return in_main_clause(*main) if main else None


def _without_copula(sentence: Sequence[Clause], behind: Sequence[Clause]) -> Gap | None:
    main = main_clause(sentence) if _is_closed(sentence, behind) else None
    return without_copula(*main) if main else None


def _in_content(sentence: Sequence[Clause], behind: Sequence[Clause]) -> Gap | None:
    return in_content(sentence, _is_closed(sentence, behind))


def _in_sentences(*finds: _Find) -> Callable[[Passage, Context], Iterator[Hit]]:
    """A search for gaps of the last kind, in sentences without those of the others."""
    *others, find = finds

    def hits(passage: Passage, context: Context) -> Iterator[Hit]:
        for sentence, behind in pairwise((*_sentences(passage.text), ())):
            gap = find(sentence, behind)
            if gap is None or any(other(sentence, behind) for other in others):
                continue
            prose = all(len(clause.words) <= _LONGEST for clause in sentence)
            if prose and not has_tagged_verb(gap.without, passage, context):
                yield _hit(gap)

    return hits


def _hit(gap: Gap) -> Hit:
    mark = _mark(gap.clause, gap.places)
    if not gap.repairable:
        return Hit(mark)
    tried = (gap.verbs,) if gap.verbs else (AUXILIARIES_TO_TRY, VERBS_TO_TRY)
    known = with_verbs(gap.clause, gap.places, *tried, decides=False).contrast
    assert known is not None
    if gap.verbs:
        return Hit.certain(mark, known.candidates)
    return Hit(mark, contrast=Contrast(known.candidates, decides=False, margin=0.0))


def _side_by_side(passage: Passage, context: Context) -> Iterator[Hit]:
    """Noun phrases side by side where no sentence is found that lacks its verb."""
    if spans := tuple(side_by_side(passage, context)):
        hits = [hit for rule in _IN_SENTENCES for hit in rule.find(passage, context)]
        yield from (Hit(span) for span in spans if not any(hit.span.overlaps(span) for hit in hits))


@per_text
def _sentences(text: str) -> tuple[Sequence[Clause], ...]:
    """The sentences of a passage, parted once for all rules."""
    clauses = clauses_of(text)
    starts = [place for place, clause in enumerate(clauses) if clause.begins_sentence or not place]
    return tuple(clauses[start:end] for start, end in pairwise((*starts, len(clauses))))


def _is_closed(sentence: Sequence[Clause], behind: Sequence[Clause]) -> bool:
    """Whether a sentence ends in a full stop that is none of an abbreviation."""
    last = sentence[-1]
    if last.closing != "." or (behind and behind[0].text.lstrip()[:1].islower()):
        return False
    word = last.words[-1]
    return len(word) >= _LAST_OF_ABBREVIATION or word in _SHORT_WORDS


def _mark(clause: Clause, places: Sequence[int]) -> Span:
    """From the word before the gap to that behind it; where there may be several, those around the first date."""
    spans = clause.spans()
    dated = next((number for number, at in enumerate(places) if is_date(clause.words, at + 1)), 0)
    first = next(
        at
        for at in places[max(dated - 1, 0) :]
        if _width(spans, at, places[dated]) <= _LONGEST_MARK or at == places[dated]
    )
    first = places[0] if _width(spans, places[0], places[-1]) <= _LONGEST_MARK else first
    last = max(at for at in places if at == first or _width(spans, first, at) <= _LONGEST_MARK)
    return Span(spans[max(first - 1, 0)].start, spans[last].end)


def _width(spans: Sequence[Span], first: int, last: int) -> int:
    return spans[last].end - spans[max(first - 1, 0)].start


_IN_SENTENCES = (
    Rule(_in_sentences(_in_main_clause), None),
    Rule(_in_sentences(_in_main_clause, _without_copula), MAY_BE_SAID),
    Rule(_in_sentences(_in_main_clause, _without_copula, _in_content), OPENS_CONTENT),
)
_RULES = (*_IN_SENTENCES, Rule(_side_by_side, MAY_STAND_SIDE_BY_SIDE))
