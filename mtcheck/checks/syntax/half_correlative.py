"""*Both*, *either*, *neither* and the like without the word that belongs to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

from mtcheck.analysis.finiteness import shows_finite
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Bigram, Context, Contrast, Edit, Hit, Layer, Rule, RuledCheck, Together, Trigger, bad, good
from mtcheck.checks.syntax.candidates.moves import removed
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import before_mark, has_comma
from mtcheck.report import Severity

__all__ = ["HalfCorrelative"]

_STRETCH = r"(?P<first>\s[^.;:!?“”\"]{2,110}?)"
_NO_OBJECT = r"(?<!\bthem\s)(?<!\bus\s)(?<!\byou\s)(?<!\bit\s)"
"""Behind these, *both* belongs to them: “knitting them both a jumper”."""
_BOTH = lazy_regex(
    rf"{_NO_OBJECT}\b[Bb]oth{_STRETCH}(?P<second>,?\s(?:or(?!\snot\b)|as\swell\sas|(?:as|but|than|like)\salso|than"
    rf"|as))\b(?=\s\w)"
)
_AS_WELL = lazy_regex(
    rf"\b(?P<as>[Aa]s\swell|[Ss]o\swell)(?!\sas\b){_STRETCH}(?P<second>,?\sas\s(?:also|well)(?:\sas)?|,?\sas)\b(?=\s\w)"
)
_EITHER = lazy_regex(
    rf"\b[Ee]ither\b(?!\s(?:way|side|of|end|one|case|direction|party|sex|team)\b){_STRETCH}(?P<second>,?\s(?:and"
    rf"|nor|either))\b(?=\s\w)"
)
_NEITHER = lazy_regex(rf"\b[Nn]either{_STRETCH}(?P<second>,?\s(?:or|and|but|not|still|yet|as|also\snot))\b(?=\s\w)")
_NOT_ONLY = lazy_regex(
    rf"\b[Nn]ot\s(?:only|just){_STRETCH}(?P<second>,?\s(?:rather(?:\salso)?|and\salso|than\salso|or\salso)"
    rf"|,\salso)\b(?=\s\w)"
)
_SAME = (
    r"(?:(?:the|a|an|his|her|its|their|our|my)\s(?:[\w’-]+\s){0,3}?[\w’-]+(?P<or>,?\sor)\s(?:the|an?|his|her|its"
    r"|their|our|my|not)\b"
    r"|(?P<preposition>in|on|at|by|with|from|for|to)\s(?:[\w’-]+\s){0,3}?[\w’-]+(?P<or2>,?\sor)\s(?P=preposition)\b"
    r"|[a-z]+ed(?P<or3>\sor)\s[a-z]+ed\b(?=[.,;])|[A-Z]\w+(?P<or4>\sor)\s[A-Z]\w+|enough\s\w+(?P<or5>\sor)\senough\b)"
)
_NEITHER_OR = lazy_regex(rf"\b(?P<neither>[Nn]either)\s{_SAME}")
"""“Neither the mayor or her deputy”: two of a kind, of which the second does not go on with the first."""
_SOONER = lazy_regex(rf"\b[Nn]o\ssooner{_STRETCH}(?P<second>,?\s(?:as|so|when|there|then|that))\b(?=\s\w)")
_HARDLY = lazy_regex(
    rf"\b(?:[Hh]ardly|[Ss]carcely|[Bb]arely)(?=\shad\b){_STRETCH}(?P<second>,?\s(?:as|so|there|then|that))\b(?=\s\w)"
)
_WHETHER = lazy_regex(
    r"\b[Ww]hether\s(?P<how>by|in|on|at|as|with|from|for"
    r"|to)(?P<first>\s[\w’-]+(?:\s[\w’-]+){0,3}?)(?P<second>,?\s(?:and|nor))\s(?P=how)\b"
)
_ALTHOUGH = lazy_regex(
    r"(?:^|(?<=[.!?”\"]\s))(?:(?:Although|Though|Even\sthough|Even\sif)\s(?=[^.,;:!?“”\"]{8,110},\s(?:but|yet)\b)"
    r"|Because\s(?=[^.,;:!?“”\"]{8,110},\s(?:therefore|thus|so)\b(?!\s(?:much|be|that)\b)))"
    r"[^,]{8,110}(?P<second>,\s\w+)(?=\s\w)"
)
"""``Although it rained, but``: one clause is joined from both sides."""
_ALTHOUGH_BUT = lazy_regex(
    r"(?:^|(?<=[.!?”\"]\s))(?:Although|Though|Even\sthough)\s(?P<first>(?:the|an?|he|she|it|they|we|his|her|its"
    r"|their|many|there|this)\s"
    r"[^.,;:!?“”\"]{8,110})(?P<second>,\sbut)\s(?:the|an?|he|she|it|they|we|many|some|most|his|her|its|their|there"
    r"|this|these"
    r"|nobody|[A-Z]\w+)\s[^,;:!?“”\"]{8,140}\.(?=\s|$)"
)
"""The same beyond doubt: no clause follows that the first could belong to."""
_SUBJECT = r"(?:the|an?|he|she|it|they|we|you|I|his|her|its|their|our|my|there|nobody|everyone|[A-Z]\w+)"
_IF_SO = lazy_regex(
    r"(?:^|(?<=[.!?”\"]\s))(?:Even\sif|If|Whenever|When|As\ssoon\sas|Once|Since|Because)\s[^.,;:!?“”\"]{4,110}"
    rf"(?P<second>,\sso)(?=\s{_SUBJECT}\s[^.,;:!?“”\"]{{3,140}}[.!])"
)
"""``If it rains, so the match is off``; no inversion (“so does the realm”), no aside (“so the story goes, …”)."""
_ARTICLE = r"(?:the|an?|his|her|its|their|our|my)"
_BOTH_AS_WELL = lazy_regex(
    rf"\b[Bb]oth(?P<first>\s(?:{_ARTICLE}(?:\s[a-z-]+){{0,2}}\s(?P<noun>[a-z-]+)"
    r"|(?P<preposition>in|at|by|for|with|from|to|on)\s(?:[\w’-]+\s){0,3}?[\w’-]+|[A-Z]\w+(?:\s[A-Z]\w+)?))"
    rf"(?P<second>,?\sas\swell\sas)(?=\s(?:(?P=preposition)|{_ARTICLE}|[A-Z]\w+)\b)"
)
"""“Both the mayor as well as the priest”: of what is joined, the first is one, or both have the same preposition."""
_BOTH_AS_ALSO = lazy_regex(
    r"\b[Bb]oth(?P<first>\s(?:(?!\band\b)[^.,;:!?“”\"]){2,60}?)(?P<second>,?\s(?:as|but|than|like)\salso)\b"
    r"(?=\s(?:the|an?|his|her|its|their|our|my|by|in|at|for|with|from|to|on|of|against|among|[A-Z][\w’-]+)\b)"
)
"""“Both by the churches as also by the party”: nothing between them joins the first half."""
_BOTH_AS_ALSO_BARE = lazy_regex(
    r"\b[Bb]oth(?P<first>\s(?:(?!\band\b)[^.,;:!?]){2,60}?)(?P<second>,?\s(?:as|than"
    r"|like)\salso)\s(?P<behind>[a-z-]+)\b"
    r"(?:\s(?P<next>[a-z-]+)\b)?"
)
"""“Both commuters as also pupils”."""
_NEITHER_YET = lazy_regex(
    r"\b[Nn]either(?P<first>\s(?:the|an?|his|her|its|their|our|[A-Z][\w’-]+)(?:\s(?!and\b"
    r"|nor\b)[\w’-]+){0,5}?)(?P<second>,?\s(?:yet|still|noch))"
    r"(?=\s(?:the|an?|his|her|its|their|our)\s)"
)
"""“Neither the operator yet the authority” (*weder … noch*)."""
_MONTH_OR_DAY = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day)"
)
_POINT = (
    rf"(?:\d+(?:[.:]\d+)?(?:st|nd|rd|th)?(?:\s(?:a\.?m\.?|p\.?m\.?|o[’']clock|{_MONTH_OR_DAY}))?"
    rf"|{_MONTH_OR_DAY}(?:\s\d+)?|midnight|noon|Christmas|Easter|Whitsun|New\sYear|spring|summer|autumn|winter)"
)
_BETWEEN = lazy_regex(rf"\b(?:[Bb]etween)(?P<first>\s{_POINT})(?P<second>\s(?:until|till))(?=\s{_POINT})")
_LONGEST_MARK = 40
_HAS_BOTH = frozenset({"both"})
_PAIRS: tuple[tuple[re.Pattern[str], tuple[str, ...], re.Pattern[str], float, Trigger], ...] = (
    (_BOTH, (" and",), lazy_regex(r"\band\b"), 4.0, Together(_HAS_BOTH, frozenset("or as also than".split()))),
    (_EITHER, (" or",), lazy_regex(r"\bor\b"), 2.0, frozenset({"either"})),
    (
        _NEITHER,
        (" nor",),
        lazy_regex(r"\bnor\b"),
        2.0,
        Together(frozenset({"neither"}), frozenset("or and but not still yet as".split())),
    ),
    (
        _NOT_ONLY,
        (" but", " but also", ", but also"),
        lazy_regex(r"\bbut\b"),
        3.0,
        Together(Bigram(frozenset({"not"}), frozenset({"only", "just"})), frozenset({"rather", "also"})),
    ),
    (_SOONER, (" than",), lazy_regex(r"\bthan\b"), 2.0, Bigram(frozenset({"no"}), frozenset({"sooner"}))),
    (
        _HARDLY,
        (" when", ", when"),
        lazy_regex(r"\b(?:when|before|than)\b"),
        2.0,
        Bigram(frozenset("hardly scarcely barely".split()), frozenset({"had"})),
    ),
    (
        _WHETHER,
        (" or",),
        lazy_regex(r"\bor\b"),
        2.0,
        Together(
            Bigram(frozenset({"whether"}), frozenset("by in on at as with from for to".split())),
            frozenset({"and", "nor"}),
        ),
    ),
)
"""First halves with a wrong second half, what English has there, what must not stand between, and the margin in nats,
above what sound text reaches (benchmarks/calibration/syntax_margins.py): 1.9 by *both … or*, .4 by *either … and*; and
what wakes the rule."""

_LOST_BOTH = lazy_regex(
    rf"{_NO_OBJECT}\bboth\s(?!(?:with|for|to|by|from)\s(?:him|her|them|us|me|it)\b)(?!(?<=,\sboth\s)(?:with|for|to"
    rf"|by|from)\s)"
    r"(?P<article>the|a|an|his|her|its|their|our|my|to|for|with|by"
    r"|from)\s(?P<noun>[\w’-]+)(?P<rest>[^.;:!?“”\"]{0,120})(?P<stop>[.;!?])"
)
_LOST_EITHER = lazy_regex(
    r"\b[Ee]ither\s(?P<article>the|an?|his|her|its|their|to|by|in|for"
    r"|with)\s(?P<rest>[^.;:!?“”\"]{2,140})(?P<stop>[.;!?])"
)
_LOST_NEITHER = lazy_regex(
    r"\b[Nn]either\s(?P<article>the|an?|his|her|its|their|to|by|in|for"
    r"|with)\s(?P<rest>[^.;:!?“”\"]{2,140})(?P<stop>[.;!?])"
)
_LOST_END = lazy_regex(
    r"(?P<end>,?\s(?:as\swell\sas|not\sonly|both|either|neither|but\salso|and\salso))(?=[.;!?](?:\s[A-Z“]|\s*$))"
)
_BEFORE_NOUNS = frozenset("the a an his her its their our my to for with by from in".split())
_NEGATES = lazy_regex(r"\b(?:n?or|[Nn]either|Nor|not|but|and)\b")
_OPENS = lazy_regex(r"(?:No\ssooner|Hardly|Scarcely|Barely)\s(?:had|has|was|were|is|did)\b")
_ANSWERS = lazy_regex(r"\b(?:than|when|before|until|as|that|but)\b")
_DENIES = lazy_regex(r"(?:n[’']t|\bnot|\bnever|\bno|\bnobody|\bnor|\bwithout)\b")

MARGIN = 2.0
MARGIN_OF_LOSS = -8.0
"""Nats, benchmarks/calibration/syntax_margins.py. Where a half is lost the rule is all but sure, and leaving the other
out is charged; no sound text is suspected."""


def _neither_or(text: str) -> Iterator[Hit]:
    for match in _NEITHER_OR.finditer(text):
        if not re.search(r"\bnor\b", _rest(match)) and "nor" not in match[0].split():
            joint = Span(*next(match.span(group) for group in _JOINTS if match[group]))
            yield Hit(_mark_of(match, joint), repair=Edit(joint, joint.of(text).replace("or", "nor")))


def _wrong(pattern: re.Pattern[str], word: str, text: str) -> Iterator[Hit]:
    """A pair that no sound text has."""
    for match in pattern.finditer(text):
        noun, behind = match.groupdict().get("noun"), match.groupdict().get("behind")
        if behind is not None and not _opens_bare_phrase(behind, match["next"] or ""):
            continue  # “both parents, as also happened in May”
        if pattern is _NEITHER_YET and any(map(_is_verb, match["first"].lower().split()[1:])):
            continue  # “neither side had won, still the match went on”
        if noun is None or not (is_plural(noun) or "ADJ" in can_be(noun)):
            yield Hit(_mark(match, match.start()), repair=Edit(Span(*match.span("second")), word))


def _judged(find: Callable[[str], Iterator[Hit]], *doubts: Trigger) -> Rule:
    """A rule whose hits the language model decides, where no other is sure of the same words."""

    def left(passage: Passage, _: Context) -> Iterator[Hit]:
        if found := list(find(passage.text)):
            sure = [*_neither_or(passage.text)]
            sure += [hit for pattern, word, _ in _WRONG for hit in _wrong(pattern, word, passage.text)]
            marked = [span for hit in sure if hit.repair for span in (hit.span, hit.repair.span)]
            yield from (hit for hit in found if not any(hit.span.overlaps(span) for span in marked))

    return Rule(left, (), doubts)


_WRONG: tuple[tuple[re.Pattern[str], str, Trigger], ...] = (
    (
        _BOTH_AS_WELL,
        " and",
        Together(
            _HAS_BOTH, Bigram(frozenset({"as"}), frozenset({"well"})), Bigram(frozenset({"well"}), frozenset({"as"}))
        ),
    ),
    (_BOTH_AS_ALSO, " and", Together(_HAS_BOTH, Bigram(frozenset("as but than like".split()), frozenset({"also"})))),
    (
        _BOTH_AS_ALSO_BARE,
        " and",
        Together(_HAS_BOTH, Bigram(frozenset("as than like".split()), frozenset({"also"}))),
    ),
    (_NEITHER_YET, " nor", Together(frozenset({"neither"}), frozenset("yet still noch".split()))),
    (_BETWEEN, " and", Together(frozenset({"between"}), frozenset({"until", "till"}))),
    (
        _IF_SO,
        ",",
        Together(frozenset("if whenever when as once since because".split()), Bigram(has_comma, frozenset({"so"}))),
    ),
)
"""Pairs that no sound text has, what is put for the second half, and what wakes the rule."""


def _opens_bare_phrase(word: str, after: str) -> bool:
    """Whether a plural without an article begins with a word: “pupils”, “older people”, “school pupils”."""
    if verb_tags(word) & _VERBAL:
        return False
    return is_plural(word) or "ADJ" in can_be(word) or ("NOUN" in can_be(word) and is_plural(after))


_VERBAL = frozenset({"VBN", "VBD", "VBG", "VBZ"})
_JOINTS = ("or", "or2", "or3", "or4", "or5")


def _other_half(
    pattern: re.Pattern[str], seconds: tuple[str, ...], right: re.Pattern[str], margin: float, text: str
) -> Iterator[Hit]:
    for match in pattern.finditer(text):
        if right.search(match["first"]) or right.search(_rest(match)):
            continue
        if pattern is _NEITHER and any(map(_is_verb, match["first"].lower().split()[1:])):
            continue  # “neither man smoked or drank”
        span = Span(*match.span("second"))
        comma = "," if match["second"].startswith(",") else ""
        edits = tuple(Edit(span, second if second.startswith(",") else f"{comma}{second}") for second in seconds)
        yield Hit(_mark(match, match.start()), contrast=Contrast(edits, margin=margin))


def _joined_by_both(text: str) -> Iterator[Hit]:
    """“Although it rained, but the match went on.”"""
    for match in _ALTHOUGH_BUT.finditer(text):
        if any(map(shows_finite, match["first"].split())):
            span = Span(*match.span("second"))
            yield Hit(span, repair=Edit(span, ","))


def _joined_twice(text: str) -> Iterator[Hit]:
    sure = {hit.span for hit in _joined_by_both(text)}
    for match in _ALTHOUGH.finditer(text):
        span = Span(*match.span("second"))
        if span in sure:
            continue
        yield Hit(span, contrast=Contrast((Edit(span, ","),), margin=MARGIN_OF_LOSS))


def _is_verb(word: str) -> bool:
    return shows_finite(word) and "NOUN" not in can_be(word)


def _mark_of(match: re.Match[str], joint: Span) -> Span:
    return Span(match.start(), joint.end) if joint.end - match.start() <= _LONGEST_MARK else joint


def _mark(match: re.Match[str], start: int) -> Span:
    """The pair with what it joins, or the second half alone where that is long."""
    second = Span(*match.span("second"))
    return Span(start, second.end) if second.end - start <= _LONGEST_MARK else second


def _rest(match: re.Match[str]) -> str:
    """The sentence behind a match."""
    behind = match.string[match.end() : match.end() + 160]
    return re.split(r"[.;!?](?:\s|$)", behind, maxsplit=1)[0]


def _as_well(text: str) -> Iterator[Hit]:
    """``as well the mayor as also the council``: *sowohl … als auch*."""
    for match in _AS_WELL.finditer(text):
        both = "Both" if match["as"][0].isupper() else "both"
        edit = Edit(Span(match.start("as"), match.end("second")), f"{both}{match['first']} and")
        yield Hit(_mark(match, match.start("as")), contrast=Contrast((edit,), margin=MARGIN))


def _lost(text: str) -> Iterator[Hit]:
    for match in _LOST_BOTH.finditer(text):
        noun = match["noun"].lower()
        if " and " in match["rest"] or "&" in match["rest"] or is_plural(noun) or "NOUN" not in can_be(noun):
            continue
        yield _without(text, match)
    for match in _LOST_EITHER.finditer(text):
        if not re.search(r"\bn?or\b", match["rest"]) and not _DENIES.search(
            text, max(match.start() - 60, 0), match.start()
        ):
            yield _without(text, match)
    for match in _LOST_NEITHER.finditer(text):
        if not _NEGATES.search(match["rest"]) and not _NEGATES.match(text, match.end() + 1):
            yield _without(text, match)


def _lost_end(text: str) -> Iterator[Hit]:
    for match in _LOST_END.finditer(text):
        if match["end"].split()[-1] in ("as", "only", "also"):
            span = Span(*match.span("end"))
            yield Hit(span, repair=Edit(span, ""))


def _without(text: str, match: re.Match[str]) -> Hit:
    word = Span(match.start(), match.start("article") - 1)
    return Hit(word, contrast=Contrast((removed(text, word),), margin=MARGIN_OF_LOSS))


def _unanswered(passage: Passage, context: Context) -> Iterator[Hit]:
    """``No sooner had the whistle blown.`` with no *than* before the full stop."""
    text = passage.text
    sentences = context.sentences(passage)
    for sentence, after in pairwise(sentences):
        written = sentence.of(text).rstrip()
        if _OPENS.match(written) and written.endswith(".") and not _ANSWERS.search(written) and "," not in written:
            end = sentence.start + len(written)
            opener = after.of(text).split()[0]
            conjunction = " than" if written.startswith("No") else " when"
            mark = Span(end - 1, after.start + len(opener))
            yield Hit(
                mark, contrast=Contrast((Edit(mark, f"{conjunction} {opener[0].lower()}{opener[1:]}"),), margin=MARGIN)
            )


class HalfCorrelative(RuledCheck):
    id = "half-correlative"
    category = "fluency/grammar/function-words"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.TEASER})
    supersedes = ("dangling-clause",)
    message = "two words belong together here, and the second is wrong or missing"
    explanation = """
Finds pairs of conjunctions of which one half is wrong or lost: "both the church or the school", "as well the mayor as
also the council" (*sowohl … als auch*), "neither the club and its agent", "between April until
October", "If it rains, so the match is off", "either … and", "not only … rather also", "no
sooner had he signed, so he", "Although it rained, but"; and "both the chamber of commerce.", "a lecture as well as.",
"No sooner had the whistle blown. The fans". The language model decides where sound English may say the same.
"""
    examples = (
        bad(
            "⟦Neither the club and⟧ the player’s agent wanted to comment on the matter.",
            repair="Neither the club nor the player’s agent wanted to comment on the matter.",
        ),
        bad(
            "The evening offers a concert, a reading⟦ as well as⟧. Admission is free.",
            repair="The evening offers a concert, a reading. Admission is free.",
        ),
        bad(
            "⟦Neither the mayor or⟧ her deputy wanted to comment.",
            repair="Neither the mayor nor her deputy wanted to comment.",
        ),
        bad(
            "The plan is opposed ⟦both by the farmers as also⟧ by the hunters.",
            repair="The plan is opposed both by the farmers and by the hunters.",
        ),
        bad(
            "The ban hits ⟦both restaurants as also⟧ small snack bars.",
            repair="The ban hits both restaurants and small snack bars.",
        ),
        bad(
            "⟦Neither the bishop still⟧ the abbot was present.",
            repair="Neither the bishop nor the abbot was present.",
        ),
        good("Both men as also noted in May; neither the men came yet the door stood open, nor has she yet a plan."),
        good(
            "Both knew it, as also did the mayor; both the farmers and the town were, as also the state was, content."
        ),
        bad("The firm sells ⟦not only bread, also⟧ cakes.", repair="The firm sells not only bread, but also cakes."),
        bad(
            "⟦Both the vicar as well as⟧ the choir were late.",
            repair="Both the vicar and the choir were late.",
        ),
        bad("The pass is open ⟦between May until⟧ October.", repair="The pass is open between May and October."),
        bad("⟦If nobody pays, so⟧ the shop must close.", repair="If nobody pays, the shop must close."),
        good("Both rooms, as well as the hall, are clean; both the women as well as they could. If he goes, so do I."),
        good(
            "When he died, so the story goes, it snowed. Between us, until May we are poor. If so, so much the better."
        ),
        bad(
            "Although the number of burglaries fell again⟦, but⟧ many residents feel less safe.",
            repair="Although the number of burglaries fell again, many residents feel less safe.",
        ),
        good("Neither man smoked or drank, and neither side has said whether or not the two or three guests came."),
        good("Both the women left, both of them tired; neither spoke and either could have won."),
        good("Not only did it rain, it hailed. He didn’t like it either and said so."),
        good("She was known for her hats and her votes; she would retire and take both with her."),
        good("Write-in votes will be counted. In 2017, there were two, both for his horse."),
        good("She is knitting them both a jumper, whether they want one or not."),
    )
    rules = (
        Rule.of_text(
            _joined_by_both,
            Together(frozenset({"although", "though"}), Bigram(has_comma, frozenset({"but"}))),
        ),
        Rule.of_text(_neither_or, Together(frozenset({"neither"}), frozenset({"or"}))),
        *(Rule.of_text(partial(_wrong, pattern, word), trigger) for pattern, word, trigger in _WRONG),
        *(
            _judged(partial(_other_half, pattern, seconds, right, margin), trigger)
            for pattern, seconds, right, margin, trigger in _PAIRS
        ),
        _judged(
            _joined_twice,
            Together(
                frozenset("although though even because".split()),
                Bigram(has_comma, frozenset("but yet therefore thus so".split())),
            ),
        ),
        _judged(_as_well, Bigram(frozenset({"as", "so"}), frozenset({"well"}))),
        _judged(_lost, Bigram(frozenset({"both", "either", "neither"}), _BEFORE_NOUNS)),
        Rule.of_text(
            _lost_end,
            Bigram(frozenset("well not but and".split()), before_mark(frozenset({"as", "only", "also"}), ".;!?")),
        ),
        Rule(
            _unanswered,
            (),
            Bigram(frozenset("sooner hardly scarcely barely".split()), frozenset("had has was were is did".split())),
        ),
    )
