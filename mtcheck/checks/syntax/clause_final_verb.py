"""The verb at the end of its clause."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of, rejoined_clauses_of
from mtcheck.analysis.morphology import is_infinitive, verb_tags
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.syntax.candidates.certainties import with_certain
from mtcheck.checks.syntax.clause_final_verbs.beyond_doubt import COMMANDING, may_be_bracketed, sure_bracket
from mtcheck.checks.syntax.clause_final_verbs.brackets import may_be_parted, parted_verb
from mtcheck.checks.syntax.clause_final_verbs.formulas import FORMULAS
from mtcheck.checks.syntax.clause_final_verbs.frames import FRAMES, in_frames
from mtcheck.checks.syntax.clause_final_verbs.governors import GOVERNORS
from mtcheck.checks.syntax.clause_final_verbs.suspected import suspected_verbs
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_grammar import DO, OPERATORS
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import PerToken
from mtcheck.report import Severity

__all__ = ["ClauseFinalVerb"]


class ClauseFinalVerb(Check):
    id = "clause-final-verb"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = (
        "broken-verb-group",
        "missing-verb",
        "verb-form",
        "stranded-particle",
        "misplaced-adverbial",
        "reflexive-calque",
        "genitive-calque",
    )
    triggers = (
        (OPERATORS - DO)
        | COMMANDING
        | {"order"}
        | frozenset().union(*(needed[0] for needed, _, _ in FRAMES + FORMULAS))
    )
    doubts = GOVERNORS | {"’", "'"}  # “he’s … found”
    message = "the verb stands at the end of its clause, as in German"
    explanation = """
Finds participles and infinitives that an auxiliary, a modal verb or a verb of wanting has sent to the end of the
clause, where German has them: "The bank has its branch after a series of raids closed", "Dog owners must a certificate
show", "was by an avalanche buried", "He tried the mood to lift", "let herself the lips inject".

What stands between them (a time, an object, who did it) may show that no causative ("had his car repaired") and no noun
with an attribute is meant. Elsewhere the language model compares the clause with those in which the verb stands where
English wants it, and decides; English that ends in a participle for a reason ("She had her car repaired", "the house he
bought") stays silent.
"""
    examples = (
        bad(
            "The bank has its forecast for the third time this year ⟦lowered⟧.",
            repair="The bank has lowered its forecast for the third time this year.",
        ),
        bad("The new owner let the villa ⟦renovate⟧ between 2019 and 2022."),
        good(
            "They let the house burn, let the school decide and let the old trees stand. He was in the car badly hurt."
        ),
        bad(
            "The minister will the exhibition on Monday ⟦open⟧.",
            repair="The minister will open the exhibition on Monday.",
        ),
        bad(
            "The fire could only towards four in the morning under control ⟦be brought⟧.",
            repair="The fire could only be brought under control towards four in the morning.",
        ),
        bad(
            "The court has the appeal of the former banker, who is accused of fraud, on Wednesday ⟦rejected⟧.",
            repair="The court has rejected the appeal of the former banker, who is accused of fraud, on Wednesday.",
        ),
        bad(
            "The sisters had met for the first time in a camp near Ulm ⟦met⟧.",
            repair="The sisters had met for the first time in a camp near Ulm.",
        ),
        bad(
            "The envoys met in Rome about peace ⟦to talk⟧.",
            repair="The envoys met in Rome to talk about peace.",
        ),
        bad(
            "The firm has for the new factory, a loan from the state ⟦received⟧.",
            repair="The firm has received a loan from the state for the new factory.",
        ),
        good("She was banned after turning up drunk to her own leaving do – three weeks before she was due to go."),
        good("A boy was hit by a delivery van on a crossing in Wetzikon on Wednesday and seriously injured."),
        good("So practised has the switch become that nobody looks up. It is run by the team but hidden, and stays."),
        good("She spoke about the decision to fight. He has in mind a house, newly built, and two sons, one married."),
        good("They had met the man whom few had met, and had promised more than was ever promised."),
        bad("The coach was with 31 children ⟦occupied⟧ and burned out. A boy was by a tram ⟦hit⟧ and badly injured."),
        bad(
            "The firm wanted on the report no statement ⟦make⟧. Smugglers must with long sentences ⟦reckon⟧.",
            repair="The firm wanted to make no statement on the report. Smugglers must reckon with long sentences.",
        ),
        bad(
            "The prosecutor had twelve years ⟦demanded⟧.",
            repair="The prosecutor had demanded twelve years.",
        ),
        bad("The army has six missiles ⟦intercepted⟧."),
        bad("With a verdict is before the summer not ⟦to reckon⟧."),
        bad(
            "Kiosks may no longer between 10 p.m. and 6 a.m. beer ⟦sell⟧.",
            repair="Kiosks may no longer sell between 10 p.m. and 6 a.m. beer.",
        ),
        good(
            "He is a man with whom they must reckon. With so much at stake it was hard to expect. It was by a writer."
        ),
        good("They had her this morning. With him there is nothing to expect. The hall was with the town at war."),
        good("They have a house by the lake, a big one with a garden, rented to friends, and a boat, hidden."),
        good("She had her car repaired before she left the house she had bought."),
        good("Will the council open the exhibition, as it can and will?"),
        bad(
            "The bank has its branch in Ulm after a series of raids for good ⟦closed⟧.",
            repair="The bank has closed its branch in Ulm after a series of raids for good.",
        ),
        bad(
            "The firm has since January eleven of its shops ⟦closed⟧.",
            repair="The firm has closed eleven of its shops since January.",
        ),
        bad(
            "The clerk had over a period of six years the money of the club ⟦diverted⟧.",
            repair="The clerk had diverted the money of the club over a period of six years.",
        ),
        bad(
            "Vets have a stork for the first time with a new beak ⟦fitted⟧.",
            repair="Vets have fitted a stork for the first time with a new beak.",
        ),
        bad("Dog owners in Ulm must a certificate ⟦show⟧.", repair="Dog owners in Ulm must show a certificate."),
        bad("Drivers must long queues on all routes to the south this weekend ⟦expect⟧."),
        bad(
            "From next autumn, primary schools may mobile phones during lessons ⟦ban⟧.",
            repair="From next autumn, primary schools may ban mobile phones during lessons.",
        ),
        good(
            "Only with help could small firms survive. So must old houses fall. As old as they must great oaks stand."
        ),
        bad(
            "The hotels must from June their pools with sea water ⟦replenish⟧.",
            repair="The hotels must replenish their pools with sea water from June.",
        ),
        bad(
            "The skier was on Friday by an avalanche ⟦buried⟧.",
            repair="The skier was buried by an avalanche on Friday.",
        ),
        bad("The dancer let herself the lips ⟦inject⟧. The police came and him ⟦arrested⟧."),
        bad("The cellars full ⟦ran⟧."),
        good("He had his car on the drive repaired."),
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
        bad(
            "The firm has decided, the factory in Leipzig by the end of the year ⟦to close⟧.",
            repair="The firm has decided to close the factory in Leipzig by the end of the year.",
        ),
        bad(
            "It was not possible the fire before midnight under control ⟦to bring⟧.",
            repair="It was not possible to bring under control the fire before midnight.",
        ),
        bad(
            "The ministry will the new rules next year in all sixteen states ⟦introduce⟧.",
            repair="The ministry will introduce the new rules next year in all sixteen states.",
        ),
        bad(
            "The police could the suspect on Sunday evening in a hotel ⟦arrest⟧.",
            repair="The police could arrest the suspect on Sunday evening in a hotel.",
        ),
        bad(
            "The letter was on Friday by the lawyer to the court ⟦delivered⟧.",
            repair="The letter was delivered by the lawyer to the court on Friday.",
        ),
        bad("The detectives have so far no trace of the painting ⟦found⟧."),
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
        good("He was by then forgotten. The price must, in the end, fall. Help, we must."),
        good("He was hit by a pitch with the bases loaded, forcing in the only score of the day."),
        good("He is a lawyer, having let his licence in the state lapse."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        certain = () if passage.role in TERSE else map(Hit, dict.fromkeys(_certain(passage.text)))
        suspected = suspected_verbs(passage.text) if context.judged else ()
        return with_certain(certain, (hit for hit in suspected if not _is_party(passage.text, hit.span)))


_PARTY = lazy_regex(
    r"\b(?:leaving|birthday|works|office|staff|Christmas|charity|family|farewell|retirement|wedding|black-tie|posh)\sdo$"
)


def _is_party(text: str, span: Span) -> bool:
    """“Drunk at her own leaving do.”"""
    return _PARTY.search(text, max(span.start - 20, 0), span.end) is not None


_BEHIND_ASIDE = frozenset(",)–—-")
"""What the last part of a clause opens with that an aside parts."""
_in_frames = in_frames(FRAMES + FORMULAS)


@PerToken
def _may_be_late(word: str) -> bool:
    """Whether the last word of a clause may be a verb that stands too late there."""
    return word in OPERATORS or is_infinitive(word) or "VBN" in verb_tags(word)


def _may_end_parted(clause: Clause) -> bool:
    """Whether a clause may be the end of one that an aside parts, and that has its verb there."""
    return clause.opening in _BEHIND_ASIDE and (len(clause.words) == 1 or may_be_parted(clause.words))


def _certain(text: str) -> Iterator[Span]:
    clauses = clauses_of(text)
    late = [place for place, clause in enumerate(clauses) if _may_be_late(clause.words[-1])]
    ending = [clauses[place] for place in late]
    if any(map(_may_end_parted, ending)):
        ending += rejoined_clauses_of(text)
    for clause in ending:
        if may_be_parted(clause.words):
            for first, end in parted_verb(clause):
                yield clause.stretch(first, end)
    for place in late:
        if may_be_bracketed(clauses[place].words):
            for first, end in sure_bracket(clauses[place], clauses[place - 1] if place else None):
                yield clauses[place].stretch(first, end)
    yield from _in_frames(text)
