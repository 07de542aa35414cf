"""Carried over word by word: what happens to people and who does it. By the German that is behind it, patterns, what
English has there, and words of which each pattern needs one."""

from __future__ import annotations

from mtcheck.checks.syntax.literal.words import BODIES, DONE
from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.languages.english_numbers import FROM_TWO

__all__ = ["HAPPENINGS"]

_ANIMALS = (
    "dog|cat|calf|cub|puppy|kitten|foal|lamb|bear|fawn|seal|elephant|bird|horse|pony|baby|duck|goat|pig|cow|wolf|fox"
)
_EVENTS = (
    "(?:fire|blaze|accident|attack|crash|raid|explosion|storm|collision|clashes|flood|earthquake|operation|shooting)"
)
_DOERS = (
    r"(?:police|investigators?|officers?|experts?|authorit(?:y|ies)|courts?|prosecutors?|ministry|doctors?|staff"
    r"|employees|"
    r"fire brigade|specialists?|company|association|jury|members|volunteers|customers?|residents?|operators?"
    r"|technicians)"
)
_OF_BODIES = (
    r"(?:forecast|outlook|guidance|profits?|headquarters|workforce|dividend|production|turnover|revenues?|sales target|"
    r"branches|stores|factories|shareholders|employees|subsidiary|operating profit)"
)
"""What bodies have, and hardly a man of whom one is told to raise or close it."""

HAPPENINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "dabei wurde der Fahrer verletzt": {
        r"(?:^|(?<=[.!?] ))Thereby,? (?=(?:the|an?|his|her|one|two|three|several|both|he|she) [^.,]{0,60}\b(?:injur"
        r"|suffer|hurt"
        r"|killed|died|fell|broke|damage|destroyed|arose|lost|trapped))": ("In the process ", "thereby"),
    },
    "bei dem Toten handelt es sich um": {
        r"(?:^|(?<=[.!?] ))(?:With|At) ([Tt]he|[Tt]his) ((?:dead|injured|arrested|deceased|missing) (?:man|woman|boy"
        r"|girl|person)|victim"
        r"|deceased|perpetrator|suspect|driver|attacker|object|device|substance|animal|find|bomb) (?:it|is it) (is|was"
        r"|concerns|handles|acts)": (
            r"The \2 \3",
            *(
                f"{thing} it"
                for thing in "man woman boy girl person victim deceased perpetrator suspect driver attacker".split()
            ),
            *(f"{thing} it" for thing in "object device substance animal find bomb".split()),
        ),
    },
    "hat das rechte Bein gebrochen": {
        r"\b(has|have|had) the (right|left) (leg|arm|foot|hand|knee|wrist|ankle|shoulder|collarbone|elbow"
        r"|thumb) (broken|injured|sprained)\b"
        r"(?=[.,;]| and\b| in\b| on\b| during\b| when\b)": (
            r"has a \4 \2 \3",
            *(f"the {side} …{harm}" for side in ("right", "left") for harm in ("broken", "injured", "sprained")),
        ),
    },
    "bei dem Brand wurden 20 Autos zerstört": {
        rf"(?:^|(?<=[.!?] ))(In|During|By) (the|this|an?) ((?:[a-z-]+ )?{_EVENTS} )(was|were) ((?:also |completely "
        rf"|partly )?{DONE}) "
        rf"((?:\d[\d.,]*|{FROM_TWO}|several|many|more than [\w.,]+|at least [\w.,]+"
        r"|numerous)(?: [a-z-]+){1,2})"
        r"(?=[.,]| and\b| as\b| in\b)": (
            r"\1 \2 \3\6 \4 \5",
            *(
                f"{be} {done}"
                for be in ("was", "were")
                for done in "destroyed injured killed damaged arrested found stolen rescued seized".split()
            ),
        ),
    },
    "bei ihm handelt es sich um": {
        r"(?:^|(?<=[.!?] ))With (?:him|her|them),? it (is|was|concerns"
        r"|concerned)(?: about)? (?=an? \d\d?-year-old\b)": (
            "This is ",
            "with him",
            "with her",
            "with them",
        ),
    },
    "den Forschern gelang es": {
        r"\b([Ii])t (?:succeeded|succeeds) (?:to )?(him|her|them|the (?:researchers|police|scientists|firefighters|team"
        r"|doctors|rescuers|investigators"
        r"|engineers|officers|surgeons|two|men|women|players|company))((?: [a-z]+){0,6}?),? to (?=[a-z]+ )": (
            r"\1t was possible for \2\3 to ",
            "it succeeded",
            "it succeeds",
        ),
    },
    "es kam zu elf Unfällen": {
        rf"\b([Ii])t came (?:on [A-Z]\w+ )?to (?=(?:\d+|{FROM_TWO}"
        r"|several|numerous|many|dozens of|a number of)"
        r" (?:[a-z-]+ )?(?:accidents|crashes|collisions|clashes|incidents|fights|brawls|riots|scuffles|delays|fires"
        r"|injuries|arrests"
        r"|cancellations|jams|tailbacks|disruptions)\b)": (
            "there were ",
            "it came",
        ),
    },
    "die Fans versammelten sich": {
        r"\b([Gg]athered) themselves (?=(?:outside|in front|at|on|around|before|near)\b)": (
            r"\1 ",
            "gathered themselves",
        ),
    },
    "Der Verdächtige, ein …, festgenommen und": {
        rf"(?:^|(?<=[.!?] ))(The [a-z’ -]{{3,40}}, (?:an?"
        rf"|the) [^.,!?;“”]{{5,80}}), ({DONE}) (?=[^.!?,]{{3,70}} and (?:has|had|is|was)\b)": (
            r"\1, was \2 ",
            *(
                f"{done} …and"
                for done in "arrested taken injured killed found released brought sentenced rescued flown".split()
            ),
        ),
    },
    "das Mädchen und seine Mutter": {
        **{
            rf"\b({child}\b(?:(?!{_ANIMALS})[^.!?;]){{0,80}}?) its (?=(?:mother|father|parents|grandmother|grandfather"
            rf"|brother|sister"
            rf"|classmates|teacher|bike|scooter)\b)": (
                rf"\1 {whose} ",
                f"{child} …its",
            )
            for child, whose in (("girl", "her"), ("boy", "his"))
        },
    },
    "so geht die Werft an": {
        r"(?:^|(?<=[.!?] ))(If [^.,;:!?“”]{5,110}), so (goes|comes|falls|becomes|gets|loses|receives|remains) (the|a|an"
        r"|his|her|its|their) ([a-z]+) (?=[a-z])": (
            r"\1, \3 \4 \2 ",
            *(f"so {verb}" for verb in "goes comes falls becomes gets loses receives remains".split()),
        ),
    },
    "bei einem schweren Unfall": {
        r"(?:^|(?<=[.!?] ))At (an?|the) (?=(?:serious|fatal|rear-end|head-on|heavy|tragic|spectacular) (?:accident"
        r"|collision|crash|fire|explosion)\b)": (
            r"In \1 ",
            "at a …accident",
            "at a …collision",
            "at a …crash",
            "at a …fire",
            "at a …explosion",
        ),
    },
    "ins Wasser gefallen": {
        r"\b(merger|plans?|project|concert|festival|opera|performance|event|holiday|wedding|celebrations?|fair|premiere"
        r"|barbecue|excursion|idea) ((?:(?:of|in|at|on|for) (?:the|a|an|its|their) (?:[a-z-]+ ){1,4}?)?(?:has "
        r"|have |had )?)"
        r"(?:fell|fallen|falls|fall) into the water": (
            r"\1 \2come to nothing",
            "into … water",
        ),
    },
    "der Tote ist ein 52-Jähriger": {
        r"\b([Tt]he (?:dead man|dead woman|deceased|victim|suspect|driver|man|woman|perpetrator|culprit|body"
        r"|arrested man)"
        r" (?:is|was)) about (?=an? (?:\d+-year-old|local|resident|citizen))": (r"\1 ", "is about", "was about"),
    },
    "wurde die Handtasche gestohlen": {
        r"\b(?:was|were) stolen (her|his|their) ([a-z]+(?: [a-z]+)?)(?= (?:at|in|on|from|by|while|during|after"
        r"|when)\b|[,.;])": (
            r"had \1 \2 stolen",
            "stolen her",
            "stolen his",
            "stolen their",
        ),
    },
    "kamen zum Einsatz": {
        r"\b(came|come|comes) to use (?=(?:in|at|during) (?:the|a)\b)": (
            "were used ",
            "came … use",
            "come … use",
            "comes … use",
        ),
    },
    "den Preis erhält Jana Kolbe": {
        rf"\b(Prize|prize|Award|award|Medal|medal|Trophy|trophy)((?: for| of| in)? ?[^.,!?;]{{0,50}}?) receives? "
        rf"(?:this year |on {ANY_WEEKDAY} |again )?(?=[A-ZÀ-Þ][a-zß-ÿ’-]+ [A-ZÀ-Þ][a-zß-ÿ’-]+(?:[.,]| of | from "
        rf"| for ))": (
            r"\1\2 goes to ",
            *(f"{prize} …{gets}" for prize in "prize award medal trophy".split() for gets in ("receives", "receive")),
        ),
    },
    "Der Minister, der …, unter Druck": {
        r"(?:^|(?<=[.!?] ))(The [a-z’ -]{3,40}, who [^,.!?;“”]{5,120}), (?=(?:under pressure|in custody|on trial"
        r"|in hospital|on the run|at risk|in"
        r" danger)\b[^,.!?;]{0,80}\.(?:\s|$))": (
            r"\1, is ",
            *(
                f"{where}"
                for where in (
                    "under pressure",
                    "in custody",
                    "on trial",
                    "in hospital",
                    "the run",
                    "at risk",
                    "in danger",
                )
            ),
        ),
    },
    "warfen mit Steinen": {
        r"\b([Tt]hrew|[Tt]hrow|[Tt]hrows|[Tt]hrowing|[Tt]hrown|[Pp]elted) with (?=(?:stones|bottles|eggs|tomatoes"
        r"|bricks|rocks|firecrackers|fireworks|chairs|snowballs"
        r"|rubbish|objects|paint|beer|cobblestones|glasses|plates)\b)": (
            r"\1 ",
            *(f"{verb} with" for verb in "threw throw throws throwing thrown".split()),
        ),
    },
    "konnten unverletzt gerettet werden": {
        r"\b(could|can|was able to|were able to|must|had to) (uninjured|unhurt|unharmed|alive|dead) be (?=[a-z]+\b)": (
            r"\1 be \2 ",
            *(f"{how} be" for how in "uninjured unhurt unharmed alive dead".split()),
        ),
    },
    "der einzige Insasse des Flugzeugs": {
        r"\b[Ii]nmates? of (?=(?:the|a|an|this|both|two) (?:[a-z]+ )?(?:plane|aircraft|car|vehicle|bus|train|van|lorry"
        r"|helicopter|boat|taxi|cars|vehicles)\b)": (
            "occupant of ",
            "inmate of",
            "inmates of",
        ),
    },
    "dem Patienten geht es besser": {
        r"\b(patient|victim) (?:is|was) doing it (?=(?:better|well|worse|badly|good)(?:[.,]"
        r"| again\b))": (r"\1 is doing ", "doing it"),
    },
    "erfolgt durch die Ermittler": {
        **{
            rf"\b{takes} place by (?=(?:the |a |an |its |their )?(?:[a-z-]+ ){{0,2}}{_DOERS}(?=[.,;]| and | on | in "
            rf"| within | of the | themselves))": (
                f"{carried} by ",
                "place by",
            )
            for takes, carried in (
                ("takes", "is carried out"),
                ("took", "was carried out"),
                ("take", "be carried out"),
                ("taking", "being carried out"),
            )
        },
    },
    "der Konzern hat seine Prognose angehoben": {
        rf"\b([Tt]he (?:[A-Za-z-]+ ){{0,3}}{BODIES}) (has|had|will|wants to|plans to|is to|must) ([a-z]+) his "
        rf"(?={_OF_BODIES}\b)": (r"\1 \2 \3 its ", *(f"his {what}" for what in _OF_BODIES.strip("(?:)").split("|"))),
    },
    "diese:r verweigerte den Test": {
        r"(?<=[.!?] )This (?=(?:refused (?:a|the|to)|accelerated (?:instead|and)|fled|confessed|admitted (?:to|that"
        r"|having)|braked|swerved|"
        r"lost control|was (?:arrested|remanded|handcuffed|overpowered|resuscitated|taken (?:to (?:the )?hospital"
        r"|into custody)|"
        r"slightly injured|seriously injured|unhurt|uninjured)|suffered (?:[a-z]+ )?injuries|pleaded (?:not )?guilty|"
        r"remained (?:unhurt|uninjured)|died (?:at the scene|in hospital))\b)": (
            "The latter ",
            *(
                f"this {verb}"
                for verb in (
                    "refused accelerated fled confessed admitted braked swerved lost was suffered pleaded remained died"
                ).split()
            ),
        ),
    },
    "lebt mit ihrem Mann": {
        **{
            rf"\b([Tt]he (?:{who})) (lives?|lived|moved|travelled|traveled|fled|returned"
            rf"|arrived) (?:alone )?(together )?with their "
            r"(?=(?:husband|wife|children|daughter|son|family|parents|partner|mother|father|baby)\b)": (
                rf"\1 \2 with {whose} ",
                "with their",
            )
            for who, whose in (
                (
                    "actress|woman|mother|widow|waitress|princess|queen|girl|grandmother|duchess|businesswoman"
                    "|policewoman",
                    "her",
                ),
                ("man|father|widower|prince|king|boy|grandfather|duke|businessman|policeman", "his"),
            )
        },
    },
    "überzeugte bei seinem Debüt": {
        r"(?<=[A-Za-z] )(?<!\bbe )(?<!\bis )(?<!\bwas )(?<!\bare )(?<!\bwere )(?<!\bbeen )(?<!\bnot )(?<!ly )convinced "
        r"(?=(?:in|on|at) (?:his|her|its|their) (?:first|debut|second|premiere|return|début|home debut)\b(?! that))": (
            "impressed ",
            "convinced in",
            "convinced on",
            "convinced at",
        ),
    },
    "gab Gas": {
        r"\b(?:gave|gives|give) (?:full |more )?gas(?=[.;!?]| and (?:fled|drove|sped|raced|rammed|escaped|hit"
        r"|disappeared"
        r"|tried|crashed|ran|broke|knocked)\b| instead\b| again\b| when\b)": (
            "accelerated",
            *(f"{gave} …gas" for gave in ("gave", "gives", "give")),
        ),
    },
    "niemand kommt mehr": {
        r"\b([Nn]obody|[Nn]o one|[Nn]o-one) ((?:comes|came|goes|went|lives|lived|exists|laughs|sleeps|(?:believes?"
        r"|believed|trusts|trusted"
        r"|recognises|recognised|listens to|listened to|talks to|talked to|speaks to|needs|needed|helps|misses|uses"
        r"|used|reads"
        r"|buys|stops|visits) (?:him|her|it|them|us|me)|(?:comes|came|goes|went|lives|lived) (?:here|there|out|in"
        r"|by|home)))"
        r" more(?=[.;!?,])": (r"\1 \2 any more", "nobody …more", "no one …more", "one …more"),
        r"\b((?:does|do|did) not (?:live|exist|come|play|belong|return|believe|function|speak|go|stand|appear|apply"
        r"|smoke|drink|sing"
        r"|dance|fit|sleep)(?: (?:here|there|in it|to (?:him|her|them|it)|together|with (?:him|her"
        r"|them)))?) more(?=[.;!?]|, (?:but|he|she|the"
        r"|because|and|says|said))": (r"\1 any more", "not …more"),
        r"\b((?:is|are|was|were) not) more (there|here|alive|possible|available|in force|in use|up to date|needed"
        r"|far away|at home)(?=[.;!?,])": (r"\1 \2 any more", "not more"),
    },
    "gefolgt von": {
        r", (closely |directly |immediately )?followed from (?!this\b|across\b|abroad\b|the (?:fact|start|outset"
        r"|beginning|moment"
        r"|air|ground|window|side|outside)\b)(?=\d|an? [a-z]|[A-Z][\w-]+|(?:[a-z]+ ){0,2}[a-z]+s\b)": (
            r", \1followed by ",
            "followed from",
        ),
    },
    "wird wohl fehlen": {
        r"\bwill well (?=(?:miss|be|have|come|take|need|go|remain|stay|cost|lose|not|never"
        r"|become)\b)": ("will probably ", "will well"),
    },
    "kam zum Einsatz": {
        r"\b(?:came|comes|come) to use(?= (?:for the first time|during|when|again)\b|[.,;])": ("was used", "to use"),
    },
    "ihm gelang der Ausgleich": {
        r"\bsucceeded (?=(?:the|an?|his|her) (?:[a-z-]+ )?(?:equaliser|equalizer|goal|winner|opener|breakthrough"
        r"|hat-trick|coup|surprise)\b)": (
            "achieved ",
            "succeeded the",
            "succeeded a",
            "succeeded an",
            "succeeded his",
            "succeeded her",
        ),
    },
    "was los war": {
        r"\bwhat (was|is|had been) loose(?=[.,;:!?]|$| (?:there|here|with|in|on|at)\b)": (r"what \1 going on", "loose"),
    },
    "machte ihr Hoffnung": {
        r"\b(?:ma(?:de|kes?)) (him|her|them|us|me|you) (little|no|much|great|new|false|big) hopes?\b": (
            r"gave \1 \2 hope",
            "hope",
            "hopes",
        ),
    },
}
