"""Carried over word by word: what somebody says, thinks, asks for or makes possible. By the German that is behind it,
patterns, what English has there, and words of which each pattern needs one."""

from __future__ import annotations

from mtcheck.checks.syntax.literal.words import BODIES
from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.languages.patterns import one_of

__all__ = ["TELLING"]

_TELLERS = (
    "pensioner man woman driver witness neighbour farmer boy girl mother father teacher mayor minister owner player"
    " coach student tourist passenger resident spokesman spokeswoman victim suspect officer doctor policeman"
).split()

TELLING: dict[str, dict[str, tuple[str, ...]]] = {
    "gehen davon aus, dass": {
        r"\b(go|goes|went|going) from it,? that(?= [a-z])": (
            r"assume that",
            *(f"{go} from it" for go in "go goes went going".split()),
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
    "nach Angaben der Küstenwache": {
        r"(?:^|(?<=[.!?] ))After (?:information|details) (?:from|of|by) (the [^,.]{3,40}|[A-Z][^,.]{2,30}), (?=(?:the"
        r"|an?|no|there"
        r"|about|around|at least|\d+|he|she|they|it)\b[^.,]{0,60}\bhad (?:already |previously |not )?(?:been|[a-z]+ed"
        r"|lost|left|fallen"
        r"|taken|gone|run|come|broken)\b)": (r"According to \1, ", "after information", "after details"),
    },
    "was bedeutet das für": {
        r"(?<!\b[Bb]y )\b([Ww])hat means (that|this|it)(?=[?,]| for\b)": (r"\1hat does \2 mean", "what means"),
    },
    "die Parteien warfen einander vor": {
        r"\b([Tt]he two|[Bb]oth|[Tt]he three) ((?:[a-z]+ ){1,2}(?:have |had )?(?:accused?|insulted?|threatened|met"
        r"|embraced|kissed|hugged|greeted"
        r"|contradict(?:ed)?)) themselves\b": (
            r"\1 \2 each other",
            *(f"{many} …themselves" for many in ("two", "both", "three")),
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
    "beschuldigt, gegeben zu haben": {
        r"(?<!\b[Tt]he )\baccused to have (?=[a-z]+)": ("accused of having ", "accused to"),
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
    "fordern die Regierung auf": {
        rf"\b(demand|demands|demanded|demanding) (the (?:[a-z]+ )?{BODIES}|the (?:mayor|minister|chancellor|council"
        r"|police|parliament|president|operator|operators|owners?|authorities)) to (?=(?!(?:the|an?|this|that|his"
        r"|her|its"
        r"|their|all|be)\b)[a-z]{2,}\b)": (
            r"\1 that \2 ",
            *(f"{form} the" for form in ("demand", "demands", "demanded", "demanding")),
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
    "erwägt zu schließen": {
        r"\bconsidering to (?=(?!be\b|have\b)[a-z]+ (?:the|an?|its|their|his|her|all|some|part|in|from|more|new)\b)": (
            "planning to ",
            "considering to",
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
    "teilte mit, dass": {
        rf"\b(?<!\bis )(?<!\bbe )(?<!\bwas )(?<!\bare )(?<!\bwere )(?<!\bbeen )(?<!\bbeing )"
        rf"(?<!ly )(?<!, )informed (on {ANY_WEEKDAY}(?: [a-z]+)?|yesterday|today|in a"
        r" statement) that (?=[a-z])": (r"announced \1 that ", "informed …that"),
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
    "sagte dem Kurier": {
        r"(?<=[,.!?][”\"’] )((?:[a-z-]+ ){0,4}(?:[A-Z][\w’-]+ ){1,3})said (?=the (?:[A-Z][\w’-]+ ?){1,3}(?:\.(?:\s"
        r"|$)|on "
        rf"{ANY_WEEKDAY}\.))": (r"\1told ", "said the"),
    },
    "nach Polizeiangaben": {
        r"(?:^|(?<=[.!?] ))After (police|company|government|media|ministry|court|hospital|union|party|club|army) "
        r"(?:information|details|indications|statements), (?=[a-z])": (
            r"According to \1 information, ",
            *(f"{told}," for told in ("information", "details", "indications", "statements")),
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
    "im ZDF": {
        r"\bin the (ZDF|ARD|ORF|SRF|RTL|SWR|NDR|WDR|MDR|BR|3sat|Arte|ProSieben)(?=[.,;]| (?:on|at|from|since|said"
        r"|tonight|that)\b)": (
            r"on \1",
            *(f"the {channel}" for channel in "zdf ard orf srf rtl swr ndr wdr mdr br 3sat arte prosieben".split()),
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
    "ich glaube nicht, dass": {
        r"\b(I|we|they|We|They) (believe|think|hope|know) not that (?=\w)": (
            r"\1 do not \2 that ",
            *(f"{verb} not" for verb in "believe think hope know".split()),
        ),
    },
    "ist zu empfehlen": {
        r"\b(is|are) ((?:particularly|especially|highly|very much|also|only) )?to recommend(?=[.,:;!]|$)": (
            r"\1 \2to be recommended",
            "to recommend",
        ),
    },
    "was bedeutet das Wort": {
        r"\bWhat means ((?:the|this|that|it|your) ?[^?.!\n]{0,60})\?": (r"What does \1 mean?", "what means"),
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
}
