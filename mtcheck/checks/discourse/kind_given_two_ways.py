"""A lorry that comes back as a bus."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mtcheck.check import Bigram, Context, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.days.another_time import ANOTHER_TIME
from mtcheck.checks.discourse.telling.telling import STOP, sentence_around, told_here
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import plain_words
from mtcheck.report import Severity

__all__ = ["KindGivenTwoWays"]

_CLASSES = tuple(
    tuple(frozenset(kind.replace("_", " ").split("=")) for kind in line.split())
    for line in """
    lorry=truck=cement_mixer=tipper=dumper=bin_lorry=dustcart=juggernaut=low-loader=pantechnicon \
    bus=coach=minibus=double-decker tram van=camper=transporter tractor=combine_harvester \
    motorcycle=motorbike=moped car=taxi=SUV=saloon=estate=convertible=hatchback
    plane=jet=airliner helicopter glider balloon drone
    ferry yacht tanker freighter=cargo_ship kayak=canoe submarine
    wolf=dog=puppy bear lynx cat=tomcat=kitten horse=pony=stallion=mare=gelding=foal cow=bull=heifer=ox=steer=calf \
    goat pig=boar=sow=piglet donkey=mule fox crocodile=alligator snake lion tiger elephant
    knife axe=hatchet hammer machete sword crossbow pistol=gun=revolver=rifle=shotgun
    violinist cellist pianist guitarist drummer trumpeter flautist=flutist harpist organist saxophonist clarinettist
    avalanche landslide=rockfall=mudslide
    painting=portrait=canvas sculpture=statue=bust photograph=photo
    ring necklace bracelet brooch
    baker butcher carpenter=joiner plumber electrician roofer gardener fisherman hairdresser tailor locksmith
    skier=downhiller snowboarder boxer golfer rower wrestler gymnast swimmer
    cyclist motorcyclist=biker pedestrian=walker
    mosque synagogue cathedral
    tent hut=cabin caravan igloo
    """.strip().split("\n")
)
"""Kinds of which a thing has one; what is joined by ``=`` may be the same."""
_PLACES = {name: (place, kind) for place, kinds in enumerate(_CLASSES) for kind in kinds for name in kind}
_NAMES = one_of(_PLACES)
_LAST_WORDS = frozenset(plain_words(name)[-1] for name in _PLACES)
_ends_clause = lazy_regex(rf"\b{one_of(_LAST_WORDS)}[.,;!?]", re.IGNORECASE).search
_ANY_NAME = lazy_regex(rf"\b(?P<name>{_NAMES})s?\b(?!(?<=van) (?-i:[A-Z]))", re.IGNORECASE)
_GOES_ON = (
    r"(?:was|is|it|had|has|will|in|on|by|at|to|and|with|could|did|does|[a-z]+ed|came|left|fell|ran|went|stood"
    r"|lay|then)\b"
)
_TAKEN_UP = lazy_regex(
    rf"\b[Tt]he\s(?:(?!other|second|same|next|first|nearest|last|third|new|old|famous)[a-z-]+\s)?(?P<name>{_NAMES})"
    rf"(?=[.,;!?]|\s{_GOES_ON})"
)
_NO_OTHER_THING = r"(?!(?<=van) (?-i:[A-Z])|\s(?:shelter|stop|station|lane|fare|stand|rank|terminal|depot|bay)s?\b)"
"""What is named for a thing is none: a bus shelter."""
_ANY = tuple(
    lazy_regex(
        rf"\b(?P<name>{one_of(name for kind in kinds for name in kind)})(?P<several>s|es)?\b{_NO_OTHER_THING}",
        re.IGNORECASE,
    )
    for kinds in _CLASSES
)
_SETTLED = lazy_regex(
    r"\b(?:band|group|orchestra|quartet|trio|ensemble|team|club|squad|side|match|league|album|species"
    r"|walk\w*|like|than|instead|not|called|nicknamed|named|at home|left|style|museum|play(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
"""What tells that a comparison, a habit or a name is meant, or one of a group: the drummer of the band."""
_TRANSPORT = frozenset("bus coach tram taxi ferry plane helicopter".split())
_TRAVELS = lazy_regex(r"\b(?:on|onto|by|take|takes|taking|took|catch|catching|caught|miss|missed|for)\s$")
"""How one travels: a seat on the bus, which need not have been spoken of."""
_NAMED = lazy_regex(r"\b(?:is|was|are|were|not|nor|but)\s$")
"""What names another on purpose: “It is not the wolf. It is the cow.”"""
_MOST_STOPS = 4
"""Sentences behind the thing, and mentions of it, after which the text may have come to another."""
_INTRODUCED = lazy_regex(
    r"\s(?:in|on|at|with|that|which|who|whose|to (?:whose|which))\b"
    r"|\s(?:is|was) (?:(?:his|her|their|the|an?) [^.!?]{0,30})?[A-Z]"
)
"""What tells which one is meant: The axe in the shed was his father’s."""
_REACH = 2
"""Passages before in which the thing was introduced."""


_RIDERS = {
    "cyclist": (
        "bicycle|bike|e-bike|racing bike|mountain bike",
        "motor scooter|scooter|moped|motorcycle|motorbike|tractor",
    ),
    "motorcyclist": ("motorcycle|motorbike|bike|machine|moped|scooter", "bicycle|tractor|lorry|truck|van|bus"),
    "moped rider": ("moped|scooter|bike|machine", "bicycle|tractor|lorry|truck|van|bus"),
    "lorry driver": ("lorry|truck", "bus|tram|train|taxi|tractor|motorcycle|motorbike|bicycle"),
    "truck driver": ("lorry|truck", "bus|tram|train|taxi|tractor|motorcycle|motorbike|bicycle"),
    "bus driver": ("bus|coach", "lorry|truck|tram|train|taxi|tractor|motorcycle|motorbike|bicycle"),
    "taxi driver": ("taxi|cab", "lorry|truck|tram|train|bus|tractor|motorcycle|motorbike|bicycle"),
    "tram driver": ("tram", "lorry|truck|train|taxi|bus|tractor|motorcycle|motorbike|bicycle"),
    "train driver": ("train", "lorry|truck|tram|taxi|bus|tractor|motorcycle|motorbike|bicycle"),
    "tractor driver": ("tractor", "lorry|truck|tram|train|taxi|bus|motorcycle|motorbike|bicycle"),
}
"""What somebody rides or drives, and what he hardly does at the same time."""
_RIDDEN = frozenset(name.split()[-1] for _, others in _RIDERS.values() for name in others.split("|"))
_RIDER = lazy_regex(rf"\b(?P<the>[Tt]he|[Aa]n?) (?:[a-z\d-]+ )?(?P<rider>{'|'.join(_RIDERS)})\b(?!s)")
_RIDES = (
    r"(?:\b(?:off|from|on|onto|back on|under|beneath|with|out of) (?:his|her) (?:[a-z]+ )??"
    r"|(?:^|(?<=[.!?] )|, )(?:[Hh]is|[Hh]er) (?:[a-z]+ )??)(?P<vehicle>VEHICLES)\b(?=[.,]| (?:and|on|in|at|ended"
    r"|left|skidded|crashed"
    r"|overturned|came|hit|rolled|ploughed|plunged|toppled|tipped|caught|slid|rammed|struck|was|had|while|when"
    r"|after|because)\b)"
)
_RIDES_OTHER = {rider: lazy_regex(_RIDES.replace("VEHICLES", others)) for rider, (_, others) in _RIDERS.items()}


def _of_rider(passage: Passage, context: Context) -> Iterator[Hit]:
    """“The cyclist … got back on his motor scooter”, where no other vehicle and nobody else is spoken of."""
    told = told_here(context, 0, 1)
    text = told + passage.text
    riders = list(_RIDER.finditer(text))
    if not riders or len({rider["rider"] for rider in riders}) != 1:
        return
    rider = riders[0]
    other = _RIDES_OTHER[rider["rider"]].search(text, max(rider.end(), len(told)), rider.end() + _RIDE)
    if other is None or not STOP.search(text, rider.end(), other.start()):
        return
    if re.search(rf"\b{other['vehicle']}\b", text[: other.start("vehicle")]) or _OTHER_RIDER.search(
        text[: other.start()]
    ):
        return
    span = Span(*other.span("vehicle")).shifted(-len(told))
    yield Hit(span, message=f"the text speaks of a {rider['rider']} before")


_RIDE = 500
_OTHER_RIDER = lazy_regex(
    r"\b(?<!lorry )(?<!truck )(?<!bus )(?<!taxi )(?<!tram )(?<!train )(?<!tractor )(?:driver|motorist|biker"
    r"|passer-by|witness|colleague|friend|son"
    r"|daughter|wife|husband|brother|father|mother|sister|farmer|owner|rider|pilot|changed|switched|stole|stolen"
    r"|borrowed|home)\b"
)


class KindGivenTwoWays(RuledCheck):
    id = "kind-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    message = "the text speaks of another kind before"
    confidence = 0.75
    explanation = """
Finds a thing, an animal or a person that the text takes up as one of another kind: "A lorry skidded off the road. The
driver was freed from the bus", "A wolf killed eleven sheep … the bear", "The violinist … the cellist". Systems know
such words by their company, in which they resemble each other. Look it up.

Only where the text has spoken of one of them alone, and takes up another with *the* in a later sentence, this counts.
"""
    examples = (
        bad(
            "A lorry skidded off the road near Hof. The driver was freed from the ⟦bus⟧.",
            repair="A lorry skidded off the road near Hof. The driver was freed from the lorry.",
        ),
        bad(
            "The violinist Mira Tal gave a concert. The ⟦cellist⟧ donated her fee.",
            repair="The violinist Mira Tal gave a concert. The violinist donated her fee.",
        ),
        bad(
            "A runaway cow held up traffic near Zell. The ⟦stallion⟧ was caught by its owner.",
            repair="A runaway cow held up traffic near Zell. The cow was caught by its owner.",
        ),
        bad("The cyclist ignored a red light. He then got back on his ⟦motor scooter⟧ and rode away."),
        bad("The lorry driver had fallen asleep. His ⟦bus⟧ ended up in a ditch."),
        bad("The motorcyclist was drunk. He fell off his ⟦bicycle⟧ on a bend."),
        good(
            "A tram and a cement mixer collided in Ulm on Friday. The driver of the lorry had gone through a red light."
        ),
        good("The cyclist hit a motor scooter. The rider got back on his motor scooter and rode away."),
        good("The lorry driver had fallen asleep. A bus driver saw it. His bus ended up in a ditch."),
        good("The cyclist drove home in his car. The motorcyclist sold his bicycle."),
        good("A lorry hit a bus near Hof. The driver was freed from the bus."),
        good("A truck skidded off the road. The driver was freed from the lorry."),
        good("A wolf killed eleven sheep. When she walked the dog, she met it; like the bear, it is shy."),
        good("The violinist Mira Tal and a friend gave a concert. The cellist of the orchestra was ill."),
        good("In a cab nobody looks up. But let them see a seat on the bus, and they will knock you down to grab it."),
        good("The most dangerous animal is not the wolf. It is the cow."),
        good("A woman walking her dog met a bear.\nIt hurt her.\nIt had cubs.\nThe bear fled.\nThe dog was not hurt."),
        good("The guitarist wrote the songs on the album. The drummer left in May."),
        good("The knife was never found. The axe in the shed was his father’s."),
        good("A stolen hatchback crashed into a bus shelter near Hof. The car had false plates."),
        good("Two cars collided near Hof. The bus that followed could stop in time."),
        good("A scratch can be seen in a photograph of 1961. The picture was valued at 40,000 guilders in 1978."),
        good("A helicopter landed in a field near Ulm. The aircraft had been on a training flight."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return (
            Rule(_of_rider, Together(frozenset({"his", "her"}), _RIDDEN)),
            Rule(_taken_up, (Bigram(_LAST_WORDS, lazy_regex(_GOES_ON).match), _ends_clause)),
        )


def _taken_up(passage: Passage, context: Context) -> Iterator[Hit]:
    """“A lorry skidded off the road … the bus”"""
    text = passage.text
    for match in _TAKEN_UP.finditer(text):
        if _TRAVELS.search(text, max(match.start() - 8, 0), match.start()) and match["name"] in _TRANSPORT:
            continue
        if _NAMED.search(text, max(match.start() - 8, 0), match.start()):
            continue
        if match[0][0] == "T" and _INTRODUCED.match(text, match.end()):
            continue
        if ANOTHER_TIME.search(sentence_around(text, Span(*match.span())).of(text)):
            continue
        place, kind = _PLACES[match["name"]]
        told = told_here(context, match.start(), _REACH)
        known = list(_ANY[place].finditer(told))
        if not known or any(one["several"] for one in known):
            continue
        kinds = {_PLACES[one["name"].lower()][1] for one in known}
        parted = len(STOP.findall(told, known[-1].end()))
        if parted > _MOST_STOPS or len(known) > _MOST_STOPS:
            continue
        if len(kinds) == 1 and kind not in kinds and parted and not _SETTLED.search(told, known[0].start()):
            if context.fact(_first_told).get(match["name"], context.index) < context.index:
                continue  # the dog that she was walking when the bear came
            span = Span(*match.span("name"))
            first = known[0]["name"].lower()
            yield Hit(span, repair=Edit(span, first), message=f"the text says “{first}” before")


def _first_told(document: Document) -> Mapping[str, int]:
    """The passage in which each kind is spoken of first, in the singular or the plural."""
    first: dict[str, int] = {}
    for index, segment in enumerate(document.segments):
        for match in _ANY_NAME.finditer(segment.target.text):
            first.setdefault(match["name"].lower(), index)
    return first
