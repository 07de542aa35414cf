"""“Wants to have seen” where somebody claims to have seen it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.persons import persons
from mtcheck.report import Severity

__all__ = ["ClaimingWant"]

_PERCEIVED = frozenset(
    """
    seen heard noticed known observed recognised recognized learned learnt spotted detected discovered smelled smelt
    perceived witnessed identified overheard suspected found sensed registered acted understood foreseen sighted
    """.split()
)
"""What is claimed after the fact, and hardly wished for."""
_WANTS = lazy_regex(
    r"\b(?P<want>wants?|wanted|(?P<no>does|do|did)(?:\snot|n[’']t)\swant)\s(?P<to>to\s(?:not\s|"
    r"never\s)?(?:\w{4,}ly\s)?have\s(?:(?:never|not|only|already|also|even|personally|"
    r"clearly|just|repeatedly|indeed|\w{4,}ly)\s)?)(?P<verb>[a-z]+)\b(?![-’'])"
)
_NOTHING = lazy_regex(
    r"\s(?:(?:of|about|from)\s)?(?:nothing|no\s(?:one|idea|knowledge)|anything\s(?:about|of|from)|anything[.,])"
)
_KNOWN = lazy_regex(r"\s(?:nothing|of|about|anything|that|it|beforehand)\b")
_CLAIMANT = lazy_regex(
    rf"\b(?:{one_of(persons() - persons('nation', 'anybody') - {'fans', 'visitors', 'people'})}"
    r"|eyewitness(?:es)?|passers?-by|anglers?|astronomers|archaeologists|police|hackers|\d+-year-old|treasurer|ex-minister|agent|head|chief)$"
)
_WISHER = lazy_regex(
    r"\b(?:[Ii]|[Ww]e|[Yy]ou|(?:[Aa]nyone|[Ee]veryone|[Ee]verybody|[Aa]nybody|[Tt]hose|people|[Pp]eople|fans|"
    r"visitors|viewers)(?:\swho)?|[Oo]ne)$"
)
_GOAL = lazy_regex(
    r"\b(?:by|until|once|someday|one\sday|first|before\s(?:he|she|they|it|you|we|i|dying|death|leaving|\w+ing|"
    r"the\send|the\snext)|when\s(?:he|she|they|it|you|we|i)|"
    r"always|in\stime|ahead\sof|next|every|all\sthe|as\smany|as\smuch|at\sleast\sonce|soon|final|would|will|"
    r"so\sthat|wish\w*|dream\w*|bucket|lifetime|life)\b",
    re.IGNORECASE,
)
_AT_HOME = lazy_regex(
    r"\s(?:at\shome|asleep|in\sbed|alone|elsewhere|at\swork|on\sthe\sphone|unaware|at\sthe\scinema|with\s(?:his|"
    r"her)\s\w+)\b"
)


class ClaimingWant(Check):
    id = "claiming-want"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("mistranslated-modal",)
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    triggers = Together(frozenset({"want", "wants", "wanted"}), frozenset({"have"}))
    message = "German “will” reports what somebody claims; in English this is a wish"
    explanation = """
Finds "A witness wants to have seen the car" and "The minister wants to have known nothing": German *will … haben* says
that somebody claims it of himself. English "wants to have seen" is a wish, and can be one only with a time by which it
is to come true ("wants to have seen every country before he dies"); such sentences are left alone. Write "claims to
have seen", "says he knew".
"""
    examples = (
        bad(
            "A hiker ⟦wants to have seen⟧ a lynx near Adelboden.",
            repair="A hiker claims to have seen a lynx near Adelboden.",
        ),
        bad(
            "The prince ⟦wants to have known⟧ nothing of the deal, his lawyer told the court.",
            repair="The prince claims to have known nothing of the deal, his lawyer told the court.",
        ),
        bad(
            "The neighbours ⟦do not want to have noticed⟧ anything.",
            repair="The neighbours claim not to have noticed anything.",
        ),
        bad(
            "Two anglers ⟦wanted to have heard⟧ a shot shortly before midnight.",
            repair="Two anglers claimed to have heard a shot shortly before midnight.",
        ),
        bad(
            "The accused ⟦wants to have been⟧ at home on the night of the crime.",
            repair="The accused claims to have been at home on the night of the crime.",
        ),
        bad(
            "The treasurer ⟦wants to have done⟧ nothing wrong.",
            repair="The treasurer claims to have done nothing wrong.",
        ),
        good(
            "She wants to have seen every country in Europe before she dies, and he wants to have found a buyer by May."
        ),
        good("The minister wants to have the report by Monday; the neighbours want to have it noticed."),
        good("Everybody wants to have seen the film. I want to have heard nothing of the kind."),
        good("The club wants to have a say, and the witness wants to have her name kept out of the papers."),
        good(
            "He wants to have finished the wall before the frost; scientists want to have developed a vaccine by 2030."
        ),
        good("“One wants to have known him,” she said, “and to have heard him play.”"),
        good("The accused wants to have been released by Christmas."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text, told = passage.text, context.masked(passage, Mask.QUOTATION)
        for sentence in context.sentences(passage):
            written = sentence.of(text)
            if "have" not in written or _GOAL.search(written) or written.rstrip().endswith("?"):
                continue
            for match in _WANTS.finditer(text, sentence.start, sentence.end):
                before = text[max(sentence.start, match.start() - _NEAR) : match.start()].rstrip()
                if told[match.start()] != text[match.start()] or not _is_claimed(match, before):
                    continue
                span = Span(*match.span())
                claims = {"wants": "claims", "does": "claims", "wanted": "claimed", "did": "claimed"}
                claim = claims.get(match["no"] or match["want"], "claim")
                edit = f"{claim} {'not ' if match['no'] else ''}{match['to']}{match['verb']}"
                yield Hit(span, repair=Edit(span, edit))


_NEAR = 80


def _is_claimed(match: re.Match[str], before: str) -> bool:
    verb, text = match["verb"], match.string
    if "VBN" not in verb_tags(verb) or _WISHER.search(before):
        return False
    if verb == "known" and not _KNOWN.match(text, match.end()):
        return False
    if verb in _PERCEIVED or _NOTHING.match(text, match.end()):
        return True
    if verb == "been":
        return _CLAIMANT.search(before) is not None and _AT_HOME.match(text, match.end()) is not None
    return False
