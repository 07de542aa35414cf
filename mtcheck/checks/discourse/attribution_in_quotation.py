"""Who says it stands inside what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.structure.quotation import quotes
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["AttributionInQuotation"]

_SAYS = (
    "said|says|explains|explained|adds|added|stressed|stresses|emphasised|emphasized|emphasises|emphasizes|warned|warns|"
    "demanded|demands|complained|complains|criticised|criticized|announced|wrote|writes|asked|replied|confirmed|"
    "confirms|claimed|claims|believes|noted|notes|insisted|insists|argued|argues|recalls|recalled|admitted|promised|"
    "reports|reported|declared|commented|comments|praised|praises|sighed|sighs|shouted|shouts|lamented|laments|jokes|"
    "joked|rejoiced|told|tells|according to"
)
_SPEAKER = (
    r"(?:the|a|an|his|her|its|their)\s(?:[a-z0-9][\w’'-]*\s?){1,4}|(?:[A-Z][\w’'.-]+\s?){1,4}|"
    r"(?i:he|she|they)(?=[\s,.])"
)
_ATTRIBUTION = re.compile(rf"(?P<comma>,)(?P<inner>[’'])?\s(?P<says>{_SAYS})\s(?P<speaker>{_SPEAKER})")
_SPEAKER_FIRST = re.compile(
    r"(?P<comma>,)(?P<inner>[’'])?\s(?P<speaker>(?:the|a|an)\s(?:(?!more|we|I|you|it|who|which)[a-z0-9-]+\s){1,3}|(?:[A-Z][\w’'-]+\s){1,3}|(?:he|she)\s)"
    rf"(?P<says>{_SAYS.rpartition('|')[0]})(?=[\s,.”\"])"
)
_NAMED_SPEAKER = re.compile(
    rf"(?P<comma>,)\s(?:{_SAYS.rpartition('|')[0]})\s(?:[a-z][\w-]*\s){{0,4}}[A-Z][\w’-]+\s(?:(?:von|van|de|di)\s)?[A-Z][\w’-]+(?P<stop>\.)"
    r"(?=\s[A-Z])"
)
"""Who says it, by full name, between two sentences of one quotation."""
_CLOSED_WITHOUT_COMMA = re.compile(r"[”\"](?<![,?!][”\"])(?<=[\w.][”\"])")
_OPENER = re.compile(r"[“\"]")
_CLOSER = {"“": "”", '"': '"'}


class AttributionInQuotation(Check):
    id = "attribution-in-quotation"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = frozenset('“"')
    message = "the attribution reads as part of the quotation: a closing quotation mark is missing before it"
    confidence = 0.9
    explanation = """
Finds "…, explains X" inside a quotation, either because the quotation is never closed or because it is closed only
after the speaker. Translation engines lose the closing mark where two quotations end together, and move it to the end
of the sentence. Close the quotation before the attribution.

Speech reported inside a quotation in marks of its own ("‘It will hold,’ said my father, and it did") stays silent.
"""
    supersedes = ("unbalanced-quotes",)
    examples = (
        bad(
            "“They say, ‘You can punish us, it doesn’t matter⟦,’ explains Raffaello Pantucci⟧ of the institute.",
            repair="“They say, ‘You can punish us, it doesn’t matter,’” explains Raffaello Pantucci of the institute.",
        ),
        bad(
            "“The bridge will hold⟦, said the engineer⟧.",
            repair="“The bridge will hold,” said the engineer.",
        ),
        bad(
            "“The bridge will hold⟦, said the engineer⟧.”",
            repair="“The bridge will hold,” said the engineer.",
        ),
        bad(
            "“That was acting⟦, the goalkeeper complained⟧ after the whistle.",
            repair="“That was acting,” the goalkeeper complained after the whistle.",
        ),
        bad(
            "“It is about respect⟦, the secretary emphasised⟧” at the rally.",
            repair="“It is about respect,” the secretary emphasised at the rally.",
        ),
        bad(
            "“The bridge will hold⟦, explains engineer Jane Doe⟧. We tested it.”",
            repair="“The bridge will hold,” explains engineer Jane Doe. “We tested it.”",
        ),
        good("“The bridge will hold,” said the engineer."),
        good("“When I asked, the engineer said it would hold,” she recalled."),
        good("“The inspector walked the bridge and said, ‘It will hold, whatever the weather,’ and we believed her."),
        good("“‘It will hold,’ said my father, and it did,” she recalled."),
        good("“The bridge, says the report, is safe. We believe it,” she said."),
        good("“As you know, according to the Geneva Convention this is a crime,” he said."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if "“" not in text and '"' not in text:
            return
        if '"' in text or "”" in text:
            yield from _between_sentences(text)
        if not context.fact(quotes)[context.index].unclosed and not _CLOSED_WITHOUT_COMMA.search(text):
            return
        for match in (*_ATTRIBUTION.finditer(text), *_SPEAKER_FIRST.finditer(text)):
            comma = match.start("comma")
            opener = _opener_before(text, comma)
            if opener is None:
                continue
            end = match.end("inner") if match["inner"] else match.end("comma")
            span = Span(comma, comma + len(match[0].rstrip()))
            closed = Edit(Span(comma, end), text[comma:end] + _CLOSER[text[opener]])
            if opener in context.fact(quotes)[context.index].unclosed and _goes_nowhere(context):
                yield Hit(span, repair=closed)
                return
            if not match["inner"] and (late := _closed_late(text, opener, span.end)) is not None:
                moved = text[comma:end] + _CLOSER[text[opener]] + text[end:late]
                yield Hit(span, repair=Edit(Span(comma, late + 1), moved), confidence=0.8)


def _between_sentences(text: str) -> Iterator[Hit]:
    """“It is safe, explains the engineer Jane Doe. We tested it.”"""
    for match in _NAMED_SPEAKER.finditer(text):
        opener = _opener_before(text, match.start())
        closer = re.compile(r"[“”\"]").search(text, match.end())
        if opener is None or closer is None or closer[0] not in '”"' or "‘" in text[opener : closer.start()]:
            continue
        if text[opener] == '"' and closer[0] != '"':
            continue
        mark, stop = _CLOSER[text[opener]], match.start("stop")
        opened = f",{mark}{text[match.start() + 1 : stop]}. {text[opener]}"
        yield Hit(Span(match.start(), stop), repair=Edit(Span(match.start(), stop + 2), opened), confidence=0.8)


def _opener_before(text: str, place: int) -> int | None:
    """The double quotation mark before a place, if it opens a quotation."""
    marks = [match.start() for match in re.finditer('[“”"]', text[:place])]
    if not marks or text[marks[-1]] == "”" or (text[marks[-1]] == '"' and len(marks) % 2 == 0):
        return None
    return marks[-1]


def _goes_nowhere(context: Context) -> bool:
    """Whether the quotation is not taken up again in the next passage, as one of several paragraphs would be."""
    following = context.following
    return following is None or not _OPENER.match(following.text.lstrip())


def _closed_late(text: str, opener: int, end: int) -> int | None:
    """The closing mark that stands right behind the speaker, where the quotation ends with the sentence."""
    rest = re.match(r"[^“”\"‘.!?,;]{0,40}[.!?]?(?P<mark>[”\"])", text[end:])
    plain = rest is not None and "‘" not in text[opener:end]
    return end + rest.start("mark") if rest is not None and plain else None
