"""A red van that comes back as a blue one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.telling.telling import STOP, sentence_around, told_here
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["TraitGivenTwoWays"]

_COLOURS = "red|blue|green|yellow|black|white|grey|gray|silver|brown|orange|purple|pink|beige|turquoise|violet"
_SAME_COLOURS = (
    {"grey", "gray", "silver", "white", "black"}, {"purple", "violet", "pink", "blue"}, {"brown", "beige", "red"},
    {"red", "orange"},
    {"blue", "turquoise", "green", "black"}, {"yellow", "orange", "beige", "green"},
)  # fmt: skip
"""Colours that one witness takes for the other."""
_MATERIALS = "wooden|steel|concrete|stone|brick|iron|glass|plastic|bronze|marble|timber|cardboard"
_SAME_MATERIALS = (
    {"wooden", "timber"},
    {"steel", "iron"},
    {"stone", "brick", "marble"},
    {"concrete", "steel"},
    {"glass", "steel"},
)
_COLOURED = (
    "van|car|estate|saloon|hatchback|vehicle|bus|lorry|truck|motorcycle|bicycle|bike|scooter|jacket|coat|hat|cap"
    "|cape|jersey"
    "|sweater|jumper|shirt|dress|suit|rucksack|backpack|bag|suitcase|balloon|boat|house|door|umbrella|helmet"
    "|scarf|tent|parrot"
    "|facade|tractor|trailer|caravan|ribbon|envelope|folder|notebook|carpet|sofa|kite|lantern"
)
_MADE = (
    "bridge|footbridge|tower|statue|house|church|hut|cross|figure|sculpture|fence|staircase|boat|chapel|mill"
    "|monument|wall|door|roof"
    "|bench|barn|box|pavilion|door|gate|bust"
)
_SIDED = (
    "arm|leg|foot|hand|knee|ankle|shoulder|hip|wrist|elbow|thigh|calf|ear|eye|lung|kidney|collarbone|Achilles"
    " tendon|heel"
    "|thumb"
)
_TRAITS = (
    ("colour", _COLOURS, _COLOURED, _SAME_COLOURS),
    ("material", _MATERIALS, _MADE, _SAME_MATERIALS),
)
_SIGHTED = tuple(
    (
        lazy_regex(
            rf"\b(?P<the>[Aa]n?|[Tt]he|[Hh]is|[Hh]er) (?:(?!or\b|and\b)[a-z-]+ )??(?P<trait>{traits}) (?:[a-z-]+"
            rf" )??(?P<noun>{nouns})\b(?!s)"
        ),
        lazy_regex(
            rf"\b(?P<the>[Tt]he|[Tt]his|[Hh]is|[Hh]er) (?:[a-z-]+ )??(?P<trait>{traits}) (?P<noun>{nouns})\b(?!s|"
            rf" of\b| in\b| outside\b| belonging\b| that\b| who\b| opposite\b)"
        ),
        same,
    )
    for _, traits, nouns, same in _TRAITS
)
_MADE_OF = lazy_regex(
    rf"\b[Tt]he (?:[a-z-]+ )??(?P<noun>{_MADE}) (?:is|was) (?:entirely |completely )?made (?:entirely )?of"
    rf" (?P<trait>wood|steel|concrete|stone|brick|iron|bronze|marble)\b"
)
_HURT = lazy_regex(
    r"\b(?:injur\w+|broke|broken|fractur\w+|tore|torn|twist\w+|sprain\w+|dislocat\w+|bruis\w+|bit|bitten|shot|hit"
    r"|stabbed|lost"
    r"|amputat\w+|ruptur\w+|hurt|wound\w*|burn\w*|cut|pain|fracture|operated|surgery|operation)\b[^.!?\n]{0,40}?"
    rf"\b(?:his|her|the|its|in the|a) (?P<side>left|right) (?P<part>{_SIDED})\b"
)
_HURT_AGAIN = lazy_regex(
    rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts) (?:injured|broken|fractured|torn|twisted|sprained|amputated|operated"
    rf"|bruised|wounded|dislocated) (?P<side>left|right)"
    rf" (?P<part>{_SIDED})\b|\b(?:operation|surgery|operated|plaster|cast|splint|bandage|bandaged|X-ray) (?:on"
    rf"|for|around) (?:the|his|her|its) (?P<side_2>left|right)"
    rf" (?P<part_2>{_SIDED})\b"
)
_ANOTHER = lazy_regex(
    r"\b(?:other|another|second|both|two|three|several|also|repaint\w*|painted|dyed|chang\w+|replac\w+|instead"
    r"|rather|not|actually|originally"
    r"|former\w*|old|new|previous\w*|later|predecessor|successor|as well|too|next|first|but|however|different"
    r"|collid\w+|overt\w+|mistak\w+"
    r"|side|stripes?|and a|or a|only then|healthy|uninjured|unlike|like|than|team)\b",
    re.IGNORECASE,
)

_ELSEWHERE = lazy_regex(
    r"\b(?:Australia\w*|New Zealand|South Africa\w*|Argentin\w+|Chil\w+|Brazil\w*|Uruguay\w*|Sydney|Melbourne"
    r"|Peru\w*|later|ago|since|until|before|after"
    r"|months|then|years|southern|Namibia\w*|Buenos|Santiago|Lima|Antarctic\w*)\b"
)
_BECAME = (
    r"(?:became|become|got|has become|have become|was|were|is|are) (?:(?:slightly|significantly|much|even|a little) )?"
)
_CHEAPER = rf"{_BECAME}cheaper|fell|fallen|dropped|gone down|went down|sank"
_DEARER = rf"{_BECAME}(?:more expensive|dearer)|rose|risen|climbed|gone up|went up|increased"
_PRICED = lazy_regex(
    rf"\b(?P<what>[Pp]etrol|[Dd]iesel|[Hh]eating oil|[Ff]uel|[Ee]lectricity|[Gg]as|[Bb]read|[Mm]ilk|[Bb]utter"
    rf"|[Ee]ggs|[Cc]offee|[Gg]old|[Bb]eer"
    rf"|[Pp]otatoes|(?:[Pp]rice|[Cc]ost)s? of [a-z ]{{3,20}}|[A-Za-z]+ prices?|[Rr]ents?) (?:has |have"
    rf" )?(?:(?P<down>{_CHEAPER})|(?P<up>{_DEARER}))\b[^.!?\n]*"
)
_COMPARED = lazy_regex(
    r"\b(?:cents?|euros?|francs?|pence|dollars|per cent|percent) (?P<more>more|less) than (?P<when>the"
    r" (?:week|month|day) before|the previous (?:week"
    r"|month|day)|last (?:week|month)|(?:a|one) (?:week|month) (?:ago|earlier|before))(?! [A-Z])"
)
_PRICE_OTHERWISE = lazy_regex(
    r"\b(?:but|however|while|whereas|although|diesel|petrol|only|except|years?|in [A-Z]\w+|cheapest"
    r"|most expensive|motorway"
    r"|compared|average of|per cent less|discount\w*)\b"
)


class TraitGivenTwoWays(Check):
    id = "trait-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    triggers = (
        Bigram(frozenset(_COLOURS.split("|")), frozenset(_COLOURED.split("|"))),
        Bigram(frozenset(_MATERIALS.split("|")), frozenset(_MADE.split("|"))),
        Bigram(frozenset({"left", "right"}), frozenset(part.split()[0].lower() for part in _SIDED.split("|"))),
        Together(
            frozenset({"more", "less"}),
            frozenset({"than"}),
            frozenset({"week", "month", "day"}),
            frozenset("cent cents euro euros franc francs pence dollars percent".split()),
        ),
    )
    message = "the text gives this another trait before"
    confidence = 0.75
    explanation = """
Finds a thing whose colour, material or side the text gives in two ways: "A red van was seen … the green van", "she
broke her left arm … the operation on her right arm"; and a price that became cheaper and costs more. Systems know such
words by their company, in which they resemble each other. Look it up.

Only one such thing may have been spoken of, and nothing may tell of another, or of a change.
"""
    examples = (
        bad("Witnesses saw a red van at the scene. The police are now looking for the driver of the ⟦green⟧ van."),
        bad("The bridge is made of wood. The ⟦steel⟧ bridge was built in 1890."),
        bad("The striker injured his left knee. He will have surgery on his ⟦right⟧ knee."),
        good(
            "A red van hit a green van. The driver of the green van fled. A white car was grey; the grey car was"
            " silver."
        ),
        bad("Petrol became cheaper last week. A litre cost 1.69 euros, four cents ⟦more⟧ than the week before."),
        bad("Milk has become more expensive. A litre now costs 1.20 euros, five cents ⟦less⟧ than the previous month."),
        good("Petrol became cheaper last week. A litre cost 1.69 euros, four cents more than the month before."),
        good("Petrol became cheaper last week. Diesel cost 1.69 euros a litre, four cents more than the week before."),
        good("Petrol became cheaper last week. In Bern it cost 1.69 euros, four cents more than the week before."),
        good("A red car drove past the school. The green car of the headmistress was in the yard."),
        good("The bridge is made of wood. The steel bridge next to it was built later. The old bridge was of stone."),
        good("The striker injured his left knee. He had had surgery on his right knee a year before."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        told = told_here(context, 0, 1)
        text, offset = told + passage.text, len(told)
        for rule in (_seen, _hurt, _prices):
            for span, earlier in rule(text, offset):
                yield Hit(span.shifted(-offset), message=f"the text has told before: “{earlier}”")


def _seen(text: str, start: int) -> Iterator[tuple[Span, str]]:
    """“A red van … the blue van”, where one van has been spoken of."""
    for told, taken_up, same in _SIGHTED:
        for match in taken_up.finditer(text, start):
            noun = match["noun"]
            before = text[max(match.start() - _FAR, 0) : match.start()]
            given = [one for one in (*told.finditer(before), *_MADE_OF.finditer(before)) if one["noun"] == noun]
            if len(given) != 1 or len(re.findall(rf"\b{noun}s?\b", before)) != 1:
                continue
            one, other = _MATERIAL.get(given[0]["trait"], given[0]["trait"]), match["trait"]
            if one == other or any({one, other} <= alike for alike in same) or not STOP.search(before, given[0].end()):
                continue
            sentence = sentence_around(text, Span(*match.span()))
            if not _ANOTHER.search(before[given[0].start() :] + text[match.start() : sentence.end]):
                yield Span(*match.span("trait")), given[0][0]


_MATERIAL = {"wood": "wooden"}
_FAR = 400


def _hurt(text: str, start: int) -> Iterator[tuple[Span, str]]:
    """“Injured his left knee … surgery on his right knee”."""
    for match in _HURT_AGAIN.finditer(text, start):
        group = "side" if match["side"] else "side_2"
        part = match["part"] or match["part_2"]
        before = text[max(match.start() - _FAR, 0) : match.start()]
        given = [one for one in _HURT.finditer(before) if one["part"] == part]
        sentence = sentence_around(text, Span(*match.span()))
        if len(given) != 1 or len(re.findall(rf"\b{part}s?\b", before)) != 1 or given[0]["side"] == match[group]:
            continue
        if not _ANOTHER.search(
            before[given[0].start() :] + text[match.start() : sentence.end]
        ) and not _ELSEWHERE.search(text, match.start(), sentence.end):
            yield Span(*match.span(group)), given[0][0]


def _prices(text: str, start: int) -> Iterator[tuple[Span, str]]:
    """“Petrol became cheaper last week. A litre cost 1.69 euros, four cents more than the week before.”"""
    for match in _COMPARED.finditer(text, start):
        before = text[max(match.start() - _FAR, 0) : match.start()]
        given = list(_PRICED.finditer(before))
        if not given or len(STOP.findall(_DECIMAL.sub("", before[given[-1].end() :]))) != 1:
            continue
        told = given[-1]
        if (told["down"] is None) == (match["more"] == "more"):
            continue
        sentence = sentence_around(text, Span(*match.span()))
        period = _PERIOD.search(told[0])
        opening = before[told.end() + 1 :].strip()
        others = f"{told[0][len(told['what']) :]} {opening} {text[match.end() : sentence.end]}"
        same = period is None or period[1] in match["when"]
        if same and _PRICE_SAID.match(opening) and not _PRICE_OTHERWISE.search(others):
            yield Span(*match.span("more")), told[0]


_DECIMAL = lazy_regex(r"(?<=\d)\.(?=\d)")
_PERIOD = lazy_regex(r"\b(week|month|day)\b")
_PRICE_SAID = lazy_regex(
    r"(?:On average|At|It|They|A (?:litre|loaf|kilo|kilogram|pint|glass|ton|tonne|dozen|barrel|hundred|packet"
    r"|kilowatt hour)"
    r"|One (?:litre|kilo)|An? [a-z]+ now|Motorists|Drivers|Customers|Consumers|Households|The average price)\b"
)
