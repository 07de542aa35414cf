"""Words carried over one by one, in company that leaves no other reading: by the German that is behind them, patterns,
what English has there, and words of which each pattern needs one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.english_verbs import verb
from mtcheck.languages.patterns import one_of
from mtcheck.languages.tables import rows

__all__ = ["DONE", "LITERAL_WORDS"]

_COUNTRIES = tuple(
    country for _, _, countries, *_ in rows("nationalities") for country in countries.split(";") if country
)

_TRANSITIVE = (
    """
    introduce prevent avoid reduce extend ensure restrict limit build approve ban abolish increase support improve
    finance implement achieve replace protect adopt demolish renovate cancel postpone
    """
).split()
"""Verbs that want their object."""
_ANIMALS = (
    "dog|cat|calf|cub|puppy|kitten|foal|lamb|bear|fawn|seal|elephant|bird|horse|pony|baby|duck|goat|pig|cow|wolf|fox"
)
_EVENTS = (
    "(?:fire|blaze|accident|attack|crash|raid|explosion|storm|collision|clashes|flood|earthquake|operation|shooting)"
)
DONE = (
    r"(?:arrested|sung|danced|celebrated|taken|injured|killed|found|released|transferred|brought|sentenced|closed"
    r"|opened|cancelled"
    r"|postponed|informed|seized"
    r"|rescued|flown|hospitalised|destroyed|damaged|evacuated|built|founded|elected|appointed|dismissed|approved"
    r"|rejected|stopped"
    r"|caught|handed|sold|bought|published|presented|honoured|awarded|convicted|acquitted|questioned|identified"
    r"|removed|demolished"
    r"|stolen|shot|stabbed|attacked|hit|born|discovered|searched|confirmed|decided|announced)"
)
_DOERS = (
    r"(?:police|investigators?|officers?|experts?|authorit(?:y|ies)|courts?|prosecutors?|ministry|doctors?|staff"
    r"|employees|"
    r"fire brigade|specialists?|company|association|jury|members|volunteers|customers?|residents?|operators?"
    r"|technicians)"
)
_BODIES = (
    r"(?:group|company|corporation|concern|insurer|bank|airline|carmaker|manufacturer|chain|brewery|firm|party|union|"
    r"club|association|federation|authority|ministry|government|city|town|municipality|state|university|hospital)"
)
_CHANGED = "cut reduced lowered raised increased shortened extended".split()
_HAPPENING = (
    "closed built renovated opened replaced demolished repaired searched rebuilt dismantled converted evacuated"
    " questioned resurfaced tested shot filmed"
).split()
_TELLERS = (
    "pensioner man woman driver witness neighbour farmer boy girl mother father teacher mayor minister owner player"
    " coach student tourist passenger resident spokesman spokeswoman victim suspect officer doctor policeman"
).split()
_COLOURS = tuple("brown green yellow blue red white grey gray black pink purple violet orange reddish golden".split())
_REACHED = tuple(
    """
    reach reached reachable contact contacted call phone information register registration registrations book bookings
    report available hotline advice tickets witnesses
    """.split()
)
"""What is told before a number."""
_OF_BODIES = (
    r"(?:forecast|outlook|guidance|profits?|headquarters|workforce|dividend|production|turnover|revenues?|sales target|"
    r"branches|stores|factories|shareholders|employees|subsidiary|operating profit)"
)
"""What bodies have, and hardly a man of whom one is told to raise or close it."""


def _forms_now(objects: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """The present forms of verbs, each with the progressive that English has for what goes on now (*is searching*), and
    with a pattern of what must stand behind it."""
    for plain, behind in objects.items():
        forms = verb(plain)
        yield forms.third, "is", forms.gerund, behind
        yield plain, "are", forms.gerund, behind


LITERAL_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "davon zwölf schwer": {
        r"(?<=\w)(,| –) thereof (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|most|half)\b)": (
            r"\1 of whom ",
            ", thereof",
            "thereof",
        ),
    },
    "gehen davon aus, dass": {
        r"\b(go|goes|went|going) from it,? that(?= [a-z])": (
            r"assume that",
            *(f"{go} from it" for go in "go goes went going".split()),
        ),
    },
    "rechnen mit 25.000 Besuchern": {
        **{
            rf"\b(?:calculat|reckon|count){ending} with (?=(?:about |around |up to |some |more than "
            rf"|over )?\d[\d.,]* (?:visitors"
            r"|guests|people|participants|million|billion|euros|francs|spectators|passengers|fans|delegates|customers"
            r"|per cent"
            r"|percent|tonnes))": (f"{expects} ", *(f"{verb} with" for verb in verbs.split()))
            for ending, expects, verbs in (
                ("e?s", "expects", "calculates reckons counts"),
                ("e?", "expect", "calculate reckon count"),
                ("ed", "expected", "calculated reckoned counted"),
            )
        },
    },
    "nicht einmal die Hälfte": {
        r"\b([Nn])ot once (?=(?:half|(?:a|one) (?:third|quarter|fifth|tenth)|\d[\d.,]* per ?cent)\b)": (
            r"\1ot even ",
            *(f"once {part}" for part in "half a one".split()),
            "not once",
        ),
    },
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
    "will nach England": {
        rf"\b([Ww]ants?|[Ww]anted|must) to (?={one_of(_COUNTRIES)}\b)": (
            r"\1 to go to ",
            *(f"to {country.lower()}" for country in _COUNTRIES),
        ),
    },
    "nicht bevor … nicht": {
        r"\b(not [^.!?;]{5,80}\bbefore (?:the |an? |its |their |his |her )?"
        r"(?:(?!and\b|or\b|but\b|who\b|that\b|if\b)[a-z]+ ){1,2})(?:do|does"
        r"|did) not (?=[a-z]+\b)": (
            r"\1",
            *(f"before …{do} not" for do in ("do", "does", "did")),
        ),
    },
    "und dankte für": {
        r"\b(and|he|she|they|it|also) (thanks|thanked) for (?=(?:the|their|his|her|its|your) (?:[a-z]+ )?(?:patience"
        r"|understanding|support"
        r"|trust|cooperation|loyalty|commitment|work|help|invitation|donations?|confidence|hospitality|efforts?)\b)": (
            r"\1 gave thanks for ",
            "thanked for",
            "thanks for",
        ),
    },
    "sucht derzeit nach Zeugen": {
        **{
            rf"(?<!\bnot )(?<!\bto )(?<!\bwho )(?<!\bthat )(?<!\bwhich )(?<!\bwe )(?<!\bI )(?<!\byou )(?<!\bthey )"
            rf"(?<!\bcan )(?<!\bwill )(?<!\bmay )(?<!\bdo )(?<!\bdoes )currently {form} (?={objects})": (
                f"{be} currently {going} ",
                f"currently {form}",
            )
            for form, be, going, objects in _forms_now(
                {
                    "search": "for",
                    "look": r"for (?:witnesses|a new|an|the (?:driver|perpetrator|cause|owner))",
                    "fight": r"(?:a|the) (?:blaze|fire|flames|large fire|forest fire)",
                    "investigate": "(?:whether|how|what|why|against|on suspicion|the cause)",
                    "negotiate": "(?:about|over|with|on)",
                    "renovate": "(?:the|a|an|its|their)",
                    "check": "(?:whether|if|how)",
                    "examine": "(?:whether|how|the complaint|the case|the request|the evidence)",
                }
            )
        },
    },
    "nach Angaben der Küstenwache": {
        r"(?:^|(?<=[.!?] ))After (?:information|details) (?:from|of|by) (the [^,.]{3,40}|[A-Z][^,.]{2,30}), (?=(?:the"
        r"|an?|no|there"
        r"|about|around|at least|\d+|he|she|they|it)\b[^.,]{0,60}\bhad (?:already |previously |not )?(?:been|[a-z]+ed"
        r"|lost|left|fallen"
        r"|taken|gone|run|come|broken)\b)": (r"According to \1, ", "after information", "after details"),
    },
    "einzuführen, hinter einem falschen Punkt": {
        rf"(?<=[a-z])\. To (?={one_of(_TRANSITIVE)}\.(?:\s|$))": (" to ", *(f"to {verb}" for verb in _TRANSITIVE)),
    },
    "sitzt seit Dienstag in Haft": {
        rf"\b(is|are) ((?!being\b|going\b)[a-z]+ing) since (?=(?:last|early|late|yesterday|then|the (?:start|beginning"
        rf"|end|summer|spring|autumn"
        rf"|winter|night|morning)|(?:19|20)\d\d|\d+ (?:days|weeks|months|years)|{ANY_WEEKDAY}|{ANY_MONTH})\b)": (
            r"has been \2 since ",
            "is …since",
            "are …since",
        ),
    },
    "beträgt etwa 20.000 Euro hoch": {
        r"\b(amounts?|amounted|comes?|came) to ([^.,;]{2,30}(?:euros|francs|dollars|pounds)) high\b": (
            r"\1 to \2",
            *(f"{unit} high" for unit in "euros francs dollars pounds".split()),
        ),
    },
    "derzeit gibt es keine": {
        r"(?:^|(?<=[.!?] ))(Currently|At the moment|At present|So far|As yet|To date|Up to now|Until now|For now"
        r"|Here|There"
        r"|In (?:the )?[A-Z][a-z]+),? it gives (?=(?:no|many"
        r"|several|few|some"
        r"|hardly|enough|still|only|more|also|now|about|around|\d+)\b(?! sign))": (r"\1 there are ", "it gives"),
    },
    "das zweijährige Kind": {
        r"\b(\d\d?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)-year (child|boy|girl|man|woman|son|daughter"
        r"|pupil"
        r"|toddler)(?=[.,;:]| (?:was|is|has|had|who|died|from|in|and|with|suffered|fell|remained|could)\b)": (
            r"\1-year-old \2",
            *(f"year {who}" for who in "child boy girl man woman son daughter pupil toddler".split()),
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
    "keiner der Fahrgäste wurde nicht": {
        r"\b([Nn]one of (?:the|them|these|his|her|its|their)(?: (?!who\b|that\b|which\b|and\b|but\b)[a-z-]+){0,4}"
        r"|[Nn]either (?:the|his|her)"
        r" [^.,;]{2,40} nor (?:the |his |her |their )?[^.,;]{2,30}?) (was|were|is|are|has|have|had|could|can|will"
        r"|would) not (?=[a-z]+\b)": (
            r"\1 \2 ",
            "none …not",
            "neither …not",
        ),
    },
    "bei dem Brand wurden 20 Autos zerstört": {
        rf"(?:^|(?<=[.!?] ))(In|During|By) (the|this|an?) ((?:[a-z-]+ )?{_EVENTS} )(was|were) ((?:also |completely "
        rf"|partly )?{DONE}) "
        r"((?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|several|many|more than [\w.,]+|at least [\w.,]+"
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
    "kostet um die 20 Euro": {
        r"\b([Cc]osts?|[Pp]ays?|[Pp]aid|[Ee]arns?|[Ee]arned|[Ww]eighs?|[Mm]easures?) (around|about|nearly|almost) the "
        r"(?=\d[\d.,]* (?:euros|francs|dollars|pounds|per cent|percent|kilometres|metres|tonnes|kilos)\b(?! mark| that"
        r"| which| he| she))": (
            r"\1 \2 ",
            *(f"{roughly} the" for roughly in "around about nearly almost".split()),
        ),
    },
    "die beiden mussten": {
        r"\b([Tt])he both (?=(?:had|were|are|have|will|can|could|must|would|also|want|wanted|then|did|came|fled"
        r"|died)\b)": (
            r"\1he two ",
            "the both",
        ),
    },
    "unter anderem": {
        r", under others?, ": (", among others, ", "under other,", "under others,"),
    },
    "doppelt so viele": {
        r"\b([Dd])ouble so (?=(?:many|much|high|big|large|long|often|expensive|fast|old"
        r"|heavy)\b)": ("twice as ", "double so"),
    },
    "was bedeutet das für": {
        r"(?<!\b[Bb]y )\b([Ww])hat means (that|this|it)(?=[?,]| for\b)": (r"\1hat does \2 mean", "what means"),
    },
    "weitere 17 Personen": {
        r"(?:^|(?<=[.!?] ))Further (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:[a-z]+ )?(?:people"
        r"|persons|passengers|men|women"
        r"|children|victims|houses|cars|vehicles|officers|suspects|employees|flights|trains|cases"
        r"|patients)\b)": ("Another ", "further"),
    },
    "wobei neun Fahrgäste verletzt wurden": {
        r", whereby (?=[^.,]{2,40} (?:was|were) (?:slightly |seriously |badly |fatally )?(?:hurt|injured|killed"
        r"|destroyed|damaged|wounded)\b)": (
            ", and ",
            ", whereby",
        ),
    },
    "durchkämmen derzeit den Wald": {
        **{
            rf"(?:^|(?<=[.!?] ))(At the moment|Currently|At present),? ([^.,!?]{{3,50}}?) {form} (?={objects})": (
                rf"\1 \2 {be} {going} ",
                *(f"{now} …{form}" for now in ("moment", "currently", "present")),
            )
            for form, be, going, objects in _forms_now(
                {
                    "search": "for (?:him|her|them|the|a|an|two|three|witnesses|survivors)",
                    "comb": "(?:the|a|an) ",
                    "fight": "(?:a|the) (?:blaze|fire|flames|large fire|forest fire)",
                    "investigate": "(?:whether|how|why|against|the cause)",
                    "negotiate": "(?:about|over|with)",
                    "renovate": "(?:the|a|an|its|their)",
                    "examine": "(?:whether|how|the (?:wreck|scene|damage|body|evidence))",
                }
            )
        },
    },
    "die Inflation in Österreich": {
        **{
            rf"(?:^|(?<=[.!?] ))The {what}(?= in [A-Z]\w+ (?:is|was|has|eased|rose|fell|remains|remained|climbed"
            rf"|dropped|stood|stands"
            r"|will|could|continues)\b)": (what.capitalize(), f"the {what}")
            for what in ("inflation", "unemployment")
        },
    },
    "bis spätestens Ende September": {
        r"\b((?:promised|promises|decides?|decided|decision|submit|submitted|completed|finished|delivered|repaid"
        r"|presented|agreement"
        r"|published|announced|paid|pay|registered|register|resolved|report"
        r"|results?)\b[^.,;:!?]{0,60}?) until ((?:the )?[^.,;:!?]{3,40} at the latest)\b": (
            r"\1 by \2",
            "until …latest",
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
        r"\b([Ii])t came (?:on [A-Z]\w+ )?to (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
        r"|several|numerous|many|dozens of|a number of)"
        r" (?:[a-z-]+ )?(?:accidents|crashes|collisions|clashes|incidents|fights|brawls|riots|scuffles|delays|fires"
        r"|injuries|arrests"
        r"|cancellations|jams|tailbacks|disruptions)\b)": (
            "there were ",
            "it came",
        ),
    },
    "mehr als in jedem Jahr": {
        r"\b([Mm]ore|[Ff]ewer|[Ll]ess) ((?:(?!as\b|than\b|twice\b|times\b)[\w’'-]+ ){2,14}?)as (?=in any\b|any other\b"
        r"|in the (?:previous|past)\b|ever before\b|the year before\b)": (
            r"\1 \2than ",
            *(f"{more} …as {than}" for more in ("more", "fewer", "less") for than in ("in", "any", "ever", "the")),
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
    "die Parteien warfen einander vor": {
        r"\b([Tt]he two|[Bb]oth|[Tt]he three) ((?:[a-z]+ ){1,2}(?:have |had )?(?:accused?|insulted?|threatened|met"
        r"|embraced|kissed|hugged|greeted"
        r"|contradict(?:ed)?)) themselves\b": (
            r"\1 \2 each other",
            *(f"{many} …themselves" for many in ("two", "both", "three")),
        ),
    },
    "dreimal so viele": {
        r"\b([Tt]wice|[Tt]hree times|[Ff]our times|[Ff]ive times) so (?=(?:many|much|high|big|large|long|often"
        r"|expensive|fast|old|heavy)\b)": (
            r"\1 as ",
            *(f"{times} so" for times in ("twice", "times")),
        ),
    },
    "er habe von nichts gewusst": {
        r"\b(claimed|claims|said|says|stated|insisted|testified|asserted) (that )?([^.;:!?“”]{0,60}\b(?:he|she"
        r"|they)) would have (?=(?:known|seen|heard|noticed) nothing\b"
        r"|not (?:known|noticed|seen|heard)\b|had nothing to do\b)(?![^.]*\bif\b)": (
            r"\1 \2\3 had ",
            *(f"would have …{what}" for what in ("nothing", "not")),
        ),
    },
    "der Bericht sei falsch": {
        r"(?:^|(?<=[.!?] ))(The (?:report|accusation|allegation|claim|account|information|story"
        r"|rumour)) would be (?=(?:wrong|false|untrue|incorrect|unfounded"
        r"|baseless|fabricated|absurd), (?:a|the|an|his|her|[A-Z]))": (
            r"\1 is ",
            *(
                f"would be …{how}"
                for how in "wrong false untrue incorrect unfounded baseless fabricated absurd".split()
            ),
        ),
    },
    "erst gegen Mittag": {
        r"\b(given|opened|reached|published|noticed|discovered|found|extinguished|resumed|lifted|informed|arrived|came"
        r"|ended|rescued) first (?=(?:towards|toward|around) "
        r"(?:noon|midnight|morning|evening|\d)|(?:\d+|two|three|four|five|six|several|many) (?:hours|days|weeks|months"
        r"|years) later\b|late in the\b)": (
            r"\1 only ",
            *(f"first {when}" for when in "towards toward around two three four five six several many late".split()),
            "first …later",
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
    "die Hälfte der 1.200 Eltern": {
        r"(?:^|(?<=[.!?] ))The half of (?=(?:the|all) \d)": ("Half of ", "the half"),
    },
    "knapp 3.000": {
        r"(?:^|(?<=[.!?] ))Scarce (?=\d)": ("Just under ", "scarce"),
    },
    "der 24-jährige Stürmer": {
        r"\b(\d+|[a-z]+)-years-old\b": (r"\1-year-old", "years"),
    },
    "beschuldigt, gegeben zu haben": {
        r"\baccused to have (?=[a-z]+)": ("accused of having ", "accused to"),
        **{
            rf"(?<!\b[Tt]he )(?<!\b[Aa]n )\b({accuses}) (him|her|them|[A-Z][\w.-]+(?: [A-Z][\w.-]*){{0,2}}"
            rf"|(?:the|his|her|its|their|an?|one|two|three|several|some) (?:(?!of\b|to\b|and\b|or\b|that\b"
            rf"|who\b)[a-z-]+ ){{0,2}}"
            rf"(?!of\b|that\b|who\b|and\b)[a-z-]+) to {have} (?=[a-z])": (
                rf"\1 \2 of {having} ",
                f"{accuses} …to {have}",
            )
            for accuses in ("accuse", "accuses", "accused", "accusing")
            for have, having in (("have", "having"), ("be", "being"))
        },
    },
    "teilte die Polizei mit": {
        r", (the [a-z]+(?: [a-z]+)?) informed\.(?=\s|$)": (r", \1 said.", "police informed", "the …informed"),
    },
    "erlaubt, zu zelten": {
        r"\b(allows|enables) to (?=(?!be\b)[a-z]+ )": (r"\1 people to ", "allows to", "enables to"),
    },
    "unter anderem ein Frauenhaus": {
        r"\b([Aa])mong other (?=(?:an?|the|his|her|their|its)\b)": (r"\1mong other things ", "among other"),
    },
    "unter den Trauernden waren": {
        r"(?:^|(?<=[.!?] ))Under the (?=(?:dead|injured|wounded|victims|mourners|guests|passengers|visitors"
        r"|participants"
        r"|winners|arrested|survivors|spectators|speakers|signatories|candidates|applicants|nominees|demonstrators"
        r"|hostages|detainees|honoured) (?:were|was|are|is)\b)": ("Among the ", "under the"),
    },
    "22 Uhr beziehungsweise Mitternacht": {
        r"(?<=[\dm.]) respectively (?=(?:\d|midnight\b|noon\b))": (" or ", "respectively"),
    },
    "zum Ausdruck gebracht": {
        **{
            rf"\b{bring} ((?:(?!(?:and|but|or|that)\b)[\w’'-]+ ){{0,9}}[\w’'-]+) to expression\b": (
                rf"{express} \1",
                "to expression",
            )
            for bring, express in (
                ("bring", "express"),
                ("brings", "expresses"),
                ("brought", "expressed"),
                ("bringing", "expressing"),
            )
        },
    },
    "wird derzeit saniert": {
        r"\bwill currently be (?=[a-z]+ed\b)": ("is currently being ", "will currently"),
    },
    "um rund 20.000 Euro gekürzt": {
        rf"\b(was|were|been|be) ({one_of(_CHANGED)}) (around|about) (?=[€$£]?\d[\d.,]*"
        r" (?:(?:million|billion) )?(?:euros?|francs|dollars|pounds|per ?cent|jobs|posts|metres|kilometres|kilos"
        r"|tonnes)"
        r"\b)": (
            r"\1 \2 by \3 ",
            *(f"{done} …{about}" for done in _CHANGED for about in ("around", "about")),
        ),
    },
    "fordern die Regierung auf": {
        rf"\b(demand|demands|demanded|demanding) (the (?:[a-z]+ )?{_BODIES}|the (?:mayor|minister|chancellor|council"
        r"|police|parliament|president|operator|operators|owners?|authorities)) to (?=(?!(?:the|an?|this|that|his"
        r"|her|its"
        r"|their|all|be)\b)[a-z]{2,}\b)": (
            r"\1 that \2 ",
            *(f"{form} the" for form in ("demand", "demands", "demanded", "demanding")),
        ),
    },
    "Lehrer:innen": {
        r"\b([a-z]{2,}(?:ers|ors|ents|ants|ists|ees)|citizens|colleagues|pupils) ?[:*_] ?insides?(?= (?:at|of|in"
        r"|and|from"
        r"|are|have|were|who|with|to|for|must|can|will)\b)": (r"\1", "inside", "insides"),
    },
    "nicht im Dezember, sondern im Frühjahr": {
        r"\bnot ((?:in|on|at|by|for|with|from|to) [^,.;:]{2,40}), rather (?=(?:in|on|at|by|for|with|from|to)\b)": (
            r"not \1 but ",
            ", rather",
        ),
    },
    "um dort zu bauen": {
        r", around (?:there|here) to (?=[a-z]{3,} )": (" to ", "around there", "around here"),
    },
    "nach der Durchführung der": {
        r"\b([Aa]fter|[Dd]uring|[Bb]efore) the carrying[- ]out of (?=(?:the|a|an|this|these|all|its|two|three"
        r"|several)\b)": (
            r"\1 ",
            "carrying out",
        ),
    },
    "finanzpolitischer Sprecher": {
        r"\b(finance|financial|economic|health|education|school|transport|environment|environmental|energy"
        r"|agricultural|cultural|sports|social|security|domestic|interior|legal|housing|tax|budget|family"
        r"|climate)-political (?=spokes|speaker|expert)": (
            r"\1 policy ",
            *(f"political {who}" for who in ("spokesman", "spokeswoman", "spokesperson", "speaker", "expert")),
        ),
    },
    "unter dem Strich": {
        r"(?:^|(?<=[.!?] ))Under the line,? (?=(?:the|it|he|she|they|there|this|that|remained|remains|a|an|only|more"
        r"|less)\b)": ("On balance, ", "under the line"),
    },
    "bekommen 16 Euro": {
        r"\b(?:become|became) ((?:at least|at most|around|about|up to|more than|only"
        r"|just) )?(?=[€$£]?\d[\d.,]* (?:euros?|francs"
        r"|dollars|pounds) (?:an?|per|each|more|less)\b(?! (?:dearer|cheaper)))": (r"get \1", "become", "became"),
    },
    "mit 140 Kilometern pro Stunde": {
        r"\bwith ((?:around|about|more than|almost|nearly|up to|at least) )?(\d{2,3}) (kilometres per hour"
        r"|kilometers per hour"
        r"|km/h|kph|miles per hour|mph)(?= (?:and|into|on|through|over|against|off|when|instead)\b|[,.;])": (
            r"at \1\2 \3",
            *(f"with … {unit}" for unit in ("hour", "km/h", "kph", "mph")),
        ),
    },
    "um 0,25 Prozentpunkte": {
        r"\b(cut|cuts|raised|raises|lowered|lowers|reduced|reduces|increased|increases) ((?:its|the|their|his"
        r"|her) (?:[a-z-]+ )"
        r"{1,4}?)around (?=[\d.,]+ (?:percentage points|per ?cent|euros?|francs|dollars|million"
        r"|billion)\b[^.;]{0,20} to )": (
            r"\1 \2by around ",
            *(f"{verb} …around" for verb in ("cut", "raised", "lowered", "reduced", "increased")),
        ),
    },
    "während der Renovierung": {
        r"(?:^|(?<=[.!?] ))While the (renovation|construction|holidays|works|concert|pandemic|break|trial|hearing"
        r"|flight"
        r"|journey|operation|strike|negotiations|talks|renovations|repairs|closure|war|investigation|meeting"
        r"|ceremony) (?=(?:the"
        r"|a|an|all|no|there|two|three|several|visitors|guests|passengers|police) )": (
            r"During the \1 ",
            "While the",
        ),
    },
    "sagte, dass er nicht bemerkt habe": {
        r"\b(told|said|says|stated|explained|claimed|admitted|denied|assured|reported"
        r"|confirmed) ([^.;:“”\"]{0,60}?\b)?that"
        r" (he|she|it) have (?=(?:not|never|no|already|also|had|been|[a-z]+ed)\b)": (
            r"\1 \2that \3 has ",
            *(f"that … {who} have" for who in ("he", "she", "it")),
        ),
    },
    "wird müssen": {
        r"(?<!\bthe )(?<!\ba )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bthis )(?<!\blast )(?<!\bfree )"
        r"(?<!\bgood )(?<!\bliving )\b(will|would) (?:must|can|could) (?=(?:be|have|not|still|also|[a-z]+) )": (
            r"\1 have to ",
            *(f"{will} {must}" for will in ("will", "would") for must in ("must", "can", "could")),
        ),
    },
    "hat möglich gemacht, zu": {
        r"\b(make|makes|made|making) possible to (?=[a-z]{3,} )": (
            r"\1 it possible to ",
            "make possible",
            "makes possible",
            "made possible",
            "making possible",
        ),
    },
    "erzählte, dass": {
        rf"(?:^|(?<=[.!?] ))(The (?:[a-z-]+ ){{0,2}}?{one_of(_TELLERS)}|He|She) (told|tells) that "
        r"(?=(?:he|she|they|it|the|a|an|his|her|there|nobody)\b)": (r"\1 said that ", "told that", "tells that"),
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
    "es waren nur 17": {
        **{
            rf"{before}{it} were (?=(?:(?:only|just|about|around|some|over|at least) )?\d)": (there, "it were")
            for before, it, there in (
                (r"(?<!\bif )(?<!\bthough )(?<!\bwere )(?<!\bwish )\b", "it", "there were "),
                (r"(?:^|(?<=[.!?] ))", "It", "There were "),
            )
        },
    },
    "Informationen": {
        r"\b([Aa]ll the|[Tt]he|[Tt]hese|[Tt]hose|[Mm]any|[Ss]ome|[Nn]o|[Mm]ore|[Ff]urther|[Nn]ew|[Ss]everal"
        r"|[Ii]mportant"
        r"|[Pp]ersonal) informations\b(?! (?:are|were|have)\b)": (r"\1 information", "informations"),
        **{
            rf"\b([Aa]ll the|[Tt]he|[Mm]ore|[Ff]urther|[Nn]ew|[Ii]mportant|[Pp]ersonal|[Nn]o"
            rf"|[Aa]dditional) informations "
            rf"{plural}\b": (rf"\1 information {singular}", f"informations {plural}")
            for plural, singular in (("are", "is"), ("were", "was"), ("have", "has"))
        },
    },
    "wird ab Montag gesperrt": {
        rf"\b(becomes?|became) (?={one_of(_HAPPENING)} (?:to|from|by|in|on|at|for|with|until)\b)": (
            "is ",
            *(f"{becomes} {done}" for becomes in ("becomes", "become", "became") for done in _HAPPENING),
        ),
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
    "unter anderem vier Kliniken": {
        r"\bunder other (?=(?:\d+|two|three|four|five|six|seven|eight|nine"
        r"|ten) [a-z]+s\b)": ("among other things ", "under other"),
    },
    "erst drei Tage zuvor": {
        r"(?<!\bthe )(?<!\bThe )(?<!\bin )(?<!\bhis )(?<!\bher )(?<!\bits )\bfirst ((?:\d+|two|three|four|five|six"
        r"|seven|eight|nine|ten|a few) (?:hours|days|weeks"
        r"|months) (?:earlier|ago|before|later))\b": (
            r"only \1",
            *(f"first …{when}" for when in ("earlier", "ago", "before", "later")),
        ),
    },
    "darunter sechs Jugendliche": {
        r", under (them|whom) (?=(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|several|many|also|some"
        r"|numerous|more than|(?:his|her|their|the) (?:[A-Z][\w-]+ |former |new |current |then |local |young ){0,3}"
        r"(?:ambassador|mayor|minister|president|chancellor|director|head|chief|chairman|chairwoman|bishop|wife"
        r"|husband|son"
        r"|daughter|brother|sister|father|mother|parents|children|driver|pilot|actor|actress|singer|author|writer"
        r"|manager"
        r"|coach|governor|premier|prime|leader|champion|winner|owner|suspect|boss|founder|king|queen|prince))\b)": (
            r", among \1 ",
            "under them",
            "under whom",
        ),
    },
    "die beiden Bergsteiger": {
        r"\b([Tt])he both (?=(?:[a-z-]+ )?(?:[a-z]+s|men|women|children|people)\b)": (r"\1he two ", "the both"),
    },
    "bereits 2018": {
        rf"(?:^|(?<=[.!?] ))Already (in|on) (?=(?:(?:19|20)\d\d|the (?:spring|summer|autumn|winter|year|morning|evening"
        rf"|1\d\d0s|Middle"
        rf" Ages)|{ANY_MONTH}|{ANY_WEEKDAY})\b)": ("As early as ", "already in", "already on"),
    },
    "erwägt zu schließen": {
        r"\bconsidering to (?=(?!be\b|have\b)[a-z]+ (?:the|an?|its|their|his|her|all|some|part|in|from|more|new)\b)": (
            "planning to ",
            "considering to",
        ),
    },
    "Schäden von rund 30.000 Euro": {
        r"\b([Cc]aus(?:e|es|ed|ing)) ((?:[a-z]+ )?)damages (?=(?:of|in the (?:amount|region)|amounting|running|worth|to"
        r"|on|in)\b)": (
            r"\1 \2damage ",
            *(f"{cause} …damages" for cause in "cause causes caused causing".split()),
        ),
    },
    "allein in Sachsen": {
        r"(?:^|(?<=[.!?] ))Alone (in|on|at) ((?:the (?:first|last|past|second) [a-z ]{3,25}"
        r"|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?|\d{4}|this"
        r" [a-z]+)),(?= (?!he\b|she\b|I\b|they\b|we\b)[^.]{0,90}(?:\d|more than|hundreds|thousands|dozens|million"
        r"|billion))": (
            r"In \2 alone,",
            "alone in",
            "alone on",
            "alone at",
        ),
    },
    "im Brief steht, dass": {
        r"(?:^|(?<=[.!?] ))In ((?:the|this|that|his|her|its|their|an?) [^.!?;]{3,90}?),? (stands"
        r"|stood)(?: written)?,? that (?=[a-z])": (
            r"In \1, it says that ",
            "stands that",
            "stood that",
            "stands written",
            "stood written",
        ),
    },
    "nachdem das Gericht abgewiesen hatte": {
        r"(?:^|(?<=[.!?] ))After that (?=(?:the|an?|his|her|their|its|he|she|it|they|two|three"
        r"|[A-Z][\w’-]+) [^.,!?;]{0,80}?\bhad (?!to\b)"
        r"[a-z]+(?: [^.,!?;]{0,60})?, (?:the|he|she|it|they|his|her|its|their|an?|two|three"
        r"|[A-Z][\w’-]+) )": ("After ", "after that"),
    },
    "nicht einmal 90": {
        r"\b([Nn])ot once (?=\d)": (r"\1ot even ", "not once"),
    },
    "im Prozess geht es um": {
        r"\b([Ii]n) (the|this) ((?:[a-z]+ )?(?:trial|lawsuit|proceedings|hearing)),? it is about ": (
            r"\1 \2 \3, at issue is ",
            "it is about",
        ),
    },
    "gegen … wird ermittelt": {
        r"\b([Ii])t (?:is|was)(?: being| also| now)? (?:investigated|determined|ermittelt) against (?=[a-z\d])": (
            r"\1nvestigations are under way against ",
            "investigated against",
            "determined against",
        ),
    },
    "war nämlich": {
        r"\b(has|have|had|is|are|was|were|does|did|can|could|will|would) namely (?=[a-z])": (
            r"\1 in fact ",
            *(f"{be} namely" for be in "has have had is are was were does did can could will would".split()),
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
    "so viele wie nie": {
        r"\bas (many|much) ((?:[a-z]+ ){1,3})as never( before)?\b": (r"more \2than ever\3", "as never"),
    },
    "bleibt weiter gesperrt": {
        r"\b(remains?|remained|stays?|stayed) further (?=(?:closed|open|unclear|blocked|valid|in force|missing"
        r"|unknown|shut"
        r"|in custody)\b)": (
            r"\1 ",
            *(f"{verb} further" for verb in "remain remains remained stay stays stayed".split()),
        ),
    },
    "kam zur Anwendung": {
        r"\b(came|come"
        r"|comes) to application\b": ("was used", *(f"{verb} to application" for verb in "came come comes".split())),
    },
    "teilte mit, dass": {
        rf"\b(?<!\bis )(?<!\bbe )(?<!\bwas )(?<!\bare )(?<!\bwere )(?<!\bbeen )(?<!\bbeing )"
        rf"(?<!ly )(?<!, )informed (on {ANY_WEEKDAY}(?: [a-z]+)?|yesterday|today|in a"
        r" statement) that (?=[a-z])": (r"announced \1 that ", "informed …that"),
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
    "zu vier Jahren Haft": {
        r"(?<![’'] )\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many) (years"
        r"|months) (?:prison|jail)"
        r"(?=[.,;:]| for\b| and\b| after\b| because\b| on\b)": (
            r"\1 \2 in prison",
            *(f"{unit} {where}" for unit in ("years", "months") for where in ("prison", "jail")),
        ),
    },
    "finde das gut": {
        r"\b([Ff]ind|[Ff]inds|[Ff]ound) (that|this) (good|bad|great|stupid|wrong|terrible|shameful)(?=[.,;!?])": (
            r"\1 it \3",
            *(
                f"{find} …{how}"
                for find in "find finds found".split()
                for how in "good bad great stupid wrong terrible shameful".split()
            ),
        ),
    },
    "stieg um 5 Prozent": {
        r"\b([Rr]ose|[Ff]ell|[Ss]ank|[Cc]limbed|[Dd]ropped|[Ii]ncreased|[Dd]ecreased|[Gg]rew|rises|falls"
        r"|increases) for (?=(?:about |around |almost |more than )?"
        r"\d[\d.,]* per ?cent\b)": (
            r"\1 by ",
            *(
                f"{verb} for"
                for verb in "rose fell sank climbed dropped increased decreased grew rises falls increases".split()
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
    "schloss Ende März": {
        rf"\b(closed|opened|ended|began|started|expired|takes? place|be (?:published|completed|finished)) (end"
        rf"|beginning|middle|start) "
        rf"of (?={ANY_MONTH}\b)": (
            r"\1 at the \2 of ",
            *(f"{part} of" for part in "end beginning middle start".split()),
        ),
    },
    "Schmuck im Wert von": {
        r"(?<=[a-z])(?<!rise)(?<!fall)(?<!drop)(?<!crease)(?<!decline)(?<!change)(?<!slump)(?<!growth)(?<!jump)(?<!loss)(?<!reduction)"
        r"(?<!difference) in (?:the|a) value of (?=(?:about |around |almost |over |more than |some )?(?:[€$£]\s?\d"
        r"|\d[\d.,]*\s"
        r"(?:million |billion )?(?:euros|francs|dollars|pounds)))": (" worth ", "value of"),
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
    "im In- und Ausland": {
        r"\b[Ii]n- and (exports?|outflows?|outputs?)\b": (
            r"imports and \1",
            "and exports",
            "and export",
            "and outflows",
        ),
        r"\b([Ii]n|[Uu]p|[Oo]n)-? and (abroad|foreign countries|outland)\b": (
            "home and abroad",
            "and abroad",
            "and foreign",
            "and outland",
        ),
    },
    "von Zuschauern beiderlei Geschlechts": {
        r"\b([a-z]{3,}s|[a-z]*men|people)[:*_](?:inside|innen)\b": (r"\1", "inside", "innen"),
    },
    "war erst 19 Jahre alt": {
        r"\b(is|was|were|are) first (\d\d?|one|two|three|four|five|six|seven|eight|nine|ten) (years|months|weeks"
        r"|days) old\b": (
            r"\1 only \2 \3 old",
            "first …old",
        ),
    },
    "Vater von zwei Kindern": {
        r"\b([Ff]ather|[Mm]other|[Pp]arents|[Gg]randfather|[Gg]randmother) from (?=(?:two|three|four|five|six|seven"
        r"|eight|\d) "
        r"(?:[a-z-]+ )?(?:children|kids|sons|daughters|boys|girls|grandchildren)\b)": (
            r"\1 of ",
            *(f"{who} from" for who in "father mother parents grandfather grandmother".split()),
        ),
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
        rf"\b([Tt]he (?:[A-Za-z-]+ ){{0,3}}{_BODIES}) (has|had|will|wants to|plans to|is to|must) ([a-z]+) his "
        rf"(?={_OF_BODIES}\b)": (r"\1 \2 \3 its ", *(f"his {what}" for what in _OF_BODIES.strip("(?:)").split("|"))),
    },
    "sagte dem Kurier": {
        r"(?<=[,.!?][”\"’] )((?:[a-z-]+ ){0,4}(?:[A-Z][\w’-]+ ){1,3})said (?=the (?:[A-Z][\w’-]+ ?){1,3}(?:\.(?:\s"
        r"|$)|on "
        r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\.))": (r"\1told ", "said the"),
    },
    "der Klimawandel": {
        **{
            rf"(?:^|(?<=[.!?”] ))The {what}(?= (?:is|was|has|will|would|could|can|may|must|affects|worries|threatens"
            rf"|makes|means|"
            r"leads|hits|concerns|plays|brings|changes|causes|forces|continues|remains|poses|also|already|not)\b)": (
                what.capitalize(),
                what,
            )
            for what in ("climate change", "global warming")
        },
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
    "bräunlich gefärbt": {
        rf"\b({one_of(_COLOURS)})ly (colou?red|painted|dyed|tinted|discolou?red|lit|shining)\b": (
            r"\1 \2",
            *(f"{colour}ly" for colour in _COLOURS),
        ),
    },
    "nach Polizeiangaben": {
        r"(?:^|(?<=[.!?] ))After (police|company|government|media|ministry|court|hospital|union|party|club|army) "
        r"(?:information|details|indications|statements), (?=[a-z])": (
            r"According to \1 information, ",
            *(f"{told}," for told in ("information", "details", "indications", "statements")),
        ),
    },
    "unter 0800": {
        rf"\b((?i:{one_of(_REACHED)})\b[^.!?;]{{0,60}}?) under (?=\(?(?:0\d|\+\d|116 ))": (
            r"\1 on ",
            *(f"{reached} …under" for reached in _REACHED),
        ),
    },
    "es geht um Respekt": {
        **{
            rf"(?:^|(?<=[.!?“\"] ))It {goes} (?:about|around) (?=(?:more than|much more|money|respect|power|jobs"
            rf"|trust|survival"
            rf"|justice|freedom|fairness|people|principles?|whether|how|the (?:question|future|safety|protection"
            rf"|existence|survival"
            rf"|issue|fate|credibility|preservation|interests|health|lives|rights|people|money)|human|dignity"
            rf"|nothing less"
            rf"|everything|millions|billions|life and death|a lot|solidarity|responsibility|security|peace)\b)": (
                f"It {be} about ",
                f"it {goes} about",
                f"it {goes} around",
            )
            for goes, be in (("goes", "is"), ("went", "was"))
        },
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
    "das Thema ist sensibel": {
        r"(?:^|(?<=[.!?“\"] ))(The|This) (issue|topic|subject) (is|was|remains) ((?:very|highly|particularly"
        r"|extremely|so|too) )?"
        r"sensible(?=[.,;!?]| and\b| for\b| because\b)": (
            r"\1 \2 \3 \4sensitive",
            "sensible",
        ),
    },
    "gefolgt von": {
        r", (closely |directly |immediately )?followed from (?!this\b|across\b|abroad\b|the (?:fact|start|outset"
        r"|beginning|moment"
        r"|air|ground|window|side|outside)\b)(?=\d|an? [a-z]|[A-Z][\w-]+|(?:[a-z]+ ){0,2}[a-z]+s\b)": (
            r", \1followed by ",
            "followed from",
        ),
    },
    "nachdem notwendig geworden": {
        r"\b((?:became|become|was|were|is) (?:necessary|possible|known|public|clear)) after that (?=(?:an?|the|two"
        r"|three|several"
        r"|dozens|hundreds|residents|police|he|she|they|it) [^.,;]{2,50}\bhad [a-z]+)": (r"\1 after ", "after that"),
    },
    "konnte nur noch": {
        r"\b([Cc]ould|[Cc]an) only still (?=[a-z])": (r"\1 only ", "only still"),
    },
    "1,80 Meter gross": {
        r"\b(1[.,]\d\d?|2[.,][0-2]\d?) (metres|meters|m) (?:big|large)\b": (
            r"\1 \2 tall",
            *(f"{metres} {large}" for metres in ("metres", "meters", "m") for large in ("big", "large")),
        ),
    },
    "mit 30 zu 12 Stimmen": {
        r"\bwith (\d+) (?:to|against|versus) (\d+) voices\b": (r"by \1 votes to \2", "with …voices"),
    },
    "traf zum 2:0": {
        r"\b(?:met|shot|headed|scored|equalised|equalized) to (?=\d{1,2}[-–:]\d{1,2}\b)": (
            "scored to make it ",
            *(f"{scored} to" for scored in ("met", "shot", "headed", "scored", "equalised", "equalized")),
        ),
        r"\b(goal|header|penalty|equaliser|equalizer) to (?=\d{1,2}[-–:]\d{1,2}\b)": (
            r"\1 to make it ",
            *(f"{goal} to" for goal in ("goal", "header", "penalty", "equaliser", "equalizer")),
        ),
    },
    "im ZDF": {
        r"\bin the (ZDF|ARD|ORF|SRF|RTL|SWR|NDR|WDR|MDR|BR|3sat|Arte|ProSieben)(?=[.,;]| (?:on|at|from|since|said"
        r"|tonight|that)\b)": (
            r"on \1",
            *(f"the {channel}" for channel in "zdf ard orf srf rtl swr ndr wdr mdr br 3sat arte prosieben".split()),
        ),
    },
    "das letzte Wort ist noch nicht gesprochen": {
        r"\bthe last word (?:is|was|has)\b[^.;!?]{0,40}?\bnot yet (?:been )?spoken\b": (
            "nothing has been decided yet",
            "last word …spoken",
        ),
        r"(?:^|(?<=[.!?] ))The last word (?:is|was|has)\b[^.;!?]{0,40}?\bnot yet (?:been )?spoken\b": (
            "Nothing has been decided yet",
            "last word …spoken",
        ),
    },
    "30 Kilometer weit entfernt": {
        r"\b(\d[\d.,]* (?:kilometres|kilometers|metres|meters|km|miles)) (?:far|wide) (?:away )?(?:from|of)\b": (
            r"\1 from",
            *(f"{unit} …far" for unit in "kilometres kilometers metres meters km miles".split()),
        ),
    },
    "gehört zu den besten Hotels": {
        r"\bbelongs to the (best|largest|biggest|oldest|most important|most famous|most popular|leading|strongest"
        r"|busiest"
        r"|longest|highest|fastest) ([a-z-]*(?<!families)(?<!collectors)(?<!owners)(?<!players)s) (?=(?:in"
        r"|of) (?:the (?:world|country|city"
        r"|region|season)|[A-Z]))": (
            r"is one of the \1 \2 ",
            "belongs to",
        ),
    },
    "Rente mit 67": {
        r"\b([Tt]he|with|about|for|into|of) rent (?:with|at) (6[3-9]|70)(?=[.,;]?(?: |$))(?! (?:per|euros|francs"
        r"|dollars|pounds|square|flats|rooms))": (
            r"\1 retirement at \2",
            "rent with",
            "rent at",
        ),
    },
    "im eigenen Haus": {
        r"\b(in|at|from|into|for|with) the own (?!goals?|brands?|labels?|accounts?|initiative|keeper)(?=[a-z])": (
            r"\1 their own ",
            "the own",
        ),
    },
    "man hatte mehr erwartet": {
        r"(?:^|(?<=[.!?] ))One (?=(?:had (?:expected|hoped|assumed)|wants? to|wanted to|does not want|knows|regrets"
        r"|assumes"
        r"|expects|is (?:aware|convinced|confident|in talks|working)) [^.!?“”\"]{3,100}, (?:(?:a|the|an"
        r"|its) [^.,;]{3,50}|he|she) "
        r"(?:said|says|explained|stressed|added))": (
            "They ",
            *(f"one {verb}" for verb in "had wants wanted does knows regrets assumes expects is".split()),
        ),
    },
    "noch am Abend der Tat": {
        r"\bstill on the (evening|day|night|afternoon|morning) of (?=(?:his|her|their|the|that) [a-z]+)": (
            r"on the very \1 of ",
            "still on",
        ),
    },
    "damit sind Pendler nicht betroffen": {
        r", with it (?=(?:the |these |those )?[a-z]+s (?:are|do|can|will|have|had|were|could"
        r"|would) )": (", so that ", "with it"),
    },
    "neben ihrer Arbeit": {
        r"(?:^|(?<=[.!?] ))Next to (?=(?:her|his|their|the) (?:job|work|studies|career|training|duties|profession"
        r"|day job)\b)": (
            "Alongside ",
            "next to",
        ),
    },
    "schon ab 89 Euro": {
        r"\balready from (?=[€$£]?\d[\d.,]*(?: (?:euros?|francs|dollars|pounds"
        r"|cents))?\b)": ("from as little as ", "already from"),
    },
    "ich glaube nicht, dass": {
        r"\b(I|we|they|We|They) (believe|think|hope|know) not that (?=\w)": (
            r"\1 do not \2 that ",
            *(f"{verb} not" for verb in "believe think hope know".split()),
        ),
    },
    "wird wohl fehlen": {
        r"\bwill well (?=(?:miss|be|have|come|take|need|go|remain|stay|cost|lose|not|never"
        r"|become)\b)": ("will probably ", "will well"),
    },
    "ist zu empfehlen": {
        r"\b(is|are) ((?:particularly|especially|highly|very much|also|only) )?to recommend(?=[.,:;!]|$)": (
            r"\1 \2to be recommended",
            "to recommend",
        ),
    },
    "kam zum Einsatz": {
        r"\b(?:came|comes|come) to use(?= (?:for the first time|during|when|again)\b|[.,;])": ("was used", "to use"),
    },
    "bekommen 50 Cent zurück": {
        r"\bbecome (?=[€$£]?\d[\d.,]* (?:euros?|cents|francs|per cent|percent"
        r"|dollars)\b[^.!?]{0,30}\bback\b)": ("get ", "become …back"),
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
    "findet am Sonntag statt": {
        r"\bfinds (?=(?:on|in|at|every|next|this|from|today"
        r"|tomorrow) [^.!?;,]{2,50}\binstead[.,])": ("takes place ", "finds …instead"),
    },
    "was bedeutet das Wort": {
        r"\bWhat means ((?:the|this|that|it|your) ?[^?.!\n]{0,60})\?": (r"What does \1 mean?", "what means"),
    },
    "als er neun Jahre alt war": {
        r"\bAs (?=(?:he|she|I|they|we) (?:was|were) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven"
        r"|twelve|thirteen"
        r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)(?: years old)?,)": (
            "When ",
            "as he",
            "as she",
            "as i",
            "as they",
            "as we",
        ),
    },
    "für Interessierte": {
        r"\b([Ff])or interested (?=(?:there|the|we|it|a|an|who|is"
        r"|are)\b)": (r"\1or those interested ", "for interested"),
    },
    "was los war": {
        r"\bwhat (was|is|had been) loose(?=[.,;:!?]|$| (?:there|here|with|in|on|at)\b)": (r"what \1 going on", "loose"),
    },
    "verfügt über": {
        r"\bdispos(?:es|e|ed) (?:also |only )?over (?=(?:no|an?|the|its|their|more|about|around|some|\d))": (
            "has ",
            "disposes over",
            "dispose over",
            "disposed over",
            "disposes …over",
        ),
    },
    "streng geheim": {
        r"\b(kept|is|was|are|were|remains|remained) (strictly|top"
        r"|absolutely) secretly\b": (r"\1 \2 secret", "secretly"),
    },
    "machte ihr Hoffnung": {
        r"\b(?:ma(?:de|kes?)) (him|her|them|us|me|you) (little|no|much|great|new|false|big) hopes?\b": (
            r"gave \1 \2 hope",
            "hope",
            "hopes",
        ),
    },
    "damit, dass": {
        r"\b(?:with|by) it,? that (?!way\b|day\b|night\b|morning\b|evening\b|year\b|week\b|month\b|time\b"
        r"|one\b)(?=(?:the|a|an|it|he|she"
        r"|they|there|no|its|his|her|their|many|most|some|this|these|[a-z]+s|cocoa)\b)": (
            "by saying that ",
            "with it that",
            "by it that",
            "with it, that",
            "by it, that",
        ),
    },
    "sind seither unzertrennlich": {
        r"\bis since then (?=[a-z])": ("has been since then ", "since then"),
        r"\bare since then (?=[a-z])": ("have been since then ", "since then"),
    },
}
