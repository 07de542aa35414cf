"""Carried over word by word: numbers, ages, sums and shares, and who is among how many. By the German that is behind
it, patterns, what English has there, and words of which each pattern needs one."""

from __future__ import annotations

from mtcheck.languages.english_numbers import BELOW_HUNDRED, FROM_TWO
from mtcheck.languages.patterns import one_of

__all__ = ["AMOUNTS"]

_CHANGED = "cut reduced lowered raised increased shortened extended".split()
_REACHED = tuple(
    """
    reach reached reachable contact contacted call phone information register registration registrations book bookings
    report available hotline advice tickets witnesses
    """.split()
)
"""What is told before a number."""

AMOUNTS: dict[str, dict[str, tuple[str, ...]]] = {
    "davon zwölf schwer": {
        rf"(?<=\w)(,| –) thereof (?=(?:\d+|{FROM_TWO}|several|many|most|half)\b)": (
            r"\1 of whom ",
            ", thereof",
            "thereof",
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
    "beträgt etwa 20.000 Euro hoch": {
        r"\b(amounts?|amounted|comes?|came) to ([^.,;]{2,30}(?:euros|francs|dollars|pounds)) high\b": (
            r"\1 to \2",
            *(f"{unit} high" for unit in "euros francs dollars pounds".split()),
        ),
    },
    "das zweijährige Kind": {
        rf"\b(\d\d?|{BELOW_HUNDRED})-year (child|boy|girl|man|woman|son|daughter"
        r"|pupil"
        r"|toddler)(?=[.,;:]| (?:was|is|has|had|who|died|from|in|and|with|suffered|fell|remained|could)\b)": (
            r"\1-year-old \2",
            *(f"year {who}" for who in "child boy girl man woman son daughter pupil toddler".split()),
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
    "weitere 17 Personen": {
        rf"(?:^|(?<=[.!?] ))Further (?=(?:\d+|{FROM_TWO}) (?:[a-z]+ )?(?:people"
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
    "mehr als in jedem Jahr": {
        r"\b([Mm]ore|[Ff]ewer|[Ll]ess) ((?:(?!as\b|than\b|twice\b|times\b)[\w’'-]+ ){2,14}?)as (?=in any\b|any other\b"
        r"|in the (?:previous|past)\b|ever before\b|the year before\b)": (
            r"\1 \2than ",
            *(f"{more} …as {than}" for more in ("more", "fewer", "less") for than in ("in", "any", "ever", "the")),
        ),
    },
    "dreimal so viele": {
        r"\b([Tt]wice|[Tt]hree times|[Ff]our times|[Ff]ive times) so (?=(?:many|much|high|big|large|long|often"
        r"|expensive|fast|old|heavy)\b)": (
            r"\1 as ",
            *(f"{times} so" for times in ("twice", "times")),
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
    "unter anderem ein Frauenhaus": {
        r"\b([Aa])mong other (?=(?:an?|the|his|her|their|its)\b)": (r"\1mong other things ", "among other"),
    },
    "unter den Trauernden waren": {
        r"(?:^|(?<=[.!?] ))Under the (?=(?:dead|injured|wounded|victims|mourners|guests|passengers|visitors"
        r"|participants"
        r"|winners|arrested|survivors|spectators|speakers|signatories|candidates|applicants|nominees|demonstrators"
        r"|hostages|detainees|honoured) (?:were|was|are|is)\b)": ("Among the ", "under the"),
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
    "es waren nur 17": {
        **{
            rf"{before}{it} were (?=(?:(?:only|just|about|around|some|over|at least) )?\d)": (there, "it were")
            for before, it, there in (
                (r"(?<!\bif )(?<!\bthough )(?<!\bwere )(?<!\bwish )\b", "it", "there were "),
                (r"(?:^|(?<=[.!?] ))", "It", "There were "),
            )
        },
    },
    "unter anderem vier Kliniken": {
        rf"\bunder other (?=(?:\d+|{FROM_TWO}"
        r") [a-z]+s\b)": ("among other things ", "under other"),
    },
    "darunter sechs Jugendliche": {
        rf", under (them|whom) (?=(?:\d+|an?|{FROM_TWO}|several|many|also|some"
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
    "nicht einmal 90": {
        r"\b([Nn])ot once (?=\d)": (r"\1ot even ", "not once"),
    },
    "so viele wie nie": {
        r"\bas (many|much) ((?:[a-z]+ ){1,3})as never( before)?\b": (r"more \2than ever\3", "as never"),
    },
    "zu vier Jahren Haft": {
        rf"(?<![’'] )\b(\d+|{BELOW_HUNDRED}|several|many) (years"
        r"|months) (?:prison|jail)"
        r"(?=[.,;:]| for\b| and\b| after\b| because\b| on\b)": (
            r"\1 \2 in prison",
            *(f"{unit} {where}" for unit in ("years", "months") for where in ("prison", "jail")),
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
    "Schmuck im Wert von": {
        r"(?<=[a-z])(?<!rise)(?<!fall)(?<!drop)(?<!crease)(?<!decline)(?<!change)(?<!slump)(?<!growth)(?<!jump)(?<!loss)(?<!reduction)"
        r"(?<!difference) in (?:the|a) value of (?=(?:about |around |almost |over |more than |some )?(?:[€$£]\s?\d"
        r"|\d[\d.,]*\s"
        r"(?:million |billion )?(?:euros|francs|dollars|pounds)))": (" worth ", "value of"),
    },
    "von Zuschauern beiderlei Geschlechts": {
        r"\b([a-z]{3,}s|[a-z]*men|people)[:*_](?:inside|innen)\b": (r"\1", "inside", "innen"),
    },
    "war erst 19 Jahre alt": {
        rf"\b(is|was|were|are) first (\d\d?|{BELOW_HUNDRED}) (years|months|weeks"
        r"|days) old\b": (
            r"\1 only \2 \3 old",
            "first …old",
        ),
    },
    "Vater von zwei Kindern": {
        rf"\b([Ff]ather|[Mm]other|[Pp]arents|[Gg]randfather|[Gg]randmother) from (?=(?:{FROM_TWO}"
        r"|\d) "
        r"(?:[a-z-]+ )?(?:children|kids|sons|daughters|boys|girls|grandchildren)\b)": (
            r"\1 of ",
            *(f"{who} from" for who in "father mother parents grandfather grandmother".split()),
        ),
    },
    "unter 0800": {
        rf"\b((?i:{one_of(_REACHED)})\b[^.!?;]{{0,60}}?) under (?=\(?(?:0\d|\+\d|116 ))": (
            r"\1 on ",
            *(f"{reached} …under" for reached in _REACHED),
        ),
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
    "30 Kilometer weit entfernt": {
        r"\b(\d[\d.,]* (?:kilometres|kilometers|metres|meters|km|miles)) (?:far|wide) (?:away )?(?:from|of)\b": (
            r"\1 from",
            *(f"{unit} …far" for unit in "kilometres kilometers metres meters km miles".split()),
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
    "schon ab 89 Euro": {
        r"\balready from (?=[€$£]?\d[\d.,]*(?: (?:euros?|francs|dollars|pounds"
        r"|cents))?\b)": ("from as little as ", "already from"),
    },
    "bekommen 50 Cent zurück": {
        r"\bbecome (?=[€$£]?\d[\d.,]* (?:euros?|cents|francs|per cent|percent"
        r"|dollars)\b[^.!?]{0,30}\bback\b)": ("get ", "become …back"),
    },
    "als er neun Jahre alt war": {
        rf"\bAs (?=(?:he|she|I|they|we) (?:was|were) (?:\d+|{FROM_TWO}"
        r")(?: years old)?,)": (
            "When ",
            "as he",
            "as she",
            "as i",
            "as they",
            "as we",
        ),
    },
}
