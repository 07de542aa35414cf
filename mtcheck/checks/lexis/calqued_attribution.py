"""The speaker named as German names him: behind *so*, in a clause with *how*, behind the verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.complements import takes_question
from mtcheck.analysis.finiteness import may_be_finite
from mtcheck.analysis.morphology import FINITE
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.telling.speaking import NAMED, PERSON, TOLD_NEWS
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import OPERATORS
from mtcheck.languages.patterns import OPENING
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import has_comma, matches
from mtcheck.report import Severity

__all__ = ["CalquedAttribution"]

_SPEAKERS = persons() | frozenset(
    """
    police court ministry association report study paper newspaper government prosecutor prosecutors office company
    spokesman spokeswoman spokesperson authority authorities institute expert experts organisation union party agency
    operator airline statement announcement reasoning explanation assessment conclusion verdict criticism accusation
    """.split()
)
_SO = re.compile(
    r"(?<!\b[Ss]o far)"  # so far, so Monday evening
    r"(?P<mark>[,”\"’'])\s(?P<so>so|thus)\s(?P<speaker>(?:(?:the|a|an|his|her|their|its|our)\s|(?:[a-z-]+\s){0,3}[A-ZÄÖÜ])(?:[^.;:!?“„\"\n]|(?<=\sDr)\.|(?<=\sProf)\.){1,90})"
    r"(?=[.;:!?“„\"]|$)"
)

_SO_STOPS = re.compile(
    rf"(?:(?<=[.!?][”\"’])|(?<=[.!?]))\s(?P<so>So|Thus)\s(?P<speaker>(?:{NAMED}|{PERSON})(?P<rest>(?:,?\s[^.!?:“”\"\n]{{1,110}})?))(?=[.](?:\s|$))"
)
"""“Nobody need be afraid.” So Mayor Jane Doe at the meeting."""
_NAMED = r"(?:the|a|an|his|her|their|its|our)(?:\s[a-z][\w-]*){1,3}|[A-ZÄÖÜ][\w’-]+(?:\s[A-ZÄÖÜ][\w’-]+){0,2}"
_SAID = (
    "said|say|says|reports?|reported|announce[sd]?|confirm(?:s|ed)?|writes?|wrote|explain(?:s|ed)?|emphasi[sz]e[sd]?"
    "|inform(?:s|ed)?|communicate[sd]?|state[sd]?|declare[sd]?|stress(?:es|ed)?|notes?|noted|added|adds"
)
_WHEN = r"(?:\s(?:on|in|at|this|yesterday|today|late|early)(?:\s[\w’-]+){0,4})?"
_HOW = re.compile(rf"(?<![\w’-])(?P<head>[\w’-]{{1,40}}), (?P<how>how) (?:{_NAMED}) (?:{_SAID}){_WHEN}(?=[.;])")
"""“The boy is safe, how the police announced on Sunday”: *wie die Polizei mitteilte*."""
_TELLS = frozenset("reports writes says announces confirms explains informs states wrote".split())
_VERB_FIRST = re.compile(rf"\b(?P<as>[Aa]s (?:{'|'.join(sorted(_TELLS))})) (?={_NAMED})")
_TIME = frozenset("day week month year night evening morning previous same next following from of".split())
_INFORMED = re.compile(
    r"\b[Aa]s (?:the|a|his|her|its|their)(?: [a-z-]+){1,3} (?P<informed>informs?|informed)"
    r"(?=[,.]| on \w+day| today| yesterday)"
)
_BODIES = (
    r"(?:police|ministry|office|company|firm|authority|authorities|spokesman|spokeswoman|spokesperson|council|brigade|city|town|"
    r"municipality|district|government|hospital|clinic|operator|airline|airport|railway|university|school|court|prosecutors?|"
    r"prosecutor’s\soffice|agency|institute|association|union|club|bank|manufacturer|publisher|broadcaster|department|service|"
    r"headquarters|administration|management|board|state|county|commission|embassy|army|mayor|minister|police\sstation|station|"
    r"consortium|federation|party|organisers|organizers|chancellery|parish|diocese|board|group|foundation|museum|zoo)"
)
_AT = (
    r"(?:\s(?:on\s(?:the\s)?[A-Z]\w+(?:\s(?:morning|afternoon|evening|night))?|yesterday|today|in\s(?:a|an|its|his|her|the)\s(?:[a-z-]+\s)?[a-z-]+"
    r"|at\s(?:a|the)\s(?:[a-z-]+\s)?[a-z-]+|this\s(?:morning|afternoon)|on\sthe\s[a-z-]+\sof\s[A-Z]\w+))?"
)
_INFORMS = re.compile(
    rf"(?:(?:{OPENING}|(?<=[a-z],\s))(?:[Tt]he\s|[Aa]n?\s)?(?:[\w’-]+\s){{0,3}}?(?i:{_BODIES})(?:\s(?:in|of|for|from|at)\s(?:the\s)?[A-Z][\w’-]+)?\s(?:also\s)?(?P<told>informed)"
    r"|(?P<tells>\b(?:has|have|had)\sinformed|\binforms)"
    rf"|\b(?:will|would|can|to|must|did|does|not)\s(?P<tell>inform)){_AT}(?P<that>\sthat)"
    r"(?=\s(?:the|an?|he|she|it|they|there|we|his|her|its|their|all|no|nobody|both|two|three|four|\d+|from|in|on|as|[A-Z][\w’-]+|[a-z]+s)\s)"
)
"""“The police informed that the road was closed”: *teilte mit, dass*; but whoever is informed, or somebody else."""
_SAYS_FOR = {"informed": "said", "informs": "says", "inform": "say"}
_TO_HEAR = re.compile(r"\b(?P<heard>[Aa]s (?:from [^.,;:]{3,40} )?(?:was|is) to (?:hear|read|learn|see))\b")
_SO_COLON = re.compile(rf"(?:^|(?<=[.!?”\"] ))(?P<so>So) (?P<speaker>{_NAMED}): (?=[“\"„])")
"""“So the coach: ‘We were too slow.’”"""
_IT_SAYS = re.compile(
    r"(?:[,”\"’']|^) ?(?P<it>[Ii]t (?:says|said|is said|was said)|is it said) from (?=the|a|his|her|its|their|[A-Z])"
    r"(?!the (?:start|beginning|outset))"
)
_CALLED = re.compile(
    r"(?<=[,”\"] )(?P<called>it (?:is|was) called in) (?=(?:(?:the|an?|his|her|its|their)(?: [\w’'-]+){0,4}?"
    r"|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?’s) "
    r"(?:report|letter|statement|announcement|study|paper|indictment|ruling|judgment|judgement|verdict|text|draft|document|"
    r"application|message|communiqué|release|decision|strategy|contract|agreement|explanation|answer|reply|response|email|"
    r"motion|proposal|assessment|opinion|justification|reasoning|resolution|appeal|article|summary|brochure|memo|notice)\b)"
)
"""“The vents were blocked, it is called in the report”: *heißt es im Bericht*."""
_POSTPOSED = re.compile(r"(?:^|(?<=[.!?”\"] ))(?P<who>The (?:[a-z-]+ ){1,3})according(?=, [a-z\d“])")
"""“The ministry according, 3,400 teachers are needed”: *dem Ministerium zufolge*."""
_LIKE = re.compile(
    r"(?:^|(?<=[.!?”\"] ))(?P<like>Like) (?=(?:the|a|his|her|its|their)(?: [a-z-]+){1,3} "
    r"(?:announced|reported|reports|writes|wrote|said|says|confirmed|explained|announces|informs|informed)"
    r"(?: on [A-Z]\w+| today| yesterday)?,)"
)
_LOUD = re.compile(
    r"(?:(?:^|(?<=[.!?”\"] ))(?P<loud>Loud) |, (?P<behind>loud) )"
    r"(?P<speaker>(?:(?:the|an?|his|her|their|its)(?: [\w’'-]+){1,6}?|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
    r"|(?:police|prosecutors|media|reports?|eyewitnesses|witnesses|experts|investigators|authorities|information|figures)"
    r"(?: [\w’'-]+){0,4}?))(?=(?P<mark>[,.]))"
)
"""*Laut*, taken for the adjective: “Loud the coastguard, nobody was hurt”."""
_SOURCES = _SPEAKERS | frozenset(
    """
    coastguard brigade department service services figures information media reports eyewitnesses witnesses calculations
    estimate estimates survey poll forecast statistics data indictment prosecution plan contract law announcement
    investigators hospital manufacturer maker retailer bank chamber federation institute university researchers
    scientists foundation club council administration headquarters website plans rules timetable report reports papers
    """.split()
)


def _names_source(match: re.Match[str]) -> bool:
    """Whether what stands behind *loud* can say something: police, a spokesman, a name before a comma."""
    words = match["speaker"].split()
    if match["behind"] and match["mark"] == ",":
        return False
    if words[0][0].isupper():
        return match["loud"] is not None and match["mark"] == "," and len(words) > 1
    return not _SOURCES.isdisjoint(re.findall("[a-z]+", match["speaker"].lower()))


_KINDS: tuple[tuple[re.Pattern[str], tuple[tuple[str, ...], ...], str, str | None], ...] = (
    (_HOW, (("how",),), "how", "as"),
    (_VERB_FIRST, (("as",), tuple(_TELLS)), "as", None),
    (_INFORMED, (("as",), ("inform", "informs", "informed")), "informed", "announced"),
    (_TO_HEAR, (("as",), ("hear", "read", "learn", "see")), "heard", None),
    (_IT_SAYS, (("it",), ("says", "said"), ("from",)), "it", None),
    (_LIKE, (("like",),), "like", "As"),
    (_CALLED, (("it",), ("called",), ("in",)), "called", "according to"),
)
"""What names the speaker as German does; words of which each has one; what to mark, and what English says there."""


class CalquedAttribution(Check):
    id = "calqued-attribution"
    category = "style/unidiomatic"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    needs_tagger = True
    message = "the speaker is named as in German"
    explanation = """
Finds the German *so* that names who said it: “‘It was frightened,’ so the hiker” for *so der Wanderer*. English says
“according to the hiker”, or “the hiker said”. So does a clause with *how* ("The boy is safe, how the police
announced"), one that begins with its verb ("As reports the newspaper, …"), *so* before a colon ("So the coach: …"),
and "as was to hear from the ministry" (*wie zu hören war*).
"""
    triggers = (
        Bigram(re.compile("[,.!?”\"’']$"), frozenset({"so", "thus"})),
        Bigram(has_comma, frozenset({"how"})),
        Bigram(frozenset({"as"}), _TELLS),
        Together(frozenset("inform informs informed".split()), frozenset({"that"})),
        Together(frozenset({"as"}), frozenset("inform informs informed".split())),
        Together(frozenset({"as"}), frozenset({"to"}), frozenset("hear read learn see".split())),
        Bigram(frozenset("says said".split()), frozenset({"from"})),
        Together(frozenset({"so"}), frozenset({":"})),
        Bigram(frozenset({"called"}), frozenset({"in"})),
        frozenset({"loud"}),
        "according,".__eq__,
        Bigram(frozenset({"like"}), frozenset("the a his her its their".split())),
    )
    examples = (
        bad(
            "⟦The ministry according⟧, 3,400 teachers will go.",
            repair="According to the ministry, 3,400 teachers will go.",
        ),
        bad("“It was frightened,” ⟦so⟧ the hiker.", repair="“It was frightened,” according to the hiker."),
        bad("The road will be closed, ⟦so⟧ the police.", repair="The road will be closed, according to the police."),
        bad(
            "“I slept badly,” ⟦so⟧ the 71-year-old after the match in Linz. He flew home.",
            repair="“I slept badly,” according to the 71-year-old after the match in Linz. He flew home.",
        ),
        bad("The boy is safe, ⟦how⟧ the police announced.", repair="The boy is safe, as the police announced."),
        bad("⟦As reports⟧ the broadcaster, the talks have failed."),
        bad(
            "The pass is open, as the county ⟦informed⟧ on Monday.",
            repair="The pass is open, as the county announced on Monday.",
        ),
        bad(
            "The fire brigade ⟦informed that⟧ nobody had been hurt.",
            repair="The fire brigade said that nobody had been hurt.",
        ),
        bad(
            "The company ⟦informed⟧ on Monday that the plant would close.",
            repair="The company said on Monday that the plant would close.",
        ),
        good(
            "The council was informed that the road is closed, and a lawyer has informed that body. Keep us informed."
        ),
        good("The school informed parents that it was shut. Those informed that they must go wept; informed, that is."),
        bad(
            "The bolts were loose, ⟦it is called in⟧ the final report of the investigators.",
            repair="The bolts were loose, according to the final report of the investigators.",
        ),
        good("Whatever it is called in the report, it is a levy. The plant is sorrel, as it is called in the letter."),
        bad("He will resign, ⟦as was to hear⟧ from the party."),
        bad("⟦So⟧ the coach: “We were too slow.”"),
        bad("“We will appeal,” ⟦it says⟧ from the ministry."),
        bad("⟦Like⟧ the vicar said, the roof leaks.", repair="As the vicar said, the roof leaks."),
        bad(
            "⟦Loud⟧ the coastguard, nobody was hurt. The plant is safe, ⟦loud⟧ the operator.",
            repair="According to the coastguard, nobody was hurt. The plant is safe, according to the operator.",
        ),
        bad("“Nobody need be afraid.” ⟦So⟧ Mayor Jane Doe at the meeting. Permits cost 30 euros."),
        bad("“The harvest is lost.” ⟦So⟧ the farmer in an interview. He has insurance."),
        bad("The dam will hold. ⟦So⟧ the engineer Jane Doe on Monday. Nobody believes her."),
        bad(
            "“The harvest is lost,” ⟦thus⟧ farmer Emil Falk.",
            repair="“The harvest is lost,” according to farmer Emil Falk.",
        ),
        good("“Nobody need be afraid.” So Mayor Jane Doe went home. So the coach was sacked. So what?"),
        good("“It is over.” So the minister will resign. Thus the reader learns it all. Six legs, thus the name."),
        good("“We need help.” So Anna Falk came to help on Monday. So much for the mayor. So far, so Monday evening."),
        bad(
            "The patient is stable, ⟦so⟧ chief physician Dr. Emil Falk on Monday.",
            repair="The patient is stable, according to chief physician Dr. Emil Falk on Monday.",
        ),
        good("It was late, so taxi driver Emil Falk turned back. It was dear, so no Emil Falk for us."),
        good("Loud music filled the air. Loud a cappella singing, proud and drunk. Loud the bells rang over the town."),
        good("Quiet at first, loud the next day, the engine failed. It was long, loud and dull."),
        good("He asked how the police reported it, and how the fire began. As reports of floods came, people fled."),
        good(
            "It is unclear, how the police reported. As announced the week before, the shop closed, as he was to hear."
        ),
        good("So the minister resigned: “I am tired.” So much for that: “It is over.” It said from the start: “Stop.”"),
        good("Like the police officer he was, he stayed calm. As the police informed the family, the mother wept."),
        good("“We lost,” so the coach resigned, and the team, so the story goes, went with him."),
        good("It rained, so the usual. The more he ate, so his doctor said, the less he slept."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for pattern, needed, group, instead in _KINDS:
            for match in matches(pattern, passage.text, *needed):
                if not _is_sound(match):
                    span = Span(*match.span(group))
                    yield Hit(span, repair=Edit(span, instead) if instead else None)
        yield from _informs(passage.text)
        yield from _postposed(passage.text)
        for match in matches(_LOUD, passage.text, ("loud",)):
            if _names_source(match):
                span = Span(*match.span("loud" if match["loud"] else "behind"))
                yield Hit(span, repair=Edit(span, "According to" if match["loud"] else "according to"))
        for match in matches(_SO_COLON, passage.text, ("so",)):
            words = match["speaker"].lower().split()
            if not any(may_be_finite(words, at) for at in range(1, len(words))) and words[0] not in _MUCH:
                yield Hit(Span(*match.span("so")))
        for match in _SO_STOPS.finditer(passage.text):
            quoted = passage.text[match.start() - 1] in _CLOSING
            if quoted or re.search(TOLD_NEWS, match["speaker"]):
                yield from _without_verb(match, passage, context)
        for match in _SO.finditer(passage.text):
            named = match["mark"] != "," or match["speaker"].split()[0].istitle() or _INTRODUCED.match(match["speaker"])
            if not named and _SPEAKERS.isdisjoint(re.findall("[a-z]+", match["speaker"].lower())[:6]):
                continue
            yield from _without_verb(match, passage, context)


def _informs(text: str) -> Iterator[Hit]:
    for match in matches(_INFORMS, text, _SAYS_FOR, ("that",)):
        group = next(group for group in ("told", "tells", "tell") if match[group])
        verb = Span(match.end(group) - len(match[group].split()[-1]), match.end(group))
        close = match.start("that") == verb.end
        yield Hit(
            Span(verb.start, match.end("that") if close else verb.end),
            repair=Edit(verb, _SAYS_FOR[verb.of(text)]),
            message="“inform” takes the one who is informed as its object",
        )


def _postposed(text: str) -> Iterator[Hit]:
    for match in matches(_POSTPOSED, text, ("according",)):
        span, who = Span(*match.span()), match["who"].rstrip()
        yield Hit(span, repair=Edit(span, f"According to {who[0].lower()}{who[1:]}"))


def _without_verb(match: re.Match[str], passage: Passage, context: Context) -> Iterator[Hit]:
    """A hit where nobody does anything behind *so*."""
    stretch = Span(match.start("speaker"), match.end("speaker"))
    sentences = [s for s in context.sentences(passage) if s.overlaps(stretch)]
    tokens = [
        token for sentence in sentences for token in context.tokens(passage, sentence) if token.span.overlaps(stretch)
    ]
    if tokens and not any(token.tag in FINITE for token in tokens):
        span = Span(match.start("so"), match.end("so"))
        instead = "According to" if match["so"][0].isupper() else "according to"
        yield Hit(span, repair=Edit(span, instead) if instead[0] == "a" else None)


_INTRODUCED = re.compile(rf"(?![a-z]+ly\s|(?:the|no|any|every|each|all|some|to)\s){NAMED}")
_CLOSING = frozenset('”"’')
_MUCH = frozenset("much far long be far too".split())
_UNSAID = frozenset("unclear clear known unknown question uncertain".split())


def _is_sound(match: re.Match[str]) -> bool:
    """Whether *how* opens an indirect question, or what follows *as* is no speaker: “as announced the week before”."""
    if match.re is _HOW:
        head = match["head"].lower()
        return head in _UNSAID or takes_question(head)
    if match.re is _INFORMED:
        return not OPERATORS.isdisjoint(match[0].split())
    if match.re is _VERB_FIRST:
        return not _TIME.isdisjoint(match.string[match.end() : match.end() + _REACH].lower().split()[:2])
    return False


_REACH = 40
