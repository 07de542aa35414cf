"""A German sentence with *es* in English words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import can_be, inflected, singular, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.syntax.candidates.rewording import reworded
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import TAKES_INFINITIVE
from mtcheck.languages.english_numbers import BELOW_HUNDRED, FROM_TWO
from mtcheck.languages.patterns import one_of
from mtcheck.languages.persons import persons
from mtcheck.report import Severity

__all__ = ["ImpersonalCalque"]

_NOUN_PHRASE = (
    r"(?:no|not|a|an|the|many|several|some|more|less|few|hardly|only|also|always|enough|neither|now|still|here|again|currently|"
    rf"{FROM_TWO}|\d[\d.,]*|dozens|hundreds|thousands|people|\w+s"
    r"|(?:growing|increasing|considerable|great|strong|massive|fierce|new)\s(?:resistance|criticism|opposition|discontent|unrest|doubt|interest))\b"
)
_GIVES = re.compile(
    rf"\b(?P<all>it\s(?P<verb>gives|gave|has\sgiven)|(?<!\bhe\s)(?<!\bshe\s)(?<!\bthey\s)(?<!\bwho\s)(?P<turned>gives|gave)\sit|there\s(?P<there>gives|gave)\sit)"
    rf"(?=(?:\s(?:currently|also|again|still|now|already|so\sfar|as\syet|to\sdate|at\spresent|meanwhile))*"
    rf"(?:\s(?:in|on|at|since|during|after|before|until)\s(?:[\w’'-]+\s){{0,4}}?[\w’'-]+)?\s(?P<first>{_NOUN_PHRASE}))",
    re.IGNORECASE,
)
_COMES = re.compile(
    rf"(?<!\bwhen )(?<!\bonce )(?<!\buntil )(?<!\bif )(?<!\bbefore )"
    rf"\b(?P<all>it\s(?P<verb>comes|came)|(?P<turned>comes|came)\sit)\s"
    rf"(?:again\s(?:and\sagain\s)?)?to(?=\s{_NOUN_PHRASE})",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\s(?:[\w’'-]+\s){0,3}?(?:accident|argument|arrest|brawl|cancellation|clash|collision|confrontation|crash|delay|disruption"
    r"|explosion|fight|incident|jam|outage|outbreak|quarrel|riot|scuffle|shortage|tumult|violence)(?:e?s)?\b"
)
"""What happens in the news: that *it* comes to them is nearly always *es kommt zu*."""
_ABOUT = re.compile(
    r"\b(?P<all>it\s(?P<verb>goes|went)|(?P<turned>goes|went)\sit)\s(?:(?P<adverb>only|also|mainly|above\sall|not|again|thereby|here|therefore|thus|now|mostly|primarily|often|in\sthe\sprocess|actually)\s)?"
    r"(?:(?:around|about|over|for)|(?:in|at|during)\s(?:the|this|his|her|its|their)\s(?:[a-z-]+\s)?[a-z-]+\saround)\b(?=\s(?!and\b)\w)"
    r"|\bit\s(?P<handles>handles|acts|deals|concerns|turns|revolves)\sitself\s(?:around|about|with|on|by)\b",
    re.IGNORECASE,
)
_WELL = re.compile(
    r"\b(?P<it>[Ii]t)\s(?P<verb>goes|went|is\sgoing|was\sgoing)\s(?P<whom>(?:the|a|an|his|her|their|my|our|him|them|us|me|you|most|many|"
    r"both|[A-Z][a-z]+)(?:\s(?!(?:well|good|better|bad|badly|worse|fine)\b)[\w’'-]+){0,4}?)\s"
    r"(?P<how>(?:(?:surprisingly|very|quite|really|much|again|not|so|pretty|slightly|already|still|financially|currently)\s)*"
    r"(?:well|good|better|bad|badly|worse|fine))\b"
)
_PASSIVE = re.compile(
    r"\b(?P<be>is|are|was|were)\s(?P<adverb>(?:(?:only|also|already|still|now|clearly|again|hardly|not|at\spresent|currently|yet|easily)\s){1,3})?to\s(?P<verb>estimate|foresee|see|hear|find|read|"
    r"expect|fear|hope|observe|recognise|recognize|notice|feel|buy|visit|admire|understand)(?=\s(?:in|on|at|until|from|that|here|there|"
    r"for|only|by|as|between)\b|[.,;])"
)
_SERVICES = frozenset(
    """
    shred
    build repair renovate demolish examine translate install paint clean extend test cut print design construct convert
    rebuild restore operate divorce insure vaccinate photograph treat check replace investigate search clear evacuate
    fell overhaul exchange
    """.split()
)
"""What one has somebody else do."""
_GOES_ON = "by|in|on|at|from|for|within|after|before|this|last|next|and|while|when|because"
"""What may stand behind a verb that has no object there."""
_LETS = re.compile(
    r"\b(?P<let>let|lets|letting)\s(?:(?P<object>(?:himself|herself|themselves|(?:the|a|an|his|her|its|their|two|three|several|all|some|\d+)(?:\s(?!by\b)[\w’'-]+){1,7}))\s)?"
    rf"(?P<verb>{'|'.join(sorted(_SERVICES))})(?=\s(?:the|a|an|his|her|its|their|{_GOES_ON})\b|[.,;])"
)
_LETS_BY = re.compile(
    r"\b(?P<let>let|lets|letting)\s(?P<what>(?:the|an?|his|her|its|their|our|my|two|three|several|all|\d+)\s(?:[\w’'-]+\s){0,6}?[\w’'-]+)\s"
    r"(?P<by>by\s(?:the|an?|his|her|its|their|two|three|several|\d+)\s(?:[\w’'-]+\s){0,2}?(?P<agent>[a-z’'-]+)(?:\s(?:from|in|of)\s[A-Z][\w’-]+)?)\s(?P<verb>[a-z]+)"
    r"(?=[.,;]|\s(?:and|in|on|at|before|after|every|again|because|so|from|for)\b)"
)
"""“lets his 90 cows by two robots milk”"""
_WORKS = frozenset(
    "shred repair renovate demolish translate install rebuild restore replace convert vaccinate fell overhaul"
    " exchange".split()
)
"""What no thing does: “let the roof repair within a week”."""
_NO_OBJECT = re.compile(rf"[.,;]|\s(?:{_GOES_ON})\b")

_GOES = re.compile(
    r"(?P<whom>\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w’-]+\s){1,3}?)(?P<goes>goes\sit|went\sit|go\sit)\s"
    r"(?P<how>(?:again\s|already\s|much\s|still\s)?(?:well|good|better|bad|badly|worse|fine))\b"
    r"|\b(?:(?P<him>[Hh]im|[Hh]er|[Tt]hem)\s(?P<goes2>goes|went)\sit|(?P<goes3>went|goes)\sit\s(?P<him2>him|her|them))\s"
    r"(?P<how3>(?:again\s|already\s|much\s|still\s)?(?:well|good|better|bad|badly|worse|fine))\b"
    r"|\b[Ii]t\s(?P<verb>goes|went)\sto\s(?P<whom2>(?:the|his|her|their)\s[\w’-]+)\s"
    r"(?P<how2>(?:again\s|already\s|much\s|still\s)?(?:well|good|better|bad|badly|worse|fine))\b"
)
_BETWEEN = re.compile(
    rf"(?<!\b[Ww]hen )(?<!\b[Oo]nce )(?<!\b[Ii]f )(?<!\buntil )"
    rf"\b(?P<it>[Ii]t)\s(?:came|comes|has\scome|had\scome)\s(?P<between>(?!to\b)(?:[\w’-]+\s){{1,7}}?)to(?={_EVENT.pattern})"
)
_HAPPENED = re.compile(
    r"(?<!\bwhen )(?<!\bonce )(?<!\buntil )(?<!\bif )(?<!\bbefore )(?<!\bunless )(?<!\bWhen )(?<!\bIf )(?<!\bOnce )"
    r"\b(?P<all>[Ii]t\s(?:(?:again|repeatedly|also|then|already|finally|suddenly|even|soon)\s)?(?:comes|came|has\scome|had\scome)"
    r"|(?:comes|came)\sit)\s(?P<between>(?:(?!(?:to|that|and|or|but|who|which|is|was|are|were|as)\b)[\w’'/-]+\s){0,9}?)"
    r"to(?=\s(?:(?:an?|the|several|some|more|many|further|new|violent|serious|minor|major|severe|slight|heavy|massive|long|short|brief"
    r"|repeated|numerous|considerable|two|three|four|five|another|rear-end|head-on|fatal|tragic|verbal|physical|traffic|train|power"
    r"|flight|road|multiple|mass|first|wild)\s){0,3}"
    r"(?:accident|brawl|clash|collision|crash|delay|derailment|disruption|explosion|hold-up|incident|jam|mix-up|near-miss|obstruction"
    r"|outage|outbreak|pile-up|power\scut|power\sfailure|riot|scuffle|shortage|skirmish|tailback|tumult|turbulence|unrest|altercation"
    r"|commotion|stampede|exchange\sof\s(?:blows|words|shots)|bottleneck|closure|evacuation|interruption|malfunction|landslide"
    r"|hindrance|impediment|disturbance|restriction|cancellation|frost|thunderstorm|downpour|snowfall|short\scircuit|smoke\sdevelopment|police\soperation|use\sof\s(?:pepper\sspray|tear\sgas|truncheon|firearm|water\scannon))"
    r"(?:e?s)?\b)"
)
"""“It came on the motorway to a pile-up”; but when it comes to accidents, and if it comes to a fight."""
_KEEPING = re.compile(
    r"\b(?P<all>[Ii]t\s(?P<verb>goes|went|is\sgoing|was\sgoing)\s(?P<whom>him|her|them|us|me|(?:the|an?|his|her|their|my)\s(?:[a-z-]+\s)?"
    r"(?P<noun>[a-z-]+))(?P<aside>,\swho\s[^,.;!?]{3,80},)?)\s"
    r"(?P<how>(?:(?:surprisingly|very|quite|really|much|again|not|so|pretty|slightly|already|still|financially|currently"
    r"|meanwhile|a\slittle|a\sbit)\s)*(?:well|good|better|bad|badly|worse|fine))\b(?!-)(?!\sthan\b)"
)
"""“It goes the boy, who had been bitten, much better.”"""
_SHOWN = re.compile(
    r"\b(?P<be>is|are|was|were)\s(?P<when>(?:until|till|from|in|on|at|since|only)\s[^.,;]{2,40}?)\sto\s"
    r"(?P<verb>see|hear|find|read|buy|visit|admire)(?=[.,;]|\sin\b|\sat\b)"
)
_LETS_DO = re.compile(
    r"\b(?P<let>let|lets|letting)\s(?P<adverb>(?:now|also|again|soon|already|currently|then|even)\s)?(?P<verb>[a-z]{3,14})\s(?P<object>(?:the|an?|his|her|its|their|our|my|your|this|these|that|those|new|every|each|all|several)\s"
    r"(?:(?!(?:in|on|at|by|from|for|to|with|after|before|and|or|when|because|last|next|yesterday|today)\b)[\w’'-]+\s?){1,3})"
)
"""“Let repair her car”; whose roof it is shows where the object begins."""
_LETS_HOPE = re.compile(
    r"\b(?:lets|let)\s(?P<verb>hope|fear|expect|suspect|conclude|assume|presume|guess)\b"
    r"(?=\s(?:for|that|on|little|much|nothing|the)\b|[.,;])"
)
_ONE_SAYS = re.compile(
    r"(?:(?P<opens>^|(?<=[.!?”\"“]\s)|(?<=[“\"]))|(?<=[a-z],\s)|(?<=[a-z]\s))(?P<one>[Oo]ne|[Mm]an)\s"
    r"(?P<be>can\s|must\s|may\s|will\s|should\s)?"
    r"(?P<verb>says|said|believes|believed|assumes|assumed|hopes|hoped|fears|feared|knows|knew|expects|expected|thinks|"
    r"thought|suspects|suspected|speaks|spoke|reckons|plans|planned|wants|wanted|sees|saw|hears|heard|say|see|hear|assume|"
    r"hope|expect|think|know|fear|find|finds|found|lives|lived|tries|tried|needs|needed|helps|helped|meets|met)\b"
    r"(?=\s(?P<behind>that|of|from|in|to|each|about|the|how|what|more|there|not|it|no|here|nothing|little|only|with|today|a)\b)"
)
"""“One says that”, “in the village man knows each other”: *man*."""
_MAN_SHOULD = re.compile(
    r"(?:(?P<opens>^|(?<=[.!?”\"“]\s)|(?<=[“\"]))|(?<=[a-z],\s)|(?<=[a-z]\s))(?P<man>[Mm]an)\s"
    r"(?P<be>can|cannot|must|may|will|should|could|would|does|has|had)\s(?P<how>(?:not|never|always|only|also|already|still)\s)?"
    r"(?=(?:be|have|go|do|make|take|look|let|leave|give|put|keep|say|see|hear|think|know|forget|ask|wait|try|speak|talk|pay|buy|eat|drink|"
    r"drive|read|call|use|find|learn|work|help|start|stop|expect|feel|get|come|live|need|want|believe|believed|already|told|seen|heard|"
    r"tried|learnt|learned|found|forgotten|done)\b)"
)
"""“Man should never leave a dog in the car”, “In the evening man can see the lights”."""
_DONE_TOGETHER = frozenset(
    """
    danced sung laughed celebrated argued negotiated demonstrated worked fought shot partied voted discussed debated
    quarrelled drunk smoked mourned wept cheered protested bargained haggled speculated prayed joked clapped
    """.split()
)
"""What people do together, without saying what: *es wurde getanzt*."""
_BESIDE_PASSIVE = frozenset("is was also still then again even hardly only already soon not never always often".split())
_PLACES_AND_TIMES = (
    "square|hall|tent|room|bar|pub|town|village|city|street|park|garden|court|market|fair|night|day|evening|afternoon|morning"
    "|floor|roof|club|school|church|camp|station|ring|centre|center|office|plant|front|border|stage|bridge|hill|mountain"
    "|island|beach|stadium|ground|green|meadow|table|yard|marquee|barn|courtyard|cellar|ship|house|hotel|parliament|region|area|country"
    "|weekend|week|month|year|summer|winter|meeting|festival|party|wedding|carnival|whistle|kick-off|siren"
)
_PASSIVE_WITHOUT_SUBJECT = re.compile(
    r"(?:^|(?<=[.!?”\"“]\s)|(?<=[“\"]))(?P<where>(?:On|In|At|Inside|Outside|Behind|Before|After|During|Throughout|Around|Until|For)\s"
    rf"(?:(?:the|a|this|that|both|many|all)\s(?:[a-z-]+\s){{0,2}}?(?:{_PLACES_AND_TIMES}|[a-z-]{{2,}}[^\Wsiu]s)"
    rf"(?:\s(?:of|behind|near|beside|outside|next\sto)\s(?:the\s)?[A-Z]?[\w-]+|\sin\s[A-Z][\w-]+)?)"
    rf"|Until\s(?:(?:well|long|shortly)\s)?(?:(?:past|after|before|into)\s)?(?:midnight|dawn|noon|late|(?:{BELOW_HUNDRED})(?:\so[’']clock)?|the\s(?:[a-z]+\s)?"
    r"(?:morning|hours|night|evening)))\s"
    r"(?P<be>is|was)\s(?P<how>(?:also|still|then|again|even|hardly|only|already|soon|not|never|always|often)\s)?"
    rf"(?P<done>{one_of(_DONE_TOGETHER)})"
    rf"(?P<behind>(?:,\s(?:{one_of(_DONE_TOGETHER)}))?\s(?:until|till|to|in|on|between|among|around|at|with|from|for|about|over|through|throughout|late|again|yesterday|fiercely|loudly|together|because"
    r"|since|every|each|and|all\s(?:night|day|evening)|[a-z]{3,}ly)\b|[.;])"
)
"""“On the church square was danced until two in the morning.”"""
_WITHOUT_OBJECT = _DONE_TOGETHER - frozenset("fought celebrated discussed debated shot drunk smoked mourned".split())
"""Those that nothing is done to: “on which was fought in 1525 the last battle” is sound."""
_DONE_OVER = re.compile(
    r"(?P<where>\b(?:over|about|on|for|against|around|at|with|in)\s(?:which|whom))\s(?P<be>is|was)\s"
    r"(?P<how>(?:also|still|then|again|even|hardly|only|already|soon|not|never|always|often)\s)?"
    rf"(?P<done>{one_of(_WITHOUT_OBJECT)})"
    r"(?=\s(?:for|until|till|in|on|at|with|by|again|yesterday|so|all|since|from|during|between)\b|[,.;])"
)
"""“The ceasefire, over which was negotiated for weeks”."""
_DONE_FIRST = re.compile(
    rf"(?:^|(?<=[.!?”\"“]\s)|(?<=[“\"]))(?P<done>{one_of(map(str.capitalize, _WITHOUT_OBJECT))})\s(?P<be>is|was)\s"
    r"(?P<how>(?:also|then|still|again|even|mainly|mostly|only)\s)?"
    r"(?=(?:until|till|in|on|at|with|over|about|all|under|to|from|into|for|by|together|late|outside|inside)\b)"
)
"""“Danced was until the early hours.”"""
_PEOPLE = {
    "says": "say", "believes": "believe", "assumes": "assume", "hopes": "hope", "fears": "fear", "knows": "know",
    "expects": "expect", "thinks": "think", "suspects": "suspect", "speaks": "speak", "reckons": "reckon",
    "plans": "plan", "wants": "want", "sees": "see", "hears": "hear", "finds": "find", "lives": "live", "tries": "try",
    "needs": "need", "helps": "help", "meets": "meet",
}  # fmt: skip
_NO_ONE = re.compile(
    r"(?:\b(?:[Nn]o|[Ee]very|[Aa]ny|[Ss]ome|[Tt]he|[Tt]his|[Tt]hat|[Aa]|[Aa]n|[Hh]is|[Hh]er|[Ee]ach|[Oo]nly|[Oo]ther|[Ww]hich|[Ll]ast|"
    r"[Aa]nother|[Ff]irst|[Yy]oung|[Oo]ld|[Bb]y|[Ww]ith|[Oo]f|[Tt]o|[Ff]or|[Aa]t|[Ff]rom|[Oo]n|[Ii]n|[Aa]nd|[Oo]r|[Aa]s|[Nn]umber|[Mm]inus|[Pp]lus|[Mm]ore|"
    r"[a-z]+est|[a-z]+ed)\s)$"
)
"""What makes *one* and *man* somebody: “the best one”, “one by one”."""
_OTHERS = frozenset("another other others second former latter two three both".split())

MARGIN_OF_ONE = 3.0
MARGIN_OF_MAN = 6.0
MARGIN = 2.0
MARGIN_OF_THING = 4.0
MARGIN_OF_EVENT = -1.0
MARGIN_OF_ORDER = 0.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class ImpersonalCalque(Check):
    id = "impersonal-calque"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    message = "a German construction with “es”, “zu” or “lassen” in English words"
    explanation = """
Finds *es gibt* ("it gives many lakes"), *es kam zu* ("it came to a brawl"), *es geht um* ("it goes about money"), *es
geht ihm gut* ("it goes him well"), *es wurde getanzt* ("In the hall was danced"), *ist zu sehen* ("is to see until
May") and *lassen* ("lets repair the roof"). English says "there are", "it is about", "he is well", "there was dancing",
"can be seen", "has the roof repaired". But for *let* before
a verb and its object the language model decides.
"""
    examples = (
        bad("At night ⟦it came to⟧ a brawl in the station.", repair="At night there was a brawl in the station."),
        bad(
            "During the night ⟦it came to⟧ clashes between fans and the police.",
            repair="During the night there were clashes between fans and the police.",
        ),
        bad(
            "⟦It came on the motorway near Wörth to⟧ a pile-up.",
            repair="There was on the motorway near Wörth a pile-up.",
        ),
        bad("He said that ⟦it goes the boy much better⟧.", repair="He said that the boy is doing much better."),
        bad(
            "On Sunday ⟦it came to⟧ the use of pepper spray in the stand.",
            repair="On Sunday there was the use of pepper spray in the stand.",
        ),
        good("When it came on Monday to riots, if it comes to a fight, it goes the way better than it came to blows."),
        bad(
            "The drawings ⟦are to see⟧ in the town hall.",
            repair="The drawings are to be seen in the town hall.",
        ),
        bad(
            "⟦It gives⟧ at the moment no plan for a new school.",
            repair="There is at the moment no plan for a new school.",
        ),
        bad("She ⟦let repair⟧ her car in Poland.", repair="She had her car repaired in Poland."),
        good("They let go the ropes, let slip the secret and let work take over; rooms to let include the attic."),
        bad(
            "On the church square ⟦was danced⟧ until two.",
            repair="On the church square, there was dancing until two.",
        ),
        bad(
            "After the first whistle ⟦was sung⟧ in the stands until the lights went out.",
            repair="After the first whistle, there was singing in the stands until the lights went out.",
        ),
        bad(
            "Until well past midnight ⟦was danced⟧ between the stalls.",
            repair="Until well past midnight, there was dancing between the stalls.",
        ),
        bad(
            "During the talks ⟦was haggled⟧ over every comma.",
            repair="During the talks, there was haggling over every comma.",
        ),
        bad(
            "The truce, over which ⟦was negotiated⟧ for weeks, held.",
            repair="The truce, over which there was negotiating for weeks, held.",
        ),
        bad(
            "⟦Danced was⟧ until the early hours.",
            repair="There was dancing until the early hours.",
        ),
        good(
            "It is the field on which was fought in 1525 the last battle, and in which was discussed at length the law."
        ),
        good("Celebrated was he once; fought over was the field. Shot was a film. Discussed, too, was the budget."),
        good("In the cathedral mass was celebrated at noon, and at the border the battle was fought in 1525."),
        good("At the heart of the village was danced a waltz. In the hall was sung the anthem of the town."),
        good("It gives me hope that it came to nothing, and it goes without saying that it went well for him."),
        bad(
            "The parish ⟦let the roof repair⟧ within a week.",
            repair="The parish had the roof repaired within a week.",
        ),
        bad(
            "The farmer ⟦lets his 90 cows by two robots milk⟧ and sleeps until six.",
            repair="The farmer has his 90 cows milked by two robots and sleeps until six.",
        ),
        good("They let the contractor repair the roof, and let the machine translate in peace. Let the games begin."),
        good("When it comes to the weather, our aim is to see for ourselves. They let the roof leak."),
    )

    @property
    def triggers(self) -> tuple[frozenset[str] | Bigram, ...]:
        return (
            _LETTING,
            Bigram(_BESIDE_PASSIVE, _DONE_TOGETHER),
            Bigram(_DONE_TOGETHER, frozenset({"is", "was"})),
            Bigram(_BESIDE_IT, _MOVING),
            Bigram(_MOVING, frozenset({"it"})),
        )

    @property
    def doubts(self) -> frozenset[str]:
        return _VERBS_OF_IT | _SENSING | _ONE

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text, words = passage.text, context.words(passage)
        if not _DONE_TOGETHER.isdisjoint(words):
            yield from map(_dance, _PASSIVE_WITHOUT_SUBJECT.finditer(text))
            yield from map(_dance, _DONE_OVER.finditer(text))
            yield from map(_danced, _DONE_FIRST.finditer(text))
        if not _LETTING.isdisjoint(words):
            for match in _LETS_DO.finditer(text):
                yield from _ordered(match)
            yield from map(_had, filter(_is_work_on_thing, _LETS.finditer(text)))
            for match in _LETS_BY.finditer(text):
                if "VB" in verb_tags(match["verb"]) and "NOUN" in can_be(match["agent"]):
                    done = inflected(match["verb"], "VBN")
                    edits = [
                        Edit(Span(*match.span()), f"{have} {match['what']} {done} {match['by']}")
                        for have in _HAVING[match["let"]]
                    ]
                    yield Hit.certain(Span(*match.span()), edits)
        sure = [*_happened(text), *_keeping(text)] if "it" in words and not _MOVING.isdisjoint(words) else []
        yield from sure
        if context.judged:
            yield from (hit for hit in _judged(text, words) if not any(hit.span.overlaps(one.span) for one in sure))


def _dance(match: re.Match[str]) -> Hit:
    """“On the church square was danced until two”."""
    span = Span(match.end("where"), match.end("done"))
    mark = Span(match.start("be"), match.end("done"))
    doing = next(iter(verb_lemmas(match["done"])))
    form = "there is" if match["be"] == "is" else "there was"
    comma = "" if match["where"].endswith(("which", "whom")) else ","
    return Hit(mark, repair=Edit(span, f"{comma} {form} {match['how'] or ''}{inflected(doing, 'VBG')}"))


def _danced(match: re.Match[str]) -> Hit:
    doing = next(iter(verb_lemmas(match["done"].lower())))
    edit = Edit(Span(*match.span()), f"There {match['be']} {match['how'] or ''}{inflected(doing, 'VBG')} ")
    return Hit(Span(match.start("done"), match.end("be")), repair=edit)


def _happened(text: str) -> Iterator[Hit]:
    """“It came on the motorway to a pile-up.”"""
    for match in _HAPPENED.finditer(text):
        span = Span(*match.span())
        between = f" {match['between'].rstrip()}" if match["between"] else ""
        there = "There" if match[0][0] == "I" else "there"
        present = "comes" in match["all"]
        forms = ("is", "are") if present else ("was", "were")
        if "come " in f"{match['all']} ":
            forms = ("has been", "have been") if "has" in match["all"] else ("had been", "had been")
        yield Hit.certain(_short(span), [Edit(span, f"{there} {form}{between}") for form in forms])


def _keeping(text: str) -> Iterator[Hit]:
    """“It goes the boy much better.”"""
    for match in _KEEPING.finditer(text):
        if match["noun"] and match["noun"] not in persons():
            continue
        past = match["verb"].startswith(("went", "was"))
        whom = _SUBJECT_OF.get(match["whom"], match["whom"])
        how = re.sub(r"\bgood$", "well", re.sub(r"\bbad$", "badly", match["how"]))
        span = Span(*match.span())
        forms = {"I": ("was", "were") if past else ("am", "are")}.get(whom, ("was", "were") if past else ("is", "are"))
        who = whom[0].upper() + whom[1:] if match[0][0] == "I" else whom
        yield Hit.certain(
            _short(span), [Edit(span, f"{who}{match['aside'] or ''} {form} doing {how}") for form in forms]
        )


def _judged(text: str, words: frozenset[str]) -> Iterator[Hit]:
    """What the language model decides."""
    if "it" in words and not _VERBS_OF_IT.isdisjoint(words):
        yield from _with_it(text)
    if not _ONE.isdisjoint(words):
        for match in _ONE_SAYS.finditer(text):
            yield from _people(match, words)
        if "man" in words:
            yield from _man_should(text)
    if not _SENSING.isdisjoint(words):
        for match in _PASSIVE.finditer(text):
            yield from _passive(match)
        for match in _SHOWN.finditer(text):
            yield _shown(match)
    if not _LETTING.isdisjoint(words):
        for match in _LETS.finditer(text):
            if (match["object"] or not _LETS_DO.match(text, match.start())) and not _is_work_on_thing(match):
                yield _had(match)
        for match in _LETS_HOPE.finditer(text):
            verb = match["verb"]
            yield reworded(match, (f"gives {verb}", f"raises {verb}s", "suggests"), MARGIN_OF_THING)


def _man_should(text: str) -> Iterator[Hit]:
    """“Man should never”: *man sollte nie*."""
    for match in _MAN_SHOULD.finditer(text):
        asked = _ONE_SAYS.match(text, match.start())
        if not asked and not _NO_ONE.search(text, max(match.start() - 12, 0), match.start()):
            rest = f"{match['be']} {match['how'] or ''}".rstrip() + " "
            yield reworded(match, tuple(f"{who} {rest}" for who in ("you", "people", "they", "we")), MARGIN_OF_MAN)


_ONE = frozenset({"one", "man"})


def _people(match: re.Match[str], words: frozenset[str]) -> Iterator[Hit]:
    """“One says that the bridge is closed”."""
    one, verb, be = match["one"].lower(), match["verb"], match["be"] or ""
    if _NO_ONE.search(match.string, max(match.start() - 12, 0), match.start()):
        return
    if one == "one" and not (_OTHERS.isdisjoint(words) and match["behind"] == "that" and match["opens"] is not None):
        return
    if one == "man" and match["opens"] is not None and match["behind"] != "that":
        return  # “Man knows no limits”
    texts = [f"people {be}{_PEOPLE.get(verb, verb)}", f"they {be}{_PEOPLE.get(verb, verb)}"]
    if not be:
        lemma = next(iter(verb_lemmas(verb)), verb)
        done = inflected(lemma, "VBN")
        texts.append(f"it {'is' if verb in _PEOPLE else 'was'} {done}")
    if one == "man":
        texts += [f"you {be}{_PEOPLE.get(verb, verb)}", f"we {be}{_PEOPLE.get(verb, verb)}", f"the man {be}{verb}"]
    yield reworded(match, tuple(texts), MARGIN_OF_ONE)


def _with_it(text: str) -> Iterator[Hit]:
    for pattern in (_GIVES, _COMES):
        for match in pattern.finditer(text):
            yield from _there(match)
    for match in _BETWEEN.finditer(text):
        yield _between(match)
    for match in _ABOUT.finditer(text):
        be = "was" if (match["verb"] or match["turned"] or "").lower() == "went" else "is"
        adverb = f"{match['adverb']} " if match["adverb"] else ""
        yield reworded(match, (f"it {be} {adverb}about", f"it {be} {adverb}a matter of"), MARGIN)
    for match in _WELL.finditer(text):
        yield from _well(match)
    for match in _GOES.finditer(text):
        yield _health(match)


_MOVING = frozenset("comes came come goes went going".split())
_BESIDE_IT = frozenset("it is was has had again repeatedly also then already finally suddenly even soon".split())
_VERBS_OF_IT = frozenset(
    "go gives gave given comes came goes went going handles acts deals concerns turns revolves".split()
)
_SENSING = frozenset(
    "estimate foresee see hear find read expect fear hope observe recognise recognize notice feel buy visit admire"
    " understand".split()
)
_LETTING = frozenset("let lets letting".split())


_LONGEST_MARK = 40


def _short(span: Span) -> Span:
    return Span(span.start, min(span.end, span.start + _LONGEST_MARK))


def _between(match: re.Match[str]) -> Hit:
    """“It came between the fans to scuffles”."""
    span = Span(*match.span())
    there = "There" if match["it"] == "It" else "there"
    between = match["between"].strip()
    first = between[0].upper() if there == "There" else between[0]
    texts = (f"{there} was", f"{there} were", f"{first}{between[1:]} there were")
    return Hit(_short(span), contrast=Contrast(tuple(Edit(span, text) for text in texts), margin=MARGIN))


_SUBJECT_OF = {"him": "he", "her": "she", "them": "they", "us": "we", "me": "I"}


def _health(match: re.Match[str]) -> Hit:
    """“The injured woman goes it better”."""
    how = (match["how"] or match["how2"] or match["how3"]).replace("good", "well")
    past = "went" in (match["goes"] or match["goes2"] or match["goes3"] or match["verb"])
    person = _SUBJECT_OF.get((match["him"] or match["him2"] or "").lower())
    whom = person or (match["whom"] or f"{match['whom2']} ").rstrip()
    return reworded(
        match, tuple(f"{whom} {be} doing {how}" for be in (("was", "were") if past else ("is", "are"))), MARGIN
    )


def _shown(match: re.Match[str]) -> Hit:
    """“The exhibition is until 8 March to see”."""
    span = Span(*match.span())
    done = inflected(match["verb"], "VBN")
    can = "could" if match["be"] in ("was", "were") else "can"
    texts = (f"{can} be {done} {match['when']}", f"{match['be']} {done} {match['when']}")
    return Hit(_short(span), contrast=Contrast(tuple(Edit(span, text) for text in texts), margin=MARGIN_OF_THING))


_SAYS_NO_MORE = re.compile(
    r"\s(?:no|few|any)\s(?:further\s|other\s|more\s|immediate\s)?(?:details?|reasons?|explanations?|comments?|indications?|figures?|names?|dates?|information)\b"
)


def _there(match: re.Match[str]) -> Iterator[Hit]:
    groups = match.groupdict()
    verb = next(groups[name] for name in ("verb", "turned", "there") if groups.get(name)).lower()
    forms = (
        ("was", "were")
        if verb in ("gave", "came")
        else ("has been", "have been")
        if verb.startswith("has")
        else ("is", "are")
    )
    if match.re is _GIVES and _SAYS_NO_MORE.match(match.string, match.end()):
        return  # “The ministry confirmed it. It gave no further details.”
    turned = groups.get("turned")
    texts = tuple(f"there {form}" for form in forms)
    if turned and match.re is _GIVES:
        texts += tuple(f"{form} there" for form in forms)
    if match.re is _COMES:
        margin = MARGIN_OF_EVENT if _EVENT.match(match.string, match.end()) else MARGIN
    else:
        margin = MARGIN_OF_THING if match["first"].lower() in ("a", "an", "the") else MARGIN
    yield reworded(match, texts, margin)


def _well(match: re.Match[str]) -> Iterator[Hit]:
    whom = {"him": "he", "them": "they", "us": "we", "me": "I"}.get(match["whom"], match["whom"])
    past = match["verb"].startswith(("went", "was"))
    how = {"good": "well", "bad": "badly"}.get(match["how"], match["how"])
    texts = tuple(f"{whom} {be} doing {how}" for be in (("was", "were") if past else ("is", "are")))
    yield reworded(match, texts, MARGIN)


def _passive(match: re.Match[str]) -> Iterator[Hit]:
    participle = inflected(match["verb"], "VBN")
    adverb = match["adverb"] or ""
    could = "could" if match["be"] in ("was", "were") else "can"
    yield reworded(match, (f"{match['be']} {adverb}to be {participle}", f"{could} {adverb}be {participle}"), MARGIN)


_LET_GO = frozenset(
    "be go slip fly drop fall pass rip loose lie stand run live die know see say stay stop alone hope hear".split()
)
"""Verbs of set phrases with *let*: “let slip the secret”."""


def _ordered(match: re.Match[str]) -> Iterator[Hit]:
    """“Let repair her car”: English lets somebody do it, or has it done."""
    verb = match["verb"]
    if "VB" not in verb_tags(verb) or "ADV" in can_be(verb) or verb in _LET_GO:
        return
    before = match.string[max(match.start() - _FURTHEST, 0) : match.start()].lower().split()
    if before[-1:] == ["to"] and TAKES_INFINITIVE.isdisjoint(before[-2:-1]):
        return  # “rooms to let include the attic”
    done = inflected(next(iter(verb_lemmas(verb))), "VBN")
    words = match["object"].split()
    edits = []
    adverb = match["adverb"] or ""
    for length in range(len(words), 1, -1):
        object_ = " ".join(words[:length])
        span = Span(match.start(), match.start("object") + len(object_))
        edits += [Edit(span, f"{adverb}{form} {object_} {done}") for form in _HAVING[match["let"]]]
    if not edits:
        return
    mark = Span(match.start(), match.end("verb"))
    if can_be(verb) == {"VERB"} or verb in _SERVICES:
        yield Hit.certain(mark, edits)
    else:
        yield Hit(mark, contrast=Contrast(tuple(edits), margin=MARGIN_OF_ORDER))


_FURTHEST = 30
_HAVING = {"let": ("had", "have"), "lets": ("has",), "letting": ("having",)}


def _is_work_on_thing(match: re.Match[str]) -> bool:
    """Whether somebody lets a thing do what is only done to it: “let the roof repair within a week”."""
    thing = (match["object"] or "").rpartition(" ")[2]
    if match["verb"] not in _WORKS or not _NO_OBJECT.match(match.string, match.end()):
        return False
    return can_be(thing) == {"NOUN"} and (singular(thing) or thing) not in persons()


def _had(match: re.Match[str]) -> Hit:
    """“Lets repair the roof”: the doing is ordered."""
    lemma = next(iter(verb_lemmas(match["verb"])), match["verb"])
    done = inflected(lemma, "VBN")
    have = _HAVING[match["let"]]
    what = match["object"]
    if what and _is_work_on_thing(match):
        span = Span(*match.span())
        return Hit.certain(span, [Edit(span, f"{form} {what} {done}") for form in have])
    if what and "VBN" in verb_tags(done):
        return reworded(match, tuple(f"{form} {what} {done}" for form in have), MARGIN)
    form = {"let": "VBD", "lets": "VBZ", "letting": "VBG"}[match["let"]]
    return reworded(match, (inflected(lemma, form),), MARGIN)
