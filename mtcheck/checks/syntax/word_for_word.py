"""Words carried over one by one, in company that leaves no other reading: patterns, what English has there, and words
of which each pattern needs one (see ``carried_over_construction``)."""

from __future__ import annotations

from mtcheck.languages.patterns import one_of
from mtcheck.languages.tables import rows

__all__ = ["WORD_FOR_WORD"]

_COUNTRIES = tuple(
    country for _, _, countries, *_ in rows("nationalities") for country in countries.split(";") if country
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
_OF_BODIES = (
    r"(?:forecast|outlook|guidance|profits?|headquarters|workforce|dividend|production|turnover|revenues?|sales target|"
    r"branches|stores|factories|shareholders|employees|subsidiary|operating profit)"
)
"""What bodies have, and hardly a man of whom one is told to raise or close it."""


WORD_FOR_WORD: dict[str, tuple[str, ...]] = {
    # davon zwölf schwer
    r"(?<=\w)(,| –) thereof (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|most|half)\b)": (
        r"\1 of whom ",
        ", thereof",
        "thereof",
    ),
    # gehen davon aus, dass
    r"\b(go|goes|went|going) from it,? that(?= [a-z])": (
        r"assume that",
        *(f"{go} from it" for go in "go goes went going".split()),
    ),
    # rechnen mit 25.000 Besuchern
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
    # nicht einmal die Hälfte
    r"\b([Nn])ot once (?=(?:half|(?:a|one) (?:third|quarter|fifth|tenth)|\d[\d.,]* per ?cent)\b)": (
        r"\1ot even ",
        *(f"once {part}" for part in "half a one".split()),
        "not once",
    ),
    # dabei wurde der Fahrer verletzt
    r"(?:^|(?<=[.!?] ))Thereby,? (?=(?:the|an?|his|her|one|two|three|several|both|he|she) [^.,]{0,60}\b(?:injur"
    r"|suffer|hurt"
    r"|killed|died|fell|broke|damage|destroyed|arose|lost|trapped))": ("In the process ", "thereby"),
    # bei dem Toten handelt es sich um
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
    # will nach England
    rf"\b([Ww]ants?|[Ww]anted|must) to (?={one_of(_COUNTRIES)}\b)": (
        r"\1 to go to ",
        *(f"to {country.lower()}" for country in _COUNTRIES),
    ),
    # nicht bevor … nicht
    r"\b(not [^.!?;]{5,80}\bbefore (?:the |an? |its |their |his |her )?"
    r"(?:(?!and\b|or\b|but\b|who\b|that\b|if\b)[a-z]+ ){1,2})(?:do|does"
    r"|did) not (?=[a-z]+\b)": (
        r"\1",
        *(f"before …{do} not" for do in ("do", "does", "did")),
    ),
    # und dankte für
    r"\b(and|he|she|they|it|also) (thanks|thanked) for (?=(?:the|their|his|her|its|your) (?:[a-z]+ )?(?:patience"
    r"|understanding|support"
    r"|trust|cooperation|loyalty|commitment|work|help|invitation|donations?|confidence|hospitality|efforts?)\b)": (
        r"\1 gave thanks for ",
        "thanked for",
        "thanks for",
    ),
    # sucht derzeit nach Zeugen
    **{
        rf"(?<!\bnot )(?<!\bto )(?<!\bwho )(?<!\bthat )(?<!\bwhich )(?<!\bwe )(?<!\bI )(?<!\byou )(?<!\bthey )"
        rf"(?<!\bcan )(?<!\bwill )(?<!\bmay )(?<!\bdo )(?<!\bdoes )currently {form} (?={objects})": (
            f"{be} currently {going} ",
            f"currently {form}",
        )
        for verb, going, objects in (
            ("search", "searching", "for"),
            ("look", "looking", r"for (?:witnesses|a new|an|the (?:driver|perpetrator|cause|owner))"),
            ("fight", "fighting", r"(?:a|the) (?:blaze|fire|flames|large fire|forest fire)"),
            ("investigate", "investigating", "(?:whether|how|what|why|against|on suspicion|the cause)"),
            ("negotiate", "negotiating", "(?:about|over|with|on)"),
            ("renovate", "renovating", "(?:the|a|an|its|their)"),
            ("check", "checking", "(?:whether|if|how)"),
            ("examine", "examining", "(?:whether|how|the complaint|the case|the request|the evidence)"),
        )
        for form, be in ((f"{verb}es" if verb.endswith("ch") else f"{verb}s", "is"), (verb, "are"))
    },
    # nach Angaben der Küstenwache
    r"(?:^|(?<=[.!?] ))After (?:information|details) (?:from|of|by) (the [^,.]{3,40}|[A-Z][^,.]{2,30}), (?=(?:the"
    r"|an?|no|there"
    r"|about|around|at least|\d+|he|she|they|it)\b[^.,]{0,60}\bhad (?:already |previously |not )?(?:been|[a-z]+ed"
    r"|lost|left|fallen"
    r"|taken|gone|run|come|broken)\b)": (r"According to \1, ", "after information", "after details"),
    # im In- und Ausland
    r"\b([Ii]n|[Uu]p|[Oo]n)-? and (abroad|foreign countries|outland)\b": (
        "home and abroad",
        "and abroad",
        "and foreign",
        "and outland",
    ),
    # von Zuschauern beiderlei Geschlechts
    r"\b([a-z]{3,}s|[a-z]*men|people)[:*_](?:inside|innen)\b": (r"\1", "inside", "innen"),
    # war erst 19 Jahre alt
    r"\b(is|was|were|are) first (\d\d?|one|two|three|four|five|six|seven|eight|nine|ten) (years|months|weeks"
    r"|days) old\b": (
        r"\1 only \2 \3 old",
        "first …old",
    ),
    # Vater von zwei Kindern
    r"\b([Ff]ather|[Mm]other|[Pp]arents|[Gg]randfather|[Gg]randmother) from (?=(?:two|three|four|five|six|seven"
    r"|eight|\d) "
    r"(?:[a-z-]+ )?(?:children|kids|sons|daughters|boys|girls|grandchildren)\b)": (
        r"\1 of ",
        *(f"{who} from" for who in "father mother parents grandfather grandmother".split()),
    ),
    # erfolgt durch die Ermittler
    **{
        rf"\b{takes} place by (?=(?:the |a |an |its |their )?(?:[a-z-]+ ){{0,2}}{_DOERS}\b)": (
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
    # der Konzern hat seine Prognose angehoben
    rf"\b([Tt]he (?:[A-Za-z-]+ ){{0,3}}{_BODIES}) (has|had|will|wants to|plans to|is to|must) ([a-z]+) his "
    rf"(?={_OF_BODIES}\b)": (r"\1 \2 \3 its ", *(f"his {what}" for what in _OF_BODIES.strip("(?:)").split("|"))),
    # sagte dem Kurier
    r"(?<=[,.!?][”\"’] )((?:[a-z-]+ ){0,4}(?:[A-Z][\w’-]+ ){1,3})said (?=the (?:[A-Z][\w’-]+ ?){1,3}(?:\.(?:\s|$)|on "
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\.))": (r"\1told ", "said the"),
    # der Klimawandel
    **{
        rf"(?:^|(?<=[.!?”] ))The {what}(?= (?:is|was|has|will|would|could|can|may|must|affects|worries|threatens"
        rf"|makes|means|"
        r"leads|hits|concerns|plays|brings|changes|causes|forces|continues|remains|poses|also|already|not)\b)": (
            what.capitalize(),
            what,
        )
        for what in ("climate change", "global warming")
    },
    # diese:r verweigerte den Test
    r"(?<=[.!?] )This (?=(?:refused (?:a|the|to)|fled|confessed|admitted (?:to|that|the|having)|braked|swerved|"
    r"lost control|was (?:arrested|remanded|handcuffed|overpowered|resuscitated|taken (?:to (?:the )?(?:hospital"
    r"|(?:police )?station)|into custody)|"
    r"slightly injured|seriously injured|unhurt|uninjured|drunk)|suffered (?:[a-z]+ )?injuries|pleaded (?:not )?guilty|"
    r"remained (?:unhurt|uninjured)|died (?:at the scene|in hospital|of)|got away)\b)": (
        "The latter ",
        *(
            f"this {verb}"
            for verb in (
                "refused fled confessed admitted braked swerved lost was suffered pleaded remained died got".split()
            )
        ),
    ),
    # lebt mit ihrem Mann
    **{
        rf"\b([Tt]he (?:{who})) (lives?|lived|moved|travelled|traveled|fled|returned"
        rf"|arrived) (?:alone )?(together )?with their "
        r"(?=(?:husband|wife|children|daughter|son|family|parents|partner|mother|father|baby)\b)": (
            rf"\1 \2 with {whose} ",
            "with their",
        )
        for who, whose in (
            (
                "actress|woman|mother|widow|waitress|princess|queen|girl|grandmother|duchess|businesswoman|policewoman",
                "her",
            ),
            ("man|father|widower|prince|king|boy|grandfather|duke|businessman|policeman", "his"),
        )
    },
    # überzeugte bei seinem Debüt
    r"(?<=[A-Za-z] )(?<!\bbe )(?<!\bis )(?<!\bwas )(?<!\bare )(?<!\bwere )(?<!\bbeen )(?<!\bnot )(?<!ly )convinced "
    r"(?=(?:in|on|at) (?:his|her|its|their) (?:first|debut|second|premiere|return|début|home debut)\b(?! that))": (
        "impressed ",
        "convinced in",
        "convinced on",
        "convinced at",
    ),
}
