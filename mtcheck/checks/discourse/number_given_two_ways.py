"""One thing, two numbers."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence

from mtcheck.check import Bigram, Context, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.amounts.counted_nouns import NOT_COUNTED
from mtcheck.checks.discourse.amounts.figures import (
    MOST_FIGURES,
    Figure,
    figures_of,
    holds_figure,
    is_figure,
    is_reckoned,
    may_take_up,
)
from mtcheck.checks.discourse.amounts.figures_restated import (
    RESTATED,
    digits_swapped,
    level_restated,
    may_be_planned,
    planned_restated,
    sum_restated,
    total_restated,
)
from mtcheck.checks.discourse.amounts.figures_taken_up import LARGEST, MORE, contradicted, fate_of, sentence_of
from mtcheck.checks.discourse.telling.telling import (
    Contradiction,
    Restated,
    contradictions_here,
    restating,
    sentence_around,
    texts_of,
    told_here,
)
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.english_numbers import NUMBER, count
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["NumberGivenTwoWays"]

_REACH = 4
"""Passages between two mentions."""
_STEM = 4
"""Letters by which a verb is known again."""
_AROUND = 40
"""Characters behind a vote in which its voters are told."""


class NumberGivenTwoWays(RuledCheck):
    id = "number-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    message = "the text gives another number elsewhere"
    confidence = 0.8
    explanation = """
Finds a number that the text takes up as another: "a twelve-point plan" and later "the ten-point plan", "320 people
lose their jobs … the 230 jobs", "a fine of 3,000 euros … the fine of 30,000 euros", "six people died … the nine dead".
One of the two figures was mistranslated, or two versions of the text were merged. Look the figure up.

What takes a number up says *the*, *these* or *all*. It must count, measure or belong to the same thing, of which the
text has given one number only, and must not stand before or be the sum or the difference of two that do. Where the
text tells of growth, of others or of another time, it stays silent. The same digits at another scale (1,200 jobs,
12,000 jobs) or in another order count more easily, and so do 18 and 80, which German says alike.
"""
    examples = (
        good("Some 80 residents were moved. A couple and their son were taken to hospital; all three were discharged."),
        bad("China published a twelve-point peace plan. The ⟦ten⟧-point plan calls for a ceasefire."),
        bad("Four dogs need a home: Fee, Willi, Asta and the mongrel Kuno. Who wants one of the ⟦five⟧ dogs can call."),
        bad("Three former managers of the bank are on trial. All ⟦four⟧ defendants deny it."),
        bad("Nineteen people were rescued from a lift. The last of the ⟦twenty-nine⟧ passengers was down at six."),
        bad("They stole five paintings. It was three in the morning. The ⟦eight⟧ paintings are worth a million."),
        bad("The state supports the organ with 2.4 million euros. The ⟦2.6⟧ million euros will be paid in May."),
        bad("A coach skidded off the road, injuring seven people. All ⟦nine⟧ of the injured were able to go home."),
        good("A court tried six employees. It found six of the eight employees guilty, whom it had to acquit in May."),
        good("The front feet have lost the thumb, so that four toes are left, while the rear feet have all five toes."),
        good("The club has raised 40,000 francs. The 45,000 francs it needs will come from the town."),
        good("The town gave 40,000 francs in May. The 45,000 francs of last year were more."),
        good("The deal covers 220,000 workers. Both sides agreed on a rise worth 6.4%, which is the benchmark."),
        good("He sacked his finance minister and two officials. All three deny it. The last of the 19 guests left."),
        good("Four dogs and a cat need a home. Who wants one of the five animals can call."),
        bad("They agreed on a 30-day ceasefire. Hours later the ⟦13⟧-day ceasefire was broken."),
        bad("The bank is cutting 1,200 jobs. The union heard of the ⟦12,000⟧ jobs an hour before."),
        bad("The fire cost around three million francs. The insurance covers the ⟦30⟧ million francs."),
        bad("The court imposed a fine of 3,000 euros. She accepted the fine of ⟦30,000⟧ euros."),
        bad("The school costs 18 million francs. Voters approved the ⟦80⟧ million francs in June."),
        bad("The minister promised 60 million for schools. Of the ⟦16⟧ million, a third goes to the valleys."),
        bad("The prize is worth 50,000 euros. The ⟦15,000⟧ euros will be spent on a roof."),
        good(
            "The prize is worth 50,000 euros. The 15,000 euros from the state are spent. The 48,000 euros were a gift."
        ),
        bad("They stole jewellery worth 18,000 euros. Police put the value of the stolen jewellery at ⟦80,000⟧ euros."),
        bad("He took coins worth 3,200 euros. The stolen coins were worth ⟦32,000⟧ euros."),
        good("They stole jewellery worth 18,000 euros. Its owner put the value of the jewellery at 80,000 euros."),
        good("They stole jewellery worth 18,000 euros. Police put the value of the stolen jewellery at 18,000 euros."),
        good("They stole jewellery worth 18,000 euros. But the value of the paintings is put at 80,000 euros."),
        bad("The city bought 40 buses. The ⟦14⟧ buses cost 32 million francs."),
        good("The city bought 40 buses. The 14 buses of the first series are in service; 14 years ago it had 40."),
        bad("The court sentenced him to four years in prison. The ⟦five⟧-year prison sentence is not final."),
        good("The prosecutor asked for five years. He was sentenced to four years. The four-year sentence is final."),
        good("Of 18 million francs, the canton pays 80 per cent; it rose from 13 to 30 million francs."),
        good("About 2,000 people came in Bern, in Zurich 20,000. The 20,000 people in Zurich sang."),
        good("The court imposed a fine of 3,000 euros; the other fine of 500 euros stands."),
        bad("He won 4.6 million euros. He will spend the ⟦4.6⟧ billion euros on a farm."),
        good("It cuts 100 jobs in Bern and 1,000 jobs abroad; it cost three million francs or 30 million francs."),
        good("The choir has 45 members; the 54 members of the orchestra are older."),
        good("China published a twelve-point peace plan. The 12-point plan calls for a ceasefire."),
        good("After a two-day visit the three-day summit began. The earlier ten-point plan, then a twelve-point plan."),
        good("A 20-year old student and the 22-year-old student met."),
        bad("The factory is to close, and 320 people lose their jobs. The union fights for each of the ⟦230⟧ jobs."),
        bad("Seven people were injured on the ride. All ⟦17⟧ people have left the hospital."),
        bad("The council lends 12.5 million francs. The ⟦15.2⟧ million are to be spent by 2028."),
        bad("The firm is laying off 160 employees. A plan exists for all of the ⟦106⟧ dismissed."),
        bad("The firm is cutting 450 jobs at its plant. The union called the loss of ⟦540⟧ jobs a disaster."),
        bad("Four people were injured in Darmstadt. All ⟦five⟧ of the injured could leave hospital."),
        bad("Five passengers were hurt in Dresden. ⟦Seven⟧ of the injured are still in hospital."),
        bad("The farm is to have eighteen turbines. Each of the ⟦sixteen⟧ planned turbines is 240 metres tall."),
        bad("It wants to spend 12 million euros on a plant. Half of the ⟦15⟧ million euros is to come from the state."),
        bad("For twenty-two years, she ran the library. She looked back on her ⟦twenty-seven⟧ years in charge."),
        bad("The planet is 41 light years from Earth. At a distance of only ⟦14⟧ light years from us, it is close."),
        good("Four people were injured, and a girl. All five of the injured could leave hospital."),
        good(
            "Seven passengers were hurt. Five of the injured are in hospital; all seven of the passengers are tourists."
        ),
        good(
            "For twenty-two years, she ran the library. Before that she was a teacher; her 40 years at work are over."
        ),
        good("It is 41 light years from Earth. A planet at a distance of 12 light years is better known."),
        good(
            "The farm was to have eighteen turbines, now it is smaller. Each of the sixteen planned turbines is taller."
        ),
        bad("Six people died in the fire. Among the ⟦nine⟧ dead are two children."),
        bad("In the crash 14 people were slightly injured. Three of the ⟦40⟧ injured are still in hospital."),
        bad("The mountain is 2,970 metres high. On the ⟦2,790⟧-metre peak there is a cross."),
        bad("Fourteen people were injured. Most of the ⟦forty⟧ injured could go home."),
        bad("The road will be closed for six weeks from May. Shops fear the ⟦eight⟧-week closure."),
        bad("In the avalanche, five people were buried. Rescuers dug out all ⟦six⟧ alive."),
        bad("The train was delayed by 40 minutes. After the delay of ⟦50⟧ minutes, it went on."),
        bad("Thieves stole three paintings. The ⟦four⟧ paintings were found in a bin."),
        bad("The rent rises by 8 per cent in April. Tenants find the ⟦18⟧ per cent increase outrageous."),
        bad("The council approved the budget by 31 votes to 17. Only ⟦13⟧ councillors voted against it."),
        bad("Burglars stole seven sheep. The owner puts the value of the ⟦nine⟧ animals at 2,500 euros."),
        bad("Two penguins escaped from the zoo. A jogger saw all ⟦three⟧ runaways on the towpath."),
        bad("Thieves took four paintings from a villa. The ⟦six⟧ works are worth two million euros."),
        bad("The bank is closing six of its branches. Customers of the ⟦eight⟧ branches being closed are angry."),
        bad("The group will sell four of its hotels. Staff in the ⟦five⟧ hotels affected were told on Monday."),
        bad("Twelve people were hurt, two of them badly. All ⟦fourteen⟧ injured passengers are in hospital."),
        bad("Nine miners were trapped. Rescuers reached the ⟦eleven⟧ trapped men at dawn."),
        bad("The fire killed eight people. A service was held for the ⟦eleven⟧ victims of the fire."),
        bad("Fifteen schoolboys were on the bus. All ⟦seventeen⟧ boys got out unhurt."),
        bad("The council voted 23 to 18 in favour of the pool. He said that ⟦twenty-six⟧ members had voted yes."),
        bad("They rejected the motion by 61 to 34. The ⟦forty-three⟧ supporters of the motion left the room."),
        bad("A ticket will cost 3.40 euros instead of 3.10. The rise to ⟦3.60⟧ euros is due to high wages."),
        bad("The rate fell to 5.2 per cent in April. The agency calls the new rate of ⟦2.5⟧ per cent seasonal."),
        bad("Turnout was 46.3 per cent. The mayor called a turnout of ⟦43.6⟧ per cent a disgrace."),
        bad("It was 38.6 degrees on Sunday. It was cooler than the day before, when ⟦36.8⟧ degrees had been recorded."),
        bad("He drove 112 kilometres an hour in a 50 zone. At ⟦121⟧ kilometres an hour he was 70 over the limit."),
        bad("The cable car is to be 2.8 kilometres long. A ⟦3.8⟧-kilometre ropeway like the one planned is too long."),
        bad("The clinic will have 620 beds. In a building with ⟦260⟧ beds, as envisaged, nobody would be lost."),
        bad("The storm felled some two hundred trees. The roughly ⟦two thousand⟧ trunks felled by it block the paths."),
        bad(
            "The judges jailed him for six years and nine months. The term of ⟦nine years and six months⟧ is too harsh."
        ),
        bad("She won in two hours and eleven minutes. Her winning time of ⟦2:14 hours⟧ broke the record."),
        bad("They have four children. Every morning, the ⟦five⟧ siblings feed the alpacas."),
        bad("The festival is spread over five stages. All ⟦eight⟧ of them can be reached on foot."),
        bad("Officers seized forty kilos of khat. The leaves, weighing ⟦fourteen⟧ kilos in all, were burned."),
        bad("The firm increased its profit to 88 million euros. Half of the ⟦eighty⟧ million profit is paid out."),
        bad("The storm lasted forty minutes. In those ⟦fourteen⟧ minutes, roofs were torn off."),
        bad("The wolf killed nine sheep. Experts took samples from all ⟦seven⟧ animals that same evening."),
        good("Eleven people were hurt. In a second crash, three were injured; all fourteen injured riders are home."),
        good("Twelve people were hurt, two of them badly. All twelve injured passengers are in hospital."),
        good("The fire killed eight people. A service was held for the eleven victims of the flood."),
        good("By 23 votes to 18 the council approved the pool. Last year, 26 members had voted yes."),
        good("A ticket will cost 3.40 euros instead of 3.10. The Greens want a new price of 2.90 euros."),
        good("The rate fell to 5.2 per cent. In the next district, the rate of 2.5 per cent is the lowest."),
        good("Turnout was 46.3 per cent. At the last election, a turnout of 43.6 per cent had been a record low."),
        good("It was 38.6 degrees on Sunday. On Saturday, 36.8 degrees had been measured."),
        good("It went at 132 kilometres an hour when it left the track. The limit there is 123 kilometres an hour."),
        good(
            "The cable car is to be 2.8 kilometres long. A 3.2-kilometre line like the one proposed by others is dear."
        ),
        good("The clinic would have 620 beds. The smaller house has 260 beds. The 1,430 beds of its rival are taken."),
        good("The storm felled some two hundred trees in the park. In the whole state, it felled two thousand trees."),
        good("They jailed him for six years and nine months. Prosecutors had asked for nine years and six months."),
        good("She won in two hours and eleven minutes. Her personal best time of 2:09 hours dates from 2021."),
        bad("The shop was founded 125 years ago. Its ⟦152⟧nd anniversary is being celebrated all week."),
        bad("The 45-minute documentary is shown on Sunday. The ⟦54⟧-minute film took two years to make."),
        bad("It took 19 hours to put out the fire. During the ⟦91⟧-hour operation, two firefighters were hurt."),
        bad("The snake measured 2.3 metres. A snake of ⟦3.2⟧ metres is not something one wants, he said."),
        good("The shop was founded 125 years ago. Its owner celebrated her 52nd birthday last week."),
        good("The 45-minute documentary is shown on Sunday. After it, the 54-minute film about it follows."),
        good("Prices rose by 2.1 per cent in June. The increase of 1.2 per cent in May had been the smallest."),
        good("He was jailed for five years. She had to sell her home of 50 years."),
        good("She was sentenced to a fine of 12,000 euros. The fine of 21,000 euros that they wanted was too high."),
        good("Some 1,200 people work there. A third of the 2,100 people in the village depend on it."),
        good("The twins' parents have four children. The five children next door play with them."),
        good("The profit was 88 million euros. The 80 million profit that analysts had expected was beaten."),
        good("She won in two hours and 20 minutes. In the relay, their winning time was 1:12 hours."),
        good("They have four children. Her sister has a large family, too: the five siblings live on a farm."),
        good("Dozens of revellers were stranded for three nights. The landlady fed all 37 of them."),
        good("The festival is spread over five stages and three clubs. All eight of them can be reached on foot."),
        good("Officers seized forty kilos of khat. On Friday, they found more leaves, weighing fourteen kilos in all."),
        good(
            "Of the 870 vacant posts, 340 are for nurses. Of the 340 posts advertised in August, 121 could be filled."
        ),
        good("Some 870 posts are vacant. Of the 340 posts advertised in August, only 121 could be filled."),
        good("Burglars stole seven sheep and some goats. The value of the nine animals is put at 2,500 euros."),
        good("Burglars stole seven sheep. The nine animals in the barn were left, the other animals were unhurt."),
        good("The bank is closing six of its branches. The eight branches that remain will be refurbished."),
        good("The bank is closing six of its 20 branches. The six branches being closed are in Kiel."),
        good("Two penguins and a seal escaped from the zoo. A jogger saw all three runaways on the towpath."),
        good("The council approved the budget by 31 votes to 17. Of the Greens, 13 councillors voted against it."),
        good("The council approved the budget by 31 votes to 17. Only 17 councillors voted against it."),
        good("He won the 100 metres. The 200 metres went to Reed. Add 200 grams of flour. Add the 20 grams of butter."),
        good("Turnout was 45 per cent. Among the young, the turnout of 54 per cent was the highest."),
        good(
            "Of them 1.9% speak French (1.90%), and 19% speak two languages. The fund has 18 million dollars. The 80"
            " million dollars of the second fund are spent."
        ),
        good("Five people and their guide were buried. Rescuers dug out all five, and a dog, alive."),
        good("Twelve children and two teachers were on the bus. All 14 occupants were rescued."),
        good("The new hospital has 230 beds. The 320 beds of the old one were never all occupied."),
        good("Six people died in the fire, three more later. Among the nine dead are two children."),
        good("At first 14 people were said to be injured. By evening, the 40 injured were in hospital."),
        good("Six people died and nine were hurt. Two of the nine injured are children; the six dead are men."),
        good("The firm cut 160 jobs last year and 106 this year. All of the 106 jobs are in Graz."),
        good("Two men were arrested and a third was found. The three men are in custody."),
        good("Of the 320 jobs, 230 will go. The 230 employees were told on Monday; the remaining 90 people move."),
        bad("The opera house will cost 310 million euros. Of the ⟦310⟧ billion, the state will bear half."),
        good("He dismissed two ministers over the collapse of a roof that left eight people dead. Both deny it."),
        good("Seven people were injured, then ten more. All 17 people have left the hospital."),
        good("The contest left two people in hospital. Half of the 20 people who took part had dropped out by then."),
        good("The first boat carried 267 people. Of the 247 people aboard the second, 21 live."),
        good("Two people were injured in an explosion. All 24 residents were put up in a hotel."),
        good("The repairs cost 310,000 euros. The mill made a profit of 3,100 euros last year."),
        good("Her paper was published two years later. She taught there until her retirement 20 years later."),
        good("The shares closed 19.4 per cent lower. A fund that holds 7.2 per cent of the shares wrote to the board."),
        good("It plans to raise 5.1 billion riyals, with shares priced at between 46 and 51 riyals each."),
        good("It plans to raise 5.1 billion riyals.\n\nIt will offer shares at between 46 and 51 riyals each."),
        good("Three teenagers were rescued. The lads, all 15, had been dozing off the beach when the tide turned."),
        good("The surplus narrowed to $4.1 billion in June. Exports slipped 1.2 percent to $41.0 billion."),
        good("Bonds fell, pushing the 30-year yield to 3.28 per cent. The 10-year yield rose 4 basis points."),
        good("Twelve people were hurt. By evening the number was 17, and all 17 people were in hospital."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return *_RULES, Rule(self._taken_up, (is_figure,))

    def _taken_up(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for hit in contradictions_here(self, context, _contradictions):
            if all(hit.span != other.span for rule in _RULES for other in rule.find(passage, context)):
                yield hit


def _contradictions(document: Document, shown: Sequence[int]) -> tuple[Contradiction, ...]:
    texts = texts_of(document)
    found = [] if document.batch else list(_headed(texts, shown))
    near: deque[Figure] = deque(maxlen=MOST_FIGURES)
    values: set[float] = set()
    digits: set[str] = set()
    for index in shown:
        reach = 0 if document.batch else _REACH
        while near and index - near[0].index > reach:
            near.popleft()
        values = set() if document.batch else values
        planned = may_be_planned(texts[index])
        for figure in figures_of(index, texts[index]):
            its_digits = [its for its in (figure.digits, figure.sorted_digits) if len(its) > 1]
            if (
                near
                and figure.value not in values
                and (planned or not digits.isdisjoint(its_digits) or may_take_up(figure))
            ):
                found += _contradiction(texts, figure, near)
            near.append(figure)
            values.add(figure.value)
            digits.update(its_digits)
    return tuple({(one.index, one.span): one for one in reversed(found)}.values())[::-1]


def _contradiction(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Iterator[Contradiction]:
    first = None if figure.is_year else _contradicted(texts, figure, near)
    if first is not None:
        yield Contradiction(figure.index, figure.span, texts[first.index][first.span.start : first.end].strip())


def _contradicted(texts: Sequence[str], figure: Figure, near: Sequence[Figure]) -> Figure | None:
    """The figure that another contradicts, in whatever way."""
    first = contradicted(texts, figure, near) or level_restated(texts, figure, near)
    text = texts[figure.index]
    if first is not None and figure.value <= _MANY_KIN and _FAMILY.search(text, figure.sentence, figure.span.start):
        first = None  # a couple and their son were taken to hospital; all three were discharged
    if first is not None and figure.value == first.value + 2 and _COUPLE.search(texts[first.index]):
        first = None  # the couple have three children; all five of them
    if first is not None and figure.value > first.value and _ALL_OF.search(text, 0, figure.span.start):
        first = None  # three tank cars split open; none of the 14 derailed cars carried
    if first is not None and is_reckoned(figure.value, _summands(texts, near)):
        first = None
    first = first or digits_swapped(texts, figure, near) or total_restated(texts, figure, near)
    return first or sum_restated(texts, figure, near) or planned_restated(texts, figure, near)


_MANY_KIN = 6
_FAMILY = lazy_regex(r"\b(?:couple|man|woman|mother|father|parents)\b[^.!?]{0,60}\band (?:their|his|her)\b")
_COUPLE = lazy_regex(r"\b(?:couple|parents|husband and wife|mother and father)\b", re.I)
_ALL_OF = lazy_regex(r"\b[Nn]one of the $")
_OF_THEM = lazy_regex(r"\s(?:[a-z]+\s)?of\s(?:them|whom|which)\b|\sof\s(?:the|these|those)\s")


_OF_CLOCK = lazy_regex(r"\s(?:in\sthe\s(?:morning|afternoon|evening)|o['’]clock|[ap]\.?m)\b")
_APART = lazy_regex(rf"{_OF_THEM.pattern}|{_OF_CLOCK.pattern}")


def _summands(texts: Sequence[str], near: Sequence[Figure]) -> list[float]:
    """The values of which some two may add up: two of them are a part of the others and none more."""
    return [one.value for one in near if not _APART.match(texts[one.index], one.span.end)]


_VOTES = lazy_regex(r"\b(?:by|with|voted)\s(?P<one>\d{1,3})\s(?:votes\s)?to\s(?P<other>\d{1,3})\b(?!\s?(?:%|per))")
_VOTED = lazy_regex(
    rf"(?:^|(?<=[.!?]\s)|(?<=\bthat\s))(?:(?:Only|Just|The"
    rf"|All)\s)?(?P<number>{NUMBER})\s(?:[a-z]+\s)?(?:(?:councillors|members(?:\sof\s(?:the\s)?[a-z]+)?|MPs"
    rf"|deputies|senators"
    rf"|delegates"
    r"|lawmakers|parliamentarians|representatives|people|votes)\s)?(?:had\s)?(?:voted\s(?:against|for|in\sfavou?r"
    r"|yes|no)"
    r"|were\s(?:against|in\sfavou?r"
    r"|opposed)|(?:supporters|opponents)\sof\sthe\s(?:bill|motion|law|plan|proposal|project|reform|amendment))\b",
    re.IGNORECASE,
)


_VOTES_CALLED = lazy_regex(rf"\bthe\s(?P<number>{NUMBER})\svotes\s(?:in\sfavou?r|for|against)\b")


def _voted(context: Context, text: str) -> Restated:
    """“by 31 votes to 17 … only 13 councillors voted against it”, where the text tells of one vote."""
    for voted in (*_VOTED.finditer(text), *_VOTES_CALLED.finditer(text)):
        told = told_here(context, voted.start(), 1)
        votes = list(_VOTES.finditer(told))
        named = "ponents" in voted[0] or "upporters" in voted[0]  # of the motion, which is no party
        party = not named and _PARTY.search(text, voted.start(), min(voted.end() + _AROUND, len(text)))
        if len(votes) == 1 and not party:
            given = {int(votes[0]["one"]), int(votes[0]["other"])}
            if count(voted["number"]) not in given and not _PARTY_TOLD.search(told, votes[0].end()):
                yield Span(*voted.span("number")), votes[0][0]


_PARTY_TOLD = lazy_regex(
    r"\b(?:from|party|group|own|other|abstain\w*|first|second|committee|chamber"
    r"|(?:members|MPs|deputies|councillors) of)\b"
)
_PARTY = lazy_regex(
    r"\b(?:of (?:them|the|its|whom)|from|party|group|own|other|abstain\w*|first|second|committee|chamber)\b"
)


def _headed(texts: Sequence[str], shown: Sequence[int]) -> Iterator[Contradiction]:
    """Another number in the text than in its heading: “two injured”, “Three pupils were injured”."""
    if not shown or shown[0] != 0 or not _HEADING.fullmatch(texts[0]):
        return
    headings = [] if _ROUGH.search(texts[0]) else figures_of(0, texts[0])
    if not headings:
        return
    body = [figure for index in shown[1:] if index <= _REACH for figure in figures_of(index, texts[index])]
    values = [figure.value for figure in body]
    for heading in headings:
        fate = fate_of(texts, heading)
        same = [one for one in body if (fate_of(texts, one) == fate if fate else _is_named(heading, one))]
        told = {one.value for one in same}
        if len(told) != 1 or max(*told, heading.value) > LARGEST or is_reckoned(heading.value, values):
            continue
        before = texts[same[0].index][max(same[0].span.start - _SHORT, 0) : same[0].span.start]
        if not heading.is_year and not MORE.search(sentence_of(texts, same[0])) and not _ROUGHLY.search(before):
            yield Contradiction(same[0].index, same[0].span, texts[0][heading.span.start : heading.end].strip())


_SHORT = 16
_ROUGHLY = lazy_regex(
    r"\b(?:more than|over|nearly|almost|around|about|some|at least|couple and|man and|woman and|driver and|man of"
    r"|woman of|boy of|girl of) $"
)
_HEADING = lazy_regex(r".{8,140}[^.!?”\"’]")
_ROUGH = lazy_regex(
    r"\b(?:over|more|least|around|about|nearly|almost|up to|dozens?|hundreds?|thousands?|may|could|feared)\b", re.I
)


def _is_named(heading: Figure, other: Figure) -> bool:
    """Whether two figures count the same by its own name."""
    counted = not heading.unit and not other.unit and heading.noun not in NOT_COUNTED
    return counted and bool(heading.noun) and heading.noun == other.noun


_PART_OF = lazy_regex(
    rf"(?<![\w.,-])(?P<number>{NUMBER})\sof\s(?:its|their|his|her|the|our)\s(?:(?:[a-z-]+)\s){{0,2}}?"
    r"(?P<noun>[a-z]{3,}s)\b",
    re.IGNORECASE,
)
_PART_TAKEN_UP = lazy_regex(
    rf"\b(?:[Tt]he|[Aa]ll|[Tt]hese|[Tt]hose)\s(?P<number>{NUMBER})\s(?:[a-z-]+\s)?(?P<noun>[a-z]{{3,}}s)"
    r"\s(?:(?:(?:that|which)\s(?:are|is|were|was|will\sbe)\s)?(?:to\sbe|being|due\sto\sbe"
    r"|set\sto\sbe)\s(?P<verb>[a-z]{3,}ed|sold|shut|cut"
    r"|built|rebuilt|lost|torn\sdown|laid\soff|given\sup)|(?P<any>affected|concerned|in\squestion"
    r"|threatened\swith\sclosure|earmarked))\b"
)


def _parts(context: Context, text: str) -> Restated:
    """“is closing six of its branches … the eight branches being closed”"""
    for taken in _PART_TAKEN_UP.finditer(text):
        told = told_here(context, taken.start(), 1)
        noun = taken["noun"]
        parts = [part for part in _PART_OF.finditer(told) if part["noun"] == noun]
        counted = re.findall(rf"(?<![\w.,-]){NUMBER}\s(?:[a-z-]+\s)?{noun}\b", told)
        if len(parts) != 1 or counted or count(parts[0]["number"]) == count(taken["number"]):
            continue
        sentence = sentence_around(told, Span(*parts[0].span())).of(told)
        if MORE.search(told, parts[0].end()) or MORE.search(sentence.replace(parts[0][0], "")):
            continue
        if taken["any"] or re.search(rf"\b{taken['verb'].split()[0][:_STEM]}", sentence):
            yield Span(*taken.span("number")), parts[0][0]


_RULES = (
    restating(
        _voted,
        Together(holds_figure, Bigram(frozenset({"voted"}), frozenset({"for", "against", "in", "yes", "no"}))),
        Together(holds_figure, Bigram(frozenset({"were"}), frozenset({"against", "in", "opposed"}))),
        Together(holds_figure, Bigram(frozenset({"supporters", "opponents"}), frozenset({"of"}))),
        Together(holds_figure, Bigram(frozenset({"votes"}), frozenset({"for", "against", "in"}))),
    ),
    restating(
        _parts,
        Together(
            Bigram(frozenset({"the", "all", "these", "those"}), holds_figure, by_second=True),
            frozenset("be being affected concerned question threatened earmarked".split()),
        ),
    ),
    *RESTATED,
)
"""Ways in which a passage takes up a figure, each by itself."""
