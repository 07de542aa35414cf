"""The present perfect beside a time that is over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice, pairwise

from mtcheck.analysis.complements import takes_bare_clause
from mtcheck.analysis.morphology import can_be, inflected, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Context, Contrast, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.syntax.tenses.perfects import (
    ACTS,
    ADVERB,
    AMOUNT,
    ATTRIBUTE,
    BEHIND,
    DATED,
    HAVE_FORMS,
    HAVE_OR_SHORT,
    HAVE_WORDS,
    NAMED_YEAR,
    NO_MAIN_VERB,
    NOT_YET,
    PAST_TIME,
    PAST_WORDS,
    START,
    UNIT,
    before,
    behind_modal,
    is_participle,
    is_plain_subject,
    past_instead,
)
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.english_grammar import HAVE, MODALS, PHRASE_OPENERS
from mtcheck.languages.english_numbers import BELOW_HUNDRED
from mtcheck.report import Severity

__all__ = ["TenseWithTime"]

_BETWEEN = re.compile(rf"\b{HAVE_OR_SHORT}\s(?P<time>{PAST_TIME})\s(?P<adverb>{ADVERB})(?P<verb>[a-z]+)\b")
_BEFORE = re.compile(
    rf"{START}(?i:(?P<time>{PAST_TIME}))"
    r"(?:\s(?:of|in|at|by|to|after|for)\s[\w’' -]{2,30})?,?\s"
    rf"(?P<subject>(?:[\w’'-]+\s){{1,8}}?){HAVE_OR_SHORT}\s(?P<adverb>{ADVERB})(?P<verb>[a-z]+)\b"
)
_WHEN = re.compile(
    rf"\b(?:[Ww]hen|[Aa]s\ssoon\sas|[Uu]ntil|[Bb]efore)\s(?P<subject>(?:[\w’'-]+\s){{1,6}}?){HAVE_OR_SHORT}\s(?P<adverb>{ADVERB})(?P<verb>[a-z]+)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|went|came|took|became|began|stood|found|saw|fell|left|broke|rang|\w{3,}ed)\b"
)
_AFTER_WHEN = re.compile(
    rf"\b(?:When|As)\s[^,.;:]{{5,80}},\s(?P<subject>(?:[\w’'-]+\s){{1,6}}?){HAVE_OR_SHORT}\s(?P<adverb>{ADVERB})(?P<verb>[a-z]+)\b"
)
_BE_DONE = re.compile(r"been\s(?:\w+ly\s)?\w+")
_LOOSE = re.compile(
    r"\b(?:of|on|in|at|with|for|about|by|to|from|over|after|against|who|made|held)\b|\w{3,}(?:ed|ing)\b"
)
"""What the time may belong to in place of the verb: “remarks he made last week”."""
_TO_COME = re.compile(
    rf"{START}(?i:tomorrow(?:\s(?:morning|afternoon|evening|night))?|next\s(?:week|weekend|month|year|spring|summer|autumn|"
    rf"winter|{ANY_WEEKDAY}|{ANY_MONTH})|in\sthe\s(?:coming|next\sfew)\s\w+|from\s(?:tomorrow|next\s\w+)(?:\son)?),?\s"
)
"""“Next Saturday, the choir sang Haydn.”"""
_TO_COME_BEHIND = re.compile(
    rf"(?<=\s)(?:tomorrow(?:\s(?:morning|afternoon|evening))?|next\s(?:week|month|year|{ANY_WEEKDAY}))(?=[.,;]|$)"
)
_GONE = re.compile(
    rf"{START}(?i:yesterday(?:\s(?:morning|afternoon|evening))?|last\s(?:night|week|weekend|month|year|spring|summer|autumn|"
    rf"winter|{ANY_WEEKDAY}|{ANY_MONTH})|{AMOUNT}\s{UNIT}\sago|(?P<year>{NAMED_YEAR})),?\s"
)
"""“Last year, the airport counts nine million passengers.”"""
_GONE_BEHIND = re.compile(
    rf"(?<=\s)(?:yesterday(?:\s(?:morning|afternoon|evening))?|last\s(?:night|week|month|{ANY_WEEKDAY})|{AMOUNT}\s{UNIT}\sago)(?=[.;]|$)"
)
_BY_THE_TIME = re.compile(r"\bBy\sthe\stime\s(?P<first>[^,.;]{5,90}),\s")
_WORD = re.compile(r"[\w’'-]+|[^\w\s]")
_LONGEST_SUBJECT = 10
_HAS = re.compile(r"(?:ha(?:s|ve)|['’](?:s|ve))\s")
_FRAME_WORDS = frozenset("yesterday last ago tomorrow next coming time".split())
_JOINTS = frozenset("when as until before".split())
_COMPARED = re.compile(r"\b(?:than|with|to|from|since|until|on|of|the|over|by|for|before|between|like|as)$")
_PARTICIPLE = re.compile(r"^\s\w+(?:ed|en|ound|old|ost|ut|aken|ought|aught|ade)\b")
_FIRST = re.compile(r"\sfor\sthe\s(?:first|second|third|last)\stime\b")
_MEASURE = re.compile(
    r"^(?:\s(?:back|again|sharply|slightly|further))?\s(?:by|to)\s(?:(?:about|around|almost|nearly|over|exactly|only|just|more\sthan|less\sthan)\s)?"
    rf"(?:an?|{BELOW_HUNDRED}|half|€?\$?£?\d[\d.,]*%?)(?:\s[a-z]+){{0,3}}$"
)
"""By how much something has risen or fallen, or to what: no noun for a time to belong to."""
_COMPARING = re.compile(r"\b(?:from|than|compared|after|since|against|with|on|in|for)\b")
_AGENT = re.compile(r"^(?:\s(?:over|up|out|down|off))?\sby(?:\s[\w’'-]+){1,6}$")
_SHORT = frozenset({"", "out", "off", "up", "down", "away", "in"})
_PRONOUNS = frozenset("it him her them".split())
_LATELY = re.compile(r"(?:already )?in 20[12]\d")
"""Times that may not be over yet when the text is written."""
_PLANS = re.compile(r"\b(?:to|that|for|who|which|will|would|until|from|by|of|is|are|be|has|have|and|but)\b|[,;:–—]")
_LATER = re.compile(
    rf"\b{HAVE_OR_SHORT}\s(?P<adverb>{ADVERB})(?P<verb>[a-z]+)\b(?P<between>(?:\s(?!since\b|that\b|who\b|which\b|after\b|and\b|what\b|"
    r"to\b|on\b|until\b|for\b|but\b|or\b|will\b|would\b|is\b|was\b|are\b|were\b|if\b|when\b)[\w’'-]+){0,6}?)\s"
    r"(?P<time>(?:shortly|soon|immediately)\s(?:afterwards?|thereafter)|(?:moments|seconds|minutes|hours)\slater"
    rf"|(?:a|an|{BELOW_HUNDRED}|a\sfew|several|half\san|\d+)\s(?:seconds?|minutes?|hours?|days?)\slater"
    r"|(?:the|on\sthe|that)\s(?:(?:next|following|very\snext)\s(?:day|morning|evening|afternoon)|same\s(?:evening|night|day)))"
    r"(?!\sthan|[’'-]|\s[a-z]+s\b)(?=[.,;”]|\s(?:in|at|of|from|by|with|after|when|while|because|near|on|during|as|to|and|but)\b)"
)
"""“Has tipped over an hour later”: a time that is told from another."""
_CHOSEN = frozenset(
    "had made chosen picked set moved named declared spent called dreaded forgotten enjoyed survived seen planned "
    "reserved used taken missed filled booked postponed scheduled fixed proposed announced found been reunited rescued "
    "returned".split()
)
"""Verbs of which a day may be the object, or which news has with a time that has passed until then."""
_AFTER = re.compile(
    rf"(?P<main>[^,.;:!?“”\"]{{8,120}}?),?\s(?P<joint>after|as\ssoon\sas)\s(?![a-z]+ing\s)(?P<subject>(?:[\w’'-]+\s){{1,6}}?)(?P<have>has|have)\s"
    rf"(?P<adverb>{ADVERB})(?P<verb>[a-z]+)\b(?P<rest>[^.;:!?“”\"]*)"
)
"""“Shares fell after the board has cut its outlook.”"""
_RELATIVE = re.compile(r"\b(?:who|which|that)\s[^,]*$")
_JOINT = re.compile(r"(?:[Aa]fter|as\ssoon\sas)\s(?:[\w’'-]+\s){1,6}?(?:has|have)\s")
"""What stands wherever that or the next matches, and is found faster."""
_AFTER_FIRST = re.compile(
    rf"{START}After\s(?![a-z]+ing\s)(?P<subject>(?:[\w’'-]+\s){{1,6}}?)(?P<have>has|have)\s(?P<adverb>{ADVERB})(?P<verb>[a-z]+)\b[^.,;:!?“”\"]*,\s"
    r"(?P<rest>[^.,;:!?“”\"]+)"
)
_NO_REPORT = re.compile(
    r"\b(?:will|would|can|could|should|may|might|must|shall|that|if|not|never|only|until|plans?|planned|promised|expected|said|"
    r"says|told|agreed|agrees|supposed|meant|intended|due|set|allowed|required|able|likely|is|are|has|have|does|do|always|"
    r"usually|often|sometimes)\b"
)
"""Words with which a perfect may stand behind a past: “said he would go after it has ended”."""


MARGIN_OF_FUTURE = 0.0
MARGIN_OF_FRAME = -2.0
MARGIN_OF_GONE = 1.0
MARGIN_OF_GONE_BEHIND = 1.0
MARGIN_OF_YEAR = 3.5
MARGIN_OF_PLUPERFECT = 1.0
MARGIN_OF_NESTED = -5.0
MARGIN_OF_PROOF = -9.0
MARGIN_OF_MEASURE = -14.0
MARGIN_OF_DOUBT = -3.0
MARGIN_OF_MONTH = 2.0
MARGIN_OF_AS = 5.0
"""Nats, benchmarks/calibration/syntax_margins.py: a dropped *has* is charged more than it is worth, and a past time
right beside the perfect is nearly proof."""


class TenseWithTime(RuledCheck):
    id = "tense-with-time"
    category = "fluency/grammar/tense"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    message = "the tense does not go with the time named"
    explanation = """
Finds the present perfect beside a time that is over: "has died in 2019", "has yesterday announced". German uses its
perfect for any past; English says "died in 2019". The rule alone is sure of what is done once, in a year long past
("has won the prize in 1998"), of a perfect told from another time ("has tipped over an hour later") and of one before
a past ("fell after the board has cut"). Where the time may belong to something else in the sentence, the language
model must not mind the past tense. Also a past beside a time to come ("Next week the choir sang"), a present beside a
past ("Last year the airport counts"), and what is no pluperfect behind *by the time*.
"""
    examples = (
        bad("The painter ⟦has died⟧ yesterday in Rome.", repair="The painter died yesterday in Rome."),
        bad(
            "Next month, the committee ⟦presented⟧ its report on the crash.",
            repair="Next month, the committee will present its report on the crash.",
        ),
        bad("The town ⟦has sold⟧ its mill in 1998 to a baker.", repair="The town sold its mill in 1998 to a baker."),
        bad("The boat ⟦has capsized⟧ an hour later.", repair="The boat capsized an hour later."),
        bad(
            "Prices fell sharply after the mine ⟦has reopened⟧ on Monday.",
            repair="Prices fell sharply after the mine had reopened on Monday.",
        ),
        bad(
            "After the rain ⟦has stopped⟧, the players went back onto the pitch.",
            repair="After the rain had stopped, the players went back onto the pitch.",
        ),
        good("He could also have left the next morning. The boat may well have capsized an hour later."),
        good("The gull has stolen 30 packets since Easter, waiting until the doors have been opened by a customer."),
        good("They have picked the same day as last year, and he has finished a day later than planned."),
        good("Last year has been hard; a week ago he wrote that she has won. Yesterday a man who has lived here fell."),
        good("He wept as one victim after another described what the money would have bought: a car, a headstone."),
        good("He said he would leave after the vote has taken place. Tickets bought after it has begun are void."),
        good("The dog has been found alive three days later. After the deal has closed, the company said, it will go."),
        bad(
            "A week ago, the actor ⟦announces⟧ his separation on Instagram.",
            repair="A week ago, the actor announced his separation on Instagram.",
        ),
        bad(
            "Inflation ⟦has risen⟧ to 3.2 percent last month.",
            repair="Inflation rose to 3.2 percent last month.",
        ),
        bad(
            "A fire ⟦has broken⟧ out on Monday in the cellar of a bakery.",
            repair="A fire broke out on Monday in the cellar of a bakery.",
        ),
        good("Once the vote has taken place on Friday, it will have begun; the fair must have begun on Monday."),
        good("He has read all the papers yesterday’s meeting produced, and has had a cold since yesterday."),
        good("Inflation has fallen to 5 percent from 7 percent last year, and by 3 percent on last month."),
        good("The office has confirmed two men fled yesterday, and has defended the decision to play on Saturday."),
        good("Next week was meant to be the last, and last year’s figures show a rise."),
        good("He says he will know more when the report has been published on Friday."),
        good("She has lived in Rome since 2019 and has published a book on life in 1950."),
        good("The singer has apologised for remarks made last week, and sales have risen by a third on last year."),
        good("A woman who was dismissed five days after announcing that she was pregnant has been awarded damages."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _doubtful(passage: Passage, context: Context) -> Iterator[Hit]:
    """What the language model must decide."""
    text, words = passage.text, context.words(passage)
    dated = DATED.search(text) is not None
    framed = dated or not _FRAME_WORDS.isdisjoint(words)
    patterns: tuple[re.Pattern[str], ...] = ()
    if not HAVE_WORDS.isdisjoint(words):
        patterns += (_BETWEEN, BEHIND, _BEFORE) if dated or not PAST_WORDS.isdisjoint(words) else ()
        patterns += (_WHEN, _AFTER_WHEN) if not _JOINTS.isdisjoint(words) else ()
    for sentence in context.sentences(passage):
        if framed:
            yield from _other_tense(text, sentence)
        if patterns and _HAS.search(text, sentence.start, sentence.end):
            yield from _perfect(text, sentence, patterns)


def _other_tense(text: str, sentence: Span) -> Iterator[Hit]:
    """A past beside a time to come, a present beside one that is over."""
    if (frame := _TO_COME.search(text, sentence.start, sentence.end)) and (verb := _verb(text, frame.end(), _is_past)):
        yield _instead(verb, [f"will {lemma}" for lemma in verb_lemmas(verb.of(text).lower())], MARGIN_OF_FRAME)
    elif frame := _TO_COME_BEHIND.search(text, sentence.start, sentence.end):
        verb = _verb(text, sentence.start, _is_past)
        if verb is not None and not _PLANS.search(text, verb.start, frame.start()):
            yield _instead(verb, [f"will {lemma}" for lemma in verb_lemmas(verb.of(text).lower())], MARGIN_OF_FUTURE)
    if (frame := _GONE.search(text, sentence.start, sentence.end)) and (verb := _verb(text, frame.end(), _is_present)):
        yield _instead(verb, list(_pasts(verb.of(text).lower())), MARGIN_OF_YEAR if frame["year"] else MARGIN_OF_GONE)
    elif frame := _GONE_BEHIND.search(text, sentence.start, sentence.end):
        verb = _verb(text, sentence.start, _is_present)
        if verb is not None and not _PLANS.search(text, verb.end, frame.start()):
            yield _instead(verb, list(_pasts(verb.of(text).lower())), MARGIN_OF_GONE_BEHIND)
    frame = _BY_THE_TIME.search(text, sentence.start, sentence.end)
    if frame and _PAST.search(frame["first"]) and (verb := _verb(text, frame.end(), _is_past, _is_present)):
        written = verb.of(text).lower()
        if written in ("was", "were"):
            return  # “by the time they arrived, the road was blocked”
        lemmas = verb_lemmas(written)
        forms = [f"had {inflected(lemma, 'VBN')}" for lemma in lemmas]
        forms += [f"{be} {inflected(lemma, 'VBG')}" for lemma in lemmas for be in ("was", "were")]
        yield _instead(verb, forms, MARGIN_OF_PLUPERFECT)


def _verb(text: str, start: int, *tests: Callable[[str], bool]) -> Span | None:
    """The finite verb behind a subject, if it passes a test; none where another verb or a clause comes first."""
    words = list(islice(_WORD.finditer(text, start), _LONGEST_SUBJECT))
    for place, match in enumerate(words):
        word = match[0].lower()
        if word in NO_MAIN_VERB or not (word[0].isalnum()):
            return None
        if place and match[0].islower() and any(test(word) for test in tests):
            behind = words[place + 1][0].lower() if place + 1 < len(words) else ""
            if can_be(word) <= {"VERB", "AUX"} or behind in PHRASE_OPENERS:
                return Span(*match.span())
        elif place and can_be(word) <= {"VERB", "AUX"} and verb_tags(word) - {"VBN", "VBG"}:
            return None
    return None


def _instead(verb: Span, forms: list[str], margin: float) -> Hit:
    return Hit(verb, contrast=Contrast(tuple(Edit(verb, form) for form in dict.fromkeys(forms)), margin=margin))


def _pasts(verb: str) -> tuple[str, ...]:
    if verb in ("is", "are"):
        return ("was", "were")
    return tuple(inflected(lemma, "VBD") for lemma in verb_lemmas(verb))


@cache
def _is_past(verb: str) -> bool:
    return "VBD" in verb_tags(verb) and "VB" not in verb_tags(verb) and not verb.endswith("wed")


@cache
def _is_present(verb: str) -> bool:
    tags = verb_tags(verb)
    return verb in ("is", "are") or (bool(tags & {"VBZ", "VBP"}) and "VBD" not in tags and "ADJ" not in can_be(verb))


def _perfect(text: str, sentence: Span, patterns: Sequence[re.Pattern[str]]) -> Iterator[Hit]:
    seen: set[int] = set()
    for pattern in patterns:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            place = match.start("have")
            margin = None if place in seen else _margin_in(match, sentence)
            if margin is not None:
                seen.add(place)
                yield from past_instead(match, margin, pluperfect=pattern in (_WHEN, _AFTER_WHEN))


def _margin_in(match: re.Match[str], sentence: Span) -> float | None:
    """What the past in place of a perfect in a sentence must gain; None where the perfect is right."""
    text_before = before(match)
    if not is_participle(match["verb"]) or behind_modal(match):
        return None
    if match.re is _BEFORE and not is_plain_subject(match["subject"]):
        return None
    if match.re in (BEHIND, _BETWEEN) and NOT_YET.search(match.string, sentence.start, match.start("have")):
        return None
    margin = _margin(match)
    return max(margin, MARGIN_OF_DOUBT) if margin is not None and _RELATIVE.search(text_before) else margin


def _later(text: str) -> Iterator[Hit]:
    """A perfect in what is told from another time."""
    for match in _LATER.finditer(text):
        found = is_participle(match["verb"]) and (match["between"] != "" or match["verb"] not in _CHOSEN)
        if found and match["verb"] not in ("been", "had") and not behind_modal(match):
            yield from past_instead(match, None)


def _before_past(passage: Passage, context: Context) -> Iterator[Hit]:
    """A perfect of what came before a past."""
    text = passage.text
    if _JOINT.search(text) is None:
        return
    for sentence in context.sentences(passage):
        told_from = _JOINT.search(text, sentence.start, sentence.end)
        for match in _AFTER.finditer(text, sentence.start, sentence.end) if told_from else ():
            main = match["main"]
            told = not _NO_REPORT.search(main) and not behind_modal(match)
            told = told and _RELATIVE.search(main) is None  # “a man who drove into a gate after a row has been jailed”
            if is_participle(match["verb"]) and told and _tells_past(main, match["rest"]):
                yield from past_instead(match, None, pluperfect=True)
        for match in _AFTER_FIRST.finditer(text, sentence.start, sentence.end) if told_from else ():
            told = not _NO_REPORT.search(match["rest"]) and not behind_modal(match)
            if is_participle(match["verb"]) and told and _tells_past(match["rest"], ""):
                yield from past_instead(match, None, pluperfect=True)


def _tells_past(main: str, rest: str) -> bool:
    """Whether a clause has a verb in the past, and nothing behind it one that it could be the attribute of: “Tickets
    bought after the race has begun are void”."""
    words = main.lower().split()
    if any(word in _PAST_ALONE or ("VBD" in verb_tags(word) and "VBN" not in verb_tags(word)) for word in words[1:]):
        return True
    active = any(
        "VBD" in verb_tags(word) and can_be(word) == {"VERB"} and (behind in PHRASE_OPENERS or behind.endswith("ly"))
        for word, behind in pairwise(words[1:])
    )
    return active and not any(word in _FINITE_BEHIND or "VBZ" in verb_tags(word) for word in rest.lower().split())


_PAST_ALONE = frozenset("fell rose ran came became lay sank saw was were went took".split())
_FINITE_BEHIND = MODALS | HAVE | frozenset("is are was were do does did".split())


def _margin(match: re.Match[str]) -> float | None:
    if match.re is _WHEN:
        return MARGIN_OF_DOUBT if _past_follows(match) else None
    if match.re is _AFTER_WHEN:
        past = _PAST.search(match.string, match.start(), match.start("subject"))
        return (MARGIN_OF_AS if match[0].startswith("As") else MARGIN_OF_DOUBT) if past else None
    return _margin_behind(match["verb"], match["between"], match["time"]) if match.re is BEHIND else MARGIN_OF_PROOF


def _margin_behind(verb: str, between: str, time: str) -> float | None:
    """For a time behind the perfect, by what stands between: something there may have happened then."""
    if _COMPARED.search(between) or _has_verb_of_its_own(verb, between, time):
        return None
    if time.startswith(("last", "yesterday")) and _MEASURE.match(between) and not _COMPARING.search(between):
        return MARGIN_OF_MEASURE
    between = _FIRST.sub("", between)
    if verb == "been":
        between = _AGENT.sub("", _PARTICIPLE.sub("", between))
    if _LOOSE.search(between) and not time.startswith(("already", "yesterday")):
        return None if ATTRIBUTE.search(between) else MARGIN_OF_NESTED
    if time.startswith("yesterday") and not _LOOSE.search(between):
        return MARGIN_OF_MEASURE
    if re.fullmatch(rf"in {ANY_MONTH}", time):
        return MARGIN_OF_MONTH
    if verb in ACTS and between.strip() in _PRONOUNS:
        return MARGIN_OF_PROOF
    if _LATELY.fullmatch(time) or (between.strip() not in _SHORT and time.startswith(("on ", "in "))):
        return MARGIN_OF_DOUBT
    return MARGIN_OF_PROOF


def _past_follows(match: re.Match[str]) -> bool:
    """Whether the sentence goes on in the past, behind the participle of a passive."""
    passive = _BE_DONE.match(match.string, match.start("verb"))
    start = passive.end() if passive else match.end()
    return _PAST.search(match.string, start, min(match.end() + 120, match.endpos)) is not None


def _has_verb_of_its_own(verb: str, between: str, time: str) -> bool:
    """Whether the time belongs to a verb behind the perfect: “has confirmed two men fled yesterday”, “has defended the
    decision to play on Saturday”."""
    words = between.split()
    if takes_bare_clause(verb) and any("VBD" in verb_tags(word) for word in words[1:]):
        return True
    return time.startswith(("on ", "in ")) and any(
        before == "to" and "VB" in verb_tags(word) for before, word in pairwise(words)
    )


_RULES = (
    Rule(_doubtful, (), (_FRAME_WORDS, DATED, Together(HAVE_WORDS, PAST_WORDS | _JOINTS))),
    Rule.of_text(
        _later,
        Together(HAVE_WORDS, frozenset("later afterwards afterward thereafter".split())),
        Together(
            HAVE_WORDS,
            Bigram(frozenset({"next", "following", "same"}), frozenset("day morning evening afternoon night".split())),
        ),
    ),
    Rule(
        _before_past,
        (
            Together(HAVE_FORMS, frozenset({"after"})),
            Together(HAVE_FORMS, Bigram(frozenset({"as"}), frozenset({"soon"}))),
        ),
    ),
)
