"""One event, two dates."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain

from mtcheck.check import Bigram, Context, Hit, Layer, Rule, RuledCheck, Together, Triggers, bad, good
from mtcheck.checks.discourse.days.dated_events import dated_otherwise
from mtcheck.checks.discourse.days.dates import PART_OF_DAY, Date, dates_of
from mtcheck.checks.discourse.days.days_restated import DAYS_RESTATED
from mtcheck.checks.discourse.days.events_redated import redated
from mtcheck.checks.discourse.days.reckoned_dates import RECKONED
from mtcheck.checks.discourse.days.slipped_dates import slipped_days
from mtcheck.checks.discourse.names.people import RELATIVES
from mtcheck.checks.discourse.telling.telling import (
    Contradiction,
    Restated,
    contradictions_here,
    said_elsewhere,
    sentence_around,
    texts_of,
    told_here,
)
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY, ANY_YEAR, CALENDAR
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["DateGivenTwoWays"]

_LEAP = 2024
_YEARS = (2023, _LEAP)
"""One without a leap day and one with it."""
_FARTHEST = 150
"""Days between two dates that may stand for different years."""
_OTHER_YEAR = lazy_regex(
    rf"\b(?:last year|next year|(?:previous|following) year|years? (?:ago|later|earlier|before)|{ANY_YEAR})\b",
    re.IGNORECASE,
)
_EVENTS = {
    stem: lazy_regex(rf"\b(?:{forms})\b", re.IGNORECASE)
    for stem, forms in {
        "birth": "born|(?<!of his )(?<!of her )(?<!of its )birth",
        "founding": "found(?:ed|ing|ers?)|foundation|establish(?:ed|ment)|charter",
        "building": "built|construct(?:ed|ion)|erected",
        "consecration": "consecrat(?:ed|ion)",
        "opening": "opened|opening|inaugurat(?:ed|ion)",
        "death": "died|death",
        "wedding": "married|wedding|marriage",
        "launch": "launch(?:ed)?|introduc(?:ed|tion)",
        "election": "elected|election",
        "publication": "published|publication|released?",
        "discovery": "discover(?:ed|y)",
        "purchase": "bought|purchas(?:ed|e)|acquir(?:ed|ing)|acquisition",
        "signing": "signed|signing|adopted|adoption",
        "membership": "join(?:ed|ing)|member",
        "win": "won|winning|victory",
        "fire": "fire|blaze|burn(?:ed|t)?\\s(?:down|out)|flames",
        "accident": "crash(?:ed)?|accident|disaster|sank|sinking",
    }.items()
}
_YEAR = lazy_regex(
    rf"\b(?:[Ii]n|[Ss]ince|(?<=members\s)of|(?:[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil)\sthe\s(?:[a-z]+\s)?(?:fire|blaze|flood|disaster|war|avalanche|earthquake)\sof"
    rf"|{ANY_MONTH}) (?P<year>{ANY_YEAR})\b"
)
_OTHERS = lazy_regex(
    rf"{RELATIVES.pattern}|\b(?:another|other|again|re-?elected|anniversary|first|second|last|next|new|roots|origins|origin)\b",
    re.I,
)
_ANY_YEAR = lazy_regex(r"[12](?<!\w.)(?:(?<=1)[0-9]|(?<=2)0)\d\d\b")
_MOST_YEARS = 12
"""Years of which a text tells that is news: a history has many events of one kind, and many people."""
_AROUND = 60
"""Characters around a year in which its event stands."""
_REACH = 4
"""Passages between the two mentions."""


class DateGivenTwoWays(RuledCheck):
    id = "date-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    message = "the text gives another date elsewhere"
    confidence = 0.8
    explanation = """
Finds an event whose date the text gives in two ways: weekdays that do not go together ("Friday, 3 May … Saturday, 3
May", "Thursday, 6 June … Thursday, 16 June"), a year with its last digits swapped ("consecrated in 1874 … its
consecration in 1847"), the 12th that becomes the 21st, and an accident that is moved to another weekday. Systems
rebuild dates from German word order and copy figures badly. Look the date up.

What tells of another day, another year, a range or a relative stays silent.
"""
    examples = (
        bad(
            "The union called drivers out on a one-day strike on Tuesday. During the walkout on ⟦Thursday⟧, trams stop."
        ),
        bad("On Tuesday evening, thieves took it. A neighbour saw two men loading a van that ⟦Thursday⟧ evening."),
        bad("The reading begins at 7 pm. Be there before the start at ⟦9 pm⟧, the organisers advise."),
        bad(
            "A pipe burst early on Monday morning. By ⟦Tuesday⟧ evening the same day, the water was back.",
        ),
        good("A motorcade to the launch of a drive was held up on Tuesday. The drive will be launched on Friday."),
        good("A pipe burst on Monday morning. By Monday evening the same day, the water was back."),
        good("It was shut on Tuesday. The club said that Thursday evening would be free. She left that Tuesday night."),
        good(
            "The union has called drivers out on a one-day strike on Tuesday. During the rally on Thursday, trams stop."
        ),
        good("The union called drivers out on strike on Tuesday. Teachers too: the walkout on Thursday will be long."),
        bad("The shop was robbed on Friday, 3 May. On the evening of ⟦Saturday, 3 May⟧, three men came in."),
        bad("The concert takes place on Thursday, 6 June. Doors open on ⟦Thursday, 16 June⟧, at 7 pm."),
        bad("The fair opens on Thursday, 29 February. It closes on the evening of ⟦Friday, 2 March⟧."),
        bad("The church was consecrated in 1874. Since its consecration in ⟦1847⟧, it has burnt twice."),
        bad("The meeting is planned for 12 March. Whether all will attend on ⟦21 March⟧ is uncertain."),
        bad(
            "The accident happened on Monday evening. The driver has been in hospital since the accident on ⟦Tuesday⟧."
        ),
        bad("The Wall fell on 9 November. On the evening of ⟦9 December⟧, when the Wall fell, he was asleep."),
        bad("The law comes into force on 1 January. Until it comes into force on ⟦1 June⟧, nothing changes."),
        bad("The museum will reopen on 3 March. Tickets for the reopening on ⟦13 March⟧ are sold out."),
        bad("The vote is on 28 September. Until the vote on ⟦29 September⟧ the parties campaign."),
        bad("The painter was born in 1931. Since his birth in ⟦1932⟧ he has lived in one house."),
        bad("The hearing is to start at 10 a.m. in Room 12. The hearing begins at ⟦11⟧ a.m. and is public."),
        bad("The airport is to open on 31 October. Critics doubt that it will really open on ⟦13 October⟧."),
        bad("Her first novel was published in 2008. The book, published in ⟦2018⟧, won several prizes."),
        bad("The company was founded in 1921. In ⟦1931⟧, the year it was founded, it had five workers."),
        bad("Fire destroyed a barn on Saturday night. The cause of ⟦Friday⟧ night's blaze is unknown."),
        bad("The alarm was raised at 2:15 a.m. by a nurse. Before the emergency call at ⟦3:15⟧ a.m., it burned."),
        bad("The choir was founded in 1956. Two of those who signed the charter in ⟦1965⟧ are alive."),
        bad("The treaty will be signed in Tallinn on 4 June. The leaders come to the ceremony on ⟦4 July⟧."),
        bad("Voters go to the polls on 19 October. If nobody clears half of the votes on ⟦9 October⟧, lots are drawn."),
        bad("Nurses walked out on Tuesday. Operations were put off. It lost 200,000 euros in ⟦Friday⟧'s walkout."),
        bad("In April, the weather service forecast a dry summer. The ⟦August⟧ forecast has come true."),
        bad("The strike will last until Thursday. Delays are also likely after the strike ends on ⟦Friday⟧."),
        bad("The strike begins on Monday. Shops prepare for the start of the strike on ⟦Tuesday⟧."),
        good("The strike will last until Thursday. The start of the strike on Monday was calm, the end of it quiet."),
        good("The strike ends on Thursday. After the walkout ends on Friday, the end of the talks on Sunday is near."),
        bad("Entries can be handed in by 15 May. A jury decides. After the ⟦25 May⟧ deadline, nothing is accepted."),
        bad(
            "The zoo acquired the elephant in 1972. In the years since her purchase in ⟦1982⟧, she has had four calves."
        ),
        bad("The firm filed for insolvency on 11 January. Since the filing on ⟦17 January⟧, nobody has been paid."),
        bad("Thieves snatched a bag on Monday evening. A customer saw the robbery on ⟦Tuesday⟧ evening."),
        bad("The duo released their first album in 2009. The ⟦2007⟧ debut is being reissued."),
        bad(
            "A balloon made an emergency landing on Sunday. It was picked up the day after the landing, on ⟦Thursday⟧."
        ),
        bad("The marathon takes place on 12 October. On race day, ⟦22 October⟧, the streets are closed."),
        bad("The bridge was opened on 3 May 1974. Half a century after its opening on ⟦3 May 1979⟧, it is closed."),
        bad("Storms left homes without power on Wednesday night. The damage of the storms on ⟦Monday⟧ night is high."),
        bad("The referendum will be held on 24 November. Polling stations are open from 7am to 7pm on ⟦27 November⟧."),
        bad("The exhibition opens this Thursday. Admission is free on ⟦Wednesday⟧, the opening day."),
        bad("The referendum takes place on Sunday. It is open until 6 p.m. on ⟦Saturday⟧, when the vote is held."),
        bad("On Tuesday evening, an explosion tore off a wall. Nobody was in when it happened on ⟦Friday⟧ morning."),
        bad("The explosion occurred on Tuesday morning. Since the accident on ⟦Wednesday⟧ morning, it is shut."),
        bad("The composer was born on 12 May 1931. He would have turned 90 on ⟦21 May 2021⟧."),
        bad("The actress was born in Graz in 1948. She turned 75 in ⟦2013⟧."),
        bad("Applications must be received by 30 June. Nothing is accepted after the closing date of ⟦30 July⟧."),
        bad("The old cinema burned down in 1987. Since the fire of ⟦1978⟧, the plot has been a car park."),
        bad("The museum was opened on 4 May 1987. It marks the anniversary of its opening on ⟦4 June⟧ with tours."),
        bad("The tram hit a van at 7.15 a.m. Police came at ⟦6.50 a.m., ten minutes after the crash⟧."),
        good("The tram hit a van at 7.15 a.m. Police came at 7.25 a.m., ten minutes after the crash."),
        good("The tram hit a van at 11.55 p.m. Police came at 12.10 a.m., fifteen minutes after the crash."),
        good("The composer was born on 12 May 1931. His son turned 60 on 21 May 2021. He turned 90 on 12 May 2021."),
        good("The museum was opened on 4 May 1987. It celebrates the anniversary of its opening on 12 June."),
        good("On Tuesday, police spoke of the blast. Nobody was at home when it happened on Friday morning."),
        good("The exhibition opens this Thursday. Admission is free on Wednesday, the day of the preview."),
        good("The old cinema burned down in 1987. The fire of 1978 had only destroyed the roof."),
        good("The election will be held on 24 November. Polling stations for the second round open on 8 December."),
        good("Voters rejected the reform in February. The June vote is about pensions."),
        good("The singer released her first album in 2009. Her 2015 release was a flop."),
        good("In May, the ministry warned of drought. The warning in March had gone unheard."),
        good("The school opened in 1912. Since the reopening in 1951, it has borne the name of its founder."),
        good("The bank was robbed on Monday. A man was arrested in connection with the robbery on Tuesday."),
        good(
            "A tanker overturned on Thursday. The police confirmed the accident on Friday and appealed for witnesses."
        ),
        good("Drivers walked out on Monday. More action is planned. Thursday's walkout will last 24 hours."),
        good("The minister resigned on 4 March. Her deputy Karl Mohn announced his resignation on 14 March."),
        good("Applications can be submitted until 30 September. For students, there is a 31 August deadline."),
        good(
            "In February, the vets warned. In June, they warned again. Those who ignored the June warning lost sheep."
        ),
        good("The attack on Friday was claimed by nobody. The attack on Saturday was claimed twice."),
        good("Burglars broke into a shop on Sunday night. Police noticed parallels to Thursday's break-in."),
        good("The singer died on Monday. News of her death on Tuesday shocked fans."),
        good("The museum was founded in 1892. The opening of the new wing in 1952 was attended by the king."),
        good("The country held elections in 2015. Since the election in 2019, the right has governed."),
        good("The driver died the day after the accident, on Tuesday. The accident happened on Monday evening."),
        good("The storm hit the coast on Wednesday night. A man was hurt the day after the storm, on Thursday."),
        good("The treaty will be signed on 4 June. The rehearsal is on 4 July; the ceremony on 24 July is a fair."),
        good("The strike begins on 19 October. If no deal is reached by 9 October, it will be long."),
        bad("On Tuesday evening, a cash machine was blown up. People were woken by the explosion at 3.20 on ⟦Sunday⟧."),
        bad("A barn burnt down on Monday night. Firefighters were called to the blaze on ⟦Thursday⟧ evening."),
        bad(
            "The premiere on Friday was sold out. After the performance on ⟦Wednesday⟧, the first-night audience rose."
        ),
        bad("At half past seven in the morning, a tractor caught fire. The ⟦night-time⟧ fire delayed commuters."),
        bad("Shortly before midnight, a car crashed into a bakery. The ⟦morning⟧ crash cost 40,000 euros."),
        bad("It was in February that the lynx was first seen. That ⟦summer⟧ morning they took it for a dog."),
        bad(
            "They will be on strike on Monday only. Bins left full because of ⟦Thursday⟧'s one-day stoppage must wait."
        ),
        bad("In 2016 the village shop became a cooperative. The anniversary of the ⟦2018⟧ conversion was celebrated."),
        bad(
            "Founded in 1897, the inn is closing. Since the first barrel was tapped there in ⟦1879⟧, it has had guests."
        ),
        good("On Tuesday, a machine was blown up. People were woken by another explosion at 3.20 on Sunday morning."),
        good("A barn burnt down on Monday. Firefighters were called back to the barn on Thursday."),
        good("The premiere on Friday was sold out. At the performance on Wednesday, the audience was smaller."),
        good("At half past seven in the morning, a tractor caught fire. A night-time fire had cost two lives in May."),
        good("At half past two in the morning, a tractor caught fire. The night-time fire woke the town."),
        good("At half past seven in the morning, a fire broke out. The night-time break-in had not been noticed."),
        good("Two people were injured in the morning crash. Two more were injured in the evening crash."),
        good("He died in January. It had been on that summer evening that they met."),
        good("In February, the lynx came first. In the summer, it came again. That summer evening, it was hot."),
        good("At seven in the evening, a fire broke out. The night-time blaze could be seen for miles."),
        good("In February the lynx was first seen. That summer night in 2019, when it was born, nobody was there."),
        good("The strike will hit Berlin on Monday only. The strike on Thursday in Hamburg goes ahead as planned."),
        good("The strike on Monday is to be followed by more. The stoppage on Thursday will hit schools."),
        good("In 2016 the village shop became a cooperative. Since the 2018 renovation it has had a café."),
        good("Founded in 1897, the inn is closing. The house had been built in 1879 by a brewer."),
        bad("The quake struck at 6:12 a.m. and woke the town. When the quake struck at ⟦9:12 a.m⟧., it was dark."),
        bad("The mayor resigned on Thursday. ⟦Wednesday⟧'s resignation came as a surprise."),
        good("The exhibition will open on 22 March. The opening of the café on 2 April is for members."),
        good("The fire began on Saturday night, a day after Friday night's blaze in the harbour."),
        good("The mayor opened the bridge on Monday. The mayor opened the school on Tuesday."),
        good("Her first novel was published in 2008. The second book, published in 2018, won several prizes."),
        good(
            "The museum opened in 1892. The library, opened in 1911, is larger; since it opened in 1911, it has grown."
        ),
        good("The museum will reopen on 3 March. The opening of the café on 13 March was postponed."),
        good("The hearing starts at 10 a.m. on Monday. On Tuesday the hearing begins at 11 a.m. and is public."),
        good("The Wall fell on 9 November 1989. On 9 November, when the Wall fell, he was asleep."),
        good("The accident happened on Monday evening. Since Tuesday morning the road has been open."),
        good("The play opens on Friday, 3 May, and runs until Saturday, 11 May. On 3 May the mayor speaks."),
        good("Correction: we said that Mr Patel was acquitted on Tuesday. The acquittal was on Monday."),
        good("The actor was born in Linz in 1952. His father, born in 1925, was a baker."),
        good("The exhibition opens on 12 March. It closes on 21 March."),
        good("The exhibition runs from 12 March to 21 March. On 21 March admission is free."),
        good("Last year the race was held on Sunday, 5 May; this year it is on Saturday, 5 May."),
        good("She was born in 1968. In 1986 she left Rostock, the city of her birth."),
        good("The accident happened on Monday. After the fire on Tuesday, the crew slept."),
        good("League table after Saturday's matches (played, points): Ulm 24, 55. Sunday's derby will go ahead."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        told_again = (Rule(partial(self._told_again, find), triggers) for find, triggers in _TOLD_AGAIN)
        return Rule(self._contradicted, (_DAYS, _YEAR_OR_TIME)), *told_again

    def _contradicted(self, _: Passage, context: Context) -> Iterator[Hit]:
        return contradictions_here(self, context, _contradictions)

    def _told_again(
        self, find: Callable[[Context, str], Restated], passage: Passage, context: Context
    ) -> Iterator[Hit]:
        """What a passage tells again by itself, unless the text is a history or something is found there anyway."""
        for span, other in find(context, passage.text):
            here = [one.span for one in context.gathered(self, _contradictions) if one.index == context.index]
            if not context.gathered(self, _is_history) and not any(map(span.overlaps, here)):
                yield said_elsewhere(span, other)


def _is_history(document: Document, shown: Sequence[int]) -> bool:
    """Whether a text tells of so many years that it has many events of one kind, and many people."""
    texts = texts_of(document)
    return (
        not document.batch and len({year for index in shown for year in _ANY_YEAR.findall(texts[index])}) > _MOST_YEARS
    )


def _contradictions(document: Document, shown: Sequence[int]) -> tuple[Contradiction, ...]:
    texts = texts_of(document)
    together = [[index] for index in shown] if document.batch else [shown]
    found: defaultdict[int, list[Contradiction]] = defaultdict(list)
    for one in (one for indices in together for one in _contradictions_of(texts, indices)):
        if not any(one.span.overlaps(other.span) for other in found[one.index]):
            found[one.index].append(one)
    return tuple(chain.from_iterable(found.values()))


def _contradictions_of(texts: Sequence[str], shown: Sequence[int]) -> Iterator[Contradiction]:
    years = {year for index in shown for year in _ANY_YEAR.findall(texts[index])}
    if any(_swapped(year) in years for year in years):
        yield from _swapped_years(texts, shown)
    if len(years) > _MOST_YEARS:
        return
    dates = [date for index in shown for date in dates_of(index, texts[index])]
    days = [date for date in dates if date.year is None and date.in_year(_LEAP)]
    yield from _weekdays(texts, days)
    yield from slipped_days(texts, days)
    yield from dated_otherwise(texts, shown, _REACH if len(shown) > 1 else 0)
    yield from redated(texts, dates, apart=len(shown) == 1)


def _distance(one: Date, other: Date, year: int) -> int | None:
    """Days from the other to the one, if the year has both."""
    first, last = other.in_year(year), one.in_year(year)
    return (last - first).days if first and last else None


def _weekdays(texts: Sequence[str], days: list[Date]) -> Iterator[Contradiction]:
    """Weekdays that cannot belong to dates of one year."""
    dated = [day for day in days if day.weekday is not None]
    for earlier, later in ((dated[0], later) for later in dated[1:]):
        apart = (later.weekday or 0) - (earlier.weekday or 0)
        distances = [far for year in _YEARS if (far := _distance(later, earlier, year)) is not None]
        if (
            all((distance - apart) % 7 for distance in distances)
            and abs(distances[0]) <= _FARTHEST
            and not any(_OTHER_YEAR.search(day.sentence.of(texts[day.index])) for day in (earlier, later))
        ):
            yield Contradiction(later.index, later.span, earlier.span.of(texts[earlier.index]))


_BEGINNINGS = frozenset({"founding", "building", "opening", "birth"})
_THERE = lazy_regex(r"\b(?:(?:[Ss]ince|first)\s[^.!?;]{0,40}\bthere|[Ii]ts\sfirst)\b")
"""What happened there cannot have been before it was founded: founded in 1897, and since 1879 …"""


def _swapped(year: str) -> str:
    """A year with other last digits, if it has two."""
    return year[:2] + year[3] + year[2] if year[2] != year[3] else ""


def _swapped_years(texts: Sequence[str], shown: Sequence[int]) -> Iterator[Contradiction]:
    """A year that comes back with its last digits swapped, beside a word for the same event."""
    seen: list[tuple[str, str, int]] = []
    for index in shown:
        text = texts[index]
        for match in _YEAR.finditer(text):
            place = Span(*match.span())
            sentence = sentence_around(text, place)
            around = text[max(sentence.start, place.start - _AROUND) : min(sentence.end, place.end + _AROUND)]
            year, other = match["year"], _swapped(match["year"])
            near = [_events_in(its) for earlier, its, at in seen if earlier == other and index - at <= _REACH]
            if near and all(year != earlier for earlier, _, _ in seen):
                events = _events_in(around)
                same = any(events & its for its in near) and not _OTHERS.search(text, sentence.start, place.start)
                if same or (year < other and any(its & _BEGINNINGS for its in near) and _THERE.search(around)):
                    yield Contradiction(index, Span(*match.span("year")), other)
            seen.append((year, around, index))


def _events_in(text: str) -> frozenset[str]:
    return frozenset(event for event, forms in _EVENTS.items() if forms.search(text))


_WHEN = (
    rf"(?:on\s|on\sthe\s(?:evening|morning|night)\sof\s)(?P<{{0}}day>\d{{{{1,2}}}}\s{ANY_MONTH}(?:\s\d{{{{4}}}})?)"
    rf"|on\s(?P<{{0}}weekday>{ANY_WEEKDAY})|in\s(?P<{{0}}year>{ANY_YEAR})"
    r"|at\s(?P<{0}time>\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m)?)"
)
_EVENT_WHEN = lazy_regex(
    rf"(?:{_WHEN.format('a_')}){PART_OF_DAY},?\swhen\s(?:the|its|their|his"
    rf"|her)\s(?P<noun>[A-Za-z][a-z-]+)\s(?P<verb>[a-z]+)\b"
    rf"|\bwhen\s(?:the|its|their|his"
    rf"|her)\s(?P<noun_first>[A-Za-z][a-z-]+)\s(?P<verb_first>[a-z]+)\s(?:[a-z]+\s){{0,3}}?(?:{_WHEN.format('b_')})",
    re.IGNORECASE,
)
"""“on 9 December, when the Wall fell”, “when the ship sank in 1921”."""
_EVENT_OF_IT = lazy_regex(
    rf"\b(?:it|he|she|they)\s(?P<predicate>[a-z]+(?:\s[a-z]+){{1,2}}?)\s(?:{_WHEN.format('a_')})", re.IGNORECASE
)
"""“until it comes into force on 1 June”."""
_DATED = lazy_regex(
    rf"(?:{_WHEN.format('a_')}){PART_OF_DAY},?\swhen\s(?:the|its|their|his"
    rf"|her)\s(?P<noun>[A-Za-z][a-z-]+)\s(?P<verb>[a-z]+)\b"
    rf"|\bwhen\s(?:the|its|their|his"
    rf"|her)\s(?P<noun_first>[A-Za-z][a-z-]+)\s(?P<verb_first>[a-z]+)\s(?:[a-z]+\s){{0,3}}?(?:{_WHEN.format('b_')})"
    rf"|\b(?:it|he|she|they)\s(?P<predicate>[a-z]+(?:\s[a-z]+){{1,2}}?)\s(?:{_WHEN.format('c_')})",
    re.IGNORECASE,
)
"""“on 9 December, when the Wall fell”, “when the ship sank in 1921”, “until it comes into force on 1 June”."""
_DATED = lazy_regex(rf"[^.!?\n]{{0,60}}?\b(?:{_WHEN.format('')})", re.IGNORECASE)


def _events_when(context: Context, text: str) -> Restated:
    """An event told in the same words with another date of the same kind."""
    for match in _EVENT_WHEN.finditer(text):
        noun, verb = match["noun"] or match["noun_first"], match["verb"] or match["verb_first"]
        yield from _dated_otherwise(context, match, f"{noun} {verb}")


def _events_of_it(context: Context, text: str) -> Restated:
    for match in _EVENT_OF_IT.finditer(text):
        yield from _dated_otherwise(context, match, match["predicate"])


def _dated_otherwise(context: Context, match: re.Match[str], event: str) -> Restated:
    if event.split()[-1] in _NO_EVENT:
        return
    group = next(name for name in _GROUPS if match.groupdict().get(name))
    kind = group[2:]
    told = told_here(context, match.start(), _REACH)
    dated = [
        found[kind]
        for place in re.finditer(rf"\b{re.escape(event)}\b", told, re.IGNORECASE)
        if (found := _DATED.match(told, place.end())) and found[kind]
    ]
    if len(dated) == 1 and not _same_date(dated[0], match[group]):
        yield Span(*match.span(group)), dated[0]


def _same_date(one: str, other: str) -> bool:
    """Whether two dates agree in what both give."""
    return all(a.lower() == b.lower() for a, b in zip(one.split(), other.split(), strict=False))


_GROUPS = tuple(f"{place}_{kind}" for place in "ab" for kind in ("day", "weekday", "year", "time"))
_NO_EVENT = frozenset("was were is are had has been be will would did does the a an and to of on in not".split())

_DAYS = frozenset(map(str.lower, CALENDAR))
_YEAR_OR_TIME = lazy_regex(r"^(?:1[5-9]|20)[0-9][0-9]|^[0-9]{1,2}[:.][0-9][0-9]|^[ap]\.m")
_TOLD_AGAIN: tuple[tuple[Callable[[Context, str], Restated], Triggers], ...] = (
    *(
        (find, (Together(word, _DAYS), Together(word, Bigram(frozenset({"in", "at"}), _YEAR_OR_TIME))))
        for find, word in ((_events_when, frozenset({"when"})), (_events_of_it, frozenset({"it"})))
    ),
    *RECKONED,
    *DAYS_RESTATED,
)
"""Ways in which a passage tells again when something was, with what stands wherever they find something."""
