"""A punctuation mark that stands where none can."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Bigram, Context, Edit, Hit, Layer, Rule, RuledCheck, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.talk import talks_about_markup
from mtcheck.checks.structure.seams.openers import OPENERS
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.patterns import SIGN_OFF, lazy_regex
from mtcheck.languages.tokens import begins_small, ends_sentence
from mtcheck.report import Severity

__all__ = ["StrayMark"]

_LEADING = lazy_regex(r"\s{0,8}(?P<mark>(?:[,;:)\]?!]|\.(?!\.|\w))\s{0,3})(?=[\w“\"])")
_LONE = lazy_regex(
    r"(?<=[a-z0-9”\"%)][.!?] )(?P<mark>[-–—|*•.,;:·/_]{1,2})(?= (?P<next>[A-Z][\w’]*),?\s)"
    r"|(?<=[a-z] )(?P<bullet>[•▪·●■¬¶¤¦]|(?<![^\w][a-z] )\|(?![^\n]*\|))(?= [a-z])"
)
_DATELINE = lazy_regex(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.'’/ -]+(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?(?:, [A-Z][a-z]+\.? \d{1,2}\.?)?\s*(?:\([\w /]+\)\s*)?"
    r"|(?:[A-ZÀ-Þ][\w.'’-]{1,20}\s){0,2}[A-ZÀ-Þ][\w.'’-]{1,20}, [A-Z][A-Za-z.]{0,5}\.\s*"
)
"""Where and when a report was written: “DULUTH, Minn. — ”, “Trois-Rivières, Que. – ”."""
_RULER = lazy_regex(
    r"(?:(?<=[a-z0-9”\"%)][.!?] )|(?<=[a-z0-9][.!?]”[ ])|(?<=[a-z0-9][.!?]\"[ ]))"
    r"(?P<mark>_{2,}|(?:[*•·–—~+=#-]\s){2,}[*•·–—~+=#-]|[*•·–—~+=#]{3,}|[\u2500-\u257f\u2580-\u259f\u25a0\u25cf]{2,})"
    r"(?=\s+[A-Z“\"])"
)
"""A row of marks between two sentences, which parted paragraphs: ____, * * *, +++."""
_BULLETS = frozenset("•|*·")
_DOUBLED = lazy_regex(r"(?<=\w)\s(?P<mark>(?P<dash>[-–—])\s(?P=dash)|(?:--\s--))\s(?=\w)")
_EMPTY = lazy_regex(r"(?<=\w )(?P<mark>\(\s?\)|\[\]|“\s?”|„\s?“|\"\"|«\s?»)(?=\s[a-z]|[.,;:!?])")
_TWICE = lazy_regex(r"\(\([^()\n]{2,120}\)\)")
_INSIDE = lazy_regex(
    r"\((?P<opening>\s?[,;.:])\s|(?<!\()(?P<closing>[,;]\s?)\)"
    r"|\((?=[a-z][^().!?]{3,80}\.\))[^().]{3,80}(?P<stop>\.)\)(?=\s[a-z])"
)
_CLOSING = lazy_regex(r"(?<=[a-z])(?P<marks>[,.][”\"],|,[”\"]\.|[”\"]\.,|[”\"],\.)(?=\s|$)")
_ABBREVIATED = lazy_regex(
    r"(?<![\w’'-])(?:etc|al|[Ii]nc|[Cc]o|[Cc]orp|[Ll]td|[JjSs]r|[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|[Bb]ros|[Ee]sq|[Dd]ept"
    r"|mins?|secs?|hrs?|approx|max|dept|misc|vol|vols|no|nos|pp|ed|eds|fig|figs|incl|excl|ext|tel|ave|rd|mt|ft|oz|lbs?|[Bb]lvd"
    r"|(?:Ave|Rd|Sq|Mt|Ft|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun))$"
)
"""A word that keeps its stop before a quotation mark with a comma behind it."""
_NAMED_QUOTE = lazy_regex(
    r"\b(?:words?|lines?|signs?|titles?|reads?|saying|entitled|called|marked|labelled"
    r"|printed|written|with|had|has|was|is) [“\"][^“”\"]{1,40}$"
)
"""A short quotation that is an object of its sentence: it ends with the words "The End."""
_NEXT_QUOTED = lazy_regex(r"\s(?:and\s|or\s|then\s)?[“\"]")
_ARTICLES = "the|an|a|its|their|our|every|and|or"
_ARTICLE = lazy_regex(rf"(?<![\w’'.-])(?P<word>{_ARTICLES})(?P<stop>\.)(?=\s(?P<next>[A-Za-z][\w’]*))")
_SHORT_SENTENCE = lazy_regex(
    r"(?:The|A|An|Its|Their|In the|At the|On the|For the)\s(?:[A-Za-z][\w-]{2,20}\s){0,1}(?P<last>[A-Za-z][\w-]{1,20})"
    r"(?P<stop>\.)\s(?!(?:The|A|An)\s)(?=(?P<next>[A-Za-z][\w’]*))"
)
_PREPOSITIONS = frozenset("of from to at with by for into".split())
_NUMBER = lazy_regex(
    r"(?<=[a-z]{3} )(?P<number>[1-9][.)])(?= (?:and|or)"
    r" (?:then|also|finally|to|a|the|wider|more|less|fewer|better|not)\b)"
)
_COUNTING = lazy_regex(
    r"(?:\b(?:of|in|on|from|no|chapter|section|part|act|group|place|round|table|figure|step|and|or|the|to|by)\s)$"
)
_SPEAKS = lazy_regex(
    r"\b(?:signs?|marks?|pairs?|strings?|fields?|brackets?|list|code|symbols?|quotes?|function|dash)\b", re.IGNORECASE
)


_CONTRASTING = ("not ", "and ", "or ", "than ", "is ", "was ")
_DASH = lazy_regex("^(?:[-–—]|--)$")


def _is_stopped_article(token: str) -> bool:
    return token[-1] == "." and token[:-1].lstrip('“"([') in _ARTICLES.split("|")


def _may_be_cut(token: str) -> bool:
    """Whether a stop stands behind a word that ends no phrase."""
    return token[-1] == "." and (token[:-1] in _PREPOSITIONS or "ADJ" in can_be(token[:-1]))


_SIGNED_OFF = lazy_regex(rf"\s{SIGN_OFF}(?:\s[A-ZÀ-Þ][^.!?,]{{2,40}}(?:,\s[A-Z][^.!?,]{{2,40}}){{0,2}}\.?)?\s*$")
"""“– Is mise, Donncha Ó hEidhin, Gorthaganny.”"""


def _begins(text: str, place: int) -> bool:
    """Whether a sentence begins at a place."""
    return text[max(place - 3, 0) : place].rstrip()[-1:] in {"", ".", "!", "?", "”", '"'}


def _leading(text: str) -> Iterator[Hit]:
    if leading := _LEADING.match(text):
        span = Span(*leading.span("mark"))
        yield Hit(span, repair=Edit(Span(0, span.end), ""))


def _alone(text: str) -> Iterator[Hit]:
    for match in _LONE.finditer(text):
        if _DATELINE.fullmatch(text, 0, match.start()) or _SIGNED_OFF.match(text, match.end("mark")):
            continue
        if match["bullet"] or match["mark"] in _BULLETS or match["next"] in OPENERS:
            span = Span(*match.span("bullet" if match["bullet"] else "mark"))
            yield Hit(span, repair=deletion(text, span))


def _rulers(text: str) -> Iterator[Hit]:
    for match in _RULER.finditer(text):
        span = Span(*match.span("mark"))
        yield Hit(span, repair=deletion(text, span))


def _doubled(text: str) -> Iterator[Hit]:
    for match in _DOUBLED.finditer(text):
        span = Span(*match.span("mark"))
        yield Hit(span, repair=Edit(span, match["dash"] or "–"), safe=True)


def _empty(text: str) -> Iterator[Hit]:
    for match in _EMPTY.finditer(text):
        span = Span(*match.span("mark"))
        around = text[max(span.start - 40, 0) : span.end + 40]
        if not talks_about_markup(text, span) and not _SPEAKS.search(around):
            yield Hit(span, repair=deletion(text, span))


def _bracketed_twice(text: str) -> Iterator[Hit]:
    for match in _TWICE.finditer(text):
        span = Span(*match.span())
        yield Hit(span, repair=Edit(span, match[0][1:-1]), safe=True)


def _in_brackets(passage: Passage, context: Context) -> Iterator[Hit]:
    text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
    for match in _INSIDE.finditer(text):
        kind = match.lastgroup or ""
        span = Span(*match.span(kind))
        if kind == "stop":
            word = re.search(r"[\w.’'-]*$", text[max(span.start - 30, 0) : span.start])
            last = word[0].lower() if word else ""
            if "." in last or last in context.language.abbreviations or (len(last) < 5 and not last.isdigit()):
                continue
        yield Hit(
            Span(span.start, span.end), repair=Edit(Span(span.start, span.end + (kind == "opening")), ""), safe=True
        )


def _closing(text: str) -> Iterator[Hit]:
    for match in _CLOSING.finditer(text):
        inside = match["marks"][0] == "." and _NAMED_QUOTE.search(text, max(match.start() - 60, 0), match.start())
        if inside or (match["marks"][0] == "." and _NEXT_QUOTED.match(text, match.end())):
            continue  # "Enter two murderers.", "Exeunt."
        if match["marks"][0] == "." and _ABBREVIATED.search(text, max(match.start() - 12, 0), match.start()):
            continue  # “…, letters, etc.”, and
        span = Span(*match.span("marks"))
        quote = "”" if "”" in match[0] else '"'
        yield Hit(
            span,
            repair=Edit(span, ("," if match["marks"][-1] == "," or "," in match["marks"][:1] else ".") + quote),
        )


def _numbers(text: str) -> Iterator[Hit]:
    for match in _NUMBER.finditer(text):
        if not _COUNTING.search(text, max(match.start() - 12, 0), match.start()):
            span = Span(*match.span("number"))
            yield Hit(span, repair=deletion(text, span))


def _articles(text: str) -> Iterator[Hit]:
    for match in _ARTICLE.finditer(text):
        if match["word"] == "its" and text.endswith(_CONTRASTING, 0, match.start()):
            continue  # “the club’s decision and not its”
        span = Span(*match.span("stop"))
        yield Hit(span, repair=Edit(span, ""))


def _short_sentences(text: str) -> Iterator[Hit]:
    for match in _SHORT_SENTENCE.finditer(text):
        if (
            (match["last"] in _PREPOSITIONS or "ADJ" in can_be(match["last"]))
            and match["next"] not in OPENERS
            and _begins(text, match.start())
        ):
            span = Span(*match.span("stop"))
            yield Hit(span, repair=Edit(span, ""), confidence=0.85)


_rule = partial(Rule.of_text, masking=(Mask.ADDRESS, Mask.CODE))


class StrayMark(RuledCheck):
    id = "stray-mark"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    message = "this mark cannot stand here"
    explanation = """
Finds marks that belong to nothing: a paragraph that begins with a comma (", said the spokesman"), a dash or a bullet
alone between two sentences, empty brackets and quotation marks, a comma beside a bracket from the inside, a full stop
behind an article ("The Federal. Court of Justice"), and the number of a list item in running text ("the radiators 2.
and then"). They are left when words around them are moved, translated apart or dropped. Delete the mark.

Lists, code, dialogues and quotations followed by their source stay silent.
"""
    examples = (
        good("Must it also hold its tongue? – Is mise, Donncha Ó hEidhin, Gorthaganny."),
        bad("⟦, ⟧said the mayor on Monday evening.", repair="said the mayor on Monday evening."),
        bad(
            "The mayor resigned. ⟦-⟧ The police are investigating.",
            repair="The mayor resigned. The police are investigating.",
        ),
        bad("The mayor resigned. ⟦____⟧ He left.", repair="The mayor resigned. He left."),
        bad("The mayor resigned. ⟦* * *⟧ He left.", repair="The mayor resigned. He left."),
        bad("The mayor ⟦•⟧ resigned on Monday.", repair="The mayor resigned on Monday."),
        bad("The team ⟦– –⟧ which had lost twice won.", repair="The team – which had lost twice won."),
        bad("The club ⟦()⟧ plays in Bern.", repair="The club plays in Bern."),
        bad("The club (⟦,⟧ founded in 1904) plays in Bern.", repair="The club (founded in 1904) plays in Bern."),
        bad("The club (founded in 1904⟦.⟧) plays in Bern.", repair="The club (founded in 1904) plays in Bern."),
        bad("“We are ready⟦,”,⟧ said the coach.", repair="“We are ready,” said the coach."),
        bad("The mayor of the⟦.⟧ Old Town resigned.", repair="The mayor of the Old Town resigned."),
        bad(
            "The Federal⟦.⟧ Court of Justice dismissed the appeal.",
            repair="The Federal Court of Justice dismissed the appeal.",
        ),
        bad(
            "First bleed the radiators ⟦2.⟧ and then turn them down.",
            repair="First bleed the radiators and then turn them down.",
        ),
        good("He lost the first set 2. And then he won. They came in round 2. and then left."),
        good('The list [] is empty, the function f() returns, and the string "" has no letters.'),
        good("“To be or not to be.” – William Shakespeare. See (a), (b) and etc.); (Inc.) and (It was late.)"),
        good('The directions are: "Enter two murderers.", "Exeunt.", and "Dies."'),
        good('The sign says "Back in 5 mins.", the label "Use by 3 Dec.", and she has moved on to Bell Bros.'),
        good('He wrote "essays, letters, etc.", and the set {x | x > 0} is open.'),
        good("The new. The old. The ugly. .NET and ...and so it went on."),
        good("- The mayor resigned."),
        good("I am the one who has to show him where it is. – Is mise,"),
        good("DULUTH, Minn. — The Larks won again."),
        good("ST. PAUL, Minn. (AP) — The governor signed the bill."),
    )
    supersedes = (
        "lowercase-sentence-start",
        "space-before-punctuation",
        "doubled-punctuation",
        "unbalanced-brackets",
        "character-run",
    )
    rules = (
        _rule(_leading, Bigram(frozenset({""}), lazy_regex(r"^[,;:)\]?!.]"))),
        _rule(
            _alone,
            Bigram(ends_sentence, lazy_regex(r"^[-–—|*•.,;:·/_]{1,2}$"), by_second=True),
            lazy_regex("^[•▪·●■¬¶¤¦|]$"),
        ),
        _rule(
            _rulers,
            Bigram(
                ends_sentence,
                lazy_regex(r"^(?:_{2,}|[*•·–—~+=#-]|[*•·–—~+=#]{3,}|[\u2500-\u257f\u2580-\u259f\u25a0\u25cf]{2,})$"),
                by_second=True,
            ),
        ),
        _rule(_doubled, Bigram(_DASH, _DASH)),
        _rule(
            _empty, lazy_regex(r"^(?:\(\)|\[\]|“”|„“|\"\"|«»)"), Bigram(lazy_regex("^[(“„«]$"), lazy_regex("^[)”“»]"))
        ),
        _rule(_bracketed_twice, lazy_regex(r"\(\(")),
        Rule(
            _in_brackets,
            (
                lazy_regex(r"\([,;.:]$|[,;]\)"),
                Bigram(lazy_regex(r"\($"), lazy_regex("^[,;.:]$")),
                Bigram(lazy_regex("[,;]$"), lazy_regex(r"^\)")),
                Bigram(lazy_regex(r"\.\)$"), begins_small),
            ),
        ),
        _rule(_closing, lazy_regex(r"[a-z](?:[,.][”\"],|,[”\"]\.|[”\"]\.,|[”\"],\.)$")),
        _rule(_numbers, Bigram(lazy_regex("^[1-9][.)]$"), frozenset({"and", "or"}))),
        _rule(_articles, _is_stopped_article),
        _rule(
            _short_sentences,
            Bigram(lazy_regex(r"^(?:The|An?|Its|Their|the)$|^[A-Z][\w-]+$"), _may_be_cut, by_second=True),
            frozenset(f"{word}." for word in _PREPOSITIONS).__contains__,
        ),
    )
