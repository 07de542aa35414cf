"""One person, two ages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.ages.age_bands import DECADES, ages_out_of_bounds
from mtcheck.checks.discourse.ages.age_taken_up import ages_taken_up
from mtcheck.checks.discourse.ages.ages_of_pairs import ages_of_pairs
from mtcheck.checks.discourse.names.people import Age, ages
from mtcheck.checks.discourse.telling.telling import texts_of, told_here
from mtcheck.document import Document, Passage
from mtcheck.languages.english_numbers import NUMBER
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import has_comma, words_of
from mtcheck.report import Severity

__all__ = ["AgeGivenTwoWays"]

_is_number = lazy_regex(rf"{NUMBER}(?![0-9])", re.IGNORECASE).match
_is_number_with_mark = lazy_regex(rf"{NUMBER}[,.;)](?![0-9])", re.IGNORECASE).match
_opens_with_at = lazy_regex(r"\W*At\b").match
_REACH = 2
"""Passages before in which the person may have been introduced."""


class AgeGivenTwoWays(Check):
    id = "age-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    triggers = (
        lazy_regex(r"-(?:year|month|week|day)-old"),
        Bigram(frozenset("year years month months week weeks day days".split()), frozenset({"old"})),
        Together(Bigram(frozenset({"year", "years"}), frozenset({"of"})), frozenset({"age"})),
        Bigram(frozenset({"age"}), frozenset({"of"})),
        frozenset({"aged", "birthday", *DECADES}),
        lazy_regex(rf"^\({NUMBER}\)"),
        Bigram(has_comma, _is_number_with_mark, by_second=True),
        Bigram(frozenset({"is", "was"}), _is_number_with_mark),
        Together(
            Bigram(frozenset({"is", "was"}), _is_number),
            Bigram(_is_number, frozenset("today tomorrow on this".split())),
        ),
        Together(frozenset({"who"}), Bigram(frozenset({"is", "was"}), _is_number)),
        Together(
            Bigram(frozenset({"was"}), frozenset("only just barely".split())),
            Bigram(frozenset("only just barely".split()), _is_number),
        ),
        Bigram(frozenset({"turns", "turned"}), _is_number),
        Bigram(frozenset({"his", "her"}), lazy_regex("^[0-9]{2}(?![0-9])")),
        Together(frozenset({"celebrated", "celebrates"}), Bigram(frozenset({"his", "her"}), _is_number)),
        Bigram(frozenset({"at"}), _is_number_with_mark),
        Together(Bigram(frozenset({"at"}), _is_number), Bigram(_is_number, frozenset({"he", "she", "years"}))),
        Bigram(_opens_with_at, lazy_regex("^[0-9]{2,3}$")),
        Together(_opens_with_at, Bigram(frozenset({"only", "just"}), lazy_regex("^[0-9]{2,3},?$"))),
        Bigram(frozenset({"of"}), frozenset("about around roughly approximately".split())),
        Together(
            frozenset(
                "reach reaches reached reaching attain attains attained live lives lived living get gets".split()
            ),
            Bigram(frozenset({"as", "like"}), frozenset("he she it him her".split())),
        ),
    )
    message = "the text gives this person another age elsewhere"
    confidence = 0.9
    explanation = """
Finds a person whose age the text gives in two ways: "Weber (45)" and later "the 54-year-old Weber". Digits are swapped
when German figures are read aloud or rebuilt (*vierundfünfzig*), or two versions of a text are merged. Look the age
up. The same goes for ages that are no single figure: "in his early twenties … around fifty years old", "two
fourteen-year-olds … the sixteen-year-olds", "three weeks old … three months old", "born in 1985 … in 2023, the
31-year-old".

"The 36-year-old" alone counts where the text has spoken of one person only. Two people of one surname count as one
only if their first names agree or one is left out.
"""
    examples = (
        bad("Anna Weber (45) fell. Her dog barked at ⟦54⟧-year-old Anna Weber."),
        bad("A 47-year-old man drove his tractor into a stream. The ⟦74⟧-year-old driver was hurt."),
        bad("A couple aged 71 and 68 fell for a fake clerk. The husband saw it: the ⟦81⟧-year-old called the police."),
        bad("The twins Mia and Ben have won a prize. Mia, 14, wrote the software, while Ben, ⟦16⟧, built the machine."),
        bad(
            "A 34-year-old cyclist was injured in Ulm on Friday. A van driver had not seen him. The ⟦43⟧-year-old was"
            " taken to hospital.",
        ),
        bad(
            "Walt Finnegan, 67, is a father again, his manager said. At ⟦71⟧, Finnegan is older than his father-in-law."
        ),
        bad("A jury found 34-year-old Colm Rafter guilty of burning a neighbour's barn. The ⟦43⟧-year-old was calm."),
        bad("The actress Vera Lohmann (52) is to play the lead. For the ⟦55⟧-year-old Lohmann, it is the first time."),
        good("A 34-year-old cyclist was injured in Ulm. The van driver was unhurt. The 43-year-old stopped at once."),
        good("A 47-year-old man drove his car into a tree. The 74-year-old driver of the other car was hurt."),
        bad("Hedwig Pichler celebrated her 103rd birthday on Friday. At ⟦101⟧, Pichler is the oldest in town."),
        bad("Peter Maurer, 61, resigned. Maurer (⟦16⟧) did not say why."),
        bad("A 46-year-old roofer won. He will work on. At ⟦64⟧, the roofer says, he is still too young to retire."),
        good("A 46-year-old roofer won. At 46, the roofer says, he is still too young to retire."),
        good("A 46-year-old man won. At 64, the roofer says, he is still too young to retire."),
        bad("The climber Jakob Senn, 41, set off alone. The body of the ⟦47⟧-year-old was found on Sunday."),
        bad("A 58-year-old man fell from a ladder. The ⟦85⟧-year-old died at once."),
        good("Anna Weber (45) was hit by a driver from Bern. The 47-year-old was unhurt."),
        bad("Ursula Brandt has died at the age of 88. Brandt, ⟦86⟧, had lived in Chur."),
        bad("The boy was only eleven years old when he fled. Alone, the ⟦seventeen⟧-year-old crossed three borders."),
        bad("The race was won by Tadej Kosmač (26). The ⟦28⟧-year-old Slovenian took the lead on the last climb."),
        bad("A boy (9) was bitten by a dog. The ⟦19⟧-year-old boy had to undergo surgery."),
        bad("A hiker fell. The 47-year-old had been out with two friends. The ⟦74⟧-year-old died in the helicopter."),
        good("A 45-year-old man hit a 54-year-old man. The 54-year-old man died. The 19-year-old man who saw it fled."),
        bad("The victim was a cyclist aged 58. The ⟦85⟧-year-old died at the scene."),
        bad("Luca Senn is 22 years old. At ⟦32⟧, he is the youngest of the team."),
        bad("Ben Radtke (52) has a new film. His wife, a dancer, is 30. The ⟦55⟧-year-old posted a picture."),
        bad("At 43, Anna Voss is the youngest member. Anna Voss (⟦34⟧) is glad."),
        bad("A driver, 45, hit a tree. According to the police, the man, aged ⟦54⟧, died at the scene."),
        bad("The singer Roland Kirsch has died. He was 78. Kirsch, who turned ⟦87⟧ in April, had three children."),
        bad("At the age of 71 Emil Wagner set off alone. On Friday, the now ⟦70⟧-year-old came back."),
        bad("Erika Stoll, the missing hiker, is 62. Mrs. Stoll (⟦26⟧) wears a red jacket."),
        bad("The pensioner was hit by a tram. She was 84. She died on Monday, aged ⟦48⟧."),
        bad("Ruth Calloway, 72, swims. The doctors are impressed: at ⟦77⟧, Calloway has a good pulse."),
        bad(
            "The trumpeter Lonnie Bascombe has died at the age of 86. Bascombe, who was ⟦68⟧ when he died, was famous."
        ),
        bad("The guitarist Ray Delmonico died at his home in Nashville aged 82. The ⟦84⟧-year-old had been ill."),
        bad("Midfielder Jan Rybka is leaving. The 33-year-old has signed. For the ⟦35⟧-year-old Rybka, it is new."),
        bad("The motorcyclist, aged 23, left the road. A helicopter flew the ⟦32⟧-year-old man to Graz."),
        bad("A cyclist (47) fell on black ice. The ⟦74⟧-year-old woman was taken to hospital."),
        bad("The suspect in the bank robbery is 19 years old. On Friday, the ⟦29⟧-year-old was brought to court."),
        bad("At just 16, Ilse Baum has become a master. The ⟦18⟧-year-old learned to play when she was four."),
        bad("Ilja Brenner, who is only 11, won the cup. No other ⟦twelve⟧-year-old has ever managed that."),
        bad("A 27-year-old cyclist fell. For reasons still unknown, the ⟦72⟧-year-old had left the path."),
        bad("The singer Olav Ruud celebrated his fortieth birthday on Sunday. The ⟦36⟧-year-old danced all night."),
        bad("The composer Ida Zeltin has died at the age of 97. Until May the ⟦102⟧-year-old had still been teaching."),
        bad("Gerd Hauer was 51 when he died on Tuesday. The ⟦56⟧-year-old leaves two sons."),
        bad("At 15, Lina Roth has won the cup. Her father drove her. “I was calm,” said the ⟦17⟧-year-old."),
        bad("The new head of the theatre is 44-year-old Ines Faber. The director, ⟦47⟧, comes from Graz."),
        bad("Udo Kern, 58, will stand again; at ⟦sixty-three⟧, he is the oldest candidate of the party."),
        bad("Police arrested a 16-year-old on Friday. The youth, ⟦18⟧, had stolen a bus."),
        bad(
            "A man in his early twenties is being sought. The wanted man is about 1.80 metres tall, ⟦around fifty"
            " years old⟧."
        ),
        bad("The teacher, in her mid-fifties, has been ill since May. Her pupils want the ⟦35-year-old⟧ back."),
        bad(
            "The surgeon Beate Holm, 58, will head the clinic. She succeeds Arne Vick. Holm, who turned ⟦61⟧ last"
            " month, is glad."
        ),
        bad("The pianist Emil Tarr, 17, will play. He began when he was four. The ⟦19⟧-year-old is still at school."),
        good("The surgeon Beate Holm, 58, succeeds Arne Vick. Holm, who turned 59 last month, is glad."),
        good("Wanted: a girl of 15 from Ulm. She is 1.65 metres tall."),
        bad("Two twelve-year-olds set fire to a barn. The ⟦fifteen⟧-year-olds said that they had been bored."),
        bad("Three 17-year-old girls sprayed a train. The ⟦19⟧-year-olds must do community service."),
        bad("Born in 1985, Karim Lauer is an old hand. In the match on 12 May 2023, the ⟦31⟧-year-old scored twice."),
        bad("A four-week-old baby was found in a church. The ⟦five-month-old⟧ is doing well."),
        bad(
            "The baby was three weeks old when it got a new heart. The girl, who was ⟦three months old⟧ on the"
            " day of the"
            " operation, is well."
        ),
        bad("The 200-year-old lime tree must be felled. Experts say that the ⟦300⟧-year-old tree is rotten."),
        bad("A 4,000-year-old dagger lay in the ice. The weapon, which is about ⟦400⟧ years old, is in Bern."),
        bad("The oak is 600 years old. Experts say that the ⟦300⟧-year-old tree must go."),
        good("A 4,000-year-old dagger lay in the ice. The sword is about 400 years old. The oak is 90 years old."),
        good("The oak is 600 years old. The tree was 300 years old when the church was built."),
        good("The 200-year-old lime tree must be felled. The 300-year-old oak next to it may stay."),
        good("A five-week-old kitten was found. The three-month-old dog of the owner adopted it."),
        good("The baby was three weeks old when it got a new heart. Now the five-month-old is crawling."),
        good("Born in 1985, Karim Lauer is an old hand. In the match on 12 May 2023, the 37-year-old scored."),
        good("Born in 1985, Karim Lauer coaches the youth. In May 2023, the 17-year-old keeper Mia Hahn joined."),
        good(
            "Two fourteen-year-olds beat the sixteen-year-olds in the final. Two 12-year-olds and the 15-year-olds won."
        ),
        good("Police seek two men. One is in his early twenties. The other is around fifty years old."),
        good("A man in his forties robbed a woman. The man is about 45 years old. She is about sixty years old."),
        good("The singer Olav Ruud celebrates his fortieth birthday in May. The 39-year-old plans a concert."),
        bad("Frieda Holm celebrated her 100th birthday on Thursday. The ⟦99⟧-year-old still does the crossword."),
        bad("Pianist Olga Hart turned 80 on Sunday. She no longer gives concerts, the ⟦79⟧-year-old said."),
        bad("The driver, born in 1990, died at the scene in 2022. He was only ⟦25⟧."),
        bad("The climber, born in 1961, was killed in an avalanche in 2003 at the age of ⟦48⟧."),
        bad("The polar bear Knuti has died at the age of 27. Few bears reach the age of ⟦31⟧, as he did."),
        bad("The elephant cow Rani died at the age of 54. Hardly any elephant lives to be ⟦61⟧, as she did."),
        bad("Born in 1948, the author published her first novel at the age of ⟦30⟧ in 1988."),
        good("Born in 1948, the author published her first novel at the age of 40 in 1988."),
        good("Frieda Holm celebrates her 100th birthday on Thursday. The 99-year-old still does the crossword."),
        good("Frieda Holm would have celebrated her 100th birthday on Thursday. The 99-year-old died in May."),
        good("The driver, born in 1990, died at the scene in 2022. He was only 32; his brother is 25."),
        good("The driver, born in 1990, was not hurt. His passenger died in 2022. She was 25."),
        good("The driver, born in 1990, moved to Ulm in 2022. His son died in 2023. He was only 5."),
        good("The bear died at the age of 27. Few bears reach the age of 31, as his father did, or of 27, as he did."),
        good("The singer celebrated his father’s ninetieth birthday. The 58-year-old danced all night."),
        good("The actor’s father died at the age of 51. The 56-year-old thinks of it every day."),
        good("At 16, Ruben Lau has flown to Visby. His mother waited. “I could not look,” the 48-year-old said."),
        good(
            "The new head is 44-year-old Ines Faber. The outgoing director, 66, is retiring. The singer Jan Ost,"
            " 30, sang."
        ),
        good("Udo Kern, 58, will stand again; at 63, he would be the oldest. At thirty-two, he was the youngest."),
        good(
            "A 34-year-old fell. The 43-year-old driver of the car and the 44-year-old at the wheel of the van saw it."
        ),
        bad("A 53-year-old bus driver saved a boy. “It was nothing,” the ⟦35⟧-year-old told reporters."),
        bad("The new coach, 33-year-old Piotr Zak, starts in May. The Pole, ⟦38⟧, has worked in Graz until now."),
        bad("The girl, 6, had got lost. A hunter found the ⟦nine⟧-year-old asleep under a tree."),
        bad("The actor, who will be 70 in June, has retired. The ⟦73⟧-year-old wants to paint."),
        bad("Wanted: a man in his thirties. The suspect, who is ⟦about sixty years old⟧, fled on a bicycle."),
        good("The actor, who will be 70 in June, has retired. The 69-year-old wants to paint."),
        good("The minister, 52, praised the girl. The 12-year-old had saved a child."),
        good("The boy, 8, lives with his grandmother. The 68-year-old takes him to school."),
        good("A 71-year-old hiker is missing. The 17-year-old who last saw her says she was cheerful."),
        good("The author died at the age of 66. The 70-year-old manuscript was never printed."),
        good("Born in 1970, Jan Berg coaches Kiel. On 3 May 2024, he brought on the 18-year-old."),
        good("Two 15-year-olds are missing. The 13-year-olds they were with have been found."),
        good("When the 41-year-old heard that Mrs Olwen Pritchard, 79, faced eviction, he cleared her arrears."),
        good("Udo Kern, 58, leads the party. At 35, he was mayor. The chemist, 62, who ran against him lost."),
        bad("She was born in 1961. When she took office on 1 July 2020, the ⟦49⟧-year-old promised a new start."),
        bad("The man in his late fifties had held up three banks. Officers arrested the ⟦22-year-old⟧ at the station."),
        good("The man in his late fifties had held up three men. Officers took the 22-year-old to hospital."),
        good("Ilja Brenner, who is only 11, won the cup. No other eleven-year-old has ever managed that."),
        good("The motorcyclist, aged 23, hit a pedestrian. A helicopter flew the 32-year-old man to Graz."),
        good("A cyclist (47) collided with a van. The 48-year-old man was unhurt."),
        good("The driver, 23, was arrested at home. He had threatened the 32-year-old woman for months."),
        good("The owner of the bank is 19 years old. His father built it. The 49-year-old was brought to court."),
        good("At just 16, Ilse Baum became a master. The 34-year-old now teaches chess at a school in Kiel."),
        good("Tomasz Rybka praised Jan Kolar. The 33-year-old has signed. For the 35-year-old Kolar, it is new."),
        good("Ruth Calloway, 72, swims. Even at 60, Calloway swam."),
        good("Erik Skar beat Nando Zurb. “It was fun,” the 29-year-old said. The 24-year-old Swiss was happy, too."),
        good("Ray Lund died aged 82. Lund, who was 40 when he left, ran a bar."),
        good("A 45-year-old driver hit a cyclist. The man, aged 54, died at the scene."),
        good("The singer has died. He was 78. Kirsch, who would have turned 79 in April, had three children."),
        good("Kovar beat a 19-year-old qualifier. Kovar, the 27-year-old Czech, needed three hours."),
        good("The house is 85 years old. The 58-year-old inherited it from his mother, who was 25 when she built it."),
        good("His son turned 18 last week. The 48-year-old threw a party."),
        good("The girl was twelve when the war began. The 92-year-old remembers the sirens."),
        good("Pool beat Thorn by one wicket. A stand by Haroon Malik (61) and 16-year-old Joe Sugden (34) won it."),
        good("Anna Weiss was 19 when she left home. Today the 45-year-old runs a hotel."),
        good("As a 16-year-old, Moritz Hahn worked in the mine. The 61-year-old remembers the dust."),
        good("A 31-year-old and his friend were arrested. The 28-year-old confessed."),
        good("Police arrest man, 32, after woman is found dead. The 44-year-old had been stabbed."),
        good("The singer celebrates her 50th birthday. Her daughter, a 22-year-old student, baked the cake."),
        good("A 58-year-old man and his wife fell. The 55-year-old died, the 58-year-old lives."),
        good("Anna Weber (45) fell. Her dog barked at 45-year-old Weber."),
        good("Goals: Müller (12), Kane (34), Müller (77). Hamilton (25) leads. Hamilton (43) extends his lead."),
        good("At 17, Roland Kirsch left school to join a band. Kirsch was 24 when he moved. Kirsch, 78, died at home."),
        good("In 1988 the 36-year-old Morales won. Four years earlier the 32-year-old Morales had lost the final."),
        good(
            "In Ohio, 52.1% voted. The rate in Ohio is 6.5 percent. A man, 40, from Ohio met a 31-year-old from Ohio."
        ),
        good("The dancer Ines Prado, 31, and her mother, Ines Prado, 58, run the school. Curie was 36. Curie was 44."),
        good("Anna Weber (45) and Paul Weber (47) fell; Weber turned 46 in May."),
        good("The jeweller, 67, let fly. “I hit him,” she said. The raider lost his cap. The 41-year-old was caught."),
        good("Bayern (75) beat Dortmund (57)."),
        good("“I've dreamed about that since I was seven,” said the 19-year-old. Adeyemi joined in January."),
        good("The 47-year-old fell.", source="Der 47-Jährige fiel.", rows=(("Ein Mann (45).", "A man (45)."),)),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        of_name = set()
        for age, first in context.gathered(self, _contradictions):
            if age.index == context.index:
                of_name.add(age.span)
                message = f"{' '.join(first.names)} is {first.years} elsewhere in the text"
                yield Hit(age.span, message=message)
        told = told_here(context, 0, _REACH)
        text = told + passage.text
        known_here = set()
        for span, known in ages_taken_up(text, len(told)):
            message = f"the person spoken of is {known} elsewhere in the text"
            if span.shifted(-len(told)) not in of_name and span not in known_here:
                known_here.add(span)
                yield Hit(span.shifted(-len(told)), message=message, confidence=0.8)
        paired = ((span, given) for span, given in ages_of_pairs(text) if span.start >= len(told))
        near = context.fact(texts_of)[max(context.index - _REACH, 0) : context.index + 1]
        with_decades = any(not words_of(one).isdisjoint(DECADES) for one in near)
        for span, given in chain(ages_out_of_bounds(text, len(told), with_decades=with_decades), paired):
            if span.shifted(-len(told)) not in of_name and span not in known_here:
                message = f"whoever is spoken of is “{given}” elsewhere in the text"
                yield Hit(span.shifted(-len(told)), message=message, confidence=0.8)


def _contradictions(document: Document, shown: Sequence[int]) -> tuple[tuple[Age, Age], ...]:
    """Ages that contradict an earlier one of the same person, with that one."""
    found = []
    known: defaultdict[str, dict[tuple[str | None, int], Age]] = defaultdict(dict)
    for age in ages(document, shown):
        first_name = age.names[0] if len(age.names) > 1 and age.names[0].lower() not in _OPENERS else None
        namesakes = known[age.names[-1]]
        same = [other for (name, _), other in namesakes.items() if None in (name, first_name) or name == first_name]
        if same and all(_contradict(other, age) for other in same):
            found.append((age, same[0]))
        namesakes.setdefault((first_name, age.years), age)
    return tuple(found)


def _contradict(one: Age, other: Age) -> bool:
    """Whether two ages cannot be those of one person: at one time, or the earlier in life above that of today."""
    if one.bare and other.bare and max(len(one.names), len(other.names)) == 1:
        return False
    if one.of_place or other.of_place:  # digits that changed places, if anything
        return str(one.years) == str(other.years)[::-1] != str(other.years)
    if (one.birthday or other.birthday) and abs(one.years - other.years) <= 1:
        return False
    if one.then != other.then:
        then, now = (one, other) if one.then else (other, one)
        return then.years > now.years
    return not one.then and one.years != other.years


_OPENERS = frozenset(
    "why when the but and for with that what how where after before since while if then only even".split()
)
"""Words with a capital at the beginning of a sentence that are no first names."""
