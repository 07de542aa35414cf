"""Carried over word by word: everything else. By the German that is behind it, patterns, what English has there, and
words of which each pattern needs one."""

from __future__ import annotations

from mtcheck.languages.countries import COUNTRIES
from mtcheck.languages.patterns import one_of

__all__ = ["TURNS"]

_COUNTRIES = tuple(name for country in COUNTRIES for name in country.names)
_TRANSITIVE = (
    """
    introduce prevent avoid reduce extend ensure restrict limit build approve ban abolish increase support improve
    finance implement achieve replace protect adopt demolish renovate cancel postpone
    """
).split()
"""Verbs that want their object."""
_COLOURS = tuple("brown green yellow blue red white grey gray black pink purple violet orange reddish golden".split())

TURNS: dict[str, dict[str, tuple[str, ...]]] = {
    "will nach England": {
        rf"\b([Ww]ants?|[Ww]anted|must) to (?={one_of(_COUNTRIES)}\b)": (
            r"\1 to go to ",
            *(f"to {country.lower()}" for country in _COUNTRIES),
        ),
    },
    "einzuführen, hinter einem falschen Punkt": {
        rf"(?<=[a-z])\. To (?={one_of(_TRANSITIVE)}\.(?:\s|$))": (" to ", *(f"to {verb}" for verb in _TRANSITIVE)),
    },
    "die Inflation in Österreich": {
        **{
            rf"(?:^|(?<=[.!?] ))The {what}(?= in [A-Z]\w+ (?:is|was|has|eased|rose|fell|remains|remained|climbed"
            rf"|dropped|stood|stands"
            r"|will|could|continues)\b)": (what.capitalize(), f"the {what}")
            for what in ("inflation", "unemployment")
        },
    },
    "Lehrer:innen": {
        r"\b([a-z]{2,}(?:ers|ors|ents|ants|ists|ees)|citizens|colleagues|pupils) ?[:*_] ?insides?(?= (?:at|of|in"
        r"|and|from"
        r"|are|have|were|who|with|to|for|must|can|will)\b)": (r"\1", "inside", "insides"),
    },
    "um dort zu bauen": {
        r", around (?:there|here) to (?=[a-z]{3,} )": (" to ", "around there", "around here"),
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
    "kam zur Anwendung": {
        r"\b(came|come"
        r"|comes) to application\b": ("was used", *(f"{verb} to application" for verb in "came come comes".split())),
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
    "bräunlich gefärbt": {
        rf"\b({one_of(_COLOURS)})ly (colou?red|painted|dyed|tinted|discolou?red|lit|shining)\b": (
            r"\1 \2",
            *(f"{colour}ly" for colour in _COLOURS),
        ),
    },
    "das Thema ist sensibel": {
        r"(?:^|(?<=[.!?“\"] ))(The|This) (issue|topic|subject) (is|was|remains) ((?:very|highly|particularly"
        r"|extremely|so|too) )?"
        r"sensible(?=[.,;!?]| and\b| for\b| because\b)": (
            r"\1 \2 \3 \4sensitive",
            "sensible",
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
    "im eigenen Haus": {
        r"\b(in|at|from|into|for|with) the own (?!goals?|brands?|labels?|accounts?|initiative|keeper)(?=[a-z])": (
            r"\1 their own ",
            "the own",
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
    "für Interessierte": {
        r"\b([Ff])or interested (?=(?:there|the|we|it|a|an|who|is"
        r"|are)\b)": (r"\1or those interested ", "for interested"),
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
}
