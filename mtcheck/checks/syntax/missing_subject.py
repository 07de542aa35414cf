"""A sentence or a clause without its subject."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.document import TERSE, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MissingSubject"]

_START = r"(?:^|(?<=[.!?]\s)|(?<=[.!?][”\"’]\s))"
_ADVERBS = (
    r"(?:(?:not|also|still|already|again|now|only|even|currently|initially|generally|widely|officially|therefore|"
    r"however|completely|entirely|totally|very|quite|rather|relatively|so\sfar|for\sthe\stime\sbeing|at\sfirst|yet|"
    r"as\syet|increasingly|mostly|largely|partly|locally|usually|often|sometimes|really|extremely|unusually|finally|"
    r"meanwhile|probably|once\sagain|soon|slowly|hardly|never)\s){0,3}"
)
_REPORTED = (
    r"assumed|believed|said|reported|expected|feared|hoped|planned|rumoured|rumored|suspected|presumed|supposed|alleged|claimed|"
    r"announced|known|emphasised|emphasized|stressed|pointed\sout|criticised|criticized|complained|argued|estimated|speculated|"
    r"thought|agreed|stated|noted|added|disputed|denied|discussed|debated|investigated|examined|checked|clarified|decided|"
    r"recommended|regretted|hinted|recalled|maintained|doubted|demanded|required|forgotten|overlooked|shown|proved|proven|"
    r"found|established|determined|confirmed|explained|described"
)
_IMPERSONAL = (
    r"unclear|unknown|questionable|undisputed|indisputable|undecided|obvious|evident|apparent|conceivable|inconceivable|"
    r"imaginable|unimaginable|remarkable|striking|noticeable|notable|noteworthy|understandable|incomprehensible|possible|impossible|probable|"
    r"improbable|unlikely|likely|important|essential|decisive|crucial|regrettable|unfortunate|shameful|scandalous|annoying|strange|"
    r"odd|unusual|surprising|astonishing|astounding|alarming|frightening|interesting|foreseeable|predictable|"
    r"irrelevant|open|ironic|telling|significant|self-evident|unacceptable|intolerable|uncommon|desirable|necessary|logical"
)
"""What is said of a state of affairs, and hardly of somebody."""
_ALSO_OF_PERSONS = (
    r"clear|certain|uncertain|sure|doubtful|right|wrong|good|bad|sad|lucky|positive|true|no\swonder|a\spity|nice"
)
_CONTENT = r"(?:that|whether|how|why)"
_WHETHER = r"(?:that|whether|how|why|who|where|when)"
_BE = r"(?:is|was|has\sbeen|had\sbeen|will\sbe|would\sbe|remains|remained|became|becomes)"
_BARE = lazy_regex(
    rf"{_START}(?P<be>Is|Was|Remains|Remained|Became|Has\sbeen|Had\sbeen)\s{_ADVERBS}"
    rf"(?P<said>{_REPORTED}|{_IMPERSONAL}|{_ALSO_OF_PERSONS})\s{_CONTENT}\b(?P<rest>[^.!?;:]*)\.(?=\s|$|[”\"’])"
)
"""“Is assumed that the fire was laid.” Questions have a subject there."""
_DAY = rf"{ANY_WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?"
_PART = r"(?:morning|forenoon|afternoon|evening|night|mornings|afternoons|evenings)"
_TIME_PHRASE = (
    rf"(?:On\s{_DAY}|On\sthe\s(?:weekend|following\sday|next\sday)|At\s(?:the\sweekend|the\smoment|present|first|the\sbeginning|the\send|night|noon|"
    rf"midday|lunchtime|Christmas|Easter|Whitsun)|In\sthe\s(?:early\s|late\s)?(?:{_PART}(?:\shours)?|meantime|end|beginning|next\sfew\sdays|coming\sdays|"
    r"following\sdays|coming\sweek|course\sof\sthe\s(?:day|week|night|evening|morning|afternoon))|During\sthe\s(?:day|night|week)|"
    rf"(?:In|Until|Since|From)\s(?:(?:early|late)\s)?(?:{ANY_MONTH}|spring|summer|autumn|winter|(?:19|20)\d\d)|"
    rf"Towards?\s(?:the\s)?(?:evening|morning|noon|midday|midnight|the\send)|Until\s(?:{_DAY}|now|then)|Since\s(?:{_DAY}|then|yesterday)|"
    r"By\s(?:then|now|the\sevening)|After\s(?:that|midnight|the\srain)|Before\sthat|For\sthe\s(?:time\sbeing|moment))"
)
_AREA = (
    r"(?:In\sthe\s(?:far\s|rest\sof\sthe\s)?(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|"
    r"south-east|south-west|mountains|valleys|lowlands|Alps|foothills|country|lower\sareas|higher\sareas)|On\sthe\scoasts?|Along\sthe\scoasts?|"
    r"By\sthe\ssea|At\sthe\scoast|Elsewhere)"
)
_SOURCE = (
    r"According\sto\s(?:the\s)?(?:police|fire\sbrigade|prosecutors?|authorities|investigators|experts?|report|company|ministry|government|"
    r"spokesman|spokeswoman|operator|organisers|media\sreports|reports|information|press|statement|study|survey|court|"
    r"public\sprosecutor|current\sinformation|initial\sfindings|initial\sinformation|first\sfindings|previous\sinformation)"
)
_PLACE = (
    r"(?:In|At|Within|Among|Around|Inside)\s(?:[A-Z][\w-]+|(?:the|this|political|government|expert|party|industry|trade\sunion|government)\s"
    r"(?:[a-z-]+\s)?(?:circles|ministry|party|club|industry|scene|government|company|city|town|village|region|case|report|letter|"
    r"paper|study|article|statement|document|decision|judgment|verdict|indictment|law|contract|application|coalition|"
    r"administration|authority|court|parliament|council|team|sector|trade|trial|process))"
)
_OPENING = rf"(?:{_TIME_PHRASE}|{_AREA}|{_SOURCE}|{_PLACE}),?"
_REPORTED_BEHIND = lazy_regex(
    rf"{_START}(?P<opening>{_OPENING})\s(?P<gap>)(?P<be>{_BE})\s{_ADVERBS}(?P<said>{_REPORTED}|{_IMPERSONAL})\s{_WHETHER}\b"
)
"""“At the moment is unclear how the man got there.”"""
_TURN = (
    r"(?:At|After|Before|By)\s(?:the\s)?(?:half-?time|break|interval|start|beginning|outset|match|game|vote|meeting|hearing|verdict|dawn|noon"
    r"|midnight|evening|morning|weekend|finish|final\swhistle)"
)
_CLEAR_BEHIND = lazy_regex(
    rf"{_START}(?P<opening>(?:{_TIME_PHRASE}|{_TURN}),?)\s(?P<gap>)(?P<be>{_BE})\s{_ADVERBS}(?P<said>{_ALSO_OF_PERSONS})\s{_WHETHER}\b"
)
_WEATHER = (
    r"(?:dry|wet|rainy|sunny|cloudy|overcast|foggy|windy|stormy|frosty|icy|mild|warm|warmer|cold|colder|cool|cooler|hot|hotter|"
    r"humid|muggy|clear|bright|brighter|changeable|unsettled|friendly|slippery|dark|light|quiet|quieter|calm|calmer|loud|louder|hectic|"
    r"dangerous|tight|critical|uncomfortable|chilly|freezing|drier|wetter|sultry|dull|grey|gray)"
)
_ENDS = r"(?=[.,;]|\s(?:and|but|or|again|with|at|in\sthe|on\sthe|there|for|because|as|since|until|everywhere|only)\b)"
_WEATHER_BEHIND = lazy_regex(
    rf"{_START}(?P<opening>(?:{_TIME_PHRASE}|{_AREA}),?)\s(?P<gap>)(?P<be>is|was|has\sbeen|remains|remained|stays|stayed|becomes|became|gets|got|"
    rf"will\sbe|will\sremain|will\sstay|will\sbecome|will\sget|turns|turned|should\sbe|should\sremain|can\sbe|can\sget|could\sget|could\sbe)\s"
    rf"{_ADVERBS}(?P<said>{_WEATHER}){_ENDS}"
)
"""“In the afternoon was again dry.”"""
_RAINED = lazy_regex(
    rf"{_START}(?P<opening>(?:{_TIME_PHRASE}|{_AREA}|In\s[A-Z][\w-]+),?)\s(?P<gap>)(?:{_ADVERBS})"
    r"(?P<said>rained|snowed|hailed|thundered|drizzled|dawned|burned\sagain|rains\s(?:again|heavily|a\slot)|snows\s(?:again|heavily|a\slot))"
    r"(?=[.,;]|\s(?:in|on|at|again|all|heavily|hard|for|a\slot|only|until|without|almost|and|so|continuously|cats)\b)"
)
_HAPPENINGS = (
    r"(?:accidents?|collisions?|crash(?:es)?|clash(?:es)?|brawls?|fights?|scuffles?|incidents?|explosions?|delays?|arguments?|disputes?|quarrels?|"
    r"riots?|attacks?|confrontations?|disruptions?|shootings?|robber(?:y|ies)|demonstrations?|protests?|tailbacks?|jams?|power\scuts?|"
    r"cancellations?|evacuations?|arrests?|break-ins?|derailments?|duels?|encounters?|showdowns?|outages?|exchanges?|outbreaks?|shortages?)"
)
_CAME_TO = lazy_regex(
    rf"{_START}(?P<opening>(?:{_TIME_PHRASE}|{_AREA}|{_PLACE}|(?:On|In|At|Near|Between|During|After|Outside|Inside)\s"
    r"(?:the\s(?:[a-z0-9-]+\s)?[a-z0-9-]+|[A-Z][\w-]+|[A-Z]\d+)),?)\s(?P<gap>)"
    r"(?P<said>(?:comes|came|has\scome|had\scome)\s(?:again\s|repeatedly\s|also\s|then\s)?to)\s"
    rf"(?:(?:an?|the|some|several|many|numerous|further|another|violent|heavy|serious|two|three|first|major|minor|long|tumultuous|repeated|more)\s)"
    rf"{{0,3}}{_HAPPENINGS}\b"
)
"""“On the motorway came to a collision”: *kam es zu*."""
_GIVES = lazy_regex(
    rf"{_START}(?P<opening>(?:In|At|On|Near|Around)\s[A-Z][\w-]+,?)\s(?P<gap>)(?P<said>gives|gave)\s(?:currently\s|still\s|already\s|also\s|now\s)?"
    rf"(?:more\sthan|many|several|no|about|around|only|fewer\sthan|less\sthan|hardly\sany|enough|\d[\d,.]*|{FROM_TWO}|an?)\s[a-z\d]"
)
_ABOUT = lazy_regex(
    rf"{_START}(?P<opening>In\sthe\s(?:[a-z-]+\s)?(?:film|book|novel|play|story|series|case|dispute|talks|debate|trial|report|letter|conversation|"
    r"interview|documentary|article|lawsuit|proceedings|conflict|negotiations|discussion|study|song|exhibition|piece|thriller|"
    r"comedy|drama|lecture|project),?)\s(?P<gap>)(?P<said>(?:goes|went|is|was|deals|dealt|turns|turned|revolves|revolved)\s(?:also\s|mainly\s|again\s|only\s)?"
    r"(?:about|around))\s(?:the|an?|his|her|their|how|whether|[A-Z]|\d)"
)
_CONJUNCTION = lazy_regex(
    r"(?<!\b[Jj]ust )(?<!\b[Ss]imply )(?<!\bof )(?<!\band )(?<!\bor )(?<!\bnot )(?<!\bthe )(?<!\ba )"
    r"(?<!\bword )(?<!\bwhy )"
    r"\b(?P<opening>because|although|whether|unless)\s(?P<gap>)"
    r"(?P<said>(?:is|was|has\sbeen|had\sbeen|will\sbe|rained|snowed)(?:\s(?!\d)[a-z]+)?)(?=[\s.,;])"
)
"""“Because was too late”, “whether is still possible”."""


def _words_in(pattern: str) -> frozenset[str]:
    """The words of alternatives, but for the small ones of *a pity, no wonder*."""
    return frozenset(re.findall("[a-z]+", pattern.replace("\\s", " "))) - {"a", "no"}


_SAID_OF_STATES = _words_in(f"{_REPORTED}|{_IMPERSONAL}|{_ALSO_OF_PERSONS}")
_SAID_OF_WEATHER = _words_in(_WEATHER)
_BES = frozenset("is was has had will would remains remained becomes became".split())
_OPENERS = frozenset(
    """
    In On At During Until Since From Toward Towards By After Before For Along Elsewhere According Within Among Around
    Inside Near Between Outside
    """.split()
)
_RAINS = frozenset("rained snowed hailed thundered drizzled dawned burned rains snows".split())
_CONTENTS = frozenset("that whether how why who where when".split())
_STAYS = frozenset(
    "is was has remains remained stays stayed becomes became gets got will turns turned should can could".split()
)


class MissingSubject(RuledCheck):
    id = "missing-subject"
    category = "fluency/grammar/function-word"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_roles = TERSE
    supersedes = ("missing-verb", "verb-second", "question-order", "unlikely-wording", "impersonal-calque")
    message = "this has no subject; English needs one, if only “it” or “there”"
    explanation = """
Finds statements in which nothing stands for the subject: "In the afternoon was again dry", "At the moment is unclear
how he got there", "Is assumed that the fire was laid", "On the motorway came to a collision", "In Ulm gives many
museums", "because was too late". German does without *es* where something else opens the sentence, or has it where
systems lose it. English always has a subject before its verb, *it* or *there* where there is no other.

Questions, inversions before a noun ("On the hill is a chapel") and days as subjects ("Sunday was dry") stay silent.
"""
    examples = (
        bad(
            "The week began with rain. In the afternoon ⟦was⟧ again dry.",
            repair="The week began with rain. In the afternoon it was again dry.",
        ),
        bad(
            "At the moment ⟦is unclear⟧ how the man got onto the roof.",
            repair="At the moment it is unclear how the man got onto the roof.",
        ),
        bad(
            "According to the police ⟦is assumed⟧ that the driver fell asleep.",
            repair="According to the police it is assumed that the driver fell asleep.",
        ),
        bad("⟦Is assumed⟧ that the fire was laid.", repair="It is assumed that the fire was laid."),
        bad("⟦Was not known⟧ whether anybody had been hurt.", repair="It was not known whether anybody had been hurt."),
        bad(
            "In the north ⟦remains⟧ dry and mild, while the south gets rain.",
            repair="In the north it remains dry and mild, while the south gets rain.",
        ),
        bad("In the night ⟦rained⟧ in the whole south.", repair="In the night it rained in the whole south."),
        bad(
            "On the motorway ⟦came to⟧ a collision between two lorries.",
            repair="On the motorway there was a collision between two lorries.",
        ),
        bad("In Ulm ⟦gives⟧ many museums.", repair="In Ulm there are many museums."),
        bad(
            "In the new novel ⟦is about⟧ the last days of a spa.",
            repair="In the new novel it is about the last days of a spa.",
        ),
        bad(
            "He gave up because ⟦was too⟧ late for the last train.",
            repair="He gave up because it was too late for the last train.",
        ),
        bad(
            "At half-time ⟦was already clear⟧ that they would lose.",
            repair="At half-time it was already clear that they would lose.",
        ),
        good("In the afternoon it was again dry. Sunday was dry, and on Sunday was played the last match."),
        good("Was it clear that he had lost? Is known what he did? In the north is dry land, in the south a marsh."),
        good("On the hill is a chapel. On Monday Scholz was clear that the plan stood. In the end all was clear."),
        good(
            "At the meeting was a man whom nobody knew. In Berlin Scholz gave a speech. In time came to him the idea."
        ),
        good("Just because is no answer. The question of whether is settled. The train came to a halt."),
        good("He asked because was written in capitals on the board. He does not know whether is spelled with an h."),
        good("In the evening was held a ball. From now on is fine. In summer is when the lake is warm."),
        good("What was clear at the moment was that he had left. In the end was clear water. In the end was the word."),
        good("He does it because it is right, although was it not always so? On Sunday rains fell in the south."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _bare(text: str) -> Iterator[Hit]:
    for match in _BARE.finditer(text):
        if "?" not in text[match.end() - 1 : match.end()]:
            first = match["be"]
            yield Hit(
                Span(match.start("be"), match.end("said")),
                repair=Edit(Span(*match.span("be")), f"It {first[0].lower()}{first[1:]}"),
            )


def _came_to(text: str) -> Iterator[Hit]:
    for match in _CAME_TO.finditer(text):
        past = "came" in match["said"] or "had" in match["said"]
        span = Span(*match.span("said"))
        yield Hit(span, repair=Edit(span, "there was" if past else "there is"))


def _gives(text: str) -> Iterator[Hit]:
    for match in _GIVES.finditer(text):
        span = Span(*match.span("said"))
        one = text[match.end("said") :].lstrip().startswith(("a ", "an "))
        past = match["said"] == "gave"
        be = ("was" if past else "is") if one else ("were" if past else "are")
        yield Hit(span, repair=Edit(span, f"there {be}"))


def _behind_conjunction(text: str) -> Iterator[Hit]:
    return (_with_it(match, "said") for match in _CONJUNCTION.finditer(text) if _lacks_subject(match))


def _lacking_it(pattern: re.Pattern[str], first: str, last: str) -> Callable[[str], Iterator[Hit]]:
    """A search for what a pattern tells and *it* is missing before: marked from one group to another."""
    return lambda text: (_with_it(match, first, last) for match in pattern.finditer(text))


def _with_it(match: re.Match[str], first: str, last: str | None = None) -> Hit:
    gap = match.start("gap")
    return Hit(Span(match.start(first), match.end(last or first)), repair=Edit(Span(gap, gap), "it "))


_SUBJECT_BEHIND = frozenset(
    "it he she they we i you there this that these those the a an his her its their our my no one".split()
)


def _lacks_subject(match: re.Match[str]) -> bool:
    """Whether nothing behind the verb may be its subject, as in a quoted question."""
    last = match["said"].split()[-1]
    if last in ("written", "spelled", "spelt", "spoken", "used", "pronounced", "misspelled", "meant"):
        return False  # “because was written in capitals”: the word itself
    return last not in _SUBJECT_BEHIND and (match["opening"] != "whether" or last not in ("or", "and"))


def _opens(token: str) -> bool:
    """Whether a token is the first word of what stands where the subject should."""
    return token.removesuffix(",") in _OPENERS


_STATED = Bigram(_SAID_OF_STATES, _CONTENTS)
_RULES = (
    Rule.of_text(_bare, Together(frozenset("Is Was Remains Remained Became Has Had".split()).__contains__, _STATED)),
    Rule.of_text(_lacking_it(_REPORTED_BEHIND, "be", "said"), Together(_opens, _BES, _STATED)),
    Rule.of_text(_lacking_it(_CLEAR_BEHIND, "be", "said"), Together(_opens, _BES, _STATED)),
    Rule.of_text(_lacking_it(_WEATHER_BEHIND, "be", "be"), Together(_opens, _STAYS, _SAID_OF_WEATHER)),
    Rule.of_text(_lacking_it(_RAINED, "said", "said"), Together(_opens, _RAINS)),
    Rule.of_text(
        _came_to,
        Together(
            _opens, Bigram(frozenset("comes came come".split()), frozenset("to again repeatedly also then".split()))
        ),
    ),
    Rule.of_text(_gives, Together(_opens, frozenset({"gives", "gave"}))),
    Rule.of_text(
        _lacking_it(_ABOUT, "said", "said"),
        Together(
            {"In"}.__contains__,
            Bigram(
                frozenset("goes went is was deals dealt turns turned revolves revolved also mainly again only".split()),
                frozenset({"about", "around"}),
            ),
        ),
    ),
    Rule.of_text(
        _behind_conjunction,
        Bigram(
            frozenset("because although whether unless".split()), frozenset("is was has had will rained snowed".split())
        ),
    ),
)
