"""*As*, *like* or *so* where a comparison takes another word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.finiteness import shows_finite
from mtcheck.analysis.morphology import can_be, compared, is_comparative, is_plural
from mtcheck.check import Bigram, Context, Contrast, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_numbers import ABOVE_ONE, FROM_TWO
from mtcheck.languages.patterns import OPENING, lazy_regex, one_of
from mtcheck.languages.persons import persons, several_persons
from mtcheck.report import Severity

__all__ = ["ComparisonCalque"]

_COMPARATIVE = r"(?:(?:more|less)\s[a-z]+|[a-z]{2,}er)"
_MORE = r"(?:more|less|fewer|better|worse|rather|another|other|else|different(?:ly)?|[a-z]{2,}er)"
_WORDS = r"(?:\s(?!as\b|than\b|like\b|so\b)[\w’-]+)"
_BEHIND = (
    r"(?=\s(?:\d|the|a|an|his|her|its|their|any|ever|in|on|at|expected|planned|usual|before|first|assumed|thought|"
    rf"feared|hoped|known|announced|agreed|predicted|calculated|estimated|normal|necessary|intended|reported|yesterday|now|today|{FROM_TWO}|half|last|all|most|"
    r"previously|originally|initially|previous|many|one|that|those|men|women|it|he|she|they|we|mine|ours|yours|theirs|elsewhere|about|for|with|by|from|[A-Z])\w*)"
)
_AS_A_WHOLE = r"(?!\sa\s(?:result|consequence|whole|rule|precaution|team|group|child|family)\b)"
_THAN = lazy_regex(
    rf"\b(?P<more>(?i:{_MORE}))(?P<between>{_WORDS}{{0,6}}?)\s(?P<as>as|like|then)\b{_AS_A_WHOLE}{_BEHIND}"
)
_UNITS = r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|generations?)"
_EARLIER = (
    rf"(?:(?:about\s|around\s|almost\s|only\s)?(?:\d+|an?|{FROM_TWO}"
    rf"|a\sfew|many|several)\s{_UNITS}\s(?:ago|before|earlier|previously)\b"
    r"|(?:last\s(?:week|month|year|season|time|summer|winter|spring|autumn)|the\s(?:year|month|week|day|season)\sbefore)(?=[.,;]|$))"
)
"""A time that is over, with which something is compared."""
_BENCHMARK = (
    rf"(?:{_EARLIER}"
    r"|(?:in|on|at|during|under|before)\s(?:the\s(?:same|previous|preceding|past|first|second|third|fourth|last|years?\sbefore)"
    r"|previous|earlier|other|any|most|almost\sall|all\sother|neighbouring|(?:19|20)\d\d|[A-Z][a-z]+)\b"
    r"|(?:first|originally|initially|previously)\s(?:planned|expected|assumed|feared|thought|hoped|announced|estimated|reported|"
    r"believed|suspected|calculated|agreed|stated)\b)"
)
_THAN_BEFORE = lazy_regex(
    rf"(?<!\bas\s)(?<!\bso\s)(?<!\bsuch\s)(?<!\bthe\s)(?<!\bmuch\s)\b(?P<more>more|less|fewer|better|worse|[a-z]{{2,}}er)"
    rf"(?P<between>{_WORDS}{{0,2}}?)\s(?P<as>as|like|then)\s(?P<than>{_BENCHMARK})(?P<rest>[^.,;:!?“”\"()–—]{{0,120}})"
)
"""“Higher as five years ago”: behind it nothing but a time or a place, which no clause with *as* is."""
_AS_BEFORE = lazy_regex(rf"\s(?:as|like|then)\s{_BENCHMARK}")
"""The end of it, of which far less begins somewhere in a text."""
_AS_MANY_LIKE = lazy_regex(
    rf"\b(?:as|so)\s(?P<how>[a-z]{{2,14}})(?P<what>(?:\s(?!as\b|than\b|like\b|so\b)[\w’-]+){{0,4}}?)\s(?P<like>like)\s(?={_BENCHMARK})"
)
"""“Twice as many bicycles like in the same period of last year”."""
_ROLE = one_of(persons())
_THAN_ROLE = lazy_regex(
    rf"\b(?:work(?:s|ed|ing)?|serv(?:es|ed|ing)|(?:is|are|was|were|been)\s(?:employed|hired|elected|appointed|trained|engaged|known|working)"
    rf"|career|jobs?)\s(?P<than>than)\s(?P<a>an?\s)?(?:[a-z]+\s)?(?P<who>{_ROLE})\b"
)
"""“She worked than nurse” (*als Krankenschwester*)."""
_SO_AS = lazy_regex(
    rf"(?<!\bnot )(?<!\bmuch )(?<!\band )\b(?P<so>so)\s(?P<how>[a-z]{{2,14}})"
    rf"(?P<what>{_WORDS}{{0,3}}?)\s(?P<as>as|like)\b"
    r"(?!\s(?:to|if|though|well|never)\b)"
)
_NOT_SO_AS = lazy_regex(
    rf"\b(?:not|never|nowhere|nobody|nothing|n[’']t)\s(?:[a-z]+\s){{0,2}}?(?P<so>so)\s(?P<how>[a-z]{{2,14}})"
    rf"(?P<what>{_WORDS}{{0,3}}?)\s(?P<as>like|how)\b(?=\s(?:the|a|an|in|on|at|his|her|its|their|last|before|my|our|other|many|it|he|she|we|they|"
    r"you|expected|planned|usual|[A-Z0-9])\w*)"
)
"""“Not so long like the old one”; but “not so much like”."""
_AS_THAN = lazy_regex(
    rf"\bas\s(?P<how>[a-z]{{2,14}})(?P<what>(?:{_WORDS}{{1,7}}?(?=\sthan))?)\s(?P<as>like|how|than)\b(?!\s(?:ever|about|that\b))"
)
_AS_MORE = lazy_regex(r"\bas\s(?P<more>more|less)\s(?P<how>[a-z]{3,14})\sas\b(?=\s\w)(?!\swell\b)")
_SO_LIKE = lazy_regex(r"\bnot\s(?P<so>so)\s(?P<how>[a-z]{2,14})\s(?P<like>like)\b(?=\s\w)")
_AS_NEVER = lazy_regex(
    r"\b(?P<so>so)\s(?P<how>[a-z]{2,14})(?P<what>(?:\s[a-z]+){0,2}?)\sas\snever(?:\sbefore)?\b(?=[.,;!?]|\sin\b)"
)
_SO_THAN = lazy_regex(r"\b(?P<so>so|as(?!\swell\b))\s(?P<how>[a-z]{2,14})\s(?P<than>than)\b(?=\s\w)")
"""“Not so big than the other”."""
_ALWAYS = lazy_regex(r"\balways\s(?P<how>more|less|fewer|worse|better|\w{2,}er)\b(?!\s(?:than|as)\b)")
_ALWAYS_MORE = lazy_regex(
    rf"{OPENING}Always\s(?P<how>more|fewer)\s(?=(?:[a-z]+\s)?(?:[a-z]+s|people|women|men|children)\b)"
)
"""“Always more farmers give up”: *immer mehr*."""
_TIMES = lazy_regex(
    r"\b(?:twice|half|(?:\w+|\d+)\stimes|at\sleast|almost|nearly|just|exactly|equally|about)\s(?P<so>so)\s(?P<how>many|much|few|little|[a-z]{2,12})\b"
    r"(?!\s(?:\w+\s){0,3}that\b)"
)
_THE_MORE_VERB = lazy_regex(
    rf"{OPENING}The\s(?P<more>{_COMPARATIVE})\s(?P<verb>[a-z]{{3,14}}(?<!s)s|[a-z]{{3,14}}ed|is|was|becomes|became|got|fell|grew|rose)\s"
    r"(?P<subject>(?:the|a|an|his|her|their|its|this)\s(?:[a-z-]+\s){0,2}?[a-z-]+),\s(?:the|ever|so|always)\s"
)
"""“The longer lasts the drought, ever lower falls the water level”: *je länger die Dürre dauert, desto …*."""
_MORE_BEHIND_VERB = lazy_regex(
    rf"{OPENING}The\s{_COMPARATIVE}\s[^.,;:!?]{{4,90}},\s"
    r"(?P<verb>becomes?|became|gets?|got|grows?|grew|rises?|rose|falls?|fell|sinks?|sank|is|are|was|were)\s"
    rf"(?P<more>the\s{_COMPARATIVE})\s(?=(?:the|a|an|his|her|their|its|this|that)\s)"
)
"""“The later the snow arrives, becomes the more expensive the running of the lifts.”"""
_EVER = lazy_regex(
    rf"{OPENING}(?P<ever>Ever|Always)\s{_COMPARATIVE}\s(?:the|a|an|his|her|their|its|this|you|we|it|they)\s[^.!?;]{{4,90}},\s(?:the|ever|so)\s"
    r"(?:more|less|[a-z]{2,}er)\b"
)
"""“Ever earlier the disease is detected, the better the chances.”"""
_SO_MORE = lazy_regex(
    r"\b[Tt]he\s(?P<more>more|less|fewer|[a-z]{2,}er)\b[^.,;:]{2,90}(?P<so>,\s(?:(?:so|all|that|as|then|even)\s)?(?:the\s)?)"
    r"(?P<graded>more|less|fewer|[a-z]{2,}er)\b"
)
_WHAT_FOR = lazy_regex(
    r"\b(?P<what>[Ww]hat)\sfor\s(?P<a>an?)\b"
    r"(?P<asks>(?=\s(?!(?:time|moment|while|start|long|short|brief|change|few|second|day|year|week|month|century|decade)\b)"
    r"(?:[a-z]+\s)?[a-z]+\s(?:do|does|did|is\sthat|is\sthis|was\sthat|was\sit|is\sit|was\sthis|are\syou|have|has|had)\b"
    r"(?:\s[\w’-]+){1,8}\?))?"
)
"""“What for a car did he drive?”; but “What for a long time did not work”."""
_SAME = lazy_regex(
    r"\b(?:the|this|that|these|those)\s(?:very\s)?same\b(?P<what>(?:\s(?!as\b|than\b|like\b)[\w’-]+){0,2}?)\s(?P<as>like|than|how)\b"
    r"(?=\s\w)"
)
_SIMILAR = lazy_regex(r"\b(?P<how>similar(?:ly)?|identical|equal)\s(?P<as>as|like)\b(?=\s\w)")
_MOST_OF = lazy_regex(
    r"(?<!\bmake )(?<!\bmakes )(?<!\bmaking )(?<!\bmade )(?<!\bget )(?<!\bgets )(?<!\bgetting )(?<!\bgot )(?<!\btake )"
    r"\b(?P<the>[Tt]he)\s(?P<most>most)\s(?=of\s(?:the|these|those|his|her|its|their|our|my)\b)"
)

_DEMONYMS = (
    r"(?:[A-Z][a-z]+(?:ans|ards|is|ish|ese|ers|anes|oles|wedes|inns|zechs|lovaks|lovenes|roats|erbs|urks|reeks|oms)|British|French|"
    r"Dutch|Swiss|Irish|Scots|Danes|Finns|Swedes|Poles|Czechs|Slovaks|Croats|Serbs|Turks|Greeks|Arabs|Jews|Muslims|Christians|"
    r"Catholics|Protestants|Democrats|Republicans|Conservatives|Liberals|Greens|MPs|EU\scitizens)"
)
_PEOPLE = one_of(
    several_persons()
    | frozenset(
        """
        locals kids bosses analysts lawmakers members respondents participants readers viewers listeners users landlords
        observers companies firms businesses banks insurers retailers hotels restaurants parties countries states cities
        municipalities
        """.split()
    )
)
_ATTITUDES = (
    r"(?:want|think|believe|know|reject|support|oppose|expect|prefer|fear|trust|doubt|agree|disagree|consider|regard|hope|like|love|hate|feel|"
    r"need|would|wanted|thought|believed|knew|rejected|supported|opposed|expected|preferred|feared|trusted|doubted|agreed|"
    r"welcome|welcomed|demand|demanded|favour|favor|assume|assumed|"
    r"(?:are|were)\s(?:in\sfavou?r|against|for|opposed|satisfied|dissatisfied|happy|unhappy|convinced|sceptical|aware|afraid|concerned|worried|willing|"
    r"ready|critical|proud|tired|optimistic|pessimistic|sure|certain|of\sthe\sopinion))"
)
_MOST_PEOPLE = lazy_regex(
    rf"(?P<before>^|[.!?]\s|[“\"]|[.!?][”\"]\s|\b(?:that|but|because|while|although|as)\s|,\s)(?P<the>[Tt]he)\s(?P<most>most)\s"
    rf"(?P<who>{_DEMONYMS}|{_PEOPLE})\s(?:still\s|also\s|now\s|probably\s|apparently\s)?(?:do\snot\s|don[’']t\s)?{_ATTITUDES}\b"
)
"""“The most Germans are in favour”: what somebody thinks is no record; but “the most votes went to”."""

MARGIN = 3.0
MARGIN_OF_PROOF = 0.0
MARGIN_OF_PAIR = 0.0
MARGIN_OF_PEOPLE = -12.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


def _is_degree(token: str) -> bool:
    return token.endswith("er") and is_comparative(token)


class ComparisonCalque(RuledCheck):
    id = "comparison-calque"
    category = "fluency/grammar/function-word"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("wrong-article",)
    message = "the comparison takes another word in English"
    explanation = """
Finds *als* and *wie* in comparisons ("longer as the old one", "as old like his brother", "so big as", "as many visitors
than", "the same shoes like"), *so* for *as* ("three times so many"), *immer* ("always better" for "better and
better"), *je … desto* ("The longer it takes, so more expensive"), *die meisten* ("the most of the people") and *was für
ein* ("What for a day"). The language model must prefer the English wording.
"""
    examples = (
        bad(
            "⟦Ever⟧ earlier the disease is detected, the better the chances are.",
            repair="The earlier the disease is detected, the better the chances are.",
        ),
        bad(
            "The later the snow comes, ⟦becomes the more expensive⟧ the running of the lifts.",
            repair="The later the snow comes, the more expensive becomes the running of the lifts.",
        ),
        bad(
            "The longer ⟦lasts the drought⟧, the lower sinks the lake.",
            repair="The longer the drought lasts, the lower sinks the lake.",
        ),
        bad(
            "The longer ⟦lasts the drought⟧, ever lower falls the water level in the reservoir.",
            repair="The longer the drought lasts, ever lower falls the water level in the reservoir.",
        ),
        bad("The new tunnel is longer ⟦as⟧ the old one.", repair="The new tunnel is longer than the old one."),
        bad(
            "Heating is now 30 percent more expensive ⟦as⟧ four years ago, the landlords say.",
            repair="Heating is now 30 percent more expensive than four years ago, the landlords say.",
        ),
        bad(
            "The orchard sold three times as many cherries ⟦like⟧ in the previous summer.",
            repair="The orchard sold three times as many cherries as in the previous summer.",
        ),
        bad("He worked ⟦than⟧ baker in Linz.", repair="He worked as a baker in Linz."),
        good("More women worked than men, and jobs other than driver."),
        good("It was as much later as in 1990 that twice as many users like in-flight films."),
        bad("He is as old ⟦like⟧ his brother.", repair="He is as old as his brother."),
        bad(
            "The zoo counted twice as many visitors ⟦than⟧ in the year before.",
            repair="The zoo counted twice as many visitors as in the year before.",
        ),
        bad(
            "He wore the same coat ⟦like⟧ on the day of the robbery.",
            repair="He wore the same coat as on the day of the robbery.",
        ),
        bad(
            "The museum counted three times as many visitors in its first winter ⟦than⟧ the town had forecast.",
            repair="The museum counted three times as many visitors in its first winter as the town had forecast.",
        ),
        bad("The hall is not so big ⟦than⟧ the old one.", repair="The hall is not as big as the old one."),
        bad("The frost was ⟦as more severe as⟧ in May.", repair="The frost was more severe than in May."),
        bad("The team was ⟦so strong as never before⟧.", repair="The team was stronger than ever before."),
        bad(
            "⟦The most⟧ Germans are in favour of the ban, a poll shows.",
            repair="Most Germans are in favour of the ban, a poll shows.",
        ),
        good("The bishop is, so far as he is aware, no godfather, and so long as he lives will be none."),
        good("The most votes went to the Greens, and the most visitors come from Italy."),
        good("They saw it as more severe than the first, as more severe as well, as more and more snow fell."),
        good("She did so better than anyone, and it is as much a duty as it is a right rather than a burden."),
        good("She joined later as the second driver, a leader as the team needs one, as quiet as a mouse."),
        good("He was always better on grass. What for a long time was a mill is a museum."),
        good("We know nothing so stimulating as a walk, and they are not doing anything so dull as going home."),
        good("She used to cut 30 keys a day, and now it’s more like three."),
        good("Twice so far they made the most of the chance, and the same people like the same songs."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _than_before(text: str) -> Iterator[Hit]:
    """“Higher as five years ago”, where no clause follows: “closed lower as in Asia shares fell”."""
    if not _AS_BEFORE.search(text):
        return
    for match in _THAN_BEFORE.finditer(text):
        words = match["between"].lower().split()
        if not _may_be_graded(match["more"]) or match["more"] in _NO_GRADE or not _NO_MEASURE.isdisjoint(words):
            continue
        if not any(map(shows_finite, match["rest"].lower().split())):
            span = Span(*match.span("as"))
            yield Hit(span, repair=Edit(span, "than"))


_NO_GRADE = frozenset("other rather another else further".split())
_NO_MEASURE = frozenset("often time and or but".split())


def _as_many_like(text: str) -> Iterator[Hit]:
    for match in _AS_MANY_LIKE.finditer(text):
        if match["how"] in _AMOUNTS or ("ADJ" in can_be(match["how"]) and match["how"] not in _NO_DEGREE):
            span = Span(*match.span("like"))
            yield Hit(span, repair=Edit(span, "as"))


def _than_role(passage: Passage, context: Context) -> Iterator[Hit]:
    """“She worked than nurse”, with nothing before it that is compared."""
    for match in _THAN_ROLE.finditer(passage.text):
        sentence = context.sentence_at(passage, match.start())
        before = passage.text[sentence.start if sentence else 0 : match.start("than")].lower().split()
        if any(_may_be_graded(word.strip(',;:“”"')) for word in before):
            continue
        span = Span(*match.span("than"))
        yield Hit(span, repair=Edit(span, "as" if match["a"] or is_plural(match["who"]) else "as a"))


def _than(text: str) -> Iterator[Hit]:
    sure = {hit.span for hit in _than_before(text)}
    for match in _THAN.finditer(text):
        if match[0].lower() == "more like" or Span(*match.span("as")) in sure:
            continue  # “now it’s more like three”
        if _may_be_graded(match["more"].lower()) and not _AS_MORE.match(text, max(match.start() - len("as "), 0)):
            yield _hit(Span(*match.span("as")), ("than",))


def _as(text: str) -> Iterator[Hit]:
    sure = {hit.span for hit in _as_many_like(text)}
    for match in _AS_THAN.finditer(text):
        if Span(*match.span("as")) not in sure and not any(map(_may_be_graded, (match["how"], *match["what"].split()))):
            yield _hit(Span(*match.span("as")), ("as",), MARGIN_OF_PAIR if match["as"] == "than" else MARGIN)


def _so_than(text: str) -> Iterator[Hit]:
    """“Not so big than first feared”, “as tall than his father”: no reading has both words."""
    for match in _SO_THAN.finditer(text):
        if match["how"] in _NO_DEGREE or _may_be_graded(match["how"]) or not can_be(match["how"]) & {"ADJ", "ADV"}:
            continue
        whole = Span(match.start("so"), match.end())
        yield Hit(Span(*match.span("than")), repair=Edit(whole, f"as {match['how']} as"))


def _as_more(text: str) -> Iterator[Hit]:
    """“As more severe as the last one”: it is either *as severe as* or *more severe than*."""
    for match in _AS_MORE.finditer(text):
        if "ADJ" in can_be(match["how"]) and not is_comparative(match["how"]):
            span = Span(*match.span())
            yield Hit(span, repair=Edit(span, f"{match['more']} {match['how']} than"))


def _as_never(text: str) -> Iterator[Hit]:
    """“So strong as never before”: *so stark wie nie zuvor*."""
    for match in _AS_NEVER.finditer(text):
        how, span = match["how"], Span(*match.span())
        if how in _AMOUNTS or not can_be(how).isdisjoint(("ADJ", "ADV")):
            forms = compared(how)
            more = "more" if how in ("many", "much") else forms[0] if forms else f"more {how}"
            yield Hit(span, repair=Edit(span, f"{more}{match['what']} than ever before"))


_DENYING = lazy_regex(
    r"(?:\b(?i:not|never|nothing|nobody|none|no|hardly|scarcely|anything|anyone|any|rarely|seldom|nowhere|without|few)\b"
    r"|n[’']t\b)[^.;:!?]*$"
)
"""Words with which *so … as* is sound."""
_CONDITIONS = frozenset({"far", "long", "much"})
_NEAR = 60


def _so_as(text: str) -> Iterator[Hit]:
    for match in _NOT_SO_AS.finditer(text):
        if match["how"] not in _UNLIKE and can_be(match["how"]) & {"ADJ", "ADV"}:
            span = Span(match.start("so"), match.end())
            yield _hit(span, (f"as {match['how']}{match['what']} as",), MARGIN_OF_PAIR)
    for match in _SO_AS.finditer(text):
        if match["how"] in _CONDITIONS and match["as"] == "as":
            continue  # “so far as he is aware”
        if match["as"] == "as" and _DENYING.search(text, max(match.start() - _NEAR, 0), match.start()):
            continue  # “nothing so stimulating as a walk”
        yield _hit(Span(*match.span()), (f"as {match['how']}{match['what']} as",))
    for match in _SO_LIKE.finditer(text):
        yield _hit(Span(match.start("so"), match.end()), (f"as {match['how']} as",))
    for match in _TIMES.finditer(text):
        how = match["how"]
        if (how in _AMOUNTS or can_be(how) & {"ADJ", "ADV"}) and how not in _NO_DEGREE:
            yield _hit(Span(*match.span("so")), ("as",))


def _always(text: str) -> Iterator[Hit]:
    for match in _ALWAYS.finditer(text):
        how = match["how"]
        yield _hit(Span(*match.span()), (f"{how} and {how}", f"increasingly {how}", f"ever {how}"))


def _always_more(text: str) -> Iterator[Hit]:
    """“Always more farmers give up”: nothing else begins so."""
    for match in _ALWAYS_MORE.finditer(text):
        span, how = Span(match.start(), match.end("how")), match["how"]
        yield Hit(span, repair=Edit(span, f"{how.capitalize()} and {how}"))


def _the_more(text: str) -> Iterator[Hit]:
    for match in _SO_MORE.finditer(text):
        if match["so"] != ", the " and _may_be_graded(match["more"]) and _may_be_graded(match["graded"]):
            span = Span(match.start("so"), match.end("graded"))
            yield _hit(span, (f", the {match['graded']}",), MARGIN_OF_PROOF)


def _the_more_verb(text: str) -> Iterator[Hit]:
    for match in _THE_MORE_VERB.finditer(text):
        if _may_be_graded(match["more"].split()[0]):
            span = Span(match.start("verb"), match.end("subject"))
            yield Hit(span, repair=Edit(span, f"{match['subject']} {match['verb']}"))


def _more_behind_verb(text: str) -> Iterator[Hit]:
    for match in _MORE_BEHIND_VERB.finditer(text):
        span = Span(match.start("verb"), match.end("more"))
        yield Hit(span, repair=Edit(span, f"{match['more']} {match['verb']}"))


def _ever(text: str) -> Iterator[Hit]:
    for match in _EVER.finditer(text):
        span = Span(*match.span("ever"))
        yield Hit(span, repair=Edit(span, "The"))


def _what_for(text: str) -> Iterator[Hit]:
    for match in _WHAT_FOR.finditer(text):
        span = Span(*match.span())
        if match["asks"] is not None:
            yield Hit(span, repair=Edit(span, f"{match['what']} kind of"))
        else:
            yield _hit(span, tuple(f"{match['what']} {other}" for other in (match["a"], "kind of", "sort of")))


def _same(text: str) -> Iterator[Hit]:
    for match in _SAME.finditer(text):
        yield _hit(Span(*match.span("as")), ("as",))


def _similar(text: str) -> Iterator[Hit]:
    for match in _SIMILAR.finditer(text):
        yield _hit(Span(*match.span("as")), ("to",))


def _the_most(text: str) -> Iterator[Hit]:
    for match in _MOST_OF.finditer(text):
        most = match["most"] if match["the"] == "the" else match["most"].capitalize()
        yield _hit(Span(match.start("the"), match.end("most")), (most,))


def _most_people(text: str) -> Iterator[Hit]:
    """“The most Germans are in favour of it”."""
    for match in _MOST_PEOPLE.finditer(text):
        span = Span(match.start("the"), match.end("most"))
        yield _hit(span, ("Most" if match["the"] == "The" else "most",), MARGIN_OF_PEOPLE)


def _ends_in_er(token: str) -> bool:
    return token.endswith("er")


def _any(words: str) -> frozenset[str]:
    return frozenset(words.split())


_THE = frozenset({"the"})
_THE_GRADED = (Bigram(_THE, _any("more less")), Bigram(_THE, _is_degree, by_second=True))
_INCREASING = _any("ever always")
_ROLES = _any(
    "work works worked working serves served serving employed hired elected appointed trained engaged known career job "
    "jobs"
)
_AS_BENCHMARK = (
    Together(
        Bigram(
            _any("as like then"),
            ABOVE_ONE | _any("about around almost only a an many several 0 1 2 3 4 5 6 7 8 9"),
        ),
        _any("ago before earlier previously"),
    ),
    Together(
        Bigram(_any("as like then"), _THE),
        Bigram(_THE, _any("year month week day season")),
        _any("before"),
    ),
    Bigram(
        _any("as like then"),
        _any("last in on at during under before first originally initially previously"),
    ),
)
"""What a time or a place begins with, and what tells that the time is over."""
_RULES = (
    Rule.of_text(_than_before, *_AS_BENCHMARK),
    Rule.of_text(_as_many_like, Together(_any("as so"), _any("like"))),
    Rule(_than_role, Bigram(_ROLES, _any("than"), by_second=True)),
    Rule.of_text(_than, doubts=_any("as like then")),
    Rule.of_text(_as, doubts=Together(_any("as"), _any("like how than"))),
    Rule.of_text(_so_as, doubts=_any("so")),
    Rule.of_text(_as_never, Together(_any("so"), Bigram(_any("as"), _any("never")))),
    Rule.of_text(_as_more, Bigram(_any("as"), _any("more less"))),
    Rule.of_text(_so_than, Together(_any("so as"), _any("than"))),
    Rule.of_text(_always, doubts=_any("always")),
    Rule.of_text(_always_more, Bigram(_any("always"), _any("more fewer"))),
    Rule.of_text(_the_more, doubts=Together(_THE, _any("more less fewer so all as then even"))),
    Rule.of_text(_the_more_verb, *_THE_GRADED),
    Rule.of_text(_more_behind_verb, *_THE_GRADED),
    Rule.of_text(_ever, Bigram(_INCREASING, _any("more less")), Bigram(_INCREASING, _ends_in_er)),
    Rule.of_text(_what_for, doubts=Bigram(_any("what"), _any("for"))),
    Rule.of_text(_same, doubts=_any("same")),
    Rule.of_text(_similar, doubts=Bigram(_any("similar similarly identical equal"), _any("as like"))),
    Rule.of_text(_the_most, doubts=Bigram(_THE, _any("most"))),
    Rule.of_text(_most_people, doubts=Bigram(_THE, _any("most"))),
)
_UNLIKE = frozenset("much unlike very".split())
_AMOUNTS = frozenset("many much few little".split())
_NO_DEGREE = frozenset("far that as to other otherwise elsewhere long soon else rather".split())
_GRADED = frozenset("more less fewer better worse rather other another else different differently".split())


@cache
def _may_be_graded(word: str) -> bool:
    return word in _GRADED or _is_degree(word)


def _hit(span: Span, texts: tuple[str, ...], margin: float = MARGIN) -> Hit:
    return Hit(span, contrast=Contrast(tuple(Edit(span, text) for text in texts), margin=margin))
