"""Nobody was injured, and the injured were taken to hospital."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from mtcheck.check import Context, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.telling.telling import told_here
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_MONTH
from mtcheck.languages.english_numbers import FROM_TWO, NUMBER
from mtcheck.languages.patterns import BEGINNING, lazy_regex, one_of
from mtcheck.languages.persons import one_person
from mtcheck.report import Severity

__all__ = ["DeniedTakenUp"]


@dataclass(frozen=True, slots=True)
class _Denial:
    """How a text says that there is or was none, and how it speaks of one all the same."""

    told: re.Pattern[str]
    taken_up: re.Pattern[str]
    unless: re.Pattern[str]
    up_to: bool
    """What tells of a change counts only up to what is taken up."""
    needed: Together
    """Words that stand in what is taken up."""


_CHANGED = (
    r"another|other|others|later|until|before|previous\w*|earlier|former\w*|first|initially|last (?:week"
    r"|month|year)|ago"
    r"|if|would|could|not even|almost|however|but|although|though|years? old|19\d\d|20\d\d|then|second|both"
)
"""What tells of a change, of others or of another time."""


def _denial(told: str, taken_up: str, unless: str = "", *, up_to: bool = False, needed: str) -> _Denial:
    return _Denial(
        lazy_regex(rf"\b(?:{told})\b"),
        lazy_regex(rf"(?:{taken_up})\b"),
        lazy_regex(rf"\b(?:{_CHANGED}{'|' if unless else ''}{unless})\b", re.IGNORECASE),
        up_to,
        _needed(needed),
    )


def _needed(words: str) -> Together:
    """Words of which one is there, or one on either side of every plus."""
    return Together(*(frozenset(part.split()) for part in words.split("+")))


_NOBODY = r"(?:[Nn]obody|[Nn]o one|[Nn]o people|[Nn]one of the [a-z]+|[Nn]o passengers?)"
_NOT_BADLY = r"(?!(?:seriously|badly|severely|critically|gravely|fatally) )"
_UNHURT = r"(?:unhurt|unharmed|uninjured)"
_DENIALS: tuple[_Denial, ...] = (
    _denial(
        rf"{_NOBODY} (?:was|were|is|has been|have been) {_NOT_BADLY}(?:[a-z]+ )?(?:injured|hurt|harmed)|[Nn]o injuries"
        rf"|[Nn]o one suffered injuries|(?:all|everyone|everybody|all of them)(?: [a-z]+){{0,3}} {_UNHURT}",
        rf"\b[Tt]he (?:(?:{NUMBER}|slightly|seriously|severely|badly) ){{0,2}}(?:injured|wounded)"
        r"(?! (?:man|woman|party|person))",
        "tent|dead|horses?|dogs?|cows?|animals?",
        needed="injured wounded",
    ),
    _denial(
        rf"{_NOBODY} (?:died|was killed|were killed|lost (?:his|her|their) li(?:fe|ves)|has died)"
        rf"|[Nn]o (?:deaths|fatalities)"
        r"|(?:[Aa]ll|[Ee]very one) (?:of the |the )?(?:[a-z]+ )?(?:passengers|occupants|people|residents"
        r"|climbers|skiers|children"
        r"|hikers|tourists|sailors)(?: on board)? (?:have |had )?survived",
        rf"\b[Tt]he (?:{NUMBER} )?(?:dead|deceased|fatalities)(?! (?:sea|end|man|woman|animals))"
        rf"|\b[Tt]he (?:{NUMBER} )?(?:passengers?|occupants?|climbers?|skiers?|children|hikers?|tourists?|sailors?)"
        r" who (?:died|(?:was|were) killed|lost (?:his|her|their) li(?:fe|ves))",
        needed="dead deceased fatalities who + dead deceased fatalities died killed lost",
    ),
    _denial(
        r"[Tt]he (?:driver|cyclist|man|woman|pilot|boy|girl|passenger|climber|skier|motorcyclist)"
        rf" (?:was|remained|escaped) {_UNHURT}",
        rf"{BEGINNING}(?:He|She) (?:was|had to be) (?:[a-z]+ ){{1,4}}(?:hospital|clinic) with (?:[a-z-]+"
        r" )?injuries",
        "wife|husband|friend|son|daughter|woman|passengers?|cyclist|driver of|pedestrian",
        needed="injuries",
    ),
    _denial(
        r"[Uu]nanimous(?:ly)?|without a (?:single )?(?:dissenting|opposing) vote|with no votes against",
        rf"\b(?i:{NUMBER}) (?:of the )?(?:[a-z]+ |[A-Z][a-z]+ ){{0,2}}"
        r"(?:(?:councillors|members|deputies|delegates|representatives|MPs"
        r"|lawmakers|senators|parties|shareholders|judges|residents|citizens) )?(?:had |have )?"
        r"(?:voted against|abstained|opposed the|rejected the)",
        "committee|earlier|separate\\w*|amendment|chamber|plenary|(?:lower|upper) house"
        "|(?:on|in) the [a-z]+(?: [a-z]+)?(?=,)",
        needed="voted abstained opposed rejected",
    ),
    _denial(
        r"(?:has|have|had) no children|(?:is|are|remained) childless|(?:has|have) never had children",
        r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ )?(?:sons?|daughters?|children)(?!-)",
        r"together|own|adopted|step\w*|foster|marriage|from|nephews?|nieces?|wants?|like|brother|sister|friends?"
        r"|parents",
        needed="his her their + children son daughter sons daughters",
    ),
    _denial(
        r"(?:is|was|are) (?:un|not )married|(?:has|had) never married|[Tt]he (?:[a-z]+ )?bachelor|is single",
        r"\b(?:[Hh]is|[Hh]er) (?:[a-z-]+ )?(?:wife|husband)(?!['’-])",
        r"ex|late|future|divorced|brother|sister|friend|neighbour|mother|father|film|play|role|never",
        needed="his her + wife husband",
    ),
    _denial(
        r"[Tt]he (?:[a-z0-9-]+ )?widow",
        r"\b[Hh]er husband (?:is|has been|works|lives|cooks|says|drives|[a-z]{3,}s)(?<!was)(?<!dies)",
        r"late|new|second|remarried|dead",
        needed="husband",
    ),
    _denial(
        r"(?:has been|is|was left|became) a widower(?: (?:since|in) (?:19|20)\d\d)?",
        r"\b[Hh]is wife (?:is|has been|works|lives|cooks|says|drives|[a-z]{3,}s)(?<!was)(?<!dies)",
        r"late|new|second|remarried|dead",
        needed="wife",
    ),
    _denial(
        r"[Tt]he (?:[a-z0-9-]+ )?widower",
        r"\b[Hh]is wife (?:is|has been|works|lives|cooks|says|drives|[a-z]{3,}s)(?<!was)(?<!dies)",
        r"late|new|second|remarried|dead",
        needed="wife",
    ),
    _denial(
        r"(?:denies|denied) (?:the (?:crime|offence|offense|charges|allegations|accusations|murder|theft)|everything)"
        r"|pleaded not guilty|(?:protests|maintains|maintained) (?:his|her) innocence",
        r"\b(?:[Aa]fter|[Bb]ecause of|[Tt]hanks to|[Dd]ue to|[Ww]ith) (?:his|her|the|their) (?:full )?confession",
        r"withdrew|accomplice|partial|co-defendant|friend",
        needed="confession",
    ),
    _denial(
        r"(?:was|were|has been|been) acquitted|acquitted (?:him|her|them|the [a-z]+)",
        r"\b[Tt]he (?:prison sentence|(?:[a-z]+ )?sentence(?= of)|convicted (?:man|woman))",
        r"quashed|overturned|lower|instance|appeal\w*|co-defendant|accomplice|two men|void|set aside|instead|demanded",
        needed="sentence convicted",
    ),
    _denial(
        r"(?:escaped|fled|got away) (?:undetected|unrecognised|unrecognized|unseen)"
        r"|(?:is|are|remains?) (?:still )?(?:on the run|at large)",
        r"\b(?:[Aa]fter|[Ss]ince|[Dd]uring) (?:his|her|their) arrest(?!ed)",
        r"soon|accomplices?|in the past",
        needed="arrest",
    ),
    _denial(
        r"(?:talks|negotiations) (?:have |had )?(?:ended|finished) without (?:a |any )?(?:result|agreement)"
        r"|(?:talks|negotiations) (?:have |had )?(?:failed|collapsed|broken down|broke down)",
        r"\b[Tt]he (?:agreement|compromise|deal)(?: reached)? (?:provides|stipulates|comes into force|was signed"
        r"|is to)",
        r"week|days|old|existing|current",
        needed="deal agreement compromise",
    ),
    _denial(
        r"(?:has|have) filed for (?:bankruptcy|insolvency)|is (?:insolvent|bankrupt)|went bankrupt",
        r"\b(?:[Bb]ecause of|[Tt]hanks to|[Dd]ue to) (?:the|its) (?:record|high|good|rising) (?:profits?"
        r"|earnings|sales)",
        r"competitor|rival|parent",
        needed="sales profit profits earnings",
    ),
    _denial(
        r"[Ii]t has not rained|(?:has|have) had no rain|[Nn]o rain has fallen",
        r"\b(?:[Bb]ecause of|[Dd]ue to|[Dd]espite) the (?:heavy |continuous |constant |persistent )?rain(?!fall)",
        r"forecast|announced",
        needed="rain",
    ),
)
_SOMEBODY = one_of(one_person("human", "on-the-way", "culprit") | {"skipper", "lorry driver"})
_LIMB = r"(?:leg|arm|foot|hand|finger|eye|toe|thumb|ear|kidney|tail|wing|paw|hoof)"
_KINDS_OF_ANIMALS = (
    "animals calves cows cattle bulls pigs piglets sows horses ponies foals sheep lambs goats chickens hens chicks "
    "turkeys ducks geese rabbits dogs puppies cats kittens birds monkeys alpacas llamas donkeys"
)
_ANIMALS = rf"(?:{'|'.join(_KINDS_OF_ANIMALS.split())})"
_PERISHED = (
    r"(?:died|perished|were killed|were burned alive|burned to death|burnt to death|suffocated|drowned|did not survive"
    r"|lost their lives|had to be (?:put down|euthanised|destroyed))"
)
_DENIALS += (
    _denial(
        rf"[Tt]he (?:[a-z0-9-]+ )?{_SOMEBODY} (?:was|had been) (?:travelling |traveling |driving "
        rf"|sitting )?alone (?:in|at|on|inside)"
        rf" (?:the|his|her) (?:[a-z]+ )?[a-z]+|[Tt]he (?:[a-z0-9-]+ )?{_SOMEBODY} was the (?:only"
        rf"|sole) (?:person|occupant)"
        r" (?:in|of) the (?:car|vehicle|van|lorry|plane|boat|house)",
        r"\b(?:[Hh]e|[Ss]he|[Tt]he (?:driver|pilot|man|woman)) and (?:his|her|the) (?:[a-z-]+"
        r" )?(?:passengers?|co-driver|co-pilot"
        r"|fellow passengers?|accomplices?, who (?:was|were) (?:arrested|caught|seized|found) with (?:him|her))"
        r"|\b(?:[Hh]is|[Hh]er|[Tt]he) (?:front-seat |fellow |[a-z]+-year-old )?(?:passengers?"
        r"|co-driver) (?:was|were|had|suffered"
        r"|escaped|managed|died|is|are)"
        r"|\b(?:[Bb]oth|[Aa]ll (?:two|three|four)) occupants|\b[Tt]he two occupants",
        r"other|oncoming|second|van|bus|taxi|train|later|picked|van|motorcycle|lorry that|husband|wife",
        needed="driver pilot passenger passengers occupants accomplice accomplices",
    ),
    _denial(
        rf"[Nn]o (?:animals?|{_ANIMALS}) (?:was|were|had been|has been|have been) (?:[a-z]+"
        rf" )?(?:harmed|hurt|injured|killed)"
        rf"|[Nn]one of the {_ANIMALS} (?:was|were) (?:harmed|hurt|injured|killed)"
        rf"|[Aa]ll (?:of )?(?:the )?{_ANIMALS} (?:survived|were (?:saved|rescued|brought to safety|unharmed|unhurt))",
        rf"\b(?i:{NUMBER}|several|some|many|dozens of|hundreds of|thousands of|most of the|all the)"
        rf" (?:[a-z]+ )?{_ANIMALS}"
        rf" (?:[a-z]+ )?{_PERISHED}|\b[Tt]he (?:{NUMBER} )?dead {_ANIMALS}",
        r"in (?:May|June|July|August|March|April|\d+)|years|farms?|barns?|another",
        up_to=True,
        needed=f"{_KINDS_OF_ANIMALS} + dead died perished killed burned burnt suffocated drowned survive lost down"
        " destroyed euthanised",
    ),
    _denial(
        rf"(?:able to|managed to|could) save (?:the|his|her|its) (?:[\w'’-]+ ){{0,3}}{_LIMB}"
        rf"|(?:succeeded in|in) saving (?:the|his|her|its) (?:[\w'’-]+ ){{0,3}}{_LIMB}",
        rf"\b(?:[Aa]fter|[Ss]ince|[Ff]ollowing) (?:the|its|his|her) (?:amputation|loss|removal) of"
        rf" (?:the|his|her|its) {_LIMB}"
        r"|\b(?:[Aa]fter|[Ss]ince|[Ff]ollowing) the amputation",
        r"toes?|tip|patient|other|right|left",
        needed="loss removal amputation",
    ),
    _denial(
        r"(?:was|were|has been|been) acquitted|acquitted (?:him|her|them|the [a-z]+)",
        rf"{BEGINNING}(?:His|Her|Their|The) conviction (?:on [A-Z][a-z]+ )?(?:was (?:greeted"
        r"|welcomed|met|received|celebrated)"
        r"|came|has been (?:greeted|welcomed|met)|means)",
        "quashed|overturned|lower|instance|appeal\\w*|co-defendant|accomplice|void|set aside",
        needed="conviction",
    ),
    _denial(
        r"(?:concert|show|performance|match|game|festival|premiere|reading|tour|final|gig|event)"
        r" (?:is|was|has been) (?:completely |already |long )?sold out",
        r"\b(?:[Tt]ickets (?:are still|can still be|are available)|[Rr]emaining tickets|[Tt]here are still tickets)"
        r"(?! (?:for|available for|bought for|on sale for))",
        "for|matinee|additional|extra|further|new|date|dates|return\\w*|resale|tomorrow|Saturday|Sunday|Friday",
        needed="tickets",
    ),
    _denial(
        r"(?:[Tt]here were no|[Nn]o) survivors|[Nn]o one (?:on board )?survived|[Nn]obody (?:on board )?survived",
        rf"\b[Tt]he (?:{NUMBER} |only |sole )?survivors? (?:was|were|is|are|had|has|have)",
        "crash of|holocaust|sinking",
        needed="survivors survivor",
    ),
    _denial(
        r"[Nn]o one (?:has|had) (?:yet )?been arrested|[Nn]obody (?:has|had|was) (?:been )?arrested"
        r"|[Nn]o arrests (?:have|had) been made"
        r"|[Tt]here (?:were|have been) no arrests",
        rf"\b[Tt]he (?:{NUMBER} )?(?:arrested|detained) (?:man|men|woman|women|suspects?|people|teenagers?)"
        rf"|\b[Tt]he (?:{NUMBER} )?(?:detainees|arrested) (?:are|were|is|was|have|has)",
        "previous|case",
        needed="arrested detained detainees",
    ),
    _denial(
        r"[Nn]obody was (?:at home|in the (?:house|building|flat)|inside)|[Nn]o one was (?:at home|in"
        r" the (?:house|building|flat)|inside)"
        r"|[Tt]he (?:[a-z]+ )?(?:house|building|flat|villa|farmhouse|cottage) (?:was|stood|had been)"
        r" (?:empty|unoccupied|uninhabited)",
        rf"\b[Tt]he (?:{NUMBER} )?(?:sleeping )?(?:residents|occupants|inhabitants|tenants) (?:were"
        rf" (?:asleep|woken|rescued|able|taken"
        r"|brought|sleeping|treated)|woke|escaped|fled|managed|jumped|had to be (?:rescued|carried|treated))",
        "neighbou?r\\w*|adjacent|adjoining|next door|nearby|street|block|houses|buildings|surrounding",
        needed="residents inhabitants tenants occupants",
    ),
    _denial(
        r"(?:is|was|grew up as) an only child",
        r"\b(?:[Hh]is|[Hh]er) (?:older|younger|elder|big|little|twin) (?:brother|sister)s?(?!-in-law)",
        "half-\\w+|mother['’]s|father['’]s|wife|husband|mother|father|friend|dreamed|wish\\w*|like",
        needed="brother sister brothers sisters",
    ),
)
_ABOARD = (
    r"(?:passengers|occupants|crew members|people|residents|climbers|skiers|children|hikers|tourists|sailors"
    r"|miners|pupils"
    r"|workers|guests|fishermen|divers|mountaineers|holidaymakers|tenants)"
)
_STRUCTURES = (
    r"bridge|tunnel|pass|road|motorway|museum|pool|swimming pool|outdoor pool|indoor pool|castle|library|theatre"
    r"|cinema|station"
    r"|airport|school|kindergarten|nursery|playground|park|zoo|restaurant|inn|pub|shop|supermarket|department"
    r" store|bakery|clinic"
    r"|hospital|border|border crossing|level crossing|footpath|hiking trail|cycle path|car park|underground car"
    r" park|cathedral|church"
    r"|tower|lift|cable car|ice rink|sports hall|stadium|beach|lake|market hall|town hall|square|lock|ferry"
    r" terminal|embassy"
)
_NOT_OPEN = (
    "until|till|winter|summer|spring|autumn|season|daily|from|pedestrians|cyclists|lanes?|partly|partially|only"
    "|except|mondays|sundays|weekends?"
    "|evenings?|nights?"
    r"|holidays?|upper|lower|northern|southern|east\w*|west\w*|wing|half|side|direction|tomorrow|next|was|were|had"
    "|lorries|lorry"
    r"|trucks?|hgvs|residents|emergency|closed doors|reopen\w*"
)
_DENIALS += (
    _denial(
        rf"(?:[Aa]ll|[Ee]very one) (?:(?:of|the|its|{FROM_TWO}|\d+|[a-z]+)"
        rf" ){{0,3}}{_ABOARD}"
        r" (?:(?:of|on|in|aboard) (?:the )?(?:[a-z-]+ ){0,3})?(?:have |had )?survived",
        rf"\b[Tt]he bodies of (?:the|all|both) (?:[a-z]+ ){{0,2}}{_ABOARD}|\b[Tt]he (?:{NUMBER} )?(?:bodies|dead"
        rf"|victims) were"
        r" (?:recovered|laid out|identified|taken)|\b[Aa]ll (?:of the |the )?(?:[a-z]+ )?(?:passengers|occupants)"
        r" (?:died|were killed)",
        "ground|house|earlier|dogs?|crash of",
        needed="dead bodies victims passengers occupants",
    ),
    _denial(
        rf"(?:[Aa]ll|[Bb]oth) (?:(?:of|the|its|{FROM_TWO}|\d+|[a-z]+) ){{0,3}}"
        rf"(?:{_ABOARD}|pilots|men|women|drivers|brothers|sisters) (?:(?:of|on|in|aboard|from) (?:the"
        rf" )?(?:[a-z-]+ ){{0,3}})?"
        r"(?:died|were killed|have died|lost their lives|drowned)",
        rf"\b[Tt]he (?:{NUMBER} )?survivors (?:were|are|was|had|have)|\b[Tt]he (?:{NUMBER} )?(?:injured|rescued)"
        rf" (?:passengers|occupants|climbers"
        r"|pilots|men|women|skiers|hikers|sailors|divers)|\b[Bb]oth (?:are|were) (?:in a stable|out of danger"
        r"|unhurt|unharmed|slightly injured)",
        "house|bus|car|train|other|driver|crash of",
        needed="danger injured stable survivors rescued unharmed unhurt",
    ),
    _denial(
        rf"[Tt]he (?:[a-z0-9-]+ )?(?:driver|cyclist|man|woman|pilot|boy|girl|passenger|climber|skier|motorcyclist"
        rf"|hiker|actor|actress"
        rf"|player|farmer|worker|child|toddler|baby) (?:was|remained|escaped|got away) {_UNHURT}(?=\.)",
        rf"{BEGINNING}(?:His|Her|The) injuries (?:were|are|had)|\b(?:[Bb]ecause of|[Dd]ue to|[Oo]wing to)"
        r" (?:his|her) (?:serious |severe"
        r" |grave )?injuries",
        "wife|husband|friend|son|daughter|passengers?|cyclist|driver of|pedestrian|other",
        needed="injuries",
    ),
    _denial(
        r"(?:was|were|has been|been) acquitted|acquitted (?:him|her|them|the [a-z]+)|found (?:him|her|(?:the "
        r"|[A-Z])[\w-]+"
        r"(?: [\w-]+)?) not guilty|cleared (?:him|her|the [a-z]+) of all charges",
        r"\b(?:[Ff]ollowing|[Aa]fter) (?:the|his|her) (?:guilty verdict|conviction)"
        r"|\b(?:began|begins?|started|starts|is serving|was serving|will serve|must serve|has to serve|will begin"
        r"|is to serve) (?:his|her"
        r"|the) (?:prison )?sentence|\b[Tt]he convicted (?:[a-z]+)(?= (?:was|is|has|will|had))",
        r"quashed|overturned|lower|instance|appeal\w*|co-defendants?|accomplices?|void|set aside|instead|demanded"
        r"|some|counts? of"
        r"|two (?:counts|charges)|one (?:count|charge)|remaining|third|brother|son|husband|wife|partner|father"
        r"|colleague|already",
        needed="sentence convicted conviction verdict",
    ),
    _denial(
        r"(?:has |have |had )?never (?:got |been )?married|remained (?:single|unmarried|a bachelor)",
        r"\b(?:[Hh]is|[Hh]er) (?:[a-z-]+ )?(?:widow|widower|ex-wife|ex-husband|late wife|late husband|wife"
        r"|husband|divorce|in-laws"
        r"|mother-in-law|father-in-law)(?!['’-])",
        r"brother|sister|friend|neighbour|mother|father|film|play|role|novel|partner|common-law|like",
        up_to=True,
        needed="his her + father mother wife husband laws divorce widow widower",
    ),
    _denial(
        r"[Hh]er husband (?:has died|died|was killed|passed away)(?: in (?:19|20)\d\d)?|(?:has been|is|was left"
        r"|became) a widow(?:er)?\b"
        r"|[Hh]is wife (?:has died|died|was killed|passed away)(?: in (?:19|20)\d\d)?",
        r"\b[Tt]he divorced (?:[a-z]+)|\b(?:[Hh]er ex-husband|[Hh]is ex-wife|[Aa]fter (?:her|his|the) divorce"
        r"|[Ss]ince (?:her|his|the) divorce)",
        r"first|second|remarried|sister|brother|daughter|son|friend|new",
        needed="ex divorce divorced",
    ),
    _denial(
        rf"(?:have|has|had|raised|are raising|(?:is|are) the (?:proud )?(?:father|mother|parents) of) (?:{NUMBER}"
        rf" )(?:[a-z-]+ )?daughters",
        rf"{BEGINNING}(?:Their|His|Her|The) (?:[a-z]+ )?sons?(?!-| from| of|['’])",
        r"sons?-in-law|from|stepsons?|grandsons?|godson|and (?:a|one|two|three) sons?|brother|marriage",
        up_to=True,
        needed="son sons",
    ),
    _denial(
        rf"(?:have|has|had|raised|are raising|(?:is|are) the (?:proud )?(?:father|mother|parents) of) (?:{NUMBER}"
        rf" )(?:[a-z-]+ )?sons",
        rf"{BEGINNING}(?:Their|His|Her|The) (?:[a-z]+ )?daughters?(?!-| from| of|['’])",
        r"daughters?-in-law|from|step\w+|grand\w+|god\w+|and (?:a|one|two|three) daughters?|sister|marriage",
        up_to=True,
        needed="daughter daughters",
    ),
)
_OPENNESS = (
    (
        lazy_regex(
            rf"\b[Tt]he (?:(?P<adjective>[a-z]+) )?(?P<noun>{_STRUCTURES}) (?:has (?:now |finally |now finally"
            rf" )?(?:been (?:open"
            rf"|reopened|accessible)"
            r"|(?:re)?opened)|is (?:now )?(?:open|passable|accessible)|reopened)(?: again)?\b"
        ),
        r"\b(?:[Bb]ecause|[Ss]ince|[Aa]s|[Ww]hile|[Aa]lthough|that)? ?\b[Tt]he (?:{adjective} )?{noun} (?:(?:is"
        r"|remains) (?:still |completely |fully"
        r" )*closed|(?:is|remains) (?:still )?shut)(?! again)(?: to (?:all )?(?:traffic|vehicles|the public"
        r"|visitors))?",
    ),
    (
        lazy_regex(
            rf"\b[Tt]he (?:(?P<adjective>[a-z]+) )?(?P<noun>{_STRUCTURES}) (?:has (?:now )?been (?:closed|shut)"
            rf"|is (?:now"
            rf" )?(?:closed|shut)|will"
            r" (?:remain|stay) (?:closed|shut)|remains (?:closed|shut))\b"
        ),
        r"\b(?:[Bb]ecause|[Ss]ince|[Aa]s|[Ww]hile|[Aa]lthough|that)? ?\b[Tt]he (?:{adjective} )?{noun} is (?:still "
        r"|already |fully )*(?:open|passable)(?! again)"
        r"(?: to (?:all )?(?:traffic|vehicles|the public|visitors))?",
    ),
)
"""How it is said that something is open or closed, and how the other is."""
_NOT_OPEN_UNLESS = lazy_regex(rf"\b(?:{_CHANGED}|{_NOT_OPEN})\b", re.IGNORECASE)
_OTHER_ONES = (
    r"another|others?|however|but|although|though|previous\w*|earlier|former\w*|originally|initially|until"
    r"|before|unlike|not|neighbou?r\w*"
    r"|nearby|elsewhere|would|could|if|if|both|ago|then"
)


def _refuted(told: str, taken_up: str, unless: str, *, needed: str) -> _Denial:
    """A denial that years and ordinal numbers do not take back."""
    return _Denial(
        lazy_regex(rf"\b(?:{told})\b"),
        lazy_regex(rf"\b(?:{taken_up})\b"),
        lazy_regex(rf"\b(?:{_OTHER_ONES}|{unless})\b", re.IGNORECASE),
        True,
        _needed(needed),
    )


_VOTERS = (
    r"(?:citizens|voters|residents|inhabitants|people|council|councillors|parliament|members|electorate"
    r"|committee|senate|shareholders|delegates)"
    r"(?: (?:of|in) (?:the )?(?:[a-z]+ of )?[A-Z][\w-]+)?(?: (?:have|has|had))?(?: (?:narrowly|clearly"
    r"|overwhelmingly))?"
)
_KINDS_OF_VOTE = "narrow clear close surprising surprise overwhelming decisive resounding"
_OF_VOTE = rf"(?:{'|'.join(_KINDS_OF_VOTE.split())})"
_VOTE_WAS = (
    r"(?:(?:had|has|have|is) to be (?:respected|accepted|implemented)|must be (?:respected|accepted"
    r"|implemented)|is binding"
    r"|(?:has |have )?(?:surprised|delighted|shocked|disappointed|stunned)|was (?:celebrated|greeted|welcomed))"
)
_VOTED_ELSEWHERE = r"urban|rural|cit(?:y|ies)|camp|campaign|villages?|districts?|second|later"
_CONSTANT = r"(?:constant|persistent|continuous|incessant|never-ending|endless|heavy|continual|daily|weeks of)"
_MONTHS = rf"(?:{ANY_MONTH}|summer|winter|spring|autumn)"
_THAT_MONTH = rf"(?:that|this) month|that (?:same )?(?!summer|winter|spring|autumn){_MONTHS}"
_WEATHER_CHANGED = r"after|following|last|next|north\w*|south\w*|except|only|apart|years? (?:ago|before|earlier)"
_DENIALS += (
    _refuted(
        rf"{_VOTERS} (?:rejected|voted against|said no to|voted down|turned down)",
        rf"[Tt]he {_OF_VOTE} (?:yes|yes vote|vote in favour|approval)(?! (?:in|among|of))|[Tt]he yes vote {_VOTE_WAS}",
        _VOTED_ELSEWHERE,
        needed=f"yes {_KINDS_OF_VOTE} + yes vote approval",
    ),
    _refuted(
        rf"{_VOTERS} (?:approved|voted for|voted in favour of|said yes to|accepted|backed)",
        rf"[Tt]he {_OF_VOTE} (?:no|no vote|rejection)(?! (?:in|among|of))|[Tt]he no vote {_VOTE_WAS}",
        _VOTED_ELSEWHERE,
        needed=f"vote {_KINDS_OF_VOTE} + no rejection",
    ),
    _refuted(
        r"[Nn](?:obody|o one) was (?:at home|in the (?:house|building|flat)|inside)|[Tt]he (?:[a-z]+ )?"
        r"(?:house|building|flat|villa|farmhouse|cottage|block) (?:was|stood|had been) (?:empty|unoccupied"
        r"|uninhabited)",
        rf"[Tt]he (?:{NUMBER} )?(?:residents|occupants|inhabitants|tenants|people|men"
        rf"|women) (?:who were )?(?:pulled|rescued|dug|freed"
        r"|saved) (?:alive )?(?:from|out of) the (?:rubble|ruins|debris|flames|house|building|flat|burning [a-z]+)",
        r"adjacent|adjoining|next door|street|houses|buildings|surrounding|block",
        needed="pulled rescued dug freed saved + rubble ruins debris flames house building flat burning",
    ),
    _refuted(
        r"(?:given|administered|injected|available) (?:as|in) (?:a single|one|just one|only one) (?:dose|jab"
        r"|injection|shot)"
        r"|[Aa] single (?:dose|jab|injection|shot)(?: of (?:the|this) vaccine)? (?:is|was|will be) (?:enough"
        r"|sufficient|needed|required)"
        r"|(?:needs|requires) (?:only |just )?(?:a single|one) (?:dose|jab|injection|shot)"
        r"|[Oo]nly one (?:dose|jab|injection|shot) (?:is|was) (?:needed|required|necessary)",
        r"[Tt]he second (?:jab|dose|injection|shot|vaccination)(?! of)",
        r"boosters?|no longer|most|those|other|people|patients|vaccines|children|older",
        needed="shot dose injection vaccination jab",
    ),
    _refuted(
        rf"(?:driest|sunniest) {_MONTHS}|[Nn]ot a (?:single )?drop of rain (?:fell|has fallen)",
        rf"[Tt]he {_CONSTANT} rain(?:s|fall)? (?:{_THAT_MONTH})|[Tt]he {_CONSTANT} rain(?:fall)? (?:ruined"
        rf"|destroyed|drowned|flooded)",
        _WEATHER_CHANGED,
        needed="rain rains rainfall",
    ),
    _refuted(
        rf"(?:wettest|rainiest) {_MONTHS}",
        rf"[Tt]he (?:[a-z]+ )?(?:drought|dryness|lack of rain) (?:{_THAT_MONTH})",
        _WEATHER_CHANGED,
        needed="rain drought dryness",
    ),
    _refuted(
        rf"(?:coldest|frostiest|iciest) {_MONTHS}",
        rf"[Tt]he (?:[a-z]+ )?(?:mild weather|mild temperatures|heat|heatwave|warmth|warm weather) (?:{_THAT_MONTH})",
        _WEATHER_CHANGED,
        needed="heat warm mild warmth heatwave",
    ),
    _refuted(
        rf"(?:hottest|warmest|mildest) {_MONTHS}",
        rf"[Tt]he (?:[a-z]+ )?(?:frost|cold|cold weather|freezing temperatures|severe cold) (?:{_THAT_MONTH})",
        _WEATHER_CHANGED,
        needed="cold freezing frost",
    ),
    _refuted(
        r"(?:was|were|been) (?:run over|hit|killed|knocked down|struck)(?: by a (?:car|lorry|truck"
        r"|van))?(?: and killed)? on"
        r" (?:the|a) (?:[AB]\s?\d{1,3}|motorway|federal road|country road|main road|trunk road)",
        r"(?:[Tt]he|[Hh]is|[Hh]er) [a-z-]+,? (?:(?:which|who|that) (?:was|had been) )?(?:killed on (?:a"
        r"|the) railway (?:line|tracks?)"
        r"|(?:killed|run over|hit|struck) by (?:a|the) (?:[a-z]+ )?(?:train|tram))",
        r"second|two|three|several|years?|last|also|while|level|crossing",
        needed="train railway tram",
    ),
    _refuted(
        r"(?:have been|were|got|are|are now) divorced|(?:were|got) married|(?:have been|are) married (?:since"
        r"|for)|[Tt]he couple (?:were )?married"
        r"|tied the knot|said [‘“]?I do",
        r"[Tt]he unmarried couple|[Tt](?:he couple|he two|hey|he pair), who (?:have|had|were"
        r"|are) (?:never (?:been |got )?|not )married",
        r"parents|brother|sister|friends?|daughter|son|again|lived|church|first",
        needed="married unmarried",
    ),
    _refuted(
        r"(?:has|have) been (?:profitable|in the black|in profit|making a profit"
        r"|making profits) (?:every (?:single )?year|ever|continuously"
        r"|without interruption)?\s?(?:since|for)",
        r"[Tt]he (?:heavy |high |accumulated )?losses of (?:the past|the last|recent|previous|the previous)",
        r"subsidiary|division|rivals?|competitors?|parent|newspaper|arm|unit",
        needed="losses",
    ),
    _refuted(
        r"(?:has|had) never (?:learned|learnt) to drive|(?:has|had) never (?:had|held|got) a driving licen[cs]e"
        r"|does not have a driving licen[cs]e"
        r"|has no driving licen[cs]e",
        r"(?:[Ss]he|[Hh]e) was (?:caught|stopped) (?:[a-z]+ ){0,3}(?:at|behind) the wheel of (?:her|his) (?:own )?car"
        r"|(?:[Ss]he|[Hh]e) (?:drives|drove) (?:[a-z]+ ){0,3}in (?:her|his) own car",
        r"without|film|role|plays|wife|husband|illegal\w*|brother|sister|son|daughter|friend|fined|court",
        needed="wheel drove drives",
    ),
)
_DENIALS += (
    _refuted(
        rf"[Aa]ll (?:(?:of|the|{NUMBER}) ){{0,3}}{_ABOARD} (?:(?:of|on|in"
        rf"|aboard) (?:the )?(?:[a-z-]+ ){{1,3}})?(?:have |had )?survived",
        r"[Tt]he (?:front-seat passenger|passenger|driver|co-driver|pilot|co-pilot) (?:died"
        r"|was killed) (?:at the scene|instantly"
        r"|on the spot|in hospital|in the crash)",
        r"second|oncoming|lorry|truck|motorcycle|bus|week|month|year|train",
        needed="driver pilot passenger",
    ),
    _refuted(
        r"unanimously (?:approved|adopted|passed|backed|endorsed|rejected)|(?:approved|adopted|passed|backed"
        r"|endorsed|rejected) unanimously",
        rf"[Oo]nly the (?:{NUMBER} )?[A-Za-z]+ (?:[A-Za-z]+ )?(?:voted against|opposed) it",
        r"committee|earlier|separate\w*|amendment|chamber|plenary|house|first|second|last|year ago",
        needed="voted opposed",
    ),
)
_NEAR = 2
"""Sentences behind the denial in which it may be contradicted."""
_SENTENCE_END = lazy_regex(r"[.!?][”\"’]?\s")
_REACH = 1


class DeniedTakenUp(RuledCheck):
    id = "denied-taken-up"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the text has told before that there is none"
    confidence = 0.8
    explanation = """
Finds something that the text takes up although it has just said that there is none: "No one was injured. The injured
were taken to hospital", "The couple has no children. Their son will take over the farm", "He was acquitted. The prison
sentence is not yet final". Negations get lost or are added where German puts them at the end. Look up what is meant.

Only the next two sentences are compared, and nothing in between may tell of a change, of others or of another time.
"""
    examples = (
        bad("No one was injured in the fire. ⟦The injured⟧ were taken to hospital."),
        bad("The couple has no children. ⟦Their son⟧ will take over the farm next May."),
        bad("The accused was acquitted on Thursday. ⟦The prison sentence⟧ of four months is not yet final."),
        bad("All passengers survived the crash. ⟦The dead⟧ have not yet been identified."),
        bad("The suspect denies the crime. ⟦After his confession⟧ he was taken into custody."),
        bad("The player is unmarried. ⟦His wife⟧ Anna watches every match."),
        bad("The council approved the plan unanimously. ⟦Three councillors voted against⟧, citing the noise."),
        bad(
            "All passengers survived the landing near Hof. The pilot and ⟦the two passengers who were killed⟧ were 54."
        ),
        bad("The driver was alone in the car when it sank. ⟦He and his passenger⟧ freed themselves."),
        bad("The burglar was alone in the house. ⟦He and his accomplice, who was arrested with him⟧, are in custody."),
        bad("No animals were harmed in the fire, the farmer said. ⟦Six calves died⟧, but all the horses got out."),
        bad(
            "Doctors were able to save the horse's injured leg. ⟦After the amputation of the leg⟧,"
            " it is standing again."
        ),
        bad("The court acquitted the surgeon on Monday. ⟦Her conviction on Monday was greeted⟧ with relief."),
        bad("The concert is sold out. ⟦Tickets are still⟧ available at the box office."),
        good("No one was seriously injured. The injured, most of whom had cuts, were treated at the scene."),
        bad("There were no survivors. ⟦The three survivors were⟧ flown to hospital."),
        bad("No one has been arrested so far. ⟦The arrested man⟧ is to be questioned today."),
        bad("The house was empty at the time. ⟦The residents were asleep⟧ when the fire broke out."),
        bad("The actor is an only child. ⟦His younger sister⟧ runs a bar in Kiel."),
        bad("All four occupants of the aircraft survived. ⟦The bodies of the four occupants⟧ were recovered at noon."),
        bad("Both pilots were killed. ⟦The injured pilots⟧ were flown to Graz."),
        bad("The pilot was unhurt. ⟦His injuries were⟧ so serious that he had to be flown to Graz."),
        bad("The jury acquitted the surgeon on every count. As he ⟦began his sentence⟧ that day, relatives wept."),
        bad("The court found the nurse not guilty. ⟦After the conviction⟧, she was led away."),
        bad("The industrialist never married. ⟦His widow⟧ and both sons attended the service."),
        bad("The actor has been a widower since 2019. ⟦His wife drives⟧ him to the theatre every evening."),
        bad("Her husband died in 2012. ⟦The divorced woman⟧ still sets the table for two."),
        bad("The couple have two daughters. ⟦Their sons⟧ go to school in Basel."),
        bad("The old bridge has been open since Monday. ⟦Because the bridge is still closed⟧, sales fell."),
        bad("The tunnel has been closed since Monday. ⟦As the tunnel is open to all vehicles⟧, traffic is heavy."),
        bad("The citizens of Tann rejected the wind farm. ⟦The narrow yes⟧ vote had to be respected, the mayor said."),
        bad("The voters approved the new school. ⟦The no vote had to be respected⟧, the mayor said."),
        bad("No one was in the house when it blew up. ⟦The residents pulled from the rubble⟧ are in a guest house."),
        bad("The building was empty. ⟦The three people rescued from the flames⟧ are in hospital."),
        bad("The vaccine is given as a single dose. ⟦The second jab⟧ follows after four weeks."),
        bad("It was the driest August since 1881. Farmers say ⟦the constant rain that month⟧ ruined the harvest."),
        bad("It was the wettest July on record. Farmers blame ⟦the drought that month⟧ for the poor harvest."),
        bad("It was the coldest January in years. ⟦The mild weather that month⟧ made the snowdrops bloom."),
        bad("A wolf was run over on the B96. ⟦The animal, killed on a railway line⟧, is being examined."),
        bad("The actors have been divorced since May. ⟦The couple, who have never been married⟧, share custody."),
        bad("The firm has been profitable every year since 2016. ⟦The losses of the past⟧ four years hurt."),
        bad("The author has never learned to drive. On Monday ⟦she was caught speeding at the wheel of her car⟧."),
        good(
            "The citizens of Tann rejected the wind farm. The yes vote was 44 per cent. The yes vote in Zell was close."
        ),
        good("No one was in the house. The residents rescued from the neighbouring house are in a guest house."),
        good("The vaccine is given as a single dose. For older people, the second dose follows after four weeks."),
        good(
            "It was the driest August since 1881. The rain in September came too late. The rain last August was mild."
        ),
        good("A wolf was run over on the B96. Another was killed by a train near Ulm. The B96 is a railway crossing."),
        good(
            "The actors have been divorced since May. Her parents are an unmarried couple. They were married in Rome."
        ),
        good(
            "The firm has been profitable every year since 2016. Its rivals are not: the losses of the past"
            " four years weigh on them. The losses of recent years are theirs."
        ),
        good("The old bridge has been open to cyclists since Monday. The bridge is still closed to lorries."),
        good("The old bridge has been open since Monday. The new bridge next to it is still closed."),
        good("The museum has reopened. The museum is closed on Mondays."),
        good("The couple have two daughters and a son. Their sons-in-law run the firm. The son is a cook."),
        good("Her husband died in 2012. In 2015 she remarried. The divorced man brought two sons."),
        good("The poet never married. His brother’s widow manages his estate."),
        good("The court acquitted the banker on two counts. He will serve his sentence for the third in Ulm."),
        good("The jury acquitted the surgeon. His brother began his sentence after the guilty verdict in May."),
        good("The pilot was unhurt. His passenger was flown to Graz; her injuries were serious."),
        good("All passengers survived the crash. The bodies of two people on the ground were recovered."),
        good("The driver was alone in the car. The van's passenger was hurt; in the other car his passenger died."),
        good("No animals were harmed in the fire. In another barn, six calves died in May."),
        good("Doctors were able to save the boy's left leg. After the amputation of the other, he learned to walk."),
        good("The concert is sold out. Tickets are still available for the matinee on Sunday."),
        good("The house was empty. The residents of the neighbouring house were asleep when the fire broke out."),
        good("The burglar was alone in the house. He and his accomplice, who kept watch, were arrested later."),
        bad("The council approved the tram unanimously. Only the ⟦six Free Voters voted against⟧ it."),
        good("The committee approved it unanimously. In the chamber, eleven members voted against."),
        good("The council unanimously approved the budget. On the swimming pool, eleven councillors voted against."),
        good("All passengers survived. The pilot, who was killed, was 54. The council unanimously approved it."),
        good("The committee approved it unanimously. In the council, however, three members voted against it."),
        good("No one was injured in the fire on Monday. The injured man of the week before is better."),
        good("The couple has no children together. Their son from her first marriage lives in Rome."),
        good("The accused was acquitted. The prison sentence of the first court was quashed."),
        good("The thieves escaped undetected, but not for long. After their arrest in May, they confessed."),
        good("He is unmarried. His brother and his wife live in Bern."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _taken_up(denial: _Denial, passage: Passage, context: Context) -> Iterator[Hit]:
    """“No one was injured. The injured were taken to hospital.”"""
    for match in denial.taken_up.finditer(passage.text):
        told = told_here(context, 0, _REACH)
        text = told + passage.text
        start, end = match.start() + len(told), match.end() + len(told)
        before = list(denial.told.finditer(text, max(start - _FAR, 0), start))
        if not before:
            continue
        denied = before[-1]
        parted = len(_SENTENCE_END.findall(text, denied.end(), start))
        stop = None if denial.up_to else _SENTENCE_END.search(text, end)
        last = end if denial.up_to else stop.start() if stop else len(text)
        if 1 <= parted <= _NEAR and not denial.unless.search(text, denied.end(), last):
            yield Hit(Span(*match.span()), message=f"the text has told before: “{denied[0]}”")


def _open_or_closed(passage: Passage, context: Context) -> Iterator[Hit]:
    told = told_here(context, 0, _REACH)
    for span, earlier in _open_and_closed(told + passage.text, len(told)):
        yield Hit(span.shifted(-len(told)), message=f"the text has told before: “{earlier}”")


def _open_and_closed(text: str, offset: int) -> Iterator[tuple[Span, str]]:
    """“The bridge has been open since Monday. Because the bridge is still closed …”"""
    for told, taken_up in _OPENNESS:
        for first in told.finditer(text):
            noun = first["noun"]
            pattern = _closed(taken_up, noun, first["adjective"] or noun.split()[0])
            end = min(first.end() + _FAR, len(text))
            other = pattern.search(text, max(first.end(), offset), end)
            if other is None or not 1 <= len(_SENTENCE_END.findall(text, first.end(), other.start())) <= _NEAR:
                continue
            behind = _SENTENCE_END.search(text, other.end())
            stretch = text[first.end() : other.start()] + text[other.end() : behind.start() if behind else len(text)]
            if not _NOT_OPEN_UNLESS.search(stretch):
                yield Span(other.start() + len(other[0]) - len(other[0].lstrip()), other.end()), first[0]


@cache
def _closed(pattern: str, noun: str, adjective: str) -> re.Pattern[str]:
    return lazy_regex(pattern.replace("{noun}", noun).replace("{adjective}", adjective))


_FAR = 500
"""Characters before what is taken up in which it was denied."""
_RULES = (
    *(Rule(partial(_taken_up, denial), denial.needed) for denial in _DENIALS),
    Rule(
        _open_or_closed,
        Together(frozenset({"is", "remains"}), frozenset({"open", "passable", "closed", "shut"})),
    ),
)
"""Ways in which what was denied is taken up."""
