"""A German construction in English words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import pairwise, takewhile
from operator import itemgetter

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import verb_lemmas, verb_tags
from mtcheck.check import (
    Bigram,
    Contrast,
    Edit,
    Hit,
    Layer,
    Rule,
    RuledCheck,
    Sign,
    Together,
    Trigger,
    bad,
    good,
)
from mtcheck.checks.syntax.word_for_word import DONE, WORD_FOR_WORD
from mtcheck.document import Span
from mtcheck.languages.english_grammar import MODALS, OBJECT_OF
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import before_mark, ends_sentence, has_comma
from mtcheck.report import Severity

__all__ = ["CarriedOverConstruction"]

_BE = r"(is|are|was|were|seems|seemed|became)"
_SAID = (
    r"(?:announced|said|informed|reported|confirmed|explained|writes|reports|announces|emphasised|stated|communicated)"
)
_PERSON = f"({one_of(persons() - persons('nation', 'anybody'))})"

_TELLING = (
    "explain explains explained describe describes described announce announces announced suggest suggests suggested "
    "report reports reported mention mentions mentioned confirm confirms confirmed admit admits admitted said says"
)
_TOLD = (
    r"(?:police|newspaper|magazine|court|judge|broadcaster|station|public|parents|mother|father|wife|media|press|agency"
    r"|portal|paper|reporters|journalists)"
)
_LIKED = (
    r"(sing|play|cook|read|eat|travel|drink|talk|watch|dance|laugh|work|ride|swim|hike|write|live|listen|drive|paint)"
)

_OPINIONS = "opinion|view|estimate|assessment|information|account|statement|report|plan|calculation|wish|will"

_AS_A_WHOLE = "to destroyed guilty responsible sure certain covered owned full filled complete finished ready".split()

_COUNTS = "an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|many|several|some"
_LENGTHS = "seconds minutes hours hour days day nights night weeks week months month years year decades"

_WHOSE = tuple(f"{who} {whose}" for who in ("which", "who") for whose in ("his", "her", "their", "its"))
_GROUPS = "group handful crowd gang bunch delegation".split()
_OF_PEOPLE = "young old elderly foreign angry unknown masked drunken armed local hooded inexperienced".split()

_SURE = {
    # alles, was
    r"\b([Aa]ll|[Ee]verything) what(?= (?:is|was|has|had|remained|happened|the)\b)": (
        r"\1 that",
        *"All what,all what,Everything what,everything what".split(","),
    ),
    # mir ist klar
    rf"\b([Ii]t) {_BE} (me|him|us|them) (clear|important|possible|impossible|difficult|unclear)\b": (
        r"\1 \2 \4 to \3",
        *(
            f" {whom} {how}"
            for whom in "me him us them".split()
            for how in "clear important possible impossible difficult unclear".split()
        ),
    ),
    # wie die Polizei mitteilte
    rf"(?:^|(?<=[.!?”\"]\s))How (?=(?:the|a|[A-Z]\w+)\b[^.?!,]{{2,60}}\b{_SAID}\b[^.?!,]{{0,40}},)": (
        "As ",
        *(f"How …{verb}" for verb in _SAID.strip("()?:").split("|")),
    ),
    # hat Geburtstag, hat recht
    r"\b(has|have|had) birthday(?= (?:on|today|tomorrow|yesterday)\b|[,.;!?”])": (r"\1 a birthday", " birthday"),
    # hat 34 Jahre
    r"\b([Hh]e|[Ss]he|[Tt]he \w+) has (\d\d) years(?=[,.;]| and (?:comes|lives|is|plays|works)\b)": (
        r"\1 is \2 years old",
        "has …years",
    ),
    # wie heißt
    r"\b(know|knows|knew|known|remember|forgot|forgotten) how (the \w+|he|she|it|they|(?:his|her|their) \w+) "
    r"(is|are|was|were) called\b(?! (?:to|up|out|on|in|into|for|upon)\b)": (r"\1 what \2 \3 called", "how …called"),
    # ein Freund von mir
    r"\b(friends?|colleagues?|acquaintances?|relatives?) from (me|mine)\b": (r"\1 of mine", " from me", " from mine"),
    # der Meinung sein
    r"\b(is|was|are|were) the (opinion|view|conviction)(?= that (?:the|he|she|it|they|we|a|this)\b)": (
        r"\1 of the \2",
        " the opinion that",
        " the view that",
        " the conviction that",
    ),
    # zur Polizei sagen
    rf"(?<!\bbe )(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b(told|tells|informed) to "
    rf"(?=(?:the|a|his|her|their) (?:\w+ )?{_TOLD} (?:that|how|why|what)\b)": (
        r"\1 ",
        "told to",
        "tells to",
        "informed to",
    ),
    # zu 80 Prozent
    r"\b(is|was|are|were|be|been) to (\d+|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (per ?cent|%) "
    r"(?=(?:to blame|destroyed|guilty|responsible|sure|certain|covered|owned|full|filled|complete|finished|ready)\b)": (
        r"\1 \2 \3 ",
        *(f"{percent} {how}" for percent in ("percent", "cent", "%") for how in _AS_A_WHOLE),
    ),
    # nicht leicht haben
    r"\b(have|has|had) it (not easy|hurried|not always easy)\b(?! enough)": (
        r"\1 a hard time",
        " it not easy",
        " it hurried",
        " it not always",
    ),
    # sowohl als auch
    r"\b([Aa])s well ((?:[\w’-]+ ){1,5})as also\b": (r"both \2and", "well …as also"),
    # der eine oder andere
    r"\b([Tt])he one or other (?=[a-z]+\b)(?!(?:side|hand|end|of)\b)": (r"\1he odd ", "one or other"),
    # dem das Haus gehört
    r"(?<=[a-z]), (?:which|who|whom|that) ((?:the|a|an|this|these|both|two|three|half)(?: [a-z-]+){1,3}) "
    r"(belongs|belong|belonged)(?=,|\.)": (
        r", to whom \1 \2",
        *(f"{who} …{belong}" for who in "which who whom that".split() for belong in "belongs belong belonged".split()),
    ),
    # dessen Führerschein
    r"(?<=[a-z]), (?:which|who) (?:his|her|their|its) ([a-z-]+(?: [a-z-]+)?) (had|has|have|was|were|is|are) "
    r"(?=(?:already |recently |long |never )?(?:expired|died|disappeared|vanished|collapsed|drowned|emigrated|"
    r"retired|stalled|stolen|burned down|burnt down|broken down|run out|fallen|in danger|at risk|"
    r"too (?:small|old|high|low|big|long))\b)": (
        r", whose \1 \2 ",
        *_WHOSE,
    ),
    # zwei Jahre lang
    rf"\b(has|have|had) (\d+|{_COUNTS}) ({_LENGTHS.replace(' ', '|')}) long(?= (?:[a-z]+ly )?"
    r"(?:[a-z]{2,}(?:ed|en|ught)|been|held|done|gone|led|lost|made|met|put|run|sat|stood|told|lain)\b)": (
        r"\1 for \2 \3",
        *(f"{unit} long" for unit in _LENGTHS.split()),
    ),
    # der zu zahlende Betrag
    r"\b([Tt]he|[Ii]ts|[Tt]heir|[Aa]n?) (?:still |yet )?to be "
    r"((?:[a-z]+ly )?[a-z]+(?:ed|en|wn|id|ilt|ught|ade|old|ent|one)) ([a-z]{3,}(?<!ed)(?<!ly))(?= [a-z]|[.,;])": (
        r"\1 \3 to be \2",
        *(f"{before} to be" for before in "the its their a an still yet".split()),
    ),
    # ihrer Form wegen
    **{
        rf"(?:^|(?<=[.!?”\"]\s)){determiner.capitalize()} ([^.,!?;:]{{3,50}}?) {preposition},(?= [a-z])": (
            rf"{preposition.capitalize()} {determiner} \1,",
            f" {preposition},",
        )
        for preposition in ("because of", "thanks to", "due to", "despite")
        for determiner in "the its his her their this these".split()
    },
    # der Meinung der Fachleute nach
    **{
        rf"(?:^|(?<=[.!?”\"]\s)){determiner.capitalize()} "
        rf"((?:[a-z]+ )?(?:{_OPINIONS})s?"
        r"(?: of [^.,!?;:]{3,40}?)?) (?:after|according),(?= [a-z])": (
            rf"According to {determiner} \1,",
            " after,",
            " according,",
        )
        for determiner in "the his her their its".split()
    },
    # vom Parkplatz aus
    r"(?:^|(?<=[.!?”\"]\s))From (the|this|our|his|her|their) ((?!inside)[a-z]+(?: [a-z]+)?) out,?"
    r"(?= (?:it|one|you|there|they|we|he|she|the|visitors|hikers)\b)": (r"From \1 \2,", "From …out"),
    # bereits seit 1994
    r"\balready since (?=(?:19|20)\d\d\b|(?:last|early|the|his|her|their|its|[A-Z][a-z]+)\b)": (
        "since ",
        "already since",
    ),
    # weisen darauf hin, dass
    r"\b((?:point|points|pointed|pointing) out) to it,? that(?= [a-z])": (r"\1 that", "out to it that", "out to it"),
    # gehen davon aus, dass
    r"\b([Aa]ssumes?|[Aa]ssumed|[Aa]ssuming) from it,? that(?= [a-z])": (
        r"\1 that",
        *(f"{verb} from it" for verb in ("assume", "assumes", "assumed", "assuming")),
    ),
    # rechnen damit, dass
    r"\b([Rr]eckon|[Rr]eckons|[Rr]eckoned) with it,? that(?= [a-z])": (
        r"\1 that",
        *(f"{verb} with it" for verb in ("reckon", "reckons", "reckoned")),
    ),
    # von deren erstem Album
    r"(?<=[a-z]),? of whose the (?=[a-z])": (", whose ", "of whose the"),
    # am härtesten getroffen
    r"\b(hit|affected|struck|suffered|grew|rose|fell|damaged|increased|declined) at the "
    r"(hardest|worst|most|strongest|fastest)(?= (?:by|in|on|from|last|this|over)\b|[.,;:])": (
        r"\1 \2",
        *(f"at the {how}" for how in ("hardest", "worst", "most", "strongest", "fastest")),
    ),
    # hat übernachten müssen
    r"\b([Hh]ad) must (?=(?!be\b|have\b|see\b)[a-z]+ (?:the|a|an|his|her|their|in|on|at|from|to|by|with|until)\b)": (
        r"\1 to ",
        "had must",
    ),
    # hat vor, zu schließen
    r"\b([Hh]as|[Hh]ave|[Hh]ad) before, to (?=[a-z]+\b)": (r"\1 plans to ", "before, to"),
    # ist zwar wieder offen, aber
    r"\b(is|are|was|were|has|have|had) though (?=(?!to\b|that\b)[a-z]+\b[^.,;:!?]{0,60}, but\b)": (
        r"\1 ",
        "though …but",
    ),
    # eine Gruppe junger Wanderer
    rf"\b([Aa]|[Tt]he|[Oo]ne|[Aa]nother) ({'|'.join(_GROUPS)}) (?=(?:{'|'.join(_OF_PEOPLE)}) "
    r"[a-z]+s\b(?! (?:leader|member)))": (r"\1 \2 of ", *(f"{many} {how}" for many in _GROUPS for how in _OF_PEOPLE)),
    # dessen Holzeisenbahnen
    r"(?<=[a-z]), (?:which|who) (?:his|her|their|its) ([a-z-]+(?: [a-z-]+)?) (is|are|was|were) "
    r"(?=(?:sold|made|produced|built|used|read|spoken|worn|shown|exhibited|played|sung|exported|manufactured|distributed"
    r"|published|grown|brewed)\b(?! to\b))": (
        r", whose \1 \2 ",
        *_WHOSE,
    ),
    # wem das Feld gehört
    r"(?<=[a-z]), (the|a|an) ([a-z]+) (belongs|belonged)(?=,)": (r", to whom \1 \2 \3", "belongs", "belonged"),
}
"""Constructions that are no English whatever stands around them; their repairs, and words of which each has one, or
several that stand apart."""

_LIKELY = {
    # hat recht
    r"\b(?:has|have|had) (not )?right(?=[,.;!?”]| with\b| when\b)": (r"is \1right", " right"),
    # auch wenn, solange
    r"(?:^|(?<=[.!?”] ))Also (when|if)\b(?= (?:the|he|she|it|they|a|this|his|her|we)\b)": (
        r"Even \1",
        "Also when",
        "Also if",
    ),
    r"(?:^|(?<=[.!?”] ))So long (?=(?:the|he|she|it|they|we|no|a)\b)": ("As long as ", "So long "),
    # was die Kosten betrifft
    r"(?:^|(?<=[.!?”] ))What concerns ([^,.]{3,40})(?=, (?:the|he|she|it|they|we|there|nobody|one|[A-Z]))": (
        r"As for \1",
        "What concerns ",
    ),
    r"(?:^|(?<=[.!?”] ))What ((?:the|his|her|their|this|these) [^,.]{2,40}) concerns(?=,)": (r"As for \1", " concerns"),
    # den Journalisten erklären
    r"\b(explain(?:s|ed)?|describe[sd]?|announce[sd]?|suggest(?:s|ed)?|report(?:s|ed)?|mention(?:s|ed)?|confirm(?:s|ed)?|"
    r"admit(?:s|ted)?|sa(?:id|ys)) (the (?:\w+ )?\w+|him|her|them|us|me) (?=(?:that|why|how)\b)": (
        r"\1 to \2 ",
        *_TELLING.split(),
    ),
    # singt gern
    rf"\b{_LIKED}s gladly\b": (
        r"likes to \1",
        "gladly",
    ),
    # so der Minister
    r", so (?=(?:the|a|an) [a-z]+[^.,;!?]{0,60}[.!?])": (", according to ", ", so "),
    r", so (?=[A-Z]\w+(?: [A-Z]\w+){0,2}[.!?])": (", according to ", ", so "),
    # was (für einen ganzen Satz)
    r", what(?= (?:has|had|is|was|means|meant|makes|made|would|led|leads|surprised|shows)\b[^?]{4,120}\.)": (
        ", which",
        ", what ",
    ),
    # der, die, das von Personen
    rf"\b{_PERSON}, which(?= [a-z])": (r"\1, who", ", which "),
    # deren, dessen
    r"\b([a-z]+), (?:his|her|their)(?= [a-z]+ (?:is|was|are|were|has|had|have)\b[^.!?]{4,120},)": (
        r"\1, whose",
        ", his ",
        ", her ",
        ", their ",
    ),
    # so hoch wie
    rf"\b{_BE} so (\w+) like\b": (r"\1 as \2 as", " like"),
}
"""Constructions that English has in other uses; the language model decides."""


_FEASTING = (
    "laughed|danced|sung|celebrated|cheered|applauded|partied|argued|debated|discussed|drunk|eaten|worked|fought|wept|cried|"
    "smoked|talked|negotiated|voted|whistled|shouted|prayed|demonstrated|mourned|speculated|complained|shot|played"
)
_PASSIVE = lazy_regex(
    r"\b[Ii]t (?:is|was|will be|may (?:again )?be|can be|has been|had been|is being|was being) "
    r"(?:\w+ly |again |also |still |being |much )?"
    rf"(?:(?:{_FEASTING})(?:,| and|, and) (?:\w+ly )?(?:{_FEASTING})\b(?! (?:off|at|about|out|over|by)\b)"
    r"|(?:laughed|danced|partied|cheered|wept|talked|speculated|demonstrated|argued|worked|negotiated|smoked)\b"
    r"(?= (?:until|till|all night|for hours|for (?:two|three|four|\d+)|loudly|again|everywhere|deep|late|well)\b|[.]))"
)
"""“It was sung, laughed and danced”: German passives without a subject."""
_WANTED = lazy_regex(
    r"\b(?P<want>want|wants|wanted) (?P<not>not )?that "
    r"(?P<who>(?:the|all|every|his|her|their|more|our|children|people|he|she|they|we|nobody|everyone|everybody) )"
    r"(?P<rest>[\w’-]+(?: [\w’-]+){0,4})"
)
MARGIN_OF_WANTING = 1.0
MARGIN = 3.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


_FEASTS = frozenset(_FEASTING.split("|"))


def _triggers(hint: str) -> Trigger:
    """The words of a hint, side by side but for where it says that they stand apart, or one behind a comma."""
    if hint.startswith(", "):
        return Bigram(has_comma, _sign(hint.split()[1]))
    signs: list[Sign | Bigram] = []
    for stretch in hint.lower().split("…"):
        words = tuple(map(_sign, re.findall("[a-z]+,?|%", stretch)))
        signs += [Bigram(*pair) for pair in pairwise(words)] or words
    return Together(*signs)


@cache
def _sign(word: str) -> Sign:
    return before_mark({word[:-1]}, ",") if word.endswith(",") else frozenset({word})


class CarriedOverConstruction(RuledCheck):
    id = "carried-over-construction"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    message = "a German construction in English words"
    explanation = """
Finds grammar that was carried over word by word: "it was me clear" (*mir war klar*), "How the police announced," (*wie
die Polizei mitteilte*), "so the minister" for an attribution, "what" and "which" where English says *which* and *who*.
Where the words may be sound in another reading, the language model decides.
"""
    examples = (
        bad("All ⟦what⟧ remained was a pile of beams.", repair="All that remained was a pile of beams."),
        bad(
            "Investigators assume ⟦from it⟧ that he lied; she pointed out ⟦to it⟧ that he had.",
            repair="Investigators assume that he lied; she pointed out that he had.",
        ),
        bad(
            "The village was hit ⟦at the⟧ hardest by the flood.",
            repair="The village was hit hardest by the flood.",
        ),
        bad(
            "The climbers had ⟦must⟧ spend the night in the snow.",
            repair="The climbers had to spend the night in the snow.",
        ),
        bad(
            "The pianist, ⟦of whose the⟧ first album sold well, will play.",
            repair="The pianist, whose first album sold well, will play.",
        ),
        bad(
            "The group has ⟦before,⟧ to close four of its shops.",
            repair="The group has plans to close four of its shops.",
        ),
        bad(
            "The airport is ⟦though⟧ again open, but waits are long.",
            repair="The airport is again open, but waits are long.",
        ),
        bad("⟦A group ⟧young hikers was lost in fog.", repair="A group of young hikers was lost in fog."),
        bad(
            "The maker, ⟦which its⟧ wooden toys are sold abroad, is bankrupt.",
            repair="The maker, whose wooden toys are sold abroad, is bankrupt.",
        ),
        bad("It was ⟦me clear⟧ that we would lose.", repair="It was clear to me that we would lose."),
        bad(
            "⟦How⟧ the police announced, the driver was drunk.",
            repair="As the police announced, the driver was drunk.",
        ),
        bad(
            "The coach ⟦wants that⟧ his team plays more bravely.",
            repair="The coach wants his team to play more bravely.",
        ),
        bad("In the tent ⟦it was sung, laughed⟧ and danced until midnight."),
        bad("⟦Also when⟧ the vote fails, he wants to stay.", repair="Even when the vote fails, he wants to stay."),
        bad("The ⟦to be paid sum⟧ is 40,000 euros.", repair="The sum to be paid is 40,000 euros."),
        bad(
            "⟦Its unusual shape because of,⟧ it is called the Pepper Mill.",
            repair="Because of its unusual shape, it is called the Pepper Mill.",
        ),
        bad(
            "⟦The opinion of the experts after,⟧ it was safe.",
            repair="According to the opinion of the experts, it was safe.",
        ),
        bad("From the car ⟦park out⟧ it takes an hour.", repair="From the car park, it takes an hour."),
        bad("He leads the bakery ⟦already⟧ since 1994.", repair="He leads the bakery since 1994."),
        bad(
            "A total of 41 people were hurt, ⟦thereof⟧ 12 seriously.",
            repair="A total of 41 people were hurt, of whom 12 seriously.",
        ),
        bad("It attracts visitors from ⟦in-⟧ and abroad.", repair="It attracts visitors from home and abroad."),
        bad(
            "It will offer ⟦spectators:inside⟧ under 25 a ticket.", repair="It will offer spectators under 25 a ticket."
        ),
        bad("The winner was ⟦first⟧ 19 years old.", repair="The winner was only 19 years old."),
        bad("The father ⟦from⟧ two young children is missing.", repair="The father of two young children is missing."),
        bad(
            "An evaluation currently ⟦takes place⟧ by the investigators.",
            repair="An evaluation currently is carried out by the investigators.",
        ),
        bad(
            "The shipping group has raised ⟦his⟧ forecast for the full year.",
            repair="The shipping group has raised its forecast for the full year.",
        ),
        bad(
            "“No jobs will be cut,” chief executive Marius Feldkamp ⟦said⟧ the Rheinland Kurier.",
            repair="“No jobs will be cut,” chief executive Marius Feldkamp told the Rheinland Kurier.",
        ),
        bad("⟦The climate⟧ change worries young people most.", repair="Climate change worries young people most."),
        bad(
            "The officers stopped the driver. ⟦This⟧ refused a breath test.",
            repair="The officers stopped the driver. The latter refused a breath test.",
        ),
        bad(
            "The actress lives with ⟦their⟧ husband in a farmhouse.",
            repair="The actress lives with her husband in a farmhouse.",
        ),
        bad(
            "The goalkeeper ⟦convinced⟧ in his first match for the club.",
            repair="The goalkeeper impressed in his first match for the club.",
        ),
        bad(
            "Investigators ⟦go from it⟧ that it was set on fire.",
            repair="Investigators assume that it was set on fire.",
        ),
        bad("The organisers ⟦calculate with⟧ 25,000 visitors.", repair="The organisers expect 25,000 visitors."),
        bad("Not ⟦once⟧ half of the members came.", repair="Not even half of the members came."),
        bad(
            "⟦After information from⟧ the coastguard, the freighter had lost eleven containers.",
            repair="According to the coastguard, the freighter had lost eleven containers.",
        ),
        good("After information from the public, the police have arrested a man. After details leaked, he had to go."),
        bad(
            "The paramedic ⟦which⟧ had treated the boy gave evidence.",
            repair="The paramedic who had treated the boy gave evidence.",
        ),
        bad(
            "Twenty-three passengers were injured, ⟦under⟧ them six teenagers.",
            repair="Twenty-three passengers were injured, among them six teenagers.",
        ),
        bad(
            "The two men who had broken into the shop⟦. Were ⟧arrested at a petrol station.",
            repair="The two men who had broken into the shop were arrested at a petrol station.",
        ),
        bad(
            "The ministry wants no limit on class sizes⟦. To⟧ introduce.",
            repair="The ministry wants no limit on class sizes to introduce.",
        ),
        good("He has one aim. To win. Was hit hard by it? Were found wanting, all of them? It rains. Was he shot?"),
        bad(
            "The suspect ⟦is⟧ sitting since Tuesday in custody.",
            repair="The suspect has been sitting since Tuesday in custody.",
        ),
        bad("At the moment ⟦it gives⟧ no free beds.", repair="At the moment there are no free beds."),
        good("He is waiting since he has no choice. The storm is over: at the moment it gives no sign of life."),
        bad("The ⟦two-year⟧ child was unhurt.", repair="The two-year-old child was unhurt."),
        bad("He has ⟦the right leg broken⟧.", repair="He has a broken right leg."),
        bad("None of the passengers was ⟦not⟧ hurt.", repair="None of the passengers was hurt."),
        bad("In the fire ⟦were destroyed 20 cars⟧.", repair="In the fire 20 cars were destroyed."),
        bad("A ticket costs around ⟦the⟧ 20 euros.", repair="A ticket costs around 20 euros."),
        good(
            "A two-year contract for the man. None of those who did not pay were fined. It is around the 20 euros mark."
        ),
        bad("It treated ⟦double so⟧ many patients.", repair="It treated twice as many patients."),
        bad(
            "Visitors can hear, ⟦under other,⟧ a brass band.",
            repair="Visitors can hear, among others, a brass band.",
        ),
        bad("But what ⟦means that⟧ for tenants?", repair="But what does that mean for tenants?"),
        bad("⟦Further⟧ 17 people were injured.", repair="Another 17 people were injured."),
        bad(
            "A tram hit a fire engine, ⟦whereby⟧ nine passengers were hurt.",
            repair="A tram hit a fire engine, and nine passengers were hurt.",
        ),
        bad("⟦The inflation⟧ in Austria eased in May.", repair="Inflation in Austria eased in May."),
        bad(
            "A decision is promised ⟦until⟧ the end of September at the latest.",
            repair="A decision is promised by the end of September at the latest.",
        ),
        bad(
            "More young people left school without a certificate ⟦as⟧ in any year since 2004.",
            repair="More young people left school without a certificate than in any year since 2004.",
        ),
        bad("The fans gathered ⟦themselves⟧ outside the stadium.", repair="The fans gathered outside the stadium."),
        bad(
            "⟦The suspect, a former employee of the firm, arrested ⟧at home on Tuesday and has been in jail.",
            repair="The suspect, a former employee of the firm, was arrested at home on Tuesday and has been in jail.",
        ),
        good("Further 20 metres on it stops. More people came, as in any year. So it came to pass."),
        bad(
            "The two parties accused ⟦themselves⟧ of blocking it.",
            repair="The two parties accused each other of blocking it.",
        ),
        bad("Twice ⟦so⟧ many people applied.", repair="Twice as many people applied."),
        bad(
            "He claimed that he ⟦would have⟧ known nothing about it.",
            repair="He claimed that he had known nothing about it.",
        ),
        bad("The report ⟦would be⟧ wrong, a spokeswoman said.", repair="The report is wrong, a spokeswoman said."),
        bad("The all-clear was given ⟦first⟧ towards noon.", repair="The all-clear was given only towards noon."),
        bad("The girl left while ⟦its⟧ mother was asleep.", repair="The girl left while her mother was asleep."),
        good(
            "The cat left while its mother slept; the boy’s dog has its teeth. The report would be wrong if it rained."
        ),
        bad("The ⟦both⟧ climbers had set off at dawn.", repair="The two climbers had set off at dawn."),
        bad(
            "⟦Already in⟧ 2018, the auditors had warned the board.",
            repair="As early as 2018, the auditors had warned the board.",
        ),
        bad("It caused ⟦damages⟧ of 30,000 euros.", repair="It caused damage of 30,000 euros."),
        bad(
            "⟦Alone in Saxony,⟧ crews were called out more than 700 times.",
            repair="In Saxony alone, crews were called out more than 700 times.",
        ),
        bad(
            "In the letter, which went to parents, ⟦stands⟧ that the canteen is closed.",
            repair="In the letter, which went to parents, it says that the canteen is closed.",
        ),
        bad(
            "After ⟦that⟧ the court had rejected his appeal, the director went to prison.",
            repair="After the court had rejected his appeal, the director went to prison.",
        ),
        bad(
            "⟦It is being investigated⟧ against three managers.",
            repair="Investigations are under way against three managers.",
        ),
        bad("Their coach had ⟦namely⟧ been towed away.", repair="Their coach had in fact been towed away."),
        bad(
            "It attracted ⟦as many visitors as never⟧ before.",
            repair="It attracted more visitors than ever before.",
        ),
        bad("The road remains ⟦further⟧ closed.", repair="The road remains closed."),
        bad(
            "The supplier ⟦informed⟧ on Monday that the tariff would fall.",
            repair="The supplier announced on Monday that the tariff would fall.",
        ),
        bad("He was sentenced to ⟦four years prison⟧.", repair="He was sentenced to four years in prison."),
        bad(
            "Prices rose ⟦for⟧ 5 per cent. They threw ⟦with⟧ stones.",
            repair="Prices rose by 5 per cent. They threw stones.",
        ),
        bad("The plant ⟦closes end of ⟧March.", repair="The plant closes at the end of March."),
        bad(
            "They stole jewellery ⟦in the value of⟧ 30,000 francs.",
            repair="They stole jewellery worth 30,000 francs.",
        ),
        bad("The hikers could ⟦uninjured be⟧ rescued.", repair="The hikers could be uninjured rescued."),
        bad("The only ⟦inmate⟧ of the plane died.", repair="The only occupant of the plane died."),
        good("Alone in Berlin, he drank. After that he had to go, he said. His four years’ imprisonment ended in May."),
        good("The player which has a screen is dear, and a rise in the value of shares hurt. It is about trust."),
        good(
            "She seeks damages of £3m. He was informed on Monday that they had already in 2018 remained further north."
        ),
        bad("Police ⟦currently search⟧ for witnesses.", repair="Police are currently searching for witnesses."),
        good("Police do not currently search for him, and drones that currently search for drugs are old."),
        bad("⟦Thereby⟧ the driver suffered injuries.", repair="In the process the driver suffered injuries."),
        bad("⟦With the dead man it⟧ is a cook from Rostock.", repair="The dead man is a cook from Rostock."),
        bad("The goalkeeper ⟦wants to ⟧England.", repair="The goalkeeper wants to go to England."),
        bad(
            "They will not return before the employers ⟦do not⟧ make an offer.",
            repair="They will not return before the employers make an offer.",
        ),
        bad(
            "The airline apologised and ⟦thanked⟧ for their patience.",
            repair="The airline apologised and gave thanks for their patience.",
        ),
        good("He has his fans to thank for their support and was thanked for it. Not once a fortnight but twice."),
        good(
            "Thereby hangs a tale. With this phone it is easy. Be done before they do not want you. It wants to rain."
        ),
        good("The contest takes place by the river, and any part thereof is void. The climate change debate goes on."),
        good("Smith was convinced in his first week that it would fail. “It is bust,” said the mayor of the town."),
        good("The talks broke up. This was no surprise. He was first 19 years ago."),
        good("“It works,” Anna Frei said the day after. The group he leads has raised his salary. Come in and out."),
        good("From the inside out it is new. From the ground up, it was built. The day after, it was safe."),
        good("All to be done was done. The to-be-built tower, and the last to be finished, were hers. A to be sure."),
        good("The rest he left to be settled. He knew what it was because of, she said."),
        good(
            "The hymn was long, but it was sung, and it was danced on stage that night. He wants that, the coach says."
        ),
        bad(
            "The brothers, ⟦which⟧ the farm belongs, want to sell.",
            repair="The brothers, to whom the farm belongs, want to sell.",
        ),
        bad(
            "The driver, ⟦which his⟧ licence had expired, fled.",
            repair="The driver, whose licence had expired, fled.",
        ),
        bad(
            "She has ⟦two years long⟧ trained for the race.",
            repair="She has for two years trained for the race.",
        ),
        good("The book, which his father had written, is long. He had a ten minutes long talk and two miles to go."),
        good("All what-ifs aside, he knows what has to be done. How the police work, nobody knows."),
        good("It was told by a network of volunteer doctors, which blamed the army."),
        good("It rained, so the minister stayed at home."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


_in_prose = partial(Rule.of_text, masking=(Mask.ADDRESS, Mask.CODE))


def _sure(source: str, repair: str, *hints: str) -> Rule:
    pattern = lazy_regex(source)

    def found(text: str) -> Iterator[Hit]:
        for match in pattern.finditer(text):
            edit = _edit(match, repair)
            yield Hit(_changed(match, edit.text), repair=edit)

    return _in_prose(found, *map(_triggers, hints))


def _changed(match: re.Match[str], instead: str) -> Span:
    """The words that an edit changes, without those that it leaves at either end; all of them where it only adds."""
    written, meant = match[0].split(), instead.split()
    first = sum(1 for _ in takewhile(itemgetter(0), ((a == b, a) for a, b in zip(written, meant, strict=False))))
    rest = min(len(written), len(meant)) - first
    backwards = ((a == b, a) for a, b in zip(reversed(written), reversed(meant), strict=False))
    last = min(sum(1 for _ in takewhile(itemgetter(0), backwards)), rest)
    words = list(_WORD.finditer(match[0]))[first : len(written) - last]
    if not words:
        return Span(*match.span())
    return Span(words[0].start(), words[-1].end()).shifted(match.start())


_WORD = lazy_regex(r"\S+")


def _likely(source: str, repair: str, *hints: str) -> Rule:
    pattern = lazy_regex(source)

    def found(text: str) -> Iterator[Hit]:
        for match in pattern.finditer(text):
            if not (repair.endswith(", who") and _OF_GROUP.search(text, max(match.start() - _NEAR, 0), match.start())):
                yield Hit(Span(*match.span()), contrast=Contrast((_edit(match, repair),), margin=MARGIN))

    return _in_prose(found, doubts=tuple(map(_triggers, hints)))


_OF_GROUP = lazy_regex(r"\b(?!one of\b)[a-z]+\sof\s(?:[a-z-]+\s){0,2}$")
"""“A network of volunteer doctors, which …” speaks of the network."""
_NEAR = 60


def _wanting(text: str) -> Iterator[Hit]:
    """“Wants that the team plays”: English wants it to play."""
    for match in _WANTED.finditer(text):
        who = match["who"].rstrip()
        want = f"{'do not want' if match['not'] else match['want']} {OBJECT_OF.get(who, who)}"
        edits, subject, end = [], "", match.start("rest")
        for word in match["rest"].split(" "):
            end += len(word) + 1
            tags = verb_tags(word)
            if tags & {"VBZ", "VBP", "VB", "VBD"} and word not in MODALS and (subject or who in OBJECT_OF):
                lemma = next(iter(verb_lemmas(word)), word)
                edits.append(Edit(Span(match.start(), end - 1), f"{want}{subject} to {lemma}"))
            subject += f" {word}"
        if edits:
            span = Span(match.start(), match.start("who") - 1)
            yield Hit(span, contrast=Contrast(tuple(edits), margin=MARGIN_OF_WANTING))


_SURE_PERSONS = (
    persons()
    - persons("nation", "anybody")
    - set(
        """
    driver player speaker carrier computer server reader counter staff crew couple family families jury band team public
    police population audience gang duo trio fan fans
    """.split()
    )
)
"""Persons, without nouns that name things or groups as well."""
_WHICH_OF_PERSON = lazy_regex(
    rf"\b(?:(?:[Tt]he|[Aa]n?|[Tt]his|[Hh]is|[Hh]er) (?:[a-z-]+ )?|[a-z]+ ){one_of(_SURE_PERSONS)} (?P<which>which) "
    r"(?:had|has|have|are|were|was|is|would|could|will|treated|found|saw|drove|called|lives|works|wants|took|made|left|came|went|lost)\b"
)


def _which_of_person(text: str) -> Iterator[Hit]:
    """“The paramedic which had treated the boy.”"""
    for match in _WHICH_OF_PERSON.finditer(text):
        span = Span(*match.span("which"))
        yield Hit(span, repair=Edit(span, "who"))


_LEFT_BEHIND = lazy_regex(
    rf"(?<=[a-z])\. (?P<be>Was|Were|Has been|Have been|Had been) "
    rf"(?={DONE} (?!he\b|she\b|it\b|they\b|the\b|you\b)[^.?!“”\"]{{0,160}}\.(?:\s|$))"
)


def _left_behind(text: str) -> Iterator[Hit]:
    """“The two men who had broken in. Were arrested near the border.”"""
    for match in _LEFT_BEHIND.finditer(text):
        span = Span(*match.span())
        yield Hit(span, repair=Edit(span, f" {match['be'].lower()} "))


def _passive(text: str) -> Iterator[Hit]:
    for match in _PASSIVE.finditer(text):
        yield Hit(Span(*match.span()))


def _edit(match: re.Match[str], repair: str) -> Edit:
    return Edit(Span(*match.span()), match.expand(repair))


_RULES = (
    *(_sure(source, *rest) for source, rest in (_SURE | WORD_FOR_WORD).items()),
    *(_likely(source, *rest) for source, rest in _LIKELY.items()),
    _in_prose(_left_behind, Bigram(ends_sentence, frozenset({"was", "were", "has", "have", "had"}))),
    _in_prose(_which_of_person, Bigram(_SURE_PERSONS, frozenset({"which"}))),
    _in_prose(_passive, Together(Bigram(frozenset({"it"}), frozenset("is was will may can has had".split())), _FEASTS)),
    _in_prose(_wanting, doubts=Bigram(frozenset("want wants wanted not".split()), frozenset({"that"}))),
)
