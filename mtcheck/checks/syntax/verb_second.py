"""The verb before its subject, where German has it."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import clauses_of
from mtcheck.analysis.finiteness import may_be_predicate
from mtcheck.check import Bigram, Check, Context, Hit, Layer, bad, good
from mtcheck.checks.syntax.candidates.certainties import with_certain
from mtcheck.checks.syntax.inversions.beyond_doubt import A_TIME, LEADS, OF_TIME, sure_inversions
from mtcheck.checks.syntax.inversions.perfects import SIGNS_OF_PERFECT
from mtcheck.checks.syntax.inversions.reports import BEFORE_BUT, BUT
from mtcheck.checks.syntax.inversions.suspected import suspected_inversions
from mtcheck.document import TERSE, Passage
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import MARKS, WORD
from mtcheck.report import Severity

__all__ = ["VerbSecond"]


def _leads(token: str) -> bool:
    return token.lstrip(MARKS) in LEADS


def _may_hold_verb(token: str) -> bool:
    return any(map(may_be_predicate, WORD.findall(token.lower())))


class VerbSecond(Check):
    id = "verb-second"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("clause-final-verb", "missing-verb", "misplaced-adverbial", "stranded-particle")
    triggers = staticmethod(_leads), Bigram(BEFORE_BUT, BUT), Bigram(A_TIME, OF_TIME), *SIGNS_OF_PERFECT
    doubts = staticmethod(_may_hold_verb)
    message = "the verb stands before its subject, as in German"
    explanation = """
Finds statements in which an opening adverbial, an object or a clause is followed by the verb and only then by the
subject: "Yesterday opened the minister the exhibition", "Last year sold the chain four million pairs", "If it rains,
must the match be moved", "Whether he stands again, decides the party". German demands this order, English keeps subject
and verb in place.

Where what stands at the front can be nothing but an adverbial that says when or how it was, and the verb is none of
those that English, too, has before what appears, nothing else can be meant. Elsewhere the language model compares the
sentence with those in which the verb stands behind each possible end of the subject, and decides. Inversion that
English has of its own ("Never had she seen", "In 1990 came the end", "On the wall hung a picture", "said the minister")
stays silent.
"""
    examples = (
        bad(
            "Yesterday ⟦opened⟧ the minister the exhibition in Basel.",
            repair="Yesterday the minister opened the exhibition in Basel.",
        ),
        bad(
            "Whether the plans are implemented, ⟦decides⟧ the council in its meeting on Thursday.",
            repair="Whether the plans are implemented, the council decides in its meeting on Thursday.",
        ),
        bad(
            "For the fifth time in a row ⟦has⟧ the club lost at home.",
            repair="For the fifth time in a row the club has lost at home.",
        ),
        bad("Perhaps ⟦will⟧ he come back in spring.", repair="Perhaps he will come back in spring."),
        bad(
            "For the residents ⟦is⟧ important that the bus runs.",
            repair="For the residents it is important that the bus runs.",
        ),
        bad("That ⟦know⟧ the farmers.", repair="The farmers know that."),
        bad("All this ⟦must⟧ the taxpayer pay.", repair="The taxpayer must pay all this."),
        bad(
            "The winning goal ⟦prepared⟧ she with a pass from the left.",
            repair="She prepared the winning goal with a pass from the left.",
        ),
        bad(
            "Until Easter ⟦should⟧ the gardeners plant new trees.",
            repair="Until Easter the gardeners should plant new trees.",
        ),
        good("The exam passed she called her mother. The work finished they went home. The song she wrote he hated."),
        good(
            "Long may the king reign. Nor can the town pay; all the more must the council act, and so must the others."
        ),
        bad(
            "If the council agrees, ⟦begins⟧ construction in spring.",
            repair="If the council agrees, construction begins in spring.",
        ),
        bad(
            "For the band ⟦is⟧ this the third award in a row.",
            repair="For the band this is the third award in a row.",
        ),
        good(
            "If he wins, says Smith, the party will split. In no way is this a crime. In the corner was that old chair."
        ),
        good("After ten years of it the team moved, rewrote the shop and left."),
        good("Although the house was old, built in 1900, it sold well. If elected, given the chance, he will go."),
        good("There was he, alone; this has the fans worried, and that makes the difference."),
        good("After the film ended he left. The year the factory closed she moved. “So it is,” thought he."),
        good("In the hall hangs a portrait of the founder, painted from a photograph. Never had she seen one like it."),
        good("All six networks, News FM, Local Radio, Radio Australia and Radio National, will broadcast it."),
        good("Behind the bar stood the minister, sleeves rolled up; under the lamp sat the old coach."),
        good("“We will be late,” said the minister. Then came the war."),
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
        good("If your roses sulked last summer, they were cut too late. At its height, flames 9ft high could be seen."),
        bad(
            "Already on Saturday ⟦begins⟧ the festival at the church in Sommerhofen.",
            repair="Already on Saturday the festival begins at the church in Sommerhofen.",
        ),
        good("In 90 seconds on Saturday, the keeper saved a penalty, let a harmless lob slip and then scored himself."),
        good("“Because grammar has no feelings,” is her standard reply. ‘If it rains,’ was the answer of the man."),
        good("Once found only in cordial and cough sweets, the little purple berries now turn up in gin and bread."),
        good("When in office, signed the bill. If the vote fails, so does the plan. While he sang, in came the queen."),
        good("Only now have his early songs been printed. After the game Shakiri gave his shirt to a boy."),
        good(
            "Subsequently renamed the hall, it was sold. If he wins, will he resign? Thereafter followed years of rain."
        ),
        good("On Friday opened the new hall. Yesterday confirmed the trend. Because he is a king, may he live long."),
        good("Members heard that it still caused confusion. A speaker suggested they be given more time."),
        bad(
            "Shortly before 7 p.m. ⟦entered⟧ Chancellor Vera Holm the hall. Near Passau ⟦collided⟧ two cars.",
            repair="Shortly before 7 p.m. Chancellor Vera Holm entered the hall. Near Passau two cars collided.",
        ),
        bad(
            "Instead of braking, ⟦steered⟧ the driver the van into a field.",
            repair="Instead of braking, the driver steered the van into a field.",
        ),
        bad(
            "KASSEL (dpa) - On Monday ⟦closed⟧ the city the bridge.",
            repair="KASSEL (dpa) - On Monday the city closed the bridge.",
        ),
        bad(
            "From Sunday at 3 a.m. ⟦will⟧ buses run. Until now ⟦was⟧ nobody found.",
            repair="From Sunday at 3 a.m. buses will run. Until now nobody was found.",
        ),
        bad(
            "To the cause ⟦could⟧ the police say nothing. Of the 30 goats ⟦were⟧ twelve found.",
            repair="To the cause the police could say nothing. Of the 30 goats twelve were found.",
        ),
        bad(
            "At 9 a.m. ⟦had⟧ the firefighters the blaze under control.",
            repair="At 9 a.m. the firefighters had the blaze under control.",
        ),
        good("Of the 30 guests twelve were ill. At 6 p.m. the gates opened. Near the bridge stood two lorries."),
        bad(
            "Both drivers were taken to hospital, ⟦could⟧ they but soon go home.",
            repair="Both drivers were taken to hospital, but they could soon go home.",
        ),
        bad(
            "A day later ⟦found⟧ divers the wreck. Near Gera ⟦burned⟧ a barn down.",
            repair="A day later divers found the wreck. Near Gera a barn burned down.",
        ),
        good("A year later came the end. On the hill burned a fire."),
        good("He would be happy, could he but see it. It was late, was it not, but for them, could it but rain, not."),
        good("So far has the plan gone that few can stop it. Instead of stopping, hit the road with the driver."),
        good("To no avail did the man call. LONDON (AP) - On Monday police arrested the owner."),
        good("Since January life has been hard. In May will the king come?"),
        bad(
            "With a find like this ⟦had⟧ nobody reckoned. Such a fire ⟦had⟧ the village never seen.",
            repair="With a find like this nobody had reckoned. Such a fire the village had never seen.",
        ),
        good("Such a sight had she never seen. So badly had they been hit that they left."),
        good("The firm had the plan not only drawn up but printed. No fire had the village ever seen."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        sure = () if passage.role in TERSE else sure_inversions(clauses_of(passage.text))
        certain = (
            hit
            for hit in sure
            if not _BEHIND_QUOTATION.search(passage.text, max(hit.span.start - 2, 0), hit.span.start)
        )
        return with_certain(certain, suspected_inversions(passage.text) if context.judged else ())


_BEHIND_QUOTATION = lazy_regex(r"[”\"’]\s$")
"""“Because grammar has no feelings,” is her reply."""
