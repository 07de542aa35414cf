"""One thing or event, two places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from mtcheck.check import Bigram, Context, Hit, Layer, Rule, RuledCheck, Together, Trigger, bad, good
from mtcheck.checks.discourse.days.another_time import ANOTHER_TIME
from mtcheck.checks.discourse.days.events import event_nouns, kinds_of, told_in, verbs_in
from mtcheck.checks.discourse.days.events_redated import belongs
from mtcheck.checks.discourse.names.people import FULL_NAME, RELATIVES
from mtcheck.checks.discourse.telling.places_restated import RESTATED_PLACES
from mtcheck.checks.discourse.telling.telling import SENTENCE_END, sentence_around, told_here
from mtcheck.document import Passage, Span
from mtcheck.languages.countries import COUNTRIES
from mtcheck.languages.english import CALENDAR
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["PlaceGivenTwoWays"]

_PART = r"\s(?:[A-ZÀ-ÖØ-Þ][\w-]{1,40}|am\s[A-Z]\w+|an\sder\s[A-Z]\w+|ob\sder\s[A-Z]\w+)"
_NAME = (
    r"(?!(?:In|At|On|From|Near|To|Of|Back|After|Since|Even|Only|And|But)\s)"
    rf"[A-ZÀ-ÖØ-Þ][\w’-]{{1,40}}(?:{_PART}){{0,2}}"
)
_SETTLEMENT = r"city|town|village|small\stown|port|hamlet"
_OF_BIRTH = lazy_regex(
    rf"\b(?:[Hh]is|[Hh]er)\snative\s(?:{_SETTLEMENT})(?:,|\sof|\sof\s)?\s(?P<native>{_NAME})"
    rf"|\b(?P<native_before>{_NAME}),\s(?:his|her)\snative\s(?:{_SETTLEMENT})\b"
    rf"|\b(?P<place>{_NAME}),\s(?:the|his|her)\s(?:{_SETTLEMENT}|place)\s(?:of\s(?:his|her)\sbirth|(?:where"
    rf"|in\swhich)\s(?:he|she)\swas\sborn)"
    rf"|\b(?:the|his|her)\s(?:{_SETTLEMENT}|place)\sof\s(?:his\s|her\s)?birth,?\s(?P<place_behind>{_NAME})"
    rf"|\b(?:his|her)\sbirthplace(?:,|\sof)?\s(?P<birthplace>{_NAME})"
    rf"|\b(?:in|to|from|of)\s(?P<place_where>{_NAME}),\swhere\s(?:he|she)\swas\sborn\b"
)
_BORN = lazy_regex(
    rf"\b[Bb]orn\s(?:and\s(?:raised|bred|brought\sup)\s)?(?:(?:on"
    rf"|in)\s[^,.;A-Z]{{0,20}}(?:[A-Z][a-z]+\s)?(?:\d{{4}}\s)?)?in\s(?:the\s[a-z\s]{{3,24}}\sof\s)?(?P<place>{_NAME})"
)
_ANY_BIRTH = lazy_regex(r"\b[Bb]orn\b")
_ITS_SEAT = lazy_regex(
    r"\b(?:[Ii]ts|[Tt]heir|[Tt]he\s(?:company|firm|group|manufacturer|maker|bank|publisher|club|association"
    r"|retailer|start-up)['’]s)\s(?:main\s|corporate\s)?"
    rf"(?:headquarters|head\soffice|main\soffice|seat)\s(?:in|at)\s(?P<place>{_NAME})"
)
_SEAT = lazy_regex(
    rf"\b(?:(?:headquartered|based|headquarters|head\soffice|seated)\sin\s(?P<place>{_NAME})"
    rf"|(?P<before>[A-ZÀ-ÖØ-Þ][\w]+)-based\b)"
)
_MOVES = lazy_regex(
    r"\b(?:mov(?:e|es|ed|ing)|relocat\w+|former\w*|previous\w*|until|regional|transfer\w*|merge[drs]?|subsidiary"
    r"|takeover|take\w*\sover|rivals?|acqui\w+|parent|buy\w*|bought|keep|retain|owner|owned)\b"
)
_POINT = r"(?:north|south|east|west)"
_SIDES = r"tip|end|part|coast|edge|shore|side|half|corner|bank"
_LIES = lazy_regex(
    rf"\b(?P<name>[A-ZÀ-ÖØ-Þ][\w-]+),\s(?:which\s(?:is|lies|stands)(?:\slocated|\ssituated)?\s)?(?:in|on|at"
    rf"|off)\sthe\s(?:far\s|very\s|extreme\s)?"
    rf"(?P<point>{_POINT})(?:ern(?:most)?)?\b(?!-)(?:\s(?:{_SIDES}))?(?:\sof\sthe\s(?P<of>[a-z]+))?"
)
_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}
_SIDE = "shore|bank|side|coast|edge|slope|outskirts|end|tip|wing|flank|face|entrance|exit"
_ON_SIDE = lazy_regex(
    rf"\b(?P<determiner>[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:[a-z-]+\s)?(?P<noun>[a-z]{{3,}})\s(?:on|at"
    rf"|near|by)\sthe\s(?P<point>{_POINT})ern\s(?P<side>{_SIDE})\b"
)
_BUILDINGS = frozenset(
    "house villa home building property mansion chalet bungalow cottage hotel farm farmhouse residence".split()
)
_STANDS_IN = lazy_regex(
    r"\b[Tt]he\s(?P<noun>[a-z]{4,}),?\s(?:which|that)\s(?:stands|is|lies|is\slocated|is\ssituated|stood|was"
    r"|is\sbased)\sin\s(?:the\s(?:town|village|city)\sof\s)?"
    rf"(?P<place>{_NAME})"
)
_EVENT_IN = lazy_regex(
    r"(?:\b(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]{3,})\s(?P<by>in|near"
    r"|outside|off|at)\s(?:the\s(?:town|village|city)\sof\s)?)"
    rf"(?P<place>{_NAME})"
)
_WHERE = lazy_regex(
    rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]t|[Oo]ff|[Tt]o|[Ff]rom)\s(?P<place>{_NAME}),\swhere\s(?P<clause>(?:the|his"
    rf"|her|their"
    rf"|its)\s[^,.;]{{3,60}})"
)
_ONCE = (
    r"recovered|found|discovered|arrested|caught|detained|seized|buried|stolen|robbed|kidnapped|abducted|shot|stabbed"
    r"|killed|murdered|attacked|rescued|spotted|sighted|seen|last\sseen|married|baptised|christened|executed"
    r"|hanged|born"
    r"|impounded|stopped|hit|run\sover"
)
_WHERE_BEFELL = lazy_regex(
    rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]t|[Oo]ff|[Tt]o|[Ff]rom)\s(?P<place>{_NAME}),\swhere\s(?:it|he|she|they"
    rf"|the\s[a-z]+)\s"
    rf"(?:was|were|had\sbeen|has\sbeen)\s(?P<verb>{_ONCE})\b"
)
_HOST = lazy_regex(
    rf"\b(?P<place>{_NAME}),\s(?:the|this\syear['’]s|which\sis\sthe)\s(?:host\s(?:city|town)|venue|hosts?"
    rf"|host\sof\sthe\s[a-z]+)(?=[,.])"
    rf"|\b[Tt]he\s(?:host\s(?:city|town)|venue)(?:,|\sof|,\sof)?\s(?P<place_behind>{_NAME})(?=[,.]|\s[a-z])"
)
_HOSTED = lazy_regex(
    rf"\b(?:hosted\sby|(?:held|staged|tak(?:es?|ing)\splace|took\splace)\sin)\s(?P<place>{_NAME})"
    rf"|\b(?P<before>{_NAME})\s(?:will\shost|is\s(?:to\shost|hosting|the\shost)|hosts|is\sset\sto\shost)\b"
)
_OF_TOUR = r"(?:tour|world\stour|concert\stour|farewell\stour|season|concert\sseries|race\sseries)"
_STOPS = frozenset("concert show gig performance date evening night".split())
_FIRST_STOP = lazy_regex(
    r"\b(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir)\s(?P<which>opening|first|kick-off|final|closing|last)\s(?:concert"
    r"|show|gig|performance|date|evening|night)"
    rf"\sin\s(?P<place>{_NAME})"
)
_TOURS = {
    True: lazy_regex(
        rf"\b(?:began|begins|begin|start(?:s|ed)?|open(?:s|ed)?|kick(?:s|ed)\soff|launch(?:es|ed))\s(?:the|her"
        rf"|his|their|its)\s"
        rf"(?:[A-Za-z-]+\s){{0,2}}?{_OF_TOUR}\s(?:[a-z]+\s){{0,2}}?in\s(?P<place>{_NAME})"
    ),
    False: lazy_regex(
        rf"\b(?:end(?:s|ed)?|finish(?:es|ed)|conclude[sd]|clos(?:es|ed)|wraps?\sup|wrapped\sup)\s(?:the|her|his"
        rf"|their|its)\s"
        rf"(?:[A-Za-z-]+\s){{0,2}}?{_OF_TOUR}\s(?:[a-z]+\s){{0,2}}?in\s(?P<place>{_NAME})"
    ),
}
_SIDE_OF = lazy_regex(rf"\b(?P<point>{_POINT})\sof\s(?P<name>[A-ZÀ-ÖØ-Þ][\w’-]{{1,30}})\b")
_WHERE_SEEN = lazy_regex(
    r",\s(?:the\s(?:area|place|spot)\s)?where\s(?:it|he|she|they|the\s[a-z]+)\s(?:was|were|had\sbeen"
    r"|has\sbeen)\s(?:last\s)?"
    r"(?P<verb>seen|sighted|spotted|found|discovered|arrested|recovered|rescued|observed|buried|attacked|hit|struck)\b"
    r"|,\swhere\s(?:it|the\s[a-z]+)\s(?P<happened>happened|occurred|took\splace|broke\sout|crashed|overturned"
    r"|came\sdown|landed|derailed)\b"
)
_SAME_SIGHT = r"seen|sighted|spotted|observed|filmed|photographed"
_SAME_FIND = r"found|discovered|recovered|rescued"
_PLACE = lazy_regex(
    rf"\b(?P<by>in|near|outside|off|at)\s(?:(?:the\s)?(?:district|town|village|city|outskirts|centre)\sof\s|central\s"
    rf"|downtown\s)?(?P<place>{_NAME})"
)
_ANOTHER = lazy_regex(
    r"\b(?:another|second|other|opposite|across|both|from one|similar|also|later|earlier|previous\w*"
    r"|next(?!\s(?:week|month|year|spring|summer|autumn|winter)\b)|again"
    r"|third|then|moved|one of|each|every"
    r"|final|further|follow\w*|since then|unlike|compar\w+|neighbouring|nearby|instead|respectively)\b",
    re.IGNORECASE,
)
_TOLD_AGAIN = lazy_regex(r"\b(?:another|second|similar|also|again|third|further|neighbouring|nearby)\b", re.IGNORECASE)
_COUNTRIES = frozenset(
    word
    for country in COUNTRIES
    for name in (country.adjective, *country.people, *country.names)
    for word in name.split()
)
_REGIONS = frozenset(
    """
    Bavaria Saxony Thuringia Hesse Brandenburg Saarland Westphalia Holstein Mecklenburg Pomerania Palatinate
    Württemberg Swabia Franconia Tyrol Styria Carinthia Vorarlberg Burgenland Ticino Valais Graubünden Aargau
    Thurgau Brittany Normandy Provence Alsace Lombardy Tuscany Sicily Sardinia Europe Asia Africa America Australia
    Antarctica Allgäu Ruhr Eifel Harz Alps England Scotland Wales Ireland Catalonia Andalusia Crimea Siberia
    California Texas Florida Ohio Germany Austria Switzerland France Italy Spain Upper Lower North South East West
    Northern Southern Eastern Western Central New Great Saint St Lake Mount Black Baltic Congress Parliament
    Bundestag Court Church University Christmas Easter Earth Street Square
    """.split()
)
_REACH = 2
"""Passages before in which the other place may be told."""
_SENTENCES = 4
"""Sentences between the two."""
_AS_KNOWN = 1.2
"""Zipf values by which the names of two towns differ at most: a district is less known than its city."""


class PlaceGivenTwoWays(RuledCheck):
    id = "place-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    message = "the text gives another place elsewhere"
    confidence = 0.8
    explanation = """
Finds something whose place the text gives in two ways: "was born in Rostock … Dresden, the city of his birth", "based
in Mannheim … its headquarters in Leverkusen", "a villa on the eastern shore … the house on the western shore", "a
garage in Elmshorn … the garage, which stands in Itzehoe", "the summit was held in Oslo … the talks in Copenhagen".
Names of places are lost and made up again where a sentence is rebuilt. Look the place up.

Countries and regions, and towns of which one may be a part of the other, count as no contradiction, but where
something happened *near*, *outside* or *off* both of them; what tells of another thing, of a move or of another event
stays silent.
"""
    examples = (
        bad("The player was born in Rostock in 1968. In 1986 he left ⟦Dresden⟧, the city of his birth."),
        bad("The group Zentara, based in Mannheim, is growing. At its headquarters in ⟦Leverkusen⟧, jobs are created."),
        bad("It struck in Taldorf, in the north of the island. Help is in Taldorf, which lies at the ⟦south⟧ern tip."),
        bad("It was stolen from a villa on the eastern shore. They fled from the house on the ⟦western⟧ shore."),
        bad("It hit the roof of a garage in Elmshorn. The owner of the garage, which stands in ⟦Itzehoe⟧, was asleep."),
        bad("A lorry overturned outside Hildesheim. Near ⟦Göttingen⟧, where the lorry tipped over, it smelt."),
        bad("The summit was held in Oslo. Since the talks in ⟦Copenhagen⟧, nothing has happened."),
        bad("A freight train derailed near Ulm on Sunday. After the derailment near ⟦Augsburg⟧, the line was closed."),
        bad("The plane crashed near Graz. Nobody survived the crash near ⟦Linz⟧."),
        bad("The ferry sank off Lesbos. All passengers survived the sinking off ⟦Crete⟧."),
        bad("The trawler sank off Iceland. The cause of the sinking off ⟦Ireland⟧ is unknown."),
        bad("The car was recovered in Gdynia. It comes from ⟦Szczecin⟧, where it was recovered, next week."),
        bad("The summit will be hosted by Ljubljana. In ⟦Zagreb⟧, the host city, the police are being reinforced."),
        bad("She began her tour in Hamburg. After the opening concert in ⟦Bremen⟧ she flew straight to Oslo."),
        bad("A bear was sighted north of Zirl. Avoid the woods ⟦south⟧ of Zirl, where the animal was seen."),
        bad("A cable car came to a standstill above Zell. The cable car above ⟦Saalfelden⟧ was inspected in May."),
        bad("A balloon landed in a school playground. Children cheered as the basket came down in the ⟦car park⟧."),
        bad("A glider landed on a motorway. The pilot was unhurt when his glider came down in the ⟦forest⟧."),
        bad("Born in Graz, the painter moved to Paris. Her native city, ⟦Linz⟧, has dedicated a museum to her."),
        bad("The fire broke out in the cellar. Experts believe a candle in the ⟦attic⟧ started the blaze."),
        bad("The fire started in the kitchen. A cigarette in the ⟦bedroom⟧ caused the fire, the police say."),
        bad(
            "The hotel stands on the north shore of the lake. From its site on the ⟦south⟧ern bank one sees the abbey."
        ),
        bad("The inn is on the left bank of the Rhine. From its terrace on the ⟦right⟧ bank, one sees the castle."),
        bad("The trial began at the regional court in Bonn. The judge said that it was being heard in ⟦Aachen⟧."),
        good("The fire broke out in the basement. A candle in the bedroom started the blaze. It was in the cellar."),
        good("The fire broke out in the cellar. In May, another candle in the attic had started the fire."),
        good("The hotel stands on the north shore. The abbey has its site on the southern shore."),
        good("The trial began at the regional court in Bonn. It was moved and is being heard in Aachen."),
        good("A cable car came to a standstill above Zell. The cable car above Kaprun was closed as well."),
        good("A balloon landed in a field near a school. Children cheered as the basket came down in the meadow."),
        good("A balloon landed in a playground. A week later, another balloon came down in the car park of a shop."),
        good("Born in Graz, he lives in Paris. His wife's native city, Linz, has given her a prize."),
        good("A Singapore-based rival buys the firm, which must keep its headquarters in Winnipeg."),
        good("A freight train derailed near Ulm on Sunday. Near Augsburg, a train had to wait for two hours."),
        good("The plane crashed near Graz. Another crash near Linz had cost three lives in May."),
        good("She began her tour in Hamburg. After the second concert in Bremen she flew straight to Oslo."),
        good("A bear was sighted north of Zirl. Avoid the woods south of Zirl, where the animal was born."),
        good("The car was stolen in Gdynia. It is brought back from Szczecin, where it was recovered."),
        good("The man was found in Linz. He comes from Wels, where his brother was found. The summit is held in Oslo."),
        good("The first summit was hosted by Ljubljana. In Zagreb, the venue of the next, the police are ready."),
        good("The player was born in Rostock. His wife went back to Dresden, the city of her birth."),
        good("The group, based in Mannheim, is moving. Its headquarters in Leverkusen will be new."),
        good("The village lies in the north of the island. Taldorf, in the south, was spared."),
        good("She was born in Linz. In Bavaria, her birthplace Austria was far away; Wels is her mother's home."),
        good("It was stolen from a villa on the eastern shore. They fled to another house on the western shore."),
        good("A garage in Elmshorn burnt down. The garage, which stands in Holstein, was empty."),
        good("The summit was held in Oslo. The talks in Norway failed. Protesters condemned the talks in Copenhagen."),
        good("The summit was held in Oslo in May. The summit in Lisbon had failed."),
        good("The orchestra performed in Bonn. The concert in Cologne is sold out."),
        good("A man drowned near Plön. He was found near Eutin, where the current had carried him."),
        good("A bomb exploded in Kreuzberg. The explosion in Berlin could be heard for miles."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


_Found = Iterator[tuple[Span, Span, str]]
"""Places, the sentences around them, and what was told."""
_LEVELS = (
    {"cellar", "basement"},
    {"attic", "loft", "roof", "roof truss", "top floor", "upper floor"},
)
_ROOMS = (
    {"kitchen"}, {"bedroom", "children’s room", "children's room"}, {"living room", "lounge"},
    {"bathroom"}, {"garage"}, {"laundry room"},
    {"engine room"},
    {"stable", "stables"}, {"barn"}, {"workshop"}, {"garden shed", "shed"},
)  # fmt: skip
_ROOM = "|".join(sorted((room for rooms in (*_LEVELS, *_ROOMS) for room in rooms), key=len, reverse=True))
_BROKE_OUT = lazy_regex(
    rf"\b(?:fire|blaze|flames) (?:(?:had |has )?(?:broken|broke) out|(?:had |has )?(?:started|originated|begun"
    rf"|began)) (?:in|on) (?:the|a|his|her|their)"
    rf" (?P<room>{_ROOM})\b"
)
_STARTED_BY = lazy_regex(
    rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne) (?:[a-z-]+ ){{1,4}}?in (?:the|a|his|her|their) (?P<room>{_ROOM}) (?:had |has "
    rf"|may have |might have |probably |could"
    r" have )?(?:started|caused|triggered|sparked|set off) (?:the|this) (?:fire|blaze)\b"
    rf"|\bthe (?:fire|blaze) (?:in|on) the (?P<room_2>{_ROOM}) (?:was|is (?:said|thought"
    rf"|believed) to have been) (?:started|caused|triggered|sparked)\b"
)
_STANDS_ON = lazy_regex(
    rf"\b[Tt]he (?P<noun>[a-z]{{3,}}) (?:stands|lies|is|is located|is situated|sits"
    rf"|was built) on the (?P<point>{_POINT}|left|right)(?:ern)?"
    r" (?P<side>shore|bank|coast)\b"
)
_FROM_ITS = lazy_regex(
    rf"\b(?:[Ff]rom|[Oo]n|[Ii]n) (?:its|the (?P<noun>[a-z]+)[’']s) (?:[a-z]+ )?(?:site|terrace|location"
    rf"|position|garden|windows?|rooms?|place"
    rf"|plot|grounds) on the (?P<point>{_POINT}|left|right)(?:ern)? (?:shore|bank|coast)\b"
)
_CONTRARY = {**_OPPOSITE, "left": "right", "right": "left"}
_HEARD_AT = lazy_regex(rf"\b(?:at|before|in) the (?:[a-z]+ ){{0,2}}?(?:court|tribunal) in (?P<place>{_NAME})")
_BEING_HEARD = lazy_regex(rf"\b(?:it|the case|the trial) (?:is|was) being (?:heard|held|tried) in (?P<place>{_NAME})")
_COURT_CHANGED = lazy_regex(
    r"\b(?:appeal\w*|moved|transferr?\w*|originally|instead|first instance|because|lower|higher|after)\b"
)


def _origins(text: str, context: Context) -> _Found:
    """“The fire broke out in the cellar. A candle in the attic started the blaze.”"""
    for match in _STARTED_BY.finditer(text):
        group = "room" if match["room"] else "room_2"
        told = told_here(context, match.start(), _REACH)
        given = list(_BROKE_OUT.finditer(told))
        if len(given) != 1 or len(SENTENCE_END.findall(told, given[0].end())) > _MENTIONS:
            continue
        one, other = given[0]["room"], match[group]
        for kinds in (_LEVELS, _ROOMS):
            places = [next((n for n, rooms in enumerate(kinds) if room in rooms), -1) for room in (one, other)]
            if -1 not in places and places[0] != places[1]:
                span = Span(*match.span(group))
                yield span, sentence_around(text, span), one


def _banks(text: str, context: Context) -> _Found:
    """“The hotel stands on the north shore. From its site on the southern bank …”"""
    for match in _FROM_ITS.finditer(text):
        told = told_here(context, match.start(), _REACH)
        given = list(_STANDS_ON.finditer(told))
        if len(given) != 1 or given[0]["point"] != _CONTRARY[match["point"]]:
            continue
        if match["noun"] not in {None, given[0]["noun"]} or len(SENTENCE_END.findall(told, given[0].end())) > 1:
            continue
        span = Span(*match.span("point"))
        yield span, sentence_around(text, span), given[0]["point"]


def _courts(text: str, context: Context) -> _Found:
    """“The trial began at the regional court in Bonn. … it was being heard in Cologne.”"""
    for match in _BEING_HEARD.finditer(text):
        told = told_here(context, match.start(), _REACH)
        given = list(_HEARD_AT.finditer(told))
        span = Span(*match.span("place"))
        if len(given) != 1 or _is_named(span.of(text), told) or not _are_towns(given[0]["place"], span.of(text)):
            continue
        sentence = sentence_around(text, span)
        if not _COURT_CHANGED.search(told, given[0].start()) and not _COURT_CHANGED.search(sentence.of(text)):
            yield span, sentence, given[0]["place"]


_BEHIND = 40


def _of_birth(text: str, context: Context) -> _Found:
    """Where somebody was born."""
    for span, sentence, first, told in _only_ones(_OF_BIRTH, _BORN, text, context):
        people = len(_ANY_BIRTH.findall(told)) > 1 or FULL_NAME.search(told, first.end())
        if not people and not RELATIVES.search(sentence.of(text)):
            yield span, sentence, _named(first)


def _seats(text: str, context: Context) -> _Found:
    """Where a firm has its seat."""
    for span, sentence, first, told in _only_ones(_ITS_SEAT, _SEAT, text, context):
        if not _MOVES.search(told) and not _MOVES.search(sentence.of(text)):
            yield span, sentence, _named(first)


def _only_ones(
    taken_up: re.Pattern[str], given: re.Pattern[str], text: str, context: Context
) -> Iterator[tuple[Span, Span, re.Match[str], str]]:
    """Towns that take up another, the only one that was told, with their sentences, that one and what was told."""
    for match in taken_up.finditer(text):
        span = Span(*match.span(match.lastgroup or 0))
        told = told_here(context, span.start, _REACH)
        places = list(given.finditer(told))
        if len(places) == 1 and _are_towns(_named(places[0]), span.of(text)) and not _is_named(span.of(text), told):
            yield span, sentence_around(text, span), places[0], told


def _named(place: re.Match[str]) -> str:
    return place[place.lastgroup or 0]


def _stands(text: str, context: Context) -> _Found:
    """Where a thing stands."""
    for match in _STANDS_IN.finditer(text):
        span = Span(*match.span("place"))
        told = told_here(context, match.start(), _REACH)
        noun = match["noun"]
        given_in = re.findall(rf"\b[Aa]n?\s(?:[a-z-]+\s){{0,2}}{noun}\sin\s(?:the\s[a-z]+\sof\s)?({_NAME})", told)
        few = len(given_in) == 1 and len(re.findall(rf"\b{noun}s?\b", told)) <= _MENTIONS
        if few and _are_towns(given_in[0], span.of(text)) and not _is_named(span.of(text), told):
            yield span, sentence_around(text, span), given_in[0]


_MENTIONS = 2


def _lies(text: str, context: Context) -> _Found:
    """In which part of something it lies: in the north."""
    for match in _LIES.finditer(text):
        told = told_here(context, match.start(), _REACH)
        given = [one for one in _LIES.finditer(told) if one["name"] == match["name"]]
        of = {one["of"] for one in (*given, match) if one["of"]}
        if len(given) == 1 and len(of) <= 1 and given[0]["point"] == _OPPOSITE[match["point"]]:
            span = Span(*match.span("point"))
            yield span, sentence_around(text, span), f"{given[0]['point']}ern"


def _sides(text: str, context: Context) -> _Found:
    """On which side of something it is: on the eastern shore."""
    for match in _ON_SIDE.finditer(text):
        if match["determiner"].lower() in {"a", "an"}:
            continue
        told = told_here(context, match.start(), _REACH)
        given = [one for one in _ON_SIDE.finditer(told) if one["side"] == match["side"]]
        if len(given) != 1 or given[0]["point"] != _OPPOSITE[match["point"]]:
            continue
        same = given[0]["noun"] == match["noun"] or {given[0]["noun"], match["noun"]} <= _BUILDINGS
        if same and not _ANOTHER.search(told, max(given[0].start() - _BEHIND, 0)):
            span = Span(match.start("point"), match.end("point") + len("ern"))
            yield span, sentence_around(text, span), f"{given[0]['point']}ern"


def _where_befell(text: str, context: Context) -> _Found:
    """Where somebody was found or seen."""
    for match in _WHERE_BEFELL.finditer(text):
        told = told_here(context, match.start(), _REACH)
        if len(re.findall(rf"\b{match['verb']}\b", told)) == 1:
            yield from _once(text, match, _in_place(match["verb"]), told)


def _hosts(text: str, context: Context) -> _Found:
    """Who hosts what."""
    for match in _HOST.finditer(text):
        yield from _once(text, match, _HOSTED, told_here(context, match.start(), _REACH))


def _first_stops(text: str, context: Context) -> _Found:
    """Where a tour began or ended."""
    for match in _FIRST_STOP.finditer(text):
        tours = _TOURS[match["which"] in {"opening", "first", "kick-off"}]
        yield from _once(text, match, tours, told_here(context, match.start(), _REACH))


def _once(text: str, match: re.Match[str], given: re.Pattern[str], told: str) -> _Found:
    """The place that takes up what was told once with another."""
    span = Span(*match.span("place" if match["place"] else "place_behind"))
    found = [] if _is_named(span.of(text), told) else [_named(one) for one in given.finditer(told)]
    if len(found) == 1 and _are_towns(found[0], span.of(text)) and not _MORE_PEOPLE.search(told + match[0]):
        yield span, sentence_around(text, span), found[0]


@cache
def _in_place(verb: str) -> re.Pattern[str]:
    return lazy_regex(
        rf"\b(?:was|were|been)\s{verb}\b(?:\s(?!in\b|near\b|outside\b|at\b|off\b)[a-z0-9-]+){{0,5}}?\s(?:in"
        rf"|near|outside|at|off)\s"
        rf"(?P<place>{_NAME})"
    )


_MORE_PEOPLE = lazy_regex(
    r"\b(?:another|second|brother|sister|father|mother|wife|husband|son|daughter|accomplice|others|both|last year)\b"
)


def _on_sides(text: str, context: Context) -> _Found:
    """“north of Zirl … south of Zirl, where the animal was seen”"""
    for match in _SIDE_OF.finditer(text):
        where = _WHERE_SEEN.match(text, match.end())
        if where is None:
            continue
        told = told_here(context, match.start(), _REACH)
        given = [one for one in _SIDE_OF.finditer(told) if one["name"] == match["name"]]
        if len(given) != 1 or given[0]["point"] != _OPPOSITE[match["point"]]:
            continue
        verb = where["verb"]
        same = next((group for group in (_SAME_SIGHT, _SAME_FIND) if verb and verb in group.split("|")), verb)
        sentence = sentence_around(told, Span(*given[0].span()))
        if same is None or re.search(rf"\b(?:{same})\b", told[sentence.start : sentence.end]):
            span = Span(*match.span("point"))
            yield span, sentence_around(text, span), f"{given[0]['point']} of {match['name']}"


def _events(text: str, context: Context) -> _Found:
    """Where an event happened that a verb has told and a noun takes up."""
    for match in _EVENT_IN.finditer(text):
        kinds = kinds_of(match["noun"])
        if kinds and match["noun"] not in _NO_EVENTS:
            span = Span(*match.span("place"))
            dated = belongs(text, sentence_around(text, span), match.start(), span.end)
            if dated and not text.startswith(" had ", span.end):
                yield from _happened(text, context, span, kinds, beside=match["by"] in _BESIDE)


def _events_where(text: str, context: Context) -> _Found:
    """Where an event happened that a verb has told and another tells again: where the lorry tipped over."""
    for match in _WHERE.finditer(text):
        kinds = verbs_in(text, match.start("clause"), match.end("clause"))
        if kinds and not RELATIVES.search(match["clause"]):
            yield from _happened(text, context, Span(*match.span("place")), kinds, beside=False)


def _happened(text: str, context: Context, span: Span, kinds: frozenset[int], *, beside: bool) -> _Found:
    """The place of an event that was told with another."""
    sentence = sentence_around(text, span)
    told = told_here(context, sentence.start, _REACH)
    if _is_named(span.of(text), told):
        return
    found = []
    for place in _PLACE.finditer(told):
        where = Span(*place.span("place"))
        if where.of(told).split()[0] in CALENDAR:
            continue
        around = sentence_around(told, where)
        if any(not one.kinds.isdisjoint(kinds) for one in told_in(told, around, where)):
            found.append((where, around, beside and place["by"] in _BESIDE))
    if len(found) != 1:
        return
    where, around, apart = found[0]
    if len(SENTENCE_END.findall(told, where.end)) > _SENTENCES or _TOLD_AGAIN.search(told, around.start):
        return
    places = _PLACE.finditer(told, around.start, around.end)
    if sum(place["place"].split()[0] not in CALENDAR for place in places) > 1:
        return
    if apart or _are_towns(where.of(told), span.of(text)):
        yield span, sentence, where.of(told)


_BESIDE = frozenset({"near", "outside", "off"})
"""Where the places of one event are no parts of each other."""
_NO_EVENTS = frozenset(
    "game match derby visit call search check move loan passage cut fight race run trip poll polls hearing trial"
    " stay session charge charges appeal complaint"
    " concert performance show gig recital meeting gathering march strike walkout stoppage award ceremony festival race"
    " final vote election elections protest protests demonstration rally arrest arrests market dig first failure"
    " find".split()
)


def _are_towns(one: str, other: str) -> bool:
    """Whether two names can be those of two towns, of which neither is a part of the other."""
    words = {*one.split(), *other.split()}
    if set(one.split()) & set(other.split()) or words & (_COUNTRIES | _REGIONS | CALENDAR):
        return False
    if any(name.isupper() or name[-1:] in "’'" for name in (one, other)):
        return False
    return abs(zipf(one.split()[-1].lower()) - zipf(other.split()[-1].lower())) <= _AS_KNOWN


def _is_named(name: str, told: str) -> bool:
    return name.split()[0] in told


def _giving(find: Callable[[str, Context], _Found], *triggers: Trigger) -> Rule:
    """A rule for places that were given otherwise before, where nothing tells of another thing."""

    def found(passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for span, sentence, other in find(text, context):
            new = " new " in text[max(span.start - _BEHIND, sentence.start) : span.start]
            end = min(sentence.end, span.end + _BEHIND)
            if not (new or _ANOTHER.search(text, sentence.start, end) or ANOTHER_TIME.search(text, span.start, end)):
                yield Hit(span, message=f"the text gives this place as “{other}” elsewhere")

    return Rule(found, triggers)


_POINTS = frozenset(_OPPOSITE)
_EASTERN = frozenset(f"{point}ern" for point in _OPPOSITE)
_WHERE_IS = frozenset({"where"})
_RULES = (
    _giving(_of_birth, frozenset({"birth", "birthplace", "native"}), Together(_WHERE_IS, frozenset({"born"}))),
    _giving(_seats, Bigram(frozenset({"headquarters", "seat", "office"}), frozenset({"in", "at"}))),
    _giving(
        _stands,
        Together(
            Bigram(frozenset({"which", "that"}), frozenset("stands is lies stood was".split())),
            Bigram(frozenset("stands is lies located situated stood was based".split()), frozenset({"in"})),
        ),
    ),
    _giving(
        _lies,
        Bigram(
            frozenset({"the", "far", "very", "extreme"}),
            frozenset({*_POINTS, *_EASTERN, *(f"{point}most" for point in _EASTERN)}),
            by_second=True,
        ),
    ),
    _giving(_sides, Bigram(_EASTERN, frozenset(_SIDE.split("|")))),
    _giving(_events, Bigram(event_nouns(), frozenset("in near outside off at".split()))),
    _giving(_events_where, Bigram(_WHERE_IS, frozenset({"the", "his", "her", "their", "its"}))),
    _giving(_where_befell, Bigram(_WHERE_IS, frozenset({"it", "he", "she", "they", "the"}))),
    _giving(_hosts, frozenset({"host", "hosts", "venue"})),
    _giving(_first_stops, Bigram(frozenset("opening first off final closing last".split()), _STOPS)),
    _giving(_on_sides, Together(Bigram(_POINTS, frozenset({"of"})), _WHERE_IS)),
    *(_giving(find, trigger) for find, trigger in RESTATED_PLACES),
    _giving(
        _origins,
        Together(
            frozenset({"fire", "blaze"}),
            frozenset({"started", "caused", "triggered", "sparked", "off"}),
            frozenset(re.findall("[a-z]+", _ROOM)),
        ),
    ),
    _giving(_banks, Bigram(frozenset({*_CONTRARY, *_EASTERN}), frozenset({"shore", "bank", "coast"}))),
    _giving(_courts, Bigram(frozenset({"being"}), frozenset({"heard", "held", "tried"}))),
)
"""Ways in which a place is given otherwise."""
