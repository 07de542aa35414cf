"""Carried over word by word: times, and what is still or no longer so. By the German that is behind it, patterns, what
English has there, and words of which each pattern needs one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.english_numbers import ABOVE_ONE, FROM_TWO
from mtcheck.languages.english_verbs import verb
from mtcheck.languages.patterns import one_of

__all__ = ["TIMES"]

_HAPPENING = (
    "closed built renovated opened replaced demolished repaired searched rebuilt dismantled converted evacuated"
    " questioned resurfaced tested shot filmed"
).split()


def _forms_now(objects: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """The present forms of verbs, each with the progressive that English has for what goes on now (*is searching*), and
    with a pattern of what must stand behind it."""
    for plain, behind in objects.items():
        forms = verb(plain)
        yield forms.third, "is", forms.gerund, behind
        yield plain, "are", forms.gerund, behind


TIMES: dict[str, dict[str, tuple[str, ...]]] = {
    "nicht bevor … nicht": {
        r"\b(not [^.!?;]{5,80}\bbefore (?:the |an? |its |their |his |her )?"
        r"(?:(?!and\b|or\b|but\b|who\b|that\b|if\b)[a-z]+ ){1,2})(?:do|does"
        r"|did) not (?=[a-z]+\b)": (
            r"\1",
            *(f"before …{do} not" for do in ("do", "does", "did")),
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
    "sitzt seit Dienstag in Haft": {
        rf"\b(is|are) ((?!being\b|going\b)[a-z]+ing) since (?=(?:last|early|late|yesterday|then|the (?:start|beginning"
        rf"|end|summer|spring|autumn"
        rf"|winter|night|morning)|(?:19|20)\d\d|\d+ (?:days|weeks|months|years)|{ANY_WEEKDAY}|{ANY_MONTH})\b)": (
            r"has been \2 since ",
            "is …since",
            "are …since",
        ),
    },
    "derzeit gibt es keine": {
        r"(?:^|(?<=[.!?] ))(Currently|At the moment|At present|So far|As yet|To date|Up to now|Until now|For now"
        r"|Here|There"
        r"|In (?:the )?[A-Z][a-z]+),? it gives (?=(?:no|many"
        r"|several|few|some"
        r"|hardly|enough|still|only|more|also|now|about|around|\d+)\b(?! sign))": (r"\1 there are ", "it gives"),
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
    "bis spätestens Ende September": {
        r"\b((?:promised|promises|decides?|decided|decision|submit|submitted|completed|finished|delivered|repaid"
        r"|presented|agreement"
        r"|published|announced|paid|pay|registered|register|resolved|report"
        r"|results?)\b[^.,;:!?]{0,60}?) until ((?:the )?[^.,;:!?]{3,40} at the latest)\b": (
            r"\1 by \2",
            "until …latest",
        ),
    },
    "erst gegen Mittag": {
        r"\b(given|opened|reached|published|noticed|discovered|found|extinguished|resumed|lifted|informed|arrived|came"
        r"|ended|rescued) first (?=(?:towards|toward|around) "
        rf"(?:noon|midnight|morning|evening|\d)|(?:\d+|{FROM_TWO}|several|many) (?:hours|days|weeks|months"
        r"|years) later\b|late in the\b)": (
            r"\1 only ",
            *(f"first {when}" for when in (*"towards toward around several many late".split(), *sorted(ABOVE_ONE))),
            "first …later",
        ),
    },
    "22 Uhr beziehungsweise Mitternacht": {
        r"(?<=[\dm.]) respectively (?=(?:\d|midnight\b|noon\b))": (" or ", "respectively"),
    },
    "wird derzeit saniert": {
        r"\bwill currently be (?=[a-z]+ed\b)": ("is currently being ", "will currently"),
    },
    "nicht im Dezember, sondern im Frühjahr": {
        r"\bnot ((?:in|on|at|by|for|with|from|to) [^,.;:]{2,40}), rather (?=(?:in|on|at|by|for|with|from|to)\b)": (
            r"not \1 but ",
            ", rather",
        ),
    },
    "nach der Durchführung der": {
        r"\b([Aa]fter|[Dd]uring|[Bb]efore) the carrying[- ]out of (?=(?:the|a|an|this|these|all|its|two|three"
        r"|several)\b)": (
            r"\1 ",
            "carrying out",
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
    "wird müssen": {
        r"(?<!\bthe )(?<!\ba )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bthis )(?<!\blast )(?<!\bfree )"
        r"(?<!\bgood )(?<!\bliving )\b(will|would) (?:must|can|could) (?=(?:be|have|not|still|also|[a-z]+) )": (
            r"\1 have to ",
            *(f"{will} {must}" for will in ("will", "would") for must in ("must", "can", "could")),
        ),
    },
    "wird ab Montag gesperrt": {
        rf"\b(becomes?|became) (?={one_of(_HAPPENING)} (?:to|from|by|in|on|at|for|with|until)\b)": (
            "is ",
            *(f"{becomes} {done}" for becomes in ("becomes", "become", "became") for done in _HAPPENING),
        ),
    },
    "erst drei Tage zuvor": {
        rf"(?<!\bthe )(?<!\bThe )(?<!\bin )(?<!\bhis )(?<!\bher )(?<!\bits )\bfirst ((?:\d+|{FROM_TWO}"
        r"|a few) (?:hours|days|weeks"
        r"|months) (?:earlier|ago|before|later))\b": (
            r"only \1",
            *(f"first …{when}" for when in ("earlier", "ago", "before", "later")),
        ),
    },
    "bereits 2018": {
        rf"(?:^|(?<=[.!?] ))Already (in|on) (?=(?:(?:19|20)\d\d|the (?:spring|summer|autumn|winter|year|morning|evening"
        rf"|1\d\d0s|Middle"
        rf" Ages)|{ANY_MONTH}|{ANY_WEEKDAY})\b)": ("As early as ", "already in", "already on"),
    },
    "nachdem das Gericht abgewiesen hatte": {
        r"(?:^|(?<=[.!?] ))After that (?=(?:the|an?|his|her|their|its|he|she|it|they|two|three"
        r"|[A-Z][\w’-]+) [^.,!?;]{0,80}?\bhad (?!to\b)"
        r"[a-z]+(?: [^.,!?;]{0,60})?, (?:the|he|she|it|they|his|her|its|their|an?|two|three"
        r"|[A-Z][\w’-]+) )": ("After ", "after that"),
    },
    "bleibt weiter gesperrt": {
        r"\b(remains?|remained|stays?|stayed) further (?=(?:closed|open|unclear|blocked|valid|in force|missing"
        r"|unknown|shut"
        r"|in custody)\b)": (
            r"\1 ",
            *(f"{verb} further" for verb in "remain remains remained stay stays stayed".split()),
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
    "nachdem notwendig geworden": {
        r"\b((?:became|become|was|were|is) (?:necessary|possible|known|public|clear)) after that (?=(?:an?|the|two"
        r"|three|several"
        r"|dozens|hundreds|residents|police|he|she|they|it) [^.,;]{2,50}\bhad [a-z]+)": (r"\1 after ", "after that"),
    },
    "konnte nur noch": {
        r"\b([Cc]ould|[Cc]an) only still (?=[a-z])": (r"\1 only ", "only still"),
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
    "noch am Abend der Tat": {
        r"\bstill on the (evening|day|night|afternoon|morning) of (?=(?:his|her|their|the|that) [a-z]+)": (
            r"on the very \1 of ",
            "still on",
        ),
    },
    "findet am Sonntag statt": {
        r"\bfinds (?=(?:on|in|at|every|next|this|from|today"
        r"|tomorrow) [^.!?;,]{2,50}\binstead[.,])": ("takes place ", "finds …instead"),
    },
    "sind seither unzertrennlich": {
        r"\bis since then (?=[a-z])": ("has been since then ", "since then"),
        r"\bare since then (?=[a-z])": ("have been since then ", "since then"),
    },
}
