"""A quotation opened with one kind of mark and closed with another."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MismatchedQuotes"]

_QUOTED = lazy_regex(
    r"(?P<curly>“)[^“”\"„\n]{1,600}(?P<straight>\")(?!\w)"
    r"|(?<!\w)(?P<open>\")(?=\w)[^“”\"„\n]{1,600}(?P<close>”)"
    r"|(?P<single>“)[^“”‘’'\"„\n]{1,600}(?P<one>['’])(?=[\s.,;:!?)]|$)"
    r"|(?P<wrong>“)[^“”\"„\n]{1,600}[^\s“”(\[—–-](?P<again>“)(?=[\s.,;:!?)]|$)"
    r"|(?<=\s)(?P<apostrophe>’)(?!Ndr|Til|Tis|Twas|Em\b)[A-Z][a-z]*\s[^“”‘’'\"„\n]{1,120}(?P<shut>’)(?=[\s.,;:!?)]|$)"
    r"|(?<![\w.,!?…%])(?P<back>”)(?=\w)[^“”\"„\n]{1,600}(?P<end>”)"
)
_GROUPS = (
    ("curly", "straight", "“", "”"),
    ("open", "close", "“", "”"),
    ("single", "one", "“", "”"),
    ("wrong", "again", "“", "”"),
    ("apostrophe", "shut", "‘", "’"),
    ("back", "end", "“", "”"),
)

REACH = 600
"""Characters of the longest quotation looked at."""


class MismatchedQuotes(Check):
    id = "mismatched-quotes"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = (
        Together(frozenset("“"), frozenset('"')),
        Together(frozenset('"'), frozenset("”")),
        Together(frozenset("“"), lazy_regex(r"['’](?:[.,;:!?)]|$)")),
        lazy_regex(r"[^“”(\[—–-]“(?:[.,;:!?)]|$)"),
        lazy_regex(r"^’[A-Z]"),
        lazy_regex(r"(?<![\w.,!?…%])”\w"),
    )
    message = "the quotation marks do not match"
    explanation = """
Finds a quotation whose two marks are not a pair: curly and straight (`“…"`), double and single (`“…’`), or a mark that
faces the wrong way (`”…”`, `“…“`). Engines translate the two marks one by one. Use one pair.
"""
    examples = (
        bad('The mayor called it “a scandal⟦"⟧ today.', repair="The mayor called it “a scandal” today."),
        bad('The mayor called it ⟦"⟧a scandal”.', repair="The mayor called it “a scandal”."),
        bad("The mayor called it ⟦”⟧a scandal”.", repair="The mayor called it “a scandal”."),
        bad("The mayor called it “a scandal⟦“⟧.", repair="The mayor called it “a scandal”."),
        bad("The sign read ⟦’⟧No entry’ and was new.", repair="The sign read ‘No entry’ and was new."),
        good("The ’Ndrangheta and ’Til Tuesday’s fans; ’Tis the season."),
        good('The mayor called it “a scandal” and "a shame", a 5” pipe and a 6” one.'),
        good('“The dogs’ owner said ‘no’, and that was that,” he wrote of the 27" screen.'),
    )
    supersedes = ("unbalanced-quotes",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.CODE)
        for match in _QUOTED.finditer(text):
            for first, last, left, right in _GROUPS:
                if match[first] and not _is_other(text, match.start(last)):
                    start, end = match.start(first), match.start(last)
                    edit = Edit(Span(start, end + 1), f"{left}{text[start + 1 : end]}{right}")
                    odd = end if first in {"curly", "single", "wrong"} else start
                    yield Hit(Span(odd, odd + 1), repair=edit, safe=True)


def _is_other(text: str, place: int) -> bool:
    """Whether the second mark is an inch or an apostrophe and the true closing mark follows."""
    closes_later = "”" in text[place + 1 : place + REACH].partition("“")[0]
    return text[place - 1].isdigit() or (text[place] in "’'" and closes_later)
