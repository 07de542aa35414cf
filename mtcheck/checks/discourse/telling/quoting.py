"""What a passage quotes, mark to mark, and whether somebody outside is said to say it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mtcheck.checks.discourse.telling.speaking import SAID_BEHIND
from mtcheck.checks.structure.seams.quotation import ELIDED
from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import end_before

__all__ = ["closes", "is_attributed_behind", "is_unattributed", "outside", "quotations"]

_MARKS = lazy_regex(r"[“”\"]")
_FOREIGN = lazy_regex(r"[„«]")
_FOREIGN_CLOSER = lazy_regex(r"[“”\"»«„]")
_SINGLE_OPENER = lazy_regex(
    rf"(?<![\w’'])[‘'](?!(?i:{ELIDED}))(?=[A-Z][a-z]*[ ,’'])|(?<=[,:] )[‘'](?!{ELIDED})(?=[a-z]+ )"
)
_SINGLE_CLOSER = lazy_regex(r"(?<=[\w.,!?])[’'](?!\w)")
_SAID_BEHIND = lazy_regex(rf"[”\"’']\s{SAID_BEHIND}\b")


_QUOTED_WORDS = lazy_regex(
    r"“[^”\n]*(?:”|(?=\n)|$)|\"[^\"\n]*(?:\"|(?=\n)|$)|„[^“”\n]*(?:[“”]|(?=\n)|$)|«[^»\n]*(?:»|(?=\n)|$)"
    r"|‘(?<!\w‘)[^‘\n]{0,1200}?[’'](?!\w)|'(?<!\w')[^‘\n]{0,1200}?[’'](?!\w)"
)


def outside(text: str) -> str:
    """The text with what is quoted blanked out."""
    return _QUOTED_WORDS.sub(lambda quoted: " " * len(quoted[0]), text)


def quotations(text: str) -> Iterator[Span]:
    """From every mark that opens a quotation to the next mark, or the end; also of one in the marks of another
    language, and where there are no others of one in single marks."""
    foreign = _FOREIGN.search(text)
    closer = _FOREIGN_CLOSER.search(text, foreign.end()) if foreign else None
    if foreign:
        yield Span(foreign.start(), closer.start() if closer else len(text))
    marks = [match.start() for match in _MARKS.finditer(text) if not closer or match.start() != closer.start()]
    for mark, end in pairwise((*marks, len(text))):
        if not closes(text, mark):
            yield Span(mark, end)
    if not marks and ("‘" in text or "'" in text):
        openers = [match.start() for match in _SINGLE_OPENER.finditer(text)]
        for opener, end in pairwise((*openers, len(text))):
            single = _SINGLE_CLOSER.search(text, opener + 1, end)
            yield Span(opener, single.start() if single else end)


def closes(text: str, mark: int) -> bool:
    """Whether a double mark closes a quotation: a straight one by what stands beside it, since a quotation of several
    paragraphs that have become one opens more often than it closes."""
    if text[mark] != '"':
        return text[mark] == "”"
    return mark > 0 and not text[mark - 1].isspace() and text[mark - 1] not in "([–—-"


def is_attributed_behind(text: str, quotation: Span) -> bool:
    """Whether somebody is said to say it behind the mark that closes a quotation; what stands behind a full stop, with
    a capital, is the next sentence."""
    apart = text[quotation.end - 1] == "." and text[quotation.end + 2 : quotation.end + 3].isupper()
    return not apart and _SAID_BEHIND.match(text, quotation.end) is not None


def is_unattributed(text: str, quotation: Span) -> bool:
    """Whether nobody is said to speak before a quotation that begins its sentence, nor behind it."""
    before = end_before(text, quotation.start)
    return text[before - 1 : before] in ("", ".", "!", "?") and not is_attributed_behind(text, quotation)
