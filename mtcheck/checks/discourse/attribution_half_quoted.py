"""A quotation mark that stands between who says it and that he says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from mtcheck.analysis.finiteness import may_be_finite
from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.telling.speaking import SAYING, SAYS
from mtcheck.document import Span
from mtcheck.languages.english import TITLE_OF_WORK
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["AttributionHalfQuoted"]

_NAME = r"[A-ZÀ-ÖØ-ÞČŠŽ][\w’-]+"
_ROLE = r"(?!(?:and|but|or|which|who|that|as|if|when|because|so|while|it|we|you|they|what|how|to|of)\b)[a-z’-]+"
_BEHIND_SAID = rf"(?<=[,!?][”\"]\s)(?P<says>{SAYS})\s"
_SPEAKER_QUOTED = lazy_regex(
    rf"{_BEHIND_SAID}(?P<open>[“\"])(?P<inside>(?:(?:the|a|an)\s)?(?:{_ROLE}\s){{0,4}}(?P<first>{_NAME})\s(?:(?:von|van|de|di|al)\s)?"
    rf"{_NAME}(?P<rest>[^“”\"\n]{{0,200}}))(?P<close>[”\"])"
)
"""“… ,” says “Jane Doe, who runs the school.”"""
_NAME_QUOTED = lazy_regex(
    rf"{_BEHIND_SAID}(?P<role>(?:(?:the|a|an|his|her|its|their)\s)?(?:{_ROLE}\s){{0,4}})(?P<open>[“\"])"
    rf"(?P<who>(?:{_ROLE}\s){{0,3}}(?P<first>{_NAME})\s(?:(?:von|van|de|di|al)\s)?{_NAME})"
    rf"(?P<comma>,)\s(?P<next>[^\W_][^\s“”\"]*)\s[^“”\"\n]{{6,400}}(?P<close>[”\"])"
)
"""“… ,” says mechanic “Jane Doe, it had singed paws.”"""
_SAID_QUOTED = lazy_regex(
    rf"(?<=[,!?][”\"]\s)(?P<before>(?:(?:an?|the|one|another|his|her|its)\s)?(?:{_ROLE}\s){{0,4}}(?:{_NAME}\s){{0,3}})"
    rf"(?P<open>[“\"])(?P<inside>(?P<who>(?:{_ROLE}\s){{0,3}}?(?:{_NAME}\s){{0,2}})(?P<says>{SAYS})"
    r"(?P<rest>[,:]\s[^“”\"\n]{3,300}|\.\s[A-Z][^“”\"\n]{3,300}[.!?](?=[”\"])|(?:\s(?!that\b)[^\s“”\"]+){0,8}[.,]|(?=[”\"]\s(?:on|at|in|after|to|during)\s)))(?P<close>[”\"])"
)
"""“… ,” a “witness reported.”; “… ,” the farmer “says, we will lose it.”"""
_WORDS_SAID = lazy_regex(
    rf"(?P<open>[“\"]|(?<![\w’'])[‘'])(?P<said>[A-Z][^“”\"‘\n.!?]{{8,240}}?)(?P<comma>,?)\s(?P<says>{SAYS})(?P<close>[”\"’'])(?P<behind>\s"
    rf"(?:(?:(?:the|a|an)\s)?(?:{_ROLE}\s){{0,4}}(?P<first>{_NAME})(?:\s{_NAME})?(?=[\s,.;])"
    r"|(?:the|a)\s(?:\d\d-year-old|(?:[a-z-]+\s){0,2}?[a-z-]+(?:er|or|ist|man|woman|person|mayor|chief|coach))(?=[,.;]|\s(?:from|of|who|after|afterwards|on|in|at)\b)))"
)
"""“It is a desert explains” biologist Jane Doe"""
_SAYS_OPENED = lazy_regex(rf"(?<=[^\W\d_])\s(?P<open>[“\"])(?P<says>{SAYS}):\s(?P<again>[“”\"‘'])?")
"""The mayor “says: We …”"""
_SPEAKER_INSIDE = lazy_regex(
    rf",\s(?P<who>(?:{_ROLE}\s){{1,3}}[A-ZÀ-Þ][\w’-]+\s[A-ZÀ-Þ][\w’-]+)(?P<close>[”\"])\s(?:{SAYS})(?=[.,]|\s(?:on|in|at|after|during)\b)"
)
"""“They are dying of thirst, forester Jane Doe” warns."""
_NAME_CUT = lazy_regex(rf",\s(?P<who>[A-ZÀ-Þ][a-zß-ÿ]+)(?P<close>[”\"])\s[A-ZÀ-Þ][\w’-]+\s(?:{SAYS})\b")
"""“They are the future, Jane” Doe said."""
_DESCRIBED = lazy_regex(r",\s(?:who|whose|the|an?)\s|\s(?:of|from)\sthe\s[^“”\"]*[.,]$")
_ENDS = lazy_regex("[.,]$")
_NOUNS = frozenset(
    """
    claims demands comments reports stresses notes calls cries states questions answers hopes fears smiles estimates
    doubts appeals thanks laughs points moans jokes rages remarks replies wonders shouts posts tweets cheers promises
    praises puts counters contests states reveals vows scoffs rants groans sighs sobs grins
    """.split()
)
"""Forms of verbs of saying that are nouns as well: a name may follow them."""
_TITLE = lazy_regex(TITLE_OF_WORK)
_SHORTEST = 3


class AttributionHalfQuoted(RuledCheck):
    id = "attribution-half-quoted"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "a quotation mark stands inside the words that tell who says it"
    confidence = 0.9
    explanation = """
Finds an attribution of which a quotation mark cuts off a part: "“Nobody took us seriously,” says “Jane Doe, whose
daughter goes to school there.”", "“There was a bang,” a “witness reported.”", "“It is a desert explains” biologist Jane
Doe", "the mayor “says: We will act.”". Systems set the marks of the original anew and count words wrongly. Move the
mark to where the words of the speaker end.

A name of somebody's own in quotation marks (said “Big Tony” Rossi) stays silent.
"""
    supersedes = ("unbalanced-quotes",)
    examples = (
        bad(
            "“Nobody took us seriously,” says ⟦“Jane Doe, whose daughter goes to school.”⟧ The town denies it.",
            repair="“Nobody took us seriously,” says Jane Doe, whose daughter goes to school. The town denies it.",
        ),
        bad(
            "“There was a bang, then it was dark,” a ⟦“witness reported.”⟧ The train stood for hours.",
            repair="“There was a bang, then it was dark,” a witness reported. The train stood for hours.",
        ),
        bad(
            "‘For them it is a green desert⟦ explains’⟧ biologist Jane Doe.",
            repair="‘For them it is a green desert,’ explains biologist Jane Doe.",
        ),
        bad(
            "“If it stays dry,” the farmer ⟦“says, we⟧ will lose the harvest.”",
            repair="“If it stays dry,” the farmer says, “we will lose the harvest.”",
        ),
        bad(
            "The head of the clinic ⟦“says:⟧ We are at the limit.”",
            repair="The head of the clinic says: “We are at the limit.”",
        ),
        bad(
            "“It was in the engine,” says mechanic ⟦“Emil Falk, it⟧ had singed paws but was fine.” It is well.",
            repair="“It was in the engine,” says mechanic Emil Falk, “it had singed paws but was fine.” It is well.",
        ),
        bad(
            "“It has been closed for years,” explains railwayman ⟦“Emil Falk, the⟧ rails were sold as scrap.”",
            repair="“It has been closed for years,” explains railwayman Emil Falk, “the rails were sold as scrap.”",
        ),
        bad(
            "“These girls are the future of our club⟦, Matthias” Lechner said⟧ at the prize-giving.",
            repair="“These girls are the future of our club,” Matthias Lechner said at the prize-giving.",
        ),
        bad(
            "“We checked every bolt,” the ⟦“engineer explains. Nothing⟧ else was loose.” It was late.",
            repair="“We checked every bolt,” the engineer explains. “Nothing else was loose.” It was late.",
        ),
        bad(
            "“The trees are dying of thirst⟦, forester Knut Ebel” warns⟧. It is dry.",
            repair="“The trees are dying of thirst,” forester Knut Ebel warns. It is dry.",
        ),
        good("“It is mine,” said singer “Emil Falk, the Great”. “No,” said “Big Emil”, who was there."),
        good(
            "“I never lost a fight,” said “Big Tony” Rossi. “It is over,” said “Jane Doe”, as the singer calls herself."
        ),
        good("“No comment,” said the “source close to the club”. “Yes,” the “expert” said. “No,” said “the boss.”"),
        good("He calls the “false claims” Jane Doe made absurd. In “What the Butler Said” Jane Doe plays the maid."),
        good("“We go on,” the union “said in no uncertain terms that it would strike”, the paper wrote."),
        good('"It is late," said Jane Doe. "Nobody asked us," the mayor says. "Said is a verb," she explained.'),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _speakers_quoted(text: str) -> Iterator[Hit]:
    for match in _SPEAKER_QUOTED.finditer(text):
        named = _NAME_QUOTED.match(text, match.start())
        if named and not (_DESCRIBED.match(match["rest"]) and _is_description(named)):
            continue
        if _DESCRIBED.match(match["rest"]) or (is_listed(match["first"]) and _ENDS.search(match["rest"])):
            whole = Span(match.start("open"), match.end())
            yield Hit(whole, repair=Edit(whole, match["inside"]))


def _names_quoted(text: str) -> Iterator[Hit]:
    for match in _NAME_QUOTED.finditer(text):
        introduced = match["role"] or match["who"][0].islower() or is_listed(match["first"])
        if introduced and not (_DESCRIBED.match(text, match.start("comma")) and _is_description(match)):
            span = Span(match.start("open"), match.end("next"))
            edit = f"{match['who']}, {match['open']}{match['next']}"
            yield Hit(span, repair=Edit(span, edit))


def _verbs_quoted(text: str) -> Iterator[Hit]:
    for match in _SAID_QUOTED.finditer(text):
        if _is_person_or_role(match):
            yield _moved(match)


def _closed_behind_verb(text: str) -> Iterator[Hit]:
    for match in _WORDS_SAID.finditer(text):
        if _ends_in_speech(match):
            span = Span(match.start("comma"), match.end("close"))
            yield Hit(span, repair=Edit(span, f",{match['close']} {match['says']}"))


def _names_cut(text: str) -> Iterator[Hit]:
    """Speakers of whom a part, or all but the verb, stands before the closing mark."""
    for match in chain(_SPEAKER_INSIDE.finditer(text), _NAME_CUT.finditer(text)):
        edit = f",{match['close']} {match['who']}"
        yield Hit(Span(*match.span()), repair=Edit(Span(match.start(), match.end("close")), edit))


def _opened_before_verb(text: str) -> Iterator[Hit]:
    for match in _SAYS_OPENED.finditer(text):
        whole = Span(match.start("open"), match.end("says") + 1)
        again = f" {match['open']}" if not match["again"] else " "
        yield Hit(whole, repair=Edit(Span(whole.start, match.end()), f"{match['says']}:{again}{match['again'] or ''}"))


def _is_description(match: re.Match[str]) -> bool:
    """Whether what stands behind a name tells who it is, and is no sentence: “Jane Doe, the head of the school.”"""
    said = match[0][match.end("comma") - match.start() :].lower().split()
    return said[0] in {"who", "whose"} or not any(may_be_finite(said, place) for place in range(1, len(said)))


def _is_person_or_role(match: re.Match[str]) -> bool:
    """Whether what stands before the verb, outside the marks and inside, is somebody."""
    return bool((match["before"] + match["who"] if match["rest"] else match["who"]).strip())


def _moved(match: re.Match[str]) -> Hit:
    """The marks taken away around an attribution, or moved behind it where the words of the speaker go on."""
    inside, opening = match["inside"], match["open"]
    rest = match["rest"]
    if rest[:1] in ",:." and rest[1:2].isspace():
        said = inside[: len(inside) - len(rest) + 2]
        first = rest.split()[1]
        end = match.start("rest") + 2 + len(first)
        return Hit(
            Span(match.start("open"), end), repair=Edit(Span(match.start("open"), end), f"{said}{opening}{first}")
        )
    whole = Span(match.start("open"), match.end())
    return Hit(whole, repair=Edit(whole, inside))


def _ends_in_speech(match: re.Match[str]) -> bool:
    """Whether the words before the verb are a sentence, and the verb no noun or participle of a title."""
    said = match["said"].split()
    if len(said) < _SHORTEST or _TITLE.match(match["said"]) or (match["close"] == "’") != (match["open"] == "‘"):
        return False
    return bool(match["comma"]) or match["says"] not in _NOUNS


def _says_and_closes(token: str) -> bool:
    """Whether a verb of saying stands before a quotation mark."""
    return token[-1] in "”\"’'" and token[:-1].rstrip(".,") in SAYING


def _leads_on(token: str) -> bool:
    """Whether no stop ends a token, so that a mark behind it stands inside the sentence."""
    return token[-1] not in ",.:;!?"


_CLOSED = lazy_regex(r"[,!?][”\"]$")
_OPENS = lazy_regex(r"^[“\"]")
_SAID_BEHIND = Bigram(_CLOSED, SAYING)
_RULES = (
    Rule.of_text(_speakers_quoted, Together(_SAID_BEHIND, Bigram(SAYING, _OPENS))),
    Rule.of_text(_names_quoted, Together(_SAID_BEHIND, Bigram(_leads_on, _OPENS, by_second=True))),
    Rule.of_text(
        _verbs_quoted,
        _says_and_closes,
        Together(
            Bigram(_CLOSED, lazy_regex("^[A-Za-z]")),
            Bigram(_leads_on, lazy_regex(r"^[“\"][a-zA-Z]"), by_second=True),
            SAYING,
        ),
    ),
    Rule.of_text(_closed_behind_verb, _says_and_closes),
    Rule.of_text(
        _names_cut,
        Together(Bigram(lazy_regex(r"^[A-ZÀ-Þ][a-zß-ÿ]+[”\"]$"), lazy_regex("^[A-ZÀ-Þ]")), SAYING),
        Bigram(lazy_regex(r"^[A-ZÀ-Þ][\w’-]+[”\"]$"), SAYING),
    ),
    Rule.of_text(_opened_before_verb, lazy_regex(rf"^[“\"](?:{SAYS}):$")),
)
