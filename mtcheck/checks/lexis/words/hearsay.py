"""What is said of somebody with a modal verb: who says so, and what nobody can have had a duty to do."""

from __future__ import annotations

import re

from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex

__all__ = [
    "BAD_EVENT",
    "BAD_STATE",
    "HAS",
    "LOOKS",
    "MISDEED",
    "RUMOURED",
    "STATE_NOW",
    "said_by_accusers",
    "said_by_media",
    "said_by_source",
]

_SAYS = (
    r"(?:says?|said|told\s(?:the\s)?(?:police|investigators|reporters|court|officers|newspaper|magazine|"
    r"paper)|reports?|reported|claims?|claimed|alleges?|alleged|believes?|suspects?|assumes?|announced|states?|"
    r"stated|explained|writes?|wrote|learned|learnt|informed|according)"
)
_MEDIA = (
    r"(?:magazines?|newspapers?|broadcasters?|tabloids?|portals?|media|dail(?:y|ies)|weekl(?:y|ies)|insiders?|"
    r"rumou?rs?|press|"
    r"news\sagency|sources|confidants?|outlets?|[Bb]ild|Kicker|Spiegel|Blick|Marca|Sky|L’Équipe|L'Équipe|Gazzetta|"
    r"AS|dpa|TMZ|Focus|Stern)"
)
_ACCUSERS = (
    r"(?:indictments?|charge\ssheet|charges|accusations?|allegations?|prosecut\w+|investigat\w+|police|"
    r"detectives?|officers|"
    r"customs|intelligence\sservice|secret\sservice|witness(?:es)?|eyewitness(?:es)?|plaintiffs?|complaint|"
    r"neighbours|neighbors|residents|bystanders|onlookers|passers-by|suspicion|victims?)"
)


def _source(nouns: str) -> re.Pattern[str]:
    return lazy_regex(
        rf"\b[Aa]ccording\sto\s(?:(?!the\slaw\b)[\w’'.-]+\s){{0,5}}{nouns}\b"
        rf"|\b(?i:{nouns})\b(?:\s[\w’'.-]+){{0,6}}?,?\s{_SAYS}\b"
        rf"|\b{_SAYS}\s(?:(?:the|an?|several|in|its|their|from)\s)?(?:(?!that\b)[\w’'-]+\s){{0,3}}?(?i:{nouns})\b"
        rf"|\b(?:rumou?red|rumou?rs?|reportedly|allegedly)\b"
    )


_SAID_BY_MEDIA, _SAID_BY_ACCUSERS, _SAID_BY_SOURCE = (
    _source(_MEDIA),
    _source(_ACCUSERS),
    _source(rf"(?:{_MEDIA}|{_ACCUSERS})"),
)


def said_by_media(sentence: str) -> bool:
    """Whether a paper, a broadcaster or an insider says it."""
    return _SAID_BY_MEDIA.search(sentence) is not None


def said_by_accusers(sentence: str) -> bool:
    """Whether those say it who accuse or have seen it."""
    return _SAID_BY_ACCUSERS.search(sentence) is not None


def said_by_source(sentence: str) -> bool:
    """Whether either says it."""
    return _SAID_BY_SOURCE.search(sentence) is not None


_PEOPLE = (
    r"(?:him|her(?=\s(?:with|in|on|at|to|several|repeatedly|for|from|so|and|over|unconscious)\b|[,.;])|them|"
    r"people|women|men|children|"
    rf"girls|boys|pensioners|several|numerous|dozens|hundreds|\d[\d,.]*|{FROM_TWO}|"
    r"(?:at\sleast|more\sthan|around|about|some|a\stotal\sof)\s(?:\d[\d,.]*|[a-z]+)|"
    r"(?:an?|the|his|her|their|another|both)\s(?:[\w’'-]+\s){0,3}?(?:wife|husband|girlfriend|boyfriend|"
    r"ex-girlfriend|ex-wife|partner|"
    r"ex-partner|mother|father|parents|daughter|son|sons|daughters|child|children|baby|sister|brother|grandmother|"
    r"grandfather|"
    r"girl|boy|woman|man|women|men|pupil|pupils|student|students|pensioner|pensioners|victim|victims|neighbour|"
    r"neighbours|neighbor|"
    r"colleague|colleagues|classmate|classmates|flatmate|roommate|patient|patients|policeman|policewoman|officer|"
    r"officers|"
    r"customer|customers|tourist|tourists|passer-by|passers-by|cyclist|pedestrian|teenager|teenagers|driver|taxi|"
    r"\d+-year-old|"
    r"journalist|reporter|steward|guard|waitress|waiter|landlord|couple|family|toddler|infant))"
)
_DRUGS = (
    r"(?:drugs|cocaine|heroin|cannabis|marijuana|hashish|ecstasy|amphetamines?|methamphetamine|crystal\smeth|"
    r"crack|narcotics|steroids|weapons|arms|pistols|rifles|ammunition|grenades|explosives)"
)
_FORGED = r"(?:forged|fake|faked|false|counterfeit|bogus|fictitious|falsified|manipulated|stolen|smuggled|doctored)"
_GAP = r"(?:[\w’',.€$£-]+\s){0,5}?"
MISDEED = lazy_regex(
    rf"""
      (?:abducted|blackmailed|bribed|burgled|defrauded|embezzled|extorted|falsified|forged|groped|harassed|hijacked|
          kidnapped|
        laundered|looted|misappropriated|molested|murdered|plundered|raped|robbed|siphoned|smuggled|stalked|stolen|
            strangled|
        swindled|tortured|stabbed|mistreated|ill-treated|insulted|spat|plotted|fabricated|squandered|spied|trafficked|
            lied|
        racially\sabused|cheated|deceived|betrayed|conned|duped|starved|impersonated|lured|poached|vandali[sz]ed|
            desecrated|
        defaced|masturbated|suffocated|drowned|slapped|headbutted|bitten|choked|throttled|hoarded|scammed|tricked)\b
    | abused\b
    | (?:beaten|kicked|punched|hit|struck|attacked|injured|wounded|killed|shot|rammed|grabbed|pelted|shoved|
        threatened|assaulted|
        drugged|poisoned|bullied|humiliated|doused|scalded)\s{_PEOPLE}
        (?!\s(?:to\sthe\s(?:hospital|doctor|ball)|accountable|responsible|back|informed|company|waiting|out|off|safe|
            home))
    | beaten\s(?:up\b|to\sdeath\b|(?:[\w’'-]+\s){{1,5}}(?:up|to\sdeath|unconscious|with\s(?:a|his|her|an|
        their)\s[a-z]+)\b)
    | (?:pushed|thrown|dragged|shoved|kicked)\s{_PEOPLE}\s(?:from|off|onto|in\sfront\sof|down|into|against|over|
        to\sthe\sground|out\sof\sa)\b
    | set\s(?:fire\s(?:to|in)\b|(?:[\w’'-]+\s){{1,5}}(?:on\sfire|alight|ablaze)\b) | started\s(?:the|a)\s(?:fire|
        blaze)\b
    | blown\sup\b | driven\s(?:[\w’'-]+\s){{0,5}}(?:drunk|under\sthe\sinfluence|without\sa\s(?:driving\s)?(?:licence|
        license)|at\salmost|too\sfast|into)\b
    | been\s(?:driving|travelling)\s(?:[\w’'-]+\s){{0,3}}(?:drunk|too\sfast|at\smore\sthan|at\salmost)\b
    | fallen\sasleep\b | lost\scontrol\b | run\s(?:a|the|over)\s(?:red|him|her|\w+-year)
    | ignored\s(?:an?|the|several)\s(?:[\w’'-]+\s)?(?:red|stop|right)\b
    | (?:overlooked|missed)\s(?:an?|the|several|all)\s(?:[\w’'-]+\s)?(?:red|lights?|stop|warnings?|signals?|
        signs?|cyclist|pedestrian|right\sof\sway|car|oncoming|motorcycl\w+|train)\b
    | suffered\s(?:an?|severe|serious|fatal|from)\b | skidded\b | collided\b | tripped\b | stumbled\b
    | (?:crashed|driven|ploughed|plowed|steered|raced)\s(?:[\w’'-]+\s){{0,3}}into\s(?:an?|the|his|her)\s
    | (?:sold|dealt|bought|taken|consumed|grown|cultivated|transported|produced|supplied|ordered|hidden|imported|
        distributed|delivered|used|
        trafficked|offered|obtained|procured|carried)\s{_GAP}{_DRUGS}\b
    | (?:accepted|taken|received|paid|demanded|offered|pocketed|handed)\s{_GAP}(?:bribes?|kickbacks|hush\smoney|
        protection\smoney|ransom|black\smoney|illegal|illegally|envelopes)\b
    | (?:issued|produced|sold|presented|submitted|printed|circulated|obtained|distributed|supplied)\s{_GAP}{_FORGED}\b
    | used\s{_GAP}(?:forged|counterfeit|falsified|stolen)\b
    | (?:worked|spied)\sfor\sthe\s(?:[\w’'-]+\s)?(?:Stasi|KGB|CIA|GRU|FSB|mafia|Gestapo|cartel)\b |
         speciali[sz]ed\sin\b | swallowed\b
    | injected\s(?:[\w’'-]+\s){{0,6}}?(?:overdoses?|too\smuch|lethal|excessive|poison|air|potassium)\b
    | (?:copied|plagiari[sz]ed)\s(?:[\w’'-]+\s){{0,5}}?(?:dissertation|thesis|passages|pages|doctorate|book)\b
    | dumped\s | overturned\b | capsized\b | derailed\b | burst\sinto\sflames\b | caught\sfire\b
    | let\s(?:his|her|their|the)\s(?:[\w’'-]+\s)?(?:baby|child|children|son|daughter|dog|dogs|animals|cattle|mother|
        wife)\s(?:starve|die|freeze)
    | thrown\s(?:[\w’'-]+\s){{0,3}}?(?:stones?|bottles?|firecrackers|fireworks|flares|eggs|objects|Molotov|rocks|
        bricks|paint|incendiary|cobblestones|tomatoes|beer)\b
    | hidden\s(?:[\w’'.€$-]+\s){{0,4}}?(?:income|money|million|millions|assets|euros|loot|profits|losses|earnings|
        debts)\b
    | [a-z]+(?:ed|en|t|d|n)\s(?:[\w’',.€$£-]+\s){{0,6}}?(?:illegally|unlawfully|clandestinely|under\sa\sfalse\sname|
        without\s(?:permission|authori[sz]ation|a\slicen[cs]e|consent|a\spermit|a\shelmet|lights|paying)|
        on\sthe\swrong\sside|the\swrong\sway|at\sexcessive\sspeed|much\stoo\sfast|in\scold\sblood|with\sintent|
        out\sof\s(?:jealousy|greed|revenge|hatred|anger|frustration))\b
    | (?:passed|leaked|handed|betrayed|sold|revealed|delivered|forwarded|disclosed)\s{_GAP}(?:secrets?|confidential|
        classified|sensitive|internal|documents|information|data|names|plans|blueprints|
        files)\s(?:[\w’',-]+\s){{0,6}}?
        (?:foreign|competitors?|Russians?|Russia|Russian|Moscow|China|Chinese|Beijing|Iran|Iranian|mafia|enemy|gang|
            dealers?|criminals?|extremists?|clan)\b
    | leaked\b | (?:evaded|dodged)\s{_GAP}(?:tax|taxes|duty|contributions|duties)\b | gambled\saway\b
    | drunk\s{_GAP}(?:alcohol|beers?|wine|vodka|schnapps|whisky|liquor|heavily|too\smuch)\b
    | (?:billed|charged|invoiced|settled|accounted)\s(?:[\w’',.€$-]+\s){{0,16}}?(?:never|not|fictitious|excessive|
        twice|existed)\b
    | covered\sup\b | hushed\sup\b | destroyed\s(?:[\w’'-]+\s){{0,3}}(?:evidence|traces)\b |
         tampered\b
    | (?:shouted|chanted|hurled|yelled|bawled|screamed|uttered|sung|posted|spread|sent|made|written|
        published)\s{_GAP}(?:insults?|abuse|threats?|slogans?|death|racist|anti-Semitic|antisemitic|xenophobic|Nazi|
        Islamist|sexist|hate|hateful|obscene|indecent|lewd|derogatory|fascist|slurs|propaganda|pornograph\w+)\b
    | shouted\s["“„‘'] | given\s(?:the|a)\s(?:Hitler|Nazi)\s | shown\s(?:the|a)\s(?:Hitler|Nazi|middle)\s
    | (?:drawn|pulled|brandished|waved)\s(?:an?|his|her|out)\s(?:[\w’'-]+\s){{0,3}}?(?:knife|gun|pistol|machete|blade|
        axe|weapon|revolver)\b
    | (?:touched|kissed|fondled|filmed|photographed|undressed|
        propositioned)\s(?:[\w’'-]+\s){{0,6}}?(?:inappropriately|indecently|intimate|private\sparts|breasts?|
        against\s(?:her|his|their)\swill|secretly|genitals|in\sthe\s(?:shower|showers|changing)|bottom|naked|
        under\sthe)\b
    | secretly\s(?:filmed|photographed|recorded|listened|copied|transferred|installed)\b
    | (?:fled|escaped|absconded)\s(?:to|on|in|into|towards|from|across|over|abroad|with|via)\b
    | (?:transferred|moved|channelled|withdrawn|paid)\s(?:[\w’',.€$£-]+\s){{0,7}}?(?:(?:to|into)\s(?:(?:his|her|
        their)\s(?:own|private|wife)|an?\s(?:friend|secret|account\s(?:in|abroad)|relative))|from\s(?:his|her|
        their)\semployer)\b | (?:diverted|funnelled|siphoned|pocketed|skimmed)\s{_GAP}(?:million|billion|thousands?|
        euros?|francs|dollars|pounds|money|funds|sums?|donations|amounts?)\b
    | (?:taken|helped)\s(?:himself|herself|themselves|part\sin\s(?:an?|the)\s(?:[\w’'-]+\s){{0,3}}(?:attack|robbery|
        murder|raid|riots?|brawl|fraud|massacre|killing|burglary|break-in))
    | enriched\s(?:himself|herself|themselves)\b | posed\sas\b | passed\s(?:himself|herself|themselves)\soff\b
    | smashed\s(?:[\w’'-]+\s){{0,3}}(?:windows?|windscreens?|doors?|panes?|bottle|bottles|head|face|skull|car|cars)\b
    | sprayed\s(?:[\w’'-]+\s){{0,4}}(?:graffiti|swastikas?|pepper|tear|slogans?|bullets|paint)\b
    | threatened\b | broken\sinto\b | tied\sup\b | locked\s(?:up\s|in\s)?(?:his|her|their|the|an?|him|
        them)\s(?:[\w’'-]+\s){{0,3}}?(?:wife|daughter|son|sons|child|children|girl|woman|mother|girlfriend|partner|
        sister|baby|victims?|boy)\b
    | (?:sexually|physically|racially)\s(?:abused|assaulted|harassed|insulted)\b |
         fired\s(?!an?\swarning)(?:[\w’'-]+\s){{0,3}}(?:shots?|bullets|at\s(?:him|her|them|the|a|two|his|several|
        police|officers|passers-by))\b
    | planned\s{_GAP}(?:attacks?|murders?|bombing|coup|assassinations?|massacre)\b | incited\b |
         recruited\s{_GAP}(?:fighters|IS|terror\w*|jihadists?|prostitutes|minors)\b
    | neglected\b | hired\s(?:an?|the|two)\s(?:[\w’'-]+\s)?(?:killers?|hitm[ae]n|assassins?)\b |
         commissioned\sthe\s(?:murder|attack|killing)\b | rigged\b
    | concealed\b | disguised\s(?:himself|herself|themselves)\b | left\sthe\sscene(?:\sof\sthe\s(?:accident|
        crash))?(?:\swithout\b|[.,]) | disposed\sof\s(?:the|her|his)\s(?:body|corpse)\b | dismembered\b |
         hidden\s(?:[\w’'-]+\s){{0,3}}(?:body|corpse|remains)\b
    """,
    re.VERBOSE,
)
"""What is a crime or a mishap, with its object, and no task: it stands behind “have”."""
_GANG = (
    r"(?:gang|clan|mafia|cartel|cell|militia|Hamas|Hezbollah|IS|ISIS|Islamic\sState|al-Qaeda|Camorra|’Ndrangheta|"
    r"'Ndrangheta|"
    r"PKK|network\sof|neo-Nazi|extremist|terrorist|terror|smuggling|right-wing|criminal|paedophile|burglary|drug)"
)
BAD_STATE = lazy_regex(
    rf"""(?:(?:heavily|completely|very|slightly|severely|still|also|already|both|visibly|apparently|clearly)\s)?(?:
      drunk\b | drunken\b | intoxicated\b | inebriated\b | under\sthe\sinfluence\b | on\sdrugs\b | high\son\b |
           over\sthe\s(?:legal\s)?limit\b
    | on\s(?:the|his|her)\s(?:mobile\s)?phone\b | asleep\sat\sthe\b | distracted\b | jealous\b | enraged\b |
         aggressive\b
    | masked\b | involved\sin\s(?:an?|the|several|two|other|similar|at\sleast)\s(?:[\w’'-]+\s){{0,3}}?(?:fight|brawl|
        attack|attacks|fraud|crime|crimes|murder|murders|robbery|robberies|scandal|theft|thefts|burglary|burglaries|
        accident|crash|smuggling|dispute|shooting|affair|deals?|killing)\b
    | involved\sin\s(?:smuggling|corruption|fraud|drug|money|human|arms|tax)\b
    | (?:an?\s)?(?:(?:leading|active|senior|former|founding)\s)?members?\sof\s(?:[\w’'-]+\s){{0,4}}?{_GANG}\b |
         behind\sthe\s(?:attacks?|murders?|killings?|fire|fraud|threats|theft|robbery|poisoning|assassination|
        explosion|sabotage|hack|bombing)\b
    | beaten\s(?:up|repeatedly|with|by\s(?:his|her|their|a|several|police|guards|classmates|two|three|strangers|
        unknown))\b | (?:bullied|raped|abused|tortured|mistreated|stabbed|strangled|robbed|blackmailed|threatened|
        insulted|harassed|
       spied\son|smuggled|embezzled|stolen|forged|falsified|manipulated|laundered|bribed|cheated|defrauded|lured|
           kidnapped|abducted|
       murdered|radicali[sz]ed|bugged|diverted|siphoned|misappropriated|molested|assaulted|humiliated|
           sexually\sabused|physically\sabused|
       racially\sabused|drugged|groped|extorted|swindled|looted|burgled|starved|neglected|poisoned)\b
    | trained\s(?:in|by)\s(?:Syria|Iraq|Afghanistan|Yemen|Pakistan|Russia|IS|ISIS|al-Qaeda|Hamas|the\sIslamic\sState|
        an?\s(?:terror|camp))\w*\b
    | seen\s(?:near|at|in|with|several|again|repeatedly|on|leaving|together)\b | (?:run|hit)\sover\b
    )""",
    re.VERBOSE,
)
"""What nobody has to have been: it stands behind “have been”."""
_EVENTS = (
    r"(?:fights?|arguments?|disputes?|quarrels?|scuffles?|brawls?|rows?|altercations?|confrontations?|clashes|"
    r"riots?|shots?(?!\s(?:on|at)\sgoal)|shooting|stabbing|"
    r"threats?|insults|attacks?|assaults?|abuse|irregularities|violations|incidents?|accidents?|explosions?|"
    r"blackmail|manipulation|fraud|"
    r"deaths|injuries|casualties|torture|rape|rapes|misconduct|affair|violence|harassment|bribery|corruption|"
    r"blows|bloodshed|tumults?|"
    r"escalation|panic|delays|breakdown|collision|looting|scenes|mix-up|killings?|massacres?|vandalism|"
    r"thefts?|burglaries|bullying)"
)
BAD_EVENT = lazy_regex(
    rf"(?:(?:an?|the|some|several|repeated|numerous|massive|serious|violent|heated|loud|physical|verbal|fierce|"
    rf"further|two|three|\d+|secret|sexual|"
    rf"considerable|tumultuous|ugly|severe|fatal|minor|bloody|fresh|first|dramatic|wild)\s){{0,3}}{_EVENTS}\b"
)
"""What happens and is nobody's task: it stands behind “there … have been” and “come to”."""
_AMOUNT = (
    r"(?:(?:about|around|more\sthan|up\sto|over|almost|nearly|some|roughly|an?|only|"
    rf"well)\s){{0,2}}[€$£]?(?:\d[\d,.]*|{FROM_TWO}|hundreds|several|"
    r"half)\s?(?:(?:a|of|hundred|thousand|million|billion|thousands|millions|dozen)\s?){0,3}(?:euros?|francs|"
    r"dollars|pounds|million|billion|bn|m)?\b"
)
RUMOURED = lazy_regex(
    rf"""(?:separated|split\sup|broken\sup|divorced|secretly\smarried|fallen\s(?:in\slove|out)|cheated|moved\s(?:in|
        out)|given\sbirth|
      (?:had|begun|started)\san?\s(?:secret\s)?affair|got\s(?:engaged|married)|met\s(?:secretly|in\ssecret)|
          secretly\s[a-z]+ed|
      undergone\s(?:an?\s)?(?:operation|surgery|treatment|cosmetic)|inherited|left\sbehind\s(?:a|an|debts)|
      bought\s(?:a|the)\s(?:[\w’'-]+\s){{0,2}}(?:villa|house|mansion|yacht|estate|castle|island|penthouse|flat|
          apartment|property)|
      filed\sfor\s(?:divorce|bankruptcy)|lived\sin\b|burst\sinto\stears|collapsed|freaked\sout|thrown\sa\stantrum|
          quarrelled|clashed|
      rejected\s(?:an?|the|several)\s(?:[\w’'-]+\s)?(?:offers?|bids?)|turned\sdown\s(?:an?|the|several)\s|
      (?:already|verbally|reportedly)\s(?:signed|agreed|reached|passed|found|decided|left|rented|completed|promised|
          given|made)|
      (?:signed|agreed)\s(?:an?|on|to|terms|with)\s|passed\s(?:his|the|a)\smedical|agreed\sverbally|
      (?:offered|paid|received|earned|spent|demanded|lost|invested|made|collected|cost|transferred|bid)\s{_AMOUNT})""",
    re.VERBOSE,
)
"""What the papers say of people and clubs: it stands behind “have”, with the adverb."""
STATE_NOW = lazy_regex(
    rf"""(?:pregnant|expecting\s(?:a|an|her|their|twins|another)|bankrupt|insolvent|over-indebted|(?:terminally|
        seriously|critically|gravely)\sill|in\sa\scoma|on\sthe\srun|in\shiding|heavily\sin\sdebt|
      (?:deeply|heavily)\sindebted|addicted\sto|an\salcoholic|corrupt|(?:secretly\s|newly\s|madly\s)?in\slove\b|
          secretly\s(?:married|engaged)|
      (?:engaged|married)\sto\s(?:an?|the)|behind\sthe\s(?:attacks?|murders?|killings?|fire|fraud|threats|theft|
          robbery|poisoning|assassination|explosion|sabotage|hack|bombing)|
      involved\sin\s(?:the|several|a|an)\s(?:[\w’'-]+\s){{0,2}}(?:attacks?|fraud|murders?|robber(?:y|ies)|scandal|
          thefts?|burglar(?:y|ies)|smuggling|killings?)|
      (?:close\sto|about\sto)\s(?:sign|signing)|wanted\s(?:by|for)|
      (?P<gang>(?:an?\s)?(?:(?:leading|active|senior|former|
          founding)\s)?members?\sof\s(?:[\w’'-]+\s){{0,4}}?{_GANG}))\b""",
    re.VERBOSE,
)
"""What somebody may be and nobody should: it stands behind “be”."""
LOOKS = lazy_regex(
    r"(?:(?:about|around|approximately|roughly|between|aged\sbetween|some|only|"
    r"estimated\sat)\s)?(?:\d[\d.,]*(?:\s(?:and|to|or)\s\d[\d.,]*)?\s(?:years\sold|(?:cm|centimetres|metres?|"
    r"m)\stall)|\d\.\d+\sm\b|"
    r"of\s(?:[a-z]+\s)?(?:slim|stocky|slender|medium|strong|athletic|sturdy|heavy)\s|slim\b|stocky\b|bald\b|"
    r"bearded\b|dark-haired\b|fair-haired\b|dark-skinned\b)"
)
"""How a wanted person looks: it stands behind “be”."""
HAS = lazy_regex(
    rf"have\s(?:(?:an?|the|several|two|three|massive|serious|huge|close|good|severe|his|her|secret|high|"
    rf"considerable)\s){{0,2}}(?:illegitimate|affair|mistress|lover|gambling\sdebts|debts\sof\s(?:(?:about|around|more\sthan|over|up\sto|some)\s)?[€$£\d]|"
    rf"mental\s(?:health\s)?(?:problems|illness|disorder)|"
    rf"psychological\sproblems|psychiatric|criminal\srecord|drug\sproblem|alcohol\sproblem|(?:links|ties|contacts?|"
    rf"connections)\s(?:to|with)\s(?:the\s)?(?:[\w’'-]+\s){{0,2}}?{_GANG})\b"
    rf"|own\s(?:[\w’'-]+\s){{0,2}}?(?:islands?|villas?|houses|yachts?|castles?|mansions?|jets?|flats|apartments|"
    rf"estates?)\b"
    rf"|earn\s{_AMOUNT}\s(?:a|per)\s(?:year|month|week|game|match|day)\b"
)
"""What the papers say that somebody has: it stands behind “should”."""
