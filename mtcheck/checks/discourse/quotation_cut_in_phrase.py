"""A quotation that stops behind an article, for who says it."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, bad, good
from mtcheck.checks.discourse.telling.speaking import NAMED, PERSON, SAYING, SAYS, SPEAKER_BEHIND
from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["QuotationCutInPhrase"]

_OPENS_PHRASE = "the|a|an|my|our|your|their|its|every|whose"
_WHO = (
    rf"(?:(?:{SAYS})\s{SPEAKER_BEHIND}|(?:{NAMED}|{PERSON}|[A-Z][\w’-]+|he|she|they)\s(?:has\s|had\s)?(?:{SAYS})"
    r"|according\sto\s[^,.“”\"\n]{3,60})"
)
_CUT = lazy_regex(
    rf"(?<=[^\W\d_])\s(?P<cut>(?:{_OPENS_PHRASE}),?[”\"’'],?\s{_WHO}(?:\s[^,.!?“”\"‘\n]{{1,60}})?,?\s[“\"‘']"
    r"[^\s“”\"‘’.,!?]+)(?=[\s.,!?;”\"’])"
)
_MENTIONED = lazy_regex(r"\b(?:words?|articles?|letters?|notes?|grades?|marks?|vitamin|blood\stype)\s$")
_VERB_BEHIND = lazy_regex(
    rf"(?P<mark>,[”\"’])(?P<who>\s(?:{SAYS})\s(?:{NAMED}|{PERSON}|[A-Z][\w’-]+|he|she))\s"
    r"(?P<verb>(?:is|are|was|were|has|have|had|will|would|can|could|must|should|may)(?:\s(?:be|been|have|[a-z]+ed))?)"
    r"(?=\.(?:\s|$))"
)
"""“… how important their role in the cycle,” explains biologist Jane Doe is."""


class QuotationCutInPhrase(RuledCheck):
    id = "quotation-cut-in-phrase"
    category = "fluency/grammar/word-order"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "the quotation is cut in the middle of a phrase"
    confidence = 0.9
    explanation = """
Finds a quotation that is interrupted in the middle of a phrase: "“We are not shutting a single branch in the,” Doe told
staff, “region.”", or whose verb comes behind it: "“… how great their role,” says Doe is.". German puts its verb or the
last words behind the speaker, and systems cut the English sentence at the same place. Let the first half of the
quotation end with a clause, or put the speaker at the end.

Words that are quoted as words (the article “the,” she explains, …) stay silent.
"""
    examples = (
        bad("“We will not shut a single branch in ⟦the,” chief executive Jane Doe told staff, “region⟧.”"),
        bad("“The club has to rebuild ⟦its,” says coach Emil Falk, “defence⟧ before the summer.”"),
        bad("‘I will never forget ⟦my,’ she said, ‘first⟧ day at sea.’"),
        bad(
            "‘People forget how great their role in the cycle⟦,’ explains biologist Jane Doe is⟧. She knows.",
            repair="‘People forget how great their role in the cycle is,’ explains biologist Jane Doe. She knows.",
        ),
        good("“We are,” said the man who asked what it was. “That is it,” said Emil Falk, as it was. “So it is.”"),
        good("“We will not shut a single branch,” she told staff, “in the region.”"),
        good("Children leave out the word “the,” she said, “and nobody minds.” They got an “a,” he said, “or a b.”"),
        good("“The best of all was that it was ours and theirs,” she said, “and yours.”"),
        good("“I thought, well, the,” she began, and broke off. “I mean the, the,” he stuttered."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _cut(text: str) -> Iterator[Hit]:
    for match in _CUT.finditer(text):
        if not _MENTIONED.search(text, max(match.start() - 40, 0), match.start("cut")):
            yield Hit(Span(*match.span("cut")))


def _verb_behind(text: str) -> Iterator[Hit]:
    for match in _VERB_BEHIND.finditer(text):
        edit = Edit(Span(*match.span()), f" {match['verb']}{match['mark']}{match['who']}")
        yield Hit(Span(match.start("mark"), match.end()), repair=edit)


_RULES = (
    Rule.of_text(_cut, lazy_regex(rf"^(?:{_OPENS_PHRASE}),?[”\"’'],?$")),
    Rule.of_text(_verb_behind, Bigram(lazy_regex(r",[”\"’]$"), SAYING)),
)
