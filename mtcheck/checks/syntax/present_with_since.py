"""The present tense for what has lasted since a time in the past."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from mtcheck.analysis.morphology import can_be, inflected, verb_lemmas, verb_tags
from mtcheck.analysis.tagging import Token
from mtcheck.check import Context, Contrast, Edit, Hit, Layer, Rule, RuledCheck, bad, good
from mtcheck.checks.syntax.tenses.lasting_since import GOING_ON, going_on
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_MONTH
from mtcheck.languages.english_grammar import DO
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["PresentWithSince"]

_SINCE = lazy_regex(r"\b[Ss]ince\b(?!,)")
_LASTING = lazy_regex(
    r"(?:^|[.!?]\s|[“\"„])(?:(?:Already|Now)\s)?[Ff]or\s(?:(?:more\sthan|over|almost|nearly|about)\s)?"
    rf"(?:(?:\d+|an?|{FROM_TWO}|a\sfew|several|many|some"
    r"|the\spast\s\w+)\s)?"
    r"(?:days|weeks|months|years|decades|centuries|generations|hours)\b(?:\snow)?(?!\s(?:to|an?|per|in|of|each"
    r"|every)\b)"
)
_FOR = lazy_regex(
    r"(?<!\b[Ii]t is)\sfor\s(?:(?:already|more\sthan|over|almost|nearly|about|around)\s)?"
    rf"(?:\d+|{FROM_TWO}|many|several|some)\s"
    r"(?:days|weeks|months|years|decades|centuries|generations)\b(?!\s(?:to|an?|per|of|each|every|in\s(?:prison"
    r"|jail|custody)|from|if)\b)"
)
"""“She works here for seven years.”"""
_STILL_IS = lazy_regex(
    r"\b(?P<be>is|are)\s(?P<adverb>(?:(?:already|now|not|also)\s)?)for\s(?:(?:already|more\sthan|over|almost|nearly"
    r"|about|around)\s)?"
    rf"(?:(?:\d+|{FROM_TWO}|many|several|some"
    r"|a\sfew)\s)?"
    r"(?:days|weeks|months|years|decades|centuries|generations)\s(?!to\b|and\b|or\b|that\b|from\b)"
)
"""“The houses are for weeks without water.”"""
_UNITS = frozenset("days weeks months years decades centuries generations".split())
_GENERAL = lazy_regex(
    r"\b(?:anyone|if|when|whoever|those|often|usually|always|every|each|must|once|will)\b", re.IGNORECASE
)
"""A rule or a habit: “anyone who is ill for six weeks”."""
_SUPERLATIVE = lazy_regex(
    r"\b(?:most|least|first|second|third|only|best|worst|record|seen|unseen|unmatched|unknown|up|down|off|worth"
    r"|\w{2,}est|ago|than|long|(?:it|this|that)(?:['’]s|\sis)\s"
    r"(?:[\w-]+\s){0,6}(?:years?|months?|weeks?|days?|hours?))\b(?=[^.]*\bsince\b)",
    re.IGNORECASE,
)
_RECORD = lazy_regex(r"\b(?:most|least|first|best|worst|\w{3,}est)\s[^.,;:]{1,40}$", re.IGNORECASE)
"""“The largest listing for four years.”"""
_TIME_PHRASE = lazy_regex(
    r"[Ss]ince\s(?:(?:early|late|mid|the|last|his|her|its|their|my|our|around|about|at\sleast"
    r"|(?:[A-Z]\w+['’]s))[\s-]){0,2}"
    rf"(?:\d{{4}}s?|then|yesterday|{ANY_MONTH}|\w+day|"
    r"week|month|year|spring|summer|autumn|winter|beginning|start|end|outbreak|middle|founding|foundation|birth"
    r"|death|divorce|"
    r"wedding|marriage|accident|election|war|pandemic|reform|fall|opening|closure|takeover|move|return|retirement"
    r"|childhood|"
    r"turn|introduction|arrest|attack|fire|flood|earthquake|merger|departure|defeat|victory|season|operation"
    r"|separation)\b"
)
_PERFECT = frozenset("has have had 's 've ’s ’ve been having".split())

MARGIN = 3.0
MARGIN_OF_FOR = 5.5
MARGIN_OF_STATE = 1.5
MARGIN_OF_CERTAINTY = -20.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class PresentWithSince(RuledCheck):
    id = "present-with-since"
    category = "fluency/grammar/tense"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    message = "what began in the past and goes on takes the present perfect"
    explanation = """
Finds the present tense in a clause with *since*, or with a duration: "Since 2015 he works there", "she lives in Rome
since her divorce", "For ten years he runs the inn", "the hotel is empty for two decades". German uses the present for
what goes on. Write "has worked", "has been living". The rule is sure of verbs of what goes on (*live, work, lead, own*)
with a plain subject; the language model decides about others. Superlatives ("the highest since 2015") stay silent.
"""
    needs_tagger = True
    examples = (
        bad(
            "The 58-year-old ⟦lives⟧ on the island since her divorce in 2014.",
            repair="The 58-year-old has been living on the island since her divorce in 2014.",
        ),
        bad("They ⟦work⟧ together since last summer.", repair="They have been working together since last summer."),
        good("He lives in Bonn since his wife works there, and teaches the history of the town since 1945."),
        good(
            "It is the first win since 2010, he leads the only team unbeaten since May, and his works since 1990 sell."
        ),
        good("It is eight springs now since I last heard a curlew. It’s almost a year since they met."),
        bad("Since 2015 she ⟦works⟧ for a bank in Bern.", repair="Since 2015 she has been working for a bank in Bern."),
        bad(
            "The author Runa Feldkamp ⟦lives⟧ since 1998 in a converted lighthouse on the coast.",
            repair="The author Runa Feldkamp has been living since 1998 in a converted lighthouse on the coast.",
        ),
        bad(
            "The 31-year-old ⟦lives⟧ since 2012 in Germany.",
            repair="The 31-year-old has been living since 2012 in Germany.",
        ),
        bad(
            "For months residents ⟦complain⟧ about an unbearable stench.",
            repair="For months residents have been complaining about an unbearable stench.",
        ),
        bad("The pass ⟦is⟧ closed since Monday.", repair="The pass has been closed since Monday."),
        bad(
            "The tenants ⟦are⟧ for weeks without hot water.",
            repair="The tenants have been for weeks without hot water.",
        ),
        bad(
            "The suspect ⟦sits⟧ since March in custody in Antwerp.",
            repair="The suspect has sat since March in custody in Antwerp.",
        ),
        bad(
            "She ⟦works⟧ there for 31 years and has no plans to retire.",
            repair="She has been working there for 31 years and has no plans to retire.",
        ),
        bad(
            "Rosa Winkelhofer ⟦leads⟧ the kindergarten since 1994 and is known to all.",
            repair="Rosa Winkelhofer has been leading the kindergarten since 1994 and is known to all.",
        ),
        bad(
            "The brewery ⟦belongs⟧ to the Hagedorn family since 1911.",
            repair="The brewery has belonged to the Hagedorn family since 1911.",
        ),
        bad(
            "Emil Falk ⟦works⟧ at the mill since 1998 and says that he has never seen so much rain.",
            repair="Emil Falk has been working at the mill since 1998 and says that he has never seen so much rain.",
        ),
        good("Rosa Winkelhofer runs the oldest fair held since 1994, and leads the only choir to survive since 1950."),
        good("It cements a whirlwind transformation in the fate of the country since the attacks of September."),
        good("He works since Monday is no holiday; she stays since the war has begun and since years may pass."),
        good("The chip maker Quillon plans to float in Amsterdam in the country's largest listing for four years."),
        good("The ticket is for two days only, and the visa is for several months at most."),
        good("Since 2015 there has been a law, and the figure is the lowest since March."),
        good("Since he is ill, the deputy speaks, and prices are up since last year."),
        good(
            "For four days every August, the population of the village swells from 900 to 15,000, most of them pipers."
        ),
        good("Sockeye are returning to the river in numbers not seen since 2010."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _doubtful(passage: Passage, context: Context) -> Iterator[Hit]:
    """What the language model decides."""
    if not context.judged:
        return
    lasting_states = tuple(_states(passage.text))
    yield from lasting_states
    found = {hit.span for hit in (*going_on(passage.text), *lasting_states)}
    for sentence in context.sentences(passage):
        text = sentence.of(passage.text)
        since = _SINCE.search(text)
        lasting = _LASTING.match(text)
        behind = _FOR.search(text)
        if not (since or lasting or behind) or _SUPERLATIVE.search(text):
            continue
        if not (since or lasting) and _GENERAL.search(text):
            continue
        if behind and _RECORD.search(text, 0, behind.start()):
            continue
        place = since or behind
        if lasting is None and place and " " in text[: place.start()] and not _may_be_present(text[: place.start()]):
            continue
        tokens = context.tokens(passage, sentence)
        if not (since or lasting):
            assert behind is not None
            verb = _before(tokens, sentence.start + behind.start() + 1)
            if verb is not None and verb.span not in found and (edits := tuple(_candidates(verb))):
                yield Hit(verb.span, contrast=Contrast(edits, margin=MARGIN_OF_FOR))
            continue
        if lasting is not None:
            verb = _after(tokens, sentence.start + lasting.end())
        else:
            assert since is not None
            verb = _beside(text, tokens, sentence.start, since.start())
        if since and verb and _IT_IS_LONG.search(text, 0, since.start()):
            continue
        changed = since and verb and _CHANGE.search(text, verb.span.end - sentence.start, since.start())
        if verb is not None and verb.span not in found and not changed and (edits := tuple(_candidates(verb))):
            sure = since is not None and (
                _stands_before(text, sentence.start, verb, since.start())
                or _lasts(text, sentence.start, tokens, verb, since.start())
            )
            contrast = Contrast(edits, margin=MARGIN_OF_CERTAINTY if sure else MARGIN, decides=not sure)
            yield Hit(verb.span, contrast=contrast)


def _states(text: str) -> Iterator[Hit]:
    """“The houses are for weeks without water.”"""
    for match in matches(_STILL_IS, text, ("is", "are"), _UNITS):
        be = Span(*match.span("be"))
        have = f"{'has' if match['be'] == 'is' else 'have'} been"
        yield Hit(be, contrast=Contrast((Edit(be, have),), margin=MARGIN_OF_STATE))


_CHANGE = lazy_regex(
    r"\b(?:transformation|changes?|rises?|falls?|increases?|decreases?|reductions?|drops?|growth|decline|shifts?"
    r"|progress|gains?"
    r"|loss(?:es)?|improvements?|recovery|turnaround|spread|expansion|developments?|events|attacks?|deaths|series"
    r"|string"
    r"|wave|spate)\b"
)
"""What happened since then: the deal cements a transformation since September."""


def _stands_before(text: str, start: int, verb: Token, since: int) -> bool:
    """Whether the verb and the time since when have nothing between them: “he sits since March in custody”."""
    behind = _TIME_BEHIND.match(text, since)
    return _tag(verb) == "VBZ" and verb.span.end + 1 == start + since and behind is not None


_LASTING_VERBS = frozenset("lead run work live manage head chair direct sing serve reside own rent employ".split())
_GOING_ON = _LASTING_VERBS - {"manage", "sing"} | frozenset(
    "produce build manufacture organise organize belong operate brew host supply export deliver sponsor coach edit "
    "publish finance lease cultivate breed".split()
)
"""What an enterprise goes on doing: nothing that it does could have begun with the year instead, as “houses art since
1945” and “teaches history since 1945” may."""
_YEAR_BEHIND = lazy_regex(
    rf"since\s(?:(?:early|late|mid|{ANY_MONTH})[\s-])?(?:19|20)\d\d(?=[.;]|\sand\b|,\s(?:and|but|with|most"
    rf"|initially|first|always)\b)"
)


def _lasts(text: str, start: int, tokens: tuple[Token, ...], verb: Token, since: int) -> bool:
    """Whether somebody does since a year what lasts, and nothing between could have begun then: “Rosa Winkel leads the
    kindergarten since 1994”, “the firm brews beer since 1994”; but not “runs a fair held since 1994”."""
    lemmas = verb_lemmas(verb.text.lower())
    if _tag(verb) != "VBZ" or (_LASTING_VERBS | _GOING_ON).isdisjoint(lemmas):
        return False
    if _YEAR_BEHIND.match(text, since) is None:
        return False
    at = next((place for place, token in enumerate(tokens) if token.span == verb.span), 0)
    between = [token for token in tokens[at + 1 :] if token.span.end <= start + since]
    names = at > 1 and all(token.tag == "NNP" for token in tokens[at - 2 : at])
    going_on = at > 0 and not _GOING_ON.isdisjoint(lemmas) and tokens[at - 1].tag in {"NN", "NNP", "NNPS", "PRP"}
    return (names or going_on) and not any(
        token.tag in {"VBN", "VBD", "VBG", "WDT", "WP", "TO", ","} for token in between
    )


_IT_IS_LONG = lazy_regex(
    r"\b[Ii]t(?:\sis|[’']s)\s(?:now\s|almost\s|about\s|over\s|nearly\s|some\s|just\s|exactly\s|already\s|only\s"
    r"|more\sthan\s|not\s)?"
    rf"(?:an?|\d+|{FROM_TWO}|many"
    r"|several|years"
    r"|weeks|months|ages|long)\b(?:\s[a-z-]+){0,3}\s?$"
)
"""“It is eight springs now since I last heard a curlew.”"""
_TIME_BEHIND = lazy_regex(
    rf"(?:{_TIME_PHRASE.pattern}|since\s(?:(?:over|more\sthan|about|nearly|almost|many|several|some|a\sfew|\d+"
    rf"|[a-z]+)\s)?"
    r"(?:days|weeks|months|years|decades|hours))(?!\s(?:is|are|was|were|has|had|and|or|to|[a-z]+ed)\b)"
)
_JOINED = lazy_regex(r"\s(?:and|but)\s[a-z]+(?:s|ed)\b")
_CUT = lazy_regex(r"[,;:!?\"“”–—()]|\b(?:that|which|who|but|and)\b")


def _may_be_present(before: str) -> bool:
    """Whether the clause that ends here can have a verb in the present and has none in the perfect: a test of words,
    before the tagger is asked."""
    words = _CUT.split(before.lower())[-1].split()
    if not _PERFECT.isdisjoint(words):
        return False
    return any("’" in word or "'" in word or verb_tags(word) & {"VBZ", "VBP"} for word in words)


def _beside(text: str, tokens: tuple[Token, ...], start: int, since: int) -> Token | None:
    """The verb that a phrase with *since* goes with; *since* for “because” has a clause in the present behind it."""
    comma = text.find(",", since)
    phrase = [t for t in tokens if start + since < t.span.start < (start + comma if comma > 0 else start + len(text))]
    if len(text[:since].split()) > 1:
        if timed := _TIME_PHRASE.match(text, since):  # what stands behind “since 2019 and” is another clause
            joined = _JOINED.match(text, timed.end()) is not None  # “since 2008 and says that …”
            phrase = [t for t in phrase if t.span.end <= start + timed.end() + (0 if joined else _NEXT_WORD)]
        reason = any(t.tag in {"VBZ", "VBP", "MD"} for t in phrase) or (len(phrase) > 0 and phrase[0].tag == "VBG")
        return None if reason else _before(tokens, start + since)
    if timed := _TIME_PHRASE.match(text, since):
        behind = next((t.tag for t in phrase if t.span.start >= start + timed.end()), "")
        if behind in _FINITE:  # “Since the war began, …” or “Since Monday is a holiday, …”
            return _after(tokens, start + comma) if behind == "VBD" and comma > 0 else None
        return _after(tokens, start + timed.end())
    if comma < 0 or any(t.tag in _FINITE for t in phrase):
        return None
    return _after(tokens, start + comma)


def _after(tokens: tuple[Token, ...], place: int) -> Token | None:
    clause = [token for token in tokens if token.span.start >= place and token.text != ","]
    return _present([*takewhile(lambda token: token.text not in _MARKS, clause)])


def _before(tokens: tuple[Token, ...], place: int) -> Token | None:
    before = [token for token in tokens if token.span.end <= place]
    if len(before) > 1 and before[-1].tag == "VBN" and before[-2].text.lower() in _NOT:
        return None  # “in numbers not seen since 2010”
    cut = max((i for i, t in enumerate(before) if t.text in _MARKS or t.text in _JOINTS), default=-1)
    clause = before[cut + 1 :]
    if clause and _is_likely_verb(clause):
        clause[-1] = replace(clause[-1], tag="VBZ")
    return _present(clause)


def _is_likely_verb(clause: Sequence[Token]) -> bool:
    """Whether the last word is the verb of a clause that has no other: “the author Runa Feldkamp lives since 1998”."""
    verb = clause[-1].text.lower()
    before = clause[-2] if len(clause) > 1 else None
    named = before and before.tag in ("NNP", "NN") and (before.text[:1].isupper() or can_be(before.text) == {"NOUN"})
    named = named or [token.text for token in clause[-5:-1]] == ["-", "year", "-", "old"]
    return bool(named) and "VBZ" in verb_tags(verb) and not any(_tag(token) in _FINITE for token in clause)


def _present(clause: list[Token]) -> Token | None:
    """The first finite verb of a clause, if it is a full verb or *be* in the present tense."""
    index = next((i for i, token in enumerate(clause) if _tag(token) in _FINITE), None)
    if index is None or any(map(_is_perfect, clause[: index + 3])):
        return None
    verb = clause[index]
    return verb if _tag(verb) in {"VBZ", "VBP"} and verb.text.lower() not in DO and index < _LONGEST_SUBJECT else None


def _is_perfect(token: Token) -> bool:
    return token.text.lower() in _PERFECT and token.tag != "POS"


def _tag(token: Token) -> str:
    """The tag of a token; of a word that can be nothing else, the one of a verb: “the 29-year-old sits”."""
    word = token.text.lower()
    return "VBZ" if token.tag == "NNS" and can_be(word) == {"VERB"} and "VBZ" in verb_tags(word) else token.tag


_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_MARKS = frozenset(';:?!"“”–—()')
_JOINTS = frozenset({",", "that", "which", "who", "but", "and"})
_LONGEST_SUBJECT = 12
_NOT = frozenset("not never last rarely hardly".split())
_NEXT_WORD = 4
"""Characters behind a time in which a verb would make a clause of it: “since Monday is a holiday”."""
_STATES = frozenset("know have own belong exist love hate like believe contain own seem".split())
"""Verbs that have no progressive."""


def _candidates(verb: Token) -> Iterator[Edit]:
    word = verb.text.lower()
    lead = " " if word[0] in "'’" else ""
    for have in ("has",) if _tag(verb) == "VBZ" else ("have",):
        if word in {"is", "are", "am", "'s", "'re", "’s", "’re"}:
            yield Edit(verb.span, f"{lead}{have} been")
            continue
        for lemma in verb_lemmas(word) or (word,):
            yield Edit(verb.span, f"{have} {inflected(lemma, 'VBN')}")
            if lemma not in _STATES:
                yield Edit(verb.span, f"{have} been {inflected(lemma, 'VBG')}")


_RULES = (
    Rule.of_text(going_on, GOING_ON),
    Rule(_doubtful, (), frozenset({"since", "for"})),
)
