"""Words carried over from German one by one."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, bad, good
from mtcheck.checks.syntax.candidates.patterned import in_prose, sure_rule
from mtcheck.checks.syntax.literal.amounts import AMOUNTS
from mtcheck.checks.syntax.literal.happenings import HAPPENINGS
from mtcheck.checks.syntax.literal.openings import OPENINGS
from mtcheck.checks.syntax.literal.telling import TELLING
from mtcheck.checks.syntax.literal.times import TIMES
from mtcheck.checks.syntax.literal.turns import TURNS
from mtcheck.checks.syntax.literal.words import DONE
from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import ends_sentence
from mtcheck.report import Severity

__all__ = ["WordForWord"]

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
    r"(?:had|has|have|are|were|was|is|would|could|will|treated|found|saw|drove|called|lives|works|wants|took|made"
    r"|left|came|went|lost)\b"
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


class WordForWord(RuledCheck):
    id = "word-for-word"
    category = "fluency/grammar/function-word"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "English says it with other words; this is German word for word"
    confidence = 0.9
    explanation = """
Finds words that were carried over one by one, in company that leaves no other reading: "the both climbers" (*die
beiden*), "Alone in Saxony" for "in Saxony alone", "After that the court had rejected" (*nachdem*), "was first 19 years
old" (*erst*), "under them six teenagers" (*darunter*), "Their coach had namely been towed away", "the paramedic which",
and a passive that was left behind a full stop ("The two men who had broken in. Were arrested near the border").

No language model is asked: it knows such turns from the many translations that it has read. What English has in
another use ("With him it is a matter of honour", "both blamed themselves") is not looked for.
"""
    examples = (
        bad("⟦Next to⟧ her job as a nurse, she coaches.", repair="Alongside her job as a nurse, she coaches."),
        bad("“I ⟦believe not⟧ that he is guilty,” she said.", repair="“I do not believe that he is guilty,” she said."),
        bad("The trail is particularly to ⟦recommend⟧.", repair="The trail is particularly to be recommended."),
        bad("The substitute ⟦succeeded⟧ the equaliser.", repair="The substitute achieved the equaliser."),
        bad("Nobody told us what was ⟦loose⟧.", repair="Nobody told us what was going on."),
        bad("The two ⟦are⟧ since then inseparable.", repair="The two have been since then inseparable."),
        bad("⟦As⟧ he was nine years old, he got a drum.", repair="When he was nine years old, he got a drum."),
        good("The judge ordered the accused to have a psychiatric assessment."),
        good("Next to her house is a mill. He believes, not that it matters, in luck. She has much to recommend."),
        good("A bolt was loose. He succeeded the mayor. It has been shut since then; that is all I have to recommend."),
        bad(
            "Most of them want to grow old in ⟦the⟧ own home.",
            repair="Most of them want to grow old in their own home.",
        ),
        bad("⟦One⟧ had expected more, a spokeswoman said.", repair="They had expected more, a spokeswoman said."),
        bad(
            "He confessed ⟦still on the⟧ evening of the attack.",
            repair="He confessed on the very evening of the attack.",
        ),
        bad(
            "The road is closed only at night, ⟦with it⟧ commuters are not affected.",
            repair="The road is closed only at night, so that commuters are not affected.",
        ),
        good("One was arrested, a spokesman said. It came from the own goal in May; and, with it, hopes are gone."),
        bad(
            "⟦At⟧ a serious accident on the B27, a woman was killed.",
            repair="In a serious accident on the B27, a woman was killed.",
        ),
        bad("⟦The half⟧ of the 1,200 parents came.", repair="Half of the 1,200 parents came."),
        bad("⟦Scarce⟧ 3,000 people took part.", repair="Just under 3,000 people took part."),
        bad("The ⟦24-years-old⟧ striker has signed.", repair="The 24-year-old striker has signed."),
        bad("He is accused ⟦to have⟧ given overdoses.", repair="He is accused of having given overdoses."),
        bad(
            "Two people were hurt, the police ⟦informed.⟧ It rained.",
            repair="Two people were hurt, the police said. It rained.",
        ),
        bad("The new rule ⟦allows to ⟧camp for one night.", repair="The new rule allows people to camp for one night."),
        bad(
            "He had passed his test ⟦first⟧ three days earlier.",
            repair="He had passed his test only three days earlier.",
        ),
        good("The first three days earlier in May were wet. At the accident scene it works under other names."),
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
        bad("The plant ⟦closed end of ⟧March.", repair="The plant closed at the end of March."),
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
        bad("⟦As first city ⟧in Austria, Graz bans them.", repair="As the first city in Austria, Graz bans them."),
        bad("⟦As reason⟧ he gave poor health.", repair="As the reason he gave poor health."),
        bad(
            "As ⟦already⟧ in the spring, the river burst its banks.",
            repair="As in the spring, the river burst its banks.",
        ),
        bad("⟦To⟧ the opinion of doctors, it is safe.", repair="In the opinion of doctors, it is safe."),
        bad(
            "A lorry overturned ⟦on the height of⟧ the exit Ulm-West.",
            repair="A lorry overturned near the exit Ulm-West.",
        ),
        bad("It is closed ⟦in direction⟧ Munich.", repair="It is closed towards Munich."),
        bad("⟦From⟧ this reason the road is closed.", repair="For this reason the road is closed."),
        bad("It is unclear ⟦how it goes on⟧ with the baths.", repair="It is unclear what happens next with the baths."),
        bad("They oppose the ⟦rent with⟧ 67.", repair="They oppose the retirement at 67."),
        bad("The farm is 30 kilometres ⟦far⟧ from Graz.", repair="The farm is 30 kilometres from Graz."),
        bad("He ⟦headed to⟧ 2-0.", repair="He scored to make it 2-0."),
        good(
            "As first minister he met unions. As punishment he walked 3 km in one direction and, at the height of"
            " the season, to a 2-0 win: how it goes on and on, from several reasons to none."
        ),
        bad("The man ⟦gave gas⟧ and drove off.", repair="The man accelerated and drove off."),
        bad("The water was ⟦brownly⟧ coloured.", repair="The water was brown coloured."),
        bad(
            "They accuse the trainer ⟦to have⟧ beaten horses.",
            repair="They accuse the trainer of having beaten horses.",
        ),
        bad("The inn is empty, ⟦nobody comes more⟧.", repair="The inn is empty, nobody comes any more."),
        bad("Doctors could only ⟦still⟧ amputate the leg.", repair="Doctors could only amputate the leg."),
        bad("The suspect is 1.75 metres ⟦big⟧.", repair="The suspect is 1.75 metres tall."),
        bad("It ⟦goes⟧ about more than money.", repair="It is about more than money."),
        bad("Witnesses can reach the police ⟦under⟧ 0800 999.", repair="Witnesses can reach the police on 0800 999."),
        bad("Krenn won, closely followed ⟦from⟧ Anna Lutz.", repair="Krenn won, closely followed by Anna Lutz."),
        good(
            "They gave gas to Kyiv, nobody comes more often, and it goes about its work. The accused claim to have won."
        ),
        good("He accused the minister of lying to have his way, and they were, it followed from this, not more alive."),
        good("The contest takes place by the river, and any part thereof is void. The climate change debate goes on."),
        good("Smith was convinced in his first week that it would fail. “It is bust,” said the mayor of the town."),
        good("The talks broke up. This was no surprise. He was first 19 years ago."),
        good("“It works,” Anna Frei said the day after. The group he leads has raised his salary. Come in and out."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


_RULES = (
    *(
        sure_rule(
            source, *rest, message=f"English says it with other words; this is German word for word, as in “{german}”"
        )
        for german, sources in (AMOUNTS | TIMES | TELLING | HAPPENINGS | TURNS | OPENINGS).items()
        for source, rest in sources.items()
    ),
    in_prose(_left_behind, Bigram(ends_sentence, frozenset({"was", "were", "has", "have", "had"}))),
    in_prose(_which_of_person, Bigram(_SURE_PERSONS, frozenset({"which"}))),
)
