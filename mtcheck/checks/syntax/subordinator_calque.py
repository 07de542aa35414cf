"""A preposition and *that*, where English has another conjunction or *-ing*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtcheck.analysis.finiteness import is_finite, may_be_finite
from mtcheck.analysis.morphology import FINITE, can_be, inflected, is_plural, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    BE,
    DETERMINERS,
    MODALS,
    NOMINATIVES,
    OBJECT_OF,
    PRONOUNS,
    QUANTIFIERS,
    REPORTING,
)
from mtcheck.languages.english_numbers import ABOVE_ONE
from mtcheck.languages.patterns import BEGINNING, lazy_regex, one_of
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import has_comma
from mtcheck.report import Severity

__all__ = ["SubordinatorCalque"]

_OPENS = r"(?:^|(?<=[.!?”\"“]\s)|(?<=[“\"]))"
_JOINT = lazy_regex(
    rf"(?:(?P<opens>{_OPENS})|(?<=[\w,]\s))(?P<joint>(?i:without|through|thereby|instead)),?\sthat\s"
    r"(?P<rest>[\w’-]+(?:\s[\w’-]+){1,7})(?P<closing>[,.;:!?]?)"
)
_OPENS_SUBJECT = DETERMINERS | PRONOUNS | QUANTIFIERS | {"there", "one"}
_FALSE = lazy_regex(
    r"\b(?P<joint>[Bb]ecause|[Aa]lthough|[Uu]ntil|[Tt]hough|[Ww]hile|[Ww]hereas|[Uu]nless|[Dd]espite)\sthat\s"
    r"(?=(?:the|an|he|she|they|we|his|their|its|these|those|nobody|everyone)\s)"
)
_JOINED = lazy_regex(r"\b(?:and|but|or)\s$")
_JOINTS = frozenset("without through thereby instead".split())
_FALSE_WORDS = frozenset("because although until though while whereas unless despite".split())
_INSTEAD = {"despite": "although", "Despite": "Although"}
_BY_THAT = lazy_regex(
    rf"(?:(?P<opens>{_OPENS}By)|(?<=[a-z]\s)by)\sthat\s"
    r"(?P<rest>(?:he|she|it|they|we|the\s[a-z]+|(?:his|her|their)\s[a-z]+)\s[a-z’-]+)(?=[^.!?,]{0,160}(?P<comma>,)?)"
)
_MEANING = frozenset(
    "mean means meant imply implies implied refer refers referred intend intends intended say says said".split()
)
"""Verbs of which *by that* may be part: “By that he means the tunnel”."""
_IT_THAT = lazy_regex(
    r"(?P<before>\b[a-z]+\s)(?P<on>on|about|over|against|from|of|with|for|at|to|in|by|before)\sit(?P<comma>,?)\sthat\s"
    r"(?=(?:the|an?|he|she|they|we|his|her|their|its|it|there|more|all|no|nobody|everyone|people|[A-Z][a-z]+)\s)"
)
_BEFORE_THAT = lazy_regex(r"it,?\sthat\s")
_IN_THAT = lazy_regex(r"(?<=[a-z0-9])(?P<joint>,\sin\sthat)\s(?:he|she|it|they|we|one)\s(?P<verb>[a-z]+)\b")
"""“They got in, in that they cut a hole” (*indem*)."""
_STATES = frozenset(
    """
    is was are were has had have did does do can could will would may might must should shall seem seems seemed lack
    lacks lacked differ differs differed contain contains contained need needs needed share shares shared resemble
    resembles resembled feel feels felt know knows knew want wants wanted become became becomes remain remains
    remained include includes included represent represents represented mean means meant require requires required
    """.split()
)
_LIKENESS = BE | frozenset("differ differs differed resemble resembles resembled matter matters mattered".split())
"""Verbs in which things agree or differ: “They are alike, in that both lack a roof”."""
_THEREWITH = lazy_regex(
    rf"(?:{_OPENS}(?P<opens>T)|(?<=,\s)t)(?:herewith|hereto|herefor)\s(?=(?:the|an?|his|her|its|their|it|he|she|they|we|there|"
    r"[a-z]+s|comes?|belongs?|is|are|was|were)\s)"
)
_THEREWITH_WORDS = frozenset("therewith thereto therefor".split())
_WHO = persons() | frozenset("police firefighters team teams crew fans players people children".split())
_DURING = lazy_regex(
    r"\b(?P<during>[Dd]uring)\s(?:(?P<pronoun>he|she|they|we)\s(?=[a-z])"
    rf"|(?:(?:the|an?|his|her|its|their|our|two|three|four|five|several|many|some|\d+)\s)?(?P<how>(?:[a-z-]+\s)?){one_of(_WHO)}\s"
    r"(?:(?:still|also|already|only|just|themselves)\s)?(?P<verb>[a-z]+)(?=\s|[.,;]))"
)
"""“During firefighters were still searching the roof” (*während*): nothing lasts as long as a person."""
_DURING_STILL = lazy_regex(
    rf"{_OPENS}(?P<during>During)\s(?:the|an?|his|her|its|their|our)\s[a-z-]+\s(?:is|are|was|were)\s(?:still|just|currently|being)\s[^.,;:!?]{{3,100}},\s"
)
"""“During the talks were still going on, fighting broke out.”"""
_CONDITIONAL = frozenset("would could might will can should may".split())
"""What “without that” is followed by where *that* is a pronoun: “without that it would fail”."""
_HAVE_IT = frozenset("see sees saw seen seeing look looks looked rely relies relied relying count counts doubt".split())
"""Words that have such an *it* in English: “see to it that”, “no doubt about it that”."""
_HAVE_THROUGH = frozenset(
    """
    go goes went gone going get gets got live lives lived living put puts run come comes came pass passed is was
    """.split()
)
"""Verbs of which *through* may be the particle: “all she went through that he never saw”."""

_DURING_WORDS = frozenset({"during"})
_NUMBERS = ABOVE_ONE


class SubordinatorCalque(Check):
    id = "subordinator-calque"
    category = "fluency/grammar/function-word"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Bigram(_JOINTS | _FALSE_WORDS | {"by"}, frozenset({"that"})),
        Bigram(lazy_regex(",$"), frozenset({"that"})),
        Bigram(frozenset({"it"}), frozenset({"that"})),
        Bigram(frozenset({"with"}), frozenset({"it", "that"})),
        Bigram(frozenset({"there"}), frozenset("the his her their its he she they it".split())),
        _THEREWITH_WORDS,
        Together(_DURING_WORDS, _WHO),
        Together(_DURING_WORDS, frozenset("still just currently being".split())),
        Bigram(_DURING_WORDS, frozenset("he she they we".split())),
    )
    doubts = Together(Bigram(has_comma, frozenset({"in"})), Bigram(frozenset({"in"}), frozenset({"that"})))
    message = "English has no clause with “that” here"
    explanation = """
Finds the conjunctions that German makes of a preposition and *dass*, in English words: "without that anyone noticed"
(*ohne dass*), "Instead that the city pays" (*statt dass*), "through that he forged signatures" (*dadurch, dass*), "got
in, in that they cut a hole" (*indem*), "hopes on it, that" (*darauf, dass*), "until that the doctor came" (*bis dass*),
"with it the tortoises can reach the pond" and
"therewith" (*damit*), "during she slept" (*während*). English has an *-ing* form behind the preposition, or the
conjunction without "that".
"""
    examples = (
        bad(
            "The burglars took the safe ⟦without that⟧ the neighbours noticed anything.",
            repair="The burglars took the safe without the neighbours noticing anything.",
        ),
        bad(
            "⟦Instead that⟧ the club buys players, it trains its own.",
            repair="Instead of the club buying players, it trains its own.",
        ),
        bad(
            "She saved the money ⟦through that⟧ she cycled to work.",
            repair="She saved the money by cycling to work.",
        ),
        bad(
            "The residents complain ⟦about it, that⟧ the buses come too late.",
            repair="The residents complain that the buses come too late.",
        ),
        bad("⟦Despite that⟧ she was ill, she sang.", repair="Although she was ill, she sang."),
        bad("The farm saves water ⟦by that⟧ it grows rye."),
        bad(
            "The zoo has built a ramp ⟦with it⟧ the two tortoises can reach the pond.",
            repair="The zoo has built a ramp so that the two tortoises can reach the pond.",
        ),
        bad(
            "The club has raised its fence ⟦with it⟧ no more balls land in the garden.",
            repair="The club has raised its fence so that no more balls land in the garden.",
        ),
        bad(
            "The street was narrowed to a lane, ⟦with it⟧ drivers slow down in good time.",
            repair="The street was narrowed to a lane, so that drivers slow down in good time.",
        ),
        bad(
            "⟦With it⟧ the ferry can sail all winter, the harbour needs a heated slipway.",
            repair="So that the ferry can sail all winter, the harbour needs a heated slipway.",
        ),
        good("The grant runs out in May, and without that the theatre cannot pay its actors."),
        good("With it the firm can grow at last, the chairman says. With that the town could live, and people did."),
        bad(
            "⟦There⟧ the driver had no licence, officers confiscated the keys.",
            repair="As the driver had no licence, officers confiscated the keys.",
        ),
        good("There the driver had no licence, of course. There the road was closed, and officers turned cars back."),
        good("The flood took with it the bridge, and with it the hopes of all who would cross; deal with it we must."),
        good("Despite that, she sang, despite that old cold; by that he means the song, and by that time it was over."),
        bad(
            "⟦During⟧ the neighbours were sleeping, thieves emptied the shed.",
            repair="While the neighbours were sleeping, thieves emptied the shed.",
        ),
        bad(
            "The lights went out ⟦during⟧ she was speaking.",
            repair="The lights went out while she was speaking.",
        ),
        good("During questioning he is said to have wept; during police searches she slept."),
        good("During the show fans were singing; a man shot during a protest by students was freed."),
        good("Rainfall during the season is low. A man arrested during a row with police was fined."),
        bad("The team waited ⟦until that⟧ the rain stopped.", repair="The team waited until the rain stopped."),
        bad("⟦Therewith⟧ the children can cross safely, a light was installed."),
        bad(
            "The boy broke the record, ⟦in that he swam⟧ the lake in under an hour.",
            repair="The boy broke the record, by swimming the lake in under an hour.",
        ),
        good(
            "The two plans are alike, in that they lack a roof. The ruling broke new ground, in that it freed slaves."
        ),
        good("He did without that the whole winter, went through that the year before and lives by that."),
        good(
            "The mayor argued instead that the law had to see to it that the rich paid, and no doubt about it that won."
        ),
        good("All that she went through that he never saw was in the book, and without that it would be thin."),
        good("Without that the deal would fail, he said; because that was the plan, he waited until that evening."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text, words = passage.text, context.words(passage)
        if "that" in words:
            yield from _with_that(text, words, judged=context.judged)
        if "there" in words:
            yield from _there(text)
        if "during" in words:
            yield from _during(text)
        if "with" in words and "it" in words:
            for match in _WITH_IT.finditer(text):
                yield from _with_it(match)
        if "with" in words:
            yield from _so_that(text)
        if not _THEREWITH_WORDS.isdisjoint(words):
            for match in _THEREWITH.finditer(text):
                yield Hit(Span(match.start(), match.end() - 1))


def _during(text: str) -> Iterator[Hit]:
    found = set()
    for match in _DURING.finditer(text):
        verb = match["verb"]
        how = (match["how"] or "").strip()
        plain = not how or how in _NUMBERS or can_be(how) == {"ADJ"}  # “during the show fans were singing”
        if match["pronoun"] or (plain and is_finite(verb) and not verb.endswith("ing")):
            found.add(match.start())
    found.update(match.start("during") for match in _DURING_STILL.finditer(text))
    for start in sorted(found):
        span = Span(start, start + len("during"))
        yield Hit(span, repair=Edit(span, "While" if text[start] == "D" else "while"))


def _with_that(text: str, words: frozenset[str], *, judged: bool) -> Iterator[Hit]:
    for match in () if _JOINTS.isdisjoint(words) else _JOINT.finditer(text):
        if hit := _joint(match):
            yield hit
    for match in () if _FALSE_WORDS.isdisjoint(words) else _FALSE.finditer(text):
        span = Span(match.start(), match.end() - 1)
        yield Hit(span, repair=Edit(span, _INSTEAD.get(match["joint"], match["joint"])))
    for match in _BY_THAT.finditer(text) if "by" in words else ():
        if hit := _by_that(match):
            yield hit
    if "it" in words and _BEFORE_THAT.search(text):
        for match in _IT_THAT.finditer(text):
            if hit := _correlate(match):
                yield hit
    if judged and "in" in words:
        for match in _IN_THAT.finditer(text):
            yield from _in_that(match)


_WITH_IT = lazy_regex(
    r"(?P<before>\b[a-z’'-]+)\s(?P<joint>with\sit)\s(?:(?:the|his|her|its|their|all|everyone|nobody|no\sone|people|visitors|children|they|he|she|we|[a-z]{4,}s)\s"
    r"(?:(?!that\b|who\b|which\b|to\b|of\b|and\b)[a-z-]+\s){0,4}?(?:can|could|will|would|may|might|must|does\snot|do\snot|don[’']t|doesn[’']t)"
    r"|no\s(?:more|longer|further)\s(?P<subject>[a-z]+s)\s(?P<verb>[a-z]+))\b"
    r"|[a-z],\s(?P<so>with\sit)\s(?P<many>[a-z]{3,}s)\s(?P<do>[a-z]+)\s(?=(?:the|their|down|up|out|in|on|at|more|less|better|safely|[a-z]+ly)\b)"
)
"""“Built a ramp with it the tortoises can reach the pond” (*damit*)."""
_HAVE_WITH = frozenset(
    """
    bring brings brought bringing carry carries carried carrying take takes took taken taking come comes came coming go
    goes went gone going do does did done doing deal deals dealt dealing live lives lived living cope copes coped along
    and or but so that what which all nothing anything everything something wrong agree agrees agreed
    """.split()
)


_MAIN = (
    r"(?P<main>(?:the\s|his\s|her\s|their\s|its\s|a\s|an\s|he\s|she\s|they\s|it\s|we\s|[a-z]+s\s)"
    r"[^.!?“”\"\n]{4,200}[.!?])"
)
"""The main clause behind a subordinate one."""
_THERE = lazy_regex(
    rf"{BEGINNING}(?P<there>There)\s(?P<subject>(?:the|his|her|their|its|he|she|they|it)\s(?:[a-z’-]+\s){{0,4}}?)"
    r"(?P<verb>had|has|was|were|is|are|could|did|would)\s(?P<rest>[^.,;:!?“”\"\n]{6,120}),\s" + _MAIN
)
"""“There the driver had no licence, officers confiscated the keys”: *da*, for *as*."""


def _there(text: str) -> Iterator[Hit]:
    for match in _THERE.finditer(text):
        words = match["main"].lower().split()
        verb = _verb_of_main(words)
        if verb is None or words[0] in ("which", "where", "whose") or words[verb] in ("said", "says"):
            continue
        span = Span(*match.span("there"))
        yield Hit(span, repair=Edit(span, "As"))


def _verb_of_main(words: Sequence[str], besides: frozenset[str] = frozenset()) -> int | None:
    """The place of the verb of a main clause, near its beginning and with nothing before it that joins another."""
    near = range(1, min(len(words), _NEAR_BEGINNING))
    verb = next((place for place in near if words[place] in besides or may_be_finite(words, place)), None)
    return None if verb is None or not _JOINING.isdisjoint(words[:verb]) else verb


_NEAR_BEGINNING = 8
_JOINING = frozenset("and but or that who which".split())
_SO_THAT = lazy_regex(
    rf"{BEGINNING}(?P<with>With\s(?:it|that))\s(?P<subject>(?:the|his|her|their|its|he|she|they|no|all|more)\s(?:[a-z’-]+\s){{0,4}}?)"
    r"(?:can|could|may|might|does\snot|do\snot|did\snot|doesn[’']t|don[’']t|will\snot|won[’']t)\s(?P<rest>[^.,;:!?“”\"\n]{4,120}),\s"
    + _MAIN
)
"""“With it the trains can run every ten minutes, the line needs a second track”: *damit*, for *so that*."""


def _so_that(text: str) -> Iterator[Hit]:
    for match in _SO_THAT.finditer(text):
        words = match["main"].lower().split()
        verb = _verb_of_main(words, _NEEDING)
        if verb is None or not REPORTING.isdisjoint(verb_lemmas(words[verb].strip(".,"))):
            continue
        span = Span(*match.span("with"))
        yield Hit(span, repair=Edit(span, "So that"))


_NEEDING = frozenset("needs need filled works work plans plan".split())


def _with_it(match: re.Match[str]) -> Iterator[Hit]:
    if match["so"]:
        if is_plural(match["many"]) and "VBP" in verb_tags(match["do"]):
            span = Span(*match.span("so"))
            yield Hit(span, repair=Edit(span, "so that"))
        return
    plain = match["verb"] is None or "VB" in verb_tags(match["verb"])
    if match["before"].lower() not in _HAVE_WITH and plain:
        span = Span(*match.span("joint"))
        yield Hit(span, repair=Edit(span, "so that"))


def _in_that(match: re.Match[str]) -> Iterator[Hit]:
    verb = match["verb"]
    before = match.string[max(match.start() - _REACH, 0) : match.start()].lower().rpartition(". ")[2].split()
    if verb in _STATES or verb_tags(verb).isdisjoint(FINITE) or not _LIKENESS.isdisjoint(before):
        return
    edits = tuple(
        Edit(Span(*match.span()), f"{comma} by {inflected(lemma, 'VBG')}")
        for lemma in verb_lemmas(verb)
        for comma in ("", ",")
    )
    if edits:
        yield Hit(Span(match.start() + 2, match.end()), contrast=Contrast(edits, margin=MARGIN))


MARGIN = -6.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


def _by_that(match: re.Match[str]) -> Hit | None:
    """“By that he lied, he lost her”, “saves money by that it switches off the lamps”."""
    rest = match["rest"].lower().split()
    if not _MEANING.isdisjoint(rest) or verb_tags(rest[-1]).isdisjoint(FINITE):
        return None
    if match["opens"] is None and rest[0] not in PRONOUNS:
        return None
    if match["opens"] is not None and match["comma"] is None:
        return None
    begin = match.start() if match["opens"] is None else match.end("opens") - len("By")
    return Hit(Span(begin, match.start("rest") - 1))


def _joint(match: re.Match[str]) -> Hit | None:
    """“Without that anyone noticed”, “Instead that the city pays, it …”, “through that he forged”."""
    joint, rest = match["joint"].lower(), match["rest"].split()
    words = tuple(word.lower() for word in rest)
    opens = match["opens"] is not None
    known = words[0] in _OPENS_SUBJECT or rest[0][0].isupper() or is_plural(words[0])
    if joint != "through" and not _CONDITIONAL.isdisjoint(words):
        return None
    verb = next((i for i in range(1, len(words)) if may_be_finite(words, i)), None)
    if verb is None and (opens or words[0] in NOMINATIVES):
        first = 1 if words[0] in PRONOUNS else 2
        verb = next((i for i in range(first, len(words)) if verb_tags(words[i]) & FINITE), None)
    if verb is None or not (known or (verb == 1 and joint == "without" and can_be(words[0]) == {"NOUN"})):
        return None
    if not opens and _JOINED.search(match.string, max(match.start() - 5, 0), match.start()):
        return None  # “and without that the theatre cannot pay its actors”
    if joint == "instead" and not opens:
        return None  # “he said instead that the city pays”
    if opens and joint != "thereby" and "," not in match.string[match.end("joint") + 5 : match.end() + _REACH]:
        return None
    if joint == "through":
        before = match.string[max(match.start() - _REACH, 0) : match.start()].rsplit(None, 1)[-1:]
        if not (opens or words[0] in PRONOUNS) or not _HAVE_THROUGH.isdisjoint(word.lower() for word in before):
            return None
    start = match.start("joint")
    behind = match.start("rest")
    end = behind + len(" ".join(rest[: verb + 1]))
    return Hit(Span(start, behind - 1), repair=_repair(match, rest, verb, Span(start, end)))


_REACH = 120


def _repair(match: re.Match[str], rest: list[str], verb: int, span: Span) -> Edit | None:
    lemma = next(iter(verb_lemmas(rest[verb])), None)
    if lemma is None or rest[verb] in MODALS:
        return None
    doing = inflected(lemma, "VBG")
    subject = " ".join(OBJECT_OF.get(word.lower(), word) for word in rest[:verb])
    joint = {"through": "by", "thereby": "by", "instead": "instead of"}.get(match["joint"].lower(), match["joint"])
    if joint == "by":
        subject = "" if rest[0].lower() in PRONOUNS else subject
    text = " ".join(filter(None, (joint, subject, doing)))
    return Edit(span, text[0].upper() + text[1:] if match["joint"][0].isupper() else text)


def _correlate(match: re.Match[str]) -> Hit | None:
    """“Complain about it, that the buses come late”."""
    before = match["before"].strip()
    if before in _HAVE_IT or (not match["comma"] and match["on"] not in ("about", "over", "against")):
        return None
    span = Span(match.start("on"), match.end() - 1)
    return Hit(span, repair=Edit(Span(span.start, span.end), "that"))
