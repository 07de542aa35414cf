"""Who says it stands inside what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.speaking import SAYS, SPEAKER_BEFORE, SPEAKER_BEHIND
from mtcheck.checks.structure.quotation import quotes
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["AttributionInQuotation"]

_ROLE = (
    r"(?:[a-z]+(?:er|or|ist|ian|ant|man|woman|person)|president|police|head|chief|coach|guide|mayor|doctor|nurse|chef)"
)
_ATTRIBUTION = re.compile(
    rf"(?P<comma>,)(?P<inner>[’'])?\s(?:(?P<says>{SAYS}|according\sto)\s(?P<speaker>{SPEAKER_BEHIND})"
    rf"|(?P<so>so)\s(?:the\s(?:[a-z-]+\s){{0,3}}?{_ROLE}|(?:(?:the\s)?(?:[a-z-]+\s){{0,3}}?{_ROLE}\s)?"
    r"(?:[A-Z][\w’-]+\s){0,2}[A-Z][\w’-]+)(?=[,.”\"])"
    rf"|(?P<first>{SPEAKER_BEFORE})(?:had\s)?(?:{SAYS}|is\s(?:convinced|certain|sure|delighted|pleased))(?=[\s,.”\"’'])"
    r"|is\show\s(?:the\s)?[\w’-]+"
    r"|(?:is|was)\s(?:[A-Za-zÀ-ɏ][\w’.-]*\s){1,6}(?:convinced|certain|sure|delighted|pleased)(?=[.,”\"])"
    r"|it\s(?:says|said|reads)\s(?:on|in)\s(?:the|a|an|his|her|its|their)\b)"
)
_NAMED_SPEAKER = re.compile(
    rf"(?P<comma>,)\s(?:{SAYS})\s(?:[A-Za-z][\w-]*\s){{0,4}}[A-Z][\w’-]+\s(?:(?:von|van|de"
    rf"|di)\s)?[A-Z][\w’-]+(?P<stop>\.)"
    r"(?=\s[A-Z])"
)
"""Who says it, by full name, between two sentences of one quotation."""
_MARKS = re.compile(r"[“”\"]")
_CLOSER = {"“": "”", '"': '"', "‘": "’", "'": "'", "„": "“", "«": "»"}
_FOREIGN = re.compile(r"[„«]")
_FOREIGN_CLOSER = re.compile(r"[“”\"»«„]")
_SINGLE_OPENER = re.compile(r"(?<![\w’'])[‘'](?=[A-Z][a-z]*[ ,’'])")
_SINGLE_CLOSER = re.compile(r"(?<=[\w.,!?])[’'](?!\w)")
_MARGIN = 5.0
"""Nothing that looks alike in sound text gains more than 4.3 nats; NTREX-128 and CLEAN have nothing that does."""
_GOES_ON = re.compile(r"(?P<rest>[^,.!?;:“”\"‘]{0,60}?)(?P<stop>[,.;:])\s(?P<next>\w)")
"""What stands behind a speaker inside a quotation that goes on."""


_SPOKEN = frozenset((*SAYS.split("|"), *"according so convinced certain sure delighted pleased how reads".split()))


class AttributionInQuotation(Check):
    id = "attribution-in-quotation"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = (
        Together(frozenset('“"„«'), frozenset(","), _SPOKEN),
        Together(re.compile(r"^['‘][A-Z]"), frozenset(","), _SPOKEN),
    )
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
        bad(
            "“The figures speak for themselves⟦, is the head of the bank convinced⟧.",
            repair="“The figures speak for themselves,” is the head of the bank convinced.",
        ),
        bad(
            "‘The roof will hold another winter⟦, the engineer estimates⟧. ‘After that, it gets dangerous.’",
            repair="‘The roof will hold another winter,’ the engineer estimates. ‘After that, it gets dangerous.’",
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
        between = list(_between_sentences(text)) if '"' in text or "”" in text else []
        yield from between
        known = {hit.span.start for hit in between}
        unclosed = context.fact(quotes)[context.index].unclosed
        for opener, end in _stretches(text):
            for match in _ATTRIBUTION.finditer(text, opener, end + 1):
                if match.start() in known:
                    continue
                hit = _hit(
                    text,
                    match,
                    Span(opener, end),
                    open_ended=(opener in unclosed or text[opener] in "„«") and _goes_nowhere(context),
                )
                if hit is not None:
                    yield hit
                    break


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """From every mark that opens a quotation to the next mark, or the end; also of one in single marks, or in those of
    another language, that is never closed."""
    foreign = _FOREIGN.search(text)
    if foreign and not _FOREIGN_CLOSER.search(text, foreign.end()):
        yield foreign.start(), len(text)
    marks = [match.start() for match in _MARKS.finditer(text)]
    for number, mark in enumerate(marks):
        if text[mark] != "”" and not (text[mark] == '"' and number % 2):
            yield mark, marks[number + 1] if number + 1 < len(marks) else len(text)
    if not marks and ("‘" in text or "'" in text):
        single = _SINGLE_OPENER.search(text)
        again = _SINGLE_OPENER.search(text, single.end()) if single else None
        end = again.start() if again else len(text)
        closer = _SINGLE_CLOSER.search(text, single.end(), end) if single else None
        if single and not closer:
            yield single.start(), end
        elif single and closer and not again and text[closer.start() - 1] in ".,!?":
            yield single.start(), closer.start()


_LAST_SENTENCE = re.compile(r"^.*[.!?]\s", re.DOTALL)
_FEWEST_WORDS = 3
"""Words before a speaker that can be what he says: fewer are an adverbial (*Finally, the coach said …*)."""


def _hit(text: str, match: re.Match[str], quotation: Span, *, open_ended: bool) -> Hit | None:
    opener, comma = quotation.start, match.start("comma")
    if len(_LAST_SENTENCE.sub("", text[opener:comma]).split()) < _FEWEST_WORDS:
        return None
    mark = _CLOSER[text[opener]]
    single = mark in "’'" and text[quotation.end : quotation.end + 1] not in ("’", "'")
    span = Span(comma, min(comma + len(match[0].rstrip()), quotation.end))
    end = match.end("inner") if match["inner"] else match.end("comma")
    if match["inner"] and not single:
        if re.search(r"(?<!\w)[‘']\w", text[opener + 1 : comma]):
            return Hit(span, repair=Edit(Span(comma, end), text[comma:end] + mark)) if open_ended else None
        late = _closed_late(text, quotation, span.end)
        edit = Edit(Span(comma, end), "," + mark)
        return Hit(span, repair=edit if late is None else Edit(Span(comma, late + 1), f",{mark}{text[end:late]}"))
    if open_ended or single:
        return Hit(span, repair=Edit(Span(comma, end), "," + mark))
    late = _closed_late(text, quotation, span.end)
    if late is not None:
        return Hit(span, repair=Edit(Span(comma, late + 1), f",{mark}{text[end:late]}"), confidence=0.8)
    goes_on = _GOES_ON.match(text, span.end, quotation.end)
    if goes_on is None or "‘" in text[opener + 1 : comma] or _ATTRIBUTED.match(text, quotation.end):
        return None
    edit = Edit(
        Span(comma, goes_on.end()),
        f",{mark}{text[comma + 1 : goes_on.end() - 1]}{text[opener]}{goes_on['next']}",
    )
    if match["so"]:
        return Hit(span, repair=edit, confidence=0.8)
    outside = Edit(Span(comma, quotation.end + 1), f",{mark}{text[comma + 1 : quotation.end]}")
    edits = (edit, outside) if quotation.end < len(text) else (edit,)
    ends = goes_on["stop"] == "." and match["says"] is not None and match["says"] != "according to"
    return Hit(
        span, repair=edit if ends else None, confidence=0.8, contrast=Contrast(edits, decides=not ends, margin=_MARGIN)
    )


def _between_sentences(text: str) -> Iterator[Hit]:
    """“It is safe, explains the engineer Jane Doe. We tested it.”"""
    for match in _NAMED_SPEAKER.finditer(text):
        opener = _opener_before(text, match.start())
        closer = _MARKS.search(text, match.end())
        if opener is None or closer is None or closer[0] not in '”"' or "‘" in text[opener : closer.start()]:
            continue
        if text[opener] == '"' and closer[0] != '"':
            continue
        mark, stop = _CLOSER[text[opener]], match.start("stop")
        opened = f",{mark}{text[match.start() + 1 : stop]}. {text[opener]}"
        yield Hit(Span(match.start(), stop), repair=Edit(Span(match.start(), stop + 2), opened), confidence=0.8)


def _opener_before(text: str, place: int) -> int | None:
    """The double quotation mark before a place, if it opens a quotation."""
    marks = [match.start() for match in _MARKS.finditer(text, 0, place)]
    if not marks or text[marks[-1]] == "”" or (text[marks[-1]] == '"' and len(marks) % 2 == 0):
        return None
    return marks[-1]


def _goes_nowhere(context: Context) -> bool:
    """Whether the quotation is not taken up again in the next passage, as one of several paragraphs would be."""
    following = context.following
    return following is None or following.text.lstrip()[:1] not in {"“", '"'}


def _closed_late(text: str, quotation: Span, end: int) -> int | None:
    """The closing mark that stands right behind the speaker, where the quotation ends with the sentence."""
    rest = re.compile(r"[^“”\"‘’.!?,;]{0,90}[.!?]?(?=[”\"’'])").match(text, end, quotation.end + 1)
    plain = rest is not None and rest.end() == quotation.end and "‘" not in text[quotation.start : end]
    return quotation.end if plain and not _ATTRIBUTED.match(text, quotation.end) else None


_ATTRIBUTED = re.compile(rf"[”\"]\s(?:{SAYS}|{SPEAKER_BEFORE}(?:had\s)?(?:{SAYS}))\b")
"""Who says the whole of it, behind a quotation: then nobody inside does."""
